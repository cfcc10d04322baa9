"""`dagpenger haandbok`: makes the handbook and writes it, whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from data.filer.egenfil import Uferdig
from screens.kommando import setninger
from screens.kommando.demokjoring import HOVEDJOBBEN
from screens.kommando.flyt.kjoring import spill_flyt
from screens.kommando.kommandoleser import FEILKODE, Leser

if TYPE_CHECKING:
    from screens.haandbok.dokument import Bok

FILRETT = 0o644
"""The handbook holds nobody's data, and is there for all to read."""
SLAG = ("html", "pdf")


def kjor(leser: Leser, mappe: Path, bare: str | None, erstatt: bool, ut: TextIO, feilut: TextIO) -> int:
    """Writes `haandbok.html` and `haandbok.pdf` in a folder, or `bare` one of them, and says so.

    What lies there is written over only when `erstatt`. Returns 0, 1 when a flow of the book does not go as it says,
    2 when the book cannot be written.
    """
    mappe = mappe.expanduser()
    filer = {slag: mappe / f"haandbok.{slag}" for slag in SLAG if bare in (None, slag)}
    if hinder := _hinder(mappe, [*filer.values()], erstatt):
        print(hinder, file=feilut)
        return FEILKODE
    from screens.haandbok.spilling import FlytenHoldtIkke

    try:
        bok = lag(leser)
    except FlytenHoldtIkke as feil:
        print(feil, file=feilut)
        return 1
    except OSError as feil:
        print(setninger.haandboken_kan_ikke_lages(feil.filename or tempfile.gettempdir()), file=feilut)
        return FEILKODE
    try:
        _skriv({sti: _innhold(bok, slag) for slag, sti in filer.items()}, erstatt)
    except OSError:
        print(_hinder(mappe, [*filer.values()], erstatt) or setninger.haandboken_kan_ikke_skrives(mappe), file=feilut)
        return FEILKODE
    print(setninger.haandboken_er_skrevet(" og ".join(map(str, filer.values()))), file=ut)
    return 0


def lag(leser: Leser) -> "Bok":
    """The book, with the commands of the command line. Raises FlytenHoldtIkke, OSError."""
    from screens.haandbok.bok import lag_bok
    from screens.haandbok.kapitler.kommandoer import Kommando

    hele = Kommando(leser.prog, leser.description or "", leser.valgene())
    ordene = [
        Kommando(f"{foran} {navn}", f"{hva[:1].upper()}{hva[1:]}.", kommando.valgene())
        for foran, navn, hva, kommando in _kommandoene(leser)
    ]
    return lag_bok(spill_flyt, HOVEDJOBBEN, [hele, *ordene])


def _kommandoene(leser: Leser) -> Iterator[tuple[str, str, str, Leser]]:
    """Each command that can be given: the words before it, its own, its help and its parser."""
    for navn, hva, kommando in leser.kommandoene():
        if [*kommando.kommandoene()]:
            yield from _kommandoene(kommando)
        else:
            yield leser.prog, navn, hva, kommando


def _innhold(bok: "Bok", slag: str) -> bytes:
    if slag == "html":
        from screens.haandbok.trykk.html import som_html

        return som_html(bok).encode()
    from screens.haandbok.trykk.pdf import som_pdf

    return som_pdf(bok)


def _hinder(mappe: Path, filer: Sequence[Path], erstatt: bool) -> str:
    """Why the files cannot be written there, in a sentence; empty when nothing stands in the way."""
    if not os.path.isdir(mappe):
        return setninger.ingen_mappe(mappe)
    if not erstatt and (opptatt := next(filter(os.path.lexists, filer), None)):
        return setninger.haandboken_finnes(opptatt)
    return "" if os.access(mappe, os.W_OK | os.X_OK) else setninger.haandboken_kan_ikke_skrives(mappe)


def _skriv(filer: Mapping[Path, bytes], erstatt: bool) -> None:
    """Writes all beside their places before any takes its place. Raises OSError, with no new file left behind."""
    with ExitStack() as opprydding:
        uferdige = [opprydding.enter_context(Uferdig(sti)) for sti in filer]
        for uferdig in uferdige:
            uferdig.fil.write(filer[uferdig.sti])
            os.fchmod(uferdig.fil.fileno(), FILRETT)
            uferdig.lukk()
        if erstatt:
            for uferdig in uferdige:
                uferdig.bytt_inn()
            return
        with ExitStack() as paa_plass:
            for uferdig in uferdige:
                uferdig.ta_plassen()
                paa_plass.callback(uferdig.sti.unlink)
            paa_plass.pop_all()
