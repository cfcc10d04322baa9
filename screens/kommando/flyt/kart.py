"""`dagpenger flytkart`: plays flows and tells what of the program they reach, as a table, as JSON, and drawn."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screens.kommando import setninger
from screens.kommando.flyt.kjoring import kan_brukes, spill_flyt
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.tegnsett import har_alle_tegn
from screens.proving.flytleser import les_flyter
from screens.virkning.utfiler import KanIkkeSkrives, skriv_alle
from tui.flyt import FlytfilFeil
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.steg import Flyt

if TYPE_CHECKING:
    from tui.flyt.kart.kart import Kart

STANDARD_UT = "-"
SLAGENE = ("json", "dot", "mermaid", "svg")
YAML = (".yaml", ".yml")


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Plays the flows of the files and folders, and writes their map to each place that was asked for, else as a table.

    Returns 0, 1 when a flow did not hold (the map then has what it reached), 2 when one could not be played, or the map
    not be written.
    """
    steder = {slag: sted for slag in SLAGENE if (sted := getattr(valg, slag)) is not None}
    stier = [*valg.flyter]
    for slag, sted in steder.items():
        if _er_flyt(Path(sted)):  # `--json FLYT`: a flow is never written over
            stier.append(Path(sted))
            steder[slag] = STANDARD_UT
    try:
        if galt := _galt(steder, stier):
            raise KanIkkeSpilles(galt)
        kart, kode = _kartlegg(list(_flytene(stier)), feilut)
        skriv_alle((Path(sted), _som(slag, kart, False)) for slag, sted in steder.items() if sted != STANDARD_UT)
    except (FlytfilFeil, KanIkkeSpilles, KanIkkeSkrives) as feil:
        print(feil, file=feilut)
        return FEILKODE
    for slag in [slag for slag, sted in steder.items() if sted == STANDARD_UT] or ([] if steder else ["tabell"]):
        ut.write(_som(slag, kart, not har_alle_tegn(ut)))
    return kode


def _er_flyt(sti: Path) -> bool:
    return sti.suffix in YAML or sti.is_dir()


def _galt(steder: Mapping[str, str], stier: Sequence[Path]) -> str:
    """What is wrong with what was asked for; empty when nothing is."""
    filer = [Path(sted).absolute() for sted in steder.values() if sted != STANDARD_UT]
    if not stier:
        return setninger.KARTET_UTEN_FLYT
    if len(set(filer)) < len(filer) or [*steder.values()].count(STANDARD_UT) > 1:
        return setninger.KARTENE_HVER_SIN_FIL
    return next((setninger.kan_ikke_skrives(fil) for fil in filer if not fil.parent.is_dir()), "")


def _flytene(stier: Sequence[Path]) -> Iterator[Flyt]:
    """The flows of each file, and of each file in or below a folder, once. Raises FlytfilFeil, KanIkkeSpilles."""
    sett: set[Path] = set()
    for sti in stier:
        filer = sorted(fil for fil in sti.rglob("*") if fil.suffix in YAML and fil.is_file()) if sti.is_dir() else [sti]
        if not filer:
            raise KanIkkeSpilles(setninger.ingen_flyter(sti))
        for fil in filer:
            if fil.resolve() not in sett:
                sett.add(fil.resolve())
                yield from les_flyter(fil)


def _kartlegg(flyter: Sequence[Flyt], feilut: TextIO) -> tuple[Kart, int]:
    from screens.proving.flytkart import programmet
    from tui.flyt.kart.kartlegger import Kartlegger

    kartlegger, kode = Kartlegger(programmet()), 0
    for flyt in flyter:
        with kan_brukes(flyt.fil):
            resultat = spill_flyt(flyt, kartlegger)
        if not resultat.ok:
            print(resultat.rapport(), file=feilut)
            kode = resultat.kode
    return kartlegger.kart(), kode


def _som(slag: str, kart: Kart, bare_ascii: bool) -> str:
    """The map as one of `SLAGENE`, or as a table."""
    if slag == "json":
        return json.dumps(kart.som_data(), ensure_ascii=bare_ascii, indent=2) + "\n"
    if slag == "svg":
        from tui.flyt.kart.kartbilde import kartbilde

        return kartbilde(kart)
    from tui.flyt.kart.graf import dot, mermaid
    from tui.flyt.kart.tabell import tabell

    return {"dot": dot, "mermaid": mermaid, "tabell": tabell}[slag](kart)
