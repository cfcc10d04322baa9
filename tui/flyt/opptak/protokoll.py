"""What happens at the terminal, as the steps of a flow that does the same."""

from collections.abc import Callable
from datetime import datetime

from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.skjema.skjematast import I_SKJEMA
from tui.flate.vitne import Hendelse, Klikket, Limt, Tastet, UtfortHandling
from tui.flyt.opptak.avsnitt import Opptaksavsnitt
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.loft import Loft, Loftslag
from tui.flyt.opptak.opptatt import Opptatt, lagt_til
from tui.flyt.opptak.veien import veien
from tui.flyt.steg import (
    GaaTil,
    Lim,
    Skriv,
    Steghandling,
    StillKlokke,
    TaBilde,
    Trykk,
    VentMelding,
    VentSide,
    VentVindu,
)
from tui.taster.handlinger import VED_ID
from tui.taster.hopp import Handlingsmaal, Rutinemaal, Ukjent, finn
from tui.taster.tastenavn import UkjentTast, tast_av, vis_tast
from tui.vindu.kodevindu import kan_listes
from tui.vindu.vindu import Vindu

_LAR_MELDINGEN_STAA = frozenset({"avslutt", "hjelp", "koder", "kontrollkort", "meldinger"})
"""The actions of a form after which line 23 may say what it said before."""


