"""Exclusions that are changed: prolonged, cut short or lifted by a new decision from the day on which they begin."""

from __future__ import annotations

from datetime import date

import pytest

from data.arbeid.folg import rader_for, staar
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag
from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold, endringsbilde, foreslaa_endring
from data.operasjoner.saksgang.hendelse import Hendelsesslag
from data.operasjoner.saksgang.saksgang import saksgang
from data.register.register import Register
from rules.fakta.avstengning import Avstengning, som_gjelder
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse import kontorsak
from tests.data.saker import Sak, ny_sak

FRA = date(1988, 1, 18)
SLUTT = "Anvis. periode: slutt 17.01.1988; avstengt fra dagen etter (88000001)."
BEGYNN = "Anvis. periode: begynn 15.02.1988; avstengt til dagen før (88000001)."


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Granted from 4 January, paid to the 17th, and excluded four weeks from 18 January to 14 February 1988."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.endre("S", FRA, "21", uker=4)
    return sak


def _feil(sak: Sak, dato: date, uker: int | None) -> dict[str, str]:
    endring = Endring(journalnr=sak.journalnr, type="S", dato=dato, uker=uker, begrunnelse_kode="27")
    with pytest.raises(Avvist) as avvist:
        endre_trygdeforhold(sak.reg, endring, sak.versjon)
    return dict(avvist.value.feil)


def _kortfeil(sak: Sak, fra: date, til: date) -> str:
    with pytest.raises(Avvist) as avvist:
        sak.anvis(fra, til)
    (setning,) = avvist.value.feil.values()
    return setning


def _dager(sak: Sak) -> list[Avstengning]:
    bilde = endringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return list(bilde.avstengninger)


def _er_i_orden(sak: Sak) -> bool:
    with sak.reg.raa_lesing() as raa:
        folger = set(rader_for(raa, sak.fodselsnr)) == staar(raa, sak.fodselsnr)
    return folger and kontroll(sak.reg) == []


def test_den_forlenges_til_siste_dag_i_den_siste_uka(sak: Sak) -> None:
    sak.endre("S", FRA, "27", uker=6)
    # Six weeks from Monday 18 January end on Sunday 28 February.
    assert _dager(sak) == [Avstengning(sak.journalnr, FRA, date(1988, 2, 28))]
    assert "avstengt" in _kortfeil(sak, date(1988, 2, 15), date(1988, 2, 27))
    assert "avstengt" in _kortfeil(sak, date(1988, 2, 28), date(1988, 2, 28))
    assert sak.anvis_uansett(date(1988, 2, 29), date(1988, 3, 6)).anvist_belop == 1_908
    assert _er_i_orden(sak)


def test_den_kortes_av_og_dagen_etter_kan_anvises(sak: Sak) -> None:
    sak.endre("S", FRA, "27", uker=1)
    assert _dager(sak) == [Avstengning(sak.journalnr, FRA, date(1988, 1, 24))]
    assert "avstengt" in _kortfeil(sak, date(1988, 1, 24), date(1988, 1, 24))
    assert sak.anvis(date(1988, 1, 25), date(1988, 1, 31)).anvist_belop == 1_908
    assert _er_i_orden(sak)


def test_den_oppheves_og_dagene_kan_anvises(sak: Sak) -> None:
    sak.endre("S", FRA, "28", uker=0)
    assert _dager(sak) == []
    assert sak.anvis(FRA, date(1988, 1, 31)).anvist_belop == 3_816
    assert _er_i_orden(sak)
    # It does not count as a first time either: eight weeks are proposed again.
    assert "forslag 8 (1. gang)" in _feil(sak, date(1988, 3, 7), None)["uker"]


def test_en_opphevet_kan_settes_igjen_naar_ingen_dag_er_anvist(sak: Sak) -> None:
    sak.endre("S", FRA, "28", uker=0)
    sak.endre("S", FRA, "21", uker=2)
    assert _dager(sak) == [Avstengning(sak.journalnr, FRA, date(1988, 1, 31))]
    sak.endre("S", FRA, "28", uker=0)
    sak.anvis(date(1988, 1, 30), date(1988, 1, 30))
    ventet = "Dato: det er anvist dagpenger for 30.01.1988-30.01.1988; velg andre dager."
    assert _feil(sak, FRA, 2) == {"dato": ventet}
    sak.endre("S", FRA, "21", uker=1)


def test_anviste_dager_kommer_ikke_inn_i_den(sak: Sak) -> None:
    sak.anvis(date(1988, 2, 20), date(1988, 2, 20))
    ventet = "Dato: det er anvist dagpenger for 20.02.1988-20.02.1988; velg andre dager."
    assert _feil(sak, FRA, 5) == {"dato": ventet}


