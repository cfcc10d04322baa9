"""F2: the tree, what every alternative would give, and what changed between two decisions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.anvisning import Kort, beregn_anvisning
from data.behandling import behandlingsbilde, beregn_behandling
from data.register import Register
from data.tolkningsvalg import sett_tolkning
from data.vedtak import fatt_vedtak, vedtak_i_sak
from rules.tolkning import Tolkning
from screens.behandling.vedtakstekst import vedtakstekst
from screens.forklaring import VINDUSLINJER, forklaring, forskjell_mellom_vedtak, treet
from tests.data.saker import FAKTA, Stillbar, ny_sak
from tests.screens.saksbehandler import spill, ved_terminalen
from tui.svar import Svar, Tekstvindu
from tui.vindu import Lesevindu

RIK = replace(FAKTA, lonn_1=Decimal(90_000), lonn_2=Decimal(400_000), lonn_3=Decimal(60_000))
"""Adjusted 95,329 + 452,010 + 73,421: the mean 206,920 is cut to 186,000, ukesats 2,232; with each year cut first

(95,329 + 186,000 + 73,421) / 3 = 118,250 -> 118,000: dagsats 236, ukesats 1,416.
"""


@pytest.fixture
def reg(tmp_path: Path) -> Iterator[Register]:
    register = Register.aapne(tmp_path / "register.db", Stillbar().klokke, "ABC", trygt=False)
    yield register
    register.lukk()


def linjer(svar: Svar) -> list[str]:
    assert isinstance(svar.vindu, Tekstvindu)
    return [linje.strip(" ·") for linje in svar.vindu.linjer]


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        ("ukesats", ["T-TAK etter: 2 232 kr, valgt", "T-TAK per_ar: 1 416 kr, 816 kr mindre i uka"]),
        ("grunnlag", ["T-TAK etter: 186 000 kr, valgt", "T-TAK per_ar: 118 000 kr, 68 000 kr mindre i året"]),
        ("dagsats", ["T-TAK per_ar: 236 kr, 136 kr mindre om dagen"]),
        ("justert_2", ["Ukesatsen under hver tolkning:", "T-JUST snitt: 2 232 kr, valgt"]),
    ],
)
def test_et_tall_viser_hva_hvert_alternativ_gir(reg: Register, felt: str, ventet: list[str]) -> None:
    sak = ny_sak(reg).lagre(RIK)
    tekst = linjer(forklaring(beregn_behandling(reg, sak.journalnr, RIK).beregning, felt))
    assert [linje for linje in ventet if linje not in tekst] == []


@pytest.mark.parametrize("felt", ["inntekt_1", "g", "maks_uker", "minsteinntekt"])
def test_et_tall_uten_tolkningsvalg_har_ingen_alternativer(reg: Register, felt: str) -> None:
    sak = ny_sak(reg).lagre(RIK)
    tekst = " ".join(linjer(forklaring(beregn_behandling(reg, sak.journalnr, RIK).beregning, felt)))
    assert tekst
    assert ", valgt" not in tekst


def test_anvist_belop_viser_hva_hver_terskel_gir(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    kort = Kort(
        journalnr=sak.journalnr,
        meldedato=date(1988, 6, 6),
        periode_fra=date(1988, 1, 4),
        periode_til=date(1988, 1, 10),
        tapt_arbtid=Decimal(18),
    )
    beregnet = beregn_anvisning(reg, kort)
    # 18 of 40 hours is 45 % of 1,908: 858.6.
    tekst = linjer(treet(beregnet.anvist_belop, beregnet.anvisning))
    assert "T-TERSKEL 40: 859 kr, valgt" in tekst
    assert "T-TERSKEL 50: 0 kr, 859 kr mindre i denne anvisningen" in tekst


def test_forskjellen_mellom_to_vedtak_er_opplysninger_og_valg_og_summerer_seg(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(RIK)
    assert forskjell_mellom_vedtak(vedtak_i_sak(reg, sak.journalnr)) == []
    sett_tolkning(reg, "T-TAK", "per_ar", "Prøve", "ABC")
    sak.innvilg(replace(RIK, barn=2, barn1_fodt=date(1980, 1, 1), barn2_fodt=date(1982, 1, 1)))
    tekst = forskjell_mellom_vedtak(vedtak_i_sak(reg, sak.journalnr))
    # 2,232 + 2 x 85 = 2,402, then 1,416 + 170 = 1,586.
    assert tekst == [
        "FORSKJELLEN I UKESATS FRA VEDTAKET 06.06.1988 TIL VEDTAKET 06.06.1988",
        "",
        "Fra 2 232 til 1 586 kr i uka",
        "Forsørgede barn: 0 → 2: 170 kr mer i uka",
        "T-TAK: etter → per_ar: 816 kr mindre i uka",
    ]


def test_to_like_vedtak_sier_at_de_er_like(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.innvilg(replace(FAKTA, begrunnelse="Skrevet på nytt."))
    tekst = forskjell_mellom_vedtak(vedtak_i_sak(reg, sak.journalnr))
    assert tekst[-1] == "Ingen opplysninger, tall eller tolkningsvalg er forskjellige."


def test_forskjellen_begynner_oeverst_paa_sin_egen_side(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    beregning = beregn_behandling(reg, sak.journalnr, FAKTA).beregning
    svar = forklaring(beregning, "ukesats", ["FORSKJELLEN", "mer"])
    assert isinstance(svar.vindu, Tekstvindu)
    vindu = Lesevindu(svar.vindu.tittel, svar.vindu.linjer)
    assert vindu.innhold[0].startswith("(F8: forskjellen fra forrige vedtak står")
    assert vindu.innhold.index("FORSKJELLEN") % VINDUSLINJER == 0


def test_vedtaksteksten_sier_hva_valget_utenom_standard_gjor(reg: Register) -> None:
    sak = ny_sak(reg).lagre(RIK)
    bilde = behandlingsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    valg = Tolkning({"T-TAK": "per_ar", "T-TERSKEL": "50"})
    beregnet = beregn_behandling(reg, sak.journalnr, RIK, valg)
    assert vedtakstekst(beregnet.fakta, beregnet.beregning, date(1988, 6, 6))[-1] == (
        "Tolkningsvalg utenom standard: T-TAK per_ar (med etter: 2 232 kr, 816 kr mer i uka); T-TERSKEL 50."
    )


def test_f2_paa_d61_4_viser_forskjellen_naar_saken_har_to_vedtak(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    fatt_vedtak(reg, sak.journalnr, sak.versjon, Tolkning({"T-AVR": "hundre"}))
    reg.lukk()

    async def prove() -> None:
        async with ved_terminalen(reg.sti) as hun:
            await hun.hent("D-61", sak.fodselsnr)
            for side in ("D-61-4", "D-61-6"):
                await hun.gaa_til(side)
                await hun.tast("F2")
                assert hun.flate.vindu is not None
                assert any(linje.startswith("T-AVR: tusen → hundre") for linje in hun.flate.vindu.innhold)
                await hun.tast("F3")
            await hun.gaa_til("D-61-3")
            await hun.tast("F2")
            assert hun.flate.vindu is not None
            assert not any("FORSKJELLEN" in linje for linje in hun.flate.vindu.innhold)

    spill(prove)


def test_vedtaket_fattes_ikke_med_andre_valg_enn_de_som_ble_vist(reg: Register) -> None:
    sak = ny_sak(reg).lagre()

    async def prove() -> None:
        async with ved_terminalen(reg.sti) as hun:
            await hun.hent("D-61", sak.fodselsnr)
            await hun.gaa_til("D-61-6")
            sett_tolkning(reg, "T-AVR", "krone", "Prøve", "DAS")
            await hun.fyll({"Utskrift": "N"})
            await hun.tast("Enter")
            assert "Registerets tolkningsvalg er endret (T-AVR krone)" in hun.flate.melding
            assert vedtak_i_sak(reg, sak.journalnr) == []
            await hun.tast("F5")
            await hun.tast("Enter")

    spill(prove)
    assert [(v.tolkning["T-AVR"], v.grunnlag) for v in vedtak_i_sak(reg, sak.journalnr)] == [("krone", 158_882)]
