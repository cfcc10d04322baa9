"""What the change of law costs, worked out by hand for a few people, from 1988 to 2026 and within each law.

G on 1 July is 31,000 in 1988 and 136,549 in 2026. Tried on 1 July 2026, before the deadline of the 6th (the 5th is a
Sunday), the last closed month is May, which has the new G: of each year the newest month has the G of that May.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from rules.dagpenger.lov import UtenforRegelverket
from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.mange.arbeidstid import Arbeidstid, Uke, hele_uker, som_arbeidstid
from rules.mange.saker import som_kolonner
from rules.regelverk import lov_paa, standard
from rules.virkning.beregning import Oversikt, regn
from rules.virkning.indeksering import indeksert
from rules.virkning.lovendring import Lovendring
from rules.virkning.syntetisk import lag_syntetiske

DAG = date(1988, 7, 1)
LOV = lov_paa(DAG)


def en(*lonn: int, **felt: object) -> Saksfakta:
    tre = (*lonn, 0, 0)[:3]
    return Saksfakta(DAG, DAG, (Aarsinntekt(tre[0]), Aarsinntekt(tre[1]), Aarsinntekt(tre[2])), **felt)


def regnet(endring: Lovendring, folk: Sequence[Saksfakta], tid: Arbeidstid | None = None) -> Oversikt:
    bolk = som_kolonner(folk), tid or hele_uker(len(folk))
    return regn(endring.biter([bolk]), [endring.kombinasjon], standard(LOV, LOV.til), endring.inndelinger)


def for_og_etter(endring: Lovendring, sak: Saksfakta, tid: Arbeidstid | None = None) -> tuple[int, int]:
    """What a week pays one person under the rules of the first year, and of the second."""
    oversikt = regnet(endring, [sak], tid)
    return oversikt.kroner_i_uka, oversikt.kroner_i_uka + oversikt.virkninger[0].alle.kroner_i_uka


INDEKSERT = Lovendring(1988, 2026, indeksert=True, oppdiktet=False)
SOM_DE_ER = Lovendring(1988, 2026, oppdiktet=False)
FAST = en(150_000, 150_000, 150_000)


def test_den_som_har_tjent_det_samme_i_tre_aar_taper_349_kroner() -> None:
    """1988: 150,000 × 31,000 / 29,267, / 27,433 and / 25,333 are 158,882, 169,504 and 183,555; the mean 170,647 is the
    highest, 171,000 by thousands, 342 a day, 2,052 a week: 9,038.66 kroner of 2026.

    2026: 150,000 is 660,720.97, 660,721 a year: eleven months of 55,060, and 55,061 in the newest. The periods are
    690,450.27 (130,160), 724,566.91 (130,160 and 124,028) and 757,822.97 (124,028 and 118,620), all under 819,294; the
    mean is 724,280.05. 2.4 ‰ is 1,738.27, and five days of 1,738 are 8,690.
    """
    assert for_og_etter(INDEKSERT, FAST) == (9_039, 8_690)


def test_to_barn_er_verdt_mindre() -> None:
    """1988: 85 kroner a week for each, 2,222; 9,787.48 of 2026. 2026: 38 a day for each, 5 × (1,738 + 76)."""
    barn = en(150_000, 150_000, 150_000, barn=2)
    assert for_og_etter(INDEKSERT, barn) == (9_787, 9_070)


def test_den_som_bare_har_tjent_siste_aar() -> None:
    """1988: 63,552.81, 64,000, 128 a day, 768 a week; 3,382.89 of 2026.

    2026: 264,288.39 a year is twelve months of 22,024, over 1.5 G, 204,823.5. 22,024 + 242,264 × 136,549 / 130,160 is
    276,179.71; 662.83 a day, five of 663.
    """
    assert for_og_etter(INDEKSERT, en(60_000)) == (3_383, 3_315)


def test_den_som_har_lite_har_ikke_lenger_rett() -> None:
    """30,000 is over 0.75 G in 1988: 31,776, 32,000, 64 a day, 384 a week, 1,691.45 of 2026. 132,144 is under 1.5 G."""
    assert for_og_etter(INDEKSERT, en(30_000)) == (1_691, 0)


def test_uten_minsteinntekt_er_det_ingenting_i_noen_av_aarene_men_verneplikt_gir_rett() -> None:
    """23,249 is a krone under 0.75 G. A conscript has 3 G in both: 93,000, 186, 1,116 a week; 409,647, 983, 4,915."""
    assert for_og_etter(SOM_DE_ER, en(23_249)) == (0, 0)
    assert for_og_etter(SOM_DE_ER, en(23_249, vernepliktig=True)) == (1_116, 4_915)


def test_kroner_som_ikke_folger_g() -> None:
    """150,000 in each of three years is 450,000, over 3 G, 409,647: twelve months of 12,500, and a right by 36 months.

    The periods are 156,749.29, 164,494.61 and 172,044.56; the mean is 164,429.49, 394.63 a day, five of 395. 60,000 in
    one year is no right.
    """
    assert for_og_etter(SOM_DE_ER, FAST) == (2_052, 1_975)
    assert for_og_etter(SOM_DE_ER, en(60_000)) == (768, 0)


@pytest.mark.parametrize(
    ("tapt", "venter"),
    [
        ("15", (3_616, 0)),  # 40 % of 2,052 is 820.8, 821, 3,616.35 of 2026; half must be lost in 2026
        ("18.75", (4_519, 4_345)),  # 1,026, 4,519.33; half of 8,690
        ("30", (7_233, 6_952)),  # 1,641.6, 1,642, 7,232.69; 80 % of 8,690
    ],
)
def test_delvis_ledige(tapt: str, venter: tuple[int, int]) -> None:
    uke = som_arbeidstid([Uke(Decimal("37.5"), Decimal(tapt))])
    assert for_og_etter(INDEKSERT, FAST, uke) == venter


def test_pensjonen_samordnes_etter_4_26() -> None:
    """3 % of G is 4,096.47 a week in 2026. 60,000 a year is 1,153.85, 1,154 a week.

    Dagpenger of 8,690 less 1,154 are 7,536, when the amounts are those of 2026 already: 150,000 × 4.404806 is 660,721.
    The private pension is not taken in 2026.
    """
    rik = en(660_721, 660_721, 660_721, samordning=Samordning(offentlig_pensjon=60_000, privat_pensjon=60_000))
    assert for_og_etter(SOM_DE_ER, rik)[1] == 7_536


def test_ytelser_fra_folketrygden_trekkes_etter_4_25() -> None:
    """52,000 a year is 200 a working day: 1,738 − 200 is 1,538 a day."""
    ufor = en(660_721, 660_721, 660_721, samordning=Samordning(folketrygd=52_000))
    assert for_og_etter(SOM_DE_ER, ufor)[1] == 5 * 1_538


def test_fram_til_2019_er_det_kalenderaar() -> None:
    """2004: 280,000 of 2003 × 58,778 / 55,964 is 294,079.05; 705.79 a day, five of 706 (G is 58,778 from May 2004)."""
    assert for_og_etter(Lovendring(1988, 2004, oppdiktet=False), en(280_000, 310_000, 150_000))[1] == 5 * 706


def test_samme_lov_i_to_aar() -> None:
    """A year's pay of 60,000 in 1988 and in 1990 of the same law: 64,000; × 34,000 / 32,275 is 63,206.82, 63,000."""
    assert for_og_etter(Lovendring(1988, 1990, oppdiktet=False), en(60_000)) == (768, 6 * 126)


