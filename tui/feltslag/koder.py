"""The kinds of fields that take a code: from a list, from a few letters, or J and N."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tui.skjema.felt import Feltslag
from tui.skjema.setning import feltnavn, ugyldig


class Kodeliste(Protocol):
    """A list of codes with their texts, which says itself what is wrong with a code."""

    @property
    def delvis(self) -> bool:
        """Whether no source gives the list whole, so that a code outside it may be right."""

    @property
    def merknad(self) -> str:
        """What is to be known of the list: what it lacks, and what is a reading of ours."""

    def tekst(self, kode: str) -> str | None:
        """What the code stands for, None when the list does not have it."""

    def feil(self, kode: str) -> str:
        """What is said, after the label, of what is no code of the list; blank for what may be one."""

    def varsel(self, label: str, kode: str) -> str | None:
        """The sentence that warns of a code which may be one though the list does not have it; None for one it has."""

    def sok(self, tekst: str) -> Sequence[tuple[str, str]]:
        """The codes and texts that contain what is typed; all of them for an empty text."""


@dataclass(frozen=True, slots=True)
class Kode(Feltslag):
    """A code of a list, as str; the list is fetched when it is first needed.

    A code that the list does not have is refused, or, in a partial list and of the right form, taken with a warning.
    `deler` gives the parts of the list that what stands in the form leaves to choose from, each with its heading.
    """

    kodeliste: Callable[[], Kodeliste]
    deler: Callable[[Mapping[str, str]], Sequence[tuple[str, Kodeliste]]] | None = None

    @property
    def navn(self) -> str:
        return "kode"

    def les(self, label: str, tekst: str) -> str:
        liste = self.kodeliste()
        for kode in (tekst, tekst.upper()):
            if not liste.feil(kode):
                return kode
        raise ugyldig(label, liste.feil(tekst))

    def vis(self, verdi: str) -> str:
        return verdi

    def varsel(self, label: str, verdi: str) -> str | None:
        return self.kodeliste().varsel(feltnavn(label), verdi)


@dataclass(frozen=True, slots=True)
class Valg(Feltslag):
    """One of a few codes, as str, typed in capital letters or small; a mapping also says what each code means.

    `ord_` fetches the words that only the list shows; with the key blank it has those of the empty field. `galt` is
    what is said, after the label, of anything else.
    """

    koder: Collection[str]
    ord_: Callable[[], Mapping[str, str]] | None = None
    galt: str = field(kw_only=True)

    @property
    def navn(self) -> str:
        return "valg"

    def les(self, label: str, tekst: str) -> str:
        for kode in self.koder:
            if kode.casefold() == tekst.casefold():
                return kode
        raise ugyldig(label, self.galt)

    def vis(self, verdi: str) -> str:
        return verdi

    def rader(self) -> list[tuple[str, str]]:
        """Each code with its words, as a list shows them."""
        ordene = self.ord_() if self.ord_ else self.koder if isinstance(self.koder, Mapping) else {}
        blank = [("", ordene[""])] if "" in ordene else []
        return blank + [(kode, ordene.get(kode, "")) for kode in self.koder]


@dataclass(frozen=True, slots=True)
class JaNei(Feltslag):
    """J or N as bool; also takes the words. `ja` and `nei` say what the answers mean here, `galt` as for Valg."""

    ja: str = "ja"
    nei: str = "nei"
    galt: str = field(kw_only=True)

    @property
    def navn(self) -> str:
        return "janei"

    def les(self, label: str, tekst: str) -> bool:
        svar = tekst.casefold()
        if svar not in ("j", "ja", "n", "nei"):
            raise ugyldig(label, self.galt)
        return svar.startswith("j")

    def vis(self, verdi: bool) -> str:
        return "J" if verdi else "N"

    def rader(self) -> list[tuple[str, str]]:
        """Each answer with its words, as a list shows them."""
        return [("J", self.ja), ("N", self.nei)]


@dataclass(frozen=True, slots=True)
class Ja(Feltslag):
    """J or blank: True, or no value at all. `ja` and `blank` say what the answers mean here, `galt` as for Valg."""

    ja: str = "ja"
    blank: str = "nei"
    galt: str = field(kw_only=True)

    @property
    def navn(self) -> str:
        return "ja"

    def les(self, label: str, tekst: str) -> bool:
        if tekst.casefold() not in ("j", "ja"):
            raise ugyldig(label, self.galt)
        return True

    def vis(self, verdi: bool) -> str:
        return "J" if verdi else ""

    def rader(self) -> list[tuple[str, str]]:
        """Each answer with its words, as a list shows them."""
        return [("", self.blank), ("J", self.ja)]
