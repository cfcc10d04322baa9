"""The solution of an exercise, and the wrong ones, as flows that can be played on its register."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from training.ovelse.ovelse import FeilLosning, Ovelse
from tui.flyt.fil.hode import stegformen
from tui.flyt.fil.tre import Gren, i_en_linje
from tui.flyt.steg import Flyt, Fyll, Sjekk, Steg, VentFelter, VentMelding, VentSide, VentVindu

_VENTER = (Sjekk, VentFelter, VentMelding, VentSide, VentVindu)


def les_steg(grener: Sequence[Gren]) -> list[Steg]:
    """The steps that stand there, numbered from 1. Raises Galt."""
    form = stegformen(())
    return [Steg(nr, gren.linje, form.les(gren), Path(), i_en_linje(gren)[1:-1]) for nr, gren in enumerate(grener, 1)]


def losningen(ovelse: Ovelse, fil: Path) -> Flyt:
    """The solution as a flow; `fil` is what a sentence about a step calls the exercise."""
    return _flyt(ovelse, fil, les_steg(ovelse.losning), setningen="")


def med_kommentarer(ovelse: Ovelse, fil: Path) -> Flyt:
    """The solution with the comment that stands above each step in the file in the place of the step's own text."""
    linjer = fil.read_text(encoding="utf-8-sig").splitlines()
    flyt = losningen(ovelse, fil)
    return replace(flyt, steg=tuple(replace(ett, tekst=_over(linjer, ett.linje) or ett.tekst) for ett in flyt.steg))


def _over(linjer: Sequence[str], linje: int) -> str:
    """The lines of comment right above that line, from 1, as one; blank when there are none."""
    ut: list[str] = []
    for tekst in reversed(linjer[: linje - 1]):
        if not tekst.strip().startswith("#"):
            break
        ut.insert(0, tekst.strip().lstrip("# "))
    return " ".join(ut)


def feil_losning(ovelse: Ovelse, feil: FeilLosning, fil: Path) -> Flyt:
    """A wrong solution as a flow: its own steps, or those of the solution with other texts and nothing expected."""
    steg = les_steg(feil.steg) if feil.steg else list(_byttet(les_steg(ovelse.losning), feil))
    return _flyt(ovelse, fil, steg, setningen=feil.navn)


def ingenting(ovelse: Ovelse, fil: Path) -> Flyt:
    """The attempt of whoever does nothing."""
    return _flyt(ovelse, fil, [], setningen="")


def _flyt(ovelse: Ovelse, fil: Path, steg: Sequence[Steg], *, setningen: str) -> Flyt:
    return Flyt(
        fil=fil,
        navn=ovelse.tittel,
        klokke=ovelse.klokke,
        database="tom",
        signatur=ovelse.signatur,
        steg=tuple(replace(ett, fil=fil) for ett in steg),
        eksempel=setningen,
    )


def _byttet(steg: Sequence[Steg], feil: FeilLosning) -> Iterator[Steg]:
    for ett in steg:
        if isinstance(ett.handling, _VENTER):
            continue
        if isinstance(ett.handling, Fyll):
            felter = tuple((label, feil.bytt.get(label, tekst)) for label, tekst in ett.handling.felter)
            utfylt = tuple((label, tekst) for label, tekst in felter if tekst or label not in feil.bytt)
            if utfylt:
                yield replace(ett, handling=Fyll(utfylt))
        else:
            yield ett
