"""All that the terminal is, without a terminal: the path of open forms, windows, message line, and keys in order.

Keys go in by `tast`, `lim` and `klikk`, one after another. What must run is handed out as a `Jobb`; while one runs,
keys wait, and are played back in order when its answer has come, also when it opened another form.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from tui.flate import setninger
from tui.flate.bord import PAA_BORDET, Bord
from tui.flate.kladd.gjenoppretting import Gjenoppretting
from tui.flate.ko.jobb import Jobb
from tui.flate.ko.rekkefolge import Rekkefolge
from tui.flate.meldinger import Meldinger
from tui.flate.over import Over
from tui.flate.port import VED_PORTEN, Port, Portvakt
from tui.flate.rutine import KanIkkeStarte
from tui.flate.skjema.skjemahandlinger import Skjemahandlinger
from tui.flate.skjema.skjematast import uten_virkning
from tui.flate.skjema.svarvisning import legg_inn
from tui.flate.sporing import spor
from tui.flate.start import Start
from tui.flate.sted import Fabrikk, Rutinested
from tui.flate.vei import Vei
from tui.flate.vitne import Hendelse, Klikket, Limt, Tastet, UtfortHandling, Vitne
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema, UpassendeKladd
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.svar import Alvor, Svar
from tui.taster.handlinger import Tastekart
from tui.taster.hopp import Handlingsmaal, Ukjent, finn, finn_rutine
from tui.vindu.palett import Palett
from tui.vindu.vindu import Lesevindu

if TYPE_CHECKING:
    from tui.vindu.papirvindu import Papirvindu


class Arbeidsflate(Start):
    """The terminal's whole state; see the module.

    `rutiner` makes a routine for each code, `navn` has the names for the jump line, `start` is the menu's code.
    `naa` is the clock. `hjelp` gives the help on a field of a routine. `logg` gets the traceback of a fault.
    `forside` is the page that is shown, blank, until the first routine is open. `ved_uvist` is called when something
    has come up that no key may answer before it is seen: a question, or a message that is confirmed by sending again.
    Whoever paints puts its own in place, and calls `er_vist` when it has been seen. `vitne` looks on, and so
    do `tilskuere`, and `bord`, the desk beside the form; `vitne` and `bord` not while the gate is closed, since what is
    typed there is nobody's to keep. `port` is the gate; `ved_innslipp` gives the draft of whoever was let in, and
    `ved_utslipp` is called when that one has left.
    """

    def __init__(
        self,
        rutiner: Mapping[str, Fabrikk],
        navn: Mapping[str, str],
        start: str,
        naa: Callable[[], datetime],
        hjelp: Callable[[str, Felt], Sequence[str]],
        *,
        kart: Tastekart | None = None,
        logg: Callable[[str], None] | None = None,
        forside: Bilde | None = None,
        port: Port | None = None,
    ) -> None:
        self.navn = navn
        self.kart = kart or Tastekart()
        self.avsluttet = self.kladd_tapt = False
        self.setning = ""
        self.ved_uvist: Callable[[], None] = self.er_vist
        self.vitne = Vitne()
        self.tilskuere: tuple[Vitne, ...] = ()
        self.bord = Bord()
        self.ved_innslipp: Callable[[], Mapping[str, Any] | None] = lambda: None
        self.ved_utslipp: Callable[[], None] = lambda: None
        self._papirvindu: Papirvindu | None = None
        self._start_kode = start
        self._forside = Skjema((forside,)) if forside else None
        self._naa = naa
        self._logg = logg or (lambda _tekst: None)
        self._kladden = Gjenoppretting(naa)
        self._port = Portvakt(port or Port(), naa)
        self._sagt_ved_start = ""
        self._klar = False
        self._uvist_svar = False
        self._linjer = LINJER
        self._rekkefolge = Rekkefolge(self._feil)
        self._vei = Vei(rutiner, self._rekkefolge, self._vis, self._spor_om_ulagret)
        self._meldinger = Meldinger()
        self._over = Over(self._meldinger, self._hopp_til, lambda valg, liste: self._i_skjema.velg(valg, liste))
        self._i_skjema = Skjemahandlinger(self._vei, self._over, self._meldinger, self.kart, hjelp, self._logg)
        self.si(setninger.REGISTERET_AAPNES)

    # What comes in

    def tast(self, navn: str, tegn: str | None = None) -> None:
        """Takes one key: its name, and the character that it writes."""
        self._inn(Tastet(navn, tegn))

    def lim(self, tekst: str) -> None:
        """Takes a pasted text."""
        self._inn(Limt(tekst))

    def klikk(self, rad: int, kol: int) -> None:
        """Takes a click at a row and column from 0."""
        self._inn(Klikket(rad, kol))

    def utfor(self, handling: str) -> None:
        """Does an action, by its id, as if its key came."""
        self._inn(UtfortHandling(handling))

    def _inn(self, hendelse: Hendelse) -> None:
        if self.se_paa_klokken():
            return  # it was meant for what stood there before the pause
        self._port.rort()
        if not self._uvist_svar:
            self._rekkefolge.inn(partial(self._ta, hendelse))
            self._blir_stille()

    def se_paa_klokken(self) -> bool:
        """Closes the gate when the pause has been long enough, and says whether it did."""
        skal_laases = self._klar and self._port.skal_laases()
        if skal_laases:
            self._rekkefolge.inn(self._laas)
        return skal_laases

    def _laas(self) -> None:
        if self._port.skal_laases():
            self._over.lukk()
            self.si("")
            self._vei.aapne(self._port.laas())

    def _ta(self, hendelse: Hendelse) -> None:
        for en in self._som_ser_paa:
            en.for_(hendelse)
        match hendelse:
            case Tastet(navn, tegn):
                self._tast(navn, tegn)
            case Limt(tekst):
                self._lim(tekst)
            case Klikket(rad, kol):
                self._klikk(rad, kol)
            case UtfortHandling(handling):
                self._handling(handling, None)

    def _blir_stille(self) -> None:
        if self.ledig and self._vei.steder and not self._over.noe:
            self._i_skjema.ved_stillhet()
        if self.ledig or self.avsluttet:
            for en in self._som_ser_paa:
                en.stille()

    @property
    def _som_ser_paa(self) -> tuple[Vitne, ...]:
        return self.tilskuere if self.ved_porten else (*self.tilskuere, self.vitne, self.bord)

    def _egen(self, handling: str) -> Vitne | None:
        """Who of those that look on does the action itself."""
        return next((en for en in self._som_ser_paa if handling in en.handlinger), None)

    def er_vist(self) -> None:
        """What waits for an answer stands on the screen: a key that comes from now on answers it."""
        self._uvist_svar = False
        if self._over.sporsmaal:
            self._over.sporsmaal.vist = True

    def neste_jobb(self) -> Jobb | None:
        """The job that is to be run now, once; its `utfor` belongs in the register's thread."""
        return self._rekkefolge.neste_jobb()

    def ferdig(self, jobb: Jobb) -> None:
        """Takes a job that has been run, and then the keys that waited for it."""
        self._rekkefolge.ferdig(jobb)
        self._blir_stille()

    def _tast(self, navn: str, tegn: str | None) -> None:
        handling = self.kart.handling(navn)
        if handling is None and navn == "escape":
            if self._over.noe:
                self._over.tast("tilbake", None)
        elif handling is None and not self.ved_bordet and (sagt := uten_virkning(navn, tegn)):
            self.si(sagt, Alvor.VARSEL)
        else:
            self._handling(handling, tegn)

    def _handling(self, handling: str | None, tegn: str | None) -> None:
        if self.ved_porten and handling is not None and handling not in VED_PORTEN:
            self.si(setninger.PORTEN_ER_STENGT, Alvor.VARSEL)
        elif handling and (egen := self._egen(handling)):
            egen.gjor(handling)
        elif self._over.sporsmaal:
            self._over.tast(handling, tegn)
        elif handling == "avslutt" or (handling == "tilbake" and not self._vei.steder):
            self._over.hopp = None
            self._avslutt(spor=self.ved_porten)
        elif handling == "logg_ut":
            self._over.hopp = None
            self._logg_ut()
        elif handling == "palett":
            self._over.hopp = None
            self._over.vis(Palett(self.navn, self.kart))
        elif self.aapner_bordet(handling):
            self._vis_fra_bordet(handling)
        elif self._over.hopp:
            self._over.tast(handling, tegn)
        elif handling == "hopp":
            self._over.aapne_hopp()
        elif self.vindu:
            self._over.tast(handling, tegn)
        elif self._vei.steder:
            self._i_form(handling, tegn)

    def _vis_fra_bordet(self, handling: str | None) -> None:
        self._over.hopp = None
        if handling == "papirer":
            from tui.vindu.papirvindu import Papirvindu

            self._papirvindu = Papirvindu(self.bord.papirer, self._papirvindu)
            self._over.vis(self._papirvindu)
        else:
            self._over.vis(Lesevindu("Oppgaver", self.bord.oppgaver(), aapner="oppgaver"))

    def _i_form(self, handling: str | None, tegn: str | None) -> None:
        if handling is None:
            self._i_skjema.rediger(lambda: self.skjema.skriv(tegn or ""))
        elif handling == "tilbake":
            self._tilbake()
        elif handling in PAA_BORDET:
            self.si(setninger.INGEN_PAPIRER if handling == "papirer" else setninger.INGEN_OPPGAVER)
        elif handling == "kontrollkort" and handling not in self._vei.her.handlinger:
            kode = finn_rutine(handling, self.navn)
            if kode:
                self.si("")
                self._vei.gaa_til(kode)
            else:
                self._i_skjema.send(handling)
        else:
            self._i_skjema.gjor(handling)

    def _lim(self, tekst: str) -> None:
        if self._over.noe:
            self._over.lim(tekst)
        elif self._vei.steder:
            self._i_skjema.rediger(lambda: self.skjema.lim(tekst))

    def _klikk(self, rad: int, kol: int) -> None:
        if rad == self._linjer + 1:
            if handling := self.handling_ved(rad, kol):
                self._handling(handling, None)
        elif self._over.noe:
            self._over.klikk(rad, kol)
        elif self._vei.steder and rad < self._linjer and kol < KOLONNER:
            self._i_skjema.rediger(lambda: self.skjema.klikk(rad, kol))

    # Ways and end

    def _vis(self, sted: Rutinested, svar: Svar) -> None:
        if svar.slipper_inn:
            self._slipp_inn(svar.melding)
            return
        self._klar = self._klar or not (self._kladden.i_gang or self.ved_porten)
        sted.skjema.tilpass(self._linjer)
        self._meldinger.ved_svar(svar, legg_inn(sted, svar))
        if svar.vindu:
            self._over.vis(svar.vindu)
        if svar.avslutt:
            self._slutt()
        elif svar.aapne:
            self._vei.videre_til(svar.aapne, svar.side)
        if svar.bekreftes:
            self._rekkefolge.forkast()
            self._uvist_svar = True
            self.ved_uvist()

    def _spor_om_ulagret(self, steder: Sequence[Rutinested], ja: Callable[[], None]) -> None:
        if any(sted.skjema.ulagret for sted in steder):
            self._spor(setninger.FORLATE_UTEN_AA_LAGRE, ja)
        else:
            ja()

    def begynn_forfra(self, arbeid: Callable[[], str]) -> None:
        """Leaves every form, having asked when something is unsaved, and opens the first anew as at the start.

        `arbeid` is done first, in the register's thread; what it has to say stops that, and is said as a fault.
        """
        self._spor_om_ulagret(self._vei.steder, lambda: self._rekkefolge.start(Jobb(arbeid, self._forfra)))

    def _forfra(self, hvorfor_ikke: str) -> None:
        if hvorfor_ikke:
            self.si(hvorfor_ikke, Alvor.FEIL)
        else:
            self.si("")
            self._vei.steder.clear()
            self._vei.aapne(self._start_kode)

    def _logg_ut(self) -> None:
        """Leaves every form, having asked when something is unsaved, and closes the gate as at the start."""
        self._spor_om_ulagret(self._vei.steder, lambda: self._rekkefolge.start(Jobb(self._port.slipp_ut, self._ute)))

    def _ute(self, noen: bool) -> None:
        if not noen:
            self.si(setninger.INGEN_ER_LOGGET_INN, Alvor.VARSEL)
            return
        self.si("")
        self._klar, self._sagt_ved_start = False, ""
        self.ved_utslipp()
        self._vei.steder.clear()
        self._vei.aapne(self._port.kode)

    def _tilbake(self) -> None:
        self.si("")
        if self.ved_porten:
            self._avslutt(spor=True)
        elif forrige := self._vei.her.nabo(-1):
            self.skjema.bytt_side(forrige)
        elif len(self._vei.steder) == 1:
            self._avslutt(spor=True)
        else:
            self._spor_om_ulagret([self._vei.her], partial(self._vei.tilbake_til, len(self._vei.steder) - 2))

    def _hopp_til(self, tekst: str) -> None:
        try:
            maal = finn(tekst, self.navn)
        except Ukjent as ukjent:
            self.si(str(ukjent), Alvor.FEIL)
            return
        utenom = isinstance(maal, Handlingsmaal) and (self._egen(maal.id) or maal.id in self.bord.har)
        if not utenom:  # whoever looks on or reads a paper sees what is said
            self.si("")
        if isinstance(maal, Handlingsmaal):
            self._handling(maal.id, None)
        elif self._vei.steder and self._vei.her.skjema.ulagret and maal.kode not in self._vei.her.koder:
            self._spor(setninger.FORLATE_UTEN_AA_LAGRE, partial(self._vei.forlat_til, maal.kode))
        else:
            self._vei.gaa_til(maal.kode)

    def _avslutt(self, *, spor: bool = False) -> None:
        if self.ulagret and not self._port.laast:  # what stands under a closed gate is kept
            self._spor(setninger.AVSLUTTE_ULAGRET, self._slutt)
        elif spor:
            self._spor(setninger.AVSLUTTE, self._slutt)
        else:
            self._slutt()

    def _spor(self, tekst: str, ved_ja: Callable[[], None]) -> None:
        """Asks; what was on its way when the question came up was not meant for it, and is dropped."""
        self._over.spor(tekst, ved_ja, paa_forhaand=self._rekkefolge.forkast())
        self.ved_uvist()

    def _slutt(self) -> None:
        self.avsluttet = True
        self._rekkefolge.steng()

    def _feil(self, feil: Exception) -> None:
        if isinstance(feil, KanIkkeStarte):
            self.setning = str(feil)
            self._slutt()
            return
        if not isinstance(feil, UpassendeKladd):
            self._logg(spor(feil))
        self.si(setninger.PROGRAMFEIL, Alvor.FEIL)
        if self._kladden.i_gang:
            self.kladd_tapt = True
            self.si(self._kladden.mislyktes(), Alvor.FEIL)
        self._klar = self._klar or bool(self._vei.steder)
