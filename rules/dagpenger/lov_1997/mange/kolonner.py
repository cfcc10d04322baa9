"""Cases that are tried under the law as columns of whole numbers, and back again to one case at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np

from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.dagpenger.lov_1997.innvilgelse.opptjening import opptjening
from rules.dagpenger.lov_1997.ramme import Ramme
from rules.dagpenger.lov_1997.sak import (
    ARBEIDSINNTEKT,
    FANGST_FISKE,
    NULL,
    PRIVAT,
    AndreYtelser,
    Barnerad,
    Inntekt,
    Maaned,
    Provingssak,
)
from rules.mange.saker import BLANK, KanIkkeUttrykkes

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAANEDER, I_PERIODEN = 36, 12
AARSRADER = (0, 12, 24)
HOYESTE_INNTEKT = 3_333_333
"""The most in one row of one class, so that the twenty decimals of a period fit in two whole numbers (inntekt.py)."""
HOYESTE_BELOP = 9_999_999
FLEST_HUNDREDELER = 16_800
FORSTE_MAANEDER_SOM_TELLER = date(2019, 7, 1)
ANNET, UTENFOR = "dagpenger", "offentlig_tjenestepensjon"
"""The class and the benefit that a case gets for the columns `annet` and `utenfor`, which hold several together."""


@dataclass(frozen=True, slots=True)
class Form:
    """A column: rows, type, what it is when it is left out, and the least and the most that it may hold."""

    rader: int
    type: type[np.generic]
    blankt: int
    minst: int
    hoyst: int


_INNTEKT = Form(MAANEDER, np.int32, 0, 0, HOYESTE_INNTEKT)
_JA = Form(1, np.bool_, 0, 0, 1)
_BELOP = Form(1, np.int32, 0, 0, HOYESTE_BELOP)
FORMER: Mapping[str, Form] = {
    "provingsdato": Form(1, np.int32, 0, FRA.toordinal(), TIL.toordinal()),
    "arbeidsinntekt": _INNTEKT,
    "annet": _INNTEKT,
    "fangst_fiske": _INNTEKT,
    "aarssum": _JA,
    "grunnlag": Form(1, np.int32, BLANK, BLANK, HOYESTE_BELOP),
    "verneplikt": _JA,
    "permittert": _JA,
    "fiskeindustri": _JA,
    "barn": Form(1, np.int32, 0, 0, 20),
    "folketrygd": _BELOP,
    "utenfor": _BELOP,
    "privat": _BELOP,
    "vanlig_arbeidstid": Form(1, np.int32, BLANK, BLANK, FLEST_HUNDREDELER),
    "onsket_arbeidstid": Form(1, np.int32, BLANK, BLANK, FLEST_HUNDREDELER),
    "andre_timer": Form(1, np.int32, 0, 0, FLEST_HUNDREDELER),
    "ny_arbeidstid": Form(1, np.int32, 0, 0, FLEST_HUNDREDELER),
}


@dataclass(frozen=True, slots=True, eq=False)
class Provinger:
    """Cases as columns; a column that is left out is blank in every case, and `provingsdato` must be there.

    Dates are proleptic ordinals (`date.toordinal`), amounts whole kroner, hours a week in hundredths, BLANK (−1) what
    was not entered. Incomes have 36 rows, the last closed month first: `arbeidsinntekt`, `fangst_fiske`, and `annet`,
    the other classes that count, together. Where `aarssum` is set, rows 0, 12 and 24 are the sums of the three calendar
    years and the others 0. `folketrygd` is kroner a day, `utenfor` and `privat` (pensions) kroner a week.
    Raises KanIkkeUttrykkes for a value outside FORMER, or a case that the law would refuse.
    """

    kolonner: Mapping[str, NDArray[Any]]

    def __post_init__(self) -> None:
        antall = len(self.kolonner["provingsdato"])
        for navn in self.kolonner:
            if navn not in FORMER:
                raise KanIkkeUttrykkes(f"Kolonnen {navn} er ukjent.")
        alle = {}
        for navn, form in FORMER.items():
            hele = (antall,) if form.rader == 1 else (form.rader, antall)
            kolonne = self.kolonner.get(navn)
            if kolonne is None:
                kolonne = np.broadcast_to(np.array(form.blankt, dtype=form.type), hele)
            elif kolonne.shape != hele or kolonne.dtype != form.type:
                raise KanIkkeUttrykkes(f"Kolonnen {navn} har ikke én verdi for hver sak.")
            elif kolonne.size and not form.minst <= kolonne.min() <= kolonne.max() <= form.hoyst:
                raise KanIkkeUttrykkes(f"Kolonnen {navn} har en verdi utenfor {form.minst} til {form.hoyst}.")
            alle[navn] = kolonne
        object.__setattr__(self, "kolonner", alle)
        self._krev_gyldige()

    def _krev_gyldige(self) -> None:
        if bool((self["aarssum"] & (self["provingsdato"] >= FORSTE_MAANEDER_SOM_TELLER.toordinal())).any()):
            raise KanIkkeUttrykkes("Kalenderår teller bare til 30.06.2019.")
        if bool((self["fiskeindustri"] & ~self["permittert"]).any()):
            raise KanIkkeUttrykkes("Bare den som er permittert, kan være det fra fiskeindustrien.")
        if self["aarssum"].any():
            andre = np.delete(np.arange(MAANEDER), AARSRADER)
            for navn in ("arbeidsinntekt", "annet", "fangst_fiske"):
                if self[navn][andre][:, self["aarssum"]].any():
                    raise KanIkkeUttrykkes("En årssum har ingen måneder.")

    def __len__(self) -> int:
        return len(self.kolonner["provingsdato"])

    def __getitem__(self, navn: str) -> NDArray[Any]:
        return self.kolonner[navn]

    def er_blank(self, navn: str) -> bool:
        """Whether the column was left out: it is one blank value, which is not stored for each case."""
        kolonne = self.kolonner[navn]
        return not any(kolonne.strides) and kolonne.size > 0 and bool(kolonne.flat[0] == FORMER[navn].blankt)

    def utsnitt(self, fra: int, til: int) -> Provinger:
        """The cases from `fra` up to `til`, not copied."""
        plukket = object.__new__(Provinger)
        object.__setattr__(plukket, "kolonner", {navn: kol[..., fra:til] for navn, kol in self.kolonner.items()})
        return plukket

    def sak(self, nummer: int, tolkning: Mapping[str, str] | None = None) -> Provingssak:
        """Case `nummer`, counted from 0, as the scalar rules take it, with those choices."""

        def tall(navn: str) -> int:
            return int(self[navn][nummer])

        def timer(navn: str) -> Decimal | None:
            return None if tall(navn) == BLANK else Decimal(tall(navn)).scaleb(-2)

        dag = date.fromordinal(tall("provingsdato"))
        utenfor = {navn: Decimal(tall(kol)) for navn, kol in ((UTENFOR, "utenfor"), (PRIVAT, "privat")) if tall(kol)}
        return Provingssak(
            provingsdato=dag,
            inntekter=tuple(self._inntekter(nummer, dag)),
            grunnlag=None if tall("grunnlag") == BLANK else Decimal(tall("grunnlag")),
            verneplikt=bool(tall("verneplikt")),
            permittert=bool(tall("permittert")),
            fiskeindustri=bool(tall("fiskeindustri")),
            barn=(Barnerad(dag, tall("barn")),),
            andre_ytelser=AndreYtelser({"ufore": Decimal(tall("folketrygd"))}, utenfor, timer("andre_timer") or NULL),
            vanlig_arbeidstid=timer("vanlig_arbeidstid"),
            onsket_arbeidstid=timer("onsket_arbeidstid"),
            ny_arbeidstid=timer("ny_arbeidstid") or NULL,
            tolkning=tolkning or {},
        )

    def _inntekter(self, nummer: int, dag: date) -> list[Inntekt]:
        siste = opptjening(Ramme.om(Provingssak(provingsdato=dag))).siste
        klasser = {ARBEIDSINNTEKT: "arbeidsinntekt", ANNET: "annet", FANGST_FISKE: "fangst_fiske"}
        inntekter = []
        for rad in range(MAANEDER):
            belop = {klasse: Decimal(int(self[navn][rad, nummer])) for klasse, navn in klasser.items()}
            if any(belop.values()):
                maaned = Maaned(siste.nr - rad)
                inntekter.append(Inntekt(maaned.aar, None if self["aarssum"][nummer] else maaned, belop))
        return inntekter
