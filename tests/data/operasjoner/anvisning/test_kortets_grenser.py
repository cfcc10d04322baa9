"""The limits of what stands on a card, each with the value on the limit and one on each side; no register is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.sak.kort import Kort, feil_i
from data.sak.mappe import Mappe
from data.sak.rader.anvisningsrader import post_av
from data.tabeller import AnvisningRad, PersonRad, SakRad, VedtakRad
from tests.data.saker import MANDAG

SAK, ANNEN_SAK = "88000001", "88000002"
I_DAG = date(1988, 6, 6)


def innvilget(fra: date, til: date | None = None) -> VedtakRad:
    return VedtakRad(journalnr=SAK, type="innvilgelse", innvilget_fra=fra, til=til)


def betalt(fra: date | None, til: date | None, type_: str = "", journalnr: str = SAK) -> AnvisningRad:
    return AnvisningRad(
        vedtak_id=1,
        journalnr=journalnr,
        slag="dagpenger",
        type=type_,
        periode_fra=fra,
        periode_til=til,
        anvist_prosent=200,
        anvist_belop=Decimal(3_816),
        kjoredato=I_DAG,
        ferieaar=1988,
        signatur="ABC",
        tidspunkt=MANDAG,
    )


def mappe(*vedtak: VedtakRad, betalt: Sequence[AnvisningRad] = ()) -> Mappe:
    """The file of the case SAK, with those decisions and payments."""
    return Mappe(SakRad(journalnr=SAK), PersonRad(), (), vedtak, tuple(betalt), tuple(map(post_av, betalt)))


JANUAR = innvilget(date(1988, 1, 4))
MAPPE = mappe(JANUAR)
KORT = Kort(journalnr=SAK, meldedato=I_DAG, periode_fra=date(1988, 5, 23), periode_til=date(1988, 6, 5), signatur="ABC")


def felt_med_feil(mappe: Mappe = MAPPE, **felt: object) -> set[str]:
    return set(feil_i(replace(KORT, **felt), mappe, I_DAG))


@pytest.mark.parametrize(
    ("felt", "innenfor", "utenfor"),
    [
        ("arb_timer", ("0", "0.01", "998.99", "999"), ("-0.01", "999.01", "1000", "0.001")),
        ("tapt_arbtid", ("0", "0.01", "167.99", "168"), ("-0.01", "168.01", "169", "0.001")),
    ],
)
def test_timer_paa_grensen_og_ved_siden_av(felt: str, innenfor: tuple[str, ...], utenfor: tuple[str, ...]) -> None:
    assert [timer for timer in innenfor if felt_med_feil(**{felt: Decimal(timer)}) != set()] == []
    assert [timer for timer in utenfor if felt_med_feil(**{felt: Decimal(timer)}) != {felt}] == []


@pytest.mark.parametrize(
    ("uker", "feil"), [(-1, True), (0, False), (1, False), (998, False), (999, False), (1000, True)]
)
def test_uker_delvis_permittert_er_fra_0_til_999(uker: int, feil: bool) -> None:
    assert felt_med_feil(uker_delvis_perm=uker) == ({"uker_delvis_perm"} if feil else set())


@pytest.mark.parametrize(
    ("type_", "belop", "feil"),
    [
        *(("E", None, False), ("E", "0", True), ("E", "1", False), ("E", "1.5", True), ("E", "-1", True)),
        *(("T", None, True), ("T", "0", True), ("T", "1", False), ("T", "-1", False), ("T", "1.5", True)),
        *((None, None, False), (None, "0", False), (None, "1.5", False), ("K", "-1", False), ("M", "0.5", False)),
    ],
)
def test_anvist_belop_er_hele_kroner_der_det_leses(type_: str | None, belop: str | None, feil: bool) -> None:
    kroner = None if belop is None else Decimal(belop)
    assert felt_med_feil(anvisningstype=type_, anvist_belop=kroner) == ({"anvist_belop"} if feil else set())


@pytest.mark.parametrize(
    ("type_", "fra", "til", "ventet"),
    [
        *((None, None, None, {"periode_fra", "periode_til"}), ("T", None, None, set()), ("M", None, None, set())),
        *((None, date(1988, 6, 5), None, {"periode_til"}), ("M", date(1988, 6, 5), None, {"periode_til"})),
        *((None, None, date(1988, 6, 5), {"periode_fra"}), ("M", None, date(1988, 6, 5), {"periode_fra"})),
        (None, date(1988, 6, 5), date(1988, 6, 5), set()),
        *((None, date(1988, 6, 5), date(1988, 6, 4), {"periode_til"}),),
        *(("M", date(1988, 6, 5), date(1988, 6, 5), set()), ("M", date(1988, 6, 5), date(1988, 6, 4), {"periode_til"})),
        *((None, I_DAG, I_DAG, set()), (None, date(1988, 6, 7), date(1988, 6, 7), {"periode_fra"})),
        *(("M", date(1988, 6, 7), date(1988, 6, 7), set()), ("T", date(1988, 6, 7), date(1988, 6, 7), set())),
    ],
)
def test_perioden(type_: str | None, fra: date | None, til: date | None, ventet: set[str]) -> None:
    kroner = Decimal(100) if type_ == "T" else None
    assert felt_med_feil(anvisningstype=type_, anvist_belop=kroner, periode_fra=fra, periode_til=til) == ventet


@pytest.mark.parametrize(("dag", "feil"), [(date(1975, 12, 31), True), (date(1976, 1, 1), False), (I_DAG, False)])
def test_meldedatoen_er_en_dag_som_er_kommet_i_de_kodede_aarene(dag: date, feil: bool) -> None:
    assert felt_med_feil(meldedato=dag) == ({"meldedato"} if feil else set())


@pytest.mark.parametrize(
    ("til", "ventet"), [(date(1988, 6, 4), {"periode_til"}), (date(1988, 6, 5), set()), (date(1988, 6, 6), set())]
)
def test_perioden_slutter_senest_den_siste_innvilgede_dagen(til: date, ventet: set[str]) -> None:
    assert felt_med_feil(mappe(innvilget(date(1988, 1, 4), til))) == ventet


@pytest.mark.parametrize(
    ("opphor", "ventet"),
    [
        (date(1988, 5, 22), {"periode_fra"}),
        (date(1988, 5, 23), {"periode_til"}),
        (date(1988, 6, 4), {"periode_til"}),
        (date(1988, 6, 5), set()),
    ],
)
def test_perioden_slutter_senest_den_dagen_saken_avsluttes(opphor: date, ventet: set[str]) -> None:
    assert felt_med_feil(mappe(JANUAR, VedtakRad(id=2, journalnr=SAK, type="opphor", dato=opphor))) == ventet


TRE_VEDTAK = mappe(*(innvilget(date(1988, maaned, 1)) for maaned in (2, 4, 5)))


@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        (
            *(date(1988, 1, 31), date(1988, 2, 5)),
            {"periode_fra": "Anvis. periode: trygden er innvilget fra 01.02.1988; begynn tidligst da."},
        ),
        (date(1988, 2, 1), date(1988, 3, 31), {}),
        (
            *(date(1988, 3, 31), date(1988, 4, 1)),
            {"periode_til": "Anvis. periode: slutt 31.03.1988; et nytt vedtak gjelder dagen etter."},
        ),
        (date(1988, 4, 1), date(1988, 4, 30), {}),
        (date(1988, 5, 1), date(1988, 5, 14), {}),
    ],
)
def test_hvert_vedtak_gjelder_til_dagen_for_det_neste(fra: date, til: date, ventet: dict[str, str]) -> None:
    assert feil_i(replace(KORT, periode_fra=fra, periode_til=til), TRE_VEDTAK, I_DAG) == ventet


# The card pays 23 May to 5 June; what is in its way is named on the day of the card that must be moved.
@pytest.mark.parametrize(
    ("fra", "til", "ventet"),
    [
        (date(1988, 5, 20), date(1988, 5, 22), set()),
        (date(1988, 5, 20), date(1988, 5, 23), {"periode_fra"}),
        (date(1988, 5, 23), date(1988, 5, 23), {"periode_fra"}),
        (date(1988, 5, 24), date(1988, 5, 30), {"periode_til"}),
        (date(1988, 6, 5), date(1988, 6, 9), {"periode_til"}),
        (date(1988, 6, 6), date(1988, 6, 9), set()),
    ],
)
def test_dager_som_er_betalt(fra: date, til: date, ventet: set[str]) -> None:
    for journalnr in (SAK, ANNEN_SAK):
        assert felt_med_feil(mappe(JANUAR, betalt=[betalt(fra, til, journalnr=journalnr)])) == ventet


# One week of exclusion each; it is said on the same days.
@pytest.mark.parametrize(
    ("fra", "ventet"),
    [
        (date(1988, 5, 16), set()),
        (date(1988, 5, 17), {"periode_fra"}),
        (date(1988, 5, 23), {"periode_fra"}),
        (date(1988, 5, 24), {"periode_til"}),
        (date(1988, 6, 5), {"periode_til"}),
        (date(1988, 6, 6), set()),
    ],
)
def test_dager_som_er_avstengt(fra: date, ventet: set[str]) -> None:
    for journalnr in (SAK, ANNEN_SAK):
        avstengt = VedtakRad(id=2, journalnr=journalnr, type="avstengning", dato=fra, uker=1)
        assert felt_med_feil(mappe(JANUAR, avstengt)) == ventet


@pytest.mark.parametrize(("type_", "sperrer"), [("", True), ("K", True), ("E", True), ("T", False), ("M", False)])
def test_bare_en_betaling_for_perioden_sperrer_den(type_: str, sperrer: bool) -> None:
    uten_periode = betalt(None, None, type_)
    i_veien = betalt(date(1988, 5, 23), date(1988, 6, 5), type_)
    rammer = mappe(JANUAR, betalt=[uten_periode, i_veien])
    assert felt_med_feil(rammer) == ({"periode_fra"} if sperrer else set())
    assert felt_med_feil(rammer, anvisningstype="E") == set()
