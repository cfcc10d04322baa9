"""Papers left to the teacher: for each routine one that says what its goals need, in the words of the forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rules.tall.lesing import vis_dato
from training.oppgaver.brudd import vis
from training.ovelse.etiketter import RESULTATER
from training.ovelse.ovelse import Ovelsesperson
from training.utkast import gjort, setninger

_BREDDE = 72
_TITLENE: Mapping[str, str] = {
    gjort.SOFA: setninger.SOKNAD,
    gjort.D60: setninger.SOKNAD,
    gjort.D61: setninger.BEKREFTELSER,
    gjort.D62: setninger.MELDEKORT,
    gjort.ENDRING: setninger.BREV,
    gjort.D68: setninger.BREV,
}


def papirene(
    oppgaver: Sequence[tuple[str, Mapping[str, Any]]], personer: Sequence[Ovelsesperson]
) -> list[dict[str, Any]]:
    """The places of the papers, each of one page, with what it must say; one of a title for all its routines."""
    sider: dict[str, list[str]] = {}
    navn = {person.fodselsnr: f"{person.fornavn} {person.etternavn}" for person in personer}
    for rutine, oppgave in oppgaver:
        if rutine not in _TITLENE:
            continue
        linjer = sider.setdefault(_TITLENE[rutine], [f"{setninger.ET_PAPIR}:"])
        for krav in oppgave["krav"]:
            hvem = krav.get("person") or (personer[0].fodselsnr if personer else "")
            linjer.extend(linje for linje in (f"{navn.get(hvem, '')}, {hvem}", *_opplyst(krav)) if linje not in linjer)
    return [{"tittel": tittel, "sider": ["\n".join(linjer)]} for tittel, linjer in sider.items() if len(linjer) > 1]


def _opplyst(krav: Mapping[str, Any]) -> Iterator[str]:
    """What one must know to reach the goal, never what comes out of it."""
    for hva in ("journal", "opplysninger", "vedtak"):
        for label, verdi in krav.get(hva, {}).items():
            if label not in RESULTATER:
                yield f"  {label} {'.' * max(2, 40 - len(label))} {verdi or '(blank)'}"[:_BREDDE]
    for fra, til in krav.get("anvist", {}):
        yield f"  {vis_dato(fra, kort=True)}-{vis_dato(til, kort=True)}"
    for hva in ("avslag", "avstengning", "opphor"):
        if endring := krav.get(hva):
            yield f"  {', '.join(vis(verdi) for verdi in endring.values())}"
    for aar in krav.get("ferietillegg", {}):
        yield f"  {aar}"
