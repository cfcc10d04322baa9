"""A flow shown in a real terminal: what the watcher sees, what the watcher's keys do, and the keyboard taken over."""

from pathlib import Path

import pytest

from tests.tui.ptyterminal import Ptyterminal
from tui.taster.tastenavn import tast_av

HODE = "flyt: Epler\nklokke: 1988-06-06T09:00\nsteg:\n"
LAGRE = "  - gå til: E-1\n  - fyll: {Navn: AROMA, Anmerkning: søt}\n  - tast: Enter\n  - bilde: lagret\n"
HOYRE = "\x1b[C"


def vist(mappe: Path, steg: str, fart: str, *valg: str, bredde: int = 80, hoyde: int = 24, **miljo: str) -> Ptyterminal:
    (mappe / "flyt.yaml").write_text(HODE + steg, encoding="utf-8")
    program = ("-m", "tests.tui.flyt.framvisning.barn", str(mappe), fart)
    return Ptyterminal(mappe, *valg, program=program, bredde=bredde, hoyde=hoyde, **miljo)


def test_flyten_spilles_til_slutt_og_terminalen_avsluttes(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "100") as terminal:
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "", "sorter": ["AROMA"]}


def test_steget_staar_paa_den_siste_linjen_og_skjemaet_er_helt(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "100", hoyde=24) as terminal:
        terminal.vent_paa("Begynner …", "Mellomrom pause  Q slutt")
        terminal.skriv(" ")
        terminal.vent_paa("PAUSE  → neste  Mellomrom går  Q slutt", "1/4 linje 4: gå til: E-1", "<MENY>", "Valg:")
        terminal.skriv("q")
        terminal.vent_paa_slutt()


def test_i_en_hoyere_terminal_staar_steget_under_tastelinjen(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "0.1", hoyde=30) as terminal:
        terminal.vent_paa("1/4 linje 4: gå til: E-1", "F10 Gå til")
        assert terminal.skjerm.linjer[24].startswith("1/4 linje 4: gå til: E-1")
        assert "F10 Gå til" in terminal.skjerm.linjer[23]
        terminal.skriv("q")
        terminal.vent_paa_slutt()


def test_i_en_bred_terminal_staar_stegene_ved_siden_av(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "0.1", bredde=132, hoyde=40) as terminal:
        terminal.vent_paa("│ Epler", "   4  gå til: E-1", "   5  fyll: {Navn: AROMA, Anmerkning: søt}", "F10 Gå til")
        assert not any(terminal.skjerm.linjer[24:])
        terminal.skriv("q")
        terminal.vent_paa_slutt()


def test_tastene_til_den_som_ser_paa_naar_aldri_skjemaet(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "0.1") as terminal:
        terminal.vent_paa("1/4 linje 4")
        terminal.skriv("xyz\r\t\x1b[21~E-2\r\x1b[200~limt\x1b[201~\x1b[<0;42;4M" + HOYRE)
        terminal.vent_paa("<E-1-1>", "PAUSE", "2/4 linje 5")
        terminal.skriv("abc" + HOYRE + "def" + HOYRE)
        terminal.vent_paa("AROMA er lagret", "4/4 linje 7")
        terminal.skriv("q")
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "stanset", "sorter": ["AROMA"]}


@pytest.mark.parametrize("tast", ["q", "Q", "\x1bOR", "\x11", "\x03"])
def test_den_som_ser_paa_kan_slutte_naar_som_helst(tmp_path: Path, tast: str) -> None:
    with vist(tmp_path, LAGRE, "0.1") as terminal:
        terminal.vent_paa("1/4 linje 4")
        terminal.skriv(tast)
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "stanset", "sorter": []}


def test_en_pause_varer_til_mellomrom_igjen(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "100") as terminal:
        terminal.vent_paa("Begynner")
        terminal.skriv(" ")
        terminal.vent_paa("PAUSE", "1/4 linje 4")
        for _ in range(10):
            terminal.les_litt()
        assert any("1/4 linje 4" in linje for linje in terminal.skjerm.linjer)
        terminal.skriv(" ")
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "", "sorter": ["AROMA"]}


