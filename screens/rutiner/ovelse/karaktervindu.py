"""The windows of an exercise: hints, what is wrong in a task, and the whole grade."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screens.rutiner import setninger
from training.feiltyper.feiltype import Feiltype
from training.kurs.gang import Gang
from training.oppgaver.forklaring import Feil
from training.oppgaver.vurdering import Karakter, Oppgavesvar
from training.ovelse.ovelse import Ovelse
from training.setninger import poeng_i_alt
from tui.skjema.svar import Tekstvindu


def hintvindu(gang: Gang, nr: int, *, alle: bool = False) -> Tekstvindu:
    """The hints of a task that are open, or all, with what each is about."""
    linjer = [linje for hva, hint in gang.hintene(nr, alle=alle) for linje in (hva, f"  {hint}", "")]
    return Tekstvindu(f"Hint til oppgave {nr + 1}", linjer)


def oppgavevindu(nr: int, svar: Oppgavesvar, *, levert: bool) -> Tekstvindu:
    """What the task asks, and what is wrong with what has been done; how it should be only when it is handed in."""
    tekst = [*svar.oppgave.tekst.splitlines(), ""] if svar.oppgave.tekst else []
    linjer = _oppgaven(svar) if levert else _underveis(svar)
    return Tekstvindu(f"Oppgave {nr + 1}: {svar.oppgave.tittel}", [*tekst, *linjer])


def karaktervindu(ovelse: Ovelse, karakter: Karakter) -> Tekstvindu:
    """The grade, task by task, and what is to be learnt from the exercise."""
    return Tekstvindu(ovelse.tittel, list(karakterlinjer(ovelse, karakter)))


def karakterlinjer(ovelse: Ovelse, karakter: Karakter) -> Iterator[str]:
    """The whole grade as lines."""
    yield poeng_i_alt(karakter.poeng, karakter.maks)
    for nr, svar in enumerate(karakter.oppgaver, 1):
        yield ""
        yield f"{nr} {svar.oppgave.tittel}: {svar.poeng} av {svar.oppgave.poeng}"
        yield from (f"  {linje}" if linje else "" for linje in _oppgaven(svar))
    yield from ("", *karakter.stibrudd) if karakter.stibrudd else ()
    for avsnitt in ovelse.etterpaa.split("\n\n"):
        yield from ("", " ".join(avsnitt.split()))


def _underveis(svar: Oppgavesvar) -> Iterator[str]:
    if svar.lost:
        yield setninger.OPPGAVEN_ER_LOST
    yield from (galt.brudd.uten_det_rette for galt in svar.galt)


def _oppgaven(svar: Oppgavesvar) -> Iterator[str]:
    if svar.lost:
        yield setninger.OPPGAVEN_ER_LOST
    for galt in svar.galt:
        yield galt.brudd.setning
        yield from (f"  {linje}" for linje in galt.forklart.linjer)
        if galt.forklart.feil:
            yield setninger.FEILEN_KAN_VAERE
            yield from (f"  {feil_i_ord(feil)}" for feil in galt.forklart.feil)
    if svar.tegn:
        yield setninger.DETTE_ER_GJORT_GALT
        yield from (f"  {feil_i_ord(feil)}" for feil in svar.tegn)


def feil_i_ord(feil: Feil) -> str:
    """One mistake, or two together: what was done, what to do, and the rulebook's section."""
    return " Og: ".join(_feilen(ett) for ett in feil)


def _feilen(feil: Feiltype[Any]) -> str:
    uten = f"{feil.navn} {feil.raad}"
    return setninger.feilen(uten, feil.punkt) if feil.punkt else uten
