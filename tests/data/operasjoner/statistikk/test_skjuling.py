"""Small numbers are hidden, and nobody works them out: by hand, and against attackers over random tables."""

from collections.abc import Collection, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.operasjoner.statistikk.angrep import avslort
from data.operasjoner.statistikk.skjuling import skjulte
from data.operasjoner.statistikk.sperre import Sperre
from tests.data.operasjoner.statistikk.angriper import Celle, likningene, ved_proving, ved_subtraksjon

DELER = [[("hel", 1), ("a", -1), ("b", -1)]]
STROM = [[("hel", 1), ("a", -1), ("b", -1)], [("venter", 1), ("ventet", -1), ("inn", -1), ("hel", 1)]]


def tabell(**maalene: Sequence[int]) -> dict[Celle, int]:
    """The numbers of each measure by group (`0`, `1` and so on), and its total."""
    tall: dict[Celle, int] = {}
    for maal, verdier in maalene.items():
        tall |= {(maal, str(nr)): verdi for nr, verdi in enumerate(verdier)}
        tall[maal, None] = sum(verdier)
    return tall


def skjult(tall: Mapping[Celle, int], sammenhenger: Sequence[Sequence[tuple[str, int]]] = ()) -> set[Celle]:
    grupper = [gruppe for maal, gruppe in tall if maal == next(iter(tall))[0] and gruppe is not None]
    return set(skjulte(tall, tall, grupper, sammenhenger))


@pytest.mark.parametrize(
    ("verdier", "hidden"),
    [
        ((5, 6, 0), ""),
        ((4, 6, 0, 9), "01"),
        ((9, 6, 0, 4), "03"),
        ((1, 9, 3, 9), "023"),
        ((2, 9, 3, 9), "02"),
        ((2, 2, 9), "012"),
        ((5,), ""),
    ],
)
def test_ett_skjult_tall_tar_med_seg_det_neste_til_de_er_fem_personer(verdier: tuple[int, ...], hidden: str) -> None:
    """A number of 1 to 4, and as many of the next that are not 0 as it takes to come to 5 in all."""
    assert skjult(tabell(a=verdier)) == {("a", gruppe) for gruppe in hidden}


def test_en_sum_under_fem_er_selv_skjult_og_null_vises() -> None:
    assert skjult(tabell(a=(0, 3, 0))) == {("a", "1"), ("a", None)}
    assert skjult(tabell(a=(0, 0))) == set()
    assert skjult(tabell(a=(4,))) == {("a", "0"), ("a", None)}


def test_fem_grupper_med_en_hver_skjuler_ogsaa_nullene() -> None:
    """A reader who sees the 0s and the total 5 knows that each of the five is 1."""
    assert skjult(tabell(a=(1, 1, 0, 1, 1, 1))) == {("a", str(nr)) for nr in range(6)}


def test_det_er_personer_som_telles_og_ikke_saker() -> None:
    tall = tabell(a=(12, 30, 8))
    personer = tabell(a=(4, 30, 8))
    assert skjulte(personer, tall, ["0", "1", "2"]) == {("a", "0"), ("a", "1")}


def test_en_del_av_to_skjuler_sosteren_i_gruppen() -> None:
    """20 of 22 is shown nowhere: 22 less 20 is the 2 that is hidden."""
    tall = tabell(hel=(22, 20), a=(20, 11), b=(2, 9))
    assert {("b", "0"), ("a", "0")} <= skjult(tall, DELER)
    assert ("hel", "0") not in skjult(tall, DELER)


def test_summene_skjules_likt_hvordan_det_enn_deles() -> None:
    """Two ways to divide the same: what one shows of the totals the other shows too, and no more."""
    kontor = tabell(hel=(30, 12), a=(28, 10), b=(2, 2))
    alder = tabell(hel=(14, 14, 14), a=(12, 12, 14), b=(2, 2, 0))
    summer = [{celle for celle in skjult(tall, DELER) if celle[1] is None} for tall in (kontor, alder)]
    assert summer == [{("b", None), ("a", None)}] * 2


def test_bare_i_alt_gjelder_summene_og_ikke_gruppene() -> None:
    """The stream of cases does not hold by month: there a hidden number is no sum of the others."""
    tall = tabell(venter=(3, 9), ventet=(0, 0), inn=(20, 20), hel=(30, 8))
    assert {(maal, gruppe) for maal, gruppe in skjulte(tall, tall, ["0", "1"], (), [STROM[1]])} == {
        ("venter", "0"),
        ("venter", "1"),
    }
    liten = tabell(venter=(3, 0), ventet=(0, 0), inn=(20, 20), hel=(30, 7), a=(15, 7), b=(15, 0))
    summer = {celle for celle in skjulte(liten, liten, ["0", "1"], (), STROM) if celle[1] is None}
    assert summer == {("venter", None), ("inn", None)}


