"""The start: the register is opened, whoever must be is let in, and then come the first form and the draft."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from tui.flate.kladd.gjenoppretting import Gjenoppretting
from tui.flate.kladd.kladdinnhold import Eier
from tui.flate.ko.jobb import Jobb
from tui.flate.visning import Visning
from tui.skjema.felt import Felt
from tui.skjema.svar import Alvor


class Start(Visning):
    """The part of the terminal that comes before the first form, and goes on when the gate is opened.

    `ved_innslipp` gives the draft of whoever was let in.
    """

    kladd_tapt: bool
    ved_innslipp: Callable[[], Mapping[str, Any] | None]
    _hvem: Callable[[], None]
    _kladden: Gjenoppretting
    _klar: bool
    _sagt_ved_start: str
    _start_kode: str

    def si(self, tekst: str, alvor: Alvor = Alvor.OPPLYSNING) -> None:
        """Puts a message on line 23, in place of the one that stood there."""
        self._meldinger.si(tekst, alvor)

    def begynn(
        self,
        forbered: Callable[[], str | None] | None,
        kladd: Mapping[str, Any] | None = None,
        eier: Callable[[], Eier] = Eier,
    ) -> None:
        """Opens the register and the first form, and then what a draft holds; keys wait until that is done.

        `eier` is asked when the register is open, and whoever must be let in has been: a draft of another signature or
        register is not put into a form.
        """
        self._rekkefolge.aapne()
        self._hvem = partial(self._kladden.hvem, eier)

        def arbeid() -> str:
            melding = forbered() if forbered else None
            self._port.ved_start()
            if not self.ved_porten:
                self._hvem()
            return melding or ""

        self._rekkefolge.start(Jobb(arbeid, partial(self._forberedt, kladd)))

    def kladd(self) -> dict[str, Any] | None:
        """What a draft is to hold, None when nothing is unsaved. Raises LookupError until the last one is back."""
        if not self._klar:
            raise LookupError("the last draft is not back yet")
        return self._kladden.av([sted for sted in self._vei.steder[1:] if sted.kode != self._port.kode])

    @property
    def klar(self) -> bool:
        """Whether the first form is open and the last draft is back, so that `kladd` may be asked for."""
        return self._klar

    def _forberedt(self, kladd: Mapping[str, Any] | None, melding: str) -> None:
        if self.ved_porten:
            self._sagt_ved_start = melding
            self.si("")
            self._vei.aapne(self._port.kode)
        else:
            self._til_forsiden(kladd, melding)

    def _slipp_inn(self, melding: str) -> None:
        """Opens the gate: to the first form, or to the forms as they stood when it was closed."""
        laast = self._port.laast
        self._vei.steder.pop()
        self._port.aapne()
        if laast:
            self.si(melding)
        else:
            sagt = self._sagt_ved_start or melding
            self._rekkefolge.start(Jobb(self._hvem, lambda _: self._til_forsiden(self.ved_innslipp(), sagt)))

    def _til_forsiden(self, kladd: Mapping[str, Any] | None, melding: str) -> None:
        avvist = self._kladden.ta_imot(kladd)
        self.kladd_tapt = bool(avvist)
        self.si(" ".join(filter(None, (avvist, melding))), Alvor.VARSEL if avvist else Alvor.OPPLYSNING)
        self._vei.aapne(self._start_kode, etterpaa=partial(self._vei.hent_fram, self._kladden.steder, self._hentet))

    def _hentet(self, andre_vist: Sequence[Felt]) -> None:
        if self._kladden.i_gang:
            self.si(*self._kladden.ferdig(andre_vist))
        self._klar = True
