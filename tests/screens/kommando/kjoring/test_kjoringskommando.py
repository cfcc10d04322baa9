"""`dagpenger kjoring vis|lukk|fil|svar`: what it prints, where, and the exit status. 6 June 1988 is a Monday.

Each card pays 2 × 1,908 = 3,816, tax 30 % 1,144.80 → 1,145, paid out 2,671.
"""

from datetime import date
from pathlib import Path

import pytest

from data.brukere.rolle import Rolle
from data.register.register import Register
from tests.data.kontor import PASSORD, SIGNATURER, gjor_til_kontor
from tests.data.saker import Sak, Stillbar, ny_journal
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]
ETTER_TIMEN = "1988-06-07T12:00"


def register(mappe: Path, *kontoene: str | None) -> Path:
    """A register with a card for each account, registered on Monday 6 June at 9; None has no account."""
    reg = Register.aapne(mappe / "r.db", Stillbar().klokke, "ABC")
    for nummer, konto in enumerate(kontoene):
        bilde = ny_journal(reg, nummer, giro="B" if konto else None, kontonr=konto)
        sak = Sak(reg, bilde.person.fodselsnr, str(bilde.journalnr), bilde.versjon)
        sak.innvilg()
        sak.anvis(date(1988, 1, 4))
    reg.lukk()
    return mappe / "r.db"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """One case with an account, and nothing else."""
    return register(tmp_path, "86011117947")


def kjoring(*ord_: str, db: Path, capsys: Capsys, naa: str = ETTER_TIMEN, hvem: str = "ABC") -> tuple[int, str, str]:
    return kjor("--db", str(db), "--klokke", naa, "--signatur", hvem, "kjoring", *ord_, capsys=capsys)


def test_vis_uten_dato_viser_den_aapne(db: Path, capsys: Capsys) -> None:
    kode, ut, feil = kjoring("vis", db=db, capsys=capsys, naa="1988-06-07T11:59:59")
    assert (kode, feil) == (0, "")
    assert ut.splitlines()[:2] == [
        "Kjøringen 06.06.1988 er åpen, og stenger 07.06.1988 kl. 12.00.",
        "Betalinger: 1, i alt 2671 kr.",
    ]
    assert ut.splitlines()[-1].split() == ["I", "alt", "1", "3816", "1145", "2671"]


def test_lukk_for_timen_nektes_og_etter_timen_gjores_det_en_gang(db: Path, capsys: Capsys) -> None:
    for_timen = kjoring("lukk", "06.06.1988", db=db, capsys=capsys, naa="1988-06-07T11:59:59")
    assert for_timen == (2, "", "Kjøring: vent til 07.06.1988 kl. 12.00; da stenger den.\n")
    forste = kjoring("lukk", "07.06.1988", db=db, capsys=capsys)
    assert forste == (0, "Kjøring 1 (06.06.1988) er lukket. Betalinger: 1, i alt 2671 kr.\n", "")
    andre = kjoring("lukk", "060688", db=db, capsys=capsys)
    assert andre == (0, "Kjøring 1 (06.06.1988) var lukket fra før. Betalinger: 1, i alt 2671 kr.\n", "")


def test_det_som_holdes_igjen_sies_og_gir_1(tmp_path: Path, capsys: Capsys) -> None:
    db = register(tmp_path, "86011117947", None)
    kode, _, feil = kjoring("lukk", "060688", db=db, capsys=capsys)
    assert kode == 1
    assert feil.splitlines() == [
        "Anvisninger som er holdt igjen: 1.",
        "Sak 88000002, 2671 kr. Holdt igjen: saken har ikke noe kontonr; før det på D-60.",
    ]


def test_filene_er_de_samme_hver_gang(db: Path, tmp_path: Path, capsys: Capsys) -> None:
    kode, ut, feil = kjoring("fil", "060688", str(tmp_path / "ut"), db=db, capsys=capsys)
    assert (kode, feil) == (0, "")
    txt, xml = (tmp_path / "ut" / f"kjoring-19880606.{slag}" for slag in ("txt", "xml"))
    assert [linje.split(", SHA-256 ")[0] for linje in ut.splitlines()] == [
        f"{txt}. Betalinger: 1, i alt 2671 kr",
        f"{xml}. Betalinger: 1, i alt 2671 kr",
    ]
    innhold = txt.read_bytes(), xml.read_bytes()
    assert kjoring("fil", "060688", str(tmp_path / "ut"), db=db, capsys=capsys, naa="1989-03-01T08:00")[:2] == (0, ut)
    assert (txt.read_bytes(), xml.read_bytes()) == innhold


