"""One thing that happened in a case, and the kinds of them: the one table of which kind each word of the log is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from data.register.loggslag import Loggslag

BLANKT = "-"
"""What stands for a field that is blank."""
BLIKK_BEGYNNER = "sett på"
"""What the log calls every look begins so; a test holds it."""


class Hendelsesslag(StrEnum):
    """A kind, by the letter that the caseworker writes; `ALT` is all of them, the looks too."""

    JOURNAL = "J"
    OPPLYSNINGER = "O"
    VEDTAK = "V"
    ANVISNING = "A"
    KJORING = "K"
    REGNSKAP = "R"
    OMGJORING = "M"
    KLAGE = "G"
    BREV = "P"
    UTSKRIFT = "U"
    ARBEID = "L"
    ANNET = "N"
    BLIKK = "B"
    ALT = "S"


SLAG_AV: Mapping[Loggslag, Hendelsesslag] = {
    Loggslag.REGISTRERT_PERSON: Hendelsesslag.JOURNAL,
    Loggslag.JOURNALFORT: Hendelsesslag.JOURNAL,
    Loggslag.ENDRET_JOURNAL: Hendelsesslag.JOURNAL,
    Loggslag.NYTT_NUMMER: Hendelsesslag.JOURNAL,
    Loggslag.SLAATT_SAMMEN: Hendelsesslag.JOURNAL,
    Loggslag.ANNULLERT: Hendelsesslag.JOURNAL,
    Loggslag.SPERRET_ADRESSE: Hendelsesslag.JOURNAL,
    Loggslag.AAPNET_ADRESSE: Hendelsesslag.JOURNAL,
    Loggslag.ARKIVERT: Hendelsesslag.JOURNAL,
    Loggslag.LAGRET_BEHANDLING: Hendelsesslag.OPPLYSNINGER,
    Loggslag.INNVILGET: Hendelsesslag.VEDTAK,
    Loggslag.FORESLAATT: Hendelsesslag.VEDTAK,
    Loggslag.UNDERSKREVET: Hendelsesslag.VEDTAK,
    Loggslag.KONTROLLERT: Hendelsesslag.VEDTAK,
    Loggslag.FATTET: Hendelsesslag.VEDTAK,
    Loggslag.SENDT_TILBAKE: Hendelsesslag.VEDTAK,
    Loggslag.TRUKKET: Hendelsesslag.VEDTAK,
    Loggslag.AVSLAATT: Hendelsesslag.VEDTAK,
    Loggslag.AVSTENGT: Hendelsesslag.VEDTAK,
    Loggslag.OPPHORT: Hendelsesslag.VEDTAK,
    Loggslag.GJENOPPTATT: Hendelsesslag.VEDTAK,
    Loggslag.FORT_AVSLUTTET: Hendelsesslag.VEDTAK,
    Loggslag.OMGJORT: Hendelsesslag.OMGJORING,
    Loggslag.REGISTRERT_KLAGE: Hendelsesslag.KLAGE,
    Loggslag.BESVART_KLAGE: Hendelsesslag.KLAGE,
    Loggslag.KLAGEUTFALL: Hendelsesslag.KLAGE,
    Loggslag.TRUKKET_KLAGE: Hendelsesslag.KLAGE,
    Loggslag.SKREVET_KLAGEBREV: Hendelsesslag.BREV,
    Loggslag.SKREVET_INNSYN: Hendelsesslag.UTSKRIFT,
    Loggslag.GITT_INNSYN: Hendelsesslag.BLIKK,
    Loggslag.ANVIST: Hendelsesslag.ANVISNING,
    Loggslag.ANVIST_FERIETILLEGG: Hendelsesslag.ANVISNING,
    Loggslag.TATT_TILBAKE: Hendelsesslag.ANVISNING,
    Loggslag.MOTTATT_KORT: Hendelsesslag.ANVISNING,
    Loggslag.LAGT_BORT_KORT: Hendelsesslag.ANVISNING,
    Loggslag.TATT_INN: Hendelsesslag.REGNSKAP,
    Loggslag.JUSTERT: Hendelsesslag.REGNSKAP,
    Loggslag.REGNET_OM: Hendelsesslag.OMGJORING,
    Loggslag.FORT_KRAV: Hendelsesslag.OMGJORING,
    Loggslag.SKREVET_UT: Hendelsesslag.UTSKRIFT,
    Loggslag.SENDT_BREV: Hendelsesslag.BREV,
    Loggslag.SKREVET_UT_BREV: Hendelsesslag.BREV,
    Loggslag.MOTTATT_PAPIRER: Hendelsesslag.BREV,
    Loggslag.REGISTRERT_UTENFRA: Hendelsesslag.OPPLYSNINGER,
    Loggslag.OVERTATT_FRA_REGISTER: Hendelsesslag.OPPLYSNINGER,
    Loggslag.BEHOLDT_OPPGITT: Hendelsesslag.OPPLYSNINGER,
    Loggslag.TATT_ARBEID: Hendelsesslag.ARBEID,
    Loggslag.UTSATT_ARBEID: Hendelsesslag.ARBEID,
    Loggslag.LEVERT_ARBEID: Hendelsesslag.ARBEID,
    Loggslag.OVERFORT_ARBEID: Hendelsesslag.ARBEID,
}
"""A word that is not here is a look when it begins as one, and else `ANNET`: it is shown in any case."""


def slag_av(handling: str) -> Hendelsesslag:
    """The kind of a log row."""
    if handling.startswith(BLIKK_BEGYNNER):
        return Hendelsesslag.BLIKK
    return _VED_ORD.get(handling, Hendelsesslag.ANNET)


_VED_ORD = {handling.value: slag for handling, slag in SLAG_AV.items()}


Sagt = tuple[str, tuple[str, ...]]
"""What is said of a row, in a few words and in lines below them."""


@dataclass(frozen=True, slots=True)
class Sakshendelse:
    """One row of the history. `hva` is what was done in a few words, and `linjer` all that is told of it.

    `rad` is the row that was written, by its table and number, None for one that wrote no row of its own; of a payment
    in a run it is the payment.
    """

    tidspunkt: datetime
    signatur: str
    slag: Hendelsesslag
    hva: str
    linjer: tuple[str, ...]
    rad: tuple[str, int] | None = None
