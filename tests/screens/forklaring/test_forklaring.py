"""F2: the tree, what every alternative would give, and what changed between two decisions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.operasjoner.anvisning.anvisning import Kort, beregn_anvisning
from data.operasjoner.behandling.behandling import behandlingsbilde, beregn_behandling
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.operasjoner.vedtak.vedtak import fatt_vedtak, vedtak_i_sak
from data.register.register import Register
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from screens.brev.vedtakstekst import vedtakstekst
from screens.forklaring.forklaring import forklaring, forskjell_mellom_vedtak, forskjellen_som_node, treet, vedtatt
from screens.proving.skjerm import ved_skjermen
from tests.data.saker import FAKTA, Stillbar, ny_sak
from tui.skjema.lop import tekst_av
from tui.skjema.svar import Svar, Tre
from tui.vindu.trevindu import Trevindu

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
    """Every line of the tree when all is unfolded."""
    assert isinstance(svar.vindu, Tre)
    return [linje.strip(" ·") for linje in Trevindu(svar.vindu).innhold]


def forste_side(svar: Svar) -> list[str]:
    """The lines of the window as it opens at 80 x 24, each without its frame."""
    assert isinstance(svar.vindu, Tre)
    return [tekst_av(linje)[2:-2].rstrip() for linje in Trevindu(svar.vindu).bilde().linjer[1:-1]]


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


def test_forskjellen_fra_forrige_vedtak_staar_rett_under_tallet(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    beregning = beregn_behandling(reg, sak.journalnr, FAKTA).beregning
    node = forskjellen_som_node(["FORSKJELLEN", "", "Fra 2 232 til 1 586 kr i uka", "T-TAK: 646 kr mindre i uka"])
    svar = forklaring(beregning, "ukesats", node)
    # The plain reckoning is eighteen numbers; with the difference it still stands whole on the first page.
    side = forste_side(svar)
    assert side[1].strip() == "Forskjellen fra forrige vedtak: fra 2 232 til 1 586 kr i uka"
    assert "Dagpengegrunnlag 159 000 kr, vist over" in side[-1]
    assert {"FORSKJELLEN", "T-TAK: 646 kr mindre i uka"} <= set(linjer(svar))


def test_forste_side_er_hele_regnestykket_med_en_linje_for_hvert_tall(reg: Register) -> None:
    """150,000 x 31,000 / 29,267 = 158,882.02 -> 159,000; 2 permille is 318, 6 x 318 = 1,908; 90 % / 52 is 2,752."""
    sak = ny_sak(reg).lagre()
    side = forste_side(forklaring(beregn_behandling(reg, sak.journalnr, FAKTA).beregning, "ukesats"))
    assert [" ".join(linje.removeprefix(">").split()) for linje in side if linje.strip()] == [
        "Ukesats 1 908 kr = laveste av 1 908 og 2 752 C",
        "Ukesats med tillegg 1 908 kr = 6 × 318 + 0 C",
        "Dagsats 318 kr = 2 ‰ av 159 000 C",
        "Dagpengegrunnlag 159 000 kr = laveste av 159 000 og 186 000 C",
        "Avrundet grunnlag 159 000 kr = 158 882,02 til nærmeste 1 000 C",
        "Inntekt som grunnlaget bygger på 158 882,02 kr = høyeste av… ±C",
        "Justert inntekt siste år 158 882,02 kr = 150 000 × 31 000 /… ±C",
        "Årsinntekt siste år 150 000 kr = 150 000 + 0 + 0 A",
        "Snitt av tre år 52 960,67 kr = (158 882,02 + 0 + 0) / 3 C",
        "Justert inntekt siste år 158 882,02 kr, vist over C",
        "Justert inntekt 2. siste år 0 kr = 0 × 31 000 / 27 433 C",
        "Årsinntekt 2. siste år 0 kr = 0 + 0 + 0 A",
        "Justert inntekt 3. siste år 0 kr = 0 × 31 000 / 25 333 C",
        "Årsinntekt 3. siste år 0 kr = 0 + 0 + 0 A",
        "Høyeste lovlige grunnlag 186 000 kr = 6 × 31 000 C",
        "Forsørgertillegg i uka 0 kr = 0 × 85 C",
        "Høyeste ukesats 2 752 kr = 90 % av 159 000 / 52 C",
        "Dagpengegrunnlag 159 000 kr, vist over C",
    ]


def test_alternativer_uten_virkning_deler_en_linje(reg: Register) -> None:
    sak = ny_sak(reg).lagre(RIK)
    tekst = linjer(forklaring(beregn_behandling(reg, sak.journalnr, RIK).beregning, "ukesats"))
    # Beyond the highest lawful 186,000 neither the rounding nor the G of the year makes a difference.
    assert "T-AVR krone, hundre: 2 232 kr, ingen forskjell i uka" in tekst
    assert "T-JUST arsslutt, arsstart: 2 232 kr, ingen forskjell i uka" in tekst


def test_satsen_i_en_anvisning_folder_ut_hele_innvilgelsen(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    beregnet = beregn_anvisning(reg, sak.kort(date(1988, 1, 4), arb_timer=Decimal(30)))
    svar = treet(beregnet.anvisning.netto, beregnet.anvisning)
    side = "\n".join(forste_side(svar))
    assert "Ukesats 1 908 kr  D-61-3, vedtak i sak 88000001, ABC 06.06.1988" in side
    assert "Dagpengegrunnlag" not in side
    assert any(linje.startswith("Dagpengegrunnlag 159 000 kr = det laveste av") for linje in linjer(svar))
    assert isinstance(svar.vindu, Tre)
    vindu = Trevindu(svar.vindu)
    for tegn in "dagpengegr":
        vindu.tast(None, tegn)
    vist = [tekst_av(linje) for linje in vindu.bilde().linjer]
    assert any(linje.startswith("│ >") and "Dagpengegrunnlag 159 000 kr" in linje for linje in vist)


def test_vedtaksteksten_sier_hva_valget_utenom_standard_gjor(reg: Register) -> None:
    sak = ny_sak(reg).lagre(RIK)
    bilde = behandlingsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    valg = les_tolkning({"T-TAK": "per_ar", "T-TERSKEL": "50"})
    beregnet = beregn_behandling(reg, sak.journalnr, RIK, valg)
    assert vedtakstekst(beregnet.fakta, beregnet.beregning, date(1988, 6, 6))[-1] == (
        "Tolkningsvalg utenom standard: T-TAK per_ar (med etter: 2 232 kr, 816 kr mer i uka); T-TERSKEL 50."
    )


def test_f2_paa_d61_4_viser_forskjellen_naar_saken_har_to_vedtak(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    fatt_vedtak(reg, sak.journalnr, sak.versjon, les_tolkning({"T-AVR": "hundre"}))
    reg.lukk()

    with ved_skjermen(reg.sti) as hun:
        hun.hent("D-61", sak.fodselsnr)
        for side in ("D-61-4", "D-61-6"):
            hun.gaa_til(side)
            hun.tast("F2")
            assert hun.flate.vindu is not None
            assert any("T-AVR: tusen → hundre" in linje for linje in hun.flate.vindu.innhold)
            hun.tast("F3")
        hun.gaa_til("D-61-3")
        hun.tast("F2")
        assert hun.flate.vindu is not None
        assert not any("FORSKJELLEN" in linje for linje in hun.flate.vindu.innhold)


def test_f2_en_gang_til_i_et_felt_uten_tall_forklarer_bildets_hovedtall(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    reg.lukk()

    with ved_skjermen(reg.sti) as hun:
        hun.hent("D-61", sak.fodselsnr)
        hun.flate.skjema.gaa_til("lonn_1")
        hun.tast("F2")
        assert hun.melding == "Lønnsinntekt SISTE ÅR: skrevet av ABC 06.06.1988, vedtak ABC 06.06.1988."
        hun.flate.skjema.gaa_til("kurs_1")
        hun.tast("F2")
        assert hun.melding == "Kurstid siste år: ikke fylt ut."
        hun.tast("F2")
        assert hun.flate.vindu is not None
        assert hun.flate.vindu.tittel == "Hvorfor: Ukesats"
        hun.tast("F3")
        hun.tast("F2")
        assert hun.melding == "Kurstid siste år: ikke fylt ut."
        hun.flate.skjema.gaa_til("lonn_1")
        hun.fyll({"Lønnsinntekt SISTE ÅR": "1"})
        hun.tast("F2")
        assert hun.melding == "Lønnsinntekt SISTE ÅR: skrevet av ABC 06.06.1988, ikke lagret."


def test_vedtaket_fattes_ikke_med_andre_valg_enn_de_som_ble_vist(reg: Register) -> None:
    sak = ny_sak(reg).lagre()

    with ved_skjermen(reg.sti) as hun:
        hun.hent("D-61", sak.fodselsnr)
        hun.gaa_til("D-61-6")
        sett_tolkning(reg, "T-AVR", "krone", "Prøve", "DAS")
        hun.fyll({"Utskrift": "N"})
        hun.tast("Enter")
        assert "Registerets tolkningsvalg er endret (T-AVR krone)" in hun.melding
        assert vedtak_i_sak(reg, sak.journalnr) == []
        hun.tast("F5")
        hun.tast("Enter")
    assert [(v.tolkning["T-AVR"], v.grunnlag) for v in vedtak_i_sak(reg, sak.journalnr)] == [("krone", 158_882)]


def test_ukesatsen_paa_d62_nevner_vedtaket_og_ikke_den_som_er_logget_inn(reg: Register, tmp_path: Path) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    reg.lukk()
    andre = Register.aapne(tmp_path / "register.db", Stillbar().klokke, "LHS", trygt=False)
    side = forste_side(vedtatt(andre, sak.journalnr, "ukesats"))
    andre.lukk()
    # 150,000 x 31,000 / 29,267 = 158,882 -> 159,000; 2 per mille is 318, six days 1,908.
    assert side[0].startswith("> Ukesats 1 908 kr = laveste av 1 908 og")
    assert side[1].strip() == f"Fra vedtak i sak {sak.journalnr}, ABC 06.06.1988"
    assert not any("LHS" in linje for linje in side)


def test_prosenten_i_formelen_er_delt_paa_hundre_en_gang(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    kort = Kort(
        journalnr=sak.journalnr,
        meldedato=date(1988, 1, 18),
        periode_fra=date(1988, 1, 4),
        periode_til=date(1988, 1, 17),
    )
    beregnet = beregn_anvisning(reg, kort).anvisning
    assert forste_side(treet(beregnet.anvist_belop))[0].startswith("> Anvist beløp 3 816 kr = 1 908 × 200 / 100 ")
    assert "= ukesats (1 908) × anvist % (200) / 100, avrundet" in " ".join(linjer(treet(beregnet.anvist_belop)))
