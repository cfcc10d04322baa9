"""What F2 says where there is no tree to show."""

from typing import Annotated

from tui.skjema.setning import Etikett, Opplysning

IKKE_BEREGNET: Opplysning = "Ingenting er regnet ut ennå; trykk F5 når opplysningene er skrevet inn."
UTEN_SAK: Opplysning = "Fødselsnr: skriv hvem det gjelder, og trykk Enter, før du spør om et tall."
UTEN_VEDTAK: Opplysning = "Saken har ikke noe vedtak om innvilgelse ennå."
INGEN_FORSKJELL: str = "Ingen opplysninger, tall eller tolkningsvalg er forskjellige."


def ikke_paa_et_tall(forklares: Annotated[str, 38]) -> Opplysning:
    """`forklares` are the fields that F2 explains."""
    return f"Sett markøren på et tall; F2 forklarer {forklares}."


def regnes_ikke_ut(ledetekst: Etikett, forklares: Annotated[str, 31]) -> Opplysning:
    return f"{ledetekst} regnes ikke ut; F2 forklarer {forklares}."


def skrevet_av(ledetekst: Etikett, kilde: Annotated[str, 50]) -> Opplysning:
    """`kilde` is who, when and in what."""
    return f"{ledetekst}: skrevet av {kilde}."


def fra_vedtaket(kilde: str) -> str:
    """A paragraph in the tree."""
    return f"Tallet er fra {kilde}, og regnet ut med opplysningene i det."
