"""Objects that are nothing but their values: compared by value, and never changed."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NoReturn, Self


class Verdiobjekt:
    """What dataclass(frozen=True, slots=True) would give, without the 20-30 ms that importing dataclasses costs.

    A subclass names its fields in ``__slots__``, takes them all as arguments of the same names, and sets them with
    ``_sett``. The order of ``__slots__`` is the order shown.
    """

    __slots__: tuple[str, ...] = ()

    def _sett(self, **felt: object) -> None:
        for navn, verdi in felt.items():
            object.__setattr__(self, navn, verdi)

    def __setattr__(self, navn: str, verdi: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{navn} kan ikke endres; bruk med().")

    def som_dict(self) -> dict[str, Any]:
        """The fields by name, not copied and not converted."""
        return {navn: getattr(self, navn) for navn in self.__slots__}

    def med(self, **endringer: Any) -> Self:
        """A copy where the named fields are other ones."""
        return type(self)(**(self.som_dict() | endringer))

    def __eq__(self, andre: object) -> bool:
        if type(andre) is not type(self):
            return NotImplemented
        return self.som_dict() == andre.som_dict()

    def __hash__(self) -> int:
        return hash((type(self), *self.som_dict().values()))

    def __reduce__(self) -> tuple[Any, ...]:
        return _gjenskap, (type(self), self.som_dict())

    def __repr__(self) -> str:
        felt = ", ".join(f"{navn}={verdi!r}" for navn, verdi in self.som_dict().items())
        return f"{type(self).__name__}({felt})"


def _gjenskap(klasse: type[Verdiobjekt], felt: dict[str, Any]) -> Verdiobjekt:
    return klasse(**felt)
