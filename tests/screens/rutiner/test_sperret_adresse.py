"""A hidden address at the keyboard: on no screen, in no window, print, file, command or draft but where it is to be."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.kjoring.lukking import lukk
from data.register.register import Register
from screens.proving.skjerm import Skjerm, Skjermbrudd, ved_skjermen
from screens.rutiner.rutinenavn import NAVN
from tests.data.operasjoner.adressesperre.sperresak import HJEMME, SPOR, bosatt, sperr
from tests.data.saker import Sak, Stillbar
from tests.screens.kommando.test_kommandolinje import kjor
from tui.flyt.feil import Avvik

TIL_PERSONEN = {"ADRESSE", "INNSYN"}
"""Where the address is seen by those with the right, and given to the person."""
UTEN_PERSONER = {"TOLKNING", "ØVELSE", "ØVELSE-1", "ØVELSE-2"}
RUTINER = [kode for kode in NAVN if kode not in TIL_PERSONEN | UTEN_PERSONER and f"{kode}-1" not in NAVN]


@pytest.fixture(scope="module")
def fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with payments, a letter and a complaint, of a person whose address was hidden afterwards."""
    tid = Stillbar()
    reg = Register.aapne(tmp_path_factory.mktemp("sperret") / "r.db", tid.klokke, "ABC", trygt=False)
    sak: Sak = bosatt(reg)
    sperr(sak)
    tid.til("1988-06-07T13:00")
    lukk(reg, date(1988, 6, 6))
    reg.lukk()
    return reg.sti


@pytest.fixture
def db(fil: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(fil, tmp_path / "r.db"))


@pytest.fixture
def nr(db: Path) -> str:
    reg = Register.aapne(db, Stillbar().klokke, "ABC", trygt=False)
    with reg.raa_lesing() as raa:
        (nummer,) = raa.execute("SELECT fodselsnr FROM sak").fetchone()
    reg.lukk()
    return str(nummer)


def _spor(tekst: str) -> list[str]:
    return [spor for spor in SPOR if spor in tekst]


def _sett(sb: Skjerm) -> str:
    """All that stands on the screen, in its fields, and in the window over it."""
    return "\n".join((sb.bilde("nå").tekst, sb.vindu, sb.melding))


def _veien_gjennom(sb: Skjerm, kode: str, nr: str) -> Iterator[str]:
    sb.gaa_til(kode)
    yield _sett(sb)
    try:
        sb.fyll({"Fødselsnr": nr})
    except (Avvik, Skjermbrudd):
        sb.tast("Enter")
    else:
        sb.tast("Enter")
    yield _sett(sb)
    for tast in ("F5", "F2", "F3", "F9", "F7", "F8", "Enter", "F12", "F6"):
        sb.tast(tast)
        yield _sett(sb)
        if sb.flate.vindu:
            sb.tast("F3")


@pytest.mark.parametrize("kode", RUTINER)
def test_adressen_staar_ikke_paa_bildet_i_et_vindu_eller_paa_linje_23(db: Path, nr: str, kode: str) -> None:
    with ved_skjermen(db, "ABC") as sb:
        for sett in _veien_gjennom(sb, kode, nr):
            assert _spor(sett.replace(nr, "")) == [], kode
    for fil in db.parent.rglob("*.txt"):
        assert _spor(fil.read_text(encoding="utf-8")) == [], fil.name


