"""Why two decisions differ: the parts, and that they are the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given

from rules.dagpenger.lov_1966.tolkning import STANDARD, les_tolkning
from rules.fakta.skjema import Samordning
from rules.forklaring.forskjell import forklar_forskjell, linjer
from rules.regelverk import beregn
from tests.rules.dagpenger.lov_1966.test_egenskaper import saker, tolkninger
from tests.rules.saker import lonn, sak_1988


def test_ingen_forskjell():
    forskjell = forklar_forskjell(beregn, sak_1988(150_000), STANDARD, sak_1988(150_000), STANDARD)
    assert (forskjell.fra, forskjell.til, forskjell.endringer) == (1_908, 1_908, ())


def test_hver_endring_for_seg():
    """1 908; lønn 60 000 gives 768; two children make it 938, which is above the floor, so that a pension takes 200."""
    ny = sak_1988(60_000, barn=2, samordning=Samordning(privat_pensjon=10_400))
    forskjell = forklar_forskjell(beregn, sak_1988(150_000), STANDARD, ny, STANDARD)
    assert [(e.nokkel, e.fra, e.til, e.virkning) for e in forskjell.endringer] == [
        ("inntekt[0].lonn", 150_000, 60_000, -1_140),
        ("barn", 0, 2, 170),
        ("samordning.privat_pensjon", None, 10_400, -200),
    ]
    assert (forskjell.fra, forskjell.til) == (1_908, 738)


def test_et_nytt_grunnbelop_vises_som_parameterendring():
    """150 000 with G 30 400: 155 811 -> 156 000, 312 a day, 1 872 a week."""
    forskjell = forklar_forskjell(
        beregn, sak_1988(150_000), STANDARD, sak_1988(150_000, grunnbelop="forrige"), STANDARD
    )
    (endring,) = forskjell.endringer
    assert (endring.navn, endring.fra, endring.til, endring.virkning) == (
        "Valg av grunnbeløp",
        "dagens",
        "forrige",
        -36,
    )
    assert [(p.navn, p.fra, p.til) for p in endring.parametre] == [("Grunnbeløpet (G)", 31_000, 30_400)]


def test_et_annet_tolkningsvalg():
    """See test_grunnlag: 186 000 -> 2 232 under etter, 158 000 -> 1 896 under per_ar."""
    fakta = sak_1988(100_000, 250_000, 150_000)
    forskjell = forklar_forskjell(beregn, fakta, STANDARD, fakta, les_tolkning({"T-TAK": "per_ar"}))
    assert [(e.nokkel, e.fra, e.til, e.virkning) for e in forskjell.endringer] == [("T-TAK", "etter", "per_ar", -336)]


def test_et_annet_tall_enn_ukesatsen():
    forskjell = forklar_forskjell(beregn, sak_1988(150_000), STANDARD, sak_1988(60_000), STANDARD, "grunnlag")
    assert (forskjell.fra, forskjell.til) == (159_000, 64_000)


def test_linjene():
    """150 000 gives 1 872 with G 30 400; 60 000 becomes 62 323 -> 62 000, 124 a day, 744 a week."""
    fakta = sak_1988(150_000)
    ny = replace(fakta, inntekt=lonn(60_000), behandlet=date(1988, 3, 31), barn=1)
    assert linjer(forklar_forskjell(beregn, fakta, STANDARD, ny, STANDARD)) == [
        "Fra 1 908 til 829 kr i uka",
        "Behandlet: 01.06.1988 → 31.03.1988 (Grunnbeløpet (G) 31 000 → 30 400): 36 kr mindre i uka",
        "Lønnsinntekt siste år: 150 000 → 60 000: 1 128 kr mindre i uka",
        "Forsørgede barn: 0 → 1: 85 kr mer i uka",
    ]


@given(saker, tolkninger, saker, tolkninger)
def test_virkningene_er_hele_forskjellen(fakta_a, tolkning_a, fakta_b, tolkning_b):
    forskjell = forklar_forskjell(beregn, fakta_a, tolkning_a, fakta_b, tolkning_b)
    assert forskjell.fra == beregn(fakta_a, tolkning_a).ukesats.verdi
    assert forskjell.til == beregn(fakta_b, tolkning_b).ukesats.verdi
    assert forskjell.fra + sum(e.virkning for e in forskjell.endringer) == forskjell.til
    assert all(e.fra != e.til for e in forskjell.endringer)
