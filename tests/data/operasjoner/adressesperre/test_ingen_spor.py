"""No look, no file and no row that is written from then on tells where somebody with a hidden address lives."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.brev.bestilling import Brevbestilling, brevgrunnlag
from data.operasjoner.brev.brevene import brevbilde
from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.brev.sending import skrevet_vedtak
from data.operasjoner.kjoring.filer import skriv_filer
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.klage.klagebilde import klagens_frist
from data.operasjoner.klage.klagebrev import brevet_for_svaret, klagebrevet
from data.operasjoner.klage.saksmappe import saksmappe
from data.operasjoner.klage.svar import Klagesvar
from data.operasjoner.retting.kobling import Kobling, koble
from data.operasjoner.saksgang.vedtaket import vedtaket
from data.operasjoner.tolkning.virkningsgrunnlag import innvilgede_saker
from data.operasjoner.vedtak.vedtak import vedtak_i_sak
from data.register.register import Register
from data.sak.rader.adresserader import uten_adressen
from rules.regelverk import lov_paa
from tests.data.operasjoner.adressesperre.sperresak import SPOR, bosatt, sperr
from tests.data.register.test_innsyn import INNSYN, LESNINGER, Innsyn
from tests.data.saker import Sak, Stillbar, fodselsnr

ANDRES = {
    "forslagsbilde",
    "saksmappe",
    "klagens_frist",
    "klagebrevet",
    "brevet_for_svaret",
    "foringsforklaring",
    "brevgrunnlag",
    "inntektsforklaring",
    "sperrebilde",
    "personinnsyn",
}
"""Looks at what this case lacks or at another's, and the two that are to have it."""
BREV = ["Ola Hansen", "c/o Gjemsund", "Skjulveien 77", "9970 SKJULSTAD", "", "Du er innvilget a-trygd."]


def _brev(sak: Sak) -> None:
    """The letter of the grant, sent while the address was open to all."""
    (vedtak,) = vedtak_i_sak(sak.reg, sak.journalnr)
    with skrevet_vedtak(sak.reg, vedtak, vedtaksgrunnlag(sak.reg, vedtak), BREV):
        pass


@pytest.fixture
def sak(reg: Register) -> Sak:
    sak = bosatt(reg)
    _brev(sak)
    return sak


@pytest.fixture
def sperret(sak: Sak) -> Sak:
    sperr(sak)
    return sak


def _spor(noe: object) -> list[str]:
    return [spor for spor in SPOR if spor in (noe if isinstance(noe, str) else repr(noe))]


def _radene(reg: Register) -> Iterator[tuple[str, object]]:
    with reg.raa_lesing() as raa:
        for (tabell,) in raa.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            yield tabell, raa.execute(f"SELECT * FROM {tabell}").fetchall()


def test_sporene_er_slike_som_alt_ellers_viser(sak: Sak) -> None:
    """While the address is open they are there: the tests below look for what there is to find."""
    assert _spor(INNSYN["journalbilde"](sak)) == [
        spor for spor in SPOR if spor not in ("Fortidsvegen 5", "1927", "Tranøy")
    ]
    assert _spor(INNSYN["behandlingsbilde"](sak)) == ["1927"]
    assert _spor(INNSYN["saksgang"](sak)) == [spor for spor in SPOR if spor != "Tranøy"]
    assert _spor(INNSYN["vedtaket"](sak)) == ["1927"]
    assert _spor(INNSYN["brevbilde"](sak)) == ["Gjemsund", "Skjulveien", "SKJULSTAD", "9970"]
    assert _spor(saksmappe(sak.reg, sak.journalnr, 1)) != []
    assert _spor(INNSYN["innvilgede_saker"](sak)) == ["1927"]
    assert {tabell for tabell, rader in _radene(sak.reg) if _spor(rader)} == {
        *("person", "behandling", "vedtak", "brev", "logg"),
    }


@pytest.mark.parametrize(
    "blikk",
    [ett for navn, ett in (INNSYN | LESNINGER).items() if navn not in ANDRES],
    ids=[navn for navn in INNSYN | LESNINGER if navn not in ANDRES],
)
def test_intet_blikk_viser_hvor_personen_bor(sperret: Sak, blikk: Innsyn) -> None:
    assert _spor(blikk(sperret)) == []


def test_saksmappen_til_fylket_har_den_ikke(sperret: Sak) -> None:
    mappe = saksmappe(sperret.reg, sperret.journalnr, 1)
    assert _spor(mappe) == []
    assert [brev.tekst.splitlines()[1:4] for brev in mappe.brev] == [["c/o ***", "***", "***"]]


