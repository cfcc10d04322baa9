"""What a card comes to, held against the case: the control, the rules, the accounts, the run, the holiday year."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import partial

from sqlmodel import Session

from data.faktakilder import paa_kortet
from data.feil import Avvist
from data.konto import personens_betalinger, sammenhengende_prosent
from data.kort import Kort, Rammer, feil_i, trenger_grunn_for_overlapp, varsler_om
from data.regelgrense import innenfor_regelverket
from data.register import Register
from data.sak import Tilstand, hvem_og_naar
from data.tabeller import SakRad, VedtakRad
from data.vedtak import innvilgelsen
from data.vedtaksrader import AVSTENGNING, INNVILGELSE, avstengninger, personens_vedtak, rader_i_sak, som_vedtak
from rules.anvisning import Anvisning, Anvisningsfakta, UgyldigAnvisning, kontroller_trekk, stonadsdager
from rules.anvisning import beregn_anvisning as beregn_kort
from rules.ferietillegg import deling_gammelt_ferieaar
from rules.periode import varsel
from rules.tall import Tall
from rules.tolkning import Tolkning
from rules.utbetaling import kjoringens_mandag, utbetalingskjoring

OPPBRUKT = "Rettighetene er oppbrukt: skriv en begrunnelse i Anmerkning og send igjen."
BETALT_TO_GANGER = "Anmerkning: perioden er anvist fra før; skriv en begrunnelse for etterbetalingen og send igjen."

_FELT = {
    "fra": "periode_fra",
    "til": "periode_til",
    "arbeidstimer": "arb_timer",
    "tapt_arbeidstid": "tapt_arbtid",
    "trekk": "anvist_belop",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BeregnetAnvisning:
    """What a card comes to. `anvisning` is the rules' whole answer; `konto_*` is the continuous account, in percent."""

    anvisning: Anvisning
    anvist_prosent: Tall
    anvist_belop: Tall
    skatt: Decimal
    netto: Decimal
    konto_for: int
    konto_etter: int
    kjoredato: date
    varsler: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Betaling:
    """A card that may be paid, with what its row will hold; `mangler_grunn` says which reason must be given first."""

    beregnet: BeregnetAnvisning
    vedtak_id: int
    ferieaar: int
    dager_gammelt_ferieaar: int
    prosent_gammelt_ferieaar: int
    belop_gammelt_ferieaar: Decimal
    trengte_grunn: bool
    mangler_grunn: str

    def med_varsel(self, setning: str) -> BeregnetAnvisning:
        """The calculation with one more warning, first."""
        return replace(self.beregnet, varsler=(setning, *self.beregnet.varsler))


def beregn_betaling(reg: Register, okt: Session, sak: SakRad, kort: Kort) -> Betaling:
    """Controls and calculates a card. Raises Avvist."""
    naa = reg.klokke.naa()
    kilde = hvem_og_naar(kort.signatur or reg.signatur, naa)
    _krev_innvilget(sak)
    rammer = Rammer(
        journalnr=sak.journalnr,
        innvilgelser=rader_i_sak(okt, sak.journalnr, INNVILGELSE),
        betalinger=personens_betalinger(okt, sak.fodselsnr),
        avstengninger=avstengninger(personens_vedtak(okt, sak.fodselsnr, AVSTENGNING)),
        idag=naa.date(),
    )
    feil = feil_i(kort, rammer)
    if feil:
        raise Avvist(feil)
    vedtak = (rammer.innvilgelse(kort.periode_fra) if kort.periode_fra else None) or rammer.innvilgelser[-1]
    anvisning = _beregn(reg, kort, vedtak, kilde)
    kjoredato = _kjoredato(kort, naa)
    if kort.anvisningstype == "T":
        _kontroller_trekk(kort, rammer, kjoredato)
    ferie = _feriedeling(kort, anvisning, kjoredato, kilde)
    return _betaling(okt, sak, kort, rammer, vedtak, anvisning, kjoredato, ferie)


@dataclass(frozen=True, slots=True)
class _Feriedeling:
    ferieaar: int
    dager: int
    prosent: int
    belop: Decimal
    varsler: tuple[str, ...] = ()


def _betaling(
    okt: Session,
    sak: SakRad,
    kort: Kort,
    rammer: Rammer,
    vedtak: VedtakRad,
    anvisning: Anvisning,
    kjoredato: date,
    ferie: _Feriedeling,
) -> Betaling:
    konto = sammenhengende_prosent(okt, sak.fodselsnr)
    prosent = int(anvisning.anvist_prosent.verdi)
    grense = 100 * (vedtak.antall_uker or 0)
    over_grensen = kort.betaler and prosent > 0 and (konto >= grense or konto + prosent > grense)
    to_ganger = trenger_grunn_for_overlapp(kort, rammer)
    grunn = OPPBRUKT if over_grensen else BETALT_TO_GANGER if to_ganger else ""
    return Betaling(
        beregnet=BeregnetAnvisning(
            anvisning=anvisning,
            anvist_prosent=anvisning.anvist_prosent,
            anvist_belop=anvisning.anvist_belop,
            skatt=anvisning.skatt.verdi,
            netto=anvisning.netto.verdi,
            konto_for=konto,
            konto_etter=konto + prosent,
            kjoredato=kjoredato,
            varsler=(*varsler_om(kort, rammer), *ferie.varsler, *_kontovarsel(konto + prosent, vedtak)),
        ),
        vedtak_id=vedtak.id,
        ferieaar=ferie.ferieaar,
        dager_gammelt_ferieaar=ferie.dager,
        prosent_gammelt_ferieaar=ferie.prosent,
        belop_gammelt_ferieaar=ferie.belop,
        trengte_grunn=bool(grunn),
        mangler_grunn="" if (kort.anmerkning or "").strip() else grunn,
    )


