"""Which letter has which blocks: the one table of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.brevtype import Brevtype
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from screens.brev import blokker

Blokk = Callable[[Brevgrunnlag], list[str]]


@dataclass(frozen=True, slots=True)
class Brevslag:
    """One kind of letter: its heading, and its blocks in order."""

    tittel: str
    blokker: Sequence[Blokk]


BREVENE: Mapping[Brevtype, Brevslag] = {
    Brevtype.INNVILGELSE: Brevslag(
        "VEDTAK OM A-TRYGD",
        (blokker.innvilget, blokker.regnestykket, blokker.begrunnelsen, blokker.klageretten, blokker.navnene),
    ),
    Brevtype.AVSLAG: Brevslag(
        "VEDTAK: AVSLAG PÅ SØKNAD OM A-TRYGD",
        (blokker.avslaatt, blokker.begrunnelsen, blokker.for_lav_inntekt, blokker.klageretten, blokker.navnene),
    ),
    Brevtype.AVSTENGNING: Brevslag(
        "VEDTAK: AVSTENGNING FRA A-TRYGD",
        (blokker.avstengt, blokker.begrunnelsen, blokker.klageretten, blokker.navnene),
    ),
    Brevtype.OPPHOR: Brevslag(
        "VEDTAK: OPPHØR AV A-TRYGD",
        (blokker.opphort, blokker.begrunnelsen, blokker.uker_igjen, blokker.klageretten, blokker.navnene),
    ),
}


def brevtekst(brev: Brevgrunnlag) -> list[str]:
    """The paragraphs of a letter: its head, its heading with the date, and its blocks with a blank line between."""
    slag = BREVENE[brev.type]
    avsnitt = [*blokker.hode(brev), "", f"{slag.tittel:<55}{brev.dato:%d.%m.%Y}"]
    for blokk in slag.blokker:
        if tekst := blokk(brev):
            avsnitt += ["", *tekst]
    return avsnitt
