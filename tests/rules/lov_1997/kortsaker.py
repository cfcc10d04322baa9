"""Random cards with what pays them: hours on the limit, days that run out, quotas, two rates, late cards."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

from tests.rules.lov_1997.fasit import fasit, satser
from tests.rules.lov_1997.fasit.sak import dato, les
from tests.rules.lov_1997.fasit.sats import krav
from tests.rules.lov_1997.fasit.svar import dagtall
from tests.rules.lov_1997.inntektssaker import som_tall

DAG = timedelta(days=1)
TIMER = [Fraction(halve, 2) for halve in range(25)]
SATSER = (0, 900, 1_050, "1234.5678901234567890123456789012345")
EGENANDELER = (0, 1, 300, 900, 3_150, "2571.882", "0.5", "899.999999999999999999999999999999")
LITT = ("0", "0", "0.01", "-0.01", "1e-30", "-1e-30")
TIMESLAG = ("ingen", "noen", "grense", "grense", "mange")
KODER = ("syk", "fravaer", "kurs")
TERSKLER = (0, 40, 50, 50, 60, Fraction(75, 2), 100)
FORSTE_FOR_DAGENS = date(2003, 1, 1)
FVA = (Fraction(75, 2), Fraction(75, 2), 40, 30, Fraction(75, 4), Fraction(1, 2), 7)


def forste_dag(sak: dict[str, Any]) -> date:
    """The first day that the case's law knows."""
    return FORSTE_FOR_DAGENS if sak.get("regelverk") == "dagens" else satser.FORSTE_DAG


def legg_til_kort(rng: Random, sak: dict[str, Any]) -> None:
    """Gives the case cards, when its date has room for one, and whatever they need that nothing else gives."""
    dag = dato(sak["provingsdato"])
    mandager = rekke(rng, sak, dag - dag.weekday() * DAG)
    if not mandager:
        return
    if rng.random() < 0.3:
        sak["rett"] = rett(rng, sak, dag)
    if rng.random() < 0.3:
        sak["sanksjoner"] = sanksjoner(rng, sak)
    if rng.random() < 0.1:
        sak["fodselsdato"] = fodt_naer(rng, mandager).isoformat()
    vedtak = lag_vedtak(rng, sak)
    if vedtak:
        sak["vedtak"] = vedtak
    sak["meldekort"] = []
    arbeider_mye = rng.random() < 0.2
    for mandag in mandager:
        sak["meldekort"].append({"fra": mandag.isoformat(), "dager": dager(rng)})
        sett_timer(rng, sak, ("mange", "mange", "mange", "grense") if arbeider_mye else TIMESLAG)
    if rng.random() < 0.1:
        sak["rett"] = ny_rett_etter_sent_kort(rng, sak)
    rng.shuffle(sak["meldekort"])


def ny_rett_etter_sent_kort(rng: Random, sak: dict[str, Any]) -> list[dict[str, Any]]:
    """A late card, and a right that begins on its last day or the day after: only the first is never late."""
    kort = rng.choice(sak["meldekort"])
    for nummer in rng.sample(range(14), 8):
        kort["dager"][nummer]["meldt"] = False
    fra = dato(kort["fra"])
    pause = rng.choice((13, 14))
    gammel = {"fra": dag_i(sak, fra - 28 * DAG), "til": dag_i(sak, fra + 9 * DAG)}
    return [gammel, {"fra": dag_i(sak, fra + pause * DAG), "til": None}]


def rekke(rng: Random, sak: dict[str, Any], mandag: date) -> list[date]:
    """The Mondays of one to six cards from the first week on, as far as the encoded years reach."""
    if rng.random() < 0.3:
        nyttaar = date(mandag.year, 12, 31)
        mandag = max(mandag, nyttaar - (nyttaar.weekday() + rng.choice((0, 7))) * DAG)
    mandager = [mandag]
    for _ in range(rng.choice((0, 0, 1, 2, 3, 5))):
        mandager.append(mandager[-1] + rng.choice((14, 14, 14, 14, 14, 28, 21)) * DAG)
    return [dag for dag in mandager if dag >= forste_dag(sak) and dag + 13 * DAG <= satser.SISTE_DAG]


