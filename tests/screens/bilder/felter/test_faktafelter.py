"""The facts on a form: those that its picture draws in their places, those that came after it below."""

from dataclasses import replace

from rules.fakta.faktum import Faktum
from rules.fakta.slag import JaNei, Kroner
from screens.bilder.d61 import D61_1, D61_2
from screens.bilder.felter.faktafelter import med_fakta
from screens.bilder.felter.hode import NAVN

LONN = Faktum(navn="lonn", label="Lønn", slag=Kroner(), side="D-99-1")
FLYTTET = Faktum(navn="flyttet", label="Flyttet for arbeid", slag=JaNei(), side="D-99-1")
PAA_EN_ANNEN = Faktum(navn="annet", label="Annet", slag=JaNei(), side="D-99-2")
TEGNING = """
 Navn: ______________________
 Lønn: _________
"""


def test_et_faktum_som_bildet_ikke_tegner_staar_under_det_som_er_tegnet() -> None:
    fakta = {ett.navn: ett for ett in (LONN, FLYTTET, PAA_EN_ANNEN)}
    bilde = med_fakta(fakta, "D-99-1", "Prøve", TEGNING, (NAVN,))
    assert [felt.navn for felt in bilde.felter] == ["navn", "lonn", "flyttet"]
    plass = bilde.plass_for("flyttet")
    assert plass is not None
    assert bilde.linjer[plass.rad].strip() == "Flyttet for arbeid:"
    assert (
        bilde.linjer[: plass.rad] == med_fakta({"lonn": LONN}, "D-99-1", "Prøve", TEGNING, (NAVN,)).linjer[: plass.rad]
    )


def test_flere_fakta_som_ikke_er_tegnet_deler_linje() -> None:
    ett_til = replace(FLYTTET, navn="reist", label="Reist")
    fakta = {ett.navn: ett for ett in (LONN, FLYTTET, ett_til)}
    bilde = med_fakta(fakta, "D-99-1", "Prøve", TEGNING, (NAVN,))
    rader = [plass.rad for plass in bilde.plasser]
    assert rader == [0, 1, 3, 3]


def test_fakta_fra_kildens_bilder_staar_der_kilden_har_dem() -> None:
    for bilde, navn, tegnet in ((D61_1, "begrunnelse", "Begr."), (D61_2, "redusert_trygd", "Redusert trygd")):
        plass = bilde.plass_for(navn)
        assert plass is not None
        assert bilde.linjer[plass.rad].split(":")[0].strip() == tegnet
