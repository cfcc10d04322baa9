"""The sealed result of a run: what it was worth, and the recorded flows that show it, under a hash chain.

The chain finds what was changed after the sealing. There is no secret in it: whoever makes the whole chain anew leaves
no trace in the file, and is found where the flows are played again and give other points.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from data.filer.egenfil import skriv_ny_fil
from training.kurs import setninger
from training.kurs.gang import Gang, Modus
from training.kurs.stedet import om, om_filen
from training.kurs.synlig import synlig
from training.ovelse.avtrykk import avtrykk

if TYPE_CHECKING:
    from training.oppgaver.vurdering import Karakter

UTGAVE = 1
"""The edition of the format; a file of a later one is refused."""
STORST = 10_000_000
"""Bytes of a file; a day's work at the terminal is recorded in less than a tenth of that."""
LENGSTE_NAVN = 80
_START = "0" * 64
_HASH = "^[0-9a-f]{64}$"


class Resultatfeil(Exception):
    """Something is wrong with a result, or it cannot be written; the text is one sentence with the file."""


class UgyldigResultat(Resultatfeil):
    """The file is broken, foreign, too new or edited."""


class EndretResultat(UgyldigResultat):
    """It was edited after the sealing: `resultat` is what it says now, `steder` the keys that may have been changed."""

    def __init__(self, setning: str, resultat: Ovelsesresultat, steder: Sequence[str]) -> None:
        super().__init__(setning)
        self.resultat = resultat
        self.steder = tuple(steder)


class _Resultatdel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Spor(_Resultatdel):
    """The log of what was done.

    `elev` is the learner's name or signature, `avtrykk` the fingerprint of the exercise, `forsok` the number of the
    attempt from 1. `hint` counts the rungs opened by the number of the task from 1, `svar` are the answers by their
    questions. `deler` are the recorded flows, played one after another on the same register; the two clocks are the
    exercise's own.
    """

    utgave: int = Field(ge=1)
    modus: Modus
    elev: str = Field(min_length=1, max_length=LENGSTE_NAVN)
    avtrykk: str = Field(pattern=_HASH)
    forsok: int = Field(ge=1)
    hint: dict[str, int]
    svar: dict[str, str]
    klokke_start: datetime
    klokke_slutt: datetime
    deler: tuple[str, ...]

    @field_validator("elev")
    @classmethod
    def _kan_vises(cls, navn: str) -> str:
        if not navn.isprintable() or navn != navn.strip():
            raise ValueError
        return navn

    @model_validator(mode="after")
    def _klokken_gaar(self) -> Self:
        if self.klokke_start.tzinfo or self.klokke_slutt.tzinfo or self.klokke_slutt < self.klokke_start:
            raise ValueError
        return self


class Kjede(_Resultatdel):
    """The seal: how many links there are, the hash after each key that is sealed (`ledd`), and the last one."""

    antall: int
    ledd: tuple[str, ...]
    hode: str


class Ovelsesresultat(_Resultatdel):
    """What a run came to: `start` and `slutt` by the real clock, `feil` the ids of the mistakes that were named."""

    ovelse: str = Field(pattern="^[0-9a-z][0-9a-z-]{0,39}$")
    fro: int = Field(ge=0)
    start: datetime
    slutt: datetime
    poeng: int = Field(ge=0)
    maks: int = Field(ge=1)
    feil: tuple[str, ...]
    spor: Spor
    kjede: Kjede

    @property
    def hint(self) -> int:
        """How many rungs were opened."""
        return sum(self.spor.hint.values())


def forsegl(
    gang: Gang,
    karakter: Karakter,
    *,
    elev: str,
    forsok: int,
    start: datetime,
    slutt: datetime,
    klokke_slutt: datetime,
    deler: Sequence[str],
) -> dict[str, Any]:
    """The result of a run under its seal, as JSON has it.

    `start` and `slutt` are moments of the real clock, local when they have no time zone; `klokke_slutt` is of the
    exercise's. `deler` are the texts of the recorded flows, in order.
    """
    verdier: dict[str, Any] = {
        "ovelse": gang.ovelse.id,
        "fro": gang.fro,
        "start": start.astimezone().isoformat(timespec="seconds"),
        "slutt": slutt.astimezone().isoformat(timespec="seconds"),
        "poeng": karakter.poeng,
        "maks": karakter.maks,
        "feil": karakter.feil,
        "spor": {
            "utgave": UTGAVE,
            "modus": gang.modus.value,
            "elev": _navn(elev),
            "avtrykk": avtrykk(gang.ovelse),
            "forsok": forsok,
            "hint": {str(nr + 1): trinn for nr, trinn in sorted(gang.hint.items()) if trinn},
            "svar": {_skrivbar(sporsmaal): _skrivbar(svar) for sporsmaal, svar in gang.svar.items()},
            "klokke_start": gang.start.isoformat(timespec="seconds"),
            "klokke_slutt": klokke_slutt.isoformat(timespec="seconds"),
            "deler": [_skrivbar(del_) for del_ in deler],
        },
    }
    return {**verdier, "kjede": _kjede(verdier)}


def skriv_resultat(fil: Path, resultat: Mapping[str, Any]) -> None:
    """Writes a result, for its owner only, whole or not at all, and never over a file. Raises Resultatfeil."""
    try:
        skriv_ny_fil(fil, f"{json.dumps(resultat, ensure_ascii=False, indent=2)}\n".encode())
    except FileExistsError:
        raise Resultatfeil(setninger.finnes_fra_for(str(fil))) from None
    except OSError:
        raise Resultatfeil(setninger.kan_ikke_skrives(str(fil))) from None


