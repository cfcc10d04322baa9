"""A word of the format: what stands behind it and what it means, declared once for reader, schema and description."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tui.flyt.fil.form import Form, Galt, Skjema, liste, mente_du, tabell
from tui.flyt.fil.tre import Gren
from tui.flyt.steg import Steghandling


@dataclass(frozen=True, slots=True)
class Ord:
    """`navn` is the word before the colon, `form` what stands behind it, `mening` what it does, in bokmål without a
    full stop, and `eksempel` the word with a value, as one writes it.
    """

    navn: str
    form: Form[Any]
    mening: str
    eksempel: str

    def skjema(self) -> Skjema:
        """What stands behind the word, for editors."""
        return {**self.form.skjema(), "description": f"{self.mening}. Eksempel: {self.eksempel}"}


@dataclass(frozen=True, slots=True)
class Stegslag(Ord):
    """A kind of step: `lag` makes what is to be done of the value that its form has read."""

    lag: Callable[[Any], Steghandling]


@dataclass(frozen=True, slots=True)
class Ordtabell:
    """Words with their values, each once, in any order; `hva` is what the table is called in a sentence."""

    ordene: Sequence[Ord]
    hva: str
    paakrevd: tuple[str, ...] = ()

    def grener(self, gren: Gren) -> dict[str, Gren]:
        """What stands behind each word, unread. Raises Galt for a word that is unknown, and for one that is missing."""
        finnes = [ett.navn for ett in self.ordene]
        grener: dict[str, Gren] = {}
        for navn, verdi in tabell(gren):
            if navn.tekst not in finnes:
                raise Galt(navn, f"{self.hva} kjenner ikke «{navn.tekst}»; det har {liste(finnes, 'og')}.")
            grener[navn.tekst] = verdi
        for mangler in (navn for navn in self.paakrevd if navn not in grener):
            raise Galt(gren, f"{self.hva} mangler «{mangler}».")
        return grener

    @property
    def former(self) -> Mapping[str, Form[Any]]:
        """The form of each word."""
        return {ett.navn: ett.form for ett in self.ordene}

    def les(self, gren: Gren) -> dict[str, Any]:
        """The values by their words."""
        former = self.former
        return {navn: former[navn].les(verdi) for navn, verdi in self.grener(gren).items()}

    def skjema(self) -> Skjema:
        return {
            "type": "object",
            "properties": {ett.navn: ett.skjema() for ett in self.ordene},
            "required": list(self.paakrevd),
            "additionalProperties": False,
        }


class Stegform:
    """A step: one word of those that are known, and what belongs to it."""

    def __init__(self, slag: Sequence[Stegslag], andre: Sequence[Ord]) -> None:
        self._slag = {ett.navn: ett for ett in slag}
        self._ordene = (*slag, *andre)

    def les(self, gren: Gren) -> Steghandling:
        par = tabell(gren)
        if len(par) != 1:
            raise Galt(gren, "et steg skal ha ett ord og det som hører til, for eksempel «- tast: Enter».")
        ((ord_, verdi),) = par
        if ord_.tekst not in self._slag:
            forslag = mente_du(ord_.tekst, [ett.navn for ett in self._ordene], "et steg er")
            raise Galt(ord_, f"steget «{ord_.tekst}» er ukjent; {forslag}")
        slag = self._slag[ord_.tekst]
        return slag.lag(slag.form.les(verdi))

    def skjema(self) -> Skjema:
        return {
            "type": "object",
            "properties": {ett.navn: ett.skjema() for ett in self._ordene},
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": False,
        }
