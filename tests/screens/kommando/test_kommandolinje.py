"""The command `dagpenger`: what it says, and its exit status."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from data.register.klokke import Klokke
from screens.app import forbereder
from screens.kommando.kommandoleser import Leser
from screens.kommando.kommandolinje import main
from screens.okt import Okt
from screens.signatur import les as les_signatur

ENGELSK = re.compile(
    r"\b(usage|options?|positional|arguments?|show|message|exit|error|could|match|invalid|choice|choose|from"
    r"|expected|ignored|explicit|ambiguous|unrecognized|required|allowed|one of|says|day|None)\b"
)
"""The words of argparse's own sentences."""


def kjor(*ord_: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of the command with those words."""
    try:
        kode = main(ord_)
    except SystemExit as slutt:
        kode = slutt.code if isinstance(slutt.code, int) else 1
    sagt = capsys.readouterr()
    return kode, sagt.out, sagt.err


def test_skjermer_som_json_nevner_hvert_bilde_og_felt(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("skjermer", "--json", capsys=capsys)
    assert (kode, feil) == (0, "")
    skjermer = {skjerm["code"]: skjerm for skjerm in json.loads(ut)}
    assert list(skjermer) == [
        *("MENY", "SOFA", "D-60", "D-61-1", "D-61-2", "D-61-3", "D-61-4", "D-61-5", "D-61-6"),
        *("D-62", "D-68", "KONTROLLKORT", "ENDRING", "INNSYN", "ADRESSE", "KLAGE-1", "KLAGE-2"),
        *("BREV-1", "BREV-2", "VEDTAK-1", "VEDTAK-2", "LØPENDE", "JUSTERING", "OMGJØRING"),
        *("TOLKNING", "KJØRING", "ARBEIDSLISTE", "RETTING", "SAKSGANG-1", "SAKSGANG-2", "STATISTIKK"),
        *("REGISTER", "ØVELSE-1", "ØVELSE-2"),
        *("FØRSTE", "INNLOGGING", "LÅST"),
    ]
    felter = {felt["label"]: felt for felt in skjermer["D-61-1"]["fields"]}
    assert len([label for label in felter if "SISTE ÅR" in label]) == 9
    lonn = felter["Lønnsinntekt SISTE ÅR"]
    assert (lonn["kind"], lonn["length"], lonn["protected"]) == ("kroner", 9, False)
    assert all(felt["protected"] for felt in skjermer["KONTROLLKORT"]["fields"] if felt["label"] != "Fødselsnr")


def test_skjermer_som_tekst_har_en_linje_for_hvert_felt(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, _ = kjor("skjermer", capsys=capsys)
    assert kode == 0
    assert "\nD-62  Anvisning av a-trygd\n" in ut
    [linje] = [linje for linje in ut.splitlines() if linje.startswith("  Sammenh. anvist %")]
    assert linje.split()[-2:] == ["5", "beskyttet"]


def test_hjelpen_nevner_hver_kommando(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("--help", capsys=capsys)
    assert (kode, feil) == (0, "")
    for ord_ in (
        "beregn",
        "flyt",
        "skjermer",
        "taster",
        "kontroll",
        "haandbok",
        "--db",
        "--demo",
        "--klokke",
        "--signatur",
    ):
        assert ord_ in ut


@pytest.mark.parametrize(
    ("ord_", "sagt"),
    [
        (("--farge",), "--farge er ukjent her; skriv dagpenger --help"),
        (("-x",), "-x er ukjent her;"),
        (("--d", "x"), "--d kan være --db eller --demo; skriv hele ordet;"),
        (("--demo=ja",), "--demo tar ingen verdi, men fikk ja;"),
        (("trylle",), "trylle er ikke en kommando;"),
        (("flyt", "a.yaml", "b.yaml"), "bare --pty spiller flere flyter om gangen;"),
        (("flyt",), "fil mangler; skriv dagpenger flyt --help"),
        (("flyt", "a.yaml", "--fart", "2"), "--fart hører til --vis; skriv dagpenger flyt --help"),
        (("flyt", "a.yaml", "--vis", "--fart", "0"), "--fart: 0 er ikke en fart; skriv et tall fra 0,1 til 100"),
        (("flyt", "a.yaml", "--vis", "--fart", "nan"), "--fart: nan er ikke en fart; skriv et tall fra 0,1 til 100"),
        (
            ("flyt", "a.yaml", "--vis", "--cast", "b"),
            "--bilder, --cast, --flate og --farger kan ikke brukes sammen",
        ),
        (
            ("flyt", "a.yaml", "--overta", "--bilder", "b"),
            "--bilder, --cast, --flate og --farger kan ikke brukes sammen",
        ),
        (("flyt", "a.yaml", "--bilder"), "--bilder mangler en verdi; skriv dagpenger flyt --help"),
        (("kontroll", "--db"), "--db mangler en verdi; skriv dagpenger kontroll --help"),
        (("kontroll", "her"), "her er ukjent her;"),
        (("tolkning", "--syntetisk", "mange"), "--syntetisk: mange er ikke et helt tall;"),
        (("--klokke", "i går"), "--klokke: i går er ikke et tidspunkt, skriv for eksempel 1988-06-06T09:00;"),
        (("--klokke", "0988-06-06T09:00"), "--klokke: året må være fra 1900 til 2099,"),
        (("--db",), "--db mangler en verdi;"),
        (("--sig",), "--signatur mangler en verdi;"),
        (("--demo", "--db", "x.db"), "--demo og --db kan ikke brukes sammen:"),
        (("--demo", "kontroll", "--db", "x.db"), "--demo og --db kan ikke brukes sammen:"),
        (("--db", "x.db", "demo"), "--demo og --db kan ikke brukes sammen:"),
        (("--demo", "kontroll"), "--demo gjelder bare for terminalen, demo og tolkning;"),
        (
            ("--db", "x.db", "flyt", "a.yaml"),
            "--db gjelder bare for terminalen, tolkning, kontroll, kjoring, lopende, meldekort,",
        ),
        (
            ("--db", "x.db", "beregn", "-"),
            "--db gjelder bare for terminalen, tolkning, kontroll, kjoring, lopende, meldekort,",
        ),
        (
            ("--db", "x.db", "haandbok"),
            "--db gjelder bare for terminalen, tolkning, kontroll, kjoring, lopende, meldekort,",
        ),
        (("--klokke", "1988-06-06", "kontroll"), "--klokke og --signatur gjelder bare for terminalen, demo,"),
        (("--signatur", "ABC", "haandbok"), "--klokke og --signatur gjelder bare for terminalen, demo,"),
        (("--utskrift", "her", "flyt", "a.yaml"), "--utskrift gjelder bare for terminalen og demo"),
        (("--opptak-ekte", "skjermer"), "--opptak og --opptak-ekte gjelder bare for terminalen;"),
        (("--signatur", "ABCDEFGHI"), "--signatur: signaturen ABCDEFGHI er 9 tegn; feltet tar 8, skriv en kortere;"),
        (("--signatur", "  "), "--signatur: signaturen er blank; skriv 1 til 8 tegn, som ABC;"),
        (("--signatur", "A\x1b[1m"), "--signatur: signaturen har tegn som ikke kan stå i et felt;"),
        (("--signatur", "A\udcff"), "--signatur: signaturen har tegn som ikke kan stå i et felt;"),
        (("tryll\x1b[1me\n",), "er ikke en kommando;"),
    ],
)
def test_gale_ord_gir_en_setning_paa_norsk_og_2(
    ord_: tuple[str, ...], sagt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kode, ut, feil = kjor(*ord_, capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil.startswith("dagpenger: ")
    assert sagt in feil
    assert feil.endswith("--help for å se hva som finnes.\n")
    assert feil[:-1].isprintable()
    assert not ENGELSK.search(feil)


def test_hver_kommandos_hjelp_er_paa_norsk(capsys: pytest.CaptureFixture[str]) -> None:
    hjelpen = kjor("--help", capsys=capsys)[1]
    kommandoer = re.findall(r"^    (\w+) ", hjelpen, flags=re.MULTILINE)
    assert len(kommandoer) >= 7
    for ord_ in ((), *((kommando,) for kommando in kommandoer)):
        kode, ut, feil = kjor(*ord_, "--help", capsys=capsys)
        assert (kode, feil) == (0, "")
        assert ut.startswith(f"bruk: {' '.join(('dagpenger', *ord_))} [-h]")
        assert "vis denne hjelpen" in ut
        assert not ENGELSK.search(ut)


@pytest.mark.parametrize(
    "engelsk",
    [
        "argument --x: expected at least one argument",
        "argument --x: not allowed with argument --y",
        "argument --x: invalid choice: 'q' (choose from 'a', 'b')",
        "one of the arguments --x --y is required",
        "something argparse says one day",
    ],
)
def test_ogsaa_det_argparse_ikke_har_sagt_ennaa_blir_norsk(engelsk: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as slutt:
        Leser(prog="dagpenger").error(engelsk)
    assert slutt.value.code == 2
    assert not ENGELSK.search(capsys.readouterr().err)


def test_et_ukjent_aar_viser_veien_til_ovingsklokken_paa_selve_linjen(tmp_path: Path) -> None:
    okt = Okt(Klokke(lambda: datetime(2026, 11, 22, 9)), "ABC", tmp_path / "tomt.db", tmp_path)  # noqa: DTZ001
    try:
        melding = forbereder(okt, demo=False)()
    finally:
        okt.lukk()
    assert melding is not None
    assert "--klokke 1988-06-06T09:00" in melding
    assert len(melding) <= 80


def test_signaturen_fra_miljoet_maa_ogsaa_passe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DAGPENGER_SIGNATUR", "SAKSBEHANDLER")
    assert kjor(capsys=capsys) == (
        2,
        "",
        "DAGPENGER_SIGNATUR: signaturen SAKSBEHANDLER er 13 tegn; feltet tar 8, skriv en kortere.\n",
    )


@pytest.mark.parametrize(
    ("tekst", "signatur"), [("ABC", "ABC"), (" åse ", "åse"), ("A\u030aSE", "ÅSE"), ("ABCDEFGH", "ABCDEFGH")]
)
def test_signaturer_som_passer(tekst: str, signatur: str) -> None:
    assert les_signatur(tekst) == signatur


def test_en_flyt_som_ikke_holder_gir_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text(
        "flyt: Gal\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent side: D-99\n", encoding="utf-8", newline="\n"
    )
    kode, ut, feil = kjor("flyt", str(fil), capsys=capsys)
    assert (kode, ut) == (1, "")
    assert "bildet skulle være D-99, men er MENY" in feil


def test_skjemaet_skrives_for_redigeringsprogrammer(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("flyt", "--skjema", capsys=capsys)
    skjema = json.loads(ut)
    assert (kode, feil, skjema["$schema"]) == (0, "", "https://json-schema.org/draft/2020-12/schema")
    assert "forvent register" in skjema["properties"]["steg"]["items"]["properties"]


def test_hvert_eksempel_i_en_flyt_sier_hvordan_det_gikk_og_har_bildene_for_seg(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text(
        "flyt: To\nklokke: 1988-06-06T09:00\neksempler: [{side: MENY}, {side: D-60}]\n"
        "steg:\n  - bilde: her\n  - forvent side: <side>\n",
        encoding="utf-8",
    )
    kode, ut, feil = kjor("flyt", str(fil), "--bilder", str(tmp_path / "bilder"), capsys=capsys)
    assert (kode, ut) == (1, f"{fil}: «To», «MENY», gikk som ventet (2 steg, 1 bilder).\n")
    assert feil.startswith(f"{fil}, eksempel «D-60», steg 2 (linje 6): bildet skulle være D-60, men er MENY.\n")
    bilder = sorted(str(sti.relative_to(tmp_path / "bilder")) for sti in (tmp_path / "bilder").rglob("*.txt"))
    assert bilder == ["d-60/01-her.txt", "d-60/02-feil.txt", "meny/01-her.txt"]


def test_en_flyt_som_holder_gir_0_og_bilder_som_tekst_og_svg(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text("flyt: God\nklokke: 1988-06-06T09:00\nsteg:\n  - bilde: meny\n", encoding="utf-8", newline="\n")
    kode, _, feil = kjor("flyt", str(fil), "--bilder", str(tmp_path / "bilder"), capsys=capsys)
    assert (kode, feil) == (0, "")
    assert {f.suffix for f in (tmp_path / "bilder").iterdir()} == {".txt", ".stil", ".svg"}
    tekst = (tmp_path / "bilder" / "01-meny.txt").read_text(encoding="utf-8")
    assert [len(linje) for linje in tekst.splitlines()] == [80] * 24


def test_en_flyt_som_ikke_finnes_gir_2_og_en_setning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("flyt", str(tmp_path / "ingen.yaml"), capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil == f"{tmp_path / 'ingen.yaml'}: filen finnes ikke.\n"


def test_en_fil_som_ikke_er_en_flyt_gir_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text("flyt: Gal\nklokke: 1988-06-06T09:00\nsteg:\n  - tastt: F5\n", encoding="utf-8")
    kode, ut, feil = kjor("flyt", str(fil), capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil == f"{fil}, linje 4: steget «tastt» er ukjent; mente du «tast»?\n"


def test_en_flyt_med_for_lang_signatur_gir_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text("flyt: A\nklokke: 1988-06-06T09:00\nsignatur: SAKSBEHANDLER\nsteg: [bilde: a]\n", encoding="utf-8")
    kode, ut, feil = kjor("flyt", str(fil), capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil == f"{fil}: signaturen SAKSBEHANDLER er 13 tegn; feltet tar 8, skriv en kortere.\n"


@pytest.mark.parametrize("db_forst", [True, False])
def test_kontroll_av_et_helt_register_gir_0(demo: Path, db_forst: bool, capsys: pytest.CaptureFixture[str]) -> None:
    ord_ = ("--db", str(demo), "kontroll") if db_forst else ("kontroll", "--db", str(demo))
    kode, ut, feil = kjor(*ord_, capsys=capsys)
    assert (kode, feil) == (0, "")
    assert "er helt: fil, nøkler og alle kjeder stemmer" in ut


def test_kontroll_av_et_register_som_ikke_finnes_gir_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, _, feil = kjor("--db", str(tmp_path / "ingen.db"), "kontroll", capsys=capsys)
    assert kode == 2
    assert feil == f"Registeret {tmp_path / 'ingen.db'} finnes ikke.\n"
    assert not (tmp_path / "ingen.db").exists()
