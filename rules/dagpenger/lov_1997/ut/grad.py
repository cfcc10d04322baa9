"""How sure the whole answer is: the lowest grade of any figure or rule that was used."""

from __future__ import annotations

from collections.abc import Iterator

from rules.dagpenger.lov_1997.beregning import Provingssvar
from rules.tall.tall import Ledd

HOYESTE = "A"


def laveste_grad(svar: Provingssvar) -> str:
    """A, B or C: C when anything that the answer rests on is inferred or our choice."""
    grad, sett, ko = HOYESTE, set[int](), list(tallene(svar))
    while ko:
        ledd = ko.pop()
        if id(ledd) in sett:
            continue
        sett.add(id(ledd))
        grad = max(grad, ledd.regel.grad)
        ko.extend(ledd.inndata)
    return grad


def tallene(svar: Provingssvar) -> Iterator[Ledd]:
    """The numbers that the answer shows; what they were made from lies under them."""
    yield from (svar.ramme.g, svar.hengende, svar.opptjening.siste_tall, svar.barnetillegg_sats)
    yield from (svar.fastsatt_arbeidstid, svar.tapt_arbeidstid)
    yield from (kvote.lengde for kvote in svar.kvotene if kvote.lengde is not None)
    if svar.opptjening.frist is not None:
        yield svar.opptjening.frist
    if svar.permitteringsuker is not None and svar.permitteringsuker.er_kjent:
        yield svar.permitteringsuker
    if svar.alder is not None:
        yield svar.alder.oppfylt
    yield from (svar.vilkaar or {}).values()
    if svar.inntekter is not None:
        yield from (periode.utbetalt for periode in svar.inntekter.perioder)
    if svar.minsteinntekt is not None:
        yield svar.minsteinntekt.oppfylt
    if svar.etter_inntekt is not None:
        yield svar.etter_inntekt.ordinaert
    if svar.gjenopptak is not None:
        yield svar.gjenopptak.gjenopptas
    if (innvilgelse := svar.innvilgelse) is not None:
        yield from (innvilgelse.grunnlag, innvilgelse.ukesats, innvilgelse.sats.oppfylt)
        yield from (innvilgelse.egenandel, innvilgelse.ventedager, innvilgelse.uker_verneplikt)
        yield from (ett for ett in (innvilgelse.uker, innvilgelse.uker_ordinaer, innvilgelse.dager) if ett is not None)
    if svar.kort is not None:
        yield from (ett for kort in svar.kort.kort for ett in (kort.utbetales, kort.rest))
        if svar.kort.stans is not None:
            yield svar.kort.stans.fra
    if svar.ferietillegg is not None:
        yield from (svar.ferietillegg.belop, svar.ferietillegg.prosent)
