"""A class that has done exercises: sealed results, made by playing solutions and wrong solutions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from screens.ovelse.spilling import Spillerom
from training.kurs.gang import Gang, Modus
from training.kurs.resultat import forsegl
from training.kurs.spor import _lest
from training.oppgaver.vurdering import Karakter
from training.ovelse.leser import les_ovelse
from training.ovelse.losning import feil_losning, losningen
from tui.flyt.fil.skriver import hodet, steget
from tui.flyt.fil.tre import tre_av
from tui.flyt.steg import Flyt

PROVEN = Path(__file__).with_name("klassens-prove.yaml")
RIKTIG = ""
BEGYNT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


class Klassen:
    """Makes results of one exercise in a folder of its own; each solution is played once, however many hand it in."""

    def __init__(self, rom: Path, fil: Path = PROVEN) -> None:
        self.ovelse = les_ovelse(fil)
        self.losninger: Mapping[str, Flyt] = {
            RIKTIG: losningen(self.ovelse, fil),
            **{feil.navn: feil_losning(self.ovelse, feil, fil) for feil in self.ovelse.feil_losninger},
        }
        rom.mkdir()
        self._rom = Spillerom(rom)
        self._spilt: dict[str, Karakter] = {}

    def karakter(self, losning: str) -> Karakter:
        if losning not in self._spilt:
            spilt = self._rom(self.ovelse, self.losninger[losning])
            assert spilt.karakter is not None, spilt.setning
            self._spilt[losning] = spilt.karakter
        return self._spilt[losning]

    def resultat(
        self, elev: str, losning: str = RIKTIG, *, minutter: int = 9, forsok: int = 1, deler: int = 1
    ) -> dict[str, Any]:
        """The sealed result of whoever handed in that solution, recorded in so many parts."""
        gang = Gang(self.ovelse, Modus.PROVE, self.ovelse.fro)
        tid = timedelta(minutes=minutter)
        return forsegl(
            gang,
            self.karakter(losning),
            elev=elev,
            forsok=forsok,
            start=BEGYNT,
            slutt=BEGYNT + tid,
            klokke_slutt=self.ovelse.klokke + tid,
            deler=opptak(self.losninger[losning], deler),
        )

    def levert(self, elev: str, tillegg: str) -> tuple[Gang, dict[str, Any]]:
        """The run, and its sealed result, of whoever solves it, does these steps too, and hands it in by them."""
        (tekst,) = opptak(self.losninger[RIKTIG])
        gang = Gang(self.ovelse, Modus.OVING, self.ovelse.fro)
        self._rom.spill(gang, [_flyten(f"{tekst}{tillegg}", elev)])
        assert gang.levert is not None
        assert gang.slutt is not None
        return gang, forsegl(
            gang,
            gang.levert,
            elev=elev,
            forsok=1,
            start=BEGYNT,
            slutt=BEGYNT,
            klokke_slutt=gang.slutt,
            deler=[f"{tekst}{tillegg}"],
        )


def _flyten(tekst: str, navn: str) -> Flyt:
    return _lest(tre_av(tekst, Path(navn)), Path(navn), "")


def opptak(flyt: Flyt, deler: int = 1) -> list[str]:
    """The flow as so many recordings, one after another; each begins at the menu, as one does that is taken up."""
    steg = [steget(ett.handling) for ett in flyt.steg]
    begynner = [0, *(nr for nr, ett in enumerate(steg) if nr and "gå til" in ett)]
    skiller = [*begynner[:deler], len(steg)]
    hode = hodet(flyt.navn, flyt.klokke, "tom", flyt.signatur)
    return [hode + "".join(steg[fra:til]) for fra, til in pairwise(skiller)]
