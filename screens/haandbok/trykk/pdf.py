"""The book as PDF: the same content as the HTML, with bookmarks, a table of contents and page numbers."""

from collections.abc import Iterator, Sequence
from math import ceil

from fpdf import FPDF
from fpdf.outline import OutlineSection

from screens.haandbok.dokument import (
    Avsnitt,
    Bok,
    Bokbilde,
    Del,
    Lenke,
    Oppslagsliste,
    Punkter,
    Tabell,
    Tekst,
)
from screens.haandbok.trykk.pdfbilde import bildets_hoyde, tegn_bilde
from screens.haandbok.trykk.sats import BREDDE, BRODTEKST, BUNN, MARG, SMAA, TOPP, Linje, Sats, hoyde

INNRYKK = 6.0


def som_pdf(bok: Bok) -> bytes:
    """The whole file, the same each time for the same book."""
    sats = Sats(f"{bok.tittel}: {bok.undertittel}", [*_maal(bok)])
    _forside(sats, bok)
    for dybde, nummer, kapittel in bok.alle():
        if dybde == 0 and sats.y > TOPP:
            sats.ny_side()
        forst = next(iter(kapittel.deler), None)
        foran = bildets_hoyde(forst) if isinstance(forst, Bokbilde) else 0
        sats.overskrift(f"{nummer} {kapittel.tittel}", dybde, foran)
        sats.merk(kapittel.id)
        for del_ in kapittel.deler:
            _del(sats, del_)
    return bytes(sats.pdf.output())


def _maal(bok: Bok) -> Iterator[str]:
    """The ids that something in the book leads to and that stand in it."""
    for _, _, kapittel in bok.alle():
        yield kapittel.id
        for del_ in kapittel.deler:
            if isinstance(del_, Bokbilde):
                yield del_.id
            elif isinstance(del_, Oppslagsliste):
                yield from (oppslag.id for oppslag in del_.oppslag)


def _forside(sats: Sats, bok: Bok) -> None:
    """Title and table of contents, with room for as many pages as the contents take."""
    sats.avsnitt((bok.tittel,), storrelse=26, fet=True)
    sats.avsnitt((bok.undertittel,), storrelse=14, luft=8)
    innhold = [(dybde, f"{nummer} {kapittel.tittel}", kapittel.id) for dybde, nummer, kapittel in bok.alle()]
    begynner = sats.y
    sider = 1 + ceil(max(len(innhold) - int((BUNN - begynner) / hoyde(BRODTEKST)), 0) / _linjer_paa_siden())

    def sett_innholdet(_pdf: FPDF, seksjoner: Sequence[OutlineSection]) -> None:
        sats.y = begynner
        for (dybde, tittel, id_), seksjon in zip(innhold, seksjoner, strict=True):
            if sats.y + hoyde(BRODTEKST) > BUNN:
                sats.ny_side()
            x = MARG + dybde * INNRYKK
            sats.sett(sats.linjer((Lenke(tittel, id_),), BREDDE)[0], x, sats.y)
            sats.sett(sats.linjer((str(seksjon.page_number),), BREDDE)[0], MARG + BREDDE - INNRYKK, sats.y)
            sats.y += hoyde(BRODTEKST)

    sats.pdf.insert_toc_placeholder(sett_innholdet, pages=sider)
    sats.y = TOPP


def _linjer_paa_siden() -> int:
    return int((BUNN - TOPP) / hoyde(BRODTEKST))


def _del(sats: Sats, del_: Del) -> None:
    match del_:
        case Avsnitt(tekst):
            sats.avsnitt(tekst)
        case Punkter(punkter, nummerert):
            _punkter(sats, punkter, nummerert)
        case Tabell():
            _tabell(sats, del_)
        case Oppslagsliste(oppslag):
            for ett in oppslag:
                _oppslag(sats, ett.id, ett.ord, ett.avsnitt)
        case Bokbilde():
            tegn_bilde(sats, del_)


def _punkter(sats: Sats, punkter: Sequence[Tekst], nummerert: bool) -> None:
    for nr, punkt in enumerate(punkter, 1):
        sats.plass_til(hoyde(BRODTEKST))
        merke = f"{nr}." if nummerert else "–"
        sats.sett(sats.linjer((merke,), INNRYKK)[0], MARG, sats.y)
        sats.avsnitt(punkt, innrykk=INNRYKK, luft=0.6)


def _oppslag(sats: Sats, id_: str, ordene: Sequence[str], avsnitt: Sequence[Tekst]) -> None:
    sats.plass_til(hoyde(BRODTEKST) * 3)
    sats.merk(id_)
    sats.avsnitt((", ".join(ordene),), fet=True, luft=0)
    for tekst in avsnitt:
        sats.avsnitt(tekst, innrykk=INNRYKK, luft=0)
    sats.y += 2


def _tabell(sats: Sats, tabell: Tabell) -> None:
    """The rows with their headings, which stand again on each new page."""
    spalter = tabell.spalter
    hode = [(ord_,) for ord_ in tabell.hode] * spalter
    rader = [
        [celle for rad in tabell.rader[fra : fra + spalter] for celle in rad]
        for fra in range(0, len(tabell.rader), spalter)
    ]
    bredder = [BREDDE * del_ / sum(tabell.bredder) / spalter for del_ in tabell.bredder] * spalter
    sats.y += 1.5
    sats.plass_til(hoyde(SMAA) * 4)
    sats.avsnitt((tabell.tittel,), fet=True, storrelse=SMAA, luft=0.5)
    _rad(sats, hode, bredder, fet=True)
    for rad in rader:
        _rad(sats, rad, bredder, igjen=hode)
    sats.y += 3


def _rad(
    sats: Sats, celler: Sequence[Tekst], bredder: Sequence[float], fet: bool = False, igjen: Sequence[Tekst] = ()
) -> None:
    """A row with a thin line below it; `igjen` are the headings that come first when it begins a page."""
    satt = [sats.linjer(celle, bredde - 2, SMAA, fet) for celle, bredde in zip(celler, bredder, strict=False)]
    linjer = max(map(len, satt))
    if sats.plass_til(linjer * hoyde(SMAA)) and igjen:
        _rad(sats, igjen, bredder, fet=True)
    for spalte, linjene in enumerate(satt):
        _celle(sats, linjene, MARG + sum(bredder[:spalte]), fet)
    sats.y += linjer * hoyde(SMAA)
    sats.pdf.set_line_width(0.3 if fet else 0.05)
    sats.pdf.line(MARG, sats.y, MARG + BREDDE, sats.y)
    sats.y += 0.6


def _celle(sats: Sats, linjer: Sequence[Linje], x: float, fet: bool) -> None:
    for nr, linje in enumerate(linjer):
        sats.sett(linje, x, sats.y + nr * hoyde(SMAA), SMAA, fet)
