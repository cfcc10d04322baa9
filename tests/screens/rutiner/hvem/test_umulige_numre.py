"""Numbers with the right check digits that nobody can have: a sentence on the field, and nothing is registered."""

from pathlib import Path

import pytest

from data.operasjoner.journal.personer import er_registrert
from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.screens.registeret import aapnet

I_2005 = "15880550060"
"""Born 15 August 2005 (month 88 is 8 of the synthetic series; individual number 500 and year 05 is 2005)."""
UTEN_SAK = "07863117520"


@pytest.mark.parametrize("rutine", ["SOFA", "D-60"])
def test_en_som_fodes_om_sytten_aar_tas_ikke(demo: Path, rutine: str) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til(rutine)
        sb.fyll({"Fødselsnr": I_2005})
        for _ in range(2):
            sb.tast("Enter")
            assert sb.melding == "FEIL: Fødselsnr: 15.08.2005 er ikke kommet ennå, se etter om et siffer er galt."
            assert sb.flate.sted.kode == rutine
            assert (sb.felt("Fødselsnr"), sb.felt("Etternavn")) == (I_2005, "")
        sb.fyll({"Etternavn": "FRAMTID", "Fornavn": "FRIDA"})
        sb.tast("Enter")
        assert "15.08.2005 er ikke kommet ennå" in sb.melding
    register = aapnet(demo)
    assert not er_registrert(register, I_2005)
    register.lukk()


@pytest.mark.parametrize(("giro", "nummer"), [("B", "00000000000"), ("P", "0000000")])
def test_en_konto_av_nuller_tas_ikke(skjerm: Skjerm, giro: str, nummer: str) -> None:
    skjerm.hent("D-60", UTEN_SAK)
    skjerm.fyll({"Post- el. Bankgiro (P/B)?": giro, "Kontonr": nummer, "Mottatt dato": "010688"})
    skjerm.tast("Enter")
    assert skjerm.melding == "FEIL: Kontonr: bare nuller er ingen konto, skriv nummeret på kontoen."
    skjerm.fyll({"Kontonr": "86011117947" if giro == "B" else "0000001"})
    skjerm.tast("Enter")
    assert "journalført som sak" in skjerm.melding
