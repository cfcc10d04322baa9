"""What the payment form shows of a case."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from data.register.logg import Handling, loggfor
from data.register.register import Register
from data.sak.anvisningsrader import DAGPENGER, status
from data.sak.fakta import fra_json
from data.sak.konto import konto
from data.sak.kort import KORTETS_DAGER
from data.sak.mappe import Mappe, finn_mappe
from data.sak.sakshode import Sakshode
from data.tilstand import Tilstand
from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import varsel
from rules.dagpenger.lov_1966.utbetaling.avstengning import forste_dag_utenfor
from rules.dagpenger.lov_1966.utbetaling.betalte_dager import siste_betalte_dag


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvisningsbilde:
    """What the payment form shows; the names are those of its fields.

    `sammenhengende_prosent` is the running account (100 is one full week), `to_aar_prosent` the sum over this calendar
    year and the one before, `hittil_*` the case's own sums. `varsel` is the warning near and over the limit.
    `forslag_fra` and `forslag_til` are the next unpaid fortnight, `status` that of the newest payment.
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
    uker_brukt: Decimal
    uker_igjen: Decimal
    varsel: str | None
    oppbrukt: bool
    forrige_meldedato: date | None
    forste_dato: date | None
    hittil_prosent: int
    hittil_belop: Decimal
    anvisningsdato: date
    forslag_fra: date | None
    forslag_til: date | None
    status: str


def anvisningsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Anvisningsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with reg.innsyn() as okt:
        mappe = finn_mappe(okt, fodselsnr, journalnr)
        if mappe is None:
            return None
        loggfor(reg, okt, Handling.SETT_ANVISNING, fodselsnr=mappe.sak.fodselsnr, journalnr=mappe.sak.journalnr)
        return bilde_av(mappe, reg.klokke.dato())


def bilde_av(mappe: Mappe, idag: date) -> Anvisningsbilde:
    """The case on the form today."""
    vedtak = mappe.gjeldende()
    fakta = fra_json(vedtak.fakta) if vedtak and vedtak.fakta else None
    rader = [rad for rad in mappe.sakens_rader if rad.slag == DAGPENGER]
    tall = {felt: int(konto(mappe, felt, idag).verdi) for felt in ("sammenhengende_prosent", "to_aar_prosent")}
    brukt = Decimal(tall["sammenhengende_prosent"]) / 100
    maks_uker = vedtak.antall_uker if vedtak else None
    melding = None
    if vedtak and maks_uker and vedtak.innvilget_fra:
        melding = varsel(tall["sammenhengende_prosent"], maks_uker, vedtak.innvilget_fra)
    forslag_fra, forslag_til = _neste_periode(mappe, idag)
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
        uker_brukt=brukt,
        uker_igjen=max(Decimal(0), (maks_uker or 0) - brukt),
        varsel=melding.setning if melding else None,
        oppbrukt=melding.oppbrukt if melding else False,
        forrige_meldedato=max((rad.meldedato for rad in rader), default=None),
        forste_dato=mappe.forste_dato,
        hittil_prosent=int(konto(mappe, "hittil_prosent", idag).verdi),
        hittil_belop=konto(mappe, "hittil_belop", idag).verdi,
        anvisningsdato=idag,
        forslag_fra=forslag_fra,
        forslag_til=forslag_til,
        status=status(rader[-1], idag) if rader else "",
        **tall,
    )


def _neste_periode(mappe: Mappe, idag: date) -> tuple[date, date] | tuple[None, None]:
    """The next card's period: granted, after what the person is paid for, and begun in no exclusion."""
    stilling, vedtak = mappe.stilling(idag), mappe.gjeldende()
    if stilling.tilstand is not Tilstand.INNVILGET or vedtak is None or vedtak.innvilget_fra is None:
        return None, None
    siste = siste_betalte_dag(mappe.betalinger)
    fra = max(siste.verdi + timedelta(days=1), vedtak.innvilget_fra) if siste else vedtak.innvilget_fra
    fra = forste_dag_utenfor(mappe.avstengninger, fra)
    if stilling.opphor and fra > stilling.opphor:
        return None, None
    return fra, min(fra + timedelta(days=KORTETS_DAGER - 1), stilling.opphor or date.max)
