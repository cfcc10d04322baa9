"""Each mistake with an exclusion, in a case where it alone gives the wrong days.

The right one is eight weeks from Monday 16 May 1988, decided on 6 June: to Sunday 10 July.
"""

from datetime import date

import pytest

from training.feiltyper.avstengningsfeil import AVSTENGNINGSFEIL, Avstengningsfakta
from training.feiltyper.gjenkjenning import navngi
from training.oppgaver.kontoregning import avstengt

RETT = Avstengningsfakta(date(1988, 5, 16), 8, date(1988, 6, 6), (8, 12, 26))
SAKER = [
    ("avstengt_som_annen_gang", date(1988, 5, 16), date(1988, 8, 7)),
    ("avstengt_fra_i_dag", date(1988, 6, 6), date(1988, 7, 31)),
    ("avstengt_en_dag_feil", date(1988, 5, 15), date(1988, 7, 9)),
]


@pytest.mark.parametrize(("feil", "fra", "til"), SAKER, ids=[sak[0] for sak in SAKER])
def test_feilen_gir_dagene_alene(feil: str, fra: date, til: date) -> None:
    assert avstengt(RETT) == (date(1988, 5, 16), date(1988, 7, 10))
    funnet = navngi(RETT, (fra, til), avstengt, AVSTENGNINGSFEIL)
    assert [[ett.id for ett in sett] for sett in funnet] == [[feil]]


def test_to_feil_sammen() -> None:
    # 26 uker fra mandag 6. juni går til søndag 4. desember.
    funnet = navngi(RETT, (date(1988, 6, 6), date(1988, 12, 4)), avstengt, AVSTENGNINGSFEIL)
    assert [[ett.id for ett in sett] for sett in funnet] == [["avstengt_som_annen_gang", "avstengt_fra_i_dag"]]


def test_hver_feil_har_en_sak() -> None:
    assert [sak[0] for sak in SAKER] == [feil.id for feil in AVSTENGNINGSFEIL]
