"""`python -m benchmarks [--json]`: measures everything and prints one table; it takes more than seven minutes."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling
from benchmarks.maaling.tabell import maskinen, som_data, som_tabell


def _register() -> list[Maaling]:
    from benchmarks.screens.oppstart import maal_register

    return maal_register()


def _demo() -> list[Maaling]:
    from benchmarks.screens.oppstart import maal_demo

    return maal_demo()


def _skjema() -> list[Maaling]:
    from benchmarks.tui.skjema import maal

    return maal()


def _anvisning() -> list[Maaling]:
    from benchmarks.screens.anvisning import maal

    return maal()


def _kjoring() -> list[Maaling]:
    from benchmarks.data.kjoring import maal

    return maal()


def _registerfil() -> list[Maaling]:
    from benchmarks.data.registerfil import maal

    return maal()


def _meldekort() -> list[Maaling]:
    from benchmarks.data.meldekort import maal

    return maal()


def _arbeidsliste() -> list[Maaling]:
    from benchmarks.data.arbeidsliste import maal

    return maal()


def _regler() -> list[Maaling]:
    from benchmarks.rules.regler import maal

    return maal()


def _flyter() -> list[Maaling]:
    from benchmarks.tui.flyter import maal

    return maal()


def _virkning() -> list[Maaling]:
    from benchmarks.rules.virkning import maal

    return maal()


def _provinger() -> list[Maaling]:
    from benchmarks.rules.provinger import maal

    return maal()


def _flyt_pty() -> list[Maaling]:
    from benchmarks.tui.flyt_pty import maal

    return maal()


def _openfisca() -> list[Maaling]:
    from benchmarks.rules.openfisca import maal

    return maal()


def _karakteren() -> list[Maaling]:
    from benchmarks.training.karakter import maal

    return maal()


def _ovelsen() -> list[Maaling]:
    from benchmarks.training.ovelse import maal

    return maal()


def _apen() -> list[Maaling]:
    from benchmarks.screens.ape import maal

    return maal()


_GRUPPER: dict[str, Callable[[], Sequence[Maaling]]] = {
    "reglene": _regler,
    "start på eget register": _register,
    "start på demoregisteret": _demo,
    "skjema": _skjema,
    "Enter på D-62": _anvisning,
    "kjøringen": _kjoring,
    "kortene": _meldekort,
    "registrene": _registerfil,
    "arbeidslisten": _arbeidsliste,
    "flytene": _flyter,
    "flyter gjennom en ekte terminal": _flyt_pty,
    "hva tolkningene koster": _virkning,
    "loven fra 1997": _provinger,
    "karakteren": _karakteren,
    "øvelsene": _ovelsen,
    "apen": _apen,
    "den enkle regelen ved siden av openfisca-core": _openfisca,
}
"""Each is imported when its turn comes: the rules are measured in a process that Textual is not loaded in."""


def main() -> int:
    """Prints the table, or JSON; returns 0 when everything could be measured, whether or not it holds, else 1."""
    leser = ArgumentParser(prog="python -m benchmarks", description="Måler hastigheten, hvert tall ved sin målestokk.")
    leser.add_argument("--json", action="store_true", help="skriv det målte som JSON")
    som_json = leser.parse_args().json
    maskin = maskinen()
    maalinger: list[Maaling] = []
    umaalt: dict[str, str] = {}
    for navn, maal in _GRUPPER.items():
        print(f"Måler {navn} ...", file=sys.stderr)
        try:
            maalinger += maal()
        except IkkeMaalt as hvorfor:
            umaalt[navn] = str(hvorfor)
    if som_json:
        print(json.dumps(som_data(maskin, maalinger, umaalt), ensure_ascii=False, indent=2))
    else:
        print(som_tabell(maskin, maalinger, umaalt), end="")
    return 1 if umaalt else 0


if __name__ == "__main__":
    sys.exit(main())
