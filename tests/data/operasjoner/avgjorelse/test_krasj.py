"""Whoever decides is killed in the middle of it: the decision stands whole, or not at all."""

from pathlib import Path

from tests.data.avgjorelseskrasj import krasj


def test_en_drept_avgjorelse_er_hel_eller_ikke_der(tmp_path: Path) -> None:
    drept, _ = krasj(tmp_path, 3)
    assert drept > 5
