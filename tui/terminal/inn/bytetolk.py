"""Makes keys, pastes, clicks and answers of the bytes that a terminal sends, whatever bytes they are.

Nothing that comes in raises, and nothing is waited for without end. A byte that is no UTF-8 is the letter that it is in
Latin-1. A sequence that nobody knows, that is cut in half or that never ends is dropped whole: what it is made of is
not typed into a field.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.terminal.inn.tastesekvenser import tastene_av

STORSTE_LIM = 100_000
"""Characters of a paste that are kept: many times what a form can hold."""
VENT_ESC = 0.1
"""Seconds without a byte after which an Escape is the key, as long as Textual itself waits."""
VENT_RESTEN = 1.0
"""Seconds for the rest of a sequence that no fingers have begun."""
VENT_LIM = 2.0
"""Seconds without a byte after which a paste is over though its end never came."""


class TolketTast(NamedTuple):
    """One key: its name as Textual has it, what it writes, None for nothing, and what was sent.

    The name is empty for a sequence that nobody knows.
    """

    navn: str
    tegn: str | None
    sendt: str


class Innlimt(NamedTuple):
    """A pasted text."""

    tekst: str


class Klikk(NamedTuple):
    """The first mouse button was pressed at a row and column, from 0."""

    rad: int
    kol: int


class Rull(NamedTuple):
    """The mouse wheel was turned one step."""

    opp: bool


class Bakgrunn(NamedTuple):
    """The colour behind the terminal's text, each part from 0 to 1."""

    rod: float
    gronn: float
    blaa: float


class Statussvar(NamedTuple):
    """The terminal has got all that was written before it was asked for its status."""


@dataclass(frozen=True, slots=True)
class KanSynkronisere:
    """The terminal can take a whole picture at once (mode 2026)."""


Hendelse = TolketTast | Innlimt | Klikk | Rull | Bakgrunn | Statussvar | KanSynkronisere

_LIM_START = "\x1b[200~"
_LIM_SLUTT = "\x1b[201~"
_LENGST = 4096
_HEL = re.compile(
    r"""\x1b(?:
        \[\[[A-E]                                             # a function key of the Linux console
      | \[M[\s\S]{3}                                          # a mouse report of the oldest kind
      | \[\d+\$                                               # a shifted key of rxvt
      | \[(?:[0-?]+[ -/]*M | [0-?]*[ -/]*[@-LN-Z\\-~])        # every other control sequence
      | O[A-Za-z]                                             # a function key
      | \]\d[^\x00-\x1f\x7f]*(?:\x07|\x1b\\)                  # an answer about colours, titles and the like
      | P[0-?$+][^\x00-\x1f\x7f]*\x1b\\                       # an answer about what the terminal can do
      | [^\x1b\[\]OP]                                         # Alt and a character
    )""",
    re.VERBOSE,
)
_BEGYNT = re.compile(
    r"""\x1b(?:
        \[[0-?]+[ -/]* | \[[ -/]+ | \[M[\s\S]{0,2} | \[\[? | O
      | \]\d[^\x00-\x1f\x7f]*\x1b?
      | P[0-?$+][^\x00-\x1f\x7f]*\x1b?
      | [\]P]
    )?""",
    re.VERBOSE,
)
"""What may become whole when more comes."""
_BAKGRUNN_BEGYNT = re.compile(r"\x1b\]11?(;([rgba]{1,4}(:[0-9a-fA-F/]*)?|\#[0-9a-fA-F]*)?)?(\x07|\x1b\\?)?")
"""What the answer about the background looks like on its way, to its end."""
_MUS = re.compile(r"\x1b\[<(\d+);(\d+);(\d+)M")
_FARGE = re.compile(
    r"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})(?:/[0-9a-fA-F]{1,4})?[\x07\x1b]"
)
_SYNKRON = re.compile(r"\x1b\[\?2026;[1-3]\$y")
_STUMME = {"\x1b[I", "\x1b[O"}
"""The window has got the focus, or lost it."""