def _krev_innvilget(sak: SakRad) -> None:
    if sak.tilstand in (Tilstand.JOURNALFORT, Tilstand.BEHANDLES):
        raise Avvist({}, f"Sak {sak.journalnr} er {sak.tilstand}: fatt vedtak i den før du anviser.")
    if sak.tilstand != Tilstand.INNVILGET:
        raise Avvist({}, f"Sak {sak.journalnr} er {sak.tilstand}: det kan ikke anvises mer i den.")


def _beregn(reg: Register, kort: Kort, rad: VedtakRad, kilde: str) -> Anvisning:
    """The card by the rules; the tree below goes on to the grant, which is calculated again when somebody asks."""
    vedtak = som_vedtak(rad)
    fakta, meldedato = vedtak.fakta, kort.meldedato
    assert fakta is not None
    assert meldedato is not None
    try:
        with innenfor_regelverket():
            anvisningsfakta = Anvisningsfakta(
                kort.periode_fra or meldedato,
                kort.periode_til or meldedato,
                vedtak.ukesats or Decimal(0),
                normal_arbeidstid=fakta.normal_arbtid,
                anvisningstype=kort.anvisningstype or "",
                arbeidstimer=kort.arb_timer,
                tapt_arbeidstid=kort.tapt_arbtid,
                maks_prosent=vedtak.maks_prosent or Decimal(100),
                skatteprosent=fakta.skatteprosent,
                tabellnr=fakta.tabellnr or "",
                trekk=abs(kort.anvist_belop) if kort.anvisningstype == "T" and kort.anvist_belop else None,
            )
            kilder = paa_kortet(reg, vedtak, kilde)
            return beregn_kort(anvisningsfakta, Tolkning(vedtak.tolkning), kilder, partial(innvilgelsen, reg, rad.id))
    except UgyldigAnvisning as feil:
        timer = "arb_timer" if kort.arb_timer is not None else "tapt_arbtid"
        raise Avvist({_FELT.get(feil.felt, timer): feil.setning}) from feil


def _kjoredato(kort: Kort, naa: datetime) -> date:
    """The day the payment goes out: that of the run; cash is paid, and a report noted, the same day."""
    if kort.anvisningstype in ("K", "M"):
        return naa.date()
    with innenfor_regelverket():
        return utbetalingskjoring(naa).dato


def _kontroller_trekk(kort: Kort, rammer: Rammer, kjoredato: date) -> None:
    mandag = kjoringens_mandag(kjoredato)
    i_kjoringen = (
        rad for rad in rammer.betalinger if kjoringens_mandag(rad.kjoredato) == mandag and rad.type in ("", "E", "T")
    )
    utbetales = sum((rad.anvist_belop for rad in i_kjoringen), Decimal(0))
    try:
        kontroller_trekk(abs(kort.anvist_belop or Decimal(0)), utbetales)
    except UgyldigAnvisning as feil:
        setning = f"Anvist beløp: kjøringen {kjoredato:%d.%m.%Y} utbetaler {utbetales} kr; trekk høyst det."
        raise Avvist({"anvist_belop": setning}) from feil


def _feriedeling(kort: Kort, anvisning: Anvisning, kjoredato: date, kilde: str) -> _Feriedeling:
    """Which holiday year the payment belongs to, and how much of it to the year before.

    The year is that of the period's last day, or of the run for a deduction without a period. Days that are not
    entered are counted when the period goes over New Year (our reading, grade C: the start of the holiday year in
    1988 is not known).
    """
    ferieaar = (kort.periode_til or kjoredato).year
    dager = kort.dager_gammelt_ferieaar
    varsler: tuple[str, ...] = ()
    if not kort.betaler or kort.periode_fra is None:
        return _Feriedeling(ferieaar, 0, 0, Decimal(0))
    if dager is None and kort.periode_fra.year < ferieaar:
        dager = int(stonadsdager(kort.periode_fra, date(ferieaar - 1, 12, 31), kilde).verdi)
        varsler = (f"Dager gammelt ferieår: perioden går over nyttår, og {dager} dager er regnet til {ferieaar - 1}.",)
    i_alt = anvisning.dager.verdi
    if not 0 <= (dager or 0) <= i_alt:
        raise Avvist({"dager_gammelt_ferieaar": f"Dager gammelt ferieår: skriv et tall fra 0 til {i_alt}."})
    if not dager:
        return _Feriedeling(ferieaar, 0, 0, Decimal(0), varsler)
    belop, _ = deling_gammelt_ferieaar(anvisning.anvist_belop.verdi, dager, i_alt, kilde)
    prosent, _ = deling_gammelt_ferieaar(anvisning.anvist_prosent.verdi, dager, i_alt, kilde)
    return _Feriedeling(ferieaar, dager, int(prosent.verdi), belop.verdi, varsler)


def _kontovarsel(konto: int, vedtak: VedtakRad) -> tuple[str, ...]:
    if vedtak.innvilget_fra is None or vedtak.antall_uker is None:
        return ()
    melding = varsel(konto, vedtak.antall_uker, vedtak.innvilget_fra)
    return (melding.setning,) if melding else ()
