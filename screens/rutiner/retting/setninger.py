"""What RETTING says."""

from typing import Annotated

from tui.skjema.setning import Opplysning

Sak = Annotated[str, 8]


def annullert(sak: Sak) -> Opplysning:
    return f"Sak {sak} er annullert. Før søknaden på rett person på D-60."
