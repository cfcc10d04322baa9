"""`dagpenger kurs rapport`: reads a class's results, plays each again, and tells how the class did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screens.kommando.kommandoleser import FEILKODE, KanIkkeUtfores
from screens.kommando.kurs import setninger
from screens.kommando.kurs.resultatfiler import KanIkkeLeses, filene

if TYPE_CHECKING:
    from training.kurs.etterproving import Gjentatt, Oppdrag
    from training.kurs.rapport import Rapport

BREDDE = 80


@dataclass(frozen=True, slots=True)
class Rapportonske:
    """What was asked for: the folder, the files to be written, and whether names are to be numbers."""

    mappe: Path
    csv: Path | None = None
    html: Path | None = None
    json: Path | None = None
    anonym: bool = False


def kjor(onske: Rapportonske, ut: TextIO, feilut: TextIO) -> int:
    """Tells and writes the report over the results in a folder and below it.

    Returns 0, 1 when some result was edited, could not be read or played, or was graded otherwise, and 2 when there
    is no report. Files are written whole, at the end, or not at all.
    """
    from screens.virkning.utfiler import KanIkkeSkrives

    try:
        resultater, ovelser = _filene(onske)
        rapport, feil = _rapport(resultater, ovelser, onske.anonym, feilut)
        _skriv_filer(onske, rapport)
    except (KanIkkeUtfores, KanIkkeSkrives) as feil_:
        print(feil_, file=feilut)
        return FEILKODE
    _vis(rapport, ut)
    galt = [*rapport.galt, *feil]
    for setning in (*galt, *rapport.merknader):
        print(setning, file=feilut)
    return 1 if galt else 0


def _filene(onske: Rapportonske) -> tuple[list[Path], list[Path]]:
    if not onske.mappe.is_dir():
        raise KanIkkeUtfores(setninger.ingen_mappe(onske.mappe))
    try:
        resultater, ovelser = filene(onske.mappe)
    except KanIkkeLeses as feil:
        raise KanIkkeUtfores(setninger.kan_ikke_leses(str(feil))) from None
    if not resultater:
        raise KanIkkeUtfores(setninger.ingen_resultater(onske.mappe))
    maal = [sti.resolve() for sti in (onske.csv, onske.html, onske.json) if sti is not None]
    if len(set(maal)) < len(maal) or {*maal} & {sti.resolve() for sti in (*resultater, *ovelser)}:
        raise KanIkkeUtfores(setninger.HVER_SIN_FIL)
    return resultater, ovelser


def _rapport(
    resultater: Sequence[Path], ovelser: Sequence[Path], anonym: bool, feilut: TextIO
) -> tuple[Rapport, list[str]]:
    """The report, and the sentences of the packages beside the results that could not be read."""
    from training.kurs.etterproving import etterprov
    from training.kurs.ovelseskilder import Ovelseskilder
    from training.kurs.rapport import lag_rapport
    from training.kurs.synlig import synlig

    kilder = Ovelseskilder(ovelser)
    kalt = [(fil, f"Resultat {nr}" if anonym else synlig(str(fil))) for nr, fil in enumerate(resultater, 1)]
    provde = etterprov(kalt, kilder, lambda oppdrag: _gjentatt(oppdrag, feilut))
    return lag_rapport(provde, anonym=anonym), [] if anonym else [*map(synlig, kilder.feil)]


def _gjentatt(oppdrag: Sequence[Oppdrag], feilut: TextIO) -> Iterable[Gjentatt]:
    """What came of playing each again, with a progress bar when somebody is there to see it."""
    from screens.ovelse.gjentakelse import gjenta

    if not feilut.isatty():
        yield from gjenta(oppdrag)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    spalter = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*spalter, console=Console(file=feilut), transient=True) as viser:
        yield from viser.track(gjenta(oppdrag), total=len(oppdrag), description="Spiller (Ctrl+C avbryter)")


def _skriv_filer(onske: Rapportonske, rapport: Rapport) -> None:
    from screens.kommando.kurs.csvfil import som_csv
    from screens.kommando.kurs.html import som_html
    from screens.kommando.kurs.jsonfil import som_json
    from screens.virkning.utfiler import skriv_alle

    slag = ((onske.csv, som_csv), (onske.html, som_html), (onske.json, som_json))
    skriv_alle([(sti, som(rapport)) for sti, som in slag if sti is not None])


def _vis(rapport: Rapport, ut: TextIO) -> None:
    from rich.console import Console

    from screens.kommando.kurs.tabell import skriv

    skriv(rapport, Console(file=ut, width=None if ut.isatty() else BREDDE, highlight=False))
