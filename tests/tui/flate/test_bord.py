"""The desk beside the form: its word in the frame, and its own actions."""

import pytest

from tests.tui.provebord import Provebord
from tui.flate.bord import Bord
from tui.flate.vitne import Hendelse, Tastet, Utfort, Vitne
from tui.skjema.storrelse import KOLONNER


class Ovingsbord(Bord):
    """A desk that notes what it is told, and does an action that no form here has."""

    merke = "ØVELSE"
    handlinger = frozenset({"skriv_ut"})

    def __init__(self) -> None:
        self.hort: list[Hendelse | str] = []

    def foer(self, hendelse: Hendelse) -> None:
        self.hort.append(hendelse)

    def stille(self) -> None:
        self.hort.append("stille")

    def gjor(self, handling: str) -> None:
        self.hort.append(f"gjør {handling}")


class Opptak(Vitne):
    """Somebody else who looks on, with a word of his own."""

    merke = "OPPTAK 2"


def ved_bordet(*, merke: str = "ØVELSE") -> Provebord:
    bord = Provebord()
    bord.flate.bord = Ovingsbord()
    bord.flate.bord.merke = merke
    return bord


def test_uten_noe_paa_bordet_staar_klokka_der_den_staar() -> None:
    bilde = Provebord().flate.bilde()
    assert (bilde[0][64:], bilde[1][64:]) == ("Dato: 06.06.1988", "  Kl: 09:00     ")


def test_ordet_staar_i_hodet_ved_siden_av_opptakets_i_statusen() -> None:
    bord = ved_bordet()
    bord.flate.vitne = Opptak()
    bilde = bord.flate.bilde()
    assert (bilde[0][64:], bilde[1][64:]) == ("Dato: 06.06.1988", "Kl: 09:00 ØVELSE")
    assert "OPPTAK 2 09,10 OVER" in bilde[23]
    assert {len(linje) for linje in bilde} == {KOLONNER}


def test_ordet_staar_mens_et_vindu_et_spoersmaal_og_linja_ligger_over() -> None:
    bord = ved_bordet()
    bord.gaa_til("E-1")
    for taster in (["F1"], ["F3", "F10"], ["F3", *"Aroma", "F3"]):
        bord.tast(*taster)
        assert bord.flate.bilde()[1].endswith(" ØVELSE")


@pytest.mark.parametrize(("merke", "vist"), [("ØVELSER UTEN ENDE", "ØVELSE"), ("\x1b[5m😀", "?[5m?")])
def test_et_merke_som_ikke_er_et_kort_ord_velter_ikke_linja(merke: str, vist: str) -> None:
    linje = ved_bordet(merke=merke).flate.bilde()[1]
    assert (len(linje), linje[64:73]) == (KOLONNER, "Kl: 09:00")
    assert linje.endswith(vist)


def test_bordet_hoerer_det_som_kommer_inn_og_naar_det_er_stille() -> None:
    bord = ved_bordet()
    bord.tast("3")
    assert isinstance(bord.flate.bord, Ovingsbord)
    assert bord.flate.bord.hort == [Tastet("3", "3"), "stille"]


@pytest.mark.parametrize("foer", [[], ["F1"], ["F10"], ["F3"]], ids=["skjemaet", "vindu", "linja", "spørsmål"])
def test_bordet_gjoer_sine_egne_handlinger_hvor_som_helst(foer: list[str]) -> None:
    bord = ved_bordet()
    bord.tast(*foer)
    sett = bord.flate.bilde()
    bord.tast("F9")
    bord.flate.utfor("skriv_ut")
    assert isinstance(bord.flate.bord, Ovingsbord)
    egne = [Tastet("f9", None), "gjør skriv_ut", "stille", Utfort("skriv_ut"), "gjør skriv_ut", "stille"]
    assert bord.flate.bord.hort[-6:] == egne
    assert bord.flate.bilde() == sett


def test_ordet_for_bordets_egen_handling_lar_meldingen_staa() -> None:
    bord = ved_bordet()
    bord.flate.si("Dette står.")
    bord.gaa_til("skriv ut")
    assert bord.flate.melding == "Dette står."
    bord.gaa_til("papirer")
    assert bord.flate.melding != "Dette står."
