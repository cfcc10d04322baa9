"""What counts as a reason, wherever a sentence asks for one before something is done."""

from __future__ import annotations

FAERREST_TEGN = 2
"""Letters or digits that a reason holds at least (our choice, grade C: the source asks for reasons, not for a form)."""


def er_begrunnelse(tekst: str | None) -> bool:
    """Whether the text says anything: blanks, a dash, dots or one single letter do not."""
    return sum(tegn.isalnum() for tegn in tekst or "") >= FAERREST_TEGN
