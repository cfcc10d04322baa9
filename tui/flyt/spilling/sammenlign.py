"""Whether a field shows what was expected: by the value that its kind reads, not by how it is written."""

import unicodedata
from typing import Any

from tui.skjema.felt import Felt, UgyldigVerdi


def samme(felt: Felt, ventet: str, vist: str) -> bool:
    """True when both texts stand for the same value of the field, or are the same text apart from case and spaces.

    So `1 908` is `1908` in a kroner field and `06.06.88` is `1988-06-06` in a date field.
    """
    if jevn(ventet) == jevn(vist):
        return True
    if not ventet.strip() or not vist.strip():
        return False
    try:
        verdier = [felt.slag.les(felt.label, tekst.strip()) for tekst in (ventet, vist)]
    except UgyldigVerdi:
        return False
    return bool(_verdi(verdier[0]) == _verdi(verdier[1]))


def inneholder(tekst: str, del_: str) -> bool:
    """True when a text contains another, apart from case and runs of spaces."""
    return jevn(del_) in jevn(tekst)


def _verdi(verdi: Any) -> Any:
    return jevn(verdi) if isinstance(verdi, str) else verdi


def jevn(tekst: str) -> str:
    """A text apart from case and runs of spaces."""
    return " ".join(unicodedata.normalize("NFC", tekst).split()).casefold()
