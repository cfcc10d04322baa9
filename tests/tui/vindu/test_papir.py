"""The papers on the desk as sheets, and as print."""

import pytest

from tui.vindu.papir import Papir, arkene, utskrift

SOKNAD = Papir("Søknad", (("SØKNAD", "  Navn: Berg"), ("Side to",)))
BREV = Papir("Brev fra arbeidsgiver", (("Til rette vedkommende",),))


def test_hver_side_er_et_ark_som_sier_hvor_det_er() -> None:
    assert [(ark.papir, ark.side, ark.tittel, ark.hvor) for ark in arkene([SOKNAD, BREV])] == [
        (0, 0, "Søknad", "papir 1 av 2, side 1 av 2"),
        (0, 1, "Søknad", "papir 1 av 2, side 2 av 2"),
        (1, 0, "Brev fra arbeidsgiver", "papir 2 av 2, side 1 av 1"),
    ]


def test_et_papir_uten_sider_er_ett_blankt_ark() -> None:
    [ark] = arkene([Papir("Konvolutt", ())])
    assert (ark.hvor, ark.linjer) == ("papir 1 av 1, side 1 av 1", [])


@pytest.mark.parametrize(
    ("linje", "lest"),
    [
        ("  kr    12 000,00", ["  kr    12 000,00"]),
        ("[b]fet[/b] {x} \\n", ["[b]fet[/b] {x} \\n"]),
        ("\x1b[31mrødt\x07", ["?[31mrødt?"]),
        ("smil 😀 og 漢", ["smil ? og ?"]),
        ("a\u0308 og o\u0308", ["ä og ö"]),
        ("en\nto", ["en", "to"]),
        ("x" * 72, ["x" * 72]),
        ("  " + "ord " * 20, ["  " + "ord " * 16 + "ord", "  ord ord ord"]),
        ("y" * 80, ["y" * 72, "y" * 8]),
        ("", [""]),
    ],
)
def test_linja_staar_som_den_er_og_bare_den_lange_brettes(linje: str, lest: list[str]) -> None:
    [ark] = arkene([Papir("Papir", ((linje,),))])
    assert ark.linjer == lest


def test_utskriften_har_hver_side_paa_et_ark_med_tittel_og_nummer_nederst() -> None:
    assert utskrift([SOKNAD, BREV]).split("\f") == [
        "SØKNAD\n  Navn: Berg\n\nSøknad · papir 1 av 2, side 1 av 2\n",
        "Side to\n\nSøknad · papir 1 av 2, side 2 av 2\n",
        "Til rette vedkommende\n\nBrev fra arbeidsgiver · papir 2 av 2, side 1 av 1\n",
    ]


def test_uten_papirer_er_utskriften_tom() -> None:
    assert utskrift([]) == ""
