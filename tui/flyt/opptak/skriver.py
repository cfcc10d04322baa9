"""A recording as the file of a flow."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tui.flyt.fil.skriver import hodet, steget
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.opptatt import Opptatt
from tui.flyt.steg import Fyll, Lim, Skriv, Steghandling, StillKlokke, VentMelding, VentVindu


@dataclass(frozen=True, slots=True)
class Opptakshode:
    """The head of the file: `database` as a flow has it, and `merknader` for whoever opens the file."""

    navn: str
    klokke: datetime
    database: str
    signatur: str
    merknader: Sequence[str] = ()


class Skriver:
    """Writes a recording out, each step once as long as the same stands in the place of what was typed."""

    def __init__(self, hode: Opptakshode, erstatter: Erstatter) -> None:
        self._erstatter = erstatter
        self._utgave = erstatter.utgave
        self._skrevet: list[tuple[Opptatt, str]] = []
        klokke = _hele_sekunder(hode.klokke)
        self._hode = hodet(hode.navn, klokke, hode.database, hode.signatur, merknader=hode.merknader)

    def som_tekst(self, steg: Sequence[Opptatt]) -> str:
        """The whole file with these steps, at least one."""
        if self._utgave != self._erstatter.utgave:
            self._utgave, self._skrevet = self._erstatter.utgave, []
        felles = next(
            (nr for nr, (ett, (for_, _)) in enumerate(zip(steg, self._skrevet, strict=False)) if ett is not for_),
            min(len(steg), len(self._skrevet)),
        )
        self._skrevet[felles:] = [(ett, steget(self._erstattet(ett))) for ett in steg[felles:]]
        return self._hode + "".join(tekst for _, tekst in self._skrevet)

    def _erstattet(self, steg: Opptatt) -> Steghandling:
        i_tekst, i_felt = self._erstatter.i_tekst, self._erstatter.i_felt
        match steg.handling:
            case Fyll(felter):
                par = zip(felter, steg.felter, strict=True)
                return Fyll(tuple((label, i_felt(felt, tekst)) for (label, tekst), felt in par))
            case Skriv(tekst) if tekst.strip():
                return Skriv(i_felt(steg.felter[0], tekst) if steg.felter else i_tekst(tekst))
            case Lim(tekst):
                return Lim(i_tekst(tekst))
            case StillKlokke(til):
                return StillKlokke(_hele_sekunder(til))
            case VentMelding(tekst):
                return VentMelding(i_tekst(_uten_sti(tekst)))
            case VentVindu(tekst):
                return VentVindu(i_tekst(tekst))
        return steg.handling


def _uten_sti(melding: str) -> str:
    """The message up to where it names a place on this machine, which is another where the flow is played."""
    return re.split(r" (?=[/~]\w)", melding)[0]


def _hele_sekunder(tid: datetime) -> datetime:
    return tid.replace(microsecond=0)
