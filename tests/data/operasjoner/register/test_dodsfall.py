"""Nothing is paid after somebody died, unless whoever pays gives a reason; a card of a file waits."""

from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.anvisning.anvisning import MaaSees, anvis
from data.operasjoner.meldekort.kortregler import Kortregel
from data.operasjoner.register.svar import behold
from data.register.register import Register
from tests.data.operasjoner.meldekort import kortlinjer
from tests.data.operasjoner.meldekort.kortlinjer import rader
from tests.data.operasjoner.register.registerlinjer import innvilget, les, linje, linjer
from tests.data.saker import Sak

JANUAR = date(1988, 1, 4)
"""The card is for 4 to 17 January."""


def _mot(sak: Sak, **felt: object) -> list[str]:
    with pytest.raises(MaaSees) as maa_sees:
        anvis(sak.reg, sak.kort(JANUAR, **felt), sak.versjon)
    return [ett.id for ett in maa_sees.value.beregnet.forbehold]


@pytest.mark.parametrize(
    ("dod", "raad"), [("1988-01-16", "Slutt 16.01.88"), ("1988-01-04", "Slutt 04.01.88"), ("1988-01-03", "")]
)
def test_d62_viser_dodsfallet_og_krever_en_grunn(reg: Register, tmp_path: Path, dod: str, raad: str) -> None:
    sak = innvilget(reg)
    les(reg, tmp_path, linje("dod", sak, dod))
    with pytest.raises(MaaSees) as maa_sees:
        anvis(reg, sak.kort(JANUAR), sak.versjon)
    beregnet = maa_sees.value.beregnet
    assert [(ett.id, ett.raad, ett.krever_grunn) for ett in beregnet.forbehold] == [("dod", raad, True)]
    assert f"personen døde {dod[8:]}.{dod[5:7]}.{dod[2:4]}" in beregnet.maa_sees
    sak.anvis(JANUAR, anmerkning="Boet har krav på dagene")
    assert rader(reg, "anvisning", "bekreftet, begrunnelse") == [('["dod"]', "Boet har krav på dagene")]


def test_dagene_til_og_med_dodsdagen_anvises(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    les(reg, tmp_path, linje("dod", sak, "1988-01-17"))
    anvis(reg, sak.kort(JANUAR), sak.versjon)
    assert len(rader(reg, "anvisning")) == 1


def test_et_kort_i_en_fil_venter(reg: Register, tmp_path: Path) -> None:
    dod, annen = innvilget(reg), innvilget(reg, 1)
    les(reg, tmp_path, linje("dod", dod, "1988-01-10"))
    svar = kortlinjer.ta(reg, tmp_path, kortlinjer.linje(dod), kortlinjer.linje(annen))
    assert (svar.anvist, dict(svar.grunner)) == (1, {Kortregel.FORBEHOLD: 1})
    assert svar.til_listen[0].setning == "Se etter: personen døde 10.01.88."


def test_den_som_viser_seg_aa_leve_faar_pengene(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    les(reg, tmp_path, linje("dod", sak, "1988-01-10"))
    assert _mot(sak) == ["dod"]
    nummer = linjer(sak)[0].opplysning.id
    besvart = behold(reg, sak.journalnr, nummer, "Møtte selv i dag; feil person i filen", sak.versjon)
    sak.versjon = besvart.bilde.hode.versjon
    anvis(reg, sak.kort(JANUAR), sak.versjon)
    sak.versjon += 1
    les(reg, tmp_path, linje("dod", sak, "1988-01-11"))
    with pytest.raises(MaaSees):
        anvis(reg, sak.kort(date(1988, 1, 18)), sak.versjon)


def test_den_siste_dodsdagen_gjelder(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    les(reg, tmp_path, linje("dod", sak, "1988-01-10"))
    les(reg, tmp_path, linje("dod", sak, "1988-02-10"))
    anvis(reg, sak.kort(JANUAR), sak.versjon)
    assert len(rader(reg, "anvisning")) == 1


def test_et_kort_som_bare_melder_er_ingen_betaling_etter_doden(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(JANUAR, anvisningstype="M")
    sak.endre("O", date(1988, 2, 2), "31")
    les(reg, tmp_path, linje("dod", sak, "1988-01-10"))
    assert [en.avvik for en in linjer(sak)] == [None]


def test_at_pengene_er_krevd_tilbake_gjor_ingen_levende_igjen(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(JANUAR)
    les(reg, tmp_path, linje("dod", sak, "1988-01-10"))
    nummer = linjer(sak)[0].opplysning.id
    sak.versjon = behold(reg, sak.journalnr, nummer, "Boet betaler tilbake", sak.versjon).bilde.hode.versjon
    with pytest.raises(MaaSees) as maa_sees:
        anvis(reg, sak.kort(date(1988, 1, 18)), sak.versjon)
    assert [ett.id for ett in maa_sees.value.beregnet.forbehold] == ["dod"]
