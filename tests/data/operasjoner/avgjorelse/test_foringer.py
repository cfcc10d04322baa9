"""Corrections and some payments go the way of decisions where three sign: proposed, controlled, and decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data.brukere.rolle import Rolle
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import Kort, MaaForeslaas, MaaSees, anvis, anvisningsbilde, beregn_anvisning
from data.operasjoner.anvisning.betalingsforslag import foreslaa_betaling
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag, send_tilbake, trekk_forslag
from data.operasjoner.avgjorelse.forslagsbilde import JusteringVist, KortVist, sendt_tilbake
from data.operasjoner.avgjorelse.forslagsliste import forslagsliste
from data.operasjoner.avgjorelse.papir import Paapapir, registrer_underskrifter
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.regnskap.justering import foreslaa_justering, juster, vurder_justering
from data.register.register import Register
from data.sak.rader.forslagsrader import Forslagsstand
from data.underskrift import Underskrift
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import (
    D,
    K,
    S,
    bilde,
    fatt,
    foreslaa,
    kontroller,
    rettelse,
    trekk,
    versjon,
)
from tests.data.operasjoner.meldekort.kortlinjer import linje, rader, ta
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Two weeks of 1,908 kroner paid from 4 January 1988, 200 % and 3,816 kroner, in an office."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    gjor_til_kontor(reg)
    return sak


def _foreslaa_rettelse(sak: Sak, konto: str = "S", belop: int = 50, **felt: Any) -> int:
    foreslaa_justering(som(sak.reg, S), rettelse(sak, konto, belop, **felt), versjon(sak))
    return forslagsliste(sak.reg)[-1].nummer


def _foreslaa(sak: Sak, kort: Kort) -> int:
    """As one does who sees what speaks against it."""
    sett = {ett.id for ett in beregn_anvisning(som(sak.reg, S), kort).forbehold}
    foreslaa_betaling(sak.reg, kort, versjon(sak), sett)
    return max(ett.nummer for ett in forslagsliste(sak.reg))


def _konto(sak: Sak) -> tuple[int, Decimal]:
    vist = anvisningsbilde(sak.reg, journalnr=sak.journalnr)
    assert vist is not None
    return vist.sammenhengende_prosent, vist.hittil_belop


def _betalt(sak: Sak) -> list[tuple[str, int, int, str]]:
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    return [(rad.type, int(rad.debet or 0), int(rad.kredit or 0), rad.signatur) for rad in kort.rader]


# A correction


def test_en_justering_teller_naar_den_er_fattet(sak: Sak) -> None:
    """200 % and 50 more."""
    with pytest.raises(Avvist, match="forslaget er ikke kontrollert ennå"):
        juster(som(sak.reg, S), rettelse(sak), versjon(sak))
    nummer = _foreslaa_rettelse(sak)
    assert _konto(sak) == (200, 3816)
    kontroller(sak, nummer)
    assert _konto(sak) == (200, 3816)
    assert fatt(sak, nummer) is None
    assert _konto(sak) == (250, 3816)
    assert _betalt(sak)[-1][-1] == "SJEF"
    assert kontroll(sak.reg) == []


def test_i_ens_eget_register_justeres_det_alene(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    with pytest.raises(AssertionError):
        foreslaa_justering(reg, rettelse(sak), sak.versjon)
    assert vurder_justering(reg, rettelse(sak)).setning == (
        "Enter igjen justerer: Sammenhengende anvist % fra 0 til 50."
    )
    assert juster(reg, rettelse(sak), sak.versjon).staar == 50


def test_kontoret_faar_vite_at_den_bare_foreslaas(sak: Sak) -> None:
    assert vurder_justering(som(sak.reg, S), rettelse(sak)).setning == (
        "Enter igjen foreslår: Sammenhengende anvist % fra 200 til 250."
    )


def test_ingen_ser_paa_sin_egen_justering(sak: Sak) -> None:
    from data.operasjoner.bruker.brukerendring import Brukerendring, endre_bruker

    nummer = _foreslaa_rettelse(sak)
    endre_bruker(som(sak.reg, Rolle.LEDER), "SAK", Brukerendring(roller=frozenset({S, K, D})))
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått dette"):
        kontroller_forslag(som(sak.reg, S), nummer, versjon(sak))
    kontroller(sak, nummer)
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått dette"):
        fatt_forslag(som(sak.reg, S), nummer, versjon(sak))


def test_det_som_viser_seg_er_regnskapet_og_papiret(sak: Sak) -> None:
    nummer = _foreslaa_rettelse(sak, belop=-120)
    vist = bilde(som(sak.reg, K), sak, nummer)
    assert isinstance(vist.gjelder, JusteringVist)
    assert vist.gjelder.prov is not None
    assert (vist.gjelder.prov.fra, vist.gjelder.prov.til, vist.gjelder.konto) == (200, 80, "S")
    assert (vist.gjelder.justering.referanse, vist.type, vist.for_) == ("Kort 2/88", "justering", None)


def test_et_nytt_vedtak_imens_sender_justeringen_tilbake(sak: Sak) -> None:
    nummer = _foreslaa_rettelse(sak)
    kontroller(sak, nummer)
    innvilgelse = foreslaa(sak, replace(FAKTA, skatteprosent=Decimal(31)))
    kontroller(sak, innvilgelse)
    fatt(sak, innvilgelse)
    with pytest.raises(Avvist, match="saken er endret"):
        fatt(sak, nummer)


def test_to_regnskap_venter_hver_for_seg_og_det_samme_erstattes(sak: Sak) -> None:
    forste = foreslaa_justering(som(sak.reg, S), rettelse(sak), versjon(sak))
    annet = foreslaa_justering(sak.reg, rettelse(sak, "K", aar=1988), versjon(sak))
    aaret_for = foreslaa_justering(sak.reg, rettelse(sak, "K", aar=1987), versjon(sak))
    samme = foreslaa_justering(sak.reg, rettelse(sak, "K", aar=1987), versjon(sak))
    mindre = foreslaa_justering(sak.reg, rettelse(sak, belop=40), versjon(sak))
    assert [(ett.erstattet, ett.fra_for) for ett in (forste, annet, aaret_for, samme, mindre)] == [
        (False, False),
        (False, False),
        (False, False),
        (False, True),
        (True, False),
    ]
    assert [ett.nummer for ett in forslagsliste(sak.reg)] == [2, 3, 4]


def test_det_som_kom_tilbake_viker_for_det_nye_ogsaa_paa_et_annet_regnskap(sak: Sak) -> None:
    nummer = _foreslaa_rettelse(sak)
    send_tilbake(som(sak.reg, K), nummer, versjon(sak), "42", "Det er året som er galt.")
    assert sendt_tilbake(sak.reg, sak.journalnr) is None
    _foreslaa_rettelse(sak, "K", aar=1987)
    assert [(ett.nummer, ett.venter_paa) for ett in forslagsliste(sak.reg)] == [(2, "kontroll")]


# A deduction, a back payment, a card past the limit


def test_et_trekk_anvises_naar_det_er_fattet_og_i_kjoringen_da(sak: Sak, tid: Stillbar) -> None:
    """Proposed on Monday 6 June; decided after the closing, on the 8th: the run of the 13th, which pays 3,816."""
    with pytest.raises(MaaForeslaas):
        anvis(som(sak.reg, S), trekk(sak), versjon(sak))
    nummer = _foreslaa(sak, trekk(sak))
    kontroller(sak, nummer)
    tid.til("1988-06-08T09:00")
    anvis(som(sak.reg, S), sak.kort(date(1988, 1, 18)), versjon(sak))
    assert _betalt(sak) == [("", 3816, 0, "ABC"), ("", 3816, 0, "SAK")]
    fatt(sak, nummer)
    assert _betalt(sak)[-1] == ("T", 0, 500, "SJEF")
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT kjoredato FROM anvisning WHERE type = 'T'").fetchall() == [("1988-06-13",)]
        assert raa.execute("SELECT anvisning_id FROM paategning WHERE slag = 'fattet'").fetchall() == [(3,)]
    assert kontroll(sak.reg) == []


def test_et_trekk_som_kjoringen_da_ikke_dekker_sendes_tilbake(sak: Sak, tid: Stillbar) -> None:
    nummer = _foreslaa(sak, trekk(sak))
    kontroller(sak, nummer)
    tid.til("1988-06-08T09:00")
    with pytest.raises(Avvist, match="Send det tilbake: saken er endret"):
        fatt(sak, nummer)
    vist = bilde(sak.reg, sak, nummer)
    assert isinstance(vist.gjelder, KortVist)
    assert (vist.gjelder.betaling, vist.gjelder.utbetales) == (None, -500)
    send_tilbake(sak.reg, nummer, versjon(sak), "49", "Vent til neste kort.")
    trekk_forslag(som(sak.reg, S), nummer, versjon(sak))
    assert len(_betalt(sak)) == 1


def test_en_etterbetaling_gaar_samme_vei_og_regnes_om_igjen(sak: Sak) -> None:
    """Two weeks not paid before, 3,816 kroner; an ordinary card for one of them meanwhile leaves another amount."""
    kort = sak.kort(date(1988, 1, 18), anvisningstype="E", anmerkning="Kortet lå i feil mappe")
    with pytest.raises(MaaForeslaas):
        anvis(som(sak.reg, S), kort, versjon(sak))
    nummer = _foreslaa(sak, kort)
    vist = bilde(som(sak.reg, K), sak, nummer)
    assert isinstance(vist.gjelder, KortVist)
    assert (vist.gjelder.utbetales, vist.gjelder.kort) == (3816, replace(kort, signatur=None))
    kontroller(sak, nummer)
    anvis(som(sak.reg, S), sak.kort(date(1988, 1, 18), date(1988, 1, 24)), versjon(sak))
    with pytest.raises(Avvist, match="saken er endret"):
        fatt(sak, nummer)
    igjen = _foreslaa(sak, kort)
    assert bilde(sak.reg, sak, nummer).stand is Forslagsstand.TRUKKET
    kontroller(sak, igjen)
    fatt(sak, igjen)
    assert _betalt(sak)[-1] == ("E", 1908, 0, "SJEF")
    assert kontroll(sak.reg) == []


@pytest.fixture
def oppbrukt(reg: Register) -> Sak:
    """Eighty weeks of 100 % are used after the first two: a grant of two weeks."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, antall_uker=2, begrunnelse="Resten av en tidligere periode"))
    sak.anvis(date(1988, 1, 4))
    gjor_til_kontor(reg)
    return sak


