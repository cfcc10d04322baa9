"""The format as a JSON schema, for editors: made of the same words by which a flow is read."""

from collections.abc import Sequence

from tui.flyt.fil.form import Skjema
from tui.flyt.fil.hode import hodet
from tui.flyt.fil.ord import Stegslag


def skjema(slag: Sequence[Stegslag] = ()) -> Skjema:
    """The schema of a file, draft 2020-12; `slag` are the kinds of step beside those that every flow has.

    What a schema cannot say it lets through: that names are given twice, that files that are used are there, that
    variables and examples hang together.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Flyt",
        "description": "En fil som spiller programmet med taster, og ser etter at det viser det det skal.",
        **hodet(slag).skjema(),
    }
