"""Section 12: when a stated income is so far from the registered one that it is looked at. Worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.innvilgelse.registeravvik import inntekt_ses_paa
from rules.regelverk import UtenforRegelverket, lov_paa

DAG = date(1988, 6, 6)


@pytest.mark.parametrize(
    ("oppgitt", "registrert", "ses_paa"),
    [
        (150_000, 150_000, False),
        (150_000, 200_000, False),  # a quarter of 200,000 is 50,000: just that
        (149_999, 200_000, True),
        (250_000, 200_000, False),  # and the other way
        (250_001, 200_000, True),
        (150_000, 120_000, False),  # 30,000 is a quarter of 120,000, and a fifth of 150,000
        (150_001, 120_000, True),
        (124_999, 99_999, True),  # a quarter is 24,999.75
        (124_998, 99_999, False),
        (0, 1, True),
        (1, 0, True),
        (0, 0, False),
        (0, 999_999_999, True),
    ],
)
def test_inntekten_ses_paa_naar_den_er_mer_enn_en_fjerdedel_unna(oppgitt, registrert, ses_paa):
    assert inntekt_ses_paa(Decimal(oppgitt), Decimal(registrert), DAG).verdi is ses_paa


def test_svaret_sier_hva_det_er_av_og_hvor_sikkert_det_er():
    svar = lov_paa(DAG).innvilgelse.inntekt_ses_paa(Decimal(1), Decimal(2), DAG, "D-61-1, ABC", "inntekt.csv")
    oppgitt, registrert, hoyst = svar.inndata
    assert (oppgitt.verdi, oppgitt.kilde, registrert.verdi, registrert.kilde) == (1, "D-61-1, ABC", 2, "inntekt.csv")
    assert (hoyst.verdi, hoyst.enhet, svar.grad) == (25, "%", "C")


def test_utenfor_de_kodede_aarene_er_det_ingen_grense():
    with pytest.raises(UtenforRegelverket):
        inntekt_ses_paa(Decimal(1), Decimal(2), date(1975, 12, 31))
