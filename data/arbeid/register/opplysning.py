"""What is compared: what a register tells, what is stated in a case, and where the two differ."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from data.tabeller.register.registeropplysning import Registerslag
from data.tilstand import AAPNE, Tilstand
from rules.fakta.innvilgelse import gjeldende

ADRESSE = "bo_adresse"
"""What stands for the address of the person among the fields, which are facts else."""


class Registeropplysning(NamedTuple):
    """One thing that a file told; `registrert` is the day it came. The rest is as in its row."""

    id: int
    slag: Registerslag
    art: str
    fra: date
    til: date | None
    verdi: str
    kilde: str
    linje: int
    registrert: date


class Oppgitt(NamedTuple):
    """Facts as they were stated, from which day they hold, by name; a fact that is blank is left out.

    In a case that is decided there is one for each grant, oldest first; before that the saved facts alone.
    """

    innvilget_fra: date
    fakta: Mapping[str, object]

    @property
    def forste_dag(self) -> date:
        """Innvilget fra of the facts, which chooses the years of income; a grant made anew may hold from a later."""
        return date.fromisoformat(str(self.fakta["innvilget_fra"]))

    def tall(self, navn: str) -> Decimal:
        """A number among them, 0 when it is blank."""
        return Decimal(str(self.fakta.get(navn) or 0))


class Oppgittsak(NamedTuple):
    """The case of a person that is compared, the newest: what is stated in it, and what is paid.

    `slutt` is the day of its closing, None while it has none; `siste_betalt` the last day that anything is paid for, in
    whichever case; `bokommune` and `adresse` are as saved, blank for none.
    """

    journalnr: str
    tilstand: Tilstand
    oppgitt: Sequence[Oppgitt]
    slutt: date | None
    siste_betalt: date | None
    bokommune: str
    adresse: str

    @property
    def er_aapen(self) -> bool:
        """Whether work may go on in it."""
        return self.tilstand in AAPNE

    @property
    def er_vedtatt(self) -> bool:
        """Whether it is granted: what is put right then leads to OMGJØRING."""
        return self.tilstand is Tilstand.INNVILGET

    @property
    def forste_dag(self) -> date:
        """The first day that any of the facts gives benefit for."""
        return min(ett.innvilget_fra for ett in self.oppgitt)

    def paa(self, dag: date) -> Oppgitt:
        """The facts that hold on a day, the first ones before that."""
        return gjeldende(self.oppgitt, dag) or self.oppgitt[0]


class Avviksgrunn(StrEnum):
    """In what way the two differ."""

    ULIKT = "ulikt"
    ANNEN_TID = "annen tid"
    BEGYNNER_SENERE = "begynner senere"
    I_STONADSTIDEN = "i stønadstiden"
    DOD = "død"


class Registeravvik(NamedTuple):
    """One difference: `oppgitt` and `registrert` in the words of the comparison, blank for nothing stated.

    `felt` is the fact that may take the value `ny` over, or `ADRESSE`; blank where none can.
    """

    opplysning: Registeropplysning
    grunn: Avviksgrunn
    oppgitt: str
    registrert: str
    felt: str = ""
    ny: str = ""

    @property
    def nokkel(self) -> tuple[object, ...]:
        """What is the same when it has been answered before: a file that says it again does not ask again."""
        en = self.opplysning
        return en.slag, en.art, en.fra, en.til, en.verdi, self.oppgitt


def nyeste(opplysninger: Iterable[Registeropplysning]) -> list[Registeropplysning]:
    """The newest told of each kind and first day, and of a death; those before it are replaced."""
    ut: dict[tuple[object, ...], Registeropplysning] = {}
    for en in opplysninger:
        ut[(en.slag,) if en.slag is Registerslag.DOD else (en.slag, en.art, en.fra)] = en
    return sorted(ut.values(), key=lambda en: (en.slag, en.art, en.fra))


def som_gjelder(opplysninger: Iterable[Registeropplysning]) -> list[Registeropplysning]:
    """Those that are compared: the newest told of each, and of moves the latest."""
    alle = nyeste(opplysninger)
    sist = {en.art: en.fra for en in alle if en.slag is Registerslag.FLYTTING}
    return [en for en in alle if en.slag is not Registerslag.FLYTTING or en.fra == sist[en.art]]


def slutter(en: Registeropplysning, alle: Sequence[Registeropplysning]) -> date | None:
    """Its last day: its own, or the day before the next of its kind begins."""
    neste = (annen.fra for annen in alle if (annen.slag, annen.art) == (en.slag, en.art) and annen.fra > en.fra)
    forste = min(neste, default=None)
    dager = [en.til, None if forste is None else forste - timedelta(days=1)]
    return min((dag for dag in dager if dag is not None), default=None)
