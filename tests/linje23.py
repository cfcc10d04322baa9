"""What line 23 has room for: a message's first sentence must be read whole, with the word for its gravity before it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from tui.flate.meldinger import Meldinger, med_alvor
from tui.skjema.storrelse import KOLONNER
from tui.skjema.svar import Alvor

FILEN_SIST = re.compile("Skrevet ut: |Opptaket er slutt: ")
"""After this comes a file, with its folder: that is as long as the caseworker has made it."""


def for_lang(tekst: str, alvor: Alvor) -> bool:
    """Whether the line would cut the message's first sentence, and with it perhaps the advice."""
    setning = FILEN_SIST.split(med_alvor(tekst, alvor))[0]
    slutt = setning.find(". ", KOLONNER // 2)
    return len(setning if slutt < 0 else setning[: slutt + 1]) > KOLONNER


@contextmanager
def linje_23_holder() -> Iterator[None]:
    """Raises AssertionError at the end when a message's first sentence was longer than the line."""
    for_lange: list[str] = []
    si = Meldinger.si

    def si_og_maal(meldinger: Meldinger, tekst: str, alvor: Alvor = Alvor.OPPLYSNING) -> None:
        if for_lang(tekst, alvor):
            for_lange.append(med_alvor(tekst, alvor))
        si(meldinger, tekst, alvor)

    with patch.object(Meldinger, "si", si_og_maal):
        yield
    assert not for_lange, "\n".join(("Setninger som er lengre enn linje 23:", *for_lange))
