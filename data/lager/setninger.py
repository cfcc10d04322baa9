"""What is said of a register's file that cannot be opened, read or written: what is the matter, and the advice."""

from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import DEL

Skade = Annotated[str, 60, DEL]
"""In which way a file is damaged."""

FREMMED_RAD: Skade = "en rad holder noe som programmet ikke har skrevet"
ULESELIGE_TEGN: Skade = "en rad har tegn som ikke kan leses"
INTET_REGISTER: Skade = "filen kan ikke leses som et register"
TABELL_ENDRET: Skade = "en tabell mangler eller er endret"
VISER_TIL_INGEN: Skade = "en rad viser til en som ikke finnes"


def er_skadet(sti: Path, hva: str) -> Registersetning:
    return (
        f"Registeret {sti} er skadet ({hva})",
        "hent sikkerhetskopien (dagpenger hent), og skriv ikke mer i denne filen",
    )


def kan_ikke_skrives_til(sti: Path) -> Registersetning:
    return (
        f"Registeret {sti} kan ikke skrives til",
        "skaff skrivetilgang til filen og mappen, eller velg et annet register",
    )


def kan_ikke_aapnes(sti: Path) -> Registersetning:
    return f"Registeret {sti} kan ikke åpnes", "kontroller at mappen finnes og at du har tilgang til den"


def ikke_plass(sti: Path) -> Registersetning:
    return f"Det er ikke plass til mer i {sti}", "frigjør plass på disken og prøv igjen, ingenting er lagret"


def holdes_av_andre(sti: Path) -> Registersetning:
    return f"Registeret {sti} holdes av et annet program", "vent litt og prøv igjen, ingenting er lagret"


def disken_svarer_ikke(sti: Path) -> Registersetning:
    return (
        f"Disken svarer ikke for {sti}",
        "kontroller disken, åpne registeret igjen, og se etter om det siste er med",
    )
