"""Rulebook section 7: the Maks % that is proposed when the field is left blank."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.anvisning import NORMAL_TID
from rules.fakta.tolkning import Tolkning
from rules.tall.avrunding import avrund_kvotient
from rules.tall.tall import Fakta, Kvotient, Parameter, Regel, Tall, er_under

PUNKT = "Regelverket pkt. 7"
TAPT_TID = Regel("Tapt arbeidstid i uka", enhet="timer", hjemmel="D-61-1")
ANDEL_AV_NORMAL_TID = Regel(
    "Tapt arbeidstid i prosent av normal arbeidstid",
    "{tapt arbeidstid} / {normal arbeidstid}",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
MAKS_FORESLAATT = Regel(
    "Maks %, når feltet står tomt",
    "{tapt arbeidstid i prosent av normal arbeidstid} til nærmeste hele prosent, men aldri opp til {terskel}"
    " fra under den",
    enhet="%",
    hjemmel=PUNKT,
    grad="C",
)
MAKS_UTEN_TIMER = Regel(
    "Maks %, når feltet står tomt", "100, fordi timene ikke er oppgitt", enhet="%", hjemmel=PUNKT, grad="C"
)
_EN, _HUNDRE = Decimal(1), Decimal(100)


def terskel_paa(dato: date, tolkning: Tolkning) -> Parameter:
    """The least share of a full week that is paid, per cent, as `tolkning` reads it; raises UtenforRegelverket."""
    return regelverk_paa(dato).terskel_prosent[tolkning["T-TERSKEL"]]


def foreslaatt_maks_prosent(normal: Decimal | None, tapt: Decimal | None, terskel: Parameter, kilde: str = "") -> Tall:
    """Maks % when it is left blank: lost hours in per cent of normal hours (a week), to the nearest whole per cent.

    A share under `terskel` is never rounded up to it, since it would then be paid: 39.6 % gives 39, 40 % gives 40.
    100 while either is blank; `normal` must not be 0. Our choice, grade C.
    """
    if normal is None or tapt is None:
        return Tall(MAKS_UTEN_TIMER, _HUNDRE)
    timer = (Fakta(TAPT_TID, tapt, kilde), Fakta(NORMAL_TID, normal, kilde))
    andel = Kvotient(ANDEL_AV_NORMAL_TID, _HUNDRE * tapt, normal, timer)
    prosent = avrund_kvotient(andel.teller, andel.nevner)
    if er_under(andel, terskel) and prosent >= terskel.verdi:
        prosent -= _EN
    return Tall(MAKS_FORESLAATT, prosent, (andel, terskel))
