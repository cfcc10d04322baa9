"""What happens in a run beside what the learner does: events, the payment centre, and how the tasks stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from screens.ovelse import setninger
from screens.ovelse.bord import Ovelsesbord
from training.kurs.gang import Gang, Modus
from training.kurs.sikring import Sikringer
from training.ovelse.ovelse import Hendelse
from tui.skjema.svar import Alvor, Svar

if TYPE_CHECKING:
    from screens.okt import Okt
    from training.oppgaver.vurdering import Karakter
    from tui.flate.rutine import Innsendt, Rutine

BETALER = frozenset({"D-62", "D-68"})
"""The routines that send money to the payment centre."""
ANDRES_SIGNATUR = "KNO"
"""Who makes the changes of the events."""
_TYPER = {"avslag": "A", "avstengning": "S", "opphor": "O"}


class Forlop:
    """Belongs in the register's thread. `sikringer` are kept from the first answer on."""

    def __init__(self, okt: Okt, gang: Gang, bord: Ovelsesbord) -> None:
        self._okt = okt
        self._gang = gang
        self._bord = bord
        self._usagt: list[str] = []
        self._loste: Sequence[bool] | None = None
        okt.rundt = self.rundt
        okt.ved_svar = self.ved_svar
        if gang.modus is not Modus.PROVE:
            okt.sikringer = Sikringer(okt.sti, gang)

    def rundt(self, rutine: Rutine, inn: Innsendt | None, gjor: Callable[[], Svar]) -> Svar:
        """What comes of a form that is opened or sent: the events whose time has come are before it.

        Those that it calls for itself come at once.
        """
        if self._gang.levert is not None:
            return gjor()
        self._usagt += self._la_hende()
        nede_til = self._gang.sentralen_nede_til(self._okt.klokke.naa())
        if inn is not None and rutine.kode in BETALER and nede_til is not None:
            return Svar(melding=setninger.sentralen_er_nede(nede_til), alvor=Alvor.FEIL)
        svar = gjor()
        self._usagt += self._la_hende()
        return svar

    def ved_svar(self, rutine: Rutine, inn: Innsendt | None, svar: Svar) -> Svar:
        """Takes note of what was said, and of how the tasks stand now; says what has happened with the answer."""
        del rutine, inn
        if self._gang.levert is not None:
            self._bord.stand = self._gang.levert
            return svar
        self._gang.sagt(" ".join(filter(None, (*self._usagt, svar.melding))))
        self._bord.stand = self._stand() if self._noe_er_gjort else None
        forrige, self._loste = self._loste, [ett.lost for ett in self._bord.stand.oppgaver] if self._bord.stand else []
        if self._okt.sikringer is not None:
            self._okt.sikringer.sikre(self._okt.register, sum(self._loste))
        self._usagt = self._nylig_lost(forrige, self._loste) + self._usagt
        return self._si_alt(svar)

    @property
    def _noe_er_gjort(self) -> bool:
        """Before that nothing is solved, and the grade, which takes long to load, need not be asked."""
        return bool(self._gang.svar) or self._okt.register.siste_logg > self._gang.loggstart

    def _si_alt(self, svar: Svar) -> Svar:
        """A fault, or a question, has the line to itself, and what opens another screen is not read: that waits."""
        opptatt = svar.feil or svar.alvor is not Alvor.OPPLYSNING or svar.bekreftes or svar.aapne or svar.avslutt
        if opptatt or not self._usagt:
            return svar
        beskjeder, self._usagt = self._usagt, []
        return replace(svar, melding=" ".join(filter(None, (*beskjeder, svar.melding))))

    def _stand(self) -> Karakter:
        with self._okt.register.les() as sesjon:
            return self._gang.vurder(sesjon, self._okt.klokke.naa(), begrunnet=False)

    def _nylig_lost(self, for_: Sequence[bool] | None, naa: Sequence[bool]) -> list[str]:
        if self._gang.modus is not Modus.VEILEDET or for_ is None:
            return []
        si = setninger.alt_er_lost if all(naa) else setninger.oppgaven_er_lost
        return [si(nr) for nr, (en, annen) in enumerate(zip_longest(for_, naa, fillvalue=False), 1) if annen and not en]

    def _la_hende(self) -> list[str]:
        beskjeder = []
        for nr, hendelse in self._gang.skal_hende(self._okt.klokke.naa()):
            self._gang.har_hendt(nr)
            self._endre(hendelse)
            beskjeder += [hendelse.beskjed] if hendelse.beskjed else []
        return beskjeder

    def _endre(self, hendelse: Hendelse) -> None:
        from data.operasjoner.endring.endring import Endring, endre_trygdeforhold
        from data.sak.mappe import finn_mappe

        reg = self._okt.register
        for navn, type_ in _TYPER.items():
            endring = getattr(hendelse, navn)
            if endring is None:
                continue
            with reg.les() as sesjon:
                mappe = finn_mappe(sesjon, hendelse.person or self._gang.ovelse.hovedperson, None)
            if mappe is None:
                continue
            sendt = Endring(
                journalnr=mappe.sak.journalnr,
                type=type_,
                dato=endring.dato,
                uker=endring.uker,
                begrunnelse_kode=endring.kode,
                signatur=ANDRES_SIGNATUR,
            )
            endre_trygdeforhold(reg, sendt, mappe.sak.versjon)
