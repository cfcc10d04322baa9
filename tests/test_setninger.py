"""The sentences of all floors together: each is told from all others by what stands on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest

from rules.tall import setning as i_rules
from screens.katalog.katalog import Setning
from screens.katalog.monstre import alle_kjente, former, gjenkjent, kjente
from tests import setninger
from tests.setninger import ETASJER, i_katalogen, kataloger
from tui.skjema import setning as i_tui

LIKE = [{"data.sak.utenfor_delvis_liste", "tui.feltslag.utenfor_delvis_liste"}]
"""The same sentence in two rooms of which neither may know the other."""

ALLE_KATALOGER = [katalog for etasje in ETASJER for katalog in kataloger(etasje)]


@pytest.mark.parametrize("navn", ["Opplysning", "Varsel", "Feil", "Etikett", "DEL"])
def test_linjen_er_like_lang_i_rules_og_tui(navn: str) -> None:
    assert getattr(i_rules, navn) == getattr(i_tui, navn)


def test_raadet_om_et_register_faar_plass_paa_linjen() -> None:
    raad = [(en.id, sagt[1]) for en, sagt in _sagt() if isinstance(sagt, tuple) and len(former(sagt)[0]) > len(sagt[0])]
    assert len(raad) > 10
    assert [(id_, en) for id_, en in raad if len(f"{en}.") > get_args(i_rules.Feil)[1]] == []


def _sagt() -> list[tuple[Setning, Any]]:
    """Each sentence, and what it says with parts of its kinds."""
    return [
        (setning, setning.si(lambda _navn, slag: PROVE[_grunnslag(slag)]))
        for katalog in ALLE_KATALOGER
        for setning in i_katalogen(katalog)
    ]


def _grunnslag(slag: Any) -> Any:
    return get_args(slag)[0] if get_origin(slag) is Annotated else get_origin(slag) or slag


PROVE = {
    str: "Prøve 12",
    object: "Prøve 13",
    int: 14,
    Decimal: Decimal(15),
    date: date(1988, 6, 1),
    datetime: datetime.fromisoformat("1988-06-01T09:00"),
    Path: Path("/tmp/prove.db"),
    Sequence: ("Prøve 16", "Prøve 17"),
}
"""A part of each kind."""


def test_hver_setning_blir_kjent_igjen_paa_skjermen() -> None:
    alle = alle_kjente()
    feil = []
    for setning, sagt in _sagt():
        if setning.id in alle:
            for tekst in former(sagt):
                paa_skjermen = f"Felt: {tekst}" if setning.etter_feltet else tekst
                funnet = gjenkjent(paa_skjermen, alle)
                if funnet != [setning.id] and set(funnet) not in LIKE:
                    feil.append(f"{paa_skjermen}: {funnet}")
    assert feil == []


def test_ingen_setning_er_bare_deler() -> None:
    assert [id_ for id_, alle in alle_kjente().items() for monster in alle if _bokstaver(monster) < 5] == []


def _bokstaver(monster: re.Pattern[str]) -> int:
    return sum(tegn.isalpha() for tegn in monster.pattern)


def test_katalogene_er_de_vi_tror() -> None:
    assert {"rules.fakta.setninger", "rules.dagpenger.lov_1966.setninger"} <= set(ALLE_KATALOGER)
    i_flaten = {setning.id for setning in i_katalogen("tui.flate.setninger")}
    assert {"tui.flate.PROGRAMFEIL", "tui.flate.kladden_er_hentet"} <= i_flaten


KATALOG = """
from datetime import date
from typing import Annotated
SAGT: Annotated[str, 9] = "Det sies."
USAGT: str = "Det sies ikke."
LANG: Annotated[str, 5] = "For lang."
UTEN_SLAG = "Uten slag."
def med(hvem: Annotated[str, 4]) -> Annotated[str, 12]:
    return f"Hei til {hvem}."
def paa_dag(dag: date) -> Annotated[str, 14]:
    return f"Møt {dag:%d.%m.%Y}."
def uten_grense(hvem: str) -> str:
    return hvem
def kroket(hvem: str) -> str:
    return f"Hei, {hvem}." if hvem else "Hei alle."
"""
BRUK = """
from prove_setninger import setninger
from prove_setninger.setninger import kroket
print(setninger.SAGT, setninger.LANG, setninger.med("X"), setninger.uten_grense("X"), setninger.paa_dag)
hvem = "en"
print(f"Hei til {hvem} til.", "ikke en setning", "Kort.", "Unntatt fra dette.")
def avvis():
    if hvem:
        raise ValueError("no such thing")
    raise Parameterfeil(f"{hvem} er feil")
    raise Avvist("datoen mangler")
"""


def test_det_som_er_galt_blir_funnet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rom = tmp_path / "prove_setninger"
    rom.mkdir()
    (rom / "__init__.py").touch()
    (rom / "setninger.py").write_text(KATALOG, encoding="utf-8")
    (rom / "bruk.py").write_text(BRUK, encoding="utf-8")
    monkeypatch.setattr(setninger, "ROT", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    assert setninger.usagte("prove_setninger") == ["prove_setninger.USAGT"]
    assert setninger.for_lange("prove_setninger") == [
        "prove_setninger.LANG: 9 over 5: For lang.",
        "prove_setninger.med: 13 over 12: Hei til WWWW.",
        "prove_setninger.paa_dag: 15 over 14: Møt 31.12.1988.",
    ]
    assert setninger.utenfor("prove_setninger", {"prove_setninger/bruk.py: Unntatt": "so"}) == [
        "prove_setninger/bruk.py: Hei til {} til.",
        "prove_setninger/bruk.py: datoen mangler",
        "prove_setninger/setninger.py: Uten slag.",
    ]
    assert setninger.utenfor("prove_setninger", {"prove_setninger/bruk.py": "all", "prove_setninger/borte": "no"}) == [
        "prove_setninger/setninger.py: Uten slag.",
        "prove_setninger/borte: no longer needed",
    ]
    assert setninger.krokete("prove_setninger") == ["prove_setninger.kroket"]
    monster = kjente(i_katalogen("prove_setninger.setninger"))
    assert monster["prove_setninger.med"][0].fullmatch("Hei til alle.")
    assert _bokstaver(monster["prove_setninger.uten_grense"][0]) == 0
