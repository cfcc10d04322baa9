"""Flows through a real terminal: what holds, what is found, and what a terminal cannot do."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import cache, partial
from pathlib import Path

import pytest

from tests.tui.ptyterminal import ROT
from tui.flyt import Terminalvisning, les
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.pty.samtale import Spilt
from tui.flyt.pty.terminaltype import TERMINALTYPER, terminaltype
from tui.flyt.pty.vert import Vert
from tui.flyt.steg import Flyt

HODE = "flyt: Epler\nklokke: 1988-06-06T09:00\nsteg:\n"
EPLE = "  - gå til: E-1\n  - fyll: {Navn: Blåbærsødt}\n"


Spill = Callable[..., Spilt]


@pytest.fixture(scope="module")
def vertene() -> Iterator[Callable[[str, str], Vert]]:
    """A host for each terminal and each fault, started when it is asked for."""
    with ExitStack() as rydd:

        @cache
        def vert(term: str, feil: str) -> Vert:
            return rydd.enter_context(Vert(terminaltype(term), partial(barnet, feil=feil)))

        yield vert


@pytest.fixture
def spill(vertene: Callable[[str, str], Vert], tmp_path: Path) -> Spill:
    """Plays steps after the first two, on an apple register with a fault or none."""

    def spilt(term: str, steg: str, feil: str = "", farger: str | None = None) -> Spilt:
        return vertene(term, feil).spill(flyten(tmp_path, EPLE + steg), Terminalvisning.les(None, farger))

    return spilt


def flyten(mappe: Path, steg: str) -> Flyt:
    fil = mappe / "epler.flyt.yaml"
    fil.write_text(HODE + steg, encoding="utf-8")
    (flyt,) = les(fil)
    return flyt


def barnet(fd: int, feil: str = "") -> Sequence[str]:
    start = (
        f"import sys; sys.path.insert(0, {str(ROT)!r}); from tests.tui.flyt.pty.barn import main; main({fd}, {feil!r})"
    )
    return (sys.executable, "-c", start)


ALT = """\
  - tast: [Home, Tab, F1]
  - forvent vindu: Hjelp
  - tast: Esc
  - tast: [F4]
  - forvent vindu: Norge
  - tast: [Pil ned, Pil ned, Esc]
  - fyll: {Opphavsland: NO, Anmerkning: "rød, søt – og «æøå»"}
  - tast: [Home, End, Rygg, Rygg, Shift+Tab]
  - flate: 132x43
  - flate: 60x10
  - flate: 80x24
  - tast: [Tab, PgDn]
  - forvent side: E-1-2
  - fyll: {Klasse 1 Pris: "12", Klasse 1 Kasser: "20"}
  - tast: F5
  - forvent melding: Summen er regnet ut.
  - bilde: sum
