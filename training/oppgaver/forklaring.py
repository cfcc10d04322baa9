"""Why a number is wrong: the right one, the learner's, the lines that differ, and the mistakes that give it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from data.sak.mappe import Mappe
from data.sak.rader.anvisningsrader import FERIETILLEGG
from data.sak.rader.vedtaksrader import AVSTENGNING, Vedtak, som_vedtak
from rules.dagpenger.svar import Beregning
from rules.fakta.skjema import FAKTA, Behandling
from rules.forklaring.forklaring import formel_med_tall, vis_verdi
from rules.regelverk import beregn as beregn_sak
from rules.regelverk import saksfakta
from rules.tall.lesing import Ulesbar, les_kroner
from rules.tall.tall import Ledd, Parameter, alle_ledd
from training import setninger
from training.feiltyper.avstengningsfeil import AVSTENGNINGSFEIL
from training.feiltyper.feiltype import Feiltype
from training.feiltyper.gjenkjenning import navngi
from training.feiltyper.kontofeil import FERIEFEIL, KONTOFEIL
from training.feiltyper.lesningsfeil import LESNINGSFEIL, Lesning
from training.oppgaver.brudd import Brudd
from training.oppgaver.forsok import Forsokene
from training.oppgaver.kontoregning import (
    KONTOENE,
    avstengt,
    ble_avstengt,
    ferieresultat,
    kontoresultat,
    rett_avstengning,
    rette_kontofakta,
)
from training.oppgaver.regning import lest_slik, rett_tolkning, rette_fakta
from training.ovelse.etiketter import RESULTATER
from training.ovelse.ovelse import Fasit, Ovelse

Feil = tuple[Feiltype[Any], ...]
FLEST_LINJER = 12
"""Lines of two trees that are told; the nearest to the number come first."""


@dataclass(frozen=True, slots=True)
class Tallforklaring:
    """What is said of one wrong number: sentences, and each set of mistakes, one or two together, that gives it."""

    linjer: tuple[str, ...] = ()
    feil: tuple[Feil, ...] = ()


def forklar(ovelse: Ovelse, hvem: str, mappe: Mappe | None, brudd: Brudd, forsokene: Forsokene) -> Tallforklaring:
    """What is to be said of something that is not as it should be; nothing when no rule can tell."""
    fasit = ovelse.fasit_for(hvem)
    if fasit is None or mappe is None or not brudd.tall:
        return Tallforklaring()
    if brudd.tall == AVSTENGNING:
        return _avstengning(ovelse, fasit, mappe)
    rad, dag = mappe.gjeldende(), ovelse.behandles(fasit)
    if brudd.fakta is not None:
        return _faktum(fasit, brudd.fakta, brudd, forsokene)
    if rad is None:
        return Tallforklaring()
    if brudd.tall == "ferietillegg":
        return _ferietillegg(ovelse, fasit, mappe, brudd)
    if brudd.tall in KONTOENE:
        return _konto(ovelse, fasit, mappe, brudd)
    if brudd.tall in RESULTATER.values():
        return _resultat(fasit, dag, som_vedtak(rad), brudd, forsokene)
    if brudd.tall in FAKTA:
        return _faktum(fasit, som_vedtak(rad).fakta, brudd, forsokene)
    if brudd.periode is not None:
        return _kort(fasit, mappe, brudd, forsokene)
    return Tallforklaring()


def _resultat(fasit: Fasit, dag: date, vedtak: Vedtak, brudd: Brudd, forsokene: Forsokene) -> Tallforklaring:
    rette, tolkning = rette_fakta(fasit), rett_tolkning(fasit, dag)
    riktig, ditt = beregn_sak(saksfakta(rette, dag), tolkning), _som_vedtatt(vedtak)
    linjer = ulike_linjer(getattr(riktig, brudd.tall), getattr(ditt, brudd.tall))
    feil = _feilene(brudd.tall, _kroner(brudd.fikk), fasit, dag, vedtak, forsokene)
    return Tallforklaring(tuple(linjer), feil)


def _faktum(fasit: Fasit, dine: Behandling | None, brudd: Brudd, forsokene: Forsokene) -> Tallforklaring:
    """A wrong fact is named by what stands in its field, not by what it comes to."""
    assert dine is not None, "only a grant has facts"
    return Tallforklaring((), tuple(forsokene.vedtaket(fasit).feil_bak_faktum(brudd.tall, dine)))


def _feilene(
    navn: str, tall: Decimal | None, fasit: Fasit, dag: date, vedtak: Vedtak, forsokene: Forsokene
) -> tuple[Feil, ...]:
    """Those behind a result: that the law is read in another way than it should be, or else what facts are wrong."""
    if tall is None:
        return ()
    rette, tolkning, lest = rette_fakta(fasit), rett_tolkning(fasit, dag), vedtak.tolkning
    if lest != tolkning:
        lesningene = navngi(Lesning(tolkning), tall, lest_slik(navn, dag, rette), LESNINGSFEIL)
        if lesningene:
            return tuple(lesningene)
    return tuple(forsokene.vedtaket(fasit).feil_bak(navn, tall, vedtak.fakta))


def _kort(fasit: Fasit, mappe: Mappe, brudd: Brudd, forsokene: Forsokene) -> Tallforklaring:
    """A payment: by the mistakes with the card, or else by those with the decision that it was paid on."""
    assert brudd.periode is not None, "a payment has a period"
    fra, til = brudd.periode
    belop, kortene = _kroner(brudd.fikk), [ett for ett in fasit.kort if fra <= ett.fra and ett.til <= til]
    er_anvist = any(rad.periode_fra and fra <= rad.periode_fra <= til for rad in mappe.sakens_rader)
    if len(kortene) != 1 or belop is None or not er_anvist:
        return Tallforklaring()
    forsok = forsokene.kortet(fasit, kortene[0])
    if forsok is None:
        return Tallforklaring()
    paa_kortet = tuple(forsok.feil_bak(brudd.tall, belop))
    if paa_kortet:
        return Tallforklaring((), paa_kortet)
    rad = mappe.gjeldende()
    dine = som_vedtak(rad).fakta if rad else None
    return Tallforklaring((), tuple(forsokene.vedtaket(fasit).feil_bak_kortet(brudd.tall, belop, kortene[0], dine)))


def _konto(ovelse: Ovelse, fasit: Fasit, mappe: Mappe, brudd: Brudd) -> Tallforklaring:
    fakta, regn = rette_kontofakta(ovelse, fasit, mappe), kontoresultat(brudd.tall, _naa(ovelse), mappe.sak.journalnr)
    return Tallforklaring((), tuple(navngi(fakta, _kroner(brudd.fikk), regn, KONTOFEIL)))


def _ferietillegg(ovelse: Ovelse, fasit: Fasit, mappe: Mappe, brudd: Brudd) -> Tallforklaring:
    """What was paid for the year, or for another year when nothing was paid for it."""
    fakta = rette_kontofakta(ovelse, fasit, mappe, brudd.aar)
    betalt = [
        (rad.ferieaar, rad.anvist_belop)
        for rad in mappe.sakens_rader
        if rad.slag == FERIETILLEGG and rad.tidspunkt >= ovelse.klokke
    ]
    if not betalt:
        return Tallforklaring()
    for_aaret = [belop for aar, belop in betalt if aar == brudd.aar]
    belop = sum(for_aaret or [belop for _, belop in betalt], Decimal(0))
    return Tallforklaring((), tuple(navngi(fakta, belop, ferieresultat(_naa(ovelse)), FERIEFEIL)))


def _avstengning(ovelse: Ovelse, fasit: Fasit, mappe: Mappe) -> Tallforklaring:
    fakta, ble = rett_avstengning(ovelse, fasit), ble_avstengt(mappe)
    if fakta is None or ble is None:
        return Tallforklaring()
    return Tallforklaring((), tuple(navngi(fakta, ble, avstengt, AVSTENGNINGSFEIL)))


def _naa(ovelse: Ovelse) -> date:
    return ovelse.klokke.date()


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