def test_heller_ikke_under_et_nummer_som_er_byttet(sak: Sak) -> None:
    """What was logged and stored under the number before is the same person's."""
    nytt = fodselsnr(nummer=40)
    sak.fodselsnr = koble(sak.reg, Kobling(journalnr=sak.journalnr, type="N", annet=nytt, ord="Byttet"), sak.versjon)
    sperr(sak)
    assert sak.fodselsnr == nytt
    assert {tabell for tabell, rader in _radene(sak.reg) if _spor(rader)} & {"person", "behandling"} == set()
    for navn in ("journalbilde", "saksgang", "brevbilde", "hent_person"):
        assert _spor(INNSYN[navn](sak)) == []
    with sak.reg.les() as okt:
        assert uten_adressen(okt, nytt)("Ola Hansen, Fortidsvegen 5") == "Ola Hansen, ***"


def test_klagebrevet_og_fristen_har_den_ikke(sperret: Sak) -> None:
    trukket = Klagesvar(journalnr=sperret.journalnr, klage_nr=1, handling="T", begrunnelse="Trukket")
    assert _spor(klagens_frist(sperret.reg, sperret.journalnr, 1)) == []
    assert _spor(klagebrevet(sperret.reg, sperret.journalnr, 1)) == []
    assert _spor(brevet_for_svaret(sperret.reg, trukket)) == []


def test_brevet_som_det_ble_sendt_vises_uten_den_og_staar_urort_i_registeret(sperret: Sak) -> None:
    bilde = brevbilde(sperret.reg, journalnr=sperret.journalnr)
    assert bilde is not None
    assert bilde.brev[0].avsnitt[:5] == ("Ola Hansen", "c/o ***", "***", "***", "")
    with sperret.reg.raa_lesing() as raa:
        assert raa.execute("SELECT tekst FROM brev").fetchone() == ("\n".join(BREV),)


def test_et_nytt_brev_gaar_til_kontoret(sperret: Sak) -> None:
    grunnlag = brevgrunnlag(sperret.reg, Brevbestilling(journalnr=sperret.journalnr, brevtype="I"))
    assert (grunnlag.person.bo_co, grunnlag.person.bo_gate) == (
        *("arbeidskontoret (sperret adresse)", "sendes via kontoret"),
    )
    assert _spor(grunnlag) == []


def test_vedtaket_er_som_det_ble_fattet_uten_kommunene(sperret: Sak) -> None:
    visning = vedtaket(sperret.reg, sperret.journalnr, 1)
    assert {en.faktum.navn for en in visning.opplysninger} == {
        *("skatteprosent", "normal_arbtid", "innvilget_fra", "lonn_1", "maks_prosent", "antall_uker"),
    }


def test_tolkningsproven_har_saken_uten_kommunene(sperret: Sak) -> None:
    (en,) = innvilgede_saker(sperret.reg, lov_paa(date(1988, 6, 6)))
    assert (en.fakta.bokommune, en.fakta.lonn_1) == (None, 150_000)


def test_kjoringen_og_filene_har_betalingen_uten_kommunen(sperret: Sak, tid: Stillbar, tmp_path: Path) -> None:
    tid.til("1988-06-07T13:00")
    lukk(sperret.reg, date(1988, 6, 6))
    skriv_filer(sperret.reg, date(1988, 6, 6), tmp_path / "kjoringer")
    filene = [fil.read_text(encoding="latin-1") for fil in (tmp_path / "kjoringer").iterdir()]
    assert len(filene) == 2
    assert all(sperret.fodselsnr in fil or "Hansen" in fil for fil in filene)
    assert [_spor(fil.replace(sperret.fodselsnr, "")) for fil in filene] == [[], []]
    with sperret.reg.raa_lesing() as raa:
        assert raa.execute("SELECT kommune, netto > 0 FROM kjoringspost").fetchall() == [(None, 1)]


def test_kommunen_er_med_i_kjoringen_av_en_som_ikke_er_sperret(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-07T13:00")
    lukk(sak.reg, date(1988, 6, 6))
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT kommune FROM kjoringspost").fetchall() == [("1927",)]


def test_det_som_skrives_etterpaa_staar_bare_i_raden(sak: Sak) -> None:
    def hashene() -> dict[str, set[str]]:
        return {tabell: set(map(repr, rader)) for tabell, rader in _radene(sak.reg)}

    for_ = hashene()
    sperr(sak)
    sak.anvis(date(1988, 1, 18))
    sak.endre("O", date(1988, 4, 1), "31")
    nye = {tabell: rader - for_[tabell] for tabell, rader in hashene().items()}
    assert {tabell for tabell, rader in nye.items() if any(map(_spor, rader))} == {"adressesperre"}
