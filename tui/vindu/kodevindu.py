"""The window that F4 opens on a field whose codes can be listed."""

from collections.abc import Mapping, Sequence

from tui.feltslag.koder import Ja, JaNei, Kode, Kodeliste, Valg
from tui.skjema.felt import Felt
from tui.vindu.vindu import Lesevindu, Valgrad, Valgvindu, Vindu


def kan_listes(felt: Felt | None) -> bool:
    """Whether the field takes a code of a list, or has values to propose."""
    if felt is None or felt.beskyttet:
        return False
    return felt.forslag is not None or isinstance(felt.slag, Kode | Valg | JaNei | Ja)


def bor_listes(felt: Felt | None) -> bool:
    """Whether the list tells more than the field: J and N have one too, but the key line has little room."""
    return felt is not None and kan_listes(felt) and (felt.forslag is not None or isinstance(felt.slag, Kode | Valg))


def kodevindu(felt: Felt, tekster: Mapping[str, str]) -> Vindu:
    """What the field takes as the texts of the form stand, to choose from, or why an empty list is so.

    Raises TypeError for no list.
    """
    if felt.forslag is not None:
        return Valgvindu(f"{felt.label} - forslag", felt.forslag(tekster))
    if isinstance(felt.slag, Kode):
        return _kodelistevindu(felt.label, felt.slag, tekster)
    if isinstance(felt.slag, Valg | JaNei | Ja):
        return Valgvindu(felt.label, felt.slag.rader())
    raise TypeError(f"{felt.navn} has no list of codes")


def _kodelistevindu(label: str, slag: Kode, tekster: Mapping[str, str]) -> Vindu:
    liste = slag.kodeliste()
    if not liste.sok(""):
        return Lesevindu(f"{label} - listen er tom", [liste.merknad])
    deler = slag.deler(tekster) if slag.deler else [("", liste)]
    tittel = f"{label} - {deler[0][0]}" if len(deler) == 1 and deler[0][0] else label
    return Valgvindu(f"{tittel}{' - listen er ikke fullstendig' if liste.delvis else ''}", _rader(deler))


def _rader(deler: Sequence[tuple[str, Kodeliste]]) -> list[Valgrad]:
    """The codes of each part, under their headings when there is more than one."""
    rader: list[Valgrad] = []
    for overskrift, liste in deler:
        rader += [(None, overskrift)] if len(deler) > 1 else []
        rader += liste.sok("")
    return rader
