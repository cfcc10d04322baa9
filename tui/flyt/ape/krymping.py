"""Shrinking: the shortest steps with the simplest texts that still lead to the same finding."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tui.flyt.ape.funn import Funn
from tui.flyt.ape.sving import Utgangspunkt
from tui.flyt.steg import Fyll, Lim, Skriv, Steghandling, StillFlate, Trykk

FORSOK = 300
"""So many times it is tried at most, however much shorter it might become."""
_ENKLE_FLATER = ((80, 24), (132, 43), (80, 43), (79, 24))

Spill = Callable[[Utgangspunkt, Sequence[Steghandling]], tuple[list[Steghandling], Funn] | None]


class Krymper:
    """Shrinks one finding; `spill` plays steps from a beginning, and gives those done and what was found."""

    def __init__(self, spill: Spill, fra: Utgangspunkt, steg: Sequence[Steghandling], funn: Funn) -> None:
        self.fra = fra
        self.steg = list(steg)
        self.funn = funn
        self.forsok = 0
        self._spill = spill

    def krymp(self) -> None:
        """Makes `steg` as short and `fra` as plain as it can."""
        self._siste_bit()
        self._ta_bort_biter()
        lengde = len(self.steg) + 1
        while len(self.steg) < lengde:
            lengde = len(self.steg)
            self._forenkle()
            self._ta_bort_biter(forst=1)

    def prov_start(self, fra: Utgangspunkt) -> bool:
        """Begins there instead when that leads to the same."""
        return self._prov(self.steg, fra)

    def _prov(self, steg: Sequence[Steghandling], fra: Utgangspunkt | None = None) -> bool:
        """Takes these steps in place of the others when they lead to the same finding."""
        if self.forsok >= FORSOK:
            return False
        self.forsok += 1
        utfall = self._spill(fra or self.fra, steg)
        if utfall is None or utfall[1].slag != self.funn.slag:
            return False
        self.steg, self.funn = utfall
        self.fra = fra or self.fra
        return True

    def _siste_bit(self) -> None:
        """The last steps alone, when they are enough: by far the most often they are."""
        antall = 1
        while antall < len(self.steg):
            if self._prov(self.steg[-antall:]):
                return
            antall *= 2

    def _ta_bort_biter(self, forst: int = 0) -> None:
        """Takes away pieces, half of all and then smaller, down to a step by itself."""
        bit = forst or max(len(self.steg) // 2, 1)
        while bit:
            fra = max(len(self.steg) - 1 - bit, 0)
            while True:
                uten = self.steg[:fra] + self.steg[fra + bit :]
                if uten and len(uten) < len(self.steg) and self._prov(uten):
                    fra = min(fra, len(self.steg))
                if fra == 0:
                    break
                fra = max(fra - bit, 0)
            bit //= 2

    def _forenkle(self) -> None:
        """Makes each step simpler, the last first."""
        for nr in reversed(range(len(self.steg))):
            enklere = True
            while enklere and nr < len(self.steg):
                enklere = any(
                    self._prov([*self.steg[:nr], annen, *self.steg[nr + 1 :]]) for annen in _enklere(self.steg[nr])
                )


def _enklere(handling: Steghandling) -> Iterator[Steghandling]:
    """Simpler steps of the same kind, the simplest first; each is smaller, so that it comes to an end."""
    match handling:
        case Trykk(taster) if len(taster) > 1:
            yield from (Trykk(taster[:nr] + taster[nr + 1 :]) for nr in range(len(taster)))
        case Skriv(tekst):
            yield from (Skriv(kortere) for kortere in _kortere(tekst) if kortere.strip())
        case Lim(tekst):
            yield from map(Lim, _kortere(tekst))
        case Fyll(((label, tekst),)):
            yield from (Fyll(((label, kortere),)) for kortere in _kortere(tekst) if kortere == kortere.strip())
        case StillFlate() if (handling.bredde, handling.hoyde) in _ENKLE_FLATER:
            nr = _ENKLE_FLATER.index((handling.bredde, handling.hoyde))
            yield from (StillFlate(*maal) for maal in _ENKLE_FLATER[:nr])
        case StillFlate():
            yield from (StillFlate(*maal) for maal in _ENKLE_FLATER)
        case _:
            return


def _kortere(tekst: str) -> Iterator[str]:
    if len(tekst) > 3:
        yield tekst[: len(tekst) // 2]
        yield tekst[len(tekst) // 2 :]
    if len(tekst) <= 40:
        yield from (tekst[:nr] + tekst[nr + 1 :] for nr in range(len(tekst)))
    if len(set(tekst)) > 1 and tekst.isalnum() and not tekst.isascii():
        yield "a" * len(tekst)


def samlet(steg: Sequence[Steghandling]) -> list[Steghandling]:
    """The steps with fields that are filled one after another put into one step."""
    ut: list[Steghandling] = []
    for ett in steg:
        forrige = ut[-1] if ut else None
        if isinstance(forrige, Fyll) and isinstance(ett, Fyll):
            labler = {label for label, _ in forrige.felter}
            if not labler & {label for label, _ in ett.felter}:
                ut[-1] = replace(forrige, felter=forrige.felter + ett.felter)
                continue
        ut.append(ett)
    return ut
