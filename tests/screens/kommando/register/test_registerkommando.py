"""`dagpenger register les`: what is said, the exit status, and the file of the lines that were not taken."""

from pathlib import Path

import pytest

from data.register.register import Register
from tests.data.operasjoner.register.registerlinjer import behandles, inntekt, linje
from tests.data.saker import Sak, Stillbar, fodselsnr
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def sak(tmp_path: Path) -> Sak:
    reg = Register.aapne(tmp_path / "r.db", Stillbar().klokke, "ABC")
    sak = behandles(reg)
    reg.lukk()
    return sak


def _les(sak: Sak, capsys: Capsys, *linjer: str, navn: str = "register.csv") -> tuple[int, str, str]:
    fil = sak.reg.sti.with_name(navn)
    if linjer:
        fil.write_text("".join(f"{en}\n" for en in linjer), encoding="utf-8")
    klokke = ("--klokke", "1988-06-06T09:00", "--signatur", "ABC")
    return kjor(*klokke, "register", "les", str(fil), "--db", str(sak.reg.sti), capsys=capsys)


def test_det_som_stemmer_gir_null_og_det_samme_igjen_ogsaa(sak: Sak, capsys: Capsys) -> None:
    assert _les(sak, capsys, inntekt(sak, 150_000)) == (
        0,
        "Filen er lest. Registrert: 1. Sto der fra før: 0. På arbeidslisten: 0. Ikke tatt: 0.\n"
        "      1 inntekt; 0 stemmer ikke med det som er oppgitt\n",
        "",
    )
    assert _les(sak, capsys) == (
        0,
        "Filen er lest. Registrert: 0. Sto der fra før: 1. På arbeidslisten: 0. Ikke tatt: 0.\n",
        "",
    )


def test_det_som_venter_telles_etter_slag(sak: Sak, capsys: Capsys) -> None:
    kode, ut, feil = _les(sak, capsys, inntekt(sak, 1), linje("dod", sak, "1988-05-01"), inntekt(sak, 1, 1980))
    assert (kode, feil) == (1, "")
    assert ut.splitlines() == [
        "Filen er lest. Registrert: 3. Sto der fra før: 0. På arbeidslisten: 2. Ikke tatt: 0.",
        "      2 inntekt; 1 stemmer ikke med det som er oppgitt",
        "      1 dod; 1 stemmer ikke med det som er oppgitt",
    ]


def test_det_som_ikke_er_tatt_ligger_i_en_fil_som_kan_rettes_og_leses(sak: Sak, capsys: Capsys) -> None:
    ukjent = linje("dod", fodselsnr(nummer=9), "1988-05-01")
    kode, ut, feil = _les(sak, capsys, inntekt(sak, 150_000), "tull;1", ukjent)
    fil = sak.reg.sti.with_name("register.csv")
    assert (kode, ut.splitlines()[0][-13:]) == (1, "Ikke tatt: 2.")
    assert feil.splitlines()[:2] == [
        f"{fil}, linje 2: Linjen har 2 celler; den skal ha 5.",
        f"{fil}, linje 3: Ingen med dette fødselsnummeret er registrert.",
    ]
    assert Path(f"{fil}.feil").read_text(encoding="utf-8").splitlines() == [
        *("# Linje 2: Linjen har 2 celler; den skal ha 5.", "tull;1"),
        *("# Linje 3: Ingen med dette fødselsnummeret er registrert.", ukjent),
    ]
    assert _les(sak, capsys, navn="register.csv.feil")[0] == 1


def test_uten_en_fil_som_kan_leses_gjores_ingenting(sak: Sak, capsys: Capsys) -> None:
    kode, ut, feil = _les(sak, capsys, navn="finnes-ikke.csv")
    assert (kode, ut) == (2, "")
    assert "kan ikke leses: velg en fil som du har tilgang til" in feil


@pytest.mark.parametrize("ord_", [("register",), ("register", "skriv"), ("register", "les")])
def test_ordene_maa_staa_der(ord_: tuple[str, ...], capsys: Capsys) -> None:
    assert kjor(*ord_, capsys=capsys)[0] == 2
