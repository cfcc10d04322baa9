"""The text of a grant: what is decided, how the rate was found, and how sure each rule is."""

import re
import textwrap
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from rules.fakta.skjema import Behandling
from rules.forklaring.alternativer import utfall
from rules.forklaring.forklaring import formel_med_tall, forskjell_i_ord, vis_verdi
from rules.regelverk import Beregning, naermeste_lov
from screens.forklaring.forklaringstre import FAST, holdt_sammen

if TYPE_CHECKING:
    from data.operasjoner.avgjorelse.underskrifter import Underskrifter
    from rules.tall.tall import Tall

BREDDE = 78
RESTEN = "(Det er mer enn det er plass til her; resten står i utskriften og i vinduet til F2.)"
GRADENE = "A er lovtekst eller offisiell tabell, B er en annen kilde, C er sluttet fra senere lov eller valgt av oss."
FATTET_AV = "Fattet av"
_MELLOM_SETNINGER = re.compile(r"(?<=[.!?]) (?=[A-ZÆØÅ])")


def vedtakstekst(fakta: Behandling, beregning: Beregning, dato: date) -> list[str]:
    """The paragraphs of the decision; `fakta` with the defaults filled in, `dato` the day it is shown or made."""
    tekster = naermeste_lov(beregning.fakta.innvilget_fra).tekster
    return [
        overskrift(f"VEDTAK OM {tekster.YTELSE.ubestemt.upper()}", dato),
        "",
        *tekster.innvilget(fakta, beregning),
        "",
        *regnestykket(beregning),
    ]


def overskrift(tittel: str, dato: date) -> str:
    """The heading of a letter, with its date at the right."""
    return f"{tittel:<55}{dato:%d.%m.%Y}"


def regnestykket(beregning: Beregning) -> list[str]:
    """How the rate was found, and with which readings of the law."""
    return [
        "Slik er ukesatsen regnet ut (i parentes stedet i regelverket, og hvor sikkert det er):",
        *map(regnet, naermeste_lov(beregning.fakta.innvilget_fra).tekster.trinn(beregning)),
        "",
        GRADENE,
        *_tolkningsvalg(beregning),
    ]


def underskriftslinjer(navn: "Underskrifter") -> list[str]:
    """The paragraphs that name the three who stand behind the decision."""
    tre = (("Saksbehandler", navn.foreslaatt), ("Kontrollert av", navn.kontrollert), (FATTET_AV, navn.fattet))
    return ["", *(f"{hva}: {hvem.i_ord}" for hva, hvem in tre if hvem is not None)]


def tekstlinjer(avsnitt: Sequence[str], bredde: int = BREDDE) -> list[str]:
    """The paragraphs broken into lines, never inside a number; a continued step is indented.

    A line break in a paragraph begins a line.
    """
    linjer: list[str] = []
    for tekst in (holdt_sammen(linje) for ett in avsnitt for linje in ett.split("\n")):
        innrykk = "    " if tekst.startswith("  ") else ""
        linjer += textwrap.wrap(tekst, bredde, subsequent_indent=innrykk, drop_whitespace=True) or [""]
    return [linje.replace(FAST, " ") for linje in linjer]


def paa_sider(avsnitt: Sequence[str], hoyder: Sequence[int]) -> list[list[str]]:
    """The paragraphs on pages of so many lines each; a page ends where a sentence does.

    When there is more than the pages have room for, the last one ends in `RESTEN`.
    """
    sider, er_alt = _fordelt(avsnitt, hoyder)
    if er_alt:
        return sider
    *foran, siste = _fordelt(avsnitt, (*hoyder[:-1], hoyder[-1] - len(tekstlinjer([RESTEN]))))[0]
    return [*foran, [*siste, *tekstlinjer([RESTEN])]]


def _fordelt(avsnitt: Sequence[str], hoyder: Sequence[int]) -> tuple[list[list[str]], bool]:
    """The pages, and whether they hold all the paragraphs."""
    igjen = list(avsnitt)
    sider: list[list[str]] = []
    for hoyde in hoyder:
        side: list[str] = []
        while igjen and (forst := _som_faar_plass(igjen[0], hoyde - len(side))) is not None:
            if forst or side:
                side += tekstlinjer([forst])
            igjen[:1] = [igjen[0][len(forst) :].lstrip()] if len(forst) < len(igjen[0]) else []
        sider.append(side)
    return sider, not igjen


def _som_faar_plass(avsnitt: str, linjer: int) -> str | None:
    """As many whole sentences of a paragraph as so many lines have room for, from the first; None for none."""
    slutter = [treff.start() for treff in _MELLOM_SETNINGER.finditer(avsnitt)]
    mulige = (avsnitt[:slutt] for slutt in (len(avsnitt), *reversed(slutter)))
    return next((del_ for del_ in mulige if len(tekstlinjer([del_])) <= linjer), None)


def regnet(tall: "Tall | Tall[bool]") -> str:
    """A number with its formula and figures, where it stands in the rulebook, and how sure that is."""
    hjemmel = tall.regel.hjemmel.removeprefix("Regelverket ")
    return f"  {tall.navn} {vis_verdi(tall.verdi, tall.enhet)}: {formel_med_tall(tall)} ({hjemmel}, {tall.grad})"


def _tolkningsvalg(beregning: Beregning) -> list[str]:
    avvik = beregning.tolkning.avvik()
    if not avvik:
        return ["Alle tolkningsvalg står på standard."]
    valgte = "; ".join(f"{id_} {valgt}{_med_standardvalget(beregning, id_)}" for id_, valgt in avvik.items())
    return [f"Tolkningsvalg utenom standard: {valgte}."]


def _med_standardvalget(beregning: Beregning, id_: str) -> str:
    """What the ukesats would be with the default of one choice, in parentheses; empty when it would be the same."""
    standard = beregning.tolkning.sporsmaal(id_).standard
    ett = next(ett for ett in utfall(beregning, id_) if ett.alternativ == standard)
    if not ett.forskjell:
        return ""
    ukesats = vis_verdi(ett.verdi, beregning.hovedtall.enhet)
    return f" (med {standard}: {ukesats}, {forskjell_i_ord(ett.forskjell, beregning.gjelder('hovedtall'))})"
