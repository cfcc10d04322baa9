"""The fields of a page as entries: what F1 says of each, how it is typed, and its codes."""

from collections import defaultdict
from collections.abc import Sequence

from screens.haandbok.dokument import Lenke, Oppslag, Tekst
from screens.haandbok.kapitler.koder import lenke_til, med_koder
from screens.haandbok.kapitler.prosa import prosa
from screens.hjelp import hjelpetekst
from screens.hjelp.form import skriveform
from screens.hjelp.tolkningsvalg import taler_for
from tui.feltslag import Ja, JaNei, Kode, Valg
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt


def felt_id(side: str, felt: Felt) -> str:
    """Where the book tells of a field on a page."""
    return f"felt-{side.lower()}-{felt.navn}"


def feltoppslag(rutine: str, bilde: Bilde) -> list[Oppslag]:
    """The fields of a page in reading order; those that are told of in the same words share an entry.

    Raises KeyError, naming the field, for one without help.
    """
    like: dict[tuple[Tekst, ...], list[Felt]] = defaultdict(list)
    for felt in bilde.felter:
        like[tuple(_avsnitt(rutine, felt))].append(felt)
    return [
        Oppslag(felt_id(bilde.kode, felter[0]), [felt.label for felt in felter], avsnitt)
        for avsnitt, felter in like.items()
    ]


def _avsnitt(rutine: str, felt: Felt) -> list[Tekst]:
    hjelp = hjelpetekst(rutine, felt.navn)
    tekster = [hjelp.hva, *taler_for(felt), skriveform(felt)]
    resten = [f"Kilde: {hjelp.kilde}", *([f"Åpent: {hjelp.aapent}"] if hjelp.aapent else [])]
    ett = [(tekst.strip(),) for tekst in tekster]
    return [*ett, *_koder(felt), *((tekst.strip(),) for tekst in resten)]


def _koder(felt: Felt) -> list[Tekst]:
    """The codes that may be typed: in words, or a link to their list; nothing for a field that takes none."""
    if felt.beskyttet:
        return []
    ordene = prosa()["bildene"]
    blankt: defaultdict[str, str] = defaultdict(str)
    if felt.forslag is not None:
        return [(f"{ordene['foreslaar']} {med_koder(felt.forslag(blankt))}.",)]
    if isinstance(felt.slag, Valg | JaNei | Ja):
        return [(f"{ordene['koder']} {med_koder(felt.slag.rader())}.",)]
    if isinstance(felt.slag, Kode):
        lister = felt.slag.deler(blankt) if felt.slag.deler else [("", felt.slag.kodeliste())]
        return [(f"{ordene['koder']} ", *_med_komma([lenke_til(liste) for _, liste in lister]))]
    return []


def _med_komma(lenker: Sequence[Lenke]) -> Tekst:
    return [ord_ for nr, lenke in enumerate(lenker) for ord_ in ((", ", lenke) if nr else (lenke,))]
