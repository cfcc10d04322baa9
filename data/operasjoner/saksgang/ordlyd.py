"""A log row in words, with the row that it tells of: a decision, a payment, a proposal, or the fields that changed."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from sqlmodel import Session, select

from data.brevtype import brevets_navn
from data.kodeverk import kodeliste
from data.operasjoner.brev.bestilling import PAPIRLISTE
from data.operasjoner.saksgang import setninger
from data.operasjoner.saksgang.hendelse import BLANKT, Sagt, Sakshendelse, slag_av
from data.operasjoner.saksgang.klageordlyd import om_klagene
from data.operasjoner.saksgang.omregningsordlyd import mengdene
from data.operasjoner.saksgang.registerordlyd import om_registrene
from data.sak.mappe import Mappe
from data.sak.rader.adresserader import ADRESSEN, KOMMUNENE, SKJULT, skjermede_brev, sperren
from data.sak.rader.anvisningsrader import Tilbaketatt, post_av
from data.sak.rader.forslagsrader import SLAG_I_ORD, Forslag, forslagene
from data.sak.rader.omgjoringsrader import omgjort_av
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, GJENOPPTAK, OPPHOR, avstengninger
from data.sak.saksoppslag import ledetekster
from data.tabeller import (
    AapningRad,
    AnnulleringRad,
    AnvisningRad,
    BrevRad,
    JusteringRad,
    LoggRad,
    PaategningRad,
    PapirmottakRad,
    VedtakRad,
)
from data.tabeller.radinnhold import les_objekt
from rules.fakta.konto import Konto

KRONER = "kr"
_DATO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def hendelser(okt: Session, mappe: Mappe, loggrader: list[LoggRad]) -> Iterator[Sakshendelse]:
    """Each log row of the case as the history tells of it, in the same order."""
    om_radene, skjult = _om_radene(okt, mappe), sperren(okt, mappe.sak.fodselsnr) is not None
    for rad in loggrader:
        detaljer = les_objekt(rad.detaljer)
        gjelder = [(tabell, nr) for tabell, nr in detaljer.items() if isinstance(nr, int) and (tabell, nr) in om_radene]
        om = gjelder[0] if gjelder else None
        hva, mer = om_radene[om]() if om else (_handling(rad, detaljer), tuple(_endringer(detaljer, skjult=skjult)))
        if om is None and (mengde := mengdene(mappe, detaljer)) is not None:
            om, mer = mengde
        elif om and "hash" not in detaljer:  # it tells of a row that was written before
            hva, mer = _stor(rad.handling), (hva, *mer)
        linjer = [hva, *mer, setninger.gjort(rad.signatur, rad.tidspunkt)]
        if rad.versjon is not None:
            linjer.append(setninger.i_versjon(rad.versjon))
        yield Sakshendelse(rad.tidspunkt, rad.signatur, slag_av(rad.handling), hva, tuple(linjer), om)


def _om_radene(okt: Session, mappe: Mappe) -> Mapping[tuple[str, int], Callable[[], Sagt]]:
    """How each row of the case is told of, by its table and number."""
    ut: dict[tuple[str, int], Callable[[], Sagt]] = {}
    for vedtak in mappe.sakens_vedtak():
        ut["vedtak", vedtak.id] = partial(_vedtaket, vedtak)
    for anvisning in mappe.sakens_rader:
        ut["anvisning", anvisning.id] = partial(_anvisningen, anvisning)
    for tatt in mappe.sakens_tilbaketatte:
        ut["anvisning", tatt.rad.id] = partial(_anvisningen, tatt.rad)
        ut["tilbaketaking", tatt.tilbake.id] = partial(_tilbaketatt, tatt)
    ut |= om_klagene(okt, mappe)
    for foring in mappe.foringsrader:
        if foring.journalnr == mappe.sak.journalnr:
            ut[str(foring.__tablename__), foring.id] = partial(_foringen, foring)
    for forslag in forslagene(okt, mappe.sak.journalnr):
        ut["forslag", forslag.id] = partial(_forslaget, forslag)
        for paategning in forslag.paategninger:
            ut["paategning", paategning.id] = partial(_paategningen, forslag, paategning)
    brevene = okt.exec(select(BrevRad).where(BrevRad.journalnr == mappe.sak.journalnr))
    for brev in skjermede_brev(okt, mappe.sak.fodselsnr, brevene):
        ut["brev", brev.id] = partial(_brevet, brev)
    for mottak in okt.exec(select(PapirmottakRad).where(PapirmottakRad.journalnr == mappe.sak.journalnr)):
        ut["papirmottak", mottak.id] = partial(_mottaket, mottak)
    for annullert in okt.exec(select(AnnulleringRad).where(AnnulleringRad.journalnr == mappe.sak.journalnr)):
        ut["annullering", annullert.id] = partial(_annulleringen, annullert)
    return {**ut, **om_registrene(okt, mappe)}


def _annulleringen(rad: AnnulleringRad) -> Sagt:
    return setninger.annullert(rad.begrunnelse), (rad.ord,)


def _vedtaket(rad: VedtakRad) -> Sagt:
    grunn = rad.begrunnelse or BLANKT
    if rad.type == AVSLAG:
        return setninger.avslaatt(grunn), ()
    if rad.type == OPPHOR:
        return setninger.opphort(rad.dato, grunn), ()
    if rad.type == GJENOPPTAK:
        return setninger.gjenopptatt(rad.dato, grunn), ()
    if rad.type == AVSTENGNING and not rad.uker:
        return setninger.opphevet(rad.dato, grunn), ()
    if rad.type == AVSTENGNING:
        (tiden,) = avstengninger([rad])
        return setninger.avstengt(tiden.fra, tiden.til, grunn), ()
    assert rad.innvilget_fra is not None, "a grant has a first day"
    assert rad.ukesats is not None, "a grant has a rate"
    if (omgjort := omgjort_av(rad.omgjoring)) is not None:
        hva = setninger.omgjort(rad.innvilget_fra, rad.ukesats, f"{omgjort.sum:+}")
        return hva, (f"{omgjort.grunn}: {omgjort.ord}",)
    return setninger.innvilget(rad.innvilget_fra, rad.ukesats), ()


def _anvisningen(rad: AnvisningRad) -> Sagt:
    merket = [tekst for tekst in (rad.begrunnelse, rad.anmerkning, rad.internt) if tekst]
    mer = (setninger.anvist_prosent(rad.anvist_prosent), *dict.fromkeys(merket))
    return f"{post_av(rad).navn}, {rad.anvist_belop} {KRONER}", mer


def _tilbaketatt(tatt: Tilbaketatt) -> Sagt:
    return setninger.tatt_tilbake(post_av(tatt.rad).navn, tatt.tilbake.begrunnelse), ()


def _foringen(rad: AapningRad | JusteringRad) -> Sagt:
    if isinstance(rad, AapningRad):
        return setninger.tatt_inn(rad.anvist_fra, rad.anvist_til, rad.sammenhengende_prosent), (rad.kilde,)
    return setninger.justert(Konto(rad.konto).navn, f"{rad.belop:+}", rad.begrunnelse), (rad.referanse,)


def _brevet(rad: BrevRad) -> Sagt:
    return setninger.sendt_brev(brevets_navn(rad.type)), tuple(rad.tekst.split("\n"))


def _mottaket(rad: PapirmottakRad) -> Sagt:
    koder = kodeliste(PAPIRLISTE).koder
    return setninger.papirer_kom(rad.dato, ", ".join(koder.get(bokstav, bokstav) for bokstav in rad.papirer)), ()


def _forslaget(forslag: Forslag) -> Sagt:
    return setninger.foreslaatt(SLAG_I_ORD[forslag.slag]), ()


def _paategningen(forslag: Forslag, rad: PaategningRad) -> Sagt:
    slag = SLAG_I_ORD[forslag.slag]
    if rad.grunn_kode is not None:
        return setninger.sendt_tilbake(slag, rad.grunn or BLANKT, rad.ord or BLANKT), ()
    paa_papir = (setninger.paa_papir(rad.navn, rad.dato),) if rad.navn and rad.dato else ()
    return f"{_stor(rad.slag)}: {slag}", paa_papir


def _handling(rad: LoggRad, detaljer: Mapping[str, Any]) -> str:
    """What the log calls it, with the fields that were changed; the first time all of them are."""
    endret = detaljer.get("felt", {})
    felter = [label for navn, label in ledetekster().items() if navn in endret]
    if not felter or rad.versjon is None:
        return _stor(rad.handling)
    return f"{_stor(rad.handling)}: {', '.join(felter)}"


def _endringer(detaljer: Mapping[str, Any], *, skjult: bool) -> Iterator[str]:
    """Each field that was changed, from what to what; `skjult` is whether where the person lives is told to nobody."""
    for navn, label in ledetekster().items():
        verdier = detaljer.get("felt", {}).get(navn)
        if isinstance(verdier, list) and len(verdier) == 2:
            sted = skjult and navn in (*ADRESSEN, *KOMMUNENE)
            yield setninger.endret_felt(label, *((SKJULT, SKJULT) if sted else map(_vist, verdier)))


def _vist(verdi: object) -> str:
    """A value of the log as the forms show it: dates are in ISO form there."""
    tekst = BLANKT if verdi is None else str(verdi)
    return f"{tekst[8:]}.{tekst[5:7]}.{tekst[:4]}" if _DATO.fullmatch(tekst) else tekst


def _stor(ord_: str) -> str:
    return ord_[:1].upper() + ord_[1:]
