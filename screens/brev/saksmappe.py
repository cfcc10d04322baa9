"""The case file that goes with a complaint to the other office: everything in the case, in one document."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from data.operasjoner.klage.saksmappe import Saksmappe, Vedtaksblad
from data.operasjoner.kontrollkort.kontrollkort import Kontrollrad
from data.operasjoner.vedtak.vedtak import beregn_paa_nytt
from data.register.register import Register
from data.sak.ledetekst import JOURNAL
from data.sak.rader.forslagsrader import SLAG_I_ORD
from data.sak.rader.klagerader import Klage
from data.sak.rader.vedtaksrader import INNVILGELSE, Vedtak
from data.tabeller import BrevRad, VedtakRad
from rules.fakta.faktum import fakta_i
from rules.forklaring.forklaring import vis_verdi
from rules.tall.lesing import vis_tall
from screens.brev.hefte import SIDESKIFT
from screens.brev.vedtakstekst import underskriftslinjer
from screens.forklaring.forklaringslinjer import forklaringslinjer


def saksmappetekst(reg: Register, mappe: Saksmappe, svarbrev: Sequence[str]) -> list[str]:
    """The paragraphs: who and why, the complaint, the facts, each decision explained, the accounts, the history.

    `svarbrev` is the letter of the complaint, which the file goes with, whether it is kept yet or not.
    """
    return [
        *_forsiden(mappe),
        *_klagen(mappe.klage),
        *(SIDESKIFT, "BREVET TIL SØKEREN", "", *svarbrev),
        *_opplysningene(mappe),
        *(linje for blad in mappe.vedtak for linje in vedtaksavsnitt(reg, blad)),
        *_regnskapet(mappe),
        *(linje for brev in mappe.brev if brev.tekst != "\n".join(svarbrev) for linje in brevavsnitt(brev)),
        *_historien(mappe),
    ]


def vedtaket_i_ord(vedtak: VedtakRad | Vedtak) -> str:
    """What a decision is, e.g. `avstengning fra 06.06.1988 i 8 uker`."""
    fra = vedtak.innvilget_fra or vedtak.dato
    uker = f" i {vedtak.uker} uker" if vedtak.uker else ""
    return f"{SLAG_I_ORD[vedtak.type]} fra {fra:%d.%m.%Y}{uker}"


def _forsiden(mappe: Saksmappe) -> list[str]:
    return [
        "SAKSMAPPE TIL KLAGESAK",
        "",
        f"Til fylkesarbeidskontoret {mappe.dag:%d.%m.%Y}",
        "",
        f"Søker: {mappe.hode.navn}, fødselsnr {mappe.hode.fodselsnr}",
        f"Sak {mappe.hode.journalnr}, søknaden mottatt {mappe.mottatt:%d.%m.%Y}; saken er {mappe.hode.stilling}",
        *(f"{JOURNAL[navn]}: {verdi}" for navn in JOURNAL if (verdi := getattr(mappe.person, navn, None))),
        "",
    ]


def _klagen(klage: Klage) -> Iterator[str]:
    vedtak = klage.vedtak
    yield from (
        "KLAGEN",
        "",
        f"Vedtak {vedtak.id}: {vedtaket_i_ord(vedtak)}, fattet {vedtak.tidspunkt:%d.%m.%Y}",
        f"Klagen er mottatt {klage.rad.mottatt:%d.%m.%Y}; fristen var {klage.rad.frist:%d.%m.%Y}"
        + (", så den kom for sent" if klage.for_sent else ""),
        f"Klagen gjelder: {klage.rad.innhold}",
    )
    for steg in klage.steg:
        likevel = f" Kom for sent, tatt opp likevel: {steg.likevel}." if steg.likevel else ""
        yield f"{steg.dato:%d.%m.%Y} {steg.signatur}: {steg.slag.replace('_', ' ')}. {steg.begrunnelse}{likevel}"


def _opplysningene(mappe: Saksmappe) -> Iterator[str]:
    yield from (SIDESKIFT, "OPPLYSNINGENE I SAKEN (D-61)", "")
    if mappe.fakta is None:
        yield "Ingen opplysninger er lagret."
        return
    for navn, faktum in fakta_i(type(mappe.fakta)).items():
        verdi = getattr(mappe.fakta, navn)
        if verdi is not None:
            vist = vis_verdi(Decimal(verdi) if isinstance(verdi, int) else verdi, faktum.slag.enhet)
            yield f"{faktum.label}: {vist}"


def vedtaksavsnitt(reg: Register, blad: Vedtaksblad) -> Iterator[str]:
    """The paragraphs of one decision, on a sheet of its own: who made it, why, and how it was calculated."""
    vedtak = blad.vedtak
    yield from (SIDESKIFT, f"VEDTAK {vedtak.id}: {vedtaket_i_ord(vedtak).upper()}", "")
    yield f"Fattet {vedtak.tidspunkt:%d.%m.%Y} av {vedtak.signatur}"
    if vedtak.begrunnelse:
        kode = f"{vedtak.begrunnelse_kode} " if vedtak.begrunnelse_kode else ""
        yield f"Begrunnelse: {kode}{vedtak.begrunnelse}"
    if blad.underskrifter is not None:
        yield from underskriftslinjer(blad.underskrifter)
    if vedtak.type == INNVILGELSE:
        beregning = beregn_paa_nytt(vedtak, reg)
        yield from ("", "Slik er ukesatsen regnet ut:", *forklaringslinjer(beregning.ukesats, beregning))


def _regnskapet(mappe: Saksmappe) -> Iterator[str]:
    yield from (SIDESKIFT, "REGNSKAP OG ANVISNINGER", "")
    for ett in mappe.regnskap:
        aar = f" {ett.aar}" if ett.aar else ""
        yield f"{ett.konto.navn}{aar}: {vis_tall(ett.staar)} {ett.konto.enhet}"
    yield ""
    yield from map(anvisningslinje, mappe.rader)
    if not mappe.rader:
        yield "Ingenting er anvist."


def brevavsnitt(brev: BrevRad) -> Iterator[str]:
    """A letter as it was sent, on a sheet of its own."""
    yield from (SIDESKIFT, f"BREV {brev.id}, SENDT {brev.tidspunkt:%d.%m.%Y} AV {brev.signatur}", "")
    yield from brev.tekst.split("\n")


def anvisningslinje(rad: Kontrollrad) -> str:
    """One payment, or one row of the accounts."""
    periode = (
        f" for {rad.periode_fra:%d.%m.%Y}-{rad.periode_til:%d.%m.%Y}" if rad.periode_fra and rad.periode_til else ""
    )
    kroner = vis_tall(rad.debet) if rad.debet is not None else f"-{vis_tall(rad.kredit)}" if rad.kredit else "0"
    konto = f" {rad.konto}" if rad.konto else ""
    anmerkning = f". {rad.anmerkning}" if rad.anmerkning else ""
    return (
        f"{rad.anvisningsdato:%d.%m.%Y} {rad.type or 'ordinær'}{konto}{periode}: {rad.anvist_prosent} %, {kroner} kr, "
        f"{rad.status.lower()}, {rad.signatur}{anmerkning}"
    )


def _historien(mappe: Saksmappe) -> Iterator[str]:
    yield from (SIDESKIFT, "SAKENS HISTORIE", "")
    yield from (f"{ett.naar:%d.%m.%Y %H.%M} {ett.hvem}: {ett.hva}" for ett in mappe.hendelser)
