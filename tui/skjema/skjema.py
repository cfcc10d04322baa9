"""The form that is being filled in: writing, erasing, pasting, undo, drafts. It knows no terminal and no thread."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, Self

from tui.skjema import setninger
from tui.skjema.bilde import Bilde, Plass
from tui.skjema.felt import Felt, UgyldigVerdi
from tui.skjema.skjemaside import Skjemaside
from tui.skjema.storrelse import KOLONNER
from tui.skjema.tegn import er_en_celle, er_paasatt, sammensatt
from tui.skjema.tekst.innliming import celler
from tui.skjema.tekst.redigering import Angrelogg, plass_igjen, skriv_inn, skriv_over, ta_bort, ta_bort_resten


class UpassendeKladd(ValueError):
    """The form is about somebody else than when the draft was typed."""


class Skjema(Skjemaside):
    """A form that takes what is written, but only in an open entry field and only within its length.

    `innsetting` is insert mode; when it is off, what is written stands over what stood there.
    """

    def __init__(self, sider: Sequence[Bilde]) -> None:
        self._logg = Angrelogg()
        self._siste_tegn: tuple[str, int] | None = None
        self._bak_siste_plass = False
        self.innsetting = False
        super().__init__(sider)

    def kopi(self) -> Self:
        """The same form once more, to be filled in without this one."""
        ny = super().kopi()
        ny._logg = deepcopy(self._logg)
        return ny

    def sett(self, navn: str, tekst: str) -> None:
        """Fills a field by an answer: no change of the caseworker's, nothing to undo, any mark gone.

        Raises KeyError for a name that the form does not have.
        """
        super().sett(navn, tekst)
        self._logg.glem(navn)
        self._siste_tegn = None
        self._bak_siste_plass = False

    def sett_i_stedet(self, navn: str, tekst: str) -> None:
        """Fills a field by an answer, in place of what may be typed there; that can be had back by undoing it.

        Raises KeyError for a name that the form does not have.
        """
        skrevet = self.tekst(navn) if navn in self.endret else tekst
        self.sett(navn, tekst)
        if skrevet != self.tekst(navn):
            self._logg.husk(navn, skrevet, 0, "svar")

    def sett_under(self, navn: str, tekst: str) -> None:
        """Takes an answer for a field in which what was typed stays; undoing that brings the answer.

        Raises KeyError for a name that the form does not have.
        """
        self._felter.svar_under(navn, tekst)
        self._logg.glem(navn)
        if self.tekst(navn) != self._felter.svart(navn):
            self._logg.husk(navn, self._felter.svart(navn), 0, "svar")

    def veksle_innsetting(self) -> None:
        """Insert: between writing over and writing in."""
        self._begynn()
        self.innsetting = not self.innsetting

    def skriv(self, tegn: str) -> None:
        """Writes one or more characters where the cursor stands; after the last position comes the next open field.

        A mark that arrives by itself (the ring of a decomposed å) is set on the character just written, also when
        that filled its field and the cursor has gone on.
        """
        self.melding = ""
        for ett in sammensatt(tegn):
            if er_paasatt(ett):
                self._sett_paa(ett)
            else:
                self._skriv_ett(ett)

    def rygg(self) -> None:
        """Backspace: takes the character before the cursor; right after a skip, the one that filled the field."""
        siste, bak_siste_plass = self._siste_tegn, self._bak_siste_plass
        self._begynn_sletting()
        if siste is not None and (plass := self._aapen_plass_for(siste[0])) is not None:
            self._flytt(plass, siste[1])
        elif (plass := self._skrivbar_plass()) is None or (self._kol == plass.kol and not bak_siste_plass):
            return
        elif not bak_siste_plass:
            self._kol -= 1
        pos = self._kol - plass.kol
        self._ta_bort(plass, pos, pos + 1, "rygg")

    def slett(self) -> None:
        """Delete: takes the character under the cursor; the rest moves to the left."""
        self._begynn_sletting()
        plass = self._skrivbar_plass()
        if plass is not None:
            pos = self._kol - plass.kol
            self._ta_bort(plass, pos, pos, "slett")

    def slett_til_slutt(self) -> None:
        """Erases from the cursor to the end of the field."""
        self._begynn()
        plass = self._skrivbar_plass()
        if plass is None:
            return
        pos = self._kol - plass.kol
        if pos == 0 or not self._er_for_lang(plass):
            self._endre(plass, ta_bort_resten(self.tekst(plass.felt.navn), pos), pos, "slett_til_slutt")

    def lim(self, tekst: str) -> None:
        """Pastes, a cell in a field: Tab and line break go on to the next open one, as far as the page reaches.

        A piece that begins in a field's first position replaces what stood in it (in insert mode it is put in
        before). What a field has no room for is left out and said, and the field marked; it is never spilled into
        the next.
        """
        self._begynn()
        biter = celler(sammensatt(tekst.removesuffix("\n").removesuffix("\r")))
        for nr, bit in enumerate(biter):
            plass = self._skrivbar_plass() if nr == 0 else self._neste_paa_siden()
            if plass is None:
                self.melding = self.melding or setninger.FLERE_DELER_ENN_FELT
                break
            if nr:
                self._flytt(plass)
            self._lim_bit(plass, bit)
        self._hopp_om_fullt()

    def angre_felt(self) -> None:
        """Takes back the last change of the field under the cursor; right after a skip, of the field just filled."""
        siste = self._siste_tegn
        self._begynn()
        plass = self._plass()
        if siste is not None and (plass is None or not self._logg.har(plass.felt.navn)):
            plass = self._bilde.plass_for(siste[0])
        if plass is None or not self._felter.er_aapen(plass.felt) or not self._logg.har(plass.felt.navn):
            self.melding = setninger.INGENTING_AA_ANGRE
            return
        tekst, pos = self._logg.ta(plass.felt.navn)
        self._felter.endre(plass.felt.navn, tekst)
        self.feil.pop(plass.felt.navn, None)
        self._flytt(plass, pos)

    def angre_alt(self) -> None:
        """Puts every changed field back to what was last answered or saved; each can be undone again by itself.

        What was worked out of the changes, and shown, goes with them.
        """
        self._begynn()
        self.feil.clear()
        for navn in self.endret:
            self._erstatt(navn, self._felter.svart(navn), "angre_alt")
        self._felter.vis_det_lagrede()

    def kladd(self) -> dict[str, Any]:
        """What a draft keeps, as plain JSON: the changed texts, the page and the cursor."""
        tekster = {navn: self.tekst(navn) for navn in self._i_kladden()}
        return {"side": self.side, "markor": list(self.markor), "tekster": tekster}

    def _i_kladden(self) -> list[str]:
        return [navn for navn in sorted(self.endret) if not self.felt(navn).uten_kladd]

    def under_kladden(self) -> dict[str, Any]:
        """What a draft's texts stand over, as plain JSON: what was shown, and which came after the key was changed."""
        vist = {navn: self._felter.svart(navn) for navn in (*self._i_kladden(), *self._felter.nokkelsvar)}
        return {"vist": vist, "for_nokkelen": sorted(self.for_nokkelen)}

    def hent_kladd(self, kladd: Mapping[str, Any], under: Mapping[str, Any] | None = None) -> list[Felt]:
        """Puts a draft's texts back over what was answered; what does not fit this form is passed over.

        `under` is what they stood over: the fields that show something else now are given back. Raises UpassendeKladd
        when the form is about somebody else than it was then, and puts nothing in it.
        """
        tekster, vist = _tekster(kladd.get("tekster")), _tekster((under or {}).get("vist"))
        if any(vist.get(navn, svart) != svart for navn, svart in self._felter.nokkelsvar.items()):
            raise UpassendeKladd
        match kladd.get("side"):
            case str(side) if side in self._sider:
                self.bytt_side(side)
        sist = set((under or {}).get("for_nokkelen", ()))
        andre_vist = []
        for navn in sorted(tekster, key=lambda navn: (navn in sist, navn in self._felter.nokkelsvar, navn)):
            if self._felter.kan_endres(navn):
                if vist.get(navn, self._felter.svart(navn)) != self._felter.svart(navn):
                    andre_vist.append(self.felt(navn))
                self._erstatt(navn, "".join(filter(er_en_celle, sammensatt(tekster[navn]))).rstrip(" "), "kladd")
        match kladd.get("markor"):
            case [int(rad), int(kol)] if 0 <= rad < self._bilde.hoyde and 0 <= kol < KOLONNER:
                self._rad, self._kol = rad, kol
        return andre_vist

    def _begynn(self) -> None:
        self._begynn_sletting()
        self._logg.ny_steg()

    def _begynn_sletting(self) -> None:
        """As `_begynn`, but one deletion after the other is one step to undo."""
        super()._begynn()
        self._siste_tegn = None
        self._bak_siste_plass = False

    def _aapen_plass_for(self, navn: str) -> Plass | None:
        plass = self._bilde.plass_for(navn)
        return plass if plass is not None and self._felter.er_aapen(plass.felt) else None

    def _neste_paa_siden(self) -> Plass | None:
        return next((plass for plass in self.aapne_plasser() if (plass.rad, plass.kol) > self.markor), None)

    def _skrivbar_plass(self) -> Plass | None:
        """The open entry field under the cursor; without one, `melding` says why nothing can be written."""
        plass = self._plass()
        if plass is None:
            self.melding = setninger.IKKE_NOE_FELT
        elif plass.felt.beskyttet:
            self.melding = setninger.beskyttet(plass.felt.label)
        elif not self._felter.er_aapen(plass.felt):
            self.melding = setninger.ikke_aapent(plass.felt.label)
        else:
            return plass
        return None

    def _er_for_lang(self, plass: Plass) -> bool:
        """Whether an answer has put more in the field than it can show; then it can only be emptied whole."""
        if len(self.tekst(plass.felt.navn)) <= plass.lengde:
            return False
        self.melding = setninger.lengre_enn_feltet(plass.felt.label)
        return True

    def _endre(self, plass: Plass, tekst: str, pos: int, art: str) -> None:
        """Changes the text of an open field; `pos` is where the cursor comes back to when this is undone."""
        navn = plass.felt.navn
        if tekst != self.tekst(navn):
            self._logg.husk(navn, self.tekst(navn), pos, art)
            self.feil.pop(navn, None)
        self._felter.endre(navn, tekst)

    def _erstatt(self, navn: str, tekst: str, art: str) -> None:
        """Replaces a field's whole text as a step of its own, wherever the cursor is."""
        self._logg.husk(navn, self.tekst(navn), 0, art)
        self._felter.endre(navn, tekst)

    def _skriv_ett(self, tegn: str) -> None:
        self._siste_tegn = None
        plass = self._skrivbar_plass()
        if plass is None or self._er_for_lang(plass) or tegn in plass.felt.slag.skilletegn:
            return
        navn, pos = plass.felt.navn, self._kol - plass.kol
        tekst = self.tekst(navn)
        if not er_en_celle(tegn):
            self.melding = setninger.TEGNET_KAN_IKKE_BRUKES
        elif self._bak_siste_plass or not plass_igjen(tekst, pos, plass.lengde, self.innsetting):
            self.melding = (setninger.fullt_ved_innsetting if self.innsetting else setninger.fullt)(plass.felt.label)
        else:
            self._endre(plass, self._skrevet(tekst, pos, tegn), pos, "skriv")
            self._siste_tegn = (navn, pos)
            self._kol += 1
            self._hopp_om_fullt()

    def _skrevet(self, tekst: str, pos: int, nytt: str) -> str:
        return skriv_inn(tekst, pos, nytt) if self.innsetting else skriv_over(tekst, pos, nytt)

    def _hopp_om_fullt(self) -> None:
        """Behind the last position of a field the cursor goes on to the next open one.

        Without another it stays on the last position, and counts as behind it: nothing more is written over there.
        """
        plass = self._bilde.plass_ved(self._rad, self._kol - 1)
        if plass is not None and self._kol == plass.kol + plass.lengde:
            self._kol -= 1
            andre = [annen for annen in self.aapne_plasser() if annen is not plass]
            self._til_neste(andre)
            self._bak_siste_plass = not andre

    def _sett_paa(self, merke: str) -> None:
        """Sets a mark on the character just written, if the two make one letter."""
        if self._siste_tegn is not None and (plass := self._aapen_plass_for(self._siste_tegn[0])) is not None:
            navn, pos = self._siste_tegn
            tekst = self.tekst(navn)
            bokstav = sammensatt(tekst[pos : pos + 1] + merke)
            if len(bokstav) == 1 and not er_paasatt(bokstav):
                self._endre(plass, skriv_over(tekst, pos, bokstav), pos, "skriv")
                return
        self.melding = self.melding or setninger.TEGNET_KAN_IKKE_BRUKES

    def _ta_bort(self, plass: Plass, pos: int, fra: int, art: str) -> None:
        if not self._er_for_lang(plass):
            self._endre(plass, ta_bort(self.tekst(plass.felt.navn), pos), fra, art)

    def _lim_bit(self, plass: Plass, bit: str) -> None:
        """Pastes one piece into a field and leaves the cursor behind it, also behind the field's last position."""
        navn, pos = plass.felt.navn, self._kol - plass.kol
        rent = "".join(tegn for tegn in bit if er_en_celle(tegn) and tegn not in plass.felt.slag.skilletegn)
        rent = rent.strip() if pos == 0 else rent
        erstatter = pos == 0 and not self.innsetting
        if not rent or (not erstatter and self._er_for_lang(plass)):
            return
        tekst = "" if erstatter else self.tekst(navn)
        ledig = plass_igjen(tekst, pos, plass.lengde, self.innsetting)
        if len(rent) > ledig and pos == 0:
            rent = _kortere(plass.felt, rent)
        kommer_med = rent[:ledig]
        self._endre(plass, self._skrevet(tekst, pos, kommer_med), pos, "lim")
        self._kol += len(kommer_med)
        if kommer_med:
            self._siste_tegn = (navn, pos + len(kommer_med) - 1)
        if len(rent) > ledig:
            self.feil[navn] = self.melding = setninger.innlimt_for_langt(plass.felt.label)
        elif any(not er_en_celle(tegn) for tegn in bit):
            self.melding = self.melding or setninger.tegn_utelatt(plass.felt.label)


def _kortere(felt: Felt, tekst: str) -> str:
    """The text as the field itself would show its value, if that is shorter: `150 000,00` is `150000`."""
    try:
        vist = felt.slag.vis(felt.slag.les(felt.label, tekst))
    except UgyldigVerdi:
        return tekst
    return vist if len(vist) < len(tekst) else tekst


def _tekster(verdi: object) -> dict[str, str]:
    """The texts by name in a part of a draft; what is no text is passed over."""
    if not isinstance(verdi, Mapping):
        return {}
    return {str(navn): tekst for navn, tekst in verdi.items() if isinstance(tekst, str)}
