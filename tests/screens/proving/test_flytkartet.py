"""What the own flows need not reach, and how what they have reached is judged; the flows are judged by conftest.py."""

import ast
import re
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest

from screens.katalog.katalog import Innsatt, Setning, alle_setninger
from screens.katalog.monstre import former
from screens.proving.flytkart import programmet
from tests.flytkartet import FLYTER, HOYST, Flytkartet, Unntak, mangler, sammen, unntakene

PROGRAM = programmet()
KATALOGENE = {setning.id: setning for setning in alle_setninger()}


def test_unntakene_finnes_og_staar_en_gang() -> None:
    ider = [ett.id for ett in unntakene()]
    assert len(ider) == len(set(ider))
    assert set(ider) <= set(PROGRAM.setninger), "every page, field and action is reached by flows alone"
    assert all(ett.grunn for ett in unntakene())


def test_det_blir_ikke_flere_setninger_uten_flyt() -> None:
    assert len(unntakene()) <= HOYST
    assert len(PROGRAM.setninger) >= HOYST * 20


@pytest.mark.parametrize("ett", unntakene(), ids=lambda ett: ett.id)
def test_en_prove_av_et_annet_slag_nevner_unntaket(ett: Unntak) -> None:
    navn = ett.id.rpartition(".")[2]
    assert ett.prove.is_file()
    tekst = ett.prove.read_text(encoding="utf-8")
    if re.search(rf"\.{navn}\b", tekst) is None:
        assert lengste_bit(KATALOGENE[ett.id]) in (sammenhengende(tekst) if ett.prove.suffix == ".py" else tekst)


def lengste_bit(setning: Setning) -> str:
    """The longest piece of the sentence between its parts, without the full stop."""
    plasser = count(0xE000)
    sagt = former(setning.si(lambda _navn, _slag: Innsatt(chr(next(plasser)))))
    return max((bit for form in sagt for bit in re.split("[\ue000-\uf8ff]", form)), key=len).strip().rstrip(".")


def sammenhengende(kode: str) -> str:
    """The texts in a test, one a line."""
    tekster = (node.value for node in ast.walk(ast.parse(kode)) if isinstance(node, ast.Constant))
    return "\n".join(tekst for tekst in tekster if isinstance(tekst, str))


def test_det_som_ikke_naas_nevnes_og_det_som_naas_likevel() -> None:
    slagene = {"felt": {"A/x": True, "A/y": False}, "meldinger": {"en": True, "to": False, "tre": False}}
    assert list(mangler(slagene, {"tre"})) == ["felt: ingen flyt når A/y", "meldinger: ingen flyt når to"]
    assert list(mangler(slagene, {"A/y", "to", "tre", "en"})) == [
        "meldinger: en flyt når en; stryk den i ikke_med_flyt.toml"
    ]


def test_det_en_av_prosessene_har_naadd_er_naadd() -> None:
    en, annen = {"felt": {"A/x": True, "A/y": False}}, {"felt": {"A/x": False, "A/y": True}}
    assert sammen(iter((en, annen, {}))) == {"felt": {"A/x": True, "A/y": True}}


@pytest.mark.parametrize(
    ("valgt", "argumenter", "naadd", "kode"),
    [
        ("", ["tests"], False, pytest.ExitCode.TESTS_FAILED),
        ("", ["tests"], True, pytest.ExitCode.OK),
        ("en_prove", ["tests"], False, pytest.ExitCode.OK),
        ("", ["tests/flyter/endring.yaml::Opphør"], False, pytest.ExitCode.OK),
    ],
)
def test_bare_en_hel_kjoring_der_noe_ikke_er_naadd_feiler(
    valgt: str, argumenter: list[str], naadd: bool, kode: pytest.ExitCode
) -> None:
    config: Any = SimpleNamespace(
        option=SimpleNamespace(keyword=valgt, markexpr=""), args=argumenter, rootpath=FLYTER.parents[1]
    )
    kartet = Flytkartet(config)
    for fil in FLYTER.rglob("*.yaml"):
        id_ = f"{fil.relative_to(config.rootpath)}::flyten"
        rapport: Any = SimpleNamespace(nodeid=id_, when="call", passed=True)
        kartet.pytest_runtest_logreport(rapport)
    kartet.pytest_testnodedown(SimpleNamespace(workeroutput={"flytkartet": {"felt": {"A/y": naadd}}}))
    kjoring: Any = SimpleNamespace(exitstatus=pytest.ExitCode.OK)
    kartet.pytest_sessionfinish(kjoring)
    assert kjoring.exitstatus is kode
