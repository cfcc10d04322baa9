"""A field of a form: what it is called, what it takes, and when it is open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class UgyldigVerdi(ValueError):
    """What was typed is no value of the field's kind; the text says what is expected, in one sentence of bokmål."""


class Feltslag(Protocol):
    """How one kind of field reads, shows and limits what is typed.

    A kind inherits from this class; only `navn`, `les` and `vis` are its own to give.
    """

    @property
    def navn(self) -> str:
        """The kind's name as `dagpenger skjermer` lists it, e.g. `kroner`."""
        ...

    @property
    def skilletegn(self) -> str:
        """The characters that people type between the parts of a number and that take up no place in the field."""
        return ""

    def les(self, label: str, tekst: str) -> Any:
        """The value that the text stands for; `tekst` is stripped and not empty. Raises UgyldigVerdi naming `label`."""
        ...

    def vis(self, verdi: Any) -> str:
        """The text that shows a value; the inverse of `les`."""
        ...

    def varsel(self, label: str, verdi: Any) -> str | None:  # noqa: ARG002
        """The sentence that warns of a value which is right enough to be sent, None when there is none."""
        return None


@dataclass(frozen=True, slots=True)
class Felt:
    """One field of a form; its place and length are those of its run of `_` in the form's picture.

    `navn` is unique on a page; pages that repeat it share one value, also when one shows it protected and another
    takes it. `label` stands letter for letter as on the screen of 1989, a matrix cell as row and column. `paakrevd` is
    what is said, after the label, when a field that must be filled is not; empty when it may be blank. `aapen_naar`
    says, from the texts of the form as they stand, whether an entry field may be entered just now; while it may not,
    the field is as a protected one, and is not sent. `avledet` gives what a protected field shows of the other fields,
    from their texts as they stand. `forslag` gives the values that F4 offers where any other may be written too. A
    `nokkel` field only finds something (a national number, a search): it is never "unsaved" and is no part of a draft's
    reason to exist. What stands in a `hemmelig` field is never shown, but for how long it is; what stands in one that
    is `uten_kladd` is never in a draft, which lies on the disk. What is typed in a field that `smalner` narrows a list
    as it is typed: the routine is sent `smaln` when no key waits.
    """

    navn: str
    label: str
    slag: Feltslag
    beskyttet: bool = False
    paakrevd: str = ""
    aapen_naar: Callable[[Mapping[str, str]], bool] | None = None
    andre_navn: tuple[str, ...] = ()
    nokkel: bool = False
    hemmelig: bool = False
    uten_kladd: bool = False
    smalner: bool = False
    avledet: Callable[[Mapping[str, str]], str] | None = None
    forslag: Callable[[Mapping[str, str]], Sequence[tuple[str, str]]] | None = None
