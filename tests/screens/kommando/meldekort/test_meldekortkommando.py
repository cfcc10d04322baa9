"""`dagpenger meldekort FIL`: what it prints, where, the file of what was not taken, and the exit status."""

import stat
from io import StringIO
from pathlib import Path

import pytest

from data.register.register import Register
from screens.kommando.meldekort import setninger
from screens.kommando.registeret.linjefunn import framdriften
from tests.data.operasjoner.meldekort.kortlinjer import JANUAR, innvilget, linje
from tests.data.saker import Sak, Stillbar, fodselsnr
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def sak(tmp_path: Path) -> Sak:
    reg = Register.aapne(tmp_path / "r.db", Stillbar().klokke, "ABC")
    sak = innvilget(reg)
    reg.lukk()
    return sak


def _meldekort(sak: Sak, capsys: Capsys, *linjer: str, navn: str = "kort.csv") -> tuple[int, str, str]:
    fil = sak.reg.sti.with_name(navn)
    if linjer:
        fil.write_text("".join(f"{en}\n" for en in linjer), encoding="utf-8")
    klokke = ("--klokke", "1988-06-06T09:00", "--signatur", "ABC")
    return kjor(*klokke, "meldekort", str(fil), "--db", str(sak.reg.sti), capsys=capsys)


def test_et_klart_kort_gir_null_og_det_samme_igjen_ogsaa(sak: Sak, capsys: Capsys) -> None:
    assert _meldekort(sak, capsys, linje(sak)) == (
        0,
        "Kortene er lest. Anvist: 1, 3816 kr. På arbeidslisten: 0. Sto der fra før: 0. Ikke tatt: 0.\n",
        "",
    )
    assert _meldekort(sak, capsys)[:2] == (
        0,
        "Kortene er lest. Anvist: 0, 0 kr. På arbeidslisten: 0. Sto der fra før: 1. Ikke tatt: 0.\n",
    )


def test_det_som_venter_sies_med_linje_og_telles_for_hver_regel(sak: Sak, capsys: Capsys) -> None:
    kode, ut, feil = _meldekort(sak, capsys, linje(sak, dager=15))
    assert kode == 1
    assert ut.splitlines() == [
        "Kortene er lest. Anvist: 0, 0 kr. På arbeidslisten: 1. Sto der fra før: 0. Ikke tatt: 0.",
        "      1 venter: D-62 viser noe som taler mot kortet før det anvises.",
    ]
    fil = sak.reg.sti.with_name("kort.csv")
    ventet = f"{fil}, linje 1: På arbeidslisten: Se etter: perioden er lengre enn 14 dager.\n"
    assert feil == ventet
    assert not Path(f"{fil}.feil").exists()


def test_det_som_ikke_er_tatt_ligger_i_en_fil_som_kan_rettes_og_leses(sak: Sak, capsys: Capsys) -> None:
    gal = linje(sak, meldt="310688")
    kode, ut, feil = _meldekort(sak, capsys, gal, linje(fodselsnr(nummer=5)))
    igjen = Path(f"{sak.reg.sti.with_name('kort.csv')}.feil")
    assert (kode, ut.splitlines()[0][-13:]) == (1, "Ikke tatt: 2.")
    assert feil.splitlines()[1:] == [
        f"{igjen.with_suffix('')}, linje 2: Ingen med dette fødselsnummeret er registrert.",
        f"Linjene som ikke er tatt, ligger i {igjen}; rett dem, og les den filen.",
    ]
    assert stat.S_IMODE(igjen.stat().st_mode) == 0o600
    tekst = igjen.read_text(encoding="utf-8")
    assert tekst.splitlines() == [
        "# Linje 1: Cellen meldedato: 310688 finnes ikke i kalenderen, skriv en dato som 01.06.88.",
        gal,
        "# Linje 2: Ingen med dette fødselsnummeret er registrert.",
        linje(fodselsnr(nummer=5)),
    ]
    igjen.write_text(tekst.replace("310688", "170188"), encoding="utf-8")
    kode, ut, _ = _meldekort(sak, capsys, navn="kort.csv.feil")
    assert (kode, ut.startswith("Kortene er lest. Anvist: 1, 3816 kr.")) == (1, True)


def test_uten_fil_gjores_ingenting(sak: Sak, capsys: Capsys) -> None:
    fil = sak.reg.sti.with_name("kort.csv")
    ventet = f"Kortfilen {fil} kan ikke leses: velg en fil som du har tilgang til.\n"
    assert _meldekort(sak, capsys) == (2, "", ventet)


def test_feilfilen_maa_kunne_skrives(sak: Sak, capsys: Capsys) -> None:
    Path(f"{sak.reg.sti.with_name('kort.csv')}.feil").mkdir()
    kode, _, feil = _meldekort(sak, capsys, linje(sak), linje(sak, JANUAR, meldt="310688"))
    assert kode == 2
    assert feil.endswith(".feil kan ikke skrives: se etter plass og tilgang; det som kunne tas, er tatt.\n")


class _Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_framdriften_telles_paa_en_terminal_og_ikke_i_et_ror() -> None:
    terminal, ror = _Terminal(), StringIO()
    for ut in (terminal, ror):
        si = framdriften(ut, setninger.framdrift)
        si(500, 700)
        si(700, 700)
    assert (terminal.getvalue(), ror.getvalue()) == ("\r500 av 700 kort\r700 av 700 kort\n", "")
