"""The report in the terminal: tables with bars, no wider than 80 columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from rules.virkning.visning import prosent
from screens.kommando.kurs import setninger
from screens.virkning.soyler import SOYLE, TYNN
from screens.virkning.tabell import ny_tabell
from training.kurs.rapport import Feilrad, Innsats, Rapport

if TYPE_CHECKING:
    from rich.console import Console

_SOYLE = 12


def skriv(rapport: Rapport, ut: Console) -> None:
    """Prints everything: the class, the learners, the exercises, the mistakes, and how it is counted."""
    ut.print(Text(hodet(rapport)))
    ut.print(Text(""))
    for tabell in (_elevene(rapport), _ovelsene(rapport), *_feilene(rapport)):
        ut.print(tabell)
        ut.print(Text(""))
    ut.print(Text("\n".join(setninger.SLIK_ER_DET_REGNET)))


def hodet(rapport: Rapport) -> str:
    """How much there is in it, as a sentence."""
    return setninger.hodet(len(rapport.provde), rapport.teller, len(rapport.elever), len(rapport.ovelser))


def soyle(del_: int, hel: int, bredde: int = _SOYLE) -> str:
    """A bar of at most `bredde` columns; what is not 0 is never blank."""
    lengde = (2 * del_ * bredde + hel) // (2 * hel) if hel else 0
    return SOYLE * lengde or (TYNN if del_ else "")


def _elevene(rapport: Rapport) -> Table:
    tabell = ny_tabell("Elevene", "Elev", "Øvelser", "Forsøk", "Min.", "Hint", "Poeng", "%", "")
    for elev in rapport.elever:
        tabell.add_row(Text(elev.navn), str(len(elev.ovelser)), *_innsats(elev.innsats))
    if rapport.elever:
        tabell.add_section()
        tabell.add_row(Text("Klassen"), str(len(rapport.ovelser)), *_innsats(rapport.innsats))
    return tabell


def _ovelsene(rapport: Rapport) -> Table:
    tabell = ny_tabell("Øvelsene", "Øvelse", "Elever", "Forsøk", "Min.", "Hint", "Poeng", "%", "")
    for rad in rapport.ovelser:
        tabell.add_row(Text(rad.tittel), str(rad.elever), *_innsats(rad.innsats))
    return tabell


def _innsats(innsats: Innsats) -> tuple[str, ...]:
    return (
        str(innsats.forsok),
        str(innsats.minutter),
        str(innsats.hint),
        f"{innsats.poeng}/{innsats.maks}",
        prosent(innsats.poeng, innsats.maks),
        soyle(innsats.poeng, innsats.maks),
    )


def _feilene(rapport: Rapport) -> Sequence[Table | Text]:
    if not rapport.feil:
        return [Text(setninger.INGEN_FEIL)]
    return [
        _feiltabell("Feilene", "Feil", rapport.feil),
        _feiltabell("Feilene etter regelverket", "Del av regelverket", rapport.punkter),
        _hver_elevs_feil(rapport),
    ]


def _feiltabell(tittel: str, forste: str, rader: Sequence[Feilrad]) -> Table:
    tabell = ny_tabell(tittel, forste, "Punkt", "Sikre", "Mulige", "Elever", "")
    for rad in rader:
        bar = soyle(rad.resultater, rader[0].resultater)
        tabell.add_row(Text(rad.navn), rad.punkt, str(rad.resultater), str(rad.mulige), str(rad.elever), bar)
    return tabell


def _hver_elevs_feil(rapport: Rapport) -> Table:
    tabell = ny_tabell("Feilene til hver elev", "Elev", "Feil", "Punkt", "Sikre", "Mulige")
    tabell.columns[1].justify, tabell.columns[1].no_wrap = "left", False
    for elev in rapport.elever:
        for nr, rad in enumerate(elev.feil):
            tabell.add_row(
                Text("" if nr else elev.navn), Text(rad.navn), rad.punkt, str(rad.resultater), str(rad.mulige)
            )
    return tabell
