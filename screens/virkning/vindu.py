"""The effects over the open register, as the text of a window."""

from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING

from rules.virkning.kombinasjon import Kombinasjon, alle_alternativer
from tui.vindu.kant import TEKSTBREDDE

if TYPE_CHECKING:
    from data.register.register import Register
    from rules.regelverk import Lov


def virkningsvindu(register: "Register", lov: "Lov", endringer: Mapping[str, str]) -> tuple[str, list[str]]:
    """The title and the lines: what `endringer` together would change, or each alternative when there are none."""
    from rich.console import Console

    from data.operasjoner.tolkning.tolkningsvalg import tolkning_for
    from data.operasjoner.tolkning.virkningsgrunnlag import innvilgede_saker
    from rules.virkning.beregning import beregn_virkninger
    from screens.virkning.kilder import Fraregister
    from screens.virkning.tabell import skriv

    utgangspunkt = tolkning_for(register, lov)
    kombinasjoner = (Kombinasjon(endringer),) if endringer else alle_alternativer(utgangspunkt)
    kilde = Fraregister("registeret", innvilgede_saker(register, lov))
    ut = StringIO()
    oversikt = beregn_virkninger(lov, kilde.bolker(), kombinasjoner, utgangspunkt)
    skriv(oversikt, kilde.navn, Console(file=ut, width=TEKSTBREDDE, highlight=False, no_color=True))
    linjer = [linje.rstrip() for linje in ut.getvalue().splitlines()]
    return "Hva valget koster" if endringer else "Hva hvert alternativ koster", linjer
