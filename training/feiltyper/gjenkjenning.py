"""Which mistakes give a number: each alone, and where none does, each two together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np

from training.feiltyper.feiltype import Faktaendring, Feiltype

if TYPE_CHECKING:
    from numpy.typing import NDArray

Fakta = TypeVar("Fakta", bound=Any)
Tall = TypeVar("Tall")


@dataclass(frozen=True, slots=True, eq=False)
class Forsok:
    """Attempts with as many mistakes each, a row an attempt: `hvilke` are the mistakes' places in the table.

    `sammen` are the places in `endringer` of what is otherwise in the facts, one change made on another.
    """

    hvilke: NDArray[np.intp]
    sammen: NDArray[np.intp]
    endringer: Sequence[Faktaendring]

    def __len__(self) -> int:
        return len(self.sammen)

    def samlet(self) -> Iterator[Faktaendring]:
        """All that is otherwise in each of the attempts."""
        return map(self.endret, range(len(self)))

    def endret(self, plass: int) -> Faktaendring:
        """All that is otherwise in one of the attempts."""
        endringene = (self.endringer[ett] for ett in self.sammen[plass].tolist())
        return {navn: verdi for endring in endringene for navn, verdi in endring.items()}

    def som_setter(self, felt: str, verdi: Any) -> list[int]:
        """The places of the attempts that end with that value in that field."""
        slik = np.array([felt in ett and _likt(ett[felt], verdi) for ett in self.endringer], np.bool_)
        rorer = np.array([felt in ett for ett in self.endringer], np.bool_)
        gir = np.zeros(len(self), np.bool_)
        for ledd in self.sammen.T:
            gir = np.where(rorer[ledd], slik[ledd], gir)
        return np.flatnonzero(gir).tolist()


Treff = Callable[[Forsok], Collection[int]]
"""The places of the attempts that give a number."""


class Mulige(Generic[Fakta]):
    """The right facts with each of the mistakes, and with each two: found once, for whichever number of a case."""

    def __init__(self, riktig: Fakta, feiltyper: Sequence[Feiltype[Fakta]]) -> None:
        self._riktig = riktig
        self._feiltyper = feiltyper
        self._feltene = {felt.name: getattr(riktig, felt.name) for felt in fields(riktig)}
        self.rett = Forsok(np.empty((1, 0), np.intp), np.empty((1, 0), np.intp), ())
        endringer: list[Faktaendring] = []
        hvilke: list[int] = []
        self._lest: list[set[str]] = []
        for nr, feil in enumerate(feiltyper):
            lesende = _Lesende(riktig, self._feltene)
            endringer += feil.endringer(lesende)  # type: ignore[arg-type]
            hvilke += [nr] * (len(endringer) - len(hvilke))
            self._lest.append(lesende.lest)
        alle = np.arange(len(endringer)).reshape(-1, 1)
        self.alene = Forsok(np.array(hvilke, dtype=np.intp).reshape(-1, 1), alle, endringer)

    @cached_property
    def par(self) -> Forsok:
        """Each of the mistakes, and then each later one of the table on what it gave.

        A mistake that looks at nothing that the first has changed is the same after it as alone.
        """
        hvem, ser_det = self.alene.hvilke[:, 0], self._ser_det_som_er_endret()
        forst, neste = np.nonzero((hvem > hvem[:, None]) & ~ser_det[:, hvem])
        senere = np.arange(len(self._feiltyper)) > hvem[:, None]
        paa_nytt = np.argwhere(ser_det & senere)
        etter = {plass: self._med(self.alene.endringer[plass]) for plass in set(paa_nytt[:, 0].tolist())}
        nye = [list(_endret(self._feiltyper[nr], etter[plass])) for plass, nr in paa_nytt.tolist()]
        plass, nr = np.repeat(paa_nytt, [len(ett) for ett in nye], axis=0).T
        endringer = [*self.alene.endringer, *chain(*nye)]
        forst, annen = np.concatenate((forst, plass)), np.concatenate((hvem[neste], nr))
        neste = np.concatenate((neste, np.arange(len(self.alene), len(endringer))))
        return Forsok(np.stack((hvem[forst], annen), axis=1), np.stack((forst, neste), axis=1), endringer)

    def faktaene(self, forsok: Forsok) -> Iterator[Fakta]:
        """The facts of each of the attempts."""
        return map(self._med, forsok.samlet())

    def som_gir(self, treff: Treff, dine: Fakta | None = None) -> list[tuple[Feiltype[Fakta], ...]]:
        """The mistakes that turn the right facts into a number, in the order of the table; none for the right number.

        Two together are asked for only when none alone gives the number; those that can be seen in `dine`, the facts
        that the number was found with, are then told before all that only might be.
        """
        if treff(self.rett):
            return []
        if alene := self._navn(self.alene, treff(self.alene)):
            return alene
        par = treff(self.par)
        return self._navn(self.par, (dine and self._som_i(dine, self.par, par)) or par)

    def som_gir_feltet(self, felt: str, dine: Fakta) -> list[tuple[Feiltype[Fakta], ...]]:
        """The mistakes that put what `dine` has in a field there: those that can be seen in all that they change.

        One that is a part of what another did is not told beside it. When none can be seen, each that puts it there.
        """
        alene = self.alene.som_setter(felt, getattr(dine, felt))
        if sett := self._som_i(dine, self.alene, alene):
            gjort = {plass: self._endrede(plass) for plass in sett}
            return self._navn(self.alene, [en for en in sett if not any(gjort[en] < annet for annet in gjort.values())])
        par = [] if alene else self._som_i(dine, self.par, self.par.som_setter(felt, getattr(dine, felt)))
        return self._navn(self.alene, alene) or self._navn(self.par, par)

    def _endrede(self, plass: int) -> frozenset[str]:
        """The fields that one of the mistakes alone makes otherwise than they should be."""
        endret = self.alene.endret(plass).items()
        return frozenset(navn for navn, verdi in endret if not _likt(verdi, self._feltene[navn]))

    def _som_i(self, dine: Fakta, forsok: Forsok, plasser: Collection[int]) -> list[int]:
        """Those of the attempts of which all that is otherwise is so in `dine`."""
        return [
            plass
            for plass in plasser
            if all(_likt(verdi, getattr(dine, navn)) for navn, verdi in forsok.endret(plass).items())
        ]

    def _navn(self, forsok: Forsok, plasser: Collection[int]) -> list[tuple[Feiltype[Fakta], ...]]:
        funnet = {tuple(forsok.hvilke[plass].tolist()) for plass in plasser}
        return [tuple(self._feiltyper[nr] for nr in hvilke) for hvilke in sorted(funnet)]

    def _ser_det_som_er_endret(self) -> NDArray[np.bool_]:
        """For each change whether each of the mistakes looks at a field that it has changed."""
        navnene = list(self._feltene)
        endret = np.array([[n in en and en[n] != self._feltene[n] for n in navnene] for en in self.alene.endringer])
        lest = np.array([[navn in lest for navn in navnene] for lest in self._lest])
        return (endret.reshape(-1, len(navnene)).astype(np.intp) @ lest.T.astype(np.intp)) > 0

    def _med(self, endring: Faktaendring) -> Fakta:
        fakta: Fakta = type(self._riktig)(**{**self._feltene, **endring})
        return fakta


def navngi(
    riktig: Fakta, tall: Tall, regn: Callable[[Fakta], Tall | None], feiltyper: Sequence[Feiltype[Fakta]]
) -> list[tuple[Feiltype[Fakta], ...]]:
    """The mistakes that turn the right facts into that number; `regn` calculates any facts."""
    mulige = Mulige(riktig, feiltyper)
    return mulige.som_gir(
        lambda forsok: [plass for plass, fakta in enumerate(mulige.faktaene(forsok)) if regn(fakta) == tall]
    )


def _endret(feil: Feiltype[Fakta], fakta: Fakta) -> Iterator[Faktaendring]:
    """What a mistake makes otherwise than those facts have it, once for each way to make it."""
    for endring in feil.endringer(fakta):
        yield {navn: ny for navn, ny in endring.items() if ny is not getattr(fakta, navn)}


def _likt(en: Any, annen: Any) -> bool:
    """Whether two values of a field are one to the rules: 0, N and blank are."""
    return bool(en == annen or not (_noe(en) or _noe(annen)))


def _noe(verdi: Any) -> bool:
    return bool(verdi) and verdi != "N"


class _Lesende:
    """Facts that know which of their fields have been looked at."""

    def __init__(self, fakta: Any, feltene: Collection[str]) -> None:
        self._fakta = fakta
        self._feltene = feltene
        self.lest: set[str] = set()

    def __getattr__(self, navn: str) -> Any:
        self.lest.update({navn} if navn in self._feltene else self._feltene)  # a method may look at any of them
        return getattr(self._fakta, navn)
