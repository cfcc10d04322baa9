"""What the pictures of all the tests came to: told at the end of a run, where all the reports have come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from screens.proving import setninger
from screens.proving.bildeprov import bildemappe, lagrede
from screens.proving.valg import les_valg, vist
from tui.flyt.bilder.bildefil import Bildefil, Bildepar
from tui.flyt.bilder.rapport import Rapportbilde, Rapportrad, html

ENDELSER = (".flyt.yaml", ".yaml", ".py")


def gjor_opp(hendt: Sequence[Mapping[str, Any]], config: pytest.Config) -> tuple[list[str], bool]:
    """The lines to tell, and whether something is wrong that no test by itself could see."""
    valg = les_valg(config)
    delte = list(_tatt_av_to(hendt))
    linjer = list(delte)
    if valg.oppdater:
        stand = [bilde["stand"] for prove in hendt for bilde in prove["bilder"]]
        fjernet = sum(prove["fjernet"] for prove in hendt)
        linjer.append(setninger.lagret(stand.count("nytt"), stand.count("endret"), fjernet))
    if config.getoption("bilder_ubrukte"):
        linjer += [str(vist(fil)) for fil in ubrukte(hendt)] or [setninger.INGEN_TIL_OVERS]
    galt = bool(delte)
    if valg.rapport is not None:
        try:
            skriv_rapport(hendt, valg.rapport)
            linjer.append(setninger.rapporten_er_skrevet(vist(valg.rapport)))
        except OSError:
            linjer.append(setninger.rapporten_kan_ikke_skrives(vist(valg.rapport)))
            galt = True
    return linjer, galt


def skriv_rapport(hendt: Iterable[Mapping[str, Any]], fil: Path) -> None:
    """Writes the pictures of all the tests as HTML. Raises OSError."""
    rader = [
        Rapportrad(prove["navn"], prove["id"].partition("::")[0], prove["setning"], [*map(_bilde, prove["bilder"])])
        for prove in sorted(hendt, key=lambda prove: prove["id"])
    ]
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.write_text(html(rader), encoding="utf-8", newline="\n")


def _bilde(bilde: Mapping[str, Any]) -> Rapportbilde:
    for_ = Bildefil(bilde["stamme"], *bilde["for"]) if bilde["for"] else None
    return Rapportbilde(Bildepar(for_, Bildefil(bilde["stamme"], *bilde["naa"])), bilde["stand"], bilde["sted"])


def ubrukte(hendt: Iterable[Mapping[str, Any]]) -> list[Path]:
    """The stored pictures that no test takes: of files that were run whole, and of files that are no more."""
    etter_mappe = defaultdict(list)
    for prove in hendt:
        etter_mappe[Path(prove["mappe"])].append(prove)
    funnet: set[Path] = set()
    for mappe, prover in etter_mappe.items():
        if all(prove["hel"] for prove in prover):
            tatt = {stamme for prove in prover for stamme in prove["tatt"]}
            funnet.update(fil for fil in lagrede(mappe) if fil.stem not in tatt)
    for alle in {bildemappe(Path(prove["fil"])).parent for prove in hendt}:
        for mappe in alle.glob("*/"):
            if not any((alle.parent / f"{mappe.name}{endelse}").exists() for endelse in ENDELSER):
                funnet.update(fil for under in (mappe, *mappe.rglob("*/")) for fil in lagrede(under))
    return sorted(funnet)


def _tatt_av_to(hendt: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A sentence for each picture that another test takes too."""
    forst: dict[tuple[str, str], tuple[str, str]] = {}
    for prove in hendt:
        for bilde in prove["bilder"]:
            nokkel = prove["mappe"], bilde["stamme"]
            navn, sted = forst.setdefault(nokkel, (prove["id"], bilde["sted"]))
            if bilde["stand"] != "feil" and navn != prove["id"]:
                yield setninger.samme_bilde(bilde["sted"], bilde["stamme"], sted)
