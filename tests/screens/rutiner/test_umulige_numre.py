"""Numbers with the right check digits that nobody can have: a sentence on the field, and nothing is registered."""

from pathlib import Path

import pytest

from data.operasjoner.journal.personer import er_registrert
from tests.screens.saksbehandler import aapnet, spill, ved_terminalen

I_2005 = "15880550060"
"""Born 15 August 2005 (month 88 is 8 of the synthetic series; individual number 500 and year 05 is 2005)."""
UTEN_SAK = "07863117520"


@pytest.mark.parametrize("rutine", ["SOFA", "D-60"])
def test_en_som_foedes_om_sytten_aar_tas_ikke(demo: Path, rutine: str) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.gaa_til(rutine)
            await sb.fyll({"Fødselsnr": I_2005})
            for _ in range(2):
                await sb.tast("Enter")
                assert (
                    sb.flate.melding
                    == "FEIL: Fødselsnr: 15.08.2005 er ikke kommet ennå, se etter om et siffer er galt."
                )
                assert sb.flate.sted.kode == rutine
                assert (sb.vist("Fødselsnr"), sb.vist("Etternavn")) == (I_2005, "")
            await sb.fyll({"Etternavn": "FRAMTID", "Fornavn": "FRIDA"})
            await sb.tast("Enter")
            assert "15.08.2005 er ikke kommet ennå" in sb.flate.melding

    spill(prove)
    register = aapnet(demo)
    assert not er_registrert(register, I_2005)
    register.lukk()


@pytest.mark.parametrize(("giro", "nummer"), [("B", "00000000000"), ("P", "0000000")])
def test_en_konto_av_nuller_tas_ikke(demo: Path, giro: str, nummer: str) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-60", UTEN_SAK)
            await sb.fyll({"Post- el. Bankgiro (P/B)?": giro, "Kontonr": nummer, "Mottatt dato": "010688"})
            await sb.tast("Enter")
            assert sb.flate.melding == "FEIL: Kontonr: bare nuller er ingen konto, skriv nummeret på kontoen."
            await sb.fyll({"Kontonr": "86011117947" if giro == "B" else "0000001"})
            await sb.tast("Enter")
            assert "journalført som sak" in sb.flate.melding

    spill(prove)
