"""Every routine of the application: its codes, its name, and how it is made.

A routine's module is imported when the routine is first opened, in the register's thread, so that the first form is
painted before SQLModel is loaded.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from screens.okt import Okt
from screens.vakt import Vaktet
from tui.flate.rutine import Rutine
from tui.skjema.bilde import Bilde

MENY = "MENY"
NAVN: Mapping[str, str] = {
    "MENY": "Hovedmeny",
    "SOFA": "Sofa-søker",
    "D-60": "Journalføring",
    "D-61": "Behandling av søknad om a-trygd",
    "D-61-1": "Generell registrering",
    "D-61-2": "Spesialregler",
    "D-61-3": "Dagpengegrunnlag",
    "D-61-4": "Satser, samordning og kontroller",
    "D-61-5": "Vedtakstekst",
    "D-61-6": "Vedtakstekst og utskrift",
    "D-62": "Anvisning av a-trygd",
    "D-68": "Anvisning av ferietillegg",
    "KONTROLLKORT": "Kontrollkort",
    "ENDRING": "Endring i trygdeforholdet",
    "TOLKNING": "Tolkningsvalg",
}
_STEDER = {
    "MENY": "screens.meny:Meny",
    "SOFA": "screens.sofa:SofaSoker",
    "D-60": "screens.journalforing:Journalforing",
    "D-61": "screens.behandling.rutine:BehandlingAvSoknad",
    "D-62": "screens.anvisning:Anvisning",
    "D-68": "screens.ferietillegg:Ferietillegg",
    "KONTROLLKORT": "screens.kontrollkort:Kontrollkortrutine",
    "ENDRING": "screens.endring:EndringITrygdeforholdet",
    "TOLKNING": "screens.tolkning:Tolkningsvalgrutine",
}


def fabrikker(okt: Okt) -> dict[str, Callable[[], Rutine]]:
    """The factory behind each code; a page's code leads to the routine that has it."""
    return {kode: _fabrikk(_STEDER[_rutinekode(kode)], okt) for kode in NAVN}


def bilder() -> list[Bilde]:
    """Every declared page, in the order of the routines."""
    return [bilde for sted in _STEDER.values() for bilde in _klasse(sted).sider]


def _rutinekode(kode: str) -> str:
    return kode if kode in _STEDER else kode.rpartition("-")[0]


def _fabrikk(sted: str, okt: Okt) -> Callable[[], Rutine]:
    return lambda: Vaktet(_klasse(sted)(okt))


def _klasse(sted: str) -> Any:
    modul, klasse = sted.split(":")
    return getattr(import_module(modul), klasse)
