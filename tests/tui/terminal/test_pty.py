"""The terminal with real bytes, through the real driver."""

import re
import signal
from pathlib import Path

import pytest

from tests.tui.ptyterminal import Ptyterminal

_SGR = re.compile(rb"\x1b\[([\d;]*)m")
_KLAR = ("Valg:", "F10", "OVER")


def fargekoder(data: bytes) -> set[str]:
    """The numbers of all colour sequences: everything from 30, save the ones that end an attribute."""
    return {tall for sgr in _SGR.findall(data) for tall in sgr.decode().split(";") if tall and int(tall) >= 30}


def test_over_240_taster_i_ett_stot_lander_der_de_var_ment(tmp_path: Path) -> None:
    anmerkning = "".join(chr(ord("a") + nr % 26) for nr in range(49))
    taster = (
        "E-1\r"  # the menu opens E-1
        + "Gravenstein\t"
        + "SE"  # full, goes on by itself
        + "j"
        + "01061975\t"
        + anmerkning
        + "\t" * 100  # twenty times round the five fields
        + "\x1b[Z" * 20  # and back
        + "\x1b[6~"  # page down
        + "150\t12\t80\t3\tn"
        + "\r"  # saves
        + "\x1b[21~E-2\r"  # F10
        + "Gravenstein\t010988\t145\r"  # the 1 is full, goes on by itself
        + "\x11"  # Ctrl+Q
    )
    assert len(taster) > 240
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv(taster)
        assert terminal.vent_paa_slutt() == 0
        sort, hostet = terminal.slutt["sorter"]["Gravenstein"], terminal.slutt["hostet"]
    assert (sort["land"], sort["dyrket"], sort["anmerkning"]) == ("SE", "1975-06-01", anmerkning)
    assert (sort["pris_1"], sort["kasser_1"], sort["pris_2"], sort["kasser_2"]) == ("150", 12, "80", 3)
    assert hostet == [{"sort": "Gravenstein", "dato": "1988-09-01", "klasse": "1", "kasser": 45}]
    assert not (tmp_path / "logg").exists()


