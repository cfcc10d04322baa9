"""Every input of `avvist.py` is refused with one sentence that names the key, and nothing on standard output."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path

import pytest

from screens.kommando.beregn import kjor
from tests.rules.lov_1997.avvist import AVVISTE, Avvist


def navngir(setning: str, nokkel: str) -> bool:
    """Whether the sentence has the whole path, not only as a part of a longer one."""
    return re.search(rf"(?<![\w.\]]){re.escape(nokkel)}(?![\w\[]|\.\w)", setning) is not None


@pytest.mark.parametrize("avvist", AVVISTE, ids=lambda avvist: avvist.nokler[0])
def test_det_som_ikke_gaar_avvises_med_nokkelen(avvist: Avvist, tmp_path: Path) -> None:
    fil = tmp_path / "sak.json"
    fil.write_text(avvist.sak if isinstance(avvist.sak, str) else json.dumps(avvist.sak), encoding="utf-8")
    ut, feilut = StringIO(), StringIO()
    assert kjor(str(fil), ut, feilut) == 2
    assert ut.getvalue() == ""
    setning = feilut.getvalue().removesuffix("\n")
    assert any(navngir(setning, nokkel) for nokkel in avvist.nokler), setning
    assert setning.endswith(".")
    assert "\n" not in setning


def test_det_er_mange_slag() -> None:
    assert len(AVVISTE) > 150
    assert len({avvist.nokler[0] for avvist in AVVISTE}) > 100
