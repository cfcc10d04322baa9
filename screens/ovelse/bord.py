"""The desk of an exercise: its papers, its tasks with points and time, and the word in the form's head."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from screens.ovelse import setninger
from training.kurs.gang import Gang, Modus
from training.ovelse import ovelse
from training.setninger import poeng_i_alt
from tui.flate.bord import Bord
from tui.skjema.lop import Lop
from tui.vindu.papir import Papir

if TYPE_CHECKING:
    from training.oppgaver.vurdering import Karakter


def som_papir(papir: ovelse.Ovelsespapir) -> Papir:
    """A paper of an exercise as it lies on the desk."""
    return Papir(papir.tittel, tuple(tuple(side.splitlines()) for side in papir.sider))


class Ovelsesbord(Bord):
    """What lies beside the forms in a run; `stand` is the grade as it was last found, None before the first answer."""

    merke = "ØVELSE"

    def __init__(self, gang: Gang, naa: Callable[[], datetime]) -> None:
        self._gang = gang
        self._naa = naa
        self.stand: Karakter | None = None

    @property
    def papirer(self) -> Sequence[Papir]:  # type: ignore[override]
        """Those that have come by now."""
        return [som_papir(papir) for papir in self._gang.papirer(self._naa())]

    def oppgaver(self) -> Sequence[Lop]:
        """The exercise's title and goal, its tasks, the time and the points."""
        gjelder = self._gang.ovelse
        linjer = [Lop(gjelder.tittel, "panel_tittel"), Lop(gjelder.maal, "panel"), Lop("", "panel")]
        linjer += [Lop(setning, "panel") for setning in self._oppgavelinjene()]
        minutter = int((self._naa() - self._gang.start).total_seconds() // 60)
        return [
            *linjer,
            Lop("", "panel"),
            Lop(setninger.tid_og_poeng(minutter, gjelder.minutter, self._poeng()), "panel"),
        ]

    def _oppgavelinjene(self) -> Sequence[str]:
        svarene = self.stand.oppgaver if self.stand else ()
        linjer = []
        for nr, oppgave in enumerate(self._gang.ovelse.oppgaver):
            lost = nr < len(svarene) and svarene[nr].lost and self._gang.modus is not Modus.PROVE
            merke, etter = ("[x]", f" ({setninger.GJORT})") if lost else ("[ ]", "")
            linjer.append(f"{merke} {nr + 1} {oppgave.tittel}{etter}")
            if self._gang.modus is Modus.VEILEDET and not lost:
                linjer += oppgave.tekst.splitlines()
                break
        if self._gang.modus is Modus.VEILEDET and svarene and all(svar.lost for svar in svarene):
            linjer += ["", setninger.ALT_ER_LOST]
        return linjer

    def _poeng(self) -> str:
        if self._gang.modus is Modus.PROVE:
            return setninger.POENG_ETTERPAA
        poeng = self.stand.poeng if self.stand else 0
        return poeng_i_alt(poeng, self._gang.ovelse.maks)
