"""A number is replaced, and two entries of one person are joined: the cases follow, and both numbers find them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from data.arbeid.folg import staar
from data.arbeid.register.lesing import dodsdager, opplysninger_om
from data.arbeid.slag import Arbeidsslag
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.lager.motor import raa_forbindelse
from data.operasjoner.adressesperre.sperring import Adresse, Sperring, sett_sperring, sperrebilde
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import Person, hent_person, registrer_person, sok, som_person
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.register.mottak import les_inn
from data.operasjoner.register.svar import behold
from data.operasjoner.retting.kobling import Kobling, koble, vurder_kobling
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from data.sak.mappe import finn_mappe
from data.sak.saksoppslag import finn_sak
from data.tabeller import PersonRad
from tests.data.operasjoner.meldekort.kortlinjer import linje, ta
from tests.data.saker import Sak, fodselsnr, ny_person, ny_sak, post

NYTT = fodselsnr(nummer=50)
"""A number that nobody has."""
UKE = timedelta(weeks=1)


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Granted from 4 January 1988 with 1,908 a week; two weeks are paid, 200 %."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    return sak


def _onske(sak: Sak, type_: str = "N", annet: str | None = NYTT, **felt: object) -> Kobling:
    standard = Kobling(journalnr=sak.journalnr, type=type_, annet=annet, ord="Fikk fødselsnummer 1. juni")
    return replace(standard, **felt)


def _koble(sak: Sak, type_: str = "N", annet: str = NYTT) -> Sak:
    """The same case after it."""
    vurder_kobling(sak.reg, _onske(sak, type_, annet))
    til = koble(sak.reg, _onske(sak, type_, annet), sak.versjon)
    with sak.reg.raa_lesing() as raa:
        (versjon,) = raa.execute("SELECT versjon FROM sak WHERE journalnr = ?", [sak.journalnr]).fetchone()
    return Sak(sak.reg, til, sak.journalnr, versjon)


def _feil(sak: Sak, type_: str = "N", annet: str | None = NYTT, **felt: object) -> dict[str, str]:
    onske = _onske(sak, type_, annet, **felt)
    with pytest.raises(Avvist) as vurdert:
        vurder_kobling(sak.reg, onske)
    with pytest.raises(Avvist) as gjort:
        koble(sak.reg, onske, sak.versjon)
    assert vurdert.value.feil == gjort.value.feil
    return dict(gjort.value.feil)


def _prosent(reg: Register, nummer: str) -> int:
    kort = kontrollkort(reg, fodselsnr=nummer)
    assert kort is not None
    return kort.sammenhengende_prosent


def _innvilget_lukket(reg: Register, nummer: int, fra: date = date(1988, 2, 1)) -> Sak:
    """Another entry with a granted case, two weeks paid from that day, closed with 31 March."""
    sak = ny_sak(reg, nummer)
    sak.innvilg()
    sak.anvis_uansett(fra)
    sak.endre("O", date(1988, 3, 31), "31")
    return sak


def test_saken_regnskapet_og_personen_er_paa_det_nye_nummeret(sak: Sak) -> None:
    gammelt = sak.fodselsnr
    ny = _koble(sak)
    for nummer in (gammelt, NYTT):
        bilde = behandlingsbilde(sak.reg, fodselsnr=nummer)
        assert bilde is not None
        assert (bilde.hode.fodselsnr, bilde.hode.journalnr, bilde.hode.navn) == (NYTT, "88000001", "Hansen, Ola")
        assert _prosent(sak.reg, nummer) == 200
    assert ny.anvis(date(1988, 1, 18)).anvist_belop == 3_816
    assert _prosent(sak.reg, gammelt) == 400
    assert kontroll(sak.reg) == []


def test_det_som_er_vedtatt_betalt_og_logget_staar_som_det_var(sak: Sak) -> None:
    def rader() -> list[object]:
        with closing(sqlite3.connect(sak.reg.sti)) as fil:
            return [
                fil.execute(f"SELECT * FROM {navn} WHERE id <= ?", [5]).fetchall()
                for navn in ("vedtak", "anvisning", "logg")
            ]

    for_ = rader()
    _koble(sak)
    assert rader() == for_


def test_begge_numrene_finner_personen_overalt(sak: Sak) -> None:
    gammelt = sak.fodselsnr
    _koble(sak)
    for nummer in (gammelt, NYTT):
        person = hent_person(sak.reg, nummer)
        assert person is not None
        assert person.fodselsnr == NYTT
        journal = journalbilde(sak.reg, fodselsnr=nummer)
        assert journal is not None
        assert (journal.person.fodselsnr, journal.journalnr) == (NYTT, "88000001")
        assert [treff.fodselsnr for treff in sok(sak.reg, nummer)] == [NYTT]
        assert personinnsyn(sak.reg, nummer).person.fodselsnr == NYTT
        with sak.reg.les() as okt:
            funnet = finn_sak(okt, nummer, None)
        assert funnet is not None
        assert funnet[0].journalnr == "88000001"
    assert [treff.fodselsnr for treff in sok(sak.reg, "hansen")] == [NYTT]


def test_innsyn_og_saksgang_har_det_som_er_logget_paa_det_gamle(sak: Sak) -> None:
    gammelt = sak.fodselsnr
    _koble(sak)
    alt = personinnsyn(sak.reg, NYTT)
    assert [rad["fodselsnr"] for rad in alt.rader["person"]] == sorted([gammelt, NYTT])
    assert [(rad["fodselsnr"], rad["til_fodselsnr"]) for rad in alt.rader["personkobling"]] == [(gammelt, NYTT)]
    assert {gammelt, NYTT} == {rad["fodselsnr"] for rad in alt.rader["logg"]}
    assert "registrert person" in [blikk.hva for blikk in alt.blikk]
    gang = saksgang(sak.reg, journalnr=sak.journalnr)
    assert gang is not None
    assert [en.hva for en in gang.hendelser].count("Byttet fødselsnummer") == 2
    assert gang.hendelser[-1].hva == "Registrert person"


def test_nummeret_byttes_flere_ganger(sak: Sak) -> None:
    gammelt, tredje = sak.fodselsnr, fodselsnr(nummer=51)
    siste = _koble(_koble(sak), annet=tredje)
    assert siste.fodselsnr == tredje
    for nummer in (gammelt, NYTT, tredje):
        assert _prosent(sak.reg, nummer) == 200
    assert len(personinnsyn(sak.reg, NYTT).rader["person"]) == 3
    assert kontroll(sak.reg) == []


def test_nummeret_til_en_annen_er_det_to_personer_som_slaas_sammen(sak: Sak) -> None:
    ny_person(sak.reg, 50, "Lie", "Kari")
    assert _feil(sak) == {"annet": f"Nytt fødselsnr: {NYTT} er registrert; bruk S for samme person."}
    _koble(sak, "S")
    person = hent_person(sak.reg, sak.fodselsnr)
    assert person is not None
    assert (person.fodselsnr, person.navn) == (NYTT, "Lie, Kari")


@pytest.mark.parametrize(
    ("annet", "setning"),
    [
        (None, "Nytt fødselsnr: feltet må fylles ut."),
        ("31815010012", "Fødselsnr: kontrollsifrene stemmer ikke; se etter alle 11 sifrene."),
        (fodselsnr(), "Nytt fødselsnr: skriv et annet nummer; det er det personen har."),
    ],
)
@pytest.mark.parametrize("type_", ["N", "S"])
def test_et_galt_nummer_stopper(sak: Sak, type_: str, annet: str | None, setning: str) -> None:
    assert _feil(sak, type_, annet) == {"annet": setning}


def test_ordene_kreves(sak: Sak) -> None:
    assert list(_feil(sak, ord="-")) == ["ord"]
    assert list(_feil(sak, annet=None, ord=None)) == ["annet", "ord"]


def test_et_nummer_som_ingen_har_kan_ingen_slaas_sammen_med(sak: Sak) -> None:
    assert _feil(sak, "S") == {"annet": f"Nytt fødselsnr: {NYTT} er ikke i registeret; bruk N for et nytt."}


def test_et_nummer_som_selv_er_byttet_sier_hva_det_er_naa(sak: Sak) -> None:
    annen = ny_sak(sak.reg, 1)
    _koble(annen)
    assert _feil(sak, "S", annen.fodselsnr) == {"annet": f"Nytt fødselsnr: {annen.fodselsnr} er nå {NYTT}; skriv det."}
    assert _feil(sak, "N", annen.fodselsnr) == {
        "annet": f"Nytt fødselsnr: {annen.fodselsnr} er registrert; bruk S for samme person."
    }


def test_en_annen_fodselsdato_sies(sak: Sak) -> None:
    assert not vurder_kobling(sak.reg, _onske(sak)).annen_fodselsdato
    annet = fodselsnr(date(1950, 2, 1))
    assert vurder_kobling(sak.reg, _onske(sak, annet=annet)).annen_fodselsdato


def test_dagene_og_prosentene_er_personens_etter_sammenslaaing(sak: Sak) -> None:
    """200 % in the open case and 200 % in the other's closed one; what is paid there is paid."""
    annen = _innvilget_lukket(sak.reg, 1)
    assert vurder_kobling(sak.reg, _onske(annen, "S", sak.fodselsnr)).anvist_i_begge == ""
    _koble(annen, "S", sak.fodselsnr)
    assert _prosent(sak.reg, annen.fodselsnr) == _prosent(sak.reg, sak.fodselsnr) == 400
    sak.versjon += 1
    with pytest.raises(Avvist) as avvist:
        sak.anvis(date(1988, 2, 1))
    assert avvist.value.feil == {
        "periode_fra": "Anvis. periode: bruk E; 01.02.88-14.02.88 er anvist fra før (88000002)."
    }
    assert kontroll(sak.reg) == []


