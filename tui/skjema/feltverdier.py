"""The texts of a routine's fields: what stands in them, what was last answered, and what they are worth."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from types import MappingProxyType
from typing import Any

from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt, UgyldigVerdi
from tui.skjema.setning import si
from tui.skjema.tegn import sammensatt


class Feltverdier:
    """The text of each field by name, in reading order over all pages.

    A name that is an entry field on one page and protected on another counts as the entry field. `lesbare` is a
    live view of the texts. `leter` says that the key fields, as they were answered, lead to nobody.
    """

    def __init__(self, sider: Sequence[Bilde]) -> None:
        self._felter: dict[str, Felt] = {}
        self._tekster: dict[str, str] = {}
        self._svart: dict[str, str] = {}
        self._etter_nokkelen: set[str] = set()
        self._vist_til_det_lagrede: dict[str, str] = {}
        self.leter = False
        self.lesbare: Mapping[str, str] = MappingProxyType(self._tekster)
        self.ta_med(sider)

    def ta_med(self, sider: Sequence[Bilde]) -> None:
        """Adds the fields of the pages that are not there yet, blank: a list has got more rows."""
        for felt in (plass.felt for bilde in sider for plass in bilde.plasser):
            if felt.navn not in self._felter or (self._felter[felt.navn].beskyttet and not felt.beskyttet):
                self._felter.pop(felt.navn, None)
                self._felter[felt.navn] = felt
        self._betingede = tuple(felt for felt in self._felter.values() if felt.aapen_naar is not None)
        self._avledede = tuple((felt.navn, felt.avledet) for felt in self._felter.values() if felt.avledet is not None)
        for navn in self._felter:
            self._tekster.setdefault(navn, "")
            self._svart.setdefault(navn, "")

    def behold(self, sider: Sequence[Bilde]) -> None:
        """Only the fields of the pages from now on, with what stands in those that were there; the others blank."""
        tekster, svart = dict(self._tekster), dict(self._svart)
        for alle in (self._felter, self._tekster, self._svart):
            alle.clear()
        self.ta_med(sider)
        for navn in self._felter.keys() & tekster.keys():
            self._tekster[navn], self._svart[navn] = tekster[navn], svart[navn]
        self._etter_nokkelen &= self._felter.keys()

    def kopi(self) -> "Feltverdier":
        """The same texts once more, to be changed without these."""
        ny = copy(self)
        ny._felter, ny._tekster, ny._svart = dict(self._felter), dict(self._tekster), dict(self._svart)
        ny._etter_nokkelen = set(self._etter_nokkelen)
        ny.lesbare = MappingProxyType(ny._tekster)
        return ny

    def felt(self, navn: str) -> Felt:
        """The field, as it is entered if any page does. Raises KeyError for a name that the form does not have."""
        return self._felter[navn]

    @property
    def nokkelsvar(self) -> dict[str, str]:
        """What was last answered in the entry fields that only find something, by name."""
        return {navn: self._svart[navn] for navn, felt in self._felter.items() if felt.nokkel and not felt.beskyttet}

    def svar(self, navn: str, tekst: str) -> None:
        """Puts an answer's text in a field; it is no change of the caseworker's. Raises KeyError for no field."""
        self.svar_under(navn, tekst)
        self._tekster[navn] = self._svart[navn]
        self._avled()

    def svar_under(self, navn: str, tekst: str) -> None:
        """Takes an answer's text for a field in which what was typed stays. Raises KeyError for no field."""
        if navn not in self._felter:
            raise KeyError(f"the form has no field {navn!r}")
        self._svart[navn] = sammensatt(tekst).rstrip(" ")
        if self._felter[navn].nokkel:
            self._etter_nokkelen.clear()

    def endre(self, navn: str, tekst: str) -> None:
        """Puts what the caseworker made of the text in a field.

        A field that this opens starts blank when what stands in it was shown and not typed, so that nothing of it is
        left behind what is typed over it; one that it closes while blank shows its answer again.
        """
        aapne = {felt.navn for felt in self._betingede if self.er_aapen(felt)}
        self._tekster[navn] = tekst
        for felt in self._betingede:
            svart, er_blank = self._svart[felt.navn], not self._tekster[felt.navn]
            if self.er_aapen(felt) and felt.navn not in aapne and self._tekster[felt.navn] == svart:
                self._tekster[felt.navn] = ""
            elif not self.er_aapen(felt) and felt.navn in aapne and er_blank:
                self._tekster[felt.navn] = svart
        self._avled()
        self._skrevet_i(navn)

    def svart(self, navn: str) -> str:
        """The field's text as it was last answered or saved."""
        return self._svart[navn]

    def vist(self, navn: str) -> str:
        """The text as it is shown and sent: what was typed in a field that has closed is kept, but does not count."""
        felt = self._felter[navn]
        return self._tekster[navn] if felt.beskyttet or self.er_aapen(felt) else self._svart[navn]

    def _avled(self) -> None:
        for navn, avledet in self._avledede:
            self._tekster[navn] = avledet(self.lesbare)

    def _skrevet_i(self, navn: str) -> None:
        if not self._nokkelen_er_byttet:
            self._etter_nokkelen.clear()
        elif not self._felter[navn].nokkel:
            self._etter_nokkelen.add(navn)

    @property
    def _nokkelen_er_byttet(self) -> bool:
        """Whether a key field holds another text than the answered one, which was not blank."""
        return any(self._felter[navn].nokkel and self._svart[navn] for navn in self.endret)

    @property
    def for_nokkelen(self) -> frozenset[str]:
        """The entry fields, not the key fields, in which something was typed for the key as it stands.

        While nobody else's key stood there that is all that is `endret`; after it, also what was typed to be the same.
        """
        skrevet = self._etter_nokkelen if self._nokkelen_er_byttet else self.endret
        return frozenset(navn for navn in skrevet if self._tekster[navn] and not self._felter[navn].nokkel)

    def besvart(self, *, om_noen: bool) -> None:
        """An answer stands here whole; one `om_noen` or with nothing unsaved shows what belongs to what is saved."""
        if om_noen or not self.ulagret:
            lukkede = (navn for navn, felt in self._felter.items() if not self.er_aapen(felt))
            self._vist_til_det_lagrede = {navn: self._svart[navn] for navn in lukkede}

    def vis_det_lagrede(self) -> None:
        """Shows in the fields that are closed what they showed before something unsaved was answered."""
        for navn in self._vist_til_det_lagrede.keys() & self._felter.keys():
            if not self.er_aapen(self._felter[navn]):
                self._tekster[navn] = self._svart[navn] = self._vist_til_det_lagrede[navn]
        self._avled()

    def lagret(self) -> None:
        """What stands in the fields is in the register now."""
        self._svart.update(self._tekster)

    def er_aapen(self, felt: Felt) -> bool:
        """Whether the field may be entered as the texts stand."""
        return not felt.beskyttet and (felt.aapen_naar is None or felt.aapen_naar(self.lesbare))

    @property
    def endret(self) -> frozenset[str]:
        """The entry fields whose text is another than the answered one."""
        return frozenset(self._endrede())

    @property
    def ulagret(self) -> bool:
        """Whether something would be lost: key fields, which only find something, do not count."""
        return any(not self._felter[navn].nokkel for navn in self._endrede())

    def _endrede(self) -> Iterator[str]:
        tekster, svart = self._tekster, self._svart
        return (navn for navn, felt in self._felter.items() if not felt.beskyttet and tekster[navn] != svart[navn])

    def kontroller(self) -> tuple[dict[str, Any], dict[str, str]]:
        """The value of each field, and a sentence for each that is wrong or missing, both in reading order.

        A blank field and one that cannot be read have the value None, and so has a closed one, whatever it shows. Only
        what can be corrected is found wrong: protected and closed fields never are. While a key field holds something
        new, or one that led to nobody, other fields may be blank, since the form is sent to find what belongs in them.
        """
        leter = self.leter or any(self._felter[navn].nokkel and self._tekster[navn].strip() for navn in self.endret)
        verdier: dict[str, Any] = {}
        feil: dict[str, str] = {}
        for navn, felt in self._felter.items():
            tekst = self._tekster[navn].strip()
            setning = ""
            aapen = self.er_aapen(felt)
            verdier[navn] = None
            if not aapen and not felt.beskyttet:
                continue
            if tekst:
                try:
                    verdier[navn] = felt.slag.les(felt.label, tekst)
                except UgyldigVerdi as ugyldig:
                    setning = str(ugyldig)
            elif felt.paakrevd and (felt.nokkel or not leter):
                setning = si(felt.label, felt.paakrevd)
            if setning and aapen:
                feil[navn] = setning
        return verdier, feil

    def varsler(self) -> dict[str, str]:
        """A sentence for each open field whose value is right but odd, in reading order."""
        verdier, _ = self.kontroller()
        varsler = {}
        for navn, felt in self._felter.items():
            if verdier[navn] is not None and self.er_aapen(felt):
                varsel = felt.slag.varsel(felt.label, verdier[navn])
                if varsel is not None:
                    varsler[navn] = varsel
        return varsler

    def kan_endres(self, navn: str) -> bool:
        """Whether the form has the name as an entry field on some page."""
        return navn in self._felter and not self._felter[navn].beskyttet
