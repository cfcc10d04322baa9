"""What stands on the screen: the form that is shown, what lies over it, the message line and the key line."""

from collections.abc import Callable, Sequence
from datetime import datetime

from tui.flate import setninger
from tui.flate.bord import PAA_BORDET, Bord, fra_bordet
from tui.flate.ko.rekkefolge import Rekkefolge
from tui.flate.meldinger import Meldinger, med_alvor
from tui.flate.over import Over
from tui.flate.port import VED_PORTEN, Portvakt
from tui.flate.ramme import (
    RADER,
    Tasteplass,
    hopplinje,
    med_hode,
    med_merke,
    med_vindu,
    meldingslinje,
    status,
    tastelinje,
    tasteplasser,
)
from tui.flate.rutine import Rutine
from tui.flate.skjema.skjemahandlinger import Skjemahandlinger
from tui.flate.sted import Rutinested
from tui.flate.vei import Vei
from tui.flate.vitne import Vitne
from tui.skjema.bilde import Bilde
from tui.skjema.lop import Lop, tekst_av
from tui.skjema.skjema import Skjema
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.svar import Alvor
from tui.taster.handlinger import Tastekart
from tui.taster.tastenavn import vis_tast
from tui.vindu.vindu import Vindu


class Visning:
    """The half of the terminal that one sees; it changes nothing but the number of lines."""

    kart: Tastekart
    vitne: Vitne
    bord: Bord
    _forside: Skjema | None
    _naa: Callable[[], datetime]
    _port: Portvakt
    _uvist_svar: bool
    _linjer: int
    _rekkefolge: Rekkefolge
    _vei: Vei
    _meldinger: Meldinger
    _over: Over
    _i_skjema: Skjemahandlinger

    @property
    def skjema(self) -> Skjema:
        """The form that is shown. Raises LookupError before the first is open."""
        return self._vei.her.skjema

    @property
    def rutine(self) -> Rutine | None:
        """The routine that is shown, None before the first is open."""
        return self._vei.her.rutine if self._vei.steder else None

    @property
    def sted(self) -> Rutinested | None:
        """The place that is shown, None before the first is open."""
        return self._vei.steder[-1] if self._vei.steder else None

    @property
    def side_bilde(self) -> Bilde:
        """The declared page that is shown. Raises LookupError before the first is open."""
        return self._vei.her.bilde

    @property
    def vindu(self) -> Vindu | None:
        """The window over the form."""
        return self._over.vindu

    @property
    def ved_bordet(self) -> bool:
        """Whether the window over the form shows what lies on the desk."""
        return fra_bordet(self.vindu)

    def aapner_bordet(self, handling: str | None) -> bool:
        """Whether the action shows something that lies on the desk, and not the window that is open closes by it."""
        er_vist = self.vindu is not None and handling in self.vindu.brukbare
        return handling in PAA_BORDET and handling in self.bord.har and not er_vist

    @property
    def ved_porten(self) -> bool:
        """Whether a routine must let the caseworker in before there is anything else."""
        return bool(self._port.kode)

    @property
    def hopp(self) -> str | None:
        """What stands on the jump line, None while it is closed."""
        return self._over.hopp.tekst if self._over.hopp else None

    @property
    def sporsmaal(self) -> str:
        """The question that waits for J or N, empty when there is none."""
        return self._over.sporsmaal.tekst if self._over.sporsmaal else ""

    @property
    def uvist(self) -> bool:
        """Whether something waits for an answer that nobody has seen yet."""
        return self._uvist_svar or (self._over.sporsmaal is not None and not self._over.sporsmaal.vist)

    @property
    def melding(self) -> str:
        """The whole message of line 23, with the word for its gravity."""
        return med_alvor(*self._paa_linje_23())

    @property
    def meldinger(self) -> Meldinger:
        """What line 23 has to say."""
        return self._meldinger

    @property
    def markor(self) -> tuple[int, int]:
        """Where the cursor stands, row and column from 0."""
        skjema = self._vist_skjema
        return self._over.markor or (skjema.markor if skjema else (self._linjer, 0))

    @property
    def ledig(self) -> bool:
        """Whether every key is handled and nothing runs."""
        return self._rekkefolge.ledig

    @property
    def ulagret(self) -> bool:
        """Whether anything on the whole path is typed and not saved."""
        return self._vei.ulagret

    def tilpass(self, hoyde: int) -> None:
        """Takes the number of lines of the terminal, at least 24: forms and windows use those that there are."""
        self._linjer = max(hoyde, RADER) - RADER + LINJER
        self._over.tilpass(self._linjer)
        if self._vist_skjema:
            self._vist_skjema.tilpass(self._linjer)

    def linjer(self) -> list[list[Lop]]:
        """The lines of the terminal, 24 or more of 80 columns, as runs."""
        skjema = self._vist_skjema
        tegnet = skjema.linjer() if skjema else [[Lop(" " * KOLONNER, "tekst")]] * self._linjer
        kode = (skjema.side, skjema.sidetall) if skjema else ("",)
        merke = self.bord.merke
        linjer = med_hode(tegnet, self._naa(), *kode, plass_til_merke=bool(merke))
        if self.vindu:
            linjer = med_vindu(linjer, self.vindu.bilde())
        if merke:
            linjer = med_merke(linjer, merke)
        _, alvor = self._paa_linje_23()
        hele = next((vis_tast(tast) for tast in self.kart.taster("meldinger")), "")
        nederst = meldingslinje(self.melding, alvor, hele)
        linjer.append(hopplinje(self._over.hopp.tekst) if self._over.hopp else nederst)
        innsetting = skjema is not None and skjema.innsetting
        stand = status(self.markor, innsetting, self._rekkefolge.venter, self.vitne.merke)
        linjer.append(tastelinje(self._tasteplasser(), stand))
        return linjer

    def bilde(self) -> list[str]:
        """The lines as text, each of exactly 80 columns."""
        return [tekst_av(linje) for linje in self.linjer()]

    def feltets_hjelp(self) -> list[str]:
        """The help of the field in which the cursor stands, its label first; empty outside fields."""
        return self._i_skjema.feltets_hjelp() if self._vei.steder else []

    @property
    def _vist_skjema(self) -> Skjema | None:
        return self.skjema if self._vei.steder else self._forside

    def _paa_linje_23(self) -> tuple[str, Alvor]:
        if self._over.sporsmaal:
            return self._over.sporsmaal.paa_linjen, Alvor.OPPLYSNING
        if self.ved_bordet and self._over.avvist:
            return setninger.VINDUET_ER_AAPENT, Alvor.VARSEL
        tekst, alvor = self._meldinger.paa_linjen
        return tekst or (self.skjema.posisjon if self._vei.steder else ""), alvor

    def _tasteplasser(self) -> Sequence[Tasteplass]:
        return tasteplasser(self.kart, self._brukbare(), self.vitne.merke)

    def _brukbare(self) -> frozenset[str]:
        if self._over.sporsmaal:
            return frozenset()
        if self._over.hopp or not self._vei.steder:
            return frozenset({"tilbake"})
        if self.vindu:
            return self.vindu.brukbare
        if self.ved_porten:
            return self._i_skjema.brukbare() & VED_PORTEN
        return self._i_skjema.brukbare() | self.bord.har

    def handling_ved(self, rad: int, kol: int) -> str | None:
        """The action that stands there on the key line, None elsewhere."""
        treff = (plass.handling for plass in self._tasteplasser() if plass.dekker(kol))
        return next(treff, None) if rad == self._linjer + 1 else None
