"""The whole case in JSON: `provingsdato`, and what else is there, in the order of the rulebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from rules import setninger as felles
from rules.dagpenger.lov_1997 import setninger
from rules.dagpenger.lov_1997.feil import UgyldigSak
from rules.dagpenger.lov_1997.gyldighet import DAGENS, DAGENS_FRA, FRA, TIL
from rules.dagpenger.lov_1997.inn import rader
from rules.dagpenger.lov_1997.inn.verdier import dato, en_av, ja_nei, liste, maaned, objekt, tall
from rules.dagpenger.lov_1997.sak import Maaned, Provingssak
from rules.dagpenger.lov_1997.satser import regelverk_paa
from rules.dagpenger.lov_1997.tolkning import tolkning_paa
from rules.fakta.tolkning import UkjentTolkning
from rules.tall.lesing import sitat

NOKLER = (
    "provingsdato",
    "regelverk",
    "inntekter",
    "siste_avsluttede_maaned",
    "grunnlag",
    "verneplikt",
    "permittert",
    "fiskeindustri",
    "barn",
    "andre_ytelser",
    "vanlig_arbeidstid",
    "onsket_arbeidstid",
    "ny_arbeidstid",
    "fodselsdato",
    "sanksjoner",
    "gjenopptak",
    "rett",
    "vedtak",
    "meldekort",
    "ferietillegg",
    "vilkaar",
    "tolkning",
)
FORSTE_SISTE_MAANED = Maaned.i(date(1969, 12, 1))
"""The first month whose thirty-six months all have a G."""
_FORSTE_FODSELSDATO = date(1900, 1, 1)
_ENKLE = ("verneplikt", "permittert", "fiskeindustri")


def les_sak(obj: object) -> Provingssak:
    """The case in a parsed JSON object; raises UgyldigSak for anything that is not understood.

    A number is an int or a Decimal, as JSON is parsed with `parse_float=Decimal`, or a text.
    """
    inn = objekt("", obj, NOKLER, ("provingsdato",), "Saken")
    dagens = "regelverk" in inn and _er_dagens(inn["regelverk"])
    les_dato = partial(dato, fra=DAGENS_FRA if dagens else FRA, til=TIL)
    provingsdato = les_dato("provingsdato", inn["provingsdato"])
    regelverk = regelverk_paa(DAGENS if dagens else provingsdato)
    i_aar = not regelverk.rapporteringsfrist_dag.verdi
    lest: dict[str, Any] = {navn: ja_nei(navn, inn[navn]) for navn in _ENKLE if navn in inn}
    lesere: dict[str, Callable[[str, object], Any]] = {
        "inntekter": partial(rader.inntekter, regnes_i_aar=i_aar),
        "siste_avsluttede_maaned": partial(_siste_maaned, provingsdato=provingsdato),
        "grunnlag": partial(tall, minst=Decimal(0)),
        "barn": partial(rader.barn, les_dato=les_dato),
        "andre_ytelser": rader.andre_ytelser,
        "vanlig_arbeidstid": rader.timer_i_uka,
        "onsket_arbeidstid": rader.timer_i_uka,
        "ny_arbeidstid": rader.timer_i_uka,
        "fodselsdato": partial(dato, fra=_FORSTE_FODSELSDATO, til=TIL),
        "sanksjoner": partial(
            liste,
            les=partial(
                rader.sanksjon,
                les_dato=les_dato,
                dager_i_uka=int(regelverk.dager_i_uka.verdi),
                uten_fra=provingsdato,
                lengden_er_kjent=lambda fra: (regelverk if dagens else regelverk_paa(fra)).sanksjon_uker.er_kjent,
            ),
        ),
        "gjenopptak": partial(rader.gjenopptak, les_dato=les_dato),
        "rett": partial(liste, les=partial(rader.rett, les_dato=les_dato)),
        "vedtak": partial(rader.vedtak, les_dato=les_dato),
        "meldekort": partial(rader.meldekort, les_dato=les_dato),
        "ferietillegg": partial(rader.ferietillegg, forste_aar=FRA.year, siste_aar=TIL.year),
        "vilkaar": partial(rader.vilkaar, les_dato=les_dato),
        "tolkning": partial(_tolkning, dato=DAGENS if dagens else provingsdato),
    }
    lest |= {nokkel: les(nokkel, inn[nokkel]) for nokkel, les in lesere.items() if nokkel in inn}
    if lest.get("fiskeindustri") and not lest.get("permittert"):
        raise UgyldigSak("fiskeindustri", setninger.FISKEINDUSTRI_UTEN_PERMITTERT)
    return Provingssak(provingsdato=provingsdato, dagens=dagens, **lest)


def _er_dagens(verdi: object) -> bool:
    return en_av("regelverk", verdi, ("dato", "dagens")) == "dagens"


def _siste_maaned(sted: str, verdi: object, provingsdato: date) -> Maaned:
    lest, hoyst = maaned(sted, verdi), Maaned.i(provingsdato)
    if not FORSTE_SISTE_MAANED.nr <= lest.nr <= hoyst.nr:
        raise UgyldigSak(sted, setninger.maaned_utenfor(sted, str(FORSTE_SISTE_MAANED), str(hoyst)))
    return lest


def _tolkning(sted: str, verdi: object, dato: date) -> Mapping[str, str]:
    if not isinstance(verdi, dict):
        raise UgyldigSak(sted, felles.TOLKNINGEN_ER_INTET_OBJEKT)
    for nokkel, alternativ in verdi.items():
        if not isinstance(alternativ, str):
            raise UgyldigSak(f"{sted}.{nokkel}", felles.alternativet_er_ingen_tekst(sitat(nokkel)))
    try:
        tolkning_paa(dato, verdi)
    except UkjentTolkning as feil:
        raise UgyldigSak(f"{sted}.{feil.nokkel}", felles.i_tolkningen(feil.setning)) from None
    return verdi
