"""A payment is taken back before its run is closed: the days may be paid again, and every account follows."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.arbeid.folg import rader_for, staar
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.anvisning.tilbaketaking import (
    KanTasTilbake,
    Tilbaketaking,
    ta_tilbake,
    vurder_tilbaketaking,
)
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.regnskap.lopende import lopendebilde
from data.operasjoner.saksgang.hendelse import Hendelsesslag
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from data.sak.mappe import krev_mappe
from tests.data.saker import Sak, Stillbar, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Granted with 1,908 a week, and two weeks paid in the run of Monday 6 June: 3,816 kroner, 200 %."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    return sak


def _onske(sak: Sak, dato: date | None = date(1988, 1, 4), **felt: object) -> Tilbaketaking:
    return replace(Tilbaketaking(journalnr=sak.journalnr, dato=dato, begrunnelse_kode="62"), **felt)


def _ta(sak: Sak, dato: date = date(1988, 1, 4), **felt: object) -> KanTasTilbake:
    onske = _onske(sak, dato, **felt)
    tatt = ta_tilbake(sak.reg, onske, vurder_tilbaketaking(sak.reg, onske), sak.versjon)
    sak.versjon += 1
    return tatt


def _feil(sak: Sak, dato: date | None = date(1988, 1, 4), **felt: object) -> dict[str, str]:
    with pytest.raises(Avvist) as avvist:
        vurder_tilbaketaking(sak.reg, _onske(sak, dato, **felt))
    return dict(avvist.value.feil)


def _kortet(sak: Sak) -> list[tuple[int, str, Decimal | None]]:
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    return [(rad.id, rad.status, rad.debet) for rad in kort.rader]


def _prosent(sak: Sak) -> int:
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    assert kort.anvist_hittil_i_aar == 3_816 * kort.sammenhengende_prosent / 200
    return kort.sammenhengende_prosent


def test_dagene_kan_anvises_paa_nytt_og_regnskapene_folger(sak: Sak, tid: Stillbar) -> None:
    assert _prosent(sak) == 200
    assert _ta(sak) == KanTasTilbake(1, "Anvist 04.01.1988–17.01.1988", Decimal(3_816))
    assert _prosent(sak) == 0
    bilde = anvisningsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.forrige_meldedato is None
    # 20 of 80 hours worked: 75 per cent of two weeks.
    anvist = sak.anvis(date(1988, 1, 4), arb_timer=Decimal(20))
    assert anvist.anvist_belop == 2_862
    assert _kortet(sak) == [(1, "Tatt tilbake", 3_816), (2, "Venter", 2_862)]
    tid.til("1988-06-07T13:00")
    assert lukk(sak.reg, date(1988, 6, 6)).belop == 2_862 - 859  # 30 per cent tax of 2,862 is 858.6
    assert _kortet(sak) == [(1, "Tatt tilbake", 3_816), (2, "Overført", 2_862)]
    assert kontroll(sak.reg) == []


def test_uten_andre_betalinger_lukkes_ingen_kjoring(sak: Sak, tid: Stillbar) -> None:
    _ta(sak)
    tid.til("1988-06-07T13:00")
    with pytest.raises(Avvist):
        lukk(sak.reg, date(1988, 6, 6))
    assert kontroll(sak.reg) == []


def test_etter_lukkingen_sier_setningen_hva_en_gjor_i_stedet(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-07T11:59")
    assert vurder_tilbaketaking(sak.reg, _onske(sak)).nummer == 1
    tid.til("1988-06-07T12:00")
    assert _feil(sak) == {"dato": "Dato: kjøringen 06.06.1988 er lukket; rett det med E eller T på D-62."}


def test_kjoringen_lukkes_mellom_de_to_enterne(sak: Sak, tid: Stillbar) -> None:
    sett = vurder_tilbaketaking(sak.reg, _onske(sak))
    tid.til("1988-06-07T12:00")
    with pytest.raises(Avvist, match="er lukket"):
        ta_tilbake(sak.reg, _onske(sak), sett, sak.versjon)
    assert _kortet(sak) == [(1, "Overført", 3_816)]


def test_det_som_er_holdt_igjen_er_i_en_lukket_kjoring(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg, giro=None, kontonr=None)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T13:00")
    lukk(reg, date(1988, 6, 6))
    assert _feil(sak)["dato"].startswith("Dato: kjøringen 06.06.1988 er lukket")


def test_kontanter_er_betalt_ut(sak: Sak) -> None:
    sak.anvis(date(1988, 1, 18), anvisningstype="K")
    assert _feil(sak, date(1988, 1, 18)) == {"dato": "Dato: kontanter er betalt ut; trekk dem med T på D-62."}


def test_den_nyeste_av_dem_som_begynner_samme_dag(sak: Sak) -> None:
    sak.anvis_uansett(date(1988, 1, 4), anvisningstype="E", anvist_belop=Decimal(100))
    assert vurder_tilbaketaking(sak.reg, _onske(sak)).navn == "Etterbetalt 04.01.1988–17.01.1988"


def test_en_etterbetaling_av_noen_av_dagene_tas_tilbake_forst(sak: Sak) -> None:
    sak.anvis_uansett(date(1988, 1, 17), date(1988, 1, 17), anvisningstype="E", anvist_belop=Decimal(100))
    assert _feil(sak) == {"dato": "Dato: ta først tilbake etterbetalingen (E) av de samme dagene."}
    _ta(sak, date(1988, 1, 17))
    assert vurder_tilbaketaking(sak.reg, _onske(sak)).nummer == 1


def test_et_trekk_uten_periode_finnes_paa_meldedatoen(sak: Sak) -> None:
    trekk = sak.kort(date(1988, 1, 4), anvisningstype="T", anvist_belop=Decimal(500))
    sak.anvis_uansett(date(1988, 1, 18))
    assert trekk.meldedato == date(1988, 6, 6)
    sak.anvis(date(1988, 2, 1), anvisningstype="T", anvist_belop=Decimal(500), anmerkning="for mye")
    tatt = _ta(sak, date(1988, 2, 1))
    assert (tatt.navn, tatt.belop) == ("Trukket 01.02.1988–14.02.1988", -500)


@pytest.mark.parametrize("kode", [None, "31", "6"])
def test_uten_grunn_blir_ingenting_tatt_tilbake(sak: Sak, kode: str | None) -> None:
    feil = {"begrunnelse_kode": "Begrunnelse: velg en kode fra listen over grunner til å ta tilbake."}
    assert _feil(sak, begrunnelse_kode=kode) == feil
    assert _prosent(sak) == 200


def test_en_dag_uten_anvisning_sier_hvilken_som_er_den_siste(sak: Sak, tid: Stillbar) -> None:
    assert _feil(sak, None) == {"dato": "Dato: feltet må fylles ut."}
    ventet = "Dato: ingen anvisning begynner 05.01.1988; den siste begynner 04.01.1988."
    assert _feil(sak, date(1988, 1, 5)) == {"dato": ventet}
    tid.til("1988-06-07T12:00")
    assert _feil(sak, date(1988, 1, 5)) == {"dato": "Dato: ingenting i saken kan tas tilbake; kjøringene er lukket."}


def test_det_samme_en_gang_til_tar_ikke_tilbake_noe(sak: Sak) -> None:
    onske = _onske(sak)
    sett = vurder_tilbaketaking(sak.reg, onske)
    _ta(sak)
    with pytest.raises(Konflikt):
        ta_tilbake(sak.reg, onske, sett, sak.versjon - 1)
    with pytest.raises(Avvist, match="kan tas tilbake"):
        ta_tilbake(sak.reg, onske, sett, sak.versjon)


def test_en_annen_enn_den_som_ble_vist_tas_ikke_tilbake(sak: Sak) -> None:
    sett = vurder_tilbaketaking(sak.reg, _onske(sak))
    sak.anvis_uansett(date(1988, 1, 4), anvisningstype="E", anvist_belop=Decimal(100))
    with pytest.raises(Avvist, match="Dato: saken er endret; se etter hvilken det gjelder, og trykk Enter igjen"):
        ta_tilbake(sak.reg, _onske(sak), sett, sak.versjon)


def test_en_annens_sak_rores_ikke(sak: Sak, reg: Register) -> None:
    annen = ny_sak(reg, 1)
    annen.innvilg()
    annen.anvis(date(1988, 1, 4))
    _ta(annen)
    assert _prosent(sak) == 200


def test_forklaringen_av_en_senere_betaling_er_som_da_den_ble_gjort(sak: Sak) -> None:
    """A deduction is at most what the run pays: it was made while the payment counted, and is explained so."""
    sak.anvis_uansett(date(1988, 1, 18))
    sak.anvis_uansett(date(1988, 2, 1), anvisningstype="E", arb_timer=Decimal(40))
    _ta(sak)
    for nummer in (1, 2, 3):
        assert anvisningsforklaring(sak.reg, sak.journalnr, nummer).svar is not None
    om = anvisningsforklaring(sak.reg, sak.journalnr, 1).om
    assert om[-1] == "Tatt tilbake av ABC 06.06.1988 før kjøringen ble lukket: Feil timer på kortet"
    assert "(Tatt tilbake)" in om[0]


def test_et_ferietillegg_tas_tilbake_og_kan_anvises_igjen(sak: Sak, tid: Stillbar) -> None:
    """Ten weeks of 1,908: 19,080 kroner, of which 9.5 per cent is 1,812.60."""
    for dag in (18, 32, 46, 60):
        sak.anvis(date.fromordinal(date(1988, 1, 1).toordinal() + dag - 1))
    sak.endre("O", date(1988, 6, 6), "31")
    tid.til("1988-06-14T09:00")
    kort = Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 14), ferieaar=1988)
    anvis_ferietillegg(sak.reg, kort, sak.versjon)
    sak.versjon += 1
    tatt = _ta(sak, date(1988, 6, 14))
    assert (tatt.navn, tatt.belop) == ("Ferietillegg for 1988", 1_813)
    anvis_ferietillegg(sak.reg, kort, sak.versjon)
    assert [status for _, status, _ in _kortet(sak)] == [*["Overført"] * 5, "Tatt tilbake", "Venter"]
    assert kontroll(sak.reg) == []


def test_saksgangen_og_arbeidslisten_folger(sak: Sak) -> None:
    _ta(sak)
    gang = saksgang(sak.reg, journalnr=sak.journalnr, slag=Hendelsesslag.ANVISNING)
    assert gang is not None
    assert [en.hva for en in gang.hendelser] == [
        "Tatt tilbake: Anvist 04.01.1988–17.01.1988. Feil timer på kortet",
        "Anvist 04.01.1988–17.01.1988, 3816 kr",
    ]
    with sak.reg.raa_lesing() as raa:
        assert set(rader_for(raa, sak.fodselsnr)) == staar(raa, sak.fodselsnr)


def test_en_sak_med_bare_det_som_er_tatt_tilbake_tas_ikke_inn_som_lopende(sak: Sak) -> None:
    _ta(sak)
    bilde = lopendebilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.hinder


NY = "INSERT INTO tilbaketaking SELECT 2,"
RESTEN = "'62', 'x', 1, 'X', '1988-06-06', hash, 'h' FROM tilbaketaking"


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE tilbaketaking SET begrunnelse = 'x'",
        "DELETE FROM tilbaketaking",
        f"{NY} '88000001', 1, {RESTEN}",
        f"{NY} '88000001', 2, {RESTEN}",
        f"{NY} '88000002', 3, {RESTEN}",
    ],
)
def test_filen_selv_nekter(sak: Sak, reg: Register, sql: str) -> None:
    """What was taken back is never changed, and nothing twice, in cash, or in another case's name."""
    sak.anvis(date(1988, 1, 18), anvisningstype="K")
    sak.anvis(date(1988, 2, 1))
    ny_sak(reg, 1)
    _ta(sak)
    with closing(sqlite3.connect(reg.sti)) as fil, pytest.raises(sqlite3.IntegrityError):
        fil.execute(sql)


