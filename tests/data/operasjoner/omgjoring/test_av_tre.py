"""In an office a decision made anew is proposed, controlled and decided; nothing is paid or claimed until then."""

from __future__ import annotations

from decimal import Decimal

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.betalingsforslag import foreslaa_betaling
from data.operasjoner.avgjorelse.avgjorelse import send_tilbake
from data.operasjoner.avgjorelse.forslagsbilde import forslagsbilde
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.omgjoring.omgjoring import (
    foreslaa_omgjoring,
    gjor_om,
    maa_foreslaa,
    omgjoringsbilde,
    vurder_omgjoring,
)
from data.register.register import Register
from data.sak.rader.forslagsrader import OMGJORING, forslagene
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import D, K, S, fatt, kontroller, versjon
from tests.data.operasjoner.omgjoring.omgjoringssak import FRA, LAVERE_LONN, MED_BARN, elleve_uker, gjor, omgjoring
from tests.data.saker import Sak, Stillbar


@pytest.fixture
def sak(reg: Register) -> Sak:
    sak = elleve_uker(reg)
    gjor_til_kontor(reg)
    som(reg, S)
    sak.lagre(MED_BARN)
    return sak


def foreslaa(sak: Sak) -> int:
    som(sak.reg, S)
    gjort = foreslaa_omgjoring(sak.reg, omgjoring(sak, signatur="SAK"), versjon(sak))
    assert gjort.forslag is not None
    return gjort.forslag.id


def anvisninger(sak: Sak) -> int:
    kort = kontrollkort(som(sak.reg, S), journalnr=sak.journalnr)
    assert kort is not None
    return len(kort.rader)


def test_tre_ser_det_for_noe_etterbetales(sak: Sak) -> None:
    assert maa_foreslaa(sak.reg)
    setning = vurder_omgjoring(sak.reg, omgjoring(sak)).setning
    assert setning == "Enter igjen foreslår: 935 kr etterbetales for 6 anvisninger."
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    assert anvisninger(sak) == 6
    vedtak = fatt(sak, nummer)
    assert (vedtak.ukesats, vedtak.innvilget_fra) == (1_993, FRA)
    assert vedtak.omgjoring is not None
    assert (vedtak.omgjoring.kode, vedtak.omgjoring.sum) == ("52", 935)
    assert anvisninger(sak) == 13
    assert kontroll(sak.reg) == []


def test_det_fattes_ikke_alene_der_tre_skal_se_det(sak: Sak) -> None:
    with pytest.raises(Avvist, match="ikke kontrollert"):
        gjor_om(sak.reg, omgjoring(sak), versjon(sak))


def test_et_kort_som_anvises_imens_maa_med(sak: Sak) -> None:
    """What is decided is the sum that was seen: a card that is paid meanwhile makes it another."""
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    som(sak.reg, S)
    sak.versjon = versjon(sak)
    sak.anvis(FRA.replace(month=3, day=21), anmerkning="Kortet for mars")
    with pytest.raises(Avvist, match="saken er endret"):
        fatt(sak, nummer)


def test_opplysninger_som_lagres_imens_trekker_forslaget(sak: Sak) -> None:
    nummer = foreslaa(sak)
    som(sak.reg, S)
    sak.versjon = versjon(sak)
    sak.lagre(LAVERE_LONN)
    with pytest.raises(Avvist, match="trukket"):
        kontroller(sak, nummer)


def test_det_kan_sendes_tilbake(sak: Sak) -> None:
    nummer = foreslaa(sak)
    send_tilbake(som(sak.reg, K), nummer, versjon(sak), "49", "Attesten mangler")
    bilde = forslagsbilde(som(sak.reg, D), sak.journalnr)
    assert (bilde.type, bilde.stand.value) == (OMGJORING, "sendt tilbake")
    assert anvisninger(sak) == 6


def test_samme_forslag_to_ganger_er_ett(sak: Sak) -> None:
    foreslaa(sak)
    igjen = foreslaa_omgjoring(sak.reg, omgjoring(sak, signatur="SAK"), versjon(sak))
    assert igjen.fra_for


def test_et_fattet_trekk_betaler_tilbake_naar_kjoringen_lukkes(reg: Register, tid: Stillbar) -> None:
    """A fifth of the 20,988 kroner in the run is 4,197, so the claim of 1,452 is deducted whole."""
    sak = elleve_uker(reg).lagre(LAVERE_LONN)
    gjor(sak)
    gjor_til_kontor(reg)
    som(reg, S)
    kort = sak.kort(FRA, anvisningstype="T", anvist_belop=Decimal(1_452), anmerkning="Kravet fra juni", signatur="SAK")
    assert foreslaa_betaling(reg, kort, versjon(sak)).beregnet.anvist_belop.verdi == -1_452
    with reg.les() as okt:
        (forslag,) = forslagene(okt, sak.journalnr)
    kontroller(sak, forslag.id)
    assert (igjen(sak), til_trekk(sak)) == (1_452, 0)
    fatt(sak, forslag.id)
    assert (igjen(sak), til_trekk(sak)) == (1_452, 1_452)
    tid.til("1988-06-07T12:00")
    lukk_forfalte(reg)
    assert (igjen(sak), til_trekk(sak)) == (0, 0)
    assert kontroll(reg) == []


def igjen(sak: Sak) -> int:
    bilde = omgjoringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return int(bilde.igjen)


def til_trekk(sak: Sak) -> int:
    bilde = omgjoringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return int(bilde.til_trekk)
