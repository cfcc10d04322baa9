"""Who signs: one rule for the option, the environment and a flow."""

import os
import unicodedata

from screens import setninger
from tui.skjema.tegn import er_en_celle

STANDARD = "SBH"
LENGDE = 8
"""As wide as the field Sign on the forms."""


class UgyldigSignatur(ValueError):
    """The text cannot sign; the message is a sentence without a full stop."""


def les(tekst: str) -> str:
    """The signature that a text gives, 1 to 8 characters without blanks around them. Raises UgyldigSignatur."""
    signatur = unicodedata.normalize("NFC", tekst).strip()
    if not signatur:
        raise UgyldigSignatur(setninger.signaturen_er_blank(LENGDE))
    if not all(er_en_celle(tegn) for tegn in signatur):
        raise UgyldigSignatur(setninger.SIGNATUREN_HAR_UKJENTE_TEGN)
    if len(signatur) > LENGDE:
        raise UgyldigSignatur(setninger.signaturen_er_for_lang(signatur, len(signatur), LENGDE))
    return signatur


def fra_miljoet() -> str:
    """The signature of DAGPENGER_SIGNATUR, or the standard one when that is not set. Raises UgyldigSignatur."""
    tekst = os.environ.get("DAGPENGER_SIGNATUR")
    return les(tekst) if tekst else STANDARD


def er_i_miljoet() -> bool:
    """Whether somebody has chosen a signature there."""
    return bool(os.environ.get("DAGPENGER_SIGNATUR"))
