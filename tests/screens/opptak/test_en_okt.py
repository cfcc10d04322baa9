"""Sessions on the real application, recorded, and the recordings played on a fresh register."""

import asyncio
import signal
from pathlib import Path

import pytest

from data.register.klokke import Klokke
from screens.app import forbereder, lag_terminal
from screens.kommando.flyt.kjoring import spill_flyt
from screens.okt import Okt
from screens.opptak.opptak import Opptaksrom
from screens.proving.skjerm import MANDAG
from tests.screens.registeret import innhold
from tests.tui.ptyterminal import Ptyterminal
from tui.flyt import les
from tui.flyt.oppsett import Flytklokke
from tui.flyt.opptak.opptaker import KanIkkeTaOpp, Opptaker
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.steg import Flyt, TaBilde
from tui.terminal.terminal import Terminal

FLYTER = Path(__file__).parents[2] / "flyter"
EKTE = "15055810068"


def spilt(flyt: Flyt, mappe: Path, opptak: Path | None = None) -> tuple[list[str], dict[str, object]]:
    """The pictures of a flow and the register after it; recorded in a file when one is given."""
    mappe.mkdir()
    klokke = Flytklokke(flyt.klokke)
    okt = Okt(Klokke(klokke), flyt.signatur or "ABC", mappe / "register.db", mappe / "utskrift")
    terminal = lag_terminal(okt, forbered=forbereder(okt, demo=False), logg=pytest.fail)
    opptaker = _med_opptak(terminal, okt, klokke, opptak) if opptak else None
    betjening = Betjening(terminal, klokke)

    async def alt() -> None:
        async with terminal.run_test(size=(80, 24)):
            await betjening.vent_paa_start()
            for steg in flyt.steg:
                await betjening.utfor(steg.handling)
                if isinstance(steg.handling, TaBilde) and opptaker:
                    terminal.flate.utfor("ta_bilde")

    asyncio.run(alt())
    if opptaker:
        opptaker.slutt()
    return [bilde.tekst + bilde.stil for bilde in betjening.bilder], dict(innhold(okt.sti))


def _med_opptak(terminal: Terminal, okt: Okt, klokke: Flytklokke, fil: Path) -> Opptaker:
    rom = Opptaksrom(okt, "MENY", demo=False, ekte=True, meld=pytest.fail)
    opptaker = Opptaker(terminal.flate, klokke, rom.underveis, pytest.fail, rom.fra_start(fil))
    terminal.flate.vitne = opptaker
    return opptaker


@pytest.mark.parametrize("navn", ["journal_til_ferietillegg", "sofa_soker"])
def test_et_opptak_av_en_flyt_gir_det_samme_registeret_og_de_samme_bildene(navn: str, tmp_path: Path) -> None:
    flyt = les(FLYTER / f"{navn}.yaml")[0]
    bilder, register = spilt(flyt, tmp_path / "uten")
    _, det_samme = spilt(flyt, tmp_path / "med", tmp_path / "opptak.yaml")
    assert det_samme == register
    assert spilt(les(tmp_path / "opptak.yaml")[0], tmp_path / "igjen") == (bilder, register)


def _dagpenger(mappe: Path, *arg: str) -> Ptyterminal:
    hvor = {f"XDG_{slag}_HOME": str(mappe / slag) for slag in ("DATA", "STATE", "CONFIG")}
    program = ("-c", "import sys; from screens.kommando.kommandolinje import main; sys.exit(main())")
    return Ptyterminal(mappe, "--klokke", "1988-06-06T09:00", *arg, program=program, **hvor)


