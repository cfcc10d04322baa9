"""What is proposed and is no decision, a correction of an account or a payment, as it is printed to be signed on paper.

The source prints the grant so (CompLex 1/89 p. 9, A); that these go the same way, and the wording, are ours (grade C).
"""

from collections.abc import Iterator

from data.operasjoner.anvisning.anvisning import BeregnetAnvisning, Kort
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde, JusteringVist, KortVist
from data.operasjoner.brev.brevgrunnlag import Mottaker
from rules.forklaring.forklaring import vis_verdi
from rules.tall.lesing import vis_tall
from screens.brev.blokker import hode
from screens.brev.vedtakstekst import GRADENE, regnet

TITLER = {"E": "FORSLAG OM ETTERBETALING", "T": "FORSLAG OM TREKK"}
"""Of the kinds of payments; any other is proposed when it is past the end of the period."""
ETTER_GRENSEN = "FORSLAG OM ANVISNING ETTER AT PERIODEN ER BRUKT OPP"
JUSTERING = "FORSLAG OM JUSTERING AV REGNSKAP"


def forslagsark(bilde: Forslagsbilde, til: Mottaker) -> list[str]:
    """The paragraphs: of whom, what is proposed, what it comes to, why, and who proposes it."""
    ett = bilde.gjelder
    if isinstance(ett, JusteringVist):
        tittel, linjer = JUSTERING, [*_justeringen(ett)]
    else:
        assert isinstance(ett, KortVist), "a decision has its letter"
        tittel, linjer = TITLER.get(ett.kort.anvisningstype or "", ETTER_GRENSEN), [*_kortet(ett)]
    foreslaatt = bilde.underskrifter.foreslaatt
    return [
        *hode(til),
        "",
        f"{tittel:<55}{foreslaatt.dato:%d.%m.%Y}",
        "",
        *linjer,
        "",
        f"Foreslått av: {foreslaatt.i_ord}",
    ]


def _justeringen(vist: JusteringVist) -> Iterator[str]:
    ett, konto = vist.justering, vist.konto
    assert ett.belop is not None, "it was controlled when it was proposed"
    navn = f"{konto.navn} {ett.aar}" if ett.aar else konto.navn
    yield f"Regnskapet «{navn}» skal justeres med {'+' if ett.belop > 0 else ''}{vis_tall(ett.belop)} {konto.enhet}."
    if vist.prov is not None:
        yield f"Det står til {vis_tall(vist.prov.fra)} {konto.enhet}, og blir {vis_tall(vist.prov.til)} {konto.enhet}."
    yield f"Begrunnelse: {ett.begrunnelse}"
    yield f"Papir: {ett.referanse}"


def _kortet(vist: KortVist) -> Iterator[str]:
    kort, betaling = vist.kort, vist.betaling
    if kort.periode_fra is not None and kort.periode_til is not None:
        yield f"Dagene {kort.periode_fra:%d.%m.%Y} til og med {kort.periode_til:%d.%m.%Y}."
    if betaling is None:
        yield f"Foreslått beløp {vis_verdi(vist.utbetales, 'kr')}. Saken tar det ikke slik den står nå."
    else:
        yield _belopet(kort, betaling)
        if betaling.forbehold:
            yield f"Mot det taler: {'; '.join(mot.ord for mot in betaling.forbehold)}."
    if kort.anmerkning:
        yield f"Begrunnelse: {kort.anmerkning}"
    if betaling is not None:
        hele = betaling.anvisning
        yield ""
        yield "Slik er det regnet ut (i parentes stedet i regelverket, og hvor sikkert det er):"
        yield from map(regnet, dict.fromkeys((hele.uker, hele.andel, betaling.anvist_prosent, betaling.anvist_belop)))
        yield ""
        yield GRADENE


def _belopet(kort: Kort, betaling: BeregnetAnvisning) -> str:
    belop, netto = (vis_verdi(abs(tall), "kr") for tall in (betaling.anvist_belop.verdi, betaling.netto))
    if kort.anvisningstype == "T":
        return f"Det skal trekkes {belop}."
    return f"Beløpet er {belop}, og skatten {vis_verdi(betaling.skatt, 'kr')}. Utbetalt blir {netto}."
