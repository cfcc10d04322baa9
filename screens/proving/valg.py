"""What the options of pytest say of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from screens.proving import setninger
from tui.flyt import Terminalvisning, UgyldigVisning


@dataclass(frozen=True, slots=True)
class Provevalg:
    """`oppdater` stores what else is compared; `rapport` is the file to write, if any, and `visning` the terminal."""

    oppdater: bool
    rapport: Path | None
    visning: Terminalvisning


def vist(sti: Path) -> Path:
    """The path as people are told it: from where they stand, when it lies below."""
    return sti.relative_to(Path.cwd()) if sti.is_relative_to(Path.cwd()) else sti


def les_valg(config: pytest.Config) -> Provevalg:
    """The options. Raises UsageError for one that cannot be followed."""
    try:
        visning = Terminalvisning.les(config.getoption("flate"), config.getoption("farger"))
    except UgyldigVisning as feil:
        raise pytest.UsageError(f"{feil}.") from None
    fil: str | None = config.getoption("bilder_rapport")
    rapport = config.invocation_params.dir / fil if fil else None
    if rapport is not None and rapport.is_dir():
        raise pytest.UsageError(setninger.rapporten_er_en_mappe(rapport))
    return Provevalg(config.getoption("bilder_oppdater"), rapport, visning)
