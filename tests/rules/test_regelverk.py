"""The door to the law: which of several laws a day leads to, and which folders hold a law at all."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from rules import regelverk
from rules.dagpenger.lov import Lov
from rules.fakta.skjema import Saksfakta
from rules.fakta.tolkning import Tolkning

ELDRE = cast(Lov, SimpleNamespace(navn="eldre", fra=date(1900, 1, 1), til=date(1909, 12, 31)))
NYERE = cast(Lov, SimpleNamespace(navn="nyere", fra=date(1911, 1, 1), til=date(1919, 12, 31)))


@pytest.mark.parametrize(
    ("dato", "ventet"),
    [
        (date(1899, 12, 31), ELDRE),
        (date(1900, 1, 1), ELDRE),
        (date(1910, 12, 31), ELDRE),
        (date(1911, 1, 1), NYERE),
        (date(1920, 1, 1), NYERE),
    ],
)
def test_naermeste_lov_er_den_siste_som_har_begynt(dato: date, ventet: Lov, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regelverk, "lovene", lambda: (ELDRE, NYERE))
    assert regelverk.naermeste_lov(dato) is ventet


def _med_svar(lov: Lov) -> Lov:
    innvilgelse = SimpleNamespace(beregn=lambda _fakta, _tolkning, _kilde: lov.navn)
    return cast(Lov, SimpleNamespace(navn=lov.navn, fra=lov.fra, til=lov.til, innvilgelse=innvilgelse))


@pytest.mark.parametrize(
    ("behandlet", "innvilget_fra", "ventet"),
    [
        (date(1905, 1, 1), date(1900, 1, 1), "eldre"),
        (date(1905, 1, 1), date(1909, 12, 31), "eldre"),
        (date(1905, 1, 1), date(1911, 1, 1), "nyere"),
        (date(1912, 1, 1), date(1909, 12, 31), "eldre"),
    ],
)
def test_loven_er_den_som_gjelder_naar_dagpengene_begynner(
    behandlet: date, innvilget_fra: date, ventet: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regelverk, "lovene", lambda: (_med_svar(ELDRE), _med_svar(NYERE)))
    fakta = cast(Saksfakta, SimpleNamespace(behandlet=behandlet, innvilget_fra=innvilget_fra))
    assert cast(str, regelverk.beregn(fakta, cast(Tolkning, object()))) == ventet


def test_bare_en_mappe_som_heter_det_som_en_lov_hentes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hentet: list[str] = []
    monkeypatch.setattr(regelverk, "import_module", hentet.append)
    for navn in ("lov_1900", "annet"):
        (tmp_path / navn).mkdir()
        (tmp_path / navn / "__init__.py").touch()
    (tmp_path / "lov_1911.py").touch()
    regelverk._hent.__wrapped__((str(tmp_path),))
    assert hentet == ["rules.dagpenger.lov_1900"]
