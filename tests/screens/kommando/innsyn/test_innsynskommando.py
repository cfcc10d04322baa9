"""`dagpenger innsyn`: the text, the JSON, the PDF and the two pages, and the number out of the shell."""

import io
import json
import shutil
import stat
from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.register.register import Register
from screens.brev.hefte import paa_ark
from screens.brev.innsyn.sider import FLEST, status, utbetalinger
from tests.data.operasjoner.klage.klagesak import ny_klage
from tests.data.saker import Sak, Stillbar, fodselsnr, ny_person, ny_sak
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]
NR = fodselsnr()
"""Ola Hansen, granted on 6 June 1988 with 1,908 kroner a week, paid for four weeks, with a complaint."""


@pytest.fixture(scope="module")
def fylt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sti = tmp_path_factory.mktemp("innsyn") / "r.db"
    reg = Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.anvis(date(1988, 1, 18))
    ny_klage(sak)
    reg.lukk()
    return sti


@pytest.fixture
def db(fylt: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(fylt, tmp_path / "r.db"))


def _kjor(db: Path, capsys: Capsys, *ord_: str) -> tuple[int, str, str]:
    fast = ("--klokke", "1988-06-07T09:00", "--signatur", "DEF", "innsyn", "--db", str(db))
    return kjor(*fast, *ord_, capsys=capsys)


def test_teksten_har_saken_regnestykket_og_hvem_som_har_sett(db: Path, capsys: Capsys) -> None:
    kode, ut, feil = _kjor(db, capsys, NR)
    assert (kode, feil) == (0, "")
    linjer = ut.splitlines()
    assert linjer[:3] == ["DET SOM ER REGISTRERT OM DEG", "", f"Ola Hansen, fødselsnr {NR}"]
    assert "  Ukesats 1 908 kr = det laveste av ukesats med tillegg (1 908) og høyeste" in linjer
    assert any(linje.startswith("06.06.1988 ordinær for 04.01.1988-17.01.1988: 200 %, 3816 kr") for linje in linjer)
    assert "06.06.1988 09.00 ABC: innvilget, sak 88000001" in linjer
    assert "07.06.1988 09.00 DEF: gitt innsyn i alt" in linjer
    assert "KLAGE" in linjer
    assert "LOGG" not in linjer


def test_nummeret_kan_komme_paa_standard_inn(db: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f" {NR[:6]} {NR[6:]}\nmer\n"))
    kode, ut, _ = _kjor(db, capsys, "-", "--side", "status")
    assert (kode, ut.splitlines()[2]) == (0, f"Ola Hansen, fødselsnr {NR}")


def test_json_har_hver_rad_hvert_blikk_og_treet(db: Path, capsys: Capsys) -> None:
    kode, ut, feil = _kjor(db, capsys, NR, "--json", "-")
    svar = json.loads(ut)
    assert (kode, feil) == (0, "")
    assert (svar["fodselsnr"], svar["av"], svar["skrevet_ut"]) == (NR, "DEF", "1988-06-07T09:00:00")
    (sak,) = svar["saker"]
    (vedtak,) = sak["vedtak"]
    assert (vedtak["type"], vedtak["beregnet"]["ukesats"]) == ("innvilgelse", 1908)
    assert vedtak["beregnet"]["forklaring"]["ukesats"]["verdi"] == 1908
    assert [rad["anvist_belop"] for rad in svar["tabeller"]["anvisning"]] == [3816, 3816]
    assert svar["blikk"][-1] == {
        "naar": "1988-06-07T09:00:00",
        "hvem": "DEF",
        "hva": "gitt innsyn i alt",
        "journalnr": None,
    }


def test_filene_er_for_eieren(db: Path, capsys: Capsys, tmp_path: Path) -> None:
    pdf, fil = tmp_path / "a.pdf", tmp_path / "a.json"
    kode, ut, feil = _kjor(db, capsys, NR, "--pdf", str(pdf), "--json", str(fil))
    assert (kode, ut) == (0, "")
    assert feil == (
        f"{pdf} er skrevet, bare for deg. Slett den når personen har fått den.\n"
        f"{fil} er skrevet, bare for deg. Slett den når personen har fått den.\n"
    )
    assert pdf.read_bytes().startswith(b"%PDF")
    assert json.loads(fil.read_text("utf-8"))["fodselsnr"] == NR
    assert {stat.S_IMODE(sti.stat().st_mode) for sti in (pdf, fil)} == {0o600}


