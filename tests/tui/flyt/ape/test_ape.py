"""The monkey on the apple register: what it does by chance, what it finds, and how short it tells it."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.strip import Strip

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tests.tui.flyt.ape.epleverden import Epleverden, eplekunnskap
from tests.tui.flyt.opptak.tilfeldig import Dekket
from tui.flate import ramme, visning
from tui.flyt import Flytoppsett, les, spill
from tui.flyt.ape.ape import Ape, Apefunn, som_flyt
from tui.flyt.steg import Fyll, StillFlate, Trykk
from tui.skjema import skjemategning
from tui.skjema.lop import Lop
from tui.skjema.skjema import Skjema
from tui.skjema.svar import Alvor
from tui.terminal.skjermflate import Skjermflate
from tui.terminal.terminal import Terminal
from tui.vindu.vindu import Lesevindu


class UtenKrasj(Epleverden):
    """Where nobody types what the routine has a fault on purpose for."""

    def verdi(self, felt, tilfeldig):  # type: ignore[no-untyped-def]
        return super().verdi(felt, tilfeldig).replace("KRASJ", "AROMA")


def funnet(fro: int = 1, verden: type[Epleverden] = UtenKrasj) -> Apefunn:
    svar = Ape(eplekunnskap(verden), fro).kjor(20_000)
    assert svar.funn is not None
    return svar.funn


def spilt(funn: Apefunn, mappe: Path) -> str:
    """What the player says of the finding's flow, on the real terminal."""
    fil = mappe / "ape-1.flyt.yaml"
    fil.write_text(som_flyt(funn, 1), encoding="utf-8")

    def lag_terminal(oppsett: Flytoppsett) -> Terminal:
        return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp)

    [flyt] = les(fil)
    return spill(replace(flyt, ape=False), lag_terminal).setning


def test_samme_fro_trykker_de_samme_tastene() -> None:
    forste, andre = (Ape(eplekunnskap(UtenKrasj), 3).kjor(600) for _ in range(2))
    assert forste == andre
    assert Ape(eplekunnskap(UtenKrasj), 4).kjor(600).naadd != forste.naadd


class MedBord(UtenKrasj):
    """Where papers and tasks lie on the desk."""

    def __init__(self, oppsett: Flytoppsett) -> None:
        super().__init__(oppsett)
        self.terminal.flate.bord = Dekket()


def test_apen_leser_papirene_og_finner_ingenting_der_ingenting_er() -> None:
    svar = Ape(eplekunnskap(MedBord), 1).kjor(3000)
    assert svar.funn is None
    assert "Papirvindu" in svar.naadd.vinduer


def test_apen_kommer_overalt_og_finner_ingenting_der_ingenting_er() -> None:
    svar = Ape(eplekunnskap(UtenKrasj), 1).kjor(8000)
    assert svar.funn is None
    assert svar.anslag >= 8000
    assert set(svar.naadd.sider) == {"MENY", "E-1-1", "E-1-2", "E-2", "E-3"}
    assert set(svar.naadd.vinduer) == {"Lesevindu", "Valgvindu", "Palett"}
    assert svar.naadd.gjort["høstinger"] >= 10


def test_en_feil_i_en_rutine_krympes_til_feltet_og_enter() -> None:
    funn = funnet(verden=Epleverden)
    assert funn.funn.setning.startswith("programmet hadde en feil: RuntimeError i send (tui/eksempel.py, linje ")
    *_, fyll, send = funn.steg
    assert fyll == Fyll((("Navn", "KRASJ"),))
    assert send == Trykk(("Enter",))
    assert len(funn.steg) <= 4


def test_en_melding_som_kuttes_i_kolonne_79(monkeypatch: pytest.MonkeyPatch) -> None:
    hel = ramme.meldingslinje

    def kuttet(tekst: str, alvor: Alvor, hele: str) -> list[Lop]:
        return hel(tekst[:79], alvor, hele)

    monkeypatch.setattr(visning, "meldingslinje", kuttet)
    monkeypatch.setattr("tests.tui.eksempel.Lager.aapne", _med_full_linje)
    funn = funnet()
    assert funn.funn.slag == "linje 23"
    assert len(funn.steg) == 1


