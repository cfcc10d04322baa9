"""A case taken apart, each single fact at its key such as `inntekt[0].lonn`, and put together again.

A law may have facts of its own: what a case of it is made of is told by the class of the case.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from typing import Any, NamedTuple

from rules.fakta.faktum import fakta_i, for_klassen
from rules.fakta.skjema import BEHANDLET, FAKTA_I_SAKEN, Aarsinntekt, Behandling, Saksfakta, Samordning, fakta_i_saken

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


@dataclass(frozen=True, slots=True, eq=False)
class Nokler:
    """The keys of the cases of one law. `ytterst` are the outermost, `paakrevd` those of them that must be there.

    `sted` says where each key points, in the order in which a case is read, `enkle` those that stand for themselves;
    `blankt` what a fact is to the rules when its field is blank; `tredelte` the outermost keys of what has three years;
    `ledd` the names inside each object.
    """

    klasse: type[Saksfakta]
    ytterst: tuple[str, ...]
    paakrevd: tuple[str, ...]
    sted: Mapping[str, Sted]
    enkle: tuple[str, ...]
    blankt: Mapping[str, Any]
    tredelte: Collection[str]
    ledd: Mapping[str, list[str]]

    def samlet(self, verdier: Mapping[str, Any]) -> Saksfakta:
        """The case that has those facts at their keys; what is left out, or no fact of it, is blank.

        Raises UgyldigFakta.
        """
        alle = {**_BLANKT, **self.blankt, **verdier}
        siste, neste, tredje = (Aarsinntekt(*[alle[nokkel] for nokkel in aar]) for aar in _INNTEKT)
        return self.klasse(
            inntekt=(siste, neste, tredje),
            kurstid=(alle["kurstid[0]"], alle["kurstid[1]"], alle["kurstid[2]"]),
            samordning=Samordning(*[alle[nokkel] for nokkel in _SAMORDNING]),
            **{nokkel: alle[nokkel] for nokkel in self.enkle},
        )


@for_klassen
def nokler_i(klasse: type[Saksfakta]) -> Nokler:
    """The keys of the cases of that class."""
    alle = [ett.name for ett in fields(klasse)]
    i_orden = sorted(
        ((sted(nokkel), nokkel) for nokkel in fakta_i_saken(klasse.behandling)),
        key=lambda ett: (alle.index(ett[0].ytterst), ett[0].plass or 0),
    )
    steder = {nokkel: hvor for hvor, nokkel in i_orden}
    ytterst = tuple(dict.fromkeys(hvor.ytterst for hvor in steder.values()))
    paakrevd = tuple(ett.name for ett in fields(klasse) if ett.default is MISSING and ett.name in ytterst)
    uten_noe = klasse(date.min, date.min, (Aarsinntekt(), Aarsinntekt(), Aarsinntekt()))
    ledd: dict[str, list[str]] = {}
    for hvor in steder.values():
        if hvor.ledd is not None:
            ledd.setdefault(hvor.beholder, []).append(hvor.ledd)
    return Nokler(
        klasse,
        ytterst,
        paakrevd,
        steder,
        tuple(nokkel for nokkel in steder if nokkel in ytterst),
        {nokkel: hvor.i(uten_noe) for nokkel, hvor in steder.items() if nokkel not in paakrevd},
        {hvor.ytterst for hvor in steder.values() if hvor.plass is not None},
        ledd,
    )


_INNTEKT = [[f"inntekt[{plass}].{ett.name}" for ett in fields(Aarsinntekt)] for plass in (0, 1, 2)]
_SAMORDNING = [f"samordning.{ett.name}" for ett in fields(Samordning)]
_UTEN_NOE = Saksfakta(date.min, date.min, (Aarsinntekt(), Aarsinntekt(), Aarsinntekt()))
_BLANKT: Mapping[str, Any] = {nokkel: sted(nokkel).i(_UTEN_NOE) for nokkel in FAKTA_I_SAKEN}
"""What each fact that laws share is to the rules when its field is blank."""


def flatt(sak: Saksfakta) -> dict[str, Any]:
    """Every single fact by its key, in the order in which a case is read."""
    return {nokkel: hvor.i(sak) for nokkel, hvor in nokler_i(type(sak)).sted.items()}


def som_sak(fakta: Behandling, behandlet: date, klasse: type[Saksfakta]) -> Saksfakta:
    """The facts of the forms as a case of that class, processed on that date; `innvilget_fra` must be filled in.

    Raises UgyldigFakta for a value that the control of the facts would have refused.
    """
    verdier: dict[str, Any] = {BEHANDLET.nokkel: behandlet}
    for navn, faktum in fakta_i(type(fakta)).items():
        verdi = getattr(fakta, navn)
        if faktum.nokkel and verdi is not None:
            verdier[faktum.nokkel] = faktum.slag.i_regelen(verdi)
    return nokler_i(klasse).samlet(verdier)
