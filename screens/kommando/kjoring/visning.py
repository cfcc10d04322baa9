"""A run as text: its head, the sums by office and kind, and what is held back or was refused."""

from collections.abc import Iterator, Sequence

from data.operasjoner.kjoring.kjoringsbilde import Kjoringsbilde, Utenfor
from screens.kommando.kjoring import setninger

_RAD = "{:<28} {:<14} {:>7} {:>11} {:>10} {:>11}"


def linjer(bilde: Kjoringsbilde) -> Iterator[str]:
    """The lines, at most 86 characters wide but for the reasons."""
    if bilde.nummer is None or bilde.lukket is None:
        yield setninger.aapen(bilde.mandag, bilde.stenger)
    else:
        yield setninger.lukket(bilde.nummer, bilde.mandag, bilde.lukket)
    if bilde.nedetid:
        yield setninger.utsatt(bilde.nedetid)
    if bilde.nede_siden is not None:
        yield setninger.nede(bilde.nede_siden)
    yield setninger.betalingene(bilde.betalinger, bilde.belop)
    if bilde.filer:
        yield setninger.filene(", ".join(bilde.filer))
    yield ""
    yield _RAD.format("Utbetalingskommune", "Slag", "Antall", "Brutto", "Skatt", "Netto").rstrip()
    for ett in bilde.summer:
        yield _RAD.format(ett.kontor[:28], ett.slag, ett.antall, ett.brutto, ett.skatt, ett.netto)
    antall = sum(ett.antall for ett in bilde.summer)
    brutto, skatt, netto = (sum(getattr(ett, navn) for ett in bilde.summer) for navn in ("brutto", "skatt", "netto"))
    yield _RAD.format("I alt", "", antall, brutto, skatt, netto)
    yield from _utenfor(setninger.HOLDT, bilde.holdt)
    yield from _utenfor(setninger.AVVIST, bilde.avviste)


def _utenfor(overskrift: str, rader: Sequence[Utenfor]) -> Iterator[str]:
    if rader:
        yield from ("", overskrift)
        yield from (setninger.sak_med_grunn(ett.journalnr, ett.netto, ett.grunn) for ett in rader)
