"""The fields of a form that stand in the table of facts: their labels and kinds come from it."""

from functools import partial

from rules.fakta import slag
from rules.fakta.skjema import FAKTA
from screens.bilder import kodelister
from screens.bilder.feltslag import Dato, Heltall, Kroner, Prosent, Timer
from tui.feltslag import Ja, JaNei, Kode, Tekst, Valg
from tui.skjema.felt import Felt, Feltslag


def faktafelter(side: str) -> tuple[Felt, ...]:
    """The fields of that form, in the order of the table."""
    return tuple(
        Felt(
            navn,
            faktum.paa_skjemaet or faktum.label,
            feltslag(faktum.slag),
            paakrevd=faktum.paakrevd,
            andre_navn=faktum.andre_navn,
        )
        for navn, faktum in FAKTA.items()
        if faktum.side == side
    )


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
