"""Without a terminal: one sentence and 2, or the main job as text; never a screen code, never a process that stays."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from screens.kommando import demokjoring
from screens.kommando.kommandolinje import main

DAGPENGER = (sys.executable, "-c", "import sys; from screens.kommando.kommandolinje import main; sys.exit(main())")
ROT = Path(__file__).parents[3]


def kjor(*ord_: str, inn: bool, ut: bool, term: str | None) -> tuple[int, bytes, str]:
    """Exit status, standard output and standard error of a process whose input and output are terminals or not."""
    herre, slave = pty.openpty()
    miljo = {navn: verdi for navn, verdi in os.environ.items() if navn != "TERM"}
    try:
        ferdig = subprocess.run(
            [*DAGPENGER, *ord_],
            stdin=slave if inn else subprocess.DEVNULL,
            stdout=slave if ut else subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=miljo | ({"TERM": term} if term is not None else {}),
            cwd=ROT,
            timeout=60,
            check=False,
        )
        os.set_blocking(herre, False)
        try:
            skrevet = os.read(herre, 4096)
        except BlockingIOError:
            skrevet = b""
    finally:
        os.close(herre)
        os.close(slave)
    return ferdig.returncode, (ferdig.stdout or b"") + skrevet, ferdig.stderr.decode()


@pytest.mark.parametrize(
    ("ord_", "inn", "ut", "term", "hva"),
    [
        ((), False, False, "xterm", "standard inn er ikke en terminal"),
        (("--demo",), False, True, "xterm", "standard inn er ikke en terminal"),
        ((), True, False, "xterm", "standard ut er ikke en terminal"),
        ((), True, True, "dumb", "TERM er «dumb»"),
        ((), True, True, None, "TERM er ikke satt"),
    ],
)
def test_uten_terminal_sier_programmet_en_setning_og_stanser(
    ord_: tuple[str, ...], inn: bool, ut: bool, term: str | None, hva: str
) -> None:
    kode, skrevet, sagt = kjor(*ord_, inn=inn, ut=ut, term=term)
    assert (kode, skrevet) == (2, b"")
    assert sagt == (f"Bildene trenger en terminal, men {hva}: start uten omdirigering, eller kjør «dagpenger demo».\n")


def test_demo_uten_terminal_spiller_hovedjobben_som_tekst(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tui.terminal.ekte_terminal.hva_mangler", lambda: "det er ingen her")
    assert main(["demo"]) == 0
    sagt = capsys.readouterr()
    assert sagt.err == ""
    assert "\x1b" not in sagt.out
    for kode in ("D-60", "SOFA", "D-61-1", "D-61-3", "D-61-4", "D-61-6", "D-62", "ENDRING", "D-68", "KONTROLLKORT"):
        assert kode in sagt.out
    for sum_ in ("Ukesats: 1993", "Anvist beløp: 2491", "Ferietillegg for 1988 er anvist med 1751 kr."):
        assert sum_ in sagt.out
    linjer = sagt.out.splitlines()
    rammer = [nr for nr, linje in enumerate(linjer) if linje == f"+{'-' * 80}+"]
    assert len(rammer) == 20
    for topp, bunn in zip(rammer[::2], rammer[1::2], strict=True):
        assert [len(linje) for linje in linjer[topp + 1 : bunn]] == [82] * 24


@pytest.mark.parametrize(
    "valg",
    [("--klokke", "1990-01-02T09:00"), ("--signatur", "DEF"), ("--utskrift", "mappe"), ("--opptak-ekte",)],
    ids=lambda valg: valg[0],
)
def test_demo_uten_terminal_tar_ikke_imot_det_den_ikke_bruker(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], valg: tuple[str, ...]
) -> None:
    monkeypatch.setattr("tui.terminal.ekte_terminal.hva_mangler", lambda: "det er ingen her")
    with pytest.raises(SystemExit) as slutt:
        main([*valg, "demo"])
    assert slutt.value.code == 2
    sagt = capsys.readouterr()
    assert sagt.out == ""
    assert sagt.err == (
        "dagpenger: --klokke, --signatur, --utskrift og --opptak-ekte gjelder demoen i en terminal; "
        "uten den har den sine egne; skriv dagpenger demo --help for å se hva som finnes.\n"
    )


def test_demo_som_ikke_holder_sier_hvor_og_gir_1(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gal = tmp_path / "gal.yaml"
    gal.write_text("flyt: A\nklokke: 1988-06-06T09:00\nsteg: [forvent side: D-99]\n", encoding="utf-8")
    monkeypatch.setattr(demokjoring, "HOVEDJOBBEN", gal)
    monkeypatch.setattr("tui.terminal.ekte_terminal.hva_mangler", lambda: "det er ingen her")
    assert main(["demo"]) == 1
    sagt = capsys.readouterr()
    assert f"{gal}, steg 1 (linje 3): bildet skulle være D-99, men er MENY." in sagt.err
    assert "Ferdig" not in sagt.out
