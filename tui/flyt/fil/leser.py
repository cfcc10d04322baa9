"""Reading a flow from its file: what each part must look like, told with the line where it does not."""

from collections.abc import Callable, Iterable
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.tre import Gren, Listenode, Tabellnode, Tekstnode, les_tre
from tui.flyt.steg import (
    Flyt,
    Fyll,
    GaaTil,
    Handling,
    Lim,
    Skriv,
    Steg,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)
from tui.taster.tastenavn import UkjentTast, tast_av

HODE = ("flyt", "klokke", "database", "signatur", "steg")


def les(fil: Path) -> Flyt:
    """The flow that a file holds. Raises FlytfilFeil with one sentence naming file and line."""
    rot = les_tre(fil)
    try:
        return _flyt(fil, rot)
    except _Galt as galt:
        raise FlytfilFeil(fil, galt.gren.linje, str(galt)) from None


class _Galt(Exception):
    def __init__(self, gren: Gren, hva: str) -> None:
        super().__init__(hva)
        self.gren = gren


def _flyt(fil: Path, rot: Gren) -> Flyt:
    hode: dict[str, Gren] = {}
    for navn, verdi in _tabell(rot):
        if navn.tekst not in HODE:
            raise _Galt(navn, f"hodet kjenner ikke «{navn.tekst}»; det har {_liste(HODE, 'og')}.")
        hode[navn.tekst] = verdi
    for mangler in (navn for navn in ("flyt", "klokke", "steg") if navn not in hode):
        raise _Galt(rot, f"hodet mangler «{mangler}».")
    return Flyt(
        fil=fil,
        navn=_en_linje(hode["flyt"]),
        klokke=_tidspunkt(hode["klokke"]),
        database=_database(hode["database"], fil) if "database" in hode else "tom",
        signatur=_en_linje(hode["signatur"]) if "signatur" in hode else None,
        steg=_steg(hode["steg"]),
    )


def _steg(gren: Gren) -> tuple[Steg, ...]:
    if not isinstance(gren, Listenode) or not gren.deler:
        raise _Galt(gren, "«steg» skal være en liste, med strek foran hvert steg.")
    return tuple(Steg(nr, ett.linje, _handling(ett)) for nr, ett in enumerate(gren.deler, start=1))


def _handling(gren: Gren) -> Handling:
    par = _tabell(gren)
    if len(par) != 1:
        raise _Galt(gren, "et steg skal ha ett ord og det som hører til, for eksempel «- tast: Enter».")
    ord_, verdi = par[0]
    if ord_.tekst not in STEG:
        naer = get_close_matches(ord_.tekst, STEG, n=1)
        forslag = f"mente du «{naer[0]}»?" if naer else f"et steg er {_liste(STEG, 'eller')}."
        raise _Galt(ord_, f"steget «{ord_.tekst}» er ukjent; {forslag}")
    return STEG[ord_.tekst](verdi)


def _database(gren: Gren, fil: Path) -> str:
    navn = _en_linje(gren)
    return navn if navn in ("tom", "demo") else str((fil.parent / navn).resolve())


def _tidspunkt(gren: Gren) -> datetime:
    tekst = _tekst(gren)
    try:
        tid = datetime.fromisoformat(tekst)
    except ValueError:
        tid = None
    if tid is None or tid.tzinfo is not None or len(tekst) < len("1988-06-06T09:00"):
        raise _Galt(gren, "klokken skal være dato og klokkeslett, for eksempel 1988-06-06T09:00.")
    return tid


def _felter(gren: Gren) -> tuple[tuple[str, str], ...]:
    felter = tuple((navn.tekst, _hoyst_en_linje(verdi)) for navn, verdi in _tabell(gren))
    if not felter:
        raise _Galt(gren, "her skal det stå felter med ledetekst og verdi, for eksempel {Signatur: ABC}.")
    return felter


def _taster(gren: Gren) -> tuple[str, ...]:
    taster = gren.deler if isinstance(gren, Listenode) else (gren,)
    if not taster:
        raise _Galt(gren, "her skal det stå en tast eller en liste av taster.")
    return tuple(_tast(en) for en in taster)


def _tast(gren: Gren) -> str:
    navn = _tekst(gren)
    try:
        tast_av(navn)
    except UkjentTast as feil:
        raise _Galt(gren, str(feil)) from None
    return navn


def _tabell(gren: Gren) -> tuple[tuple[Tekstnode, Gren], ...]:
    if not isinstance(gren, Tabellnode):
        raise _Galt(gren, "her skal det stå et navn, et kolon og en verdi.")
    return gren.par


def _tekst(gren: Gren) -> str:
    if not isinstance(gren, Tekstnode):
        raise _Galt(gren, "her skal det stå en enkel tekst.")
    return gren.tekst


def _hoyst_en_linje(gren: Gren) -> str:
    tekst = _tekst(gren)
    if tekst and not tekst.isprintable():
        raise _Galt(gren, "teksten skal stå på én linje og bare ha tegn som kan skrives.")
    return tekst


def _en_linje(gren: Gren) -> str:
    tekst = _hoyst_en_linje(gren)
    if not tekst.strip():
        raise _Galt(gren, "her mangler det en tekst.")
    return tekst


def _liste(ord_: Iterable[str], bindeord: str) -> str:
    *foran, sist = (f"«{ett}»" for ett in ord_)
    return f"{', '.join(foran)} {bindeord} {sist}"


STEG: dict[str, Callable[[Gren], Handling]] = {
    "gå til": lambda gren: GaaTil(_en_linje(gren)),
    "fyll": lambda gren: Fyll(_felter(gren)),
    "tast": lambda gren: Trykk(_taster(gren)),
    "skriv": lambda gren: Skriv(_en_linje(gren)),
    "lim": lambda gren: Lim(_tekst(gren)),
    "klokke": lambda gren: StillKlokke(_tidspunkt(gren)),
    "forvent": lambda gren: VentFelter(_felter(gren)),
    "forvent melding": lambda gren: VentMelding(_hoyst_en_linje(gren)),
    "forvent side": lambda gren: VentSide(_en_linje(gren)),
    "forvent vindu": lambda gren: VentVindu(_hoyst_en_linje(gren)),
    "bilde": lambda gren: TaBilde(_en_linje(gren)),
}
"""How the words of the steps are read."""
