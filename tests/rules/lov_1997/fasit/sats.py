"""The rate of a day, samordning in it, egenandel, and the working time (sections 4, 6, 7 and 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.rules.lov_1997.fasit import satser
from tests.rules.lov_1997.fasit.grunnlag import Grunnlag
from tests.rules.lov_1997.fasit.sak import Sak
from tests.rules.lov_1997.fasit.tall import d20, naermest, tall

PRIVAT = "privat_tjenestepensjon"


def fastsatt_arbeidstid(sak: Sak, verneplikt_brukt: bool) -> Fraction:
    vanlig = Fraction(75, 2) if verneplikt_brukt else tall(sak.inn.get("vanlig_arbeidstid", Fraction(75, 2)))
    igjen = max(Fraction(0), vanlig - tall(sak.inn.get("andre_ytelser", {}).get("arbeidstid", 0)))
    grenser = [Fraction(40), igjen]
    if "onsket_arbeidstid" in sak.inn:
        grenser.append(tall(sak.inn["onsket_arbeidstid"]))
    return min(grenser)


def krav(sak: Sak) -> Fraction:
    """What must be lost, in per cent; a T-KRAVTAP with a number is for all."""
    if sak.valg("T-KRAVTAP") != "lov":
        return Fraction(sak.valg("T-KRAVTAP"))
    if sak.inn.get("fiskeindustri", False):
        return Fraction(sak.sats(satser.KRAV_FISK))
    return Fraction(sak.sats(satser.KRAV_PERMITTERT if sak.inn.get("permittert", False) else satser.KRAV))


def tapt_arbeidstid_oppfylt(sak: Sak, fva: Fraction) -> bool:
    return fva > 0 and (fva - tall(sak.inn.get("ny_arbeidstid", 0))) * 100 >= krav(sak) * fva


@dataclass(frozen=True, slots=True)
class Dagsats:
    """The steps of section 6 on one day."""

    d0: int
    bt: int
    maks: Fraction
    d1: Fraction
    d3: Fraction
    dagsats: Fraction


def uten_barn(sak: Sak, kroner: int) -> int:
    """d0. The korona rate goes by provingsdato."""
    if not sak.sats(satser.ER_KORONASATS):
        return naermest(Fraction(24, 10_000) * kroner)
    lav = min(kroner, 3 * sak.g)
    hoy = max(0, min(kroner, 6 * sak.g) - 3 * sak.g)
    return naermest(d20((Fraction(4, 5) * lav + Fraction(624, 1000) * hoy) / 260))


def hoyeste(sak: Sak, kroner: int) -> Fraction:
    """The ceiling of 90 per cent, a day."""
    if sak.valg("T-90SATS") == "uke":
        return d20(Fraction(naermest(d20(Fraction(9, 10) * kroner / 52)), 5))
    return Fraction(naermest(d20(Fraction(9, 10) * kroner / 260)))


def barnedag(sak: Sak, dag: date) -> date:
    return sak.dag if sak.valg("T-BARNDATO") == "provingsdato" else dag


def sum_folketrygd(sak: Sak) -> Fraction:
    return sum((tall(ett) for ett in sak.andre("folketrygd").values()), Fraction(0))


def sum_utenfor(sak: Sak) -> Fraction:
    med_privat = sak.sats(satser.ER_MED_TIL_2021)
    ytelser = sak.andre("utenfor").items()
    return sum((tall(ett) for navn, ett in ytelser if med_privat or navn != PRIVAT), Fraction(0))


def samordnet(sak: Sak, d1: Fraction) -> Fraction:
    """d3."""
    u = 5 * max(Fraction(0), d1 - sum_folketrygd(sak))
    annet = sum_utenfor(sak)
    gulv = Fraction(3 * sak.g, 100)
    if annet > 0 and sak.valg("T-SAMORD26") == "sum":
        u = max(Fraction(0), max(u, min(u + annet, gulv)) - annet)
    elif annet > 0:
        u = max(min(u, gulv), u - annet)
    return d20(u / 5)


def dagsats(sak: Sak, kroner: int, dag: date) -> Dagsats:
    """The rate on a day, whose children and barnetillegg count."""
    d0, maks = uten_barn(sak, kroner), hoyeste(sak, kroner)
    bt = sak.barn(barnedag(sak, dag)) * barnetillegg_sats(barnedag(sak, dag))
    d1 = max(Fraction(0), d0 - max(Fraction(0), d0 + bt - maks))
    d3 = samordnet(sak, d1)
    return Dagsats(d0, bt, maks, d1, d3, min(d3 + bt, maks))


def barnetillegg_sats(dag: date) -> int:
    return satser.paa(satser.BARNETILLEGG, dag)


def samordning_oppfylt(sak: Sak, sats: Dagsats) -> bool:
    return sats.d1 >= sum_folketrygd(sak) or sak.barn(sak.dag) > 0


def egenandel(sak: Sak, funnet: Grunnlag, sats: Dagsats) -> Fraction:
    """What is taken first. In the fish industry it is 0, at gjenopptak too."""
    if sak.inn.get("fiskeindustri", False):
        return Fraction(0)
    if funnet.gjenopptas:
        return tall(sak.inn["gjenopptak"].get("gjenstaende_egenandel", 0))
    return sak.sats(satser.EGENANDELSDAGER) * sats.dagsats


def ventedager(sak: Sak, funnet: Grunnlag) -> int:
    """The days of waiting; as egenandel they are none at gjenopptak and in the fish industry."""
    if funnet.gjenopptas or sak.inn.get("fiskeindustri", False):
        return 0
    return sak.sats(satser.VENTEDAGER)
