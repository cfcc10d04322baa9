"""The effects as tables and a chart for people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

from rules.virkning.visning import MINUS, helt, med_fortegn, prosent
from screens.virkning.regnestykke import BREDDE, TOLKNINGER, Virkningsrapport
from screens.virkning.soyler import delt, soyler

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from rules.virkning.beregning import Oversikt, Telling, Virkning

SKJERMBREDDE = 80
NAVNEBREDDE = 16
_I_DIAGRAMMET = "inntekt"
_OVERSKRIFT = {
    "inntekt": "Hvem vinner og taper: inntekt siste år",
    "barn": "Hvem vinner og taper: forsørgede barn",
    "gruppe": "Hvem vinner og taper: gruppe",
    "faar": "Hvem vinner og taper: hvem som får noe",
}


def skriv(oversikt: "Oversikt", kildenavn: str, ut: "Console", rapport: Virkningsrapport = TOLKNINGER) -> None:
    """Prints everything: what is held against what, the tables, the chart, and how to read them."""
    for del_ in deler(oversikt, kildenavn, ut.width, rapport):
        ut.print(del_)


def deler(
    oversikt: "Oversikt", kildenavn: str, bredde: int = SKJERMBREDDE, rapport: Virkningsrapport = TOLKNINGER
) -> list["RenderableType"]:
    """The parts of the report, at most `bredde` columns wide."""
    virkninger = oversikt.virkninger
    inndelinger = virkninger[0].inndelinger if virkninger else ()
    return [
        Text("\n".join([*rapport.hode(oversikt, kildenavn), ""])),
        hovedtabell(virkninger, bredde),
        Text(""),
        kvartiltabell(virkninger),
        Text(
            "\n".join(
                [
                    "",
                    "Kroner i året, tap til venstre og gevinst til høyre",
                    *(gruppediagram if rapport.grupper_i_diagrammet else diagram)(virkninger, min(BREDDE, bredde)),
                    "",
                ]
            )
        ),
        *(del_ for inndeling in inndelinger for del_ in (gruppetabell(virkninger, inndeling), Text(""))),
        Text("\n".join(rapport.forklaring)),
    ]


def hovedtabell(virkninger: Sequence["Virkning"], bredde: int = SKJERMBREDDE) -> Table:
    """How many cases change, and what it comes to; without kroner a year, which the chart has too, if too wide."""
    hel = _hovedtabell(virkninger, med_aar=True)
    return hel if _bredde(hel) <= bredde else _hovedtabell(virkninger, med_aar=False)


def _hovedtabell(virkninger: Sequence["Virkning"], *, med_aar: bool) -> Table:
    aar = ("Kr i året",) if med_aar else ()
    tabell = ny_tabell("", "Valg", "Endret", "%", "Vinner", "Taper", "Kr i uka", *aar)
    for virkning in virkninger:
        alle = virkning.alle
        tabell.add_row(
            _navn(virkning),
            helt(alle.endret),
            prosent(alle.endret, alle.antall),
            helt(alle.vinnere),
            helt(alle.tapere),
            med_fortegn(alle.kroner_i_uka),
            *((med_fortegn(alle.kroner_i_aaret),) if med_aar else ()),
        )
    return tabell


def _bredde(tabell: Table) -> int:
    """How many columns the table takes when nothing in it is cut."""
    from rich.console import Console

    romslig = Console(width=500)
    return romslig.measure(tabell).maximum


def kvartiltabell(virkninger: Sequence["Virkning"]) -> Table:
    """How the change is spread over the cases that change."""
    tabell = ny_tabell(
        "Endringen i kroner i uka, blant dem som endres", "Valg", "Minst", "Nedre kv.", "Median", "Øvre kv.", "Størst"
    )
    for virkning in virkninger:
        kvartiler = virkning.kvartiler
        if kvartiler is None:
            tabell.add_row(_navn(virkning), *["-"] * 5)
            continue
        verdier = (kvartiler.minst, kvartiler.nedre, kvartiler.median, kvartiler.ovre, kvartiler.storst)
        tabell.add_row(_navn(virkning), *map(med_fortegn, verdier))
    return tabell


def diagram(virkninger: Sequence["Virkning"], bredde: int = BREDDE) -> list[str]:
    """The chart of kroner a year."""
    return soyler([(v.kombinasjon.navn, v.alle.kroner_i_aaret) for v in virkninger], bredde)


def gruppediagram(virkninger: Sequence["Virkning"], bredde: int = BREDDE) -> list[str]:
    """The chart of kroner a year for each group by income, and for all."""
    rader = [
        (navn, telling.kroner_i_aaret)
        for virkning in virkninger
        for navn, telling in (
            *zip(virkning.inndelinger[_I_DIAGRAMMET], virkning.grupper[_I_DIAGRAMMET], strict=True),
            ("alle", virkning.alle),
        )
    ]
    return soyler(rader, bredde)


def gruppetabell(virkninger: Sequence["Virkning"], inndeling: str) -> Table:
    """Who wins and who loses, one way of dividing the cases."""
    navnene = virkninger[0].inndelinger[inndeling] if virkninger else ()
    tabell = ny_tabell(_OVERSKRIFT[inndeling], "Valg", *navnene)
    if virkninger:
        antall = [helt(telling.antall) for telling in virkninger[0].grupper[inndeling]]
        tabell.add_row("Saker", *antall, end_section=True)
    for virkning in virkninger:
        tabell.add_row(_navn(virkning), *map(_gruppecelle, virkning.grupper[inndeling]))
    return tabell


def _navn(virkning: "Virkning") -> str:
    return "\n".join(delt(virkning.kombinasjon.navn, NAVNEBREDDE))


def _gruppecelle(telling: "Telling") -> str:
    if not telling.endret:
        return "0"
    andeler = [f"+{prosent(telling.vinnere, telling.antall)}"] if telling.vinnere else []
    andeler += [f"{MINUS}{prosent(telling.tapere, telling.antall)}"] if telling.tapere else []
    return f"{med_fortegn(telling.kroner_i_uka)}\n{' '.join(andeler)} %"


def ny_tabell(tittel: str, forste: str, *andre: str) -> Table:
    """An empty table in the style of all: the first column is text that folds, the others are figures.

    A column without a name holds text, such as a bar.
    """
    tabell = Table(
        title=tittel or None,
        title_justify="left",
        title_style="",
        header_style="",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        show_edge=False,
    )
    tabell.add_column(forste, overflow="fold")
    for navn in andre:
        tabell.add_column(navn, justify="right" if navn else "left", no_wrap=True)
    return tabell
