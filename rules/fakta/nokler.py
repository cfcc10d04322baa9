"""A case taken apart, each single fact at its key such as `inntekt[0].lonn`, and put together again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from typing import Any, NamedTuple

from rules.fakta.skjema import BEHANDLET, FAKTA, FAKTA_I_SAKEN, Aarsinntekt, Behandling, Saksfakta, Samordning

_NOKKEL = re.compile(r"(\w+)(?:\[(\d)\])?(?:\.(\w+))?")


class Sted(NamedTuple):
    """Where a key points: the outermost key, the place in a list of three years, the name inside an object."""

    ytterst: str
    plass: int | None
    ledd: str | None

    @property
    def navn(self) -> str:
        """What the fact is called without its year, e.g. `lonn`: the name of its column in the fast path."""
        return self.ledd or self.ytterst

    @property
    def kolonne(self) -> str:
        """What its column in a file is called, e.g. `lonn_1`."""
        return self.navn if self.plass is None else f"{self.navn}_{self.plass + 1}"

    @property
    def beholder(self) -> str:
        """The key of the object that it stands in, e.g. `inntekt[0]`, blank for the case itself."""
        if self.ledd is None:
            return ""
        return self.ytterst if self.plass is None else f"{self.ytterst}[{self.plass}]"

    def i(self, sak: Saksfakta) -> Any:
        """The value of the fact in a case."""
        verdi = getattr(sak, self.ytterst)
        if self.plass is not None:
            verdi = verdi[self.plass]
        return verdi if self.ledd is None else getattr(verdi, self.ledd)


def sted(nokkel: str) -> Sted:
    """Where the key of a single fact points, e.g. `("inntekt", 0, "lonn")`."""
    treff = _NOKKEL.fullmatch(nokkel)
    assert treff is not None
    ytterst, plass, ledd = treff.groups()
    return Sted(ytterst, None if plass is None else int(plass), ledd)


YTTERST = tuple(ett.name for ett in fields(Saksfakta))
"""The outermost keys, in the order in which they are read."""
PAKREVD = tuple(ett.name for ett in fields(Saksfakta) if ett.default is MISSING)

_I_ORDEN = sorted(
    ((sted(nokkel), nokkel) for nokkel in FAKTA_I_SAKEN),
    key=lambda ett: (YTTERST.index(ett[0].ytterst), ett[0].plass or 0),
)
STED: Mapping[str, Sted] = {nokkel: hvor for hvor, nokkel in _I_ORDEN}
"""Where each key points, in the order in which a case is read."""

TREDELTE = {hvor.ytterst for hvor in STED.values() if hvor.plass is not None}
"""The keys of what has three years."""

_ENKLE = [nokkel for nokkel in STED if nokkel in YTTERST]


def flatt(sak: Saksfakta) -> dict[str, Any]:
    """Every single fact by its key, in the order of STED."""
    return {nokkel: hvor.i(sak) for nokkel, hvor in STED.items()}


BLANKT: Mapping[str, Any] = {
    nokkel: verdi
    for nokkel, verdi in flatt(Saksfakta(date.min, date.min, (Aarsinntekt(), Aarsinntekt(), Aarsinntekt()))).items()
    if nokkel not in PAKREVD
}
"""What each fact is to the rules when its field is blank."""


def samlet(verdier: Mapping[str, Any]) -> Saksfakta:
    """The case that has those facts at their keys; what is left out is blank. Raises UgyldigFakta."""
    alle = {**BLANKT, **verdier}
    siste, neste, tredje = (Aarsinntekt(*[alle[nokkel] for nokkel in aar]) for aar in _INNTEKT)
    return Saksfakta(
        inntekt=(siste, neste, tredje),
        kurstid=(alle["kurstid[0]"], alle["kurstid[1]"], alle["kurstid[2]"]),
        samordning=Samordning(*[alle[nokkel] for nokkel in _SAMORDNING]),
        **{nokkel: alle[nokkel] for nokkel in _ENKLE},
    )


_INNTEKT = [[f"inntekt[{plass}].{ett.name}" for ett in fields(Aarsinntekt)] for plass in (0, 1, 2)]
_SAMORDNING = [f"samordning.{ett.name}" for ett in fields(Samordning)]


def saksfakta(fakta: Behandling, behandlet: date) -> Saksfakta:
    """The facts of the forms as the rules take them, processed on that date; `innvilget_fra` must be filled in.

    Raises UgyldigFakta for a value that the control of the facts would have refused.
    """
    verdier: dict[str, Any] = {BEHANDLET.nokkel: behandlet}
    for navn, faktum in FAKTA.items():
        verdi = getattr(fakta, navn)
        if faktum.nokkel and verdi is not None:
            verdier[faktum.nokkel] = faktum.slag.i_regelen(verdi)
    return samlet(verdier)
