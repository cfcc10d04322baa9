"""What a machine types at random and a recorder writes down gives the same table and the same pictures again."""

from pathlib import Path

import pytest

from tests.tui.flyt.opptak.tilfeldig import Opptaksbord, spilt, tast_i_vilden


@pytest.mark.parametrize("dekket", [False, True], ids=["tomt bord", "papirer på bordet"])
@pytest.mark.parametrize("fro", range(25))
def test_tilfeldige_okter_blir_de_samme_naar_de_spilles(fro: int, dekket: bool, tmp_path: Path) -> None:
    bord = Opptaksbord(dekket=dekket)
    tast_i_vilden(bord, fro, 60)
    fil = tmp_path / "opptak.yaml"
    fil.write_text(bord.slutt(), encoding="utf-8")
    assert not bord.logg
    igjen, bilder = spilt(fil)
    assert bilder == bord.bilder
    assert (igjen.lager.sorter, igjen.lager.hostet) == (bord.lager.sorter, bord.lager.hostet)