def dag_i(sak: dict[str, Any], dag: date) -> str:
    """The day, or the nearest that the case's law knows."""
    return max(forste_dag(sak), min(satser.SISTE_DAG, dag)).isoformat()


def rett(rng: Random, sak: dict[str, Any], dag: date) -> list[dict[str, Any]]:
    """One, two or three pieces, in any order, the last often without an end."""
    rader = []
    fra = dag + rng.choice((0, 0, 1, 3, 10, -3, 13 - dag.weekday(), 14 - dag.weekday())) * DAG
    for _ in range(rng.choice((1, 1, 2, 3))):
        til = fra + rng.choice((0, 4, 9, 13, 30)) * DAG
        rader.append({"fra": dag_i(sak, fra), "til": dag_i(sak, til)})
        fra = til + rng.choice((1, 2, 9)) * DAG
    if rng.random() < 0.5:
        rader[-1]["til"] = None  # type: ignore[assignment]
    rng.shuffle(rader)
    return rader


def sanksjoner(rng: Random, sak: dict[str, Any]) -> list[dict[str, Any]]:
    dag = dato(sak["provingsdato"])
    rader = []
    for _ in range(rng.choice((1, 1, 2, 3))):
        rad: dict[str, Any] = {"hjemmel": rng.choice(("4-10", "4-20"))}
        fra = dag
        if rng.random() < 0.6:
            fra = dato(dag_i(sak, dag + rng.choice((-20, 0, 0, 2, 3, 5, 12, 30)) * DAG))
            rad["fra"] = fra.isoformat()
        lengde = rng.choice(("uker", "dager", "dager", ""))
        if not lengde and min(fra, dag) < satser.MAANEDER_FRA:
            lengde = "dager"
        if lengde:
            rad[lengde] = rng.choice((0, 1, 2, 3, 7) if lengde == "dager" else (1, 2, 18))
        rader.append(rad)
    return rader


def fodt_naer(rng: Random, mandager: list[date]) -> date:
    """Somebody who is 67 in the month of the last card, or near it; now and then that card ends as the right does."""
    dag = mandager[-1]
    if rng.random() < 0.3:
        slutter = (dag + uke * 7 * DAG for uke in range(60) if (dag + (uke * 7 + 14) * DAG).day == 1)
        mandager[-1] = next((mandag for mandag in slutter if mandag + 13 * DAG <= satser.SISTE_DAG), dag)
        til = mandager[-1] + 13 * DAG
        return date(til.year - 67, til.month, 1)
    maaned = dag.month + rng.choice((-1, 0, 0, 1))
    if not 1 <= maaned <= 12:
        maaned = dag.month
    return date(dag.year - 67, maaned, rng.choice((1, 15, 28)))


def rader(rng: Random, sak: dict[str, Any], verdier: list[Any]) -> Any:
    """One number, or rows of which the last that covers a day counts, and the first covers all."""
    if rng.random() < 0.7:
        return som_tall(rng, Fraction(rng.choice(verdier)))
    dag = dato(sak["provingsdato"])
    alle = [{"fra": forste_dag(sak).isoformat(), "til": None, "verdi": som_tall(rng, Fraction(rng.choice(verdier)))}]
    for _ in range(rng.choice((1, 1, 2))):
        fra = dag + rng.randrange(-3, 25) * DAG
        til = None if rng.random() < 0.5 else dag_i(sak, fra + rng.randrange(15) * DAG)
        alle.append({"fra": dag_i(sak, fra), "til": til, "verdi": som_tall(rng, Fraction(rng.choice(verdier)))})
    return alle


