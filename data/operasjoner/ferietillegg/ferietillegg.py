"""Holiday supplement, paid when the case is closed and nothing waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner import setninger
from data.operasjoner.anvisning.anvist import Anvist, anvist_av, konto_for
from data.operasjoner.kjoring.lukking import lukk_forfalte, stans_og_lukket
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.mappe import Mappe, krev_mappe, krev_sett_mappe, sett_mappe, skriv_i_saken
from data.sak.rader.anvisningsrader import FERIETILLEGG
from data.sak.rader.vedtaksrader import kilde_til, nyeste_opphor
from data.sak.regelgrense import datofeil, innenfor_regelverket
from data.sak.sakshode import Sakshode, hvem_og_naar
from data.sak.saksoppslag import krev_versjon
from data.sak.setninger import ikke_kommet
from data.sak.stilling import for_avsluttet, stilling
from data.tabeller import AnvisningRad, SakRad, VedtakRad
from data.tilstand import Tilstand
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.betaling import Post
from rules.fakta.driftsstans import Driftsstans
from rules.fakta.konto import OPPHOR
from rules.regelverk import lovene, naermeste_lov
from rules.tall.setning import si
from rules.tall.setninger import MAA_FYLLES_UT, en_av
from rules.tall.tall import Fakta, Tall

FERIEFELT = ("feriegrunnlag", "anvist_prosent_ferieaar", "ferietillegg")
"""The numbers, by the name of their field, that `ferieforklaring` can explain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feriekort:
    """What is sent from the form; `anvisningstype` K is cash, None giro; `ferieaar` has four digits."""

    journalnr: str
    anvisningstype: str | None = None
    meldedato: date | None = None
    ferieaar: int | None = None
    internt: str | None = None
    anmerkning: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ferietilleggbilde:
    """What the form shows; the sums are those of `ferieaar`. `hinder` says why nothing can be paid, if so."""

    hode: Sakshode
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    maks_uker: int | None
    ukesats: Decimal | None
    forste_dato: date | None
    ferieaar: int
    feriegrunnlag: Decimal
    anvist_prosent_ferieaar: int
    ferietillegg: Decimal
    hinder: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeregnetFerietillegg:
    """What the supplement comes to, with its tree, before and after tax."""

    ferietillegg: Tall
    skatt: Decimal
    netto: Decimal
    kjoredato: date
    varsler: tuple[str, ...] = ()


def ferietilleggbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None, ferieaar: int | None = None
) -> Ferietilleggbilde | None:
    """The person's newest case, or the case with that number; None when there is none.

    Without a year it shows the newest one that benefit was paid for, and this year when none was.
    """
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_FERIETILLEGG, fodselsnr, journalnr)
        return _bilde(mappe, ferieaar, reg.klokke.dato()) if mappe else None


def _bilde(mappe: Mappe, ferieaar: int | None, idag: date) -> Ferietilleggbilde:
    vedtak, konto = mappe.gjeldende(), _Feriekonto.i(mappe)
    aar = ferieaar or konto.siste_aar(mappe.sak.journalnr) or idag.year
    tall = konto.tall(aar, idag)
    return Ferietilleggbilde(
        hode=mappe.hode(idag),
        innvilget_fra=vedtak.innvilget_fra if vedtak else None,
        til=vedtak.til if vedtak else None,
        maks_prosent=vedtak.maks_prosent if vedtak else None,
        maks_uker=vedtak.antall_uker if vedtak else None,
        ukesats=vedtak.ukesats if vedtak else None,
        forste_dato=mappe.forste_dato,
        ferieaar=aar,
        feriegrunnlag=tall["feriegrunnlag"].verdi,
        anvist_prosent_ferieaar=int(tall["anvist_prosent_ferieaar"].verdi),
        ferietillegg=tall["ferietillegg"].verdi,
        hinder=_hinder(mappe, konto, aar, idag),
    )


def ferieforklaring(reg: Register, journalnr: str, felt: str, ferieaar: int) -> Tall:
    """The number in one of `FERIEFELT` for a holiday year of that case, with its tree.

    The look at the payments is logged. Raises Avvist when there is no such case.
    """
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_FERIETILLEGG, journalnr)
        return _Feriekonto.i(mappe).tall(ferieaar, reg.klokke.dato())[felt]


