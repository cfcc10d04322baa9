"""Numbers with any number of decimals: exact, with two roundings, to twenty decimals and to the nearest step.

The rules that use these take amounts and hours as they were written, however long. Sums and products are exact in
`UENDELIG`, which has room for all of them; nothing is divided but here, as the fraction that it is.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

UENDELIG = Context(
    prec=1_000_000,
    rounding=ROUND_HALF_UP,
    Emax=MAX_EMAX,
    Emin=MIN_EMIN,
    traps=[InvalidOperation, DivisionByZero, Overflow],
)
"""For sums, products and comparisons, never a division: a quotient that does not end would get a million digits."""

TJUE = 20
_TJUE_DESIMALER = Decimal("1E-20")
_EN, _TO = Decimal(1), Decimal(2)


def d20(teller: Decimal, nevner: Decimal = _EN) -> Decimal:
    """`teller` / `nevner` to twenty decimals, half up, away from zero; exact. `nevner` must be above 0."""
    if nevner == _EN:
        return teller.quantize(_TJUE_DESIMALER, ROUND_HALF_UP, UENDELIG)
    dobbelt = UENDELIG.fma(_TO, teller.copy_abs().scaleb(TJUE, UENDELIG), nevner)
    hele = UENDELIG.divide_int(dobbelt, UENDELIG.multiply(_TO, nevner))
    return hele.scaleb(-TJUE, UENDELIG).copy_sign(teller) if hele else Decimal(0)


def naermeste(belop: Decimal, steg: Decimal = _EN) -> Decimal:
    """The multiple of `steg`, a power of ten, nearest to `belop`; half up, away from zero."""
    flytt = steg.adjusted()
    hele = belop.scaleb(-flytt, UENDELIG).to_integral_value(ROUND_HALF_UP)
    return hele.scaleb(flytt, UENDELIG).quantize(_EN, ROUND_HALF_UP, UENDELIG) if hele else Decimal(0)


def vanlig(tall: Decimal) -> str:
    """The number as plain digits with a point and no noughts at the end: `819.294`, `37.5`, `0`."""
    if not tall:
        return "0"
    tekst = f"{tall:f}"
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst
