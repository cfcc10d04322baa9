"""What the commands that work in a register all say; none of it stands on line 23."""

from pathlib import Path

from data.feil import Registersetning


def registeret_finnes_ikke(sti: Path) -> Registersetning:
    return f"Registeret {sti} finnes ikke", "velg et annet med --db"


def signaturen(grunn: str) -> str:
    return f"DAGPENGER_SIGNATUR: {grunn}."


def i_filen(fil: Path, linje: int, setning: str) -> str:
    return f"{fil}, linje {linje}: {setning}"


def linjene_ligger_i(fil: Path) -> str:
    return f"Linjene som ikke er tatt, ligger i {fil}; rett dem, og les den filen."


def feilfilen_kan_ikke_skrives(sti: Path) -> Registersetning:
    return f"{sti} kan ikke skrives", "se etter plass og tilgang; det som kunne tas, er tatt"