def tidsforklaring(reg: Register, journalnr: str, ferieaar: int) -> Tall[date] | None:
    """From which day the supplement of a holiday year may be paid in that case, with what it waits for.

    None while one of the cases with payments in the year is not closed, nor decided to be. As `ferieforklaring`.
    """
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_FERIETILLEGG, journalnr)
        lov = naermeste_lov(reg.klokke.dato()).utbetaling
        saker = {journalnr, *lov.saker_i_ferieaaret(mappe.betalinger, ferieaar)}
        opphor = [nyeste_opphor(rad for rad in mappe.vedtak if rad.journalnr == sak) for sak in sorted(saker)]
        ledd = [Fakta(OPPHOR, rad.dato, kilde_til(rad)) for rad in opphor if rad is not None]
        return lov.kan_anvises_fra(ledd, mappe.betalinger) if len(ledd) == len(saker) else None


def ferietillegget_av(mappe: Mappe, rad: AnvisningRad) -> tuple[Tall, Tall]:
    """A supplement that has been paid, as it was calculated then: before tax, and what was paid out."""
    dag = rad.tidspunkt.date()
    vedtak = next(ett for ett in mappe.vedtak if ett.id == rad.vedtak_id)
    tillegg = _Feriekonto.i(mappe, for_=rad.id).tall(rad.ferieaar, dag)["ferietillegg"]
    skatt = _skatt(tillegg, vedtak, dag, hvem_og_naar(rad.signatur, dag))
    return tillegg, naermeste_lov(dag).utbetaling.utbetales(tillegg, skatt)


def beregn_ferietillegg(reg: Register, kort: Feriekort) -> BeregnetFerietillegg:
    """Checks and calculates without writing. Raises Avvist."""
    with reg.les() as okt:
        return _beregn(reg, krev_mappe(okt, kort.journalnr), kort, *stans_og_lukket(okt))[0]


def anvis_ferietillegg(reg: Register, kort: Feriekort, versjon: int) -> Anvist[Ferietilleggbilde]:
    """Pays what the person is still due of one year's supplement. Raises Avvist, Konflikt."""
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.FERIETILLEGG) as okt:
        mappe, idag = krev_mappe(okt, kort.journalnr), reg.klokke.dato()
        krev_versjon(okt, mappe.sak, versjon)
        beregnet, vedtak = _beregn(reg, mappe, kort, *stans_og_lukket(okt))
        for_avsluttet(reg, okt, mappe.sak, mappe.stilling(idag))
        rad = _rad(reg, mappe.sak, kort, beregnet, vedtak)
        etter = skriv_i_saken(reg, okt, mappe, rad, Loggslag.ANVIST_FERIETILLEGG)
        return anvist_av(rad, etter.sak, _bilde(etter, kort.ferieaar, idag))


def _rad(
    reg: Register, sak: SakRad, kort: Feriekort, beregnet: BeregnetFerietillegg, vedtak: VedtakRad
) -> AnvisningRad:
    assert kort.meldedato is not None
    assert kort.ferieaar is not None
    giro, kontonr = konto_for(sak, kort.anvisningstype)
    return AnvisningRad(
        journalnr=sak.journalnr,
        vedtak_id=vedtak.id,
        slag=FERIETILLEGG,
        type=kort.anvisningstype or "",
        meldedato=kort.meldedato,
        anvist_prosent=0,
        anvist_belop=beregnet.ferietillegg.verdi,
        skatt=beregnet.skatt,
        netto=beregnet.netto,
        ferieaar=kort.ferieaar,
        kjoredato=beregnet.kjoredato,
        anmerkning=kort.anmerkning,
        internt=kort.internt,
        signatur=reg.signert(kort.signatur),
        tidspunkt=reg.klokke.naa(),
        giro=giro,
        kontonr=kontonr,
    )


def _beregn(
    reg: Register, mappe: Mappe, kort: Feriekort, stans: Sequence[Driftsstans], lukket: date | None
) -> tuple[BeregnetFerietillegg, VedtakRad]:
    idag = reg.klokke.dato()
    vedtak = mappe.gjeldende()
    feil = _feltfeil(kort, idag)
    if feil:
        raise Avvist(feil)
    assert kort.ferieaar is not None
    assert kort.meldedato is not None
    konto = _Feriekonto.i(mappe)
    kilde = hvem_og_naar(reg.signert(kort.signatur), idag)
    tillegg = konto.tall(kort.ferieaar, idag)["ferietillegg"]
    hinder = _hinder(mappe, konto, kort.ferieaar, idag)
    if hinder or vedtak is None:
        raise Avvist({}, hinder or "")
    skatt = _skatt(tillegg, vedtak, idag, kilde).verdi
    with innenfor_regelverket():
        lov = naermeste_lov(idag).utbetaling
        dag = lov.kjoredato(kort.anvisningstype or "", reg.klokke.naa(), kilde, stans, lukket).verdi
    beregnet = BeregnetFerietillegg(ferietillegg=tillegg, skatt=skatt, netto=tillegg.verdi - skatt, kjoredato=dag)
    return beregnet, vedtak


