"""The checker: whether an exercise is whole, found by playing its solution, its wrong ones, and nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training import setninger
from training.feiltyper.feiltype import omtale
from training.oppgaver.regning import KORTTALL, kortfakta, kortresultat, resultat, rett_tolkning, rette_fakta
from training.oppgaver.vurdering import Karakter
from training.ovelse.etiketter import RESULTATER
from training.ovelse.krav import Krav
from training.ovelse.losning import feil_losning, ingenting, losningen
from training.ovelse.ovelse import SKRIV_HER, Ovelse
from tui.flyt.steg import Flyt
from tui.vindu.kant import TEKSTBREDDE

MAANEDER = 12
"""The month of a national number is higher than this in the synthetic series."""


@dataclass(frozen=True, slots=True)
class SpiltForsok:
    """An attempt that was played: what stopped it, blank when nothing did, and its grade; None when there is none."""

    setning: str
    karakter: Karakter | None


Spiller = Callable[[Ovelse, Flyt], SpiltForsok]
"""Plays a flow on a fresh register of the exercise."""


def mangler(ovelse: Ovelse, fil: Path, spill: Spiller) -> list[str]:
    """What the exercise lacks, a sentence each; empty when it is whole."""
    return [
        f"{fil}: {setning}"
        for setning in (*_i_teksten(ovelse), *_navnene(ovelse), *_i_fasiten(ovelse), *_spilt(ovelse, fil, spill))
    ]


def _spilt(ovelse: Ovelse, fil: Path, spill: Spiller) -> Iterator[str]:
    lost, tomt = spill(ovelse, losningen(ovelse, fil)), spill(ovelse, ingenting(ovelse, fil))
    if lost.setning or lost.karakter is None:
        yield setninger.losningen_stanset(lost.setning)
        return
    if tomt.setning or tomt.karakter is None:
        yield setninger.losningen_stanset(tomt.setning)
        return
    yield from _losningen(lost.karakter)
    yield from _ingenting(tomt.karakter)
    for feil in ovelse.feil_losninger:
        galt = spill(ovelse, feil_losning(ovelse, feil, fil))
        if galt.karakter is None:
            yield setninger.feil_losning_stanset(feil.navn, galt.setning)
        elif ikke_nevnt := [id_ for id_ in feil.feil if id_ not in galt.karakter.feil]:
            nevnt = ", ".join(galt.karakter.feil)
            yield setninger.feilen_nevnes_ikke(feil.navn, ", ".join(ikke_nevnt), nevnt, galt.setning)
        elif galt.karakter.full:
            yield setninger.feil_losning_gir_full_pott(feil.navn)


def _losningen(karakter: Karakter) -> Iterator[str]:
    for nr, svar in enumerate(karakter.oppgaver, 1):
        for galt in svar.galt:
            yield setninger.losningen_holder_ikke(nr, galt.brudd.setning)
    yield from (setninger.losningen_bryter(setning) for setning in karakter.stibrudd)


def _ingenting(karakter: Karakter) -> Iterator[str]:
    for nr, svar in enumerate(karakter.oppgaver, 1):
        if svar.poeng or not svar.galt:
            yield setninger.gir_poeng_for_ingenting(nr)


def _i_teksten(ovelse: Ovelse) -> Iterator[str]:
    for navn, tekst in (("tittel", ovelse.tittel), ("mål", ovelse.maal), ("etterpå", ovelse.etterpaa)):
        if not _er_skrevet(tekst):
            yield setninger.er_ikke_skrevet(navn)
    for nr, papir in enumerate(ovelse.papirer, 1):
        if not all(_er_skrevet(tekst) for tekst in (papir.tittel, *papir.sider)):
            yield setninger.papiret_er_ikke_skrevet(nr, papir.tittel)
    for papir in ovelse.papirer:
        for nr, side in enumerate(papir.sider, 1):
            if bred := next((linje for linje in side.splitlines() if len(linje.rstrip()) > TEKSTBREDDE), ""):
                yield setninger.for_bredt(papir.tittel, nr, TEKSTBREDDE, bred.strip()[:30])
    for nr, oppgave in enumerate(ovelse.oppgaver, 1):
        tomme = [trinn for trinn, hint in enumerate(oppgave.hint, 1) if not _er_skrevet(hint)]
        yield from (setninger.hintet_er_tomt(nr, trinn) for trinn in tomme)


def _navnene(ovelse: Ovelse) -> Iterator[str]:
    """Numbers that a living person may have, and mistakes that there are not."""
    for nr, person in enumerate(ovelse.personer, 1):
        if int(person.fodselsnr[2:4]) <= MAANEDER:
            yield setninger.kan_vaere_noens(nr, person.fodselsnr)
    proves = {id_ for feil in ovelse.feil_losninger for id_ in feil.feil}
    for nr, oppgave in enumerate(ovelse.oppgaver, 1):
        yield from (setninger.ukjent_tegn(nr, id_) for id_ in oppgave.feil if id_ not in omtale())
        yield from (setninger.tegnet_proves_ikke(nr, id_) for id_ in oppgave.feil if id_ not in proves)
    for feil in ovelse.feil_losninger:
        yield from (setninger.ukjent_feil(feil.navn, id_) for id_ in feil.feil if id_ not in omtale())


def _er_skrevet(tekst: str) -> bool:
    """Whether something stands there, and not only what a draft says is to stand there."""
    return bool(tekst.strip()) and SKRIV_HER not in tekst


def _i_fasiten(ovelse: Ovelse) -> Iterator[str]:
    """What the goals say, held against the rules on the right facts."""
    for nr, oppgave in enumerate(ovelse.oppgaver, 1):
        for krav in oppgave.krav:
            yield from _kravet(ovelse, nr, krav)


def _kravet(ovelse: Ovelse, nr: int, krav: Krav) -> Iterator[str]:
    fasit = ovelse.fasit_for(krav.person or ovelse.hovedperson)
    if fasit is None:
        return
    rette, dag = rette_fakta(fasit), ovelse.behandles(fasit)
    tolkning = rett_tolkning(fasit, dag)
    for label, ventet in krav.vedtak.items():
        navn = RESULTATER.get(label)
        if navn is not None and str(regnet := resultat(navn, dag, tolkning)(rette)) != _siffer(ventet):
            yield setninger.kravet_stemmer_ikke(nr, label, ventet, str(regnet))
    for kort in fasit.kort:
        fakta = kortfakta(rette, dag, kort, tolkning)
        for navn in KORTTALL:
            ventet_belop = getattr(krav, navn).get((kort.fra, kort.til))
            regnet = None if fakta is None else kortresultat(navn)(fakta)
            if ventet_belop is not None and regnet != ventet_belop:
                yield setninger.kravet_stemmer_ikke(nr, navn, str(ventet_belop), str(regnet))


def _siffer(tekst: str) -> str:
    return tekst.replace(" ", "").replace(".", "")
