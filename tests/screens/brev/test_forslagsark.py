"""What is proposed and is no decision, printed to be signed on paper: a correction, E, T, and a card past the limit."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import Kort, MaaSees
from data.operasjoner.anvisning.betalingsforslag import foreslaa_betaling
from data.operasjoner.avgjorelse.forslagsbilde import forslagsbilde
from data.operasjoner.brev.brevene import brevbilde
from data.operasjoner.brev.brevgrunnlag import mottakeren
from data.operasjoner.regnskap.justering import Justering, foreslaa_justering
from data.operasjoner.regnskap.lopende import LopendeSak, ta_inn
from data.register.register import Register
from data.underskrift import Underskrift
from screens.brev.forslagsark import forslagsark
from screens.brev.utskrift import skriv_forslaget
from tests.data.kontor import gjor_til_kontor, som
from tests.data.saker import Sak, Stillbar, ny_sak
from tests.screens.brev.test_brevene import flatt

JUSTERING = {"konto": "S", "belop": Decimal(-50), "begrunnelse": "En dag på kurs", "referanse": "Kursbevis 4"}


def paa_papir(reg: Register, sak: Sak) -> Sak:
    gjor_til_kontor(reg, Underskrift.PAPIR)
    som(reg, Rolle.SAKSBEHANDLER)
    return sak


@pytest.fixture
def reg(tmp_path: Path) -> Iterator[Register]:
    register = Register.aapne(tmp_path / "r.db", Stillbar().klokke, "LED", trygt=False)
    yield register
    register.lukk()


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Half of two weeks is paid from 4 January 1988: 100 per cent, 1,908 kroner."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4), arb_timer=Decimal(40))
    return paa_papir(reg, sak)


def justert(sak: Sak, **felt: object) -> int:
    justering = Justering(journalnr=sak.journalnr, **{**JUSTERING, **felt})  # type: ignore[arg-type]
    return foreslaa_justering(sak.reg, justering, sak.versjon).forslag.id


def kortet(sak: Sak, fra: date = date(1988, 1, 4), til: date = date(1988, 1, 17), **felt: object) -> int:
    verdier: Mapping[str, object] = {"meldedato": sak.reg.klokke.dato(), "periode_fra": fra, "periode_til": til, **felt}
    kort = Kort(journalnr=sak.journalnr, **verdier)  # type: ignore[arg-type]
    try:
        return foreslaa_betaling(sak.reg, kort, sak.versjon).forslag.id
    except MaaSees as maa_sees:
        sett = {ett.id for ett in maa_sees.beregnet.forbehold}
        return foreslaa_betaling(sak.reg, kort, sak.versjon, sett).forslag.id


def arket(sak: Sak, nummer: int) -> list[str]:
    bilde = forslagsbilde(sak.reg, sak.journalnr, nummer)
    return forslagsark(bilde, mottakeren(sak.reg, sak.journalnr, bilde.foreslaatt_av))


def test_en_justering_sier_hva_regnskapet_blir_hvorfor_og_av_hvilket_papir(sak: Sak) -> None:
    linjer = arket(sak, justert(sak))
    assert linjer[:2] == ["Arbeidskontoret: Tromsø", ""]
    assert "FORSLAG OM JUSTERING AV REGNSKAP                       06.06.1988" in linjer
    assert "Regnskapet «Sammenhengende anvist %» skal justeres med -50 %." in linjer
    assert "Det står til 100 %, og blir 50 %." in linjer
    assert linjer[-4:] == [
        "Begrunnelse: En dag på kurs",
        "Papir: Kursbevis 4",
        "",
        "Foreslått av: Saksbehandler Berg (SAK) 06.06.1988",
    ]


def test_et_tillegg_har_fortegn_og_aaret(sak: Sak) -> None:
    assert "Regnskapet «Feriegrunnlag 1988» skal justeres med +50 kr." in arket(
        sak, justert(sak, konto="F", aar=1988, belop=Decimal(50))
    )


def test_en_etterbetaling_sier_dagene_belopet_og_utregningen(sak: Sak) -> None:
    """The other half: 1,908 kroner less 30 per cent of tax, 572.40, is 1,336."""
    ark = flatt(arket(sak, kortet(sak, anvisningstype="E", anmerkning="for lite sist")))
    assert "FORSLAG OM ETTERBETALING" in ark
    assert "Dagene 04.01.1988 til og med 17.01.1988." in ark
    assert "Beløpet er 1 908 kr, og skatten 572 kr. Utbetalt blir 1 336 kr." in ark
    assert "Begrunnelse: for lite sist" in ark
    assert "Slik er det regnet ut" in ark


def test_et_trekk_har_ikke_minus(sak: Sak) -> None:
    sak.anvis(date(1988, 1, 18))
    nummer = kortet(
        sak,
        date(1988, 1, 18),
        date(1988, 1, 31),
        anvisningstype="T",
        anvist_belop=Decimal(100),
        anmerkning="for mye i januar",
    )
    ark = flatt(arket(sak, nummer))
    assert "FORSLAG OM TREKK" in ark
    assert "Det skal trekkes 100 kr." in ark
    assert "-100 kr." not in ark


def test_et_kort_etter_grensen_sier_hva_som_taler_mot(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    lopende = LopendeSak(
        journalnr=sak.journalnr,
        anvist_til=date(1988, 4, 30),
        regnskapsaar=1988,
        sammenhengende_prosent=8_000,
        prosent_i_aaret=1_700,
        anvist_i_aaret=Decimal(32_436),
        feriegrunnlag_i_aaret=Decimal(32_436),
        kilde="Kort 7",
    )
    sak.versjon = ta_inn(reg, lopende, sak.versjon, sett=True).hode.versjon
    paa_papir(reg, sak)
    ark = flatt(arket(sak, kortet(sak, date(1988, 5, 2), date(1988, 5, 15), anmerkning="Trenger mer tid")))
    assert "FORSLAG OM ANVISNING ETTER AT PERIODEN ER BRUKT OPP" in ark
    assert "Mot det taler: " in ark
    assert "Beløpet er 3 816 kr" in ark


def test_det_som_saken_ikke_tar_lenger_skrives_ut_med_det_som_ble_foreslaatt(sak: Sak) -> None:
    nummer = kortet(sak, anvisningstype="E", anmerkning="for lite sist")
    bilde = forslagsbilde(sak.reg, sak.journalnr, nummer)
    object.__setattr__(bilde.gjelder, "betaling", None)
    ark = flatt(forslagsark(bilde, mottakeren(sak.reg, sak.journalnr, bilde.foreslaatt_av)))
    assert "Foreslått beløp 1 908 kr. Saken tar det ikke slik den står nå." in ark
    assert "Slik er det regnet ut" not in ark


def test_de_tre_eksemplarene_skrives_ut_og_det_er_ikke_et_brev(sak: Sak, tmp_path: Path) -> None:
    bilde = forslagsbilde(sak.reg, sak.journalnr, justert(sak))
    filer = skriv_forslaget(sak.reg, tmp_path / "ut", bilde).filer
    assert [fil.stem for fil in filer] == [
        f"{sak.journalnr}-forslag{bilde.nummer}-{kopi}" for kopi in ("soker", "trygdekontor", "saken")
    ]
    soker, _, saken = (fil.with_suffix(".txt").read_text("utf-8") for fil in filer)
    assert "Saksbehandler: SAK  Underskrift: ______________________________" in saken
    assert "Distriktsarbeidssjefen: ______________________________" in saken
    assert "Underskrift" not in soker
    brevene = brevbilde(sak.reg, journalnr=sak.journalnr)
    assert brevene is not None
    assert brevene.brev == ()
    with sak.reg.raa_lesing() as raa:
        (detaljer,) = raa.execute("SELECT detaljer FROM logg WHERE handling = 'skrevet ut vedtak'").fetchone()
    assert json.loads(detaljer) == {"forslag": bilde.nummer}


def test_en_sak_som_ikke_finnes_har_ingen_mottaker(reg: Register) -> None:
    with pytest.raises(Avvist):
        mottakeren(reg, "88000099", "ABC")
