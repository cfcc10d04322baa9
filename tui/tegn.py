"""Which characters a form takes: those that fill exactly one cell."""

import unicodedata


def er_paasatt(tegn: str) -> bool:
    """Whether the character is a mark that is set on the one before it, as the ring of a decomposed å."""
    return unicodedata.category(tegn).startswith("M")


def er_en_celle(tegn: str) -> bool:
    """Whether a terminal gives the character exactly one cell: no control, no mark, nothing wide or without width."""
    if tegn.isascii():
        return tegn.isprintable()
    return unicodedata.category(tegn)[0] not in "CMZ" and unicodedata.east_asian_width(tegn) not in "WF"


def sammensatt(tekst: str) -> str:
    """The text with its letters composed (NFC) and each kind of blank as an ordinary one."""
    if tekst.isascii():
        return tekst
    nfc = unicodedata.normalize("NFC", tekst)
    return "".join(" " if unicodedata.category(tegn) == "Zs" else tegn for tegn in nfc)
