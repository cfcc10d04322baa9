"""The kinds of fields of this application: each reads, and says what is wrong, as the rules do."""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from rules.tall import lesing, nummer, setninger
from rules.tall.setning import eller
from tui.feltslag import Lest, koder
from tui.skjema.setning import ugyldig


class Heltall(Lest):
    """A whole number as int, from `min` to `max` inclusive; None is no limit."""

    def __init__(self, min: int | None = 0, max: int | None = None) -> None:
        les = _felt(partial(lesing.les_heltall, minst=min, hoyst=max))
        super().__init__("heltall", les, lesing.vis_tall, minst=min, hoyst=max)


class Kroner(Lest):
    """Whole kroner as Decimal, shown without grouping as on the screens of 1989; below zero only when `negativ`."""

    def __init__(self, negativ: bool = False) -> None:
        super().__init__("kroner", _felt(partial(lesing.les_kroner, negativ=negativ)), lesing.vis_tall)


class Prosent(Lest):
    """Per cent as Decimal with at most two decimals, from `min` to `max` inclusive; None is no limit."""

    def __init__(self, min: int | Decimal | None = 0, max: int | Decimal | None = 100) -> None:
        les = _felt(partial(lesing.les_prosent, minst=min, hoyst=max))
        super().__init__("prosent", les, lesing.vis_tall, minst=min, hoyst=max)


class Timer(Lest):
    """Hours as Decimal with at most two decimals, from 0 to `max` inclusive; None is no limit."""

    def __init__(self, max: int | Decimal | None = None) -> None:
        super().__init__("timer", _felt(partial(lesing.les_timer, hoyst=max)), lesing.vis_tall, minst=0, hoyst=max)


class Dato(Lest):
    """A date, shown as `01.06.1988`, or as `01.06.88` when `kort`."""

    def __init__(self, kort: bool = False, fra_aar: int = lesing.HUNDREAAR_FRA) -> None:
        vis = partial(lesing.vis_dato, kort=kort, fra_aar=fra_aar)
        super().__init__("dato", _felt(partial(lesing.les_dato, fra_aar=fra_aar)), vis)


class Fodselsnr(Lest):
    """A national number as a str of eleven digits."""

    def __init__(self) -> None:
        super().__init__("fodselsnr", _felt(nummer.les_fodselsnr), str, nummer.SKILLE_I_FODSELSNR)


class Kontonr(Lest):
    """An account number as a str of digits: eleven of a bank, or seven of post giro."""

    def __init__(self) -> None:
        super().__init__("kontonr", _felt(nummer.les_kontonr), str, nummer.SKILLE_I_KONTONR)


class Valg(koder.Valg):
    """One of a few codes; `galt` when more is to be said of anything else than which they are."""

    def __init__(
        self, koder: Collection[str], ord_: Callable[[], Mapping[str, str]] | None = None, galt: str = ""
    ) -> None:
        super().__init__(koder, ord_, galt=galt or setninger.en_av(eller([*koder])))


class JaNei(koder.JaNei):
    """J or N as bool; `ja` and `nei` say what the answers mean here."""

    def __init__(self, ja: str = "ja", nei: str = "nei") -> None:
        super().__init__(ja, nei, galt=setninger.JA_ELLER_NEI)


class Ja(koder.Ja):
    """J or blank: True, or no value at all; `ja` and `blank` say what the answers mean here."""

    def __init__(self, ja: str = "ja", blank: str = "nei") -> None:
        super().__init__(ja, blank, galt=setninger.JA_ELLER_TOMT)


def _felt(les: Callable[[str], Any]) -> Callable[[str, str], Any]:
    """The reader as a field uses it: what it refuses is said with the field's name before it."""

    def les_felt(label: str, tekst: str) -> Any:
        try:
            return les(tekst)
        except lesing.Ulesbar as ulesbar:
            raise ugyldig(label, str(ulesbar)) from None

    return les_felt
