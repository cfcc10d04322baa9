"""The one door: the exercise of a level, a seed and a number, the same each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from random import Random
from typing import Any

from data.sak.ledetekst import JOURNAL
from data.tilstand import Tilstand
from rules.dagpenger.svar import Anvisning
from rules.fakta.skjema import FAKTA
from rules.tall.lesing import vis_dato, vis_tall
from training.generator import setninger
from training.generator.avledninger import ANTALL, avled
from training.generator.felle import velg
from training.generator.grunnsak import grunnsak
from training.generator.papirer import papirene
from training.generator.steg import KORTLEDETEKST, feil_losning, ledetekst, losningen, skrevet
from training.generator.svar import Fasitsvar, svaret
from training.generator.utkast import Saksutkast
from training.ovelse.krav import Krav
from training.ovelse.ovelse import Fasit, Oppgave, Ovelse, Ovelsesperson, Stiregel

NIVAAER = range(1, 6)
FROENE = range(1_000_000_000)
NUMRENE = range(1, 10_000)
_FORSOK = 200
_FORSOK_MED_FELLENE = 12
"""Drafts in all, and with the same traps, before others are taken: some cases have no room for a trap."""
_MINUTTER = {1: 8, 2: 12, 3: 15, 4: 18, 5: 22}
_BEFOLKNING = 3
_STIREGLER = (Stiregel(regel="bare_disse"), Stiregel(regel="lest_for_vedtak"))
"""Those that fit every case: other people's numbers lie on the desk, and nobody in it is near the limit of weeks."""


def ovelsens_id(nivaa: int, fro: int, nr: int) -> str:
    """What the exercise is called, in its file and in the file's name: `3-7-001`."""
    return f"{nivaa}-{fro}-{nr:03}"


