"""KJØRING: what the payment run has, its closing, its files, and what comes back of it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from data.feil import Avvist
from data.operasjoner.kjoring.driftsstans import meld_nede, meld_oppe
from data.operasjoner.kjoring.filer import Kjoringsfil, skriv_filer
from data.operasjoner.kjoring.kjoringsbilde import Kjoringsbilde, Sum, Utenfor, kjoringens_mandag, kjoringsbilde
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import Svarresultat, gi_svar, les_svar
from data.operasjoner.setninger import ALT_BESVART, BETALINGEN_MANGLER, UTFALLET_MANGLER
from data.sak.rader.kjoringsrader import AVVIST, UTBETALT
from rules.forklaring.forklaring import vis_verdi
from screens.bilder.kjoring import INNHOLD, KJORING
from screens.okt import Okt
from screens.rutiner.kjoring import setninger
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar, Tekstvindu

INN = ("handling", "svarfil", "svar_betaling", "svar_utfall", "svar_kode", "svar_tekst")
SVARET = INN[2:]


class Kjoringsrutine:
    """The screen of the run: Enter shows it, does what Handling says, or keeps the answer that is typed.

    A run whose hour has come is closed by whatever is done first, also by opening this screen. F9 writes the files in
    the folder of prints.
    """

    kode = "KJØRING"
    navn = "Utbetalingskjøring"
    sider = (KJORING,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.bilde: Kjoringsbilde | None = None

    def aapne(self, side: str) -> Svar:
        del side
        return self._vis(None)

    def send(self, inn: Innsendt) -> Svar:
        dag: date | None = inn.verdier["kjoring"]
        if "kjoring" in inn.endret or self.bilde is None or dag is None:
            return self._vis(dag)
        if inn.verdier["handling"] == "S" or (inn.verdier["svarfil"] and not inn.verdier["handling"]):
            return self._les_svarfilen(inn, dag)
        if inn.verdier["handling"]:
            return self._gjor(inn.verdier["handling"], dag)
        if any(inn.verdier[navn] for navn in SVARET):
            return self._ta_svaret(inn, dag)
        return self._vis(dag)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor, "skriv_ut": self._skriv_filer}

    def _gjor(self, handling: str, dag: date) -> Svar:
        mandag = kjoringens_mandag(dag)
        if handling == "N":
            return self._vis(dag, setninger.sentralen_er_nede(meld_nede(self.okt.register)))
        if handling == "O":
            return self._vis(dag, setninger.sentralen_er_oppe(*meld_oppe(self.okt.register)))
        lukket = lukk(self.okt.register, mandag)
        si = setninger.kjoringen_var_lukket if lukket.fra_for else setninger.kjoringen_er_lukket
        return self._vis(dag, si(lukket.nummer, lukket.betalinger, lukket.belop))

    def _les_svarfilen(self, inn: Innsendt, dag: date) -> Svar:
        if not inn.verdier["svarfil"]:
            return Svar(feil={"svarfil": setninger.SVARFILEN_MANGLER})
        fil = self.okt.utskriftsmappe / Path(inn.verdier["svarfil"]).expanduser()
        return self._etter_svar(dag, les_svar(self.okt.register, kjoringens_mandag(dag), fil))

    def _ta_svaret(self, inn: Innsendt, dag: date) -> Svar:
        if not inn.verdier["svar_betaling"]:
            return Svar(feil={"svar_betaling": BETALINGEN_MANGLER})
        if not inn.verdier["svar_utfall"]:
            return Svar(feil={"svar_utfall": UTFALLET_MANGLER})
        utfall = AVVIST if inn.verdier["svar_utfall"] == "A" else UTBETALT
        ord_ = inn.verdier["svar_kode"], inn.verdier["svar_tekst"]
        try:
            resultat = gi_svar(self.okt.register, kjoringens_mandag(dag), inn.verdier["svar_betaling"], utfall, *ord_)
        except Avvist as avvist:
            return Svar(feil={"svar_betaling": avvist.melding}, melding=avvist.melding, alvor=Alvor.FEIL)
        return self._etter_svar(dag, resultat)

    def _etter_svar(self, dag: date, resultat: Svarresultat) -> Svar:
        if resultat.feil:
            linjer = [setninger.paa_linje(ett.linje, ett.setning) for ett in resultat.feil]
            vindu = Tekstvindu(setninger.LINJER_SOM_IKKE_ER_LEST, linjer)
            svar = self._vis(dag, setninger.svaret_er_lest_uten(resultat.nye, len(resultat.feil)), Alvor.VARSEL)
            return Svar(verdier=svar.verdier, melding=svar.melding, alvor=svar.alvor, vindu=vindu, lagret=True)
        if not resultat.nye:
            return self._vis(dag, ALT_BESVART)
        return self._vis(dag, setninger.svaret_er_lest(resultat.nye, resultat.avviste))

    def _skriv_filer(self, inn: Innsendt) -> Svar:
        dag = inn.verdier["kjoring"]
        if dag is None or "kjoring" in inn.endret:
            return Svar(melding=setninger.HENT_KJORINGEN)
        filer = skriv_filer(self.okt.register, kjoringens_mandag(dag), self.okt.utskriftsmappe)
        svar = self._vis(dag)
        linjer = [linje for fil in filer for linje in _om_filen(fil)]
        vindu = Tekstvindu(setninger.KJORINGENS_FILER, linjer)
        return Svar(verdier=svar.verdier, melding=setninger.filene_er_skrevet(len(filer)), vindu=vindu, lagret=True)

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.bilde is None:
            return Svar(melding=setninger.HENT_KJORINGEN)
        if inn.rad is not None:
            rad = [*self.bilde.summer, *self.bilde.holdt, *self.bilde.avviste][inn.rad]
            if isinstance(rad, Utenfor):
                return Svar(vindu=Tekstvindu(setninger.sak_i_kjoringen(rad.journalnr), [rad.grunn]))
        return Svar(vindu=Tekstvindu(setninger.NAAR_DEN_STENGER, self._stengetiden(self.bilde)))

    def _stengetiden(self, bilde: Kjoringsbilde) -> list[str]:
        time = bilde.time
        return [
            setninger.stenger_kl(time.navn, vis_verdi(time.verdi), time.kilde, time.grad),
            time.merknad,
            setninger.utsatt_med(bilde.nedetid),
            setninger.stenger_da(bilde.stenger),
        ]

    def _vis(self, dag: date | None, melding: str = "", alvor: Alvor = Alvor.OPPLYSNING) -> Svar:
        bilde = self.bilde = kjoringsbilde(self.okt.register, dag)
        rader = [*map(_sum, bilde.summer), *map(_utenfor, (*bilde.holdt, *bilde.avviste))]
        verdier: dict[str, Any] = dict.fromkeys(INN) | {
            "kjoring": bilde.mandag,
            "nummer": "" if bilde.nummer is None else str(bilde.nummer),
            "status": _status(bilde),
            "stenger": f"{bilde.stenger:%d.%m.%Y %H.%M}",
            "utsatt": f"{bilde.nedetid} min" if bilde.nedetid else "",
            "filer": " og ".join(bilde.filer),
            "betalinger": str(bilde.betalinger),
            "belop": bilde.belop,
            "holdt": str(len(bilde.holdt)),
            "avvist": str(len(bilde.avviste)),
            INNHOLD.navn: Rader(rader, om=_status(bilde)),
        }
        return Svar(verdier=verdier, melding=melding or _melding(bilde), alvor=alvor, lagret=True)


def _status(bilde: Kjoringsbilde) -> str:
    if bilde.lukket is not None:
        return f"lukket {bilde.lukket:%d.%m.%Y %H.%M}"
    return "åpen" if bilde.nede_siden is None else f"åpen, nede fra {bilde.nede_siden:%d.%m %H.%M}"


def _melding(bilde: Kjoringsbilde) -> str:
    if bilde.lukket is None:
        return setninger.kjoringen_stenger(bilde.stenger)
    if bilde.avviste or bilde.utbetalt:
        return setninger.kjoringen_er_besvart(bilde.nummer or 0, bilde.utbetalt, len(bilde.avviste))
    return setninger.kjoringen_venter_svar(bilde.nummer or 0)


def _sum(sum_: Sum) -> dict[str, str]:
    return {
        "kontor": sum_.kontor[:28],
        "slag": sum_.slag,
        "antall": str(sum_.antall),
        "brutto": str(sum_.brutto),
        "skatt": str(sum_.skatt),
        "netto": str(sum_.netto),
        "grunn": "",
    }


def _utenfor(rad: Utenfor) -> dict[str, str]:
    tom = dict.fromkeys(("antall", "brutto", "skatt"), "")
    return tom | {"kontor": rad.journalnr, "slag": rad.slag, "netto": str(rad.netto), "grunn": rad.grunn}


def _om_filen(fil: Kjoringsfil) -> tuple[str, ...]:
    return fil.sti.name, f"  Betalinger: {fil.antall}, i alt {fil.belop} kr", f"  SHA-256 {fil.sha256}"
