"""What D-61-3 and D-61-4 show of a calculation."""

import textwrap
from collections.abc import Sequence
from typing import Any

from data.behandling import Beregnet
from rules.avrunding import avrund
from screens.bilder.d61_vedtak import TEKSTLINJER, VARSEL_BREDDE, VARSEL_LINJER

FLERE_VARSLER = "(Det er flere merknader enn det er plass til; se på disse først.)"
RESTEN = "(Det er mer enn det er plass til her; resten står i utskriften og i vinduet til F2.)"
SAERREGLER = (
    ("oppjustert_grunnlag", "Oppjustert dagpengegrl."),
    ("vernepliktig", "Vernepliktig"),
    ("fiskeforedling", "Fiskeforedling"),
)


def resultatverdier(beregnet: Beregnet, vedtakslinjer: Sequence[str]) -> dict[str, Any]:
    """The value of every field of D-61-3 to D-61-6 but the print; the incomes in whole kroner, half up."""
    fakta, beregning = beregnet.fakta, beregnet.beregning
    verdier: dict[str, Any] = {
        "g": beregning.g.verdi,
        "minsteinntekt": beregnet.minsteinntekt_oppfylt,
        "saerregel": ", ".join(tekst for navn, tekst in SAERREGLER if getattr(fakta, navn) not in (None, "N")),
        "vis_fra": fakta.innvilget_fra,
        "vis_til": fakta.til,
        "vis_maks": fakta.maks_prosent,
        "maks_uker": beregnet.maks_uker,
    }
    for nr, (inntekt, justert) in enumerate(zip(beregning.arsinntekt, beregning.justert, strict=True), 1):
        verdier |= {f"inntekt_{nr}": avrund(inntekt.verdi), f"justert_{nr}": avrund(justert.verdi)}
    for navn in ("grunnlag", "dagsats", "forsorgertillegg", "ukesats_for_samordning", "ukesats"):
        verdier[navn] = getattr(beregnet, navn)
    verdier |= _linjer("varsel", _varsellinjer(beregnet.varsler), VARSEL_LINJER, FLERE_VARSLER)
    return verdier | _linjer("vedtak", vedtakslinjer, 2 * TEKSTLINJER, RESTEN)


def _varsellinjer(varsler: Sequence[str]) -> list[str]:
    return [
        linje
        for varsel in varsler or ("Ingen merknader.",)
        for linje in textwrap.wrap(varsel, VARSEL_BREDDE, subsequent_indent="  ")
    ]


def _linjer(navn: str, linjer: Sequence[str], antall: int, resten: str) -> dict[str, str | None]:
    if len(linjer) > antall:
        linjer = [*linjer[: antall - 1], resten]
    return {f"{navn}_{nr}": linjer[nr - 1] if nr <= len(linjer) else None for nr in range(1, antall + 1)}
