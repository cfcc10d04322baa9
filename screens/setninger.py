"""What the application says when it begins, and of who signs."""

from typing import Annotated

from tui.skjema.setning import Opplysning

REGISTERET_ER_TOMT: Opplysning = "Registeret er tomt; skriv 9 for øvelser, den første viser deg rundt."
DEMOEN_ER_KLAR: Opplysning = "Demoregisteret er klart; alt her er oppdiktet og forsvinner når du avslutter."
UTEN_KLADD: Opplysning = "Det du ikke sender, blir ikke tatt vare på: kladdemappen kan ikke skrives."
SIGNATUREN_HAR_UKJENTE_TEGN: str = "signaturen har tegn som ikke kan stå i et felt; skriv bokstaver og tall, som ABC"


def utenfor_lovene(tid: Annotated[str, 16], aarene: Annotated[str, 9]) -> Opplysning:
    """`tid` is a moment to begin at, `aarene` the years that the program has laws for."""
    return f"Start med --klokke {tid} for å øve; reglene her gjelder {aarene}."


def andres_kladder(signaturer: Annotated[str, 8]) -> Opplysning:
    """`signaturer` is most often one; after several the line may end before the sentence, and Ctrl+L has it."""
    return f"Det ligger en kladd her for {signaturer}; den hentes fram under den signaturen."


def signaturen_er_blank(lengde: int) -> str:
    return f"signaturen er blank; skriv 1 til {lengde} tegn, som ABC"


def signaturen_er_for_lang(signatur: str, antall: int, lengde: int) -> str:
    return f"signaturen {signatur} er {antall} tegn; feltet tar {lengde}, skriv en kortere"
