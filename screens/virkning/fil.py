"""Cases from a file, a row at a time: the good rows become cases, the bad ones are kept with what is wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from screens.virkning import setninger
from screens.virkning.filrader import Rad, UlesbarFil, rader_i
from screens.virkning.jsonlinje import er_utf8
from screens.virkning.rad import Filsak

if TYPE_CHECKING:
    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.saker import Saker
    from rules.regelverk import Lov

BOLK = 1 << 14


class DaarligRad(NamedTuple):
    """A row that is no case: its first line, what is wrong in a sentence, and the row as it stands."""

    linje: int
    setning: str
    rad: str


class Frafil:
    """The cases of a JSON-lines or CSV file; raises UlesbarFil for a file that cannot be opened or understood.

    A list of bad rows (`.feil`) of such a file, mended, is read as the rows that it lists. `daarlig` is told of each
    bad row as it is met. `egne_valg` counts the cases that name choices of their own, which are not used here.
    """

    def __init__(self, sti: Path, lov: "Lov", daarlig: Callable[[DaarligRad], None]) -> None:
        try:
            self.i_alt = sti.stat().st_size
        except FileNotFoundError:
            raise UlesbarFil(setninger.filen_finnes_ikke(sti)) from None
        except (OSError, ValueError):
            raise _kan_ikke_leses(sti) from None
        self.navn = f"sakene i {sti.name}"
        self.egne_valg = 0
        self._sti = sti
        self._daarlig = daarlig
        self._lov = lov
        self._lest = 0

    def ferdig(self, antall: int) -> int:
        """How many bytes are read; the cases that are read and not yet calculated are few."""
        del antall
        return self._lest

    def bolker(self) -> Iterator[tuple["Saker", "Arbeidstid"]]:
        """The good rows, some thousands at a time."""
        venter: list[Filsak] = []
        antall = 0
        try:
            with self._sti.open("rb") as fil:
                linjer, rader = rader_i(self._sti, fil, self._lov.saksfakta)
                for rad in rader:
                    antall += 1
                    self._lest = linjer.lest()
                    venter += self._provd(rad)
                    if len(venter) == BOLK:
                        yield _som_bolk(venter)
                        venter = []
        except OSError:
            raise _kan_ikke_leses(self._sti) from None
        if not antall:
            raise UlesbarFil(setninger.filen_er_tom(self._sti))
        if venter:
            yield _som_bolk(venter)

    def _provd(self, rad: Rad) -> list[Filsak]:
        """The case of a row; none when the row is bad, which is then told of."""
        try:
            if not er_utf8(rad.tekst):
                raise ValueError(setninger.RADEN_ER_IKKE_UTF8)
            sak = rad.les()
            if not self._lov.fra <= sak.fakta.innvilget_fra <= self._lov.til:
                raise ValueError(setninger.under_en_annen_lov(sak.fakta.innvilget_fra.year))
        except ValueError as feil:
            self._daarlig(DaarligRad(rad.linje, str(feil), rad.tekst))
        else:
            self.egne_valg += bool(sak.tolkning.avvik())
            return [sak]
        return []


def _som_bolk(saker: list[Filsak]) -> tuple["Saker", "Arbeidstid"]:
    from rules.mange.arbeidstid import som_arbeidstid
    from rules.mange.saker import som_kolonner

    return som_kolonner([sak.fakta for sak in saker]), som_arbeidstid([sak.uke for sak in saker])


def _kan_ikke_leses(sti: Path) -> UlesbarFil:
    return UlesbarFil(setninger.filen_kan_ikke_leses(sti))
