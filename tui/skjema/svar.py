"""What a routine answers when the caseworker has sent a form: the terminal shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple


class Alvor(Enum):
    """How serious a message is; the word is shown with it, so that colour never carries it alone."""

    OPPLYSNING = ""
    VARSEL = "VARSEL"
    FEIL = "FEIL"


class Tekstvindu(NamedTuple):
    """A window of text over the form, with pages; F3 or Enter closes it."""

    tittel: str
    linjer: Sequence[str]


class Valgliste(NamedTuple):
    """A window of rows to choose from; the chosen row's key is put in `felt`, and sent at once when `send`.

    Typing narrows the list to the rows that contain what is typed. A line break in a row's text begins a line of its
    own. `overskrift` stands over the rows.
    """

    tittel: str
    rader: Sequence[tuple[str, str]]
    felt: str
    send: bool = False
    overskrift: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Trenode:
    """One node of a tree: a line while it is folded, all that is to be said of it when it is unfolded.

    `navn` is what a search looks in. `linje` is cut where the window ends, and `merke` stands at its right edge.
    `hele` takes the place of `linje` when the node is unfolded: paragraphs, the first one where the line stood. A
    number is not broken at a no-break space. `barn` are the nodes below, always on show; `blader` are on show while
    the node is unfolded. A node that `viser_til` an earlier one leads there instead of unfolding.
    """

    navn: str
    linje: str
    hele: Sequence[str]
    merke: str = ""
    blader: "Sequence[Trenode]" = ()
    barn: "Sequence[Trenode]" = ()
    viser_til: "Trenode | None" = None


class Tre(NamedTuple):
    """A window with a tree: a line a node, which Enter unfolds; F3 closes it."""

    tittel: str
    rot: Trenode


@dataclass(frozen=True, slots=True)
class Svar:
    """An answer: values to show, a message, marks, and where to go.

    A field that `verdier` does not name keeps what stands in it; None blanks it. A list is filled by its name, with
    `Rader`. In the fields of `behold` what was typed stays, and `verdier` has what F12 brings back. An answer that
    sets a key field says whom the form is about; with `leter` the key leads to nobody, and the other fields may be
    blank when the form is sent again. `feil` marks fields with a sentence each and puts the cursor in the first.
    `side` is another page of the same routine, `aapne` the code of another routine. `lagret` says that what stands
    in the form is in the register now. `bekreftes` says that the same form sent again goes through with what the
    message tells: keys pressed before it was seen are dropped. `slipper_inn` opens the gate that the routine stands in.
    """

    verdier: Mapping[str, Any] = field(default_factory=dict)
    behold: frozenset[str] = frozenset()
    leter: bool = False
    melding: str = ""
    alvor: Alvor = Alvor.OPPLYSNING
    feil: Mapping[str, str] = field(default_factory=dict)
    side: str | None = None
    aapne: str | None = None
    vindu: Tekstvindu | Valgliste | Tre | None = None
    markor: str | None = None
    lagret: bool = False
    bekreftes: bool = False
    avslutt: bool = False
    slipper_inn: bool = False
