"""Attackers who have all that is shown, and know the rule; written apart from what is to stop them."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

Celle = tuple[str, str | None]
Likning = Sequence[tuple[Celle, int]]
ROM = 5
"""So much more than the highest number the attacker tries: what is hidden may be higher for all one knows."""


def likningene(
    maalene: Sequence[str], grupper: Sequence[str], sammenhenger: Sequence[Sequence[tuple[str, int]]]
) -> list[Likning]:
    """Every sum that a reader of the tables knows: over the groups, and among the measures."""
    kolonner = [[((maal, gruppe), 1) for gruppe in grupper] + [((maal, None), -1)] for maal in maalene]
    rader = [[((maal, gruppe), fortegn) for maal, fortegn in en] for gruppe in (*grupper, None) for en in sammenhenger]
    return [*kolonner, *rader]


def ved_subtraksjon(likninger: Sequence[Likning], skjult: Collection[Celle]) -> set[Celle]:
    """The hidden cells that the sums determine: those that raise no rank when they are given."""
    cellene = sorted(skjult, key=repr)
    nr = {celle: plass for plass, celle in enumerate(cellene)}
    matrise = np.zeros((len(likninger), len(cellene)))
    for rad, likning in enumerate(likninger):
        for celle, fortegn in likning:
            if celle in nr:
                matrise[rad, nr[celle]] = fortegn
    rang = np.linalg.matrix_rank(matrise) if cellene else 0
    enhet = np.eye(len(cellene))
    return {celle for celle in cellene if np.linalg.matrix_rank(np.vstack([matrise, enhet[nr[celle]]])) == rang}


def ved_proving(
    likninger: Sequence[Likning], skjult: Collection[Celle], tall: Mapping[Celle, int], minst: Mapping[Celle, int]
) -> set[Celle]:
    """The hidden cells that have the same value in every whole solution: looks for one with another value."""
    hoyst = max(tall.values(), default=0) + ROM
    igjen = [[(celle, fortegn) for celle, fortegn in likning if celle in skjult] for likning in likninger]
    mangler = [-sum(fortegn * tall[en] for en, fortegn in likning if en not in skjult) for likning in likninger]
    mulige = {celle: sorted(range(minst[celle], hoyst + 1), key=lambda n: abs(n - tall[celle])) for celle in skjult}
    sett = {celle: {tall[celle]} for celle in skjult}
    for celle in skjult:
        for verdi in mulige[celle][1:] if len(sett[celle]) == 1 else ():
            funnet = _losning({celle: verdi}, igjen, mangler, mulige)
            if funnet is not None:
                for en, annen in funnet.items():
                    sett[en].add(annen)
                break
    return {celle for celle, verdier in sett.items() if len(verdier) == 1}


def _losning(
    satt: dict[Celle, int],
    igjen: Sequence[Sequence[tuple[Celle, int]]],
    mangler: Sequence[int],
    mulige: Mapping[Celle, Sequence[int]],
) -> dict[Celle, int] | None:
    """What is set, with the rest filled in so that every sum is right; None when it cannot be."""
    satt = dict(satt)
    valgt: tuple[int, Celle] | None = None
    endret = True
    while endret:
        endret, valgt = False, None
        for likning, sum_ in zip(igjen, mangler, strict=True):
            ukjente = [(en, fortegn) for en, fortegn in likning if en not in satt]
            rest = sum_ - sum(fortegn * satt[en] for en, fortegn in likning if en in satt)
            if not ukjente and rest:
                return None
            if len(ukjente) == 1:
                ((en, fortegn),) = ukjente
                if rest * fortegn not in mulige[en]:
                    return None
                satt[en], endret = rest * fortegn, True
            elif ukjente and (valgt is None or len(ukjente) < valgt[0]):
                valgt = len(ukjente), ukjente[0][0]
    if valgt is None:
        return satt
    proves = (_losning({**satt, valgt[1]: verdi}, igjen, mangler, mulige) for verdi in mulige[valgt[1]])
    return next((en for en in proves if en is not None), None)
