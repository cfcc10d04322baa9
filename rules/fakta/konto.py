"""The running accounts, what each counts, and the facts that they are held against."""

from __future__ import annotations

from enum import StrEnum

from rules.fakta.skjema import FAKTA
from rules.tall.tall import Regel

I_DAG = Regel("Dagens dato", enhet="")
OPPHORT = Regel("Opphør", enhet="", hjemmel="ENDRING")
FORSTE_DATO = Regel("Første dato i trygdeforholdet", enhet="", hjemmel="D-61-1")
MAKS_UKER = Regel("Maks uker i vedtaket", enhet="uker", hjemmel="D-61-1")
INNVILGET_FRA = Regel(FAKTA["innvilget_fra"].label, enhet="", hjemmel="D-61-1")
OPPHOR = Regel("Opphør", enhet="", hjemmel="ENDRING")


class Konto(StrEnum):
    """One running account, by the letter that stands in a row of that account alone (the letters are ours, grade C)."""

    SAMMENHENGENDE = "S"
    KALENDERAAR = "K"
    ANVIST = "A"
    FERIEGRUNNLAG = "F"
    FERIEPROSENT = "P"
    FERIETILLEGG = "T"
    HITTIL_PROSENT = "H"
    HITTIL_BELOP = "B"

    @property
    def navn(self) -> str:
        """What the screens call it."""
        return _NAVN[self]

    @property
    def kortnavn(self) -> str:
        """The same where there is little room."""
        return _KORTNAVN[self]

    @property
    def i_prosent(self) -> bool:
        """Whether it counts per cent of a full week, and not kroner."""
        return self in _I_PROSENT

    @property
    def enhet(self) -> str:
        """`%` or `kr`."""
        return "%" if self.i_prosent else "kr"

    @property
    def har_aar(self) -> bool:
        """Whether each year has its own sum."""
        return self in _MED_AAR


_NAVN = {
    Konto.SAMMENHENGENDE: "Sammenhengende anvist %",
    Konto.KALENDERAAR: "Anvist % i kalenderåret",
    Konto.ANVIST: "Anvist i året",
    Konto.FERIEGRUNNLAG: "Feriegrunnlag",
    Konto.FERIEPROSENT: "Anvist % i ferieåret",
    Konto.FERIETILLEGG: "Ferietillegg i året",
    Konto.HITTIL_PROSENT: "Hit. %",
    Konto.HITTIL_BELOP: "Hit. kr",
}
_KORTNAVN = {
    Konto.SAMMENHENGENDE: "Sammenh. %",
    Konto.KALENDERAAR: "Kal.år",
    Konto.ANVIST: "Anvist",
    Konto.FERIEGRUNNLAG: "Feriegr.",
    Konto.FERIEPROSENT: "Ferie %",
    Konto.FERIETILLEGG: "Fer.till.",
    Konto.HITTIL_PROSENT: "Hittil %",
    Konto.HITTIL_BELOP: "Hittil kr",
}
_I_PROSENT = frozenset({Konto.SAMMENHENGENDE, Konto.KALENDERAAR, Konto.FERIEPROSENT, Konto.HITTIL_PROSENT})
_MED_AAR = frozenset({Konto.KALENDERAAR, Konto.ANVIST, Konto.FERIEGRUNNLAG, Konto.FERIEPROSENT, Konto.FERIETILLEGG})
