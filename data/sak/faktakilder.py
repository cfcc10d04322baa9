"""Who entered each fact of a case, when, and in which decision it stands: read from the log when somebody asks."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from sqlmodel import Session, col, select

from data.brukere.adgang import innsyn
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak import setninger
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.vedtaksrader import INNVILGELSE, Vedtak, gjeldende_innvilgelse, rader_i_sak, som_vedtak
from data.sak.sakshode import hvem_og_naar
from data.sak.saksoppslag import krev_sak
from data.tabeller import LoggRad, VedtakRad
from data.tabeller.radinnhold import les_objekt
from rules.fakta.anvisning import UKESATS
from rules.fakta.faktum import fakta_i, for_klassen
from rules.fakta.innvilgelse import gjeldende
from rules.fakta.skjema import Behandling
from rules.tall.tall import Regel

FORSTE_DATO = "forste_dato"
"""The field that shows the first day of the first of the case's grants."""
_FORESLAAS = ("maks_prosent", "antall_uker", "nullstilling")


def i_behandlingen(reg: Register, journalnr: str, fakta: Behandling) -> Callable[[Regel], str]:
    """Who entered each of the facts that a case under treatment is calculated from."""
    skrevet, felt_for = felt_i_behandlingen(reg, journalnr, fakta), _felt_for(type(fakta))
    return lambda regel: skrevet(felt_for[regel])


def i_vedtaket(reg: Register, vedtak: Vedtak) -> Callable[[Regel], str]:
    """Who entered each of the facts that stand in a grant, and which grant that is."""
    assert vedtak.fakta is not None, "only a grant has facts"
    skrevet, vedtatt, felt_for = felt_i_vedtaket(reg, vedtak), vedtakskilde(vedtak), _felt_for(type(vedtak.fakta))
    return lambda regel: vedtatt if regel is UKESATS else f"{skrevet(felt_for[regel])}, {vedtatt}"


@for_klassen
def _felt_for(klasse: type[Behandling]) -> Mapping[Regel, str]:
    """The field of D-61-1 or D-61-2 that each fact of a calculation is entered in."""
    return {faktum.regel: navn for navn, faktum in fakta_i(klasse).items()}


def felt_i_behandlingen(reg: Register, journalnr: str, fakta: Behandling) -> Callable[[str], str]:
    """Who entered each field of D-61-1 and D-61-2, by its name.

    What is not the same as the saved facts is what the caseworker at the terminal has typed now.
    """
    naa = hvem_og_naar(reg.signatur, reg.klokke.dato())

    @cache
    def lagret() -> tuple[Behandling, Mapping[str, str]]:
        with reg.les() as okt:
            return lagrede_fakta(okt, journalnr, reg.klokke.dato()), skrevet_av(okt, journalnr)

    def kilde(felt: str) -> str:
        saken, skrevet = lagret()
        if getattr(saken, felt, None) != getattr(fakta, felt):
            return f"{naa}, {setninger.IKKE_LAGRET}"
        return _kilde(felt, getattr(fakta, felt), skrevet)

    return kilde


def felt_i_vedtaket(reg: Register, vedtak: Vedtak) -> Callable[[str], str]:
    """Who entered each field of D-61-1 and D-61-2 as it stands in a grant, by its name."""
    fakta = vedtak.fakta
    assert fakta is not None, "only a grant has facts"

    @cache
    def skrevet() -> Mapping[str, str]:
        with reg.les() as okt:
            return skrevet_av(okt, vedtak.journalnr, vedtak.id)

    return lambda felt: _kilde(felt, getattr(fakta, felt), skrevet())


def felt_i_saken(reg: Register, journalnr: str, felt: str, skrevet_naa: bool = False) -> str:
    """Who entered a field of D-61-1 or D-61-2 as it is saved in the case, and the grant that it stands in, if one.

    `skrevet_naa` says that the form shows what has been typed since and not saved. The look is logged.
    """
    with innsyn(reg) as okt:
        sak, _ = krev_sak(okt, journalnr)
        loggfor(reg, okt, Loggslag.SETT_VEDTAK, fodselsnr=sak.fodselsnr, journalnr=journalnr)
        if skrevet_naa:
            return f"{hvem_og_naar(reg.signatur, reg.klokke.dato())}, {setninger.IKKE_LAGRET}"
        fakta = lagrede_fakta(okt, journalnr, reg.klokke.dato())
        verdi, vedtak = getattr(fakta, felt, None), gjeldende_innvilgelse(rader_i_sak(okt, journalnr))
        kilde = _kilde(felt, verdi, skrevet_av(okt, journalnr))
        if vedtak is None or verdi is None or getattr(som_vedtak(vedtak).fakta, felt, None) != verdi:
            return kilde
        return f"{kilde}, {_vedtak(vedtak)}"


