"""What D-61-3 and D-61-4 show of a calculation."""

import textwrap
from collections.abc import Sequence
from typing import Any

from data.operasjoner.behandling.behandling import Beregnet
from rules.dagpenger.resultat import Resultattall
from rules.fakta.slag import Kroner
from rules.regelverk import Beregning
from rules.tall.avrunding import avrund
from screens.bilder.d61_vedtak import SAERREGLER, TEKSTLINJER, TOM_LINJE, VARSEL_BREDDE, VARSEL_LINJER
from screens.brev.vedtakstekst import paa_sider
from screens.forklaring.forklaringstre import FAST, holdt_sammen
from screens.rutiner import setninger


def resultatverdier(
    beregnet: Beregnet, resultat: Sequence[Resultattall], vedtakstekst: Sequence[str]
) -> dict[str, Any]:
    """The value of every field of D-61-3 to D-61-6 but the print; kroner in whole ones, half up.

    `resultat` are the numbers that the law has, `vedtakstekst` is the text of the decision in paragraphs.
    """
    fakta = beregnet.fakta
    verdier: dict[str, Any] = {ett.navn: _vist(ett, beregnet.beregning) for ett in resultat}
    verdier |= {
        "saerregel": ", ".join(ord_ for navn, ord_ in SAERREGLER.items() if getattr(fakta, navn) not in (None, "N")),
        "vis_fra": fakta.innvilget_fra,
        "vis_til": fakta.til,
        "vis_maks": fakta.maks_prosent,
    }
    varsler = _varsellinjer(beregnet.varsler)
    if len(varsler) > VARSEL_LINJER:
        varsler = [*varsler[: VARSEL_LINJER - 1], setninger.FLERE_MERKNADER]
    verdier |= _linjer("varsel", 1, varsler, VARSEL_LINJER)
    forste = 1
    for side, antall in zip(paa_sider(vedtakstekst, TEKSTLINJER), TEKSTLINJER, strict=True):
        verdier |= _linjer("vedtak", forste, side, antall)
        forste += antall
    del verdier[f"vedtak_{TOM_LINJE}"]
    return verdier


def _vist(ett: Resultattall, beregning: Beregning) -> Any:
    verdi = ett.hent(beregning).verdi
    return avrund(verdi) if isinstance(ett.slag, Kroner) else verdi


def _varsellinjer(varsler: Sequence[str]) -> list[str]:
    return [
        linje
        for varsel in varsler or (setninger.INGEN_MERKNADER,)
        for linje in textwrap.wrap(holdt_sammen(varsel), VARSEL_BREDDE, subsequent_indent="  ")
    ]


def _linjer(navn: str, forste: int, linjer: Sequence[str], antall: int) -> dict[str, str | None]:
    """The fields of so many lines, the first of them number `forste`."""
    tekster: list[str | None] = [linje.replace(FAST, " ") for linje in linjer]
    tekster += [None] * (antall - len(tekster))
    return {f"{navn}_{nr}": tekst for nr, tekst in enumerate(tekster, forste)}
