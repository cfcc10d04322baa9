"""Going back in a run: each time a place further, until the beginning, from which one never comes further."""

from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from data.register.klokke import Klokke
from data.register.register import Register
from training.kurs.gang import Gang
from training.kurs.sikring import Sikringer
from training.ovelse.bygging import bygg_ovelse
from training.ovelse.leser import les_ovelse

OVELSE = les_ovelse(Path(__file__).parents[1] / "prove.ovelse.yaml")


class _Registeret:
    """A register that is a file of text."""

    def __init__(self, sti: Path) -> None:
        self.sti = sti

    @contextmanager
    def raa_lesing(self) -> Any:
        yield self.sti


def test_man_kommer_et_sted_lenger_tilbake_for_hver_gang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each answer the place is kept when more is done; so also after the answer of having gone back."""
    monkeypatch.setattr("training.kurs.sikring.kopier", lambda fra, til: til.write_text(fra.read_text()))
    sti = tmp_path / "register.db"
    gang, reg = Gang(OVELSE), _Registeret(sti)
    sikringer = Sikringer(sti, gang)
    for lost in (0, 1, 1, 2):
        sti.write_text(str(lost))
        gang.meldinger = [f"{lost} er gjort"]
        sikringer.sikre(reg, lost)  # type: ignore[arg-type]
    for ventet in (2, 1, 0, 0):
        sti.write_text("noe annet")
        sikringer.tilbake()
        assert (sti.read_text(), gang.meldinger) == (str(ventet), [f"{ventet} er gjort"])
        sikringer.sikre(reg, ventet)  # type: ignore[arg-type]
    sti.write_text("1 igjen")
    sikringer.sikre(reg, 1)  # type: ignore[arg-type]
    sikringer.tilbake()
    assert sti.read_text() == "1 igjen"


def test_kopiene_og_det_som_kommer_tilbake_er_bare_for_eieren(tmp_path: Path) -> None:
    sti = tmp_path / "register.db"
    bygg_ovelse(sti, OVELSE)
    reg = Register.aapne(sti, Klokke.still(OVELSE.klokke), "ELEV", trygt=False)
    sikringer = Sikringer(sti, Gang(OVELSE))
    sikringer.sikre(reg, 0)
    reg.lukk()
    sikringer.tilbake()
    assert [fil.stat().st_mode & 0o777 for fil in (tmp_path / "sikring-0.db", sti)] == [0o600, 0o600]
    assert not (tmp_path / "register.db.ny").exists()
    Register.aapne(sti, Klokke.still(OVELSE.klokke), "ELEV", trygt=False).lukk()
