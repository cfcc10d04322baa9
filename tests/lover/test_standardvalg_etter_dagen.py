"""A law whose default of a choice follows the day: the grant's first day says which, also in what is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning, tolkning_for
from data.operasjoner.vedtak.vedtak import vedtak_i_sak
from data.register.register import Register
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning
from rules.regelverk import Lov, beregn, les_tolkning, saksfakta, standard
from screens.proving.skjerm import ved_skjermen
from tests.data.saker import Sak, Stillbar, ny_sak

SKIFTET = date(2041, 1, 1)
FOR, ETTER = date(2040, 2, 6), date(2041, 2, 6)


@pytest.fixture
def skiftende(lov: Lov, monkeypatch: pytest.MonkeyPatch) -> Lov:
    """The law of 2040, in which whole tens are the default from 2041 on."""
    valg = lov.tolkningsvalg["T-TIER"]
    snudd = {valg.id: replace(valg, alternativer=tuple(reversed(valg.alternativer)))}

    def tolkning_paa(_: Lov, dag: date) -> Tolkning:
        assert lov.fra <= dag <= lov.til
        return Tolkning(lov.tolkningsvalg if dag < SKIFTET else snudd, {})

    monkeypatch.setattr(type(lov), "tolkning_paa", tolkning_paa)
    return lov


@pytest.fixture
def klokke() -> Stillbar:
    return Stillbar(datetime.fromisoformat("2041-03-05T09:00"))


@pytest.fixture
def reg(tmp_path: Path, skiftende: Lov, klokke: Stillbar) -> Iterator[Register]:
    assert skiftende.kode == "lov_2040"
    register = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    yield register
    register.lukk()


def fakta(lov: Lov, fra: date) -> Behandling:
    """2.5 ‰ of 163,000 is 407.50: 408 a day and 2,040 a week, or 400 and 2,000 in whole tens."""
    return lov.saksfakta.behandling(
        innvilget_fra=fra, skatteprosent=Decimal(25), lonn_1=Decimal(163_000), begrunnelse="G."
    )


@pytest.mark.parametrize(("fra", "ukesats"), [(FOR, 2_040), (date(2040, 12, 31), 2_040), (SKIFTET, 2_000)])
def test_dagen_for_innvilgelsen_sier_hva_som_er_standard(skiftende: Lov, fra: date, ukesats: int) -> None:
    assert beregn(saksfakta(fakta(skiftende, fra), fra)).ukesats.verdi == ukesats


def test_utenfor_lovens_dager_er_det_den_naermeste_dagen(skiftende: Lov) -> None:
    assert standard(skiftende, date(2030, 1, 1))["T-TIER"] == "nei"
    assert standard(skiftende, date(2050, 1, 1))["T-TIER"] == "ja"
    assert les_tolkning({}, ETTER)["T-TIER"] == "ja"
    assert les_tolkning({"T-TIER": "nei"}, ETTER).avvik() == {"T-TIER": "nei"}


def test_vedtaket_husker_hva_det_ble_fattet_med(reg: Register, skiftende: Lov, klokke: Stillbar) -> None:
    sak: Sak = ny_sak(reg)
    vedtak = sak.innvilg(fakta(skiftende, ETTER))
    assert vedtak.ukesats == 2_000
    ((lest),) = vedtak_i_sak(reg, sak.journalnr)
    assert (lest.tolkning["T-TIER"], lest.tolkning.avvik()) == ("ja", {})
    klokke.til("2040-03-05T09:00")
    eldre = ny_sak(reg, 1)
    assert eldre.innvilg(fakta(skiftende, FOR)).tolkning["T-TIER"] == "nei"
    bilde = behandlingsbilde(reg, journalnr=eldre.journalnr)
    assert bilde is not None
    assert bilde.beregnet is not None
    assert bilde.beregnet.ukesats == 2_040


def test_registerets_valg_gaar_foran_standardvalget_paa_dagen(reg: Register, skiftende: Lov) -> None:
    assert tolkning_for(reg)["T-TIER"] == "ja"
    sett_tolkning(reg, "T-TIER", "nei", "Slik har vi alltid gjort det her.", "LHS")
    assert tolkning_for(reg).avvik() == {"T-TIER": "nei"}
    assert ny_sak(reg).innvilg(fakta(skiftende, ETTER)).ukesats == 2_040


def test_bildet_viser_hva_som_er_standard_i_dag(reg: Register, klokke: Stillbar) -> None:
    with ved_skjermen(reg.sti, klokke=klokke.tid) as sb:
        sb.gaa_til("TOLKNING")
        assert sb.felt("T-TIER") == "ja"
        assert "nei: " not in "\n".join(sb.flate.bilde())
