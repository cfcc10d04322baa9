"""The recorded flows of a result, read so that nothing else on the machine is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from training.kurs import setninger
from training.kurs.resultat import Ovelsesresultat, UgyldigResultat
from training.kurs.stedet import om_filen
from training.ovelse.losning import les_steg
from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.hode import hodet, steglisten
from tui.flyt.fil.kilde import i_filen
from tui.flyt.fil.tre import Gren, Tabellnode, tre_av
from tui.flyt.steg import Flyt

_I_HODET = frozenset({"flyt", "klokke", "database", "signatur", "steg"})
"""What a recording has; the other words of a flow's head name files."""


KLADD = "kladd: "
"""Begins the remark in the head of a recording that holds the draft which lay there when it began."""


@dataclass(frozen=True, slots=True)
class Sporflyt(Flyt):
    """A recorded flow of a run; `kladdinnhold` is the draft that a killed sitting left it, as JSON, blank for none."""

    kladdinnhold: str = ""


def flytene(resultat: Ovelsesresultat, kalt: str) -> tuple[Flyt, ...]:
    """The flows, in order; `kalt` is what a sentence calls the result's file. Raises UgyldigResultat."""
    try:
        return tuple(_flyten(tekst, Path(f"spor.deler {nr}")) for nr, tekst in enumerate(resultat.spor.deler, 1))
    except FlytfilFeil as feil:
        raise UgyldigResultat(om_filen(kalt, str(feil))) from None


def _flyten(tekst: str, fil: Path) -> Flyt:
    rot = tre_av(tekst, fil)
    if isinstance(rot, Tabellnode) and (andre := [navn for navn, _ in rot.par if navn.tekst not in _I_HODET]):
        raise FlytfilFeil(fil, andre[0].linje, setninger.ikke_i_et_opptak(andre[0].tekst))
    with i_filen(fil):
        return _lest(rot, fil, _kladden(tekst))


def _kladden(tekst: str) -> str:
    foran = f"# {KLADD}"
    return next((linje.removeprefix(foran) for linje in tekst.splitlines() if linje.startswith(foran)), "")


def _lest(rot: Gren, fil: Path, kladd: str) -> Flyt:
    tabell = hodet(())
    hode, former = tabell.grener(rot), tabell.former
    navn, klokke = (former[ord_].les(hode[ord_]) for ord_ in ("flyt", "klokke"))
    steg = tuple(replace(ett, fil=fil) for ett in les_steg(steglisten(hode["steg"])))
    return Sporflyt(fil, navn, klokke, "tom", None, steg, kladdinnhold=kladd)