def lag_vedtak(rng: Random, sak: dict[str, Any]) -> dict[str, Any]:
    """What the decision says: what nothing else gives, and now and then more."""
    svar = fasit(sak)
    vedtak: dict[str, Any] = {}
    if "dagsats" not in svar or rng.random() < 0.2:
        satsene = [
            rng.randrange(1, 2_500),
            900,
            1_050,
            Fraction(rng.randrange(100, 99_999), 100),
            0,
            "1234.5678901234567890123456789012345",
        ]
        vedtak["dagsats"] = rader(rng, sak, satsene)
    if svar["fastsatt_vanlig_arbeidstid"] == "0" or rng.random() < 0.3:
        vedtak["vanlig_arbeidstid"] = rader(rng, sak, list(FVA))
    if rng.random() < 0.3:
        vedtak["terskel"] = rader(rng, sak, list(TERSKLER))
    if svar.get("stonadsdager") is None or rng.random() < 0.3:
        vedtak["stonadsdager"] = rng.choice((0, 1, 2, 4, 9, 10, 11, 20, 520))
    if rng.random() < 0.4:
        vedtak["egenandel"] = som_tall(
            rng, Fraction(rng.choice((0, 1, 300, 900, 3_150, "2571.882", "0.5", "899.999999999999999999999999999999")))
        )
    return vedtak


def dager(rng: Random) -> list[dict[str, Any]]:
    """Fourteen days, with the codes that a card of one kind or another has."""
    ulik = rng.choice(("", "", "", "koder", "sen", "sen7", "borte"))
    alle: list[dict[str, Any]] = [{} for _ in range(14)]
    for dag in alle:
        if (ulik == "koder" and rng.random() < 0.25) or (ulik == "borte" and rng.random() < 0.8):
            dag["kode"] = rng.choice(KODER)
    umeldt = {"sen": 8, "sen7": 7}.get(ulik, 0) + (rng.choice((0, 1, 6)) if ulik == "sen" else 0)
    for nummer in rng.sample(range(14), umeldt):
        alle[nummer]["meldt"] = False
    if rng.random() < 0.05:
        alle[3]["meldt"] = True
    return alle


def sett_timer(rng: Random, sak: dict[str, Any], slagene: tuple[str, ...]) -> None:
    """Hours on the newest card: none, some on each day, or as many as the limit allows, or a little beside it."""
    dagene = sak["meldekort"][-1]["dager"]
    slag = rng.choice(slagene)
    if slag in ("noen", "mange"):
        for dag in dagene:
            if rng.random() < (0.3 if slag == "noen" else 0.8):
                dag["timer"] = som_tall(rng, rng.choice(TIMER))
    elif slag == "grense":
        kort = max(fasit(sak)["meldekort"], key=lambda ett: ett["fra"])
        fordel(rng, dagene, paa_grensen(sak, kort) + Fraction(rng.choice(LITT)))


def paa_grensen(sak: dict[str, Any], kort: dict[str, Any]) -> Fraction:
    """The most hours with which the card is met, rounded down to hundredths."""
    forbruk = [dato(dag["dato"]) for dag in kort["dager"] if dag["forbruk"]]
    if not forbruk:
        return Fraction(10)
    vedtatt = sak.get("vedtak", {}).get("terskel", krav(les(sak)))
    snitt = sum((dagtall(vedtatt, dag) for dag in forbruk), Fraction(0)) / len(forbruk)
    timer = (100 - snitt) / 100 * Fraction(kort["sum_vanlig_arbeidstid"])
    return Fraction(int(timer * 100), 100)


def fordel(rng: Random, dagene: list[dict[str, Any]], timer: Fraction) -> None:
    """Spreads the hours over the days without a code."""
    igjen = max(Fraction(0), timer)
    ledige = [dag for dag in dagene if "kode" not in dag]
    rng.shuffle(ledige)
    for dag in ledige:
        her = min(igjen, rng.choice((Fraction(8), Fraction(15, 2), Fraction(24))))
        if her:
            dag["timer"] = som_tall(rng, her)
        igjen -= her
