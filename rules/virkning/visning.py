"""Whole numbers as a table shows them."""

MINUS = "−"


def helt(tall: int) -> str:
    """`12 345`, `−12 345`."""
    return f"{tall:,}".replace(",", " ").replace("-", MINUS)


def med_fortegn(tall: int) -> str:
    """`+12 345`, `−12 345`, `0`."""
    return f"+{helt(tall)}" if tall > 0 else helt(tall)


def prosent(del_: int, hel: int) -> str:
    """The share in per cent with one decimal, half up, `44,9`; a share that is there is never shown as 0,0."""
    if not hel:
        return "0,0"
    promille = (2000 * del_ + hel) // (2 * hel)
    if del_ and not promille:
        return "<0,1"
    return f"{promille // 10},{promille % 10}"
