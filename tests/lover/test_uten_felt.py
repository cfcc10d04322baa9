"""A law that lacks facts which the others share: its forms have no such fields, and nobody gets a value into one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import ClassVar

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.behandling.behandling import behandlingsbilde, er_fattet_av
from data.register.register import Register
from data.sak.fakta import fra_json, klasse_for, som_json
from rules.beregnjson import UgyldigInndata, les_sak
from rules.dagpenger.lov import registrer
from rules.fakta.faktum import fakta_i
from rules.fakta.nokler import flatt
from rules.fakta.skjema import Behandling
from rules.regelverk import Lov, beregn, saksfakta
from screens.bilder.d61 import D61_1, registrering
from screens.proving.skjerm import ved_skjermen
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

UTEN = ("nullstilling", "fiskeforedling", "kurs_1", "kurs_2", "kurs_3", "redusert_trygd")
UTEN_GRENSER = ("maks_prosent", "antall_uker")
"""Those that the program fills in where they are blank; without them D-61-1 has another form."""
MARS = date(2040, 3, 5)


@pytest.fixture(params=[UTEN])
def magre(lov: Lov, request: pytest.FixtureRequest) -> Iterator[Lov]:
    """The law of 2040 without some of the facts that laws share, in the place of the whole one."""
    mangler = request.param
    hele = lov.saksfakta

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Magre(hele.behandling):
        uten: ClassVar[tuple[str, ...]] = mangler

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Magersak(hele):
        behandling: ClassVar[type[Behandling]] = Magre

    type(lov).saksfakta = Magersak
    registrer(lov)
    yield lov
    type(lov).saksfakta = hele


@pytest.fixture
def reg(tmp_path: Path, magre: Lov) -> Iterator[Register]:
    assert magre.kode == "lov_2040"
    klokke = Stillbar(datetime.fromisoformat("2040-03-05T09:00"))
    register = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    yield register
    register.lukk()


def fakta(lov: Lov, **andre: object) -> Behandling:
    """2.5 ‰ of 163,000 is 408 a day, 2,040 a week."""
    return lov.saksfakta.behandling(
        skatteprosent=Decimal(25), innvilget_fra=date(2040, 2, 6), lonn_1=Decimal(163_000), begrunnelse="G.", **andre
    )


def test_loven_har_ikke_faktumet_og_de_andre_har_det(magre: Lov) -> None:
    assert fakta_i(Behandling).keys() - fakta_i(magre.saksfakta.behandling).keys() == {*UTEN}


def test_saken_regnes_uten_dem_og_json_kjenner_dem_ikke(magre: Lov) -> None:
    """Five days at 408 kroner."""
    assert beregn(saksfakta(fakta(magre), MARS)).ukesats.verdi == 2_040
    sak = {"behandlet": "2040-03-05", "innvilget_fra": "2040-03-05", "inntekt": [{"lonn": 163_000}, {}, {}]}
    assert beregn(*les_sak(sak)).ukesats.verdi == 2_040
    assert not {"fiskeforedling", "kurstid[0]", "samordning.redusert_trygd"} & flatt(les_sak(sak)[0]).keys()
    with pytest.raises(UgyldigInndata, match="Nøkkelen fiskeforedling er ukjent"):
        les_sak(sak | {"fiskeforedling": True})


def test_bildet_har_feltene_under_hverandre_og_ikke_de_som_mangler(magre: Lov) -> None:
    generelt, spesielt = registrering(magre.saksfakta.behandling)
    assert generelt is D61_1
    navnene = [felt.navn for felt in spesielt.felter]
    assert navnene[:4] == ["fodselsnr", "journalnr", "navn", "oppjustert_grunnlag"]
    assert not {*UTEN} & {*navnene}
    assert "reisedager" in navnene
    tekst = "\n".join(spesielt.linjer)
    assert "Registrering av spesialregler" in tekst
    assert "SAMORDNING" not in tekst
    assert "Kurstid" not in tekst


def test_en_verdi_i_feltet_avvises_hvem_som_enn_lagrer(reg: Register, magre: Lov) -> None:
    sak = ny_sak(reg)
    with pytest.raises(Avvist) as avvist:
        sak.lagre(fakta(magre, kurs_1=7))
    setning = "Kurstid siste år: la feltet stå tomt; loven på Innvilget fra har det ikke."
    assert avvist.value.feil == {"kurs_1": setning}
    assert behandlingsbilde(reg, journalnr=sak.journalnr).fakta == magre.saksfakta.behandling()


def test_det_som_staar_paa_skjemaet_til_en_annen_lov_blir_ikke_borte_i_stillhet(magre: Lov) -> None:
    verdier = asdict(replace(FAKTA, fiskeforedling="J", innvilget_fra=date(2040, 2, 6)))
    with pytest.raises(Avvist) as avvist:
        klasse_for(verdier, MARS)
    assert list(avvist.value.feil) == ["fiskeforedling"]
    assert klasse_for(verdier | {"fiskeforedling": None}, MARS) is magre.saksfakta.behandling
    assert klasse_for(verdier | {"innvilget_fra": date(1988, 1, 4)}, MARS) is Behandling


def test_vedtaket_er_fattet_av_det_som_er_lagret(reg: Register, magre: Lov) -> None:
    sak = ny_sak(reg)
    vedtak = sak.innvilg(fakta(magre))
    assert vedtak.ukesats == 2_040
    assert fra_json(som_json(vedtak.fakta)) == vedtak.fakta
    assert kontroll(reg) == []


@pytest.mark.parametrize("magre", [UTEN_GRENSER], indirect=True)
def test_uten_maks_prosent_og_uker_er_vedtaket_paa_hele_uka_og_alle_ukene(reg: Register, magre: Lov) -> None:
    """The law of 2040 has sixty weeks."""
    sak = ny_sak(reg)
    vedtak = sak.innvilg(fakta(magre))
    assert (vedtak.maks_prosent, vedtak.antall_uker, vedtak.maks_uker) == (100, 60, 60)
    assert vedtak.fakta == fakta(magre)
    bilde = behandlingsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.vedtak is not None
    assert er_fattet_av(bilde.vedtak, bilde.fakta)
    assert sak.anvis(date(2040, 2, 6), date(2040, 2, 17)).anvist_belop == 4_080  # two weeks at 2,040
    assert kontroll(reg) == []
    navnene = [felt.navn for felt in registrering(magre.saksfakta.behandling)[0].felter]
    assert not {*UTEN_GRENSER} & {*navnene}
    assert "innvilget_fra" in navnene


def test_paa_skjermen_gaar_saken_til_vedtak_uten_feltene(reg: Register, magre: Lov) -> None:
    sak: Sak = ny_sak(reg).lagre(fakta(magre))
    with ved_skjermen(reg.sti, klokke=reg.klokke.naa()) as sb:
        sb.hent("D-61", sak.fodselsnr)
        sb.tast("Enter")
        assert sb.side == "D-61-2"
        assert "Nullstilling" not in "\n".join(sb.flate.bilde())
        sb.tast("Enter")
        assert sb.side == "D-61-3"
        assert sb.felt("Dagpengegrunnlag") == "163000"


@pytest.mark.parametrize("magre", [UTEN_GRENSER], indirect=True)
def test_paa_skjermen_har_resultatet_ingen_maks_prosent_under_en_lov_uten(reg: Register, magre: Lov) -> None:
    sak: Sak = ny_sak(reg).lagre(fakta(magre))
    with ved_skjermen(reg.sti, klokke=reg.klokke.naa()) as sb:
        sb.hent("D-61", sak.fodselsnr)
        assert "Maks %" not in "\n".join(sb.flate.bilde())
        sb.gaa_til("D-61-4")
        assert sb.felt("Ukesats") == "2040"
        assert "Maks %" not in "\n".join(sb.flate.bilde())


def test_det_foreslaas_ikke_noe_i_et_felt_som_ikke_finnes(
    reg: Register, magre: Lov, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(magre.innvilgelse, "ny_periode_foreslaas", lambda *_: True)
    sak = ny_sak(reg)
    sak.innvilg(fakta(magre))
    sak.anvis(date(2040, 2, 6), date(2040, 2, 17))
    sak.lagre(replace(fakta(magre), innvilget_fra=date(2040, 3, 1)))
    bilde = behandlingsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.forslag == {}
