"""What registers tell is held against what is stated: each kind, and where the two agree. Worked out by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.kontroll.kontroll import kontroll
from data.register.register import Register
from tests.data.operasjoner.register.registerlinjer import (
    behandles,
    inntekt,
    innvilget,
    les,
    linje,
    paa_listen,
    ulikt,
)
from tests.data.saker import FAKTA, ny_sak


@pytest.mark.parametrize(
    ("registrert", "venter"), [(150_000, False), (200_000, False), (200_001, True), (120_000, False), (119_999, True)]
)
def test_inntekten_ses_paa_naar_den_er_mer_enn_25_prosent_unna(
    reg: Register, tmp_path: Path, registrert: int, venter: bool
) -> None:
    """150,000 is stated: 50,000 is a quarter of 200,000, and 30,000 of 120,000."""
    sak = behandles(reg)
    svar = les(reg, tmp_path, inntekt(sak, registrert))
    assert ulikt(sak) == ([("150000", str(registrert), "lonn_1")] if venter else [])
    assert (svar.venter.total(), paa_listen(reg)) == (int(venter), [sak.journalnr] * venter)
    assert kontroll(reg) == []


@pytest.mark.parametrize(("aar", "felt"), [(1986, "lonn_2"), (1985, "lonn_3"), (1984, ""), (1983, "")])
def test_bare_de_tre_aarene_i_saken_ses_paa(reg: Register, tmp_path: Path, aar: int, felt: str) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 100_000, aar))
    assert ulikt(sak) == ([("", "100000", felt)] if felt else [])


def test_innvilgelsens_aar_teller_ikke_selv(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg, innvilget_fra=date(1987, 12, 28), lonn_1=Decimal(150_000))
    les(reg, tmp_path, inntekt(sak, 1, 1987), inntekt(sak, 1, 1986))
    assert ulikt(sak) == [("150000", "1", "lonn_1")]


def test_ingenting_ventes_for_opplysningene_er_lagret_og_saa_gjor_det_det(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    les(reg, tmp_path, inntekt(sak, 300_000), linje("pensjon", sak, "1987-05-01", verdi=42_000))
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    sak.lagre(FAKTA)
    assert len(ulikt(sak)) == len(paa_listen(reg)) == 2
    sak.lagre(replace(FAKTA, lonn_1=Decimal(300_000), folketrygd=Decimal(42_000)))
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    assert kontroll(reg) == []


@pytest.mark.parametrize(
    ("verdi", "felt"), [("42000", "folketrygd"), ("O 42000", "offentlig_pensjon"), ("P42000", "privat_pensjon")]
)
def test_en_pensjon_som_ikke_er_oppgitt_ses_paa(reg: Register, tmp_path: Path, verdi: str, felt: str) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje("pensjon", sak, "1987-05-01", verdi=verdi))
    assert ulikt(sak) == [("", "42000", felt)]
    sak.lagre(replace(FAKTA, **{felt: Decimal(42_000)}))
    assert ulikt(sak) == []
    sak.lagre(replace(FAKTA, **{felt: Decimal(41_999)}))
    assert ulikt(sak) == [("41999", "42000", felt)]


@pytest.mark.parametrize(("til", "antall"), [("1988-01-03", 0), ("1988-01-04", 1)])
def test_en_pensjon_som_er_slutt_for_stonaden_sier_ingenting(
    reg: Register, tmp_path: Path, til: str, antall: int
) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje("pensjon", sak, "1987-05-01", til, 42_000))
    assert len(ulikt(sak)) == antall


def test_en_pensjon_er_slutt_naar_den_neste_begynner(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg, folketrygd=Decimal(45_000))
    les(
        reg,
        tmp_path,
        linje("pensjon", sak, "1987-05-01", verdi=42_000),
        linje("pensjon", sak, "1988-01-04", verdi=45_000),
    )
    assert ulikt(sak) == []


def test_en_pensjon_som_begynner_senere_kan_ikke_overtas_for_det_er_innvilget(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje("pensjon", sak, "1988-05-01", verdi=42_000))
    assert ulikt(sak) == [("", "42000", "")]


def test_en_pensjon_som_er_oppgitt_fra_for_den_begynte_ses_paa(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg, folketrygd=Decimal(42_000))
    les(reg, tmp_path, linje("pensjon", sak, "1988-05-01", verdi=42_000))
    assert ulikt(sak) == [("42000", "42000", "")]
    les(reg, tmp_path, linje("pensjon", sak, "1987-01-01", "1988-04-30", 42_000))
    assert ulikt(sak) == []


@pytest.mark.parametrize(
    ("fra", "til", "art", "funnet"),
    [
        ("1987-10-01", "1988-01-03", "skole", []),
        ("1987-10-01", "1988-01-04", "skole", [("", "skole", "")]),
        ("1987-10-01", "", "skole", [("", "skole", "")]),
        ("1988-05-01", "1988-05-31", "kurs", [("", "kurs", "")]),
        ("1987-10-01", "1987-11-25", "kurs", [("", "8", "kurs_1")]),  # 56 days
        ("1987-10-01", "1987-11-28", "kurs", [("", "8", "kurs_1")]),  # 59 days: 8.43 weeks
        ("1987-10-01", "1987-11-29", "kurs", [("", "9", "kurs_1")]),  # 60 days: 8.57
        ("1987-10-01", "1987-10-03", "kurs", []),  # three days are no week
        ("1986-12-01", "1987-01-25", "kurs", [("", "4", "kurs_1")]),  # 25 days in 1987, 31 in 1986
        ("1985-01-01", "1985-12-31", "kurs", [("", "51", "kurs_3")]),
        ("1984-01-01", "1984-12-31", "kurs", []),
    ],
)
def test_skole_og_kurs(
    reg: Register, tmp_path: Path, fra: str, til: str, art: str, funnet: list[tuple[str, str, str]]
) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje("skole", sak, fra, til, art))
    assert ulikt(sak) == funnet


def test_kurs_som_er_oppgitt_stemmer_og_to_kurs_i_et_aar_legges_sammen(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg, kurs_1=8)
    les(
        reg,
        tmp_path,
        linje("skole", sak, "1987-02-02", "1987-03-01", "kurs"),  # 28 days
        linje("skole", sak, "1987-10-01", "1987-10-28", "kurs"),  # 28 days
    )
    assert ulikt(sak) == []


@pytest.mark.parametrize(
    ("fra", "til", "oppgitt", "funnet"),
    [
        ("1987-06-01", "1987-08-31", None, [("", "J", "vernepliktig")]),  # three months to the day
        ("1987-06-01", "1987-08-30", None, []),
        ("1987-06-01", "1987-08-30", "J", [("J", "N", "vernepliktig")]),
        ("1987-06-01", "1987-08-31", "J", []),
        ("1987-06-01", "1987-08-31", "N", [("N", "J", "vernepliktig")]),
        ("1986-06-01", "1987-04-03", None, [("", "J", "vernepliktig")]),  # counted from 4 January 1987
        ("1986-06-01", "1987-04-02", None, []),
        ("1986-06-01", "1987-04-03", "J", []),
        ("1986-06-01", "1987-04-02", "J", [("J", "N", "vernepliktig")]),
        ("1987-10-04", "1988-01-03", None, [("", "J", "vernepliktig")]),
        ("1987-10-05", "1988-01-03", None, []),
        ("1987-10-01", "1988-01-04", "J", [("", "verneplikt", "")]),
        ("1987-10-01", "", "J", [("", "verneplikt", "")]),
    ],
)
def test_verneplikt_i_tre_av_de_siste_tolv_maanedene(
    reg: Register, tmp_path: Path, fra: str, til: str, oppgitt: str | None, funnet: list[tuple[str, str, str]]
) -> None:
    sak = behandles(reg, vernepliktig=oppgitt)
    les(reg, tmp_path, linje("verneplikt", sak, fra, til))
    assert ulikt(sak) == funnet


def test_en_dod_person_venter_til_saken_er_avsluttet(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(date(1988, 1, 4))
    les(reg, tmp_path, linje("dod", sak, "1988-02-01"))
    assert ulikt(sak) == [("", "1988-02-01", "")]
    sak.endre("O", date(1988, 2, 2), "31")
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    assert kontroll(reg) == []


def test_en_sak_som_er_tatt_opp_igjen_er_ikke_slutt(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.endre("O", date(1988, 2, 2), "31")
    les(reg, tmp_path, linje("skole", sak, "1988-04-01", verdi="skole"))
    assert ulikt(sak) == []
    sak.endre("G", date(1988, 3, 7), "81")
    assert len(ulikt(sak)) == len(paa_listen(reg)) == 1
    assert kontroll(reg) == []


def test_en_sak_som_avsluttes_lenge_etter_dodsfallet_venter(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(date(1988, 1, 4))
    les(reg, tmp_path, linje("dod", sak, "1988-02-01"))
    sak.endre("O", date(1988, 2, 3), "31")
    assert ulikt(sak) == []  # it is closed, and nothing was paid after the day


def test_penger_for_dager_etter_dodsfallet_venter_ogsaa_i_en_lukket_sak(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    sak.anvis(date(1988, 1, 4))
    sak.endre("O", date(1988, 2, 2), "31")
    les(reg, tmp_path, linje("dod", sak, "1988-01-17"))
    assert ulikt(sak) == []
    les(reg, tmp_path, linje("dod", sak, "1988-01-16"))
    assert ulikt(sak) == [("1988-01-17", "1988-01-16", "")]
    assert paa_listen(reg) == [sak.journalnr]


def test_flytting_holdes_mot_kommunen_og_adressen(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg, bo_gate="Storgata 1", bo_post="9008 TROMSØ").lagre(replace(FAKTA, bokommune="1902"))
    les(
        reg,
        tmp_path,
        linje("flytting", sak, "1988-05-01", verdi="1902"),
        linje("flytting", sak, "1988-05-01", verdi="storgata 1,  9008 Tromsø"),
    )
    assert ulikt(sak) == []
    les(
        reg,
        tmp_path,
        linje("flytting", sak, "1988-05-02", verdi="1901"),
        linje("flytting", sak, "1988-05-02", verdi="Elvegata 2, 9400 HARSTAD"),
    )
    assert ulikt(sak) == [
        ("1902", "1901", "bokommune"),
        ("Storgata 1, 9008 TROMSØ", "Elvegata 2, 9400 HARSTAD", "bo_adresse"),
    ]
    les(reg, tmp_path, linje("flytting", sak, "1988-04-01", verdi="1804"))  # an older move, told of late
    assert len(ulikt(sak)) == 2


def test_den_nyeste_opplysningen_gjelder(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    les(reg, tmp_path, inntekt(sak, 150_000))
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    les(reg, tmp_path, inntekt(sak, 300_000))
    assert (len(ulikt(sak)), paa_listen(reg)) == (1, [sak.journalnr])


def test_en_avslaatt_sak_og_en_gammel_sak_holdes_ikke_mot_noe(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    sak.endre("A", date(1988, 6, 6), "11")
    les(reg, tmp_path, inntekt(sak, 300_000), linje("flytting", sak, "1988-05-01", verdi="9008 TROMSØ"))
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