"""


@pytest.mark.parametrize("term", TERMINALTYPER)
def test_hver_terminal_viser_det_programmet_tegner(spill: Spill, term: str) -> None:
    spilt = spill(term, ALT)
    assert (spilt.resultat.setning, spilt.forskjell) == ("", ())
    assert [bilde.filstamme for bilde in spilt.resultat.bilder] == ["01-sum"]
    vt220 = (("Home", "Ctrl+A"), ("End", "Ctrl+E"), ("Shift+Tab", "ordet «forrige felt»"), ("F5", "ordet «beregn»"))
    assert set(spilt.byttet) == (set(vt220) if term == "vt220" else set())


@pytest.mark.parametrize("farger", ["0", "16"])
@pytest.mark.parametrize("term", ["linux", "vt220"])
def test_med_farger_som_den_blir_bedt_om(spill: Spill, term: str, farger: str) -> None:
    spilt = spill(term, "  - tast: [Tab, F4]\n", farger=farger)
    assert (spilt.resultat.setning, spilt.forskjell) == ("", ())


def test_en_linje_som_ikke_males_er_en_forskjell_med_fil_linje_og_steg(spill: Spill, tmp_path: Path) -> None:
    spilt = spill("xterm", "  - fyll: {Opphavsland: SE}\n", "linje")
    fil = tmp_path / "epler.flyt.yaml"
    assert spilt.resultat.kode == 1
    assert spilt.resultat.setning.startswith(f"{fil}, steg 3 (linje 6): xterm viser linje 5 på en annen måte")
    assert [linje.rstrip()[:30] for linje in spilt.forskjell[:3]] == [
        "  5 - |Opphavsland     : SE   ",
        "    + |Opphavsland     : NO   ",
        "                         ^^",
    ]


def test_en_gal_farge_er_en_forskjell_i_ord(spill: Spill) -> None:
    spilt = spill("xterm-256color", "", "farge")
    assert "xterm-256color viser linje" in spilt.resultat.setning
    assert any(linje.strip() == "19-20: underline bright_cyan → green" for linje in spilt.forskjell)
    utenfarge = spill("vt220", "", "farge")
    assert any(linje.strip() == "19-20: underline → tekst" for linje in utenfarge.forskjell)


def test_en_markor_som_staar_et_annet_sted_er_en_forskjell(spill: Spill) -> None:
    setning = spill("screen", "", "markor").resultat.setning
    assert setning.endswith(
        ", steg 1 (linje 4): screen har markøren i linje 3, kolonne 3, og programmet har den i linje 4, kolonne 19."
    )


def test_en_tast_som_programmet_ikke_kjenner_igjen_er_en_setning(spill: Spill) -> None:
    setning = spill("linux", "  - tast: F1\n", "f1").resultat.setning
    assert "steg 3 (linje 6)" in setning
    assert setning.endswith("av 1 tastetrykk kom 0 fram til programmet.")
    assert spill("xterm", "  - tast: F1\n", "f1").resultat.ok


def test_et_program_som_dor_er_en_setning_med_bildet_og_neste_flyt_spilles(spill: Spill) -> None:
    dod, neste = spill("xterm", "  - tast: [Tab, F4]\n", "dor"), spill("xterm", "", "dor")
    assert dod.resultat.setning.endswith("steg 3 (linje 6): programmet i terminalen sluttet av seg selv (status 7).")
    assert dod.resultat.ved_feil is not None
    assert "Blåbærsødt" in dod.resultat.ved_feil.tekst
    assert neste.resultat.setning == ""


def test_ordet_kan_ikke_skrives_i_et_vindu(spill: Spill) -> None:
    setning = spill("vt220", "  - tast: [F1, F5]\n").resultat.setning
    assert setning.endswith(
        "vt220 har ikke tasten F5, og ordet «beregn» kan ikke skrives mens et vindu eller et spørsmål er åpent."
    )


def test_en_tast_som_ingen_annen_gjor_det_samme_som(spill: Spill) -> None:
    setning = spill("vt220", "  - tast: Alt+X\n").resultat.setning
    assert setning.endswith("vt220 har ikke tasten Alt+X, og ingen annen tast og ikke noe ord gjør det samme.")


@pytest.mark.parametrize("term", ["xterm", "linux"])
def test_en_linje_limes_inn(spill: Spill, term: str) -> None:
    assert spill(term, "  - tast: Tab\n  - lim: SE\n  - forvent: {Opphavsland: SE}\n").resultat.setning == ""


def test_flere_linjer_limes_bare_inn_der_terminalen_merker_dem(spill: Spill) -> None:
    steg = '  - tast: Tab\n  - lim: "SE\\nJ"\n  - forvent: {Opphavsland: SE, Spiseeple: J}\n'
    assert spill("xterm", steg).resultat.setning == ""
    assert "linux skiller ikke det som limes inn fra det som skrives" in spill("linux", steg).resultat.setning


def test_et_steg_som_ikke_holder_er_som_uten_terminal(spill: Spill) -> None:
    spilt = spill("xterm", "  - forvent: {Navn: Aroma}\n")
    assert spilt.resultat.setning.endswith("(linje 6): «Navn» skulle vise «Aroma», men viser «Blåbærsødt».")
    assert spilt.rapport("xterm").count("\n") == 26


def test_ingen_pseudoterminal_er_en_setning(monkeypatch: pytest.MonkeyPatch) -> None:
    def ingen() -> tuple[int, int]:
        raise OSError(2, "out of pty devices")

    monkeypatch.setattr("pty.openpty", ingen)
    with pytest.raises(KanIkkeSpilles, match="det er ingen pseudoterminal å få: out of pty devices"):
        Vert(terminaltype("xterm"), barnet)
