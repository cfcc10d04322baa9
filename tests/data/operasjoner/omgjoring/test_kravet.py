"""The claim is paid back by deductions (T) on D-62: a fifth of a run at the most, and never more than is left."""

from datetime import date
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import MaaSees, anvis, anvisningsbilde, beregn_anvisning
from data.operasjoner.omgjoring.omgjoring import omgjoringsbilde
from data.register.register import Register
from tests.data.operasjoner.omgjoring.omgjoringssak import LAVERE_LONN, MED_BARN, elleve_uker, gjor
from tests.data.saker import Sak, Stillbar

NY_FRA = date(1988, 6, 6)
GRUNN = "Kravet fra juni 1988"


@pytest.fixture
def sak(reg: Register, tid: Stillbar) -> Sak:
    """A claim of 1,452 kroner, and two weeks of 1,776 paid in the run of 20 June 1988: a fifth of 3,552 is 710."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    tid.til("1988-06-20T09:00")
    sak.anvis(NY_FRA)
    return sak


def trekk(sak: Sak, belop: int | None, **felt: object) -> None:
    sak.anvis(
        NY_FRA,
        anvisningstype="T",
        anvist_belop=None if belop is None else Decimal(belop),
        **({"anmerkning": GRUNN} | felt),
    )


def kontoen(sak: Sak) -> tuple[int, int, int, int]:
    """Claimed, paid back, what deductions are made for that no closed run has taken, and what is left."""
    bilde = omgjoringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return int(bilde.krevd), int(bilde.betalt_tilbake), int(bilde.til_trekk), int(bilde.igjen)


def test_hoyst_en_femdel_av_kjoringen_trekkes(sak: Sak, tid: Stillbar) -> None:
    with pytest.raises(Avvist, match=r"skriv høyst 710 kr; mer kan ikke trekkes"):
        trekk(sak, 711)
    trekk(sak, 710)
    assert kontoen(sak) == (1_452, 0, 710, 1_452)
    with pytest.raises(Avvist, match="ingenting kravet kan trekkes av"):
        trekk(sak, 1)
    tid.til("1988-06-21T12:00")
    assert kontoen(sak) == (1_452, 710, 0, 742)
    assert kontroll(sak.reg) == []


def test_trekket_foreslaas_og_ses_for_det_anvises(sak: Sak) -> None:
    kort = sak.kort(NY_FRA, anvisningstype="T", anmerkning=GRUNN)
    assert beregn_anvisning(sak.reg, kort).anvist_belop.verdi == -710
    with pytest.raises(MaaSees, match=r"Enter igjen anviser -710 kr: 1452 kr er igjen av kravet"):
        anvis(sak.reg, kort, sak.versjon)
    trekk(sak, None)
    assert kontoen(sak) == (1_452, 0, 710, 1_452)


def test_det_siste_trekket_er_det_som_er_igjen(sak: Sak, tid: Stillbar) -> None:
    """1,452 are 710, 710 and 32, each in its own run."""
    trekket = []
    for mandag, fra in (("20", NY_FRA), ("27", date(1988, 6, 20))):
        tid.til(f"1988-06-{mandag}T10:00")
        if fra != NY_FRA:
            sak.anvis(fra, anmerkning="Perioden er ikke over")
        trekk(sak, None)
        trekket.append(kontoen(sak))
    tid.til("1988-07-18T09:00")
    sak.anvis(date(1988, 7, 4))
    with pytest.raises(Avvist, match=r"skriv høyst 32 kr; mer er ikke igjen å trekke"):
        trekk(sak, 33)
    trekk(sak, None)
    assert trekket == [(1_452, 0, 710, 1_452), (1_452, 710, 710, 742)]
    assert kontoen(sak) == (1_452, 1_420, 32, 32)
    tid.til("1988-07-19T12:00")
    assert kontoen(sak) == (1_452, 1_452, 0, 0)
    assert kontroll(sak.reg) == []


def test_uten_krav_trekkes_som_for(sak: Sak) -> None:
    """A deduction of what no claim is for may take all that the run pays, and says nothing of an account."""
    gjor(sak.lagre(MED_BARN))
    assert kontoen(sak) == (0, 0, 0, 0)
    with pytest.raises(Avvist, match="trekk høyst det"):
        trekk(sak, 99_999)
    trekk(sak, 2_000)
    assert kontoen(sak) == (0, 0, 0, 0)


def test_d62_sier_hva_som_er_igjen_og_hva_som_kan_trekkes(sak: Sak) -> None:
    bilde = anvisningsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.kravet == "Av kravet er 1452 kr igjen; T kan trekke 710 kr av kjøringen."


def test_filen_tar_ikke_imot_mer_enn_kravet(sak: Sak) -> None:
    import sqlite3

    from data.kjede.kjedeskriver import legg_til_mange

    kolonner = ("journalnr", "slag", "belop", "anvisning_id", "vedtak_id", "signatur", "tidspunkt")
    rad = (sak.journalnr, "trekk", -1_453, 1, 1, "ABC", "1988-06-20T09:00:00")
    with sak.reg.skriv() as okt, pytest.raises(sqlite3.IntegrityError, match="mer enn kravet"):
        legg_til_mange(okt, "kravpost", kolonner, [rad])
