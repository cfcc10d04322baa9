"""Keys as people write them."""

import pytest

from tui.taster.handlinger import HANDLINGER
from tui.taster.tastenavn import Tast, UkjentTast, skriv, tast_av, vis_tast


@pytest.mark.parametrize(
    ("skrevet", "tast"),
    [
        ("Enter", Tast("enter", "\r")),
        ("enter", Tast("enter", "\r")),
        ("F5", Tast("f5")),
        ("f12", Tast("f12")),
        ("Tab", Tast("tab", "\t")),
        ("Shift+Tab", Tast("shift+tab")),
        ("Ctrl+G", Tast("ctrl+g")),
        ("Alt+5", Tast("alt+5")),
        ("PgDn", Tast("pagedown")),
        ("Pil ned", Tast("down")),
        ("Høyre", Tast("right")),
        ("Rygg", Tast("backspace")),
        ("Mellomrom", Tast("space", " ")),
        ("J", Tast("J", "J")),
        ("å", Tast("å", "å")),
        ("a\u030a", Tast("å", "å")),
        ("+", Tast("+", "+")),
        ("shift + ctrl + end", Tast("ctrl+shift+end")),
    ],
)
def test_navn_paa_taster(skrevet: str, tast: Tast) -> None:
    assert tast_av(skrevet) == tast


@pytest.mark.parametrize("skrevet", ["", "F25", "Hjelp", "Super+A", "Ctrl+", "Ctrl+Hjelp", "ab"])
def test_det_som_ikke_er_en_tast_gir_en_setning(skrevet: str) -> None:
    with pytest.raises(UkjentTast, match="er ingen tast: skriv for eksempel Enter"):
        tast_av(skrevet)


@pytest.mark.parametrize("tast", [tast for handling in HANDLINGER for tast in handling.taster])
def test_det_som_vises_kan_leses_tilbake(tast: str) -> None:
    assert tast_av(vis_tast(tast)).navn == tast


def test_skriv_gir_en_tast_for_hvert_tegn() -> None:
    assert skriv("aø") == [Tast("a", "a"), Tast("ø", "ø")]
