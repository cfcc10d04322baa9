"""A page's tree of what depends on what, and who builds on the page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rules.dokumenter.aar import om_hvert, uten_aar
from rules.dokumenter.avhengighet import Avhengighet, Kant, Knute
from rules.dokumenter.markdown import Linjer

SLIK_LESES_TREET = """
Et tall bygger på tallene rett under det. Til høyre står graden, tolkningsvalget som avgjør, og hvor tallet kommer fra:
bildet der opplysningen skrives, en sats, eller en annen side. Det som har et tolkningsvalg i parentes, er med bare når
det er lest slik. Et tall som er vist med alt under seg, står igjen med «se over». Trærne er laget av utregningene selv,
i saker der alt er fylt ut."""

_Rad = tuple[str, str]


def tre(avhengighet: Avhengighet, side: str) -> Linjer:
    """The tree under each number of the page that no other number of the page is made from."""
    rotter = [knute for knute in avhengighet.side(side) if not any(side in over.sider for over in knute.over)]
    vist: set[Knute] = set()
    traer = [list(_gren(avhengighet, rot, _navn(rot, range(len(rot.aar))), side, vist)) for rot in rotter]
    if traer:
        bredde = max(len(tekst) for rader in traer for tekst, _ in rader) + 3
        yield from ("## Hva som bygger på hva", "", "[Slik leses treet](README.md#slik-leses-treet).", "", "```")
        for nr, rader in enumerate(traer):
            yield from [""] if nr else []
            yield from (f"{tekst:<{bredde}}{merke}".rstrip() for tekst, merke in rader)
        yield from ("```", "")


def _gren(avhengighet: Avhengighet, knute: Knute, navn: str, side: str, vist: set[Knute]) -> Iterator[_Rad]:
    """The number and what is under it, each line as its text and what stands to the right."""
    fremmed = bool(knute.sider) and side not in knute.sider
    gjentatt = knute in vist and bool(knute.under)
    if fremmed:
        yield navn, ", ".join([*_merker(avhengighet, knute), f"side {min(knute.sider)}"])
    elif gjentatt:
        yield navn, ", ".join([*_merker(avhengighet, knute), "se over"])
    else:
        yield navn, ", ".join(_merker(avhengighet, knute))
        vist.add(knute)
        for nr, (barn, kant) in enumerate(knute.under.items(), start=1):
            forst, ellers = ("└─ ", "   ") if nr == len(knute.under) else ("├─ ", "│  ")
            linjer = _gren(avhengighet, barn, _kantnavn(knute, barn, kant), side, vist)
            yield from ((f"{ellers if linje else forst}{tekst}", merke) for linje, (tekst, merke) in enumerate(linjer))


def _merker(avhengighet: Avhengighet, knute: Knute) -> Iterator[str]:
    yield from filter(None, [max(knute.grader, default="")])
    for id, alternativer in knute.valg.items():
        alle = {alternativ.id for alternativ in avhengighet.lov.tolkningsvalg[id].alternativer}
        yield id if alternativer == alle else f"{id} {', '.join(sorted(alternativer))}"
    yield from filter(None, ["sats" if knute.sats else knute.bilde])


def _kantnavn(knute: Knute, barn: Knute, kant: Kant) -> str:
    """What the lower number is called under the upper one, with the readings that use it, when not all do."""
    navn = uten_aar(barn.navn) if knute.aar and barn.aar else _navn(barn, sorted(kant.aar))
    for id, alternativer in knute.valg.items():
        if kant.alternativer < alternativer:
            return f"{navn} ({id} {', '.join(sorted(kant.alternativer))})"
    return navn


def _navn(knute: Knute, aar: Sequence[int]) -> str:
    if not knute.aar:
        return knute.navn
    if len(aar) == 1:
        return knute.aar[aar[0]]
    return om_hvert(knute.navn)


def brukt_av(avhengighet: Avhengighet, side: str, sider: Sequence[Mapping[str, Any]]) -> Linjer:
    """What the other pages have that is made from numbers of this one."""
    andre = [annen for annen in sider if annen["nr"] != side]
    herfra = [knute for knute in avhengighet.knuter.values() if side in knute.sider]
    linjer = [f"- {knute.navn}: {'; '.join(brukt)}." for knute in herfra if (brukt := list(_brukere(knute, andre)))]
    if linjer:
        yield from ("## Hva som bygger på denne siden", "", *linjer, "")


def _brukere(knute: Knute, sider: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for side in sider:
        navn = [f"*{_navn(over, range(len(over.aar)))}*" for over in knute.brukere() if side["nr"] in over.sider]
        if navn:
            yield f"{', '.join(navn)} ([{side['nr']} {side['tittel']}]({side['fil']}.md))"