def test_en_okt_som_drepes_kan_spilles_til_siste_svar_med_andre_personer(tmp_path: Path) -> None:
    fil = tmp_path / "opptak.flyt.yaml"
    with _dagpenger(tmp_path, "--db", str(tmp_path / "r.db"), "--signatur", "KARI", "--opptak", str(fil)) as terminal:
        terminal.vent_paa("<MENY>", "OPPTAK 04,41")
        terminal.skriv("\x07sofa\r")
        terminal.vent_paa("<SOFA>")
        terminal.skriv(f"{EKTE}\r")
        terminal.vent_paa("Personen er ny")
        terminal.skriv("NORDMANN\tKari\t\tStorgata 7\r")
        terminal.vent_paa("NORDMANN, Kari er registrert som arbeidssøker.")
        terminal.skriv("\x14")
        terminal.vent_paa("OPPTAK 1")
        terminal.skriv("\x07d-60\r")
        terminal.vent_paa("<D-60>")
        terminal.skriv("dette kom ikke lenger")
        assert terminal.drep(signal.SIGKILL) == -signal.SIGKILL
    tekst = fil.read_text(encoding="utf-8")
    assert not any(ekte in tekst for ekte in (EKTE, "NORDMANN", "Kari", "KARI", "Storgata"))
    assert "er registrert som arbeidssøker." in tekst
    resultat = spill_flyt(les(fil)[0])
    assert resultat.ok, resultat.rapport()
    assert "er registrert som arbeidssøker." in resultat.bilder[0].tekst


def test_ordet_begynner_et_opptak_med_en_kopi_av_registeret_som_ingen_spilling_endrer(tmp_path: Path) -> None:
    with _dagpenger(tmp_path, "--db", str(tmp_path / "r.db"), "--signatur", "SBH", "--opptak-ekte") as terminal:
        terminal.vent_paa("<MENY>", "04,41 OVER")
        terminal.skriv("\x07sofa\r")
        terminal.vent_paa("<SOFA>")
        terminal.skriv("15835512344\r")
        terminal.vent_paa("Personen er ny")
        terminal.skriv("HANSEN\tOla\r")
        terminal.vent_paa("HANSEN, Ola er registrert")
        terminal.skriv("\x07opptak\r")
        terminal.vent_paa("<MENY>", "OPPTAK 04,41")
        terminal.skriv("15835512344\r")
        terminal.vent_paa("HANSEN, Ola")
        terminal.skriv("\x07sofa\r")
        terminal.vent_paa("Personen er registrert fra før")
        terminal.skriv("\x07opptak\r")
        terminal.vent_paa("Opptaket er slutt: ")
        terminal.skriv("\x11")
        assert terminal.vent_paa_slutt() == 0
    (fil,) = (tmp_path / "DATA/dagpenger/opptak").glob("*.flyt.yaml")
    register = fil.with_name(f"{fil.name.split('.')[0]}.db")
    for_ = register.read_bytes()
    for _ in range(2):
        resultat = spill_flyt(les(fil)[0])
        assert resultat.ok, resultat.rapport()
    assert register.read_bytes() == for_


@pytest.mark.parametrize("demo", [True, False])
def test_databasen_er_den_som_opptaket_kan_spilles_paa(demo: bool, tmp_path: Path) -> None:
    okt = Okt(Klokke(lambda: MANDAG), "ABC", tmp_path / "finnes ikke.db", tmp_path)
    rom = Opptaksrom(okt, "MENY", demo=demo, ekte=False, meld=pytest.fail)
    opptak = rom.fra_start(tmp_path / "a.yaml")
    assert (opptak.hode.database, opptak.hode.signatur) == (("demo", "ABC") if demo else ("tom", "SBH"))
    assert not any("er ikke med" in merknad for merknad in opptak.hode.merknader)


def test_et_eget_register_som_finnes_er_ikke_med_og_det_staar_i_filen(tmp_path: Path) -> None:
    (tmp_path / "r.db").touch()
    okt = Okt(Klokke(lambda: MANDAG), "ABC", tmp_path / "r.db", tmp_path)
    rom = Opptaksrom(okt, "MENY", demo=False, ekte=False, meld=pytest.fail)
    rom.fra_start(tmp_path / "a.yaml")
    assert "# Det som sto i registeret fra før, er ikke med" in (tmp_path / "a.yaml").read_text(encoding="utf-8")


def test_et_register_som_ikke_kan_kopieres_gir_ingen_fil(tmp_path: Path) -> None:
    (tmp_path / "r.db").write_bytes(b"ikke et register")
    okt = Okt(Klokke(lambda: MANDAG), "ABC", tmp_path / "r.db", tmp_path)
    rom = Opptaksrom(okt, "MENY", demo=False, ekte=True, meld=pytest.fail)
    with pytest.raises(KanIkkeTaOpp, match="kan ikke kopieres"):
        rom.fra_start(tmp_path / "a.yaml")
    assert not (tmp_path / "a.yaml").exists()
