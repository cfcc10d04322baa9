"""Rulebook section 6 and the screens: the accounts, each a sum over payments with every payment under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import Regelverk, regelverk_paa
from rules.fakta.betaling import Post
from rules.tall.tall import Fakta, Ledd, Regel, Tall

PUNKT = "Regelverket pkt. 6"
I_DAG = Regel("Dagens dato", enhet="")
OPPHORT = Regel("Opphør", enhet="", hjemmel="ENDRING")
FORSTE_DATO = Regel("Første dato i trygdeforholdet", enhet="", hjemmel="D-61-1")
NULLSTILT = Regel("Kontoen begynte på nytt med vedtaket fra", enhet="", hjemmel="D-61-2")
MAKS_UKER = Regel("Maks uker i vedtaket", enhet="uker", hjemmel="D-61-1")

VARSELGRENSE = Regel(
    "Grensen for varsel",
    "({maks uker} − {uker igjen når grensen varsles}) × {prosent for full uke}",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
OPPBRUKT = Regel("Grensen for oppbrukt", "{maks uker} × {prosent for full uke}", enhet="%", hjemmel=PUNKT, grad="C")
SAMMENHENGENDE = Regel(
    "Sammenhengende anvist %",
    "summen av anvisningene under, der {prosent for full uke} er én full uke;"
    " varsel fra {grensen for varsel}, oppbrukt ved {grensen for oppbrukt}",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
SAMMENHENGENDE_UTEN_VEDTAK = Regel(
    "Sammenhengende anvist %",
    "summen av anvisningene under, der {prosent for full uke} er én full uke",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
TO_SISTE_KALENDERAAR = Regel(
    "2 siste kalenderår %",
    "summen av anvisningene under, med siste dag i samme år som {dagens dato} eller året før;"
    " {prosent for full uke} er én full uke",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
HITTIL_PROSENT = Regel(
    "Hittil anvist %",
    "summen av anvisningene i saken, der {prosent for full uke} er én full uke",
    enhet="%",
    hjemmel="D-62",
    grad="C",
)
HITTIL_BELOP = Regel("Hittil anvist", "summen av anvisninger og trekk i saken", hjemmel="D-62", grad="C")
ANVIST_I_AAR = Regel(
    "Anvist hittil i år",
    "summen av personens anvisninger og trekk i kjøringer i samme år som {dagens dato}",
    hjemmel="KONTROLLKORT",
    grad="C",
)
FERIETILLEGG_I_AAR = Regel(
    "Ferietillegg i år",
    "summen av personens ferietillegg i kjøringer i samme år som {dagens dato}",
    hjemmel="KONTROLLKORT",
    grad="C",
)
VARIGHET = Regel(
    "Trygdeforholdets varighet",
    "hele uker fra {første dato} til {siste dato}, ikke under 0",
    enhet="uker",
    hjemmel="KONTROLLKORT",
    grad="C",
)
INGEN_VARIGHET = Regel(
    "Trygdeforholdets varighet",
    "0, fordi ingenting er innvilget i saken",
    enhet="uker",
    hjemmel="KONTROLLKORT",
    grad="C",
)

_NULL = Decimal(0)


def sammenhengende_prosent(
    poster: Sequence[Post], dato: date, maks_uker: Fakta | None = None, nullstilt: Fakta[date] | None = None
) -> Tall:
    """Per cent of full weeks: the sum of the payments since the account began, beside the limits of its warnings.

    ``dato`` chooses the rules. ``maks_uker`` is the length of the period in the decision, without which there are no
    limits; ``nullstilt`` the first day of the decision that began the account anew, if one did. Grade C: that a full
    week is 100 % is our reading of the screen. Raises UtenforRegelverket.
    """
    regelverk = regelverk_paa(dato)
    teller = [post for post in poster if post.teller_prosent]
    grenser = _grenser(maks_uker, regelverk) if maks_uker else ()
    start: tuple[Ledd, ...] = (nullstilt,) if nullstilt else ()
    return Tall(
        SAMMENHENGENDE if maks_uker else SAMMENHENGENDE_UTEN_VEDTAK,
        _prosent(teller),
        lambda: (regelverk.full_uke_prosent, *grenser, *start, *(post.i_prosent for post in teller)),
    )


def to_siste_kalenderaar(poster: Sequence[Post], i_dag: date) -> Tall:
    """Per cent of full weeks in the payments whose last day is in this calendar year or the one before. Grade C.

    Raises UtenforRegelverket.
    """
    full_uke = regelverk_paa(i_dag).full_uke_prosent
    aar = (i_dag.year - 1, i_dag.year)
    teller = [post for post in poster if post.teller_prosent and post.til and post.til.year in aar]
    return Tall(
        TO_SISTE_KALENDERAAR,
        _prosent(teller),
        lambda: (Fakta(I_DAG, i_dag), full_uke, *(post.i_prosent for post in teller)),
    )


def hittil_prosent(poster: Sequence[Post], dato: date) -> Tall:
    """Per cent of full weeks in all payments of a case; ``dato`` chooses the rules. Grade C: our reading of ``Hit.``.

    Raises UtenforRegelverket.
    """
    full_uke = regelverk_paa(dato).full_uke_prosent
    teller = [post for post in poster if post.teller_prosent]
    return Tall(HITTIL_PROSENT, _prosent(teller), lambda: (full_uke, *(post.i_prosent for post in teller)))


def hittil_belop(poster: Sequence[Post]) -> Tall:
    """Kroner in all payments of a case, less the deductions. Grade C: our reading of ``Hit.``."""
    teller = [post for post in poster if post.teller_kroner]
    return Tall(HITTIL_BELOP, _kroner(teller), lambda: tuple(post.i_kroner for post in teller))


def anvist_i_aar(poster: Sequence[Post], i_dag: date) -> Tall:
    """Kroner in a person's payments that go in runs of this calendar year, less the deductions. Grade C."""
    return _i_aar(ANVIST_I_AAR, poster, i_dag)


