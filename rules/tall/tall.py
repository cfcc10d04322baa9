"""A number that is never naked: its value, the rule that made it, and what went into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic

from rules.tall.avrunding import dele, gange

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    Verdi = TypeVar("Verdi", default=Decimal, covariant=True)
else:  # before Python 3.13 only type checkers know what a default is
    from typing import TypeVar

    Verdi = TypeVar("Verdi", covariant=True)

GRADER = ("A", "B", "C")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Regel:
    """What a rule is, said once: its name, its formula in words, where it stands in the law, and how sure that is.

    `formel` is text with a placeholder in braces for each input, in the order of the inputs of the number:
    `"{dager i uka} × {dagsats}"`. A placeholder may point: `"{1:dagsats}"` is the input with index 1.
    `grad` is A (primary source), B (secondary source) or C (inferred, or our choice); facts have none ("").
    `tolkning` is the tolkningsvalg and the alternative that this rule carries out, if it is one.
    """

    navn: str
    formel: str = ""
    _: KW_ONLY
    enhet: str = "kr"
    hjemmel: str = ""
    grad: str = ""
    tolkning: tuple[str, str] | None = None

    def __repr__(self) -> str:
        return f"Regel({self.navn!r})"


class Tall(Generic[Verdi]):
    """A value with the rule that gave it and the inputs it was made from; read only by agreement.

    `verdi` is a Decimal unless the type says otherwise (`Tall[bool]` is a condition, `Tall[date]` a date).
    `inndata` may be given as a function that makes the inputs; it is called the first time somebody asks.
    """

    __slots__ = ("_inndata", "regel", "verdi")
    nevner: Decimal = Decimal(1)

    def __init__(
        self,
        regel: Regel,
        verdi: Verdi,
        inndata: tuple[Ledd, ...] | Callable[[], tuple[Ledd, ...]] = (),
    ) -> None:
        self.regel = regel
        self.verdi = verdi
        self._inndata = inndata

    @property
    def inndata(self) -> tuple[Ledd, ...]:
        """The numbers, facts and parameters that this number was made from, in the order of the formula."""
        inndata = self._inndata
        if not isinstance(inndata, tuple):
            inndata = self._inndata = inndata()
        return inndata

    @property
    def teller(self) -> Verdi:
        """The number is the exact fraction `teller` / `nevner`: its value over 1, unless it is a Kvotient."""
        return self.verdi

    @property
    def navn(self) -> str:
        """What the number is called on the screen."""
        return self.regel.navn

    @property
    def enhet(self) -> str:
        """The unit: kr, %, uker, ... or empty for a condition or a date."""
        return self.regel.enhet

    @property
    def grad(self) -> str:
        """How sure the number is: A, B or C, no surer than the figures of the rulebook in its formula; empty for facts.

        What else went into it has a grade of its own.
        """
        return max(self.regel.grad, *(ledd.regel.grad for ledd in self.inndata if isinstance(ledd, Parameter)), "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.navn} = {self.verdi})"


class Kvotient(Tall[Decimal]):
    """A number that is a quotient, kept as the exact fraction `teller` / `nevner` (above 0), which need not end.

    `verdi` is the same to sixty digits, to be shown. What compares or rounds takes the fraction (`laveste`,
    `er_under`, `avrund_kvotient`): 5 / 6 of 40 hours less 20 are exactly 40 %, but the digits fall short of it.
    """

    __slots__ = ("nevner", "teller")
    teller: Decimal
    nevner: Decimal

    def __init__(
        self,
        regel: Regel,
        teller: Decimal,
        nevner: Decimal,
        inndata: tuple[Ledd, ...] | Callable[[], tuple[Ledd, ...]] = (),
    ) -> None:
        self.regel = regel
        self.teller = teller
        self.nevner = nevner
        self._inndata = inndata

    def __getattr__(self, navn: str) -> Decimal:
        """`verdi` is divided out the first time that somebody asks: few of the quotients of a case are shown."""
        if navn != "verdi":
            raise AttributeError(navn)
        self.verdi = verdi = dele(self.teller, self.nevner)
        return verdi

    @classmethod
    def lik(cls, regel: Regel, tall: Tall, inndata: tuple[Ledd, ...]) -> Kvotient:
        """The same value under the name of another rule: one of its inputs was chosen."""
        return cls(regel, tall.teller, tall.nevner, inndata)


class Fakta(Tall[Verdi]):
    """A fact that somebody entered; the source is words, or a function that finds the words of a fact by its rule."""

    __slots__ = ("_kilde",)

    def __init__(self, regel: Regel, verdi: Verdi, kilde: Kilde = "") -> None:
        self.regel = regel
        self.verdi = verdi
        self._inndata = ()
        self._kilde = kilde

    @property
    def grad(self) -> str:
        """Empty: a fact is as sure as whoever entered it."""
        return self.regel.grad

    @property
    def kilde(self) -> str:
        """Who entered it and when, in words; empty when the caller did not say."""
        return self._kilde if isinstance(self._kilde, str) else self._kilde(self.regel)


class Vedtatt(Fakta[Verdi]):
    """A number that a decision has settled; its source says which decision, who made it and when.

    Below it lies the calculation that the decision was made with: `regnet` makes it, the first time somebody asks,
    and `felt` is the name of its result that this number is.
    """

    __slots__ = ("_regnet", "_svar")

    def __init__(self, regel: Regel, verdi: Verdi, kilde: Kilde, regnet: Callable[[], Any], felt: str) -> None:
        super().__init__(regel, verdi, kilde)
        self._inndata = lambda: (getattr(self.svar, felt),)
        self._regnet = regnet
        self._svar: Any = None

    @property
    def svar(self) -> Any:
        """The calculation that the number is a result of."""
        if self._svar is None:
            self._svar = self._regnet()
        return self._svar


class Parameter(Tall[Verdi]):
    """A figure of the rulebook, in force from `gjelder_fra` to `gjelder_til` (both days included)."""

    __slots__ = ("alternativ", "gjelder_fra", "gjelder_til", "kilde", "merknad", "nokkel")

    def __init__(
        self,
        regel: Regel,
        verdi: Verdi,
        *,
        nokkel: str,
        gjelder_fra: date,
        gjelder_til: date,
        kilde: str,
        merknad: str = "",
        alternativ: str = "",
    ) -> None:
        super().__init__(regel, verdi)
        self.nokkel = nokkel
        self.gjelder_fra = gjelder_fra
        self.gjelder_til = gjelder_til
        self.kilde = kilde
        self.merknad = merknad
        self.alternativ = alternativ

    @property
    def er_kjent(self) -> bool:
        """Whether any source gives the figure; one that none gives is NaN, which no rule can calculate with."""
        return self.verdi == self.verdi


Kilde = str | Callable[[Regel], str]
Ledd = Tall[Decimal] | Tall[bool] | Tall[date] | Tall[str]


def alle_ledd(tall: Ledd) -> Iterator[Ledd]:
    """Every number, fact and parameter of the tree under `tall`, itself first, each object once."""
    sett: set[int] = set()
    ko: list[Ledd] = [tall]
    while ko:
        ledd = ko.pop()
        if id(ledd) in sett:
            continue
        sett.add(id(ledd))
        yield ledd
        ko.extend(reversed(ledd.inndata))


def er_under(ene: Tall, andre: Tall) -> bool:
    """Whether the first number is below the second; exact, both as fractions."""
    return gange(ene.teller, andre.nevner) < gange(andre.teller, ene.nevner)


def laveste(ene: Tall, andre: Tall) -> Tall:
    """The lower of two numbers, compared as fractions; the first of two that are equal."""
    return andre if er_under(andre, ene) else ene


def hoyeste(ene: Tall, andre: Tall) -> Tall:
    """The higher of two numbers, compared as fractions; the first of two that are equal."""
    return andre if er_under(ene, andre) else ene
