"""What the person's own right to know refuses."""

from typing import Annotated

from rules.tall.setning import Feil


def ikke_i_registeret(fodselsnr: Annotated[str, 11]) -> Feil:
    return f"Fødselsnr: {fodselsnr} står ikke i registeret; se etter tallene."
