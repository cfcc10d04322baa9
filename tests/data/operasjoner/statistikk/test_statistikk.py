"""What is counted, by hand: cases in and out, days to a decision, what is paid, and by what it is divided."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlmodel import col, select

from data.feil import Avvist
from data.operasjoner.statistikk.inndeling import Inndeling, aldersgruppe, gruppenavn, gruppene
from data.operasjoner.statistikk.maal import Statistikktabell, maalene
from data.operasjoner.statistikk.statistikk import Statistikk, hele_maaneder, statistikk
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import LoggRad
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak, ny_sak_for

MARS, APRIL, MAI, JUNI = (date(1988, maaned, 1) for maaned in (3, 4, 5, 6))
S, G, D, U, N, K = Statistikktabell
TROMSO = replace(FAKTA, utbetkommune="1902", naeringsgruppe="311")


def i_alt(svar: Statistikk) -> dict[str, object]:
    """The total of each measure; «skjult» for one that is hidden."""
    return {rad.maal.kode: "skjult" if rad.skjult else rad.verdi for rad in svar.rader if rad.gruppe is None}


def grupper(svar: Statistikk, maal: str) -> dict[str, object]:
    """The same of the groups of one measure, by what they are called."""
    egne = [rad for rad in svar.rader if rad.maal.kode == maal and rad.gruppe is not None]
    return {rad.navn: "skjult" if rad.skjult else rad.verdi for rad in egne}


def sak(reg: Register, tid: Stillbar, nummer: int, mottatt: date) -> Sak:
    tid.til(f"{mottatt}T09:00")
    return ny_sak(reg, nummer, mottatt_dato=mottatt)


@pytest.fixture
def sakene(reg: Register, tid: Stillbar) -> list[Sak]:
    """Seven received on 1 March and granted on 1 June; six on 4 April, granted after 10 to 15 days; five on 2 May,
    refused after 3, 5, 8, 8 and 20 days; five on 30 May that wait."""
    vente = [sak(reg, tid, nr, MARS) for nr in range(7)]
    gitt = [sak(reg, tid, nr, date(1988, 4, 4)) for nr in range(7, 13)]
    for dager, ett in enumerate(gitt, 10):
        tid.til(f"{date(1988, 4, 4) + timedelta(dager)}T09:00")
        ett.innvilg(TROMSO)
    avslaatt = [sak(reg, tid, nr, date(1988, 5, 2)) for nr in range(13, 18)]
    for dager, ett in zip((3, 5, 8, 8, 20), avslaatt, strict=True):
        tid.til(f"{date(1988, 5, 2) + timedelta(dager)}T09:00")
        ett.endre("A", tid.klokke.dato(), "11")
    nye = [sak(reg, tid, nr, date(1988, 5, 30)) for nr in range(18, 23)]
    tid.til("1988-06-01T09:00")
    for ett in vente:
        ett.innvilg()
    tid.til("1988-06-06T09:00")
    return [*vente, *gitt, *avslaatt, *nye]


@pytest.mark.usefixtures("sakene")
def test_saker_inn_ut_og_det_som_venter(reg: Register) -> None:
    """May: 7 waited, 10 came in, 5 were decided, and 12 wait."""
    mai = statistikk(reg, MAI, MAI, S)
    assert i_alt(mai) == {"ventet": 7, "inn": 10, "avgjort": 5, "innvilget": 0, "avslag": 5, "venter": 12}
    april = statistikk(reg, APRIL, APRIL, S)
    assert i_alt(april) == {"ventet": 7, "inn": 6, "avgjort": 6, "innvilget": 6, "avslag": 0, "venter": 7}
    juni = statistikk(reg, JUNI, JUNI, S)
    assert i_alt(juni) == {"ventet": 12, "inn": 0, "avgjort": 7, "innvilget": 7, "avslag": 0, "venter": 5}


@pytest.mark.usefixtures("sakene")
def test_over_tid_staar_hver_maaned_ogsaa_den_uten_noe(reg: Register) -> None:
    svar = statistikk(reg, date(1988, 2, 1), JUNI, S, Inndeling.TIDSROM)
    assert grupper(svar, "inn") == {"februar 1988": 0, "mars 1988": 7, "april 1988": 6, "mai 1988": 10, "juni 1988": 0}
    assert grupper(svar, "avgjort") == {
        "februar 1988": 0,
        "mars 1988": 0,
        "april 1988": 6,
        "mai 1988": 5,
        "juni 1988": 7,
    }


@pytest.mark.usefixtures("sakene")
def test_kontor_og_naering_folger_saken(reg: Register) -> None:
    kontor = statistikk(reg, APRIL, MAI, S, Inndeling.KONTOR)
    assert grupper(kontor, "inn") == {"1902 Tromsø": 6, "Uten kommune": 10}
    naering = grupper(statistikk(reg, APRIL, MAI, S, Inndeling.NAERING), "inn")
    assert {navn: antall for navn, antall in naering.items() if antall} == {"3 Industri": 6, "Uten næringsgruppe": 10}
    assert grupper(statistikk(reg, APRIL, MAI, S, Inndeling.ALDER), "inn") == {
        "under 20 år": 0,
        "20-24 år": 0,
        "25-39 år": 16,
        "40-54 år": 0,
        "55-66 år": 0,
        "67 år og over": 0,
    }


@pytest.mark.usefixtures("sakene")
def test_dager_til_vedtak_er_naermeste_rang(reg: Register) -> None:
    """April and May: 3 5 8 8 10 11 12 13 14 15 20. Of eleven the 6th is the median, and the 10th is 90 %."""
    assert i_alt(statistikk(reg, APRIL, MAI, D)) == {
        "vedtak:50": 11,
        "vedtak:90": 15,
        "utbetaling:50": None,
        "utbetaling:90": None,
    }
    mai = i_alt(statistikk(reg, MAI, MAI, D))
    assert (mai["vedtak:50"], mai["vedtak:90"]) == (8, "skjult")
    tid = statistikk(reg, APRIL, JUNI, D, Inndeling.TIDSROM)
    assert grupper(tid, "vedtak:50") == {"april 1988": 12, "mai 1988": 8, "juni 1988": 92}


@pytest.mark.usefixtures("sakene")
def test_dagene_er_skjult_der_antallet_vedtak_er_det(reg: Register, tid: Stillbar) -> None:
    """Three are decided in March, and hidden; so is the number of April, of six, and then its days too."""
    for nr in range(23, 26):
        ett = sak(reg, tid, nr, date(1988, 3, 2))
        tid.til("1988-03-10T09:00")
        ett.innvilg()
    tid.til("1988-06-06T09:00")
    svar = statistikk(reg, MARS, JUNI, D, Inndeling.TIDSROM)
    assert grupper(svar, "vedtak:50") == {"mars 1988": "skjult", "april 1988": "skjult", "mai 1988": 8, "juni 1988": 92}


def test_grunnene_er_deler_av_avslagene(reg: Register, sakene: list[Sak]) -> None:
    for ett in sakene[-5:]:
        ett.endre("A", JUNI, "12")
    svar = i_alt(statistikk(reg, MAI, JUNI, G))
    assert (svar["avslag"], svar["avslag:11"], svar["avslag:12"], svar["avslag:-"]) == (10, 5, 5, 0)
    for ett in sakene[:6]:
        ett.endre("O", JUNI, "31")
    svar = i_alt(statistikk(reg, MAI, JUNI, G))
    assert (svar["opphor"], svar["opphor:31"], svar["avstengning"], svar["gjenopptak"]) == (6, 6, 0, 0)


def test_saker_som_tas_opp_igjen_telles_for_seg(reg: Register, tid: Stillbar, sakene: list[Sak]) -> None:
    for ett in sakene[:6]:
        ett.endre("O", JUNI, "31")
    tid.til("1988-06-07T09:00")
    for nr, ett in enumerate(sakene[:6]):
        ett.endre("G", date(1988, 6, 7), "81" if nr else "82")
    svar = i_alt(statistikk(reg, MAI, date(1988, 6, 7), G))
    assert (svar["opphor"], svar["gjenopptak"], svar["gjenopptak:84"]) == (6, 6, 0)
    assert (svar["gjenopptak:81"], svar["gjenopptak:82"]) == ("skjult", "skjult")


def test_to_avslag_av_fem_skjuler_et_til(reg: Register, sakene: list[Sak]) -> None:
    """Seven refused: 5 and 2. The total less the 5 would be the 2."""
    for ett in sakene[-2:]:
        ett.endre("A", JUNI, "12")
    svar = i_alt(statistikk(reg, MAI, JUNI, G))
    assert (svar["avslag"], svar["avslag:11"], svar["avslag:12"]) == (7, "skjult", "skjult")


def test_et_nytt_vedtak_i_saken_er_ikke_en_ny_avgjorelse(reg: Register, tid: Stillbar, sakene: list[Sak]) -> None:
    tid.til("1988-06-07T09:00")
    sakene[7].innvilg(replace(TROMSO, lonn_1=Decimal(160_000)))
    assert i_alt(statistikk(reg, JUNI, JUNI, S))["avgjort"] == 7


def test_den_forste_dagen_og_den_siste_er_med(reg: Register, tid: Stillbar) -> None:
    dagene = (date(1988, 4, 30), MAI, date(1988, 5, 31), JUNI)
    for nr, dag in enumerate(5 * dagene):
        sak(reg, tid, nr, dag)
    tid.til("1988-06-06T09:00")
    svar = i_alt(statistikk(reg, MAI, MAI, S))
    assert (svar["ventet"], svar["inn"], svar["venter"]) == (5, 10, 15)


def betal(tid: Stillbar, ett: Sak, dag: str, uke: int) -> None:
    tid.til(f"{dag}T09:00")
    fra = date(1988, 1, 4) + timedelta(weeks=uke)
    ett.anvis_uansett(fra, fra + timedelta(13))


def test_utbetalt_i_uken_med_antall_og_kroner(reg: Register, tid: Stillbar, sakene: list[Sak]) -> None:
    """Six are paid 2 x 1,908 = 3,816 in the run of 25 April, five of them again in that of 2 May."""
    for ett in sakene[7:13]:
        betal(tid, ett, "1988-04-20", 0)
    for ett in sakene[7:12]:
        betal(tid, ett, "1988-05-02", 2)
    tid.til("1988-06-06T09:00")
    svar = statistikk(reg, APRIL, MAI, U, Inndeling.TIDSROM)
    assert (i_alt(svar)["anvist:"], i_alt(svar)["kroner:"]) == (11, Decimal(41_976))
    assert [rad.verdi for rad in svar.rader if rad.maal.kode == "kroner:" and rad.verdi] == [
        Decimal(41_976),
        Decimal(22_896),
        Decimal(19_080),
    ]
    dager = i_alt(statistikk(reg, APRIL, APRIL, D))
    assert dager["utbetaling:50"] == 21


def test_fire_personer_med_mange_anvisninger_er_fire(reg: Register, tid: Stillbar, sakene: list[Sak]) -> None:
    for ett in sakene[7:11]:
        for uke in (0, 2):
            betal(tid, ett, "1988-05-02", uke)
    svar = i_alt(statistikk(reg, MAI, MAI, U))
    assert (svar["anvist:"], svar["kroner:"], svar["anvist:T"]) == ("skjult", "skjult", 0)


def test_naer_grensen_er_det_som_staar_paa_arbeidslisten(reg: Register, sakene: list[Sak]) -> None:
    with reg.raa_lesing() as raa:
        assert raa.execute("SELECT count(*) FROM arbeid WHERE slag = 'naer_grensen'").fetchone() == (0,)
    assert i_alt(statistikk(reg, MAI, JUNI, N)) == {"naer_grensen": 0, "oppbrukt": 0}
    assert sakene


def test_et_tomt_register_har_bare_nuller(reg: Register) -> None:
    for tabell in (S, G, U, N):
        for inndeling in Inndeling:
            svar = statistikk(reg, None, None, tabell, inndeling)
            assert {rad.verdi for rad in svar.rader} == {0}
    assert {rad.verdi for rad in statistikk(reg, None, None, D).rader} == {None}


def test_en_sak_alene_er_skjult(reg: Register, tid: Stillbar) -> None:
    sak(reg, tid, 0, MAI)
    tid.til("1988-06-06T09:00")
    svar = statistikk(reg, MAI, MAI, S)
    assert i_alt(svar) == {
        "ventet": 0,
        "inn": "skjult",
        "avgjort": 0,
        "innvilget": 0,
        "avslag": 0,
        "venter": "skjult",
    }
    assert all(rad.verdi is None for rad in svar.rader if rad.skjult)


def test_en_person_med_to_saker_er_en_person(reg: Register, tid: Stillbar) -> None:
    """Five applications of four persons: a number of 4, which is hidden."""
    sakene = [sak(reg, tid, nr, MAI) for nr in range(4)]
    sakene[0].endre("A", MAI, "11")
    from data.operasjoner.journal.personer import hent_person

    person = hent_person(reg, sakene[0].fodselsnr)
    assert person is not None
    ny_sak_for(reg, person)
    with reg.raa_lesing() as raa:
        assert raa.execute("SELECT count(*) FROM sak").fetchone() == (5,)
    assert i_alt(statistikk(reg, date(1988, 1, 1), MAI, S))["inn"] == "skjult"


@pytest.mark.parametrize(
    ("fra", "til", "hele"),
    [
        (None, None, (date(1987, 7, 1), date(1988, 6, 30))),
        (date(1988, 2, 15), date(1988, 2, 15), (date(1988, 2, 1), date(1988, 2, 29))),
        (None, date(1987, 12, 31), (date(1987, 1, 1), date(1987, 12, 31))),
        (date(1976, 1, 1), date(1976, 1, 1), (date(1976, 1, 1), date(1976, 1, 31))),
    ],
)
def test_perioden_er_hele_maaneder(fra: date | None, til: date | None, hele: tuple[date, date]) -> None:
    assert hele_maaneder(fra, til, date(1988, 6, 6)) == hele


@pytest.mark.parametrize(
    ("fra", "til", "sagt"),
    [
        (None, date(1988, 7, 1), "Til og med: skriv 30.06.1988 eller tidligere; resten er ikke kommet."),
        (date(1975, 12, 31), None, "Fra: skriv en dato fra 1976 eller senere."),
        (date(1988, 5, 1), date(1988, 4, 30), "Fra: skriv en dato som ikke er etter Til og med."),
    ],
)
def test_en_periode_som_ikke_gaar_avvises_med_feltet(
    reg: Register, fra: date | None, til: date | None, sagt: str
) -> None:
    with pytest.raises(Avvist) as avvist:
        statistikk(reg, fra, til)
    assert list(avvist.value.feil.values()) == [sagt]


def test_hvert_oppslag_staar_i_loggen_med_det_det_gjaldt(reg: Register) -> None:
    statistikk(reg, MAI, MAI, U, Inndeling.ALDER)
    with reg.les() as okt:
        rader = okt.exec(select(LoggRad).where(col(LoggRad.handling) == Loggslag.SETT_STATISTIKK)).all()
    assert [rad.detaljer for rad in rader] == [
        '{"fra": "1988-05-01", "inndeling": "alder", "tabell": "utbetalt", "til": "1988-05-31"}'
    ]


@pytest.mark.parametrize(
    ("dag", "gruppe"),
    [("1988-06-05", "0"), ("1988-06-06", "20"), ("1993-06-06", "25"), ("2008-06-06", "40"), ("1960-01-01", "ukjent")],
)
def test_alderen_er_den_paa_dagen(dag: str, gruppe: str) -> None:
    """Born on 6 June 1968."""
    assert aldersgruppe("06866810000", dag) == gruppe


def test_gruppene_staar_i_orden_med_de_ukjente_sist() -> None:
    assert gruppene(Inndeling.KONTOR, MAI, JUNI, {"ukjent", "1902", "0301"}, uker=False) == ["0301", "1902", "ukjent"]
    uker = gruppene(Inndeling.TIDSROM, MAI, date(1988, 5, 31), (), uker=True)
    assert (uker[0], uker[-1], len(uker)) == ("1988-04-25", "1988-05-30", 6)
    assert gruppenavn(Inndeling.TIDSROM, "1988-05-02", uker=True) == "uken 02.05.88"
    assert gruppene(Inndeling.ALDER, MAI, JUNI, {"ukjent"}, uker=False)[-2:] == ["67", "ukjent"]


def test_hvert_maal_har_et_navn_for_seg_og_en_setning() -> None:
    for tabell in Statistikktabell:
        alle = maalene(tabell)
        assert len({ett.kode for ett in alle}) == len(alle)
        assert all(ett.setning.endswith(".") for ett in alle)


def test_hvert_slag_vedtak_i_tabellen_telles(reg: Register) -> None:
    """Whoever makes a new kind of decision is told here that the statistics leave it out."""
    with reg.raa_lesing() as raa:
        (sql,) = raa.execute("SELECT sql FROM sqlite_master WHERE name = 'vedtak'").fetchone()
    assert "type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor', 'gjenopptak')" in sql
