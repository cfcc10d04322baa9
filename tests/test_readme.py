"""What the README shows is what the program has: its table of keys, its picture, and what the readings cost."""

import io
import re
from pathlib import Path

import pytest

from data.demo.kopi import oversikt
from screens.kommando.tolkningskjoring import Onske, kjor
from tui.taster.handlinger import HANDLINGER
from tui.taster.tastenavn import vis_tast

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


SAMMEN = ("T-AAR=snitt3,T-TAK=per_ar,T-TERSKEL=50", "T-JUST=arsstart,T-90=av,T-SAMORD=alene,T-TERSKEL=20")


@pytest.mark.parametrize("kombinasjoner", [(), SAMMEN], ids=["alle", "kombinasjoner"])
def test_tabellene_i_kroner_er_det_som_kommandoen_skriver(kombinasjoner: tuple[str, ...]) -> None:
    """The very command, over the million invented cases that the README was made with: some seconds."""
    kommando = " ".join(f"--kombinasjon {valg}" for valg in kombinasjoner) or "--syntetisk 1000000 --frø 1"
    assert kommando in README.replace("\n", " ")
    ut = io.StringIO()
    assert kjor(Onske(syntetisk=1_000_000, fro=1, kombinasjoner=kombinasjoner), ut, ut) == 0
    skrevet = "\n".join(linje.rstrip() for linje in ut.getvalue().splitlines())
    vist = _kroneblokker()[1 if kombinasjoner else 0]
    assert [avsnitt for avsnitt in vist.split("\n\n") if avsnitt not in skrevet] == []
    assert len(vist.splitlines()) > 40


def _kroneblokker() -> list[str]:
    """The blocks of the README with tables of kroner, each line without blanks at its end."""
    blokker = re.findall(r"^```\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    tabeller = [blokk for blokk in blokker if "Kroner i året, tap til venstre" in blokk]
    assert len(tabeller) == 2
    return ["\n".join(linje.rstrip() for linje in blokk.splitlines()) for blokk in tabeller]
