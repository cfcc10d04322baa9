"""Cases made to lie exactly on a limit or a tie of sections 2-5, or one krone beside it: a random case never does.

Each kind is a function that solves for the amount that decides. Not every pair of G has a solution; then another is
drawn. All is reckoned in whole numbers and fractions, from the bare figures of the parameter files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import cycle
from math import ceil, gcd
from random import Random

from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.fakta.slag import HOYESTE_BELOP
from rules.fakta.tolkning import Tolkning
from rules.tall.grunnbelop import forrige_g, g_paa, g_ved_arsslutt, g_ved_arsstart, snitt_g

KURSUKER = (0, 0, 0, 1, 12, 26, 39, 50, 51)
_G_I_AARET = {"snitt": snitt_g, "arsslutt": g_ved_arsslutt, "arsstart": g_ved_arsstart}
_STEG = {"tusen": 1_000, "hundre": 100, "krone": 1}
_FORSTE, _SISTE = date(1976, 1, 1).toordinal(), date(1996, 12, 31).toordinal()


class Ramme:
    """The days and the choices that one case is made within, with the G of each year as T-JUST reads it."""

    def __init__(self, rng: Random, tolkning: Tolkning) -> None:
        self.rng = rng
        self.innvilget = date.fromordinal(rng.randint(_FORSTE, _SISTE))
        self.behandlet = min(date.fromordinal(_SISTE), self.innvilget + timedelta(days=rng.randint(0, 400)))
        self.forrige = rng.random() < 0.3
        self.g = int((forrige_g if self.forrige else g_paa)(self.behandlet).verdi)
        self.g_i_aaret = [int(_G_I_AARET[tolkning["T-JUST"]](self.innvilget.year - 1 - n).verdi) for n in range(3)]
        self.steg = _STEG[tolkning["T-AVR"]]
        self.kurs = (rng.choice(KURSUKER), 0, 0)

    def justert(self, plass: int, lonn: int) -> Fraction:
        """A year's income, adjusted to the chosen G."""
        return Fraction(52 * lonn * self.g, (52 - self.kurs[plass]) * self.g_i_aaret[plass])

    def lonn_som_gir(self, plass: int, rest: Fraction, modul: int) -> int | None:
        """The least whole income whose adjusted income is `rest` modulo `modul`; None when there is none."""
        en_krone = self.justert(plass, 1)
        a, b = en_krone.numerator, en_krone.denominator
        hoyre = rest * b
        felles = gcd(a, modul * b)
        if hoyre.denominator != 1 or hoyre.numerator % felles:
            return None
        periode = modul * b // felles
        svar = hoyre.numerator // felles * pow(a // felles, -1, periode) % periode
        return svar if svar <= 900_000 else None

    def sak(self, *lonn: int, **annet: object) -> Saksfakta:
        """The case with these incomes, last year first."""
        tre = [*lonn, 0, 0, 0]
        return replace(
            Saksfakta(
                self.behandlet,
                self.innvilget,
                (Aarsinntekt(tre[0]), Aarsinntekt(tre[1]), Aarsinntekt(tre[2])),
                grunnbelop="forrige" if self.forrige else "dagens",
                kurstid=self.kurs,
            ),
            **annet,
        )


Slag = Callable[[Ramme, int], Saksfakta | None]


def avrunding_av_siste_aar(r: Ramme, avvik: int) -> Saksfakta | None:
    """Last year's adjusted income exactly between two steps of T-AVR."""
    lonn = r.lonn_som_gir(0, Fraction(r.steg, 2), r.steg)
    if lonn is None:
        return None
    return r.sak(max(0, lonn + avvik))


