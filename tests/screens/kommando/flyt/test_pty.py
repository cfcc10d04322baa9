"""`dagpenger flyt --pty`: the project's own flows through several terminals, and what is said when they can't."""

import sys
from pathlib import Path

import pytest

from screens.kommando import kommandolinje
from screens.kommando.flyt.pty.kjoring import barnet

FLYTER = Path(__file__).parents[3] / "flyter"
HODE = "flyt: {}\nklokke: 1988-06-06T09:00\nsteg:\n"


def kjor(capfd: pytest.CaptureFixture[str], *argumenter: object) -> tuple[int, list[str], str]:
    kode = kommandolinje.main(["flyt", *map(str, argumenter)])
    ut, feil = capfd.readouterr()
    return kode, ut.splitlines(), feil


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    fil = tmp_path / "en.flyt.yaml"
    fil.write_text(HODE.format("En") + "  - gå til: D-60\n  - forvent side: D-60\n", encoding="utf-8")
    return fil


@pytest.mark.parametrize(
    ("navn", "valg", "byttet"),
    [
        ("sofa_soker", ["--pty"], None),
        ("ny_sak", ["--pty", "xterm", "--flate", "132x43", "--farger", "16"], None),
        ("f2_tre_saker", ["--pty", "linux"], None),
        (
            "anvisning_75_til_81_uker",
            ["--pty", "vt220"],
            "På vt220 ble det brukt Ctrl+A for Home, ordet «beregn» for F5.",
        ),
        ("kodelister", ["--pty", "screen", "--farger", "0"], None),
        ("start/taster", ["--pty", "screen", "--eksempel", "en handling uten tast"], None),
    ],
)
def test_egne_flyter_gjennom_en_ekte_terminal(
    capfd: pytest.CaptureFixture[str], navn: str, valg: list[str], byttet: str | None
) -> None:
    kode, ut, feil = kjor(capfd, FLYTER / f"{navn}.yaml", *valg)
    term = valg[1] if len(valg) > 1 else "xterm-256color"
    assert (kode, feil) == (0, "")
    assert f"gikk som ventet på {term} (" in ut[0]
    assert ut[1:] == ([byttet] if byttet else [])


def test_flere_flyter_og_den_som_ikke_holder(fil: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    annen = tmp_path / "to.flyt.yaml"
    annen.write_text(
        HODE.format("To") + "  - gå til: D-60\n  - forvent register: {fødselsnr: '15835512344', saker: 1}\n",
        encoding="utf-8",
    )
    kode, ut, feil = kjor(capfd, annen, fil, "--pty", "linux")
    assert kode == 1
    setning, *bildet = feil.splitlines()
    assert setning == f"{annen}, steg 2 (linje 5): antall saker skulle være 1, men er 0."
    assert (len(bildet), "J O U R N A L" in feil) == (26, True)
    assert ut == [f"{fil}: «En» gikk som ventet på linux (2 steg, 0 bilder)."]


@pytest.mark.parametrize(
    ("valg", "setning"),
    [
        (["--pty", "vt52"], "--pty kan ikke være vt52; velg blant xterm-256color, xterm, linux, vt220, screen."),
        (["--pty", "linux", "--flate", "1x1"], "--flate kan ikke være 1x1; skriv kolonner og linjer fra 80x24"),
        (["--pty", "linux", "--farger", "8"], "--farger kan ikke være 8; velg 0, 16 eller full."),
        (["--pty", "linux", "--eksempel", "x"], "en.flyt.yaml har ingen eksempler, og ikke «x»"),
    ],
)
def test_det_som_ikke_kan_spilles_er_en_setning(
    fil: Path, capfd: pytest.CaptureFixture[str], valg: list[str], setning: str
) -> None:
    kode, ut, feil = kjor(capfd, fil, *valg)
    assert (kode, ut, feil.count("\n")) == (2, [], 1)
    assert setning in feil


def test_en_daarlig_fil_stanser_alle(fil: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor(capfd, fil, tmp_path / "borte.yaml", "--pty")
    assert (kode, ut, feil.count("\n")) == (2, [], 1)
    assert "borte.yaml" in feil


def test_et_register_som_ikke_kan_leses_er_en_setning(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    fil = tmp_path / "en.yaml"
    fil.write_text(
        HODE.format("En").replace("steg", "signatur: ALTFORLANG\nsteg") + "  - tast: Enter\n", encoding="utf-8"
    )
    kode, ut, feil = kjor(capfd, fil, "--pty")
    assert (kode, ut, feil.count("\n")) == (2, [], 1)
    assert str(fil) in feil


def test_uten_pyte_er_det_en_setning(
    fil: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyte", None)
    for navn in ("vert", "skjermmodell"):
        monkeypatch.delitem(sys.modules, f"tui.flyt.pty.{navn}", raising=False)
    assert kjor(capfd, fil, "--pty") == (
        2,
        [],
        "--pty trenger pakken pyte, som ikke er installert: installer den med «pip install pyte».\n",
    )


@pytest.mark.parametrize(
    "valg", [["--vis"], ["--overta"], ["--bilder", "x"], ["--cast", "x"], ["--ape", "5"], ["--skjema"]]
)
def test_det_som_ikke_horer_sammen_avvises(fil: Path, capfd: pytest.CaptureFixture[str], valg: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        kjor(capfd, fil, "--pty", "linux", *valg)
    assert "bare --flate, --farger og --eksempel kan brukes sammen med --pty" in capfd.readouterr().err


def test_flere_flyter_er_for_pty(fil: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        kjor(capfd, fil, fil)
    assert "bare --pty spiller flere flyter om gangen" in capfd.readouterr().err


def test_pty_uten_fil(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        kjor(capfd, "--pty", "linux")
    assert "fil mangler" in capfd.readouterr().err


def test_programmet_i_terminalen_tar_ikke_mappen_der_det_startes_for_sin_egen() -> None:
    assert "-P" in barnet(5), "a project of one's own may have a folder called data"
