"""The forms that a value in a flow's file may have: each reads what stands there, and says the same as JSON schema."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Protocol, TypeVar

from tui.flyt.fil.tre import Gren, Listenode, Tabellnode, Tekstnode
from tui.taster.tastenavn import UkjentTast, tast_av, tastemonster

T_co = TypeVar("T_co", covariant=True)

Skjema = dict[str, Any]
"""A JSON schema, draft 2020-12."""

VARIABELNAVN = "[A-Za-zÆØÅæøå_][0-9A-Za-zÆØÅæøå_]*"
VARIABEL = f"<({VARIABELNAVN})>"
"""Where a text has the value of a variable put in."""

_BLANKE = "\\xa0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000"
_SYNLIG = f"[^\\x00-\\x1f\\x7f-\\x9f\\xad\\u180e\\ud800-\\uf8ff\\ufeff{_BLANKE}]"
"""A character that can be seen, or an ordinary blank."""
_ENKEL = ["string", "number", "boolean"]
_TIDSPUNKT = (
    "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
    "[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]+)?)?"
)
_TIL_500 = "([1-9][0-9]?|[1-4][0-9][0-9]|500)"
_MAAL = f"(?P<bredde>{_TIL_500})x(?P<hoyde>{_TIL_500})"


class Galt(Exception):
    """What stands in a place of the file is wrong; the text is one sentence without the place."""

    def __init__(self, gren: Gren, hva: str) -> None:
        super().__init__(hva)
        self.gren = gren


class Form(Protocol[T_co]):
    """How a value looks. `les` raises Galt; `skjema` refuses what `les` refuses, as far as a schema can say it."""

    def les(self, gren: Gren) -> T_co:
        """What stands there."""
        ...

    def skjema(self) -> Skjema:
        """The same for editors, which read YAML with its guesses: a number, true and false are texts here."""
        ...


def enkel(gren: Gren) -> str:
    """The single text that stands there. Raises Galt."""
    if not isinstance(gren, Tekstnode):
        raise Galt(gren, "her skal det stå en enkel tekst.")
    return gren.tekst


def tabell(gren: Gren) -> tuple[tuple[Tekstnode, Gren], ...]:
    """The names that stand there with what is behind them. Raises Galt."""
    if not isinstance(gren, Tabellnode):
        raise Galt(gren, "her skal det stå et navn, et kolon og en verdi.")
    return gren.par


@dataclass(frozen=True, slots=True)
class Tekst:
    """Any text, also of several lines, and none."""

    def les(self, gren: Gren) -> str:
        return enkel(gren)

    def skjema(self) -> Skjema:
        return {"type": [*_ENKEL, "null"]}


@dataclass(frozen=True, slots=True)
class Linje:
    """A text of one line; an empty one only when it may be `blank`."""

    blank: bool = False

    def les(self, gren: Gren) -> str:
        tekst = enkel(gren)
        if not re.fullmatch(f"{_SYNLIG}*", tekst):
            raise Galt(gren, "teksten skal stå på én linje og bare ha tegn som kan skrives.")
        if not self.blank and not tekst.strip():
            raise Galt(gren, "her mangler det en tekst.")
        return tekst

    def skjema(self) -> Skjema:
        if self.blank:
            return {"type": [*_ENKEL, "null"], "pattern": f"^{_SYNLIG}*$"}
        return {"type": _ENKEL, "pattern": f"^{_SYNLIG}*(?! ){_SYNLIG}+$"}


@dataclass(frozen=True, slots=True)
class Tidspunkt:
    """A date and a time of day, without time zone."""

    def les(self, gren: Gren) -> datetime:
        tekst = enkel(gren)
        try:
            if re.fullmatch(_TIDSPUNKT, tekst):
                return datetime.fromisoformat(tekst)
        except ValueError:
            pass
        raise Galt(gren, "klokken skal være dato og klokkeslett, for eksempel 1988-06-06T09:00.")

    def skjema(self) -> Skjema:
        return {"type": "string", "pattern": _eller_variabel(_TIDSPUNKT)}


@dataclass(frozen=True, slots=True)
class Storrelse:
    """The size of a terminal, as columns and lines."""

    def les(self, gren: Gren) -> tuple[int, int]:
        treff = re.fullmatch(_MAAL, enkel(gren))
        if treff is None:
            raise Galt(gren, "en flate skal være kolonner og linjer, høyst 500 av hver, for eksempel 132x43.")
        return int(treff["bredde"]), int(treff["hoyde"])

    def skjema(self) -> Skjema:
        return {"type": "string", "pattern": _eller_variabel(f"{_TIL_500}x{_TIL_500}")}


@dataclass(frozen=True, slots=True)
class Tastenavn:
    """The name of a key, as people write it."""

    def les(self, gren: Gren) -> str:
        navn = enkel(gren)
        try:
            tast_av(navn)
        except UkjentTast as feil:
            raise Galt(gren, str(feil)) from None
        return navn

    def skjema(self) -> Skjema:
        siffer = {"type": "integer", "minimum": 0, "maximum": 9}
        return {"anyOf": [{"type": "string", "pattern": _eller_variabel(tastemonster())}, siffer]}


@dataclass(frozen=True, slots=True)
class EnEllerFlere:
    """One of that form, or a list of them with one at least; `mangler` is what is said of an empty list."""

    form: Form[str]
    mangler: str

    def les(self, gren: Gren) -> tuple[str, ...]:
        deler = gren.deler if isinstance(gren, Listenode) else (gren,)
        if not deler:
            raise Galt(gren, self.mangler)
        return tuple(self.form.les(del_) for del_ in deler)

    def skjema(self) -> Skjema:
        en = self.form.skjema()
        return {"anyOf": [en, {"type": "array", "minItems": 1, "items": en}]}


@dataclass(frozen=True, slots=True)
class Felter:
    """Values by their names, one at least, each with its form; `mangler` is what is said of none."""

    mangler: str
    navn: Form[Any] = Tekst()
    verdi: Form[Any] = Linje(blank=True)

    def les(self, gren: Gren) -> tuple[tuple[Any, Any], ...]:
        felter = tuple((self.navn.les(navn), self.verdi.les(verdi)) for navn, verdi in tabell(gren))
        if not felter:
            raise Galt(gren, self.mangler)
        return felter

    def skjema(self) -> Skjema:
        verdi = self.verdi.skjema()
        if isinstance(self.navn, EttAv):
            navn: Skjema = {
                "properties": dict.fromkeys(self.navn.ordene, verdi),
                "patternProperties": {VARIABEL: verdi},
                "additionalProperties": False,
            }
        else:
            navn = {"propertyNames": self.navn.skjema(), "additionalProperties": verdi}
        return {"type": "object", "minProperties": 1, **navn}


@dataclass(frozen=True, slots=True)
class EttAv:
    """One of some words, letter for letter; `hva` says in a sentence what it is one of."""

    ordene: tuple[str, ...]
    hva: str

    def les(self, gren: Gren) -> str:
        ord_ = enkel(gren)
        if ord_ not in self.ordene:
            raise Galt(gren, f"«{ord_}» er ikke {self.hva}; {mente_du(ord_, self.ordene, 'skriv')}")
        return ord_

    def skjema(self) -> Skjema:
        return {"anyOf": [{"enum": list(self.ordene)}, {"type": "string", "pattern": VARIABEL}]}


def mente_du(skrevet: str, ordene: Iterable[str], ellers: str) -> str:
    """The end of a sentence about a word that is unknown: the nearest of those there are, or behind `ellers` all."""
    finnes = list(ordene)
    naer = get_close_matches(skrevet, finnes, n=1)
    return f"mente du «{naer[0]}»?" if naer else f"{ellers} {liste(finnes, 'eller')}."


def liste(ord_: Iterable[str], bindeord: str) -> str:
    """The words in quotation marks, the last behind `bindeord`."""
    *foran, sist = (f"«{ett}»" for ett in ord_)
    return f"{', '.join(foran)} {bindeord} {sist}" if foran else sist


def _eller_variabel(monster: str) -> str:
    return f"^({monster})$|{VARIABEL}"
