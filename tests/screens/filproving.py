"""Files that no program ever wrote, through `beregn` and `tolkning --fil`: an answer or a sentence, never a fault.

`python -m tests.screens.filproving 20000` tries that many files (`make langprov`); the test suite tries 300.
A file is random bytes, or a good one that is cut, mixed, repeated and struck with what files are known to hold.
"""

import csv
import io
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from screens.kommando.beregn import kjor as kjor_beregn
from screens.kommando.tolkningskjoring import Tolkningsonske
from screens.kommando.tolkningskjoring import kjor as kjor_tolkning

SAK = '{"behandlet":"1988-06-01","innvilget_fra":"1988-06-01","inntekt":[{"lonn":150000},{},{}]}'
GODE = {
    ".jsonl": f"{SAK}\n{SAK[:-1]}" + ',"barn":2,"samordning":{"folketrygd":"24 000"},"tolkning":{"T-90":"av"}}\n',
    ".json": json.dumps(json.loads(SAK), indent=2),
    ".csv": "behandlet;innvilget_fra;lonn_1;barn;vernepliktig;normal_arbeidstid;tapt_arbeidstid\n"
    '1988-06-01;01.06.88;150.000;0;N;40;20\n010688;010688;"150 000";;J;37,5;\n',
    ".csv.feil": 'linje,setning,rad\n2,"x","1988-06-01;01.06.88;150.000;0;N;40;20"\n',
}
BITER = [
    *(
        b"\xff",
        b"\xfe\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\xc3",
        b"\xe6",
        b"\x00",
        b"\x1b[2J",
        b"\x85",
    ),
    *("\u00a0", "\u202f", "\u2013", "\u2212", "\u2028", "\ufeff", "\u0662", "\U0001f642", "＝", "æøå"),
    *("\r", "\n", "\r\n", "\t", '"', '""', ";", ",", "\\", "'", " ", "=1+1", "-", "@", "+"),
    *("{", "}", "[", "]", ":", "null", "true", "NaN", "Infinity", "-0", "0.5", "1e999999999", "1e99999999999999999999"),
    *('"\\ud800"', '"\\u0000"', "9" * 5_000, "[" * 3_000, '{"a":' * 2_000, "x" * 200_000, "1988-02-30", "31.12.99"),
    *('"lonn"', '"inntekt"', '"barn":-1,', '"behandlet"', '"tolkning":{"T-TAK":"aldri"},', "behandlet", "lonn_1", "J"),
]
VEDVARENDE = [bit if isinstance(bit, bytes) else bit.encode() for bit in BITER]


def filer(antall: int, fro: int) -> Iterator[tuple[str, bytes]]:
    """Endings and contents, the same for the same seed."""
    trekk = random.Random(fro)
    for _ in range(antall):
        ending = trekk.choice(list(GODE))
        yield ending, _tilfeldig(trekk) if trekk.random() < 0.1 else _odelagt(trekk, GODE[ending].encode())


def _tilfeldig(trekk: random.Random) -> bytes:
    return trekk.randbytes(trekk.choice([0, 1, 2, 3, 10, 100, 2_000]))


def _odelagt(trekk: random.Random, innhold: bytes) -> bytes:
    for _ in range(trekk.choice([0, 1, 1, 2, 3, 8])):
        a, b = sorted(trekk.randrange(len(innhold) + 1) for _ in range(2))
        match trekk.randrange(6):
            case 0:
                innhold = innhold[:a] + trekk.choice(VEDVARENDE) + innhold[a:]
            case 1:
                innhold = innhold[:a] + trekk.choice(VEDVARENDE) + innhold[min(a + 3, b) :]
            case 2:
                innhold = innhold[:a] + innhold[b:]
            case 3:
                innhold = innhold[:b] + innhold[a:b] * trekk.choice([1, 1, 1, 30]) + innhold[b:]
            case 4:
                innhold = innhold[:a] + trekk.randbytes(3) + innhold[a + 3 :]
            case _:
                innhold = innhold[a:] + innhold[:a]
    return innhold[:2_000_000]


def prov(mappe: Path, ending: str, innhold: bytes) -> None:
    """Raises AssertionError, or whatever the program died of."""
    for gammel in mappe.iterdir():
        gammel.unlink()
    sti = mappe / f"saker{ending}"
    sti.write_bytes(innhold)
    if ending == ".csv.feil":
        sti.with_suffix("").write_bytes(GODE[".csv"].encode())
    _krev(sti, *_kjort(lambda ut, feilut: kjor_beregn(str(sti), ut, feilut)), lovlige=(0, 2))
    onske = Tolkningsonske(fil=sti, valg=["T-AVR=krone"], json="-")
    _krev(sti, *_kjort(lambda ut, feilut: kjor_tolkning(onske, ut, feilut)), lovlige=(0, 1, 2))
    liste = sti.with_name(f"{sti.name}.feil")
    if liste.exists():
        with liste.open(encoding="utf-8", errors="surrogateescape", newline="") as fil:
            for rad in csv.reader(fil, strict=True):
                assert len(rad) == 3, rad
                assert not any(celle[:1] in tuple("=+@\t\r＝＋－＠") for celle in rad), rad


def _kjort(kommando: object) -> tuple[int, str, str]:
    ut, feilut = (io.TextIOWrapper(io.BytesIO(), "utf-8", "strict", write_through=True) for _ in range(2))
    status = kommando(ut, feilut)  # type: ignore[operator]
    return status, *(strom.buffer.getvalue().decode() for strom in (ut, feilut))  # type: ignore[attr-defined]


def _krev(sti: Path, status: int, ut: str, feilut: str, lovlige: tuple[int, ...]) -> None:
    assert status in lovlige, status
    assert (status == 0) == (feilut == "" or "egne tolkningsvalg" in feilut.splitlines()[-1]), feilut
    for linje in feilut.split("\n"):
        assert linje.replace(str(sti), "").isprintable(), linje
        assert len(linje) < 1_500, linje
    for svar in [ut] if ut.startswith("{\n") else ut.splitlines():
        json.loads(svar)


def main(antall: int, fro: int) -> None:
    """Tries them all, and says how many and how long."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as navn:
        for nr, (ending, innhold) in enumerate(filer(antall, fro)):
            try:
                prov(Path(navn), ending, innhold)
            except BaseException:
                print(f"fil nr {nr} (frø {fro}, {ending}): {innhold[:300]!r}", file=sys.stderr)
                raise
    print(f"{antall} filer, frø {fro}: ingen feil på {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
