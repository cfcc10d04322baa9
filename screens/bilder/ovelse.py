"""ØVELSE: the pictures and fields of the exercises there are, and of the tasks of the one that goes on."""

from collections.abc import Mapping

from screens.bilder.felter.feltslag import Valg
from training.setninger import I_EN_PROVE
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

MAATER = {"": "øving: fritt, med hint", "L": "ledet: én oppgave om gangen", "P": "prøve: uten hint, og forseglet"}
"""The ways to run an exercise, by the letter in Måte."""
GREP = {
    "": "sender svaret",
    "H": "viser neste hint, mot poeng",
    "S": "ser hva som er galt i oppgaven",
    "L": "leverer, og viser karakteren",
    "F": "fryser klokken, eller slipper den",
    "T": "går tilbake til forrige løste oppgave",
    "N": "lar det neste hende nå",
}
"""What can be done in an exercise, by the letter in Valg."""
OVELSER_VIST, OPPGAVER_VIST = 12, 8
"""Rows of the page; an exercise has no more tasks than there is room for."""


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


_LISTEN = Liste(
    "ovelsene",
    (
        _vis("nr", "Nr"),
        _vis("tittel", "Øvelsen"),
        _vis("nivaa", "Nivå"),
        _vis("minutter", "Min."),
        _vis("status", "Din status"),
    ),
    OVELSER_VIST,
    ord="Øvelse",
)
OVELSENE = Bilde(
    kode="ØVELSE-1",
    tittel="Øvelser",
    tegning="""
         Ø V E L S E R

 Øvelse: __________   Måte: _   (blank øving, L ledet, P prøve)

 Nr   Øvelse                                             Nivå  Min.  Din status
"""
    + "\n".join([" ____ _________________________________________________   _    ___  ____________"] * OVELSER_VIST)
    + """

 En øvelse har sitt eget register; ditt eget røres ikke.
 Skjermbildet er vårt eget.
""",
    felter=(
        Felt("ovelse", "Øvelse", Tekst()),
        Felt("maate", "Måte", Valg(("L", "P"), lambda: MAATER)),
        *_LISTEN.radfelter(),
    ),
    liste=_LISTEN,
)


def _oppgavefelter(nr: int) -> tuple[Felt, ...]:
    kolonner = (("nummer", "Nummer"), ("oppgaven", "Oppgaven"), ("poeng", "Poeng"), ("stand", "Stand"))
    return tuple(_vis(f"{navn}_{nr}", f"{label} {nr}") for navn, label in kolonner)


def _oppgavene(hjelp: str, grep: Mapping[str, str], galt: str = "") -> Bilde:
    """The page of the tasks, with what can be done told behind Valg."""
    return Bilde(
        kode="ØVELSE-2",
        tittel="Oppgavene i øvelsen",
        tegning="""
         Ø V E L S E

 Øvelse: ____________________________________________________   Måte: ________
 Tid: ____________________   Poeng: ____________________

 Nr Oppgave                                                     Poeng Stand
"""
        + "\n".join([" __ ____________________________________________________________ ___  ________"] * OPPGAVER_VIST)
        + f"""

 Spørsmål: ____________________________________________________________________

 Oppgave: __   Svar: _________________________________________________________
 Valg: _   ({hjelp})
""",
        felter=(
            _vis("navnet", "Øvelsen som er i gang"),
            _vis("maaten", "Måten"),
            _vis("tid", "Tid"),
            _vis("poengene", "Poengene"),
            *(felt for nr in range(1, OPPGAVER_VIST + 1) for felt in _oppgavefelter(nr)),
            _vis("sporsmaal", "Spørsmål"),
            Felt("oppgave", "Oppgave", Tekst()),
            Felt("svar", "Svar", Tekst()),
            Felt("grep", "Valg", Valg(tuple(letter for letter in grep if letter), lambda: grep, galt)),
        ),
    )


OPPGAVENE = _oppgavene("H hint, S ser hva som er galt, L leverer; F4 viser flere", GREP)
I_PROVE = _oppgavene(
    "L leverer; hint og hva som er galt, kommer etterpå", {navn: GREP[navn] for navn in ("", "L")}, I_EN_PROVE
)
"""The same page while a prøve goes on."""
