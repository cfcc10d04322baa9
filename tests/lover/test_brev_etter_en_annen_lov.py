"""The letters speak in the words of the law that the case is under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.vedtak.vedtak import Vedtak
from data.register.register import Register
from data.sak.rader.anvisningsrader import personens_anvisninger
from rules.regelverk import Lov
from screens.brev.brevtabell import brevtekst
from screens.brev.innsyn.sider import status
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

FRA = date(2040, 2, 6)


@pytest.fixture
def reg(tmp_path: Path, lov: Lov) -> Iterator[Register]:
    assert lov.fra <= FRA
    klokke = Stillbar()
    klokke.til("2040-03-05T09:00")
    register = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    yield register
    register.lukk()


@pytest.fixture
def innvilget(reg: Register, lov: Lov) -> tuple[Sak, Vedtak]:
    """2.5 ‰ of 163,000 kroner is 407.50: 408 a day, five days a week, 2,040."""
    fakta = lov.saksfakta.behandling(
        skatteprosent=Decimal(25), innvilget_fra=FRA, lonn_1=Decimal(163_000), begrunnelse="Over 1 G."
    )
    sak = ny_sak(reg, mottatt_dato=date(2040, 2, 3))
    return sak, sak.innvilg(fakta)


def brevet(reg: Register, vedtak: Vedtak) -> str:
    return "\n".join(brevtekst(vedtaksgrunnlag(reg, vedtak)))


def test_innvilgelsen_er_med_lovens_ord_trinn_og_klagefrist(reg: Register, innvilget: tuple[Sak, Vedtak]) -> None:
    brev = brevet(reg, innvilget[1])
    assert "VEDTAK OM PRØVEPENGER" in brev
    assert "Du får prøvepenger fra 06.02.2040, 408 kr dagen." in brev
    assert "Dagsats 408 kr" in brev
    assert "Forsørgertillegg" not in brev
    # 5 March and three weeks is 26 March.
    assert "Du kan klage på vedtaket innen 26.03.2040, tre uker etter dette brevet." in brev
    assert "a-trygd" not in brev.lower()


def test_opphoret_og_avstengningen_kaller_ytelsen_det_loven_kaller_den(
    reg: Register, innvilget: tuple[Sak, Vedtak]
) -> None:
    sak, _ = innvilget
    stengt = brevet(reg, sak.endre("S", date(2040, 3, 5), "21", uker=1))
    assert "VEDTAK: AVSTENGNING FRA PRØVEPENGER" in stengt
    assert "Du er stengt ute fra prøvepengene i 1 uker" in stengt
    assert "sendes som vanlig, hver 28. dag." in stengt
    brev = brevet(reg, sak.endre("O", date(2040, 3, 12), "31"))
    assert "Prøvepengene dine opphører 12.03.2040." in brev
    assert "Vil du ha prøvepenger igjen" in brev
    assert "a-trygd" not in (stengt + brev).lower()


def test_avslaget_er_med_ordene_til_loven_paa_dagen(reg: Register) -> None:
    sak = ny_sak(reg, mottatt_dato=date(2040, 2, 3))
    endring = Endring(journalnr=sak.journalnr, type="A", dato=date(2040, 3, 5), begrunnelse_kode="15")
    brev = brevet(reg, endre_trygdeforhold(reg, endring, sak.versjon).vedtak)
    assert "VEDTAK: AVSLAG PÅ SØKNAD OM PRØVEPENGER" in brev
    assert "Det utbetales ikke prøvepenger på denne søknaden." in brev


def test_siden_til_den_det_gjelder_sier_hvor_ofte_kortet_sendes(reg: Register, innvilget: tuple[Sak, Vedtak]) -> None:
    side = "\n".join(status(personinnsyn(reg, innvilget[0].fodselsnr)))
    assert "Du er innvilget prøvepenger fra 06.02.2040." in side
    assert "Meldekort sendes hver 28. dag. Uten kort" in side


@pytest.fixture
def gammel(tmp_path: Path, lov: Lov) -> Iterator[tuple[Register, Sak, Vedtak]]:
    """A case of 1988, which is looked at in 2040: a card of it is paid."""
    assert lov.kode == "lov_2040"
    klokke = Stillbar()
    register = Register.aapne(tmp_path / "gammel.db", klokke.klokke, "LHS", trygt=False)
    sak = ny_sak(register)
    vedtak = sak.innvilg(FAKTA)
    sak.anvis(date(1988, 1, 4))
    klokke.til("2040-03-05T09:00")
    yield register, sak, vedtak
    register.lukk()


def test_en_gammel_sak_har_den_gamle_lovens_ord_ogsaa_etter_at_en_ny_er_kommet(
    gammel: tuple[Register, Sak, Vedtak],
) -> None:
    reg, sak, vedtak = gammel
    brev = brevet(reg, vedtak)
    assert "VEDTAK OM A-TRYGD" in brev
    assert "Du er innvilget a-trygd fra og med 04.01.1988, i høyst 80 uker." in brev
    assert "Meldekort sendes hver 14. dag." in brev
    side = "\n".join(status(personinnsyn(reg, sak.fodselsnr)))
    assert "Du er innvilget a-trygd fra 04.01.1988." in side
    assert "Meldekort sendes hver 14. dag. Uten kort" in side


def test_et_brev_har_ordene_til_loven_paa_dagen_det_gjelder_og_ikke_paa_sin_egen(
    gammel: tuple[Register, Sak, Vedtak],
) -> None:
    reg, sak, vedtak = gammel
    i_2040 = replace(vedtaksgrunnlag(reg, vedtak), dato=date(2040, 3, 5))
    assert i_2040.gjelder == date(1988, 1, 4)
    assert i_2040.tekster.YTELSE.ubestemt == "a-trygd"
    with reg.les() as okt:
        (betaling,) = personens_anvisninger(okt, sak.fodselsnr)
        om_kortet = replace(i_2040, vedtak=None, betaling=betaling)
        assert om_kortet.gjelder == date(1988, 1, 4)
    assert replace(i_2040, vedtak=None).tekster.YTELSE.ubestemt == "prøvepenger"
