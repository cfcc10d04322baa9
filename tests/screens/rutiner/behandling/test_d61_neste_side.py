"""D-61-1 sent when D-61-2 has something to fill in: a question while nobody has been there, a fault after."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.screens.rutiner.test_feil_inn import FAKTA, JOURNALFORT

SPOR = "Fødselsdato 1. barn: skriv fødselsdatoen, for Forsørgede barn er 1."


@pytest.fixture
def med_ett_barn(demo: Path) -> Iterator[Skjerm]:
    with ved_skjermen(demo) as sb:
        sb.hent("D-61", JOURNALFORT)
        sb.fyll(FAKTA | {"Forsørgede barn": "1"})
        sb.tast("Enter")
        yield sb


def test_datoen_paa_neste_side_sporres_det_etter_uten_at_noe_er_feil(med_ett_barn: Skjerm) -> None:
    assert (med_ett_barn.side, med_ett_barn.melding) == ("D-61-2", SPOR)


def test_datoen_som_mangler_naar_siden_sendes_er_en_feil(med_ett_barn: Skjerm) -> None:
    med_ett_barn.tast("Enter")
    assert (med_ett_barn.side, med_ett_barn.melding) == ("D-61-2", f"FEIL: {SPOR}")


def test_en_dato_som_er_skrevet_galt_er_en_feil_ogsaa_fra_den_forste_siden(med_ett_barn: Skjerm) -> None:
    """Eighteen on the day of Innvilget fra is no child."""
    med_ett_barn.fyll({"1. barn": "060670"})
    med_ett_barn.gaa_til("D-61-1")
    med_ett_barn.tast("Enter")
    assert med_ett_barn.side == "D-61-2"
    assert med_ett_barn.melding.startswith("FEIL: Fødselsdato 1. barn: ")
