"""A case with other facts, as columns, is the same as that case written out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np

from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.mange.varianter import varianter

DAG = date(1988, 6, 1)
SAK = Saksfakta(
    DAG, DAG, (Aarsinntekt(150_000), Aarsinntekt(90_000, 12_000), Aarsinntekt(80_000)), barn=2, kurstid=(0, 13, 0)
)


def test_hver_endring_er_saken_med_det_andre_i() -> None:
    saker, plasser = varianter(
        SAK,
        [
            {},
            {"barn": 3, "grunnbelop": "forrige"},
            {"inntekt[1].lonn": None, "kurstid[1]": None},
            {"samordning.folketrygd": Decimal(26_000), "oppjustert_grunnlag": Decimal(0)},
            {"innvilget_fra": date(1987, 6, 1)},
        ],
    )
    assert plasser.tolist() == [0, 1, 2, 3, 4]
    assert [saker.sak(nr) for nr in plasser] == [
        SAK,
        replace(SAK, barn=3, grunnbelop="forrige"),
        replace(SAK, inntekt=(SAK.inntekt[0], Aarsinntekt(0, 12_000), SAK.inntekt[2]), kurstid=(0, 0, 0)),
        replace(SAK, samordning=Samordning(folketrygd=Decimal(26_000)), oppjustert_grunnlag=Decimal(0)),
        replace(SAK, innvilget_fra=date(1987, 6, 1)),
    ]


def test_det_som_ingen_sak_kan_ha_er_utelatt() -> None:
    saker, plasser = varianter(
        SAK, [{"barn": 21}, {"barn": 1}, {"inntekt[0].lonn": Decimal(10) ** 10}, {"inntekt[0].lonn": Decimal("0.5")}]
    )
    assert (plasser.tolist(), saker.sak(0)) == ([1], replace(SAK, barn=1))


def test_ingen_endringer() -> None:
    saker, plasser = varianter(SAK, [])
    assert (len(saker), plasser.tolist()) == (0, [])


def test_to_endringer_paa_hverandre() -> None:
    """The second counts where both say something; what it puts right is possible again."""
    endringer = [{"barn": 99, "kurstid[1]": None}, {"barn": 3}, {"inntekt[0].lonn": Decimal(7)}]
    saker, plasser = varianter(SAK, endringer, np.array([(0, 1), (1, 0), (1, 2)]))
    assert plasser.tolist() == [0, 2]
    annen_lonn = (Aarsinntekt(7), *SAK.inntekt[1:])
    assert [saker.sak(nr) for nr in (0, 1)] == [
        replace(SAK, barn=3, kurstid=(0, 0, 0)),
        replace(SAK, barn=3, inntekt=annen_lonn),
    ]
