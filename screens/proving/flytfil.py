"""A file with a flow, and the flow, as pytest collects and runs them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dagpenger_pytest import FYLL_UT
from screens.proving import setninger
from screens.proving.bildeprov import Bildeprov, bildemappe
from screens.proving.flytleser import les_flyter
from screens.proving.flytterminal import lag_flytterminal
from screens.proving.valg import les_valg, vist
from screens.signatur import UgyldigSignatur
from tui.flyt import FlytfilFeil, Resultat, Skjermbilde, Terminalvisning, spill
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.fil.tre import Tabellnode, les_tre
from tui.flyt.spilling.spiller import stedet
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, TaBilde

SETT = pytest.StashKey[dict[tuple[Path, str], Path]]()
"""On the session: the flows' names in each folder, and the folders of their pictures, with the file of each."""

TILSKUER = pytest.StashKey[Tilskuer]()
"""On a flow: whoever is to look on while it is played."""


class Flytbrudd(Exception):
    """The flow did not hold; the message says all that is to be said."""


class Flytfil(pytest.File):
    """A file with a flow."""

    def collect(self) -> Iterable[pytest.Item]:
        """The flow, or one for each of its examples. Raises CollectError with one sentence when there can be none."""
        fil = vist(self.path)
        try:
            flyter = les_flyter(self.path)
        except FlytfilFeil as feil:
            raise self.CollectError(str(feil).replace(str(self.path), str(fil), 1)) from None
        navn = flyter[0].navn
        sett = self.session.stash.setdefault(SETT, {})
        if (annen := sett.setdefault((self.path.parent, navn.casefold()), self.path)) != self.path:
            raise self.CollectError(setninger.heter_det_samme(fil, _navnelinje(self.path), navn, annen.name))
        if (annen := sett.setdefault((bildemappe(self.path), ""), self.path)) != self.path:
            raise self.CollectError(setninger.samme_bildemappe(fil, annen.name))
        for flyt in flyter:
            eksempel = f"[{flyt.eksempel}]" if flyt.eksempel else ""
            yield Flytprove.from_parent(self, name=f"{flyt.navn}{eksempel}".replace("::", ":"), flyt=_vist(flyt))


class Flytprove(pytest.Item):
    """A flow: played from its beginning, each picture compared with the one that is stored."""

    def __init__(self, *, flyt: Flyt, **valg: Any) -> None:
        super().__init__(**valg)
        self._flyt = flyt
        self._bildesteg = [(steg, steg.handling.navn) for steg in flyt.steg if isinstance(steg.handling, TaBilde)]
        self._setning = ""

    def runtest(self) -> None:
        """Plays the flow and looks at its pictures. Raises Flytbrudd."""
        valg = les_valg(self.config)
        self._prov = Bildeprov(self.path, self.nodeid, self._flyt.tittel, valg, self._flyt.eksempelmappe)
        self.stash[FYLL_UT] = self._fyll_ut
        spor: list[str] = []
        try:
            resultat = self._spill(valg.visning, spor)
        except UgyldigSignatur as feil:
            raise Flytbrudd(f"{self._flyt.fil}: {feil}.") from None
        except KanIkkeSpilles as feil:
            raise Flytbrudd(f"{self._flyt.fil}: {feil}") from None
        brudd = [resultat.rapport()] if not resultat.ok else []
        brudd += [f"{self._flyt.fil}: {setninger.EN_FEIL_I_PROGRAMMET}\n{ett}" for ett in spor]
        brudd += self._bildebrudd(resultat.bilder, lagre=not brudd)
        if resultat.ved_feil:
            self._prov.ved_feil(resultat.ved_feil, resultat.setning)
        if brudd:
            self._setning = brudd[0].partition("\n")[0]
            raise Flytbrudd("\n\n".join(brudd))
        self._prov.fjern_andre()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *valg: Any, **flere: Any) -> Any:
        """What did not hold, in words; a fault of the program in its own way."""
        if isinstance(excinfo.value, Flytbrudd):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *valg, **flere)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the flow stands, and what it is called."""
        return self.path, None, self.name

    def _spill(self, visning: Terminalvisning, spor: list[str]) -> Resultat:
        with tempfile.TemporaryDirectory(prefix="dagpenger-flyt-") as mappe, ExitStack() as rydd:
            return spill(
                self._flyt,
                lambda oppsett: lag_flytterminal(oppsett, Path(mappe), spor.append, rydd=rydd)[0],
                tilskuer=self.stash.get(TILSKUER, None),
                visning=visning,
            )

    def _bildebrudd(self, bilder: Iterable[Skjermbilde], *, lagre: bool) -> list[str]:
        funnet = (
            self._prov.prov(bilde, stedet(self._flyt, steg), lagre=lagre)
            for bilde, (steg, _) in zip(bilder, self._bildesteg, strict=False)
        )
        return [ett for ett in funnet if ett]

    def _fyll_ut(self, rapport: pytest.TestReport, call: pytest.CallInfo[None]) -> None:
        if call.when == "call":
            tatt = [Skjermbilde(nr, navn, ()).filstamme for nr, (_, navn) in enumerate(self._bildesteg, start=1)]
            rapport.dagpenger = self._prov.som_data(self._setning, hel=True, tatt=tatt)  # type: ignore[attr-defined]


def _vist(flyt: Flyt) -> Flyt:
    """The flow with its files as people are told them."""
    return replace(flyt, fil=vist(flyt.fil), steg=tuple(replace(steg, fil=vist(steg.fil)) for steg in flyt.steg))


def _navnelinje(fil: Path) -> int:
    """The line of the file on which the flow's name stands."""
    rot = les_tre(fil)
    assert isinstance(rot, Tabellnode)
    return next(navn.linje for navn, _ in rot.par if navn.tekst == "flyt")