def test_flere_paa_rad_rorer_hverandre_men_overlapper_ikke(sak: Sak) -> None:
    sak.endre("S", date(1988, 2, 15), "23", uker=1)
    assert [(en.fra, en.til) for en in _dager(sak)] == [
        (FRA, date(1988, 2, 14)),
        (date(1988, 2, 15), date(1988, 2, 21)),
    ]
    ventet = "Dato: velg en annen tid; søkeren er avstengt 15.02.88-21.02.88."
    assert _feil(sak, FRA, 5) == {"dato": ventet}
    sak.endre("S", FRA, "27", uker=3)
    assert _kortfeil(sak, date(1988, 2, 8), date(1988, 2, 15)) == (
        f"Anvis. periode: slutt 14.02.1988; avstengt fra dagen etter ({sak.journalnr})."
    )
    assert sak.anvis(date(1988, 2, 8), date(1988, 2, 14)).anvist_belop == 1_908


def test_ingenting_skjer_uten_en_endring(sak: Sak) -> None:
    assert _feil(sak, FRA, 4) == {"dato": "Dato: velg en annen tid; søkeren er avstengt 18.01.88-14.02.88."}
    ventet = "Avstengningstidens lengde: skriv 1 eller mer; ingen begynner 19.01.1988."
    assert _feil(sak, date(1988, 1, 19), 0) == {"uker": ventet}
    assert _feil(sak, FRA, -1) == {"uker": "Avstengningstidens lengde: skriv uker fra 0 til 99; 0 opphever."}


def test_den_nyeste_i_saken_fra_samme_dag_gjelder() -> None:
    assert som_gjelder([("1", FRA, 4), ("2", FRA, 8), ("1", FRA, 6)]) == [("1", FRA, 6), ("2", FRA, 8)]
    assert som_gjelder([("1", FRA, 4), ("1", date(1988, 1, 19), 0), ("1", FRA, 0)]) == []
    assert som_gjelder([]) == []


@pytest.mark.parametrize(
    ("fra", "til", "setning"),
    [
        (
            date(1988, 1, 17),
            date(1988, 1, 18),
            SLUTT,
        ),
        (
            date(1988, 1, 10),
            date(1988, 2, 20),
            SLUTT,
        ),
        (date(1988, 2, 14), date(1988, 2, 15), BEGYNN),
        (FRA, date(1988, 2, 15), BEGYNN),
        (FRA, date(1988, 2, 14), "Anvis. periode: velg andre dager; saken er avstengt 18.01.1988-14.02.1988."),
    ],
)
def test_et_kort_over_kanten_sier_hvor_det_skal_deles(reg: Register, fra: date, til: date, setning: str) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("S", FRA, "21", uker=4)
    assert _kortfeil(sak, fra, til) == setning


def test_delene_paa_hver_side_anvises(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("S", date(1988, 1, 11), "21", uker=1)
    assert sak.anvis(date(1988, 1, 4), date(1988, 1, 10)).anvist_belop == 1_908
    assert sak.anvis(date(1988, 1, 18), date(1988, 1, 24)).anvist_belop == 1_908


def test_saksgangen_og_brevet_sier_hva_som_skjedde(sak: Sak) -> None:
    sak.endre("S", FRA, "27", uker=6)
    opphevet = sak.endre("S", FRA, "28", uker=0)
    gang = saksgang(sak.reg, journalnr=sak.journalnr, slag=Hendelsesslag.VEDTAK)
    assert gang is not None
    assert [en.hva for en in gang.hendelser][:3] == [
        "Avstengningen fra 18.01.88 opphevet: Grunnen falt bort",
        "Avstengt 18.01.88-28.02.88: Ny vurdering av lengden",
        "Avstengt 18.01.88-14.02.88: Sluttet uten rimelig grunn",
    ]
    assert vedtaksgrunnlag(sak.reg, opphevet).siste_dag is None


def test_i_et_kontor_gaar_den_veien_en_ny_gaar(sak: Sak) -> None:
    gjor_til_kontor(sak.reg)
    som(sak.reg, kontorsak.S)
    endring = Endring(journalnr=sak.journalnr, type="S", dato=FRA, uker=0, begrunnelse_kode="28")
    foreslaatt = foreslaa_endring(sak.reg, endring, kontorsak.versjon(sak)).forslag
    assert foreslaatt is not None
    assert _dager(sak) == [Avstengning(sak.journalnr, FRA, date(1988, 2, 14))]
    kontorsak.kontroller(sak, foreslaatt.id)
    fatt_forslag(som(sak.reg, kontorsak.D), foreslaatt.id, kontorsak.versjon(sak))
    assert _dager(sak) == []
    assert kontroll(sak.reg) == []
