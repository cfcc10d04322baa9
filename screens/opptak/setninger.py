"""What is said of a recording: on line 23, and where the program was started."""

from pathlib import Path

from tui.skjema.setning import Feil

OPPTAKET_KAN_IKKE_SKRIVES: Feil = "Gi disken plass: opptaket kan ikke skrives, men det fra før står."
MAPPEN_KAN_IKKE_BRUKES: str = "Gjør plass på disken først; opptaket kan ikke skrives der."
IKKE_MED: str = "Det som sto i registeret fra før, er ikke med: legg det inn først, eller bruk --opptak-ekte."
EKTE_MED_INNLOGGING: str = "Ta opp uten --opptak-ekte; et opptak kan ikke logge inn i en kopi av registeret."
ALT_ER_EKTE: str = "Personene er ekte: filen og registeret ved siden av er bare for deg."
ER_ERSTATTET: str = "Personer som ikke var oppdiktet, er byttet ut med oppdiktede."


def finnes(fil: Path) -> str:
    return f"{fil} finnes fra før: velg et annet navn, et opptak skrives aldri over noe."


def mappen_finnes_ikke(mappe: Path) -> str:
    return f"Mappen {mappe} finnes ikke: lag den først, eller velg en annen."


def kan_ikke_skrives(fil: Path) -> str:
    return f"{fil} kan ikke skrives; se etter at disken har plass og at du har tilgang."


def registeret_ikke_kopiert(fil: Path) -> str:
    return f"Registeret kan ikke kopieres til {fil}; se etter at det er helt, og at disken har plass."


def er_slutt(fil: Path, steg: int) -> str:
    """The line may end before the file's name does; Ctrl+L has the rest."""
    return f"Opptaket er slutt: {steg} steg i {fil}"


def er_ikke_helt(fil: Path) -> str:
    return f"Opptaket er slutt, men det siste kom ikke med i {fil}; disken er full eller borte."