def test_dekomponert_aa_blir_ett_tegn(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rBla\u030aba\u030ar\x1b[21~E-1-2\r")
        terminal.vent_paa("Blåbår", "<E-1-2>")
        terminal.vent_paa_kladd("navn", "Blåbår")


def test_en_tast_sender_faa_tegn_over_linjen(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rA")
        terminal.vent_paa("04,20")
        for_ = len(terminal.ut)
        terminal.skriv("roma")
        terminal.vent_paa("04,24")
        assert len(terminal.ut) - for_ < 4 * 160


def test_et_utf8_tegn_i_to_biter_blir_ett_tegn(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv(b"E-1\rR\xc3")
        terminal.vent_paa("R")
        terminal.skriv(b"\xb8d")
        terminal.vent_paa("Rød")


def test_alt_og_siffer_midt_i_et_stot_er_en_handling(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma\t\x1b[6~10\t20\x1b5\x1b[H12\x1b5")
        terminal.vent_paa("Summen er regnet ut.", "240")  # 12 kroner for 20 boxes


def test_terminalens_egen_markor_vises_og_staar_i_feltet(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        assert terminal.ut.rindex(b"\x1b[?25h") > terminal.ut.rindex(b"\x1b[?25l")
        terminal.skriv("E-1\r")
        terminal.vent_paa("<E-1-1>", "04,19")
        assert terminal.skjerm.markor == (3, 18)
        terminal.skriv("Aro")
        terminal.vent_paa("04,22")
        assert terminal.skjerm.markor == (3, 21)


def test_no_color_gir_ingen_fargekoder(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path, NO_COLOR="1") as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\r\r\x1bOP")
        terminal.vent_paa("Hjelp")
        terminal.skriv("\x10\x1b]11;rgb:0000/0000/0000\x07x")
        terminal.vent_paa("Søk: x")
        assert fargekoder(terminal.ut) == set()
        assert b"]11;" not in terminal.ut, "it is not asked for what it has no use for"
        assert _SGR.search(terminal.ut), "attributes are still there"


def test_farger_er_bare_de_16(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path, COLORTERM="truecolor", COLORFGBG="15;0") as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\r\r\x1bOP")
        terminal.vent_paa("Hjelp")
        terminal.skriv("\x10høst")
        terminal.vent_paa("Åpner rutinen")
        koder = fargekoder(terminal.ut)
    assert koder
    assert koder <= {str(kode) for kode in (*range(30, 38), 39, *range(40, 48), 49, *range(90, 98), *range(100, 108))}


def test_for_lite_vindu_sier_hvor_stort_det_maa_vaere_og_ingenting_tapes(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma")
        terminal.vent_paa("04,24")
        terminal.storrelse(79, 23)
        terminal.vent_paa("Vinduet må være minst 80 x 24; nå er det 79 x 23.")
        terminal.storrelse(80, 24)
        terminal.vent_paa("Aroma", "Opphavsland", "<E-1-1>", "04,24")


def test_bredt_vindu_har_hjelpen_ved_siden_av(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\r")
        terminal.vent_paa("<E-1-1>")
        terminal.storrelse(160, 50)
        terminal.vent_paa("Dette er feltet Navn i E-1.")
        terminal.skriv("\t")
        terminal.vent_paa("Dette er feltet Opphavsland i E-1.")


def test_en_drept_terminal_faar_kladden_igjen(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma\x1b[6~77")
        terminal.vent_paa_kladd("pris_1", "77")
        assert terminal.drep(signal.SIGKILL) == -signal.SIGKILL
    with Ptyterminal(tmp_path) as ny:
        ny.vent_paa("Kladden fra kl. 09:00 er hentet fram; F12 forkaster den.", "<E-1-2>", "77", "Aroma")
        ny.skriv("\x1b[24~\x11")  # F12, Ctrl+Q
        assert ny.vent_paa_slutt() == 0
    assert ny.kladder() == []


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGHUP])
def test_et_signal_tar_vare_paa_kladden_og_gir_terminalen_tilbake(tmp_path: Path, nummer: signal.Signals) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma")
        terminal.vent_paa("04,24")
        assert terminal.drep(nummer) == 128 + nummer
        assert b"\x1b[?1049l" in terminal.ut
    assert terminal.kladder()[0]["sti"][0]["skjema"]["tekster"] == {"navn": "Aroma"}


def test_et_lukket_vindu_tar_vare_paa_kladden(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma")
        terminal.vent_paa("04,24")
        terminal.legg_paa()
    assert terminal.kladder()[0]["sti"][0]["skjema"]["tekster"] == {"navn": "Aroma"}


def test_en_terminal_som_blir_borte_uten_signal_avslutter_straks_og_beholder_kladden(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path, styrende=False) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma")
        terminal.vent_paa("04,24")
        assert terminal.legg_paa() == 128 + signal.SIGHUP
    assert terminal.kladder()[0]["sti"][0]["skjema"]["tekster"] == {"navn": "Aroma"}
    assert not (tmp_path / "logg").exists()


def test_en_terminal_som_blir_borte_mens_det_males_avslutter(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path, styrende=False) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\rAroma\x1bOQ" + "\x1b[B\x1b[A" * 200)
        terminal.vent_paa("Hvorfor")
        assert terminal.legg_paa() == 128 + signal.SIGHUP
    assert terminal.kladder()[0]["sti"][0]["skjema"]["tekster"] == {"navn": "Aroma"}


def test_et_register_som_ikke_kan_aapnes_gir_en_setning_og_kode_1(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path, "cannot-start") as terminal:
        assert terminal.vent_paa_slutt() == 1
        assert b"Traceback" not in terminal.ut
    assert terminal.slutt["setning"] == "Registeret er skrevet av en nyere utgave av programmet: bruk den."


def test_klikk_setter_markoren(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-1\r")
        terminal.vent_paa("04,19")
        terminal.skriv("\x1b[<0;19;5M\x1b[<0;19;5mSE")
        terminal.vent_paa("06,19")
        assert terminal.skjerm.markor == (5, 18)


def test_innliming_fordeles_paa_feltene(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("E-2\r\x1b[200~Aroma\t010988\n1\n12\x1b[201~\r")
        terminal.vent_paa("Høstingen er lagret.")


def test_bytes_som_ikke_er_utf8_er_bokstaver_i_latin1(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv(b"E-1\rBl\xe5b\xe6r\xff\x80\x00")
        terminal.vent_paa("Blåbærÿ")
        terminal.skriv(b"\xe5")
        terminal.vent_paa("Blåbærÿå")
    assert not (tmp_path / "logg").exists()


def test_paletten_i_en_fei(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("\x10\x1b[5~\x10hjelp\r\r\x10\x10\x1b[5~\x1b[6~\x1b\x10E-1\rAroma")
        terminal.vent_paa("<E-1-1>", "Aroma")
    assert not (tmp_path / "logg").exists()


def test_en_j_i_samme_stot_besvarer_ikke_sporsmaalet(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("\x1bORJ")
        terminal.vent_paa("Avslutte? (J/N)   Det du tastet før, gjelder ikke.")
        while terminal.lever():  # this reader may see the question before the program has noted that it is written
            terminal.skriv("J")
        assert terminal.vent_paa_slutt() == 0


def test_en_j_for_terminalen_har_vist_sporsmaalet_besvarer_det_ikke(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("\x1b[0nE-1\rA\x11")  # the first status report: this terminal answers
        terminal.vent_paa("Avslutte likevel? (J/N)")
        terminal.skriv("J")
        terminal.vent_paa("Avslutte likevel? (J/N)   Det du tastet før, gjelder ikke.")
        terminal.skriv("\x1b[0nJ")
        assert terminal.vent_paa_slutt() == 0


def test_en_kvittering_som_ikke_kommer_stenger_ikke_sporsmaalet(tmp_path: Path) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        terminal.skriv("\x1b[0n\x1bOR")
        terminal.vent_paa("Avslutte? (J/N)")
        while terminal.lever():
            terminal.skriv("J")
        assert terminal.vent_paa_slutt() == 0


@pytest.mark.parametrize(
    ("svar", "farget"),
    [
        (b"\x1b]11;rgb:0000/0000/0000\x07", True),
        (b"\x1b]11;rgb:00/2b/36\x1b\\", True),
        (b"\x1b]11;rgb:ffff/ffff/ffff\x07", False),
        (b"\x1b]11;rgb:0000/zzzz\x07", False),
        (b"\x1b]11;rgb:0000/00", False),
        (b"", False),
    ],
)
def test_fargen_kommer_naar_terminalen_svarer_at_den_er_mork(tmp_path: Path, svar: bytes, farget: bool) -> None:
    with Ptyterminal(tmp_path) as terminal:
        terminal.vent_paa(*_KLAR)
        assert b"\x1b]11;?\x07" in terminal.ut
        terminal.skriv(b"E-1\r")
        terminal.vent_paa("<E-1-1>", "04,19")
        terminal.skriv(svar)
        if farget:
            terminal.vent_paa_bytes(b"\x1b[4;96m")
        terminal.skriv("\x1b[HAroma")
        terminal.vent_paa("Aroma")
        assert any(": Aroma__" in linje for linje in terminal.skjerm.linjer), "and nothing else"
        assert bool(fargekoder(terminal.ut)) is farget


@pytest.mark.parametrize(("fgbg", "farget"), [("15;0", True), ("0;15", False), ("0;default;8", True), ("x", False)])
def test_colorfgbg_gjelder_til_terminalen_svarer(tmp_path: Path, fgbg: str, farget: bool) -> None:
    with Ptyterminal(tmp_path, COLORFGBG=fgbg) as terminal:
        terminal.vent_paa(*_KLAR)
        assert ("96" in fargekoder(terminal.ut)) is farget
        terminal.skriv("\x1b]11;rgb:ffff/ffff/ffff\x07")
        terminal.vent_paa_bytes(b"\x1b[0m")
