"""`dagpenger ovelse fra`: flows become drafts that the checker passes when the teacher has filled them in."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.demo import DEMO_START
from data.demo.bygg import bygg_register
from data.demo.oppdiktet import er_oppdiktet
from screens.kommando.kommandolinje import main
from screens.kommando.ovelse.sjekk import sjekk
from training.ovelse.leser import les_ovelse
from training.ovelse.ovelse import SKRIV_HER, Ovelse

FLYTER = Path(__file__).parents[3] / "flyter"
NILSEN = "12923327337"
HODE = "flyt: Et kort og en slutt\nklokke: 1988-06-06T09:00\ndatabase: {}\nsignatur: SBH\nsteg:\n"

KORT_OG_OPPHOR = """\
  - forvent side: MENY
  - gå til: D-62
  - forvent side: D-62
  - fyll: {{Fødselsnr: "{nr}"}}
  - tast: Enter
  - forvent melding: Sak {sak} er innvilget.
  # Ti uker er betalt; dette er de to neste.
  - fyll: {{Meldedato: "060688", Anvis. periode fra: "090588", Anvis. periode til: "210588"}}
  - tast: F5
  - tast: Enter  # nå betales det
  - gå til: ENDRING
  - forvent: {{Navn: "{navn}"}}
  - fyll: {{Endring: O, Dato: "210588", Begrunnelse: "35"}}
  - tast: Enter
  - forvent melding: Saken er avsluttet
"""
ET_BARN_TIL = f"""\
  - gå til: D-61
  - fyll: {{Fødselsnr: "{NILSEN}"}}
  - tast: Enter
  - fyll: {{Forsørgede barn: "3", Innvilget fra: "090588"}}
  - tast: Enter
  - fyll: {{Fødselsdato 3. barn: "020588"}}
  - tast: [Enter, Enter, Enter, Enter]
  - fyll: {{Utskrift av vedtak (J/N)?: J}}
  - tast: Enter
  - forvent melding: Vedtaket er fattet
