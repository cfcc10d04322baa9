"""The index: every field label, and the pages on which a field with that label stands."""

from collections import defaultdict
from collections.abc import Sequence

from screens.haandbok.dokument import Kapittel, Lenke, Ord, Tabell
from screens.haandbok.kapitler.felter import feltoppslag
from screens.haandbok.kapitler.prosa import innledning, prosa
from screens.rutiner.rutineliste import rutinekode
from tui.skjema.bilde import Bilde

_SIST = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""The three last letters, as characters behind z in their order."""


def stikkordkapittel(bilder: Sequence[Bilde]) -> Kapittel:
    """The labels in alphabetical order; a link leads to the entry that tells of the field."""
    steder: dict[str, dict[str, Lenke]] = defaultdict(dict)
    for bilde in bilder:
        for oppslag in feltoppslag(rutinekode(bilde.kode), bilde):
            for label in oppslag.ord:
                steder[label].setdefault(bilde.kode, Lenke(bilde.kode, oppslag.id))
    rader = [((label,), _med_mellomrom([*steder[label].values()])) for label in sorted(steder, key=_nokkel)]
    tabell = Tabell(prosa()["stikkord"]["tittel"], ("Felt", "Står på"), rader, (5, 6))
    return Kapittel("stikkord", prosa()["stikkord"]["tittel"], [*innledning("stikkord"), tabell])


def _nokkel(label: str) -> tuple[str, str]:
    return label.casefold().translate(_SIST), label


def _med_mellomrom(lenker: Sequence[Lenke]) -> list[Ord]:
    return [ord_ for nr, lenke in enumerate(lenker) for ord_ in ((" ", lenke) if nr else (lenke,))]
