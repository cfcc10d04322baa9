"""What is refused, what is netted, and what a later decision, an end or the limit of weeks does to it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.omgjoring.omgjoring import vurder_omgjoring
from data.operasjoner.regnskap.justering import Justering, juster
from data.register.register import Register
from tests.data.operasjoner.omgjoring.omgjoringssak import FRA, LAVERE_LONN, MED_BARN, elleve_uker, gjor, omgjoring
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak, ny_sak_for

UKE = timedelta(weeks=1)


@pytest.fixture
def sak(reg: Register) -> Sak:
    return elleve_uker(reg)


def forskjellene(sak: Sak, **felt: object) -> list[int]:
    return [int(linje.forskjell) for linje in vurder_omgjoring(sak.reg, omgjoring(sak, **felt)).linjer]


@pytest.mark.parametrize(
    ("felt", "hvor", "setning"),
    [
        ({"fra": None}, "fra", "Gjelder fra: skriv dagen"),
        ({"fra": date(1988, 6, 7)}, "fra", "en dag som er kommet"),
        ({"fra": date(1988, 1, 3)}, "fra", "skriv 04.01.1988 eller senere; da begynner vedtaket"),
        ({"kode": None}, "kode", "Grunn: velg hva som er endret"),
        ({"kode": "11"}, "kode", "Grunn: velg hva som er endret"),
        ({"ord": None}, "ord", "Ord: skriv hva som er rettet"),
        ({"ord": "..."}, "ord", "Ord: skriv hva som er rettet"),
        ({"arb_timer": Decimal(10)}, "kort_fra", "Kort fra: skriv første dag"),
        ({"kort_fra": FRA}, "arb_timer", "Arb. timer: skriv timene"),
        ({"kort_fra": FRA, "arb_timer": Decimal(1), "tapt_arbtid": Decimal(1)}, "tapt_arbtid", "bare den ene"),
        ({"kort_fra": FRA + UKE, "arb_timer": Decimal(1)}, "kort_fra", "ingen anvisning fra 11.01.1988"),
        ({"fra": FRA + 2 * UKE, "kort_fra": FRA, "arb_timer": Decimal(1)}, "fra", "skriv 04.01.1988 eller før"),
        ({"kort_fra": FRA, "arb_timer": Decimal(1_000)}, "arb_timer", "Arb. timer i per."),
    ],
)
def test_hva_skjemaet_ikke_tar(sak: Sak, felt: dict[str, object], hvor: str, setning: str) -> None:
    sak.lagre(MED_BARN)
    with pytest.raises(Avvist) as avvist:
        gjor(sak, **felt)
    assert setning in avvist.value.feil[hvor]


def test_uten_endring_gjores_ingenting_om(sak: Sak) -> None:
    with pytest.raises(Avvist, match="ingenting er endret"):
        gjor(sak)


def test_en_sak_som_er_avsluttet_gjores_ikke_om(sak: Sak) -> None:
    sak.lagre(MED_BARN)
    sak.endre("O", date(1988, 6, 6), "31")
    with pytest.raises(Avvist, match="avsluttet"):
        gjor(sak)


def test_en_sak_uten_vedtak_gjores_ikke_om(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    with pytest.raises(Avvist, match="vedtak"):
        gjor(sak)


def test_det_som_er_for_lite_gaar_til_det_som_er_for_mye(reg: Register) -> None:
    """A back payment over a card stands as what was left of it: 170 to 3,986 for the child is 0 when the card has it.

    The card was 3,816 and should have been 3,986; the back payment of 170 should have been nothing.
    """
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(FRA)
    sak.innvilg(MED_BARN)
    sak.anvis_uansett(FRA, anvisningstype="E")
    to_barn = replace(MED_BARN, barn=2, barn2_fodt=date(1982, 5, 1))
    sak.lagre(to_barn)
    assert forskjellene(sak) == [340, -170]
    gjort = gjor(sak)
    assert (gjort.plan.etterbetales, gjort.plan.kreves, gjort.plan.nedsatt) == (170, 0, 0)
    assert [(int(en.krav), int(en.nedsatt), int(en.etterbetales)) for en in gjort.plan.fordelt] == [
        (0, 170, 170),
        (170, 0, 0),
    ]
    assert gjort.bilde.igjen == 0


def test_en_etterbetaling_som_noen_har_satt_staar(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(FRA)
    sak.anvis_uansett(FRA, anvisningstype="E", anvist_belop=Decimal(50))
    sak.lagre(MED_BARN)
    assert forskjellene(sak) == [170]


def test_et_senere_vedtak_erstattes_og_det_sies(sak: Sak) -> None:
    sak.innvilg(replace(MED_BARN, innvilget_fra=date(1988, 2, 29)))
    sak.lagre(replace(MED_BARN, innvilget_fra=FRA))
    prov = vurder_omgjoring(sak.reg, omgjoring(sak))
    assert prov.varsler == ("Vedtaket fra 29.02.1988 erstattes også.",)


def test_slutten_paa_innvilgelsen_tar_det_som_er_anvist_etter_den(sak: Sak) -> None:
    """To Saturday 5 March 1988: the card from 29 February has one of its two weeks, and the last has nothing."""
    sak.lagre(replace(FAKTA, til=date(1988, 3, 5)))
    assert forskjellene(sak) == [0, 0, 0, 0, -1_908, -1_908]


def test_opplysningene_kan_ikke_begynne_etter_dagen(sak: Sak) -> None:
    sak.lagre(replace(MED_BARN, innvilget_fra=date(1988, 2, 1)))
    with pytest.raises(Avvist) as avvist:
        gjor(sak)
    assert avvist.value.feil["fra"] == "Gjelder fra: skriv 01.02.1988 eller senere, som på D-61-1."


def test_opplysninger_uten_dag_fra_et_annet_program_sies_det_fra_om(sak: Sak) -> None:
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        fil.execute("UPDATE behandling SET innvilget_fra = NULL, til = NULL")
        fil.commit()
    with pytest.raises(Avvist, match="Innvilget fra: fyll det ut på D-61-1 og lagre, før vedtaket gjøres om"):
        gjor(sak)


def test_en_justering_etter_kortene_teller_ikke_for_dem(sak: Sak) -> None:
    """26 weeks, and 17 of them entered as used after the cards were paid: the account that each came to had none."""
    juster(
        sak.reg,
        Justering(
            journalnr=sak.journalnr,
            konto="S",
            belop=Decimal(1_700),
            begrunnelse="Uker fra et annet kontor",
            referanse="Brev 01.01.88",
        ),
        sak.versjon,
    )
    sak.versjon += 1
    sak.lagre(replace(FAKTA, antall_uker=26))
    assert forskjellene(sak) == [0] * 6
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT siste_anvisning FROM justering").fetchone() == (6,)


def test_grensen_tar_de_siste_kortene(reg: Register) -> None:
    """9 weeks in the decision, and eleven paid: the fifth card has one week of its two, and the sixth nothing."""
    sak = elleve_uker(reg)
    sak.lagre(replace(FAKTA, antall_uker=9))
    assert forskjellene(sak) == [0, 0, 0, 0, -1_908, -1_908]


def test_et_kort_som_ble_anvist_forbi_grensen_med_grunn_staar(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, antall_uker=1))
    sak.anvis_uansett(FRA)
    sak.lagre(replace(MED_BARN, antall_uker=1))
    assert forskjellene(sak) == [170]


def test_en_sak_uten_anvisninger_kan_gjores_om(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.lagre(LAVERE_LONN)
    gjort = gjor(sak)
    assert gjort.vedtak is not None
    assert (gjort.vedtak.ukesats, gjort.plan.kreves, gjort.plan.etterbetales) == (1_776, 0, 0)
    assert gjort.plan.setning("gjør om") == "Enter igjen gjør om: det er ingen forskjell å betale."


def test_over_nyttaar_deles_etterbetalingen_som_kortet(reg: Register) -> None:
    """28 December 1987 to 10 January 1988: four of twelve benefit days are of the old year, 170 × 4 / 12 = 57."""
    sak = ny_sak(reg)
    fra = date(1987, 12, 28)
    fakta = replace(FAKTA, innvilget_fra=fra, lonn_1=Decimal(150_000))
    sak.innvilg(fakta)
    sak.anvis(fra)
    sak.lagre(replace(fakta, barn=1, barn1_fodt=date(1980, 5, 1)))
    gjor(sak, fra=fra)
    with reg.raa_lesing() as raa:
        rader = raa.execute("SELECT ferieaar, dager_gammelt_ferieaar, belop_gammelt_ferieaar FROM anvisning")
        assert [*rader][1] == (1988, 4, 57)


def test_et_ferietillegg_som_er_anvist_sies_det_fra_om_og_endres_ikke(reg: Register, tid: Stillbar) -> None:
    """Eleven weeks of 1988 and their supplement in one case; a card in the next case of the same year is made anew."""
    forste = elleve_uker(reg)
    forste.endre("O", date(1988, 3, 20), "31")
    tid.til("1988-06-15T09:00")
    anvis_ferietillegg(
        reg, Feriekort(journalnr=forste.journalnr, meldedato=date(1988, 6, 15), ferieaar=1988), forste.versjon
    )
    bilde = journalbilde(reg, forste.fodselsnr)
    assert bilde is not None
    neste = ny_sak_for(reg, bilde.person)
    neste.innvilg(replace(FAKTA, innvilget_fra=date(1988, 5, 2)))
    neste.anvis(date(1988, 5, 2))
    neste.lagre(replace(MED_BARN, innvilget_fra=date(1988, 5, 2)))
    prov = vurder_omgjoring(reg, omgjoring(neste, fra=date(1988, 5, 2)))
    assert prov.varsler == ("Ferietillegget for 1988 er anvist, se D-68; Enter igjen gjør om.",)
    assert prov.sum == 170


def test_siste_dag_paa_et_kort_regnes_med(reg: Register) -> None:
    """Two weeks to Saturday 16 January: from that day one benefit day of twelve, 170 / 12 = 14.17."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(FRA, date(1988, 1, 16))
    sak.lagre(MED_BARN)
    assert forskjellene(sak, fra=date(1988, 1, 16)) == [14]


def test_en_etterbetaling_over_flere_dager_regnes_om_uten_det_som_alt_er_rettet(reg: Register) -> None:
    """A week, 85 kroner for its child, and a back payment of two weeks less that week; then 85 more in each."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(FRA, date(1988, 1, 10))
    gjor(sak.lagre(MED_BARN))
    sak.anvis_uansett(FRA, anvisningstype="E")
    sak.lagre(replace(MED_BARN, barn=2, barn2_fodt=date(1982, 5, 1)))
    assert forskjellene(sak) == [85, 85]


def test_kontoen_begynner_ikke_paa_nytt_midt_i(reg: Register) -> None:
    """The grant began the account anew; what is made anew from a later day goes on with it."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, nullstilling="J"))
    sak.anvis(FRA)
    sak.anvis(FRA + 2 * UKE)
    sak.lagre(replace(MED_BARN, nullstilling="J"))
    gjor(sak, fra=FRA + 2 * UKE)
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    assert kort.sammenhengende_prosent == 400
