"""Random incomes: a whole opptjeningstid of pay, or one that hits a limit or a tie, or misses it by a little."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

from tests.rules.lov_1997.fasit import satser
from tests.rules.lov_1997.fasit.inntekt import GRUNNLAGSKLASSER, maanedstekst, siste_maaned, teller_kalenderaar
from tests.rules.lov_1997.fasit.sak import Sak, les
from tests.rules.lov_1997.fasit.tall import tekst

NAER = ("0", "0", "1", "-1", "0.01", "-0.01", "0.5", "-0.5", "1e-30", "-1e-30")
ALLE_KLASSER = (*GRUNNLAGSKLASSER, "fangst_fiske")


def som_tall(rng: Random, verdi: Fraction) -> int | str | float:
    """The number as JSON may have it: a whole number, a number with a point, or a text."""
    if verdi.denominator == 1 and rng.random() < 0.7:
        return int(verdi)
    kort = abs(verdi) < 10**9 and (verdi * 100).denominator == 1
    return float(verdi) if kort and rng.random() < 0.5 else tekst(verdi)


def naer(rng: Random, verdi: Fraction | int) -> Fraction:
    """The number, or a little to one side of it; never below 0."""
    return max(Fraction(0), verdi + Fraction(rng.choice(NAER)))


def legg_til_inntekter(rng: Random, sak: dict[str, Any]) -> None:
    """Gives the case its incomes, and now and then the month that the opptjeningstid ends."""
    kjent = les(sak)
    if rng.random() < 0.1:
        denne = kjent.dag.year * 12 + kjent.dag.month - 1
        sak["siste_avsluttede_maaned"] = maanedstekst(denne - rng.choice((0, 0, 1, 2, 5, 40)))
    kjent = les(sak)
    lag = spredte if rng.random() < 0.5 else paa_grensen
    rader = [*lag(rng, kjent), *utenfor(rng, kjent)]
    samle = som_aar if teller_kalenderaar(kjent) and rng.random() < 0.6 else uten_dobbelt
    rader = samle(rader)
    rng.shuffle(rader)
    sak["inntekter"] = [
        {navn: verdi if navn in ("maaned", "aar") else som_tall(rng, verdi) for navn, verdi in rad.items()}
        for rad in rader
    ]


def spredte(rng: Random, sak: Sak) -> list[dict[str, Any]]:
    """Pay of most months, with other benefits, and now and then one taken back."""
    siste = siste_maaned(sak)
    lonn = rng.choice((3_000, 10_000, 20_000, 40_000, 80_000)) * sak.g // 130_160
    rader = []
    for nummer in range(siste - 35, siste + 1):
        if rng.random() < 0.2:
            continue
        rad: dict[str, Any] = {"maaned": maanedstekst(nummer)}
        for klasse in ALLE_KLASSER:
            if rng.random() < (0.9 if klasse == "arbeidsinntekt" else 0.06):
                rad[klasse] = Fraction(lonn * rng.randrange(30, 180), 100)
                if rng.random() < 0.03:
                    rad[klasse] *= Fraction(-1, 2)
                if rng.random() < 0.03:
                    rad[klasse] += Fraction(rng.randrange(10**35), 10**35)
        rader.append(rad)
    return rader[rng.randrange(len(rader)) if rng.random() < 0.2 else 0 :]


def paa_grensen(rng: Random, sak: Sak) -> list[dict[str, Any]]:
    """Incomes that come to a limit of section 3, 5, 6 or 8, or a little to one side of it.

    The last month's G is most often that of provingsdato, so that what is written there is what counts.
    """
    siste = siste_maaned(sak)
    faktor12, faktor36 = satser.paa(satser.FAKTOR_12, sak.dag), satser.paa(satser.FAKTOR_36, sak.dag)
    hengende, g = sak.hengende_g, sak.g
    belop = {
        "minst12": [faktor12 * hengende],
        "minst36": [Fraction(0), Fraction(hengende), (faktor36 - 1) * hengende],
        "to_g": [Fraction(2 * hengende)],
        "to_g_snitt": [Fraction(hengende), Fraction(3 * hengende), Fraction(2 * hengende)],
        "tak": [Fraction(6 * g)],
        "tak_alle": [Fraction(7 * g), Fraction(8 * g), Fraction(9 * g)],
        "tak_to": [Fraction(g), Fraction(12 * g), Fraction(g)],
        "tak_snitt": [Fraction(6 * g), Fraction(5 * g), Fraction(5 * g)],
        "tre_g": [Fraction(3 * g)],
        "halv_krone": [rng.randrange(100_000, 500_000) + Fraction(1, 2)],
        "halv_tusen": [rng.randrange(100, 500) * 1_000 + Fraction(500)],
        "halv_sats": [Fraction(625 * (2 * rng.randrange(100, 400) + 1))],
        "halvt_tak": [Fraction(1_300 * (2 * rng.randrange(40, 200) + 1))],
        "ingenting": [Fraction(0)],
    }[rng.choice(GRENSESLAG)]
    rader: list[dict[str, Any]] = [
        {"maaned": maanedstekst(siste - 12 * plass), "arbeidsinntekt": ett} for plass, ett in enumerate(belop) if ett
    ]
    if rader:
        rad = rng.choice(rader)
        rad["arbeidsinntekt"] = naer(rng, rad["arbeidsinntekt"])
    return rader


GRENSESLAG = (
    "minst12",
    "minst12",
    "minst36",
    "to_g",
    "to_g_snitt",
    "tak",
    "tak_alle",
    "tak_to",
    "tak_snitt",
    "tre_g",
    "halv_krone",
    "halv_tusen",
    "halv_sats",
    "halvt_tak",
    "ingenting",
)


def utenfor(rng: Random, sak: Sak) -> list[dict[str, Any]]:
    """Now and then a month just outside the opptjeningstid, on each side."""
    siste = siste_maaned(sak)
    nummer = (siste - 36, siste - 37, siste + 1)
    return [
        {"maaned": maanedstekst(ett), "arbeidsinntekt": Fraction(77_777)}
        for ett in nummer
        if rng.random() < 0.1 and ett < 2027 * 12
    ]


def uten_dobbelt(rader: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({rad["maaned"]: rad for rad in rader}.values())


def som_aar(rader: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows summed to calendar years."""
    aar: dict[int, dict[str, Any]] = {}
    for rad in rader:
        ett = aar.setdefault(int(rad["maaned"][:4]), {"aar": int(rad["maaned"][:4])})
        for klasse in ALLE_KLASSER:
            if klasse in rad:
                ett[klasse] = ett.get(klasse, Fraction(0)) + rad[klasse]
    return list(aar.values())
