"""Rulebook section 5: the ukesats coordinated with pensions, folketrygd benefits and redusert trygd, in that order."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from rules.dagpenger.lov_1966.satser import Regelverk
from rules.fakta.skjema import FAKTA, Samordning
from rules.tall.avrunding import avrund, dele
from rules.tall.tall import Fakta, Kilde, Parameter, Regel, Tall

PRIVAT, OFFENTLIG = FAKTA["privat_pensjon"].regel, FAKTA["offentlig_pensjon"].regel
FOLKETRYGD, LONN_FOR = FAKTA["folketrygd"].regel, FAKTA["lonn_for_pensjon"].regel
REDUSERT = FAKTA["redusert_trygd"].regel

_FORMEL_I_UKA = "{årsbeløp} / {uker i året}, avrundet til nærmeste krone"
PRIVAT_I_UKA = Regel("Privat pensjon i uka", _FORMEL_I_UKA, hjemmel="Regelverket pkt. 5", grad="C")
OFFENTLIG_I_UKA = Regel("Offentlig pensjon i uka", _FORMEL_I_UKA, hjemmel="Regelverket pkt. 5", grad="C")
FOLKETRYGD_I_UKA = Regel("Folketrygdytelser i uka", _FORMEL_I_UKA, hjemmel="Regelverket pkt. 5", grad="C")
LONN_FOR_I_UKA = Regel("Lønn før pensjon i uka", _FORMEL_I_UKA, hjemmel="Regelverket pkt. 5", grad="C")
PENSJON_I_UKA = Regel("Pensjon i uka", "{privat pensjon} + {offentlig pensjon}", hjemmel="Regelverket pkt. 5", grad="C")
GULV = Regel(
    "Gulv ved samordning med pensjon",
    "{prosent} av {valgt G}, avrundet til nærmeste krone",
    hjemmel="Regelverket pkt. 5",
    grad="C",
)
ETTER_PENSJON = {
    "sum": Regel(
        "Ukesats etter samordning med pensjon",
        "det høyeste av {ukesats} og det laveste av ({0:ukesats} + {1:pensjon}) og {2:gulv}, minus {1:pensjon},"
        " men aldri under 0",
        hjemmel="Regelverket pkt. 5",
        grad="C",
        tolkning=("T-SAMORD", "sum"),
    ),
    "alene": Regel(
        "Ukesats etter samordning med pensjon",
        "det høyeste av (det laveste av {ukesats} og {2:gulv}) og ({0:ukesats} − {1:pensjon})",
        hjemmel="Regelverket pkt. 5",
        grad="C",
        tolkning=("T-SAMORD", "alene"),
    ),
}
HOYST_LONN_FOR_PENSJON = Regel(
    "Ukesats etter grensen for lønn før pensjon",
    "det laveste av {ukesats} og ({lønn før pensjon} − {offentlig pensjon}), men aldri under 0",
    hjemmel="Regelverket pkt. 5",
    grad="C",
)
ETTER_FOLKETRYGD = Regel(
    "Ukesats etter samordning med folketrygdytelser",
    "{ukesats} − {folketrygdytelser}, men aldri under 0",
    hjemmel="Regelverket pkt. 5",
    grad="C",
)
HOYST_REDUSERT_TRYGD = Regel(
    "Ukesats etter redusert trygd",
    "det laveste av {ukesats} og {redusert trygd}",
    hjemmel="Regelverket pkt. 5",
    grad="C",
)
_NULL = Decimal(0)
_HUNDRE = Decimal(100)


def i_uka(regel: Regel, belop: Tall, regelverk: Regelverk) -> Tall:
    """A week's share of an amount in kroner a year: / 52, to the nearest krone. Grade C."""
    uker = regelverk.uker_i_aaret
    return Tall(regel, avrund(dele(belop.verdi, uker.verdi)), (belop, uker))


