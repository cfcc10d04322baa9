"""Back payment over days that are paid already pays the difference; more than that needs a reason of its own.

Ukesats 1,908 kroner, 40 hours a week, as in tests/data/operasjoner/anvisning/test_anvisning.py.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import beregn_anvisning
from data.register.register import Register
from tests.data.saker import Sak, ny_sak

FRA, TIL = date(1988, 1, 4), date(1988, 1, 16)
GRUNN = "Arbeidsgiveren rettet timene."


@pytest.fixture
def sak(reg: Register) -> Sak:
    """40 of 80 hours worked are paid: 100 % and 1,908 kroner for two weeks."""
    sak = ny_sak(reg)
    sak.innvilg()
    assert sak.anvis(FRA, TIL, arb_timer=Decimal(40)).anvist_belop == 1_908
    return sak


def _tall(sak: Sak, fra: date = FRA, til: date = TIL, **felt: object) -> tuple[Decimal, Decimal]:
    beregnet = beregn_anvisning(sak.reg, sak.kort(fra, til, anvisningstype="E", **felt))
    return beregnet.anvist_prosent.verdi, beregnet.anvist_belop.verdi


# 200 % is 3,816; 150 % (20 hours) 2,862; and half of the paid fortnight, 954 and 50 %, lies in each of its weeks.
@pytest.mark.parametrize(
    ("fra", "til", "felt", "ventet"),
    [
        (FRA, TIL, {}, (100, 1_908)),
        (FRA, TIL, {"arb_timer": Decimal(20)}, (50, 954)),
        (date(1988, 1, 4), date(1988, 1, 9), {}, (50, 954)),  # one of the two weeks: 1,908 less 954
        (date(1988, 1, 11), date(1988, 1, 23), {}, (150, 2_862)),  # the week in common, and an unpaid one
        (date(1988, 1, 16), date(1988, 1, 16), {}, (9, 165)),  # a day: 17 % and 324, less 8.33 -> 8 and 159
        (date(1988, 1, 17), date(1988, 1, 30), {}, (200, 3_816)),  # a Sunday and two unpaid weeks
    ],
)
def test_det_som_er_anvist_for_dagene_trekkes_fra(
    sak: Sak, fra: date, til: date, felt: dict[str, Decimal], ventet: tuple[int, int]
) -> None:
    assert _tall(sak, fra, til, **felt) == ventet
    anvist = sak.anvis(fra, til, anvisningstype="E", anmerkning=GRUNN, **felt)
    assert (anvist.anvist_prosent, anvist.anvist_belop) == ventet


def test_forskjellen_er_forklart_ledd_for_ledd(sak: Sak) -> None:
    belop = beregn_anvisning(sak.reg, sak.kort(FRA, date(1988, 1, 9), anvisningstype="E")).anvist_belop
    hele, fra_for = belop.inndata
    assert (hele.verdi, fra_for.verdi) == (1_908, 954)
    (del_,) = fra_for.inndata
    assert [ledd.verdi for ledd in del_.inndata] == [1_908, 6, 12]


@pytest.mark.parametrize("grunn", [None, "", "  "])
def test_uten_grunn_etterbetales_ikke_det_som_er_betalt(sak: Sak, grunn: str | None) -> None:
    with pytest.raises(Avvist) as feil:
        sak.anvis(FRA, TIL, anvisningstype="E", anmerkning=grunn)
    assert feil.value.feil == {"anmerkning": "Skriv en begrunnelse i Anmerkning: perioden er anvist fra før."}


def test_naar_alt_er_anvist_er_det_ingenting_aa_etterbetale(sak: Sak) -> None:
    for timer in (40, 60):
        with pytest.raises(Avvist) as feil:
            sak.anvis(FRA, TIL, anvisningstype="E", arb_timer=Decimal(timer), anmerkning=GRUNN)
        setning = "Anvis. periode: se etter dagene; de er anvist med 1908 kr, og det er alt."
        assert feil.value.feil == {"periode_fra": setning}


def test_et_trekk_for_dagene_er_ikke_lenger_anvist(sak: Sak) -> None:
    sak.anvis(FRA, TIL, anvisningstype="T", anvist_belop=Decimal(908), anmerkning="For mye.")
    assert _tall(sak) == (100, 2_816)


def test_to_etterbetalinger_betaler_ikke_det_samme(sak: Sak) -> None:
    sak.anvis(FRA, TIL, anvisningstype="E", arb_timer=Decimal(20), anmerkning=GRUNN)
    assert _tall(sak) == (50, 954)


@pytest.mark.parametrize(
    ("belop", "ider"), [(953, ["betalt_for"]), (954, ["betalt_for"]), (955, ["over_beregnet", "betalt_for"])]
)
def test_mer_enn_forskjellen_er_et_forbehold_for_seg(sak: Sak, belop: int, ider: list[str]) -> None:
    kort = sak.kort(FRA, TIL, anvisningstype="E", arb_timer=Decimal(20), anvist_belop=Decimal(belop))
    beregnet = beregn_anvisning(sak.reg, kort)
    assert [ett.id for ett in beregnet.forbehold] == ider
    assert ("mer enn forskjellen på 954 kr" in beregnet.maa_sees) == (belop > 954)
    anvist = sak.anvis(FRA, TIL, **{"anmerkning": GRUNN, **_felt(kort)})
    assert (anvist.anvist_prosent, anvist.anvist_belop) == (50, belop)


def _felt(kort: object) -> dict[str, object]:
    return {navn: getattr(kort, navn) for navn in ("anvisningstype", "arb_timer", "anvist_belop")}


def test_skatten_er_av_forskjellen(sak: Sak) -> None:
    beregnet = beregn_anvisning(sak.reg, replace(sak.kort(FRA, TIL), anvisningstype="E"))
    assert (beregnet.skatt, beregnet.netto) == (572, 1_336)  # 30 % of 1,908 is 572.4
