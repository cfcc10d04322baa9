"""Two caseworkers on one register: the one who saves second is told what changed, and loses nothing typed."""

from pathlib import Path

from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from screens.proving.skjerm import ved_skjermen
from tests.screens.registeret import aapnet

MARIANNE = "10826610226"
FRANK = "15924214918"
KORT = {"Meldedato": "090588", "Anvis. periode fra": "250488", "Anvis. periode til": "070588"}


def test_den_som_lagrer_sist_faar_vite_hva_som_er_endret(demo: Path) -> None:
    with ved_skjermen(demo, "ABC") as abc, ved_skjermen(demo, "LHS") as lhs:
        abc.hent("D-60", MARIANNE)
        lhs.hent("D-60", MARIANNE)
        abc.fyll({"Anmerkn.": "Flyttet", "Opph-a. gate": "Nygata 1"})
        abc.tast("Enter")
        assert "er endret" in abc.melding
        lhs.fyll({"internt": "Ring søker", "Ektef. navn": "Leif Berge Ås"})
        # An Enter that was pressed before the conflict was shown saves nothing over it.
        lhs.tast("Enter", "Enter")
        assert lhs.melding.startswith("FEIL: ABC endret saken 06.06.1988 kl. 09.00")
        assert "(endret journal: Opph-a. gate, Anmerkn.)" in lhs.melding
        # What was typed stands, and beside it what ABC changed.
        assert (lhs.felt("internt"), lhs.felt("Ektef. navn")) == ("Ring søker", "Leif Berge Ås")
        assert (lhs.felt("Anmerkn."), lhs.felt("Opph-a. gate")) == ("Flyttet", "Nygata 1")
        assert lhs.flate.ulagret
        lhs.tast("Enter")
        assert "er endret" in lhs.melding
    register = aapnet(demo)
    bilde = journalbilde(register, fodselsnr=MARIANNE)
    register.lukk()
    assert bilde is not None
    assert (bilde.internt, bilde.anmerkning) == ("Ring søker", "Flyttet")
    assert (bilde.person.ektefelle_navn, bilde.person.opph_gate) == ("Leif Berge Ås", "Nygata 1")


def test_samme_kort_anvises_ikke_av_to(demo: Path) -> None:
    with ved_skjermen(demo, "ABC") as abc, ved_skjermen(demo, "LHS") as lhs:
        for sb in (abc, lhs):
            sb.hent("D-62", FRANK)
            sb.fyll(KORT)
        abc.tast("Enter")
        assert "Anvist 3578 kr" in abc.melding
        lhs.tast("Enter")
        assert "ABC endret saken" in lhs.melding
        assert {label: lhs.felt(label) for label in KORT} == KORT
        assert lhs.felt("Sammenh. anvist %") == "200"
        # A second Enter meets the control of the period, not the conflict.
        lhs.tast("Enter")
        assert "er anvist fra før" in lhs.melding
    register = aapnet(demo)
    kort = kontrollkort(register, fodselsnr=FRANK)
    register.lukk()
    assert kort is not None
    assert len(kort.rader) == 1
