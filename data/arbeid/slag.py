"""The kinds of what waits: the one table of them. A new kind is a row here, and what makes it wait in `regler.py`."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple


class Arbeidsslag(StrEnum):
    """A kind, in the word that is stored."""

    SOKNAD = "soknad"
    OPPLYSNINGER = "opplysninger"
    KONTROLL = "kontroll"
    AVGJORELSE = "avgjorelse"
    UNDERSKRIFT = "underskrift"
    TILBAKE = "tilbake"
    AVVIST = "avvist"
    HOLDT = "holdt"
    NAER_GRENSEN = "naer_grensen"
    OPPBRUKT = "oppbrukt"
    AVSTENGNING = "avstengning"
    UTEN_KORT = "uten_kort"
    KORT = "kort"
    FERIETILLEGG = "ferietillegg"
    REGISTER = "register"
    KLAGE = "klage"
    KLAGE_OVERSENDT = "klage_oversendt"
    KLAGE_VEDTAK = "klage_vedtak"


class Arbeidstype(NamedTuple):
    """What a kind is called on the list, the role whose work it is, and how many days there are to do it in.

    With `bare_denne` another day on which it begins to wait makes it another piece of work: nobody has it then.
    """

    navn: str
    rolle: str
    dager: int
    bare_denne: bool = False

    @property
    def frist(self) -> timedelta:
        """From the day on which it begins to wait."""
        return timedelta(days=self.dager)


_S = "saksbehandler"

TYPER: Mapping[Arbeidsslag, Arbeidstype] = {
    Arbeidsslag.SOKNAD: Arbeidstype("Søknad", _S, 28),
    Arbeidsslag.OPPLYSNINGER: Arbeidstype("Opplysninger", _S, 7),
    Arbeidsslag.KONTROLL: Arbeidstype("Til kontroll", "kontrollør", 7),
    Arbeidsslag.AVGJORELSE: Arbeidstype("Avgjørelse", "distriktssjef", 7),
    Arbeidsslag.UNDERSKRIFT: Arbeidstype("Underskrift", _S, 7),
    Arbeidsslag.TILBAKE: Arbeidstype("Sendt tilbake", _S, 7),
    Arbeidsslag.AVVIST: Arbeidstype("Avvist", _S, 7),
    Arbeidsslag.HOLDT: Arbeidstype("Holdt igjen", _S, 7),
    Arbeidsslag.NAER_GRENSEN: Arbeidstype("Nær grensen", _S, 28),
    Arbeidsslag.OPPBRUKT: Arbeidstype("Oppbrukt", _S, 7),
    Arbeidsslag.AVSTENGNING: Arbeidstype("Avst. slutter", _S, 7, bare_denne=True),
    Arbeidsslag.UTEN_KORT: Arbeidstype("Uten kort", _S, 7, bare_denne=True),
    Arbeidsslag.KORT: Arbeidstype("Meldekort", _S, 7),
    Arbeidsslag.FERIETILLEGG: Arbeidstype("Ferietillegg", _S, 28, bare_denne=True),
    Arbeidsslag.REGISTER: Arbeidstype("Register", _S, 14),
    Arbeidsslag.KLAGE: Arbeidstype("Klage", _S, 28),
    Arbeidsslag.KLAGE_OVERSENDT: Arbeidstype("Klagesvar", _S, 14),
    Arbeidsslag.KLAGE_VEDTAK: Arbeidstype("Etter klage", _S, 14),
}
"""The days are our choice (grade C); the source has no work list."""

UTEN_KORT_DAGER = 21
"""So many days without a card, and the case is looked at."""

VARSLES_DAGER = 7
"""So many days before its end an exclusion is on the list (our choice, grade C)."""

PURRES_DAGER = 84
"""So many days after a complaint was sent on, its answer is asked for (our choice, grade C)."""
