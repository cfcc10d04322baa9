"""What must hold of the terminal after each step, whatever was done."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.ramme import HOPP, RADER
from tui.flyt.ape.funn import Funn
from tui.flyt.steg import Fyll, Steghandling, Trykk
from tui.skjema.bilde import Plass
from tui.skjema.lop import Lop, malbar, tekst_av
from tui.skjema.skjemategning import SKJULT
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.tegn import er_en_celle
from tui.taster.tastenavn import tast_av
from tui.terminal.utseende.tema import UTSEENDE

TOMT = " _"
"""What the places of a field hold behind its text."""
TIL_ET_FELT = frozenset({"neste_felt", "forrige_felt", "hjem", "send"})
"""The actions after which the cursor stands in a field, if it stood in one before, or if they go to one."""


class Terminaltilsyn:
    """Looks after the terminal, step by step: the picture fits, says what it is to say, and the cursor stands right."""

    def __init__(self) -> None:
        self._i_felt = True

    def se_over(self, gjort: Steghandling, flate: Arbeidsflate, malt: Sequence[Sequence[Lop]]) -> Iterator[Funn]:
        """What does not hold after a step was done; `malt` are the lines that were painted, the panel with them."""
        if flate.avsluttet or flate.sted is None:
            return
        if not flate.ledig:
            yield Funn("henger", "terminalen ble ikke ledig")
        linjer = flate.linjer()
        yield from _maalene(linjer, malt)
        yield from _linje_23(flate, tekst_av(linjer[-2]))
        if flate.vindu is None and len(linjer) == RADER:
            yield from _feltene(flate, [tekst_av(linje) for linje in linjer])
        yield from self._markoren(gjort, flate, len(linjer))

    def _markoren(self, gjort: Steghandling, flate: Arbeidsflate, hoyde: int) -> Iterator[Funn]:
        rad, kol = flate.markor
        if not (0 <= rad < hoyde and 0 <= kol < KOLONNER):
            yield Funn("markør utenfor", f"markøren står utenfor bildet, i linje {rad + 1} og kolonne {kol + 1}")
        over = bool(flate.sporsmaal) or flate.vindu is not None or rad >= hoyde - (RADER - LINJER)
        if over:
            return
        for_, self._i_felt = self._i_felt, flate.skjema.felt_ved_markor is not None
        if self._i_felt or not flate.skjema.aapne_plasser():
            return
        siste = flate.kart.handling(tast_av(gjort.taster[-1]).navn) if isinstance(gjort, Trykk) else None
        if isinstance(gjort, Fyll) or (siste in TIL_ET_FELT and (for_ or siste != "send")):
            yield Funn("markør utenfor felt", f"markøren står ikke i et felt på {flate.side_bilde.kode}")


def _maalene(linjer: Sequence[Sequence[Lop]], malt: Sequence[Sequence[Lop]]) -> Iterator[Funn]:
    for nr, linje in enumerate(linjer, start=1):
        tekst = tekst_av(linje)
        if len(tekst) != KOLONNER:
            yield Funn("bredde", f"linje {nr} er {len(tekst)} kolonner bred og skulle vært {KOLONNER}")
    for nr, linje in enumerate(malt, start=1):
        for lop in linje:
            if lop.rolle not in UTSEENDE:
                yield Funn("rolle", f"linje {nr} har rollen {lop.rolle}, som ikke har noe utseende")
            if ulovlig := _ulovlig(lop.tekst):
                yield Funn("tegn", f"linje {nr} har tegnet U+{ord(ulovlig):04X}, som ikke er en celle bredt")


@lru_cache(maxsize=8192)
def _ulovlig(tekst: str) -> str | None:
    """The first character that is no cell; most texts stand there after the next step too."""
    return next((tegn for tegn in tekst if not er_en_celle(tegn)), None)


def _linje_23(flate: Arbeidsflate, linje: str) -> Iterator[Funn]:
    """The message stands whole, or as much of it as there is room for, with a sign that there is more."""
    if linje.startswith(HOPP):
        return
    ventet, staar = malbar(flate.sporsmaal or flate.melding).rstrip(), linje.rstrip()
    if len(ventet) <= KOLONNER:
        if not staar.startswith(ventet):
            yield Funn("linje 23", "meldingen på linje 23 er ikke hele meldingen, enda linjen har plass")
        return
    foran, mer, _ = staar.rpartition("…")
    if not mer or not ventet.startswith(foran.rstrip()):
        yield Funn("linje 23 uten …", "meldingen på linje 23 er kuttet uten at det står der")


def _feltene(flate: Arbeidsflate, linjer: Sequence[str]) -> Iterator[Funn]:
    viste = flate.skjema.viste
    for plass in flate.side_bilde.plasser:
        tekst = viste[plass.felt.navn]
        vist = linjer[plass.rad][plass.kol : plass.kol + plass.lengde]
        if not _viser(plass, tekst, vist):
            hva = f"«{plass.felt.label}» på {flate.side_bilde.kode}"
            yield Funn(f"felt {hva}", f"{hva} viser ikke det som står i feltet")


def _viser(plass: Plass, tekst: str, vist: str) -> bool:
    if plass.felt.hemmelig:
        tekst = SKJULT * len(tekst)
    if len(tekst) > plass.lengde:
        return vist == malbar(tekst[: plass.lengde - 1]) + "…"
    return vist[: len(tekst)] == malbar(tekst) and not vist[len(tekst) :].strip(TOMT)
