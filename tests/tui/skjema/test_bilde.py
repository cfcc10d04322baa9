"""A picture and its table of fields fit together, or the declaration fails."""

import pytest

from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.storrelse import KOLONNER, LINJER


def felt(navn: str, *, beskyttet: bool = False) -> Felt:
    return Felt(navn, navn, Tekst(), beskyttet=beskyttet)


def test_plassene_er_strekene_i_leserekkefolge() -> None:
    bilde = Bilde("X", "", "\n A: ___ B: __\n C: ____", (felt("a"), felt("b"), felt("c")))
    assert [(p.felt.navn, p.rad, p.kol, p.lengde) for p in bilde.plasser] == [
        ("a", 0, 4, 3),
        ("b", 0, 11, 2),
        ("c", 1, 4, 4),
    ]


def test_linjene_er_uten_streker_og_fyller_skjermen() -> None:
    bilde = Bilde("X", "", "\n A: ___", (felt("a"),))
    assert bilde.linjer == (" A:".ljust(KOLONNER), *(" " * KOLONNER,) * (LINJER - 1))


def test_plassen_ved_en_celle_er_feltet_som_dekker_den() -> None:
    bilde = Bilde("X", "", "\n A: ___ B: __", (felt("a"), felt("b")))
    dekker = [bilde.plass_ved(0, kol) for kol in (3, 4, 6, 7, 11, 12, 13)]
    assert [plass and plass.felt.navn for plass in dekker] == [None, "a", "a", None, "b", "b", None]
    assert bilde.plass_ved(1, 4) is None


def test_plassen_for_et_navn() -> None:
    bilde = Bilde("X", "", "\n A: ___ B: __", (felt("a"), felt("b")))
    assert bilde.plass_for("b") == bilde.plasser[1]
    assert bilde.plass_for("c") is None


@pytest.mark.parametrize(
    ("tegning", "felter", "grunn"),
    [
        ("\n A: ___", (), "1 places in the picture, 0 fields"),
        ("\n A: ___", (felt("a"), felt("b")), "1 places in the picture, 2 fields"),
        ("\n A: ___ A: ___", (felt("a"), felt("a")), "two fields have the same name"),
        ("\n" + "x" * (KOLONNER + 1), (), "larger than"),
        ("\n" * (LINJER + 2), (), "larger than"),
        ("\n___", (felt("a"),), "first column"),
        ("\n A: 日 ___", (felt("a"),), "not one cell wide"),
        ("\n A\u030a: ___", (felt("a"),), "not one cell wide"),
        ("\n" + " " * 64 + "x", (), "date, clock or code"),
        ("\n\n" + " " * 77 + "___", (felt("a"),), "date, clock or code"),
        ("\n" * 22 + " " * 77 + "x", (), "date, clock or code"),
        ("\n\tA: ___", (felt("a"),), "not one cell wide"),
    ],
)
def test_en_tegning_som_ikke_passer_sier_hvorfor(tegning: str, felter: tuple[Felt, ...], grunn: str) -> None:
    with pytest.raises(ValueError, match=rf"^X: .*{grunn}"):
        Bilde("X", "", tegning, felter)


def test_et_helt_bilde_kan_slutte_med_linjeskift() -> None:
    assert len(Bilde("X", "", "\n" + "a\n" * LINJER, ()).linjer) == LINJER


def test_det_er_plass_like_ved_dato_og_kode() -> None:
    tegning = "\n" + " " * 63 + "x" + "\n" * 21 + " " * (79 - len("side 99 av 99 <X>")) + "x"
    assert [linje.rstrip()[-1:] for linje in Bilde("X", "", tegning, ()).linjer] == ["x", *[""] * 20, "x"]


def test_et_beskyttet_felt_kan_staa_i_forste_kolonne() -> None:
    assert Bilde("X", "", "\n___", (felt("a", beskyttet=True),)).plasser[0].kol == 0
