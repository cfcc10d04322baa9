"""Random, sensible, valid cases of section 15: every key, every reading, every day of change, every limit and tie.

`tilfeldig_sak(fro)` is the same for the same `fro`. Its numbers are ints, texts and floats of two decimals at most, so
that it can be written as JSON; `som_lest(sak)` is what a reader of that JSON has.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from tests.rules.lov_1997.fasit import fasit
from tests.rules.lov_1997.fasit.grunnlag import siste_dag_for_gjenopptak
from tests.rules.lov_1997.fasit.sak import dato, les
from tests.rules.lov_1997.grensedatoer import tilfeldig_dag
from tests.rules.lov_1997.inntektssaker import legg_til_inntekter, naer, som_tall
from tests.rules.lov_1997.kortsaker import dag_i, forste_dag, legg_til_kort

DAG = timedelta(days=1)
TOLKNINGSVALG = {
    "T-SEKSG": ("per_periode", "snitt"),
    "T-OPPJUST": ("maaned", "aar"),
    "T-HENGENDE": ("hengende", "straks"),
    "T-AVRGRL": ("krone", "tusen"),
    "T-90SATS": ("dag", "uke"),
    "T-SAMORD26": ("alene", "sum"),
    "T-BARNDATO": ("dag", "provingsdato"),
    "T-MKAVR": ("periode", "dag"),
    "T-KRAVTAP": ("lov", "40", "60", "0"),
    "T-FRAVAER": ("ut", "inne"),
    "T-HELG": ("med", "uten"),
    "T-SEN": ("avkort", "full"),
    "T-VERNUKER": ("26", "lengst"),
    "T-GJENOPP": ("mer_enn_1", "minst_1"),
    "T-FERIE8": ("41", "40"),
}
FOLKETRYGD = (
    "sykepenger",
    "pleiepenger",
    "omsorgspenger",
    "opplaeringspenger",
    "ufore",
    "foreldrepenger",
    "svangerskapspenger",
)
UTENFOR = (
    "offentlig_tjenestepensjon",
    "redusert_uforepensjon",
    "vartpenger",
    "ventelonn",
    "etterlonn",
    "garantilott",
    "privat_tjenestepensjon",
)
VILKAAR = {
    "opphold": ("i_norge", "unntak", "medlem"),
    "reell_arbeidssoker": (
        "heltid_deltid",
        "unntak_deltid",
        "hele_norge",
        "unntak_lokalt",
        "alle_typer_arbeid",
        "bytte_yrke",
    ),
    "utdanning": ("tar_utdanning", "godkjent_unntak"),
    "permittering": ("godkjent_aarsak", "midlertidig"),
    "streik": ("deltar", "paavirket"),
    "opplysninger": ("uriktige", "holder_tilbake", "unnlater"),
}
TIMER_I_UKEN = (Fraction(75, 2), 40, 41, 20, Fraction(75, 4), "18.74", 0, 168, "37.25", 30)


def som_lest(sak: dict[str, Any]) -> Any:
    """The case as one that reads its JSON has it, with Decimals."""
    return json.loads(json.dumps(sak), parse_float=Decimal)


def tilfeldig_sak(fro: int) -> dict[str, Any]:
    """A valid case, drawn with `fro`; four in five are of the law of the date, and half have cards."""
    rng = Random(fro)
    dagens = rng.random() < 0.2
    sak: dict[str, Any] = {}
    if dagens or rng.random() < 0.1:
        sak["regelverk"] = "dagens" if dagens else "dato"
    sak["provingsdato"] = tilfeldig_dag(rng, forste_dag(sak)).isoformat()
    if rng.random() < 0.5:
        sak["tolkning"] = tolkning(rng)
    legg_til_person(rng, sak)
    legg_til_arbeidstid(rng, sak)
    slag = rng.choice(("inntekter", "inntekter", "inntekter", "grunnlag", "grunnlag", "ingen"))
    if slag == "inntekter":
        legg_til_inntekter(rng, sak)
    if slag == "grunnlag" or rng.random() < 0.05:
        sak["grunnlag"] = manuelt(rng, les(sak).g)
    if rng.random() < 0.2:
        sak["gjenopptak"] = gjenopptak(rng, sak)
    if rng.random() < 0.3:
        if rng.random() < 0.3:
            sak["tolkning"] = {**sak.get("tolkning", {}), "T-SAMORD26": "sum"}
        sak["andre_ytelser"] = andre_ytelser(rng, sak)
    if rng.random() < 0.5:
        legg_til_kort(rng, sak)
    if rng.random() < 0.2:
        sak["ferietillegg"] = ferietillegg(rng, sak)
    noklene = list(sak)
    rng.shuffle(noklene)
    return {nokkel: sak[nokkel] for nokkel in noklene}


def tolkning(rng: Random) -> dict[str, str]:
    """One reading, or many."""
    antall = rng.choice((1, 1, 2, 5, 15))
    return {navn: rng.choice(TOLKNINGSVALG[navn]) for navn in rng.sample(list(TOLKNINGSVALG), antall)}


def legg_til_person(rng: Random, sak: dict[str, Any]) -> None:
    dag = dato(sak["provingsdato"])
    if rng.random() < 0.5:
        sak["barn"] = barn(rng, sak)
    if rng.random() < 0.15:
        aar = dag.year - 67 + rng.choice((-1, 0, 0, 1, 30))
        maaned = rng.choice((2, dag.month, dag.month % 12 + 1))
        sak["fodselsdato"] = date(aar, maaned, 28).isoformat()
        if maaned == 2 and aar % 4 == 0:
            sak["fodselsdato"] = date(aar, 2, 29).isoformat()
    if rng.random() < 0.15:
        sak["verneplikt"] = rng.random() < 0.9
        if rng.random() < 0.4:
            sak["tolkning"] = {**sak.get("tolkning", {}), "T-VERNUKER": "lengst"}
    if rng.random() < 0.25:
        sak["permittert"] = rng.random() < 0.9
        if sak["permittert"] and rng.random() < 0.5:
            sak["fiskeindustri"] = rng.random() < 0.9
    if rng.random() < 0.15:
        sak["vilkaar"] = vilkaar(rng, sak)


def barn(rng: Random, sak: dict[str, Any]) -> Any:
    """A number for all days, or rows in any order."""
    if rng.random() < 0.6:
        return rng.choice((0, 1, 2, 3, 7, 20))
    avstander = rng.choices((-400, -1, 0, 0, 1, 5, 9, 14, 20, 200), k=rng.randrange(1, 4))
    dager = dict.fromkeys(dag_i(sak, dato(sak["provingsdato"]) + ett * DAG) for ett in avstander)
    return [{"fra": dag, "antall": rng.choice((0, 1, 2, 3, 20))} for dag in dager]


def vilkaar(rng: Random, sak: dict[str, Any]) -> dict[str, Any]:
    """Some of the conditions, each with some of its answers."""
    svar: dict[str, Any] = {
        hva: {navn: rng.random() < 0.7 for navn in navnene if rng.random() < 0.8}
        for hva, navnene in VILKAAR.items()
        if rng.random() < 0.6
    }
    if rng.random() < 0.6:
        fra = dag_i(sak, dato(sak["provingsdato"]) + rng.choice((-5, 0, 0, 1)) * DAG)
        svar["registrert_fra"] = None if rng.random() < 0.2 else fra
    for navn in ("fulle_ytelser", "utestengt"):
        if rng.random() < 0.6:
            svar[navn] = rng.random() < 0.5
    return svar


def legg_til_arbeidstid(rng: Random, sak: dict[str, Any]) -> None:
    """Hours a week, also those with which exactly so much is lost as must be."""
    for navn in ("vanlig_arbeidstid", "onsket_arbeidstid"):
        if rng.random() < 0.3:
            sak[navn] = som_tall(rng, Fraction(rng.choice(TIMER_I_UKEN)))
    if rng.random() < 0.4:
        svar = fasit(sak)
        mest = Fraction(svar["fastsatt_vanlig_arbeidstid"]) * (100 - Fraction(svar["krav_tapt_arbeidstid"])) / 100
        sak["ny_arbeidstid"] = som_tall(rng, min(Fraction(168), naer(rng, mest)))


def manuelt(rng: Random, g: int) -> int | str | float:
    """A grunnlag: ties of the rate and of its ceiling, halves, and the limits of 3 and 6 G."""
    oddetall = 2 * rng.randrange(50, 350) + 1
    verdi: Fraction = rng.choice(
        (
            Fraction(rng.randrange(0, 900_000)),
            Fraction(rng.randrange(0, 900_000)),
            Fraction(625 * oddetall),
            Fraction(1_300 * (oddetall % 200)),
            Fraction(3 * g),
            Fraction(6 * g),
            rng.randrange(50_000, 600_000) + Fraction(1, 2),
            Fraction(0),
        )
    )
    return som_tall(rng, naer(rng, verdi) if rng.random() < 0.3 else verdi)


def gjenopptak(rng: Random, sak: dict[str, Any]) -> dict[str, Any]:
    """A break that ended about 52 weeks before, or some other time."""
    dag = dato(sak["provingsdato"])
    siste = dag - rng.choice((3, 100, 366, 364, 365, 367, 368, 363, 370, 400)) * DAG
    if rng.random() < 0.4:
        for dager in range(363, 376):
            proves = dag - dager * DAG
            if siste_dag_for_gjenopptak(les(sak | {"gjenopptak": {"siste_forbruksdag": proves.isoformat()}})) == dag:
                siste = proves + rng.choice((0, -1, 0)) * DAG
                break
    svar: dict[str, Any] = {
        "siste_forbruksdag": max(siste, forste_dag(sak)).isoformat(),
        "gjenstaende_dager": rng.choice((0, 1, 2, 2, 8, 100, 500)),
    }
    if rng.random() < 0.6:
        svar["arbeid_12_uker"] = rng.random() < 0.6
    if rng.random() < 0.7:
        svar["forrige_grunnlag"] = forrige_grunnlag(rng, sak)
    if rng.random() < 0.5:
        svar["gjenstaende_egenandel"] = som_tall(rng, Fraction(rng.choice((0, 1, 500, "1234.5", "857.294"))))
    return svar


def forrige_grunnlag(rng: Random, sak: dict[str, Any]) -> int:
    """The old grunnlag: any, one over the ceiling, or just what this case gives, or a krone beside it."""
    nytt = int(fasit(sak).get("grunnlag", 0)) + rng.choice((0, 0, 1, -1))
    return rng.choice((rng.randrange(100_000, 700_000), 300_000, 8 * les(sak).g, max(0, nytt)))


def andre_ytelser(rng: Random, sak: dict[str, Any]) -> dict[str, Any]:
    """Benefits, also such as just eat the rate, or reach 3 per cent of G."""
    svar: dict[str, Any] = {}
    if rng.random() < 0.3:
        svar["arbeidstid"] = som_tall(rng, Fraction(rng.choice((0, 5, "7.5", "18.75", 37, 40))))
    beregnet = fasit(sak)
    if rng.random() < 0.6:
        hele = Fraction(beregnet.get("dagsats_etter_tak", 500))
        mal = rng.choice((hele, hele / 2, Fraction(310), Fraction(0)))
        svar["folketrygd"] = delt(rng, FOLKETRYGD, naer(rng, mal))
    if rng.random() < 0.6:
        u = 5 * Fraction(fasit(sak | {"andre_ytelser": svar}).get("samordnet_dagsats", 500))
        gulv = Fraction(3 * les(sak).g, 100)
        mal = rng.choice((max(Fraction(0), u - gulv), u, Fraction(2_100), gulv, Fraction(0)))
        svar["utenfor"] = delt(rng, UTENFOR, naer(rng, mal))
    return svar


def delt(rng: Random, navnene: tuple[str, ...], hele: Fraction) -> dict[str, Any]:
    """The sum on one benefit, or two."""
    navn = rng.sample(navnene, 2)
    if rng.random() < 0.6:
        return {navn[0]: som_tall(rng, hele)}
    del_av = Fraction(int(hele) // 3)
    return {navn[0]: som_tall(rng, del_av), navn[1]: som_tall(rng, hele - del_av)}


def ferietillegg(rng: Random, sak: dict[str, Any]) -> dict[str, Any]:
    aar = dato(sak["provingsdato"]).year
    svar: dict[str, Any] = {"aar": rng.choice((aar, aar, rng.randrange(forste_dag(sak).year, 2027)))}
    if rng.random() < 0.7 or "meldekort" not in sak:
        svar["utbetalt"] = som_tall(rng, Fraction(rng.randrange(0, 30_000_000), 100))
    if rng.random() < 0.6 or "meldekort" not in sak:
        svar["forbrukte_dager"] = rng.choice((0, 39, 40, 41, 42, 260))
    return svar
