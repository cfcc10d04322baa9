"""The words of a flow's head, its steps among them."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.flyt.fil.eksempler import Eksempeltabell
from tui.flyt.fil.form import EttAv, Galt, Linje, Skjema, Tidspunkt
from tui.flyt.fil.ord import Ord, Ordtabell, Stegform, Stegslag
from tui.flyt.fil.stegslag import BRUK, STEGSLAG
from tui.flyt.fil.tre import Gren, Listenode
from tui.flyt.fil.variabler import Verdier
from tui.flyt.steg import Steghandling

PAAKREVD = ("flyt", "klokke", "steg")
PAAKREVD_I_BRUKT = ("steg",)
"""What a file must have whose steps another one uses."""


def steglisten(gren: Gren) -> tuple[Gren, ...]:
    """The steps of a file, unread. Raises Galt."""
    if not isinstance(gren, Listenode) or not gren.deler:
        raise Galt(gren, "«steg» skal være en liste, med strek foran hvert steg.")
    return gren.deler


@dataclass(frozen=True, slots=True)
class Stegliste:
    """Steps, one at least."""

    steg: Stegform

    def les(self, gren: Gren) -> tuple[Steghandling, ...]:
        return tuple(self.steg.les(del_) for del_ in steglisten(gren))

    def skjema(self) -> Skjema:
        return {"type": "array", "minItems": 1, "items": self.steg.skjema()}


def stegformen(slag: Sequence[Stegslag]) -> Stegform:
    """A step; `slag` are the kinds beside those that every flow has."""
    return Stegform((*STEGSLAG, *slag), (BRUK,))


def hodet(slag: Sequence[Stegslag], paakrevd: tuple[str, ...] = PAAKREVD) -> Ordtabell:
    """What a file may have; `slag` as for `stegformen`."""
    steg = Ord("steg", Stegliste(stegformen(slag)), "listen av steg; må være med", "steg: [tast: Enter]")
    return Ordtabell((*_HODE, steg), "hodet", paakrevd)


_HODE = (
    Ord("flyt", Linje(), "navnet på flyten; må være med", "flyt: Ny sak fra journal til anvisning"),
    Ord(
        "klokke",
        Tidspunkt(),
        "dato og klokkeslett da flyten begynner; må være med. Klokken står stille til et steg flytter den",
        "klokke: 1988-06-06T09:00",
    ),
    Ord(
        "database",
        Linje(),
        "`tom` (som også gjelder når linjen mangler), `demo`, `ny` (et register som ikke finnes, og begynner med den "
        "første brukeren), eller en sti regnet fra mappen flyten ligger i: et register, "
        "en SQL-tekst av et (`.sql`), eller det programmet ellers tar, som en øvelse (`02.yaml#prøve`)",
        "database: demo",
    ),
    Ord("signatur", Linje(), "saksbehandlerens signatur; kan mangle", "signatur: ABC"),
    Ord(
        "kladd",
        Linje(),
        "en kladd som ligger der når programmet starter: en JSON-fil, regnet fra mappen flyten ligger i; kan mangle",
        "kladd: kladd.json",
    ),
    Ord(
        "taster",
        Linje(),
        "saksbehandlerens egne taster: en TOML-fil, regnet fra mappen flyten ligger i; kan mangle",
        "taster: taster.toml",
    ),
    Ord(
        "ape",
        EttAv(("ja",), "et svar her"),
        "`ja`: etter hvert steg skal alt det apen holder for sant, gjelde; kan mangle",
        "ape: ja",
    ),
    Ord(BRUK.navn, BRUK.form, "en annen flyt som gjøres først, eller en liste av dem", BRUK.eksempel),
    Ord(
        "variabler", Verdier(), "tekster med navn, som settes inn der det står `<navn>`", 'variabler: {lønn: "150000"}'
    ),
    Ord(
        "eksempler",
        Eksempeltabell(),
        "en tabell av variabler: flyten spilles en gang for hver rad",
        "eksempler: [[barn, ukesats], [0, 1908], [1, 1993]]",
    ),
)