def avrunding_av_snittet(r: Ramme, avvik: int) -> Saksfakta | None:
    """The mean of the three adjusted years exactly between two steps, mostly with no year a whole number."""
    eldre = []
    for plass in (1, 2):
        en_krone = r.justert(plass, 1)
        deler = r.rng.choice([d for d in (1, 2, 3, 4, 6, 12) if en_krone.denominator % d == 0])
        eldre.append(en_krone.denominator // deler * r.rng.randint(1, 9))
    mangler = Fraction(3 * r.steg, 2) - r.justert(1, eldre[0]) - r.justert(2, eldre[1])
    lonn = r.lonn_som_gir(0, mangler % (3 * r.steg), 3 * r.steg)
    if lonn is None or max(eldre) > 900_000:
        return None
    snitt = (r.justert(0, lonn) + r.justert(1, eldre[0]) + r.justert(2, eldre[1])) / 3
    assert snitt % r.steg == Fraction(r.steg, 2)
    return r.sak(max(0, lonn + avvik), *eldre)


def minsteinntekt_siste_aar(r: Ramme, avvik: int) -> Saksfakta:
    """Last year's pay at 0.75 G, or the first whole krone above it."""
    return r.sak(ceil(Fraction(3, 4) * r.g) + avvik)


def minsteinntekt_tre_aar(r: Ramme, avvik: int) -> Saksfakta:
    """Three years' pay at 2.25 G together, no year at 0.75 G before the third."""
    sum_ = ceil(Fraction(9, 4) * r.g) + avvik
    siste = r.rng.randint(0, r.g // 2)
    return r.sak(siste, sum_ - siste)


def seks_g_i_aaret(r: Ramme, avvik: int) -> Saksfakta:
    """Last year's adjusted income exactly 6 G: what T-TAK per_ar cuts to."""
    lonn = Fraction(6 * r.g) / r.justert(0, 1)
    return r.sak(int(lonn) + avvik, r.rng.randint(0, 200_000))


def beste_av_tre_like(r: Ramme, avvik: int) -> Saksfakta:
    """A fish worker whose last two years are adjusted to the same amount."""
    felles = r.justert(0, 1).denominator * r.justert(1, 1).denominator
    justert = Fraction(r.g * felles, gcd(r.g, felles))
    lonn = [justert / r.justert(plass, 1) for plass in (0, 1)]
    deler = gcd(int(lonn[0]), int(lonn[1]))
    ganger = max(1, 150_000 * deler // int(max(lonn)))
    siste, neste = (min(HOYESTE_BELOP - 1, int(belop) // deler * ganger) for belop in lonn)
    return r.sak(siste + avvik, neste, fiskeforedling=True)


def vernepliktiges_minste(r: Ramme, avvik: int) -> Saksfakta | None:
    """A conscript whose income rounds to what the lift gives, or just beside it."""
    mal = r.rng.choice((2, 3)) * r.g
    lonn = int(mal / r.justert(0, 1))
    return r.sak(lonn + avvik, vernepliktig=True)


def hoyeste_grunnlag(r: Ramme, avvik: int) -> Saksfakta:
    """A basis worked out by hand, at the highest lawful one."""
    return r.sak(oppjustert_grunnlag=(12 * r.g + 1_000) // 2_000 * 1_000 + avvik)


def dagsats_midt(r: Ramme, avvik: int) -> Saksfakta:
    """2 ‰ of the basis exactly between two kroner."""
    return r.sak(oppjustert_grunnlag=500 * r.rng.randint(0, 80) + 250 + avvik)


def hoyeste_sats_midt(r: Ramme, avvik: int) -> Saksfakta:
    """90 % of the basis / 52 exactly between two kroner (9 × basis = 520 k + 260), with children enough to be cut."""
    return r.sak(oppjustert_grunnlag=520 * r.rng.randint(0, 80) + 260 + avvik, barn=r.rng.randint(5, 20))


def ukebelop_midt(r: Ramme, avvik: int) -> Saksfakta:
    """Each amount of D-61-2 exactly between two kroner a week."""
    belop = [52 * r.rng.randint(0, 900) + 26 + avvik for _ in range(4)]
    navn = r.rng.sample(["privat_pensjon", "offentlig_pensjon", "folketrygd", "lonn_for_pensjon"], r.rng.randint(1, 4))
    grunnlag = r.rng.randint(0, 5 * r.g)
    return r.sak(oppjustert_grunnlag=grunnlag, samordning=Samordning(**dict(zip(navn, belop, strict=False))))


def gulvet(r: Ramme, avvik: int) -> Saksfakta:
    """The ukesats and a pension together at 3 % of G."""
    gulv = (6 * r.g + 100) // 200
    ukesats = 6 * r.rng.randint(0, gulv // 6)
    slag = r.rng.choice(["privat_pensjon", "offentlig_pensjon"])
    return r.sak(
        oppjustert_grunnlag=ukesats // 6 * 500, samordning=Samordning(**{slag: 52 * max(0, gulv - ukesats + avvik)})
    )


def lonn_for_pensjonen(r: Ramme, avvik: int) -> Saksfakta:
    """The ukesats after a public pension, and the pension, together at the pay before it."""
    offentlig = r.rng.randint(1, 900)
    grunnlag = 500 * r.rng.randint(2, 150)
    ukesats = grunnlag // 500 * 6
    lonn = max(1, ukesats + r.rng.choice((0, offentlig)) + avvik)
    samordning = Samordning(offentlig_pensjon=52 * offentlig, lonn_for_pensjon=52 * lonn)
    return r.sak(oppjustert_grunnlag=grunnlag, samordning=samordning)


def redusert_trygd(r: Ramme, avvik: int) -> Saksfakta:
    """The weekly amount of the caseworker at the ukesats itself."""
    dagsats = r.rng.randint(1, 200)
    return r.sak(oppjustert_grunnlag=500 * dagsats, samordning=Samordning(redusert_trygd=max(0, 6 * dagsats + avvik)))


ALLE_SLAG: tuple[Slag, ...] = (
    avrunding_av_siste_aar,
    avrunding_av_snittet,
    minsteinntekt_siste_aar,
    minsteinntekt_tre_aar,
    seks_g_i_aaret,
    beste_av_tre_like,
    vernepliktiges_minste,
    hoyeste_grunnlag,
    dagsats_midt,
    hoyeste_sats_midt,
    ukebelop_midt,
    gulvet,
    lonn_for_pensjonen,
    redusert_trygd,
)


def grensesaker(antall: int, fro: int, tolkning: Tolkning) -> list[tuple[Slag, int, Saksfakta]]:
    """Cases on the limits under these choices, every kind in turn, each with its distance to the limit: −1, 0 or 1."""
    rng = Random(fro)
    saker: list[tuple[Slag, int, Saksfakta]] = []
    for slag in cycle(ALLE_SLAG):
        if len(saker) == antall:
            return saker
        avvik = rng.choice((-1, 0, 0, 1))
        sak = next(filter(None, (slag(Ramme(rng, tolkning), avvik) for _ in range(100))), None)
        if sak is not None:
            saker.append((slag, avvik, sak))
    raise AssertionError("cycle never ends")