class Bytetolk:
    """Takes bytes in any pieces; the same bytes give the same events however they are cut, unless there is a pause.

    `taalmodighet` is how many seconds without a byte it waits before `stille` is to be called, None when it waits for
    nothing.
    """

    def __init__(self) -> None:
        self._tegn = codecs.getincrementaldecoder("utf-8")("latin1_om_ikke_utf8")
        self._rest = ""
        self._lim: list[str] | None = None
        self._plass_i_lim = 0

    @property
    def taalmodighet(self) -> float | None:
        """See the class."""
        if self._lim is not None:
            return VENT_LIM
        if len(self._rest) > 2:
            return VENT_RESTEN
        return VENT_ESC if self._rest or self._tegn.getstate()[0] else None

    def les(self, data: bytes, etter: float = 0.0) -> Iterator[Hendelse]:
        """What is whole when these bytes have come, `etter` seconds after the ones before.

        What comes after a pause belongs to a half answer only when it goes on as the one that we ask for does; else
        it is a key, and the answer was cut off.
        """
        tekst = self._tegn.decode(data)
        halvt_svar = self._lim is None and len(self._rest) > 2 and self._rest[1] in "]P"
        if halvt_svar and etter >= VENT_ESC and not _BAKGRUNN_BEGYNT.fullmatch(self._rest + tekst[:1]):
            yield TolketTast("", None, self._rest)
            self._rest = ""
        yield from self._tolk(tekst)

    def stille(self) -> Iterator[Hendelse]:
        """What is over because nothing more came: a half letter, an Escape by itself, a paste without an end."""
        yield from self._tolk(self._tegn.decode(b"", final=True))
        rest, self._rest = self._rest, ""
        if self._lim is not None:
            self._samle(rest)
            yield self._innlimt()
        elif rest:
            yield from _taster(rest) if len(rest) <= 2 else (TolketTast("", None, rest),)

    def _tolk(self, tekst: str) -> Iterator[Hendelse]:
        self._rest += tekst
        while self._rest:
            if self._lim is not None:
                if not self._er_slutt_paa_lim():
                    return
                yield self._innlimt()
            elif self._rest[0] != "\x1b":
                tegn, self._rest = self._rest[0], self._rest[1:]
                yield from _taster(tegn)
            elif hel := _HEL.match(self._rest):
                self._rest = self._rest[hel.end() :]
                yield from self._sekvens(hel[0])
            elif _BEGYNT.fullmatch(self._rest) and len(self._rest) < _LENGST:
                return
            else:
                yield from self._avbrutt()

    def _sekvens(self, sekvens: str) -> Iterator[Hendelse]:
        if sekvens == _LIM_START:
            self._lim, self._plass_i_lim = [], STORSTE_LIM
        elif mus := _MUS.fullmatch(sekvens):
            yield from _mus(*map(int, mus.groups()))
        elif farge := _FARGE.match(sekvens):
            yield Bakgrunn(*(int(del_, 16) / (16 ** len(del_) - 1) for del_ in farge.groups()))
        elif sekvens == "\x1b[0n":
            yield Statussvar()
        elif _SYNKRON.fullmatch(sekvens):
            yield KanSynkronisere()
        elif sekvens not in _STUMME:
            yield from _taster(sekvens)

    def _avbrutt(self) -> Iterator[Hendelse]:
        """A sequence that cannot go on with the character that came: the key that it began with, or nothing."""
        begynt = _BEGYNT.match(self._rest)
        slutt = max(begynt.end() if begynt else 1, 1)
        if slutt > 1 and self._rest[slutt - 1] == "\x1b":
            slutt -= 1
        sekvens, self._rest = self._rest[:slutt], self._rest[slutt:]
        yield from _taster(sekvens) if len(sekvens) <= 2 else (TolketTast("", None, sekvens),)

    def _er_slutt_paa_lim(self) -> bool:
        """Takes what has come of the paste; true when its end came, and what is behind that is left in `_rest`."""
        innhold, slutt, bak = self._rest.partition(_LIM_SLUTT)
        if not slutt:
            halv = next((n for n in range(len(_LIM_SLUTT) - 1, 0, -1) if innhold.endswith(_LIM_SLUTT[:n])), 0)
            innhold, bak = innhold[: len(innhold) - halv], innhold[len(innhold) - halv :]
        self._samle(innhold)
        self._rest = bak
        return bool(slutt)

    def _samle(self, tekst: str) -> None:
        bit = tekst[: self._plass_i_lim]
        self._plass_i_lim -= len(bit)
        if self._lim is not None:
            self._lim.append(bit)

    def _innlimt(self) -> Innlimt:
        tekst = "".join(self._lim or ())
        self._lim = None
        return Innlimt(tekst.replace(_LIM_START, "").replace("\x00", ""))


def _taster(sekvens: str) -> Iterator[TolketTast]:
    taster = tastene_av(sekvens)
    for nr, (navn, tegn) in enumerate(taster):
        yield TolketTast(navn, tegn, sekvens if nr == 0 else "")
    if not taster:
        yield TolketTast("", None, sekvens)


def _mus(knapp: int, kol: int, rad: int) -> Iterator[Hendelse]:
    if knapp & 0b1100_0000 == 64 and knapp & 3 < 2:
        yield Rull(opp=not knapp & 1)
    elif knapp & 0b1110_0011 == 0 and kol and rad:
        yield Klikk(rad - 1, kol - 1)


def _som_latin1(feil: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 as its letter in Latin-1; the ones that are no letter there as U+FFFD."""
    if not isinstance(feil, UnicodeDecodeError):
        raise feil
    galt = feil.object[feil.start : feil.end]
    return "".join(chr(byte) if byte >= 0xA0 else "\ufffd" for byte in galt), feil.end


codecs.register_error("latin1_om_ikke_utf8", _som_latin1)
