"""The demo register: invented people and cases in every state, the same on every machine."""

import csv
import hashlib
import os
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

MAPPE = Path(__file__).parent
DEMO_START = datetime.fromisoformat("1988-06-06T09:00")
"""The Monday on which a demo begins."""


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


def les_personer() -> dict[str, dict[str, str]]:
    """The rows of personer.csv by national number. The names were made once with faker (no_NO), some by hand."""
    with (MAPPE / "personer.csv").open(encoding="utf-8", newline="") as fil:
        return {rad["fodselsnr"]: rad for rad in csv.DictReader(fil)}


def les_saker() -> list[dict[str, Any]]:
    """The tables of saker.toml; a person's later cases have no `hva` of their own."""
    saker: list[dict[str, Any]] = tomllib.loads((MAPPE / "saker.toml").read_text(encoding="utf-8"))["sak"]
    return saker


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
    import rules

    for rot in (MAPPE.parent, *map(Path, rules.__path__)):
        for mappe, _, filer in os.walk(rot):
            yield from (Path(mappe) / navn for navn in filer if navn.endswith((".py", ".toml", ".csv")))
