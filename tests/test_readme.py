"""What the papers at the door say is so: keys, picture, people, rooms, and every link."""

import re
from pathlib import Path

import pytest

from data.demo.kopi import oversikt
from tui.taster.handlinger import HANDLINGER
from tui.taster.tastenavn import vis_tast

ROT = Path(__file__).parents[1]
PAPIRER = (*ROT.glob("*.md"), *ROT.glob("docs/*.md"), ROT / "tests/flyter/README.md")


def les(papir: str) -> str:
    return (ROT / papir).read_text(encoding="utf-8")


def test_den_som_kommer_forst_faar_hoyst_150_linjer() -> None:
    assert len(les("README.md").splitlines()) <= 150


def test_tastetabellen_er_den_ene_tabellen_over_handlinger() -> None:
    rader = [f"| {', '.join(map(vis_tast, h.taster))} | `{h.ord}` | {h.hjelp} |" for h in HANDLINGER]
    tabell = "\n".join(["| tast | ord på F10-linjen | hva den gjør |", "| --- | --- | --- |", *rader])
    assert tabell in les("docs/tastaturet.md"), f"docs/tastaturet.md skal ha denne tabellen:\n{tabell}"


def test_bildet_er_tatt_av_flyten() -> None:
    bilde = les("tests/flyter/bilder/journal_til_ferietillegg/06-anvisning.txt")
    assert "\n".join(linje.rstrip() for linje in bilde.splitlines()) in les("README.md")


def test_personene_finnes_i_demoregisteret_med_de_navnene() -> None:
    i_demo = {person.fodselsnr: person.navn for person in oversikt() if person.hva}
    nevnt = dict(re.findall(r"^\| (\d{11}) \| ([^|]+) \|", les("README.md"), flags=re.MULTILINE))
    assert len(nevnt) > 5
    assert {nr: i_demo.get(nr) for nr in nevnt} == nevnt


def test_rommene_som_finnes_er_de_som_er_nevnt() -> None:
    """A room is a floor, or a folder of one that holds Python; the folders within it are its own."""
    etasjer = {fil.parent for fil in ROT.glob("*/__init__.py")}
    rom = {fil.parent for etasje in etasjer for fil in etasje.glob("*/__init__.py") if etasje.name != "tests"}
    finnes = [*(f"{etasje.name}/" for etasje in etasjer), *(str(ett.relative_to(ROT)) for ett in rom)]
    nevnt = re.findall(r"^\| `([a-z_/]+)` \|", les("CONTRIBUTING.md"), flags=re.MULTILINE)
    assert sorted(nevnt) == sorted(finnes)


@pytest.mark.parametrize("papir", PAPIRER, ids=lambda papir: str(papir.relative_to(ROT)))
def test_hver_lenke_viser_til_noe_som_finnes(papir: Path) -> None:
    lenker = re.findall(r"\]\(([^)#]+)[^)]*\)", papir.read_text(encoding="utf-8"))
    borte = [lenke for lenke in lenker if "://" not in lenke and not (papir.parent / lenke).exists()]
    assert borte == []


def test_hver_make_som_er_nevnt_finnes() -> None:
    maal = set(re.findall(r"^([a-z-]+):", les("Makefile"), flags=re.MULTILINE))
    nevnt = {navn for papir in PAPIRER for navn in re.findall(r"`make ([a-z-]+)", papir.read_text(encoding="utf-8"))}
    assert nevnt - maal == set()
