"""All that the terminal is, without a terminal: the path of open forms, windows, message line, and keys in order.

Keys go in by `tast`, `lim` and `klikk`, one after another. What must run is handed out as a `Jobb`; while one runs,
keys wait, and are played back in order when its answer has come, also when it opened another form.
"""

import traceback
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from tui.bilde import KOLONNER, LINJER, Bilde
from tui.felt import Felt
from tui.handlinger import UTEN_KONTROLL, VED_ID, Tastekart
from tui.hjelpetekst import tastehjelp
from tui.hopp import Handlingsmaal, Ukjent, finn
from tui.jobb import Jobb
from tui.kodevindu import kan_listes, kodevindu
from tui.linjefelt import Linjefelt
from tui.lop import Lop, legg_over, tekst_av
from tui.ramme import MELDINGSRAD, TASTERAD, med_hode, meldingslinje, status, tastelinje, tasteplasser
from tui.rutine import KanIkkeStarte, Rutine
from tui.skjema import Skjema
from tui.skjematast import I_SKJEMA
from tui.sted import Aapnet, Besvart, Fabrikk, Sted, aapne, besvar
from tui.svar import Alvor, Svar, Tekstvindu, Valgliste
from tui.tastenavn import vis_tast
from tui.vindu import Lesevindu, Utfall, Valgvindu, Vindu

PROGRAMFEIL = "Noe gikk galt i programmet, og ingenting er lagret; det du har skrevet, står her fortsatt."
_HOPP = "Gå til: "


@dataclass(frozen=True, slots=True)
class Sporsmaal:
    """A question on the message line that only J or N answers."""

    tekst: str
    ved_ja: Callable[[], None]


