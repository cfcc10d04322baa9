"""What the README shows is what the program has: its table of keys, and its picture."""

import re
from pathlib import Path

from data.demo import oversikt
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


def test_personene_finnes_i_demoregisteret_med_de_navnene() -> None:
    i_demo = {person.fodselsnr: person.navn for person in oversikt() if person.hva}
    nevnt = dict(re.findall(r"^\| (\d{11}) \| ([^|]+) \|", README, flags=re.MULTILINE))
    assert len(nevnt) > 5
    assert {nr: i_demo.get(nr) for nr in nevnt} == nevnt
