"""The report as JSON; the keys are told in docs/kommandoer.md."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from training.kurs.etterproving import Provd
from training.kurs.rapport import Elev, Feilrad, Rapport, elevnokkel

UTGAVE = 1
MERKE = '"kursrapport":'
"""The first key, by which a report that lies with the results is known."""


def som_json(rapport: Rapport) -> str:
    """The whole report, the same text each time for the same results."""
    titler = {rad.id: rad.tittel for rad in rapport.ovelser}
    return (
        json.dumps(
            {
                "kursrapport": UTGAVE,
                "klasse": {
                    "elever": len(rapport.elever),
                    "resultater": len(rapport.provde),
                    "teller": rapport.teller,
                    **rapport.innsats.tall,
                },
                "elever": [_elev(elev, titler) for elev in rapport.elever],
                "ovelser": [
                    {"ovelse": rad.id, "tittel": rad.tittel, "elever": rad.elever, **rad.innsats.tall}
                    for rad in rapport.ovelser
                ],
                "feil": _feil(rapport.feil),
                "punkter": _punkter(rapport.punkter),
                "resultater": [_resultat(ett, rapport.navn) for ett in rapport.provde],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _elev(elev: Elev, titler: Mapping[str, str]) -> dict[str, Any]:
    return {
        "elev": elev.navn,
        **elev.innsats.tall,
        "ovelser": [{"ovelse": id_, "tittel": titler[id_], **innsats.tall} for id_, innsats in elev.ovelser.items()],
        "feil": _feil(elev.feil),
        "punkter": _punkter(elev.punkter),
    }


def _feil(rader: Sequence[Feilrad]) -> list[dict[str, Any]]:
    return [{"feil": rad.id, **_rad(rad)} for rad in rader]


def _punkter(rader: Sequence[Feilrad]) -> list[dict[str, Any]]:
    return [_rad(rad) for rad in rader]


def _rad(rad: Feilrad) -> dict[str, Any]:
    return {
        "navn": rad.navn,
        "punkt": rad.punkt,
        "resultater": rad.resultater,
        "mulige": rad.mulige,
        "elever": rad.elever,
    }


def _resultat(provd: Provd, navn: Mapping[str, str]) -> dict[str, Any]:
    """One file; what it says itself, and what it came to when it was played again, null when it could not be."""
    lest, gjentatt = provd.resultat, provd.gjentatt
    fil: dict[str, Any] = {"fil": provd.kalt, "teller": provd.teller}
    if lest is not None:
        fil |= {
            "elev": navn[elevnokkel(provd)],
            "ovelse": lest.ovelse,
            "modus": lest.spor.modus.value,
            "forsok": lest.spor.forsok,
            "start": lest.start.isoformat(),
            "slutt": lest.slutt.isoformat(),
            "sagt": {"poeng": lest.poeng, "maks": lest.maks, "feil": lest.feil, "hint": lest.hint},
        }
    if gjentatt is not None:
        hint = sum(gjentatt.hint.values())
        fil["gjentatt"] = {"poeng": gjentatt.poeng, "maks": gjentatt.maks, "feil": gjentatt.feil, "hint": hint}
    return {**fil, "galt": provd.galt, "merknader": provd.merknader}
