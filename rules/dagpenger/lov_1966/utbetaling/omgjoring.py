"""What a payment would have been under a new decision, and what that is more or less than it has come to.

No source says how a decision was made anew in 1988: the whole of it is our choice, grade C.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.avstengning import rammet_av
from rules.dagpenger.lov_1966.utbetaling.dager import stonadsdager
from rules.dagpenger.svar import Anvisning, Avregnet, Omregnet
from rules.fakta.avstengning import Avstengning
from rules.tall.avrunding import avrund_kvotient, fma, gange
from rules.tall.tall import Fakta, Ledd, Regel, Tall

HJEMMEL = "OMGJØRING"
OMGJORT_FRA = Regel("Omgjort fra", enhet="", hjemmel=HJEMMEL)
UTEN_DAGPENGER = Regel("Uten dagpenger til", enhet="", hjemmel="ENDRING")
ANVIST_I_ALT = Regel("Anvist i alt", hjemmel="KONTROLLKORT")
PROSENT_I_ALT = Regel("Anvist % i alt", enhet="%", hjemmel="KONTROLLKORT")

DAGER_FOR = Regel(
    "Stønadsdager før omgjøringen",
    "stønadsdagene i perioden før {omgjort fra}",
    enhet="dager",
    hjemmel=HJEMMEL,
    grad="C",
)
DAGER_FRA = Regel(
    "Stønadsdager som gjøres om",
    "stønadsdagene i perioden fra {omgjort fra}, uten dem som ikke gir dagpenger",
    enhet="dager",
    hjemmel=HJEMMEL,
    grad="C",
)
DELT_PROSENT = Regel(
    "Anvist % som det skulle vært",
    "({anvist % i alt} × {dagene før} + {anvist %} × {dagene som gjøres om}) / {stønadsdager},"
    " avrundet til nærmeste hele prosent",
    enhet="%",
    hjemmel=HJEMMEL,
    grad="C",
)
DELT_BELOP = Regel(
    "Beløp som det skulle vært",
    "({anvist i alt} × {dagene før} + {anvist beløp} × {dagene som gjøres om}) / {stønadsdager},"
    " avrundet til nærmeste krone",
    hjemmel=HJEMMEL,
    grad="C",
)
PLASS = Regel(
    "Anvist % før rettighetene er oppbrukt",
    "{uker igjen} × {prosent for full uke}",
    enhet="%",
    hjemmel=HJEMMEL,
    grad="C",
)
PROSENT_INNENFOR = Regel(
    "Anvist % som det skulle vært",
    "{anvist %}, men høyst {plassen før rettighetene er oppbrukt}",
    enhet="%",
    hjemmel=HJEMMEL,
    grad="C",
)
BELOP_INNENFOR = Regel(
    "Beløp som det skulle vært",
    "{beløpet} × {prosent innenfor} / {prosent}, avrundet til nærmeste krone",
    hjemmel=HJEMMEL,
    grad="C",
)
PROSENT_FORSKJELL = Regel(
    "Forskjell i %", "{som det skulle vært} − {anvist % i alt}", enhet="%", hjemmel=HJEMMEL, grad="C"
)
BELOP_FORSKJELL = Regel("Forskjell", "{som det skulle vært} − {anvist i alt}", hjemmel=HJEMMEL, grad="C")

_NULL = Decimal(0)
_DAG = timedelta(days=1)


def regn_om(
    for_: Avregnet,
    ny: Anvisning,
    fra: date,
    avstengninger: Sequence[Avstengning] = (),
    uker_igjen: Tall | None = None,
) -> Omregnet:
    """What the payment would have been, when the decision that `ny` is calculated on counts from `fra`.

    `for_` is what it has come to. A period that begins before `fra` is shared by benefit days, and a day in one of the
    exclusions, or after the end of the grant, pays nothing. `uker_igjen` is what is left of the benefit period before
    it; None for a payment that may go past the end, as one that was made so for a reason. Grade C. Raises
    UtenforRegelverket.
    """
    prosent, belop = _delt(for_, ny, fra, avstengninger)
    if uker_igjen is not None:
        prosent, belop = _innenfor(prosent, belop, uker_igjen, ny.fakta.fra)
    har_prosent, har_belop = (
        Fakta(PROSENT_I_ALT, for_.prosent, for_.kilde),
        Fakta(ANVIST_I_ALT, for_.belop, for_.kilde),
    )
    return Omregnet(
        prosent=prosent,
        belop=belop,
        mer_prosent=Tall(PROSENT_FORSKJELL, prosent.verdi - for_.prosent, (prosent, har_prosent)),
        mer_belop=Tall(BELOP_FORSKJELL, belop.verdi - for_.belop, (belop, har_belop)),
    )


def _delt(for_: Avregnet, ny: Anvisning, fra: date, avstengninger: Sequence[Avstengning]) -> tuple[Tall, Tall]:
    """Per cent and kroner of the whole period, of which only the days from `fra` are made anew."""
    forste, siste, alle = ny.fakta.fra, ny.fakta.til, ny.dager
    gjort_om = _dager_fra(max(fra, forste), siste, avstengninger, ny)
    if gjort_om.verdi == alle.verdi:
        return ny.anvist_prosent, ny.anvist_belop
    dager = stonadsdager(forste, fra - _DAG).verdi if forste < fra else _NULL
    dager_for = Tall(DAGER_FOR, dager, (Fakta(OMGJORT_FRA, fra),))

    def delt(regel: Regel, har: Fakta, skal: Tall) -> Tall:
        teller = fma(har.verdi, dager_for.verdi, gange(skal.verdi, gjort_om.verdi))
        return Tall(regel, avrund_kvotient(teller, alle.verdi), (har, dager_for, skal, gjort_om, alle))

    return (
        delt(DELT_PROSENT, Fakta(PROSENT_I_ALT, for_.prosent, for_.kilde), ny.anvist_prosent),
        delt(DELT_BELOP, Fakta(ANVIST_I_ALT, for_.belop, for_.kilde), ny.anvist_belop),
    )


def _dager_fra(fra: date, til: date, avstengninger: Sequence[Avstengning], ny: Anvisning) -> Tall:
    """The benefit days of the period that the new decision pays for; exclusions never overlap."""
    rammer = rammet_av(avstengninger, fra, til)
    stengt = (stonadsdager(max(fra, en.fra), min(til, en.til)).verdi for en in rammer)
    dager = stonadsdager(fra, til).verdi - sum(stengt, _NULL)
    inndata: tuple[Ledd, ...] = (
        Fakta(OMGJORT_FRA, fra, ny.kilde),
        *(Fakta(UTEN_DAGPENGER, en.til) for en in rammer),
    )
    return Tall(DAGER_FRA, dager, inndata)


def _innenfor(prosent: Tall, belop: Tall, uker_igjen: Tall, dato: date) -> tuple[Tall, Tall]:
    """What is left of the payment when it may not go past the end of the benefit period."""
    full_uke = regelverk_paa(dato).full_uke_prosent
    plass = Tall(PLASS, gange(uker_igjen.verdi, full_uke.verdi), (uker_igjen, full_uke))
    if prosent.verdi <= plass.verdi:
        return prosent, belop
    innenfor = Tall(PROSENT_INNENFOR, plass.verdi, (prosent, plass))
    kroner = avrund_kvotient(gange(belop.verdi, innenfor.verdi), prosent.verdi)
    return innenfor, Tall(BELOP_INNENFOR, kroner, (belop, innenfor, prosent))
