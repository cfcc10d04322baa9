"""Which characters a form takes: those that fill exactly one cell."""

import unicodedata


def er_paasatt(tegn: str) -> bool:
    """Whether the character is a mark that is set on the one before it, as the ring of a decomposed å."""
    return unicodedata.category(tegn).startswith("M")


def er_en_celle(tegn: str) -> bool:
    """Whether the character may stand in a form: a visible one that every terminal gives exactly one cell.

    That is the letters of the scripts from left to right, and ordinary signs; no control, no mark by itself, nothing
    wide or without width, nothing that turns the direction of the line round.
    """
    if tegn.isascii():
        return tegn.isprintable()
    return (
        (tegn < "\u1100" or "\u1e00" <= tegn < "\u2600")
        and unicodedata.category(tegn)[0] not in "CMZ"
        and unicodedata.east_asian_width(tegn) not in "WF"
        and unicodedata.bidirectional(tegn) not in ("R", "AL", "AN")
    )


def sammensatt(tekst: str) -> str:
    """The text with its letters composed (NFC) and each kind of blank as an ordinary one."""
    if tekst.isascii():
        return tekst
    nfc = unicodedata.normalize("NFC", tekst)
    return "".join(" " if unicodedata.category(tegn) == "Zs" else tegn for tegn in nfc)
