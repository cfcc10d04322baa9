"""Which letter has which blocks: the one table of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.brevtype import Brevtype
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from screens.brev import blokker as b

Blokk = Callable[[Brevgrunnlag], list[str]]


@dataclass(frozen=True, slots=True)
class Brevslag:
    """One kind of letter: its heading, and its blocks in order."""

    tittel: str
    blokker: Sequence[Blokk]


_VEDTAKETS_SLUTT = (b.teksten, b.klageretten, b.navnene)
_MELDINGENS_SLUTT = (b.teksten, b.avsender)

BREVENE: Mapping[Brevtype, Brevslag] = {
    Brevtype.INNVILGELSE: Brevslag(
        "VEDTAK OM A-TRYGD", (b.innvilget, b.regnestykket, b.begrunnelsen, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.AVSLAG: Brevslag(
        "VEDTAK: AVSLAG PÅ SØKNAD OM A-TRYGD", (b.avslaatt, b.begrunnelsen, b.for_lav_inntekt, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.AVSTENGNING: Brevslag("VEDTAK: AVSTENGNING FRA A-TRYGD", (b.avstengt, b.begrunnelsen, *_VEDTAKETS_SLUTT)),
    Brevtype.OPPHOR: Brevslag("VEDTAK: OPPHØR AV A-TRYGD", (b.opphort, b.begrunnelsen, b.stegene, *_VEDTAKETS_SLUTT)),
    Brevtype.OMGJORING: Brevslag(
        "VEDTAK: A-TRYGDEN ER GJORT OM",
        (b.gjort_om, b.grunnen_til_omgjoring, b.omregnet, b.regnestykket, *_VEDTAKETS_SLUTT),
    ),
    Brevtype.FERIETILLEGG: Brevslag("FERIETILLEGG", (b.anvist, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.PERIODEN: Brevslag("MELDING OM UKENE DU HAR IGJEN", (b.ukene, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.ETTERBETALING: Brevslag("ETTERBETALING AV A-TRYGD", (b.anvist, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.TREKK: Brevslag("TREKK I A-TRYGD", (b.trukket, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.OPPLYSNINGER: Brevslag("VI MANGLER OPPLYSNINGER", (b.papirene, *_MELDINGENS_SLUTT)),
}


def brevtekst(brev: Brevgrunnlag) -> list[str]:
    """The paragraphs of a letter: its head, its heading with the date, and its blocks with a blank line between."""
    slag = BREVENE[brev.type]
    avsnitt = [*b.hode(brev), "", f"{slag.tittel:<55}{brev.dato:%d.%m.%Y}"]
    for blokk in slag.blokker:
        if tekst := blokk(brev):
            avsnitt += ["", *tekst]
    return avsnitt
