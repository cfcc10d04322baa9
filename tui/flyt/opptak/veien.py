"""The fewest keys that bring the cursor of one form to where that of another like it stands."""

from collections.abc import Iterator, Sequence

from tui.flate.skjema.skjematast import I_SKJEMA
from tui.flyt.opptak.skygge import stand
from tui.skjema.skjema import Skjema
from tui.taster.handlinger import VED_ID
from tui.taster.tastenavn import vis_tast

Vei = list[str]
"""Actions on the form, by id."""


def veien(fra: Skjema, til: Skjema) -> tuple[str, ...] | None:
    """The keys by the names that people write; None when none were found that lead there."""
    if stand(fra) == stand(til):
        return ()
    vekslet: Vei = [] if fra.innsetting == til.innsetting else ["innsetting"]
    veier = (
        [*vekslet, *foran, *bak]
        for foran, skjema in _stoppene(_etter(fra, vekslet))
        for bak in _resten(skjema, til)
        if stand(_etter(skjema, bak)) == stand(til)
    )
    korteste = min(veier, key=len, default=None)
    return None if korteste is None else tuple(vis_tast(VED_ID[id_].taster[0]) for id_ in korteste)


def _stoppene(fra: Skjema) -> Iterator[tuple[Vei, Skjema]]:
    """Where Tab, Shift+Tab and Home lead, each with how one comes there."""
    antall = len(fra.aapne_plasser()) + 1
    yield [], fra
    for foran, tast in ((Vei(), "neste_felt"), (Vei(), "forrige_felt"), (["hjem"], "neste_felt")):
        vei, skjema = foran, _etter(fra, foran)
        if foran:
            yield vei, skjema
        for _ in range(antall):
            vei, skjema = [*vei, tast], _etter(skjema, [tast])
            yield vei, skjema


def _resten(fra: Skjema, til: Skjema) -> Iterator[Vei]:
    """What may be left when the nearest stop is reached: nothing, the end of the field, or some arrows."""
    yield []
    yield ["slutt"]
    begge = fra.rad_ved_markor, til.rad_ved_markor
    rader, kolonner = til.markor[0] - fra.markor[0], til.markor[1] - fra.markor[1]
    if begge[0] is not None and begge[1] is not None:
        rader = begge[1] - begge[0]
    opp_ned = ["pil_ned" if rader > 0 else "pil_opp"] * abs(rader)
    yield [*opp_ned, *["pil_hoyre" if kolonner > 0 else "pil_venstre"] * abs(kolonner)]


def _etter(skjema: Skjema, vei: Sequence[str]) -> Skjema:
    ny = skjema.kopi()
    for handling in vei:
        I_SKJEMA[handling](ny)
    return ny
