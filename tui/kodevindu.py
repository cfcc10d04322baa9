"""The window that F4 opens on a field whose codes can be listed."""

from collections.abc import Mapping, Sequence

from tui.felt import Felt
from tui.feltslag.koder import Kode, Valg
from tui.vindu import Lesevindu, Valgvindu, Vindu


def kan_listes(felt: Felt | None) -> bool:
    """Whether the field takes a code of a list."""
    return felt is not None and not felt.beskyttet and isinstance(felt.slag, Kode | Valg)


def kodevindu(felt: Felt) -> Vindu:
    """The codes that the field takes, to choose from, or why an empty list is so. Raises TypeError for no list."""
    if isinstance(felt.slag, Kode):
        liste = felt.slag.kodeliste()
        if not liste.sok(""):
            return Lesevindu(f"{felt.label} - listen er tom", [liste.merknad])
        return Valgvindu(f"{felt.label}{' - listen er ikke fullstendig' if liste.delvis else ''}", liste.sok(""))
    if isinstance(felt.slag, Valg):
        return Valgvindu(felt.label, _rader(felt.slag))
    raise TypeError(f"{felt.navn} has no list of codes")


def _rader(slag: Valg) -> Sequence[tuple[str, str]]:
    if isinstance(slag.koder, Mapping):
        return [(kode, str(slag.koder[kode])) for kode in slag.koder]
    return [(kode, "") for kode in slag.koder]
