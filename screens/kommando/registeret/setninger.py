"""What the commands that work in a register all say; none of it stands on line 23."""

from pathlib import Path

from data.feil import Registersetning


def registeret_finnes_ikke(sti: Path) -> Registersetning:
    return f"Registeret {sti} finnes ikke", "velg et annet med --db"


def signaturen(grunn: str) -> str:
    return f"DAGPENGER_SIGNATUR: {grunn}."


def i_filen(fil: Path, linje: int, setning: str) -> str:
    return f"{fil}, linje {linje}: {setning}"
