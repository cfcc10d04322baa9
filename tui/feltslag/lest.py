"""The kind of field whose value is read and shown by functions from outside: the terminal knows no notation."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from tui.skjema.felt import Feltslag


class Lest(Feltslag):
    """A kind named `navn`; `les` and `vis` are what `Feltslag` says of the methods of those names.

    `minst` and `hoyst` are the limits of its values, for the help to tell; None is no limit.
    """

    def __init__(
        self,
        navn: str,
        les: Callable[[str, str], Any],
        vis: Callable[[Any], str],
        skilletegn: str = "",
        minst: int | Decimal | None = None,
        hoyst: int | Decimal | None = None,
    ) -> None:
        self._navn = navn
        self._les = les
        self._vis = vis
        self._skilletegn = skilletegn
        self.minst, self.hoyst = minst, hoyst

    @property
    def navn(self) -> str:
        return self._navn

    @property
    def skilletegn(self) -> str:
        return self._skilletegn

    def les(self, label: str, tekst: str) -> Any:
        return self._les(label, tekst)

    def vis(self, verdi: Any) -> str:
        return self._vis(verdi)
