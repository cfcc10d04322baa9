"""A table of examples: one flow, and a row of variables for each time that it is played."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.flyt.fil.form import Galt, Skjema, Tekst, enkel, liste
from tui.flyt.fil.tre import Gren, Listenode
from tui.flyt.fil.variabler import Variabelnavn, Verdier
from tui.flyt.filnavn import filnavn

NAVNEKOLONNE = "navn"


@dataclass(frozen=True, slots=True)
class Eksempel:
    """One row: where it stands, its name, and its variables. The name is that of the column `navn`, or its values."""

    rad: Gren
    navn: str
    verdier: dict[str, str]


@dataclass(frozen=True, slots=True)
class Eksempeltabell:
    """A list of rows, each with its columns' names; or of a row of names, and then rows of values."""

    def les(self, gren: Gren) -> tuple[Eksempel, ...]:
        if not isinstance(gren, Listenode) or not gren.deler:
            raise Galt(gren, "«eksempler» skal være en liste av rader, med strek foran hver.")
        med_hode = isinstance(gren.deler[0], Listenode)
        rader = _under_hodet(*gren.deler) if med_hode else _med_navn(gren.deler)
        eksempler = tuple(Eksempel(rad, _navn(verdier), verdier) for rad, verdier in rader)
        _krev_ulike(eksempler)
        return eksempler

    def skjema(self) -> Skjema:
        navn, celle = Variabelnavn().skjema(), Tekst().skjema()
        hode = {"type": "array", "minItems": 1, "uniqueItems": True, "items": navn}
        rader = {"type": "array", "minItems": 1, "items": celle}
        return {
            "anyOf": [
                {"type": "array", "minItems": 1, "items": {**Verdier().skjema(), "minProperties": 1}},
                {"type": "array", "minItems": 2, "prefixItems": [hode], "items": rader},
            ]
        }


def _under_hodet(hode: Gren, *rader: Gren) -> list[tuple[Gren, dict[str, str]]]:
    kolonner = [Variabelnavn().les(celle) for celle in _celler(hode)]
    if len(set(kolonner)) < len(kolonner):
        raise Galt(hode, "to kolonner har samme navn.")
    if not rader:
        raise Galt(hode, "under navnene på kolonnene skal det stå minst én rad.")
    ut = []
    for rad in rader:
        celler = [enkel(celle) for celle in _celler(rad)]
        if len(celler) != len(kolonner):
            raise Galt(rad, f"raden har {len(celler)} verdier, men tabellen har {len(kolonner)} kolonner.")
        ut.append((rad, dict(zip(kolonner, celler, strict=True))))
    return ut


def _celler(rad: Gren) -> tuple[Gren, ...]:
    if not isinstance(rad, Listenode) or not rad.deler:
        raise Galt(rad, 'raden skal være en liste, som den første, for eksempel [HANSEN, "150000"].')
    return rad.deler


def _med_navn(rader: Iterable[Gren]) -> list[tuple[Gren, dict[str, str]]]:
    ut = [(rad, Verdier().les(rad)) for rad in rader]
    forste, kolonner = ut[0]
    if not kolonner:
        raise Galt(forste, "raden har ingen verdier.")
    for rad, verdier in ut:
        if ulike := kolonner.keys() ^ verdier.keys():
            raise Galt(rad, f"hver rad skal ha de samme kolonnene; {liste(sorted(ulike), 'og')} er ikke i alle.")
    return ut


def _navn(verdier: dict[str, str]) -> str:
    navn = verdier.get(NAVNEKOLONNE, "").strip() or ", ".join(verdi.strip() or "-" for verdi in verdier.values())
    return "".join(tegn if tegn.isprintable() else " " for tegn in navn)


def _krev_ulike(eksempler: Iterable[Eksempel]) -> None:
    """Pictures and results go by the names, as files have them."""
    sett: dict[str, Eksempel] = {}
    for ett in eksempler:
        if like := sett.get(filnavn(ett.navn)):
            raise Galt(
                ett.rad,
                f"eksempelet heter «{ett.navn}», og det i linje {like.rad.linje} «{like.navn}»;"
                f" gi radene hvert sitt navn i en kolonne «{NAVNEKOLONNE}».",
            )
        sett[filnavn(ett.navn)] = ett
