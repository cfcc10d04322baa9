"""The map as the texts that programs which draw graphs read."""

from collections.abc import Iterator

from tui.flyt.kart.kart import KLIKK, SVAR_JA, Kart, Pil
from tui.taster.handlinger import VED_ID
from tui.taster.tastenavn import vis_tast


def dot(kart: Kart) -> str:
    """The map for Graphviz: pages as boxes, a dashed one where none came, and the keys as arrows."""
    linjer = ["digraph flytkart {", "  rankdir=LR;", '  node [shape=box, fontname="monospace"];']
    for kode, naadd in kart.skjermer.items():
        stil = "" if naadd else ", style=dashed"
        ledetekst = _sitert(f"{kode}\n{kart.titler[kode]}")
        linjer.append(f"  {_sitert(kode)} [label={ledetekst}{stil}];")
    for fra, til, taster in veier(kart):
        linjer.append(f"  {_sitert(fra)} -> {_sitert(til)} [label={_sitert(taster)}];")
    return "\n".join([*linjer, "}", ""])


def mermaid(kart: Kart) -> str:
    """The map for Mermaid, in the same way."""
    id_er = {kode: f"s{nr}" for nr, kode in enumerate(kart.skjermer)}
    linjer = ["flowchart LR"]
    for kode, id_ in id_er.items():
        linjer.append(f'  {id_}["{_i_mermaid(kode)}<br/>{_i_mermaid(kart.titler[kode])}"]')
    for fra, til, taster in veier(kart):
        linjer.append(f'  {id_er[fra]} -->|"{_i_mermaid(taster)}"| {id_er[til]}')
    if borte := [id_er[kode] for kode, naadd in kart.skjermer.items() if not naadd]:
        linjer += ["  classDef borte stroke-dasharray: 5 5", f"  class {','.join(borte)} borte"]
    return "\n".join([*linjer, ""])


def veier(kart: Kart) -> Iterator[tuple[str, str, str]]:
    """Each way between two pages once, with all the keys that were pressed for it."""
    par: dict[tuple[str, str], list[str]] = {}
    for pil in kart.piler:
        par.setdefault((pil.fra, pil.til), []).append(_tast(pil))
    for (fra, til), taster in par.items():
        yield fra, til, ", ".join(dict.fromkeys(taster))


def _tast(pil: Pil) -> str:
    if pil.ved in (KLIKK, SVAR_JA):
        return {KLIKK: "klikk", SVAR_JA: "J"}[pil.ved]
    handling = VED_ID[pil.ved]
    return vis_tast(handling.taster[0]) if handling.taster else handling.ord


def _sitert(tekst: str) -> str:
    escapet = tekst.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escapet}"'


def _i_mermaid(tekst: str) -> str:
    for tegn in '#"<>|[]':
        tekst = tekst.replace(tegn, f"#{ord(tegn)};") if tegn != "#" else tekst.replace("#", "#35;")
    return tekst