def _med_full_linje(lager, side):  # type: ignore[no-untyped-def]
    del lager, side
    from tui.skjema.svar import Svar

    return Svar(melding="Lageret viser alle kassene som noen har høstet; skriv en sort for å se bare dem.")


def test_et_felt_som_mister_det_siste_tegnet_naar_det_tegnes(monkeypatch: pytest.MonkeyPatch) -> None:
    hel = skjemategning.feltbilde

    def kort(plass, tekst, **resten):  # type: ignore[no-untyped-def]
        return hel(plass, tekst[:-1] if len(tekst) == plass.lengde else tekst, **resten)

    monkeypatch.setattr("tui.skjema.skjemategning.feltbilde", kort)
    funn = funnet()
    assert "viser ikke det som står i feltet" in funn.funn.setning
    assert len(funn.steg) <= 2


def test_et_felt_som_ikke_tar_imot_det_siste_tegnet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    skriv = Skjema.skriv

    def skriv_og_glem(skjema: Skjema, tegn: str) -> None:
        felt = skjema.felt_ved_markor
        skriv(skjema, tegn)
        if felt is not None and felt.navn == "kasser" and len(skjema.tekst("kasser")) == 3:
            skjema.sett("kasser", skjema.tekst("kasser")[:-1])

    monkeypatch.setattr(Skjema, "skriv", skriv_og_glem)
    funn = funnet()
    assert funn.funn.slag == "felt tok ikke imot"
    assert isinstance(funn.steg[-1], Fyll)
    assert len(funn.steg) <= 8
    assert "«Kasser» tok ikke imot" in spilt(funn, tmp_path)
    monkeypatch.undo()
    assert spilt(funn, tmp_path) == ""


def test_et_krasj_naar_et_vindu_faar_ny_storrelse(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tilpass = Lesevindu.tilpass

    def krasj(vindu: Lesevindu, linjer: int) -> None:
        if linjer > 40:
            raise IndexError("planted")
        tilpass(vindu, linjer)

    monkeypatch.setattr(Lesevindu, "tilpass", krasj)
    funn = funnet()
    assert funn.funn.setning.startswith("programmet stanset; programmet hadde en feil: IndexError i krasj")
    *_, aapner, flate = funn.steg
    assert len(funn.steg) <= 3
    assert isinstance(aapner, Trykk)
    assert flate == StillFlate(132, 43)
    nr = len(funn.steg)
    assert f"steg {nr} (linje {nr + 7}): programmet stanset" in spilt(funn, tmp_path)
    monkeypatch.undo()
    assert spilt(funn, tmp_path) == ""


def test_et_krasj_i_terminalens_egen_maling_naas_av_apen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The monkey's terminal paints by the code of the real one: a window that is open when it gets another size."""
    mal = Terminal._mal

    def krasj(terminal: Terminal) -> None:
        if terminal.flate.vindu and terminal.size.height != 24:
            raise IndexError("planted")
        mal(terminal)

    monkeypatch.setattr(Terminal, "_mal", krasj)
    _er_et_krasj_i_vinduet(funnet(), tmp_path)


def test_et_krasj_i_den_ene_widgeten_naas_av_apen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tegn = Skjermflate.render_line

    def krasj(skjerm: Skjermflate, y: int) -> Strip:
        if y >= 24 and any("Hjelp" in lop.tekst for linje in skjerm._linjer for lop in linje if "vindu" in lop.rolle):
            raise IndexError("planted")
        return tegn(skjerm, y)

    monkeypatch.setattr(Skjermflate, "render_line", krasj)
    _er_et_krasj_i_vinduet(funnet(), tmp_path)


def _er_et_krasj_i_vinduet(funn: Apefunn, mappe: Path) -> None:
    assert funn.funn.setning.startswith("programmet stanset; programmet hadde en feil: IndexError i krasj")
    assert len(funn.steg) <= 3
    assert any(isinstance(steg, StillFlate) for steg in funn.steg)
    assert ": programmet stanset av en feil." in spilt(funn, mappe)
