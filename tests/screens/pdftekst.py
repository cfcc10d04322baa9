"""The text of a PDF that the program wrote, read back out of the file: a list of lines for each page."""

import re
import zlib

_TEGN = re.compile(rb"\\([()\\rnt])")
_ESKAPERT = {b"r": b"\r", b"n": b"\n", b"t": b"\t"}


def linjer_paa_sidene(pdf: bytes) -> list[list[str]]:
    """Each page's lines, by the PDF's own table of what its glyphs mean; it holds one font."""
    strommer = [_utpakket(s) for s in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S)]
    tegn = {
        int(glyf, 16): chr(int(kode, 16))
        for strom in strommer
        if b"bfchar" in strom
        for glyf, kode in re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4})>", strom)
    }
    sider = [strom for strom in strommer if b") Tj" in strom]
    return [[_lest(bit, tegn) for bit in re.findall(rb"\((.*?)(?<!\\)\) Tj", side, re.S)] for side in sider]


def _lest(bit: bytes, tegn: dict[int, str]) -> str:
    glyfer = _TEGN.sub(lambda treff: _ESKAPERT.get(treff[1], treff[1]), bit)
    return "".join(tegn[int.from_bytes(glyfer[nr : nr + 2])] for nr in range(0, len(glyfer), 2))


def _utpakket(strom: bytes) -> bytes:
    try:
        return zlib.decompress(strom)
    except zlib.error:
        return strom
