"""An open register in a folder of its own, a clock that the test moves, and line 23, which holds every refusal."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from data.feil import Avvist, Konflikt
from data.register.register import Register
from tests.data.fylt import FYLT, fyll
from tests.data.saker import Stillbar
from tests.linje23 import for_lang
from tui.skjema.svar import Alvor


@pytest.fixture(scope="session")
def tom_fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register, made once; a test takes a copy, which costs less than making one."""
    sti = tmp_path_factory.mktemp("tomt") / "tomt.db"
    Register.aapne(sti, Stillbar().klokke, "ABC").lukk()
    return sti


@pytest.fixture
def sti(tmp_path: Path, tom_fil: Path) -> Path:
    return Path(shutil.copyfile(tom_fil, tmp_path / "register.db"))


@pytest.fixture
def tid() -> Stillbar:
    return Stillbar()


@pytest.fixture
def reg(sti: Path, tid: Stillbar) -> Iterator[Register]:
    register = Register.aapne(sti, tid.klokke, "ABC", trygt=False)
    yield register
    register.lukk()


@pytest.fixture(scope="session")
def fylt_fil(tmp_path_factory: pytest.TempPathFactory, tom_fil: Path) -> Path:
    """A closed register with something of everything, made once; a test takes a copy."""
    sti = Path(shutil.copyfile(tom_fil, tmp_path_factory.mktemp("fylt") / "fylt.db"))
    tid = Stillbar()
    fyll(Register.aapne(sti, tid.klokke, "ABC", trygt=False), tid).lukk()
    return sti


@pytest.fixture
def fylt(fylt_fil: Path, tmp_path: Path, tid: Stillbar) -> Iterator[Register]:
    """An open register with something of everything, and the clock as it was left."""
    sti = Path(shutil.copyfile(fylt_fil, tmp_path / "fylt.db"))
    tid.til(FYLT)
    register = Register.aapne(sti, tid.klokke, "ABC", trygt=False)
    yield register
    register.lukk()


@pytest.fixture(autouse=True)
def linje_23(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails the test in which something is refused by a sentence that is longer than the line.

    A screen says a conflict in words of its own, and takes no reading of the law that is not in its list.
    """
    for_lange: list[str] = []
    avvis = Avvist.__init__

    def avvis_og_maal(avvist: Avvist, feil: Mapping[str, str], melding: str = "") -> None:
        if not isinstance(avvist, Konflikt):
            sagt = [tekst for tekst in (melding, *feil.values()) if not tekst.startswith("Tolkningsvalget ")]
            for_lange.extend(tekst for tekst in sagt if for_lang(tekst, Alvor.FEIL))
        avvis(avvist, feil, melding)

    monkeypatch.setattr(Avvist, "__init__", avvis_og_maal)
    yield
    assert not for_lange, "\n".join(("Setninger som er lengre enn linje 23:", *for_lange))
