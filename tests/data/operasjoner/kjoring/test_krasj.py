"""Whoever runs the payments is killed in the middle of it: nothing is paid twice, and nothing is lost."""

from pathlib import Path

from tests.data.kjoringskrasj import krasj


def test_en_drept_kjoring_gjores_om_igjen_til_det_samme(tmp_path: Path) -> None:
    assert krasj(tmp_path, 8) == 8
