"""A difference is answered: taken over with its source, or left for a reason."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.omgjoring import gjor_om
from data.operasjoner.register.registerbilde import inntektsforklaring
from data.operasjoner.register.svar import behold, ta_over, vurder_overtakelse
from data.operasjoner.vedtak.vedtak import fatt_vedtak
from data.register.register import Register
from data.sak.faktakilder import felt_i_saken
from tests.data.operasjoner.meldekort.kortlinjer import rader
from tests.data.operasjoner.register.registerlinjer import (
    behandles,
    inntekt,
    innvilget,
    les,
    linje,
    linjer,
    paa_listen,
    ulikt,
)
from tests.data.saker import FAKTA, Sak, ny_sak


def _nummer(sak: Sak, plass: int = 0) -> int:
    return linjer(sak)[plass].opplysning.id


def _fakta(sak: Sak) -> object:
    bilde = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde.fakta


def _over(sak: Sak, nummer: int) -> bool:
    besvart = ta_over(sak.reg, sak.journalnr, nummer, sak.versjon)
    sak.versjon = besvart.bilde.hode.versjon
    return besvart.maa_gjores_om


def _behold(sak: Sak, nummer: int, grunn: str | None = "Lønnsslippene viser det") -> None:
    sak.versjon = behold(sak.reg, sak.journalnr, nummer, grunn, sak.versjon).bilde.hode.versjon


def test_en_inntekt_overtas_og_f2_sier_fra_hvilken_fil_og_dag(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000), navn="inntekt-87.csv")
    assert not _over(sak, _nummer(sak))
    assert _fakta(sak) == replace(FAKTA, lonn_1=Decimal(300_000))
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    assert felt_i_saken(reg, sak.journalnr, "lonn_1") == (
        "register: inntekt-87.csv linje 1, 06.06.1988, overtatt ABC 06.06.1988"
    )
    assert felt_i_saken(reg, sak.journalnr, "normal_arbtid") == "ABC 06.06.1988"
    assert rader(reg, "registersvar", "utfall, oppgitt, begrunnelse, signatur") == [("overtatt", "150000", None, "ABC")]
    assert kontroll(reg) == []
    vedtak = fatt_vedtak(reg, sak.journalnr, sak.versjon).vedtak
    assert vedtak.fakta is not None
    assert vedtak.fakta.lonn_1 == 300_000


def test_det_som_skrives_etterpaa_er_ikke_fra_registeret(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    _over(sak, _nummer(sak))
    sak.lagre(replace(FAKTA, lonn_1=Decimal(299_000)))
    assert felt_i_saken(reg, sak.journalnr, "lonn_1") == "ABC 06.06.1988"


def test_i_en_innvilget_sak_staar_vedtaket_til_det_er_gjort_om(reg: Register, tmp_path: Path) -> None:
    """1987: 300,000 kroner adjusts to 317,763, cut to 6 G = 186,000: dagsats 372, ukesats 2,232; it was 1,908."""
    sak = innvilget(reg)
    sak.anvis(date(1988, 1, 4))
    les(reg, tmp_path, inntekt(sak, 300_000))
    nummer = _nummer(sak)
    assert _over(sak, nummer)
    assert rader(reg, "anvisning", "anvist_belop") == [(3_816,)]
    assert ulikt(sak) == [("150000", "300000", "lonn_1")]
    assert paa_listen(reg) == [sak.journalnr]
    with pytest.raises(Avvist) as avvist:
        ta_over(reg, sak.journalnr, nummer, sak.versjon)
    assert avvist.value.feil["svar"].endswith("OMGJØRING gjør vedtaket om.")
    om = Omgjoring(journalnr=sak.journalnr, fra=date(1988, 1, 4), kode="51", ord="Inntekten fra skattesiden")
    gjor_om(reg, om, sak.versjon)
    assert [belop for (belop,) in rader(reg, "anvisning", "anvist_belop")] == [3_816, 648]
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    assert kontroll(reg) == []


@pytest.mark.parametrize(
    ("slag", "fra", "til", "verdi", "felt", "ny"),
    [
        ("pensjon", "1987-05-01", "", "O 42000", "offentlig_pensjon", Decimal(42_000)),
        ("skole", "1987-10-01", "1987-11-25", "kurs", "kurs_1", 8),
        ("verneplikt", "1987-06-01", "1987-08-31", "", "vernepliktig", "J"),
        ("flytting", "1988-05-01", "", "1902", "bokommune", "1902"),
    ],
)
def test_hvert_felt_kan_overtas(
    reg: Register, tmp_path: Path, slag: str, fra: str, til: str, verdi: str, felt: str, ny: object
) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje(slag, sak, fra, til, verdi))
    assert vurder_overtakelse(reg, sak.journalnr, _nummer(sak)).felt == felt
    _over(sak, _nummer(sak))
    assert _fakta(sak) == replace(FAKTA, **{felt: ny})
    assert (ulikt(sak), paa_listen(reg)) == ([], [])


def test_en_ny_bokommune_gjor_ikke_vedtaket_om(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg)
    les(reg, tmp_path, linje("flytting", sak, "1988-05-01", verdi="1902"))
    assert not _over(sak, _nummer(sak))
    assert (ulikt(sak), paa_listen(reg)) == ([], [])


@pytest.mark.parametrize(
    ("adresse", "gate", "post"),
    [("Elvegata 2, 9400 HARSTAD", "Elvegata 2", "9400 HARSTAD"), ("9400 HARSTAD", None, "9400 HARSTAD")],
)
def test_en_adresse_overtas_i_personregisteret(
    reg: Register, tmp_path: Path, adresse: str, gate: str | None, post: str
) -> None:
    sak = ny_sak(reg, bo_gate="Storgata 1", bo_post="9008 TROMSØ")
    les(reg, tmp_path, linje("flytting", sak, "1988-05-01", verdi=adresse))
    _over(sak, _nummer(sak))
    person = hent_person(reg, sak.fodselsnr)
    assert person is not None
    assert (person.bo_gate, person.bo_post, person.etternavn) == (gate, post, "Hansen")
    assert (ulikt(sak), paa_listen(reg)) == ([], [])
    assert kontroll(reg) == []


@pytest.mark.parametrize(
    ("slag", "fra", "ord_"),
    [
        ("dod", "1988-05-01", "ENDRING"),
        ("verneplikt", "1988-05-01", "ENDRING"),
        ("skole", "1988-05-01", "ENDRING"),
    ],
)
def test_det_intet_felt_har_kan_ikke_overtas(reg: Register, tmp_path: Path, slag: str, fra: str, ord_: str) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje(slag, sak, fra))
    with pytest.raises(Avvist) as avvist:
        ta_over(reg, sak.journalnr, _nummer(sak), sak.versjon)
    assert ord_ in avvist.value.feil["svar"]
    _behold(sak, _nummer(sak))
    assert paa_listen(reg) == []


def test_en_pensjon_som_begynner_senere_gjores_om_fra_dagen(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, linje("pensjon", sak, "1988-05-01", verdi=5_200))
    with pytest.raises(Avvist) as avvist:
        ta_over(reg, sak.journalnr, _nummer(sak), sak.versjon)
    assert "innvilg først" in avvist.value.feil["svar"]
    fatt_vedtak(reg, sak.journalnr, sak.versjon)
    sak.versjon += 1
    assert _over(sak, _nummer(sak))
    om = Omgjoring(journalnr=sak.journalnr, fra=date(1988, 5, 1), kode="53", ord="Pensjon fra 1. mai")
    gjor_om(reg, om, sak.versjon)
    assert (ulikt(sak), paa_listen(reg)) == ([], [])


def test_en_pensjon_som_er_oppgitt_for_tidlig_rettes_ikke_her(reg: Register, tmp_path: Path) -> None:
    sak = innvilget(reg, folketrygd=Decimal(42_000))
    les(reg, tmp_path, linje("pensjon", sak, "1988-05-01", verdi=42_000))
    with pytest.raises(Avvist) as avvist:
        ta_over(reg, sak.journalnr, _nummer(sak), sak.versjon)
    assert "for tidlig" in avvist.value.feil["svar"]


def test_det_som_er_beholdt_kommer_ikke_igjen_for_de_samme_verdiene(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    _behold(sak, _nummer(sak))
    assert paa_listen(reg) == []
    assert [en.venter for en in linjer(sak)] == [False]
    les(reg, tmp_path, inntekt(sak, 300_000), navn="igjen.csv")
    les(reg, tmp_path, inntekt(sak, 150_000), navn="rettet.csv")
    les(reg, tmp_path, inntekt(sak, 300_000), navn="rettet tilbake.csv")
    assert paa_listen(reg) == []
    les(reg, tmp_path, inntekt(sak, 300_001), navn="annen.csv")
    assert paa_listen(reg) == [sak.journalnr]
    _behold(sak, _nummer(sak))
    sak.lagre(replace(FAKTA, lonn_1=Decimal(149_999)))
    assert paa_listen(reg) == [sak.journalnr]
    assert kontroll(reg) == []


def test_det_som_er_beholdt_kan_overtas_likevel(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    _behold(sak, _nummer(sak))
    _over(sak, _nummer(sak))
    assert [utfall for (utfall,) in rader(reg, "registersvar", "utfall")] == ["beholdt", "overtatt"]


@pytest.mark.parametrize("grunn", [None, "", " - ", "x"])
def test_uten_en_grunn_beholdes_ingenting(reg: Register, tmp_path: Path, grunn: str | None) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    with pytest.raises(Avvist) as avvist:
        _behold(sak, _nummer(sak), grunn)
    assert "grunn" in avvist.value.feil
    assert paa_listen(reg) == [sak.journalnr]


def test_det_samme_svaret_gis_ikke_to_ganger(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000), linje("flytting", sak, "1988-05-01", verdi="1902"))
    inntekten, kommunen = _nummer(sak, 1), _nummer(sak)
    _behold(sak, inntekten)
    _over(sak, kommunen)
    with pytest.raises(Avvist, match="beholdt alt"):
        _behold(sak, inntekten)
    for svar in (lambda: _behold(sak, kommunen), lambda: _over(sak, kommunen)):
        with pytest.raises(Avvist, match="stemmer"):
            svar()
    assert len(rader(reg, "registersvar")) == 2


def test_den_som_kommer_sist_faar_vite_hva_den_andre_gjorde(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    nummer, versjon = _nummer(sak), sak.versjon
    sak.lagre(replace(FAKTA, lonn_1=Decimal(160_000)))
    for gjor in (
        lambda: ta_over(reg, sak.journalnr, nummer, versjon),
        lambda: behold(reg, sak.journalnr, nummer, "Se lønnsslippene", versjon),
    ):
        with pytest.raises(Konflikt):
            gjor()


def test_en_rad_som_er_erstattet_eller_en_annens_kan_ikke_besvares(reg: Register, tmp_path: Path) -> None:
    sak, annen = behandles(reg), behandles(reg, 1)
    les(reg, tmp_path, inntekt(sak, 300_000), inntekt(annen, 300_000))
    nummer = _nummer(sak)
    les(reg, tmp_path, inntekt(sak, 310_000))
    for hva in (nummer, _nummer(annen), 999):
        with pytest.raises(Avvist, match="nyere opplysning"):
            _over(sak, hva)
    with closing(sqlite3.connect(reg.sti)) as fil, pytest.raises(sqlite3.IntegrityError, match="en annen person"):
        fil.execute(
            "INSERT INTO registersvar (id, opplysning_id, journalnr, utfall, oppgitt, signatur, tidspunkt, forrige,"
            " hash) VALUES (1, ?, ?, 'overtatt', '', 'ABC', '1988-06-06T09:00:00', ?, '')",
            (nummer, annen.journalnr, "0" * 64),
        )


def test_en_eldre_sak_har_ingen_forskjeller(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    sak.endre("A", date(1988, 6, 6), "11")
    les(reg, tmp_path, inntekt(sak, 300_000))
    with pytest.raises(Avvist):
        _over(sak, 1)
    assert paa_listen(reg) == []


def test_f2_viser_hvordan_inntekten_er_holdt_mot_registeret(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000), inntekt(sak, 1, 1984), navn="skatt.csv")
    forklart = inntektsforklaring(reg, sak.journalnr, _nummer(sak))
    assert forklart is not None
    assert [ett.verdi for ett in forklart.inndata] == [150_000, 300_000, 25]
    assert forklart.inndata[1].kilde == "register: skatt.csv linje 1, 06.06.1988"
    assert [inntektsforklaring(reg, sak.journalnr, nr) for nr in (2, 999)] == [None, None]


def test_kontroll_finner_en_opplysning_som_er_endret_av_et_annet_program(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    _behold(sak, _nummer(sak))
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.executescript(
            "DROP TRIGGER registeropplysning_endres_ikke; UPDATE registeropplysning SET verdi = '150000';"
            "DROP TRIGGER registersvar_endres_ikke; UPDATE registersvar SET begrunnelse = 'Annet';"
        )
    funn = " ".join(kontroll(reg))
    assert "registeropplysning" in funn
    assert "registersvar" in funn


def test_loggen_sier_hvem_som_overtok_hva(reg: Register, tmp_path: Path) -> None:
    sak = behandles(reg)
    les(reg, tmp_path, inntekt(sak, 300_000))
    _over(sak, _nummer(sak))
    loggen = [
        (handling, json.loads(detaljer))
        for handling, detaljer in rader(reg, "logg", "handling, detaljer")
        if handling in ("overtatt fra register", "lagret behandling", "lest registerfil")
    ]
    assert [handling for handling, _ in loggen] == [
        *("lagret behandling", "lest registerfil", "lagret behandling", "overtatt fra register")
    ]
    assert loggen[1][1] == {"fil": "register.csv", "tatt": 1, "venter": 1, "fra_for": 0, "feil": 0}
    assert loggen[2][1]["felt"] == {"lonn_1": ["150000", "300000"]}
    assert loggen[2][1]["register"] == {"lonn_1": "register: register.csv linje 1, 06.06.1988"}
    assert loggen[3][1]["registersvar"] == 1
