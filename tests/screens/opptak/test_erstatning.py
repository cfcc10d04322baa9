"""Who stands in a recording: invented people in place of real ones, the same each time."""

import pytest

from data.demo import oppdiktet
from data.sak.nummer import fodselsnr_feil, kontonr_feil
from rules.tall.nummer import fodselsdato
from screens.bilder.d60 import D60
from screens.bilder.meny import MENY
from screens.opptak.erstatning import Erstatning
from tui.skjema.felt import Felt

EKTE = "15055810068"
"""A number that could be somebody's: right in date and check digits, and of no synthetic series."""
SYNTETISK = "15835512344"


def felt(navn: str) -> Felt:
    return next(ett for ett in (*D60.felter, *MENY.felter) if ett.navn == navn and not ett.beskyttet)


@pytest.mark.parametrize("nr", [1, 2, 400, 3000])
def test_et_ekte_nummer_blir_et_oppdiktet_med_samme_aar_og_kjonn(nr: int) -> None:
    annet = oppdiktet.fodselsnr(EKTE, nr)
    fodt, ekte = fodselsdato(annet), fodselsdato(EKTE)
    assert fodselsnr_feil(annet) is None
    assert oppdiktet.er_oppdiktet(annet)
    assert fodt is not None
    assert ekte is not None
    assert (fodt.year, int(annet[8]) % 2) == (ekte.year, int(EKTE[8]) % 2)


@pytest.mark.parametrize("galt", ["15055810069", "15135810068", "1505581006", "x"])
def test_det_som_er_galt_er_galt_paa_samme_maate(galt: str) -> None:
    annet = oppdiktet.fodselsnr(galt, 1)
    assert annet != galt or galt == "x"
    assert fodselsnr_feil(annet) == fodselsnr_feil(galt)


@pytest.mark.parametrize(("giro", "konto"), [("B", "12345678903"), ("B", "12345678904"), ("P", "1234567")])
def test_en_konto_blir_en_annen_av_samme_slag(giro: str, konto: str) -> None:
    annen = oppdiktet.kontonr(konto, 7)
    assert annen != konto
    assert kontonr_feil(giro, annen) == kontonr_feil(giro, konto)


def test_den_samme_er_den_samme_overalt() -> None:
    erstatning = Erstatning(())
    erstatning.se([(felt("fodselsnr"), EKTE), (felt("etternavn"), "NORDMANN"), (felt("fornavn"), "Kari")])
    nummer, navn = erstatning.i_felt(felt("fodselsnr"), EKTE), erstatning.i_felt(felt("etternavn"), "NORDMANN")
    assert EKTE not in nummer
    assert navn.isupper()
    assert len(navn) <= len("NORDMANN")
    setning = erstatning.i_tekst(f"NORDMANN, Kari ({EKTE}) er registrert.")
    assert setning.startswith(f"{navn}, ")
    assert nummer in setning
    assert "Kari" not in setning
    assert EKTE not in setning
    assert erstatning.i_felt(felt("sok"), "nordm") == navn[:5]


def test_adresser_og_merknader_blir_ord_som_ikke_sier_noe() -> None:
    erstatning = Erstatning(())
    for navn, tekst in (("bo_gate", "Storgata 7"), ("anmerkning", "Er syk"), ("bo_post", "0155 OSLO")):
        byttet = erstatning.i_felt(felt(navn), tekst)
        assert byttet
        assert byttet != tekst
        assert len(byttet) <= len(tekst)
    assert erstatning.i_tekst("Er syk") == "Er syk", "a remark may be words that any sentence has"


def test_den_som_er_oppdiktet_fra_for_staar() -> None:
    erstatning = Erstatning(())
    erstatning.se([(felt("fodselsnr"), SYNTETISK), (felt("etternavn"), "HANSEN"), (felt("kontonr"), "12345678903")])
    for navn, tekst in (("fodselsnr", SYNTETISK), ("etternavn", "HANSEN"), ("kontonr", "12345678903")):
        assert erstatning.i_felt(felt(navn), tekst) == tekst
    assert erstatning.i_tekst(f"HANSEN {SYNTETISK}") == f"HANSEN {SYNTETISK}"


def test_et_sok_etter_noen_i_demoen_og_etter_en_sak_staar() -> None:
    erstatning = Erstatning(["Berge", "Marianne"])
    assert erstatning.i_felt(felt("sok"), "berg") == "berg"
    assert erstatning.i_felt(felt("sok"), "88000001") == "88000001"


def test_signaturen_byttes_i_hele_ord() -> None:
    erstatning = Erstatning((), "KARI", "SBH")
    assert erstatning.i_tekst("Endret av KARI; KARIN er en annen.") == "Endret av SBH; KARIN er en annen."
