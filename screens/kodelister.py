"""The code lists behind F4; each is read when it is first asked for, never at start."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.kodeverk import Kodeliste


def kommuner() -> "Kodeliste":
    """The municipalities of 1988."""
    return _liste("kommune")


def nyk() -> "Kodeliste":
    """Nordisk yrkesklassifisering; partial."""
    return _liste("nyk")


def naeringsgrupper() -> "Kodeliste":
    """The groups of industry; partial."""
    return _liste("naeringsgruppe")


@cache
def begrunnelser() -> "Kodeliste":
    """The reasons for an end, an exclusion and a refusal together, since no code stands in two of the lists."""
    from dataclasses import replace

    lister = [_liste(navn) for navn in ("opphor", "avstengning", "avslag")]
    koder = {kode: tekst for liste in lister for kode, tekst in liste.koder.items()}
    return replace(lister[0], navn="Begrunnelser", koder=koder)


def _liste(navn: str) -> "Kodeliste":
    from data.kodeverk import kodeliste

    return kodeliste(navn)
