"""D-61-3: as many remarks as there are lines for, and else the first of them and that there are more."""

from dataclasses import replace
from datetime import date

import pytest

from data.operasjoner.behandling.behandling import beregn_fakta
from rules.dagpenger.resultat import FELLES
from screens.bilder.d61_vedtak import VARSEL_LINJER
from screens.rutiner.behandling.resultat import resultatverdier
from screens.rutiner.setninger import FLERE_MERKNADER
from tests.data.saker import FAKTA

MERKNADER = tuple(f"Merknad {nr}." for nr in range(1, VARSEL_LINJER + 2))


@pytest.mark.parametrize(
    ("antall", "vist"),
    [
        (VARSEL_LINJER, MERKNADER[:VARSEL_LINJER]),
        (VARSEL_LINJER + 1, (*MERKNADER[: VARSEL_LINJER - 1], FLERE_MERKNADER)),
    ],
)
def test_linjene_er_merknadene_saa_langt_det_er_plass(antall: int, vist: tuple[str, ...]) -> None:
    beregnet = replace(beregn_fakta(FAKTA, date(1988, 6, 6), ""), varsler=MERKNADER[:antall])
    verdier = resultatverdier(beregnet, FELLES, ["Vedtak."])
    assert tuple(verdier[f"varsel_{nr}"] for nr in range(1, VARSEL_LINJER + 1)) == vist
