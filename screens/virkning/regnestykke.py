"""What is to be calculated: which cases, under which readings or rules, and what is said of it besides the figures."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Protocol

from rules.virkning.visning import MINUS, helt
from screens.virkning import setninger

if TYPE_CHECKING:
    from rules.fakta.tolkning import Tolkning
    from rules.regelverk import Lov, Provingslov
    from rules.virkning.beregning import Oversikt, Saksbit
    from rules.virkning.kombinasjon import Kombinasjon
    from rules.virkning.lovendring import Lovendring
    from screens.virkning.kilder import Sakskilde

BREDDE = 78


@dataclass(frozen=True, slots=True)
class Virkningsrapport:
    """`hode` are the first lines, of the figures and the name of the source; `data` what is only in the JSON."""

    hode: Callable[["Oversikt", str], list[str]]
    forklaring: Sequence[str]
    grupper_i_diagrammet: bool = False
    data: Mapping[str, Any] = field(default_factory=dict)


_FELLES = (
    "Kroner i uka er det en uke utbetaler før skatt, med den arbeidstida saken har",
    "tapt; året er 52 slike uker. Endringen er regnet mot utgangspunktet, sak for",
    "sak. Kvartilene er regnet blant sakene som endres, med nærmeste rang: hver av",
    "dem er endringen i en av sakene. I gruppene står kroner i uka, og under dem",
    f"hvor mange prosent av gruppas saker som vinner (+) og taper ({MINUS}).",
)


def _tolkningshode(oversikt: "Oversikt", kildenavn: str) -> list[str]:
    return [
        f"Hva tolkningene koster: {kildenavn}",
        setninger.utgangspunktet(utgangspunkt(oversikt.utgangspunkt)),
        setninger.utbetaler(helt(oversikt.kroner_i_uka), helt(oversikt.kroner_i_aaret)),
    ]


def utgangspunkt(tolkning: "Tolkning") -> str:
    """The choices that the others are held against, in words."""
    avvik = ", ".join(f"{id_} {alternativ}" for id_, alternativ in tolkning.avvik().items())
    return f"standardvalgene, men {avvik}" if avvik else "standardvalgene"


TOLKNINGER = Virkningsrapport(_tolkningshode, _FELLES)


def om_provinger(ikke_med: Sequence[str]) -> Virkningsrapport:
    """The readings of a law on the days of a year; `ikke_med` are the choices that no week rests on."""
    return Virkningsrapport(_tolkningshode, (*_FELLES, *wrap(setninger.slik_er_uka(", ".join(ikke_med)), BREDDE)))


def om_lovendringen(endring: "Lovendring") -> Virkningsrapport:
    """The rules of one year against those of another, with what is presumed."""
    from rules.virkning.lovendring import FORUTSETNINGER

    def hode(oversikt: "Oversikt", kildenavn: str) -> list[str]:
        (virkning,) = oversikt.virkninger
        etter = oversikt.kroner_i_uka + virkning.alle.kroner_i_uka
        kroner = setninger.fulgt_med_g(endring.til) if endring.indeksert else setninger.BELOP_SOM_DE_ER
        return [
            f"Hva lovendringen koster: {kildenavn}",
            setninger.reglene_mot_reglene(endring.til, endring.fra, kroner),
            setninger.aarene_utbetaler(endring.fra, helt(oversikt.kroner_i_uka), endring.til, helt(etter)),
        ]

    punkter = [linje for ett in FORUTSETNINGER for linje in wrap(ett, BREDDE, subsequent_indent="  ")]
    aarene = {"lov": endring.fra, "mot": endring.til, "indeksert": endring.indeksert}
    return Virkningsrapport(
        hode,
        (*_FELLES, "", "Våre valg (C), for ingen kilde holder lovene mot hverandre:", *punkter),
        grupper_i_diagrammet=True,
        data={**aarene, "forutsetninger": list(FORUTSETNINGER)},
    )


class Opphav(Protocol):
    """Where the cases come from, in words, and how much of them is done."""

    @property
    def navn(self) -> str:
        """What the cases are, in words."""

    @property
    def i_alt(self) -> int:
        """How much there is."""

    def ferdig(self, antall: int) -> int:
        """How much is done when `antall` cases are calculated."""


@dataclass(frozen=True, slots=True)
class Regnestykke:
    """The cases in stretches, what is held against what, how people are divided, and the report."""

    opphav: Opphav
    biter: Callable[[], "Iterator[Saksbit]"]
    kombinasjoner: "Sequence[Kombinasjon]"
    utgangspunkt: "Tolkning"
    inndelinger: Mapping[str, tuple[str, ...]]
    rapport: Virkningsrapport


def av_loven(
    lov: "Lov", kilde: "Sakskilde", kombinasjoner: "Sequence[Kombinasjon]", utgangspunkt: "Tolkning"
) -> Regnestykke:
    """The readings of a law over cases."""
    from rules.virkning.beregning import biter_av, loven_paa
    from rules.virkning.inndeling import INNDELINGER

    def biter() -> "Iterator[Saksbit]":
        return (loven_paa(lov, *bit, utgangspunkt) for bit in biter_av(kilde.bolker()))

    return Regnestykke(kilde, biter, kombinasjoner, utgangspunkt, INNDELINGER, TOLKNINGER)


def av_lovendringen(endring: "Lovendring", kilde: "Sakskilde", utgangspunkt: "Tolkning") -> Regnestykke:
    """The rules of one year against those of another, over people as the screens have them."""
    return Regnestykke(
        kilde,
        lambda: endring.biter(kilde.bolker()),
        (endring.kombinasjon,),
        utgangspunkt,
        endring.inndelinger,
        om_lovendringen(endring),
    )


def av_provingsloven(
    lov: "Provingslov", aar: int, oppdiktede: tuple[int, int], kombinasjoner: "Sequence[Kombinasjon]"
) -> Regnestykke:
    """The readings of a law that answers only cases in JSON; `oppdiktede` are how many invented cases, and the seed."""
    from datetime import date

    from rules.virkning.inndeling import INNDELINGER
    from rules.virkning.provinger import alternativer_i_uka, provinger_i
    from screens.virkning.kilder import Oppdiktet

    utgangspunkt = lov.tolkning_paa(date(aar, 12, 31))
    ikke_med = [id for id in lov.tolkningsvalg if id not in lov.mange.VALG]
    return Regnestykke(
        Oppdiktet(*oppdiktede),
        lambda: provinger_i(lov, aar, *oppdiktede),
        kombinasjoner or alternativer_i_uka(lov, utgangspunkt),
        utgangspunkt,
        INNDELINGER,
        om_provinger(ikke_med),
    )
