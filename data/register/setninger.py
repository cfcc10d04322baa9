"""What is said when a register is opened, and when it is no longer the file that was opened."""

from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from data.lager.setninger import Skade
from rules.tall.setning import DEL, Opplysning

Tabell = Annotated[str, 13]

IKKE_VAART_REGISTER: Skade = "filen er ikke et register for Dagpengesystemet"
OPPBYGNINGEN_HOLDER_IKKE: Skade = "filens oppbygning holder ikke"

LESES_AV_ANDRE: Opplysning = "Registeret kan leses av andre enn eieren: be eieren om å rette på det."
KONTROLLERES: Opplysning = "Registeret er stort: det som ikke er kontrollert, blir det mens du arbeider."


def oppgradert(kopi: Annotated[str, 15]) -> Opplysning:
    """`kopi` is the name of the old register's file; after a longer one the line may end first, and Ctrl+L has it."""
    return f"Registeret er oppgradert; det gamle ligger ved siden av, i {kopi}."


def finnes_ikke(sti: Path) -> Registersetning:
    return f"Registeret {sti} finnes ikke", ""


def tom_fil(sti: Path) -> Registersetning:
    return f"Registeret {sti} er en tom fil", "hent fram sikkerhetskopien med dagpenger hent, eller slett filen"


def nyere_program(sti: Path) -> Registersetning:
    return f"Registeret {sti} er laget av et nyere program", "oppdater programmet før du åpner det"


def ingen_sqltekst(tekst: Path) -> Registersetning:
    return f"{tekst} kan ikke leses som et register i SQL", "skriv den på nytt med «sqlite3 REGISTER .dump»"


def byttet_ut(sti: Path) -> Registersetning:
    return (
        f"Registeret {sti} er flyttet, slettet eller byttet ut mens det var åpent",
        "avslutt og åpne registeret på nytt, ingenting er lagret",
    )


def byttet_ut_under_lagring(sti: Path) -> Registersetning:
    return (
        f"Registeret {sti} er flyttet, slettet eller byttet ut mens det var åpent",
        "avslutt, åpne registeret på nytt og se etter om det siste er med",
    )


def tabell_mangler(tabell: Tabell) -> Skade:
    return f"tabellen {tabell} mangler"


def hodet_mangler(tabell: Tabell) -> Skade:
    return f"kjeden til {tabell} mangler sitt hode"


def annen_enn_sist(tabell: Tabell) -> Annotated[str, 68, DEL]:
    return f"{tabell} er en annen enn da registeret sist ble kontrollert"