@pytest.mark.parametrize("type_", [None, "K"])
def test_et_kort_over_grensen_ses_av_tre_og_kortet_for_gjor_det_ikke(oppbrukt: Sak, type_: str | None) -> None:
    sak = oppbrukt
    kort = sak.kort(date(1988, 1, 18), anvisningstype=type_, anmerkning="Klagen er ikke avgjort")
    with pytest.raises(MaaSees) as maa_sees:
        anvis(som(sak.reg, S), kort, versjon(sak))
    assert "Enter igjen foreslår" in maa_sees.value.melding
    with pytest.raises(MaaForeslaas):
        anvis(sak.reg, kort, versjon(sak), {"over_grensen"})
    with pytest.raises(MaaSees):
        foreslaa_betaling(sak.reg, kort, versjon(sak))
    nummer = _foreslaa(sak, kort)
    kontroller(sak, nummer)
    fatt(sak, nummer)
    assert _betalt(sak)[-1] == (type_ or "", 3816, 0, "SJEF")
    assert _konto(sak) == (400, 7632)
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT bekreftet, begrunnelse FROM anvisning WHERE id = 2").fetchone() == (
            '["over_grensen"]',
            "Klagen er ikke avgjort",
        )
    assert kontroll(sak.reg) == []


def test_et_kort_til_og_med_grensen_anviser_saksbehandleren_alene(sak: Sak) -> None:
    kort = sak.kort(date(1988, 1, 18))
    assert not beregn_anvisning(som(sak.reg, S), kort).foreslaas
    with pytest.raises(AssertionError):
        foreslaa_betaling(sak.reg, kort, versjon(sak))
    assert anvis(sak.reg, kort, versjon(sak)).anvist_belop == 3816


