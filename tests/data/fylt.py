"""A register with something of everything, for the tests of what keeps it whole."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from data.operasjoner.adressesperre.sperring import Adresse, Sperring, sett_sperring
from data.operasjoner.anvisning.tilbaketaking import Tilbaketaking, ta_tilbake, vurder_tilbaketaking
from data.operasjoner.arkiv.arkivering import arkiver
from data.operasjoner.brev.bestilling import Brevbestilling
from data.operasjoner.brev.papirmottak import Papirmottak, registrer_papirer
from data.operasjoner.brev.sending import sendt_brev
from data.operasjoner.forslag.foreslaa import foreslaa_vedtaket, ny_paategning, skriv_i_forslaget
from data.operasjoner.journal.personer import som_person
from data.operasjoner.kjoring.driftsstans import meld_nede, meld_oppe
from data.operasjoner.kjoring.filer import skriv_filer
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import gi_svar
from data.operasjoner.klage.klagebilde import klagebilde
from data.operasjoner.klage.registrering import NyKlage, registrer_klage
from data.operasjoner.klage.svar import Klagesvar, besvar_klage
from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.omgjoring import gjor_om
from data.operasjoner.register.mottak import les_inn
from data.operasjoner.register.svar import behold
from data.operasjoner.regnskap.justering import Justering, juster
from data.operasjoner.regnskap.lopende import LopendeSak, ta_inn
from data.operasjoner.retting.annullering import Annullering, annuller
from data.operasjoner.retting.kobling import Kobling, koble
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_mappe
from data.tabeller import PersonRad, VedtakRad
from rules.fakta.skjema import Behandling
from tests.data.saker import FAKTA, Sak, Stillbar, fodselsnr, ny_sak, ny_sak_for

FYLT = "1988-06-20T09:00"
"""When it is filled."""


def fyll(reg: Register, tid: Stillbar) -> Register:
    """A grant with five payments of all kinds and an end, an exclusion, a refusal, three choices of reading, and runs;
    running cases taken in, accounts corrected, and complaints; letters, and papers that came in; a grant made anew
    with a claim of three payments; and what a file of another register told, answered.

    Three weeks have a closed run, with their files and answers, and the payment centre was down twice.
    """
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4), internt="på kortet", uker_delvis_perm=0)
    sak.anvis(date(1988, 1, 18), arb_timer=Decimal("12.5"), anmerkning="noen timer")
    sak.anvis(date(1988, 1, 18), anvisningstype="E", anmerkning="for lite sist")
    sak.anvis(date(1988, 2, 1), anvisningstype="T", anvist_belop=Decimal(100), anmerkning="for mye")
    sak.anvis(date(1988, 2, 15), anvisningstype="K")
    sak.endre("O", date(1988, 4, 1), "31")
    andre = ny_sak(reg, 1)
    andre.lagre(FAKTA_MED_BARN)
    andre.endre("S", date(1988, 6, 6), "21", uker=8)
    ny_sak(reg, 2).endre("A", date(1988, 6, 6), "11")
    _foreslaa(andre)
    _klag(andre)
    _kjor(reg, tid)
    _foringer(reg)
    _brev(reg)
    _gjor_om(reg)
    _tilbaketatt(reg)
    _annuller(reg)
    _sperret(reg)
    _fra_registrene(reg)
    _arkivert(reg, tid)
    _koble(reg)
    for alternativ in ("per_ar", "etter", "per_ar"):
        sett_tolkning(reg, "T-TAK", alternativ, "Rundskriv om tolkning", "DAS")
    tid.til(FYLT)
    return reg


def _foreslaa(sak: Sak) -> None:
    """An end that is proposed and sent back three times, each in place of the one before, as in an office."""
    reg = sak.reg
    with reg.skriv() as okt:
        mappe = krev_mappe(okt, sak.journalnr)
        for kode in ("31", "32", "31"):
            rad = VedtakRad(journalnr=sak.journalnr, type="opphor", dato=date(1988, 6, 6), begrunnelse_kode=kode)
            forslag = foreslaa_vedtaket(reg, okt, mappe, rad).forslag
            tilbake = ny_paategning(reg, okt, forslag, "sendt_tilbake")
            tilbake.grunn_kode, tilbake.grunn, tilbake.ord = "49", "Annet", "Se på lønnen"
            skriv_i_forslaget(reg, okt, mappe.sak, tilbake, Loggslag.SENDT_TILBAKE)


def _klag(sak: Sak) -> None:
    """Three complaints about the exclusion, each withdrawn in its turn."""
    reg = sak.reg
    for dag in range(3):
        bilde = klagebilde(reg, journalnr=sak.journalnr)
        assert bilde is not None
        (ett,) = bilde.vedtak
        ny = NyKlage(
            journalnr=sak.journalnr,
            vedtak_nr=ett.vedtak.id,
            mottatt=date(1988, 6, 6),
            innhold=f"Jeg er uenig, {dag + 1}. gang",
        )
        registrert = registrer_klage(reg, ny, bilde.hode.versjon)
        trukket = Klagesvar(
            journalnr=sak.journalnr, klage_nr=registrert.nummer, handling="T", begrunnelse="Ringte og trakk den"
        )
        sak.versjon = besvar_klage(reg, trukket, registrert.bilde.hode.versjon).bilde.hode.versjon


def _kjor(reg: Register, tid: Stillbar) -> None:
    """Payments in the runs of 6, 13 and 20 June, closed each on its Tuesday, and written; the first is answered."""
    sak = ny_sak(reg, 3)
    sak.innvilg()
    for uke in range(3):
        mandag = date(1988, 6, 6) + timedelta(weeks=uke)
        tid.til(f"{mandag}T10:00")
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * uke))
        meld_nede(reg)
        tid.til(f"{mandag}T11:00")
        meld_oppe(reg)
        tid.til(f"{mandag + timedelta(days=1)}T13:00")
        lukk(reg, mandag)
        skriv_filer(reg, mandag, reg.sti.parent / "kjoringer")
    for mandag, betaling in ((date(1988, 6, 6), "1-1"), (date(1988, 6, 6), "1-2"), (date(1988, 6, 13), "2-1")):
        gi_svar(reg, mandag, betaling, "utbetalt", "ACSC", "Gjort opp")


def _tilbaketatt(reg: Register) -> None:
    """Three payments that are taken back before their run is closed."""
    sak = ny_sak(reg, 8)
    sak.innvilg()
    for _ in range(3):
        sak.anvis(date(1988, 1, 4))
        onske = Tilbaketaking(journalnr=sak.journalnr, dato=date(1988, 1, 4), begrunnelse_kode="62")
        ta_tilbake(reg, onske, vurder_tilbaketaking(reg, onske), sak.versjon)
        sak.versjon += 1


def _annuller(reg: Register) -> None:
    """Three journal entries on one person that were wrong."""
    sak = ny_sak(reg, 9)
    for nummer in range(3):
        if nummer:
            with reg.les() as okt:
                person = okt.get_one(PersonRad, sak.fodselsnr)
            sak = ny_sak_for(reg, som_person(person))
        onske = Annullering(journalnr=sak.journalnr, begrunnelse_kode="71", ord=f"Feil person, {nummer + 1}. gang")
        annuller(reg, onske, sak.versjon)


def _sperret(reg: Register) -> None:
    """An address that is hidden, opened, and hidden again."""
    nr = ny_sak(reg, 20).fodselsnr
    for versjon, sperret in enumerate("JNJ", 1):
        adresse = Adresse(bo_gate="Skjulveien 77", bo_post="9008 TROMSØ")
        sett_sperring(reg, Sperring(fodselsnr=nr, sperret=sperret, grunn="Politiet 7/88", adresse=adresse), versjon)


def _fra_registrene(reg: Register) -> None:
    """Three incomes that a file told of a case, each left for a reason."""
    sak = ny_sak(reg, 80).lagre(replace(FAKTA, lonn_2=Decimal(1), lonn_3=Decimal(1)))
    fil = reg.sti.with_name("inntekt.csv")
    aarene = range(1985, 1988)
    fil.write_text("".join(f"inntekt;{sak.fodselsnr};{aar}-01-01;{aar}-12-31;{aar}000\n" for aar in aarene))
    les_inn(reg, fil)
    for nummer in (1, 2, 3):
        sak.versjon = behold(reg, sak.journalnr, nummer, "Se lønnsoppgaven", sak.versjon).bilde.hode.versjon


def _arkivert(reg: Register, tid: Stillbar) -> None:
    """Three cases that were refused in 1976, archived each by itself."""
    for nummer in (21, 22, 23):
        naa = tid.tid
        tid.til("1976-06-07T09:00")
        ny_sak(reg, nummer, mottatt_dato=date(1976, 6, 1)).endre("A", date(1976, 6, 7), "11")
        tid.tid = naa
        arkiver(reg)


def _koble(reg: Register) -> None:
    """One person whose number is replaced three times."""
    sak = ny_sak(reg, 10)
    sak.lagre(FAKTA_MED_BARN)
    for nummer in (11, 12, 13):
        onske = Kobling(journalnr=sak.journalnr, type="N", annet=fodselsnr(nummer=nummer), ord=f"Nytt nummer, {nummer}")
        koble(reg, onske, sak.versjon)
        sak.versjon += 1


def _foringer(reg: Register) -> None:
    """Three running cases taken in, and three accounts of the last one corrected."""
    idag = reg.klokke.dato()
    for nummer in (30, 31, 32):
        sak = ny_sak(reg, nummer)
        sak.innvilg(FAKTA_MED_BARN)
        lopende = LopendeSak(
            journalnr=sak.journalnr,
            anvist_til=date(1988, 4, 30),
            regnskapsaar=idag.year,
            sammenhengende_prosent=1_700,
            prosent_i_aaret=1_700,
            anvist_i_aaret=Decimal(32_436),
            feriegrunnlag_i_aaret=Decimal(32_436),
            kilde="Kontrollkort 7/88",
            anmerkning="Fra Harstad",
        )
        sak.versjon = ta_inn(reg, lopende, sak.versjon).hode.versjon
    for konto, aar, belop in (("S", None, -100), ("F", 1988, 500), ("P", 1988, 100)):
        rettelse = Justering(
            journalnr=sak.journalnr,
            konto=konto,
            aar=aar,
            belop=Decimal(belop),
            begrunnelse="Feil på kortet",
            referanse="Brev 6. juni",
        )
        sak.versjon = juster(reg, rettelse, sak.versjon).bilde.hode.versjon


def _brev(reg: Register) -> None:
    """Three letters that ask for papers, of which three have come, each with its own row."""
    sak = ny_sak(reg, 40)
    for nr, papirer in enumerate("LSK"):
        bestilling = Brevbestilling(journalnr=sak.journalnr, brevtype="M", papirer=papirer, tekst=(f"Brev {nr}",))
        with sendt_brev(reg, bestilling, sak.versjon, [f"Brev {nr}", "", "Send papirene."]):
            pass
        mottak = Papirmottak(journalnr=sak.journalnr, papirene_kom=reg.klokke.dato())
        sak.versjon = registrer_papirer(reg, mottak, sak.versjon + 1).hode.versjon


FAKTA_MED_BARN = Behandling(
    skatteprosent=Decimal(30),
    normal_arbtid=Decimal(40),
    innvilget_fra=date(1988, 1, 4),
    lonn_1=FAKTA.lonn_1,
    barn=1,
    barn1_fodt=date(1980, 5, 1),
)


def _gjor_om(reg: Register) -> None:
    """Three cards of a case whose pay of the last year was 10,000 kroner less."""
    sak = ny_sak(reg, 70)
    sak.innvilg()
    for uke in range(3):
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * uke))
    sak.lagre(replace(FAKTA, lonn_1=Decimal(140_000)))
    om = Omgjoring(journalnr=sak.journalnr, fra=date(1988, 1, 4), kode="51", ord="Lønnsoppgave 1987")
    gjor_om(reg, om, sak.versjon)
