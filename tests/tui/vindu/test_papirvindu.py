"""The window in which papers are read."""

import pytest

from tui.skjema.lop import tekst_av
from tui.vindu.kant import BREDDE
from tui.vindu.papir import Papir
from tui.vindu.papirvindu import Papirvindu
from tui.vindu.vindu import Vindusvar


def side(navn: str, linjer: int = 3) -> tuple[str, ...]:
    return tuple(f"{navn} linje {nr}" for nr in range(1, linjer + 1))


SOKNAD = Papir("Søknad", (side("søknad a"), side("søknad b")))
LANGT = Papir("Lønnsslipper", (side("lønn", 40),))
KORT = Papir("Meldekort", (side("kort"),))
ALLE = (SOKNAD, LANGT, KORT)


def vist(vindu: Papirvindu) -> list[str]:
    return [tekst_av(linje)[2:-2].rstrip() for linje in vindu.bilde().linjer[1:-1]]


def tast(vindu: Papirvindu, *handlinger: str) -> str:
    """What stands on the first line after some keys."""
    for handling in handlinger:
        assert vindu.tast(handling, None) is Vindusvar.AAPENT
    return vist(vindu)[0]


def test_vinduet_sier_hvilket_papir_og_hvilken_side() -> None:
    vindu = Papirvindu(ALLE)
    assert vindu.tittel == "Søknad · papir 1 av 3, side 1 av 2"
    vindu.tast("bla_ned", None)
    assert vindu.tittel == "Søknad · papir 1 av 3, side 2 av 2"
    assert tekst_av(vindu.bilde().linjer[0]).startswith("┌─ Søknad · papir 1 av 3, side 2 av 2 ─")
    assert tekst_av(vindu.bilde().linjer[-1]).startswith("└─ F7/F8 blar · Tab neste papir · F3 lukker ─")


def test_et_langt_navn_kuttes_for_numrene() -> None:
    vindu = Papirvindu([Papir("Bekreftelse fra arbeidsgiver " * 5, ((),))])
    topp = tekst_av(vindu.bilde().linjer[0])
    assert topp.startswith("┌─ Bekreftelse fra arbeidsgiver Bekreftelse")
    assert topp.endswith(" · papir 1 av 1, side 1 av 1 ─┐")


@pytest.mark.parametrize("linjer", [22, 23, 41, 200])
def test_hver_linje_er_like_bred_og_vinduet_faar_plass(linjer: int) -> None:
    vindu = Papirvindu(ALLE)
    vindu.tilpass(linjer)
    bilde = vindu.bilde()
    assert {len(tekst_av(linje)) for linje in bilde.linjer} == {BREDDE}
    assert bilde.rad + len(bilde.linjer) == min(linjer, 2 + 40 + 2)


def test_f8_gaar_gjennom_alle_papirer_og_f7_tilbake_uten_at_noe_blir_borte() -> None:
    vindu = Papirvindu(ALLE)
    fram = [vist(vindu)]
    for _ in range(6):
        vindu.tast("bla_ned", None)
        fram.append(vist(vindu))
    assert [linjer[0] for linjer in fram] == [
        "søknad a linje 1",
        "søknad b linje 1",
        "lønn linje 1",
        "lønn linje 19",
        "lønn linje 23",
        "kort linje 1",
        "kort linje 1",
    ]
    assert fram[4][-1] == "lønn linje 40"
    assert {*vindu.innhold} <= {linje for linjer in fram for linje in linjer}
    tilbake = [tast(vindu, "bla_opp") for _ in range(6)]
    assert tilbake == [
        "lønn linje 23",
        "lønn linje 5",
        "lønn linje 1",
        "søknad b linje 1",
        "søknad a linje 1",
        "søknad a linje 1",
    ]


def test_pilene_ruller_en_lang_side_og_bunnen_sier_hvor() -> None:
    vindu = Papirvindu(ALLE)
    assert tast(vindu, "neste_felt", "pil_ned", "pil_ned", "pil_opp") == "lønn linje 2"
    bunn = tekst_av(vindu.bilde().linjer[-1])
    assert bunn.startswith("└─ linje 2-19 av 40 · F7/F8 blar · Tab neste papir · F3 lukker ─")
    assert tast(vindu, *["pil_ned"] * 50) == "lønn linje 23"


def test_tab_og_pilene_gaar_til_neste_og_forrige_papir() -> None:
    vindu = Papirvindu(ALLE)
    assert tast(vindu, "bla_ned", "neste_felt") == "lønn linje 1"
    assert tast(vindu, "pil_hoyre", "pil_hoyre", "neste_felt") == "kort linje 1"
    assert tast(vindu, "forrige_felt") == "lønn linje 1"
    assert tast(vindu, "pil_venstre", "bla_ned", "forrige_felt") == "søknad a linje 1"


def test_home_og_end_er_forste_og_siste_side() -> None:
    assert tast(vindu := Papirvindu(ALLE), "slutt") == "kort linje 1"
    assert tast(vindu, "hjem") == "søknad a linje 1"


@pytest.mark.parametrize("handling", ["tilbake", "send", "papirer"])
def test_vinduet_lukkes(handling: str) -> None:
    assert Papirvindu(ALLE).tast(handling, None) is Vindusvar.LUKKET


@pytest.mark.parametrize(("handling", "tegn"), [("beregn", None), (None, "a"), ("oppgaver", None)])
def test_annet_er_ukjent(handling: str | None, tegn: str | None) -> None:
    assert Papirvindu(ALLE).tast(handling, tegn) is Vindusvar.UKJENT


def test_et_klikk_utenfor_lukker() -> None:
    vindu = Papirvindu([KORT])
    bilde = vindu.bilde()
    assert vindu.klikk(bilde.rad, bilde.kol) is Vindusvar.AAPENT
    assert vindu.klikk(bilde.rad + len(bilde.linjer), bilde.kol) is Vindusvar.LUKKET


def test_ett_papir_paa_en_side_har_ingenting_aa_bla_i() -> None:
    assert tekst_av(Papirvindu([KORT]).bilde().linjer[-1]).startswith("└─ F3 lukker ─")


def test_igjen_aapner_det_der_det_ble_lukket() -> None:
    sist = Papirvindu(ALLE)
    assert tast(sist, "neste_felt", "bla_ned") == "lønn linje 19"
    assert tast(Papirvindu(ALLE, sist)) == "lønn linje 19"


def test_et_papir_som_er_kommet_til_flytter_ikke_det_som_leses() -> None:
    sist = Papirvindu(ALLE)
    tast(sist, "neste_felt", "bla_ned")
    assert tast(Papirvindu((KORT, *ALLE), sist)) == "lønn linje 19"


def test_to_like_papirer_holdes_fra_hverandre() -> None:
    sist = Papirvindu((KORT, KORT))
    tast(sist, "neste_felt")
    assert Papirvindu((KORT, KORT), sist).tittel == "Meldekort · papir 2 av 2, side 1 av 1"


def test_er_papiret_borte_begynner_en_forfra() -> None:
    sist = Papirvindu(ALLE)
    tast(sist, "neste_felt", "bla_ned")
    assert tast(Papirvindu((KORT,), sist)) == "kort linje 1"


def test_i_en_hoy_terminal_staar_hele_siden() -> None:
    vindu = Papirvindu(ALLE)
    tast(vindu, "neste_felt", "bla_ned")
    vindu.tilpass(44)
    assert (vist(vindu)[0], vist(vindu)[-1], len(vist(vindu))) == ("lønn linje 1", "lønn linje 40", 40)
    assert "linje 1-" not in tekst_av(vindu.bilde().linjer[-1])
