"""What line 23 has room for: a message's first sentence must be read whole, with the word for its gravity before it."""

from tui.flate.meldinger import med_alvor
from tui.skjema.storrelse import KOLONNER
from tui.skjema.svar import Alvor


def for_lang(tekst: str, alvor: Alvor) -> bool:
    """Whether the line would cut the message's first sentence, and with it perhaps the advice.

    What has been printed comes last, with its folder: that is as long as the caseworker has made it.
    """
    setning = med_alvor(tekst, alvor).partition("Skrevet ut: ")[0]
    slutt = setning.find(". ", KOLONNER // 2)
    return len(setning if slutt < 0 else setning[: slutt + 1]) > KOLONNER
