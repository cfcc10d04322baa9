"""`kjoring-ÅÅÅÅMMDD.txt`: our own list of a run to Statens Driftssentral, records of fixed width (docs/kjoringen.md).

UTF-8, one record a line of 120 characters: H the run, B a transfer, P a payment in it, S the sums and the hash.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from data.operasjoner.kjoring.betalinger import Betalingsdel, Kjoringshode, Overforing

UTGAVE = "01"
BREDDE = 120


def tekstlinjer(hode: Kjoringshode, betalinger: Iterable[Overforing]) -> Iterator[bytes]:
    """The file, record by record; the last one holds the hash of all before it."""
    avtrykk, antall, deler, sum_ = sha256(), 0, 0, 0
    for linje in _innhold(hode, betalinger):
        if linje[:1] == "B":
            antall, sum_ = antall + 1, sum_ + int(linje[37:46])
        deler += linje[:1] == "P"
        raa = _post(linje)
        avtrykk.update(raa)
        yield raa
    yield _post(f"S{antall:06}{deler:06}{sum_:012}{avtrykk.hexdigest()}")


def _innhold(hode: Kjoringshode, betalinger: Iterable[Overforing]) -> Iterator[str]:
    mandag = hode.mandag.replace("-", "")
    yield f"H{UTGAVE}{hode.nummer:06}{mandag}{hode.lukket:%Y%m%d%H%M%S}{hode.melding}"
    for betaling in betalinger:
        yield _betaling(betaling)
        yield from (_del(betaling.referanse, en) for en in betaling.deler)


def _betaling(betaling: Overforing) -> str:
    til = betaling.forste
    konto = f"{til.giro:1}{til.kontonr:11}{betaling.belop:09}"
    return f"B{betaling.referanse}{til.fodselsnr}{konto}{betaling.tabellnr[:6]:6}{til.kommune[:4]:4}{til.navn}"


def _del(referanse: str, en: Betalingsdel) -> str:
    fra, til = en.fra.replace("-", ""), en.til.replace("-", "")
    belop = f"{en.brutto:+010}{en.skatt:+010}{en.netto:+010}"
    return f"P{referanse}{en.anvisning:09}{en.journalnr}{en.slag:1}{fra:8}{til:8}{belop}"


def _post(linje: str) -> bytes:
    trygg = "".join(tegn if tegn.isprintable() else "?" for tegn in linje[:BREDDE])
    return f"{trygg:{BREDDE}}\n".encode("utf-8", "replace")
