"""Pictures: their files and their style runs."""

import pytest

from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.bilder.tegning import svg
from tui.skjema.lop import Lop


def test_stilen_nevner_linje_og_kolonner_for_alt_som_ikke_er_vanlig_tekst() -> None:
    bilde = Skjermbilde(
        1,
        "b",
        (
            (Lop("Navn ", "tekst"), Lop("HANS", "aktiv"), Lop("EN", "aktiv"), Lop(" ", "tekst")),
            (Lop("", "felt"), Lop("        ", "tekst")),
            (Lop("*", "feil"), Lop("", "tekst"), Lop("12", "feil"), Lop("     ", "tekst")),
        ),
    )
    assert bilde.stil == "1:6-11 aktiv\n3:1-3 feil\n"


@pytest.mark.parametrize(
    ("navn", "stamme"),
    [
        ("journal", "03-journal"),
        ("Vedtak, side 1", "03-vedtak-side-1"),
        ("Før og ETTER år", "03-for-og-etter-ar"),
        ("../æ", "03-ae"),
        ("…", "03-bilde"),
    ],
)
def test_filnavnet_er_nummer_og_navn_i_enkle_tegn(navn: str, stamme: str) -> None:
    assert Skjermbilde(3, navn, ()).filstamme == stamme


def test_svg_viser_teksten_og_er_den_samme_hver_gang() -> None:
    linjer = [[Lop("Lønn & <skatt> ", "tekst"), Lop("150000", "felt")]]
    tegnet = svg(linjer, "prøve")
    assert "Lønn&#160;&amp;&#160;&lt;skatt&gt;" in tegnet
    assert tegnet == svg(linjer, "prøve")
