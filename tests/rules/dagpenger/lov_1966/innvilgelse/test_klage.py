"""Section 11: when a complaint is in time. Counted on a calendar."""

from datetime import date

import pytest

from rules.dagpenger.lov_1966.innvilgelse.klage import klagefrist
from rules.regelverk import UtenforRegelverket, lov_paa


@pytest.mark.parametrize(
    ("vedtatt", "siste"),
    [
        (date(1988, 6, 6), date(1988, 7, 18)),  # a Monday, and the Monday six weeks later
        (date(1987, 12, 1), date(1988, 1, 12)),  # over New Year
        (date(1988, 2, 1), date(1988, 3, 14)),  # over a leap day
    ],
)
def test_en_klage_har_frist_seks_uker_fra_vedtaket(vedtatt, siste):
    assert klagefrist(vedtatt).verdi == siste


def test_fristen_sier_hva_den_er_av_og_hvor_sikker_den_er():
    frist = lov_paa(date(1988, 6, 6)).innvilgelse.klagefrist(date(1988, 6, 6), "sak 88000001, ABC 06.06.1988")
    uker, vedtatt = frist.inndata
    assert (vedtatt.verdi, vedtatt.kilde, uker.verdi, uker.enhet) == (
        date(1988, 6, 6),
        "sak 88000001, ABC 06.06.1988",
        6,
        "uker",
    )
    assert frist.grad == "C"


def test_utenfor_de_kodede_aarene_er_det_ingen_frist():
    with pytest.raises(UtenforRegelverket):
        klagefrist(date(1975, 12, 31))
