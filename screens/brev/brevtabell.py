"""Which letter has which blocks: the one table of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.brevtype import Brevtype
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from screens.brev import blokker as b
from screens.brev import klageblokker as k
from screens.brev.vedtakstekst import overskrift

Blokk = Callable[[Brevgrunnlag], list[str]]


@dataclass(frozen=True, slots=True)
class Brevslag:
    """One kind of letter: its heading, with the places of what the benefit is called, and its blocks in order."""

    tittel: str
    blokker: Sequence[Blokk]


_VEDTAKETS_SLUTT = (b.teksten, b.klageretten, b.navnene)
_MELDINGENS_SLUTT = (b.teksten, b.avsender)

BREVENE: Mapping[Brevtype, Brevslag] = {
    Brevtype.INNVILGELSE: Brevslag(
        "VEDTAK OM {ubestemt}", (b.innvilget, b.regnestykket, b.begrunnelsen, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.AVSLAG: Brevslag(
        "VEDTAK: AVSLAG PÅ SØKNAD OM {ubestemt}", (b.avslaatt, b.begrunnelsen, b.for_lav_inntekt, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.AVSTENGNING: Brevslag(
        "VEDTAK: AVSTENGNING FRA {ubestemt}", (b.avstengt, b.begrunnelsen, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.OPPHOR: Brevslag(
        "VEDTAK: OPPHØR AV {ubestemt}", (b.opphort, b.begrunnelsen, b.stegene, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.GJENOPPTAK: Brevslag(
        "VEDTAK: {bestemt} TAS OPP IGJEN", (b.gjenopptatt, b.begrunnelsen, b.stegene, *_VEDTAKETS_SLUTT)
    ),
    Brevtype.OMGJORING: Brevslag(
        "VEDTAK: {bestemt} ER GJORT OM",
        (b.gjort_om, b.grunnen_til_omgjoring, b.omregnet, b.regnestykket, *_VEDTAKETS_SLUTT),
    ),
    Brevtype.FERIETILLEGG: Brevslag("FERIETILLEGG", (b.anvist, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.PERIODEN: Brevslag("MELDING OM UKENE DU HAR IGJEN", (b.ukene, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.ETTERBETALING: Brevslag("ETTERBETALING AV {ubestemt}", (b.anvist, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.TREKK: Brevslag("TREKK I {ubestemt}", (b.trukket, b.stegene, *_MELDINGENS_SLUTT)),
    Brevtype.OPPLYSNINGER: Brevslag("VI MANGLER OPPLYSNINGER", (b.papirene, *_MELDINGENS_SLUTT)),
    Brevtype.KLAGE: Brevslag(
        "SVAR PÅ KLAGE", (k.klaget_paa, k.utfallet, b.teksten, k.klageretten, k.vedtakets_navn, k.skrevet_av)
    ),
}


def brevtekst(brev: Brevgrunnlag) -> list[str]:
    """The paragraphs of a letter: its head, its heading with the date, and its blocks with a blank line between."""
    slag = BREVENE[brev.type]
    ytelse = {navn: ord_.upper() for navn, ord_ in brev.tekster.YTELSE._asdict().items()}
    avsnitt = [*b.hode(brev), "", overskrift(slag.tittel.format_map(ytelse), brev.dato)]
    for blokk in slag.blokker:
        if tekst := blokk(brev):
            avsnitt += ["", *tekst]
    return avsnitt
