"""What stands in a recording in place of what was typed and shown."""

from collections.abc import Iterable

from tui.skjema.felt import Felt


class Erstatter:
    """Leaves all as it is; the application's own replaces what tells of a person.

    `utgave` counts up when texts that were given before would be given otherwise now.
    """

    utgave = 0

    def se(self, felter: Iterable[tuple[Felt, str]]) -> None:
        """This stands in the form on show."""

    def i_felt(self, felt: Felt, tekst: str) -> str:
        """What is to be written in the field; never longer than the text."""
        del felt
        return tekst

    def i_tekst(self, tekst: str) -> str:
        """What is to stand in place of a text that may tell of those who were seen."""
        return tekst
