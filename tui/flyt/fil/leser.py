"""Reading flows from a file: what each part must look like, told with the line where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.eksempler import Eksempel, Eksempeltabell
from tui.flyt.fil.form import Galt
from tui.flyt.fil.hode import PAAKREVD_I_BRUKT, hodet, stegformen
from tui.flyt.fil.kilde import Flytkilde, Henter, i_filen
from tui.flyt.fil.ord import Stegslag
from tui.flyt.fil.tre import Gren, i_en_linje
from tui.flyt.fil.variabler import sett_inn
from tui.flyt.steg import Flyt, Steg

FLEST_STEG = 100_000
"""Files that use each other twice, and those twice again, come to any number."""


def les(fil: Path, slag: Sequence[Stegslag] = ()) -> tuple[Flyt, ...]:
    """The flows of a file: one, or one for each of its examples.

    `slag` are the kinds of step beside those that every flow has. Raises FlytfilFeil with one sentence naming file
    and line.
    """
    kilde = Henter(hodet(slag), hodet(slag, PAAKREVD_I_BRUKT)).hent(fil)
    if "eksempler" not in kilde.hode:
        return (_Leser(kilde, slag, None).flyt(),)
    with i_filen(fil):
        eksempler = Eksempeltabell().les(kilde.hode["eksempler"])
    return tuple(_Leser(kilde, slag, ett).flyt() for ett in eksempler)


class _Leser:
    """Reads one flow of a file, with the variables of one example."""

    def __init__(self, kilde: Flytkilde, slag: Sequence[Stegslag], eksempel: Eksempel | None) -> None:
        self._kilde = kilde
        self._former = hodet(slag).former
        self._steg = stegformen(slag)
        self._eksempel = eksempel.navn if eksempel else ""
        self._verdier = {**kilde.variabler, **(eksempel.verdier if eksempel else {})}

    def flyt(self) -> Flyt:
        fil = self._kilde.fil
        with i_filen(fil, self._eksempel):
            navn, klokke, database, signatur, ape = (
                self._i_hodet(ord_) for ord_ in ("flyt", "klokke", "database", "signatur", "ape")
            )
            kladd, taster = self._filen("kladd"), self._filen("taster")
        return Flyt(
            fil=fil,
            navn=navn,
            klokke=klokke,
            database=_database(database or "tom", fil),
            signatur=signatur,
            steg=tuple(self._stegene()),
            eksempel=self._eksempel,
            ape=ape is not None,
            kladd=kladd,
            taster=taster,
        )

    def _i_hodet(self, ord_: str) -> Any:
        gren = self._kilde.hode.get(ord_)
        return None if gren is None else self._former[ord_].les(self._innsatt(gren))

    def _filen(self, ord_: str) -> Path | None:
        """The file that a word of the head names, from the flow's folder. Raises Galt when it is not there."""
        navn = self._i_hodet(ord_)
        if navn is None:
            return None
        sti: Path = (self._kilde.fil.parent / navn).resolve()
        if not sti.is_file():
            raise Galt(self._kilde.hode[ord_], f"{ord_}: filen {navn} finnes ikke; skriv stien fra mappen til flyten.")
        return sti

    def _stegene(self) -> Iterator[Steg]:
        for nr, (fil, raatt) in enumerate(_grener(self._kilde), start=1):
            if nr > FLEST_STEG:
                raise FlytfilFeil(self._kilde.fil, None, f"flyten har mer enn {FLEST_STEG} steg.")
            with i_filen(fil, self._eksempel):
                gren = self._innsatt(raatt)
                yield Steg(nr, gren.linje, self._steg.les(gren), fil, i_en_linje(gren)[1:-1])

    def _innsatt(self, gren: Gren) -> Gren:
        return sett_inn(gren, self._verdier) if self._kilde.har_variabler else gren


def _database(navn: str, fil: Path) -> str:
    return navn if navn in ("tom", "demo", "ny") else str((fil.parent / navn).resolve())


def _grener(kilde: Flytkilde) -> Iterator[tuple[Path, Gren]]:
    for del_ in kilde.deler:
        if isinstance(del_, Flytkilde):
            yield from _grener(del_)
        else:
            yield kilde.fil, del_
