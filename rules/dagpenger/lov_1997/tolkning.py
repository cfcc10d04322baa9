"""Where the law of 1997-2026 can be read in more ways than one: the questions, the readings, and the defaults by date.

Source: the rulebook of today, section 14, which gives the ids, the alternatives and the defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.fakta.tolkning import Alternativ, Tolkning, Tolkningsvalg

_A = Alternativ
_PKT = "Regelverket i dag pkt. "

TOLKNINGSVALG: dict[str, Tolkningsvalg] = {
    valg.id: valg
    for valg in (
        Tolkningsvalg(
            "T-SEKSG",
            "Hva skal kuttes til 6 ganger G?",
            (
                _A("per_periode", "hver periode for seg", "NAVs praksis fra 17.12.2021."),
                _A("snitt", "snittet av de tre periodene, én gang", "Praksis til 16.12.2021."),
            ),
            f"{_PKT}5",
            "A",
            "Hva som kuttes til 6 G",
        ),
        Tolkningsvalg(
            "T-OPPJUST",
            "Hvilket grunnbeløp skal inntekten oppjusteres fra?",
            (
                _A("maaned", "G i måneden", "NAVs system regner slik etter 1.7.2019."),
                _A("aar", "kalenderårets gjennomsnittlige G", "Opptjeningen var kalenderår til 30.6.2019."),
            ),
            f"{_PKT}5",
            "C",
            "Grunnbeløpet inntekten justeres fra",
        ),
        Tolkningsvalg(
            "T-HENGENDE",
            "Når gjelder nytt G for minsteinntekt og stønadsperiode?",
            (
                _A("hengende", "fra den andre mandagen etter vedtaket", "NAV bruker nytt G fra disse datoene."),
                _A("straks", "fra 1. mai", "Grunnbeløpet gjelder ellers fra 1. mai."),
            ),
            f"{_PKT}2",
            "A",
            "Når nytt G gjelder for inntekten",
        ),
        Tolkningsvalg(
            "T-AVRGRL",
            "Hvordan skal dagpengegrunnlaget rundes av?",
            (
                _A("krone", "til nærmeste krone", "NAVs system runder slik."),
                _A("tusen", "til nærmeste 1 000 kr", "Lovteksten til 30.9.1998 sier det slik."),
            ),
            f"{_PKT}5",
            "A",
            "Hvordan grunnlaget rundes av",
        ),
        Tolkningsvalg(
            "T-90SATS",
            "Skal grensen på 90 % regnes for dagen eller uka?",
            (
                _A("dag", "for dagen", "NAVs nye system regner slik."),
                _A("uke", "for uka, og så delt på fem", "Praksis før det nye systemet."),
            ),
            f"{_PKT}6",
            "A",
            "Grensen på 90 % for dag eller uke",
        ),
        Tolkningsvalg(
            "T-SAMORD26",
            "Hva verner gulvet på 3 % av G når dagpenger samordnes etter § 4-26?",
            (
                _A("alene", "dagpengene alene", "NAVs system regner slik."),
                _A("sum", "summen av dagpenger og ytelsen", "Lovteksten fra 1997 sier det slik."),
            ),
            f"{_PKT}7",
            "A",
            "Hva gulvet på 3 % av G verner",
        ),
        Tolkningsvalg(
            "T-BARNDATO",
            "Hvilken dags barnetillegg skal dagsatsen ha?",
            (
                _A("dag", "dagen som betales", "NAVs system regner slik."),
                _A("provingsdato", "dagen retten er prøvd fra", "Vedtaket står til det blir endret."),
            ),
            f"{_PKT}6",
            "A",
            "Hvilken dags barnetillegg",
        ),
        Tolkningsvalg(
            "T-MKAVR",
            "Hva skal rundes av til hele kroner på meldekortet?",
            (
                _A("periode", "summen for hver sats i perioden", "NAVs praksis fra 12.9.2025."),
                _A("dag", "hver dag", "Avrunding for hver dag, som før 12.9.2025."),
            ),
            f"{_PKT}12",
            "A",
            "Hva som rundes av på meldekortet",
        ),
        Tolkningsvalg(
            "T-KRAVTAP",
            "Hvor mye av arbeidstiden må være tapt?",
            (
                _A("lov", "det loven sier", "Kravet følger datoen og gruppen."),
                _A("40", "40 %", "Kravet til 2002, og for permitterte i perioder."),
                _A("60", "60 %", "Et strengere krav: de fleste timene må være tapt."),
                _A("0", "ikke noe krav", "Alle tapte timer gir dagpenger."),
            ),
            f"{_PKT}4",
            "A",
            "Hvor mye arbeidstid som må tapes",
        ),
        Tolkningsvalg(
            "T-FRAVAER",
            "Skal vanlig arbeidstid på en dag med sykdom eller fravær telle?",
            (
                _A("ut", "nei, dagen holdes utenfor", "NAVs system regner slik."),
                _A("inne", "ja, med null timer", "Perioden er den samme for alle."),
            ),
            f"{_PKT}12",
            "A",
            "Arbeidstid på en dag med fravær",
        ),
        Tolkningsvalg(
            "T-HELG",
            "Skal timer i helgen telle?",
            (
                _A("med", "ja, timene regnes med", "NAVs system regner slik."),
                _A("uten", "nei", "Helgen har ingen vanlig arbeidstid."),
            ),
            f"{_PKT}12",
            "A",
            "Timer i helgen",
        ),
        Tolkningsvalg(
            "T-SEN",
            "Hva skal et kort som er sendt for sent, gi?",
            (
                _A("avkort", "bare de meldte dagene teller", "NAVs system regner slik."),
                _A("full", "alle dagene teller", "Arbeidstiden er meldt, selv om det var sent."),
            ),
            f"{_PKT}12",
            "A",
            "Hva et sent kort gir",
        ),
        Tolkningsvalg(
            "T-VERNUKER",
            "Hvor lenge varer dagpengene når både inntekt og verneplikt gir rett?",
            (
                _A("26", "26 uker", "Verneplikt gir 26 uker."),
                _A("lengst", "den lengste perioden", "Inntekten alene ville ha gitt den."),
            ),
            f"{_PKT}10",
            "A",
            "Uker når også inntekten gir rett",
        ),
        Tolkningsvalg(
            "T-GJENOPP",
            "Hvor mange dager må være igjen for å gjenoppta?",
            (
                _A("mer_enn_1", "mer enn én dag", "NAVs system regner slik."),
                _A("minst_1", "minst én dag", "Loven sier ikke mer enn at noe må være igjen."),
            ),
            f"{_PKT}13",
            "A",
            "Dager igjen for å gjenoppta",
        ),
        Tolkningsvalg(
            "T-FERIE8",
            "Hvor mange dager er mer enn åtte uker?",
            (
                _A("41", "41 forbruksdager", "Loven sier mer enn åtte uker."),
                _A("40", "40 forbruksdager", "Proposisjonen fra 2005 sier minst åtte uker."),
            ),
            f"{_PKT}13",
            "A",
            "Dager som gir ferietillegg",
        ),
    )
}
STANDARD_FRA: Mapping[str, tuple[tuple[date, str], ...]] = {
    "T-SEKSG": ((FRA, "snitt"), (date(2021, 12, 17), "per_periode")),
    "T-OPPJUST": ((FRA, "aar"), (date(2019, 7, 1), "maaned")),
    "T-AVRGRL": ((FRA, "tusen"), (date(1998, 10, 1), "krone")),
}
"""The choices whose default follows the date: each default from a day on."""
_SKIFTER = sorted({fra for rader in STANDARD_FRA.values() for fra, _ in rader})


def valgene_paa(dato: date) -> Mapping[str, Tolkningsvalg]:
    """The questions with the default of that day first."""
    return _valgene(max(fra for fra in _SKIFTER if fra <= dato))


def tolkning_paa(dato: date, valgte: Mapping[str, str]) -> Tolkning:
    """Those choices, and the default of that day of each that is not named; raises UkjentTolkning."""
    return Tolkning(valgene_paa(dato), valgte) if valgte else _standard(max(fra for fra in _SKIFTER if fra <= dato))


@cache
def _standard(skifte: date) -> Tolkning:
    return Tolkning(_valgene(skifte), {})


@cache
def _valgene(skifte: date) -> dict[str, Tolkningsvalg]:
    assert FRA <= skifte <= TIL
    valgene = dict(TOLKNINGSVALG)
    for id, rader in STANDARD_FRA.items():
        standard = next(alternativ for fra, alternativ in reversed(rader) if fra <= skifte)
        valg = valgene[id]
        forst = sorted(valg.alternativer, key=lambda alternativ: alternativ.id != standard)
        valgene[id] = replace(valg, alternativer=tuple(forst))
    return valgene
