"""What is said of a line in a file of rows that cannot be taken."""

from typing import Annotated

from rules.tall.setning import DEL

MAA_STAA_DER: Annotated[str, 20, DEL] = "må stå der"
TEKST_ELLER_TALL: Annotated[str, 30, DEL] = "skriv en tekst eller et tall"
IKKE_JSON: str = "Linjen kan ikke leses som JSON."
UKJENT_PERSON: str = "Ingen med dette fødselsnummeret er registrert."
NOKKEL_TO_GANGER: str = "En nøkkel står to ganger i linjen; behold den ene."


def i_kolonnen(kolonne: str, hva: str) -> str:
    return f"Cellen {kolonne}: {hva}."


def feil_antall_celler(antall: int, venter: int) -> str:
    return f"Linjen har {antall} celler; den skal ha {venter}."


def ukjent_nokkel(nokkel: str, side: str) -> str:
    return f"Nøkkelen {nokkel} er ukjent; se {side}."
