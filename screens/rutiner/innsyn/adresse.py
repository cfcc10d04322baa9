"""ADRESSE: an address is hidden from most of the office, seen by those with the right, and opened again."""

from collections.abc import Callable, Mapping
from typing import Any

from data.operasjoner.adressesperre.sperring import (
    Adresse,
    Sperrebilde,
    Sperring,
    kontroller_sperring,
    sett_sperring,
    sperrebilde,
)
from screens.bilder.innsyn.adresse import ADRESSE
from screens.okt import Okt
from screens.rutiner.innsyn import setninger
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar


class Adresserutine:
    """One page: Enter on a number fetches the address, which is logged; Enter then tells what it will do, and does it.

    `sett` is what was last told of: only that is done.
    """

    kode = "ADRESSE"
    navn = "Sperret adresse"
    sider = (ADRESSE,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.bilde: Sperrebilde | None = None
        self.sett: Sperring | None = None

    def aapne(self, side: str) -> Svar:
        """Shows nobody's address before it is asked for: to have chosen a person is not to look at it."""
        del side
        self.bilde = self.sett = None
        verdier = blank(self.sider) | {"fodselsnr": self.okt.fodselsnr}
        return Svar(verdier=verdier, leter=True, melding=setninger.HVEMS_ADRESSE, markor="fodselsnr")

    def send(self, inn: Innsendt) -> Svar:
        if self.bilde is None or self.bilde.fodselsnr != inn.verdier["fodselsnr"]:
            self.bilde = self.sett = None
            bilde = sperrebilde(self.okt.register, inn.verdier["fodselsnr"])
            self.okt.velg(bilde.fodselsnr, None)
            melding = setninger.ADRESSEN_ER_SPERRET if bilde.sperret else setninger.ADRESSEN_ER_AAPEN
            return self._vis(bilde, melding)
        sperring = les(Sperring, inn.verdier, adresse=les(Adresse, inn.verdier))
        if sperring != self.sett:
            kontroller_sperring(self.okt.register, sperring)
            self.sett = sperring
            melding = setninger.AAPNES if sperring.sperret == "N" else setninger.SPERRES
            return Svar(melding=melding, alvor=Alvor.VARSEL, bekreftes=True)
        bilde = sett_sperring(self.okt.register, sperring, self.bilde.versjon)
        return self._vis(bilde, setninger.ER_SPERRET if bilde.sperret else setninger.ER_AAPNET)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}

    def _vis(self, bilde: Sperrebilde, melding: str) -> Svar:
        self.bilde, self.sett = bilde, None
        verdier: dict[str, Any] = fyll(self.sider, bilde, bilde.adresse) | {
            "sperret": "J" if bilde.sperret else "N",
            "kommuner": ", ".join(bilde.kommuner),
        }
        return Svar(verdier=verdier, melding=melding, markor="sperret", lagret=True)
