"""Rulebook section 13: may a right that was used before be resumed?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rules.dagpenger.lov_1997.innvilgelse.arbeidsdag import arbeidsdag_fra
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import Gjenopptak
from rules.tall.tall import Regel, Tall

_HJEMMEL = "folketrygdloven § 4-16"
BRUDD = Regel(
    "Første dag i bruddet",
    "den første arbeidsdagen etter {siste forbruksdag}",
    enhet="",
    hjemmel=_HJEMMEL,
    grad="A",
)
SISTE_DATO = Regel("Siste dag for gjenopptak", "{første dag i bruddet} + {uker}", enhet="", hjemmel=_HJEMMEL, grad="A")
GJENOPPTAS = {
    alternativ: Regel(
        "Gjenopptas",
        "{prøvingsdato} er ikke etter {siste dag}, og {gjenstående dager} er minst {minste dager}",
        enhet="",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-GJENOPP", alternativ),
    )
    for alternativ in ("mer_enn_1", "minst_1")
}
FORRIGE = Regel("Dagpengegrunnlag", "{forrige grunnlag}, fordi {gjenopptas}", hjemmel=_HJEMMEL, grad="A")
NYTT = Regel(
    "Dagpengegrunnlag",
    "det høyeste av {nytt grunnlag} og {forrige grunnlag}, fordi {gjenopptas}",
    hjemmel=_HJEMMEL,
    grad="A",
)
_EN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Gjenopptakelse:
    """Whether the right is resumed, and the last day that it could be."""

    fakta: Gjenopptak
    siste_dato: Tall[date]
    gjenopptas: Tall[bool]

    @property
    def nytt_grunnlag(self) -> bool:
        """Whether a new grunnlag is set: the right is resumed after twelve weeks' work."""
        return self.gjenopptas.verdi and self.fakta.arbeid_12_uker


def gjenopptakelse(fakta: Gjenopptak, ramme: Ramme) -> Gjenopptakelse:
    """Resumed within 52 weeks from the break, with days left; `T-GJENOPP`. Grade A."""
    dato, valgt = ramme.sak.provingsdato, ramme.valg["T-GJENOPP"]
    uker, minst = ramme.regelverk.gjenopptak_uker, ramme.regelverk.gjenopptak_dager[valgt]
    brudd = Tall(
        BRUDD,
        arbeidsdag_fra(fakta.siste_forbruksdag + _EN_DAG),
        lambda: (faktum("Siste forbruksdag", fakta.siste_forbruksdag, ""),),
    )
    siste = Tall(SISTE_DATO, brudd.verdi + timedelta(weeks=int(uker.verdi)), (brudd, uker))
    gjenopptas = dato <= siste.verdi and fakta.gjenstaende_dager >= minst.verdi
    return Gjenopptakelse(
        fakta,
        siste,
        Tall(
            GJENOPPTAS[valgt],
            gjenopptas,
            lambda: (
                faktum("Prøvingsdato", dato, ""),
                siste,
                faktum("Gjenstående dager", Decimal(fakta.gjenstaende_dager), "dager"),
                minst,
            ),
        ),
    )


def forrige_grunnlag(forrige: Decimal, gjenopptas: Tall[bool]) -> Tall:
    """The grunnlag of the right that is resumed, kroner a year."""
    return Tall(FORRIGE, forrige, lambda: (faktum("Forrige grunnlag", forrige), gjenopptas))


def nytt_grunnlag(nytt: Tall, forrige: Decimal, gjenopptas: Tall[bool]) -> Tall:
    """The new grunnlag after twelve weeks' work, never lower than the old. Grade A."""
    return Tall(NYTT, max(nytt.verdi, forrige), lambda: (nytt, faktum("Forrige grunnlag", forrige), gjenopptas))
