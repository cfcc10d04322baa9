"""What the README shows is what the program has: its table of keys, and its picture."""

from pathlib import Path

from tui.handlinger import HANDLINGER
from tui.tastenavn import vis_tast

ROT = Path(__file__).parents[1]
README = (ROT / "README.md").read_text(encoding="utf-8")


def test_tastetabellen_er_den_ene_tabellen_over_handlinger() -> None:
    rader = [f"| {', '.join(map(vis_tast, h.taster))} | `{h.ord}` | {h.hjelp} |" for h in HANDLINGER]
    tabell = "\n".join(["| tast | ord på F10-linjen | hva den gjør |", "| --- | --- | --- |", *rader])
    assert tabell in README, f"README skal ha denne tabellen:\n{tabell}"


def test_bildet_er_tatt_av_flyten() -> None:
    bilde = ROT / "tests/flyter/bilder/journal_til_ferietillegg/06-anvisning.txt"
    linjer = [linje.rstrip() for linje in bilde.read_text(encoding="utf-8").splitlines()]
    assert "\n".join(linjer) in README
