"""ENDRING i trygdeforholdet: a case is refused, excluded for a time, or closed."""

from typing import Any

from data.operasjoner.endring.endring import (
    Endring,
    Endringsbilde,
    endre_trygdeforhold,
    endringsbilde,
    foreslaa_endring,
)
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, Vedtak
from data.tilstand import Tilstand
from screens.bilder.endring import ENDRING
from screens.rutiner import setninger
from screens.rutiner.behandling.forslag import foreslaatt_melding
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Svar


class EndringITrygdeforholdet(Saksrutine):
    """The form that closes a case; a closed case opens the way to D-68."""

    kode = "ENDRING"
    navn = "Endring i trygdeforholdet"
    sider = (ENDRING,)

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = endringsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        melding = setninger.saken_er(bilde.hode.journalnr, bilde.hode.stilling)
        if bilde.opphor and bilde.hode.tilstand is Tilstand.AVSLUTTET:
            melding = setninger.er_avsluttet_fra(bilde.hode.journalnr, bilde.hode.stilling, bilde.opphor)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        return Svar(verdier=verdier, melding=melding, markor="type")

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        if self.okt.innlogget:
            foreslaatt = foreslaa_endring(self.okt.register, les(Endring, inn.verdier, journalnr=journalnr), versjon)
            return Svar(verdier=self._verdier(foreslaatt.bilde), melding=foreslaatt_melding(foreslaatt), lagret=True)
        endret = endre_trygdeforhold(self.okt.register, les(Endring, inn.verdier, journalnr=journalnr), versjon)
        vedtak, bilde = endret.vedtak, endret.bilde
        verdier = self._verdier(bilde) | {"uker": vedtak.uker}
        melding = _gjort(vedtak, bilde.hode.tilstand)
        return Svar(verdier=verdier, melding=melding, lagret=True)

    def _verdier(self, bilde: Endringsbilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        return fyll(self.sider, bilde.hode, bilde) | {"status": bilde.hode.stilling}


def _gjort(vedtak: Vedtak, tilstand: Tilstand) -> str:
    """What was done, and what comes next."""
    if vedtak.type == AVSLAG:
        return setninger.avslaatt(vedtak.dato)
    if vedtak.type == AVSTENGNING:
        return setninger.avstengt(vedtak.dato)
    return (setninger.avsluttet if tilstand is Tilstand.AVSLUTTET else setninger.avsluttes)(vedtak.dato)
