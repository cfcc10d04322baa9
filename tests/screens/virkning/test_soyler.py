"""The bars of `dagpenger tolkning`: their lengths are by hand, half a character and more is a whole one."""

import pytest

from screens.virkning.soyler import delt, soyler


def lengder(*belop: int, bredde: int = 78) -> list[tuple[int, int]]:
    """Whole characters to the left and to the right of the axis."""
    linjer = soyler([(f"v{nummer}", tall) for nummer, tall in enumerate(belop)], bredde)
    sider = [linje.split("│") for linje in linjer]
    return [(venstre.count("█"), hoyre.count("█")) for venstre, hoyre in sider]


# Two columns of names, six of amounts (+1 000), and four that part them: (29 - 2 - 6 - 4) // 2 = 8 to each side.
@pytest.mark.parametrize(
    ("belop", "tegn"),
    [
        (1_000, 8),
        (938, 8),  # 7.504
        (937, 7),  # 7.496
        (188, 2),  # 1.504
        (187, 1),  # 1.496
        (63, 1),  # 0.504
        (62, 0),  # 0.496
        (0, 0),
    ],
)
def test_lengden_rundes_til_naermeste_tegn(belop: int, tegn: int) -> None:
    assert lengder(1_000, belop, bredde=29) == [(0, 8), (0, tegn)]
    assert lengder(1_000, -belop, bredde=29) == [(0, 8), (tegn, 0)]


def test_et_halvt_tegn_rundes_opp() -> None:
    """Of 16 kroner over 8 characters, an odd krone is a half: 3 is 1.5, 1 is 0.5, 15 is 7.5."""
    # the amounts have three columns: (26 - 2 - 3 - 4) // 2 = 8
    assert lengder(16, 3, 1, 15, -3, -1, bredde=26) == [(0, 8), (0, 2), (0, 1), (0, 8), (2, 0), (1, 0)]


def test_det_minste_som_ikke_er_null_er_en_tynn_strek() -> None:
    storst, mer, mindre, ingen = soyler([("a", 1_000), ("b", 1), ("c", -1), ("d", 0)], 40)
    assert (mer.count("▏"), mer.index("▏") - mer.index("│")) == (1, 1)
    assert (mindre.count("▕"), mindre.index("│") - mindre.index("▕")) == (1, 1)
    assert not set("█▏▕") & set(ingen)
    assert "█" in storst


def test_bildet_til_tegnet() -> None:
    """Names of ten columns, amounts of six, twenty-four wide bars: (40 - 10 - 6 - 4) // 2 = 10 to each side."""
    assert soyler([("T-JUST ett", -1_000), ("T-AAR", 500), ("T-90", 0)], 40) == [
        "T-JUST ett ██████████│           −1 000",
        "T-AAR                │█████        +500",
        "T-90                 │                0",
    ]


def test_et_langt_navn_gaar_over_flere_linjer_og_faar_hoyst_24_tegn() -> None:
    linjer = soyler([("T-AAR snitt3 + T-TAK per_ar + T-TERSKEL 50", -1), ("x", 2)], 78)
    assert linjer[:2] == ["T-AAR snitt3 +", "T-TAK per_ar +"]
    # the whole name counts, cut at 24 columns: (78 - 24 - 2 - 4) // 2 = 24 to each side
    assert linjer[2].startswith("T-TERSKEL 50             ")
    assert linjer[2].index("│") == 24 + 1 + 24
    assert max(map(len, linjer)) <= 78


@pytest.mark.parametrize(
    ("navn", "bredde", "linjer"),
    [
        ("a + b", 5, ["a + b"]),
        ("a + b", 4, ["a +", "b"]),
        ("aaaaaa + b", 4, ["aaaaaa +", "b"]),
        ("a + b + c", 5, ["a + b +", "c"]),
        ("alene", 2, ["alene"]),
    ],
)
def test_navnet_deles_mellom_delene(navn: str, bredde: int, linjer: list[str]) -> None:
    assert delt(navn, bredde) == linjer


def test_ingen_rader_gir_ingen_linjer() -> None:
    assert soyler([]) == []


def test_sidene_har_aldri_under_fire_tegn() -> None:
    assert lengder(8, 4, bredde=10) == [(0, 4), (0, 2)]


# An ordinary terminal has 78 columns: six are of amounts (+1 000), and four part them.
@pytest.mark.parametrize(
    ("navn", "tegn"),
    [
        ("x" * 23, 22),  # (78 - 23 - 6 - 4) // 2
        ("x" * 24, 22),  # (78 - 24 - 6 - 4) // 2
        (f"{'x' * 11} + {'y' * 12}", 22),  # over two lines, since a name has at most 24
    ],
)
def test_bredden_er_terminalens_og_navnet_faar_hoyst_24(navn: str, tegn: int) -> None:
    *_, siste = soyler([(navn, 1_000)])
    assert siste.count("█") == tegn
    assert siste.index("│") == min(len(navn), 24) + 1 + tegn
