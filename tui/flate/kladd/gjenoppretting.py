"""Drafts on their way out of the forms and back: whose they are, whether they belong there, and what is said."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from tui.flate import setninger
from tui.flate.kladd.kladdinnhold import Eier, Stedkladd, Stikladd, UlesbarKladd, les_kladd, skriv_kladd
from tui.flate.sted import Rutinested
from tui.skjema.felt import Felt
from tui.skjema.svar import Alvor

_LABEL = 12
"""How long a label the sentence of `ferdig` has room for."""


class Gjenoppretting:
    """At most one draft, put back for the one who made it in the register it was made in. `naa` is the clock."""

    def __init__(self, naa: Callable[[], datetime]) -> None:
        self._eier = Eier()
        self._naa = naa
        self._kladd: Stikladd | None = None

    @property
    def i_gang(self) -> bool:
        """Whether a draft is on its way."""
        return self._kladd is not None

    @property
    def steder(self) -> tuple[Stedkladd, ...]:
        """The places of the draft, from the menu on."""
        return self._kladd.steder if self._kladd else ()

    def hvem(self, eier: Callable[[], Eier]) -> None:
        """Asks whose drafts belong there, in the register's thread, when the register is open."""
        self._eier = eier()

    def av(self, steder: Sequence[Rutinested]) -> dict[str, Any] | None:
        """The draft of the places above the menu as plain JSON, None when nothing in them is unsaved."""
        ulagret = any(sted.skjema.ulagret for sted in steder)
        return skriv_kladd(self._naa(), self._eier, steder) if ulagret else None

    def ta_imot(self, innhold: Mapping[str, Any] | None) -> str:
        """Takes a draft; gives the sentence that says why it is not put back, empty when it is or there is none."""
        if innhold is None:
            return ""
        try:
            kladd = les_kladd(innhold)
        except UlesbarKladd:
            return setninger.KLADDEN_ER_ULESELIG
        if kladd.eier.signatur != self._eier.signatur:
            return setninger.andres_kladd(self._tid(kladd), kladd.eier.signatur)
        if kladd.eier.register != self._eier.register:
            return setninger.annet_registers_kladd(self._tid(kladd))
        self._kladd = kladd
        return ""

    def ferdig(self, andre_vist: Sequence[Felt]) -> tuple[str, Alvor]:
        """The draft is back; `andre_vist` are the fields that show something else than when they were typed in."""
        fra, self._kladd = self._tid(self._kladd), None
        if not andre_vist:
            return setninger.kladden_er_hentet(fra), Alvor.OPPLYSNING
        ett = len(andre_vist) == 1 and len(andre_vist[0].label) <= _LABEL
        hva = andre_vist[0].label if ett else f"{len(andre_vist)} felt"
        return setninger.kladden_staar_over_nytt(fra, hva), Alvor.VARSEL

    def mislyktes(self) -> str:
        """The draft could not be put back."""
        fra, self._kladd = self._tid(self._kladd), None
        return setninger.kladden_kom_ikke(fra)

    def _tid(self, kladd: Stikladd | None) -> str:
        if kladd is None:
            raise LookupError("no draft is on its way")
        idag = kladd.tid.date() == self._naa().date()
        return f"kl. {kladd.tid:%H:%M}" if idag else f"{kladd.tid:%d.%m.%Y}"
