"""Registers that can be made again: built once for each version of the program, kept, and copied from there."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from platformdirs import user_cache_path


def hent(sti: Path, navn: str, bygg: Callable[[Path], None], *, kjenne: bytes = b"", beholdes: int = 1) -> None:
    """Puts a register at `sti`, whole or not at all: one that was built before, or what `bygg` makes where it is told.

    `navn` is what it is called in the user's cache folder, and `kjenne` what makes it another one under that name, of
    which the newest `beholdes` are kept. Without a folder that can be written, it is built each time.
    """
    ny = sti.with_name(f"{sti.name}.ny")
    for rest in sti.parent.glob(f"{ny.name}*"):
        rest.unlink(missing_ok=True)
    try:
        lager = user_cache_path("dagpengesystemet", ensure_exists=True)
        ferdig = lager / f"{navn}-{_avtrykk(kjenne)}.db"
        if not ferdig.exists():
            _bygg_i_lager(ferdig, bygg)
            _rydd(lager.glob(f"{navn}-*.db"), beholdes)
        ny.touch(mode=0o600)
        shutil.copyfile(ferdig, ny)
    except OSError:
        ny.unlink(missing_ok=True)
        bygg(ny)
    ny.replace(sti)


def _bygg_i_lager(ferdig: Path, bygg: Callable[[Path], None]) -> None:
    """Builds beside its place and moves it there whole, so that another program never sees half a register."""
    with tempfile.TemporaryDirectory(dir=ferdig.parent) as mappe:
        sti = Path(mappe) / "register.db"
        bygg(sti)
        sti.replace(ferdig)


def _rydd(ferdige: Iterator[Path], beholdes: int) -> None:
    for gammel in sorted(ferdige, key=lambda fil: fil.stat().st_mtime_ns)[:-beholdes]:
        gammel.unlink(missing_ok=True)


def _avtrykk(kjenne: bytes) -> str:
    """A hash over the program, its figures, and `kjenne`: another one of any builds another register."""
    avtrykk = hashlib.sha256(kjenne)
    for fil in sorted(_programfiler()):
        avtrykk.update(fil.name.encode())
        avtrykk.update(fil.read_bytes())
    return avtrykk.hexdigest()[:16]


def _programfiler() -> Iterator[Path]:
    import data
    import rules

    for rot in map(Path, (*data.__path__, *rules.__path__)):
        for mappe, _, filer in os.walk(rot):
            yield from (Path(mappe) / navn for navn in filer if navn.endswith((".py", ".toml", ".csv")))
