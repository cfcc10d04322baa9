"""Two caseworkers on one register: the one who saves second is told what changed, and loses nothing typed."""

from pathlib import Path

from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from tests.screens.saksbehandler import aapnet, spill, ved_terminalen

MARIANNE = "10826610226"
FRANK = "15924214918"
KORT = {"Meldedato": "090588", "Anvis. periode fra": "250488", "Anvis. periode til": "070588"}


def test_den_som_lagrer_sist_faar_vite_hva_som_er_endret(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo, "ABC") as abc, ved_terminalen(demo, "LHS") as lhs:
            await abc.hent("D-60", MARIANNE)
            await lhs.hent("D-60", MARIANNE)
            await abc.fyll({"Anmerkn.": "Flyttet", "Opph-a. gate": "Nygata 1"})
            await abc.tast("Enter")
            assert "er endret" in abc.flate.melding
            await lhs.fyll({"internt": "Ring søker", "Ektef. navn": "Leif Berge Ås"})
            # An Enter that was pressed before the conflict was shown saves nothing over it.
            await lhs.tast("Enter", "Enter")
            assert lhs.flate.melding.startswith("FEIL: ABC endret saken 06.06.1988 kl. 09.00")
            assert "(endret journal: Opph-a. gate, Anmerkn.)" in lhs.flate.melding
            # What was typed stands, and beside it what ABC changed.
            assert (lhs.vist("internt"), lhs.vist("Ektef. navn")) == ("Ring søker", "Leif Berge Ås")
            assert (lhs.vist("Anmerkn."), lhs.vist("Opph-a. gate")) == ("Flyttet", "Nygata 1")
            assert lhs.flate.ulagret
            await lhs.tast("Enter")
            assert "er endret" in lhs.flate.melding
        register = aapnet(demo)
        bilde = journalbilde(register, fodselsnr=MARIANNE)
        register.lukk()
        assert bilde is not None
        assert (bilde.internt, bilde.anmerkning) == ("Ring søker", "Flyttet")
        assert (bilde.person.ektefelle_navn, bilde.person.opph_gate) == ("Leif Berge Ås", "Nygata 1")

    spill(prove)


def test_samme_kort_anvises_ikke_av_to(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo, "ABC") as abc, ved_terminalen(demo, "LHS") as lhs:
            for sb in (abc, lhs):
                await sb.hent("D-62", FRANK)
                await sb.fyll(KORT)
            await abc.tast("Enter")
            assert "Anvist 3578 kr" in abc.flate.melding
            await lhs.tast("Enter")
            assert "ABC endret saken" in lhs.flate.melding
            assert {label: lhs.vist(label) for label in KORT} == KORT
            assert lhs.vist("Sammenh. anvist %") == "200"
            # A second Enter meets the control of the period, not the conflict.
            await lhs.tast("Enter")
            assert "er anvist fra før" in lhs.flate.melding
        register = aapnet(demo)
        kort = kontrollkort(register, fodselsnr=FRANK)
        register.lukk()
        assert kort is not None
        assert len(kort.rader) == 1

    spill(prove)