def test_avstengningen_folger_personen(sak: Sak) -> None:
    annen = ny_sak(sak.reg, 1)
    annen.endre("S", date(1988, 4, 4), "21", uker=8)
    annen.endre("A", date(1988, 6, 6), "11")
    _koble(annen, "S", sak.fodselsnr)
    sak.versjon += 1
    with pytest.raises(Avvist) as avvist:
        sak.anvis_uansett(date(1988, 4, 4))
    assert "avstengt 04.04.88-29.05.88" in avvist.value.feil["periode_fra"]


def test_to_aapne_saker_slaas_ikke_sammen(sak: Sak) -> None:
    annen = ny_sak(sak.reg, 1)
    assert _feil(annen, "S", sak.fodselsnr) == {
        "type": "Retting: avslutt eller annuller 88000002 eller 88000001; begge er åpne."
    }
    annen.endre("A", date(1988, 6, 6), "11")
    _koble(annen, "S", sak.fodselsnr)
    bilde = behandlingsbilde(sak.reg, fodselsnr=annen.fodselsnr)
    assert bilde is not None
    assert bilde.hode.journalnr == sak.journalnr


def test_dager_som_er_anvist_i_begge_vises_forst(sak: Sak) -> None:
    """4-17 January and 11-24 January: the 11th to the 17th are paid twice."""
    annen = _innvilget_lukket(sak.reg, 1, date(1988, 1, 11))
    assert vurder_kobling(sak.reg, _onske(annen, "S", sak.fodselsnr)).anvist_i_begge == "11.01.88-17.01.88"
    _koble(annen, "S", sak.fodselsnr)
    assert kontroll(sak.reg) == []


