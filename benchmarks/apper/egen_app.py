"""Our side of a form: the real terminal with a front page and the form of forty fields, and no register."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from benchmarks.apper.forti_felt import FELTER, FORTI_FELT, SISTE_VERDI
from tui.feltslag import Tekst
from tui.flate.rutine import Innsendt, Rutine
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.svar import Svar
from tui.terminal.terminal import Terminal

FORSIDETEKST = "Forsiden av terminalen"
_KLOKKA_NI = datetime.fromisoformat("1988-06-06T09:00")
_FORSIDE = Bilde("FORSIDE", "Forside", f"\n {FORSIDETEKST}\n\n Valg: __\n", (Felt("valg", "Valg", Tekst()),))


class _Side:
    """A routine of one page that fills it with what it is given, and opens another on Enter."""

    def __init__(self, bilde: Bilde, verdier: Mapping[str, str], neste: str | None) -> None:
        self.kode, self.navn = bilde.kode, bilde.tittel
        self.sider: Sequence[Bilde] = (bilde,)
        self._verdier, self._neste = verdier, neste

    def aapne(self, side: str) -> Svar:  # noqa: ARG002
        return Svar(verdier=self._verdier)

    def send(self, inn: Innsendt) -> Svar:  # noqa: ARG002
        return Svar(aapne=self._neste)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}


def _forside() -> Rutine:
    return _Side(_FORSIDE, {}, FORTI_FELT.kode)


def _forti_felt() -> Rutine:
    return _Side(FORTI_FELT, {FELTER[-1].navn: SISTE_VERDI}, None)


def lag_terminal() -> Terminal:
    """The terminal, not yet running: Enter opens the form, F3 closes it."""
    return Terminal(
        rutiner={_FORSIDE.kode: _forside, FORTI_FELT.kode: _forti_felt},
        navn={bilde.kode: bilde.tittel for bilde in (_FORSIDE, FORTI_FELT)},
        start=_FORSIDE.kode,
        naa=lambda: _KLOKKA_NI,
    )
