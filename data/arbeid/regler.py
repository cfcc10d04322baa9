"""What waits for a person: it follows from the cases, decisions and payments, whatever day it is worked out on.

What only time brings is there from the beginning, with the day from which it waits.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from data.arbeid.personen import Personen, Saken, Vedtaket
from data.arbeid.slag import TYPER, UTEN_KORT_DAGER, VARSLES_DAGER, Arbeidsslag
from data.tilstand import Tilstand
from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import gjeldende
from rules.fakta.konto import INNVILGET_FRA, MAKS_UKER, OPPHOR, Konto
from rules.regelverk import UtenforRegelverket, lov_paa, naermeste_lov
from rules.tall.tall import Fakta

_DAG = timedelta(days=1)


class Ventearbeid(NamedTuple):
    """One thing that waits in a case, as `data/tabeller/arbeid.py` has it."""

    slag: Arbeidsslag
    journalnr: str
    siden: date
    frist: date
    gjelder: str = ""
    synlig_til: date | None = None


def ventende(person: Personen) -> Iterator[Ventearbeid]:
    """All that waits for the person but for what a payment run left behind.

    Raises UtenforRegelverket when a case is granted under a law that this program does not have.
    """
    for innvilget in person.alle_innvilgelser:
        lov_paa(innvilget.innvilget_fra)
    for sak in person.saker:
        opphor = person.opphor(sak.journalnr)
        if sak.tilstand in (Tilstand.JOURNALFORT, Tilstand.BEHANDLES):
            yield _ventende(Arbeidsslag.SOKNAD, sak.journalnr, sak.mottatt)
        with suppress(UtenforRegelverket):
            if sak.tilstand is Tilstand.INNVILGET:
                for ett in _i_lopende(person, sak):
                    if opphor is None or ett.siden < opphor:
                        yield ett._replace(synlig_til=min(filter(None, (ett.synlig_til, opphor)), default=None))
            if opphor is not None:
                yield from _ferietillegg(person, sak)


def _ventende(slag: Arbeidsslag, journalnr: str, siden: date, gjelder: str = "") -> Ventearbeid:
    return Ventearbeid(slag, journalnr, siden, siden + TYPER[slag].frist, gjelder)


def _i_lopende(person: Personen, sak: Saken) -> Iterator[Ventearbeid]:
    innvilgelser = person.innvilgelser(sak.journalnr)
    if gitt := gjeldende(innvilgelser):
        yield from _grensen(person, gitt)
        yield from _avstengningene(person, sak)
        yield from _uten_kort(person, gitt, innvilgelser)


def _grensen(person: Personen, gitt: Vedtaket) -> Iterator[Ventearbeid]:
    """The case whose period is nearly used up, or is: as D-62 warns of it."""
    betalt = [*zip(person.poster, person.betalt, strict=True), *((post, post.kjoredato) for post in person.foringer)]
    tellende = [(post, dag) for post, dag in betalt if post.teller(Konto.SAMMENHENGENDE)]
    if not tellende or not gitt.antall_uker or gitt.innvilget_fra is None:
        return
    lov = naermeste_lov(gitt.innvilget_fra)
    maks = Fakta(MAKS_UKER, Decimal(gitt.antall_uker))
    brukt = lov.utbetaling.sammenhengende_prosent(
        person.betalinger, person.alle_innvilgelser, gitt.innvilget_fra, maks
    ).verdi
    varsel = lov.innvilgelse.varsel(brukt, gitt.antall_uker, gitt.innvilget_fra)
    if varsel is None:
        return
    siden = max(dag for _, dag in tellende)
    if varsel.oppbrukt:
        yield _ventende(Arbeidsslag.OPPBRUKT, gitt.journalnr, siden)
        return
    siste = max((post.til for post, _ in tellende if post.til is not None), default=siden)
    frist = siste + int(7 * varsel.uker_igjen) * _DAG
    yield _ventende(Arbeidsslag.NAER_GRENSEN, gitt.journalnr, siden)._replace(frist=max(frist, siden))


def _avstengningene(person: Personen, sak: Saken) -> Iterator[Ventearbeid]:
    """The exclusions, from shortly before their last day until a card for a later day has come, or is missed."""
    siste = _siste_kortdag(person)
    for en in person.avstengninger:
        if siste is None or siste <= en.til:
            siden = max(en.fra, en.til - VARSLES_DAGER * _DAG + _DAG)
            ett = _ventende(Arbeidsslag.AVSTENGNING, sak.journalnr, siden, en.fra.isoformat())
            yield ett._replace(frist=en.til + _DAG, synlig_til=en.til + (UTEN_KORT_DAGER + 1) * _DAG)


def _uten_kort(person: Personen, gitt: Vedtaket, innvilgelser: list[Vedtaket]) -> Iterator[Ventearbeid]:
    """The case that has had no card for three weeks: since the last day of one, of an exclusion, or of the decision."""
    forste = min(ett.innvilget_fra for ett in innvilgelser if ett.innvilget_fra is not None)
    neste = naermeste_lov(forste).utbetaling.neste_kort(
        Fakta(INNVILGET_FRA, forste), person.betalinger, person.uten_stonad(gitt.journalnr), None
    )
    if neste is None:
        return
    dekket = max(neste.fra.verdi - _DAG, _siste_kortdag(person) or date.min)
    if gitt.til is not None and dekket >= gitt.til:
        return
    siden = max(dekket, innvilgelser[0].dato) + UTEN_KORT_DAGER * _DAG
    yield _ventende(Arbeidsslag.UTEN_KORT, gitt.journalnr, siden)


def _siste_kortdag(person: Personen) -> date | None:
    """The last day that a card is about, also one that only reports, and one that waits."""
    meldt = (post.til for post in (*person.poster, *person.foringer) if post.type != "T")
    return max(filter(None, (*meldt, person.siste_ventende)), default=None)


def _ferietillegg(person: Personen, sak: Saken) -> Iterator[Ventearbeid]:
    """The holiday years of which the person is due a supplement, once every case with payments in them is closed."""
    egne = [post for post in person.betalinger if post.sak == sak.journalnr]
    for aar in sorted({aar for post in egne if post.ferieaar for aar in _aarene(post)}):
        siden = _ferietillegg_fra(person, sak, aar)
        if siden is not None:
            yield _ventende(Arbeidsslag.FERIETILLEGG, sak.journalnr, siden, str(aar))


def _aarene(post: Post) -> tuple[int, ...]:
    return (post.ferieaar - 1, post.ferieaar) if post.dager_gammelt_ferieaar else (post.ferieaar,)


def _ferietillegg_fra(person: Personen, sak: Saken, aar: int) -> date | None:
    """From which day the year's supplement may be paid in the case; None when it may not, or nothing is due.

    Of several cases with payments in the year it is paid in the newest.
    """
    lov = naermeste_lov(date(aar, 12, 31)).utbetaling
    sakene = lov.saker_i_ferieaaret(person.betalinger, aar)
    opphor = [person.opphor(nr) for nr in sakene]
    lukkede = [dag for dag in opphor if dag is not None]
    if len(lukkede) < len(sakene) or sak.journalnr != sakene[-1]:
        return None
    fra = lov.kan_anvises_fra([Fakta(OPPHOR, dag) for dag in lukkede], person.betalinger).verdi
    lov = naermeste_lov(fra).utbetaling
    grunnlag = lov.feriegrunnlag(person.betalinger, aar)
    hele = lov.ferietillegg(grunnlag, lov.prosent_i_ferieaaret(person.betalinger, aar, fra), fra)
    betalt = [post for post in person.poster if post.er_ferietillegg and post.ferieaar == aar]
    resten = lov.gjenstaaende_ferietillegg(hele, betalt)
    return None if lov.er_anvist(betalt, sak.journalnr, resten) or not resten.verdi else fra
