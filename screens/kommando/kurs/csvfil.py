"""The report as CSV, one row for each thing that is told; the columns are told in docs/kommandoer.md."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from screens.virkning.regneark import ufarlig
from training.kurs.rapport import Feilrad, Rapport

KOLONNER = (
    "inndeling", "elev", "ovelse", "feil", "punkt", "navn",
    "elever", "resultater", "mulige", "forsok", "minutter", "hint", "poeng", "maks",
)  # fmt: skip


def som_csv(rapport: Rapport) -> str:
    """A row for the class, each learner, each exercise, each mistake and section; then the same for each learner."""
    ut = io.StringIO()
    skriver = csv.DictWriter(ut, KOLONNER, lineterminator="\n")
    skriver.writeheader()
    for rad in _radene(rapport):
        skriver.writerow({navn: ufarlig(verdi) if isinstance(verdi, str) else verdi for navn, verdi in rad.items()})
    return ut.getvalue()


def _radene(rapport: Rapport) -> Iterator[dict[str, Any]]:
    titler = {rad.id: rad.tittel for rad in rapport.ovelser}
    yield {
        "inndeling": "klasse",
        "elever": len(rapport.elever),
        "resultater": rapport.teller,
        **rapport.innsats.tall,
    }
    for elev in rapport.elever:
        yield {"inndeling": "elev", "elev": elev.navn, **elev.innsats.tall}
    for ovelse in rapport.ovelser:
        hva = {"ovelse": ovelse.id, "navn": ovelse.tittel, "elever": ovelse.elever}
        yield {"inndeling": "ovelse", **hva, **ovelse.innsats.tall}
    yield from _feil("", "", rapport.feil, rapport.punkter)
    for elev in rapport.elever:
        for id_, innsats in elev.ovelser.items():
            hva = {"elev": elev.navn, "ovelse": id_, "navn": titler[id_]}
            yield {"inndeling": "elev og ovelse", **hva, **innsats.tall}
        yield from _feil("elev og ", elev.navn, elev.feil, elev.punkter)


def _feil(foran: str, elev: str, feil: Sequence[Feilrad], punkter: Sequence[Feilrad]) -> Iterator[dict[str, Any]]:
    for inndeling, rader in (("feil", feil), ("punkt", punkter)):
        for rad in rader:
            yield {
                "inndeling": f"{foran}{inndeling}",
                "elev": elev,
                "feil": rad.id if inndeling == "feil" else "",
                "punkt": rad.punkt,
                "navn": rad.navn,
                "elever": rad.elever,
                "resultater": rad.resultater,
                "mulige": rad.mulige,
            }
