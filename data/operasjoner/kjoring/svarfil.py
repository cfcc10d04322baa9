"""A file of answers to a run: `betaling;utfall;kode;tekst`, or an ISO 20022 pain.002 when it begins as XML.

The text file is read as UTF-8, else as Latin-1. One of seven bits is read as the Norwegian of the 1980s in its texts,
where `{|}` and `[\\]` are æøå and ÆØÅ.
"""

from collections.abc import Iterator
from pathlib import Path

from data.filer.linjefil import SJU_BITER, er_tekst, tekst_av
from data.operasjoner import setninger
from data.operasjoner.kjoring.pain002 import les_pain002
from data.operasjoner.kjoring.referanse import les_referanse
from data.operasjoner.kjoring.svarlinje import Lest, Svarfilfeil, Svarlinje, Svarlinjefeil, trygg
from data.sak.rader.kjoringsrader import AVVIST, UTBETALT

HODE = ["betaling", "utfall", "kode", "tekst"]
UTFALL = {"utbetalt": UTBETALT, "u": UTBETALT, "avvist": AVVIST, "a": AVVIST}


def les_svarfil(fil: Path, kjoring: int, melding: str) -> Lest:
    """The answers in a file to the run of that number, and the lines that are none.

    `melding` is the name of the run's message, which a pain.002 is about. A transfer that is answered twice is told of
    each time after the first, and is left out altogether when the answers differ. Raises Registerfeil.
    """
    try:
        innhold = fil.read_bytes()
    except OSError:
        raise Svarfilfeil(*setninger.svarfilen_kan_ikke_leses(fil)) from None
    if innhold.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        linjer, feil = les_pain002(fil, innhold, kjoring, melding)
    else:
        if not er_tekst(innhold):
            raise Svarfilfeil(*setninger.ingen_svarfil(fil))
        linjer, feil = _les_tekst(innhold, kjoring)
    return _uten_doble(linjer, feil)


def _les_tekst(innhold: bytes, kjoring: int) -> Lest:
    linjer: list[Svarlinje] = []
    feil: list[Svarlinjefeil] = []
    for nummer, raa in enumerate(tekst_av(innhold).splitlines(), start=1):
        if not raa.strip() or [celle.strip().lower() for celle in raa.split(";")] == HODE:
            continue
        lest = _les_linje(nummer, raa, kjoring, sju_biter=innhold.isascii())
        if isinstance(lest, str):
            feil.append(Svarlinjefeil(nummer, lest, raa))
        else:
            linjer.append(lest)
    return linjer, feil


def _les_linje(nummer: int, raa: str, kjoring: int, *, sju_biter: bool) -> Svarlinje | str:
    """The answer on a line, or the sentence of what is wrong with it."""
    celler = [celle.strip() for celle in raa.split(";", len(HODE) - 1)]
    if len(celler) < 2:
        return setninger.SVARLINJENS_FORM
    betaling, utfall, kode, tekst = (*celler, "", "")[: len(HODE)]
    funnet = les_referanse(betaling)
    if funnet is None:
        return setninger.BETALINGEN_MANGLER
    if funnet[0] != kjoring:
        return setninger.ingen_slik_betaling(betaling[:13])
    if utfall.lower() not in UTFALL:
        return setninger.UTFALLET_MANGLER
    if sju_biter:
        tekst = tekst.translate(SJU_BITER)
    return Svarlinje(nummer, funnet[1], UTFALL[utfall.lower()], kode or None, trygg(tekst), raa)


def _uten_doble(linjer: list[Svarlinje], feil: list[Svarlinjefeil]) -> Lest:
    forste: dict[int, Svarlinje] = {}
    strid: set[int] = set()
    for linje in linjer:
        sett = forste.setdefault(linje.betaling, linje)
        if sett is not linje:
            feil.append(Svarlinjefeil(linje.linje, setninger.besvart_paa_linje(sett.linje), linje.raa))
            if sett.utfall != linje.utfall:
                strid.add(linje.betaling)
    feil += [Svarlinjefeil(forste[en].linje, setninger.TO_SVAR, forste[en].raa) for en in sorted(strid)]
    return [linje for nummer, linje in forste.items() if nummer not in strid], feil


def linjene(feil: list[Svarlinjefeil]) -> Iterator[str]:
    """The lines that were left out, as they stood."""
    yield ";".join(HODE)
    yield from (ett.raa for ett in feil)
