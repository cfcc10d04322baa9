"""An address that only a few may see: where it is, who may see it, and that it comes back as it was."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.adressesperre.sperring import Adresse, Sperring, sett_sperring, sperrebilde
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from data.sak.rader.adresserader import ADRESSEN, SPERRET, VIA_KONTORET
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.adressesperre.sperresak import GRUNN, HJEMME, KOMMUNE, SPOR, bosatt, sperr
from tests.data.saker import FAKTA, Sak, Stillbar, fodselsnr, ny_sak, post


@pytest.fixture
def sak(reg: Register) -> Sak:
    return bosatt(reg)


def _adressen(reg: Register, nr: str) -> dict[str, str | None]:
    person = hent_person(reg, nr)
    assert person is not None
    return {navn: getattr(person, navn) for navn in ADRESSEN}


def _logget(reg: Register, fra: int = 0) -> list[tuple[str, str | None, str]]:
    with reg.raa_lesing() as raa:
        return raa.execute("SELECT handling, fodselsnr, detaljer FROM logg WHERE id > ?", (fra,)).fetchall()


def _felt(sak: Sak, **felt: object) -> dict[str, str]:
    """What is refused, by field."""
    with pytest.raises(Avvist) as nei:
        sperr(sak, **felt)
    return nei.value.feil


def test_en_sperret_adresse_er_kontorets_for_alle_og_staar_bare_i_raden(sak: Sak) -> None:
    bilde = sperr(sak, fra=date(1988, 6, 1))
    assert _adressen(sak.reg, sak.fodselsnr) == dict(VIA_KONTORET)
    assert _adressen(sak.reg, sak.fodselsnr)["bo_gate"] == "sendes via kontoret"
    assert (bilde.sperret, bilde.adresse, bilde.fra, bilde.grunn, bilde.satt_av, bilde.satt, bilde.kommuner) == (
        *(True, HJEMME, date(1988, 6, 1), GRUNN, "ABC", date(1988, 6, 6)),
        (KOMMUNE,),
    )
    assert kontroll(sak.reg) == []


def test_kommunene_er_borte_fra_opplysningene_og_vedtaket_er_det_samme(sak: Sak) -> None:
    for_ = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    sperr(sak)
    etter = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    assert for_ is not None
    assert etter is not None
    assert (for_.fakta.bokommune, for_.fakta.skattekommune, for_.fakta.utbetkommune) == (KOMMUNE,) * 3
    assert etter.fakta == replace(for_.fakta, bokommune=None, skattekommune=None, utbetkommune=None)
    assert etter.beregnet == replace(for_.beregnet, fakta=etter.beregnet.fakta)
    assert etter.vedtak is not None
    assert (etter.vedtak.id, etter.vedtak.fakta.bokommune) == (1, None)


def test_naar_den_aapnes_staar_alt_der_igjen_og_raden_har_ingen_adresse(sak: Sak, tid: Stillbar) -> None:
    sperr(sak, fra=date(1988, 6, 1))
    tid.til("1988-06-20T09:00")
    bilde = sperr(sak, "N", Adresse())
    assert _adressen(sak.reg, sak.fodselsnr) == {navn: getattr(HJEMME, navn) for navn in ADRESSEN}
    behandlet = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    assert behandlet is not None
    assert (behandlet.fakta.bokommune, behandlet.fakta.utbetkommune) == (KOMMUNE, KOMMUNE)
    assert (bilde.sperret, bilde.adresse, bilde.kommuner, bilde.grunn) == (False, HJEMME, (), None)
    with sak.reg.raa_lesing() as raa:
        rader = raa.execute("SELECT fra, til, bo_gate, kommuner FROM adressesperre ORDER BY id").fetchall()
    assert rader == [
        (
            "1988-06-01",
            None,
            "Skjulveien 77",
            json.dumps({sak.journalnr: dict.fromkeys(("bokommune", "skattekommune", "utbetkommune"), KOMMUNE)}),
        ),
        ("1988-06-01", "1988-06-20", None, "{}"),
    ]
    assert kontroll(sak.reg) == []


def test_en_ny_adresse_mens_den_er_sperret_tar_kommunene_med_seg(sak: Sak) -> None:
    sperr(sak)
    bilde = sperr(sak, adresse=replace(HJEMME, bo_gate="Nygjemt 1"))
    assert (bilde.adresse.bo_gate, bilde.kommuner) == ("Nygjemt 1", (KOMMUNE,))
    sperr(sak, "N")
    assert _adressen(sak.reg, sak.fodselsnr)["bo_gate"] == "Nygjemt 1"


def test_loggen_og_de_andre_tabellene_faar_aldri_adressen_etterpaa(sak: Sak) -> None:
    fra = len(_logget(sak.reg))
    sperr(sak)
    sperr(sak, adresse=replace(HJEMME, bo_gate="Nygjemt 1"))
    logget = str(_logget(sak.reg, fra))
    assert "sperret adresse" in logget
    assert [spor for spor in (*SPOR, "Nygjemt", GRUNN) if spor in logget] == []


def test_bare_adressevern_ser_setter_og_aapner_den_og_hvert_forsok_logges_paa_personen(sak: Sak) -> None:
    sperr(sak)
    gjor_til_kontor(sak.reg)
    for rolle in Rolle:
        if rolle is Rolle.ADRESSEVERN:
            continue
        som(sak.reg, rolle)
        with pytest.raises(Nektet, match="Be en adressevern om det: sperret adresse krever den rollen"):
            sperrebilde(sak.reg, sak.fodselsnr)
        with pytest.raises(Nektet):
            sett_sperring(sak.reg, Sperring(fodselsnr=sak.fodselsnr, sperret="N", grunn=GRUNN), sak.versjon)
    nektet = [rad for rad in _logget(sak.reg) if rad[0] == "nektet"]
    assert [rad[1] for rad in nektet] == [sak.fodselsnr] * 12
    som(sak.reg, Rolle.ADRESSEVERN)
    assert sperrebilde(sak.reg, sak.fodselsnr).adresse == HJEMME
    assert _logget(sak.reg)[-1][:2] == ("sett på sperret adresse", sak.fodselsnr)


def test_innsyn_i_alt_om_en_med_sperret_adresse_krever_begge_rettene(sak: Sak) -> None:
    sperr(sak)
    gjor_til_kontor(sak.reg)
    for rolle in (Rolle.SAKSBEHANDLER, Rolle.ADRESSEVERN):
        som(sak.reg, rolle)
        with pytest.raises(Nektet):
            personinnsyn(sak.reg, sak.fodselsnr)
        assert _logget(sak.reg)[-1][:2] == ("nektet", sak.fodselsnr)


def test_personen_selv_faar_adressen_i_innsynet(sak: Sak) -> None:
    sperr(sak)
    alt = personinnsyn(sak.reg, sak.fodselsnr)
    assert (alt.sperret, alt.person.bo_gate, alt.person.opph_post) == (True, "Skjulveien 77", "9971 DEKKVIK")
    assert [rad["bo_post"] for rad in alt.rader["adressesperre"]] == ["9970 SKJULSTAD"]
    sperr(sak, "N")
    assert not personinnsyn(sak.reg, sak.fodselsnr).sperret


def test_adressen_kan_ikke_skrives_paa_d60_mens_den_er_sperret(sak: Sak) -> None:
    sperr(sak)
    bilde = journalbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    felt = {navn: getattr(bilde.person, navn) for navn in ADRESSEN}
    like = post(bilde.person, **felt, journalnr=sak.journalnr, internt="ringt")
    ny = journalfor(sak.reg, like, bilde.versjon)
    with pytest.raises(Avvist) as nei:
        journalfor(sak.reg, replace(like, bo_gate="Skjulveien 77", opph_post=None, bo_co=None), ny.versjon)
    assert nei.value.feil == {
        "bo_co": "Bo-adr. c/o: la feltet stå; adressen er sperret og endres på ADRESSE.",
        "bo_gate": "Bo-adr. gate: la feltet stå; adressen er sperret og endres på ADRESSE.",
    }


def test_kommunen_kan_ikke_skrives_paa_d61_mens_adressen_er_sperret(sak: Sak) -> None:
    sperr(sak)
    with pytest.raises(Avvist) as nei:
        sak.lagre(replace(FAKTA, utbetkommune=KOMMUNE))
    assert nei.value.feil == {"utbetkommune": "Utbet.kommunenr: la feltet stå tomt; adressen er sperret."}
    sak.lagre(replace(FAKTA, barn=0))
    sperr(sak, "N")
    sak.lagre(replace(FAKTA, utbetkommune=KOMMUNE))


def test_den_som_har_saken_oppe_faar_vite_at_den_er_endret(sak: Sak) -> None:
    gammel = sak.versjon
    sperr(sak)
    with pytest.raises(Avvist, match="endret"):
        Sak(sak.reg, sak.fodselsnr, sak.journalnr, gammel).lagre(replace(FAKTA, barn=0))
    versjon = sperrebilde(sak.reg, sak.fodselsnr).versjon
    sperr(sak)
    with pytest.raises(Avvist, match="endret"):
        sett_sperring(sak.reg, Sperring(fodselsnr=sak.fodselsnr, sperret="J", grunn=GRUNN, adresse=HJEMME), versjon)


def test_det_som_mangler_sies_paa_feltet(sak: Sak) -> None:
    assert _felt(sak, sperret="N") == {
        "sperret": "Sperret (J/N): adressen er ikke sperret; skriv J og send for å sperre den."
    }
    assert _felt(sak, sperret=None, grunn="-") == {
        "sperret": "Sperret (J/N): skriv J for å sperre adressen, N for å åpne den.",
        "grunn": "Grunn: skriv hvem som har bestemt det, og papiret det står på.",
    }
    assert _felt(sak, fra=date(1988, 6, 7)) == {"fra": "Fra: skriv en dato som er kommet, senest 06.06.1988."}
    assert _felt(sak, adresse=Adresse(bo_co="Gjemsund")) == {
        "bo_gate": "Bo-adr. gate: skriv adressen, eller Opph-a.; ingen er registrert."
    }
    assert sperr(sak, fra=date(1988, 6, 6)).sperret
    assert sperr(sak, adresse=Adresse(opph_post="9971 DEKKVIK")).adresse == Adresse(opph_post="9971 DEKKVIK")


def test_en_som_ikke_er_i_registeret_har_ingen_adresse_aa_sperre(reg: Register) -> None:
    with pytest.raises(Avvist, match="står ikke i registeret"):
        sperrebilde(reg, fodselsnr(nummer=8))
    gjor_til_kontor(reg)
    som(reg, Rolle.LEDER)
    with pytest.raises(Nektet):
        sperrebilde(reg, fodselsnr(nummer=8))


def test_saksgangen_sier_at_adressen_ble_endret_og_ikke_til_hva(sak: Sak) -> None:
    sperr(sak)
    gang = saksgang(sak.reg, journalnr=sak.journalnr)
    assert gang is not None
    linjer = [linje for hendelse in gang.hendelser for linje in hendelse.linjer]
    assert any("Bo-adr. gate" in linje and "***" in linje for linje in linjer)
    assert "Sperret adresse" in linjer
    assert [spor for spor in SPOR if spor in str(linjer)] == []


def test_uttrykket_i_sql_er_det_samme_som_raden(reg: Register) -> None:
    """Never hidden, hidden, opened, and hidden again."""
    saker = [ny_sak(reg, nr) for nr in range(4)]
    for sak, rekke in zip(saker, ("", "J", "JN", "JNJ"), strict=True):
        for sperret in rekke:
            sperr(sak, sperret)
    with reg.raa_lesing() as raa:
        skjult = raa.execute(f"SELECT fodselsnr FROM sak WHERE {SPERRET.format('sak.fodselsnr')} ORDER BY 1").fetchall()
    assert sorted(nr for (nr,) in skjult) == sorted(sak.fodselsnr for sak in (saker[1], saker[3]))


@pytest.mark.parametrize(
    "setning",
    [
        "UPDATE adressesperre SET grunn = 'x'",
        "DELETE FROM adressesperre",
        "INSERT INTO adressesperre SELECT 2, fodselsnr, fra, NULL, grunn, NULL, NULL, NULL, NULL, NULL, NULL, '{}',"
        " 'X', '1988-06-06T09:00:00', 'feil', 'h' FROM adressesperre",
    ],
)
def test_filen_selv_nekter_at_en_rad_endres_eller_settes_inn(sak: Sak, setning: str) -> None:
    sperr(sak)
    with closing(sqlite3.connect(sak.reg.sti)) as fil, pytest.raises(sqlite3.IntegrityError):
        fil.execute(setning)
