"""Pictures as one HTML file, before, now and the difference side by side, as a person sees the screen.

Nothing is fetched when it is opened, and everything that stands in it is escaped. Flows are rows, pictures columns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import groupby
from typing import Literal

from rich.errors import StyleSyntaxError
from rich.style import Style
from rich.terminal_theme import MONOKAI

from tui.flyt.bilder.bildefil import Bildepar, Celle
from tui.terminal.utseende.tema import Tema

Stand = Literal["likt", "endret", "nytt", "feil"]

_TITTEL = "Skjermbilder"
_STIL = """\
body { font: 14px sans-serif; margin: 1em; background: #fff; color: #111; }
table { border-collapse: collapse; }
th, td { border: 1px solid #bbb; padding: .5em; text-align: left; vertical-align: top; }
tbody th { position: sticky; left: 0; background: #fff; width: 14em; font-weight: normal; }
.fil { color: #555; font-size: 12px; margin: .2em 0; overflow-wrap: anywhere; max-width: 40em; }
.setning { color: #a00; max-width: 40em; }
.side { display: flex; gap: .5em; }
.side > div { flex: none; }
td > a { color: inherit; font-weight: bold; text-decoration: none; }
td > a:hover { text-decoration: underline; }
.likt > a::after { content: " likt"; font-weight: normal; color: #555; }
.endret > a::after { content: " endret"; color: #b40; }
.nytt > a::after { content: " ikke lagret før"; color: #06c; }
.feil > a::after { content: " da det stanset"; color: #a00; }
.endret { background: #fff3e6; } .nytt { background: #e9f2ff; } .feil { background: #ffecec; }
pre { margin: .2em 0; padding: .4em; font: 6px/1.25 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
td:target pre { font-size: 10px; }
#bare:checked ~ table .hel, #bare:checked ~ table .likt > * { display: none; }
"""
_FORKLARING = (
    "I forskjellen er tegn som er nye, grønne, tegn som er borte, røde, og tegn som ser ut på en annen måte, gule."
    " Klikk på navnet til et bilde for å se det stort."
)


@dataclass(frozen=True, slots=True)
class Rapportbilde:
    """A picture of a flow: as it was and is, how it fared, and the step that took it."""

    par: Bildepar
    stand: Stand
    sted: str


@dataclass(frozen=True, slots=True)
class Rapportrad:
    """A flow: its name, its file, what went wrong, if anything, and its pictures."""

    navn: str
    fil: str
    setning: str
    bilder: Sequence[Rapportbilde]

    @property
    def hel(self) -> bool:
        """True when nothing of it has changed."""
        return not self.setning and all(bilde.stand == "likt" for bilde in self.bilder)


def html(rader: Sequence[Rapportrad]) -> str:
    """The report, a whole document."""
    bilder = [bilde for rad in rader for bilde in rad.bilder]
    bredde = max((len(rad.bilder) for rad in rader), default=0)
    hode = "".join(f"<th>Bilde {nr}</th>" for nr in range(1, bredde + 1))
    kropp = "".join(_rad(nr, rad, bredde) for nr, rad in enumerate(rader, start=1))
    endret = sum(bilde.stand != "likt" for bilde in bilder)
    return (
        f'<!DOCTYPE html>\n<html lang="nb"><head><meta charset="utf-8"><title>{_TITTEL}</title>\n'
        f"<style>\n{_STIL}{_klasser(bilder)}</style></head>\n<body>\n<h1>{_TITTEL}</h1>\n"
        f"<p>{len(rader)} flyter, {len(bilder)} bilder, {endret} av dem ikke som før. {_FORKLARING}</p>\n"
        '<input type="checkbox" id="bare"> <label for="bare">Vis bare det som er endret</label>\n'
        f"<table><thead><tr><th>Flyt</th>{hode}</tr></thead>\n<tbody>\n{kropp}</tbody></table>\n</body></html>\n"
    )


def _rad(nr: int, rad: Rapportrad, bredde: int) -> str:
    setning = f'<p class="setning">{escape(rad.setning)}</p>' if rad.setning else ""
    celler = "".join(_celle(f"b{nr}-{kol}", bilde) for kol, bilde in enumerate(rad.bilder, start=1))
    blanke = "<td></td>" * (bredde - len(rad.bilder))
    hode = f'<th>{escape(rad.navn)}<p class="fil">{escape(rad.fil)}</p>{setning}</th>'
    klasse = ' class="hel"' if rad.hel else ""
    return f"<tr{klasse}>{hode}{celler}{blanke}</tr>\n"


def _celle(id_: str, bilde: Rapportbilde) -> str:
    par = bilde.par
    naa = _skjerm(par.naa.celler())
    if bilde.stand == "endret" and par.for_ is not None:
        deler = {"Før": _skjerm(par.for_.celler()), "Nå": naa, "Forskjell": _skjerm(list(_forskjell(par)))}
        vist = "".join(f"<div>{navn}{skjerm}</div>" for navn, skjerm in deler.items())
    else:
        vist = f"<div>{naa}</div>"
    lenke = f'<a href="#{id_}">{escape(par.stamme)}</a><p class="fil">{escape(bilde.sted)}</p>'
    return f'<td id="{id_}" class="{bilde.stand}">{lenke}<div class="side">{vist}</div></td>'


def _skjerm(linjer: Sequence[Sequence[Celle]]) -> str:
    return f'<pre class="{_klasse("tekst")}">{"".join(_linje(linje) for linje in linjer)}</pre>'


def _linje(linje: Sequence[Celle]) -> str:
    biter = ((stil, escape("".join(celle.tegn for celle in gruppe))) for stil, gruppe in groupby(linje, _stil_av))
    return "".join(bit if stil == "tekst" else f'<i class="{_klasse(stil)}">{bit}</i>' for stil, bit in biter) + "\n"


def _stil_av(celle: Celle) -> str:
    return celle.stil


def _forskjell(par: Bildepar) -> Iterator[list[Celle]]:
    """The picture as it is now, dimmed where nothing has changed."""
    endrede = {linje.nr: linje for linje in par.endrede_linjer()}
    for nr, linje in enumerate(par.naa.celler(), start=1):
        if nr not in endrede:
            yield [Celle(celle.tegn, "uendret") for celle in linje]
            continue
        for_, naa = endrede[nr].for_, endrede[nr].naa
        yield [
            Celle((naa if kol < len(naa) else for_)[kol].tegn, _merke(tegn, stil, borte=kol >= len(naa)))
            for kol, (tegn, stil) in enumerate(endrede[nr].endrede())
        ]
    for nr in range(len(par.naa.celler()) + 1, max(endrede, default=0) + 1):
        yield [Celle(celle.tegn, "borte") for celle in endrede[nr].for_]


def _merke(tegn: bool, stil: bool, *, borte: bool) -> str:
    return "borte" if borte else "nytt" if tegn else "annen_stil" if stil else "uendret"


_MERKER = {
    "uendret": "color:#777",
    "nytt": "color:#000;background:#7fd87f",
    "borte": "color:#000;background:#ff8a8a",
    "annen_stil": "color:#000;background:#ffd24d",
}


@cache
def _klasse(stil: str) -> str:
    """A name for a style that CSS and HTML can hold, whatever stands in the file it was read from."""
    return "s-" + "".join(tegn if tegn.isascii() and tegn.isalnum() else f"-{ord(tegn):x}-" for tegn in stil)


def _klasser(bilder: Sequence[Rapportbilde]) -> str:
    filer = [fil for bilde in bilder for fil in (bilde.par.for_, bilde.par.naa) if fil]
    stiler = {celle.stil for fil in filer for linje in fil.celler() for celle in linje} | {"tekst"}
    css = {_klasse(stil): _css(stil) for stil in stiler} | {_klasse(stil): css for stil, css in _MERKER.items()}
    return "i { font-style: normal; }\n" + "".join(f".{navn} {{ {css[navn]} }}\n" for navn in sorted(css))


def _css(stil: str) -> str:
    """How a role looks on a dark terminal: as the picture itself says, else as the theme has it."""
    rolle, _, utseende = stil.partition(" ")
    try:
        look = Style.parse(utseende) if utseende else Tema(paa_mork=True).stil(rolle)
    except (KeyError, StyleSyntaxError):
        look = Style()
    forgrunn = look.color.get_truecolor(MONOKAI) if look.color else MONOKAI.foreground_color
    bakgrunn = MONOKAI.background_color
    if look.reverse:
        forgrunn, bakgrunn = bakgrunn, forgrunn
    deler = [f"color:{_hex(forgrunn)}", f"background:{_hex(bakgrunn)}"]
    deler += ["font-weight:bold"] if look.bold else []
    deler += ["text-decoration:underline"] if look.underline else []
    return ";".join(deler)


def _hex(farge: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*farge)
