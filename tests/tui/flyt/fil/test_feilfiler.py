"""What is no flow is told in one sentence with file and line."""

from pathlib import Path

import pytest

from tests.tui.flyt.fil.feilfiler import IKKE_I_SKJEMAET, UGYLDIGE
from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.leser import les


@pytest.mark.parametrize("tekst", [*UGYLDIGE, *IKKE_I_SKJEMAET])
def test_feilen_er_en_setning_med_fil_og_linje(tekst: str, tmp_path: Path) -> None:
    fil = tmp_path / "prove.yaml"
    fil.write_text(tekst, encoding="utf-8")
    with pytest.raises(FlytfilFeil) as fanget:
        les(fil)
    assert str(fanget.value).startswith(f"{fil}, linje ")
    assert str(fanget.value).count("\n") == 0
    assert str(fanget.value)[-1] in ".?"


def test_en_fil_som_er_altfor_dyp_er_en_setning(tmp_path: Path) -> None:
    fil = tmp_path / "prove.yaml"
    fil.write_text("steg: " + "[" * 5000 + "]" * 5000, encoding="utf-8")
    with pytest.raises(FlytfilFeil, match="altfor mange ledd"):
        les(fil)
