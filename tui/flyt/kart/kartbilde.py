"""The map as one SVG: pages as boxes with a real picture of each, and the keys as arrows between them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from tui.flyt.bilder.tegning import svg
from tui.flyt.kart.graf import veier
from tui.flyt.kart.kart import Kart
from tui.taster.handlinger import VED_ID
from tui.taster.tastenavn import vis_tast

BREDDE, HOYDE = 420, 290
"""A box, in the units of the SVG."""
_TITTEL = 34
_MELLOM_X, _MELLOM_Y = 190, 110
_MARG = 60
_STIL = """\
.tittel { font: 11.5px sans-serif; fill: #222; }
.kode { font-weight: bold; font-size: 15px; }
.boks { fill: #fff; stroke: #456; stroke-width: 2; }
.borte { stroke-dasharray: 8 6; fill: #f4f4f4; }
.pil { fill: none; stroke: #a40; stroke-width: 2; }
.hopp { stroke: #88a; stroke-width: 1.2; stroke-dasharray: 5 4; }
.tast { font: 14px sans-serif; fill: #a40; paint-order: stroke; stroke: #fff; stroke-width: 5px; }
"""
HOPP = vis_tast(VED_ID["hopp"].taster[0])
"""The key of the jump line, which leads from everywhere to everywhere: those ways are drawn thin."""
_TEGN, _LINJE = 8, 18
"""What a letter of the keys takes, and a line of them."""
_Ender = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Boks:
    """Where a page stands."""

    x: float
    y: float

    def kant(self, mot: "_Boks", forskyv: float) -> tuple[float, float]:
        """The point of the edge where an arrow to or from `mot` meets it, `forskyv` beside the middle."""
        dx, dy = mot.x - self.x, mot.y - self.y
        if abs(dx) * HOYDE >= abs(dy) * BREDDE:
            return self.x + (BREDDE if dx > 0 else 0), self.y + HOYDE / 2 + forskyv
        return self.x + BREDDE / 2 + forskyv, self.y + (HOYDE if dy > 0 else 0)

    def flate(self) -> "_Flate":
        """What it covers."""
        return _Flate(self.x, self.y, self.x + BREDDE, self.y + HOYDE)


@dataclass(frozen=True, slots=True)
class _Flate:
    """What a box, or the keys of an arrow, covers."""

    venstre: float
    topp: float
    hoyre: float
    bunn: float

    def dekker(self, annen: "_Flate") -> bool:
        """Whether one lies over the other."""
        bortover = self.venstre < annen.hoyre and annen.venstre < self.hoyre
        return bortover and self.topp < annen.bunn and annen.topp < self.bunn


def kartbilde(kart: Kart) -> str:
    """The whole document; it fetches nothing. Arrows pass behind the boxes, their keys stand beside them."""
    bokser = _bokser(kart.skjermer)
    piler, taster = _pilene(kart, bokser)
    bredde = max(boks.x for boks in bokser.values()) + BREDDE + _MARG
    hoyde = max(boks.y for boks in bokser.values()) + HOYDE + _MARG
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {bredde:g} {hoyde:g}">',
            f"<style>\n{_STIL}</style>",
            '<defs><marker id="spiss" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
            'orient="auto-start-reverse"><path d="M 0 0 L 10 5 L 0 10 z" fill="context-stroke"/></marker></defs>',
            f'<rect width="{bredde:g}" height="{hoyde:g}" fill="#fff"/>',
            *piler,
            *(_boksen(kode, boks, kart) for kode, boks in bokser.items()),
            *taster,
            "</svg>",
            "",
        ]
    )


def _bokser(koder: Mapping[str, bool]) -> dict[str, _Boks]:
    kolonner = _kolonner(koder)
    hoyest = max(map(len, kolonner))
    return {
        kode: _Boks(_MARG + kol * (BREDDE + _MELLOM_X), _MARG + (rad + (hoyest - len(sider)) / 2) * (HOYDE + _MELLOM_Y))
        for kol, sider in enumerate(kolonner)
        for rad, kode in enumerate(sider)
    }


def _kolonner(koder: Iterable[str]) -> list[list[str]]:
    """The first page, then each routine of several pages in a column, between two columns of the others."""
    forste, *resten = koder
    rutiner = [list(sider) for _, sider in groupby(resten, _rutine)]
    enslige = [sider[0] for sider in rutiner if len(sider) == 1]
    midt = (len(enslige) + 1) // 2
    flere = [sider for sider in rutiner if len(sider) > 1]
    return [kolonne for kolonne in ([forste], enslige[:midt], *flere, enslige[midt:]) if kolonne]


def _rutine(kode: str) -> str:
    """The code of a page without its number, when it has one behind a hyphen of its own."""
    return kode.rpartition("-")[0] if kode.count("-") > 1 else kode


def _boksen(kode: str, boks: _Boks, kart: Kart) -> str:
    naadd = kart.skjermer[kode]
    tittel = f'<tspan class="kode">{escape(kode)}</tspan>  {escape(kart.titler[kode])}'
    deler = [
        f'<g id="{escape(kode)}"><rect class="boks{"" if naadd else " borte"}" x="{boks.x:g}" y="{boks.y:g}" '
        f'width="{BREDDE}" height="{HOYDE}" rx="6"/>',
        f'<text class="tittel" x="{boks.x + 10:g}" y="{boks.y + 23:g}">{tittel}</text>',
    ]
    if kode in kart.bilder:
        sted = f'x="{boks.x + 5:g}" y="{boks.y + _TITTEL:g}" width="{BREDDE - 10}" height="{HOYDE - _TITTEL - 5}"'
        deler.append(svg(kart.bilder[kode].linjer, kode).replace("<svg ", f"<svg {sted} ", 1))
    return "\n".join([*deler, "</g>"])


def _pilene(kart: Kart, bokser: Mapping[str, _Boks]) -> tuple[list[str], list[str]]:
    """The arrows, and the keys that stand on them; a pair of pages with one both ways has them beside each other."""
    piler, taster = [], []
    opptatt = [boks.flate() for boks in bokser.values()]
    rekke = list(bokser)
    for fra, til, navn in sorted(veier(kart), key=lambda vei: vei[2] != HOPP):
        side = 16 if rekke.index(fra) < rekke.index(til) else -16
        ender = (*bokser[fra].kant(bokser[til], side), *bokser[til].kant(bokser[fra], side))
        slag = "pil hopp" if navn == HOPP else "pil"
        piler.append(f'<path class="{slag}" marker-end="url(#spiss)" d="{_bue(*ender)}"/>')
        if navn != HOPP:
            x, y, flate = _fritt_sted(navn, ender, opptatt)
            opptatt.append(flate)
            taster.append(f'<text class="tast" text-anchor="middle" x="{x:g}" y="{y:g}">{escape(navn)}</text>')
    return piler, taster


def _fritt_sted(navn: str, ender: _Ender, opptatt: Iterable[_Flate]) -> tuple[float, float, _Flate]:
    """Where the keys stand on the arrow: as near its beginning as they cover nothing, or else at its beginning."""
    bredde = len(navn) * _TEGN
    steder = [_paa_buen(t / 50, *ender) for t in (15, *range(14, 2, -1), *range(16, 48))]
    flatene = [(x, y, _Flate(x - bredde / 2, y - _LINJE + 4, x + bredde / 2, y + 4)) for x, y in steder]
    return next((ett for ett in flatene if not any(map(ett[2].dekker, opptatt))), flatene[0])


def _bue(x1: float, y1: float, x2: float, y2: float) -> str:
    """A curve that leaves and meets the boxes at right angles."""
    (a, b), (c, d) = _trekk(x1, y1, x2, y2)
    return f"M {x1:g} {y1:g} C {a:g} {b:g}, {c:g} {d:g}, {x2:g} {y2:g}"


def _trekk(x1: float, y1: float, x2: float, y2: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """The points that the curve is drawn towards."""
    if abs(x2 - x1) >= abs(y2 - y1):
        midt = (x1 + x2) / 2
        return (midt, y1), (midt, y2)
    midt = (y1 + y2) / 2
    return (x1, midt), (x2, midt)


def _paa_buen(t: float, x1: float, y1: float, x2: float, y2: float) -> tuple[float, float]:
    """The point of the curve a part `t` of the way, from 0 to 1."""
    (a, b), (c, d) = _trekk(x1, y1, x2, y2)
    vekter = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return (
        sum(vekt * x for vekt, x in zip(vekter, (x1, a, c, x2), strict=True)),
        sum(vekt * y for vekt, y in zip(vekter, (y1, b, d, y2), strict=True)),
    )
