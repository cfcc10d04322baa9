"""The size and the colours of the terminal that a flow is played on."""

from pathlib import Path

import pytest
from rich.color import ColorSystem

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tui.flyt import Flytoppsett, Resultat, Terminalvisning, UgyldigVisning, les, spill
from tui.terminal.terminal import Terminal
from tui.terminal.utseende.tema import UTSEENDE, Tema

FLYT = "flyt: Epler\nklokke: 1988-06-06T09:00\nsteg:\n  - gå til: E-1\n  - bilde: eple\n"


def spilt(tmp_path: Path, visning: Terminalvisning) -> Resultat:
    def lag(oppsett: Flytoppsett) -> Terminal:
        return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp, farger=oppsett.visning.farger)

    fil = tmp_path / "epler.yaml"
    fil.write_text(FLYT, encoding="utf-8")
    (flyt,) = les(fil)
    resultat = spill(flyt, lag, visning=visning)
    assert resultat.ok, resultat.setning
    return resultat


@pytest.mark.parametrize(
    ("flate", "farger", "mappe"),
    [
        (None, None, ""),
        ("80x24", None, ""),
        ("132x43", None, "132x43"),
        (" 132X43 ", "0", "132x43-farger-0"),
        (None, "16", "farger-16"),
        ("80×24", "full", "farger-full"),
    ],
)
def test_bilder_av_en_annen_visning_har_sin_egen_mappe(flate: str | None, farger: str | None, mappe: str) -> None:
    assert Terminalvisning.les(flate, farger).mappe == mappe


@pytest.mark.parametrize("flate", ["79x24", "80x23", "501x24", "80x501", "80", "80x", "-80x24", "80x24x3", "åtti"])
def test_en_flate_som_ikke_kan_vaere(flate: str) -> None:
    with pytest.raises(UgyldigVisning, match="skriv kolonner og linjer fra 80x24 til 500x500, som 132x43"):
        Terminalvisning.les(flate, None)


@pytest.mark.parametrize("farger", ["8", "256", "Full", "nei"])
def test_farger_som_ikke_kan_vaere(farger: str) -> None:
    with pytest.raises(UgyldigVisning, match="velg 0, 16 eller full"):
        Terminalvisning.les(None, farger)


@pytest.mark.parametrize(("flate", "bredde", "hoyde"), [("80x24", 80, 24), ("100x30", 100, 30), ("132x43", 132, 43)])
def test_bildet_er_saa_stort_som_terminalen(tmp_path: Path, flate: str, bredde: int, hoyde: int) -> None:
    """From 110 columns there is a panel with help on the field beside the form."""
    bilde = spilt(tmp_path, Terminalvisning.les(flate, None)).bilder[0]
    linjer = bilde.tekst.splitlines()
    assert [len(linje) for linje in linjer] == [bredde] * hoyde
    assert any("│" in linje for linje in linjer) == (bredde >= 110)


def test_stilen_sier_utseendet_naar_fargene_er_bestemt(tmp_path: Path) -> None:
    """The field that the cursor stands in is bold, underlined, and bright cyan where there are colours."""
    aktiv = {
        farger: next(
            linje.split(" ", 1)[1]
            for linje in spilt(tmp_path, Terminalvisning.les(None, farger)).bilder[0].stil.splitlines()
            if " aktiv" in linje
        )
        for farger in (None, "0", "16", "full")
    }
    assert aktiv == {
        None: "aktiv",
        "0": "aktiv bold underline",
        "16": "aktiv bold underline bright_cyan",
        "full": "aktiv bold underline bright_cyan",
    }


def test_svg_viser_fargen_bare_naar_den_er_der(tmp_path: Path) -> None:
    uten, med = (
        spilt(tmp_path, Terminalvisning.les(None, farger)).bilder[0].filer()["01-eple.svg"] for farger in ("0", "16")
    )
    assert uten != med


@pytest.mark.parametrize("rolle", UTSEENDE)
def test_temaet_har_ingen_farge_utover_de_seksten(rolle: str) -> None:
    stil = Tema(paa_mork=True).stil(rolle)
    assert stil.render("x", color_system=ColorSystem.TRUECOLOR) == stil.render("x", color_system=ColorSystem.STANDARD)
