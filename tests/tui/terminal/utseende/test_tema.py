"""Every text has a contrast of at least 4.5:1 (WCAG 2, level AA), in the palettes of the common terminals."""

import pytest

from tui.terminal.inn.bytetolk import Bakgrunn
from tui.terminal.utseende.bakgrunn import MORKEST_LYS, er_mork, lysstyrke, mork_fra_miljoet
from tui.terminal.utseende.tema import PAA_MORK, UTSEENDE, Tema

PALETTER = {
    # XTerm-col.ad of xterm
    "xterm": "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 "
    "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    # rxvt-unicode 9
    "urxvt": "000000 cd0000 00cd00 cdcd00 0000cd cd00cd 00cdcd faebd7 "
    "404040 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff",
    # drivers/tty/vt/vt.c of Linux: the VGA colours
    "linux": "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa "
    "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    # Windows 10 and on: Campbell
    "windows": "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc "
    "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    # the console of Windows before that
    "windows_xp": "000000 800000 008000 808000 000080 800080 008080 c0c0c0 "
    "808080 ff0000 00ff00 ffff00 0000ff ff00ff 00ffff ffffff",
    # GNOME Terminal: Tango
    "tango": "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf "
    "555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
    # ethanschoonover.com/solarized
    "solarized": "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 "
    "002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3",
}
SVART, HVIT = "000000", "ffffff"
MORKE = (SVART, "0c0c0c", "1e1e1e", "002b36", "282c34", "300a24", "2e3436")
"""Black, and the dark backgrounds of Campbell, Visual Studio Code, Solarized, One, Ubuntu and Tango."""
LYSE = (HVIT, "fdf6e3", "eeeeec", "ffffdd")
KRAV = 4.5


def lys(farge: str) -> float:
    """The relative luminance of a colour, as WCAG 2 defines it."""
    deler = [int(farge[nr : nr + 2], 16) / 255 for nr in (0, 2, 4)]
    r, g, b = (del_ / 12.92 if del_ <= 0.04045 else ((del_ + 0.055) / 1.055) ** 2.4 for del_ in deler)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def kontrast(a: str, b: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    lysest, morkest = max(lys(a), lys(b)), min(lys(a), lys(b))
    return (lysest + 0.05) / (morkest + 0.05)


def svar(farge: str) -> Bakgrunn:
    """What a terminal with that background answers."""
    return Bakgrunn(*(int(farge[nr : nr + 2], 16) / 255 for nr in (0, 2, 4)))


def vist_som(rolle: str, tema: Tema, palett: str) -> set[str]:
    """The colours that a role's text may get: a terminal may show a bold one of the first eight as its bright one.

    Empty for the terminal's own text on its own background, which is what its owner has chosen to read.
    """
    stil = tema.stil(rolle)
    assert stil.bgcolor is None, "reverse shows the same two colours, so one is enough"
    if stil.color is None:
        return set()
    nummer = stil.color.number
    assert nummer is not None
    assert nummer < 16
    farger = PALETTER[palett].split()
    return {farger[nummer], farger[nummer + 8]} if stil.bold and nummer < 8 else {farger[nummer]}


@pytest.mark.parametrize(
    ("a", "b", "ventet"), [(SVART, HVIT, 21.0), ("767676", HVIT, 4.54), ("ff0000", HVIT, 4.0), ("ff0000", SVART, 5.25)]
)
def test_kontrasten_er_den_i_wcag(a: str, b: str, ventet: float) -> None:
    assert kontrast(a, b) == pytest.approx(ventet, abs=0.005)


@pytest.mark.parametrize("palett", PALETTER)
@pytest.mark.parametrize("bakgrunn", [*MORKE, *LYSE])
def test_hver_rolle_kan_leses_naar_terminalen_har_svart(palett: str, bakgrunn: str) -> None:
    tema = Tema(paa_mork=er_mork(svar(bakgrunn)))
    for rolle in UTSEENDE:
        for farge in vist_som(rolle, tema, palett):
            assert kontrast(farge, bakgrunn) >= KRAV, f"{rolle} er {farge} på {bakgrunn}"


@pytest.mark.parametrize("palett", PALETTER)
def test_hver_rolle_kan_leses_paa_den_lyseste_bakgrunnen_som_regnes_som_mork(palett: str) -> None:
    graa = [f"{nr:02x}" * 3 for nr in range(256)]
    lysest = max((farge for farge in graa if er_mork(svar(farge))), key=lys)
    assert lys(lysest) == pytest.approx(MORKEST_LYS, abs=0.002)
    for rolle in UTSEENDE:
        for farge in vist_som(rolle, Tema(paa_mork=True), palett):
            assert kontrast(farge, lysest) >= KRAV


def test_uten_svar_staar_alt_i_terminalens_egne_farger_og_ingenting_er_dempet() -> None:
    for rolle in UTSEENDE:
        stil = Tema().stil(rolle)
        assert (stil.color, stil.bgcolor) == (None, None)
    for tema in (Tema(), Tema(paa_mork=True)):
        assert not any(tema.stil(rolle).dim or tema.stil(rolle).conceal for rolle in UTSEENDE)


def test_morke_bakgrunner_har_farge_paa_feltene_og_lyse_ikke() -> None:
    assert all(er_mork(svar(farge)) for farge in MORKE)
    assert not any(er_mork(svar(farge)) for farge in (*LYSE, "808080", "3c3c3c"))
    assert all(Tema(paa_mork=True).stil(rolle).color for rolle in PAA_MORK)


def test_lysstyrken() -> None:
    assert [lysstyrke(svar(farge)) for farge in (SVART, HVIT, "808080")] == pytest.approx([0, 1, 0.2159], abs=0.0001)


@pytest.mark.parametrize(
    ("fgbg", "mork"),
    [
        *(("15;0", True), ("7;8", True), ("15;default;0", True), ("0;6", True)),
        *(
            ("0;15", False),
            ("0;7", False),
            ("0", False),
            ("", False),
            ("15;default", False),
            ("a;b", False),
            ("1;-1", False),
        ),
    ],
)
def test_colorfgbg(monkeypatch: pytest.MonkeyPatch, fgbg: str, mork: bool) -> None:
    monkeypatch.setenv("COLORFGBG", fgbg)
    assert mork_fra_miljoet() is mork


def test_uten_colorfgbg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLORFGBG", raising=False)
    assert mork_fra_miljoet() is False
