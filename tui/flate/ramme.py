"""What the terminal itself draws around a form: date and clock, the page's code, the message line, the key line."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from tui.flate import setninger
from tui.skjema.bilde import HODEKOL
from tui.skjema.lop import Lop, legg_over, malbar, tekst_av
from tui.skjema.storrelse import KOLONNER
from tui.skjema.svar import Alvor
from tui.taster.handlinger import HANDLINGER, VED_ID, Tastekart
from tui.taster.tastenavn import vis_tast
from tui.vindu.vindu import Vindusbilde

HOPP = "Gå til: "
HOPPLENGDE = 32
_HOPPHINT = "  kode, navn eller handling; F3 lukker"
RADER = 24
"""The fewest lines of a terminal; the last two are the message line and the key line, whatever its height."""
STATUSBREDDE = len("05,23 OVER")
_ROLLE_FOR = {Alvor.VARSEL: "varsel", Alvor.FEIL: "feilmelding"}
_VIKTIGST_FORST = (
    *("hjelp", "tilbake", "hopp", "papirer", "beregn", "koder", "angre_alt", "kontrollkort", "skriv_ut", "hvorfor"),
    *("bla_ned", "bla_opp", "oppgaver"),
)
_MERKERAD = 1
_MERKEBREDDE = KOLONNER - HODEKOL - len("Kl: tt:mm ")


def med_hode(
    linjer: Sequence[list[Lop]], naa: datetime, kode: str, sidetall: str = "", *, plass_til_merke: bool = False
) -> list[list[Lop]]:
    """The lines of a form with date and clock at the right of the first two, page number and code of the last."""
    ferdige = list(linjer)
    ferdige[0] = legg_over(ferdige[0], HODEKOL, [Lop(f"Dato: {naa:%d.%m.%Y}", "hode")])
    kol = HODEKOL if plass_til_merke else HODEKOL + 2
    ferdige[_MERKERAD] = legg_over(ferdige[_MERKERAD], kol, [Lop(f"Kl: {naa:%H:%M}", "hode")])
    if kode:
        merke = f"{sidetall} <{kode}>" if sidetall else f"<{kode}>"
        ferdige[-1] = legg_over(ferdige[-1], KOLONNER - len(merke), [Lop(merke, "hode")])
    return ferdige


def med_merke(linjer: Sequence[list[Lop]], merke: str) -> list[list[Lop]]:
    """The lines with a word at the end of the second, within the corner of a window that has its edge there."""
    ferdige, tekst = list(linjer), malbar(merke)[:_MERKEBREDDE]
    kol = KOLONNER - len(tekst) - (0 if tekst_av(ferdige[_MERKERAD]).endswith(" ") else 1)
    ferdige[_MERKERAD] = legg_over(ferdige[_MERKERAD], kol, [Lop(tekst, "status")])
    return ferdige


def med_vindu(linjer: Sequence[list[Lop]], vindu: Vindusbilde) -> list[list[Lop]]:
    """The lines of a form with a window over them."""
    ferdige = list(linjer)
    for nr, linje in enumerate(vindu.linjer, vindu.rad):
        ferdige[nr] = legg_over(ferdige[nr], vindu.kol, linje)
    return ferdige


def meldingslinje(tekst: str, alvor: Alvor, hele: str) -> list[Lop]:
    """The message line, 23 of 24; one that is too long ends in `…` and `hele`, the key that shows the whole.

    What is reversed is the text alone, so that it does not run together with the key line below.
    """
    tekst = _kuttet(malbar(tekst), f"… {hele}".rstrip())
    if alvor is Alvor.OPPLYSNING or not tekst:
        return [Lop(tekst.ljust(KOLONNER), "melding" if tekst else "tekst")]
    return [Lop(tekst, _ROLLE_FOR[alvor]), Lop(" " * (KOLONNER - len(tekst)), "tekst")]


def _kuttet(tekst: str, slutt: str) -> str:
    """The text as the line has room for it: after a whole sentence when one fits, else where the line is full."""
    if len(tekst) <= KOLONNER:
        return tekst
    setning = tekst.rfind(". ", 0, KOLONNER - len(" …") + 1) + 1
    if setning > KOLONNER // 2:
        return f"{tekst[:setning]} {slutt if setning + 1 + len(slutt) <= KOLONNER else '…'}"
    return tekst[: KOLONNER - len(slutt)] + slutt


def for_lite(bredde: int, hoyde: int, sporsmaal: str) -> list[list[Lop]]:
    """What stands in a window that is too small for the form."""
    linjer = (
        setninger.for_lite_vindu(KOLONNER, RADER, bredde, hoyde),
        setninger.DET_SKREVNE_ER_TRYGT,
        sporsmaal,
    )
    return [[Lop(setning[:bredde], "varsel")] for setning in linjer]


def hopplinje(tekst: str) -> list[Lop]:
    """The message line as the jump line."""
    hint = _HOPPHINT.ljust(KOLONNER - len(HOPP) - HOPPLENGDE)
    return [Lop(HOPP, "melding"), Lop(tekst.ljust(HOPPLENGDE), "aktiv"), Lop(hint, "tekst")]


class Tasteplass(NamedTuple):
    """Where an action stands on the key line: its text, from which column, counted from 0."""

    handling: str
    kol: int
    tekst: str

    def dekker(self, kol: int) -> bool:
        """Whether the column is one of the action's."""
        return self.kol <= kol < self.kol + len(self.tekst)


@lru_cache(maxsize=64)
def tasteplasser(kart: Tastekart, brukbare: frozenset[str], merke: str = "") -> Sequence[Tasteplass]:
    """The actions that the key line shows: of those in use now, as many as fit beside the status with its `merke`.

    The most important ones come first.
    """
    valgt: set[str] = set()
    plass = KOLONNER - STATUSBREDDE - (len(merke) + 1 if merke else 0)
    for id_ in _VIKTIGST_FORST:
        taster = kart.taster(id_) if id_ in brukbare else ()
        if taster and len(_tastetekst(taster[0], id_)) + 2 <= plass:
            valgt.add(id_)
            plass -= len(_tastetekst(taster[0], id_)) + 2
    plasser: list[Tasteplass] = []
    kol = 0
    for handling in HANDLINGER:
        if handling.id in valgt:
            tekst = _tastetekst(kart.taster(handling.id)[0], handling.id)
            plasser.append(Tasteplass(handling.id, kol, tekst))
            kol += len(tekst) + 2
    return plasser


def _tastetekst(tast: str, id_: str) -> str:
    return f"{vis_tast(tast)} {VED_ID[id_].kort}"


def tastelinje(plasser: Sequence[Tasteplass], status: str) -> list[Lop]:
    """The last line: the keys at the left, the status at the right."""
    venstre = "  ".join(plass.tekst for plass in plasser)
    return [Lop(venstre.ljust(KOLONNER - len(status)), "taster"), Lop(status, "status")]


def status(markor: tuple[int, int], innsetting: bool, venter: bool, merke: str = "") -> str:
    """Where the cursor stands, counted from 1 as on a 3270, and how typing works; or that something runs.

    `merke` is a word in front of it, of what goes on as long as it stands there.
    """
    rad, kol = markor
    tekst = "VENTER" if venter else f"{rad + 1:02},{kol + 1:02} {'INN' if innsetting else 'OVER'}"
    return f"{merke} {tekst.ljust(STATUSBREDDE)}" if merke else tekst.ljust(STATUSBREDDE)
