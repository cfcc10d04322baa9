"""Rulebook section 4: dagsats, forsørgertillegg, the 90 % cap and the ukesats before samordning."""

from __future__ import annotations

from decimal import Decimal

from rules.dagpenger.lov_1966.satser import Regelverk
from rules.fakta.skjema import FAKTA
from rules.tall.avrunding import avrund, dele, gange
from rules.tall.tall import Fakta, Kilde, Regel, Tall

BARN = FAKTA["barn"].regel
DAGSATS = Regel(
    "Dagsats",
    "{dagsats i promille} av {dagpengegrunnlag}, avrundet til nærmeste krone",
    hjemmel="Regelverket pkt. 4",
    grad="C",
)
FORSORGERTILLEGG = Regel(
    "Forsørgertillegg i uka",
    "{forsørgede barn} × {tillegg for hvert barn}",
    hjemmel="Regelverket pkt. 4",
    grad="C",
)
SATS_MED_TILLEGG = Regel(
    "Ukesats med tillegg",
    "{dager i uka} × {dagsats} + {forsørgertillegg}",
    hjemmel="Regelverket pkt. 4",
    grad="C",
)
HOYESTE_SATS = Regel(
    "Høyeste ukesats",
    "{prosent} av {dagpengegrunnlag} / {uker i året}, avrundet til nærmeste krone",
    hjemmel="Regelverket pkt. 4",
    grad="C",
)
UKESATS_KUTTET = Regel(
    "Ukesats",
    "det laveste av {ukesats med tillegg} og {høyeste ukesats}",
    hjemmel="Regelverket pkt. 4",
    grad="C",
    tolkning=("T-90", "pa"),
)
UKESATS_UTEN_GRENSE = Regel(
    "Ukesats",
    "{ukesats med tillegg}",
    hjemmel="Regelverket pkt. 4",
    grad="C",
    tolkning=("T-90", "av"),
)
_HUNDRE = Decimal(100)
_TUSEN = Decimal(1000)


def dagsats(grunnlag: Tall, regelverk: Regelverk) -> Tall:
    """Kroner a day: 2 ‰ of the grunnlag to the nearest krone. Grade C."""
    promille = regelverk.dagsats_promille
    return Tall(DAGSATS, avrund(dele(promille.verdi * grunnlag.verdi, _TUSEN)), (promille, grunnlag))


def forsorgertillegg(barn: int, regelverk: Regelverk, kilde: Kilde) -> Tall:
    """Kroner a week: 85 kr for each child under 18 entered.

    Grade C. *Hjelp i huset* has no effect: no rule was found.
    """
    sats = regelverk.forsorgertillegg
    antall = Decimal(barn)
    return Tall(FORSORGERTILLEGG, antall * sats.verdi, lambda: (Fakta(BARN, antall, kilde), sats))


def ukesats_med_tillegg(dagsats: Tall, tillegg: Tall, regelverk: Regelverk) -> Tall:
    """Kroner a week: 6 × dagsats + forsørgertillegg, before the cap. Grade C."""
    dager = regelverk.dager_i_uka
    return Tall(SATS_MED_TILLEGG, dager.verdi * dagsats.verdi + tillegg.verdi, (dager, dagsats, tillegg))


def hoyeste_ukesats(grunnlag: Tall, regelverk: Regelverk) -> Tall:
    """Kroner a week: 90 % of grunnlag / 52 to the nearest krone. Grade C."""
    prosent, uker = regelverk.hoyeste_sats_prosent, regelverk.uker_i_aaret
    verdi = avrund(dele(gange(prosent.verdi, grunnlag.verdi), _HUNDRE * uker.verdi))
    return Tall(HOYESTE_SATS, verdi, (prosent, grunnlag, uker))


def ukesats_for_samordning(med_tillegg: Tall, grunnlag: Tall, regelverk: Regelverk, t_90: str) -> Tall:
    """Kroner a week before samordning, with tillegg, cut to the cap unless `t_90` (T-90) is `av`. Grade C."""
    if t_90 == "av":
        return Tall(UKESATS_UTEN_GRENSE, med_tillegg.verdi, (med_tillegg,))
    hoyeste = hoyeste_ukesats(grunnlag, regelverk)
    verdi = hoyeste.verdi if med_tillegg.verdi > hoyeste.verdi else med_tillegg.verdi
    return Tall(UKESATS_KUTTET, verdi, (med_tillegg, hoyeste))
