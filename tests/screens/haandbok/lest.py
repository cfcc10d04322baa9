"""The handbook's HTML as a test reads it: its elements as a tree, with their ids and texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

UTEN_SLUTT = {"meta", "col"}


@dataclass
class Del:
    """An element: its tag and id, its whole text, and the elements in it."""

    tagg: str
    attributter: dict[str, str | None]
    biter: list[str] = field(default_factory=list)
    under: list[Del] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        return "".join(self.biter)

    def alle(self, tagg: str) -> list[Del]:
        """The elements with a tag in it, in their order."""
        return [treff for del_ in self.under for treff in ([del_] if del_.tagg == tagg else []) + del_.alle(tagg)]

    def rader(self) -> list[list[str]]:
        """Every row of every table in it, as the texts of its cells."""
        return [[celle.tekst for celle in rad.under] for rad in self.alle("tr")]


class Lest(HTMLParser):
    """The file as a tree; fails on a tag that is not closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rot = Del("", {})
        self._aapne = [self.rot]
        self.feed(html)
        self.close()
        assert self._aapne == [self.rot], f"never closed: {[del_.tagg for del_ in self._aapne[1:]]}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del_ = Del(tag, dict(attrs))
        self._aapne[-1].under.append(del_)
        if tag not in UTEN_SLUTT:
            self._aapne.append(del_)

    def handle_endtag(self, tag: str) -> None:
        assert self._aapne[-1].tagg == tag, f"</{tag}> closes <{self._aapne[-1].tagg}>"
        self._aapne.pop()

    def handle_data(self, data: str) -> None:
        for del_ in self._aapne:
            del_.biter.append(data)

    def alle(self) -> list[Del]:
        """Every element, in the order of the file."""
        return _alle(self.rot)

    def ider(self) -> list[str]:
        """Every id, in the order of the file."""
        return [id_ for del_ in self.alle() if (id_ := del_.attributter.get("id"))]

    def ved(self, id_: str) -> Del:
        """The element with that id. Raises StopIteration when there is none."""
        return next(del_ for del_ in self.alle() if del_.attributter.get("id") == id_)

    def seksjon(self, id_: str) -> Del:
        """The section whose heading has that id. Raises StopIteration when there is none."""
        return next(del_ for del_ in self.rot.alle("section") if del_.attributter["aria-labelledby"] == id_)


def _alle(del_: Del) -> list[Del]:
    return [treff for en in del_.under for treff in [en, *_alle(en)]]