def felt_i_innvilgelsen(reg: Register, journalnr: str, felt: str) -> str:
    """Who entered a field of D-61-1 or D-61-2 as it stands in the case's newest grant, and that grant; empty for none.

    `FORSTE_DATO` is that of the first grant. The look is logged.
    """
    with innsyn(reg) as okt:
        sak, _ = krev_sak(okt, journalnr)
        loggfor(reg, okt, Loggslag.SETT_VEDTAK, fodselsnr=sak.fodselsnr, journalnr=journalnr)
        innvilgelser = [som_vedtak(rad) for rad in rader_i_sak(okt, journalnr) if rad.type == INNVILGELSE]
        vedtak = gjeldende(innvilgelser)
        if vedtak is None:
            return ""
        if felt == FORSTE_DATO:
            vedtak, felt = min(innvilgelser, key=lambda v: v.innvilget_fra or date.max), "innvilget_fra"
        verdi = getattr(vedtak.fakta, felt)
        return f"{_kilde(felt, verdi, skrevet_av(okt, journalnr, vedtak.id))}, {_vedtak(vedtak)}"


def paa_kortet(reg: Register, vedtak: Vedtak, kortet: str) -> Callable[[Regel], str]:
    """Who entered each of the facts that a payment rests on: what stands on the card, `kortet`; else the grant."""
    assert vedtak.fakta is not None, "only a grant has facts"
    fra_vedtaket, felt_for = i_vedtaket(reg, vedtak), _felt_for(type(vedtak.fakta))

    def kilde(regel: Regel) -> str:
        return fra_vedtaket(regel) if regel is UKESATS or regel in felt_for else kortet

    return kilde


def vedtakskilde(vedtak: Vedtak) -> str:
    """Which decision, who made it and when, in the words that F2 shows."""
    return f"vedtak i sak {vedtak.journalnr}, {hvem_og_naar(vedtak.signatur, vedtak.tidspunkt)}"


def _vedtak(vedtak: Vedtak | VedtakRad) -> str:
    return f"vedtak {hvem_og_naar(vedtak.signatur, vedtak.tidspunkt)}"


def skrevet_av(okt: Session, journalnr: str, vedtak: int | None = None) -> dict[str, str]:
    """Who last saved another value in each field of D-61, by field name; up to that decision when one is given."""
    sporring = select(LoggRad).where(LoggRad.journalnr == journalnr)
    sporring = sporring.where(col(LoggRad.handling).in_((Loggslag.LAGRET_BEHANDLING, Loggslag.INNVILGET)))
    hvem: dict[str, str] = {}
    for rad in okt.exec(sporring.order_by(col(LoggRad.id))):
        detaljer = les_objekt(rad.detaljer)
        if vedtak is not None and detaljer.get("vedtak") == vedtak:
            break
        av = hvem_og_naar(rad.signatur, rad.tidspunkt)
        hvem |= dict.fromkeys(detaljer.get("felt", ()), av)
        hvem |= {felt: setninger.fra_register(kilde, av) for felt, kilde in detaljer.get("register", {}).items()}
    return hvem


def hvem_skrev(okt: Session, journalnr: str) -> frozenset[str]:
    """The signatures of those who last saved another value in some field of D-61."""
    sporring = select(LoggRad).where(LoggRad.journalnr == journalnr, LoggRad.handling == Loggslag.LAGRET_BEHANDLING)
    sist: dict[str, str] = {}
    for rad in okt.exec(sporring.order_by(col(LoggRad.id))):
        sist |= dict.fromkeys(les_objekt(rad.detaljer).get("felt", ()), rad.signatur)
    return frozenset(sist.values())


def _kilde(felt: str, verdi: object, skrevet: Mapping[str, str]) -> str:
    if verdi is None:
        return setninger.IKKE_FYLT_UT
    return skrevet.get(felt, setninger.FORESLAATT if felt in _FORESLAAS else setninger.UKJENT)
