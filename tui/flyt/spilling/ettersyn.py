"""Seeing to it that the terminal shows what a flow expects."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from tui.flyt.feil import Avvik
from tui.flyt.spilling.etiketter import finn, jevn
from tui.flyt.spilling.sammenlign import inneholder, samme
from tui.flyt.steg import VentFelter, VentMelding, VentSide, VentVindu
from tui.skjema.felt import Felt

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate


def se_etter(ventet: VentFelter | VentMelding | VentSide | VentVindu, flate: Arbeidsflate) -> None:
    """Raises Avvik, saying what was expected and what stood there, when the terminal shows something else."""
    match ventet:
        case VentFelter(felter):
            _felter(felter, flate)
        case VentMelding(tekst):
            _melding(tekst, flate)
        case VentSide(kode):
            _side(kode, flate)
        case VentVindu(tekst):
            _vindu(tekst, flate)
        case _:
            assert_never(ventet)


def sitat(tekst: str) -> str:
    """A text in quotation marks, or the word for none."""
    return f"«{tekst.strip()}»" if tekst.strip() else "ingenting"


def _felter(felter: tuple[tuple[str, str], ...], flate: Arbeidsflate) -> None:
    galt: list[str] = []
    for label, ventet in felter:
        felt = finn_felt(label, flate)
        vist = flate.skjema.tekst(felt.navn)
        if not samme(felt, ventet, vist):
            galt.append(f"«{felt.label}» skulle vise {sitat(ventet)}, men viser {sitat(vist)}")
    if galt:
        raise Avvik("; ".join(galt))


def finn_felt(label: str, flate: Arbeidsflate) -> Felt:
    """The field that a label names, on the page on show, else on another page of the routine. Raises Avvik."""
    try:
        return finn(flate.side_bilde, label).felt
    except Avvik:
        sider = flate.sted.sider if flate.sted is not None else ()
        for side in sider:
            if any(jevn(plass.felt.label) == jevn(label) for plass in side.plasser):
                return finn(side, label).felt
        raise


def _melding(ventet: str, flate: Arbeidsflate) -> None:
    vist = flate.sporsmaal or flate.melding
    if not ventet.strip():
        if vist:
            raise Avvik(f"det skulle ikke være noen melding, men det står {sitat(vist)}")
    elif not inneholder(vist, ventet):
        raise Avvik(f"meldingen skulle inneholde {sitat(ventet)}, men det står {sitat(vist)}")


def _side(ventet: str, flate: Arbeidsflate) -> None:
    vist = flate.side_bilde.kode
    if vist.casefold() != ventet.strip().casefold():
        raise Avvik(f"bildet skulle være {ventet.strip()}, men er {vist}")


def _vindu(ventet: str, flate: Arbeidsflate) -> None:
    vindu = flate.vindu
    if not ventet.strip():
        if vindu is not None:
            raise Avvik(f"ingen vinduer skulle være åpne, men {sitat(vindu.tittel)} er det")
    elif vindu is None:
        raise Avvik(f"et vindu skulle inneholde {sitat(ventet)}, men ingen vinduer er åpne")
    elif not inneholder("\n".join((vindu.tittel, *vindu.innhold)), ventet):
        raise Avvik(f"vinduet {sitat(vindu.tittel)} skulle inneholde {sitat(ventet)}, men gjør det ikke")
