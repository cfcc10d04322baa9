"""The text of a PDF that the program wrote, read back out of the file: a list of lines for each page."""

import re
import zlib
from collections.abc import Callable

_TEGN = re.compile(rb"\\([()\\rnt])")
_ESKAPERT = {b"r": b"\r", b"n": b"\n", b"t": b"\t"}
_SKRIFT_ELLER_TEKST = re.compile(rb"/F(\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\) Tj", re.S)


def linjer_paa_sidene(pdf: bytes) -> list[list[str]]:
    """Each page's pieces of text, by the PDF's own tables of what the glyphs of each font mean."""
    deler = {int(nr): del_ for nr, del_ in re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", pdf, re.S)}
    skrifter = {
        int(nr): _leser(deler, deler[int(del_)])
        for tabell in re.findall(rb"/Font <<(.*?)>>", pdf, re.S)
        for nr, del_ in re.findall(rb"/F(\d+) (\d+) 0 R", tabell)
    }
    sider = [del_ for del_ in deler.values() if b"/Type /Page\n" in del_]
    return [_paa_siden(_strom(deler[_viser_til(side, b"Contents")]), skrifter) for side in sider]


def uten_fot(sider: list[list[str]]) -> list[list[str]]:
    """The pages without the number at the foot, which each of several has and one alone does not."""
    if len(sider) > 1:
        assert [side[-1] for side in sider] == [f"side {nr} av {len(sider)}" for nr in range(1, len(sider) + 1)]
        return [side[:-1] for side in sider]
    return sider


def _paa_siden(strom: bytes, skrifter: dict[int, Callable[[bytes], str]]) -> list[str]:
    linjer = []
    les = skrifter[min(skrifter)]
    for nr, bit in _SKRIFT_ELLER_TEKST.findall(strom):
        if nr:
            les = skrifter[int(nr)]
        else:
            linjer.append(les(_TEGN.sub(lambda treff: _ESKAPERT.get(treff[1], treff[1]), bit)))
    return linjer


def _leser(deler: dict[int, bytes], skrift: bytes) -> Callable[[bytes], str]:
    """What reads text in a font: of one of the reader's own fonts, or by the table of an embedded one."""
    if b"/ToUnicode" not in skrift:
        return lambda bit: bit.decode("cp1252")
    tegn = {
        int(glyf, 16): chr(int(kode, 16))
        for glyf, kode in re.findall(
            rb"<([0-9A-F]{4})> <([0-9A-F]{4})>", _strom(deler[_viser_til(skrift, b"ToUnicode")])
        )
    }
    return lambda bit: "".join(tegn[int.from_bytes(bit[nr : nr + 2])] for nr in range(0, len(bit), 2))


def _viser_til(del_: bytes, hva: bytes) -> int:
    treff = re.search(rb"/" + hva + rb" (\d+) 0 R", del_)
    assert treff is not None
    return int(treff[1])


def _strom(del_: bytes) -> bytes:
    treff = re.search(rb"stream\r?\n(.*)\r?\nendstream", del_, re.S)
    assert treff is not None
    try:
        return zlib.decompress(treff[1])
    except zlib.error:
        return treff[1]