def test_en_person_uten_sak_kan_vaere_den_som_staar(sak: Sak) -> None:
    ny_person(sak.reg, 1, "Hansen", "Ole")
    _koble(sak, "S", fodselsnr(nummer=1))
    assert _prosent(sak.reg, fodselsnr(nummer=1)) == 200


def test_arbeidslisten_folger_og_den_som_har_tatt_det_beholder_det(reg: Register) -> None:
    sak = ny_sak(reg)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("UPDATE arbeid SET tatt_av = 'XYZ'")
        fil.commit()
    _koble(sak)
    with closing(sqlite3.connect(reg.sti)) as fil:
        assert fil.execute("SELECT slag, fodselsnr, tatt_av FROM arbeid").fetchall() == [
            (Arbeidsslag.SOKNAD, NYTT, "XYZ")
        ]
        assert staar(fil, sak.fodselsnr) == set()
    assert kontroll(reg) == []


def test_kort_med_det_gamle_nummeret_gaar_rett(sak: Sak, tmp_path: Path) -> None:
    gammelt = sak.fodselsnr
    _koble(sak)
    svar = ta(sak.reg, tmp_path, linje(gammelt, date(1988, 2, 1)), linje(NYTT, date(1988, 1, 18)))
    assert (svar.anvist, svar.til_listen, svar.feil) == (2, [], [])
    assert _prosent(sak.reg, NYTT) == 600
    igjen = ta(sak.reg, tmp_path, linje(NYTT, date(1988, 2, 1)), linje(gammelt, date(1988, 1, 18)))
    assert (igjen.anvist, igjen.fra_for) == (0, 2)


