"""The screen in the hands of a test: what it says when what is waited for does not come."""

from pathlib import Path

import pytest

from screens.proving.skjerm import Skjermbrudd, ved_skjermen


def test_det_som_aldri_blir_sant_er_en_setning_med_fristen_og_bildet(tmp_path: Path) -> None:
    with ved_skjermen("tom", mappe=tmp_path) as skjerm:
        skjerm.gaa_til("D-60")
        with pytest.raises(Skjermbrudd) as brudd:
            skjerm.vent_til(lambda: skjerm.melding == "Kommer aldri", frist=0)
    forste, *bildet = str(brudd.value).splitlines()
    assert "test_skjerm.py, steg 2 (linje 14): det som skulle bli sant, ble det ikke på 0 sekunder." in forste
    assert "J O U R N A L F Ø R I N G" in bildet[1]
