"""Where this user's files lie: the register, the drafts, the prints, and the file of rebound keys."""

import os
import zlib
from pathlib import Path

NAVN = "dagpenger"


def register(valgt: Path | None) -> Path:
    """The register: `--db`, else DAGPENGER_DB, else one under the platform's data folder."""
    if valgt is not None:
        return valgt.expanduser().absolute()
    fra_miljo = os.environ.get("DAGPENGER_DB")
    return Path(fra_miljo).expanduser().absolute() if fra_miljo else _data() / "register.db"


def kladder(register: Path) -> Path:
    """The folder of drafts for a register."""
    sti = register.resolve()
    return _tilstand() / "kladd" / f"{sti.stem}-{zlib.crc32(str(sti).encode()):08x}"


def utskrifter(valgt: Path | None) -> Path:
    """The print folder: `--utskrift`, else one beside the user's register."""
    return (valgt.expanduser() if valgt else _data() / "utskrift").absolute()


def opptak() -> Path:
    """The folder of recordings that are begun in the middle of a session."""
    return _data() / "opptak"


def ovelser() -> Path:
    """The folder of the runs of exercises."""
    return _data() / "ovelser"


def taster() -> Path:
    """The file in which keys are rebound."""
    from platformdirs import user_config_path

    return user_config_path(NAVN, appauthor=False) / "taster.toml"


def feillogg() -> Path:
    """The file that faults of the program are written to."""
    return _tilstand() / "feil.log"


def _data() -> Path:
    from platformdirs import user_data_path

    return user_data_path(NAVN, appauthor=False)


def _tilstand() -> Path:
    from platformdirs import user_state_path

    return user_state_path(NAVN, appauthor=False)