def test_bildet_viser_sperrer_og_aapner_adressen(db: Path, nr: str) -> None:
    with ved_skjermen(db, "ABC") as sb:
        sb.hent("ADRESSE", nr)
        assert (sb.felt("Sperret (J/N)"), sb.felt("Bo-adr. gate"), sb.felt("Kommuner")) == (
            *("J", "Skjulveien 77", "1927"),
        )
        assert sb.melding == "Adressen er sperret; at du har sett den, står i loggen."
        sb.gaa_til("D-60")
        assert (sb.felt("Bo-adr. c/o"), sb.felt("Bo-adr. gate"), sb.felt("Bo-adr. post")) == (
            *("arbeidskontoret (sperret adresse)", "sendes via kontoret", ""),
        )
        sb.hent("ADRESSE", nr)
        sb.fyll({"Sperret (J/N)": "N", "Grunn": "Politiet 9/88"})
        sb.tast("Enter")
        assert sb.melding == "VARSEL: Enter igjen åpner adressen; alle på kontoret ser den fra nå av."
        sb.tast("Enter")
        assert sb.melding == "Adressen er åpnet, og står på D-60 igjen."
        sb.gaa_til("D-60")
        assert sb.felt("Bo-adr. post") == HJEMME.bo_post


def test_det_som_endres_etter_varselet_varsles_paa_nytt(db: Path, nr: str) -> None:
    with ved_skjermen(db, "ABC") as sb:
        sb.hent("ADRESSE", nr)
        sb.fyll({"Grunn": "Politiet 9/88"})
        sb.tast("Enter")
        assert sb.melding == "VARSEL: Enter igjen sperrer adressen; bare adressevern ser den fra nå av."
        sb.fyll({"Bo-adr. gate": "Nygjemt 1"})
        sb.tast("Enter")
        assert sb.melding.startswith("VARSEL: Enter igjen sperrer")
        sb.tast("Enter")
        assert sb.melding == "Adressen er sperret; alle andre ser at brev sendes via kontoret."


def test_kladden_paa_disken_har_aldri_adressen(db: Path, nr: str) -> None:
    with ved_skjermen(db, "ABC") as sb:
        sb.hent("ADRESSE", nr)
        sb.fyll({"Sperret (J/N)": "N", "Bo-adr. gate": "Nygjemt 1", "Opph-a. post": "9972 SKJULT", "Grunn": "Politiet"})
        skjema = sb.flate.skjema
        assert skjema.ulagret
        assert list(skjema.kladd()["tekster"]) == ["sperret"]
        assert _spor(json.dumps([skjema.kladd(), skjema.under_kladden()])) == []


@pytest.mark.parametrize(
    "ord_",
    [
        ("kjoring", "vis", "1988-06-06"),
        ("statistikk", "--tabell", "utbetalt", "--inndeling", "kontor", "--json", "-"),
        ("meldekort", "{kort}"),
    ],
    ids=lambda ord_: ord_[0],
)
def test_ingen_kommando_skriver_den(
    db: Path, nr: str, capsys: pytest.CaptureFixture[str], ord_: tuple[str, ...]
) -> None:
    kort = db.with_name("kort.csv")
    kort.write_text(f"{nr};1988-06-06;1988-01-18;1988-01-31;;\n{nr};1988-06-06;1988-09-18;1988-01-31;;\n")
    klart = [ett.format(kort=kort) for ett in ord_]
    kode, ut, feil = kjor("--klokke", "1988-06-07T14:00", "--signatur", "DEF", *klart, "--db", str(db), capsys=capsys)
    assert kode in (0, 1), feil
    skrevet = [fil.read_text(encoding="utf-8") for fil in db.parent.glob("kort.csv*")]
    assert _spor((ut + feil + "".join(skrevet)).replace(nr, "")) == []


def test_innsynet_sier_hvordan_adressen_gis_ut(db: Path, nr: str, capsys: pytest.CaptureFixture[str]) -> None:
    fast = ("--klokke", "1988-06-07T14:00", "--signatur", "DEF", "innsyn", "--db", str(db), nr)
    kode, ut, _ = kjor(*fast, capsys=capsys)
    assert kode == 0
    sagt = " ".join(ut.split())
    assert "Adressen din er sperret. Dette gis bare til deg selv, på arbeidskontoret; det sendes ikke." in sagt
    assert "Bo-adr. gate: Skjulveien 77" in ut.splitlines()
    for side in ("status", "utbetalinger"):
        _, ut, _ = kjor(*fast, "--side", side, capsys=capsys)
        assert _spor(ut.replace(nr, "")) == []
