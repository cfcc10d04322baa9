"""The one rounding of the rules: half up. And the decimal contexts: an exact one, and one that quotients are shown in.

A quotient is compared and rounded as the fraction that it is (`Kvotient`, `avrund_kvotient`); its own sixty digits
are for showing, and for rules that only round.

Why a tie is always seen as a tie. Every amount of these rules is a fraction a/b of whole numbers. The largest b comes
from the mean of three adjusted years: three times three average G (below 10^6 each) times three (52 - course weeks),
so b < 3 * (52 * 10^6)^3 < 10^24. A quotient is carried with 60 significant digits; amounts are below 10^18, so after
the few operations that a rule makes it is wrong by less than 10^-38. A fraction a/b that is not a tie lies at least
1/(2b) > 10^-25 from the nearest tie. Rounding first to 30 decimals therefore moves a true tie onto the tie, and
cannot move anything else onto it or past it. `tests/rules/tall/test_avrunding.py` proves it against
`fractions.Fraction`. Whole kroner are added and multiplied with the thread's own context: they have at most 18
digits, and its default is 28.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow

KONTEKST = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow])
EKSAKT = Context(prec=600, rounding=ROUND_HALF_UP, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])

_TRETTI_DESIMALER = Decimal("1E-30")
_KRONE, _TO = Decimal(1), Decimal(2)
_STEG = {Decimal(10) ** n: Decimal(f"1E{n}") for n in range(4)}

dele = KONTEKST.divide
gange = EKSAKT.multiply
legge_sammen = EKSAKT.add
trekke_fra = EKSAKT.subtract
fma = EKSAKT.fma


def avrund(belop: Decimal, steg: Decimal = _KRONE) -> Decimal:
    """The multiple of `steg` nearest to `belop`, a tie going up (away from zero).

    `steg` is 1, 10, 100 or 1000; anything else raises ValueError. `belop` must be below 10^29 in size, or
    decimal.InvalidOperation is raised. Source: rulebook, '"Nearest" means half up'.
    """
    noyaktig = belop.quantize(_TRETTI_DESIMALER, None, KONTEKST)
    if steg == _KRONE:
        return noyaktig.to_integral_value(None, KONTEKST)
    eksponent = _STEG.get(steg)
    if eksponent is None:
        raise ValueError(f"Det finnes ingen avrunding til nærmeste {steg}.")
    return noyaktig.quantize(eksponent, None, KONTEKST).quantize(_KRONE, None, KONTEKST)


def avrund_kvotient(teller: Decimal, nevner: Decimal, steg: Decimal = _KRONE) -> Decimal:
    """The multiple of `steg` nearest to `teller` / `nevner`, a tie going up (away from zero); exact, any step.

    `nevner` and `steg` must be above 0.
    """
    ett_steg = gange(nevner, steg)
    hele = EKSAKT.divide_int(EKSAKT.fma(_TO, abs(teller), ett_steg), gange(_TO, ett_steg))
    return gange(hele, steg).copy_sign(teller)
