"""`dagpenger flyt` with its options: examples, recordings, and flows in the real terminal."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from screens.kommando import kommandolinje
from tests.tui.ptyterminal import Ptyterminal

DAGPENGER = ("-c", "import sys; from screens.kommando.kommandolinje import main; sys.exit(main())", "flyt")


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    fil = tmp_path / "flyt.yaml"
    fil.write_text(
        "flyt: God\nklokke: 1988-06-06T09:00\neksempler: [{side: D-60}, {side: D-62}]\n"
        "steg:\n  - gå til: <side>\n  - bilde: her\n  - forvent side: <side>\n",
        encoding="utf-8",
    )
    return fil


Kjort = tuple[int, str, str]


def kjor(capsys: pytest.CaptureFixture[str], *argumenter: object) -> Kjort:
    kode = kommandolinje.main(["flyt", *map(str, argumenter)])
    ut, feil = capsys.readouterr()
    return kode, ut, feil


def test_opptaket_skrives_for_eieren_alene(fil: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cast = tmp_path / "opptak.cast"
    kode, _, feil = kjor(capsys, fil, "--cast", cast)
    hode, *hendelser = map(json.loads, cast.read_text(encoding="utf-8").splitlines())
    assert (kode, feil, hode["version"], hode["title"]) == (0, "", 2, "God")
    assert [data for _, slag, data in hendelser if slag == "m"][::3] == ["D-60: gå til: D-60", "D-62: gå til: D-62"]
    assert cast.stat().st_mode & 0o777 == 0o600


def test_et_opptak_som_finnes_blir_staaende_og_ingenting_spilles(
    fil: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.kommando.flyt.kjoring.spill_flyt", None)
    (tmp_path / "opptak.cast").write_text("mitt")
    (tmp_path / "lenke.cast").symlink_to("borte")
    for navn in ("opptak.cast", "lenke.cast"):
        cast = tmp_path / navn
        setning = f"{cast} finnes fra før, og ingenting er spilt; velg et annet navn.\n"
        assert kjor(capsys, fil, "--cast", cast) == (2, "", setning)
    assert (tmp_path / "opptak.cast").read_text() == "mitt"


def test_et_opptak_som_ikke_kan_skrives_er_en_setning_og_ingenting_spilles(
    fil: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.kommando.flyt.kjoring.spill_flyt", None)
    for cast in (tmp_path / "borte" / "a.cast", fil / "a.cast", tmp_path / ("x" * 300)):
        setning = f"{cast} kan ikke skrives; se etter at mappen finnes, og at du har tilgang og plass.\n"
        assert kjor(capsys, fil, "--cast", cast) == (2, "", setning)
    assert sorted(os.listdir(tmp_path)) == ["flyt.yaml"]


def test_en_gal_flyt_lager_ikke_noe_opptak(fil: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil.write_text("flyt: Gal\n", encoding="utf-8")
    kode, _, feil = kjor(capsys, fil, "--cast", tmp_path / "a.cast")
    assert (kode, feil) == (2, f"{fil}, linje 1: hodet mangler «klokke».\n")
    assert not (tmp_path / "a.cast").exists()


def test_opptaket_av_en_flyt_som_ikke_holder_gaar_til_der_den_stanset(
    fil: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil.write_text(
        "flyt: Gal\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent side: D-99\n  - bilde: her\n", encoding="utf-8"
    )
    kode, _, feil = kjor(capsys, fil, "--cast", tmp_path / "a.cast")
    assert (kode, feil.splitlines()[0]) == (1, f"{fil}, steg 1 (linje 4): bildet skulle være D-99, men er MENY.")
    linjer = (tmp_path / "a.cast").read_text(encoding="utf-8").splitlines()
    assert [json.loads(linje)[2] for linje in linjer[1:] if '"m"' in linje] == ["forvent side: D-99"]


def test_ett_eksempel_kan_velges(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, _ = kjor(capsys, fil, "--eksempel", "D-62")
    assert (kode, ut) == (0, f"{fil}: «God», «D-62», gikk som ventet (3 steg, 1 bilder).\n")


def test_et_eksempel_som_ikke_finnes_er_en_setning(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    setning = f"{fil} har ikke eksempelet «D-6»; velg blant «D-60», «D-62».\n"
    assert kjor(capsys, fil, "--eksempel", "D-6") == (2, "", setning)
    fil.write_text("flyt: Uten\nklokke: 1988-06-06T09:00\nsteg: [bilde: her]\n", encoding="utf-8")
    setning = f"{fil} har ingen eksempler, og ikke «D-6»; spill den uten --eksempel.\n"
    assert kjor(capsys, fil, "--eksempel", "D-6") == (2, "", setning)


def test_aa_overta_krever_at_ett_eksempel_er_valgt(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    setning = f"{fil} har flere eksempler; velg ett å overta med --eksempel: «D-60», «D-62».\n"
    assert kjor(capsys, fil, "--overta") == (2, "", setning)


def test_aa_se_paa_uten_terminal_er_en_setning_og_kode_2(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor(capsys, fil, "--vis")
    assert (kode, ut, feil.count("\n")) == (2, "", 1)
    assert "terminal" in feil


def test_eksemplene_vises_etter_hverandre_i_terminalen(fil: Path, tmp_path: Path) -> None:
    with Ptyterminal(tmp_path, str(fil), "--vis", "--fart", "100", program=DAGPENGER) as terminal:
        assert terminal.vent_paa_slutt() == 0
        assert "«D-60», gikk som ventet" in terminal.ut.decode()
        assert "«D-62», gikk som ventet" in terminal.ut.decode()


def test_personen_tar_over_registeret_slik_det_er_da(tmp_path: Path) -> None:
    ny_sak = Path(__file__).parents[3] / "flyter" / "ny_sak.yaml"
    with Ptyterminal(tmp_path, str(ny_sak), "--overta", program=DAGPENGER) as terminal:
        terminal.vent_paa("journalført som sak", "F10 Gå til")
        terminal.skriv("\x1b[21~KONTROLLKORT\r")
        terminal.vent_paa("<KONTROLLKORT>", "HANSEN, OLA ÅGE")
        terminal.skriv("\x11")
        assert terminal.vent_paa_slutt() == 0
        assert "gikk som ventet" in terminal.ut.decode()


def test_en_flyt_som_ikke_holder_mens_noen_ser_paa_gir_1(fil: Path, tmp_path: Path) -> None:
    fil.write_text("flyt: Gal\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent side: D-99\n", encoding="utf-8")
    with Ptyterminal(tmp_path, str(fil), "--vis", "--fart", "100", "--overta", program=DAGPENGER) as terminal:
        assert terminal.vent_paa_slutt() == 1
        assert "steg 1 (linje 4): bildet skulle være D-99, men er MENY." in terminal.ut.decode()


def test_et_ord_som_ikke_er_noe_register_er_en_setning(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is made by a slip of the key."""
    fil.write_text("flyt: X\nklokke: 1988-06-06T09:00\ndatabase: demmo\nsteg:\n  - tast: Enter\n", encoding="utf-8")
    kode, ut, feil = kjor(capsys, fil)
    sagt = f"{fil.parent / 'demmo'} finnes ikke: skriv tom, demo eller stien til et register i «database».\n"
    assert (kode, ut, feil) == (2, "", sagt)
    assert [sti.name for sti in fil.parent.iterdir()] == [fil.name]


