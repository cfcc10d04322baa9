"""How a flow writes what it expects of the register: the labels of the screens, dates, and how many."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from data.sak.konto import KONTOFELT
from data.sak.rader.vedtaksrader import Vedtak
from rules.fakta.skjema import FAKTA
from rules.tall.lesing import Ulesbar, les_dato
from screens.bilder.d61_vedtak import D61_3, D61_4
from screens.bilder.d62 import D62
from screens.bilder.felter.faktafelter import feltslag
from screens.bilder.kontrollkort import KONTROLLKORT
from tui.flyt.fil.form import VARIABEL, Galt, Skjema, enkel
from tui.flyt.fil.tre import Gren
from tui.skjema.felt import Felt


@dataclass(frozen=True, slots=True)
class Vedtaksfelt:
    """A field of a decision: how its value is written, and where the decision has it."""

    felt: Felt
    i_vedtaket: Callable[[Vedtak], Any]


def _fakta(navn: str, vedtak: Vedtak) -> Any:
    return getattr(vedtak.fakta, navn, None)


def _vedtaksfelter() -> dict[str, Vedtaksfelt]:
    felter: dict[str, Vedtaksfelt] = {}
    for navn, faktum in FAKTA.items():
        felt = Vedtaksfelt(Felt(navn, faktum.label, feltslag(faktum.slag)), partial(_fakta, navn))
        felter |= dict.fromkeys(filter(None, (faktum.label, faktum.paa_skjemaet, *faktum.andre_navn)), felt)
    regnet = {felt.navn: felt for side in (D61_3, D61_4) for felt in side.felter}
    for navn in ("grunnlag", "dagsats", "forsorgertillegg", "ukesats_for_samordning", "ukesats", "maks_uker"):
        felter[regnet[navn].label] = Vedtaksfelt(regnet[navn], attrgetter(navn))
    return felter


VEDTAKSFELT = _vedtaksfelter()
"""By every label that the screens have for it."""
KONTI = {felt.label: felt for side in (D62, KONTROLLKORT) for felt in side.felter if felt.navn in KONTOFELT}
"""The accounts, by their labels on D-62 and the control card."""


@dataclass(frozen=True, slots=True)
class Antall:
    """A whole number, not negative."""

    def les(self, gren: Gren) -> int:
        tekst = enkel(gren)
        if not re.fullmatch("[0-9]{1,9}", tekst):
            raise Galt(gren, f"«{tekst}» er ikke et antall; skriv et helt tall, for eksempel 1.")
        return int(tekst)

    def skjema(self) -> Skjema:
        return {
            "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": f"^[0-9]{{1,9}}$|{VARIABEL}"}]
        }


@dataclass(frozen=True, slots=True)
class Periode:
    """Two dates with a hyphen between them, the first not after the last."""

    def les(self, gren: Gren) -> tuple[date, date]:
        fra, _, til = enkel(gren).partition(" - ") if " - " in enkel(gren) else enkel(gren).partition("-")
        try:
            periode = les_dato(fra.strip()), les_dato(til.strip())
        except Ulesbar:
            periode = None
        if periode is None or periode[0] > periode[1]:
            raise Galt(
                gren, f"«{enkel(gren)}» er ikke en periode; skriv to datoer, for eksempel 18.01.1988-30.01.1988."
            )
        return periode

    def skjema(self) -> Skjema:
        return {"type": "string", "pattern": f"[0-9].*-.*[0-9]|{VARIABEL}"}