def lag(nivaa: int, fro: int, nr: int) -> Ovelse:
    """The exercise number `nr` from 1 of that level (1-5) and seed; the same three always give the same one."""
    assert nivaa in NIVAAER, "whoever asks has looked"
    trekk = Random(ovelsens_id(nivaa, fro, nr))
    for _ in range(_FORSOK // _FORSOK_MED_FELLENE):
        feller = velg(nivaa, trekk)
        for _ in range(_FORSOK_MED_FELLENE):
            utkast = grunnsak(nivaa, trekk)
            for felle in feller:
                felle.legg(utkast)
            avled(utkast)
            svar = svaret(utkast, feller)
            if svar is not None:
                return _ovelsen(utkast, svar, ovelsens_id(nivaa, fro, nr))
    raise AssertionError("every level has traps that most cases have room for")


def _ovelsen(utkast: Saksutkast, svar: Fasitsvar, id_: str) -> Ovelse:
    soker, kort = utkast.soker, utkast.fasitkort()
    belop = svar.kort.anvist_belop.verdi if svar.kort else None
    return Ovelse(
        id=id_,
        tittel=setninger.tittel(soker.navn),
        nivaa=utkast.nivaa,
        minutter=_MINUTTER[utkast.nivaa],
        rutiner=("D-60", "D-61", *(("D-62",) if kort else ())),
        punkter=tuple(dict.fromkeys(galt.feil.punkt for galt in svar.gale)),
        maal=setninger.MAAL_MED_KORT if kort else setninger.MAAL,
        klokke=utkast.klokke,
        fro=utkast.trekk.randrange(1_000_000),
        befolkning=_BEFOLKNING,
        personer=(_person(utkast),),
        papirer=papirene(utkast),
        oppgaver=tuple(_oppgavene(utkast, svar)),
        fasit=(_fasit(utkast),),
        stiregler=_STIREGLER,
        etterpaa=_etterpaa(svar),
        losning=losningen(utkast, belop, svar.gale),
        feil_losninger=tuple(feil_losning(utkast, galt) for galt in svar.gale),
    )


def _person(utkast: Saksutkast) -> Ovelsesperson:
    soker = utkast.soker
    alle = {"fodselsnr": soker.fodselsnr, "etternavn": soker.etternavn, "fornavn": soker.fornavn}
    if not soker.registrert:
        return Ovelsesperson.model_validate({**alle, "registrert": False})
    gift = {"ektefelle_navn": soker.ektefelle} if soker.ektefelle else {}
    bosted = {"bo_gate": soker.gate, "bo_post": soker.post, **gift, "kommune": soker.kommune}
    return Ovelsesperson.model_validate({**alle, **bosted})


def _fasit(utkast: Saksutkast) -> Fasit:
    opplysninger = {FAKTA[navn].label: verdi for navn, verdi in utkast.opplysninger().items()}
    kort = utkast.fasitkort()
    return Fasit(opplysninger=opplysninger, kort=(kort,)) if kort else Fasit(opplysninger=opplysninger)


def _oppgavene(utkast: Saksutkast, svar: Fasitsvar) -> Iterator[Oppgave]:
    yield _journalfort(utkast)
    yield _innvilget(utkast, svar)
    if svar.kort is not None:
        yield _anvist(utkast, svar, svar.kort)


def _journalfort(utkast: Saksutkast) -> Oppgave:
    soker = utkast.soker
    journal = {
        JOURNAL["giro"]: soker.giro,
        JOURNAL["kontonr"]: soker.kontonr,
        JOURNAL["mottatt_dato"]: vis_dato(utkast.mottatt, kort=True),
    }
    if not soker.registrert:
        bosted = {JOURNAL["bo_gate"]: soker.gate, JOURNAL["bo_post"]: soker.post}
        journal |= {JOURNAL["etternavn"]: soker.etternavn, **bosted}
    return Oppgave(
        tittel=setninger.JOURNALFORT,
        tekst=setninger.GJOR_JOURNAL if soker.registrert else setninger.GJOR_JOURNAL_NY,
        krav=(Krav(saker=1), Krav(journal=journal)),
        hint=(
            setninger.TENK_PAA_JOURNALEN,
            setninger.SE_I_SOKNADEN,
            setninger.REGEL_FOR_JOURNALEN,
            _vis_meg("D-60", {"Fødselsnr": soker.fodselsnr, **journal}),
        ),
    )


def _innvilget(utkast: Saksutkast, svar: Fasitsvar) -> Oppgave:
    fra = {FAKTA["innvilget_fra"].label: vis_dato(utkast.fra, kort=True)}
    satser = {
        "Dagpengegrunnlag": vis_tall(svar.vedtak.grunnlag.verdi),
        "Ukesats": vis_tall(svar.vedtak.ukesats.verdi),
    }
    felter = {ledetekst(navn): _vist(verdi) for navn, verdi in utkast.opplysninger().items()}
    return Oppgave(
        tittel=setninger.INNVILGET,
        tekst=setninger.GJOR_VEDTAK_BLANT_FLERE if ANTALL[utkast.nivaa] else setninger.GJOR_VEDTAK,
        poeng=20,
        krav=(Krav(tilstand=Tilstand.INNVILGET, vedtak=fra), Krav(vedtak=satser)),
        hint=(
            setninger.TENK_PAA_VEDTAKET,
            setninger.SE_I_PAPIRENE,
            _regelen(svar, i_vedtaket=True) or setninger.REGEL_FOR_VEDTAKET,
            _vis_meg("D-61", felter),
        ),
    )


def _anvist(utkast: Saksutkast, svar: Fasitsvar, kort: Anvisning) -> Oppgave:
    periode = (utkast.kort["fra"], utkast.kort["til"])
    felter = {label: _vist(utkast.kort[navn]) for navn, label in KORTLEDETEKST.items() if navn in utkast.kort}
    return Oppgave(
        tittel=setninger.ANVIST,
        tekst=setninger.GJOR_KORT,
        krav=(Krav(anvist={periode: kort.anvist_belop.verdi}), Krav(utbetalt={periode: kort.netto.verdi})),
        hint=(
            setninger.TENK_PAA_KORTET,
            setninger.SE_PAA_KORTET,
            _regelen(svar, i_vedtaket=False) or setninger.REGEL_FOR_KORTET,
            _vis_meg("D-62", felter),
        ),
    )


def _regelen(svar: Fasitsvar, *, i_vedtaket: bool) -> str:
    """The rule that the first trap of that kind turns on; blank when there is none."""
    feilene = [galt.feil for galt in svar.gale if galt.i_vedtaket == i_vedtaket]
    return setninger.regel(feilene[0].punkt, feilene[0].raad) if feilene else ""


def _etterpaa(svar: Fasitsvar) -> str:
    vedtak = svar.vedtak
    tall = (vedtak.grunnlag, vedtak.dagsats, vedtak.forsorgertillegg, vedtak.ukesats)
    linjer = [setninger.regnet(*(vis_tall(ett.verdi) for ett in tall))]
    if svar.kort is not None:
        kort = (svar.kort.anvist_prosent, svar.kort.anvist_belop, svar.kort.netto)
        linjer.append(setninger.anvist(*(vis_tall(ett.verdi) for ett in kort)))
    linjer += [setninger.felle(galt.feil.navn, galt.feil.raad, galt.feil.punkt) for galt in svar.gale]
    return "\n\n".join([*linjer, setninger.HVOR_SIKKERT])


def _vis_meg(bilde: str, felter: Mapping[str, str]) -> str:
    return setninger.vis_meg(bilde, ", ".join(f"{label.rstrip(' ?:')} {verdi}" for label, verdi in felter.items()))


def _vist(verdi: Any) -> str:
    return vis_dato(verdi, kort=True) if isinstance(verdi, date) else skrevet(verdi)
