"""How long a person needs to see what a step did."""

from collections.abc import Sequence

MINST, HOYST = 0.8, 4.0
"""Seconds: for a glance, and for a whole new form, which nobody reads from end to end."""
PR_ORD = 0.25
"""Seconds a word, at 240 words a minute."""


def lesetid(for_: Sequence[str], naa: Sequence[str], steg: str) -> float:
    """Seconds to read the words that have come on the screen, and those of the step that is to be done."""
    gamle = [set(linje.split()) for linje in for_]
    gamle += [set()] * (len(naa) - len(gamle))
    nye = sum(ett not in sett for linje, sett in zip(naa, gamle, strict=False) for ett in linje.split())
    return min(MINST + PR_ORD * (nye + len(steg.split())), HOYST)
