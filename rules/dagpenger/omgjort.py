"""What a payment counts, and what a claim takes off the holiday years, when a decision was made anew after it."""

from __future__ import annotations

from decimal import Decimal

from rules.tall.avrunding import avrund_kvotient

_EN = Decimal(1)


def etter_omgjoring(prosent: int, gammel_prosent: int, omgjort: int | None) -> tuple[Decimal, Decimal]:
    """The per cent of a payment, and what of it belongs to the holiday year before, in the same proportion.

    `omgjort` is what the last decision has it as, None when none has.
    """
    if omgjort is None or omgjort == prosent:
        return Decimal(prosent), Decimal(gammel_prosent)
    return Decimal(omgjort), avrund_kvotient(Decimal(gammel_prosent * omgjort), max(Decimal(prosent), _EN))


def paa_aarene(belop: Decimal, ferieaar: int, anvist: Decimal, gammelt: Decimal) -> list[tuple[int, Decimal]]:
    """An amount of a payment's days shared between its holiday year and the one before, as the payment itself was.

    `anvist` is what was paid, of which `gammelt` belongs to the year before.
    """
    i_fjor = avrund_kvotient(belop * gammelt, anvist) if anvist else Decimal(0)
    return [(aar, kroner) for aar, kroner in ((ferieaar - 1, i_fjor), (ferieaar, belop - i_fjor)) if kroner]
