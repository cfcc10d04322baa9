"""One row of a list of running cases: its cells read as the forms read them, by the names of the columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from functools import partial
from typing import Any

from data.operasjoner.journal.personer import Person
from data.operasjoner.regnskap import setninger
from data.operasjoner.regnskap.lopende import LopendeSak
from rules.fakta import slag
from rules.fakta.skjema import FAKTA, Behandling
from rules.tall.lesing import Ulesbar, les_dato, les_heltall, les_kroner, les_prosent, les_timer
from rules.tall.nummer import les_fodselsnr, les_kontonr

Leser = Callable[[str], Any]

_PERSON: Mapping[str, Leser] = {
    "fodselsnr": les_fodselsnr,
    **dict.fromkeys((felt.name for felt in fields(Person) if felt.name != "fodselsnr"), str),
}
_JOURNAL: Mapping[str, Leser] = {"giro": str.upper, "kontonr": les_kontonr, "mottatt": les_dato}
_REGNSKAP: Mapping[str, Leser] = {
    "anvist_til": les_dato,
    "regnskapsaar": les_heltall,
    "sammenhengende_prosent": les_heltall,
    "prosent_i_aaret": les_heltall,
    "prosent_aaret_for": les_heltall,
    "anvist_i_aaret": les_kroner,
    "feriegrunnlag_i_aaret": les_kroner,
    "feriegrunnlag_aaret_for": les_kroner,
    "kilde": str,
    "anmerkning": str,
}
_KONTROLL: Mapping[str, Leser] = {"ukesats": les_kroner}


def _faktaleser(ett: slag.Slag) -> Leser:
    """How a cell of that kind of fact is read."""
    match ett:
        case slag.Dato():
            return les_dato
        case slag.Kroner():
            return les_kroner
        case slag.Timer():
            return les_timer
        case slag.Prosent():
            return les_prosent
        case slag.Heltall():
            return partial(les_heltall, minst=ett.minst, hoyst=ett.hoyst)
        case slag.JaNei() | slag.Ja() | slag.Valg():
            return str.upper
        case _:
            return str


_FAKTA: Mapping[str, Leser] = {navn: _faktaleser(faktum.slag) for navn, faktum in FAKTA.items()}

KOLONNER: Mapping[str, Leser] = {**_PERSON, **_JOURNAL, **_FAKTA, **_REGNSKAP, **_KONTROLL}
"""Every column that a list may have: person, journal, the facts of D-61, the accounts, and what is controlled."""
PAAKREVD = ("fodselsnr", "innvilget_fra", "anvist_til", "kilde")
"""Those that it must have."""


class Listeradfeil(ValueError):
    """The row cannot be read; the text is a sentence."""


@dataclass(frozen=True, slots=True)
class Listerad:
    """A row of a list, read: where it stands, its text there, and what is in its cells, by column."""

    linje: int
    raa: str
    verdier: Mapping[str, Any] = field(default_factory=dict)

    @property
    def fodselsnr(self) -> str:
        """Whom it is about."""
        return str(self.verdier["fodselsnr"])

    @property
    def ukesats(self) -> Decimal | None:
        """What the paper says a week is, which the facts must come to; None when the list does not say."""
        return self.verdier.get("ukesats")

    def person(self) -> Person:
        """The person as the row has it; a name that is not there is blank."""
        verdier: dict[str, Any] = {navn: self.verdier.get(navn) for navn in _PERSON}
        return Person(**{**verdier, "etternavn": verdier["etternavn"] or "", "fornavn": verdier["fornavn"] or ""})

    def fakta(self) -> Behandling:
        """What is entered on D-61; a blank Begr. says what the case is and where it is from."""
        fakta: dict[str, Any] = {navn: self.verdier.get(navn) for navn in _FAKTA}
        begrunnelse = fakta["begrunnelse"] or setninger.lopende_fra(self.verdier.get("kilde") or "")
        return Behandling(**{**fakta, "begrunnelse": begrunnelse})

    def lopende(self, journalnr: str, aaret: int) -> LopendeSak:
        """What the case is taken in with; a row that does not say the year is of that one."""
        verdier: dict[str, Any] = {navn: self.verdier.get(navn) for navn in _REGNSKAP}
        return LopendeSak(journalnr=journalnr, **{**verdier, "regnskapsaar": verdier["regnskapsaar"] or aaret})


def les_rad(linje: int, raa: str, kolonner: list[str], celler: list[str]) -> Listerad:
    """The row with those cells. Raises Listeradfeil."""
    if len(celler) != len(kolonner):
        raise Listeradfeil(setninger.feil_antall_celler(len(celler), len(kolonner)))
    verdier: dict[str, Any] = {}
    for navn, celle in zip(kolonner, celler, strict=True):
        tekst = celle.strip()
        if not tekst:
            continue
        try:
            verdier[navn] = KOLONNER[navn](tekst)
        except Ulesbar as feil:
            raise Listeradfeil(setninger.i_kolonnen(navn, str(feil))) from None
    for navn in PAAKREVD:
        if navn not in verdier:
            raise Listeradfeil(setninger.i_kolonnen(navn, setninger.MAA_STAA_DER))
    return Listerad(linje, raa, verdier)
