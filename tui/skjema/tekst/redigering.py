"""What editing does to the text of one field, and the steps back.

A text never ends in a blank: the empty rest of a field is no part of it, so blanks come back when something is
written after them. Offsets count from 0 at the field's first position.
"""

from collections import deque
from dataclasses import dataclass, field

STEG = 100
"""How many steps back a field keeps."""


def skriv_over(tekst: str, pos: int, nytt: str) -> str:
    """The text with `nytt` in place of what stands from `pos` on."""
    return (tekst[:pos].ljust(pos) + nytt + tekst[pos + len(nytt) :]).rstrip(" ")


def skriv_inn(tekst: str, pos: int, nytt: str) -> str:
    """The text with `nytt` put in at `pos`; the rest moves to the right."""
    return (tekst[:pos].ljust(pos) + nytt + tekst[pos:]).rstrip(" ")


def ta_bort(tekst: str, pos: int) -> str:
    """The text without the character at `pos`; the rest moves to the left."""
    return (tekst[:pos] + tekst[pos + 1 :]).rstrip(" ")


def ta_bort_resten(tekst: str, pos: int) -> str:
    """The text up to `pos`."""
    return tekst[:pos].rstrip(" ")


def plass_igjen(tekst: str, pos: int, lengde: int, innsetting: bool) -> int:
    """How many characters can be written at `pos` without losing any that stand in the field already."""
    return max(lengde - (max(len(tekst), pos) if innsetting else pos), 0)


@dataclass
class Angrelogg:
    """The steps back of each field: its text and the offset of the cursor before each change.

    Changes of one kind that follow each other in one field are one step, until `ny_steg` says that something else
    came between.
    """

    _steg: dict[str, deque[tuple[str, int]]] = field(default_factory=dict)
    _sist: tuple[str, str] | None = None

    def husk(self, navn: str, tekst: str, pos: int, art: str) -> None:
        """Keeps what stood in the field before a change of the kind `art`."""
        if self._sist != (navn, art):
            self._steg.setdefault(navn, deque(maxlen=STEG)).append((tekst, pos))
        self._sist = (navn, art)

    def ny_steg(self) -> None:
        """The next change begins a step of its own."""
        self._sist = None

    def har(self, navn: str) -> bool:
        """Whether the field has a step to take back."""
        return bool(self._steg.get(navn))

    def ta(self, navn: str) -> tuple[str, int]:
        """The text and offset before the field's last step, which is forgotten. Raises IndexError without any."""
        self.ny_steg()
        return self._steg.get(navn, deque[tuple[str, int]]()).pop()

    def glem(self, navn: str) -> None:
        """Forgets the field's steps: an answer has filled it."""
        self._steg.pop(navn, None)
        self.ny_steg()
