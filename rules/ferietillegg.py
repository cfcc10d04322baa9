"""Rulebook section 8: the holiday supplement, and a payment divided between two holiday years."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.avrunding import avrund, dele, gange
from rules.regelverk_1976 import regelverk_paa
from rules.tall import Fakta, Regel, Tall

PUNKT = "Regelverket pkt. 8"
FERIEGRUNNLAG = Regel("Feriegrunnlag", hjemmel="D-68")
ANVIST_I_FERIEARET = Regel("Anvist % i ferieåret", enhet="%", hjemmel="D-68")
FERIETILLEGG = Regel("Ferietillegg", "{sats} av {feriegrunnlag}, avrundet til nærmeste krone", hjemmel=PUNKT, grad="C")
FOR_KORT = Regel(
    "Ferietillegg",
    "0, fordi {anvist % i ferieåret} ikke er mer enn {uker} × {prosent for full uke}",
    hjemmel=PUNKT,
    grad="C",
)
GAMMELT_FERIEAR = Regel(
    "Beløp i gammelt ferieår",
    "{anvist beløp} × {dager gammelt ferieår} / {dager i perioden}, avrundet til nærmeste krone",
    hjemmel=PUNKT,
    grad="C",
)
NYTT_FERIEAR = Regel("Beløp i nytt ferieår", "{anvist beløp} − {beløp i gammelt ferieår}", hjemmel=PUNKT, grad="C")
BELOP = Regel("Anvist beløp", hjemmel="D-62")
DAGER_GAMMELT = Regel("Dager gammelt ferieår", enhet="dager", hjemmel="D-62")
DAGER_I_PERIODEN = Regel("Stønadsdager i perioden", enhet="dager", hjemmel="D-62")

_NULL = Decimal(0)
_HUNDRE = Decimal(100)


def ferietillegg(feriegrunnlag: Decimal, prosent_i_aret: Decimal, dato: date, kilde: str = "") -> Tall:
    """Kroner, nearest: 9.5 % of the sum paid in the holiday year, if more than 8 weeks (800 %) were paid in it.

    ``dato`` chooses the rules (the day of payment). Grade C: read back from 1997; start year, rate and any extra for
    those over 60 are not known for 1988. That the case is closed with no payment waiting is for the caller to see to.
    Raises UtenforRegelverket.
    """
    regelverk = regelverk_paa(dato)
    sats, uker, full_uke = regelverk.ferietillegg_prosent, regelverk.ferietillegg_uker, regelverk.full_uke_prosent
    anvist = Fakta(ANVIST_I_FERIEARET, prosent_i_aret, kilde)
    if anvist.verdi <= uker.verdi * full_uke.verdi:
        return Tall(FOR_KORT, _NULL, (anvist, uker, full_uke))
    grunnlag = Fakta(FERIEGRUNNLAG, feriegrunnlag, kilde)
    verdi = max(_NULL, avrund(dele(gange(sats.verdi, grunnlag.verdi), _HUNDRE)))
    return Tall(FERIETILLEGG, verdi, (sats, grunnlag, anvist, uker, full_uke))


def deling_gammelt_ferieaar(
    belop: Decimal, dager: Decimal | int, dager_i_perioden: Decimal | int, kilde: str = ""
) -> tuple[Tall, Tall]:
    """A payment's kroner in the old and in the new holiday year, by benefit days; the two always add up to ``belop``.

    The old year's part is rounded to the nearest krone, and the new year has the rest. Grade C. Raises ValueError
    unless 0 <= ``dager`` <= ``dager_i_perioden`` and there are days in the period.
    """
    if not 0 <= dager <= dager_i_perioden or not dager_i_perioden:
        raise ValueError("Dager gammelt ferieår må være fra 0 til antall stønadsdager i perioden.")
    hele = Fakta(BELOP, belop, kilde)
    gamle, alle = Fakta(DAGER_GAMMELT, Decimal(dager), kilde), Fakta(DAGER_I_PERIODEN, Decimal(dager_i_perioden), kilde)
    gammelt = Tall(GAMMELT_FERIEAR, avrund(dele(gange(belop, gamle.verdi), alle.verdi)), (hele, gamle, alle))
    return gammelt, Tall(NYTT_FERIEAR, belop - gammelt.verdi, (hele, gammelt))
