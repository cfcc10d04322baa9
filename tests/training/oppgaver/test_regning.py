"""Many changes of a case at a time come to what each comes to alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from rules.fakta.skjema import Behandling
from training.feiltyper.feiltype import Faktaendring
from training.feiltyper.gjenkjenning import Forsok, Mulige
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.oppgaver.regning import Resultatene, resultat, resultater
from training.ovelse.etiketter import RESULTATER

DAG = date(1988, 6, 1)
FAKTA = Behandling(
    innvilget_fra=date(1988, 2, 29),
    barn=2,
    lonn_1=Decimal(80_000),
    lonn_2=Decimal(140_000),
    lonn_3=Decimal(150_000),
    dagpenger_1=Decimal(25_000),
    kurs_1=13,
    offentlig_pensjon=Decimal(52_000),
    lonn_for_pensjon=Decimal(41_600),
    vernepliktig="J",
)


MULIGE = Mulige(FAKTA, VEDTAKSFEIL)


def paa_hverandre() -> list[tuple[tuple[int, int], dict[str, Any]]]:
    """Each pair in the plain way: the second mistake is made on what the first has made of the facts."""
    return [
        ((en, to), {**forst, **neste})
        for en, feil in enumerate(VEDTAKSFEIL)
        for forst in feil.endringer(FAKTA)
        for to in range(en + 1, len(VEDTAKSFEIL))
        for neste in VEDTAKSFEIL[to].endringer(replace(FAKTA, **forst))
    ]


def test_parene_er_den_andre_feilen_gjort_paa_den_forste() -> None:
    """Also where a mistake is taken from what it is alone; none is left out, and none comes twice."""
    ventet = [(hvilke, replace(FAKTA, **endring)) for hvilke, endring in paa_hverandre()]
    hvilke = map(tuple, MULIGE.par.hvilke.tolist())
    funnet = list(zip(hvilke, MULIGE.faktaene(MULIGE.par), strict=True))
    assert len(ventet) > 1000
    assert sorted(map(repr, funnet)) == sorted(map(repr, ventet))


@pytest.mark.parametrize("forsok", [MULIGE.rett, MULIGE.alene, MULIGE.par], ids=["rett", "alene", "par"])
def test_mange_om_gangen_er_som_en_om_gangen(forsok: Forsok) -> None:
    resultatene = resultater(FAKTA, forsok, DAG)
    for navn in RESULTATER.values():
        regn = resultat(navn, DAG)
        assert list(tallene(resultatene, navn))[::7] == [*map(regn, [*MULIGE.faktaene(forsok)][::7])]


def tallene(resultatene: Resultatene, navn: str) -> Iterator[int | None]:
    """The results of that name, None where there can be none."""
    for tall, mulig in zip(*resultatene(navn), strict=True):
        yield int(tall) if mulig else None


def endret(*sammen: tuple[Faktaendring, ...]) -> Forsok:
    """Attempts with those changes, as many in each, one on another."""
    plassene = np.arange(len(sammen) * len(sammen[0])).reshape(len(sammen), -1)
    return Forsok(np.zeros_like(plassene), plassene, [endring for ett in sammen for endring in ett])


def test_utenfor_loven_og_utenfor_grensene_er_ingenting() -> None:
    forsok = endret(({"innvilget_fra": date(1970, 1, 5)},), ({"barn": 99},), ({"lonn_1": Decimal(10) ** 10},))
    assert list(tallene(resultater(FAKTA, forsok, DAG), "ukesats")) == [None, None, None]


def test_det_som_blir_rettet_igjen_er_ikke_utenfor() -> None:
    """A year outside the law, or children past the limit, that the second change puts right again."""
    galt: Faktaendring = {"innvilget_fra": date(1970, 1, 5), "barn": 99}
    forsok = endret((galt, {"innvilget_fra": DAG}), (galt, {"innvilget_fra": DAG, "barn": 2}))
    rett = resultat("ukesats", DAG)(replace(FAKTA, innvilget_fra=DAG))
    assert list(tallene(resultater(FAKTA, forsok, DAG), "ukesats")) == [None, rett]


def test_fakta_uten_sak_gir_ingenting() -> None:
    assert list(tallene(resultater(Behandling(), MULIGE.rett, DAG), "ukesats")) == [None]
