"""What is said of the real terminal: on line 23 of the disk, else where the program was started."""

from tui.skjema.setning import Varsel

KLADDEN_KAN_IKKE_SKRIVES: Varsel = "Kladden kan ikke skrives til disken: lagre bildet før du går videre."
STANSET: str = "Programmet måtte stanse på grunn av en feil; det du hadde skrevet, er tatt vare på."
INGEN_TASTEPROVE: str = "Tastene kan bare vises i en terminal: kjør «dagpenger taster» uten omdirigering."
TASTEPROVE: tuple[str, ...] = (
    "Trykk en tast, så står det her hva terminalen sender, og hva tasten gjør.",
    "Tre ganger den samme tasten, eller Ctrl+C, avslutter.",
)
INN_ER_INGEN_TERMINAL: str = "standard inn er ikke en terminal"
UT_ER_INGEN_TERMINAL: str = "standard ut er ikke en terminal"
TERM_MANGLER: str = "TERM er ikke satt"


def term_er(term: str) -> str:
    return f"TERM er «{term}»"


def uten_terminal(hva_mangler: str) -> str:
    return f"Bildene trenger en terminal, men {hva_mangler}: start uten omdirigering, eller kjør «dagpenger demo»."
