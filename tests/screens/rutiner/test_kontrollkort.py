"""KONTROLLKORT at the terminal: as many payments as there are lines for, and F2 on one of them."""

from pathlib import Path

import pytest

from screens.proving.skjerm import Skjerm, ved_skjermen
from tui.flyt import Terminalvisning

MARIANNE = "10826610226"
"""75 weeks on 38 cards; ukesats 1500, tax 25 %: a fortnight is 3000 kr, of which 750 is withheld."""


def perioder(sb: Skjerm) -> list[str]:
    """The periods on show, as they stand on the lines of the list."""
    linjer = sb.flate.bilde()
    forste = next(nr for nr, linje in enumerate(linjer) if "MELDE-/ANV.DT" in linje) + 1
    slutt = next(nr for nr, linje in enumerate(linjer) if " ANMERKNING:" in linje)
    return [linje[17:30] for linje in linjer[forste:slutt]]


@pytest.mark.parametrize(("storrelse", "rader"), [((80, 24), 8), ((132, 43), 27), ((160, 50), 34)])
def test_kortet_bruker_linjene_som_terminalen_har(demo: Path, storrelse: tuple[int, int], rader: int) -> None:
    with ved_skjermen(demo, visning=Terminalvisning(*storrelse)) as sb:
        sb.hent("KONTROLLKORT", MARIANNE)
        assert len(perioder(sb)) == rader
        assert perioder(sb)[-1] == "180488-240488"
        assert sb.melding == f"Anvisning {39 - rader}-38 av 38 (F7/F8 blar); innvilget."
        sb.tast("F7")
        assert perioder(sb)[0] == ("171186-301186" if rader > 19 else perioder(sb)[0])


def test_f2_forklarer_den_valgte_anvisningen(skjerm: Skjerm) -> None:
    skjerm.hent("KONTROLLKORT", MARIANNE)
    skjerm.tast("Tab", "Up", "F2")
    tekst = "\n".join(skjerm.flate.bilde())
    assert "Hvorfor: Anvist 04.04.1988–17.04.1988" in tekst
    assert "Utbetales 2 250 kr = 3 000 − 750" in tekst
    assert "anvist av ABC 18.04.1988, kjøring 18.04.1988 (Overført)" in tekst
    # The newest card is for one week: 1500 kr, 375 withheld.
    skjerm.tast("F3", "Down", "F2")
    assert "Utbetales 1 125 kr = 1 500 − 375" in "\n".join(skjerm.flate.bilde())


@pytest.mark.parametrize("ned", [8, 15], ids=["den første raden", "den siste"])
def test_f2_paa_en_rad_uten_anvisning_sier_at_det_ikke_staar_noen_der(skjerm: Skjerm, ned: int) -> None:
    skjerm.hent("KONTROLLKORT", "10903939015")  # a case without payments
    skjerm.tast(*["Down"] * ned, "F2")
    assert skjerm.melding == "Flytt markøren til en anvisning; det står ingen på denne raden."
    skjerm.tast(*["Down"] * (16 - ned), "F2")  # below the list
    assert skjerm.melding == "ANMERKNING regnes ikke ut; F2 forklarer satser, kontoer og anvisninger."


def test_neste_person_har_ingen_av_den_forriges_anvisninger(demo: Path) -> None:
    with ved_skjermen(demo, visning=Terminalvisning(80, 40)) as sb:
        sb.hent("KONTROLLKORT", MARIANNE)
        sb.fyll({"Fødselsnr": "15835512344"})
        sb.tast("Enter")
        assert "personen har ingen sak" in sb.melding
        assert not any(perioden.strip() for perioden in perioder(sb))


def test_f2_paa_feltet_forklarer_det_som_for(skjerm: Skjerm) -> None:
    skjerm.hent("KONTROLLKORT", MARIANNE)
    skjerm.tast("F2", "F2")
    assert skjerm.flate.vindu is not None
    assert skjerm.flate.vindu.tittel.startswith("Hvorfor: Ukesats")


def test_f3_paa_en_senere_side_gaar_til_siden_for(skjerm: Skjerm) -> None:
    skjerm.hent("D-61", MARIANNE)
    skjerm.gaa_til("D-61-3")
    assert "side 3 av 6 <D-61-3>" in skjerm.flate.bilde()[21]
    for side in ("D-61-2", "D-61-1", "MENY"):
        skjerm.tast("F3")
        assert skjerm.flate.skjema.side == side


def test_f6_til_et_kort_som_er_aapent_tar_ikke_med_meldingen_fra_bildet_for(skjerm: Skjerm) -> None:
    skjerm.gaa_til("KONTROLLKORT")
    skjerm.gaa_til("D-60")
    skjerm.fyll({"internt": "Ringt"})
    skjerm.tast("F12")
    assert "henter det fram igjen" in skjerm.melding
    skjerm.tast("F6")
    assert skjerm.flate.skjema.side == "KONTROLLKORT"
    assert skjerm.melding == ""
