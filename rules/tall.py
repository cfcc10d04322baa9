"""A number that is never naked: its value, the rule that made it, and what went into it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from decimal import Decimal
    from typing import Generic

    from typing_extensions import TypeVar

    Verdi = TypeVar("Verdi", default=Decimal, covariant=True)
else:

    class Generic:
        """Stands in for typing.Generic at run time, because importing typing costs half of the time we allow."""

        __slots__ = ()

        def __class_getitem__(cls, _: object) -> type:
            return cls

    Verdi = None

GRADER = ("A", "B", "C")


class Regel:
    """What a rule is, said once: its name, its formula in words, where it stands in the law, and how sure that is.

    ``formel`` is text with a placeholder in braces for each input, in the order of the inputs of the number:
    ``"{dager i uka} × {dagsats}"``. A placeholder may point: ``"{1:dagsats}"`` is the input with index 1.
    ``grad`` is A (primary source), B (secondary source) or C (inferred, or our choice); facts have none ("").
    ``tolkning`` is the tolkningsvalg and the alternative that this rule carries out, if it is one.
    """

    __slots__ = ("enhet", "formel", "grad", "hjemmel", "navn", "tolkning")

    def __init__(
        self,
        navn: str,
        formel: str = "",
        *,
        enhet: str = "kr",
        hjemmel: str = "",
        grad: str = "",
        tolkning: tuple[str, str] | None = None,
    ) -> None:
        self.navn = navn
        self.formel = formel
        self.enhet = enhet
        self.hjemmel = hjemmel
        self.grad = grad
        self.tolkning = tolkning

    def __repr__(self) -> str:
        return f"Regel({self.navn!r})"


class Tall(Generic[Verdi]):
    """A value with the rule that gave it and the inputs it was made from; read only by agreement.

    ``verdi`` is a Decimal unless the type says otherwise (``Tall[bool]`` is a condition, ``Tall[date]`` a date).
    ``inndata`` may be given as a function that makes the inputs; it is called the first time somebody asks.
    """

    __slots__ = ("_inndata", "regel", "verdi")

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
    def navn(self) -> str:
        """What the number is called on the screen."""
        return self.regel.navn

    @property
    def enhet(self) -> str:
        """The unit: kr, %, uker, ... or empty for a condition or a date."""
        return self.regel.enhet

    @property
    def grad(self) -> str:
        """How sure the rule itself is: A, B or C; empty for a fact."""
        return self.regel.grad

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.navn} = {self.verdi})"


class Fakta(Tall[Verdi]):
    """A fact that somebody entered. ``kilde`` says who and when, in words; empty when the caller did not say."""

    __slots__ = ("kilde",)

    def __init__(self, regel: Regel, verdi: Verdi, kilde: str = "") -> None:
        self.regel = regel
        self.verdi = verdi
        self._inndata = ()
        self.kilde = kilde


class Parameter(Tall[Verdi]):
    """A figure of the rulebook, in force from ``gjelder_fra`` to ``gjelder_til`` (both days included)."""

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


if TYPE_CHECKING:
    Ledd = Tall[Decimal] | Tall[bool] | Tall[date] | Tall[str]


def alle_ledd(tall: Ledd) -> Iterator[Ledd]:
    """Every number, fact and parameter of the tree under ``tall``, itself first, each object once."""
    sett: set[int] = set()
    ko: list[Ledd] = [tall]
    while ko:
        ledd = ko.pop()
        if id(ledd) in sett:
            continue
        sett.add(id(ledd))
        yield ledd
        ko.extend(reversed(ledd.inndata))


def svakeste_grad(tall: Ledd) -> str:
    """The weakest grade in the tree under ``tall``: C before B before A; empty if there are only facts."""
    return max((ledd.grad for ledd in alle_ledd(tall)), default="")