def ferietillegg_i_aar(poster: Sequence[Post], i_dag: date) -> Tall:
    """Kroner in a person's holiday supplements that go in runs of this calendar year. Grade C."""
    return _i_aar(FERIETILLEGG_I_AAR, poster, i_dag)


def varighet(forste_dato: Fakta[date] | None, siste_dato: Fakta[date]) -> Tall:
    """Whole weeks from the first day of the benefit relation to the end of the case, or to today; never below 0.

    Grade C. ``forste_dato`` is None when nothing is granted.
    """
    if forste_dato is None:
        return Tall(INGEN_VARIGHET, _NULL)
    uker = Decimal((siste_dato.verdi - forste_dato.verdi).days // 7)
    return Tall(VARIGHET, max(_NULL, uker), (forste_dato, siste_dato))


def _grenser(maks_uker: Fakta, regelverk: Regelverk) -> tuple[Tall, Tall]:
    full_uke, igjen = regelverk.full_uke_prosent, regelverk.varsel_uker_igjen
    return (
        Tall(VARSELGRENSE, (maks_uker.verdi - igjen.verdi) * full_uke.verdi, (maks_uker, igjen, full_uke)),
        Tall(OPPBRUKT, maks_uker.verdi * full_uke.verdi, (maks_uker, full_uke)),
    )


def _i_aar(regel: Regel, poster: Sequence[Post], i_dag: date) -> Tall:
    teller = [post for post in poster if post.teller_kroner and post.kjoredato.year == i_dag.year]
    return Tall(regel, _kroner(teller), lambda: (Fakta(I_DAG, i_dag), *(post.i_kroner for post in teller)))


def _prosent(poster: Sequence[Post]) -> Decimal:
    return sum((post.prosent for post in poster), _NULL)


def _kroner(poster: Sequence[Post]) -> Decimal:
    return sum((post.belop for post in poster), _NULL)
