"""Which law is encoded when. A new period is a new row here, a new parameter file and new functions beside the old."""

from __future__ import annotations

from datetime import date


class UtenforRegelverket(ValueError):
    """A date whose rules are not encoded; ``dato`` is the date, ``setning`` the message. Nothing is guessed."""

    def __init__(self, dato: date) -> None:
        aar = " og ".join(f"{periode.fra:%d.%m.%Y}–{periode.til:%d.%m.%Y}" for periode in LOVPERIODER)
        super().__init__(dato)
        self.dato = dato
        self.setning = f"Datoen {dato:%d.%m.%Y} er utenfor årene som er kodet, {aar}."

    def __str__(self) -> str:
        return self.setning


class Lovperiode:
    """The days (both included) on which one set of rule functions and one parameter file hold."""

    __slots__ = ("fil", "fra", "navn", "til")

    def __init__(self, navn: str, fra: date, til: date, fil: str) -> None:
        self.navn = navn
        self.fra = fra
        self.til = til
        self.fil = fil


LOV_1966 = Lovperiode("lov 17.6.1966 nr. 12 kap. 4", date(1976, 1, 1), date(1996, 12, 31), "satser.toml")
LOVPERIODER = (LOV_1966,)


def lovperiode(dato: date) -> Lovperiode:
    """The period that holds ``dato``; raises UtenforRegelverket."""
    for periode in LOVPERIODER:
        if periode.fra <= dato <= periode.til:
            return periode
    raise UtenforRegelverket(dato)
