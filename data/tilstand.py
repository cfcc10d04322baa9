"""The words for where a case stands."""

from enum import StrEnum


class Tilstand(StrEnum):
    """Where a case stands. An exclusion (avstengning) is no state of its own: it is a decision with a period.

    `annullert` is a journal entry that was wrong: there was no such application.
    """

    JOURNALFORT = "journalført"
    BEHANDLES = "under behandling"
    INNVILGET = "innvilget"
    AVSLAATT = "avslått"
    AVSLUTTET = "avsluttet"
    ANNULLERT = "annullert"


AAPNE = (Tilstand.JOURNALFORT, Tilstand.BEHANDLES, Tilstand.INNVILGET)
"""The states in which work may go on."""
