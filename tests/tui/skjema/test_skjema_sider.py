"""A form that gets other pages: what fields they share keep what stands in them."""

from dataclasses import replace

import pytest

from tests.tui.slag import Heltall
from tests.tui.smaa_skjemaer import MER, PERSON, person
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema

MED_HUND = replace(
    PERSON, tegning=f"{PERSON.tegning} Hunder: _\n", felter=(*PERSON.felter, Felt("hunder", "Hunder", Heltall(0, 9)))
)


def skjema_med_hund() -> Skjema:
    skjema = person()
    skjema.ta_sider([MED_HUND, MER])
    return skjema


def test_felles_felt_beholder_det_som_staar_i_dem() -> None:
    skjema = person()
    skjema.sett("fornavn", "Ola")
    skjema.skriv("Berg")
    skjema.ta_sider([MED_HUND, MER])
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn"), skjema.tekst("hunder")) == ("Berg", "Ola", "")
    assert skjema.endret == {"etternavn"}
    assert (skjema.felt_ved_markor.navn, skjema.markor) == ("etternavn", (0, 16))
    assert "Hunder" in "".join(lop.tekst for lop in skjema.linjer()[4])


def test_et_felt_som_er_borte_tar_med_seg_det_som_sto_der() -> None:
    skjema = skjema_med_hund()
    skjema.gaa_til("hunder")
    skjema.skriv("3")
    skjema.feil = {"hunder": "For mange."}
    skjema.ta_sider([PERSON, MER])
    assert (skjema.endret, skjema.feil) == (frozenset(), {})
    assert skjema.felt_ved_markor.navn == "etternavn"
    with pytest.raises(KeyError):
        skjema.tekst("hunder")
    skjema.ta_sider([MED_HUND, MER])
    assert skjema.tekst("hunder") == ""


def test_siden_som_vises_staar_og_er_like_hoy() -> None:
    skjema = person()
    skjema.tilpass(30)
    skjema.bytt_side("P-2")
    skjema.ta_sider([MED_HUND, MER])
    assert (skjema.side, len(skjema.linjer())) == ("P-2", 30)


def test_uten_siden_som_vises_gaar_det_ikke() -> None:
    with pytest.raises(KeyError):
        person().ta_sider([MER])
