"""A recording as the file of a flow."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, assert_never

from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.opptatt import Opptatt
from tui.flyt.steg import (
    Fyll,
    GaaTil,
    Handling,
    Lim,
    Sjekk,
    Skriv,
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
    from ruamel.yaml import YAML

_BREDDE = 118


@dataclass(frozen=True, slots=True)
class Hode:
    """The head of the file: `database` as a flow has it, and `merknader` for whoever opens the file."""

    navn: str
    klokke: datetime
    database: str
    signatur: str
    merknader: Sequence[str] = ()


class Skriver:
    """Writes a recording out, each step once as long as the same stands in the place of what was typed."""

    def __init__(self, hode: Hode, erstatter: Erstatter) -> None:
        self._yaml = _yaml()
        self._erstatter = erstatter
        self._utgave = erstatter.utgave
        self._skrevet: list[tuple[Opptatt, str]] = []
        self._hode = (
            "".join(f"# {merknad}\n" for merknad in hode.merknader)
            + self._linje({"flyt": hode.navn})
            + f"klokke: {_tid(hode.klokke)}\n"
            + self._linje({"database": hode.database, "signatur": hode.signatur})
            + "steg:\n"
        )

    def som_tekst(self, steg: Sequence[Opptatt]) -> str:
        """The whole file with these steps, at least one."""
        if self._utgave != self._erstatter.utgave:
            self._utgave, self._skrevet = self._erstatter.utgave, []
        felles = next(
            (nr for nr, (ett, (foer, _)) in enumerate(zip(steg, self._skrevet, strict=False)) if ett is not foer),
            min(len(steg), len(self._skrevet)),
        )
        self._skrevet[felles:] = [(ett, self._steget(ett)) for ett in steg[felles:]]
        return self._hode + "".join(tekst for _, tekst in self._skrevet)

    def _steget(self, steg: Opptatt) -> str:
        if isinstance(steg.handling, StillKlokke):
            return f"  - klokke: {_tid(steg.handling.til)}\n"
        ord_, verdi = self._ord_og_verdi(steg.handling, steg)
        linje = self._linje([{ord_: verdi}])
        if len(linje) > _BREDDE and isinstance(verdi, dict):
            linje = self._linje([{ord_: verdi}], flyt=False)
        return "".join(f"  {del_}\n" for del_ in linje.splitlines())

    def _ord_og_verdi(self, handling: Handling, steg: Opptatt) -> tuple[str, Any]:
        i_tekst, i_felt = self._erstatter.i_tekst, self._erstatter.i_felt
        match handling:
            case GaaTil(hvor):
                return "gå til", hvor
            case Fyll(felter):
                par = zip(felter, steg.felter, strict=True)
                return "fyll", {label: i_felt(felt, tekst) for (label, tekst), felt in par}
            case Trykk(taster):
                return "tast", taster[0] if len(taster) == 1 else list(taster)
            case Skriv(tekst) if not tekst.strip():
                return "tast", ["Mellomrom"] * len(tekst)
            case Skriv(tekst):
                return "skriv", i_felt(steg.felter[0], tekst) if steg.felter else i_tekst(tekst)
            case Lim(tekst):
                return "lim", i_tekst(tekst)
            case VentMelding(tekst):
                return "forvent melding", i_tekst(_uten_sti(tekst))
            case VentSide(kode):
                return "forvent side", kode
            case VentVindu(tekst):
                return "forvent vindu", i_tekst(tekst)
            case TaBilde(navn):
                return "bilde", navn
            case VentFelter(felter):
                return "forvent", dict(felter)
            case StillKlokke() | StillFlate() | Sjekk():
                raise TypeError("no recording has that as a text")
        assert_never(handling)

    def _linje(self, verdi: Any, *, flyt: bool = True) -> str:
        ut = io.StringIO()
        self._yaml.dump(_til_yaml(verdi, flyt=flyt, ytterst=True), ut)
        return ut.getvalue()


def _til_yaml(verdi: Any, *, flyt: bool, ytterst: bool = False) -> Any:
    """The value as it is to look: texts in double quotes where they need any, and what is in a step on its line."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(verdi, dict):
        tabell = CommentedMap((_til_yaml(navn, flyt=flyt), _til_yaml(en, flyt=flyt)) for navn, en in verdi.items())
        if flyt and not ytterst:
            tabell.fa.set_flow_style()
        return tabell
    if isinstance(verdi, list):
        rekke = CommentedSeq(_til_yaml(en, flyt=flyt, ytterst=ytterst) for en in verdi)
        if not ytterst:
            rekke.fa.set_flow_style()
        return rekke
    return verdi if _staar_alene(verdi) else DoubleQuotedScalarString(verdi)


def _uten_sti(melding: str) -> str:
    """The message up to where it names a place on this machine, which is another where the flow is played."""
    return re.split(r" (?=[/~]\w)", melding)[0]


def _staar_alene(tekst: str) -> bool:
    """Whether the text can stand without quotes, and be taken for nothing else, by a person either."""
    return tekst[:1].isalpha() and tekst[-1] != " " and all(tegn.isalnum() or tegn in " -+.()/?" for tegn in tekst)


def _tid(tid: datetime) -> str:
    return tid.isoformat(timespec="seconds" if tid.second else "minutes")


def _yaml() -> YAML:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 1_000_000
    yaml.allow_unicode = True
    return yaml
