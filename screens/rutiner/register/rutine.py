"""REGISTER: what other registers told, beside what is stated; a difference is taken over, or left for a reason."""

from collections.abc import Callable, Mapping
from typing import Any

from data.operasjoner.register.registerbilde import Registerbilde, Registerlinje, inntektsforklaring, registerbilde
from data.operasjoner.register.svar import behold, ta_over, vurder_beholdt, vurder_overtakelse
from screens.bilder.register.register import OPPLYSNINGENE, REGISTER
from screens.forklaring.forklaring import ikke_regnet_ut, treet
from screens.okt import Okt
from screens.rutiner.register import setninger
from screens.rutiner.register.visning import feltnavnet, forklaringen, raden, slaget
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Svar, Tekstvindu

INN = ("svar", "grunn")


class Registerrutine(Saksrutine):
    """One page: Enter on a row tells what Svar will do, and a second Enter does it: `sett` is what was last told of.

    The row may be chosen first, by Enter without Svar: it is `rad` until something is done.
    """

    kode = "REGISTER"
    navn = "Opplysninger fra andre registre"
    sider = (REGISTER,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.bilde: Registerbilde | None = None
        self.sett: tuple[str, int, str | None] | None = None
        self.rad: int | None = None

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = registerbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        markor = OPPLYSNINGENE.feltnavn(0) if bilde.linjer else "fodselsnr"
        return Svar(verdier=blank(self.sider) | self._verdier(bilde), melding=_melding(bilde), markor=markor)

    def glem(self) -> None:
        super().glem()
        self.bilde = self.sett = self.rad = None

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        del inn
        self.sett = None
        return {}

    def utfor(self, inn: Innsendt) -> Svar:
        linje, svar = self._valgt(inn), inn.verdier["svar"]
        if linje is None:
            return Svar(melding=setninger.VELG_RAD if svar else _melding(self._bildet()), markor=self._forste())
        if not svar:
            self.rad = inn.rad
            return Svar(melding=setninger.hva_svares(slaget(linje), linje.opplysning.fra), markor="svar")
        onske = (svar, linje.opplysning.id, inn.verdier["grunn"])
        if onske != self.sett:
            return self._vis_forst(onske, linje)
        return self._overta(linje) if svar == "O" else self._behold(linje, inn.verdier["grunn"])

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor}

    def _vis_forst(self, onske: tuple[str, int, str | None], linje: Registerlinje) -> Svar:
        """What a second Enter does; it is refused here already when it cannot be done."""
        journalnr, _ = self.sak()
        svar, nummer, grunn = onske
        if svar == "O":
            avvik = vurder_overtakelse(self.okt.register, journalnr, nummer)
            melding = setninger.overtar(avvik.registrert[:20], feltnavnet(avvik))
        else:
            vurder_beholdt(self.okt.register, journalnr, nummer, grunn)
            melding = setninger.beholder(slaget(linje))
        self.sett = onske
        return Svar(melding=melding, bekreftes=True)

    def _overta(self, linje: Registerlinje) -> Svar:
        journalnr, versjon = self.sak()
        besvart = ta_over(self.okt.register, journalnr, linje.opplysning.id, versjon)
        verdier = dict.fromkeys(INN) | self._verdier(besvart.bilde)
        assert linje.avvik is not None, "it was shown"
        melding = setninger.overtatt(feltnavnet(linje.avvik))
        if besvart.maa_gjores_om:
            melding = setninger.overtatt_gjor_om(linje.opplysning.fra)
        return Svar(verdier=verdier, melding=melding, lagret=True)

    def _behold(self, linje: Registerlinje, grunn: str | None) -> Svar:
        journalnr, versjon = self.sak()
        besvart = behold(self.okt.register, journalnr, linje.opplysning.id, grunn, versjon)
        verdier = dict.fromkeys(INN) | self._verdier(besvart.bilde)
        return Svar(verdier=verdier, melding=setninger.beholdt(slaget(linje)), lagret=True)

    def _hvorfor(self, inn: Innsendt) -> Svar:
        linje = self._valgt(inn)
        if linje is None or self.journalnr is None:
            return ikke_regnet_ut(self.ledetekst(inn.felt), setninger.FORKLARES)
        if linje.avvik is not None and linje.svar is None:
            regnet = inntektsforklaring(self.okt.register, self.journalnr, linje.opplysning.id)
            if regnet is not None:
                return treet(regnet)
        return Svar(vindu=Tekstvindu(setninger.HVOR_DET_KOMMER_FRA, [*forklaringen(linje)]))

    def _valgt(self, inn: Innsendt) -> Registerlinje | None:
        """The row that the cursor stands in, or else the one that Enter was last pressed on."""
        linjer = self._bildet().linjer if self.bilde else ()
        rad = self.rad if inn.rad is None else inn.rad
        return linjer[rad] if rad is not None and rad < len(linjer) else None

    def _bildet(self) -> Registerbilde:
        assert self.bilde is not None, "a case is fetched"
        return self.bilde

    def _forste(self) -> str:
        return OPPLYSNINGENE.feltnavn(0) if self._bildet().linjer else "fodselsnr"

    def _verdier(self, bilde: Registerbilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.bilde, self.sett, self.rad = bilde, None, None
        rader = Rader([raden(linje, bilde.er_nyest) for linje in bilde.linjer], om=bilde.hode.stilling)
        return fyll(self.sider, bilde.hode) | {"status": bilde.hode.stilling, OPPLYSNINGENE.navn: rader}


def _melding(bilde: Registerbilde) -> str:
    sak, venter = bilde.hode.journalnr, sum(linje.venter for linje in bilde.linjer)
    if not bilde.linjer:
        return setninger.INGENTING
    if not bilde.er_nyest:
        return setninger.eldre_sak(sak)
    return setninger.viser(sak, venter) if venter else setninger.alt_stemmer(sak)
