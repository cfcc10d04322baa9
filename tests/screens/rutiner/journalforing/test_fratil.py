"""A change of name or account on D-60: shown first, from and to, and done on a second Enter."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.proving.skjerm import Skjerm, ved_skjermen
from screens.rutiner.journalforing.fratil import PLASS, fra_til
from tests.screens.registeret import innhold

MARIANNE, UTEN_SAK = "10826610226", "07863117520"
KONTO, ANNEN_KONTO = "91436682382", "86011117947"
navn = st.text("ABCDEFGHIÆØÅ ,-", min_size=1, max_size=60)


def siste_felt(sti: Path) -> dict[str, list[str | None]]:
    """What the newest row of the log says was changed."""
    with closing(sqlite3.connect(sti)) as fil:
        (detaljer,) = fil.execute("SELECT detaljer FROM logg WHERE versjon IS NOT NULL ORDER BY id DESC").fetchone()
    felt: dict[str, list[str | None]] = json.loads(detaljer)["felt"]
    return felt


@pytest.mark.parametrize(
    ("endringer", "setning"),
    [
        (
            [("Navn", "HANSEN, OLA", "HANSEN, OL")],
            "Navn: HANSEN, OLA → HANSEN, OL; Enter igjen endrer, F12 angrer.",
        ),
        (
            [("Kontonr", KONTO, ANNEN_KONTO)],
            "Kontonr: 91436682382 → 86011117947; Enter igjen endrer, F12 angrer.",
        ),
        (
            [("Navn", "Berg-Hansen Solheim, Anne Kristine", "Berg-Hansen Solheim, Anne Kristin")],
            "Navn: … Anne Kristine → … Anne Kristin; Enter igjen endrer, F12 angrer.",
        ),
        (
            [("Navn", "Hansen, Ola", "Hanssen, Ola"), ("Kontonr", KONTO, ANNEN_KONTO)],
            "Enter igjen endrer: Hansen, O… → Hanssen, …, 91436682382 → 86011117947.",
        ),
    ],
)
def test_setningen(endringer: list[tuple[str, str, str]], setning: str) -> None:
    assert fra_til(endringer) == setning


@given(navn, navn, st.booleans())
def test_setningen_faar_alltid_plass_og_viser_forskjellen(gammel: str, ny: str, ogsaa_konto: bool) -> None:
    endringer = [("Navn", gammel, ny), *([("Kontonr", KONTO, ANNEN_KONTO)] if ogsaa_konto else [])]
    setning = fra_til(endringer)
    assert len(setning) <= PLASS
    if gammel != ny and not ogsaa_konto:
        fra, til = setning.removeprefix("Navn: ").removesuffix("; Enter igjen endrer, F12 angrer.").split(" → ")
        assert fra != til


def test_en_bokstav_for_lite_vises_og_endres_forst_ved_enter_igjen(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-60", MARIANNE)
    for_ = innhold(demo)
    skjerm.fyll({"Fornavn": "Mariann"})
    skjerm.tast("Enter")
    assert skjerm.melding == ("VARSEL: Navn: Berge, Marianne → Berge, Mariann; Enter igjen endrer, F12 angrer.")
    assert innhold(demo) == for_
    # F12 and Enter: nothing is renamed.
    skjerm.tast("F12", "Enter")
    assert innhold(demo) == for_
    skjerm.fyll({"Fornavn": "Mariann"})
    # An Enter that was pressed before the change was shown does not confirm it.
    skjerm.tast("Enter", "Enter", "Enter")
    assert innhold(demo) == for_
    skjerm.tast("Enter")
    assert "er endret" in skjerm.melding
    assert siste_felt(demo)["fornavn"] == ["Marianne", "Mariann"]


def test_noe_annet_endret_imellom_viser_det_paa_nytt(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-60", MARIANNE)
    for_ = innhold(demo)
    skjerm.fyll({"Etternavn": "Bergo"})
    skjerm.tast("Enter")
    skjerm.fyll({"internt": "Ring"})
    skjerm.tast("Enter")
    assert "Berge, Marianne → Bergo, Marianne" in skjerm.melding
    assert innhold(demo) == for_
    skjerm.tast("Enter")
    assert "er endret" in skjerm.melding


def test_det_gale_sies_for_noen_blir_bedt_om_enter_igjen(skjerm: Skjerm) -> None:
    skjerm.hent("D-60", MARIANNE)
    skjerm.fyll({"Etternavn": "Bergo", "Mottatt dato": "070688"})
    skjerm.tast("Enter")
    assert "Mottatt dato: datoen er ikke kommet ennå" in skjerm.melding


def test_et_annet_navn_paa_en_ny_soknad_vises_ogsaa_forst(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-60", UTEN_SAK)
    skjerm.fyll({"Etternavn": "Mo", "Mottatt dato": "030688"})
    skjerm.tast("Enter")
    assert skjerm.melding.startswith("VARSEL: Navn: Moe, Eivind → Mo, Eivind; Enter igjen")
    skjerm.tast("Enter")
    assert "journalført som sak" in skjerm.melding
    assert siste_felt(demo)["etternavn"] == ["Moe", "Mo"]


def test_en_annen_konto_vises_forst_den_forste_ikke(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-60", UTEN_SAK)
    skjerm.fyll({"Post- el. Bankgiro (P/B)?": "B", "Kontonr": KONTO, "Mottatt dato": "030688"})
    skjerm.tast("Enter")
    assert "journalført som sak" in skjerm.melding
    skjerm.fyll({"Kontonr": ANNEN_KONTO})
    skjerm.tast("Enter")
    assert skjerm.melding == ("VARSEL: Kontonr: 91436682382 → 86011117947; Enter igjen endrer, F12 angrer.")
    skjerm.tast("Enter")
    assert siste_felt(demo) == {"kontonr": [KONTO, ANNEN_KONTO]}


def test_en_annens_endring_imellom_er_en_konflikt_ikke_et_nytt_navn(demo: Path) -> None:
    with ved_skjermen(demo, "ABC") as abc, ved_skjermen(demo, "LHS") as lhs:
        abc.hent("D-60", MARIANNE)
        abc.fyll({"Etternavn": "Bergo"})
        abc.tast("Enter")
        lhs.hent("D-60", MARIANNE)
        lhs.fyll({"Etternavn": "Berget"})
        lhs.tast("Enter")
        lhs.tast("Enter")
        assert "er endret" in lhs.melding
        abc.tast("Enter")
        assert "LHS endret saken" in abc.melding
        abc.tast("Enter")
        assert "Navn: Berget, Marian… → Bergo, Marianne; Enter igjen" in abc.melding
        abc.tast("Enter")
        assert siste_felt(demo)["etternavn"] == ["Berget", "Bergo"]