"""


def _utkast(flyt: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Ovelse, str]:
    """The draft of a flow: its file, what it says, and what was told beside it."""
    ut = flyt.with_name("utkast.yaml")
    assert main(["ovelse", "fra", str(flyt), "--ut", str(ut)]) == 0
    fortalt = capsys.readouterr()
    assert f"{ut}, oppgaver:" in fortalt.out
    return ut, les_ovelse(ut), fortalt.err


def _fylt_ut(utkast: Path) -> Path:
    fylt = utkast.with_name("fylt.yaml")
    fylt.write_text(utkast.read_text(encoding="utf-8").replace(SKRIV_HER, "Skrevet"), encoding="utf-8")
    return fylt


def _flyt(mappe: Path, database: str, steg: str) -> Path:
    fil = mappe / "opptak.flyt.yaml"
    fil.write_text(HODE.format(database) + steg, encoding="utf-8")
    return fil


def _avvist(argumenter: list[str], capsys: pytest.CaptureFixture[str], kode: int = 2) -> str:
    assert main(["ovelse", "fra", *argumenter]) == kode
    return capsys.readouterr().err


def test_en_ny_sak_fra_journal_til_ferietillegg(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """150000 x 31000 / 29267 = 158882 -> 159000; 2 promille 318, x 6 = 1908, + 85 = 1993; two weeks 3986, tax 997."""
    shutil.copyfile(FLYTER / "journal_til_ferietillegg.yaml", tmp_path / "sak.yaml")
    utkast, ovelse, fortalt = _utkast(tmp_path / "sak.yaml", capsys)
    assert fortalt == ""
    assert [(ett.fodselsnr, ett.registrert) for ett in ovelse.personer] == [("15835512344", False)]
    assert ovelse.saker == ()
    assert ovelse.rutiner == ("SOFA", "D-60", "D-61", "D-62", "ENDRING", "D-68", "KONTROLLKORT")
    _, journal, vedtak, kort, *_ = (oppgave.krav for oppgave in ovelse.oppgaver)
    assert journal[0].saker == 1
    assert journal[1].journal["Kontonr"] == "12345678903"
    assert vedtak[0].vedtak["Lønnsinntekt SISTE ÅR"] == "150000"
    assert vedtak[2].vedtak["Ukesats"] == "1993"
    assert kort[0].anvist == {(date(1988, 1, 4), date(1988, 1, 16)): Decimal(3986)}
    assert kort[0].utbetalt == {(date(1988, 1, 4), date(1988, 1, 16)): Decimal(2989)}
    assert sjekk(_fylt_ut(utkast)) == []


def test_et_kort_og_et_opphor_i_en_sak_som_finnes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Decided 07.03.1988, G 30400: 121000 x 30400 / 29267 = 125684 -> 126000; 6 x 252 + 2 x 85 = 1682.

    The card is two weeks, 3364 kr; tax 30 % is 1009,20 -> 1009.
    """
    steg = KORT_OG_OPPHOR.format(nr=NILSEN, sak="88000011", navn="Nilsen, Sondre")
    utkast, ovelse, fortalt = _utkast(_flyt(tmp_path, "demo", steg), capsys)
    assert fortalt == ""
    (sak,) = ovelse.saker
    assert (sak.mottatt, sak.uker, sak.kort) == (date(1988, 2, 26), 10, ())
    assert sak.opplysninger is not None
    assert sak.opplysninger["lonn_1"] == Decimal(121000)
    assert ovelse.personer[0].kommune == "1805"
    kort, slutt = (oppgave.krav for oppgave in ovelse.oppgaver)
    assert kort[0].anvist == {(date(1988, 5, 9), date(1988, 5, 21)): Decimal(3364)}
    assert kort[0].utbetalt == {(date(1988, 5, 9), date(1988, 5, 21)): Decimal(2355)}
    assert slutt[0].opphor is not None
    assert (slutt[0].opphor.dato, slutt[0].opphor.kode) == (date(1988, 5, 21), "35")
    assert slutt[1].tilstand == "avsluttet"
    assert [(ett.fra, ett.til) for ett in ovelse.fasit[0].kort] == [(date(1988, 5, 9), date(1988, 5, 21))]
    tekst = utkast.read_text(encoding="utf-8")
    assert "Sak 88000001 er innvilget." in tekst  # the only case of the register that the exercise builds
    assert "  # Ti uker er betalt; dette er de to neste.\n  - fyll: {Meldedato:" in tekst
    assert "  # nå betales det\n  - tast: Enter\n" in tekst
    assert sjekk(_fylt_ut(utkast)) == []


def test_et_nytt_vedtak_i_saken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """121000 x 31000 / 29267 = 128165 -> 128000; dagsats 256, x 6 = 1536, + 3 x 85 = 1791."""
    utkast, ovelse, _ = _utkast(_flyt(tmp_path, "demo", ET_BARN_TIL), capsys)
    (oppgave,) = ovelse.oppgaver
    generelt, spesielt, tall = (krav.vedtak for krav in oppgave.krav)
    assert generelt == {"Forsørgede barn": "3", "Innvilget fra": "09.05.1988"}
    assert spesielt == {"Fødselsdato 3. barn": "02.05.1988"}
    assert tall["Forsørgertillegg i uka"] == "255"
    assert tall["Ukesats"] == "1791"
    assert "Forsørgede barn ......................... 3" in ovelse.papirer[0].sider[0]
    assert sjekk(_fylt_ut(utkast)) == []


def test_sjekken_sier_alt_som_laereren_skal_skrive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    utkast, _, _ = _utkast(_flyt(tmp_path, "demo", ET_BARN_TIL), capsys)
    assert sjekk(utkast) == [
        f"{utkast}: mål er ikke skrevet.",
        f"{utkast}: etterpå er ikke skrevet.",
        f"{utkast}: papir 1, «SKRIV HER: Bekreftelser og attester», er ikke skrevet.",
        *(f"{utkast}: oppgave 1: hint {trinn} er ikke skrevet." for trinn in (1, 2, 3, 4)),
    ]


