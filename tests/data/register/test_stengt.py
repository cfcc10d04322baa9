"""A register that is closed to writing: every operation is answered with its sentence, and the file stands still."""

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person, sok
from data.register.register import Register
from tests.data.saker import ny_person, ny_sak, post

SVARET = "Øvelsen er levert: her kan du bare se."


def test_en_operasjon_faar_svaret_og_skriver_ingenting(reg: Register) -> None:
    person = ny_person(reg)
    for_ = innholdet(reg)
    reg.stengt = SVARET
    with pytest.raises(Avvist) as avvist:
        ny_person(reg, 1)
    assert (avvist.value.melding, avvist.value.feil) == (SVARET, {})
    with pytest.raises(Avvist, match=SVARET):
        journalfor(reg, post(person), None)
    assert innholdet(reg) == for_


def test_det_kan_leses_og_innsyn_loggfores_ikke(reg: Register) -> None:
    sak = ny_sak(reg)
    reg.stengt = SVARET
    for_ = innholdet(reg)
    assert [treff.fodselsnr for treff in sok(reg, "Hansen")] == [sak.fodselsnr]
    assert hent_person(reg, sak.fodselsnr) is not None
    bilde = journalbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.journalnr == sak.journalnr
    assert innholdet(reg) == for_
    assert kontroll(reg) == []


def test_det_som_er_aapnet_igjen_loggforer_og_lagrer(reg: Register) -> None:
    person = ny_person(reg)
    reg.stengt = SVARET
    hent_person(reg, person.fodselsnr)
    antall = len(innholdet(reg))
    reg.stengt = ""
    hent_person(reg, person.fodselsnr)
    assert len(innholdet(reg)) == antall + 1
    assert journalfor(reg, post(person), None).journalnr is not None


def innholdet(reg: Register) -> list[str]:
    """All that the register has, as SQL without what SQLite keeps for itself."""
    with reg.raa_lesing() as forbindelse:
        return [linje for linje in forbindelse.iterdump() if linje.startswith("INSERT")]
