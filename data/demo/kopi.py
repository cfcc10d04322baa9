"""A copy of the demo register for one run, and who is in it."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

from data.demo.kilder import les_personer, les_saker


@dataclass(frozen=True, slots=True)
class Demoperson:
    """Who is in the demo register, and what the case shows; `hva` is blank for a person without a case."""

    fodselsnr: str
    navn: str
    hva: str


def bygg_demo(sti: Path) -> None:
    """Builds the demo register at `sti`, which must not exist, with the real operations under a clock in the past."""
    from data.demo.bygg import bygg

    bygg(sti)


def kopi_av_demo(mappe: Path) -> Path:
    """Puts a fresh demo register in the folder and gives its path.

    It is built once for each version of the program, and kept in the user's cache folder when that can be written.
    """
    kopi = mappe / "demo.db"
    try:
        lager = user_cache_path("dagpengesystemet", ensure_exists=True)
        ferdig = lager / f"demo-{_programmets_avtrykk()}.db"
        if not ferdig.exists():
            _bygg_i_lager(lager, ferdig)
        shutil.copyfile(ferdig, kopi)
    except OSError:
        kopi.unlink(missing_ok=True)
        bygg_demo(kopi)
    return kopi


def oversikt() -> list[Demoperson]:
    """Everybody in the demo register in the order of the data file, those with a case first."""
    personer = les_personer()
    med_sak = {sak["person"]: sak["hva"] for sak in les_saker() if "hva" in sak}
    uten_sak = {nr: "" for nr in personer if nr not in med_sak}
    return [
        Demoperson(nr, f"{personer[nr]['etternavn']}, {personer[nr]['fornavn']}", hva)
        for nr, hva in (med_sak | uten_sak).items()
    ]


def _bygg_i_lager(lager: Path, ferdig: Path) -> None:
    """Builds beside its place and moves it there whole, so that another program never sees half a register."""
    with tempfile.TemporaryDirectory(dir=lager) as mappe:
        sti = Path(mappe) / "demo.db"
        bygg_demo(sti)
        sti.replace(ferdig)
    for gammel in lager.glob("demo-*.db"):
        if gammel != ferdig:
            gammel.unlink(missing_ok=True)


def _programmets_avtrykk() -> str:
    """A hash over the program and its figures: another version of either builds another demo register."""
    avtrykk = hashlib.sha256()
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
