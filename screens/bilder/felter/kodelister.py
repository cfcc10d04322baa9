"""The code lists behind F4; each is read when it is first asked for, never at start."""

from collections.abc import Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.kodeverk import Kodeliste

ENDRINGER = {
    "O": "opphør: saken avsluttes",
    "A": "avslag: søknaden avslås",
    "G": "gjenopptak: en avsluttet sak tas opp igjen",
    "S": "avstengning: ingen trygd i en tid",
    "T": "ta tilbake: en anvisning som ikke er i en lukket kjøring",
}
"""The changes of ENDRING, each with what it does."""

_BEGRUNNELSER = {
    "O": ("Opphør", "opphor"),
    "S": ("Avstengning", "avstengning"),
    "G": ("Gjenopptak", "gjenopptak"),
    "A": ("Avslag", "avslag"),
    "T": ("Å ta tilbake", "tilbaketaking"),
}


def nyk() -> "Kodeliste":
    """Nordisk yrkesklassifisering; partial."""
    return liste("nyk")


@cache
def begrunnelser() -> "Kodeliste":
    """The reasons for all the changes together, since no code stands in two of the lists."""
    from dataclasses import replace

    lister = [liste(navn) for _, navn in _BEGRUNNELSER.values()]
    koder = {kode: tekst for liste in lister for kode, tekst in liste.koder.items()}
    return replace(lister[0], navn="Begrunnelser", koder=koder)


def begrunnelser_for_valget(tekster: Mapping[str, str]) -> list[tuple[str, "Kodeliste"]]:
    """The reasons for the change that the form has chosen, or for each of them while it has chosen none."""
    valgt = tekster["type"].strip().upper()
    return [
        (overskrift, liste(navn))
        for type_, (overskrift, navn) in _BEGRUNNELSER.items()
        if valgt == type_ or valgt not in _BEGRUNNELSER
    ]


def begrunnelse_i_ord(tekster: Mapping[str, str]) -> str:
    """What the reason that the form has chosen is in words; blank when it is none for the chosen change."""
    kode = tekster["begrunnelse_kode"].strip()
    return next((tekst for _, liste in begrunnelser_for_valget(tekster) if (tekst := liste.tekst(kode))), "")


@cache
def tilbakesendinger() -> "Kodeliste":
    """The reasons for sending a proposal back."""
    return liste("tilbakesending")


def tilbakesending_i_ord(tekster: Mapping[str, str]) -> str:
    """What the reason on the form is in words; blank for none."""
    return liste("tilbakesending").tekst(tekster["grunn_kode"].strip()) or ""


@cache
def omgjoringer() -> "Kodeliste":
    """The reasons for making a decision anew."""
    return liste("omgjoring")


def omgjoring_i_ord(tekster: Mapping[str, str]) -> str:
    """What the reason on the form is in words; blank for none."""
    return liste("omgjoring").tekst(tekster["kode"].strip()) or ""


@cache
def annulleringer() -> "Kodeliste":
    """The reasons for annulling a journal entry."""
    return liste("annullering")


def annullering_i_ord(tekster: Mapping[str, str]) -> str:
    """What the reason on the form is in words; blank for none."""
    return liste("annullering").tekst(tekster["begrunnelse_kode"].strip()) or ""


def avstengningslengder(tekster: Mapping[str, str]) -> list[tuple[str, str]]:
    """The weeks of exclusion that the program proposes on the date of the form, or by the newest rules without one."""
    from rules.regelverk import UtenforRegelverket, lov_paa, lovene
    from rules.tall.lesing import Ulesbar, les_dato

    try:
        dato = les_dato(tekster["dato"].strip())
        lengder = lov_paa(dato).utbetaling.foreslaatte_lengder(dato)
    except (Ulesbar, UtenforRegelverket):
        siste = lovene()[-1]
        lengder = siste.utbetaling.foreslaatte_lengder(siste.til)
    ganger = ("første", "andre", "tredje")
    return [(str(uker), f"{gang} gang på tolv måneder (1997, B)") for uker, gang in zip(lengder, ganger, strict=True)]


def ordene(navn: str) -> Mapping[str, str]:
    """What each code of the list of that name is in words."""
    return liste(navn).koder


anvisningstyper = partial(ordene, "anvisningstype")
"""What each type of payment is, the blank one too."""

girotyper = partial(ordene, "girotype")
"""What P and B are."""


def liste(navn: str) -> "Kodeliste":
    """The code list of that name, read when it is first asked for."""
    from data.kodeverk import kodeliste

    return kodeliste(navn)