def _skatt(tillegg: Tall, vedtak: VedtakRad, idag: date, kilde: str) -> Tall:
    fakta = fra_json(vedtak.fakta or "{}")
    grunnlag = Anvisningsfakta(idag, idag, Decimal(0), skatteprosent=fakta.skatteprosent, tabellnr=fakta.tabellnr or "")
    return naermeste_lov(idag).utbetaling.skattetrekk(tillegg, grunnlag, kilde)


def _feltfeil(kort: Feriekort, idag: date) -> dict[str, str]:
    feil = {}
    if (kort.anvisningstype or None) not in (None, "K"):
        feil["anvisningstype"] = si("Anvisningstype", en_av("K"))
    if kort.meldedato is None:
        feil["meldedato"] = si("Meldedato", MAA_FYLLES_UT)
    elif kort.meldedato > idag:
        feil["meldedato"] = ikke_kommet("Meldedato")
    elif utenfor := datofeil("Meldedato", kort.meldedato):
        feil["meldedato"] = utenfor
    forste = lovene()[0].fra.year
    if kort.ferieaar is None or not forste <= kort.ferieaar <= idag.year:
        feil["ferieaar"] = setninger.ferieaaret(forste, idag.year)
    return feil


@dataclass(frozen=True, slots=True)
class _Feriekonto:
    """A person's payments and supplements in all cases, each in the order they were made, or those before one."""

    betalinger: Sequence[Post]
    ferietillegg: Sequence[Post]

    @classmethod
    def i(cls, mappe: Mappe, for_: int | None = None) -> "_Feriekonto":
        """Those in a case's file; `for_` is the number of the payment that they were made before."""
        poster = [
            post for rad, post in zip(mappe.anvisninger, mappe.poster, strict=True) if for_ is None or rad.id < for_
        ]
        foringer = mappe.foringer if for_ is None else mappe.foringer_for(for_)
        betalinger = [*(p for p in poster if not p.er_ferietillegg), *foringer]
        return cls(betalinger, [p for p in poster if p.er_ferietillegg])

    def siste_aar(self, journalnr: str) -> int | None:
        """The newest holiday year that the case has payments in."""
        return max((post.ferieaar for post in self.betalinger if post.sak == journalnr), default=None)

    def tall(self, aar: int, idag: date) -> dict[str, Tall]:
        """The numbers of `FERIEFELT`, by name; when nothing is left to pay, the supplement of the whole year."""
        lov = naermeste_lov(idag).utbetaling
        with innenfor_regelverket():
            grunnlag = lov.feriegrunnlag(self.betalinger, aar)
            prosent = lov.prosent_i_ferieaaret(self.betalinger, aar, idag)
            hele = lov.ferietillegg(grunnlag, prosent, idag)
        resten = lov.gjenstaaende_ferietillegg(hele, self.betalt_for(aar))
        return dict(zip(FERIEFELT, (grunnlag, prosent, resten if resten.verdi else hele), strict=True))

    def betalt_for(self, aar: int) -> list[Post]:
        """The supplements of that year."""
        return [post for post in self.ferietillegg if post.ferieaar == aar]


def _hinder(mappe: Mappe, konto: _Feriekonto, aar: int, idag: date) -> str | None:
    """Why the supplement of that year cannot be paid, in one sentence; None when it can."""
    lov = naermeste_lov(idag).utbetaling
    andre = [nr for nr in lov.saker_i_ferieaaret(konto.betalinger, aar) if nr != mappe.sak.journalnr]
    saker = {sak.journalnr: sak for sak in mappe.saker}
    for en in (mappe.sak, *(saker[nr] for nr in andre)):
        stilt = stilling(en, mappe.vedtak, idag)
        if stilt.aapen and stilt.opphor is not None:
            return setninger.avsluttes_siden(en.journalnr, stilt.opphor)
        if stilt.tilstand is Tilstand.INNVILGET:
            return setninger.innvilget_ennaa(en.journalnr, stilt.tilstand)
        if stilt.tilstand is not Tilstand.AVSLUTTET:
            return setninger.ikke_avsluttet(en.journalnr, stilt.tilstand)
    if venter := lov.ventende(konto.betalinger, idag):
        siste = max(venter, key=lambda post: post.kjoredato)
        return setninger.venter_paa_kjoring(siste.sak, siste.kjoredato)
    tillegg = konto.tall(aar, idag)["ferietillegg"]
    if lov.er_anvist(konto.betalt_for(aar), mappe.sak.journalnr, tillegg):
        return setninger.tillegget_er_anvist(aar)
    if tillegg.verdi == 0:
        return setninger.for_lite_til_tillegg(aar)
    return None
