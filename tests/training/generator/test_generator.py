"""Made exercises: the same for the same seed, lawful, with every fact on paper, and whole when they are played."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.demo.oppdiktet import er_oppdiktet
from data.sak.faktakontroll import feil_i, varsler_om
from rules.tall.nummer import les_fodselsnr, les_kontonr
from tests.training.generatorproving import MINST_FEILTYPER, prov
from tests.training.papirlesing import mangler_paa_papir, roper_seg
from training.feiltyper.kortfeil import KORTFEIL
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.generator.felle import ANTALL, FELLER
from training.generator.generator import FROENE, NIVAAER, lag
from training.generator.ordlyd import ordlyder
from training.oppgaver.regning import rette_fakta
from training.ovelse.leser import les_ovelse
from training.ovelse.ovelse import Ovelse
from training.ovelse.skriver import skriv

EN_AV_HVERT = [lag(nivaa, 200 + nivaa, nr) for nivaa in NIVAAER for nr in range(1, 9)]
AARENE = range(1976, 1997)


@pytest.mark.parametrize("nivaa", NIVAAER)
def test_en_av_hvert_nivaa_spilles_hel(nivaa: int) -> None:
    """Seed 1994 + level is played through: its solution, nothing at all, and each wrong solution."""
    provd = prov(1994 + nivaa)
    assert provd.nivaa == nivaa
    assert provd.galt == ()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(NIVAAER), st.integers(0, FROENE[-1]), st.integers(1, 9999))
def test_ethvert_fro_gir_en_lovlig_ovelse_med_alt_paa_papir(tmp_path: Path, nivaa: int, fro: int, nr: int) -> None:
    ovelse = lag(nivaa, fro, nr)
    fil = tmp_path / "ovelse.yaml"
    fil.write_text(skriv(ovelse), encoding="utf-8")
    assert les_ovelse(fil) == ovelse
    assert skriv(lag(nivaa, fro, nr)) == skriv(ovelse)
    assert mangler_paa_papir(ovelse) == []
    assert roper_seg(ovelse) == []
    assert len(ovelse.feil_losninger) == ANTALL[nivaa]
    fakta, dag = rette_fakta(ovelse.fasit[0]), ovelse.klokke.date()
    assert (feil_i(fakta, dag), varsler_om(fakta, dag)) == ({}, ())


@pytest.mark.parametrize("ovelse", EN_AV_HVERT, ids=lambda ovelse: ovelse.id)
def test_personen_kontoen_og_dagene_kan_finnes(ovelse: Ovelse) -> None:
    person, fasit = ovelse.personer[0], ovelse.fasit[0]
    assert er_oppdiktet(person.fodselsnr)
    assert les_fodselsnr(person.fodselsnr) == person.fodselsnr
    konto = ovelse.oppgaver[0].krav[1].journal["Kontonr"]
    assert les_kontonr(konto) == konto
    fra = fasit.opplysninger["innvilget_fra"]
    assert {ovelse.klokke.year, fra.year, fra.year - 3} <= {*AARENE}
    assert fra < ovelse.klokke.date()
    assert ovelse.klokke.weekday() < 5
    assert all(fra <= kort.fra <= kort.til <= ovelse.klokke.date() for kort in fasit.kort)


@pytest.mark.parametrize("ovelse", EN_AV_HVERT, ids=lambda ovelse: ovelse.id)
def test_veien_har_regler(ovelse: Ovelse) -> None:
    assert [regel.regel for regel in ovelse.stiregler] == ["bare_disse", "lest_for_vedtak"]


@pytest.mark.parametrize("ovelse", EN_AV_HVERT, ids=lambda ovelse: ovelse.id)
def test_papirene_faar_plass(ovelse: Ovelse) -> None:
    for papir in ovelse.papirer:
        for linje in papir.sider[0].splitlines():
            assert len(linje) <= 72, papir.tittel
            assert not re.search(r"[{}]|None", linje), papir.tittel


def test_bytene_er_de_samme_i_en_annen_prosess(tmp_path: Path) -> None:
    """Whatever Python draws for the order of its sets."""
    skriver = "from training.generator.generator import lag; from training.ovelse.skriver import skriv; import sys"
    kommando = [sys.executable, "-c", f"{skriver}; sys.stdout.buffer.write(skriv(lag(5, 3, 4)).encode())"]
    for hashfro in ("1", "2"):
        svar = subprocess.run(
            kommando, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": hashfro}, cwd=tmp_path
        )
        assert svar.stdout.decode() == skriv(lag(5, 3, 4))


def test_ulike_fro_og_numre_gir_ulike_saker() -> None:
    assert len({skriv(lag(3, fro, nr)).partition("\n")[2] for fro in range(5) for nr in range(1, 6)}) == 25


def test_hvert_slag_papir_har_minst_seks_ordlyder() -> None:
    ulike = {slag: len({ett.side for ett in alle}) for slag, alle in ordlyder().items()}
    assert len(ulike) == 21
    assert {slag: antall for slag, antall in ulike.items() if antall < 6} == {}


def test_hver_felle_er_en_kjent_feil() -> None:
    kjente = {feil.id for feil in (*VEDTAKSFEIL, *KORTFEIL)}
    assert {felle.feil for felle in FELLER} <= kjente
    assert len({felle.feil for felle in FELLER}) == len(FELLER)


def test_fellene_dekker_feiltypene_over_to_hundre_fro() -> None:
    """The levels in turn, as the proof goes through them; every level has traps of its own."""
    feller: Counter[str] = Counter()
    for fro in range(200):
        ovelse = lag(NIVAAER[fro % len(NIVAAER)], fro, 1)
        feller.update(id_ for gal in ovelse.feil_losninger for id_ in gal.feil)
    assert len(feller) >= MINST_FEILTYPER


def test_avledningene_begynner_paa_nivaa_tre() -> None:
    """Level 1 and 2 have no paper but those that the facts stand on; from level 3 on there is one that has none."""
    for nivaa in NIVAAER:
        ovelser = [lag(nivaa, 77, nr) for nr in range(1, 6)]
        nodvendige = [_antall_nodvendige(ovelse) for ovelse in ovelser]
        flere = [len(ovelse.papirer) - antall for ovelse, antall in zip(ovelser, nodvendige, strict=True)]
        assert (max(flere) == 0) == (nivaa < 3), nivaa


def _antall_nodvendige(ovelse: Ovelse) -> int:
    """Application, tax card, employer, three years' wages, a certificate a child, and the card."""
    fasit = ovelse.fasit[0]
    return 6 + fasit.opplysninger.get("barn", 0) + len(fasit.kort)
