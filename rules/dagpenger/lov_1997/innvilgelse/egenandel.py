"""Rulebook section 9: what the unemployed bears himself: the egenandel, and before 2024 the ventedager."""

from __future__ import annotations

from decimal import Decimal

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL, Gjenopptak
from rules.tall.tall import Regel, Tall

_HJEMMEL = "folketrygdloven § 4-9"
EGENANDEL = Regel("Egenandel", "{dager} × {dagsats}", hjemmel=_HJEMMEL, grad="A")
FISK = Regel("Egenandel", "ingen for permitterte fra fiskeindustrien", hjemmel=_HJEMMEL, grad="A")
RESTEN = Regel("Egenandel", "{gjenstående egenandel}", hjemmel=_HJEMMEL, grad="A")
VENTEDAGER = Regel("Ventedager", "{ventedager}", enhet="dager", hjemmel=_HJEMMEL, grad="A")
INGEN_VENTEDAGER = Regel(
    "Ventedager", "ingen for permitterte fra fiskeindustrien", enhet="dager", hjemmel=_HJEMMEL, grad="A"
)
IKKE_NYE_VENTEDAGER = Regel("Ventedager", "ingen nye ved gjenopptak", enhet="dager", hjemmel=_HJEMMEL, grad="A")


def egenandel(dagsats: Tall, gjenopptas: Gjenopptak | None, ramme: Ramme) -> Tall:
    """Kroner taken from the first payments: three dagsatser from 2024, the rest at gjenopptak. Grade A."""
    if ramme.sak.fiskeindustri:
        return Tall(FISK, NULL)
    if gjenopptas is not None:
        resten = gjenopptas.gjenstaende_egenandel
        return Tall(RESTEN, resten, lambda: (faktum("Gjenstående egenandel", resten),))
    dager = ramme.regelverk.egenandel_dager
    return Tall(EGENANDEL, dager.verdi * dagsats.verdi, (dager, dagsats))


def ventedager(gjenopptas: Gjenopptak | None, ramme: Ramme) -> Tall:
    """Days before the right begins, up to 2023; the caseworker lets `rett` begin after them (C)."""
    if gjenopptas is not None:
        return Tall(IKKE_NYE_VENTEDAGER, NULL)
    if ramme.sak.fiskeindustri:
        return Tall(INGEN_VENTEDAGER, NULL)
    dager = ramme.regelverk.ventedager
    return Tall(VENTEDAGER, Decimal(dager.verdi), (dager,))
