"""The deadline of a complaint: our own section 11, since neither source tells of complaints."""

from __future__ import annotations

from datetime import date, timedelta

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.tall.tall import Fakta, Kilde, Regel, Tall

PUNKT = "Regelverket pkt. 11"
VEDTATT = Regel("Vedtaket er fattet", enhet="", hjemmel="VEDTAK")
KLAGEFRIST = Regel(
    "Siste dag å klage",
    "{klagefristen} uker etter {vedtaket er fattet}; den siste dagen er med",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)


def klagefrist(vedtatt: date, kilde: Kilde = "") -> Tall[date]:
    """The last day on which a complaint about a decision made on `vedtatt` is in time: six weeks, that day included.

    It runs from the day of the decision, which is the date of its letter, also for a decision that holds from another
    day (ours, grade C; six weeks is folketrygdloven 1997 § 21-12). Raises UtenforRegelverket.
    """
    uker = regelverk_paa(vedtatt).klagefrist_uker
    return Tall(KLAGEFRIST, vedtatt + timedelta(weeks=int(uker.verdi)), (uker, Fakta(VEDTATT, vedtatt, kilde)))
