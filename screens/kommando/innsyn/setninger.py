"""What `dagpenger innsyn` says itself; none of it stands on line 23."""

from pathlib import Path

ALT_ELLER_EN_SIDE: str = "--json skriver alt, og kan ikke brukes med --side."


def fodselsnummeret(galt: str) -> str:
    return f"Fødselsnr: {galt}"


def filen_er_skrevet(fil: Path) -> str:
    return f"{fil} er skrevet, bare for deg. Slett den når personen har fått den."


def filen_kan_ikke_skrives(fil: Path) -> str:
    return f"{fil} kan ikke skrives: velg en mappe som du kan skrive i, og som har plass."


def mangler_i_pdf(tegn: str) -> str:
    return f"PDF-en mangler disse tegnene, og har en tom rute for dem: {tegn}."