def test_en_fil_som_ikke_kan_skrives_sies(db: Path, capsys: Capsys, tmp_path: Path) -> None:
    kode, _, feil = _kjor(db, capsys, NR, "--pdf", str(tmp_path / "borte" / "a.pdf"))
    assert kode == 2
    assert feil.endswith("a.pdf kan ikke skrives: velg en mappe som du kan skrive i, og som har plass.\n")


@pytest.mark.parametrize(
    ("ord_", "setning"),
    [
        (("123",), "Fødselsnr: "),
        ((fodselsnr(nummer=3),), f"Fødselsnr: {fodselsnr(nummer=3)} står ikke i registeret; se etter tallene.\n"),
        ((NR, "--json", "-", "--side", "status"), "--json skriver alt, og kan ikke brukes med --side.\n"),
    ],
)
def test_det_som_nektes_er_en_setning(db: Path, capsys: Capsys, ord_: tuple[str, ...], setning: str) -> None:
    kode, ut, feil = _kjor(db, capsys, *ord_)
    assert (kode, ut) == (2, "")
    assert feil.startswith(setning)


@pytest.fixture
def reg(db: Path) -> Register:
    tid = Stillbar()
    tid.til("1988-06-07T09:00")
    register = Register.aapne(db, tid.klokke, "ABC", trygt=False)
    yield register
    register.lukk()


def test_status_er_en_side_i_klare_ord(reg: Register) -> None:
    assert status(personinnsyn(reg, NR))[4:] == [
        "Sak 88000001. Søknaden din kom 04.01.1988.",
        "",
        "Du er innvilget a-trygd fra 04.01.1988.",
        "Ukesatsen er 1908 kr for en uke helt uten arbeid, i høyst 80 uker.",
        "Det siste vi har anvist: 06.06.1988  18.01.88-31.01.88  3816 kr  venter.",
        "Meldekort sendes hver 14. dag. Uten kort blir det ikke utbetalt noe.",
        "",
        "Klagen din av 06.06.1988 på innvilgelse fra 04.01.1988: venter på svar.",
    ]


def test_utbetalingene_er_en_side_med_summen_av_hvert_aar(reg: Register) -> None:
    assert utbetalinger(personinnsyn(reg, NR))[6:] == [
        "06.06.1988  18.01.88-31.01.88  3816 kr  venter",
        "06.06.1988  04.01.88-17.01.88  3816 kr  venter",
        "",
        "I alt anvist i 1988: 7632 kr.",
    ]


def test_mange_utbetalinger_er_fremdeles_en_side_og_det_sies_hva_som_mangler(reg: Register) -> None:
    sak = Sak(reg, NR, "88000001", _versjon(reg))
    for dag in range(FLEST):
        sak.anvis(date(1988, 2, 1 + dag), date(1988, 2, 1 + dag), anmerkning="Betalt for dag")
    side = utbetalinger(personinnsyn(reg, NR))
    assert len(paa_ark(side)) == 1
    assert "Det er 2 eldre anvisninger; de står når du ber om å se alt." in side


def _versjon(reg: Register) -> int:
    with reg.raa_lesing() as raa:
        (versjon,) = raa.execute("SELECT versjon FROM sak").fetchone()
    return int(versjon)


@pytest.mark.parametrize(
    ("type_", "kode", "linje"),
    [
        ("A", "11", "Søknaden er avslått. Grunnen er: "),
        ("S", "21", "Vi har ikke begynt å behandle søknaden ennå."),
    ],
)
def test_status_for_en_som_ikke_er_innvilget(reg: Register, type_: str, kode: str, linje: str) -> None:
    sak = ny_sak(reg, 1)
    sak.endre(type_, date(1988, 6, 6), kode, uker=8 if type_ == "S" else None)
    side = status(personinnsyn(reg, sak.fodselsnr))
    assert side[6].startswith(linje)
    assert side[-1].startswith("Du kan klage på ")
    assert side[-1].endswith(" til og med 19.07.1988.")


def test_status_for_en_avsluttet_sak_og_en_uten_sak(reg: Register) -> None:
    sak = Sak(reg, NR, "88000001", _versjon(reg))
    sak.endre("O", date(1988, 5, 2), "31")
    assert status(personinnsyn(reg, NR))[6].startswith("Saken er avsluttet fra 02.05.1988. Grunnen er: ")
    ny = ny_person(reg, 5)
    assert status(personinnsyn(reg, ny.fodselsnr))[4:] == ["Du har ingen sak hos oss."]
    assert utbetalinger(personinnsyn(reg, ny.fodselsnr))[4:] == ["Det er ikke anvist noe til deg."]
