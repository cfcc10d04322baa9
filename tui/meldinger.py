"""What line 23 has to say: the last answer's message, or what the field under the cursor is marked for."""

from collections.abc import Mapping

from tui.svar import Alvor


class Meldinger:
    """The message on show, and all that belonged to the last answer."""

    def __init__(self) -> None:
        self.tekst = ""
        self.alvor = Alvor.OPPLYSNING
        self.feltsetning = ""
        self.varsler: tuple[str, ...] = ()

    def si(self, tekst: str, alvor: Alvor = Alvor.OPPLYSNING) -> None:
        """Puts a message in place of the one that stood there; an empty one clears the line."""
        self.tekst, self.alvor = tekst, alvor
        self.feltsetning = ""

    def glem_opplysning(self) -> None:
        """Something is typed: what was said of the form as it stood holds no longer. Warnings and faults stay."""
        if self.alvor is Alvor.OPPLYSNING:
            self.si("")

    def paa_linjen(self, fra_skjema: str) -> tuple[str, Alvor]:
        """The message to show: what the form says of the last key goes first, then the field, then the answer."""
        if fra_skjema:
            return fra_skjema, Alvor.VARSEL
        if self.feltsetning:
            return self.feltsetning, Alvor.FEIL
        return self.tekst, self.alvor

    def alle(self, linjen: str, feil: Mapping[str, str]) -> list[str]:
        """Each message once, the one on the line first."""
        return list(dict.fromkeys(tekst for tekst in (linjen, *feil.values(), *self.varsler) if tekst))


def med_alvor(tekst: str, alvor: Alvor) -> str:
    """The message with the word for its gravity, so that colour never carries it alone."""
    return f"{alvor.value}: {tekst}" if alvor.value and tekst else tekst
