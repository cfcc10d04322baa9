"""A number and what it is made of: its grade, and which of two is the higher."""

from datetime import date
from decimal import Decimal

import pytest

from rules.tall.tall import Fakta, Parameter, Regel, Tall, hoyeste, laveste


def tall(navn: str, verdi: int) -> Tall[Decimal]:
    return Tall(Regel(navn, "{x}", enhet="kr"), Decimal(verdi), (Fakta(Regel("x", enhet="kr"), Decimal(verdi)),))


@pytest.mark.parametrize(
    ("en", "annen", "hoyest", "lavest"), [(1, 2, "annen", "en"), (2, 1, "en", "annen"), (2, 2, "en", "en")]
)
def test_av_to_like_er_det_den_forste_som_velges(en: int, annen: int, hoyest: str, lavest: str) -> None:
    par = tall("en", en), tall("annen", annen)
    assert (hoyeste(*par).navn, laveste(*par).navn) == (hoyest, lavest)


def parameter(grad: str) -> Parameter[Decimal]:
    aaret = {"gjelder_fra": date(1988, 1, 1), "gjelder_til": date(1988, 12, 31)}
    return Parameter(Regel("p", enhet="kr", grad=grad), Decimal(1), nokkel="p", kilde="x", **aaret)


@pytest.mark.parametrize(
    ("egen", "tallene", "grad"),
    [("A", "", "A"), ("A", "B", "B"), ("B", "A", "B"), ("A", "BCA", "C"), ("C", "A", "C"), ("", "", "")],
)
def test_et_tall_er_ikke_sikrere_enn_det_usikreste_i_formelen(egen: str, tallene: str, grad: str) -> None:
    """What else went into it has a grade of its own."""
    annet = Tall(Regel("annet", enhet="kr", grad="C"), Decimal(1))
    assert Tall(Regel("x", enhet="kr", grad=egen), Decimal(1), (*map(parameter, tallene), annet)).grad == grad