@pytest.fixture
def ekte_register(tmp_path: Path) -> Path:
    """Two cases of somebody whose number is of no synthetic series; an address and an account of their own."""
    person = {
        "fodselsnr": "12063330025",
        "etternavn": "GRØNDAHLSEN",
        "fornavn": "KJELLAUG",
        "bo_co": "",
        "bo_gate": "Hemmeligveien 7",
        "bo_post": "0001 OSLO",
        "ektefelle_navn": "",
        "kommune": "0301",
        "giro": "B",
        "kontonr": "12345678903",
    }
    fakta = {"innvilget_fra": date(1988, 2, 29), "normal_arbtid": 40, "skatteprosent": 30, "lonn_1": 121000}
    sak = {"person": person["fodselsnr"], "mottatt": date(1988, 2, 26), "fakta": fakta, "uker": 10}
    sti = tmp_path / "ekte.db"
    bygg_register(sti, {person["fodselsnr"]: person}, [sak], DEMO_START, date(1988, 1, 4))
    return sti


def test_ekte_personer_er_ikke_i_utkastet(
    tmp_path: Path, ekte_register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steg = KORT_OG_OPPHOR.format(nr="12063330025", sak="88000001", navn="GRØNDAHLSEN, KJELLAUG")
    for_ = ekte_register.read_bytes()
    utkast, ovelse, _ = _utkast(_flyt(tmp_path, ekte_register.name, steg), capsys)
    tekst = utkast.read_text(encoding="utf-8")
    for ekte in ("12063330025", "GRØNDAHLSEN", "KJELLAUG", "Hemmelig", "12345678903"):
        assert ekte not in tekst
    assert er_oppdiktet(ovelse.personer[0].fodselsnr)
    assert sjekk(_fylt_ut(utkast)) == []
    assert ekte_register.read_bytes() == for_, "only a copy was played on"


def test_en_flyt_som_ikke_holder_gir_1_og_ingen_fil(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flyt = _flyt(tmp_path, "tom", "  - forvent side: D-61\n")
    assert "steg 1 (linje 6)" in _avvist([str(flyt), "--ut", str(tmp_path / "ut.yaml")], capsys, kode=1)
    assert not (tmp_path / "ut.yaml").exists()


def test_en_flyt_som_ikke_endrer_noe(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flyt = _flyt(tmp_path, "demo", f'  - gå til: D-60\n  - fyll: {{Fødselsnr: "{NILSEN}"}}\n  - tast: Enter\n')
    sagt = _avvist([str(flyt), "--ut", str(tmp_path / "ut.yaml")], capsys)
    assert sagt == f"{flyt}: flyten endrer ingenting i registeret, så det er ingen mål å lage en øvelse av.\n"


def test_det_som_det_ikke_kan_lages_noe_av(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flyt, ny = _flyt(tmp_path, "tom", "  - tast: F3\n"), str(tmp_path / "ny.yaml")
    flere = FLYTER / "ukesats_etter_barn.yaml"
    assert "har flere eksempler" in _avvist([str(flere), "--ut", ny], capsys)
    assert "filen finnes ikke" in _avvist([str(tmp_path / "borte.yaml"), "--ut", ny], capsys)
    assert "finnes fra før" in _avvist([str(flyt), "--ut", str(flyt)], capsys)
    assert "--ut: skriv filen" in _avvist([str(flyt)], capsys)
    assert "Skriv én flyt" in _avvist(["--ut", ny], capsys)
    assert "ekte.db finnes ikke" in _avvist([str(_flyt(tmp_path, "ekte.db", "  - tast: F3\n")), "--ut", ny], capsys)
    assert not Path(ny).exists()
