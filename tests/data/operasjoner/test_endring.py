from dataclasses import replace
from datetime import date

import pytest

from data.feil import Avvist, Konflikt
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold, endringsbilde
from data.register.register import Register
from tests.data.saker import Sak, ny_person, ny_sak, ny_sak_for


@pytest.fixture
def lopende(reg: Register) -> Sak:
    """Granted from 4 January 1988 and paid to the 31st."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.anvis(date(1988, 1, 18))
    return sak


def _feil(sak: Sak, **felt: object) -> dict[str, str]:
    rett = Endring(journalnr=sak.journalnr, type="O", dato=date(1988, 2, 1), begrunnelse_kode="31")
    with pytest.raises(Avvist) as feil:
        endre_trygdeforhold(sak.reg, replace(rett, **felt), sak.versjon)
    return feil.value.feil


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        ({"type": None}, {"type": "Endring: feltet må fylles ut."}),
        ({"type": "X"}, {"type": "Endring: skriv O, A, G eller S."}),
        ({"dato": None}, {"dato": "Dato: feltet må fylles ut."}),
        (
            {"dato": date(9999, 12, 31)},
            {"dato": "Dato: 31.12.9999 er utenfor årene som er kodet, 1976-1996."},
        ),
        (
            {"begrunnelse_kode": "11"},
            {"begrunnelse_kode": "Begrunnelse: velg en kode fra listen over begrunnelser for opphør."},
        ),
        (
            {"begrunnelse_kode": None},
            {"begrunnelse_kode": "Begrunnelse: velg en kode fra listen over begrunnelser for opphør."},
        ),
        (
            {"uker": 8},
            {"uker": "Avstengningstidens lengde: la feltet stå tomt når det ikke er avstengning."},
        ),
        (
            {"type": "S", "begrunnelse_kode": "21"},
            {"uker": "Avstengningstidens lengde: skriv uker fra 1 til 99; forslag 8 (1. gang)."},
        ),
        (
            {"type": "S", "begrunnelse_kode": "21", "uker": 0},
            {"uker": "Avstengningstidens lengde: skriv 1 eller mer; ingen begynner 01.02.1988."},
        ),
        (
            {"type": "A", "begrunnelse_kode": "11"},
            {"type": "Endring: sak 88000001 er innvilget; bruk opphør (O) i stedet for avslag."},
        ),
        (
            {"dato": date(1988, 1, 30)},
            {"dato": "Dato: det er anvist dagpenger til og med 31.01.1988; skriv tidligst den."},
        ),
        (
            {"type": "S", "begrunnelse_kode": "21", "uker": 1, "dato": date(1988, 1, 11)},
            {
                "dato": "Dato: det er anvist dagpenger for 04.01.1988-17.01.1988; velg andre dager.",
            },
        ),
    ],
)
def test_en_gal_endring_stopper_med_en_setning(lopende: Sak, felt: dict[str, object], ventet: dict[str, str]) -> None:
    assert _feil(lopende, **felt) == ventet
    bilde = endringsbilde(lopende.reg, lopende.fodselsnr)
    assert bilde is not None
    assert (bilde.hode.tilstand, bilde.hode.versjon, len(bilde.vedtak)) == ("innvilget", lopende.versjon, 1)


def test_opphor_paa_siste_betalte_dag_avslutter_saken(lopende: Sak) -> None:
    vedtak = lopende.endre("O", date(1988, 1, 31), "31")
    assert (vedtak.type, vedtak.dato, vedtak.begrunnelse) == ("opphor", date(1988, 1, 31), "Kommet i arbeid")
    bilde = endringsbilde(lopende.reg, lopende.fodselsnr)
    assert bilde is not None
    assert (bilde.hode.tilstand, bilde.siste_betalte_dag) == ("avsluttet", date(1988, 1, 31))
    assert [gjort.type for gjort in bilde.vedtak] == ["innvilgelse", "opphor"]
    with pytest.raises(Avvist, match="er avsluttet: journalfør en ny søknad"):
        lopende.endre("O", date(1988, 2, 1), "31")


def test_opphor_for_innvilget_fra_nektes(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    assert _feil(sak, dato=date(1988, 1, 3)) == {
        "dato": "Dato: trygden er innvilget fra 04.01.1988; skriv tidligst den."
    }
    assert sak.endre("O", date(1988, 1, 4), "31").dato == date(1988, 1, 4)


def test_en_sak_som_ikke_er_innvilget_kan_ikke_opphore(reg: Register) -> None:
    sak = ny_sak(reg)
    assert _feil(sak) == {"type": "Endring: sak 88000001 er ikke innvilget; bruk avslag (A)."}


@pytest.mark.parametrize("behandlet", [False, True])
def test_avslag_for_vedtak(reg: Register, behandlet: bool) -> None:
    sak = ny_sak(reg)
    if behandlet:
        sak.lagre()
    vedtak = sak.endre("A", date(1988, 6, 6), "13")
    assert (vedtak.type, vedtak.begrunnelse_kode, vedtak.begrunnelse) == (
        "avslag",
        "13",
        "Ventetiden er ikke gått ut",
    )
    bilde = endringsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert bilde.hode.tilstand == "avslått"


def test_avstengning_lar_saken_staa_som_den_er(lopende: Sak) -> None:
    vedtak = lopende.endre("S", date(1988, 2, 1), "23", uker=8)
    assert (vedtak.type, vedtak.uker, vedtak.dato) == ("avstengning", 8, date(1988, 2, 1))
    bilde = endringsbilde(lopende.reg, lopende.fodselsnr)
    assert bilde is not None
    assert bilde.hode.tilstand == "innvilget"


@pytest.mark.parametrize(
    ("dato", "uker", "rammer"),
    [
        (date(1988, 6, 20), 1, None),  # to the day before the exclusion of 27 June to 24 July
        (date(1988, 6, 21), 1, "27.06.88-24.07.88"),
        (date(1988, 6, 27), 4, "27.06.88-24.07.88"),
        (date(1988, 7, 4), 1, "27.06.88-24.07.88"),
        (date(1988, 7, 24), 8, "27.06.88-24.07.88"),
        (date(1988, 7, 25), 8, None),
    ],
)
def test_to_avstengninger_gaar_ikke_over_samme_dag(lopende: Sak, dato: date, uker: int, rammer: str | None) -> None:
    lopende.endre("S", date(1988, 6, 27), "21", uker=4)
    if rammer is None:
        assert lopende.endre("S", dato, "22", uker=uker).uker == uker
    else:
        feil = _feil(lopende, type="S", begrunnelse_kode="22", dato=dato, uker=uker)
        assert feil == {"dato": f"Dato: velg en annen tid; søkeren er avstengt {rammer}."}


def test_avstengninger_og_betalte_dager_i_en_annen_sak_er_ogsaa_opptatt(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.innvilg()
    forste.anvis(date(1988, 1, 4))
    forste.endre("S", date(1988, 6, 27), "21", uker=4)
    forste.endre("O", date(1988, 1, 17), "31")
    neste = ny_sak_for(reg, person)
    andre = {"type": "S", "begrunnelse_kode": "22", "uker": 1}
    sagt = "Dato: velg en annen tid; søkeren er avstengt 27.06.88-24.07.88 (88000001)."
    assert _feil(neste, dato=date(1988, 7, 24), **andre) == {"dato": sagt}
    assert len(f"FEIL: {sagt}") <= 80
    betalt = "Dato: velg andre dager; det er anvist for 04.01.88-17.01.88 (88000001)."
    assert _feil(neste, dato=date(1988, 1, 17), **andre) == {"dato": betalt}
    assert len(f"FEIL: {betalt}") <= 80
    assert neste.endre("S", date(1988, 7, 25), "22", uker=1).dato == date(1988, 7, 25)


# The clock stands at 6 June 1988; an exclusion that began on 13 June 1988 counts to and with 13 June 1989.
def test_lengden_som_foreslaas_folger_gangene_i_alle_sakene(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)

    def foreslaatt(sak: Sak, dato: date) -> str:
        setning = _feil(sak, type="S", begrunnelse_kode="25", dato=dato)["uker"]
        assert len(f"FEIL: {setning}") <= 80
        return setning.removeprefix("Avstengningstidens lengde: skriv uker fra 1 til 99")

    forste.endre("S", date(1988, 6, 13), "21", uker=1)
    forste.endre("A", date(1988, 6, 6), "11")
    neste = ny_sak_for(reg, person)
    assert foreslaatt(neste, date(1989, 6, 13)) == "; forslag 12 (2. gang)."
    assert foreslaatt(neste, date(1989, 6, 14)) == "; forslag 8 (1. gang)."
    neste.endre("S", date(1988, 8, 1), "22", uker=1)
    assert foreslaatt(neste, date(1989, 6, 13)) == "; forslag 26 (3. gang)."
    neste.endre("S", date(1988, 9, 5), "23", uker=1)
    assert foreslaatt(neste, date(1989, 6, 13)) == "; forslag 26 (4. gang)."
    assert foreslaatt(neste, date(1988, 6, 6)) == "; forslag 8 (1. gang)."


def test_det_samme_opphoret_to_ganger_er_ett_vedtak(lopende: Sak) -> None:
    forste = lopende.endre("O", date(1988, 8, 1), "31")
    samme = Endring(journalnr=lopende.journalnr, type="O", dato=date(1988, 8, 1), begrunnelse_kode="31")
    igjen = endre_trygdeforhold(lopende.reg, samme, lopende.versjon).vedtak
    assert (igjen, igjen.fra_for) == (forste, True)
    annen = endre_trygdeforhold(lopende.reg, replace(samme, begrunnelse_kode="34"), lopende.versjon).vedtak
    assert (annen.id, annen.fra_for) == (forste.id + 1, False)


def test_et_avslag_gjelder_straks(reg: Register) -> None:
    sak = ny_sak(reg)
    assert _feil(sak, type="A", begrunnelse_kode="11", dato=date(1988, 6, 7)) == {
        "dato": "Dato: skriv dagens dato eller en tidligere; et avslag gjelder straks."
    }
    assert sak.endre("A", date(1988, 6, 6), "11").dato == date(1988, 6, 6)


def test_endring_paa_en_gammel_versjon_er_en_konflikt(lopende: Sak) -> None:
    gammel = lopende.versjon
    lopende.anvis(date(1988, 2, 1))
    with pytest.raises(Konflikt, match=r"\(anvist\)"):
        endre_trygdeforhold(
            lopende.reg,
            Endring(journalnr=lopende.journalnr, type="O", dato=date(1988, 3, 1), begrunnelse_kode="31"),
            gammel,
        )
