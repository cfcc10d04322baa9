"""The text of a grant on paper and on its two pages: no line ends inside an amount, and no page inside a sentence."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from data.operasjoner.behandling.behandling import regn_ut
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.fakta.skjema import Behandling
from screens.bilder.d61_vedtak import TEKSTLINJER, TOM_LINJE
from screens.brev.ark import som_pdf
from screens.brev.vedtakstekst import RESTEN, paa_sider, tekstlinjer, vedtakstekst
from tests.data.saker import FAKTA
from tests.screens.pdftekst import linjer_paa_sidene, uten_fot

SAKER = {
    "enkel": FAKTA,
    "over taket": replace(FAKTA, lonn_1=Decimal(400_000)),
    "barn": replace(FAKTA, barn=2, barn1_fodt=date(1980, 1, 1), barn2_fodt=date(1983, 1, 1)),
    "fisk": replace(FAKTA, fiskeforedling="J"),
    "pensjon": replace(FAKTA, privat_pensjon=Decimal(52_000), offentlig_pensjon=Decimal(26_000)),
    "alt": replace(
        FAKTA,
        lonn_1=Decimal(400_000),
        barn=1,
        barn1_fodt=date(1980, 1, 1),
        privat_pensjon=Decimal(52_000),
        offentlig_pensjon=Decimal(26_000),
        folketrygd=Decimal(10_000),
        lonn_for_pensjon=Decimal(150_000),
        redusert_trygd=Decimal(900),
    ),
}


def teksten(fakta: Behandling) -> list[str]:
    beregnet = regn_ut(fakta, date(1988, 6, 6), "", STANDARD)
    return vedtakstekst(beregnet.fakta, beregnet.beregning, date(1988, 6, 6))


def flatt(linjer: list[str]) -> str:
    """The words, whatever line they stand on."""
    return " ".join(" ".join(linjer).split())


@pytest.mark.parametrize("fakta", SAKER.values(), ids=SAKER)
def test_overskriften_staar_for_seg_og_under_den_er_det_tomt(fakta: Behandling) -> None:
    """That line is no field of the page."""
    assert paa_sider(teksten(fakta), TEKSTLINJER)[0][TOM_LINJE - 1] == ""


@pytest.mark.parametrize(("prosent", "vist"), [("100", "100"), ("10.0", "10"), ("12.5", "12,5")])
def test_maks_prosent_staar_slik_feltet_viser_den(prosent: str, vist: str) -> None:
    assert f"Det utbetales høyst {vist} % av ukesatsen" in flatt(teksten(replace(FAKTA, maks_prosent=Decimal(prosent))))


def test_en_tekst_som_er_for_lang_fyller_siste_side_og_sier_at_det_er_mer() -> None:
    """The last line is the field D-61-6/Vedtak linje 27."""
    forste, siste = paa_sider(["Et avsnitt."] * sum(TEKSTLINJER) + ["Ett til."], TEKSTLINJER)
    assert (len(forste), len(siste)) == TEKSTLINJER
    assert all(siste)
    assert flatt(siste[-2:]).endswith(RESTEN)


@pytest.mark.parametrize("fakta", SAKER.values(), ids=SAKER)
def test_en_side_slutter_der_en_setning_slutter_og_ingenting_er_borte(fakta: Behandling) -> None:
    avsnitt = teksten(fakta)
    sider = paa_sider(avsnitt, TEKSTLINJER)
    assert [len(side) <= hoyde for side, hoyde in zip(sider, TEKSTLINJER, strict=True)] == [True, True]
    assert sider[0][-1].endswith((".", ":", ")"))
    hele, vist = flatt(avsnitt), flatt([linje for side in sider for linje in side])
    assert vist == hele or vist == f"{hele[: len(vist) - len(RESTEN) - 1]} {RESTEN}"
    forste = flatt(sider[0])
    assert hele[len(forste) :].lstrip()[:1].isupper()


def test_et_avsnitt_som_ikke_faar_plass_deles_mellom_setningene() -> None:
    avsnitt = ["a" * 70, f"Den første {'er lang ' * 8}og slutter her. Den andre {'kommer etter ' * 5}til slutt."]
    assert paa_sider(avsnitt, (3, 3)) == [
        tekstlinjer([avsnitt[0], avsnitt[1].partition(" Den andre")[0]]),
        tekstlinjer([f"Den andre {'kommer etter ' * 5}til slutt."]),
    ]
    assert len(paa_sider(avsnitt, (2, 3))[0]) == 1


def test_mer_enn_det_er_plass_til_sies_paa_siste_side() -> None:
    sider = paa_sider([f"Setning {nr}." for nr in range(9)], (3, 3))
    assert sider[0] == ["Setning 0.", "Setning 1.", "Setning 2."]
    assert sider[1][0] == "Setning 3."
    assert " ".join(sider[1]).endswith(RESTEN)
    assert len(sider[1]) <= 3


@pytest.mark.parametrize("ord_foran", range(28))
def test_et_belop_staar_helt_paa_skjermen_og_i_tekstutskriften(ord_foran: int) -> None:
    linjer = tekstlinjer([f"{'ord ' * ord_foran}186 000 kr, 1 234 567 kr og 90 % (pkt. 3.7, grad C)."])
    hele = ("186 000 kr", "1 234 567 kr", "90 %", "pkt. 3.7", "grad C")
    assert all(any(del_ in linje for linje in linjer) for del_ in hele)


def test_ingen_linje_i_pdf_en_slutter_inne_i_et_belop() -> None:
    """The text is read out of the file: every amount that was written stands whole on one line."""
    avsnitt = [f"{'ord ' * nr}186 000 kr, det laveste av 1 234 567 kr og 90 % av 31 000 kr." for nr in range(40)]
    innhold, mangler = som_pdf(avsnitt, "Prøve")
    linjer = [
        linje.replace("\N{NO-BREAK SPACE}", " ") for side in uten_fot(linjer_paa_sidene(innhold)) for linje in side
    ]
    assert not mangler
    for belop in ("186 000 kr", "1 234 567 kr", "90 %", "31 000 kr"):
        assert sum(linje.count(belop) for linje in linjer) == 40
    assert flatt(linjer) == flatt(avsnitt)


def test_pdf_en_bytter_ikke_side_inne_i_et_avsnitt() -> None:
    innhold, _ = som_pdf([f"Avsnitt {nr} {'er nokså langt ' * 12}slutt." for nr in range(60)], "Prøve")
    sider = uten_fot(linjer_paa_sidene(innhold))
    assert len(sider) > 2
    assert all(side[0].startswith("Avsnitt ") and side[-1].rstrip().endswith("slutt.") for side in sider)


def test_vedtaket_paa_papir_har_ingen_delte_tall() -> None:
    for fakta in SAKER.values():
        innhold, _ = som_pdf(teksten(fakta), "Prøve")
        for side in linjer_paa_sidene(innhold):
            for linje, neste in pairwise(side):
                assert not (re.search(r"\d\s*$", linje) and re.match(r"\s*(\d{3}\b|kr\b|%)", neste)), (linje, neste)
