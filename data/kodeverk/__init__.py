"""The code lists behind F4: municipalities of 1988, occupations, industries, reasons and the one-letter choices.

The rows are in one CSV file a list; where each list comes from and how sure it is stands in `kodeverk.toml`.
"""

import csv
import functools
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.kodeverk import setninger

_MAPPE = Path(__file__).parent
_UTEN_DELTEGN = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ŋ": "n", "ŧ": "t"})


@dataclass(frozen=True)
class Kodeliste:
    """One list of codes with its provenance.

    `kode_form` is a regular expression for a whole code. `delvis` says that no source gives the list whole, so
    that an unknown code of the right form may be valid. `grad` is A, B or C: the weakest fact in the list.
    """

    navn: str
    kode_form: str
    delvis: bool
    kilde: str
    grad: str
    merknad: str
    koder: Mapping[str, str]

    def tekst(self, kode: str) -> str | None:
        """Returns what a code means, or None when the list does not have it; a blank code is a code in some lists."""
        return self.koder.get(kode)

    def riktig_form(self, kode: str) -> bool:
        """Tells whether a code has the form that codes of this list have, known or not."""
        return re.fullmatch(self.kode_form, kode) is not None

    def feil(self, kode: str) -> str:
        """Says what is wrong with a code, as it goes on after `Feltet: `; blank for one that may be right."""
        if self.tekst(kode) is not None or (self.delvis and self.riktig_form(kode)):
            return ""
        return setninger.feil_form(kode) if self.delvis else setninger.ukjent_kode(kode)

    def varsel(self, label: str, kode: str) -> str | None:
        """Warns of a code in that field which the list does not have, though it may be right; None for one it has."""
        return None if self.tekst(kode) is not None else setninger.utenfor_delvis_liste(label, kode)

    def sok(self, tekst: str) -> list[tuple[str, str]]:
        """Returns the codes that begin with the text, then those whose name has words beginning with each word of it.

        Case and accents do not count (`tromso` finds Tromsø); an empty text gives the whole list in its own order.
        """
        ordene = _ord(tekst)
        if not ordene:
            return [] if tekst.strip() else list(self.koder.items())
        begynnelse = tekst.strip().casefold()
        paa_kode = [rad for rad in self.koder.items() if rad[0].casefold().startswith(begynnelse)]
        paa_navn = [rad for rad in self.koder.items() if rad not in paa_kode and _har_ordene(rad[1], ordene)]
        return paa_kode + paa_navn


@functools.cache
def kodeliste(navn: str) -> Kodeliste:
    """Returns the code list of that name (`kommune`, `nyk`, `opphor` ...), read from its file on first use.

    Raises KeyError for a name that `kodelister` does not give, and ValueError if the file has a code twice.
    """
    hode = _hoder()[navn]
    with (_MAPPE / f"{navn}.csv").open(encoding="utf-8", newline="") as fil:
        rader = [(rad["kode"], rad["navn"]) for rad in csv.DictReader(fil)]
    koder = dict(rader)
    if len(koder) != len(rader):
        raise ValueError(f"Kodelisten {navn} har samme kode to ganger.")
    return Kodeliste(**hode, koder=MappingProxyType(koder))


def kodelister() -> tuple[str, ...]:
    """Returns the names that `kodeliste` takes."""
    return tuple(_hoder())


@functools.cache
def _hoder() -> dict[str, dict[str, Any]]:
    return tomllib.loads((_MAPPE / "kodeverk.toml").read_text(encoding="utf-8"))


def _ord(tekst: str) -> list[str]:
    """Splits a text into its words, in lower case and without accents."""
    delt = unicodedata.normalize("NFKD", tekst.casefold().translate(_UTEN_DELTEGN))
    return re.findall(r"[a-z0-9]+", "".join(tegn for tegn in delt if not unicodedata.combining(tegn)))


def _har_ordene(navn: str, ordene: list[str]) -> bool:
    ord_i_navnet = _ord(navn)
    return all(any(kandidat.startswith(sokt) for kandidat in ord_i_navnet) for sokt in ordene)