def test_gruppene_er_etter_hvem_som_faar_noe_og_inntekten_det_forste_aaret() -> None:
    oversikt = regnet(INDEKSERT, [FAST, en(60_000), en(30_000), en(1_000)])
    (virkning,) = oversikt.virkninger
    assert virkning.kombinasjon.navn == "lov 2026"
    faar = dict(zip(virkning.inndelinger["faar"], virkning.grupper["faar"], strict=True))
    assert {navn: telling.antall for navn, telling in faar.items()} == {
        "i begge år": 2,
        "bare i 1988": 1,
        "bare i 2026": 0,
        "ikke i noen": 1,
    }
    assert faar["bare i 1988"].kroner_i_uka == -1_691
    # 150,000 is 4.8 G of 1988, the others are under 2.
    assert [telling.antall for telling in virkning.grupper["inntekt"]] == [3, 0, 1, 0]
    assert (virkning.alle.vinnere, virkning.alle.tapere) == (0, 3)


def test_de_oppdiktede_er_folk_i_det_forste_aaret() -> None:
    """A person of 1976 with 1 G of that day has 31,000 in 1988; others keep their kroner when nothing is indexed."""
    dag = date(1976, 7, 1)
    gammel = Saksfakta(dag, dag, (Aarsinntekt(12_100), Aarsinntekt(0), Aarsinntekt(0)))  # G is 12,100 from May 1976
    # 31,000 × 31,000 / 29,267 is 32,835.62, 33,000, 66 a day.
    assert for_og_etter(Lovendring(1988, 2026), gammel)[0] == 6 * 66
    assert for_og_etter(SOM_DE_ER, gammel) == (0, 0)


def test_samme_aar_endrer_ingenting() -> None:
    endring = Lovendring(2026, 2026, indeksert=True)
    bolk = lag_syntetiske(LOV, 500, 2)
    (virkning,) = regn(endring.biter([bolk]), [endring.kombinasjon], standard(LOV, LOV.til)).virkninger
    assert virkning.alle.endret == 0
    assert virkning.alle.antall == 500


def test_et_aar_som_ikke_er_kodet() -> None:
    with pytest.raises(UtenforRegelverket):
        Lovendring(1988, 2027).biter([])


def test_indeksering_tar_alle_belop_og_lar_blanke_staa() -> None:
    """7 × 3 / 2 is 10.5, 11; children, blanks and nothing are as they were; the highest stays in bounds."""
    sak = en(7, 8, 999_999_999, barn=3, oppjustert_grunnlag=5, samordning=Samordning(folketrygd=3))
    saker = indeksert(som_kolonner([sak]), np.array([2]), 3)
    ny = saker.sak(0)
    assert [aar.lonn for aar in ny.inntekt] == [11, 12, 999_999_999]
    assert (ny.oppjustert_grunnlag, ny.barn, ny.samordning) == (8, 3, Samordning(folketrygd=5))
    assert saker["offentlig_pensjon"].tolist() == som_kolonner([sak])["offentlig_pensjon"].tolist()
