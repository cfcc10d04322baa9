"""Looking for a fact on papers, in any of the ways in which people write it; apart from how the generator writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from training.ovelse.ovelse import Ovelse

_MAANEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_JA = {
    "fiskeforedling": "fisk",
    "vernepliktig": "verneplikt",
    "grunnbelop": "forrige grunnbeløp|det forrige|grunnbeløp +forrige",
}
"""What the papers say where the form has a letter."""
_TIMER_TIL_SAMMEN = r"(\d+) timer (?:den første uka|i første uke)?\D*?(\d+) timer"
_LENGDE = 3
"""Longer rows of digits than this are numbers of people and accounts, and are written with blanks and points."""
_ALLTID, _ET_BELOP = ("Kontonr", "fødselsnummer"), 1000


def mangler_paa_papir(ovelse: Ovelse) -> list[str]:
    """The needed facts that no paper has: those of the decision, of the card, and of the journal."""
    tekst = "\n".join(side for papir in ovelse.papirer for side in papir.sider)
    return [f"{navn} {verdi} står ikke på noe papir" for navn, verdi in trengs(ovelse) if not staar(navn, verdi, tekst)]


def roper_seg(ovelse: Ovelse) -> list[str]:
    """The needed facts that stand elsewhere than on paper: in the goal, in a task, or in its first three hints."""
    steder = [ovelse.maal, ovelse.tittel]
    for oppgave in ovelse.oppgaver:
        steder += [oppgave.tittel, oppgave.tekst, *oppgave.hint[:3]]
    tekst = "\n".join(steder)
    tydelige = [(navn, verdi) for navn, verdi in trengs(ovelse) if _er_tydelig(navn, verdi)]
    return [f"{navn} {verdi} står i oppgaven" for navn, verdi in tydelige if staar(navn, verdi, tekst)]


def _er_tydelig(navn: str, verdi: Any) -> bool:
    """Whether what stands there must be this fact: a date, an account, an amount; not the 2 of two children."""
    return navn in _ALLTID or isinstance(verdi, date) or (isinstance(verdi, Decimal) and verdi >= _ET_BELOP)


def trengs(ovelse: Ovelse) -> Iterator[tuple[str, Any]]:
    """The name and the value of everything that the solution needs."""
    person, fasit = ovelse.personer[0], ovelse.fasit[0]
    yield "fødselsnummer", person.fodselsnr
    yield "etternavn", person.etternavn
    for navn, verdi in ovelse.oppgaver[0].krav[1].journal.items():
        yield navn, verdi
    for navn, verdi in fasit.opplysninger.items():
        if navn == "barn":
            assert len([ett for ett in fasit.opplysninger if ett.startswith("barn") and ett != "barn"]) == min(3, verdi)
        else:
            yield navn, verdi
    for kort in fasit.kort:
        for navn in ("fra", "til", "arb_timer", "tapt_arbtid"):
            if (verdi := getattr(kort, navn)) is not None:
                yield navn, verdi


def staar(navn: str, verdi: Any, tekst: str) -> bool:
    """Whether the text has the value in one of the ways people write it."""
    if navn in _JA:
        return re.search(_JA[navn], tekst, re.IGNORECASE) is not None
    if navn == "Post- el. Bankgiro":
        return {"B": "bankgiro", "P": "postgiro"}[verdi] in tekst.casefold()
    if navn == "Mottatt dato":
        dag, maaned, aar = map(int, verdi.split("."))
        verdi = date(1900 + aar, maaned, dag)
    if isinstance(verdi, date):
        return any(re.search(rf"(?<!\d){re.escape(maate)}(?!\d)", tekst) for maate in datoer(verdi))
    if navn == "arb_timer":
        return any(int(en) + int(annen) == verdi for en, annen in re.findall(_TIMER_TIL_SAMMEN, tekst))
    if isinstance(verdi, Decimal | int):
        tall = f"{verdi.normalize():f}" if isinstance(verdi, Decimal) else str(verdi)
        return any(re.search(rf"(?<![\d.,]){re.escape(maate)}(?!\d)", tekst) for maate in tallene(tall))
    if str(verdi).isdecimal() and len(verdi) > _LENGDE:
        return verdi in re.sub(r"(?<=\d)[ .](?=\d)", "", tekst)
    return re.search(rf"(?<!\w){re.escape(verdi)}(?!\w)", tekst) is not None


def tallene(tall: str) -> Iterator[str]:
    """A number with decimal comma, and with a point or a blank between the thousands."""
    hele, _, deler = tall.partition(".")
    komma = f",{deler}" if deler else ""
    for skille in ("", ".", " "):
        yield f"{int(hele):,}".replace(",", skille) + komma


def datoer(dag: date) -> Iterator[str]:
    """A date in figures and in words."""
    for aar in (f"{dag:%Y}", f"{dag:%y}"):
        yield f"{dag:%d.%m}.{aar}"
        yield f"{dag.day}.{dag.month}.{aar}"
        yield f"{dag.day}/{dag.month}-{aar}"
    yield f"{dag.day}. {_MAANEDER[dag.month - 1]} {dag.year}"
