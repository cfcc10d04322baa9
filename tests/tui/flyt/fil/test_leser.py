"""Reading a flow: texts stay as they are written, and a fault is told with file, line and what to do."""

import json
import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.leser import les
from tui.flyt.steg import (
    Flyt,
    Fyll,
    GaaTil,
    Lim,
    Skriv,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)

HODE = "flyt: Prøve\nklokke: 1988-06-06T09:00\nsteg:\n"


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    return tmp_path / "prove.yaml"


def flyt(fil: Path, tekst: str) -> Flyt:
    fil.write_text(tekst, encoding="utf-8")
    (lest,) = les(fil)
    return lest


def setning(fil: Path, tekst: str) -> str:
    with pytest.raises(FlytfilFeil) as fanget:
        flyt(fil, tekst)
    return str(fanget.value).removeprefix(f"{fil}")


def test_hodet_leses(fil: Path) -> None:
    lest = flyt(fil, "flyt: Ny sak\nklokke: 1988-06-06T09:00\ndatabase: demo\nsignatur: ABC\nsteg: [{tast: Enter}]")
    assert (lest.navn, lest.klokke, lest.database, lest.signatur) == (
        "Ny sak",
        datetime.fromisoformat("1988-06-06T09:00"),
        "demo",
        "ABC",
    )


def test_kladd_og_taster_er_filer_ved_siden_av_flyten(fil: Path) -> None:
    (fil.parent / "kladd.json").write_text("{}")
    (fil.parent / "taster.toml").write_text("")
    lest = flyt(fil, f"kladd: kladd.json\ntaster: taster.toml\n{HODE}  - tast: Enter\n")
    assert (lest.kladd, lest.taster) == (fil.parent / "kladd.json", fil.parent / "taster.toml")
    lest = flyt(fil, f"{HODE}  - tast: Enter\n")
    assert (lest.kladd, lest.taster) == (None, None)


def test_en_kladd_som_ikke_finnes_nevnes_med_linjen(fil: Path) -> None:
    tekst = f"{HODE}  - tast: Enter\nkladd: borte.json\n"
    assert setning(fil, tekst) == ", linje 5: kladd: filen borte.json finnes ikke; skriv stien fra mappen til flyten."


def test_uten_database_og_signatur_er_databasen_tom_og_signaturen_ikke_gitt(fil: Path) -> None:
    lest = flyt(fil, HODE + "  - tast: Enter\n")
    assert (lest.database, lest.signatur) == ("tom", None)


def test_databasens_sti_regnes_fra_flytens_mappe(fil: Path) -> None:
    lest = flyt(fil, HODE.replace("steg", "database: lager/prove.db\nsteg") + "  - tast: Enter\n")
    assert lest.database == str(fil.parent / "lager" / "prove.db")


def test_alle_steg_leses_med_nummer_og_linje(fil: Path) -> None:
    lest = flyt(
        fil,
        HODE
        + """\
  - gå til: D-60
  - fyll: {Fødselsnr: "01816012345", Lønnsinntekt SISTE ÅR: 150000}
  - tast: [Tab, Shift+Tab, J]
  - skriv: Hansen
  - lim: "a\\tb\\nc"
  - klokke: 1988-06-20 10:30
  - forvent: {Etternavn: HANSEN, Anmerkn.: }
  - forvent melding: rettighetene er oppbrukt
  - forvent side: D-61-1
  - forvent vindu:

  - bilde: journal
""",
    )
    assert [steg.handling for steg in lest.steg] == [
        GaaTil("D-60"),
        Fyll((("Fødselsnr", "01816012345"), ("Lønnsinntekt SISTE ÅR", "150000"))),
        Trykk(("Tab", "Shift+Tab", "J")),
        Skriv("Hansen"),
        Lim("a\tb\nc"),
        StillKlokke(datetime.fromisoformat("1988-06-20T10:30")),
        VentFelter((("Etternavn", "HANSEN"), ("Anmerkn.", ""))),
        VentMelding("rettighetene er oppbrukt"),
        VentSide("D-61-1"),
        VentVindu(""),
        TaBilde("journal"),
    ]
    assert [(steg.nr, steg.linje) for steg in lest.steg] == [*((nr, nr + 3) for nr in range(1, 11)), (11, 15)]


@pytest.mark.parametrize("raa", ["0101", "N", "1e3", "null", "1988-06-06", "010160", "3.10", "0x1F", "07:30"])
def test_yaml_gjetter_ikke_paa_hva_en_verdi_er(fil: Path, raa: str) -> None:
    lest = flyt(fil, HODE + f"  - fyll: {{Felt: {raa}}}\n")
    assert lest.steg[0].handling == Fyll((("Felt", raa),))


