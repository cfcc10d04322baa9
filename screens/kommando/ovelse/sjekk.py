"""`dagpenger ovelse sjekk`: whether exercises are whole, each found by playing it, on two cores."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TextIO

from screens.kommando.kommandoleser import FEILKODE
from training import setninger
from training.oppgaver.sjekk import mangler
from training.ovelse import katalog
from training.ovelse.leser import UgyldigOvelse, les_ovelse


def kjor(navnene: Sequence[str], ut: TextIO, feilut: TextIO) -> int:
    """Checks those exercises, or all of the course; returns 0, 1 when one is not whole, 2 when one is not there."""
    try:
        filer = [katalog.finn(navn) for navn in navnene] or katalog.alle()
    except katalog.OvelsenFinnesIkke as feil:
        print(setninger.ingen_ovelse(str(feil)), file=feilut)
        return FEILKODE
    hele = 0
    for funn in _sjekket(filer):
        hele += not funn
        for setning in funn:
            print(setning, file=feilut)
    print(_om(len(filer), hele), file=ut)
    return 0 if hele == len(filer) else 1


def _om(antall: int, hele: int) -> str:
    if antall > 1:
        return setninger.hele(antall, hele)
    return setninger.EN_ER_HEL if hele else setninger.EN_ER_IKKE_HEL


def _sjekket(filer: Sequence[Path]) -> Iterator[list[str]]:
    if len(filer) == 1:
        yield sjekk(filer[0])
        return
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(filer))) as prosesser:
        yield from prosesser.map(sjekk, filer)


def sjekk(fil: Path) -> list[str]:
    """What one exercise lacks, a sentence each."""
    from screens.ovelse.spilling import Spillerom

    try:
        ovelse = les_ovelse(fil)
    except UgyldigOvelse as feil:
        return [str(feil)]
    with tempfile.TemporaryDirectory(prefix="dagpenger-sjekk-") as mappe:
        return mangler(ovelse, fil, Spillerom(Path(mappe)))
