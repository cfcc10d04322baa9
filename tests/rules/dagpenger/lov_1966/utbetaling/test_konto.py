"""Section 6 and the screens: the accounts, each a sum with every payment under it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.utbetaling.konto import (
    anvist_i_aar,
    ferietillegg_i_aar,
    hittil_belop,
    hittil_prosent,
    sammenhengende_prosent,
    to_siste_kalenderaar,
    varighet,
)
from rules.fakta.betaling import Post
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.konto import FORSTE_DATO, I_DAG, MAKS_UKER, Konto
from rules.forklaring.forklaring import forklar
from rules.regelverk import UtenforRegelverket
from rules.tall.tall import Fakta, alle_ledd
from tests.rules.forklaring.tretekst import linjer
from tests.rules.saker import JUNI_1988

AATTI_UKER = Fakta(MAKS_UKER, Decimal(80), "sak 88000001, ABC 06.06.1988")


def post(fra: date | None = date(1988, 5, 9), type: str = "", prosent: int = 200, belop: int = 3_816, **felt) -> Post:
    til = fra + timedelta(days=13) if fra else None
    kjoredato = felt.pop("kjoredato", til + timedelta(days=1) if til else JUNI_1988)
    return Post(type, fra, til, Decimal(prosent), Decimal(belop), kjoredato, kjoredato.year, kilde="ABC", **felt)


HEL, KONTANT, ETTER = post(), post(date(1988, 4, 25), "K"), post(date(1988, 4, 11), "E", 67, 1_278)
TREKK = post(None, "T", 0, -500)
MELDING = post(date(1988, 3, 28), "M", 0, 0)
TILLEGG = post(None, "F", 0, 1_631)
ALLE = (ETTER, KONTANT, HEL, TREKK, MELDING)


def navn(tall) -> list[str]:
    return [ledd.navn for ledd in tall.inndata]


def foring(type_: str, konto: Konto, verdi: int, aar: int = 0) -> Post:
    """A row of one account alone: what a running case was taken in with (Å), or a correction (J)."""
    prosent, belop = (verdi, 0) if konto.i_prosent else (0, verdi)
    return Post(type_, None, None, Decimal(prosent), Decimal(belop), JUNI_1988, 0, kilde="ABC", konto=konto, aar=aar)


def test_det_som_er_tatt_inn_og_justert_er_ledd_i_summen():
    tatt_inn, justert = foring("Å", Konto.SAMMENHENGENDE, 7_400), foring("J", Konto.SAMMENHENGENDE, -200)
    i_fjor, i_aar = foring("Å", Konto.KALENDERAAR, 5_200, 1987), foring("Å", Konto.ANVIST, 40_800, 1988)
    rader = [tatt_inn, HEL, justert, i_fjor, i_aar]
    tall = sammenhengende_prosent(rader, [], JUNI_1988)
    assert tall.verdi == 7_400 + 200 - 200
    assert navn(tall)[1:] == ["Tatt inn med løpende sak", "Anvist 09.05.1988–22.05.1988", "Justert"]
    assert tall.regel.formel.endswith("; medregnet det som er tatt inn eller justert")
    assert (to_siste_kalenderaar(rader, JUNI_1988).verdi, anvist_i_aar(rader, JUNI_1988).verdi) == (5_400, 44_616)
    assert navn(to_siste_kalenderaar(rader, JUNI_1988))[-1] == "Tatt inn med løpende sak for 1987"
    assert (hittil_prosent(rader, JUNI_1988).verdi, hittil_belop(rader).verdi) == (200, 3_816)
    assert "medregnet" not in sammenhengende_prosent([HEL], [], JUNI_1988).regel.formel


def test_sammenhengende_er_summen_med_hver_anvisning_under_seg():
    tall = sammenhengende_prosent(ALLE, [], JUNI_1988)
    assert (tall.verdi, tall.enhet) == (467, "%")
    assert navn(tall)[1:] == [
        "Etterbetalt 11.04.1988–24.04.1988",
        "Anvist kontant 25.04.1988–08.05.1988",
        "Anvist 09.05.1988–22.05.1988",
    ]
    assert [ledd.verdi for ledd in tall.inndata] == [100, 67, 200, 200]


@pytest.mark.parametrize(("uker", "varsel", "oppbrukt"), [(80, 7_600, 8_000), (40, 3_600, 4_000), (26, 2_200, 2_600)])
def test_sammenhengende_viser_grensene_for_varsel_og_oppbrukt(uker, varsel, oppbrukt):
    tall = sammenhengende_prosent(ALLE, [], JUNI_1988, Fakta(MAKS_UKER, Decimal(uker)))
    assert {ledd.navn: ledd.verdi for ledd in tall.inndata[1:3]} == {
        "Grensen for varsel": varsel,
        "Grensen for oppbrukt": oppbrukt,
    }
    assert max(ledd.grad for ledd in alle_ledd(tall)) == "C"


def test_vedtaket_som_nullstilte_staar_i_treet():
    nullstilt = Innvilget(2, "88000002", date(1988, 4, 11), True, "sak 88000002, ABC 11.04.1988")
    alle = [replace(en, innvilgelse=2) for en in ALLE]
    tekst = "\n".join(linjer(forklar(sammenhengende_prosent(alle, [nullstilt], JUNI_1988, AATTI_UKER))))
    assert "varsel fra grensen for varsel (7 600 %), oppbrukt ved grensen for oppbrukt (8 000 %)" in " ".join(
        tekst.split()
    )
    assert "Kontoen begynte på nytt med vedtaket fra 11.04.1988  [D-61-2, sak 88000002, ABC 11.04.1988]" in tekst


def test_grensene_staar_i_formelen_og_hver_betaling_bare_under_den():
    treet = forklar(sammenhengende_prosent((KONTANT, HEL), [], JUNI_1988, AATTI_UKER))
    i_formelen = dict(zip((del_.navn for del_ in treet.barn), treet.barn_i_formelen, strict=True))
    assert i_formelen == {
        "Anvist prosent for én full uke": True,
        "Grensen for varsel": True,
        "Grensen for oppbrukt": True,
        "Anvist kontant 25.04.1988–08.05.1988": False,
        "Anvist 09.05.1988–22.05.1988": False,
    }


def test_en_betaling_uten_innvilgelse_er_paa_ingens_konto():
    nullstilt = Innvilget(1, "88000001", date(1988, 4, 11), nullstilling=True)
    with pytest.raises(KeyError):
        sammenhengende_prosent([HEL], [nullstilt], JUNI_1988)


def test_to_siste_kalenderaar_teller_etter_siste_dag():
    poster = [
        post(date(1986, 12, 15)),  # to 28 December 1986
        post(date(1986, 12, 22), prosent=150),  # to 4 January 1987
        post(date(1987, 6, 1), prosent=100),
        post(date(1988, 5, 9), prosent=50),
        post(date(1988, 12, 26), prosent=200),  # to 8 January 1989
    ]
    assert to_siste_kalenderaar(poster, JUNI_1988).verdi == 300
    assert to_siste_kalenderaar(poster, date(1989, 1, 2)).verdi == 250


def test_hittil_er_prosent_av_anvisninger_og_kroner_uten_trekk():
    assert hittil_prosent(ALLE, JUNI_1988).verdi == 467
    kroner = hittil_belop(ALLE)
    assert kroner.verdi == 1_278 + 3_816 + 3_816 - 500
    assert navn(kroner)[-1] == "Trukket i kjøringen 01.06.1988"
    assert len(kroner.inndata) == 4  # the report pays nothing


def test_summene_i_aar_gaar_etter_kjoringen():
    i_fjor = post(date(1987, 12, 14), kjoredato=date(1987, 12, 28))
    over_nyttaar = post(date(1987, 12, 28), belop=4_080, kjoredato=date(1988, 1, 11))
    assert anvist_i_aar([i_fjor, over_nyttaar, TREKK], JUNI_1988).verdi == 3_580
    tillegg = ferietillegg_i_aar([TILLEGG], JUNI_1988)
    assert (tillegg.verdi, navn(tillegg)) == (1_631, ["Dagens dato", "Ferietillegg for 1988"])
    assert ferietillegg_i_aar([TILLEGG], date(1989, 1, 2)).verdi == 0


@pytest.mark.parametrize(
    ("til", "uker"),
    [
        (date(1988, 1, 4), 0),
        (date(1988, 1, 10), 0),
        (date(1988, 1, 11), 1),
        (date(1988, 6, 6), 22),
        (date(1988, 1, 3), 0),
    ],
)
def test_varigheten_er_hele_uker(til, uker):
    assert varighet(Fakta(FORSTE_DATO, date(1988, 1, 4)), Fakta(I_DAG, til)).verdi == uker


def test_uten_vedtak_er_varigheten_null():
    tall = varighet(None, Fakta(I_DAG, JUNI_1988))
    assert (tall.verdi, tall.inndata) == (0, ())


def test_utenfor_de_kodede_aarene_gjettes_det_ikke():
    tall = hittil_prosent(ALLE, date(1997, 1, 1))
    assert tall.verdi == 467  # a sum needs no rules, but its tree names the full week
    with pytest.raises(UtenforRegelverket):
        tall.inndata  # noqa: B018


TYPER = {"": (0, 4_000), "K": (0, 4_000), "E": (0, 4_000), "T": (-4_000, -1), "M": (0, 0)}


@st.composite
def poster(draw: st.DrawFn) -> list[Post]:
    def en() -> Post:
        type = draw(st.sampled_from(sorted(TYPER)))
        prosent = draw(st.integers(0, 300)) if type in ("", "K", "E") else 0
        fra = draw(st.dates(date(1985, 1, 1), date(1989, 12, 31)))
        return post(fra, type, prosent, draw(st.integers(*TYPER[type])))

    return [en() for _ in range(draw(st.integers(0, 8)))]


@given(poster())
def test_hver_konto_er_summen_av_leddene_som_staar_under_den(poster):
    for tall in (
        sammenhengende_prosent(poster, [], JUNI_1988),
        to_siste_kalenderaar(poster, JUNI_1988),
        hittil_prosent(poster, JUNI_1988),
        hittil_belop(poster),
        anvist_i_aar(poster, JUNI_1988),
    ):
        ledd = [en for en in tall.inndata if isinstance(en, Fakta) and en.kilde]
        assert sum(en.verdi for en in ledd) == tall.verdi
    assert hittil_prosent(poster, JUNI_1988).verdi == sum(en.prosent for en in poster)
    assert hittil_belop(poster).verdi == sum(en.belop for en in poster)
