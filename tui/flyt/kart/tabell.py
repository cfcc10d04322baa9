"""The map as a table for people."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from tui.flyt.kart.kart import Kart

BREDDE = 100
_OVERSKRIFTER = {"skjermer": "Skjermer", "felt": "Felt", "taster": "Taster", "meldinger": "Meldinger"}


def tabell(kart: Kart) -> str:
    """A line a page with what is reached of it, the totals, and all that is not reached."""
    koder = max(map(len, (*kart.skjermer, "Skjerm")))
    linjer = [f"{'Skjerm':<{koder}}  Nådd  {'Felt':>7}  {'Taster':>7}  Tittel"]
    for kode, naadd in kart.skjermer.items():
        felt, taster = _paa(kode, kart.felt), _paa(kode, kart.taster)
        linje = f"{kode:<{koder}}  {'ja' if naadd else 'nei':<4}  {felt:>7}  {taster:>7}  {kart.titler[kode]}"
        linjer.append(linje)
    linjer += ["", *(f"{_OVERSKRIFTER[slag]}: {_av(ting.values())} nådd" for slag, ting in kart.slagene().items())]
    return "\n".join([*linjer, *_unaadd(kart)]) + "\n"


def _unaadd(kart: Kart) -> Iterator[str]:
    for slag, ting in kart.slagene().items():
        mangler = [id_ for id_, naadd in ting.items() if not naadd]
        if mangler:
            yield ""
            yield f"{_OVERSKRIFTER[slag]} som ikke er nådd:"
            lange = "; ".join(mangler)
            yield from wrap(
                lange, BREDDE, initial_indent="  ", subsequent_indent="  ", break_long_words=False,
                break_on_hyphens=False,
            )  # fmt: skip


def _paa(kode: str, ting: Mapping[str, bool]) -> str:
    return _av(naadd for id_, naadd in ting.items() if id_.startswith(f"{kode}/"))


def _av(naadd: Iterable[bool]) -> str:
    alle = list(naadd)
    return f"{sum(alle)}/{len(alle)}"
