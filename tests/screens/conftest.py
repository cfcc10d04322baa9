"""Registers for the tests of the screens, copies of the demo; and line 23, which holds what every test makes it say."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.demo.kopi import kopi_av_demo
from data.register.klokke import Klokke
from screens.okt import Okt
from tests.linje23 import for_lang
from tests.screens.saksbehandler import MANDAG
from tui.flate.meldinger import Meldinger, med_alvor
from tui.skjema.svar import Alvor


@pytest.fixture(scope="session")
def demofil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi_av_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(demofil: Path, tmp_path: Path) -> Path:
    """A demo register of the test's own."""
    return Path(shutil.copyfile(demofil, tmp_path / "register.db"))


@pytest.fixture
def okt(demo: Path, tmp_path: Path) -> Iterator[Okt]:
    """A session on that register, on Monday 6 June 1988, as the routines share it."""
    okt = Okt(Klokke(lambda: MANDAG), "ABC", demo, tmp_path / "utskrift")
    okt.aapne_register()
    yield okt
    okt.lukk()


@pytest.fixture(autouse=True)
def linje_23(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails the test in which a message's first sentence, with the word for its gravity, is longer than the line."""
    for_lange: list[str] = []
    si = Meldinger.si

    def si_og_maal(meldinger: Meldinger, tekst: str, alvor: Alvor = Alvor.OPPLYSNING) -> None:
        if for_lang(tekst, alvor):
            for_lange.append(med_alvor(tekst, alvor))
        si(meldinger, tekst, alvor)

    monkeypatch.setattr(Meldinger, "si", si_og_maal)
    yield
    assert not for_lange, "\n".join(("Setninger som er lengre enn linje 23:", *for_lange))
