"""Rulebook section 6 and the screens: the accounts, each a sum over rows with every row under it.

The rows are the payments, and those of one account alone: what a running case was taken in with, and corrections.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import Regelverk, regelverk_paa
from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import Innvilget, gjeldende
from rules.fakta.konto import I_DAG, Konto
from rules.tall.tall import Fakta, Ledd, Regel, Tall

PUNKT = "Regelverket pkt. 6"
NULLSTILT = Regel("Kontoen begynte på nytt med vedtaket fra", enhet="", hjemmel="D-61-2")

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
    poster: Sequence[Post], innvilgelser: Sequence[Innvilget], dato: date, maks_uker: Fakta | None = None
) -> Tall:
    """Per cent of full weeks: the sum of a person's payments since the account began, beside the limits that it has.

    `innvilgelser` are the person's grants, oldest first. `maks_uker` is the length of the period in the decision,
    without which there are no limits. Grade C: that a full week is 100 % is our reading of the screen. `dato` chooses
    the rules of the tree below; a day outside them raises UtenforRegelverket when that is asked for.
    """
    start, teller = (
        begynnelse(innvilgelser),
        [post for post in paa_kontoen(poster, innvilgelser) if post.teller(Konto.SAMMENHENGENDE)],
    )

    def inndata() -> tuple[Ledd, ...]:
        regelverk = regelverk_paa(dato)
        grenser = _grenser(maks_uker, regelverk) if maks_uker else ()
        nullstilt = (Fakta(NULLSTILT, start.innvilget_fra, start.kilde),) if start else ()
        return regelverk.full_uke_prosent, *grenser, *nullstilt, *(post.i_prosent for post in teller)

    regel = SAMMENHENGENDE if maks_uker else SAMMENHENGENDE_UTEN_VEDTAK
    return Tall(med_foringer(regel, teller), _prosent(teller), inndata)


def begynnelse(innvilgelser: Sequence[Innvilget]) -> Innvilget | None:
    """The grant in force that Nullstilling last started the person's account anew with; None when none did.

    A grant is in force until another of its case begins on the same day or earlier: a correction with the same
    Innvilget fra continues the account that it corrects, or takes J away from it (our reading, grade C).
    """
    plass = _plasser(innvilgelser)
    i_saken = {en.sak: [annen for annen in innvilgelser if annen.sak == en.sak] for en in innvilgelser}
    startet = [en for en in innvilgelser if en.nullstilling and gjeldende(i_saken[en.sak], en.innvilget_fra) is en]
    return max(startet, key=lambda en: plass[en.nummer], default=None)


def paa_kontoen(poster: Sequence[Post], innvilgelser: Sequence[Innvilget]) -> list[Post]:
    """The person's payments that the continuous account goes over, from the grant that it began with.

    A payment belongs to the grant that it was paid on, so a card for days before the account began counts to the one
    before it (our reading, grade C).
    """
    start, plass = begynnelse(innvilgelser), _plasser(innvilgelser)
    return [post for post in poster if start is None or plass[post.innvilgelse] >= plass[start.nummer]]


def _plasser(innvilgelser: Sequence[Innvilget]) -> dict[int, tuple[int, date]]:
    """Where each grant stands in the person's account, by its number: the cases in order, then by the first day."""
    forste: dict[str, int] = {}
    for en in innvilgelser:
        forste.setdefault(en.sak, en.nummer)
    return {en.nummer: (forste[en.sak], en.innvilget_fra) for en in innvilgelser}


def to_siste_kalenderaar(poster: Sequence[Post], i_dag: date) -> Tall:
    """Per cent of full weeks in the payments whose last day is in this calendar year or the one before. Grade C.

    Its tree raises UtenforRegelverket for a day outside the rules.
    """
    aar = (i_dag.year - 1, i_dag.year)
    teller = [post for post in poster if post.teller(Konto.KALENDERAAR) and post.kalenderaar in aar]
    return Tall(
        med_foringer(TO_SISTE_KALENDERAAR, teller),
        _prosent(teller),
        lambda: (
            Fakta(I_DAG, i_dag),
            regelverk_paa(i_dag).full_uke_prosent,
            *(post.i_prosent for post in teller),
        ),
    )


def hittil_prosent(poster: Sequence[Post], dato: date) -> Tall:
    """Per cent of full weeks in all payments of a case; `dato` chooses the rules. Grade C: our reading of `Hit.`.

    Its tree raises UtenforRegelverket for a day outside the rules.
    """
    teller = [post for post in poster if post.teller(Konto.HITTIL_PROSENT)]
    return Tall(
        med_foringer(HITTIL_PROSENT, teller),
        _prosent(teller),
        lambda: (regelverk_paa(dato).full_uke_prosent, *(post.i_prosent for post in teller)),
    )


def hittil_belop(poster: Sequence[Post]) -> Tall:
    """Kroner in all payments of a case, less the deductions. Grade C: our reading of `Hit.`."""
    teller = [post for post in poster if post.teller(Konto.HITTIL_BELOP)]
    return Tall(med_foringer(HITTIL_BELOP, teller), _kroner(teller), lambda: tuple(post.i_kroner for post in teller))


def anvist_i_aar(poster: Sequence[Post], i_dag: date) -> Tall:
    """Kroner in a person's payments that go in runs of this calendar year, less the deductions. Grade C."""
    return _i_aar(ANVIST_I_AAR, Konto.ANVIST, poster, i_dag)


def ferietillegg_i_aar(poster: Sequence[Post], i_dag: date) -> Tall:
    """Kroner in a person's holiday supplements that go in runs of this calendar year. Grade C."""
    return _i_aar(FERIETILLEGG_I_AAR, Konto.FERIETILLEGG, poster, i_dag)


def varighet(forste_dato: Fakta[date] | None, siste_dato: Fakta[date]) -> Tall:
    """Whole weeks from the first day of the benefit relation to the end of the case, or to today; never below 0.

    Grade C. `forste_dato` is None when nothing is granted.
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


def med_foringer(regel: Regel, teller: Sequence[Post]) -> Regel:
    """The rule of a sum, which says so when some of the rows are no payments."""
    if all(post.konto is None for post in teller):
        return regel
    return replace(regel, formel=f"{regel.formel}; medregnet det som er tatt inn eller justert")


def _i_aar(regel: Regel, konto: Konto, poster: Sequence[Post], i_dag: date) -> Tall:
    teller = [post for post in poster if post.teller(konto) and (post.aar or post.kjoredato.year) == i_dag.year]
    return Tall(
        med_foringer(regel, teller), _kroner(teller), lambda: (Fakta(I_DAG, i_dag), *(post.i_kroner for post in teller))
    )


def _prosent(poster: Sequence[Post]) -> Decimal:
    return sum((post.prosent for post in poster), _NULL)


def _kroner(poster: Sequence[Post]) -> Decimal:
    return sum((post.belop for post in poster), _NULL)
