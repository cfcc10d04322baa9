"""Who signs: one rule for the option, the environment and a flow."""

import os
import unicodedata

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
        raise UgyldigSignatur(f"signaturen er blank; skriv 1 til {LENGDE} tegn, som ABC")
    if not all(er_en_celle(tegn) for tegn in signatur):
        raise UgyldigSignatur("signaturen har tegn som ikke kan stå i et felt; skriv bokstaver og tall, som ABC")
    if len(signatur) > LENGDE:
        raise UgyldigSignatur(f"signaturen {signatur} er {len(signatur)} tegn; feltet tar {LENGDE}, skriv en kortere")
    return signatur


def fra_miljoet() -> str:
    """The signature of DAGPENGER_SIGNATUR, or the standard one when that is not set. Raises UgyldigSignatur."""
    tekst = os.environ.get("DAGPENGER_SIGNATUR")
    return les(tekst) if tekst else STANDARD
