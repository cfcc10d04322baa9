"""Why a number is wrong: the right one, the learner's, the lines that differ, and the mistakes that give it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from data.sak.mappe import Mappe
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak
from rules.dagpenger.svar import Beregning
from rules.fakta.skjema import FAKTA, Behandling
from rules.forklaring.forklaring import formel_med_tall, vis_verdi
from rules.regelverk import beregn as beregn_sak
from rules.regelverk import saksfakta
from rules.tall.lesing import Ulesbar, les_kroner
from rules.tall.tall import Ledd, Parameter, alle_ledd
from training import setninger
from training.feiltyper.feiltype import Feiltype
from training.feiltyper.gjenkjenning import navngi
from training.feiltyper.kortfeil import KORTFEIL
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.oppgaver.predikater import Brudd
from training.oppgaver.regning import kortfakta, kortresultat, resultat, rette_fakta
from training.ovelse.etiketter import RESULTATER
from training.ovelse.ovelse import Fasit, Ovelse

Feil = tuple[Feiltype[Any], ...]
FLEST_LINJER = 12
"""Lines of two trees that are told; the nearest to the number come first."""


@dataclass(frozen=True, slots=True)
class Forklart:
    """What is said of one wrong number: sentences, and each set of mistakes, one or two together, that gives it."""

    linjer: tuple[str, ...] = ()
    feil: tuple[Feil, ...] = ()


def forklar(ovelse: Ovelse, hvem: str, mappe: Mappe | None, brudd: Brudd) -> Forklart:
    """What is to be said of something that is not as it should be; nothing when no rule can tell."""
    fasit = ovelse.fasit_for(hvem)
    rad = mappe.gjeldende() if mappe else None
    if fasit is None or rad is None or not brudd.tall:
        return Forklart()
    dag = ovelse.behandles(fasit)
    if brudd.tall in RESULTATER.values():
        return _resultat(fasit, dag, som_vedtak(rad), brudd)
    if brudd.tall in FAKTA:
        return _faktum(fasit, dag, som_vedtak(rad))
    if brudd.periode is not None:
        return _kort(fasit, dag, brudd)
    return Forklart()


def _resultat(fasit: Fasit, dag: date, vedtak: Vedtak, brudd: Brudd) -> Forklart:
    rette = rette_fakta(fasit)
    feil = tuple(navngi(rette, _kroner(brudd.fikk), resultat(brudd.tall, dag), VEDTAKSFEIL))
    assert vedtak.fakta is not None, "a grant has facts"
    riktig, ditt = beregn_sak(saksfakta(rette, dag)), _som_vedtatt(vedtak)
    linjer = ulike_linjer(getattr(riktig, brudd.tall), getattr(ditt, brudd.tall))
    return Forklart(tuple(linjer), feil)


def _faktum(fasit: Fasit, dag: date, vedtak: Vedtak) -> Forklart:
    """A wrong fact is named by the ukesats that it gives."""
    if vedtak.ukesats is None:
        return Forklart()
    return Forklart((), tuple(navngi(rette_fakta(fasit), vedtak.ukesats, resultat("ukesats", dag), VEDTAKSFEIL)))


def _kort(fasit: Fasit, dag: date, brudd: Brudd) -> Forklart:
    """A payment: by the mistakes with the card, or else by those with the decision that it was paid on."""
    belop = _kroner(brudd.fikk)
    kort = next((ett for ett in fasit.kort if brudd.periode == (ett.fra, ett.til)), None)
    if kort is None or belop is None:
        return Forklart()
    rette = rette_fakta(fasit)
    riktig = kortfakta(rette, dag, kort)
    if riktig is None:
        return Forklart()
    regn = kortresultat(brudd.tall)
    paa_kortet = tuple(navngi(riktig, belop, regn, KORTFEIL))
    if paa_kortet:
        return Forklart((), paa_kortet)

    def gjennom_vedtaket(fakta: Behandling) -> Decimal | None:
        kortet = kortfakta(fakta, dag, kort)
        return None if kortet is None else regn(kortet)

    return Forklart((), tuple(navngi(rette, belop, gjennom_vedtaket, VEDTAKSFEIL)))


def _som_vedtatt(vedtak: Vedtak) -> Beregning:
    assert vedtak.fakta is not None, "a grant has facts"
    return beregn_sak(saksfakta(vedtak.fakta, vedtak.dato), vedtak.tolkning)


def _kroner(tekst: str) -> Decimal | None:
    try:
        return les_kroner(tekst, negativ=True)
    except Ulesbar:
        return None


def ulike_linjer(riktig: Ledd, ditt: Ledd) -> list[str]:
    """The lines of two explanations that differ: the name, the right figures, the learner's, and where it stands.

    The n-th line of a name is held against the n-th of that name; one that only one of them has is told as such.
    """
    return list(_ulike(_ved_navn(riktig), _ved_navn(ditt)))[:FLEST_LINJER]


def _ved_navn(tall: Ledd) -> dict[tuple[str, int], Ledd]:
    funnet: dict[tuple[str, int], Ledd] = {}
    sett: set[int] = set()
    for ledd in alle_ledd(tall):
        if id(ledd) in sett:
            continue
        sett.add(id(ledd))
        nr = sum(navn == ledd.navn for navn, _ in funnet)
        funnet[ledd.navn, nr] = ledd
    return funnet


def _ulike(rette: dict[tuple[str, int], Ledd], dine: dict[tuple[str, int], Ledd]) -> Iterator[str]:
    for nokkel, ledd in rette.items():
        ditt = dine.get(nokkel)
        if ditt is None:
            yield setninger.bare_i_den_rette(ledd.navn, _regnet(ledd), _sted(ledd))
        elif ditt.verdi != ledd.verdi:
            yield setninger.ulik_linje(ledd.navn, _regnet(ledd), _regnet(ditt), _sted(ledd))
    for nokkel, ledd in dine.items():
        if nokkel not in rette and not isinstance(ledd, Parameter):
            yield setninger.bare_i_din(ledd.navn, _regnet(ledd), _sted(ledd))


def _sted(ledd: Ledd) -> str:
    return f" ({ledd.regel.hjemmel})" if ledd.regel.hjemmel else ""


def _regnet(ledd: Ledd) -> str:
    verdi = vis_verdi(ledd.verdi, ledd.enhet)
    utregning = formel_med_tall(ledd)
    return f"{utregning} = {verdi}" if utregning else verdi


def navn_paa(feil: Sequence[Feil]) -> list[str]:
    """The ids of the mistakes, each once, in order."""
    return list(dict.fromkeys(ett.id for sett in feil for ett in sett))