def test_etter_siste_steg_har_personen_tastaturet(tmp_path: Path) -> None:
    with vist(tmp_path, "  - gå til: E-1\n  - fyll: {Navn: AROMA}\n", "0", "overta") as terminal:
        terminal.vent_paa("AROMA", "Flyten er spilt; nå er det du som har tastaturet.", "F10 Gå til")
        terminal.skriv("\t\t\t\tsur\r")
        terminal.vent_paa("lagret")
        terminal.skriv("\x11")
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "", "sorter": ["AROMA"]}


def test_det_flyten_sier_sist_blir_staaende_naar_personen_tar_over(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "100", "overta", bredde=132, hoyde=40) as terminal:
        terminal.vent_paa("AROMA er lagret", "OVER", "Hjelp")
        while any("PAUSE" in linje or "Mellomrom" in linje for linje in terminal.skjerm.linjer):
            terminal.les_litt()
        terminal.skriv("\x11")
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "", "sorter": ["AROMA"]}


def test_det_som_ble_tastet_underveis_havner_ikke_hos_personen(tmp_path: Path) -> None:
    with vist(tmp_path, "  - gå til: E-1\n  - fyll: {Navn: AROMA}\n", "2", "overta") as terminal:
        terminal.vent_paa("1/2 linje 4")
        terminal.skriv("zzz")
        terminal.vent_paa("Flyten er spilt")
        assert not any("zzz" in linje for linje in terminal.skjerm.linjer)
        terminal.skriv("\x11")
        terminal.vent_paa("J/N")
        assert terminal.lever()  # the question is seen once the terminal has answered that it has got it
        terminal.skriv("J")
        assert terminal.vent_paa_slutt() == 0


def test_en_flyt_som_ikke_holder_gis_ikke_fra_seg(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE + "  - forvent side: E-9\n  - bilde: etter\n", "100", "overta") as terminal:
        assert terminal.vent_paa_slutt() == 0
        fil = tmp_path / "flyt.yaml"
        assert terminal.slutt["setning"] == f"{fil}, steg 5 (linje 8): bildet skulle være E-9, men er E-1-1."


@pytest.mark.parametrize("etter", ["", "  - tast: Enter\n"])
def test_et_program_som_krasjer_mens_flyten_vises_sier_fil_og_steg(tmp_path: Path, etter: str) -> None:
    """Also at the last step, which nothing waits for after."""
    with vist(tmp_path, f"  - gå til: E-1\n  - fyll: {{Navn: KRASJ}}\n{etter}", "100", "krasj") as terminal:
        assert terminal.vent_paa_slutt() == 0
        fil = tmp_path / "flyt.yaml"
        assert terminal.slutt["setning"] == f"{fil}, steg 2 (linje 5): programmet stanset av en feil."


def test_en_flyt_som_avslutter_programmet_er_spilt(tmp_path: Path) -> None:
    with vist(tmp_path, "  - tast: F3\n  - tast: J\n", "100", "overta") as terminal:
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "", "sorter": []}


def test_i_en_for_liten_terminal_venter_flyten(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "100", bredde=70, hoyde=20) as terminal:
        terminal.vent_paa("minst 80 x 24")
        for _ in range(10):
            terminal.les_litt()
        terminal.storrelse(80, 24)
        assert terminal.vent_paa_slutt() == 0
        assert terminal.slutt == {"setning": "", "sorter": ["AROMA"]}


def test_uten_terminal_er_det_en_setning(tmp_path: Path) -> None:
    with vist(tmp_path, LAGRE, "100", TERM="dumb") as terminal:
        assert terminal.vent_paa_slutt() == 0
        assert "TERM" in terminal.slutt["setning"]


def test_stopptastene_er_taster() -> None:
    from tui.flyt.framvisning.framvisning import NESTE, PAUSE, SLUTT

    assert {tast_av(navn).navn for navn in (*NESTE, *PAUSE, *SLUTT)} == {*NESTE, *PAUSE, *SLUTT}
