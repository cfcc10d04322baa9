"""What line 23 has to say: the last answer's message, or what the field under the cursor is marked for."""

from collections.abc import Mapping

from tui.skjema.svar import Alvor, Svar


class Meldinger:
    """The message on show, and all that belonged to the last answer.

    `nye_varsler` are the warnings on what is being sent; they belong to the answer that comes next.
    """

    def __init__(self) -> None:
        self.nye_varsler: tuple[str, ...] = ()
        self._tekst = ""
        self._alvor = Alvor.OPPLYSNING
        self._fra_skjema = ""
        self._feltsetning = ""
        self._varsler: tuple[str, ...] = ()

    @property
    def paa_linjen(self) -> tuple[str, Alvor]:
        """The message to show: what the form says of the last key goes first, then the field, then the answer."""
        if self._fra_skjema:
            return self._fra_skjema, Alvor.VARSEL
        if self._feltsetning:
            return self._feltsetning, Alvor.FEIL
        return self._tekst, self._alvor

    def si(self, tekst: str, alvor: Alvor = Alvor.OPPLYSNING) -> None:
        """Puts a message in place of the one that stood there; an empty one clears the line."""
        self._tekst, self._alvor = tekst, alvor
        self._fra_skjema = self._feltsetning = ""

    def ved_svar(self, svar: Svar, feilsetning: str) -> None:
        """Shows what an answer says: its message, else its first mark, else the first warning."""
        self._varsler, self.nye_varsler = self.nye_varsler, ()
        if svar.melding:
            self.si(svar.melding, svar.alvor)
        elif feilsetning:
            self.si(feilsetning, Alvor.FEIL)
        elif self._varsler:
            self.si(self._varsler[0], Alvor.VARSEL)

    def ved_endring(self, fra_skjema: str, feltsetning: str, *, nylig_ulagret: bool) -> None:
        """The form has taken a key: what it says of it, and what the field under the cursor is marked for.

        When something is unsaved from now on, what was said of the form as it stood holds no longer; warnings and
        faults stay.
        """
        if nylig_ulagret and self._alvor is Alvor.OPPLYSNING:
            self.si("")
        self._fra_skjema, self._feltsetning = fra_skjema, feltsetning

    def alle(self, feil: Mapping[str, str]) -> list[str]:
        """Each message once, the one on the line first."""
        paa_linjen, alvor = self.paa_linjen
        alle = {paa_linjen: alvor}
        for tekst, dens_alvor in (
            (self._tekst, self._alvor),
            *((setning, Alvor.FEIL) for setning in feil.values()),
            *((setning, Alvor.VARSEL) for setning in self._varsler),
        ):
            alle.setdefault(tekst, dens_alvor)
        return [med_alvor(tekst, dens_alvor) for tekst, dens_alvor in alle.items() if tekst]


def med_alvor(tekst: str, alvor: Alvor) -> str:
    """The message with the word for its gravity, so that colour never carries it alone."""
    return f"{alvor.value}: {tekst}" if alvor.value and tekst else tekst
