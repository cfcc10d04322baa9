"""STATISTIKK: Enter shows the table of the period, divided as chosen; F2 tells what a row counts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from data.operasjoner.statistikk.inndeling import Inndeling
from data.operasjoner.statistikk.maal import Statistikktabell
from data.operasjoner.statistikk.statistikk import statistikk
from screens.bilder.statistikk.bilde import (
    GRUPPEBREDDE,
    INNDELINGER,
    MAALBREDDE,
    STATISTIKK,
    TABELLER,
    TALLBREDDE,
    TALLENE,
)
from screens.okt import Okt
from screens.rutiner.statistikk import setninger
from screens.rutiner.statistikk.visning import Statistikklinje, linjene
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Svar, Tekstvindu


class Statistikkrutine:
    """The screen of the statistics: nobody is named on it, and each look is logged with what it asked for."""

    kode = "STATISTIKK"
    navn = "Statistikk"
    sider = (STATISTIKK,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.linjer: list[Statistikklinje] = []

    def aapne(self, side: str) -> Svar:
        del side
        return self._vis(None, None, Statistikktabell.SAKER, Inndeling.TIDSROM)

    def send(self, inn: Innsendt) -> Svar:
        tabell = Statistikktabell(inn.verdier["tabell"] or Statistikktabell.SAKER)
        return self._vis(
            inn.verdier["fra"], inn.verdier["til"], tabell, Inndeling(inn.verdier["inndeling"] or Inndeling.TIDSROM)
        )

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor}

    def _vis(self, fra: date | None, til: date | None, tabell: Statistikktabell, inndeling: Inndeling) -> Svar:
        svar = statistikk(self.okt.register, fra, til, tabell, inndeling)
        self.linjer = list(linjene(svar))
        verdier: dict[str, Any] = {
            "fra": svar.fra,
            "til": svar.til,
            "tabell": tabell.value,
            "inndeling": inndeling.value,
            "om": "",
            TALLENE.navn: Rader([_rad(linje) for linje in self.linjer], om=TABELLER[tabell.value].partition(":")[0]),
        }
        if (fra or svar.fra, til or svar.til) != (svar.fra, svar.til):
            melding = setninger.hele_maaneder(svar.fra, svar.til)
        else:
            skjult = any(linje.rad.skjult for linje in self.linjer)
            melding = setninger.NOE_ER_SKJULT if skjult else setninger.ALT_VISES
        return Svar(verdier=verdier, melding=melding, lagret=True)

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if inn.rad is None:
            return Svar(melding=setninger.HENT_TALLENE, markor=TALLENE.feltnavn(0))
        rad = self.linjer[inn.rad].rad
        linjer = [
            rad.maal.setning,
            setninger.i_gruppen(rad.navn),
            setninger.inndelt_etter(INNDELINGER[inn.verdier["inndeling"] or Inndeling.TIDSROM.value]),
            *([setninger.DETTE_ER_SKJULT] if rad.skjult else []),
            setninger.SKJULES,
            setninger.VAART_VALG,
        ]
        return Svar(vindu=Tekstvindu(setninger.HVA_RADEN_TELLER, linjer))


def _rad(linje: Statistikklinje) -> dict[str, str]:
    return {
        "maal": linje.maal[:MAALBREDDE],
        "gruppe": linje.gruppe[:GRUPPEBREDDE],
        "tall": f"{linje.tall:>{TALLBREDDE}}",
        "soyle": linje.soyle,
        "om": f"{linje.rad.maal.navn} ({linje.rad.maal.enhet}), {linje.gruppe}"[:74],
    }
