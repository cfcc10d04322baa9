"""`dagpenger ovelse lag`: made exercises of a level and a seed, a file each, in a folder; nothing is written over."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from data.filer.egenfil import lag_mappe
from screens.kommando import setninger
from screens.kommando.kommandoleser import FEILKODE, KanIkkeUtfores
from screens.kommando.ovelse.nyfil import skriv_ny
from training.generator.generator import FROENE, NIVAAER, NUMRENE, lag, ovelsens_id
from training.ovelse.katalog import ENDELSE
from training.ovelse.skriver import skriv

MANGE = 20
"""So many exercises take long enough that somebody wants to see how far it has come."""


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Makes `antall` exercises of `nivaa` and `fro`, numbered from 1, in the folder `ut`; returns 0, or 2 when refused.

    Refused is a level, seed or number that there is not, a folder that cannot be written in, and a file that is there;
    then nothing has been written. What was written before a disk was full stays, each file whole.
    """
    fro = 1 if valg.fro is None else valg.fro
    antall = 1 if valg.antall is None else valg.antall
    try:
        _krev(valg, fro, antall)
        filer = {nr: valg.ut / f"{ovelsens_id(valg.nivaa, fro, nr)}{ENDELSE}" for nr in range(1, antall + 1)}
        if tatt := next((fil for fil in filer.values() if fil.exists() or fil.is_symlink()), None):
            raise KanIkkeUtfores(setninger.ovelsen_er_der(tatt))
        with _framdrift(antall, feilut) as meld:
            for nr, fil in filer.items():
                skriv_ny(fil, skriv(lag(valg.nivaa, fro, nr)).encode(), setninger.ovelsen_er_der)
                meld(nr)
    except KanIkkeUtfores as galt:
        print(galt, file=feilut)
        return FEILKODE
    print(setninger.ovelser_laget(antall, valg.ut), file=ut)
    return 0


def _krev(valg: Namespace, fro: int, antall: int) -> None:
    if valg.nivaa not in NIVAAER:
        raise KanIkkeUtfores(setninger.NIVAA_ER_ET_TALL)
    if fro not in FROENE:
        raise KanIkkeUtfores(setninger.frokorn(FROENE[-1]))
    if antall not in NUMRENE:
        raise KanIkkeUtfores(setninger.antall_ovelser(NUMRENE[-1]))
    if valg.ut is None:
        raise KanIkkeUtfores(setninger.MAPPEN_MANGLER)
    try:
        lag_mappe(valg.ut)
        if not valg.ut.is_dir():
            raise NotADirectoryError
    except OSError:
        raise KanIkkeUtfores(setninger.ikke_en_mappe_aa_skrive_i(valg.ut)) from None


@contextmanager
def _framdrift(antall: int, feilut: TextIO) -> Iterator[Callable[[int], None]]:
    """A progress bar when somebody is there to see it, and it is long enough to be seen."""
    if not feilut.isatty() or antall < MANGE:
        yield lambda nr: None  # noqa: ARG005 - what is not shown
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    spalter = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*spalter, console=Console(file=feilut), transient=True) as viser:
        oppgave = viser.add_task(setninger.LAGER_OVELSER, total=antall)
        yield lambda nr: viser.update(oppgave, completed=nr)