def test_kontrollen_finner_at_noe_betalt_er_tatt_tilbake(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-07T13:00")
    lukk(sak.reg, date(1988, 6, 6))
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        vakter = dict(
            fil.execute("SELECT name, sql FROM sqlite_master WHERE name IN ('tilbaketaking_for_lukking')").fetchall()
        )
        for navn in vakter:
            fil.execute(f"DROP TRIGGER {navn}")
        fil.execute(
            "INSERT INTO tilbaketaking SELECT 1, '88000001', 1, '62', 'x', 1, 'X', '1988-06-08T09:00:00', hash, 'h'"
            " FROM kjedehode WHERE tabell = 'tilbaketaking'"
        )
        for vakt in vakter.values():
            fil.execute(vakt)
        fil.commit()
    assert "Anvisning 1 er tatt tilbake, men er kontant eller i en kjøring." in kontroll(sak.reg)


def test_mappen_skiller_det_som_gjelder_fra_det_som_er_tatt_tilbake(sak: Sak) -> None:
    sak.anvis(date(1988, 1, 18))
    _ta(sak)
    with sak.reg.les() as okt:
        mappe = krev_mappe(okt, sak.journalnr)
    assert [rad.id for rad in mappe.sakens_rader] == [2]
    assert [(ett.rad.id, ett.tilbake.siste_anvisning) for ett in mappe.sakens_tilbaketatte] == [(1, 2)]
    (tatt,) = mappe.tilbaketatte
    assert [tatt.gjaldt_ved(nummer) for nummer in (1, 2, 3)] == [False, True, False]