class Protokoll:
    """Begins with the first form open and blank, as a flow does. `egne` are the actions that are no part of it.

    Nor is what is read or done at the desk beside the form: whoever plays the flow has none.

    `steg` are those so far; what is typed and not sent is not among them yet. `bilder` is how many pictures they take.
    """

    def __init__(
        self, flate: Arbeidsflate, naa: Callable[[], datetime], erstatter: Erstatter, egne: frozenset[str]
    ) -> None:
        self._flate = flate
        self._naa = naa
        self._erstatter = erstatter
        self._egne = egne
        self._side = flate.skjema.side
        self.steg: list[Opptatt] = [Opptatt(VentSide(self._side))]
        self.bilder = 0
        self._minutt = _minuttet(naa())
        self._melding = flate.melding
        self._gjort: Steghandling | None = None
        self._for_gjort = self.steg
        self._avsnitt: Opptaksavsnitt | None = None
        self._loft: Loft | None = None

    # What comes in

    def for_(self, hendelse: Hendelse) -> None:
        """This is to be done now; all that came before it has been answered."""
        self.se()
        handling, tegn = self._tydet(hendelse)
        klikk = hendelse if isinstance(hendelse, Klikket) and handling is None else None
        if self._utenom(handling) or self._flate.uvist:
            return
        if self._flate.sporsmaal:
            self._svar(handling, tegn, self._raa(hendelse, handling, tegn))
        elif handling == "avslutt":
            self._gjor(handling)
        elif handling == "palett":
            self._lukk()
            self._loft = self._nytt_loft(Loftslag.PALETT, handling)
        elif self._flate.aapner_bordet(handling):
            self._lukk()
        elif self._flate.hopp is not None:
            self._i_hopp(self._flate.hopp, handling, self._raa(hendelse, handling, tegn))
        elif handling == "hopp":
            self._lukk()
            self._loft = self._nytt_loft(Loftslag.HOPP, handling)
        elif self._loft and self._vindu:
            self._i_vindu(self._loft, handling, tegn, klikk, self._raa(hendelse, handling, tegn))
        elif not self._flate.ved_bordet:
            self._i_form(hendelse, handling, tegn)

    def _utenom(self, handling: str | None) -> bool:
        return handling in self._egne or handling in self._flate.bord.handlinger

    @property
    def _vindu(self) -> Vindu | None:
        """The window over the form; what lies on the desk is none."""
        return None if self._flate.ved_bordet else self._flate.vindu

    @property
    def _sagt(self) -> str:
        """What line 23 says in the form; what it says at the desk is over when the desk is left."""
        return self._melding if self._flate.ved_bordet else self._flate.melding

    def _tydet(self, hendelse: Hendelse) -> tuple[str | None, str | None]:
        """The action that it asks for, and what it writes when it asks for none."""
        match hendelse:
            case Tastet("escape", _) if self._flate.kart.handling("escape") is None and self._noe_over:
                return "tilbake", None
            case Tastet(navn, tegn):
                handling = self._flate.kart.handling(navn)
                skriver = handling is None and "+" not in navn[:-1] and bool(tegn and tegn.isprintable())
                return handling, tegn if skriver else None
            case UtfortHandling(handling):
                return handling, None
            case Klikket(rad, kol):
                return self._flate.handling_ved(rad, kol), None
            case Limt():
                return None, None

    @property
    def _noe_over(self) -> bool:
        return bool(self._flate.sporsmaal or self._flate.vindu or self._flate.hopp is not None)

    def _raa(self, hendelse: Hendelse, handling: str | None, tegn: str | None) -> Steghandling | None:
        """The step that does the very same; None when there is none, as for a click."""
        if isinstance(hendelse, Limt):
            return Lim(hendelse.tekst)
        if handling is not None:
            return _trykk(handling)
        if tegn:
            return Skriv(tegn)
        if isinstance(hendelse, Tastet) and hendelse.navn != "escape" and (navn := _vanlig_navn(hendelse.navn)):
            return Trykk((navn,))
        return None

    def _svar(self, handling: str | None, tegn: str | None, raa: Steghandling | None) -> None:
        if handling is None and tegn is None and isinstance(raa, Trykk):
            self._legg_til([Opptatt(raa)])  # it does nothing, but that is said when the question is answered
        svar = "N" if handling == "tilbake" else (tegn or "").upper() if handling is None else ""
        if svar in ("J", "N"):
            for_ = self._for_gjort
            self._ferdig(Trykk((svar,)))
            self._for_gjort = for_

    def _i_hopp(self, tekst: str, handling: str | None, raa: Steghandling | None) -> None:
        assert self._loft is not None, "the jump line was seen when it came up"
        loft = self._loft
        if raa is not None:
            loft.tar(raa)
        if handling == "send":
            self._loft = None
            self._hoppet(tekst, loft)
        elif handling in ("tilbake", "hopp"):
            self._loft = None
            if loft.skrevet or self._flate.melding != loft.melding:
                self._tom(med_melding=not loft.skrevet)
                self._legg_til(loft.raa)

    def _hoppet(self, tekst: str, loft: Loft) -> None:
        try:
            maal = finn(tekst, self._flate.navn)
        except Ukjent:
            maal = None
        if maal is not None and loft.skrevet:
            self._legg_til([Opptatt(_trykk("hopp"))] if loft.slag is Loftslag.PALETT else [])
            self._legg_til([Opptatt(_trykk("tilbake"))])
        if isinstance(maal, Handlingsmaal) and (self._utenom(maal.id) or self._flate.aapner_bordet(maal.id)):
            return
        self._tom()
        if maal is None:
            *foran, sist = loft.raa
            self._legg_til(foran)
            self._ferdig(sist.handling)
        else:
            self._ferdig(GaaTil(maal.kode if isinstance(maal, Rutinemaal) else VED_ID[maal.id].ord))

    def _i_vindu(
        self, loft: Loft, handling: str | None, tegn: str | None, klikk: Klikket | None, raa: Steghandling | None
    ) -> None:
        valg = loft.valget(handling, tegn, klikk) if klikk or handling or tegn else None
        loft.klikket = klikk is not None
        if raa is not None:
            loft.tar(raa)
        if valg is None:
            return
        self._loft = None
        if loft.slag is Loftslag.PALETT:
            self._hoppet(valg, loft)
        elif loft.slag is Loftslag.KODER and self._avsnitt and not loft.skrevet:
            velger = loft.som_velger(valg)
            kan_ikke_sies = velger is loft.raa and klikk is not None
            aapner = [] if velger is loft.raa else [_trykk("koder")]
            self._avsnitt.tar(*(() if kan_ikke_sies else (*aapner, *(ett.handling for ett in velger))))
        else:
            *foran, sist = loft.som_velger(valg) if raa or not loft.skrevet else [Opptatt(_trykk("send"))]
            self._legg_til(foran)
            self._ferdig(sist.handling)

    def _i_form(self, hendelse: Hendelse, handling: str | None, tegn: str | None) -> None:
        if handling is not None and handling not in I_SKJEMA:
            felt = self._flate.skjema.aapent_felt_ved_markor
            if handling == "koder" and kan_listes(felt):
                self._i_avsnitt()
                self._loft = self._nytt_loft(Loftslag.KODER, handling)
            else:
                self._gjor(handling)
        elif isinstance(hendelse, Klikket):
            self._klikket(hendelse)
        elif raa := self._raa(hendelse, handling, tegn):
            if isinstance(raa, Trykk) and handling is None:
                self._i_avsnitt().tar_uten_virkning(raa)
            else:
                self._i_avsnitt().tar(raa)

    def _klikket(self, klikk: Klikket) -> None:
        """A click is told as the keys that lead to the same place."""
        avsnitt, skjema = self._i_avsnitt(), self._flate.skjema.kopi()
        skjema.klikk(klikk.rad, klikk.kol)
        taster = veien(self._flate.skjema, skjema)
        if taster is None:
            avsnitt.tar()
        elif taster:
            avsnitt.tar(Trykk(taster))

    def slutt(self) -> None:
        """Nothing more is to come: what was typed and not sent is told too."""
        self.se()
        if not self._flate.avsluttet and self._flate.sted:
            self._tom(med_melding=True)

    def bilde(self) -> None:
        """Somebody wants a picture of what stands there now."""
        self.se()
        self._tom(med_melding=True)
        if self._loft:
            self._legg_til(self._loft.raa)
            self._loft.raa, self._loft.skrevet = [], True
        self._still_klokken()
        self.bilder += 1
        self._legg_til([Opptatt(TaBilde(self._side))])
        self._for_gjort = self.steg

    # What comes of it

    def se(self) -> None:
        """All that came in has been answered: sees what the terminal shows now."""
        if self._flate.avsluttet:
            if self._gjort is not None:
                self.steg = self._for_gjort
            return
        if self._flate.sted is None:
            return
        if self._avsnitt:
            self._avsnitt.se()
        if self._loft and self._loft.vindu and self._vindu is not self._loft.vindu:
            self._lukket(self._loft)
        side, melding, vindu = self._flate.skjema.side, self._sagt, self._vindu
        nytt_vindu = vindu is not None and (self._loft is None or self._loft.vindu is None)
        if self._gjort is not None:
            self._lar()
            self._vent(side, melding, vindu.tittel if vindu and nytt_vindu else "")
        if vindu is not None and nytt_vindu:
            self._loft = self._loft or Loft(Loftslag.SVAR, melding)
            self._loft.har(vindu)
        self._gjort, self._side, self._melding = None, side, melding

    def _vent(self, side: str, melding: str, tittel: str) -> None:
        """What is to be expected after what was just done."""
        if side != self._side and self._gjort != GaaTil(side):
            self._legg_til([Opptatt(VentSide(side))])
        if tittel:
            self._legg_til([Opptatt(VentVindu(tittel))])
        sagt = self._flate.sporsmaal or melding
        nytt = melding != self._melding or self._gjort not in (_trykk("hjelp"), _trykk("meldinger"), _trykk("tilbake"))
        if sagt and nytt and sagt.isprintable() and sagt != self._flate.skjema.posisjon:
            self._legg_til([Opptatt(VentMelding(sagt))])

    def _lukket(self, loft: Loft) -> None:
        """A window is gone, and nothing was chosen in it."""
        self._loft = None
        sagt_noe = self._flate.melding != loft.melding
        if loft.klikket:
            loft.tar(_trykk("tilbake"))
        if loft.slag is Loftslag.KODER and self._avsnitt and not loft.skrevet:
            self._avsnitt.tar(*(ett.handling for ett in loft.raa))
        elif loft.skrevet or sagt_noe:
            self._tom(med_melding=True)
            self._legg_til(loft.raa)
        elif loft.slag is Loftslag.SVAR:
            self._legg_til([Opptatt(_trykk("tilbake"))])

    def _lukk(self) -> None:
        """What lies over the form gives way: nothing that was done in it matters any more."""
        loft, self._loft = self._loft, None
        if loft and self._flate.melding != loft.melding:
            self._tom(med_melding=not loft.skrevet)
            self._legg_til(loft.raa)
            loft.skrevet = True
        if loft and loft.skrevet and loft.slag is not Loftslag.HOPP:
            self._legg_til([Opptatt(_trykk("hopp")), Opptatt(_trykk("tilbake"))])
        elif loft and (loft.skrevet or loft.slag is Loftslag.SVAR):
            self._legg_til([Opptatt(_trykk("tilbake"))])

    def _gjor(self, handling: str) -> None:
        self._tom(med_melding=handling in _LAR_MELDINGEN_STAA)
        self._ferdig(_trykk(handling))

    def _ferdig(self, steg: Steghandling) -> None:
        """Something that is answered."""
        self._still_klokken()
        self._for_gjort = list(self.steg)
        self._gjort = steg
        self._legg_til([Opptatt(steg)])

    def _tom(self, *, med_melding: bool = False) -> None:
        """Writes down what was typed."""
        avsnitt, self._avsnitt = self._avsnitt, None
        self._lar()
        if avsnitt:
            self._legg_til(avsnitt.steg(self._flate.meldinger, med_melding=med_melding))

    def _i_avsnitt(self) -> Opptaksavsnitt:
        if self._avsnitt is None:
            assert self._flate.sted is not None, "a form is open"
            self._avsnitt = Opptaksavsnitt(self._flate.sted, self._flate.meldinger)
        return self._avsnitt

    def _nytt_loft(self, slag: Loftslag, handling: str) -> Loft:
        loft = Loft(slag, self._sagt)
        loft.tar(_trykk(handling))
        return loft

    def _lar(self) -> None:
        """Lets whoever replaces see who stands in the form."""
        skjema = self._flate.skjema
        self._erstatter.se([(skjema.felt(navn), tekst) for navn, tekst in skjema.tekster.items()])

    def _still_klokken(self) -> None:
        if (naa := _minuttet(self._naa())) != self._minutt:
            self._minutt = naa
            self._legg_til([Opptatt(StillKlokke(naa))])

    def _legg_til(self, steg: list[Opptatt]) -> None:
        for ett in steg:
            self.steg = lagt_til(self.steg, ett)


def _trykk(handling: str) -> Trykk:
    """The key of an action, as the table has it: whoever plays the flow has no keys of his own."""
    return Trykk((vis_tast(VED_ID[handling].taster[0]),))


def _vanlig_navn(tast: str) -> str:
    """The name by which a flow knows a key that does nothing here; empty for one that it does not know."""
    navn = vis_tast(tast)
    try:
        return navn if tast_av(navn).navn == tast else ""
    except UkjentTast:
        return ""


def _minuttet(tid: datetime) -> datetime:
    return tid.replace(second=0, microsecond=0)
