"""The words for where a case stands."""

from enum import StrEnum


class Tilstand(StrEnum):
    """Where a case stands. An exclusion (avstengning) is no state of its own: it is a decision with a period."""

    JOURNALFORT = "journalført"
    BEHANDLES = "under behandling"
    INNVILGET = "innvilget"
    AVSLAATT = "avslått"
    AVSLUTTET = "avsluttet"


AAPNE = (Tilstand.JOURNALFORT, Tilstand.BEHANDLES, Tilstand.INNVILGET)
"""The states in which work may go on."""