def test_et_svar_med_daarlige_linjer_gir_1_og_linjene_i_en_fil(db: Path, tmp_path: Path, capsys: Capsys) -> None:
    svar = tmp_path / "svar.csv"
    svar.write_text("betaling;utfall;kode;tekst\n1-1;avvist;AC04;Kontoen er avsluttet\n9-9;utbetalt;;\n", "utf-8")
    kode, ut, feil = kjoring("svar", "060688", str(svar), db=db, capsys=capsys)
    assert (kode, ut) == (1, "Svaret er lest. Nye: 1, av dem avvist: 1. Sto der fra før: 0.\n")
    assert feil.splitlines() == [
        f"{svar}, linje 3: Betaling: velg en annen; 9-9 er ikke i denne kjøringen.",
        f"Linjer som ikke er lest: 1. De ligger i {svar}.feil.",
    ]
    assert (tmp_path / "svar.csv.feil").read_text("utf-8") == "betaling;utfall;kode;tekst\n9-9;utbetalt;;\n"
    assert "Avvist\nSak 88000001, 2671 kr. " in kjoring("vis", "060688", db=db, capsys=capsys)[1]
    svar.write_text("1-1;avvist;AC04;Kontoen er avsluttet\n", "utf-8")
    igjen = kjoring("svar", "060688", str(svar), db=db, capsys=capsys)
    assert igjen == (0, "Svaret er lest. Nye: 0, av dem avvist: 0. Sto der fra før: 1.\n", "")


@pytest.mark.parametrize(
    ("ord_", "setning"),
    [
        (("vis", "300588"), "Kjøring: velg en annen; ingen kjøring ble lukket i uka fra 30.05.1988."),
        (("lukk", "080688"), "Kjøring: skriv en mandag eller tirsdag; kjøringen er bare de dagene."),
        (("fil", "130688"), "Kjøring: vent til 14.06.1988 kl. 12.00; da stenger den."),
        (("svar", "060688", "/finnes/ikke"), "Svarfilen /finnes/ikke kan ikke leses: velg en fil som du har tilgang"),
        (("lukk",), "dagpenger: skriv datoen til kjøringen, en mandag eller tirsdag; "),
        (("svar", "060688"), "dagpenger: skriv filen med svaret; "),
        (("vis", "060688", "fil.txt"), "dagpenger: en fil hører til «kjoring fil» og «kjoring svar»; "),
        (("lukk", "31.02.1988"), "dagpenger: dato: 31.02.1988 er ikke en dato, skriv for eksempel 06.06.1988; "),
        (("stopp", "060688"), "dagpenger: hva kan ikke være stopp; "),
    ],
)
def test_det_som_ikke_gaar_sies_i_en_setning_og_gir_2(
    db: Path, capsys: Capsys, ord_: tuple[str, ...], setning: str
) -> None:
    try:
        kode, ut, feil = kjoring(*ord_, db=db, capsys=capsys)
    except SystemExit as slutt:
        (ut, feil), kode = capsys.readouterr(), slutt.code
    assert (kode, ut) == (2, "")
    assert feil.startswith(setning)
    assert feil.count("\n") == 1


def test_et_register_som_ikke_finnes_lages_ikke(tmp_path: Path, capsys: Capsys) -> None:
    borte = tmp_path / "borte.db"
    kode, _, feil = kjoring("vis", db=borte, capsys=capsys)
    assert (kode, feil) == (2, f"Registeret {borte} finnes ikke: velg et annet med --db.\n")
    assert not borte.exists()


def test_i_et_kontor_lukker_den_som_har_utbetaling_og_ingen_annen(
    db: Path, tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    reg = Register.aapne(db, Stillbar().klokke, "ABC")
    gjor_til_kontor(reg)
    reg.lukk()
    fil = tmp_path / "passord.txt"
    fil.write_text(f"{PASSORD}\n", "utf-8")
    monkeypatch.setenv("DAGPENGER_PASSORD_FIL", str(fil))
    kode, ut, feil = kjoring("lukk", "060688", db=db, capsys=capsys, hvem=SIGNATURER[Rolle.SAKSBEHANDLER])
    assert (kode, ut) == (2, "")
    assert "kjøring krever den rollen" in feil
    kode, ut, _ = kjoring("lukk", "060688", db=db, capsys=capsys, hvem=SIGNATURER[Rolle.UTBETALING])
    assert (kode, ut[:26]) == (0, "Kjøring 1 (06.06.1988) er ")