def test_det_som_ikke_talte_imot_da_det_ble_foreslaatt_stopper_det(oppbrukt: Sak, tid: Stillbar) -> None:
    """What spoke against it and no longer does, does not: the period was not over, and is when it is decided."""
    sak = oppbrukt
    kort = sak.kort(date(1988, 6, 6), date(1988, 6, 12), meldedato=date(1988, 6, 6), anmerkning="Klagen venter")
    nummer = _foreslaa(sak, kort)
    kontroller(sak, nummer)
    tid.til("1988-06-15T09:00")
    fatt(sak, nummer)
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT bekreftet FROM anvisning WHERE id = 2").fetchone() == ('["over_grensen"]',)


def test_hvert_tall_paa_kortet_kommer_igjen_som_det_ble_skrevet(sak: Sak) -> None:
    """10.5 hours of eighty worked leave more than the 2,000 kroner that the caseworker sets."""
    kort = sak.kort(
        date(1988, 1, 18),
        anvisningstype="E",
        arb_timer=Decimal("10.5"),
        uker_delvis_perm=1,
        dager_gammelt_ferieaar=0,
        anvist_belop=Decimal(2_000),
        internt="Ring mandag",
        anmerkning="Kortet lå i feil mappe",
    )
    nummer = _foreslaa(sak, kort)
    kontroller(sak, nummer)
    fatt(sak, nummer)
    with sak.reg.raa_lesing() as raa:
        rad = raa.execute(
            "SELECT type, arb_timer, uker_delvis_perm, anvist_belop, internt, anmerkning, meldedato, periode_fra"
            " FROM anvisning WHERE id = 2"
        ).fetchone()
    assert rad == ("E", 1050, 1, 2000, "Ring mandag", "Kortet lå i feil mappe", "1988-06-06", "1988-01-18")


