"""The window that F4 opens on a field whose codes can be listed."""

from collections.abc import Mapping, Sequence

from tui.felt import Felt
from tui.feltslag.koder import Kode, Valg
from tui.vindu import Valgvindu


def kan_listes(felt: Felt | None) -> bool:
    """Whether the field takes a code of a list."""
    return felt is not None and not felt.beskyttet and isinstance(felt.slag, Kode | Valg)


def kodevindu(felt: Felt) -> Valgvindu:
    """The codes that the field takes, to choose from. Raises TypeError for a field without a list."""
    if isinstance(felt.slag, Kode):
        liste = felt.slag.kodeliste()
        return Valgvindu(f"{felt.label}{' - listen er ikke fullstendig' if liste.delvis else ''}", liste.sok(""))
    if isinstance(felt.slag, Valg):
        return Valgvindu(felt.label, _rader(felt.slag))
    raise TypeError(f"{felt.navn} has no list of codes")


def _rader(slag: Valg) -> Sequence[tuple[str, str]]:
    if isinstance(slag.koder, Mapping):
        return [(kode, str(slag.koder[kode])) for kode in slag.koder]
    return [(kode, "") for kode in slag.koder]
