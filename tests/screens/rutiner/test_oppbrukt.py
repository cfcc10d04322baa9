"""Line 23 after the card that uses up the rights: what was paid stands whole on it, however much it was."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from data.operasjoner.anvisning.anvisning import Kort
from screens.rutiner.anvisning import _gjort, _oppbrukt
from tests.linje23 import for_lang
from tui.flate.meldinger import med_alvor
from tui.flate.ramme import meldingslinje
from tui.skjema.lop import tekst_av
from tui.skjema.svar import Alvor


def _sagt(belop: int, prosent: int, fra: date | None, til: date | None, tabell: str = "") -> str:
    kort = Kort(journalnr="88000001", periode_fra=fra, periode_til=til)
    beregnet = SimpleNamespace(tabelltrekk=tabell, varsler=())
    anvist = SimpleNamespace(anvist_belop=Decimal(belop), anvist_prosent=prosent, beregnet=beregnet)
    return _oppbrukt(kort, anvist, _gjort(kort, anvist, ()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("belop", "prosent", "fra", "til", "sagt"),
    [
        (3000, 200, date(1988, 5, 23), date(1988, 6, 4), "3000 kr (200 %) for 23.05.88-04.06.88"),
        (31409, 158, date(1988, 4, 25), date(1988, 8, 16), "31409 kr (158 %) for 25.04.88-16.08.88"),
        (31409, 1558, date(1988, 4, 25), date(1988, 8, 16), "31409 kr (1558 %), 25.04.88-16.08.88"),
        (9999999, 9999, date(1986, 12, 31), date(1988, 12, 31), "9999999 kr (9999 %), 31.12.86-31.12.88"),
        (9999999, 12345, date(1986, 12, 31), date(1988, 12, 31), "9999999 kr, 31.12.86-31.12.88"),
        (9999999, 9999, None, None, "9999999 kr (9999 %)"),
    ],
)
def test_hele_setningen_faar_plass(belop: int, prosent: int, fra: date | None, til: date | None, sagt: str) -> None:
    setning = _sagt(belop, prosent, fra, til)
    assert setning == f"Rettighetene er oppbrukt. Anvist {sagt}."
    assert not for_lang(setning, Alvor.VARSEL)


def test_at_driftssentralen_trekker_skatten_kommer_sist() -> None:
    setning = _sagt(9999999, 9999, date(1986, 12, 31), date(1988, 12, 31), tabell="7101")
    anvist = "VARSEL: Rettighetene er oppbrukt. Anvist 9999999 kr, 31.12.86-31.12.88."
    linje = tekst_av(meldingslinje(med_alvor(setning, Alvor.VARSEL), Alvor.VARSEL, "Ctrl+L")).rstrip()
    assert med_alvor(setning, Alvor.VARSEL) == f"{anvist} Driftssentralen trekker skatt."
    assert linje in (f"{anvist} …", f"{anvist} … Ctrl+L")
