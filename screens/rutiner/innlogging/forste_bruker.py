"""FØRSTE: the first user of a new register, which is made with the user or not at all."""

from collections.abc import Callable, Mapping

from screens.bilder.innlogging import FORSTE
from screens.okt import Okt
from screens.rutiner import setninger
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Svar


class ForsteBruker:
    """The form of a start without a register and without a signature."""

    kode = "FØRSTE"
    navn = "Den første brukeren"
    sider = (FORSTE,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt

    def aapne(self, side: str) -> Svar:
        del side
        return Svar(verdier={"underskrift": "I"}, melding=setninger.HVEM_ER_DU, markor="signatur", lagret=True)

    def send(self, inn: Innsendt) -> Svar:
        from data.brukere.rolle import ALLE
        from data.operasjoner.bruker.forste import lag_register
        from data.operasjoner.bruker.nybruker import NyBruker
        from data.underskrift import Underskrift

        skrevet = inn.verdier
        if skrevet["passord"] != skrevet["passord_igjen"]:
            return Svar(
                verdier={"passord": None, "passord_igjen": None}, feil={"passord": setninger.PASSORDENE_ER_ULIKE}
            )
        ny = NyBruker(
            signatur=skrevet["signatur"],
            navn=skrevet["navn"],
            kontor=skrevet["kontor"],
            roller=ALLE,
            passord=skrevet["passord"],
        )
        underskrift = next(en for en in Underskrift if en.value.startswith(skrevet["underskrift"].lower()))
        bruker = lag_register(self.okt.sti, self.okt.klokke, ny, underskrift)
        self.okt.signatur = bruker.signatur
        self.okt.aapne_register()
        if underskrift is not Underskrift.INGEN:
            from data.operasjoner.bruker.innlogging import logg_inn

            logg_inn(self.okt.register, bruker.signatur, skrevet["passord"])
        self.okt.logget_inn(bruker.signatur, bruker.navn)
        return Svar(melding=setninger.registeret_er_ditt(bruker.signatur), slipper_inn=True)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}
