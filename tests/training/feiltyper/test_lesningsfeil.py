"""The mistake of another reading, in a case where it alone gives the wrong ukesats, worked by hand."""

from datetime import date
from decimal import Decimal

from rules.fakta.skjema import Behandling
from rules.regelverk import les_tolkning
from training.feiltyper.gjenkjenning import navngi
from training.feiltyper.lesningsfeil import LESNINGSFEIL, Lesning
from training.oppgaver.regning import lest_slik

DAG = date(1988, 6, 1)
# 90000 x 31000 / 29267 = 95329, 150000 x 31000 / 27433 = 169504, 140000 x 31000 / 25333 = 171318; snittet er 145384.
FAKTA = Behandling(innvilget_fra=DAG, lonn_1=Decimal(90_000), lonn_2=Decimal(150_000), lonn_3=Decimal(140_000))
UKESATS = lest_slik("ukesats", DAG, FAKTA)


def test_en_annen_lesning_gir_ukesatsen_alene() -> None:
    standard = Lesning(les_tolkning({}, DAG))
    # Beste: 145000, 290, 1740. Bare siste år: 95000, 190, 1140.
    assert UKESATS(standard) == 1740
    funnet = navngi(standard, Decimal(1140), UKESATS, LESNINGSFEIL)
    assert [[ett.id for ett in sett] for sett in funnet] == [["annen_lesning"]]


def test_standarden_er_ogsaa_en_annen_lesning() -> None:
    siste = Lesning(les_tolkning({"T-AAR": "siste"}, DAG))
    assert UKESATS(siste) == 1140
    assert [sett[0].id for sett in navngi(siste, Decimal(1740), UKESATS, LESNINGSFEIL)] == ["annen_lesning"]


def test_en_annen_ukesats_er_ingen_lesning() -> None:
    assert navngi(Lesning(les_tolkning({}, DAG)), Decimal(1), UKESATS, LESNINGSFEIL) == []