def test_en_sqltekst_som_ikke_finnes_er_en_setning(fil: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil.write_text("flyt: Borte\nklokke: 1988-06-06T09:00\ndatabase: r.sql\nsteg:\n  - tast: Enter\n", encoding="utf-8")
    tekst = fil.parent / "r.sql"
    assert kjor(capsys, fil) == (
        2,
        "",
        f"{tekst} kan ikke leses som et register i SQL: skriv den på nytt med «sqlite3 REGISTER .dump».\n",
    )


def test_et_register_som_et_annet_program_holder_er_en_setning_med_bildet(
    demo: Path, fil: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.register.register.VENTETID", 0.1)
    fil.write_text(
        f"flyt: Laast\nklokke: 1988-06-06T09:00\ndatabase: {demo}\nsteg:\n  - gå til: D-60\n", encoding="utf-8"
    )
    with closing(sqlite3.connect(demo)) as annen:
        annen.execute("PRAGMA locking_mode = EXCLUSIVE")
        annen.execute("BEGIN EXCLUSIVE")
        kode, ut, feil = kjor(capsys, fil)
    assert (kode, ut) == (1, "")
    setning, ramme, *_ = feil.splitlines()
    assert setning.startswith(f"{fil}, ved start: programmet startet ikke: ")
    assert ramme == "+" + "-" * 80 + "+"
