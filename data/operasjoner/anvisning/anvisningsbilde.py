"""What the payment form shows of a case."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from data.brukere.adgang import innsyn
from data.operasjoner.kjoring.lukking import lukk_forfalte, stans_og_lukket
from data.operasjoner.krav import setninger
from data.operasjoner.krav.krav import hoyeste_trekk, igjen_av_kravet, staar_paa_kravet, til_trekk
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.konto import konto
from data.sak.mappe import Mappe, sett_mappe
from data.sak.rader.anvisningsrader import DAGPENGER
from data.sak.rader.kortrader import Ventendekort, neste_ventende
from data.sak.rader.vedtaksrader import kilde_til
from data.sak.sakshode import Sakshode
from data.tilstand import Tilstand
from rules.dagpenger.svar import Nestekort
from rules.fakta.konto import INNVILGET_FRA, OPPHOR
from rules.regelverk import UtenforRegelverket, naermeste_lov
from rules.tall.tall import Fakta


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvisningsbilde:
    """What the payment form shows; the names are those of its fields.

    `sammenhengende_prosent` is the running account (100 is one full week), `to_aar_prosent` the sum over this calendar
    year and the one before, `hittil_*` the case's own sums. `varsel` is the warning near and over the limit.
    `neste` is the next unpaid fortnight, None when no card may follow. `ventende` is the earliest card that came in a
    file and waits, None right after a payment. `kravet` says what is left of the person's claim, and what a deduction
    may take of the run; blank when nothing is.
    """

    hode: Sakshode
    barn1_fodt: date | None
    barn2_fodt: date | None
    barn3_fodt: date | None
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    maks_uker: int | None
    normal_arbtid: Decimal | None
    ukesats: Decimal | None
    sammenhengende_prosent: int
    to_aar_prosent: int
    varsel: str | None
    oppbrukt: bool
    forrige_meldedato: date | None
    forste_dato: date | None
    hittil_prosent: int
    hittil_belop: Decimal
    anvisningsdato: date
    neste: Nestekort | None
    ventende: Ventendekort | None = None
    kravet: str = ""


def anvisningsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Anvisningsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    lukk_forfalte(reg)
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_ANVISNING, fodselsnr, journalnr)
        if mappe is None:
            return None
        ventende = neste_ventende(okt, mappe.sak.fodselsnr, mappe.sak.journalnr)
        kjoredato, naa = None, reg.klokke.naa()
        if staar_paa_kravet(mappe):
            lov = naermeste_lov(naa.date()).utbetaling
            kjoredato = lov.kjoredato("T", naa, "", *stans_og_lukket(okt)).verdi
        return replace(bilde_av(mappe, naa.date(), kjoredato), ventende=ventende)


def bilde_av(mappe: Mappe, idag: date, kjoredato: date | None) -> Anvisningsbilde:
    """The case on the form today; `kjoredato` is the day that a payment made now goes out on, if that is known."""
    vedtak = mappe.gjeldende()
    fakta = fra_json(vedtak.fakta) if vedtak and vedtak.fakta else None
    rader = [rad for rad in mappe.sakens_rader if rad.slag == DAGPENGER]
    tall = {felt: int(konto(mappe, felt, idag).verdi) for felt in ("sammenhengende_prosent", "to_aar_prosent")}
    maks_uker = vedtak.antall_uker if vedtak else None
    melding = None
    if vedtak and maks_uker and vedtak.innvilget_fra:
        lov = naermeste_lov(vedtak.innvilget_fra).innvilgelse
        melding = lov.varsel(tall["sammenhengende_prosent"], maks_uker, vedtak.innvilget_fra)
    return Anvisningsbilde(
        hode=mappe.hode(idag),
        barn1_fodt=fakta.barn1_fodt if fakta else None,
        barn2_fodt=fakta.barn2_fodt if fakta else None,
        barn3_fodt=fakta.barn3_fodt if fakta else None,
        innvilget_fra=vedtak.innvilget_fra if vedtak else None,
        til=vedtak.til if vedtak else None,
        maks_prosent=vedtak.maks_prosent if vedtak else None,
        maks_uker=maks_uker,
        normal_arbtid=fakta.normal_arbtid if fakta else None,
        ukesats=vedtak.ukesats if vedtak else None,
        varsel=melding.setning if melding else None,
        oppbrukt=melding.oppbrukt if melding else False,
        forrige_meldedato=max((rad.meldedato for rad in rader), default=None),
        forste_dato=mappe.forste_dato,
        hittil_prosent=int(konto(mappe, "hittil_prosent", idag).verdi),
        hittil_belop=konto(mappe, "hittil_belop", idag).verdi,
        anvisningsdato=idag,
        neste=_neste_kort(mappe, idag),
        kravet=_kravet(mappe, kjoredato) if kjoredato else "",
        sammenhengende_prosent=tall["sammenhengende_prosent"],
        to_aar_prosent=tall["to_aar_prosent"],
    )


def _kravet(mappe: Mappe, kjoredato: date) -> str:
    if not staar_paa_kravet(mappe):
        return ""
    igjen, hoyst = igjen_av_kravet(mappe, kjoredato).verdi, hoyeste_trekk(mappe, kjoredato).verdi
    if venter := -til_trekk(mappe, kjoredato).verdi:
        return setninger.igjen_og_til_trekk(igjen, venter, hoyst)
    return setninger.igjen_av_kravet(igjen, hoyst)


def _neste_kort(mappe: Mappe, idag: date) -> Nestekort | None:
    vedtak, opphor = mappe.gjeldende(), mappe.opphor
    if mappe.stilling(idag).tilstand is not Tilstand.INNVILGET or vedtak is None or vedtak.innvilget_fra is None:
        return None
    fra = Fakta(INNVILGET_FRA, vedtak.innvilget_fra, kilde_til(vedtak))
    til = Fakta(OPPHOR, opphor.dato, kilde_til(opphor)) if opphor else None
    try:
        return naermeste_lov(idag).utbetaling.neste_kort(fra, mappe.betalinger, mappe.uten_stonad, til)
    except UtenforRegelverket:
        return None
