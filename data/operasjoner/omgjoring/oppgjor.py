"""What becomes of the differences: what is paid after, what is claimed and how that is deducted, and the rows of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from data.kjede.kjedeskriver import legg_til_mange
from data.operasjoner.anvisning.anvist import konto_for
from data.operasjoner.kjoring.lukking import mengder, stans_og_lukket
from data.operasjoner.krav.krav import Kravforing, igjen_aa_trekke, skriv_paa_kravet
from data.operasjoner.omgjoring import setninger
from data.operasjoner.omgjoring.omregning import Omregning
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, skriv_ledd
from data.sak.rader.anvisningsrader import DAGPENGER
from data.sak.rader.omgjoringsrader import omgjort_av
from data.tabeller import AnvisningRad, VedtakRad
from rules.dagpenger.krav import Kravslag
from rules.dagpenger.oppgjor import ETTERBETALES, Fordelt
from rules.dagpenger.svar import Trekkplan
from rules.regelverk import naermeste_lov
from rules.tall.avrunding import avrund_kvotient
from rules.tall.tall import Fakta

_KOLONNER = (
    *("journalnr", "vedtak_id", "anvisning_id", "prosent_for", "prosent", "belop_for", "belop"),
    *("etterbetaling_id", "signatur", "tidspunkt"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Oppgjorsplan:
    """What becomes of each difference, place for place, and of them all, kroner from 0 up.

    `kreves` is what the claim grows by and `nedsatt` what it shrinks by, one of them 0. `trekk` is how a new claim is
    deducted, None when nothing is claimed or nothing can be taken.
    """

    fordelt: tuple[Fordelt, ...]
    etterbetales: Decimal
    kreves: Decimal
    nedsatt: Decimal
    trekk: Trekkplan | None

    @property
    def varsler(self) -> bool:
        """Whether somebody is to pay back."""
        return bool(self.kreves)

    def setning(self, gjor: str) -> str:
        """What Enter does, in a sentence."""
        if self.kreves:
            return self._krav(gjor)
        if self.nedsatt and self.etterbetales:
            return setninger.settes_ned_og_etterbetales(gjor, self.nedsatt, self.etterbetales)
        if self.nedsatt:
            return setninger.settes_ned(gjor, self.nedsatt)
        antall = sum(bool(ett.etterbetales) for ett in self.fordelt)
        if antall == 1:
            return setninger.etterbetales_for_en(gjor, self.etterbetales)
        return setninger.etterbetales(gjor, self.etterbetales, antall) if antall else setninger.uten_forskjell(gjor)

    def _krav(self, gjor: str) -> str:
        if self.trekk is None:
            return setninger.kreves_uten_plan(gjor, self.kreves)
        antall = int(self.trekk.antall.verdi)
        if antall == 1:
            return setninger.kreves_i_ett(gjor, self.kreves)
        return setninger.kreves(gjor, self.kreves, self.trekk.hvert.verdi, antall)


def oppgjorsplan(mappe: Mappe, linjer: Sequence[Omregning], idag: date) -> Oppgjorsplan:
    """What becomes of those differences. The claim is deducted as if every run paid as much as the last payment."""
    lov, igjen = naermeste_lov(idag).utbetaling, igjen_aa_trekke(mappe, idag)
    paa_kravet = [mappe.oppgjor.paa_kravet(linje.rad.id) for linje in linjer]
    fordelt = tuple(lov.fordel([linje.forskjell for linje in linjer], paa_kravet, igjen.verdi))
    endring = sum((ett.krav - ett.nedsatt for ett in fordelt), Decimal(0))
    kravet = Fakta(igjen.regel, igjen.verdi + endring)
    return Oppgjorsplan(
        fordelt=fordelt,
        etterbetales=sum((ett.etterbetales for ett in fordelt), Decimal(0)),
        kreves=max(Decimal(0), endring),
        nedsatt=max(Decimal(0), -endring),
        trekk=lov.trekkplan(kravet, linjer[-1].omregnet.belop, idag) if endring > 0 else None,
    )


def gjor_opp(
    reg: Register, okt: Session, mappe: Mappe, vedtak: VedtakRad, linjer: Sequence[Omregning], plan: Oppgjorsplan
) -> None:
    """Writes what the decision makes of each payment, in the transaction that the decision was written in."""
    etterbetalt = {}
    for linje, fordelt in zip(linjer, plan.fordelt, strict=True):
        if fordelt.etterbetales:
            rad = _etterbetaling(reg, okt, mappe, vedtak, linje, fordelt.etterbetales)
            skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.ANVIST)
            etterbetalt[linje.rad.id] = rad.id
    tidspunkt = reg.klokke.naa().isoformat(timespec="seconds")
    omregnet = legg_til_mange(
        okt,
        "omregning",
        _KOLONNER,
        (
            (
                *(mappe.sak.journalnr, vedtak.id, linje.rad.id),
                *(int(linje.for_.prosent), int(linje.omregnet.prosent.verdi)),
                *(int(linje.for_.belop), int(linje.omregnet.belop.verdi)),
                *(etterbetalt.get(linje.rad.id), vedtak.signatur, tidspunkt),
            )
            for linje in linjer
            if linje.endrer
        ),
    )
    krav = skriv_paa_kravet(reg, okt, mappe, vedtak.id, _paa_kravet(linjer, plan), vedtak.signatur)
    sak, detaljer = mappe.sak, mengder(omregning=omregnet, kravpost=krav)
    if detaljer["mengder"]:
        loggfor(reg, okt, Loggslag.REGNET_OM, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr, detaljer=detaljer)


def _paa_kravet(linjer: Sequence[Omregning], plan: Oppgjorsplan) -> Iterator[Kravforing]:
    """What is claimed, and then what takes from it: the account is never below 0."""
    alle = [*zip(linjer, plan.fordelt, strict=True)]
    yield from (Kravforing(Kravslag.KRAV, ett.krav, linje.rad.id) for linje, ett in alle if ett.krav)
    yield from (Kravforing(Kravslag.NEDSATT, -ett.nedsatt, linje.rad.id) for linje, ett in alle if ett.nedsatt)


def _etterbetaling(
    reg: Register, okt: Session, mappe: Mappe, vedtak: VedtakRad, linje: Omregning, belop: Decimal
) -> AnvisningRad:
    """The back payment of a payment's days; the per cent are counted on that payment itself."""
    naa, rad, fakta = reg.klokke.naa(), linje.rad, linje.ny.fakta
    omgjort = omgjort_av(vedtak.omgjoring)
    assert omgjort is not None
    lov = naermeste_lov(fakta.fra).utbetaling
    kjoredato = naermeste_lov(naa.date()).utbetaling.kjoredato("E", naa, "", *stans_og_lukket(okt)).verdi
    brutto = Fakta(ETTERBETALES, belop)
    skatt = lov.skattetrekk(brutto, fakta, "")
    hele, deling = linje.ny.anvist_belop.verdi, lov.feriedeling(linje.ny, True, rad.dager_gammelt_ferieaar, kjoredato)
    giro, kontonr = konto_for(mappe.sak, "E")
    hvorfor = setninger.omgjort(omgjort.grunn, omgjort.ord)
    return AnvisningRad(
        journalnr=mappe.sak.journalnr,
        vedtak_id=vedtak.id,
        slag=DAGPENGER,
        type="E",
        meldedato=naa.date(),
        periode_fra=rad.periode_fra,
        periode_til=rad.periode_til,
        arb_timer=fakta.arb_timer,
        tapt_arbtid=fakta.tapt_arbtid,
        anvist_prosent=0,
        anvist_belop=belop,
        skatt=skatt.verdi,
        netto=lov.utbetales(brutto, skatt).verdi,
        ferieaar=deling.ferieaar,
        dager_gammelt_ferieaar=int(deling.dager),
        belop_gammelt_ferieaar=avrund_kvotient(belop * deling.belop, hele) if hele else Decimal(0),
        kjoredato=kjoredato,
        begrunnelse=hvorfor,
        anmerkning=hvorfor,
        signatur=vedtak.signatur,
        tidspunkt=naa,
        giro=giro,
        kontonr=kontonr,
    )
