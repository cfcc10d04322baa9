"""A copy of the demo register for one run, and who is in it."""

from dataclasses import dataclass
from pathlib import Path

from data.demo.ferdiglager import hent
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
    """Puts a fresh demo register in the folder and gives its path."""
    kopi = mappe / "demo.db"
    hent(kopi, "demo", bygg_demo)
    return kopi


def oversikt() -> list[Demoperson]:
    """Those of the demo register that something is told of, in the order of the data file, those with a case first.

    The others at the office are not among them.
    """
    personer = les_personer()
    med_sak = {sak["person"]: sak["hva"] for sak in les_saker() if "hva" in sak}
    uten_sak = {nr: "" for nr in personer if nr not in med_sak}
    return [
        Demoperson(nr, f"{personer[nr]['etternavn']}, {personer[nr]['fornavn']}", hva)
        for nr, hva in (med_sak | uten_sak).items()
    ]
