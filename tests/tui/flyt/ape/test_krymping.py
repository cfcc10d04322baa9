"""Shrinking: what is left of a finding is short, as simple as it gets, and leads to the same."""

from collections.abc import Callable, Sequence
from datetime import datetime

from tui.flyt.ape.funn import Funn
from tui.flyt.ape.krymping import FORSOK, Krymper, samlet
from tui.flyt.ape.sving import Utgangspunkt
from tui.flyt.steg import Fyll, GaaTil, Lim, Skriv, Steghandling, StillFlate, Trykk

FRA = Utgangspunkt(datetime.fromisoformat("1988-06-06T09:00"), "demo")
FUNN = Funn("planted", "noe holdt ikke")
STOY: tuple[Steghandling, ...] = (
    Trykk(("F1", "F3")),
    Skriv("abc"),
    Lim("x\ty"),
    GaaTil("MENY"),
    Fyll((("Søk", "hansen"),)),
)


def krympet(steg: Sequence[Steghandling], feiler: Callable[[Sequence[Steghandling]], bool]) -> Krymper:
    """The shrunk steps of a world in which it fails as soon as the steps so far do."""

    def spill(fra: Utgangspunkt, handlinger: Sequence[Steghandling]) -> tuple[list[Steghandling], Funn] | None:
        del fra
        gjort: list[Steghandling] = []
        for handling in handlinger:
            gjort.append(handling)
            if feiler(gjort):
                return gjort, FUNN
        return None

    krymper = Krymper(spill, FRA, steg, FUNN)
    krymper.krymp()
    return krymper


def test_bare_det_siste_steget_trengs() -> None:
    krymper = krympet([*STOY * 40, Trykk(("F9",))], lambda gjort: gjort[-1] == Trykk(("F9",)))
    assert krymper.steg == [Trykk(("F9",))]
    assert krymper.forsok < 10


def test_to_steg_langt_fra_hverandre() -> None:
    def feiler(gjort: Sequence[Steghandling]) -> bool:
        return GaaTil("D-62") in gjort and gjort[-1] == Trykk(("F9",))

    krymper = krympet([*STOY * 10, GaaTil("D-62"), *STOY * 30, Trykk(("F9",)), *STOY], feiler)
    assert krymper.steg == [GaaTil("D-62"), Trykk(("F9",))]


def test_tekster_taster_og_flater_blir_de_enkleste_som_feiler() -> None:
    def feiler(gjort: Sequence[Steghandling]) -> bool:
        *_, siste = gjort
        return (
            any(isinstance(en, StillFlate) and en.bredde > 100 for en in gjort)
            and any(isinstance(en, Fyll) and "Ø" in en.felter[0][1] for en in gjort)
            and isinstance(siste, Trykk)
            and "F7" in siste.taster
        )

    steg = [*STOY, StillFlate(200, 60), Fyll((("Navn", "SØRENSEN, ÅGE"),)), *STOY, Trykk(("F8", "F7", "Tab"))]
    assert krympet(steg, feiler).steg == [StillFlate(132, 43), Fyll((("Navn", "Ø"),)), Trykk(("F7",))]


def test_et_annet_funn_paa_veien_tas_ikke_for_det_samme() -> None:
    """Without the first step another thing fails; the steps that lead to this one stay."""

    def spill(fra: Utgangspunkt, handlinger: Sequence[Steghandling]) -> tuple[list[Steghandling], Funn] | None:
        del fra
        if handlinger[-1] != Trykk(("F9",)):
            return None
        return list(handlinger), (FUNN if GaaTil("D-62") in handlinger else Funn("another", "noe annet holdt ikke"))

    krymper = Krymper(spill, FRA, [GaaTil("D-62"), Trykk(("F9",))], FUNN)
    krymper.krymp()
    assert (krymper.steg, krymper.funn) == ([GaaTil("D-62"), Trykk(("F9",))], FUNN)


def test_den_gir_seg_naar_den_har_provd_saa_mange_ganger() -> None:
    steg = [Fyll(((f"Felt {nr}", "abcdefgh"),)) for nr in range(200)]
    krymper = krympet(steg, lambda gjort: len(gjort) == len(steg))
    assert krymper.forsok == FORSOK
    assert len(krymper.steg) == len(steg)


def test_felter_som_fylles_etter_hverandre_blir_ett_steg() -> None:
    fylte: list[Steghandling] = [Fyll((("A", "1"),)), Fyll((("B", "2"),)), Fyll((("A", "3"),)), Trykk(("Enter",))]
    assert samlet(fylte) == [Fyll((("A", "1"), ("B", "2"))), Fyll((("A", "3"),)), Trykk(("Enter",))]
