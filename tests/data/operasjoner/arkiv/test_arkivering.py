"""The archive: when a case goes into it, what keeps it out, and where it is found after that."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.arkiv.arkivering import arkiver, modne_saker
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person, sok, valgt_treff
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.omgjoring import gjor_om
from data.register.register import Register
from rules.dagpenger.arkiv import arkiveres_fra
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.klage.klagesak import ny_klage, svar
from tests.data.saker import FAKTA, Sak, Stillbar, fodselsnr, ny_sak, ny_sak_for, post


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A case that was granted and closed on 6 June 1988, from 1 March that year, with nothing paid."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 3, 1), "31")
    return sak


def _modne(reg: Register) -> list[str]:
    return [ett.journalnr for ett in modne_saker(reg)]


def test_regelen_er_ti_aar_etter_det_siste() -> None:
    tall = arkiveres_fra(date(1988, 6, 6), "sak 88000001")
    assert (tall.verdi, tall.grad) == (date(1998, 6, 6), "C")
    (sist,) = tall.inndata
    assert (sist.verdi, sist.navn) == (date(1988, 6, 6), "Sist i saken")
    assert arkiveres_fra(date(1988, 2, 29)).verdi == date(1998, 3, 1)
    assert "{sist i saken} + 10 år" in tall.regel.formel


def test_dagen_for_er_den_ikke_moden_og_dagen_er_den_det(sak: Sak, tid: Stillbar) -> None:
    tid.til("1998-06-05T09:00")
    assert _modne(sak.reg) == []
    assert arkiver(sak.reg) == []
    tid.til("1998-06-06T09:00")
    (moden,) = modne_saker(sak.reg)
    assert (moden.journalnr, moden.sist, moden.fra.verdi) == (sak.journalnr, date(1988, 6, 6), date(1998, 6, 6))


def test_et_opphor_som_kommer_senere_er_det_siste(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 9, 1), "31")
    tid.til("1998-08-31T09:00")
    assert _modne(reg) == []
    tid.til("1998-09-01T09:00")
    assert [moden.sist for moden in modne_saker(reg)] == [date(1988, 9, 1)]


def test_den_som_har_en_aapen_sak_faar_ingen_arkivert(reg: Register, tid: Stillbar) -> None:
    tid.til("1980-06-06T09:00")
    gammel = ny_sak(reg, mottatt_dato=date(1980, 6, 2))
    gammel.endre("A", date(1980, 6, 6), "11")
    tid.til("1985-06-06T09:00")
    person = hent_person(reg, gammel.fodselsnr)
    assert person is not None
    ny = journalfor(reg, post(person, mottatt_dato=date(1985, 6, 3)), None)
    assert ny.journalnr is not None
    tid.til("1990-06-06T09:00")
    assert _modne(reg) == []
    Sak(reg, person.fodselsnr, ny.journalnr, ny.versjon).endre("A", date(1990, 6, 6), "11")
    assert _modne(reg) == [gammel.journalnr]


def test_ferietillegget_som_venter_holder_saken_ute(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    for uke in range(5):  # ten weeks: eight give a supplement
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * uke))
    sak.endre("O", date(1988, 4, 1), "31")
    tid.til("2008-06-06T09:00")
    assert _modne(reg) == []


def test_en_klage_hos_fylket_holder_saken_ute_til_svaret_er_kommet(sak: Sak, tid: Stillbar) -> None:
    ny_klage(sak)
    svar(sak, 1, "O")
    tid.til("2008-06-06T09:00")
    assert _modne(sak.reg) == []


def test_arkivert_er_den_i_ingen_soking_og_paa_intet_bilde(sak: Sak, tid: Stillbar) -> None:
    tid.til("1998-06-06T09:00")
    assert [treff.journalnr for treff in sok(sak.reg, "Hansen")] == [sak.journalnr]
    assert [ett.journalnr for ett in arkiver(sak.reg)] == [sak.journalnr]
    assert sok(sak.reg, "Hansen") == sok(sak.reg, sak.fodselsnr) == sok(sak.reg, sak.journalnr) == []
    assert valgt_treff(sak.reg, sak.fodselsnr, sak.journalnr) is None
    assert kontrollkort(sak.reg, fodselsnr=sak.fodselsnr) is None
    for bilde in (kontrollkort, journalbilde):
        with pytest.raises(Avvist) as nei:
            bilde(sak.reg, journalnr=sak.journalnr)
        assert nei.value.feil == {
            "journalnr": f"Journalnr: sak {sak.journalnr} er arkivert; den gis bare ut på INNSYN."
        }
    with pytest.raises(Avvist, match="er arkivert"):
        sak.lagre(replace(FAKTA, barn=0))
    assert kontroll(sak.reg) == []


def test_personen_faar_den_paa_innsyn_med_raden_som_sier_hvorfor(sak: Sak, tid: Stillbar) -> None:
    tid.til("1998-06-07T09:00")
    arkiver(sak.reg)
    alt = personinnsyn(sak.reg, sak.fodselsnr)
    assert [ett.hode.journalnr for ett in alt.saker] == [sak.journalnr]
    (rad,) = alt.rader["arkivering"]
    assert {navn: rad[navn] for navn in ("sist", "fra", "aar", "signatur", "tidspunkt")} == {
        "sist": "1988-06-06",
        "fra": "1998-06-06",
        "aar": 10,
        "signatur": "ABC",
        "tidspunkt": "1998-06-07T09:00:00",
    }
    assert "arkivert" in [blikk.hva for blikk in alt.blikk]


def test_to_ganger_arkiverer_den_en_gang(sak: Sak, tid: Stillbar) -> None:
    tid.til("1998-06-06T09:00")
    assert len(arkiver(sak.reg)) == 1
    assert arkiver(sak.reg) == modne_saker(sak.reg) == []


def test_en_ny_soknad_er_en_ny_sak_og_soket_finner_den(sak: Sak, tid: Stillbar) -> None:
    tid.til("1998-06-06T09:00")
    arkiver(sak.reg)
    bilde = journalbilde(sak.reg, fodselsnr=sak.fodselsnr)
    assert bilde is not None
    assert bilde.journalnr is None
    ny = ny_sak_for(sak.reg, bilde.person)
    assert [treff.journalnr for treff in sok(sak.reg, "Hansen")] == [ny.journalnr]
    kort = kontrollkort(sak.reg, fodselsnr=sak.fodselsnr)
    assert kort is not None
    assert kort.hode.journalnr == ny.journalnr
    assert sok(sak.reg, sak.journalnr)[0].journalnr == ny.journalnr


def test_en_uten_saker_finnes_som_for(sak: Sak) -> None:
    uten = ny_sak(sak.reg, 3)
    assert [treff.fodselsnr for treff in sok(sak.reg, fodselsnr(nummer=3))] == [uten.fodselsnr]


def test_bare_en_leder_kan_se_hva_som_er_modent_og_arkivere(sak: Sak, tid: Stillbar) -> None:
    tid.til("1998-06-06T09:00")
    gjor_til_kontor(sak.reg)
    for rolle in (Rolle.SAKSBEHANDLER, Rolle.DISTRIKTSSJEF, Rolle.ADRESSEVERN):
        som(sak.reg, rolle)
        for gjor in (modne_saker, arkiver):
            with pytest.raises(Nektet, match="Be en leder om det: arkiv krever den rollen"):
                gjor(sak.reg)
    som(sak.reg, Rolle.LEDER)
    assert len(arkiver(sak.reg)) == 1


def test_et_krav_som_ikke_er_betalt_holder_saken_ute(reg: Register, tid: Stillbar) -> None:
    """Four weeks were paid of a pay that was 10,000 kroner too high; nothing waits, and the claim stands."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.anvis(date(1988, 1, 18))
    sak.lagre(replace(FAKTA, lonn_1=Decimal(140_000)))
    om = Omgjoring(journalnr=sak.journalnr, fra=date(1988, 1, 4), kode="51", ord="Lønnsoppgave 1987")
    sak.versjon = gjor_om(reg, om, sak.versjon).bilde.hode.versjon
    sak.endre("O", date(1988, 3, 1), "31")
    tid.til("2008-06-06T09:00")
    with reg.raa_lesing() as raa:
        assert raa.execute("SELECT sum(belop) > 0 FROM kravpost").fetchone() == (1,)
        assert raa.execute("SELECT count(*) FROM arbeid WHERE synlig_til IS NULL").fetchone() == (0,)
    assert _modne(reg) == []
