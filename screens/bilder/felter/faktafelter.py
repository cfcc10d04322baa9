"""The fields of a form that stand in the table of facts: their labels and kinds come from it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from rules.fakta import slag
from rules.fakta.faktum import Faktum
from rules.fakta.skjema import FAKTA
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter import kodelister
from screens.bilder.felter.feltslag import Dato, Heltall, Ja, JaNei, Kroner, Prosent, Timer, Valg
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt, Feltslag
from tui.skjema.storrelse import KOLONNER


def faktafelter(side: str, fakta: Mapping[str, Faktum] = FAKTA) -> tuple[Felt, ...]:
    """The fields of that form, in the order of the table: those that laws share, or the facts of one."""
    return tuple(
        Felt(
            navn,
            faktum.paa_skjemaet or faktum.label,
            feltslag(faktum.slag),
            paakrevd=MAA_FYLLES_UT if faktum.paakrevd else "",
            andre_navn=faktum.andre_navn,
        )
        for navn, faktum in fakta.items()
        if faktum.side == side
    )


def med_fakta(fakta: Mapping[str, Faktum], kode: str, tittel: str, tegning: str, hode: Sequence[Felt]) -> Bilde:
    """The form with the facts that stand on it: those that it draws, and on the lines below them the others.

    Under a law that lacks one that is drawn, all of them stand below the head, in the order of the table. Raises
    ValueError when they have no room on it.
    """
    felter = (*hode, *faktafelter(kode, fakta))
    if any(felt.navn not in fakta for felt in faktafelter(kode)):
        tegning = hodet(tegning, len(hode))
    resten = felter[len(re.findall("_+", tegning)) :]
    under = "".join(f"\n{linje}" for linje in linjer((felt.label, plass(fakta[felt.navn].slag)) for felt in resten))
    return Bilde(kode=kode, tittel=tittel, tegning=f"{tegning}{under}\n" if under else tegning, felter=felter)


def hodet(tegning: str, felter: int) -> str:
    """The lines of a picture down to the one that has so many places, and a blank one."""
    linjer = tegning.split("\n")
    ned = next(nr for nr in range(len(linjer)) if len(re.findall("_+", "\n".join(linjer[:nr]))) >= felter)
    return "\n".join((*linjer[:ned], ""))


def linjer(felter: Iterable[tuple[str, int]]) -> Iterator[str]:
    """The lines on which so many fields stand one after the other; each is its label, and the columns of its place."""
    linje = ""
    for label, lengde in felter:
        tegnet = f" {label}{'' if label.endswith('?') else ':'} {'_' * lengde}"
        if linje and len(linje) + len(tegnet) + 2 > KOLONNER:
            yield linje
            linje = ""
        linje = f"{linje}  {tegnet}" if linje else tegnet
    if linje:
        yield linje


def plass(ett: slag.Slag) -> int:
    """The columns that a fact of that kind is given on a form."""
    match ett:
        case slag.Heltall() | slag.Kroner():
            return len(str(ett.hoyst))
        case slag.JaNei() | slag.Ja() | slag.Valg():
            return 1
        case slag.Dato():
            return 10
        case slag.Timer() | slag.Prosent() | slag.Kode():
            return 5
        case _:
            return 40


def vist_faktum(navn: str, felt: str = "") -> Felt:
    """A field, of the fact's own name or `felt`, that shows a fact which is entered on another form."""
    return Felt(felt or navn, FAKTA[navn].label, feltslag(FAKTA[navn].slag), beskyttet=True)


def feltslag(ett: slag.Slag) -> Feltslag:
    """How a fact of that kind is typed and shown; each kind of fact has one."""
    match ett:
        case slag.Kode():
            return Kode(partial(kodelister.liste, ett.liste))
        case slag.Heltall():
            return Heltall(ett.minst, ett.hoyst)
        case slag.Valg():
            return Valg(tuple(ett.koder), partial(kodelister.ordene, ett.ordene))
        case slag.Ja():
            return Ja(ett.ja, ett.blank)
        case _:
            return _ENKLE[type(ett)]()


_ENKLE: dict[type[slag.Slag], type[Feltslag]] = {
    slag.Dato: Dato,
    slag.JaNei: JaNei,
    slag.Kroner: Kroner,
    slag.Prosent: Prosent,
    slag.Tekst: Tekst,
    slag.Timer: Timer,
}
