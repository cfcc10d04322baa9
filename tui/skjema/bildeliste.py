"""What the declared screens hold, for `dagpenger skjermer`: those who write flows see each field's label and kind."""

from collections.abc import Iterable
from typing import Any

from tui.skjema.bilde import Bilde, Plass


def skjermer(bilder: Iterable[Bilde]) -> list[dict[str, Any]]:
    """Each screen's code, title and fields in reading order, as plain JSON values.

    `row` and `column` are counted from 1, as the status line counts them, and `length` in columns; `name` is the
    internal name, which may be the same on several pages. `other_names` also find the field in a flow.
    """
    return [
        {"code": bilde.kode, "title": bilde.tittel, "fields": [_felt(plass) for plass in bilde.plasser]}
        for bilde in bilder
    ]


def som_tekst(bilder: Iterable[Bilde]) -> str:
    """The same list for people: a heading for each screen, and a line for each field."""
    return "\n\n".join(_avsnitt(bilde) for bilde in bilder)


def _felt(plass: Plass) -> dict[str, Any]:
    felt = plass.felt
    return {
        "label": felt.label,
        "other_names": list(felt.andre_navn),
        "name": felt.navn,
        "kind": felt.slag.navn,
        "length": plass.lengde,
        "protected": felt.beskyttet,
        "mandatory": bool(felt.paakrevd),
        "row": plass.rad + 1,
        "column": plass.kol + 1,
    }


def _avsnitt(bilde: Bilde) -> str:
    bredde = max((len(plass.felt.label) for plass in bilde.plasser), default=0)
    return "\n".join((f"{bilde.kode}  {bilde.tittel}", *(_linje(plass, bredde) for plass in bilde.plasser)))


def _linje(plass: Plass, bredde: int) -> str:
    felt = plass.felt
    merker = [ord_ for ord_, gjelder in (("beskyttet", felt.beskyttet), ("påkrevd", felt.paakrevd)) if gjelder]
    return f"  {felt.label:<{bredde}}  {felt.slag.navn:<11}{plass.lengde:>3}  {' '.join(merker)}".rstrip()
