"""The plain case that a made exercise begins with: an invented person who has lost a job, and three years' wages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from random import Random

from data.demo import oppdiktet
from data.demo.kilder import les_personer
from rules.tall.grunnbelop import snitt_g
from rules.tall.nummer import fodselsdato
from training.generator.utkast import Barn, Saksutkast, Soker, rundt

AARENE = (1979, 1995)
"""The years of the clock: all inside the law of 1976-1996, with every year's G behind them."""
ALDER = (23, 58)
MINST_ELDRE = 21
"""Years between a parent and a child, and the two by which a child may be older than it was asked for."""
MED_KORT = 2
"""From this level on a card is to be paid."""
_KONTOEN = "91436682382"
"""An account of a bank of the demo; the made ones are of the same kind."""
_FIRMA = (
    "Bakkeli Møbelfabrikk A/S",
    "Nordvik Mek. Verksted",
    "Åsgård Trevare A/S",
    "Fjellheim Konfeksjon",
    "Solvang Kolonial",
    "Brattås Entreprenør A/S",
    "Elvebredden Trykkeri",
    "Myrland Transport A/S",
    "Haugstua Bakeri",
    "Sjøvik Skipsbyggeri A/S",
)
_NORMALT = tuple(map(Decimal, ("40", "40", "37.5", "35", "30")))
_BARNETALL: Mapping[int, tuple[int, ...]] = {
    1: (0, 1, 1, 2),
    2: (0, 1, 2, 2),
    3: (0, 1, 2, 3),
    4: (0, 1, 2),
    5: (0, 1, 2),
}
_SKATT = (20, 38)
_GIFT, _REGISTRERT = 0.4, 0.6


def grunnsak(nivaa: int, trekk: Random) -> Saksutkast:
    """A lawful case without any trap."""
    behandlet = _ukedag(date(trekk.randint(*AARENE), 2, 20) + timedelta(days=trekk.randrange(270)))
    fra = behandlet - timedelta(days=behandlet.weekday(), weeks=trekk.randint(3, 6))
    fakta = {
        "skatteprosent": Decimal(trekk.randint(*_SKATT)),
        "normal_arbtid": trekk.choice(_NORMALT),
        "innvilget_fra": fra,
        **_lonn(fra.year, trekk),
    }
    utkast = Saksutkast(
        nivaa=nivaa,
        trekk=trekk,
        klokke=datetime.combine(behandlet, time(9)),
        soker=_soker(nivaa, fra.year, trekk),
        firma=trekk.choice(_FIRMA),
        sluttet=fra - timedelta(days=5),
        mottatt=_ukedag(fra + timedelta(days=trekk.randint(1, 9))),
        fakta=fakta,
    )
    for _ in range(trekk.choice(_BARNETALL[nivaa])):
        utkast.barn.append(nytt_barn(utkast, 1, 15))
    if nivaa >= MED_KORT:
        utkast.kort.update(fra=fra, til=fra + timedelta(days=12))
    return utkast


def nytt_barn(utkast: Saksutkast, yngst: int, eldst: int) -> Barn:
    """A child of the applicant, so many to two more years old when the case is decided, of a name that no other has.

    It is younger than that where the applicant is too young to have one so old.
    """
    trekk, idag = utkast.trekk, utkast.klokke.date()
    tatt = {utkast.soker.fornavn, *(barn.navn.split(" ")[0] for barn in (*utkast.barn, *utkast.andre_barn))}
    fornavn = trekk.choice([navn for navn in _enkle("fornavn") if navn not in tatt])
    mulig = max(0, utkast.soker.alder(idag) - MINST_ELDRE)
    alder = trekk.randint(min(yngst, mulig), min(eldst, mulig))
    fodt = date(idag.year - alder, 1, 1) - timedelta(days=trekk.randrange(1, 300))
    return Barn(f"{fornavn} {utkast.soker.etternavn}", fodt)


def annen_person(utkast: Saksutkast) -> tuple[str, str]:
    """Another invented person of the same household: name and national number."""
    mal = utkast.trekk.choice(_maler(utkast.fra.year))
    nr = oppdiktet.fodselsnr(mal["fodselsnr"], utkast.trekk.randrange(5000))
    navn = utkast.soker.ektefelle or f"{mal['fornavn']} {utkast.soker.etternavn}"
    return navn, nr


def annen_adresse(utkast: Saksutkast) -> tuple[str, str]:
    """A street and a place where the applicant does not live."""
    andre = [en for en in les_personer().values() if en["bo_gate"] and en["bo_post"] != utkast.soker.post]
    mal = utkast.trekk.choice(andre)
    return mal["bo_gate"], mal["bo_post"]


def _soker(nivaa: int, aar: int, trekk: Random) -> Soker:
    mal, bosted = trekk.choice(_maler(aar)), trekk.choice([en for en in les_personer().values() if en["bo_gate"]])
    etternavn, ektefelle = trekk.choice(_enkle("etternavn")), trekk.choice(_enkle("fornavn"))
    giro = trekk.choice("BBP")
    return Soker(
        fodselsnr=oppdiktet.fodselsnr(mal["fodselsnr"], trekk.randrange(5000)),
        etternavn=etternavn,
        fornavn=mal["fornavn"],
        gate=f"{bosted['bo_gate'].rsplit(' ', 1)[0]} {trekk.randint(1, 99)}",
        post=bosted["bo_post"],
        kommune=bosted["kommune"],
        giro=giro,
        kontonr=_konto(giro, trekk),
        ektefelle=f"{ektefelle} {etternavn}" if trekk.random() < _GIFT else "",
        registrert=nivaa == 1 or trekk.random() < _REGISTRERT,
    )


def _konto(giro: str, trekk: Random) -> str:
    if giro == "B":
        return oppdiktet.kontonr(_KONTOEN, trekk.randrange(1_000_000))
    return str(trekk.randrange(2_000_000, 5_000_000))


def _lonn(aar: int, trekk: Random) -> dict[str, Decimal]:
    """Three years' wages that follow G, in hundreds of kroner, no two of them alike."""
    nivaa = trekk.uniform(1.3, 4.3)
    lonn: list[Decimal] = []
    for nr in (1, 2, 3):
        belop = rundt(float(snitt_g(aar - nr).verdi) * nivaa * trekk.uniform(0.75, 1.2), 100)
        while belop in lonn:
            belop += 100
        lonn.append(belop)
    return {f"lonn_{nr}": belop for nr, belop in enumerate(lonn, 1)}


def _ukedag(dag: date) -> date:
    return dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() >= 5 else 0)


@cache
def _maler(aar: int) -> tuple[dict[str, str], ...]:
    """The demo's people who are of working age in that year."""
    fodt = {nr: fodselsdato(nr) for nr in les_personer()}
    return tuple(
        person
        for nr, person in les_personer().items()
        if (dag := fodt[nr]) is not None and ALDER[0] <= aar - dag.year <= ALDER[1] and person["fornavn"].isalpha()
    )


@cache
def _enkle(slag: str) -> tuple[str, ...]:
    """The demo's names of that kind that are one word of letters, in order."""
    return tuple(sorted({person[slag] for person in les_personer().values() if person[slag].isalpha()}))
