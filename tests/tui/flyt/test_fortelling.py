"""What a flow tells of its steps, for whoever reads it."""

from pathlib import Path

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tui.flyt import les, spill
from tui.flyt.fortelling import fortell
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg
from tui.terminal.terminal import Terminal


def fortalt(tmp_path: Path, steg: str) -> list[str]:
    fil = tmp_path / "epler.yaml"
    fil.write_text(f"flyt: Epler\nklokke: 1988-06-06T09:00\nsteg:\n{steg}", encoding="utf-8")
    linjer: list[str] = []

    class Forteller(Tilskuer):
        def begynn(self, flyt: Flyt, terminal: Terminal) -> None:  # noqa: ARG002
            self.flate = terminal.flate

        async def etter(self, steg: Steg) -> None:
            linjer.extend(fortell(steg.handling, self.flate))

    (flyt,) = les(fil)
    resultat = spill(
        flyt, lambda oppsett: Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp), Forteller()
    )
    assert resultat.ok, resultat.rapport()
    return linjer


def test_steg_fortelles_med_det_linje_23_sier(tmp_path: Path) -> None:
    assert fortalt(
        tmp_path,
        """\
  - gå til: E-1
  - fyll: {Navn: AROMA, Opphavsland: ""}
  - tast: [F3, F5]
  - tast: N
  - klokke: 1988-06-07T10:30
  - forvent: {Navn: AROMA}
  - forvent melding:
  - forvent side: E-1-1
  - skriv: X
  - lim: "a\\tb"
""",
    ) == [
        "Går til E-1.",
        "Fyller ut:",
        "    Navn: AROMA",
        "    Opphavsland: (blankt)",
        "Trykker F3 F5.",
        "    → Forlate bildet uten å lagre? (J/N)",
        "Trykker N.",
        "Klokken er nå 07.06.1988 10:30.",
        "Bildet viser:",
        "    Navn: AROMA",
        "Bildet er E-1-1.",
        "Skriver X",
        "Limer inn:",
        "    a\tb",
    ]


def test_et_bilde_fortelles_som_det_staar(tmp_path: Path) -> None:
    blank, navn, topp, *linjer, bunn, slutt = fortalt(tmp_path, "  - bilde: menyen\n")
    assert (blank, navn, topp, bunn, slutt) == ("", "Menyen:", f"+{'-' * 80}+", f"+{'-' * 80}+", "")
    assert len(linjer) == 24
    assert "EPLELAGERET" in linjer[0]
