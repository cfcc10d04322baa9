"""The sentence that shows what a change would make of a name or a number, before it is made."""

from collections.abc import Sequence

from screens.rutiner import setninger

PLASS = 80 - len("VARSEL: ")
LENGST, KORTEST = 60, 8


def fra_til(endringer: Sequence[tuple[str, str, str]]) -> str:
    """One sentence that fits the message line: the label, the old and the new text of each change, at most two.

    Names that are too long for the line are shown around the first letter in which they differ.
    """
    setning = ""
    for bredde in range(LENGST, KORTEST, -1):
        par = [(label, *_rundt_forskjellen(gammel, ny, bredde)) for label, gammel, ny in endringer]
        setning = _setning(par)
        if len(setning) <= PLASS:
            break
    return setning


def _setning(par: Sequence[tuple[str, str, str]]) -> str:
    if len(par) == 1:
        ((label, gammel, ny),) = par
        return setninger.en_endring(label, gammel, ny)
    return setninger.flere_endringer(", ".join(f"{gammel} → {ny}" for _, gammel, ny in par))


def _rundt_forskjellen(gammel: str, ny: str, bredde: int) -> tuple[str, str]:
    like = (en == annen for en, annen in zip(gammel, ny, strict=False))
    forste_ulike = next((nr for nr, lik in enumerate(like) if not lik), min(len(gammel), len(ny)))
    fra = max(0, forste_ulike - bredde // 2) if max(len(gammel), len(ny)) > bredde else 0
    return _utsnitt(gammel, fra, bredde), _utsnitt(ny, fra, bredde)


def _utsnitt(tekst: str, fra: int, bredde: int) -> str:
    """At most `bredde` letters from `fra` on, with `…` where something is left out; a number is never cut."""
    if tekst.isdigit():
        return tekst
    resten = f"…{tekst[fra + 1 :]}" if fra else tekst
    return resten if len(resten) <= bredde else f"{resten[: bredde - 1]}…"
