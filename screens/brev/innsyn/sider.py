"""One page each in plain words: where my case stands, and what I have been paid."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from data.operasjoner.innsyn.personinnsyn import Innsynssak, Personinnsyn
from data.operasjoner.kontrollkort.kontrollkort import Kontrollrad
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.sak.sakshode import fullt_navn
from data.tilstand import AAPNE, Tilstand
from rules.regelverk import UtenforRegelverket, naermeste_lov
from rules.tall.lesing import vis_tall
from screens.brev.saksmappe import vedtaket_i_ord

FLEST = 26
"""So many payments have room on the page; older ones are in the whole that may be asked for."""
UTEN_PENGER = ("M", "Å", "J")
"""The rows of a kontrollkort by which nobody is paid."""


def status(alt: Personinnsyn) -> list[str]:
    """Status min sak: the newest case."""
    if not alt.saker:
        return [*_hode(alt, "STATUS I SAKEN MIN"), "Du har ingen sak hos oss."]
    return [*_hode(alt, "STATUS I SAKEN MIN"), *_status(alt, _nyeste(alt))]


def utbetalinger(alt: Personinnsyn) -> list[str]:
    """Mine utbetalinger: all cases, the newest first, and the sum of each year."""
    rader = [rad for sak in alt.saker for rad in sak.rader if rad.type not in UTEN_PENGER]
    rader.sort(key=lambda rad: (rad.anvisningsdato, rad.id), reverse=True)
    hode = _hode(alt, "UTBETALINGENE MINE")
    if not rader:
        return [*hode, "Det er ikke anvist noe til deg."]
    linjer = [
        "Beløpene er før skatt. «Venter» betyr at pengene går ut i neste kjøring.",
        "",
        *map(_linje, rader[:FLEST]),
    ]
    if len(rader) > FLEST:
        linjer.append(f"Det er {len(rader) - FLEST} eldre anvisninger; de står når du ber om å se alt.")
    return [*hode, *linjer, "", *_aarene(rader)]


def _hode(alt: Personinnsyn, tittel: str) -> list[str]:
    navn = fullt_navn(alt.person.fornavn, alt.person.etternavn)
    return [f"{tittel:<55}{alt.naar:%d.%m.%Y}", "", f"{navn}, fødselsnr {alt.person.fodselsnr}", ""]


def _nyeste(alt: Personinnsyn) -> Innsynssak:
    """The open case, or else the one that came last."""
    aapne = [sak for sak in alt.saker if sak.hode.tilstand in AAPNE]
    ekte = [sak for sak in alt.saker if sak.hode.tilstand is not Tilstand.ANNULLERT]
    return (aapne or ekte or list(alt.saker))[-1]


def _status(alt: Personinnsyn, sak: Innsynssak) -> Iterator[str]:
    yield f"Sak {sak.hode.journalnr}. Søknaden din kom {sak.mottatt:%d.%m.%Y}."
    yield ""
    yield _stilling(sak)
    siste = next((blad.vedtak for blad in reversed(sak.vedtak) if blad.vedtak.type == INNVILGELSE), None)
    if siste is not None and siste.ukesats is not None and sak.hode.tilstand is Tilstand.INNVILGET:
        sats, uker = vis_tall(siste.ukesats), siste.antall_uker
        yield f"Ukesatsen er {sats} kr for en uke helt uten arbeid, i høyst {uker} uker."
    betalt = [rad for rad in sak.rader if rad.periode_til is not None and rad.debet is not None]
    if betalt:
        rad = max(betalt, key=lambda en: (en.anvisningsdato, en.id))
        yield f"Det siste vi har anvist: {_linje(rad)}."
    if sak.hode.tilstand is Tilstand.INNVILGET:
        fra = _innvilget_fra(sak)
        ofte = naermeste_lov(fra).tekster.hvor_ofte(fra)
        yield f"Meldekort sendes {ofte}. Uten kort blir det ikke utbetalt noe."
    yield ""
    for klage in sak.klager:
        yield f"Klagen din av {klage.rad.mottatt:%d.%m.%Y} på {vedtaket_i_ord(klage.vedtak)}: {klage.stand}."
    yield from _kan_klages_paa(alt, sak)


def _stilling(sak: Innsynssak) -> str:
    siste = sak.vedtak[-1].vedtak if sak.vedtak else None
    begrunnelse = f" Grunnen er: {siste.begrunnelse}." if siste and siste.begrunnelse else ""
    match sak.hode.tilstand:
        case Tilstand.JOURNALFORT:
            return "Vi har ikke begynt å behandle søknaden ennå."
        case Tilstand.BEHANDLES:
            return "Vi behandler søknaden."
        case Tilstand.AVSLAATT:
            return f"Søknaden er avslått.{begrunnelse}"
        case Tilstand.ANNULLERT:
            return "Den var ført på deg ved en feil, og er annullert."
        case Tilstand.AVSLUTTET:
            return f"Saken er avsluttet{f' fra {sak.opphor:%d.%m.%Y}' if sak.opphor else ''}.{begrunnelse}"
    til = f" til og med {sak.til:%d.%m.%Y}" if sak.til else ""
    slutt = f" Saken avsluttes {sak.opphor:%d.%m.%Y}." if sak.opphor else ""
    fra = _innvilget_fra(sak)
    return f"Du er innvilget {naermeste_lov(fra).tekster.YTELSE.ubestemt} fra {fra:%d.%m.%Y}{til}.{slutt}"


def _innvilget_fra(sak: Innsynssak) -> date:
    assert sak.innvilget_fra is not None, "a case that is granted has a day"
    return sak.innvilget_fra


def _kan_klages_paa(alt: Personinnsyn, sak: Innsynssak) -> Iterator[str]:
    """The decisions that may still be complained about in time, and have not been."""
    paaklaget = {klage.rad.vedtak_id for klage in sak.klager}
    for blad in sak.vedtak:
        if blad.vedtak.id in paaklaget:
            continue
        fattet = blad.vedtak.tidspunkt.date()
        try:
            frist = naermeste_lov(fattet).innvilgelse.klagefrist(fattet).verdi
        except UtenforRegelverket:
            continue
        if frist >= alt.naar.date():
            yield f"Du kan klage på {vedtaket_i_ord(blad.vedtak)} til og med {frist:%d.%m.%Y}."


def _linje(rad: Kontrollrad) -> str:
    hva = f"{rad.periode_fra:%d.%m.%y}-{rad.periode_til:%d.%m.%y}" if rad.periode_fra and rad.periode_til else ""
    slag = {"T": "trekk", "E": "etterbetaling", "K": "kontant", "F": "ferietillegg"}.get(rad.type, "")
    ord_ = " ".join(filter(None, (slag, hva)))
    return f"{rad.anvisningsdato:%d.%m.%Y}  {ord_}  {vis_tall(_kroner(rad))} kr  {rad.status.lower()}"


def _kroner(rad: Kontrollrad) -> Decimal:
    return rad.debet if rad.debet is not None else -(rad.kredit or Decimal(0))


def _aarene(rader: list[Kontrollrad]) -> Iterator[str]:
    for aar in sorted({rad.anvisningsdato.year for rad in rader}, reverse=True):
        summen = sum((_kroner(rad) for rad in rader if rad.anvisningsdato.year == aar), Decimal(0))
        yield f"I alt anvist i {aar}: {vis_tall(summen)} kr."