def les_resultat(fil: Path, kalt: str = "") -> Ovelsesresultat:
    """The result in a file, its seal unbroken; `kalt` is what a sentence calls the file, else its path.

    Raises UgyldigResultat, and EndretResultat when all that is wrong is that it was edited.
    """
    navn = kalt or str(fil)
    tekst = _tekst(fil, navn)
    raa = _raa(tekst, navn)
    try:
        resultat = Ovelsesresultat.model_validate_json(tekst)
    except ValidationError as feil:
        forste = feil.errors()[0]
        hva = _I_ORD.get(forste["type"], setninger.IKKE_SLIK)
        raise UgyldigResultat(om(navn, _sted(forste["loc"]) or "spor", hva)) from None
    if steder := _endret(raa, resultat.kjede):
        raise EndretResultat(om(navn, ", ".join(steder), setninger.ENDRET), resultat, steder)
    return resultat


_I_ORD = {"missing": setninger.MANGLER_I_RESULTATET, "extra_forbidden": setninger.UKJENT_I_RESULTATET}


def _tekst(fil: Path, navn: str) -> str:
    try:
        if not fil.is_file():
            raise OSError
        with fil.open("rb") as aapen:
            innhold = aapen.read(STORST + 1)
    except OSError:
        raise UgyldigResultat(om_filen(navn, setninger.KAN_IKKE_LESES)) from None
    if len(innhold) > STORST:
        raise UgyldigResultat(om_filen(navn, setninger.FOR_STOR))
    try:
        return innhold.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UgyldigResultat(om_filen(navn, setninger.IKKE_JSON)) from None


def _raa(tekst: str, navn: str) -> dict[str, Any]:
    """The values as they stand in the file, when it looks like a result of an edition that is known."""
    try:
        raa = json.loads(tekst)
    except (ValueError, RecursionError):
        raise UgyldigResultat(om_filen(navn, setninger.IKKE_JSON)) from None
    if not isinstance(raa, dict) or not {"ovelse", "spor", "kjede"} & raa.keys():
        raise UgyldigResultat(om_filen(navn, setninger.IKKE_ET_RESULTAT))
    spor = raa.get("spor")
    utgave = spor.get("utgave") if isinstance(spor, dict) else None
    if isinstance(utgave, int) and utgave > UTGAVE:
        raise UgyldigResultat(om(navn, "spor.utgave", setninger.for_nytt_resultat(UTGAVE)))
    return raa


def _sted(sti: Sequence[int | str]) -> str:
    """The key as people write it, `spor.deler 2`: parts of lists counted from 1."""
    return "".join(f" {ledd + 1}" if isinstance(ledd, int) else f".{ledd}" for ledd in sti).strip(". ")


def _skrivbar(tekst: str) -> str:
    """The text without what is half a character, which no file can hold."""
    return tekst.encode("utf-8", "replace").decode()


def _navn(elev: str) -> str:
    """The learner's name as one line that can be shown."""
    return synlig(elev)[:LENGSTE_NAVN].strip() or "?"


# The chain

_FORST = ("ovelse", "fro", "start")
_FORST_I_SPORET = ("utgave", "modus", "elev", "avtrykk", "forsok", "klokke_start")
_SIST_I_SPORET = ("klokke_slutt", "hint", "svar")
_SIST = ("slutt", "poeng", "maks", "feil")


def _stykkene(verdier: Mapping[str, Any]) -> list[tuple[str, list[Any]]]:
    """What is sealed, in order: each key, and what its links hold; a recorded flow has one for each line."""
    spor = verdier["spor"]
    deler = enumerate(spor["deler"], 1)
    return [
        *((navn, [verdier[navn]]) for navn in _FORST),
        *((f"spor.{navn}", [spor[navn]]) for navn in _FORST_I_SPORET),
        *((f"spor.deler {nr}", [nr, *del_.splitlines(keepends=True)]) for nr, del_ in deler),
        *((f"spor.{navn}", [spor[navn]]) for navn in _SIST_I_SPORET),
        *((navn, [verdier[navn]]) for navn in _SIST),
    ]


def _kjede(verdier: Mapping[str, Any]) -> dict[str, Any]:
    stykker, ledd, hode = _stykkene(verdier), [], _START
    for navn, innhold in stykker:
        hode = _etter(hode, navn, innhold)
        ledd.append(hode)
    return {"antall": sum(len(innhold) for _, innhold in stykker), "ledd": ledd, "hode": hode}


def _etter(hode: str, navn: str, innhold: Sequence[Any]) -> str:
    """The hash after the links of one key."""
    for ett in innhold:
        tekst = json.dumps([hode, navn, ett], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        hode = hashlib.sha256(tekst.encode()).hexdigest()
    return hode


def _endret(verdier: Mapping[str, Any], kjede: Kjede) -> list[str]:
    """The keys that are not as they were sealed; each is held against the hash that stands for the one before it."""
    stykker = _stykkene(verdier)
    if len(stykker) != len(kjede.ledd):
        return ["spor.deler"]
    endret = [
        navn
        for (navn, innhold), for_, etter in zip(stykker, (_START, *kjede.ledd), kjede.ledd, strict=False)
        if _etter(for_, navn, innhold) != etter
    ]
    if endret or (kjede.hode == kjede.ledd[-1] and kjede.antall == sum(len(innhold) for _, innhold in stykker)):
        return endret
    return ["kjede"]