def test_to_trekk_i_ulike_perioder_venter_hver_for_seg(sak: Sak) -> None:
    forste = _foreslaa(sak, trekk(sak))
    annet = _foreslaa(sak, trekk(sak, 300, periode_fra=date(1988, 1, 4), periode_til=date(1988, 1, 17)))
    tredje = _foreslaa(sak, trekk(sak, 400))
    assert {ett.nummer for ett in forslagsliste(sak.reg)} == {annet, tredje}
    assert bilde(sak.reg, sak, forste).stand is Forslagsstand.TRUKKET


def test_den_som_kom_for_sent_faar_vite_det(sak: Sak) -> None:
    sett = versjon(sak)
    _foreslaa_rettelse(sak)
    for gjor in (
        lambda: foreslaa_justering(sak.reg, rettelse(sak, "H"), sett),
        lambda: foreslaa_betaling(sak.reg, trekk(sak), sett),
    ):
        with pytest.raises(Konflikt):
            gjor()


def test_paa_papir_skrives_de_tre_navnene_og_det_anvises(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    gjor_til_kontor(reg, Underskrift.PAPIR)
    nummer = _foreslaa(sak, trekk(sak))
    tre = tuple(Paapapir(navn, date(1988, 6, 6)) for navn in ("Kari Vik", "Per Li", "Anne Dal"))
    assert registrer_underskrifter(sak.reg, nummer, versjon(sak), tre) is None
    assert _betalt(sak)[-1] == ("T", 0, 500, "SAK")
    rettelse = _foreslaa_rettelse(sak)
    registrer_underskrifter(sak.reg, rettelse, versjon(sak), tre)
    assert _konto(sak)[0] == 250
    assert kontroll(sak.reg) == []


def test_kjoringen_som_har_forfalt_lukkes_av_den_som_fatter(sak: Sak, tid: Stillbar) -> None:
    """The card of 6 June is in the run of that Monday, which closes on Tuesday at noon; the back payment comes late."""
    nummer = _foreslaa(sak, sak.kort(date(1988, 1, 18), anvisningstype="E", anmerkning="Kortet lå i feil mappe"))
    kontroller(sak, nummer)
    tid.til("1988-06-08T09:00")
    fatt(sak, nummer)
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT mandag FROM kjoring").fetchall() == [("1988-06-06",)]
        assert raa.execute("SELECT kjoredato FROM anvisning WHERE type = 'E'").fetchall() == [("1988-06-13",)]


def test_kortet_fra_filen_er_ikke_lenger_paa_listen_naar_det_er_fattet(oppbrukt: Sak, tmp_path: Path) -> None:
    sak = oppbrukt
    assert len(ta(som(sak.reg, S), tmp_path, linje(sak, date(1988, 1, 18))).til_listen) == 1
    nummer = _foreslaa(sak, sak.kort(date(1988, 1, 18), anmerkning="Klagen er ikke avgjort"))
    kontroller(sak, nummer)
    assert rader(sak.reg, "meldekort", "utfall") == [(None,)]
    fatt(sak, nummer)
    assert rader(sak.reg, "meldekort", "utfall, utfall_av") == [("anvist", "SJEF")]
    assert kontroll(sak.reg) == []
