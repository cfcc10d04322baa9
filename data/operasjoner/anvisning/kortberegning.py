"""What a card comes to, held against the case: the control, the rules, the accounts, the run, the holiday year."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from data.brukere.vei import av_tre, betalingsvei
from data.feil import Avvist
from data.operasjoner import setninger
from data.operasjoner.anvisning.forbehold import Forbehold, Kortgrunnlag, forbehold_mot, setning_om
from data.operasjoner.krav import setninger as krav_setninger
from data.operasjoner.krav.krav import foreslaatt_trekk, har_krav, igjen_aa_trekke, krev_innenfor_kravet
from data.operasjoner.vedtak.vedtak import innvilgelsen
from data.register.register import Register
from data.sak.faktakilder import paa_kortet
from data.sak.konto import konto
from data.sak.kort import Kort, feil_i
from data.sak.mappe import Mappe
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import hvem_og_naar
from data.sak.stilling import Stilling
from data.tabeller import VedtakRad
from data.tilstand import Tilstand
from rules.dagpenger.svar import Anvisning, Beregning, Feriedeling, Overskridelse
from rules.fakta.anvisning import Anvisningsfakta, UgyldigAnvisning
from rules.fakta.betaling import Post
from rules.fakta.driftsstans import Driftsstans
from rules.fakta.skjema import Behandling
from rules.regelverk import naermeste_lov
from rules.tall.tall import Tall

_FELT = {
    "fra": "periode_fra",
    "til": "periode_til",
    "trekk": "anvist_belop",
    "etterbetales": "anvist_belop",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BeregnetAnvisning:
    """What a card comes to. `anvisning` is the rules' whole answer, `kjoring` the day the payment goes out, `ferie` the
    holiday year that it belongs to.

    `forbehold` is what speaks against paying it, `maa_sees` the sentence for it, blank when nothing does; `varsler` is
    what is told besides. `mangler_grunn` is whether Anmerkning must be filled in first, `foreslaas` whether others are
    to see the card before it is paid.
    """

    anvisning: Anvisning
    anvist_prosent: Tall
    anvist_belop: Tall
    skatt: Decimal
    netto: Decimal
    kjoring: Tall[date]
    ferie: Feriedeling
    tabelltrekk: str
    forbehold: tuple[Forbehold, ...] = ()
    maa_sees: str = ""
    mangler_grunn: bool = False
    foreslaas: bool = False
    varsler: tuple[str, ...] = ()

    @property
    def kjoredato(self) -> date:
        """The day the payment goes out."""
        return self.kjoring.verdi


@dataclass(frozen=True, slots=True, kw_only=True)
class Betaling:
    """A card that may be paid, and the number of the grant that it is paid on."""

    beregnet: BeregnetAnvisning
    vedtak_id: int


def beregn_betaling(
    reg: Register,
    mappe: Mappe,
    kort: Kort,
    stans: Sequence[Driftsstans] = (),
    lukket: date | None = None,
    *,
    av_flere: bool = False,
) -> Betaling:
    """Controls and calculates a card, once; `lukket` is the Monday of the last closed run. Raises Avvist.

    `av_flere` is whether the register has its decisions signed by three.
    """
    naa = reg.klokke.naa()
    kilde = hvem_og_naar(reg.signert(kort.signatur), naa)
    _krev_innvilget(mappe, mappe.stilling(naa.date()))
    uten_belop = kort.anvisningstype == "T" and kort.anvist_belop is None and har_krav(mappe)
    if uten_belop:
        dag = naermeste_lov(naa.date()).utbetaling.kjoredato("T", naa, kilde, stans, lukket).verdi
        kort = replace(kort, anvist_belop=foreslaatt_trekk(mappe, dag))
    feil = feil_i(kort, mappe, naa.date())
    if feil:
        raise Avvist(feil)
    vedtak = (mappe.gjeldende(kort.periode_fra) if kort.periode_fra else None) or mappe.gjeldende()
    assert vedtak is not None, "a case that is granted has a grant"
    _krev_etter_vedtaket(vedtak, naa.date())
    regning = _Kortregning(reg, kort, mappe, som_vedtak(vedtak), kilde, av_flere)
    anvisning = regning.anvisning(kort)
    with innenfor_regelverket():
        kjoring = naermeste_lov(naa.date()).utbetaling.kjoredato(kort.anvisningstype or "", naa, kilde, stans, lukket)
    if kort.anvisningstype == "T":
        _kontroller_trekk(kort, mappe, kjoring.verdi)
    elif kort.anvisningstype == "E" and not anvisning.anvist_belop.verdi:
        _si_at_alt_er_anvist(anvisning)
    ferie = _feriedeling(kort, anvisning, kjoring.verdi)
    forbehold = (_foreslaatt(mappe, kjoring.verdi),) if uten_belop else ()
    return Betaling(beregnet=_beregnet(regning, anvisning, kjoring, ferie, forbehold), vedtak_id=vedtak.id)


@dataclass(frozen=True, slots=True)
class _Kortregning:
    """The rules on one card under its grant, also for a part of its period."""

    reg: Register
    kort: Kort
    mappe: Mappe
    vedtak: Vedtak
    kilde: str
    av_flere: bool

    def foreslaas(self, over: Overskridelse | None) -> bool:
        """Whether others are to see the card before it is paid."""
        vei = betalingsvei(self.kort.anvisningstype or "", over_grensen=over is not None)
        return self.av_flere and av_tre(vei)

    @property
    def fakta(self) -> Behandling:
        """The facts of the grant."""
        assert self.vedtak.fakta is not None
        return self.vedtak.fakta

    def anvisning(self, kort: Kort) -> Anvisning:
        """What the card, or one like it, comes to. Raises Avvist."""
        poster = [*self.mappe.som_de_staar().values(), *self.mappe.foringer] if kort.anvisningstype == "E" else ()
        return regn_kort(self.reg, kort, self.vedtak, poster, self.kilde)

    def siste_dag_innenfor(self, plass_prosent: Decimal) -> date | None:
        """The last day that the period may end on to count at most so many per cent; None when no day does.

        Hours worked are those of the whole period, so such a card has no part.
        """
        fra, til = self.kort.periode_fra, self.kort.periode_til
        if self.kort.arb_timer is not None or self.kort.anvisningstype == "E" or fra is None or til is None:
            return None
        dager = range((til - fra).days)
        innenfor = bisect_right(dager, plass_prosent, key=lambda dag: self._prosent_til(fra + timedelta(days=dag)))
        siste = fra + timedelta(days=innenfor - 1)
        return siste if innenfor and self._prosent_til(siste) else None

    def _prosent_til(self, dag: date) -> Decimal:
        return self.anvisning(replace(self.kort, periode_til=dag)).anvist_prosent.verdi


def _beregnet(
    regning: _Kortregning,
    anvisning: Anvisning,
    kjoring: Tall[date],
    ferie: Feriedeling,
    forbehold: tuple[Forbehold, ...],
) -> BeregnetAnvisning:
    kort, vedtak, idag = regning.kort, regning.vedtak, regning.reg.klokke.dato()
    konto_for = int(konto(regning.mappe, "sammenhengende_prosent", idag).verdi)
    prosent = int(anvisning.anvist_prosent.verdi)
    over = _overskridelse(konto_for, prosent, vedtak)
    plass = 100 * over.uker_igjen if over else Decimal(0)
    grunnlag = Kortgrunnlag(
        fakta=regning.fakta,
        anvisning=anvisning,
        beregnet=naermeste_lov(anvisning.fakta.fra).utbetaling.beregnet_belop(anvisning.anvist_belop),
        over=over,
        til_grensen=regning.siste_dag_innenfor(plass) if plass else None,
    )
    forbehold += forbehold_mot(kort, regning.mappe, idag, grunnlag)
    belop = anvisning.anvist_belop.verdi
    foreslaas = regning.foreslaas(over)
    trekk_uten_grunn = kort.anvisningstype == "T" and not kort.har_grunn
    return BeregnetAnvisning(
        anvisning=anvisning,
        anvist_prosent=anvisning.anvist_prosent,
        anvist_belop=anvisning.anvist_belop,
        skatt=anvisning.skatt.verdi,
        netto=anvisning.netto.verdi,
        kjoring=kjoring,
        ferie=ferie,
        tabelltrekk=grunnlag.fakta.tabellnr or "",
        forbehold=forbehold,
        maa_sees=setninger.TREKK_UTEN_GRUNN
        if trekk_uten_grunn
        else setning_om(forbehold, belop, har_grunn=kort.har_grunn, foreslaas=foreslaas),
        mangler_grunn=trekk_uten_grunn or (not kort.har_grunn and any(ett.krever_grunn for ett in forbehold)),
        foreslaas=foreslaas,
        varsler=(*_om_nyttaar(ferie), *(() if over else _kontovarsel(konto_for + prosent, vedtak))),
    )


def _foreslaatt(mappe: Mappe, kjoredato: date) -> Forbehold:
    """A deduction without an amount is what the claim may be deducted: it is seen before it is paid."""
    igjen = igjen_aa_trekke(mappe, kjoredato).verdi
    return Forbehold("foreslaatt_trekk", krav_setninger.foreslaatt_trekk(igjen), krever_grunn=False)


def _overskridelse(konto: int, prosent: int, vedtak: Vedtak) -> Overskridelse | None:
    if vedtak.innvilget_fra is None or vedtak.antall_uker is None:
        return None
    lov = naermeste_lov(vedtak.innvilget_fra)
    return lov.innvilgelse.overskridelse(konto, prosent, vedtak.antall_uker, vedtak.innvilget_fra)


def _krev_etter_vedtaket(vedtak: VedtakRad, idag: date) -> None:
    fattet = vedtak.tidspunkt.date()
    if idag < fattet:
        raise Avvist({}, setninger.for_vedtaket(fattet))


def _si_at_alt_er_anvist(anvisning: Anvisning) -> None:
    """Raises Avvist when a back payment has nothing left to pay of days that are paid."""
    if naermeste_lov(anvisning.fakta.fra).utbetaling.er_forskjell(anvisning.anvist_belop):
        anvist = anvisning.anvist_belop.inndata[1].verdi
        raise Avvist({"periode_fra": setninger.alt_er_anvist(anvist)})


def _krev_innvilget(mappe: Mappe, stilling: Stilling) -> None:
    """Raises Avvist when the case pays nothing."""
    nr, opphor = mappe.sak.journalnr, mappe.opphor
    if stilling.tilstand in (Tilstand.JOURNALFORT, Tilstand.BEHANDLES):
        raise Avvist({}, setninger.uten_vedtak(nr, stilling.tilstand))
    if stilling.tilstand is Tilstand.INNVILGET:
        return
    tillegget = any(post.sak == nr for post in mappe.ferietillegg)
    avsluttet = opphor if stilling.tilstand is Tilstand.AVSLUTTET else None
    if avsluttet is None or not _kan_komme(avsluttet, tillegget):
        raise Avvist({}, setninger.intet_mer(nr, stilling.tilstand))


def _kan_komme(avsluttet: VedtakRad, tillegget: bool) -> bool:
    lov = naermeste_lov(avsluttet.dato).utbetaling
    return lov.siste_kort(avsluttet.dato, avsluttet.tidspunkt.date(), tillegget).verdi


def regn_kort(
    reg: Register,
    kort: Kort,
    vedtak: Vedtak,
    betalinger: Sequence[Post],
    kilde: str,
    innvilget: Callable[[], Beregning] | None = None,
) -> Anvisning:
    """The card by the rules; the tree below goes on to the grant, which is calculated again when somebody asks.

    `betalinger` are those that the person had before it, which a back payment asks of; `innvilget` calculates a grant
    that is not written yet. Raises Avvist.
    """
    fakta, meldedato, etterbetaler = vedtak.fakta, kort.meldedato, kort.anvisningstype == "E"
    assert fakta is not None
    assert meldedato is not None
    assert vedtak.ukesats is not None, "a grant has one"
    assert vedtak.maks_prosent is not None, "a grant has one, and none at all is 0"
    try:
        with innenfor_regelverket():
            anvisningsfakta = Anvisningsfakta(
                kort.periode_fra or meldedato,
                kort.periode_til or meldedato,
                vedtak.ukesats,
                normal_arbtid=fakta.normal_arbtid,
                anvisningstype=kort.anvisningstype or "",
                arb_timer=kort.arb_timer,
                tapt_arbtid=kort.tapt_arbtid,
                maks_prosent=vedtak.maks_prosent,
                skatteprosent=fakta.skatteprosent,
                tabellnr=fakta.tabellnr or "",
                trekk=abs(kort.anvist_belop) if kort.anvisningstype == "T" and kort.anvist_belop else None,
                anvist_for=tuple(betalinger) if etterbetaler else (),
                etterbetales=kort.anvist_belop if etterbetaler else None,
            )
            kilder = paa_kortet(reg, vedtak, kilde)
            lov = naermeste_lov(anvisningsfakta.fra)
            innvilget = innvilget or partial(innvilgelsen, reg, vedtak.id)
            return lov.utbetaling.beregn_anvisning(anvisningsfakta, vedtak.tolkning, kilder, innvilget)
    except UgyldigAnvisning as feil:
        timer = "arb_timer" if kort.arb_timer is not None else "tapt_arbtid"
        felt = feil.felt if hasattr(kort, feil.felt) else _FELT.get(feil.felt, timer)
        raise Avvist({felt: feil.setning}) from feil


def _kontroller_trekk(kort: Kort, mappe: Mappe, kjoredato: date) -> None:
    if har_krav(mappe):
        krev_innenfor_kravet(mappe, abs(kort.anvist_belop or Decimal(0)), kjoredato)
    lov = naermeste_lov(kjoredato).utbetaling
    mandag = lov.kjoringens_mandag(kjoredato)
    i_kjoringen = [post for post in mappe.betalinger if lov.kjoringens_mandag(post.kjoredato) == mandag]
    utbetales = sum((post.belop for post in i_kjoringen if post.type in ("", "E", "T")), Decimal(0))
    try:
        lov.kontroller_trekk(abs(kort.anvist_belop or Decimal(0)), utbetales)
    except UgyldigAnvisning as feil:
        raise Avvist({"anvist_belop": setninger.trekk_over_kjoringen(kjoredato, utbetales)}) from feil


def _feriedeling(kort: Kort, anvisning: Anvisning, kjoredato: date) -> Feriedeling:
    try:
        lov = naermeste_lov(anvisning.fakta.fra).utbetaling
        return lov.feriedeling(anvisning, kort.periode_til is not None, kort.dager_gammelt_ferieaar, kjoredato)
    except UgyldigAnvisning as feil:
        raise Avvist({feil.felt: feil.setning}) from feil


def _om_nyttaar(ferie: Feriedeling) -> Iterator[str]:
    if ferie.er_regnet:
        gammelt = ferie.ferieaar - 1
        yield (
            setninger.en_dag_over_nyttaar(gammelt) if ferie.dager == 1 else setninger.over_nyttaar(ferie.dager, gammelt)
        )


def _kontovarsel(konto: int, vedtak: Vedtak) -> tuple[str, ...]:
    if vedtak.innvilget_fra is None or vedtak.antall_uker is None:
        return ()
    melding = naermeste_lov(vedtak.innvilget_fra).innvilgelse.varsel(konto, vedtak.antall_uker, vedtak.innvilget_fra)
    return (melding.setning_om_kortet_anvises,) if melding else ()