def test_tilde_er_tomt(fil: Path) -> None:
    assert flyt(fil, HODE + "  - fyll: {Felt: ~}\n").steg[0].handling == Fyll((("Felt", ""),))


def test_sammensatte_bokstaver_er_de_samme_som_hele(fil: Path) -> None:
    lest = flyt(fil, (HODE + "  - gå til: Årsak\n").replace("å", "a\u030a").replace("Å", "A\u030a"))
    assert lest.steg[0].handling == GaaTil("Årsak")


@pytest.mark.parametrize(
    ("steg", "ventet"),
    [
        ("  - tastt: Enter\n", ", linje 4: steget «tastt» er ukjent; mente du «tast»?"),
        ("  - tast: Entre\n", ", linje 4: «Entre» er ingen tast"),
        ("  - tast: [Enter,\n     F99]\n", ", linje 5: «F99» er ingen tast"),
        ("  - tast: []\n", ", linje 4: her skal det stå en tast"),
        ("  - tast: Enter\n    bilde: to\n", ", linje 4: et steg skal ha ett ord"),
        ("  - Enter\n", ", linje 4: her skal det stå et navn, et kolon og en verdi."),
        ("  - fyll: Hansen\n", ", linje 4: her skal det stå et navn, et kolon og en verdi."),
        ("  - fyll: {}\n", ", linje 4: her skal det stå felter med ledetekst og verdi"),
        ("  - fyll: {Sign: [A, B]}\n", ", linje 4: her skal det stå en enkel tekst."),
        ("  - fyll:\n      Sign: A\n      Sign: B\n", ", linje 6: «Sign» er nevnt to ganger."),
        ('  - fyll: {Sign: "A\\tB"}\n', ", linje 4: teksten skal stå på én linje"),
        ("  - klokke: 1988-06-31T09:00\n", ", linje 4: klokken skal være dato og klokkeslett"),
        ("  - klokke: 1988-06-06\n", ", linje 4: klokken skal være dato og klokkeslett"),
        ("  - klokke: 1988-06-06T09:00+01:00\n", ", linje 4: klokken skal være dato og klokkeslett"),
        ("  - bilde:\n", ", linje 4: her mangler det en tekst."),
        ("  - bilde: &a en\n  - bilde: *a\n", ", linje 4: henvisninger med «&» og «*»"),
        ("  - fyll: {Sign: A\n", ", linje 5: dette er ikke YAML"),
        ("", ", linje 3: «steg» skal være en liste"),
    ],
)
def test_feil_i_et_steg_fortelles_med_linjen(fil: Path, steg: str, ventet: str) -> None:
    assert setning(fil, HODE + steg).startswith(ventet)


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("flyt: A\nsteg: [{tast: Enter}]\n", ", linje 1: hodet mangler «klokke»."),
        ("flyt: A\nklokka: 1988-06-06T09:00\n", ", linje 2: hodet kjenner ikke «klokka»"),
        ("flyt: A\nflyt: B\n", ", linje 2: «flyt» er nevnt to ganger."),
        ("- tast: Enter\n", ", linje 1: her skal det stå et navn, et kolon og en verdi."),
        ("", ": filen er tom"),
        ("# bare en merknad\n", ": filen er tom"),
    ],
)
def test_feil_i_hodet_fortelles_med_linjen(fil: Path, tekst: str, ventet: str) -> None:
    assert setning(fil, tekst).startswith(ventet)


def test_fil_som_ikke_finnes(fil: Path) -> None:
    with pytest.raises(FlytfilFeil, match="filen finnes ikke"):
        les(fil)


def test_en_mappe_i_stedet_for_en_fil(tmp_path: Path) -> None:
    with pytest.raises(FlytfilFeil, match="det er en mappe; skriv en av filene i den"):
        les(tmp_path)


def test_fil_i_et_annet_tegnsett(fil: Path) -> None:
    fil.write_bytes("flyt: Åpning\n".encode("latin-1"))
    with pytest.raises(FlytfilFeil, match="UTF-8"):
        les(fil)


def test_feilen_er_alltid_en_setning(fil: Path) -> None:
    assert setning(fil, HODE + "  - tastt: Enter\n").count("\n") == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))).filter(str.isprintable))
@example("")
@example("~")
@example("# ingen merknad")
@example("a\u030a")
def test_enhver_tekst_kommer_fram_bokstav_for_bokstav(fil: Path, tekst: str) -> None:
    lest = flyt(fil, HODE + f"  - fyll: {{Felt: {json.dumps(tekst, ensure_ascii=False)}}}\n")
    assert lest.steg[0].handling == Fyll((("Felt", unicodedata.normalize("NFC", tekst)),))
