"""The page that describes the format says what the words are declared to mean, and its examples are flows."""

import re
from pathlib import Path

from tui.flyt.fil.hode import hodet
from tui.flyt.fil.leser import les
from tui.flyt.fil.stegslag import BRUK, STEGSLAG

BESKRIVELSE = Path(__file__).parents[3] / "flyter" / "README.md"


def avsnitt(overskrift: str) -> str:
    return BESKRIVELSE.read_text(encoding="utf-8").split(f"## {overskrift}\n")[1].split("\n## ")[0]


def tabellen(overskrift: str) -> list[str]:
    return re.findall(r"^\| `.*", avsnitt(overskrift), re.MULTILINE)


def test_ordene_i_hodet_er_beskrevet() -> None:
    assert tabellen("Hodet") == [f"| `{ett.navn}` | {ett.mening} |" for ett in hodet(()).ordene]


def test_stegene_er_beskrevet() -> None:
    assert tabellen("Stegene")[: len(STEGSLAG) + 1] == [
        f"| `{ett.eksempel}` | {ett.mening} |" for ett in (*STEGSLAG, BRUK)
    ]


def test_eksemplene_er_flyter(tmp_path: Path) -> None:
    ett, med_variabler = re.findall(r"```yaml\n(.*?)```", BESKRIVELSE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "journalfort.yaml").write_text("steg: [tast: Enter]\n", encoding="utf-8")
    (tmp_path / "en.yaml").write_text(ett, encoding="utf-8")
    (tmp_path / "to.yaml").write_text(med_variabler, encoding="utf-8")
    assert [len(flyt.steg) for flyt in les(tmp_path / "en.yaml")] == [6]
    assert [(flyt.eksempel, len(flyt.steg)) for flyt in les(tmp_path / "to.yaml")] == [
        ("uten barn", 5),
        ("ett barn", 5),
    ]