def pensjon_i_uka(privat: Tall, offentlig: Tall) -> Tall:
    """Both pensions, kroner a week.

    Each week's share is rounded on its own before they are added: our choice, grade C.
    """
    return Tall(PENSJON_I_UKA, privat.verdi + offentlig.verdi, (privat, offentlig))


@cache
def gulv(regelverk: Regelverk, g: Parameter) -> Tall:
    """Kroner a week that a pension does not take: 3 % of the chosen G to the nearest krone. Grade C."""
    prosent = regelverk.samordning_gulv_prosent
    return Tall(GULV, avrund(dele(prosent.verdi * g.verdi, _HUNDRE)), (prosent, g))


def etter_pensjon(ukesats: Tall, pensjon: Tall, gulv: Tall, t_samord: str) -> Tall:
    """Kroner a week after private and public pension; `t_samord` answers T-SAMORD. Grade C."""
    u, p, minst = ukesats.verdi, pensjon.verdi, gulv.verdi
    verdi = max(_NULL, max(u, min(u + p, minst)) - p) if t_samord == "sum" else max(min(u, minst), u - p)
    return Tall(ETTER_PENSJON[t_samord], verdi, (ukesats, pensjon, gulv))


def hoyst_lonn_for_pensjon(ukesats: Tall, lonn: Tall, offentlig: Tall) -> Tall:
    """Kroner a week: ukesats and public pension together at most the pay before the pension. Grade C."""
    verdi = max(_NULL, min(ukesats.verdi, lonn.verdi - offentlig.verdi))
    return Tall(HOYST_LONN_FOR_PENSJON, verdi, (ukesats, lonn, offentlig))


def etter_folketrygd(ukesats: Tall, ytelser: Tall) -> Tall:
    """Kroner a week less the folketrygd benefits, krone for krone, never below 0. Grade C."""
    return Tall(ETTER_FOLKETRYGD, max(_NULL, ukesats.verdi - ytelser.verdi), (ukesats, ytelser))


def hoyst_redusert_trygd(ukesats: Tall, redusert: Tall) -> Tall:
    """Kroner a week: the lower of the ukesats and the weekly amount that the caseworker set. Grade C."""
    return Tall(HOYST_REDUSERT_TRYGD, min(ukesats.verdi, redusert.verdi), (ukesats, redusert))


def samordnet_ukesats(
    ukesats: Tall, fakta: Samordning, g: Parameter, regelverk: Regelverk, t_samord: str, kilde: Kilde
) -> Tall:
    """The ukesats after each coordination that the facts call for, kroner a week; a blank field and 0 call for none."""
    offentlig = i_uka(OFFENTLIG_I_UKA, Fakta(OFFENTLIG, fakta.offentlig_pensjon or _NULL, kilde), regelverk)
    if fakta.privat_pensjon or fakta.offentlig_pensjon:
        privat = i_uka(PRIVAT_I_UKA, Fakta(PRIVAT, fakta.privat_pensjon or _NULL, kilde), regelverk)
        ukesats = etter_pensjon(ukesats, pensjon_i_uka(privat, offentlig), gulv(regelverk, g), t_samord)
    if fakta.lonn_for_pensjon and fakta.offentlig_pensjon:
        lonn = i_uka(LONN_FOR_I_UKA, Fakta(LONN_FOR, fakta.lonn_for_pensjon, kilde), regelverk)
        ukesats = hoyst_lonn_for_pensjon(ukesats, lonn, offentlig)
    if fakta.folketrygd:
        ytelser = i_uka(FOLKETRYGD_I_UKA, Fakta(FOLKETRYGD, fakta.folketrygd, kilde), regelverk)
        ukesats = etter_folketrygd(ukesats, ytelser)
    if fakta.redusert_trygd:
        ukesats = hoyst_redusert_trygd(ukesats, Fakta(REDUSERT, fakta.redusert_trygd, kilde))
    return ukesats
