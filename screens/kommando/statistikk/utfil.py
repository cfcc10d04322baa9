"""The statistics for programs: a hidden number is `null` in JSON; in CSV it is blank, and marked so."""

import csv
import io
import json
from typing import Any

from data.operasjoner.statistikk.sperre import FAERREST
from data.operasjoner.statistikk.statistikk import Statistikk, Tallrad
from screens.virkning.regneark import ufarlig

KOLONNER = ("fra", "til", "tabell", "inndeling", "maal", "navn", "enhet", "gruppe", "gruppenavn", "verdi", "skjult")
I_ALT = "alle"
"""The group of the total in CSV; in JSON it is null."""


def som_json(svar: Statistikk, *, bare_ascii: bool = False) -> str:
    """Every number that was counted, also those that are 0."""
    hode = {
        "fra": svar.fra.isoformat(),
        "til": svar.til.isoformat(),
        "tabell": svar.tabell.navn,
        "inndeling": svar.inndeling.navn,
        "faerrest": FAERREST,
    }
    return json.dumps({**hode, "tall": [_rad(rad) for rad in svar.rader]}, ensure_ascii=bare_ascii, indent=2) + "\n"


def som_csv(svar: Statistikk) -> str:
    """The same, a row for each number."""
    ut = io.StringIO()
    skriver = csv.DictWriter(ut, KOLONNER, lineterminator="\n")
    skriver.writeheader()
    hode = {"fra": svar.fra, "til": svar.til, "tabell": svar.tabell.navn, "inndeling": svar.inndeling.navn}
    for rad in svar.rader:
        felter = _rad(rad) | {"gruppe": rad.gruppe or I_ALT, "skjult": "ja" if rad.skjult else ""}
        skriver.writerow(hode | {navn: ufarlig(en) if isinstance(en, str) else en for navn, en in felter.items()})
    return ut.getvalue()


def _rad(rad: Tallrad) -> dict[str, Any]:
    return {
        "maal": rad.maal.kode,
        "navn": rad.maal.navn,
        "enhet": rad.maal.enhet.value,
        "gruppe": rad.gruppe,
        "gruppenavn": rad.navn,
        "verdi": None if rad.verdi is None else int(rad.verdi),
        "skjult": rad.skjult,
    }
