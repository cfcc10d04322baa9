"""A decision is made anew back in time: from the saved facts of the case, or the hours that a card should have had.

The source of 1989 has back payment, repayment and deduction, and says nothing of how a decision was made anew: grade C.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner.behandling.behandling import Beregnet, beregn_fakta
from data.operasjoner.forslag.foreslaa import foreslaa_vedtaket, krev_alene, maa_foreslaas
from data.operasjoner.forslag.skrives import Skrives
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.operasjoner.krav.krav import igjen_av_kravet, til_trekk
from data.operasjoner.omgjoring import setninger
from data.operasjoner.omgjoring.felt import GRUNNER, Omgjoring, kortet_som_rettes, krev_felt
from data.operasjoner.omgjoring.omregning import Omregning, regn_om
from data.operasjoner.omgjoring.oppgjor import Oppgjorsplan, gjor_opp, oppgjorsplan
from data.operasjoner.vedtak.vedtak import innvilgelsesrad
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.faktakilder import i_behandlingen
from data.sak.faktakontroll import mangler_begrunnelse
from data.sak.mappe import Mappe, krev_mappe, sett_mappe, skriv_i_saken
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.forslagsrader import OMGJORING, Forslag
from data.sak.rader.omgjoringsrader import Omgjort, omgjort_av
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak, tolkning_av
from data.sak.sakshode import Sakshode, hvem_og_naar
from data.sak.saksoppslag import krev_versjon
from data.sak.stilling import krev_aapen
from data.tabeller import AnvisningRad, VedtakRad
from data.tilstand import Tilstand
from rules.dagpenger.krav import Kravslag


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgjoringsbilde:
    """What the form shows of the case: its head, and what is claimed, paid back and left of the person's claim.

    `til_trekk` is what is left that deductions are made for which no closed run has taken.
    """

    hode: Sakshode
    krevd: Decimal
    betalt_tilbake: Decimal
    til_trekk: Decimal
    igjen: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Omgjoringsprov:
    """What a decision made anew comes to. `for_` is the grant that it takes the place of, `beregnet` the new one.

    `ny` is the row, which is written by `gjor_om` alone. `setning` is what Enter does, and `varsler` are told besides.
    """

    ny: VedtakRad
    for_: Vedtak
    beregnet: Beregnet
    linjer: tuple[Omregning, ...]
    plan: Oppgjorsplan
    setning: str
    varsler: tuple[str, ...]

    @property
    def sum(self) -> Decimal:
        """Kroner in all that should have been paid more; below 0 for less."""
        return sum((linje.forskjell for linje in self.linjer), Decimal(0))


@dataclass(frozen=True, slots=True)
class GjortOm:
    """The decision, or the proposal of it, and what the form shows after it; `plan` is what became of the sum."""

    plan: Oppgjorsplan
    bilde: Omgjoringsbilde
    vedtak: Vedtak | None = None
    forslag: Forslag | None = None
    fra_for: bool = False


def omgjoringsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Omgjoringsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    lukk_forfalte(reg)
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_KRAV, fodselsnr, journalnr)
        return _bilde(mappe, reg.klokke.dato()) if mappe else None


def vurder_omgjoring(reg: Register, omgjoring: Omgjoring) -> Omgjoringsprov:
    """What it would come to, without writing. Raises Avvist."""
    with reg.les() as okt:
        return _prov(reg, okt, krev_mappe(okt, omgjoring.journalnr), omgjoring)


def gjor_om(reg: Register, omgjoring: Omgjoring, versjon: int, sett: Decimal | None = None) -> GjortOm:
    """Decides, and pays after or claims what the payments differ. Raises Avvist, Konflikt.

    `sett` is the sum that the caseworker has seen; when it is another now, nothing is done. All is worked out from the
    rows in the transaction that writes, so that what is put right once is no difference the next time.
    """
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.OMGJORING) as okt:
        krev_alene(okt, OMGJORING)
        mappe, prov = _klar(reg, okt, omgjoring, versjon, sett)
        skriv_i_saken(reg, okt, mappe, prov.ny, Loggslag.OMGJORT, Tilstand.INNVILGET)
        gjor_opp(reg, okt, mappe, prov.ny, prov.linjer, prov.plan)
        etter = krev_mappe(okt, omgjoring.journalnr)
        return GjortOm(prov.plan, _bilde(etter, reg.klokke.dato()), vedtak=som_vedtak(prov.ny))


def foreslaa_omgjoring(reg: Register, omgjoring: Omgjoring, versjon: int, sett: Decimal | None = None) -> GjortOm:
    """Proposes what `gjor_om` decides where one signs alone. Raises Avvist, Konflikt."""
    with skriv(reg, Operasjon.OMGJORING) as okt:
        assert maa_foreslaas(okt, OMGJORING), "whoever signs alone would wait for nobody"
        mappe, prov = _klar(reg, okt, omgjoring, versjon, sett)
        gjort = foreslaa_vedtaket(reg, okt, mappe, prov.ny)
        bilde = _bilde(gjort.mappe, reg.klokke.dato())
        return GjortOm(prov.plan, bilde, forslag=gjort.forslag, fra_for=gjort.fra_for)


def maa_foreslaa(reg: Register) -> bool:
    """Whether others must see it before it holds."""
    with reg.les() as okt:
        return maa_foreslaas(okt, OMGJORING)


def omgjort_igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> Skrives[VedtakRad]:
    """The decision that a proposal is of, as the case gives it today, and what follows from it. Raises Avvist."""
    rad = forslag.rad()
    omgjort = omgjort_av(rad.omgjoring)
    assert omgjort is not None, "it was proposed as one"
    prov = _prov(reg, okt, mappe, _som_sendt(mappe, rad, omgjort))
    return Skrives(
        prov.ny,
        Loggslag.OMGJORT,
        Tilstand.INNVILGET,
        lambda: gjor_opp(reg, okt, mappe, prov.ny, prov.linjer, prov.plan),
    )


def _som_sendt(mappe: Mappe, rad: VedtakRad, omgjort: Omgjort) -> Omgjoring:
    rettet = next((en.periode_fra for en in mappe.sakens_rader if en.id == omgjort.kort), None)
    return Omgjoring(
        journalnr=rad.journalnr,
        fra=rad.innvilget_fra,
        kode=omgjort.kode,
        ord=omgjort.ord,
        kort_fra=rettet,
        arb_timer=omgjort.arb_timer,
        tapt_arbtid=omgjort.tapt_arbtid,
        signatur=rad.signatur,
    )


def _klar(
    reg: Register, okt: Session, omgjoring: Omgjoring, versjon: int, sett: Decimal | None
) -> tuple[Mappe, Omgjoringsprov]:
    mappe = krev_mappe(okt, omgjoring.journalnr)
    krev_versjon(okt, mappe.sak, versjon)
    prov = _prov(reg, okt, mappe, omgjoring)
    if sett is not None and prov.sum != sett:
        raise Avvist({}, setninger.REGN_PAA_NYTT)
    return mappe, prov


def _prov(reg: Register, okt: Session, mappe: Mappe, omgjoring: Omgjoring) -> Omgjoringsprov:
    """The decision and all that it makes of what is paid. Raises Avvist when it cannot be made."""
    idag = reg.klokke.dato()
    krev_aapen(mappe.sak, mappe.stilling(idag))
    fakta = lagrede_fakta(okt, mappe.sak.journalnr, idag)
    fra, for_ = krev_felt(mappe, omgjoring, fakta, idag)
    tolkning, kode = tolkning_av(for_), omgjoring.kode or ""
    beregnet = beregn_fakta(fakta, for_.dato, i_behandlingen(reg, mappe.sak.journalnr, fakta), tolkning)
    if mangler := mangler_begrunnelse(fakta, for_.dato, tolkning):
        raise Avvist({}, mangler)
    ny = innvilgelsesrad(reg, mappe.sak.journalnr, beregnet, tolkning)
    ny.dato, ny.innvilget_fra, ny.signatur = for_.dato, fra, reg.signert(omgjoring.signatur)
    ny.nullstilling = ny.nullstilling and fra == fakta.innvilget_fra
    kort = kortet_som_rettes(mappe, omgjoring, fra)
    omgjort = Omgjort(
        kode=kode,
        grunn=kodeliste(GRUNNER).tekst(kode) or "",
        ord=omgjoring.ord or "",
        sum=Decimal(0),
        kort=kort.id if kort else None,
        arb_timer=omgjoring.arb_timer,
        tapt_arbtid=omgjoring.tapt_arbtid,
    )
    linjer = regn_om(reg, mappe, ny, lambda: beregnet.beregning, omgjort, hvem_og_naar(ny.signatur, idag))
    _krev_endring(mappe, ny, linjer)
    plan = oppgjorsplan(mappe, linjer, idag)
    prov = Omgjoringsprov(
        ny=ny,
        for_=som_vedtak(for_),
        beregnet=beregnet,
        linjer=tuple(linjer),
        plan=plan,
        setning=plan.setning(setninger.FORESLAAR if maa_foreslaas(okt, OMGJORING) else setninger.GJOR_OM),
        varsler=tuple(_varsler(mappe, fra, linjer)),
    )
    ny.omgjoring = replace(omgjort, sum=prov.sum).som_json()
    return prov


def _krev_endring(mappe: Mappe, ny: VedtakRad, linjer: Sequence[Omregning]) -> None:
    """Raises Avvist when every grant in force from its day on says the same, and every payment is as it should be."""
    fra = ny.innvilget_fra
    assert fra is not None, "it was asked for"
    dager = {fra, *(en.innvilget_fra for en in mappe.innvilgelser if en.innvilget_fra and en.innvilget_fra > fra)}
    i_kraft = [som_vedtak(en) for dag in dager if (en := mappe.gjeldende(dag)) is not None]
    if any(linje.endrer for linje in linjer):
        return
    blir = som_vedtak(ny)
    if all((en.fakta, en.ukesats, en.tolkning) == (blir.fakta, blir.ukesats, blir.tolkning) for en in i_kraft):
        raise Avvist({}, setninger.INGENTING_ENDRET)


def _varsler(mappe: Mappe, fra: date, linjer: Sequence[Omregning]) -> Iterator[str]:
    for en in mappe.innvilgelser:
        if en.innvilget_fra is not None and en.innvilget_fra > fra and mappe.gjeldende(en.innvilget_fra) is en:
            yield setninger.erstatter(en.innvilget_fra)
    endret = [linje.rad for linje in linjer if linje.forskjell]
    aarene = {aar for rad in endret for aar in _ferieaarene(rad)}
    yield from (setninger.tillegget_er_anvist(aar) for aar in sorted({t.ferieaar for t in mappe.ferietillegg} & aarene))


def _ferieaarene(rad: AnvisningRad) -> Collection[int]:
    return (rad.ferieaar - 1, rad.ferieaar) if rad.dager_gammelt_ferieaar else (rad.ferieaar,)


def _bilde(mappe: Mappe, idag: date) -> Omgjoringsbilde:
    trekk = [post for post in mappe.kravposter if post.slag is Kravslag.TREKK]
    trukket = sum((-post.belop for post in trekk if not post.venter), Decimal(0))
    igjen, venter = igjen_av_kravet(mappe, idag).verdi, -til_trekk(mappe, idag).verdi
    return Omgjoringsbilde(
        hode=mappe.hode(idag), krevd=igjen + trukket, betalt_tilbake=trukket, til_trekk=venter, igjen=igjen
    )
