"""The right answer of a draft by the rules, and what whoever walks into each trap would have written instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Any

from data.sak.faktakontroll import feil_i, varsler_om
from rules.dagpenger.svar import Anvisning, Beregning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.feltfeil import Feltfeil
from rules.fakta.skjema import Behandling
from training.feiltyper.feiltype import Faktaendring, Feiltype
from training.feiltyper.kortfeil import KORTFEIL
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.generator.felle import Felle
from training.generator.utkast import Saksutkast, med_barn
from training.oppgaver.regning import beregnet, kortet, kortfakta

_VEDTAKSFEIL: Mapping[str, Feiltype[Behandling]] = {feil.id: feil for feil in VEDTAKSFEIL}
_KORTFEIL: Mapping[str, Feiltype[Anvisningsfakta]] = {feil.id: feil for feil in KORTFEIL}
_PAA_KORTET = ("fra", "til", "arb_timer", "tapt_arbtid")
_I_VEDTAKET = ("maks_prosent", "skatteprosent", "tabellnr")
"""The fields of a card's facts that are entered on D-62, and those that come from D-61."""


@dataclass(frozen=True, slots=True)
class Feilsvar:
    """The fields that are wrong after a mistake, by name: those of D-61 and those of D-62; None is a blank one.

    `i_vedtaket` is whether the decision comes out wrong; else it is only the card.
    """

    feil: Feiltype[Any]
    i_vedtaket: bool
    vedtak: Mapping[str, Any]
    kort: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Fasitsvar:
    """What is right, `kort` None when no card is to be paid; and what each trap leads to."""

    vedtak: Beregning
    kort: Anvisning | None
    gale: tuple[Feilsvar, ...]


def svaret(utkast: Saksutkast, feller: Sequence[Felle]) -> Fasitsvar | None:
    """The answer, None when the draft is not to be used.

    That is one that the control has something to say of, one that pays nothing, or one in which a trap makes no
    difference, or one that nobody could come into without a warning.
    """
    rette, dag = utkast.rette_fakta(), utkast.klokke.date()
    riktig = beregnet(rette, dag)
    if riktig is None or not riktig.ukesats.verdi or not _gaar_gjennom(utkast, rette):
        return None
    kort, fasitkort = None, utkast.fasitkort()
    if fasitkort is not None:
        fakta = kortfakta(rette, dag, fasitkort)
        kort = None if fakta is None else kortet(fakta)
        if fakta is None or kort is None or not kort.anvist_belop.verdi:
            return None
    gale = []
    for felle in feller:
        if felle.feil in _VEDTAKSFEIL:
            galt = next(_gale_vedtak(utkast, felle, rette, riktig), None)
        else:
            assert kort is not None, "traps of the card are laid where there is one"
            galt = next(_gale_kort(utkast, felle, kort), None)
        if galt is None:
            return None
        gale.append(galt)
    return Fasitsvar(riktig, kort, tuple(gale))


def _gaar_gjennom(utkast: Saksutkast, fakta: Behandling) -> bool:
    """Whether the control neither stops the facts nor asks for a reason."""
    dag = utkast.klokke.date()
    return not feil_i(fakta, dag) and not varsler_om(fakta, dag)


def _gale_vedtak(utkast: Saksutkast, felle: Felle, rette: Behandling, riktig: Beregning) -> Iterator[Feilsvar]:
    feil = _VEDTAKSFEIL[felle.feil]
    for endring in _stokket(list(feil.endringer(rette)), utkast.trekk):
        ulike = _ulike(rette, endring)
        if "barn" in ulike:
            barna, antall = [*utkast.barn, *utkast.andre_barn], ulike["barn"] or 0
            if antall > len(barna):
                continue
            ulike = _ulike(rette, med_barn(antall, barna))
        if felle.felter and not felle.felter >= ulike.keys():
            continue
        alle = replace(rette, **ulike)
        svar = beregnet(alle, utkast.klokke.date())
        if svar is None or svar.ukesats.verdi == riktig.ukesats.verdi or not svar.ukesats.verdi:
            continue
        if _gaar_gjennom(utkast, alle):
            yield Feilsvar(feil, True, ulike, {})


def _gale_kort(utkast: Saksutkast, felle: Felle, riktig: Anvisning) -> Iterator[Feilsvar]:
    feil, rette = _KORTFEIL[felle.feil], riktig.fakta
    for endring in _stokket(list(feil.endringer(rette)), utkast.trekk):
        ulike, svar = _ulike(rette, endring), _endret_kort(rette, endring)
        if svar is None or not ulike.keys() <= {*_PAA_KORTET, *_I_VEDTAKET}:
            continue
        if not rette.fra <= svar.fakta.fra <= svar.fakta.til <= rette.til or not svar.anvist_belop.verdi:
            continue
        if (svar.anvist_belop.verdi, svar.netto.verdi) == (riktig.anvist_belop.verdi, riktig.netto.verdi):
            continue
        vedtak = {navn: verdi for navn, verdi in ulike.items() if navn in _I_VEDTAKET}
        if vedtak.get("skatteprosent", 0) is None:
            vedtak["skatteprosent"] = Decimal(0)  # D-61 wants the one or the other, and nothing of either is 0
        if "tabellnr" in vedtak:
            vedtak["tabellnr"] = vedtak["tabellnr"] or None
        yield Feilsvar(feil, False, vedtak, {navn: verdi for navn, verdi in ulike.items() if navn in _PAA_KORTET})


def _endret_kort(rette: Anvisningsfakta, endring: Faktaendring) -> Anvisning | None:
    try:
        return kortet(replace(rette, **endring))
    except Feltfeil:
        return None


def _ulike(rette: Any, endring: Faktaendring) -> dict[str, Any]:
    """What of a change is not so already."""
    return {navn: verdi for navn, verdi in endring.items() if getattr(rette, navn) != verdi}


def _stokket(muligheter: list[Any], trekk: Random) -> list[Any]:
    trekk.shuffle(muligheter)
    return muligheter
