"""F2 on D-62 and D-68 where the law itself is the answer: the next card, the weeks, the run, the year, and when."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from screens.okt import Okt
from screens.rutiner.anvisning import Anvisningsrutine
from screens.rutiner.ferietillegg import Ferietillegg
from screens.rutiner.saksrutine import Saksrutine
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Svar, Tre, Trenode

TANGEN, BERGE, BERNTSEN = "26814049751", "10826610226", "10854034605"
"""Paid to 24 April 1988; 75 of 80 weeks; closed on 29 November 1987 and not paid its supplement."""


def _f2(rutine: Saksrutine, felt: str, *endret: str) -> Svar:
    return rutine.handlinger()["hvorfor"](Innsendt(rutine.kode, felt, {}, {}, frozenset(endret)))


def _treet(svar: Svar) -> list[str]:
    """Every line of the tree, the top first."""
    assert isinstance(svar.vindu, Tre)

    def linjer(node: Trenode) -> Iterator[str]:
        yield node.linje.replace("\N{NO-BREAK SPACE}", " ")
        for under in (*node.blader, *node.barn):
            yield from linjer(under)

    return list(linjer(svar.vindu.rot))


def _regnet(okt: Okt, **kort: Any) -> Anvisningsrutine:
    """D-62 after F5 on a card of the running case."""
    rutine = Anvisningsrutine(okt)
    hentet = rutine.hent(TANGEN, None)
    assert hentet is not None
    verdier = {**hentet.verdier, "meldedato": date(1988, 6, 6), "signatur": "ABC", **kort}
    rutine.handlinger()["beregn"](Innsendt("D-62", "", verdier, {}, frozenset(kort)))
    return rutine


def test_perioden_foreslaar_de_neste_to_ukene_som_ikke_er_betalt(okt: Okt) -> None:
    rutine = Anvisningsrutine(okt)
    rutine.hent(TANGEN, None)
    fra, til = _treet(_f2(rutine, "periode_fra")), _treet(_f2(rutine, "periode_til"))
    assert fra[0].startswith("Neste periode fra 25.04.1988")
    assert any(linje.startswith("Siste betalte dag 24.04.1988") for linje in fra)
    assert til[0].startswith("Neste periode til 08.05.1988")
    assert any("14 dager" in linje for linje in til)


def test_maks_uker_viser_ukene_som_er_brukt_og_igjen(okt: Okt) -> None:
    rutine = Anvisningsrutine(okt)
    rutine.hent(BERGE, None)
    treet = _treet(_f2(rutine, "maks_uker"))
    assert treet[0].startswith("Maks uker 80 uker")
    assert any(linje.startswith("Uker igjen 5 uker") for linje in treet)
    assert any(linje.startswith("Uker brukt 75 uker") for linje in treet)


def test_status_viser_hvilken_kjoring_og_ferieaaret_hvor_det_deles(okt: Okt) -> None:
    rutine = _regnet(okt, periode_fra=date(1988, 4, 25), periode_til=date(1988, 5, 8))
    kjoring = _treet(_f2(rutine, "status", "periode_fra"))
    assert kjoring[0].startswith("Kjøring 06.06.1988")
    assert any("06.06.1988 kl. 09.00" in linje for linje in kjoring)
    assert _treet(_f2(rutine, "dager_gammelt_ferieaar", "periode_fra"))[0].startswith("Ferieår 1988")
    assert _f2(rutine, "status").melding.startswith("Status regnes ikke ut")  # the card was taken away


def test_for_et_kort_er_regnet_sier_status_at_den_ikke_regnes_ut(okt: Okt) -> None:
    rutine = Anvisningsrutine(okt)
    rutine.hent(TANGEN, None)
    assert _f2(rutine, "status").melding == "Status regnes ikke ut; F2 forklarer satser, kontoer og beløp."


def test_d68_viser_naar_tillegget_kan_anvises(okt: Okt) -> None:
    rutine = Ferietillegg(okt)
    rutine.hent(BERNTSEN, None)
    assert _treet(_f2(rutine, "status"))[0].startswith("Ferietillegget kan anvises fra ")
    rutine.hent(TANGEN, None)
    assert _f2(rutine, "status").melding.startswith("Status: ferietillegget anvises når sakene")
