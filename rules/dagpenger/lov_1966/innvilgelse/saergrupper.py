"""Rulebook section 3, step 6: fish-processing workers, conscripts, and the basis worked out by hand."""

from __future__ import annotations

from decimal import Decimal

from rules.dagpenger.lov_1966.innvilgelse.grunnlag import TreAar
from rules.dagpenger.lov_1966.satser import Regelverk
from rules.fakta.skjema import FAKTA
from rules.tall.avrunding import avrund
from rules.tall.tall import Fakta, Kilde, Kvotient, Parameter, Regel, Tall, hoyeste

FISKEFOREDLING, VERNEPLIKTIG = FAKTA["fiskeforedling"].regel, FAKTA["vernepliktig"].regel
OPPJUSTERT = FAKTA["oppjustert_grunnlag"].regel

BESTE_AV_TRE = Regel(
    "Inntekt som grunnlaget bygger på, fiskeforedling",
    "det høyeste av {siste år}, {2. siste år} og {3. siste år}",
    hjemmel="Regelverket pkt. 3.6",
    grad="C",
    tolkning=("T-FISK", "beste_av_tre"),
)
FISK_UTEN_SAERREGEL = Regel(
    "Inntekt som grunnlaget bygger på, uten særregel for fiskeforedling",
    "{inntekt}",
    hjemmel="Regelverket pkt. 3.6",
    grad="C",
    tolkning=("T-FISK", "ingen"),
)
MINSTE_FOR_VERNEPLIKTIG = {
    alternativ: Regel(
        "Laveste grunnlag for vernepliktige",
        "{antall G} × {valgt G}, avrundet til nærmeste {steg}",
        hjemmel="Regelverket pkt. 3.6",
        grad="C",
        tolkning=("T-VERN", alternativ),
    )
    for alternativ in ("3G", "2G")
}
GRUNNLAG_FOR_VERNEPLIKTIG = Regel(
    "Grunnlag for vernepliktig",
    "det høyeste av {avrundet grunnlag} og {laveste grunnlag for vernepliktige}",
    hjemmel="Regelverket pkt. 3.6",
    grad="C",
)


def inntekt_for_fiskeforedling(justert: TreAar, vanlig: Tall, t_fisk: str, kilde: Kilde) -> Tall:
    """The adjusted income that counts for a fish-processing worker, kroner, exact; `t_fisk` answers T-FISK.

    Default: the best of the three adjusted years, in place of `vanlig` (step 4). Grade C.
    """
    fakta = Fakta(FISKEFOREDLING, True, kilde)
    if t_fisk == "ingen":
        return Kvotient.lik(FISK_UTEN_SAERREGEL, vanlig, (vanlig, fakta))
    beste = hoyeste(hoyeste(justert[0], justert[1]), justert[2])
    return Kvotient.lik(BESTE_AV_TRE, beste, (*justert, fakta))


def grunnlag_for_vernepliktig(
    grunnlag: Tall, g: Parameter, regelverk: Regelverk, t_vern: str, t_avr: str, kilde: Kilde
) -> Tall:
    """A conscript's basis, kroner: at least 3 (T-VERN: or 2) × the chosen G, rounded as step 5 is. Grade C."""
    antall, steg = regelverk.vernepliktig_g[t_vern], regelverk.grunnlag_avrunding[t_avr]
    minste = Tall(MINSTE_FOR_VERNEPLIKTIG[t_vern], avrund(antall.verdi * g.verdi, steg.verdi), (antall, g, steg))
    fakta = Fakta(VERNEPLIKTIG, True, kilde)
    return Tall(GRUNNLAG_FOR_VERNEPLIKTIG, max(grunnlag.verdi, minste.verdi), (grunnlag, minste, fakta))


def oppjustert_grunnlag(belop: Decimal, kilde: Kilde) -> Tall:
    """The basis that the caseworker adjusted by hand, kroner: it replaces steps 1-6 and is not rounded again."""
    return Fakta(OPPJUSTERT, belop, kilde)