def test_et_kort_som_venter_folger_saken(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    ta(reg, tmp_path, linje(sak))
    ny = _koble(sak)
    ny.innvilg()
    bilde = anvisningsbilde(reg, fodselsnr=sak.fodselsnr)
    assert bilde is not None
    assert bilde.ventende is not None
    ny.anvis(date(1988, 1, 4))
    assert ta(reg, tmp_path, linje(sak)).fra_for == 1
    assert kontroll(reg) == []


def test_den_som_har_saken_oppe_faar_vite_det(sak: Sak) -> None:
    gammel = sak.versjon
    _koble(sak)
    sak.versjon = gammel
    with pytest.raises(Konflikt, match="byttet fødselsnummer"):
        sak.endre("O", date(1988, 6, 6), "31")


def test_en_ny_soknad_paa_det_gamle_nummeret_sier_det_nye(sak: Sak) -> None:
    with sak.reg.les() as okt:
        person = som_person(okt.get_one(PersonRad, sak.fodselsnr))
    _koble(sak)
    with pytest.raises(Avvist, match=f"Fødselsnr: personen har nå nummeret {NYTT}"):
        journalfor(sak.reg, post(person), None)
    with pytest.raises(Avvist, match="er registrert fra før"):
        registrer_person(sak.reg, Person(fodselsnr=sak.fodselsnr, etternavn="Hansen", fornavn="Ola"))


def test_filen_selv_flytter_ingen_sak_uten_raden(sak: Sak) -> None:
    annen = ny_sak(sak.reg, 1)
    ny = _koble(annen)
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        with pytest.raises(sqlite3.IntegrityError, match="saken er en annen persons"):
            fil.execute("UPDATE sak SET fodselsnr = ? WHERE journalnr = ?", [ny.fodselsnr, sak.journalnr])
        with pytest.raises(sqlite3.IntegrityError, match="personen har et annet nummer"):
            fil.execute(
                "INSERT INTO sak SELECT '88000099', ?, mottatt_dato, giro, kontonr, anmerkning, internt, signatur,"
                " 'avslått', opprettet, 1 FROM sak LIMIT 1",
                [annen.fodselsnr],
            )


def test_d62_spor_ikke_oftere_enn_for(sak: Sak) -> None:
    """Enter on D-62 has no room: whom the number finds is asked in the same question as the cases."""
    antall: list[int] = []
    with sak.reg.les() as okt:
        finn_mappe(okt, None, sak.journalnr)
        raa_forbindelse(okt.connection()).set_trace_callback(lambda _: antall.append(1))
        finn_mappe(okt, None, sak.journalnr)
        med_sak = len(antall)
        finn_mappe(okt, sak.fodselsnr, None)
        raa_forbindelse(okt.connection()).set_trace_callback(None)
    assert len(antall) == 2 * med_sak


def _fil(sak: Sak, mappe: Path, *linjer: str) -> Path:
    fil = mappe / "inntekt.csv"
    fil.write_text("".join(f"{en}\n" for en in linjer), encoding="utf-8")
    les_inn(sak.reg, fil)
    return fil


def test_det_andre_registre_har_fortalt_folger_og_filer_med_det_gamle_gaar_rett(sak: Sak, tmp_path: Path) -> None:
    gammelt = sak.fodselsnr
    _fil(sak, tmp_path, f"inntekt;{gammelt};1987-01-01;1987-12-31;90000")
    ny = _koble(sak)
    _fil(sak, tmp_path, f"inntekt;{gammelt};1986-01-01;1986-12-31;80000", f"inntekt;{NYTT};1986-01-01;1986-12-31;80000")
    with sak.reg.raa_lesing() as raa:
        assert [en.verdi for en in opplysninger_om(raa, NYTT)] == ["90000", "80000"]
    behold(sak.reg, ny.journalnr, 1, "Se lønnsoppgaven", ny.versjon)
    gang = saksgang(sak.reg, journalnr=ny.journalnr)
    assert gang is not None
    assert [rad["fodselsnr"] for rad in personinnsyn(sak.reg, gammelt).rader["registeropplysning"]] == [gammelt, NYTT]
    assert kontroll(sak.reg) == []


def test_den_som_er_dod_etter_det_gamle_nummeret_er_dod_etter_det_nye(sak: Sak, tmp_path: Path) -> None:
    _fil(sak, tmp_path, f"dod;{sak.fodselsnr};1988-02-01;;")
    _koble(sak)
    with sak.reg.raa_lesing() as raa:
        assert dodsdager(raa, [NYTT]) == {NYTT: date(1988, 2, 1)}


def test_en_sperret_adresse_folger_nummeret_og_slaas_ikke_sammen(sak: Sak) -> None:
    adresse = Adresse(bo_gate="Skjulveien 77", bo_post="9008 TROMSØ")
    sett_sperring(sak.reg, Sperring(fodselsnr=sak.fodselsnr, sperret="J", grunn="Politiet 7/88", adresse=adresse), 1)
    sak.versjon += 1
    ny = _koble(sak)
    assert sperrebilde(sak.reg, NYTT).adresse.bo_gate == "Skjulveien 77"
    person = hent_person(sak.reg, NYTT)
    assert person is not None
    assert person.bo_gate == "sendes via kontoret"
    ny_person(sak.reg, 1)
    assert _feil(ny, "S", fodselsnr(nummer=1)) == {
        "type": "Retting: få først adressen åpnet på ADRESSE; den er sperret."
    }
    assert kontroll(sak.reg) == []
