"""What comes back of a run: which transfers were paid, and which were refused. Kept as rows that follow.

The same answer twice does nothing twice. One that was paid may be refused later, when the bank sends it back; a refusal
stands, since the payment may have gone in another run after it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from sqlmodel import Session, col, select

from data.arbeid.folg import folg_kjoringen
from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kjede.kjede import Raaverdi
from data.kjede.kjedeskriver import legg_til_mange
from data.operasjoner import setninger
from data.operasjoner.kjoring.betalinger import betalinger, hode_av
from data.operasjoner.kjoring.lukking import krev_lukket, lukk_alle, mengder
from data.operasjoner.kjoring.referanse import les_referanse, referanse
from data.operasjoner.kjoring.svarfil import les_svarfil
from data.operasjoner.kjoring.svarlinje import ALLE, Svarlinje, Svarlinjefeil
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.kjoringsrader import AVVIST
from data.tabeller import KjoringRad, KjoringspostRad, KjoringssvarRad

KOLONNER = ("kjoring_id", "betaling", "utfall", "kode", "tekst", "kilde", "linje", "signatur", "tidspunkt")


@dataclass(frozen=True, slots=True)
class Svarresultat:
    """What was read: new answers, how many of them refused, those that stood there before, and the lines left out."""

    nye: int
    avviste: int
    fra_for: int
    feil: Sequence[Svarlinjefeil] = field(default=())


def les_svar(reg: Register, mandag: date, fil: Path) -> Svarresultat:
    """Reads a file of answers to the run of that Monday; the good lines are kept, the others are told of.

    Raises Avvist when the run is not closed, Registerfeil when the file cannot be read at all.
    """
    kjoring = _lukket(reg, mandag)
    lest, feil = les_svarfil(fil, kjoring.id, hode_av(kjoring, reg.kjennemerke).melding)
    return _skriv(reg, kjoring, lest, list(feil), fil.name)


def gi_svar(
    reg: Register, mandag: date, betaling: str, utfall: str, kode: str | None = None, tekst: str | None = None
) -> Svarresultat:
    """Keeps the answer to one transfer, typed by somebody; `utfall` is `utbetalt` or `avvist`. Raises Avvist."""
    kjoring = _lukket(reg, mandag)
    funnet = les_referanse(betaling)
    if funnet is None:
        raise Avvist({"betaling": setninger.BETALINGEN_MANGLER})
    if funnet[0] != kjoring.id:
        raise Avvist({"betaling": setninger.ingen_slik_betaling(referanse(*funnet))})
    resultat = _skriv(reg, kjoring, [Svarlinje(0, funnet[1], utfall, kode, tekst)], [], None)
    for ett in resultat.feil:
        raise Avvist({"betaling": ett.setning})
    return resultat


def _lukket(reg: Register, mandag: date) -> KjoringRad:
    lukk_alle(reg)
    with reg.les() as okt:
        return krev_lukket(okt, mandag, reg.klokke.naa())


def _skriv(
    reg: Register, kjoring: KjoringRad, linjer: Iterable[Svarlinje], feil: list[Svarlinjefeil], kilde: str | None
) -> Svarresultat:
    with skriv(reg, Operasjon.KJORING) as okt:
        i_kjoringen, kjente = _betalingene(okt, kjoring.id), _besvart(okt, kjoring.id)
        nye: list[tuple[Raaverdi, ...]] = []
        fra_for = 0
        for linje in _hver_for_seg(okt, kjoring.id, linjer):
            setning = _galt(kjoring.id, linje, i_kjoringen, kjente)
            if setning:
                feil.append(Svarlinjefeil(linje.linje, setning, linje.raa))
            elif linje.utfall in kjente.get(linje.betaling, ()):
                fra_for += 1
            else:
                nye.append(_rad(reg, kjoring, linje, kilde))
        mengde = legg_til_mange(okt, "kjoringssvar", KOLONNER, nye)
        avviste = sum(rad[2] == AVVIST for rad in nye)
        if mengde is not None:
            folg_kjoringen(okt, kjoring.id)
            detaljer: dict[str, object] = {"kjoringen": kjoring.id, "kilde": kilde or "", "avviste": avviste}
            loggfor(reg, okt, Loggslag.LEST_SVAR, detaljer=detaljer | mengder(kjoringssvar=mengde))
    return Svarresultat(len(nye), avviste, fra_for, sorted(feil, key=lambda ett: ett.linje))


def _hver_for_seg(okt: Session, kjoring: int, linjer: Iterable[Svarlinje]) -> Iterator[Svarlinje]:
    """The answers, each to one transfer: one to the whole message is to all that went to a bank."""
    for linje in linjer:
        if linje.betaling == ALLE:
            til_bank = [en for en in betalinger(okt, kjoring) if not en.er_postgiro]
            yield from (replace(linje, betaling=en.forste.betaling) for en in til_bank)
        else:
            yield linje


def _galt(kjoring: int, linje: Svarlinje, i_kjoringen: set[int], kjente: Mapping[int, set[str]]) -> str:
    """What is wrong with an answer, empty when nothing is."""
    if linje.betaling not in i_kjoringen:
        return setninger.ingen_slik_betaling(referanse(kjoring, linje.betaling))
    if linje.utfall != AVVIST and AVVIST in kjente.get(linje.betaling, ()):
        return setninger.avvist_staar(referanse(kjoring, linje.betaling))
    return ""


def _rad(reg: Register, kjoring: KjoringRad, linje: Svarlinje, kilde: str | None) -> tuple[Raaverdi, ...]:
    hvor = (kilde, linje.linje or None)
    naa = reg.klokke.naa().isoformat(timespec="seconds")
    return (kjoring.id, linje.betaling, linje.utfall, linje.kode, linje.tekst, *hvor, reg.signatur, naa)


def _betalingene(okt: Session, kjoring: int) -> set[int]:
    sporring = select(KjoringspostRad.betaling).where(KjoringspostRad.kjoring_id == kjoring)
    return {nummer for nummer in okt.exec(sporring.distinct()) if nummer is not None}


def _besvart(okt: Session, kjoring: int) -> dict[int, set[str]]:
    """The outcomes that each transfer of the run has."""
    utfall: dict[int, set[str]] = {}
    sporring = select(KjoringssvarRad.betaling, KjoringssvarRad.utfall)
    for betaling, ett in okt.exec(sporring.where(col(KjoringssvarRad.kjoring_id) == kjoring)):
        utfall.setdefault(betaling, set()).add(ett)
    return utfall
