"""Section 7: the next fortnight that a card may be paid for, and the last cards of a closed case."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.utbetaling.kortperiode import dager_uten_kort, for_langt_kort, neste_kort, siste_kort
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import Post
from rules.fakta.konto import INNVILGET_FRA, OPPHOR
from rules.regelverk import UtenforRegelverket
from rules.tall.tall import Fakta

JANUAR = Fakta(INNVILGET_FRA, date(1988, 1, 4), "sak 88000001, ABC 12.01.1988")


def betalt(fra: date, dager: int = 14) -> Post:
    return Post("", fra, fra + timedelta(days=dager - 1), Decimal(200), Decimal(3_816), date(1988, 6, 6), 1988)


def avstengt(fra: date, uker: int) -> Avstengning:
    return Avstengning("88000001", fra, fra + timedelta(days=7 * uker - 1))


@pytest.mark.parametrize(
    ("poster", "stengt", "opphor", "ventet"),
    [
        ([], [], None, (date(1988, 1, 4), date(1988, 1, 17))),
        ([betalt(date(1987, 6, 1))], [], None, (date(1988, 1, 4), date(1988, 1, 17))),  # paid before the grant
        ([betalt(date(1988, 1, 4))], [], None, (date(1988, 1, 18), date(1988, 1, 31))),
        ([betalt(date(1988, 1, 4))], [avstengt(date(1988, 1, 18), 8)], None, (date(1988, 3, 14), date(1988, 3, 27))),
        ([], [avstengt(date(1988, 1, 11), 1)], None, (date(1988, 1, 4), date(1988, 1, 17))),  # begins before it
        ([], [], date(1988, 1, 17), (date(1988, 1, 4), date(1988, 1, 17))),
        ([], [], date(1988, 1, 16), (date(1988, 1, 4), date(1988, 1, 16))),
        ([betalt(date(1988, 1, 4))], [], date(1988, 1, 18), (date(1988, 1, 18), date(1988, 1, 18))),
        ([betalt(date(1988, 1, 4))], [], date(1988, 1, 17), None),
    ],
)
def test_neste_periode(poster, stengt, opphor, ventet):
    neste = neste_kort(JANUAR, poster, stengt, Fakta(OPPHOR, opphor) if opphor else None)
    assert ((neste.fra.verdi, neste.til.verdi) if neste else None) == ventet


def test_treet_viser_hvor_forslaget_kommer_fra():
    neste = neste_kort(JANUAR, [betalt(date(1988, 1, 4))], [avstengt(date(1988, 1, 18), 8)], None)
    assert neste is not None
    assert [(ledd.navn, ledd.verdi) for ledd in neste.fra.inndata] == [
        ("Innvilget fra", date(1988, 1, 4)),
        ("Siste betalte dag", date(1988, 1, 17)),
        ("Avstengt til", date(1988, 3, 13)),
    ]
    assert [(ledd.verdi, ledd.grad) for ledd in neste.til.inndata] == [(14, "A"), (date(1988, 3, 14), "C")]


def test_en_avstengning_som_bare_har_sin_siste_dag_igjen_flytter_perioden_og_staar_i_treet():
    neste = neste_kort(JANUAR, [], [avstengt(date(1987, 12, 29), 1)], None)
    assert neste is not None
    assert neste.fra.verdi == date(1988, 1, 5)
    assert [ledd.verdi for ledd in neste.fra.inndata] == [date(1988, 1, 4), date(1988, 1, 4)]


@pytest.mark.parametrize(("opphor", "forkortet"), [(date(1988, 1, 16), True), (date(1988, 1, 17), False)])
def test_et_opphor_paa_periodens_siste_dag_forkorter_den_ikke(opphor, forkortet):
    neste = neste_kort(JANUAR, [], [], Fakta(OPPHOR, opphor))
    assert neste is not None
    assert ("Opphør" in [ledd.navn for ledd in neste.til.inndata]) == forkortet


def test_etter_de_kodede_aarene_er_det_ikke_noe_forslag():
    with pytest.raises(UtenforRegelverket):
        neste_kort(JANUAR, [betalt(date(1996, 12, 18))], [], None)


def meldt(fra: date, til: date) -> Post:
    return Post("M", fra, til, Decimal(0), Decimal(0), date(1988, 6, 6), 1988)


@pytest.mark.parametrize(
    ("poster", "stengt", "fra", "uten"),
    [
        ([], [], date(1988, 1, 4), None),
        ([], [], date(1988, 1, 5), (date(1988, 1, 4), date(1988, 1, 4))),
        ([betalt(date(1988, 1, 4))], [], date(1988, 1, 18), None),
        ([betalt(date(1988, 1, 4))], [], date(1988, 1, 19), (date(1988, 1, 18), date(1988, 1, 18))),
        ([betalt(date(1988, 1, 4), 13)], [], date(1988, 1, 18), None),  # the Sunday alone is no benefit day
        ([betalt(date(1988, 1, 4), 12)], [], date(1988, 1, 18), (date(1988, 1, 16), date(1988, 1, 17))),
        ([betalt(date(1988, 1, 18))], [], date(1988, 1, 4), None),  # comes before, and fills the hole
        ([betalt(date(1988, 1, 4))], [avstengt(date(1988, 1, 18), 1)], date(1988, 1, 25), None),
        (
            [betalt(date(1988, 1, 4))],
            [avstengt(date(1988, 1, 18), 1)],
            date(1988, 1, 26),
            (date(1988, 1, 25), date(1988, 1, 25)),
        ),
        ([betalt(date(1988, 1, 4)), meldt(date(1988, 1, 18), date(1988, 1, 31))], [], date(1988, 2, 1), None),
        ([meldt(date(1988, 1, 4), date(1988, 1, 10))], [], date(1988, 1, 18), (date(1988, 1, 11), date(1988, 1, 17))),
    ],
)
def test_dager_uten_kort(poster, stengt, fra, uten):
    assert dager_uten_kort(JANUAR.verdi, poster, stengt, fra) == uten


@pytest.mark.parametrize(("dager", "for_langt"), [(1, False), (14, False), (15, True)])
def test_kortet_er_for_fjorten_dager(dager, for_langt):
    lengst = for_langt_kort(date(1988, 1, 4), date(1988, 1, 3) + timedelta(days=dager))
    assert (lengst is not None) == for_langt
    assert lengst is None or lengst.verdi == 14


@pytest.mark.parametrize(
    ("vedtatt", "tillegget", "kan"),
    [
        (date(1988, 7, 31), False, True),
        (date(1988, 8, 1), False, False),
        (date(1988, 8, 2), False, False),
        (date(1988, 7, 31), True, False),
    ],
)
def test_de_siste_kortene_etter_et_opphor_fram_i_tid(vedtatt, tillegget, kan):
    svar = siste_kort(date(1988, 8, 1), vedtatt, tillegget)
    assert (svar.verdi, svar.grad) == (kan, "C")
