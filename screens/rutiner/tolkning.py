"""TOLKNING: how the register reads the law where it can be read in more ways than one, and what that costs."""

from collections.abc import Callable, Mapping
from typing import Any

from data.feil import Avvist
from data.operasjoner.setninger import BEGRUNNELSEN, INGEN_ENDRET
from data.operasjoner.tolkning.tolkningsvalg import Registervalg, registervalg, sett_tolkninger, tolkning_for
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.tolkning import Tolkning, Tolkningsvalg
from rules.regelverk import lovene, naermeste_lov, standard
from screens.bilder.tolkning import feltnavn, tolkningsbilde, valg_ved
from screens.okt import Okt
from screens.rutiner import setninger
from screens.virkning.vindu import virkningsvindu
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar, Tekstvindu


class Tolkningsvalgrutine:
    """The screen of the choices: Enter warns what a change means, and Enter again makes it; F5 tells what it costs.

    The choices are those of the law in force on the register's day, or of the nearest one.
    """

    kode = "TOLKNING"
    navn = "Tolkningsvalg"
    sider = (tolkningsbilde(lovene()[0].tolkningsvalg),)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.lov = naermeste_lov(okt.klokke.dato())
        self.sider = (tolkningsbilde(self.lov.tolkningsvalg),)
        self.tolkning = standard(self.lov, okt.klokke.dato())
        self.varslet: object = None

    def aapne(self, side: str) -> Svar:
        del side
        self.varslet = None
        verdier = self._verdier() | {"signatur": self.okt.signatur, "begrunnelse": None}
        return Svar(verdier=verdier, melding=setninger.SKRIV_ET_ALTERNATIV)

    def send(self, inn: Innsendt) -> Svar:
        endringer = self._endringer(inn)
        if not endringer:
            return Svar(melding=INGEN_ENDRET)
        begrunnelse, signatur = inn.verdier["begrunnelse"] or "", inn.verdier["signatur"]
        if not er_begrunnelse(begrunnelse):
            return Svar(feil={"begrunnelse": BEGRUNNELSEN})
        if self.varslet != (endringer, begrunnelse, signatur):
            self.varslet = (endringer, begrunnelse, signatur)
            melding = setninger.nye_vedtak_faar(_i_ord(endringer))
            return Svar(melding=melding, alvor=Alvor.VARSEL, bekreftes=True)
        return self._sett(inn, endringer, begrunnelse, signatur)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._beregn, "hvorfor": self._hvorfor}

    def kontekst(self) -> dict[str, str]:
        """The choices that the form was filled with, kept with a draft."""
        return dict(self.tolkning.valg)

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """A draft of this form is about no person."""

    def skrevet_ved(self, kontekst: Mapping[str, str]) -> None:
        """Goes on from the choices that a draft was typed over, so that whoever chose otherwise since is told of."""
        self.tolkning = Tolkning(self.lov.tolkningsvalg, kontekst)

    def _sett(self, inn: Innsendt, endringer: Mapping[str, str], begrunnelse: str, signatur: str) -> Svar:
        self.varslet = None
        try:
            sett_tolkninger(self.okt.register, endringer, begrunnelse, signatur, sett=self.tolkning, lov=self.lov)
        except Avvist as avvist:
            skrevet = {feltnavn(self.tolkning.valg, id_) for id_ in endringer}
            ferske = {navn: verdi for navn, verdi in self._verdier().items() if navn not in skrevet}
            return Svar(verdier=ferske, melding=avvist.melding, alvor=Alvor.FEIL, bekreftes=True)
        melding = setninger.nye_vedtak_regnes_med(_i_ord(endringer))
        return Svar(verdier=self._verdier() | {"begrunnelse": None}, melding=melding, lagret=True, markor=inn.felt)

    def _beregn(self, inn: Innsendt) -> Svar:
        """The effect of what is typed, or of every alternative when nothing is, over the register's grants."""
        endringer = self._endringer(inn)
        tittel, linjer = virkningsvindu(self.okt.register, self.lov, endringer)
        return Svar(vindu=Tekstvindu(tittel, linjer))

    def _hvorfor(self, inn: Innsendt) -> Svar:
        id_ = valg_ved(self.tolkning.valg, inn.felt)
        if id_ is None:
            return Svar(melding=setninger.SETT_MARKOREN)
        historie = [valgt for valgt in registervalg(self.okt.register) if valgt.valg == id_]
        return Svar(
            vindu=Tekstvindu(
                f"Tolkningsvalg {id_}", _forklart(self.tolkning.sporsmaal(id_), self.tolkning[id_], historie)
            )
        )

    def _endringer(self, inn: Innsendt) -> dict[str, str]:
        """The choices that stand otherwise on the form than in the register."""
        skrevet = {id_: inn.verdier.get(feltnavn(self.tolkning.valg, id_)) for id_ in self.tolkning}
        return {id_: verdi for id_, verdi in skrevet.items() if verdi is not None and verdi != self.tolkning[id_]}

    def _verdier(self) -> dict[str, Any]:
        """What the form shows of the register as it is now."""
        self.tolkning = tolkning_for(self.okt.register, self.lov)
        verdier: dict[str, Any] = {}
        for linje, (id_, valg) in enumerate(self.lov.tolkningsvalg.items(), 1):
            standardvalget = self.tolkning.sporsmaal(id_).standard
            er_standard = self.tolkning[id_] == standardvalget
            verdier |= {
                f"valg_{linje}": self.tolkning[id_],
                f"standard_{linje}": "ja" if er_standard else f"nei: {standardvalget}",
                f"grad_{linje}": valg.grad,
            }
        alle = registervalg(self.okt.register)
        return verdier | {"sist_endret": self._kort(alle[-1]) if alle else "aldri; alle valg står på standard"}

    def _kort(self, valgt: Registervalg) -> str:
        """The newest choice on one line of the form; F2 shows all of it."""
        tekst = f"{valgt.tidspunkt:%d.%m.%Y} {valgt.signatur}: {valgt.valg} {valgt.alternativ}, {valgt.begrunnelse}"
        bredde = next(plass.lengde for plass in self.sider[0].plasser if plass.felt.navn == "sist_endret")
        return tekst if len(tekst) <= bredde else f"{tekst[: bredde - 1]}…"


def _i_ord(endringer: Mapping[str, str]) -> str:
    return ", ".join(f"{id_} {alternativ}" for id_, alternativ in endringer.items())


def _forklart(valg: Tolkningsvalg, valgt: str, historie: list[Registervalg]) -> list[str]:
    """The question, the alternatives, the sources, and what has been chosen in this register."""
    linjer = [valg.sporsmaal, ""]
    for alternativ in valg.alternativer:
        merker = [
            m
            for m, gjelder in (("valgt", alternativ.id == valgt), ("standard", alternativ.id == valg.standard))
            if gjelder
        ]
        merke = f" ({' og '.join(merker)})" if merker else ""
        linjer += [f"{alternativ.id}: {alternativ.tekst}{merke}", f"    For: {alternativ.taler_for}"]
    linjer += ["", setninger.kilden(valg.kilde, valg.grad), ""]
    if not historie:
        return [*linjer, setninger.INGEN_HAR_VALGT]
    linjer.append("Valgt i dette registeret:")
    for ett in historie:
        linjer += [f"  {ett.tidspunkt:%d.%m.%Y kl. %H.%M} {ett.signatur}: {ett.alternativ}", f"    {ett.begrunnelse}"]
    return linjer
