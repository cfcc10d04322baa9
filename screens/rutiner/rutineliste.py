"""Every routine of the application, by its code, and how it is made.

A routine's module is imported when the routine is first opened, in the register's thread, so that the first form is
painted before SQLModel is loaded.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from data.register.klokke import Klokke
from screens.okt import Okt
from screens.rutiner.rutinenavn import NAVN, PORTER
from tui.flate.rutine import Rutine
from tui.skjema.bilde import Bilde


class Rutineklasse(Protocol):
    """A class of routines: its pages are known before one is made."""

    @property
    def sider(self) -> Sequence[Bilde]:
        """Its pages, in the order of F7/F8."""

    def __call__(self, okt: Okt) -> Rutine:
        """One routine of this sitting."""


def fabrikker(okt: Okt) -> dict[str, Callable[[], Rutine]]:
    """The factory behind each code; a page's code leads to the routine that has it."""
    return {kode: _fabrikk(_KLASSER[rutinekode(kode)], okt) for kode in (*NAVN, *PORTER)}


def bilder() -> list[Bilde]:
    """Every declared page, in the order of the routines."""
    return [bilde for klasse in _KLASSER.values() for bilde in klasse().sider]


def egne_handlinger() -> dict[str, frozenset[str]]:
    """The actions that each routine answers besides Enter, by its code."""
    okt = Okt(Klokke(datetime.now), "", Path(), Path())
    return {kode: frozenset(klasse()(okt).handlinger()) for kode, klasse in _KLASSER.items()}


def rutinekode(kode: str) -> str:
    """The code of the routine that has the page with this code; a routine's own code is its own."""
    return kode if kode in _KLASSER else kode.rpartition("-")[0]


def _fabrikk(klasse: Callable[[], Rutineklasse], okt: Okt) -> Callable[[], Rutine]:
    def lag() -> Rutine:
        from screens.rutiner.innlogging.signaturfelt import FastSignatur
        from screens.rutiner.vakt import Vaktet

        rutine = klasse()(okt)
        fast = rutine.kode not in PORTER
        return Vaktet(rutine, okt.ved_svar, okt.rundt, FastSignatur(okt) if fast else None)

    return lag


def _meny() -> Rutineklasse:
    from screens.rutiner.meny import Meny

    return Meny


def _sofa() -> Rutineklasse:
    from screens.rutiner.sofa import SofaSoker

    return SofaSoker


def _journalforing() -> Rutineklasse:
    from screens.rutiner.journalforing.rutine import Journalforing

    return Journalforing


def _behandling() -> Rutineklasse:
    from screens.rutiner.behandling.rutine import BehandlingAvSoknad

    return BehandlingAvSoknad


def _anvisning() -> Rutineklasse:
    from screens.rutiner.anvisning import Anvisningsrutine

    return Anvisningsrutine


def _ferietillegg() -> Rutineklasse:
    from screens.rutiner.ferietillegg import Ferietillegg

    return Ferietillegg


def _kontrollkort() -> Rutineklasse:
    from screens.rutiner.kontrollkort import Kontrollkortrutine

    return Kontrollkortrutine


def _endring() -> Rutineklasse:
    from screens.rutiner.endring import EndringITrygdeforholdet

    return EndringITrygdeforholdet


def _innsyn() -> Rutineklasse:
    from screens.rutiner.innsyn.rutine import Innsynsrutine

    return Innsynsrutine


def _adresse() -> Rutineklasse:
    from screens.rutiner.innsyn.adresse import Adresserutine

    return Adresserutine


def _klage() -> Rutineklasse:
    from screens.rutiner.klage.rutine import Klagerutine

    return Klagerutine


def _brev() -> Rutineklasse:
    from screens.rutiner.brev.rutine import Brevrutine

    return Brevrutine


def _register() -> Rutineklasse:
    from screens.rutiner.register.rutine import Registerrutine

    return Registerrutine


def _lopende() -> Rutineklasse:
    from screens.rutiner.regnskap.lopende import LopendeSaker

    return LopendeSaker


def _justering() -> Rutineklasse:
    from screens.rutiner.regnskap.justering import Justeringsrutine

    return Justeringsrutine


def _omgjoring() -> Rutineklasse:
    from screens.rutiner.regnskap.omgjoring import Omgjoringsrutine

    return Omgjoringsrutine


def _tolkning() -> Rutineklasse:
    from screens.rutiner.tolkning import Tolkningsvalgrutine

    return Tolkningsvalgrutine


def _vedtak() -> Rutineklasse:
    from screens.rutiner.vedtak.rutine import Vedtaksrutine

    return Vedtaksrutine


def _kjoring() -> Rutineklasse:
    from screens.rutiner.kjoring.rutine import Kjoringsrutine

    return Kjoringsrutine


def _arbeidsliste() -> Rutineklasse:
    from screens.rutiner.arbeidsliste.rutine import Arbeidslisterutine

    return Arbeidslisterutine


def _saksgang() -> Rutineklasse:
    from screens.rutiner.saksgang.rutine import Saksgangsrutine

    return Saksgangsrutine


def _retting() -> Rutineklasse:
    from screens.rutiner.retting.rutine import Rettingsrutine

    return Rettingsrutine


def _statistikk() -> Rutineklasse:
    from screens.rutiner.statistikk.rutine import Statistikkrutine

    return Statistikkrutine


def _ovelse() -> Rutineklasse:
    from screens.rutiner.ovelse.rutine import Ovelsesrutine

    return Ovelsesrutine


def _forste() -> Rutineklasse:
    from screens.rutiner.innlogging.forste_bruker import ForsteBruker

    return ForsteBruker


def _innlogging() -> Rutineklasse:
    from screens.rutiner.innlogging.innlogging import Innlogging

    return Innlogging


def _laast() -> Rutineklasse:
    from screens.rutiner.innlogging.innlogging import LaastSkjerm

    return LaastSkjerm


_KLASSER: Mapping[str, Callable[[], Rutineklasse]] = {
    "MENY": _meny,
    "SOFA": _sofa,
    "D-60": _journalforing,
    "D-61": _behandling,
    "D-62": _anvisning,
    "D-68": _ferietillegg,
    "KONTROLLKORT": _kontrollkort,
    "ENDRING": _endring,
    "INNSYN": _innsyn,
    "ADRESSE": _adresse,
    "KLAGE": _klage,
    "BREV": _brev,
    "VEDTAK": _vedtak,
    "LØPENDE": _lopende,
    "JUSTERING": _justering,
    "OMGJØRING": _omgjoring,
    "TOLKNING": _tolkning,
    "KJØRING": _kjoring,
    "ARBEIDSLISTE": _arbeidsliste,
    "RETTING": _retting,
    "SAKSGANG": _saksgang,
    "STATISTIKK": _statistikk,
    "REGISTER": _register,
    "ØVELSE": _ovelse,
    "FØRSTE": _forste,
    "INNLOGGING": _innlogging,
    "LÅST": _laast,
}
