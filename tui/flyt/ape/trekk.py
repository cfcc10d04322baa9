"""What the monkey does next: drawn by chance, but of what somebody might do where the terminal stands now."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TypeVar

from tui.feltslag import Ja, JaNei, Kode, Valg
from tui.flate import setninger
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flyt.ape.kunnskap import Kunnskap, Verden
from tui.flyt.ape.tekster import LIMES, TASTES
from tui.flyt.feil import Avvik
from tui.flyt.spilling.etiketter import finn
from tui.flyt.steg import Fyll, GaaTil, Lim, Skriv, Steghandling, StillFlate, StillKlokke, Trykk
from tui.skjema.bilde import Plass
from tui.skjema.felt import Felt
from tui.skjema.svar import Alvor
from tui.skjema.tegn import er_en_celle
from tui.vindu.vindu import Lesevindu, Valgvindu

FLATER = ((80, 24), (80, 24), (132, 43), (200, 60), (80, 50), (110, 24), (79, 24), (80, 23), (20, 5), (1, 1))
_AVSLUTTER = (setninger.AVSLUTTE, setninger.AVSLUTTE_ULAGRET)
_FUNKSJONER = ("F1", "F2", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "Ctrl+P", "Ctrl+L", "Ctrl+Z")
_FLYTTER = ("Tab", "Shift+Tab", "Home", "End", "Pil opp", "Pil ned", "Pil venstre", "Pil høyre", "Shift+Enter")
_RETTER = ("Delete", "Rygg", "Ctrl+K", "Ctrl+Z", "Insert", "Mellomrom", "x", "7", "-", "å")
_GJOR_INGENTING = ("Esc", "Alt+x", "Ctrl+U", "F20", "Shift+F3", "Ctrl+Alt+Delete")
_I_VINDU = ("Pil ned", "Pil opp", "F8", "F7", "Home", "End", "Tab", "Rygg", "F1", "+", "-", "Pil høyre", "Pil venstre")
_ORD = ("hjelp", "koder", "beregn", "meldinger", "papirer", "ned", "skriv ut", "hvorfor", "angre", "zzz", "d", "[b]")
KATTEN = 0.16
"""How often the monkey is a cat, when it does not work."""
ARBEIDER = 0.7
"""How much of the time it works: it goes where line 23 sends it, and finishes what it has begun."""
LUNE = (10, 60)
"""So many steps it is in one mood."""
LEI = 6
"""After so many steps in which the page and line 23 stay as they are, it does something else."""

En = TypeVar("En")


class Trekker:
    """Draws the steps of one run, each from how the world stands; the same seed draws the same steps."""

    def __init__(self, tilfeldig: Random, kunnskap: Kunnskap) -> None:
        self._tilfeldig = tilfeldig
        self._kunnskap = kunnskap
        self._som_katten: Mapping[Callable[[Verden], Steghandling], int] = {
            self._funksjon: 10,
            self._flytt: 8,
            self._rett: 6,
            self._fyll_nesten: 8,
            self._skriv_rart: 3,
            self._lim: 3,
            self._flate: 3,
        }
        self._som_en_saksbehandler: Mapping[Callable[[Verden], Steghandling], int] = {
            self._send: 60,
            self._fyll_rett: 14,
            self._gaa: 14,
            self._funksjon: 8,
            self._tilbake: 4,
            self._angre: 3,
            self._klokke: 4,
        }
        self._i_arbeid: Mapping[Callable[[Verden], Steghandling], int] = {
            self._send: 60,
            self._fyll_rett: 10,
            self._gaa: 3,
            self._funksjon: 6,
            self._se_hvorfor: 3,
            self._fyll_nesten: 3,
            self._klokke: 3,
        }
        self._arbeider = False
        self._lune = 0
        self._sett: tuple[str, str] = ("", "")
        self._ganger = 0

    def neste(self, verden: Verden, naa: datetime) -> Steghandling:
        """The next step."""
        self._naa = naa
        terminal, flate = verden.terminal, verden.terminal.flate
        if not terminal.stor_nok:
            return StillFlate(80, 24) if self._skjer(0.7) else self._velg((self._funksjon, self._flate))(verden)
        if flate.sporsmaal:
            return self._svar(flate)
        if flate.vindu is not None:
            return self._ved_vindu(verden)
        if flate.hopp is not None:
            return self._hopp(flate.hopp)
        return self._i_skjema(verden)

    def _i_skjema(self, verden: Verden) -> Steghandling:
        """As a caseworker who puts right what is wrong and fills what is missing; at times as the cat on the keys."""
        self._skift_lune()
        if not self._arbeider and self._skjer(KATTEN):
            return self._trekk(self._som_katten)(verden)
        flate = verden.terminal.flate
        if videre := self._videre(flate):
            return videre
        plasser = self._fyllbare(flate)
        nokler = [plass for plass in plasser if plass.felt.nokkel]
        hemmelige = [plass for plass in nokler if plass.felt.hemmelig and not flate.skjema.tekst(plass.felt.navn)]
        if hemmelige and self._skjer(0.9):
            return self._fyll(hemmelige[0], self._verdi(hemmelige[0].felt, verden))
        if any(plass.felt.navn in flate.skjema.endret for plass in nokler) and self._skjer(0.8):
            return Trykk(("Enter",))
        feil = [plass for plass in plasser if plass.felt.navn in flate.skjema.feil]
        if feil and self._skjer(0.7):
            return self._fyll(feil[0], self._verdi(feil[0].felt, verden))
        feilmelding = flate.melding.startswith(Alvor.FEIL.value) and not (self._arbeider and flate.skjema.ulagret)
        if nokler and not feil and feilmelding and self._skjer(0.6):
            return self._fyll(nokler[0], self._verdi(nokler[0].felt, verden))
        mangler = [plass for plass in plasser if self._mangler(plass.felt, flate)]
        if mangler and self._skjer(0.8):
            plass = next((en for en in mangler if en.felt.nokkel), self._velg(mangler))
            return self._fyll(plass, self._verdi(plass.felt, verden))
        return self._trekk(self._i_arbeid if self._arbeider else self._som_en_saksbehandler)(verden)

    def _skift_lune(self) -> None:
        self._lune -= 1
        if self._lune < 0:
            self._arbeider, self._lune = self._skjer(ARBEIDER), self._tilfeldig.randrange(*LUNE)

    def _videre(self, flate: Arbeidsflate) -> Steghandling | None:
        """Where line 23 sends one, whoever works mostly; away from where nothing more comes; None to go on here."""
        assert flate.sted is not None
        for_, self._sett = self._sett, (flate.side_bilde.kode, flate.melding)
        self._ganger = self._ganger + 1 if self._sett == for_ else 0
        if self._ganger >= LEI:
            self._ganger = 0
            videre: tuple[Steghandling, ...] = (
                Trykk(("F12",)),
                Trykk(("F3",)),
                GaaTil(self._velg(self._kunnskap.steder)),
            )
            return self._velg(videre)
        nevnt = [ord_.strip(".,;:()") for ord_ in flate.melding.split()]
        andre = [ord_ for ord_ in nevnt if ord_ in flate.navn and ord_ not in flate.sted.koder]
        if andre and self._skjer(0.9 if self._arbeider else 0.3):
            return GaaTil(andre[-1])
        if self._arbeider and self._ganger and not flate.skjema.ulagret and self._skjer(0.4):
            return GaaTil(self._velg(self._kunnskap.steder))
        return None

    def _trekk(self, blant: Mapping[Callable[[Verden], Steghandling], int]) -> Callable[[Verden], Steghandling]:
        [trekk] = self._tilfeldig.choices(list(blant), list(blant.values()))
        return trekk

    # What lies over the form

    def _svar(self, flate: Arbeidsflate) -> Steghandling:
        if flate.sporsmaal in _AVSLUTTER:
            return Trykk((self._velg(("N", "F3", "n", "Enter")),))
        return Trykk((self._velg(("J", "J", "j", "N", "F3", "Enter", "x")),))

    def _ved_vindu(self, verden: Verden) -> Steghandling:
        if self._skjer(0.07):
            return self._flate(verden)
        vindu = verden.terminal.flate.vindu
        if isinstance(vindu, Valgvindu) and self._skjer(0.35):
            return Trykk(("Enter",))
        if self._skjer(0.4 if isinstance(vindu, Lesevindu) else 0.25):
            return Trykk((self._velg(("F3", "F3", "Esc", "Enter")),))
        if self._skjer(0.15):
            return Skriv(self._velg(("a", "sats", "0301", "J", *TASTES)))
        if self._skjer(0.04):
            return Lim(self._velg(LIMES))
        return Trykk(tuple(self._velg(_I_VINDU) for _ in range(self._tilfeldig.randrange(1, 5))))

    def _hopp(self, tekst: str) -> Steghandling:
        if self._skjer(0.2 if tekst else 0.7):
            return Skriv(self._velg((*self._kunnskap.steder, *_ORD, *TASTES)))
        return Trykk((self._velg(("Enter", "Enter", "F3", "F10", "Rygg", "Home", "Delete")),))

    # What is done in the form

    def _fyll_rett(self, verden: Verden) -> Steghandling:
        plasser = self._fyllbare(verden.terminal.flate)
        if not plasser:
            return self._send(verden)
        plass = self._velg(plasser)
        return self._fyll(plass, self._verdi(plass.felt, verden))

    def _fyll_nesten(self, verden: Verden) -> Steghandling:
        """A value at the edge of what the field takes, or a right one with a slip of the finger in it."""
        plasser = [
            plass for plass in self._fyllbare(verden.terminal.flate) if not plass.felt.nokkel or self._skjer(0.2)
        ]
        if not plasser:
            return self._skriv_rart(verden)
        felt = (plass := self._velg(plasser)).felt
        kanter = self._kunnskap.kanter.get(felt.slag.navn, ())
        if kanter and self._skjer(0.5):
            return self._fyll(plass, self._velg(kanter))
        return self._fyll(plass, self._forskrevet(self._verdi(felt, verden)))

    def _send(self, verden: Verden) -> Steghandling:
        del verden
        return Trykk(self._velg((("Enter",),) * 8 + (("Enter", "Enter"), ("Enter", "F3"), ("F5", "Enter"), ("F5",))))

    def _gaa(self, verden: Verden) -> Steghandling:
        del verden
        return GaaTil(self._velg(self._kunnskap.steder))

    def _funksjon(self, verden: Verden) -> Steghandling:
        del verden
        if self._skjer(0.1):
            return Trykk((self._velg(_FUNKSJONER), self._velg(_FUNKSJONER)))
        return Trykk((self._velg(_FUNKSJONER),))

    def _flytt(self, verden: Verden) -> Steghandling:
        del verden
        return Trykk(tuple(self._velg(_FLYTTER) for _ in range(self._tilfeldig.randrange(1, 6))))

    def _rett(self, verden: Verden) -> Steghandling:
        del verden
        return Trykk(tuple(self._velg((*_RETTER, *_GJOR_INGENTING)) for _ in range(self._tilfeldig.randrange(1, 4))))

    def _skriv_rart(self, verden: Verden) -> Steghandling:
        del verden
        return Skriv(self._velg(TASTES))

    def _lim(self, verden: Verden) -> Steghandling:
        if self._skjer(0.5):
            return Lim(self._velg(LIMES))
        plasser = self._fyllbare(verden.terminal.flate)
        return Lim("\t".join(self._verdi(plass.felt, verden) for plass in plasser))

    def _se_hvorfor(self, verden: Verden) -> Steghandling:
        """F2 on a field that is calculated, or that somebody may have filled."""
        nr = self._tilfeldig.randrange(len(verden.terminal.flate.side_bilde.plasser) or 1)
        return Trykk(("Home", *("Pil ned",) * (nr % 20), "Tab", "F2"))

    def _tilbake(self, verden: Verden) -> Steghandling:
        del verden
        return Trykk(("F3",))

    def _angre(self, verden: Verden) -> Steghandling:
        del verden
        return Trykk(("F12",))

    def _flate(self, verden: Verden) -> Steghandling:
        del verden
        return StillFlate(*self._velg(FLATER))

    def _klokke(self, verden: Verden) -> Steghandling:
        del verden
        dager = self._velg((0, 1, 14, 14, 14, 28, 90, 365))
        til = self._naa + timedelta(days=dager, minutes=self._tilfeldig.randrange(600))
        return StillKlokke(til if self._skjer(0.95) else self._velg(self._kunnskap.starter)[0])

    # Fields and their texts

    def _fyllbare(self, flate: Arbeidsflate) -> list[Plass]:
        """The open fields that a label names."""
        return [plass for plass in flate.skjema.aapne_plasser() if _har_navn(plass, flate)]

    def _mangler(self, felt: Felt, flate: Arbeidsflate) -> bool:
        return not flate.skjema.tekst(felt.navn) and bool(felt.paakrevd or felt.navn in self._kunnskap.gjerne)

    def _fyll(self, plass: Plass, tekst: str) -> Steghandling:
        skilletegn = plass.felt.slag.skilletegn
        passer = "".join(tegn for tegn in tekst if er_en_celle(tegn) and tegn not in skilletegn)[: plass.lengde]
        return Fyll(((plass.felt.label, passer.strip()),))

    def _verdi(self, felt: Felt, verden: Verden) -> str:
        """What the field would take, often; blank where it may be, at times."""
        if not felt.paakrevd and felt.navn not in self._kunnskap.gjerne and self._skjer(0.1):
            return ""
        slag = felt.slag
        if isinstance(slag, JaNei):
            return self._velg("JNNNNNNN")  # what J asks for takes its time
        if isinstance(slag, Valg | Ja):
            return self._velg([kode for kode, _ in slag.rader()] or [""])
        if isinstance(slag, Kode):
            tekster = verden.terminal.flate.skjema.tekster
            lister = [liste for _, liste in slag.deler(tekster)] if slag.deler else [slag.kodeliste()]
            koder = [kode for liste in lister for kode, _ in liste.sok("")]
            return self._velg(koder) if koder else "01234"
        return verden.verdi(felt, self._tilfeldig)

    def _forskrevet(self, tekst: str) -> str:
        """The text with a character lost, doubled, put in or changed places with the next."""
        nr = self._tilfeldig.randrange(len(tekst) + 1)
        annet = self._velg("0195xXæ-.,/ ")
        return self._velg(
            (
                tekst[:nr] + tekst[nr + 1 :],
                tekst[:nr] + annet + tekst[nr:],
                tekst[:nr] + annet + tekst[nr + 1 :],
                tekst[:nr] + tekst[nr : nr + 2][::-1] + tekst[nr + 2 :],
            )
        )

    # Chance

    def _skjer(self, sjanse: float) -> bool:
        return self._tilfeldig.random() < sjanse

    def _velg(self, blant: Sequence[En]) -> En:
        return self._tilfeldig.choice(blant)


def _har_navn(plass: Plass, flate: Arbeidsflate) -> bool:
    try:
        return finn(flate.side_bilde, plass.felt.label).felt is plass.felt
    except Avvik:
        return False
