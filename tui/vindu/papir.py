"""A paper that lies on the desk beside the form."""

from dataclasses import dataclass

PAPIRBREDDE = 72
"""How many columns of a line are shown as they are; a longer line is folded."""

Side = tuple[str, ...]
"""The lines of a page, from its top."""


@dataclass(frozen=True, slots=True)
class Papir:
    """A paper: its title, and its pages as they look."""

    tittel: str
    sider: tuple[Side, ...]
