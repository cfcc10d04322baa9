"""Opptjeningstid, minsteinntekt and the ordinary grunnlag (sections 1, 3 and 5, steps 1-5).

A month is a number, twelve for each year from year 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tests.rules.lov_1997.fasit import grunnbelop, satser
from tests.rules.lov_1997.fasit.dager import arbeidsdag_fra
from tests.rules.lov_1997.fasit.sak import Sak
from tests.rules.lov_1997.fasit.tall import d20, naermest, tall

GRUNNLAGSKLASSER = (
    "arbeidsinntekt",
    "dagpenger",
    "sykepenger",
    "tiltakslonn",
    "pleiepenger",
    "opplaeringspenger",
    "omsorgspenger",
)


def maaned(tekst: str) -> int:
    return int(tekst[:4]) * 12 + int(tekst[5:]) - 1


def maanedstekst(nummer: int) -> str:
    return f"{nummer // 12:04}-{nummer % 12 + 1:02}"


def teller_kalenderaar(sak: Sak) -> bool:
    return sak.lovdag < satser.MAANEDER_FRA


def frist(sak: Sak) -> date:
    return arbeidsdag_fra(sak.dag.replace(day=5))


def siste_maaned(sak: Sak) -> int:
    """The last month of the opptjeningstid."""
    denne = sak.dag.year * 12 + sak.dag.month - 1
    if teller_kalenderaar(sak):
        return sak.dag.year * 12 - 1
    if "siste_avsluttede_maaned" in sak.inn:
        return maaned(sak.inn["siste_avsluttede_maaned"])
    return denne - 2 if sak.dag <= frist(sak) else denne - 1


def opptjening(sak: Sak) -> dict[str, Any]:
    """The opptjeningstid in the answer; calendar years have no frist, and it is null."""
    siste = siste_maaned(sak)
    return {
        "rapporteringsfrist": None if teller_kalenderaar(sak) else frist(sak).isoformat(),
        "siste_avsluttede_maaned": maanedstekst(siste),
        "forste_maaned": maanedstekst(siste - 35),
    }


@dataclass(frozen=True, slots=True)
class Inntekter:
    """What the incomes give. `arbeid`, `utbetalt` and `oppjustert` are sums of periode 1, 2 and 3."""

    arbeid: tuple[Fraction, ...]
    utbetalt: tuple[Fraction, ...]
    oppjustert: tuple[Fraction, ...]
    utenfor: tuple[str, ...]
    g12: Fraction
    g36: Fraction
    avkortet: bool
    ordinaert: int

    @property
    def uavrundet(self) -> Fraction:
        return max(self.g12, self.g36)

    @property
    def regel(self) -> str:
        return "36" if self.g36 > self.g12 else "12"


def sum_av(rad: Mapping[str, Any], klasser: Sequence[str]) -> Fraction:
    return sum((tall(rad[klasse]) for klasse in klasser if klasse in rad), Fraction(0))


def periode(rad: Mapping[str, Any], siste: int) -> int | None:
    """Which periode (0, 1, 2) a row is in. A year is where its December is; it counts only as a calendar year."""
    nummer = rad["aar"] * 12 + 11 if "aar" in rad else maaned(rad["maaned"])
    avstand = siste - int(nummer)
    return avstand // 12 if 0 <= avstand < 36 else None


def faktor(sak: Sak, rad: Mapping[str, Any]) -> Fraction:
    """What a row is multiplied by. A year has no month, so its average G is used with either T-OPPJUST."""
    if "aar" in rad:
        nevner = grunnbelop.i_aaret(rad["aar"])
    elif sak.valg("T-OPPJUST") == "aar":
        nevner = grunnbelop.i_aaret(maaned(rad["maaned"]) // 12)
    else:
        nevner = grunnbelop.i_maaned(maaned(rad["maaned"]))
    return d20(sak.g / nevner)


def inntekter(sak: Sak) -> Inntekter | None:
    """None when the case has none."""
    if "inntekter" not in sak.inn:
        return None
    fangst = ("fangst_fiske",) if sak.sats(satser.ER_MED_TIL_2021) else ()
    siste = siste_maaned(sak)
    arbeid, utbetalt, oppjustert = ([Fraction(0)] * 3 for _ in range(3))
    utenfor = []
    for rad in sak.inn["inntekter"]:
        i = periode(rad, siste)
        if i is None:
            utenfor.append(rad.get("maaned") or str(rad["aar"]))
            continue
        belop = sum_av(rad, (*GRUNNLAGSKLASSER, *fangst))
        arbeid[i] += sum_av(rad, ("arbeidsinntekt", *fangst))
        utbetalt[i] += belop
        oppjustert[i] += belop * faktor(sak, rad)
    tak = Fraction(6 * sak.g)
    snitt = sak.valg("T-SEKSG") == "snitt"
    hele36 = d20(sum(oppjustert, Fraction(0)) / 3)
    g12 = min(oppjustert[0], tak)
    g36 = min(hele36, tak) if snitt else d20(sum((min(ett, tak) for ett in oppjustert), Fraction(0)) / 3)
    vinner = hele36 if g36 > g12 else oppjustert[0]
    avkortet = vinner > tak if snitt else max(oppjustert) > tak
    enhet = 1000 if sak.valg("T-AVRGRL") == "tusen" else 1
    ordinaert = naermest(max(g12, g36) / enhet) * enhet
    return Inntekter(
        tuple(arbeid), tuple(utbetalt), tuple(oppjustert), tuple(sorted(utenfor)), g12, g36, avkortet, ordinaert
    )


def minsteinntekt(sak: Sak, funnet: Inntekter) -> dict[str, Fraction]:
    """Incomes, factors and what they demand."""
    faktor12, faktor36 = satser.paa(satser.FAKTOR_12, sak.dag), satser.paa(satser.FAKTOR_36, sak.dag)
    return {
        "inntekt_12": funnet.arbeid[0],
        "inntekt_36": sum(funnet.arbeid, Fraction(0)),
        "faktor_12": faktor12,
        "faktor_36": faktor36,
        "krav_12": faktor12 * sak.hengende_g,
        "krav_36": faktor36 * sak.hengende_g,
    }


def minsteinntekt_oppfylt(sak: Sak, funnet: Inntekter) -> bool:
    m = minsteinntekt(sak, funnet)
    return m["inntekt_12"] >= m["krav_12"] or m["inntekt_36"] >= m["krav_36"]


def ordinaere_uker(sak: Sak, funnet: Inntekter) -> int:
    """Section 8."""
    if not minsteinntekt_oppfylt(sak, funnet):
        return 0
    lang, kort = sak.sats(satser.UKER)
    grense = 2 * sak.hengende_g
    snitt = d20(sum(funnet.arbeid, Fraction(0)) / 3)
    return lang if funnet.arbeid[0] >= grense or snitt >= grense else kort
