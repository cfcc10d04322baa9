"""The form that is being filled in: page, cursor, keys. It knows no terminal and no thread."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tui.bilde import KOLONNER, LINJER, Bilde, Plass
from tui.felt import Felt, UgyldigVerdi
from tui.feltslag.setning import si
from tui.feltverdier import Feltverdier
from tui.lop import Lop
from tui.redigering import Angrelogg, plass_igjen, skriv_inn, skriv_over, ta_bort, ta_bort_resten
from tui.skjemategning import Feltbilde, Skjemategning, feltbilde
from tui.tegn import er_en_celle, er_paasatt, sammensatt

_FELTSKILLE = re.compile(r"\t|\r\n|\r|\n")


class Skjema:
    """The fields of one routine as they stand on the screen, shared by name across its pages.

    Each method handles one key to its end before it returns; `melding` is then what the editor has to say about it
    in one sentence, empty when all went as meant. The cursor may stand on any of the 22 x 80 cells, as on a 3270;
    only an open entry field takes what is written. `feil` holds the sentences of the marked fields: whoever controls
    the form sets it, and a field's mark goes when its text is changed. `innsetting` is insert mode; when it is off,
    what is written stands over what stood there. Raises ValueError without pages or when two have the same code.
    """

    def __init__(self, sider: Sequence[Bilde]) -> None:
        self._sider = {bilde.kode: bilde for bilde in sider}
        if not sider or len(self._sider) < len(sider):
            raise ValueError("a form needs at least one page, each with its own code")
        self._felter = Feltverdier(sider)
        self._logg = Angrelogg()
        self._tegning = Skjemategning()
        self._siste_tegn: tuple[str, int] | None = None
        self._bilde = sider[0]
        self._rad = self._kol = 0
        self.feil: dict[str, str] = {}
        self.melding = ""
        self.innsetting = False
        self.hjem()

    # Texts and values

    @property
    def tekster(self) -> dict[str, str]:
        """A copy of the text of every field, by name in reading order over all pages."""
        return dict(self._felter.lesbare)

    def tekst(self, navn: str) -> str:
        """The field's text, without blanks at the end. Raises KeyError for a name that the form does not have."""
        return self._felter.lesbare[navn]

    def sett(self, navn: str, tekst: str) -> None:
        """Fills a field by an answer: no change of the caseworker's, nothing to undo, any mark gone."""
        self._felter.svar(navn, tekst)
        self._logg.glem(navn)
        self._siste_tegn = None
        self.feil.pop(navn, None)

    def kontroller(self) -> tuple[dict[str, Any], dict[str, str]]:
        """The values of all fields and the sentences of the wrong ones, see `Feltverdier.kontroller`."""
        return self._felter.kontroller()

    def verdier(self) -> dict[str, Any]:
        """The value of each field; None when it is blank or cannot be read."""
        return self._felter.kontroller()[0]

    def varsler(self) -> dict[str, str]:
        """A sentence for each open field whose value is right but odd, as a code outside a partial list."""
        return self._felter.varsler()

    @property
    def endret(self) -> frozenset[str]:
        """The entry fields whose text differs from what was last answered or saved."""
        return self._felter.endret

    @property
    def ulagret(self) -> bool:
        """Whether a field other than the key fields is `endret`."""
        return self._felter.ulagret

    def lagret(self) -> None:
        """What stands in the form is in the register now."""
        self._felter.lagret()

    # Page and cursor

    @property
    def side(self) -> str:
        """The code of the page that is shown."""
        return self._bilde.kode

    @property
    def bilde(self) -> Bilde:
        """The page that is shown."""
        return self._bilde

    def bytt_side(self, kode: str) -> None:
        """Shows another page, with the cursor in its first field. Raises KeyError for a page that there is not."""
        self._bilde = self._sider[kode]
        self.hjem()

    @property
    def markor(self) -> tuple[int, int]:
        """The cursor's row and column, from 0."""
        return self._rad, self._kol

    @property
    def felt_ved_markor(self) -> Felt | None:
        """The field under the cursor, protected or not; None on the picture's own text."""
        plass = self._plass()
        return None if plass is None else plass.felt

    def aapne_plasser(self) -> list[Plass]:
        """The entry fields of the page that are open as the texts stand, in the order of Tab."""
        return [plass for plass in self._bilde.plasser if self._felter.er_aapen(plass.felt)]

    def gaa_til(self, navn: str) -> None:
        """Puts the cursor in a field, on this page if it is there, else where it is entered.

        Raises KeyError for a name that the form does not have.
        """
        self._begynn()
        sider = [self._bilde, *self._sider.values()]
        steder = [(bilde, plass) for bilde in sider if (plass := bilde.plass_for(navn)) is not None]
        if not steder:
            raise KeyError(f"the form has no field {navn!r}")
        paa_siden = [sted for sted in steder if sted[0] is self._bilde]
        self._bilde, plass = (paa_siden or [s for s in steder if not s[1].felt.beskyttet] or steder)[0]
        self._flytt(plass)

    def hjem(self) -> None:
        """Home: the first open entry field of the page, or its first cell."""
        self._begynn()
        aapne = self.aapne_plasser()
        self._rad, self._kol = (aapne[0].rad, aapne[0].kol) if aapne else (0, 0)

    def neste_felt(self) -> None:
        """Tab: the next open entry field, after the last the first."""
        self._begynn()
        self._til_neste(self.aapne_plasser())

    def forrige_felt(self) -> None:
        """Shift+Tab: the open entry field before the one that the cursor stands in, before the first the last."""
        self._begynn()
        aapne = self.aapne_plasser()
        her = self._plass()
        start = self.markor if her is None else (her.rad, her.kol)
        foran = [plass for plass in aapne if (plass.rad, plass.kol) < start]
        if aapne:
            self._flytt((foran or aapne)[-1])

    def linjeskift(self) -> None:
        """The first open entry field on a line below, after the last the first."""
        self._begynn()
        aapne = self.aapne_plasser()
        self._til_neste([plass for plass in aapne if plass.rad > self._rad] or aapne[:1])

    def pil(self, dr: int, dk: int) -> None:
        """An arrow: so many rows down and columns to the right, round the edges as on a 3270."""
        self._begynn()
        ned, self._kol = divmod(self._kol + dk, KOLONNER)
        self._rad = (self._rad + dr + ned) % LINJER

    def slutt(self) -> None:
        """End: after the last character of the field, or on its last position when it is full."""
        self._begynn()
        plass = self._plass()
        if plass is not None:
            self._flytt(plass, len(self.tekst(plass.felt.navn)))

    def klikk(self, rad: int, kol: int) -> None:
        """The mouse: the cell, but in an entry field no further than after its last character."""
        self._begynn()
        if not (0 <= rad < LINJER and 0 <= kol < KOLONNER):
            return
        self._rad, self._kol = rad, kol
        plass = self._plass()
        if plass is not None and self._felter.er_aapen(plass.felt):
            self._flytt(plass, min(kol - plass.kol, len(self.tekst(plass.felt.navn))))

    def veksle_innsetting(self) -> None:
        """Insert: between writing over and writing in."""
        self._begynn()
        self.innsetting = not self.innsetting

    # Writing and erasing

    def skriv(self, tegn: str) -> None:
        """Writes one or more characters where the cursor stands; after the last position comes the next open field.

        A mark that arrives by itself (the ring of a decomposed å) is set on the character just written, wherever the
        cursor has gone since by itself.
        """
        self.melding = ""
        for ett in sammensatt(tegn):
            if er_paasatt(ett):
                self._sett_paa(ett)
            else:
                self._skriv_ett(ett)

    def rygg(self) -> None:
        """Backspace: takes the character before the cursor, right after a skip the one just written."""
        siste = self._siste_tegn
        self._begynn(behold_steg=True)
        if siste is not None and (plass := self._aapen_plass_for(siste[0])) is not None:
            self._flytt(plass, siste[1])
        elif (her := self._plass()) is not None and self._kol > her.kol:
            self._kol -= 1
        elif her is not None and self._felter.er_aapen(her.felt):
            return
        self._ta_bort("rygg")

    def slett(self) -> None:
        """Delete: takes the character under the cursor; the rest moves to the left."""
        self._begynn(behold_steg=True)
        self._ta_bort("slett")

    def slett_til_slutt(self) -> None:
        """Erases from the cursor to the end of the field."""
        self._begynn()
        plass = self._skrivbar_plass()
        if plass is None:
            return
        pos = self._kol - plass.kol
        tekst = self.tekst(plass.felt.navn)
        if pos == 0 or not self._er_for_lang(plass):
            self._endre(plass, ta_bort_resten(tekst, pos), "slett_til_slutt")

    def lim(self, tekst: str) -> None:
        """Pastes: Tab and line break go on to the next open field, as far as the page reaches.

        A piece that begins in a field's first position replaces what stood in it (in insert mode it is put in
        before). What a field has no room for is left out and said, never spilled into the next.
        """
        self._begynn()
        biter = _FELTSKILLE.split(sammensatt(_uten_siste_linjeskift(tekst)))
        for nr, bit in enumerate(biter):
            plass = self._skrivbar_plass() if nr == 0 else self._neste_etter_markor()
            if plass is None:
                self.melding = self.melding or "Det innlimte har flere deler enn siden har felt, og resten er utelatt."
                return
            if nr:
                self._flytt(plass)
            if not self._lim_bit(plass, bit):
                return
        self._hopp_om_fullt()

    # Undo

    def angre_felt(self) -> None:
        """Takes back the last change of the field under the cursor, or, right after a skip, of the one just left."""
        siste = self._siste_tegn
        self._begynn()
        plass = self._plass()
        if siste is not None and (plass is None or not self._logg.har(plass.felt.navn)):
            plass = self._bilde.plass_for(siste[0])
        if plass is None or not self._felter.er_aapen(plass.felt) or not self._logg.har(plass.felt.navn):
            self.melding = "Det er ikke noe å angre i dette feltet."
            return
        tekst, pos = self._logg.ta(plass.felt.navn)
        self._felter.endre(plass.felt.navn, tekst)
        self.feil.pop(plass.felt.navn, None)
        self._flytt(plass, pos)

    def angre_alt(self) -> None:
        """Puts every changed field back to what was last answered or saved; each can be undone again by itself."""
        self._begynn()
        self.feil.clear()
        for navn in self.endret:
            self._logg.ny_steg()
            self._logg.husk(navn, self.tekst(navn), 0, "angre_alt")
            self._felter.endre(navn, self._felter.svart(navn))

    # Painting

    def linjer(self) -> list[list[Lop]]:
        """The 22 lines as runs, without the date, clock and code that the terminal adds.

        Roles: `tekst`, `felt`, `aktiv` (the open field with the cursor), `paakrevd` (blank and mandatory), `feil`,
        `beskyttet` (closed fields too). A line that has not changed since the last call is the same list.
        """
        her = self._plass()
        paa_rad: list[list[Feltbilde]] = [[] for _ in range(LINJER)]
        for plass in self._bilde.plasser:
            navn = plass.felt.navn
            aapent = self._felter.er_aapen(plass.felt)
            paa_rad[plass.rad].append(
                feltbilde(
                    plass,
                    self._felter.lesbare[navn],
                    aapent=aapent,
                    aktivt=aapent and plass is her,
                    feil=navn in self.feil,
                )
            )
        return [self._tegning.linje(self._bilde, rad, felter) for rad, felter in enumerate(paa_rad)]

    # Drafts

    def kladd(self) -> dict[str, Any]:
        """What a draft keeps, as plain JSON: the changed texts, the page and the cursor."""
        tekster = {navn: self.tekst(navn) for navn in sorted(self.endret)}
        return {"side": self.side, "markor": list(self.markor), "tekster": tekster}

    def hent_kladd(self, kladd: Mapping[str, Any]) -> None:
        """Puts a draft's texts back over what was answered; what does not fit this form is passed over."""
        if kladd.get("side") in self._sider:
            self.bytt_side(kladd["side"])
        tekster = kladd.get("tekster")
        for navn, tekst in tekster.items() if isinstance(tekster, Mapping) else ():
            if self._felter.kan_endres(navn) and isinstance(tekst, str):
                self._logg.ny_steg()
                self._logg.husk(navn, self.tekst(navn), 0, "kladd")
                self._felter.endre(navn, "".join(filter(er_en_celle, sammensatt(tekst))).rstrip(" "))
        match kladd.get("markor"):
            case [int(rad), int(kol)]:
                self.klikk(rad, kol)

    # Inside

    def _begynn(self, *, behold_steg: bool = False) -> None:
        self.melding = ""
        self._siste_tegn = None
        if not behold_steg:
            self._logg.ny_steg()

    def _plass(self) -> Plass | None:
        return self._bilde.plass_ved(self._rad, self._kol)

    def _aapen_plass_for(self, navn: str) -> Plass | None:
        plass = self._bilde.plass_for(navn)
        return plass if plass is not None and self._felter.er_aapen(plass.felt) else None

    def _flytt(self, plass: Plass, pos: int = 0) -> None:
        self._rad, self._kol = plass.rad, plass.kol + min(pos, plass.lengde - 1)

    def _til_neste(self, plasser: Sequence[Plass]) -> None:
        """The first of the places after the cursor; after the last comes the first."""
        etter = [plass for plass in plasser if (plass.rad, plass.kol) > self.markor]
        if plasser:
            self._flytt((etter or plasser)[0])

    def _neste_etter_markor(self) -> Plass | None:
        return next((plass for plass in self.aapne_plasser() if (plass.rad, plass.kol) > self.markor), None)

    def _skrivbar_plass(self) -> Plass | None:
        """The open entry field under the cursor; without one, `melding` says why nothing can be written."""
        plass = self._plass()
        if plass is None:
            self.melding = "Her er det ikke noe felt, gå til et åpent felt med Tab."
        elif plass.felt.beskyttet:
            self.melding = si(plass.felt.label, "feltet er beskyttet, gå til et åpent felt med Tab.")
        elif not self._felter.er_aapen(plass.felt):
            self.melding = si(plass.felt.label, "feltet er ikke åpent nå, gå til et åpent felt med Tab.")
        else:
            return plass
        return None

    def _er_for_lang(self, plass: Plass) -> bool:
        """Whether an answer has put more in the field than it can show; then it can only be emptied whole."""
        if len(self.tekst(plass.felt.navn)) <= plass.lengde:
            return False
        self.melding = si(plass.felt.label, "teksten er lengre enn feltet, slett alt fra første plass for å skrive ny.")
        return True

    def _endre(self, plass: Plass, tekst: str, art: str) -> None:
        navn = plass.felt.navn
        gammel = self.tekst(navn)
        if tekst != gammel:
            self._logg.husk(navn, gammel, self._kol - plass.kol, art)
            self._felter.endre(navn, tekst)
            self.feil.pop(navn, None)

    def _skriv_ett(self, tegn: str) -> None:
        plass = self._skrivbar_plass()
        if plass is None or self._er_for_lang(plass):
            self._siste_tegn = None
            return
        navn, pos = plass.felt.navn, self._kol - plass.kol
        tekst = self.tekst(navn)
        if tegn in plass.felt.slag.skilletegn and 0 < pos == len(tekst):
            return
        if not er_en_celle(tegn):
            self.melding = "Tegnet kan ikke brukes her, skriv bokstaver, tall og vanlige tegn."
        elif self._siste_tegn == (navn, pos) or not plass_igjen(tekst, pos, plass.lengde, self.innsetting):
            self.melding = si(plass.felt.label, f"feltet er fullt{' (INN)' if self.innsetting else ''}.")
        else:
            self._endre(plass, (skriv_inn if self.innsetting else skriv_over)(tekst, pos, tegn), "skriv")
            self._siste_tegn = (navn, pos)
            self._kol += 1
            self._hopp_om_fullt()

    def _hopp_om_fullt(self) -> None:
        """Behind the last position of a field the cursor goes on to the next; in the only open one it stays."""
        plass = self._bilde.plass_ved(self._rad, self._kol - 1)
        if plass is not None and self._kol == plass.kol + plass.lengde:
            self._kol -= 1
            self._til_neste([annen for annen in self.aapne_plasser() if annen is not plass])

    def _sett_paa(self, merke: str) -> None:
        plass = None if self._siste_tegn is None else self._aapen_plass_for(self._siste_tegn[0])
        ny = ""
        if plass is not None and self._siste_tegn is not None:
            navn, pos = self._siste_tegn
            tekst = self.tekst(navn)
            ny = sammensatt(tekst[pos : pos + 1] + merke)
        if plass is None or len(ny) != 1:
            self.melding = self.melding or "Tegnet kan ikke settes på det foregående, skriv bokstaven en gang til."
            return
        self._endre(plass, skriv_over(tekst, pos, ny), "skriv")

    def _ta_bort(self, art: str) -> None:
        plass = self._skrivbar_plass()
        if plass is not None and not self._er_for_lang(plass):
            self._endre(plass, ta_bort(self.tekst(plass.felt.navn), self._kol - plass.kol), art)

    def _lim_bit(self, plass: Plass, bit: str) -> bool:
        """Pastes one piece into a field and leaves the cursor behind it; says whether the paste can go on."""
        navn, pos = plass.felt.navn, self._kol - plass.kol
        rent = "".join(tegn for tegn in bit if er_en_celle(tegn) and tegn not in plass.felt.slag.skilletegn)
        rent = rent.strip() if pos == 0 else rent
        if not rent:
            return True
        erstatter = pos == 0 and not self.innsetting
        if not erstatter and self._er_for_lang(plass):
            return False
        tekst = "" if erstatter else self.tekst(navn)
        ledig = plass_igjen(tekst, pos, plass.lengde, self.innsetting)
        if len(rent) > ledig and pos == 0:
            rent = _kortere(plass.felt, rent)
        self._endre(plass, (skriv_inn if self.innsetting else skriv_over)(tekst, pos, rent[:ledig]), "lim")
        if len(rent) > ledig:
            self.feil[navn] = self.melding = si(plass.felt.label, "det innlimte er for langt, og slutten er utelatt.")
        self._kol += min(len(rent), ledig)
        return True


def _uten_siste_linjeskift(tekst: str) -> str:
    """The text without the line break that copying a whole line or row leaves at its end."""
    return tekst.removesuffix("\n").removesuffix("\r")


def _kortere(felt: Felt, tekst: str) -> str:
    """The text as the field itself would show its value, which takes no more room: `150 000,00` is `150000`."""
    try:
        vist = felt.slag.vis(felt.slag.les(felt.label, tekst))
    except UgyldigVerdi:
        return tekst
    return vist if len(vist) < len(tekst) else tekst