class Arbeidsflate:
    """The terminal's whole state; see the module. `naa` is the clock, `logg` gets tracebacks."""

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
    ) -> None:
        self.navn = navn
        self.kart = kart or Tastekart()
        self.vindu: Vindu | None = None
        self.avsluttet = False
        self.setning = ""
        self.ved_palett: Callable[[], None] | None = None
        self._rutiner = rutiner
        self._start_kode = start
        self._naa = naa
        self._hjelp = hjelp
        self._logg = logg or (lambda _tekst: None)
        self._sti: list[Sted] = []
        self._ko: deque[Callable[[], None]] = deque()
        self._begynt = False
        self._jobb: Jobb | None = None
        self._uhentet: Jobb | None = None
        self._sporsmaal: Sporsmaal | None = None
        self._hopp: Linjefelt | None = None
        self._valgliste: Valgliste | None = None
        self._feltsetning = ""
        self._varsler: tuple[str, ...] = ()
        self.si("Et øyeblikk, registeret åpnes.")

    # What stands on the screen

    @property
    def sted(self) -> Sted | None:
        """The place that is shown, None before the first is open."""
        return self._sti[-1] if self._sti else None

    @property
    def skjema(self) -> Skjema:
        """The form that is shown. Raises LookupError before the first is open."""
        return self._her.skjema

    @property
    def rutine(self) -> Rutine | None:
        """The routine that is shown."""
        return self._sti[-1].rutine if self._sti else None

    @property
    def side_bilde(self) -> Bilde:
        """The declared page that is shown. Raises LookupError before the first is open."""
        return self._her.bilde

    @property
    def ledig(self) -> bool:
        """Whether every key is handled and nothing runs."""
        return self._begynt and self._jobb is None and not self._ko

    @property
    def ulagret(self) -> bool:
        """Whether anything on the whole path is typed and not saved."""
        return any(sted.skjema.ulagret for sted in self._sti)

    @property
    def sporsmaal(self) -> str:
        """The question that waits for J or N, empty when there is none."""
        return self._sporsmaal.tekst if self._sporsmaal else ""

    @property
    def melding(self) -> str:
        """The whole message of line 23, with the word for its gravity."""
        tekst, alvor = self._paa_meldingslinjen()
        return f"{alvor.value}: {tekst}" if alvor.value and tekst else tekst

    @property
    def markor(self) -> tuple[int, int]:
        """Where the cursor stands, row and column from 0."""
        if self._sporsmaal:
            return MELDINGSRAD, min(len(self._sporsmaal.tekst) + 1, KOLONNER - 1)
        if self._hopp:
            return MELDINGSRAD, len(_HOPP) + self._hopp.markor
        if self.vindu:
            return self.vindu.bilde().markor
        return self.skjema.markor if self._sti else (MELDINGSRAD, 0)

    def linjer(self) -> list[list[Lop]]:
        """The 24 lines of 80 columns, as runs."""
        if self._sti:
            skjema = [list(linje) for linje in self.skjema.linjer()]
        else:
            skjema = [[Lop(" " * KOLONNER, "tekst")] for _ in range(LINJER)]
        linjer = med_hode(skjema, self._naa(), self.skjema.side if self._sti else "")
        if self.vindu:
            bilde = self.vindu.bilde()
            for nr, linje in enumerate(bilde.linjer, bilde.rad):
                linjer[nr] = legg_over(linjer[nr], bilde.kol, linje)
        innsetting = self.skjema.innsetting if self._sti else False
        stand = status(self.markor, innsetting, self._jobb is not None)
        return [*linjer, self._linje_23(), tastelinje(tasteplasser(self.kart, self._brukbare()), stand)]

    def bilde(self) -> list[str]:
        """The 24 lines as text, each of exactly 80 columns."""
        return [tekst_av(linje) for linje in self.linjer()]

    def feltets_hjelp(self) -> list[str]:
        """The help of the field in which the cursor stands, without the help on keys; empty outside fields."""
        felt = self.skjema.felt_ved_markor if self._sti else None
        return [felt.label, "", *self._hjelp(self._her.rutine.kode, felt)] if felt else []

    # What comes in

    def tast(self, navn: str, tegn: str | None = None) -> None:
        """Takes one key: its name, and the character that it writes."""
        self._inn(partial(self._tast, navn, tegn))

    def lim(self, tekst: str) -> None:
        """Takes a pasted text."""
        self._inn(partial(self._lim, tekst))

    def klikk(self, rad: int, kol: int) -> None:
        """Takes a click at a row and column from 0."""
        self._inn(partial(self._klikk, rad, kol))

    def utfor(self, handling: str) -> None:
        """Does an action as if its key came; for the palette."""
        self._inn(partial(self._handling, handling, None))

    def gaa_til(self, kode: str) -> None:
        """Goes to a routine as if it were typed on the jump line; for the palette."""
        self._inn(partial(self._hopp_til, kode))

    def neste_jobb(self) -> Jobb | None:
        """The job that is to be run now, once; its `utfor` belongs in the register's thread."""
        jobb, self._uhentet = self._uhentet, None
        return jobb

    def ferdig(self, jobb: Jobb) -> None:
        """Takes a job that has been run, and then the keys that waited for it."""
        self._jobb = None
        try:
            jobb.fullfor()
        except KanIkkeStarte as hindring:
            self.setning = str(hindring)
            self.avsluttet = True
        except Exception as feil:
            self._programfeil(feil)
        self._spill_av()

    def begynn(self, forbered: Callable[[], str | None] | None, kladd: Mapping[str, Any] | None = None) -> None:
        """Opens the register and the first form, and then what a draft holds."""
        self._begynt = True
        self._start(Jobb(forbered or (lambda: None), partial(self._forberedt, kladd)))

    def kladd(self) -> dict[str, Any] | None:
        """What a draft is to hold, None when nothing is unsaved."""
        if not self.ulagret:
            return None
        return {"tid": self._naa().isoformat(timespec="minutes"), "sti": [sted.kladd() for sted in self._sti[1:]]}

    # One event at a time

    def _inn(self, hendelse: Callable[[], None]) -> None:
        self._ko.append(hendelse)
        self._spill_av()

    def _spill_av(self) -> None:
        while self._ko and self._begynt and self._jobb is None and not self.avsluttet:
            hendelse = self._ko.popleft()
            try:
                hendelse()
            except Exception as feil:
                self._programfeil(feil)

    def _tast(self, navn: str, tegn: str | None) -> None:
        handling = self.kart.handling(navn)
        if handling is None and not (tegn and tegn.isprintable()):
            if navn == "escape" and self._har_noe_oppe():
                handling = "tilbake"
            elif navn != "escape":
                self.si(f"{vis_tast(navn)} gjør ingenting her; F1 viser tastene.", Alvor.VARSEL)
                return
        self._handling(handling, tegn)

    def _har_noe_oppe(self) -> bool:
        return bool(self._sporsmaal or self._hopp or self.vindu)

    def _handling(self, handling: str | None, tegn: str | None) -> None:
        if self._sporsmaal:
            self._svar_paa(self._sporsmaal, handling, tegn)
        elif self._hopp:
            self._i_hopp(self._hopp, handling, tegn)
        elif handling == "avslutt":
            self._avslutt()
        elif handling == "palett":
            if self.ved_palett:
                self.ved_palett()
        elif handling == "hopp":
            self._lukk_vindu()
            self._hopp = Linjefelt(KOLONNER - len(_HOPP) - 1)
        elif self.vindu:
            self._i_vindu(self.vindu, handling, tegn)
        elif self._sti:
            self._i_skjema(handling, tegn)
        elif handling == "tilbake":
            self._avslutt()

    def _svar_paa(self, sporsmaal: Sporsmaal, handling: str | None, tegn: str | None) -> None:
        svar = (tegn or "").casefold()
        if svar == "j":
            self._sporsmaal = None
            sporsmaal.ved_ja()
        elif svar == "n" or handling == "tilbake":
            self._sporsmaal = None
            self.si("")

    def _i_hopp(self, hopp: Linjefelt, handling: str | None, tegn: str | None) -> None:
        if handling in {"tilbake", "hopp"}:
            self._hopp = None
        elif handling == "avslutt":
            self._hopp = None
            self._avslutt()
        elif handling == "send":
            self._hopp = None
            self._hopp_til(hopp.tekst)
        elif not hopp.rediger(handling) and tegn and handling is None:
            hopp.skriv(tegn)

    def _i_vindu(self, vindu: Vindu, handling: str | None, tegn: str | None) -> None:
        self._etter_vindu(vindu, vindu.tast(handling, tegn if handling is None else None))

    def _etter_vindu(self, vindu: Vindu, utfall: Utfall) -> None:
        if utfall is Utfall.UKJENT:
            self.si("Vinduet er åpent; F3 lukker det.", Alvor.VARSEL)
        elif utfall is Utfall.LUKKET:
            self._lukk_vindu()
        elif utfall is Utfall.VALGT and isinstance(vindu, Valgvindu):
            liste = self._valgliste
            self._lukk_vindu()
            self._velg(vindu.valg, liste)

    def _lukk_vindu(self) -> None:
        self.vindu = None
        self._valgliste = None

    def _velg(self, valg: str, liste: Valgliste | None) -> None:
        felt = self.skjema.felt_ved_markor
        navn = liste.felt if liste else (felt.navn if felt else "")
        self.skjema.gaa_til(navn)
        self.skjema.slett_til_slutt()
        self.skjema.lim(valg)
        self.skjema.gaa_til(navn)
        if liste and liste.send:
            self._send("send")

    def _i_skjema(self, handling: str | None, tegn: str | None) -> None:
        skjema = self.skjema
        self._feltsetning = ""
        if handling in I_SKJEMA:
            self._rediger(lambda: I_SKJEMA[handling](skjema))
        elif handling is None:
            self._rediger(lambda: skjema.skriv(tegn or ""))
        elif handling == "hjelp":
            self.vindu = Lesevindu("Hjelp", [*self.feltets_hjelp(), "", *tastehjelp(self.kart)])
        elif handling == "koder":
            self._vis_koder()
        elif handling == "meldinger":
            self._vis_meldinger()
        elif handling == "tilbake":
            self._tilbake()
        elif handling == "angre_alt":
            skjema.angre_alt()
            self.si("Det som ikke var lagret, er tatt bort.")
        elif handling in {"bla_opp", "bla_ned"} and handling not in self._her.handlinger:
            self._bla(-1 if handling == "bla_opp" else 1)
        elif handling == "kontrollkort" and handling not in self._her.handlinger:
            self._hopp_til(handling, handling_gjelder=False)
        else:
            self._send(handling)

    def _rediger(self, endring: Callable[[], None]) -> None:
        skjema = self.skjema
        felt, ulagret = skjema.felt_ved_markor, skjema.ulagret
        endring()
        if skjema.ulagret and not ulagret and self._alvor is Alvor.OPPLYSNING:
            self.si("")
        naa_i = skjema.felt_ved_markor
        if naa_i is not None and naa_i is not felt:
            self._feltsetning = skjema.feil.get(naa_i.navn, "")

    def _lim(self, tekst: str) -> None:
        if self._hopp:
            self._hopp.skriv(tekst.splitlines()[0] if tekst else "")
        elif self.vindu and isinstance(self.vindu, Valgvindu):
            self.vindu.tast(None, tekst.strip())
        elif self._sti and not self._har_noe_oppe():
            self._rediger(lambda: self.skjema.lim(tekst))

    def _klikk(self, rad: int, kol: int) -> None:
        if self._sporsmaal or not self._sti:
            return
        if rad == TASTERAD:
            for plass in tasteplasser(self.kart, self._brukbare()):
                if plass.dekker(kol):
                    self._handling(plass.handling, None)
        elif self.vindu:
            self._etter_vindu(self.vindu, self.vindu.klikk(rad, kol))
        elif rad < LINJER and kol < KOLONNER and not self._hopp:
            self._rediger(lambda: self.skjema.klikk(rad, kol))

    # What a routine is asked, and answers

    def _send(self, handling: str) -> None:
        her = self._her
        if handling != "send" and handling not in her.handlinger:
            tast = vis_tast(next(iter(self.kart.taster(handling)), ""))
            self.si(f"{tast} {VED_ID[handling].kort} brukes ikke på dette bildet.", Alvor.VARSEL)
            return
        if handling in UTEN_KONTROLL:
            verdier = her.skjema.verdier()
        else:
            verdier, feil = her.skjema.kontroller()
            her.skjema.feil = feil
            if feil:
                self._vis_feil(feil)
                return
        inn, rutine = her.innsendt(verdier), her.rutine
        gjor = (lambda: rutine.send(inn)) if handling == "send" else (lambda: rutine.handlinger()[handling](inn))
        self._varsler = tuple(her.skjema.varsler().values())
        self._start(Jobb(lambda: besvar(rutine, gjor), partial(self._besvart, her)))

    def _besvart(self, sted: Sted, besvart: Besvart) -> None:
        sted.handlinger, sted.kontekst = besvart.handlinger, besvart.kontekst
        self.si("")
        self._vis(sted, besvart.svar)

    def _vis(self, sted: Sted, svar: Svar) -> None:
        skjema = sted.skjema
        for navn, verdi in svar.verdier.items():
            skjema.sett(navn, "" if verdi is None else sted.felt(navn).slag.vis(verdi))
        if svar.lagret:
            skjema.lagret()
        if svar.side and svar.aapne is None:
            skjema.bytt_side(svar.side)
        skjema.feil = dict(svar.feil)
        if svar.melding:
            self.si(svar.melding, svar.alvor)
        elif self._varsler and not svar.feil:
            self.si(self._varsler[0], Alvor.VARSEL)
        if svar.feil:
            self._vis_feil(svar.feil, behold=bool(svar.melding))
        if svar.markor:
            skjema.gaa_til(svar.markor)
        if isinstance(svar.vindu, Tekstvindu):
            self.vindu = Lesevindu(svar.vindu.tittel, svar.vindu.linjer)
        elif svar.vindu is not None:
            self._valgliste = svar.vindu
            self.vindu = Valgvindu(svar.vindu.tittel, svar.vindu.rader)
        if svar.avslutt:
            self.avsluttet = True
        elif svar.aapne:
            self._aapne_kode(svar.aapne, svar.side)

    def _vis_feil(self, feil: Mapping[str, str], behold: bool = False) -> None:
        forste = next(iter(sorted(feil, key=self._leserekkefolge)))
        self.skjema.gaa_til(forste)
        if not behold:
            self.si(feil[forste], Alvor.FEIL)

    def _leserekkefolge(self, navn: str) -> tuple[int, int]:
        sider = self._her.sider
        egen = sider.index(self._her.bilde)
        for nr, side in enumerate([sider[egen], *sider]):
            for plass_nr, plass in enumerate(side.plasser):
                if plass.felt.navn == navn:
                    return nr, plass_nr
        raise LookupError(navn)

    # Ways

    @property
    def _her(self) -> Sted:
        if not self._sti:
            raise LookupError("no routine is open")
        return self._sti[-1]

    def _start(self, jobb: Jobb) -> None:
        self._jobb = self._uhentet = jobb

    def _forberedt(self, kladd: Mapping[str, Any] | None, melding: str | None) -> None:
        self.si(melding or "")
        resten = list(kladd["sti"]) if kladd else []
        klokke = datetime.fromisoformat(kladd["tid"]) if kladd else None
        self._aapne(self._start_kode, etterpaa=lambda: self._hent_fram(resten, klokke) if klokke else None)

    def _hent_fram(self, resten: list[Mapping[str, Any]], klokke: datetime) -> None:
        if not resten:
            self.si(f"Kladden fra kl. {klokke:%H:%M} er hentet fram; F12 forkaster den.")
            return
        sted, *resten = resten

        def fyll() -> None:
            if sted["skjema"]:
                self.skjema.hent_kladd(sted["skjema"])
            self._hent_fram(resten, klokke)

        self._aapne(sted["rutine"], sted["side"], sted["kontekst"], fyll)

    def _aapne(
        self,
        kode: str,
        side: str | None = None,
        kontekst: Mapping[str, str] | None = None,
        etterpaa: Callable[[], None] | None = None,
    ) -> None:
        fabrikk = self._rutiner[kode]
        self._start(
            Jobb(lambda: aapne(fabrikk, kode, side, kontekst), lambda aapnet: self._aapnet(kode, aapnet, etterpaa))
        )

    def _aapnet(self, kode: str, aapnet: Aapnet, etterpaa: Callable[[], None] | None) -> None:
        skjema = Skjema(aapnet.sider)
        skjema.bytt_side(aapnet.side)
        besvart = aapnet.besvart
        sted = Sted(kode, aapnet.rutine, aapnet.sider, skjema, besvart.handlinger, besvart.kontekst)
        self._sti.append(sted)
        self._varsler = ()
        self._vis(sted, besvart.svar)
        if etterpaa:
            etterpaa()

    def _aapne_kode(self, kode: str, side: str | None = None) -> None:
        """Opens a code: a page of this routine, a place on the path, or a new place."""
        if kode in {bilde.kode for bilde in self._her.sider}:
            self.skjema.bytt_side(kode)
            return
        for nr, sted in enumerate(self._sti):
            if kode in sted.koder:
                self._spor_om_ulagret(self._sti[nr + 1 :], partial(self._tilbake_til, nr, side or kode))
                return
        self._aapne(kode, side)

    def _tilbake_til(self, nr: int, side: str | None = None) -> None:
        del self._sti[nr + 1 :]
        her = self._her
        if side and side in {bilde.kode for bilde in her.sider}:
            her.skjema.bytt_side(side)
        if not her.skjema.ulagret:
            rutine, kode = her.rutine, her.skjema.side
            self._start(Jobb(lambda: besvar(rutine, lambda: rutine.aapne(kode)), partial(self._frisket, her)))

    def _frisket(self, sted: Sted, besvart: Besvart) -> None:
        sted.handlinger, sted.kontekst = besvart.handlinger, besvart.kontekst
        self._varsler = ()
        self._vis(sted, besvart.svar)

    def _spor_om_ulagret(self, steder: Sequence[Sted], ja: Callable[[], None]) -> None:
        if any(sted.skjema.ulagret for sted in steder):
            self._sporsmaal = Sporsmaal("Forlate bildet uten å lagre? (J/N)", ja)
        else:
            ja()

    def _tilbake(self) -> None:
        self.si("")
        if len(self._sti) <= 1:
            self._avslutt(spor=True)
            return
        self._spor_om_ulagret([self._her], lambda: self._tilbake_til(len(self._sti) - 2))

    def _avslutt(self, spor: bool = False) -> None:
        def slutt() -> None:
            self.avsluttet = True

        if self.ulagret:
            self._sporsmaal = Sporsmaal("Noe er ikke lagret. Avslutte likevel? (J/N)", slutt)
        elif spor:
            self._sporsmaal = Sporsmaal("Avslutte? (J/N)", slutt)
        else:
            slutt()

    def _hopp_til(self, tekst: str, handling_gjelder: bool = True) -> None:
        self.si("")
        try:
            maal = finn(tekst, self.navn)
        except Ukjent as ukjent:
            self.si(str(ukjent), Alvor.FEIL)
            return
        if isinstance(maal, Handlingsmaal):
            if handling_gjelder:
                self._handling(maal.id, None)
            else:
                self._send(maal.id)
            return
        kode = maal.kode
        if not self._sti or kode in self._her.koder:
            self._aapne_kode(kode)
        elif handling_gjelder and self._her.skjema.ulagret:
            self._sporsmaal = Sporsmaal("Forlate bildet uten å lagre? (J/N)", lambda: self._forlat_til(kode))
        else:
            self._aapne_kode(kode)

    def _forlat_til(self, kode: str) -> None:
        if len(self._sti) > 1:
            self._sti.pop()
        else:
            self.skjema.angre_alt()
        self._aapne_kode(kode)

    def _bla(self, steg: int) -> None:
        kode = self._her.nabo(steg)
        if kode is None:
            self.si("Dette er siste side." if steg > 0 else "Dette er første side.")
        else:
            self.si("")
            self.skjema.bytt_side(kode)

    # Windows and messages

    def _vis_koder(self) -> None:
        felt = self.skjema.felt_ved_markor
        if felt is not None and kan_listes(felt):
            self.vindu = kodevindu(felt)
        elif "koder" in self._her.handlinger:
            self._send("koder")
        else:
            self.si("Feltet har ingen kodeliste.", Alvor.VARSEL)

    def _vis_meldinger(self) -> None:
        linjer = [self.melding, *self.skjema.feil.values(), *self._varsler]
        self.vindu = Lesevindu("Meldinger", list(dict.fromkeys(linje for linje in linjer if linje)) or ["Ingen."])

    def si(self, tekst: str, alvor: Alvor = Alvor.OPPLYSNING) -> None:
        """Puts a message on line 23, in place of the one that stood there."""
        self._tekst, self._alvor = tekst, alvor
        self._feltsetning = ""

    def _paa_meldingslinjen(self) -> tuple[str, Alvor]:
        if self._sporsmaal:
            return self._sporsmaal.tekst, Alvor.OPPLYSNING
        if self._sti and self.skjema.melding:
            return self.skjema.melding, Alvor.VARSEL
        if self._feltsetning:
            return self._feltsetning, Alvor.FEIL
        return self._tekst, self._alvor

    def _linje_23(self) -> list[Lop]:
        if self._hopp:
            return [Lop(_HOPP, "melding"), Lop(self._hopp.tekst.ljust(KOLONNER - len(_HOPP)), "aktiv")]
        return meldingslinje(self.melding, self._paa_meldingslinjen()[1])

    def _programfeil(self, feil: BaseException) -> None:
        self._logg("".join(traceback.format_exception(feil)))
        self.si(PROGRAMFEIL, Alvor.FEIL)

    def _brukbare(self) -> frozenset[str]:
        if self._sporsmaal or not self._sti:
            return frozenset()
        if self._hopp:
            return frozenset({"tilbake"})
        if self.vindu:
            return frozenset({"tilbake", "bla_opp", "bla_ned"})
        her = self._her
        brukbare = {"hjelp", "tilbake", "hopp"} | her.handlinger
        if kan_listes(her.skjema.felt_ved_markor):
            brukbare.add("koder")
        if her.skjema.ulagret:
            brukbare.add("angre_alt")
        brukbare |= {id_ for id_, steg in (("bla_opp", -1), ("bla_ned", 1)) if her.nabo(steg)}
        return frozenset(brukbare)
