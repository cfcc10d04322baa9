"""The limits that hours, weeks and per cent lie inside, wherever they are entered."""

from decimal import Decimal

TIMER_I_UKA = 168
FLEST_UKER = 999
"""Weeks that a field may hold (our choice)."""


def er_maal(maal: Decimal | None, hoyst: int) -> bool:
    """Whether hours or per cent are blank, or from 0 to `hoyst` with at most two decimals."""
    return maal is None or (0 <= maal <= hoyst and 100 * maal == (100 * maal).to_integral_value())
