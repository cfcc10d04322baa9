"""What a step of a flow did, in words, for whoever reads a flow instead of watching it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from tui.flyt.resultat import innrammet
from tui.flyt.steg import (
    Fyll,
    GaaTil,
    Lim,
    Sjekk,
    Skriv,
    Steghandling,
    StillFlate,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate


def fortell(handling: Steghandling, flate: Arbeidsflate) -> list[str]:
    """The lines that tell of a step that was just done: what was done, and what line 23 then says.

    A picture is shown as it stands. What a flow only looks after is told as what was found; a message that it looks
    after was told with the step before.
    """
    match handling:
        case GaaTil(hvor):
            return [f"Går til {hvor}.", *_linje_23(flate)]
        case Fyll(felter):
            return ["Fyller ut:", *_felter(felter)]
        case Trykk(taster):
            return [f"Trykker {' '.join(taster)}.", *_linje_23(flate)]
        case Skriv(tekst):
            return [f"Skriver {tekst}"]
        case Lim(tekst):
            return ["Limer inn:", *(f"    {linje}" for linje in tekst.splitlines())]
        case StillKlokke(til):
            return [f"Klokken er nå {til:%d.%m.%Y %H:%M}."]
        case StillFlate(bredde, hoyde):
            return [f"Vinduet er nå {bredde} x {hoyde}."]
        case VentFelter(felter):
            return ["Bildet viser:", *_felter(felter)]
        case TaBilde(navn):
            return ["", f"{navn[:1].upper()}{navn[1:]}:", *innrammet(flate.bilde()), ""]
        case VentSide(kode):
            return [f"Bildet er {kode}."]
        case Sjekk(ord_, _):
            return [f"Så etter: {ord_}."]
        case VentMelding() | VentVindu():
            return []
        case _:
            assert_never(handling)


def _felter(felter: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"    {label.rstrip(' :')}: {tekst or '(blankt)'}" for label, tekst in felter]


def _linje_23(flate: Arbeidsflate) -> list[str]:
    sagt = flate.sporsmaal or flate.melding
    return [f"    → {sagt}"] if sagt else []