def test_angrepet_finner_det_som_summene_sier() -> None:
    """Two sums with the same two unknowns: 3 + x = 10 and x + y = 9."""
    likninger = [
        [(("a", "0"), 1), (("a", "1"), 1), (("a", None), -1)],
        [(("a", "1"), 1), (("b", "1"), 1), (("c", "1"), -1)],
    ]
    tall = {("a", "0"): 3, ("a", "1"): 7, ("a", None): 10, ("b", "1"): 2, ("c", "1"): 9}
    skjulte_celler = {("a", "1"), ("b", "1")}
    assert avslort(likninger, skjulte_celler, tall, dict.fromkeys(skjulte_celler, 1)) == skjulte_celler
    flere = {*skjulte_celler, ("a", "0")}
    assert avslort(likninger, flere, tall, dict.fromkeys(flere, 1)) == set()


def test_angrepet_vet_at_et_skjult_tall_ikke_er_null() -> None:
    likninger = [[(("a", "0"), 1), (("a", "1"), 1), (("a", None), -1)]]
    tall = {("a", "0"): 1, ("a", "1"): 1, ("a", None): 2}
    begge = {("a", "0"), ("a", "1")}
    assert avslort(likninger, begge, tall, dict.fromkeys(begge, 1)) == begge
    assert avslort(likninger, begge, tall, dict.fromkeys(begge, 0)) == set()


def _farlige(funnet: Collection[Celle], tall: Mapping[Celle, int]) -> set[Celle]:
    """That nobody is there may be found out; that somebody is may not."""
    return {celle for celle in funnet if tall[celle]}


@st.composite
def _tabeller(draw: st.DrawFn, grupper: int, hoyst: int) -> dict[Celle, int]:
    tallet = st.integers(0, hoyst) | st.sampled_from((0, 1, 4, 5))
    antall = draw(st.integers(1, grupper))
    a, b = ([draw(tallet) for _ in range(antall)] for _ in range(2))
    hel = [en + to for en, to in zip(a, b, strict=True)]
    venter = [draw(tallet) for _ in range(antall)]
    inn = [draw(st.integers(0, en + to)) for en, to in zip(venter, hel, strict=True)]
    ventet = [en + to - tre for en, to, tre in zip(venter, hel, inn, strict=True)]
    return tabell(ventet=ventet, inn=inn, hel=hel, a=a, b=b, venter=venter)


@settings(max_examples=200, deadline=None)
@given(_tabeller(5, 30))
def test_ingen_regner_ut_et_skjult_tall_av_summene(tall: dict[Celle, int]) -> None:
    grupper = sorted({gruppe for _, gruppe in tall if gruppe is not None})
    hemmelig = skjulte(tall, tall, grupper, STROM)
    assert {celle for celle, verdi in tall.items() if 0 < verdi < 5} <= hemmelig
    likninger = likningene(list({maal: None for maal, _ in tall}), grupper, STROM)
    if len(grupper) > 1:
        assert _farlige(ved_subtraksjon(likninger, hemmelig), tall) == set()


@settings(max_examples=200, deadline=None)
@given(_tabeller(3, 6))
def test_ingen_finner_et_skjult_tall_ved_aa_prove_alle(tall: dict[Celle, int]) -> None:
    """With each value that the sums allow, also knowing that a hidden number is not 0 where a 0 is shown."""
    tall = {celle: verdi for celle, verdi in tall.items() if celle[0] in ("hel", "a", "b")}
    grupper = sorted({gruppe for _, gruppe in tall if gruppe is not None})
    hemmelig = skjulte(tall, tall, grupper, DELER)
    minst = {celle: 0 if all((celle[0], gruppe) in hemmelig for gruppe in grupper) else 1 for celle in hemmelig}
    assert _farlige(ved_proving(likningene(["hel", "a", "b"], grupper, DELER), hemmelig, tall, minst), tall) == set()


def test_to_skjulte_med_hvert_sitt_fortegn_roper_ikke_hverandre() -> None:
    """2 wait and 2 waited: the stream tells that they are as many, and not how many; what came and went is shown."""
    tall = tabell(venter=(2, 9), ventet=(2, 9), inn=(20, 20), hel=(20, 20))
    assert skjult(tall, [STROM[1]]) == {("venter", "0"), ("venter", "1"), ("ventet", "0"), ("ventet", "1")}


def sperret(personer: Sequence[int], tall: Sequence[int], skjult: str) -> str:
    """Which of the numbers a, b, ... that add up to the last of them are hidden in the end."""
    navn = [(bokstav, None) for bokstav in "abcd"[: len(tall)]]
    likning = [(celle, 1 if celle != navn[-1] else -1) for celle in navn]
    sperre = Sperre(
        dict(zip(navn, personer, strict=True)),
        dict(zip(navn, tall, strict=True)),
        [likning],
        skjult={(bokstav, None) for bokstav in skjult},
    )
    sperre.til_ingen_finnes()
    return "".join(sorted(maal for maal, _ in sperre.skjult))


def test_et_skjult_null_alene_i_en_sum_tar_ikke_noe_med_seg() -> None:
    """That nobody is in a number may be found out."""
    assert sperret((0, 7, 7), (0, 7, 7), "a") == "a"


def test_det_er_personene_i_det_skjulte_som_er_fem_til_sammen_og_ikke_sakene() -> None:
    """21 cases are hidden, of 4 persons: the next goes with them; of 5 persons it does not."""
    assert sperret((2, 2, 9, 13), (12, 9, 9, 30), "ab") == "abc"
    assert sperret((2, 3, 9, 14), (12, 9, 9, 30), "ab") == "ab"
