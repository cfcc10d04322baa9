"""ARBEIDSLISTE: what waits, found and put in order; taken, put aside, given back, handed over; and the case opened."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from data.arbeid.register.opplysning import Registeravvik
from data.arbeid.slag import Arbeidsslag
from data.operasjoner.arbeidsliste.fordeling import legg_til_side, lever_tilbake, overfor, ta, ta_neste
from data.operasjoner.arbeidsliste.liste import GRENSE, Listevisning, Sortering, arbeidsliste
from data.operasjoner.arbeidsliste.oppgave import Arbeidsoppgave
from data.operasjoner.meldekort.bortlegging import legg_bort
from screens.bilder.arbeidsliste import ARBEIDSLISTE, OPPGAVER, SORTERINGER
from screens.okt import Okt
from screens.rutiner.arbeidsliste import setninger
from screens.rutiner.register.visning import slag_i_ord, vist_verdi
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Svar, Tekstvindu
from tui.taster.handlinger import SMALN

UTVALG = ("vis", "sorter", "sok")
INN = ("handling", "utsett_til", "overfor_til", "grunn")

HVORFOR: Mapping[Arbeidsslag, str] = {
    Arbeidsslag.SOKNAD: setninger.SOKNADEN,
    Arbeidsslag.OPPLYSNINGER: setninger.PAPIRENE,
    Arbeidsslag.KONTROLL: setninger.TIL_KONTROLL,
    Arbeidsslag.AVGJORELSE: setninger.TIL_AVGJORELSE,
    Arbeidsslag.UNDERSKRIFT: setninger.TIL_UNDERSKRIFT,
    Arbeidsslag.TILBAKE: setninger.SENDT_TILBAKE,
    Arbeidsslag.AVVIST: setninger.AVVIST,
    Arbeidsslag.HOLDT: setninger.HOLDT,
    Arbeidsslag.NAER_GRENSEN: setninger.NAER_GRENSEN,
    Arbeidsslag.OPPBRUKT: setninger.OPPBRUKT,
    Arbeidsslag.AVSTENGNING: setninger.AVSTENGNINGEN,
    Arbeidsslag.UTEN_KORT: setninger.UTEN_KORT,
    Arbeidsslag.KORT: setninger.KORTET,
    Arbeidsslag.FERIETILLEGG: setninger.FERIETILLEGGET,
    Arbeidsslag.REGISTER: setninger.REGISTERET,
    Arbeidsslag.KLAGE: setninger.KLAGEN,
    Arbeidsslag.KLAGE_OVERSENDT: setninger.KLAGEN_ER_OVERSENDT,
    Arbeidsslag.KLAGE_VEDTAK: setninger.KLAGEN_FORTE_FRAM,
}
"""What F2 says of each kind."""

RUTINER: Mapping[Arbeidsslag, str] = {
    Arbeidsslag.SOKNAD: "D-61",
    Arbeidsslag.OPPLYSNINGER: "BREV-2",
    Arbeidsslag.KONTROLL: "VEDTAK-2",
    Arbeidsslag.AVGJORELSE: "VEDTAK-2",
    Arbeidsslag.UNDERSKRIFT: "VEDTAK-2",
    Arbeidsslag.TILBAKE: "VEDTAK-2",
    Arbeidsslag.AVVIST: "D-60",
    Arbeidsslag.HOLDT: "D-60",
    Arbeidsslag.NAER_GRENSEN: "KONTROLLKORT",
    Arbeidsslag.OPPBRUKT: "KONTROLLKORT",
    Arbeidsslag.AVSTENGNING: "ENDRING",
    Arbeidsslag.UTEN_KORT: "D-62",
    Arbeidsslag.KORT: "D-62",
    Arbeidsslag.FERIETILLEGG: "D-68",
    Arbeidsslag.REGISTER: "REGISTER",
    Arbeidsslag.KLAGE: "KLAGE-2",
    Arbeidsslag.KLAGE_OVERSENDT: "KLAGE-2",
    Arbeidsslag.KLAGE_VEDTAK: "KLAGE-2",
}
"""Where each kind is worked on."""

KORT_TILSTAND = {"under behandling": "behandles"}


class Arbeidslisterutine:
    """The work list: Enter shows what Vis and Søk say, does what Handling says, or opens the case of the row."""

    kode = "ARBEIDSLISTE"
    navn = "Arbeidsliste"
    sider = (ARBEIDSLISTE,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.visning, self.sortering, self.sok = Listevisning.ROLLEN, Sortering.ALDER, ""
        self.fra, self.flere = 0, False
        self.oppgaver: tuple[Arbeidsoppgave, ...] = ()
        self.kort: Mapping[str, tuple[date, date, str]] = {}
        self.avvik: Mapping[str, Registeravvik] = {}

    def aapne(self, side: str) -> Svar:
        del side
        return self._vis()

    def send(self, inn: Innsendt) -> Svar:
        if any(navn in inn.endret for navn in UTVALG):
            self._velg(inn)
            return self._vis(behold=inn.endret & {*INN})
        handling = inn.verdier["handling"]
        if handling == "N":
            return self._ta_neste()
        if inn.rad is None:
            return Svar(melding=setninger.VELG_RAD, markor=OPPGAVER.feltnavn(0)) if handling else self._vis()
        oppgave = self.oppgaver[inn.rad]
        return self._gjor(handling, oppgave, inn) if handling else self._aapne_saken(oppgave)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        sider = {"bla_opp": self._bla(-1)} if self.fra else {}
        sider |= {"bla_ned": self._bla(1)} if self.flere else {}
        return {"hvorfor": self._hvorfor, "kontrollkort": self._kontrollkort, SMALN: self._smaln, **sider}

    def _bla(self, steg: int) -> Callable[[Innsendt], Svar]:
        """Shows the page that way: it is asked past the first or the last row of this one."""

        def bla(inn: Innsendt) -> Svar:
            self.fra += steg * GRENSE
            return replace(self._vis(behold=inn.endret & {*INN}), markor=OPPGAVER.feltnavn(0))

        return bla

    def _smaln(self, inn: Innsendt) -> Svar:
        """The list as far as Søk is typed; what is wrong in what else chooses it is for Enter to tell."""
        if any(inn.tekster[navn].strip() and inn.verdier[navn] is None for navn in UTVALG):
            return Svar()
        sett = {ett.fodselsnr for ett in self.oppgaver}
        self._velg(inn)
        return self._vis(behold=inn.endret & {*INN}, allerede_sett=sett)

    def _velg(self, inn: Innsendt) -> None:
        self.visning = Listevisning(inn.verdier["vis"] or Listevisning.ROLLEN)
        self.sortering = Sortering(inn.verdier["sorter"] or Sortering.ALDER)
        self.sok, self.fra = inn.verdier["sok"] or "", 0

    def _gjor(self, handling: str, oppgave: Arbeidsoppgave, inn: Innsendt) -> Svar:
        reg, sak = self.okt.register, oppgave.journalnr
        if handling == "T":
            ta(reg, oppgave)
            return self._vis(setninger.er_tatt(sak))
        if handling == "U":
            til: date | None = inn.verdier["utsett_til"]
            legg_til_side(reg, oppgave, til, inn.verdier["grunn"])
            assert til is not None, "it is refused without a day"
            return self._vis(setninger.er_utsatt(sak, til))
        if handling == "L":
            lever_tilbake(reg, oppgave)
            return self._vis(setninger.er_levert(sak))
        if handling == "B":
            legg_bort(reg, oppgave, inn.verdier["grunn"])
            return self._vis(setninger.er_lagt_bort(sak))
        return self._vis(setninger.er_overfort(sak, overfor(reg, oppgave, inn.verdier["overfor_til"])))

    def _ta_neste(self) -> Svar:
        slag, journalnr, fodselsnr = ta_neste(self.okt.register)
        self.okt.velg(fodselsnr, journalnr)
        return Svar(verdier=dict.fromkeys(INN), aapne=RUTINER[slag], lagret=True)

    def _aapne_saken(self, oppgave: Arbeidsoppgave, kode: str = "") -> Svar:
        self.okt.velg(oppgave.fodselsnr, oppgave.journalnr)
        return Svar(aapne=kode or RUTINER[oppgave.slag], lagret=True)

    def _kontrollkort(self, inn: Innsendt) -> Svar:
        if inn.rad is None:
            return Svar(aapne="KONTROLLKORT")
        return self._aapne_saken(self.oppgaver[inn.rad], "KONTROLLKORT")

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if inn.rad is None:
            return Svar(melding=setninger.VELG_RAD, markor=OPPGAVER.feltnavn(0))
        ett = self.oppgaver[inn.rad]
        linjer = [
            HVORFOR[ett.slag],
            self._om(ett),
            setninger.frist(ett.frist),
            setninger.hos(ett.tatt_av) if ett.tatt_av else setninger.arbeid_for(ett.rolle),
        ]
        if ett.utsatt_til is not None:
            linjer.append(setninger.om_utsatt(ett.journalnr, ett.utsatt_til, ett.utsatt_grunn or ""))
        return Svar(vindu=Tekstvindu(setninger.HVORFOR_DET_VENTER, [*linjer, setninger.VAART_VALG]))

    def _vis(
        self, melding: str = "", behold: frozenset[str] = frozenset(), allerede_sett: Collection[str] = ()
    ) -> Svar:
        liste = arbeidsliste(self.okt.register, self.visning, self.sok, self.sortering, self.fra, allerede_sett)
        if self.fra and not liste.oppgaver:  # what stood there is done
            self.fra = 0
            liste = arbeidsliste(self.okt.register, self.visning, self.sok, self.sortering)
        self.oppgaver, self.flere = liste.oppgaver, liste.flere
        self.kort, self.avvik = liste.kort, liste.avvik
        idag = self.okt.klokke.dato()
        rader = [_rad(ett, self._om(ett), idag) for ett in self.oppgaver]
        verdier: dict[str, Any] = {navn: None for navn in INN if navn not in behold} | {
            "vis": self.visning.value,
            "sorter": self.sortering.value,
            "sok": self.sok or None,
            "om": "",
            OPPGAVER.navn: Rader(rader, om=SORTERINGER[self.sortering.value]),
        }
        return Svar(verdier=verdier, behold=behold, melding=melding or self._melding(), lagret=True)

    def _om(self, ett: Arbeidsoppgave) -> str:
        if ett.slag is Arbeidsslag.FERIETILLEGG:
            return setninger.om_ferieaaret(ett.journalnr, ett.gjelder, ett.siden)
        if ett.slag is Arbeidsslag.KORT:
            return setninger.om_kortet(ett.journalnr, *self.kort[ett.gjelder])
        if ett.slag is Arbeidsslag.REGISTER and (avvik := self.avvik.get(ett.gjelder)):
            oppgitt, registrert = vist_verdi(avvik.oppgitt) or "-", vist_verdi(avvik.registrert)
            en = avvik.opplysning
            return setninger.om_avviket(ett.journalnr, slag_i_ord(en.slag), en.fra, oppgitt, registrert)
        return setninger.om_oppgaven(ett.journalnr, ett.siden)

    def _melding(self) -> str:
        if self.fra:
            si = setninger.noen_av_dem if self.flere else setninger.de_siste
            return si(self.fra + 1, self.fra + len(self.oppgaver))
        if self.flere:
            return setninger.de_forste(GRENSE)
        if self.oppgaver:
            return setninger.VENTER
        return setninger.INGENTING_PASSER if self.sok else setninger.INGENTING_VENTER


def _rad(ett: Arbeidsoppgave, om: str, idag: date) -> dict[str, str]:
    if ett.utsatt_til is not None and ett.utsatt_til > idag:
        om = setninger.om_utsatt(ett.journalnr, ett.utsatt_til, ett.utsatt_grunn or "")
    return {
        "slag": ett.navnet,
        "dager": f"{(idag - ett.siden).days:>5}",
        "frist": f"{ett.frist:%d.%m.%y}",
        "fnr": ett.fodselsnr,
        "hvem": ett.navn[:16],
        "tilstand": KORT_TILSTAND.get(ett.tilstand, ett.tilstand),
        "hos": ett.tatt_av or "",
        "om": om[:74],
    }
