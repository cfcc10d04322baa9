"""The text of a grant: what is decided, how the rate was found, and how sure each rule is."""

import textwrap
from datetime import date
from typing import TYPE_CHECKING

from data.behandling import Behandling
from rules.alternativer import utfall
from rules.beregning import Beregning
from rules.forklaring import formel_med_tall, forskjell_i_ord, vis_verdi
from rules.tolkning import TOLKNINGSVALG

if TYPE_CHECKING:
    from rules.tall import Tall

BREDDE = 78
_TRINN = ("grunnlag", "dagsats", "forsorgertillegg", "ukesats_for_samordning", "ukesats")


def vedtakstekst(fakta: Behandling, beregning: Beregning, dato: date) -> list[str]:
    """The paragraphs of the decision; `fakta` with the defaults filled in, `dato` the day it is shown or made."""
    til = f" til og med {fakta.til:%d.%m.%Y}" if fakta.til else ""
    ukesats = vis_verdi(beregning.ukesats.verdi, beregning.ukesats.enhet)
    return [
        f"VEDTAK OM A-TRYGD                                      {dato:%d.%m.%Y}",
        "",
        f"Du er innvilget a-trygd fra og med {fakta.innvilget_fra:%d.%m.%Y}{til}, i høyst {fakta.antall_uker} uker.",
        f"Ukesatsen er {ukesats} for en uke helt uten arbeid. Det utbetales høyst {fakta.maks_prosent} % av "
        "ukesatsen, og mindre for uker med arbeid. Meldekort sendes hver 14. dag.",
        "",
        "Slik er ukesatsen regnet ut (i parentes stedet i regelverket, og hvor sikkert det er):",
        *map(_linje, dict.fromkeys(getattr(beregning, navn) for navn in _TRINN)),
        "",
        "A er lovtekst eller offisiell tabell, B er en annen kilde, C er sluttet fra senere lov eller valgt av oss.",
        *_tolkningsvalg(beregning),
    ]


def tekstlinjer(avsnitt: list[str], bredde: int = BREDDE) -> list[str]:
    """The paragraphs broken into lines; a continued step is indented."""
    linjer: list[str] = []
    for tekst in avsnitt:
        innrykk = "    " if tekst.startswith("  ") else ""
        linjer += textwrap.wrap(tekst, bredde, subsequent_indent=innrykk, drop_whitespace=True) or [""]
    return linjer


def _linje(tall: "Tall") -> str:
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
    standard = TOLKNINGSVALG[id_].standard
    ett = next(ett for ett in utfall(beregning, id_) if ett.alternativ == standard)
    if not ett.forskjell:
        return ""
    ukesats = vis_verdi(ett.verdi, beregning.hovedtall.enhet)
    return f" (med {standard}: {ukesats}, {forskjell_i_ord(ett.forskjell, beregning.gjelder('hovedtall'))})"
