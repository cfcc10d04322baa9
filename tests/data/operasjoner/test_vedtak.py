from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.feil import Avvist, Konflikt
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.vedtak.vedtak import beregn_paa_nytt, fatt_vedtak, vedtak_i_sak
from data.register.register import Register
from rules.dagpenger.lov_1966.tolkning import STANDARD, TOLKNINGSVALG, les_tolkning
from rules.fakta.skjema import Behandling
from tests.data.saker import FAKTA, Stillbar, ny_sak


def test_et_vedtak_fryser_fakta_valg_og_resultater(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    vedtak = sak.innvilg(replace(FAKTA, begrunnelse="Vilkårene er oppfylt.", barn=1, barn1_fodt=date(1980, 5, 1)))
    assert (vedtak.type, vedtak.dato, vedtak.tidspunkt, vedtak.signatur) == (
        "innvilgelse",
        date(1988, 6, 6),
        tid.tid,
        "ABC",
    )
    # 6 x 318 and one child: 1,908 + 85.
    assert (vedtak.grunnlag, vedtak.dagsats, vedtak.forsorgertillegg) == (159_000, 318, 85)
    assert (vedtak.ukesats_for_samordning, vedtak.ukesats, vedtak.maks_uker) == (1_993, 1_993, 80)
    assert (vedtak.begrunnelse, vedtak.nullstilling) == ("Vilkårene er oppfylt.", False)
    assert vedtak.tolkning == STANDARD
    assert vedtak.fakta is not None
    assert (vedtak.fakta.maks_prosent, vedtak.fakta.antall_uker) == (100, 80)
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert (bilde.hode.tilstand, bilde.vedtak, bilde.hode.versjon) == ("innvilget", vedtak, sak.versjon)


def test_et_vedtak_regnes_paa_nytt_likt_ogsaa_naar_det_har_andre_tolkningsvalg(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    valg = les_tolkning({"T-AVR": "krone", "T-90": "av"})
    vedtak = fatt_vedtak(reg, sak.journalnr, sak.versjon, valg).vedtak
    # 158,882 unrounded by thousands: dagsats 317.764, nearest krone 318.
    assert (vedtak.grunnlag, vedtak.ukesats) == (158_882, 1_908)
    assert beregn_paa_nytt(vedtak).grunnlag.verdi == vedtak.grunnlag
    assert beregn_paa_nytt(vedtak_i_sak(reg, sak.journalnr)[0]).tolkning == valg


kroner = st.none() | st.integers(0, 400_000).map(Decimal)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    fakta=st.builds(
        Behandling,
        skatteprosent=st.just(Decimal(30)),
        begrunnelse=st.just("Vurdert."),
        innvilget_fra=st.dates(date(1976, 1, 1), date(1996, 12, 31)),
        **{f"{navn}_{nr}": kroner for navn in ("lonn", "dagpenger", "sykepenger") for nr in (1, 2, 3)},
        grunnbelop=st.sampled_from([None, "F"]),
        fiskeforedling=st.sampled_from([None, "J", "N"]),
        vernepliktig=st.sampled_from([None, "J", "N"]),
        oppjustert_grunnlag=kroner,
        kurs_1=st.none() | st.integers(0, 51),
        privat_pensjon=kroner,
        offentlig_pensjon=kroner,
        folketrygd=kroner,
        lonn_for_pensjon=kroner,
        redusert_trygd=st.none() | st.integers(0, 3_000).map(Decimal),
    ),
    valg=st.fixed_dictionaries(
        {
            navn: st.sampled_from([alternativ.id for alternativ in valg.alternativer])
            for navn, valg in TOLKNINGSVALG.items()
        }
    ),
)
def test_det_som_er_lagret_er_det_som_regnes_paa_nytt(reg: Register, fakta: Behandling, valg: dict[str, str]) -> None:
    with reg.raa_lesing() as raa:
        (nummer,) = raa.execute("SELECT count(*) FROM sak").fetchone()
    sak = ny_sak(reg, nummer).lagre(fakta)
    vedtak = fatt_vedtak(reg, sak.journalnr, sak.versjon, les_tolkning(valg)).vedtak
    igjen = beregn_paa_nytt(vedtak_i_sak(reg, sak.journalnr)[0])
    lagret = (vedtak.grunnlag, vedtak.dagsats, vedtak.forsorgertillegg, vedtak.ukesats_for_samordning, vedtak.ukesats)
    assert lagret == (
        igjen.grunnlag.verdi,
        igjen.dagsats.verdi,
        igjen.forsorgertillegg.verdi,
        igjen.ukesats_for_samordning.verdi,
        igjen.ukesats.verdi,
    )
    assert vedtak.maks_uker == igjen.maks_uker.verdi


def test_et_nytt_vedtak_folger_det_gamle_som_staar_uendret(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    forste = sak.innvilg()
    tid.til("1988-06-13T09:00")
    andre = sak.innvilg(replace(FAKTA, lonn_1=Decimal(60_000), innvilget_fra=date(1988, 6, 13)))
    assert vedtak_i_sak(reg, sak.journalnr) == [forste, andre]
    assert (forste.ukesats, andre.ukesats) == (1_908, 768)
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert bilde.vedtak == andre


def test_det_samme_vedtaket_to_ganger_er_ett(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    forste = sak.innvilg()
    tid.til("1988-06-07T10:00")
    reg.signatur = "DEF"
    andre = fatt_vedtak(reg, sak.journalnr, sak.versjon).vedtak
    assert (andre, andre.fra_for, forste.fra_for) == (forste, True, False)
    assert andre.signatur == "ABC"
    assert vedtak_i_sak(reg, sak.journalnr) == [forste]
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert bilde.hode.versjon == sak.versjon


@pytest.mark.parametrize(
    "endring",
    [
        {"internt": "Ringt."},
        {"begrunnelse": "Vurdert på nytt."},
        {"bokommune": "0301"},
        {"innvilget_fra": date(1988, 1, 5)},
        {"til": date(1988, 12, 31)},
        {"nullstilling": "J"},
        {"lonn_3": Decimal(1)},
    ],
)
def test_et_vedtak_paa_andre_opplysninger_er_et_nytt(reg: Register, endring: dict[str, object]) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    assert not sak.innvilg(replace(FAKTA, **endring)).fra_for
    assert not sak.innvilg().fra_for  # and back again is a third
    assert len(vedtak_i_sak(reg, sak.journalnr)) == 3


def test_de_samme_opplysningene_med_et_annet_grunnbelop_er_et_nytt_vedtak(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    mai = replace(FAKTA, innvilget_fra=date(1988, 5, 2))
    sak.innvilg(mai)
    tid.til("1989-04-03T09:00")
    assert not sak.innvilg(mai).fra_for
    # 150,000 x 31,000 / 29,267 = 158,882; with the G of 1 April 1989, 150,000 x 32,700 / 29,267 = 167,595.
    assert [vedtak.grunnlag for vedtak in vedtak_i_sak(reg, sak.journalnr)] == [159_000, 168_000]


def test_en_sak_uten_fakta_kan_ikke_innvilges(reg: Register) -> None:
    sak = ny_sak(reg)
    with pytest.raises(Avvist) as avvist:
        fatt_vedtak(reg, sak.journalnr, sak.versjon)
    assert avvist.value.feil["innvilget_fra"] == "Innvilget fra: skriv første dag med dagpenger."
    assert vedtak_i_sak(reg, sak.journalnr) == []


def test_fakta_som_ble_ulovlige_etter_lagringen_stopper_vedtaket(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg).lagre()
    tid.til("1997-01-02T09:00")
    with pytest.raises(Avvist, match=r"Datoen 02\.01\.1997 er utenfor"):
        fatt_vedtak(reg, sak.journalnr, sak.versjon)


def test_vedtak_paa_en_gammel_versjon_er_en_konflikt(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    fatt_vedtak(reg, sak.journalnr, sak.versjon)
    with pytest.raises(Konflikt, match=r"\(innvilget\)"):
        fatt_vedtak(reg, sak.journalnr, sak.versjon)
    assert len(vedtak_i_sak(reg, sak.journalnr)) == 1


def test_et_avslag_kan_ikke_innvilges(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    sak.endre("A", date(1988, 6, 6), "11")
    with pytest.raises(Avvist, match="er avslått: journalfør en ny søknad"):
        fatt_vedtak(reg, sak.journalnr, sak.versjon)
