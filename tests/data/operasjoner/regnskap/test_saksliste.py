"""A list of running cases: good rows whole, the others not at all, and the same list twice does nothing twice."""

from pathlib import Path

import pytest

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Registerfeil
from data.kontroll.kontroll import kontroll
from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.regnskap.lopende import lopendebilde
from data.operasjoner.regnskap.saksliste import Listesvar, ta_inn_liste
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.saker import Stillbar, fodselsnr, ny_journal, ny_person

HODE = ";".join(
    (
        *("fodselsnr", "etternavn", "fornavn", "innvilget_fra", "lonn_1", "skatteprosent"),
        *("anvist_til", "sammenhengende_prosent", "anvist_i_aaret", "kilde"),
    )
)


def listerad(nummer: int = 0, **bytt: str) -> str:
    verdier = {
        "fodselsnr": fodselsnr(nummer=nummer),
        "etternavn": "Lunde",
        "fornavn": "Åse",
        "innvilget_fra": "05.01.87",
        "lonn_1": "150 000",
        "skatteprosent": "30",
        "anvist_til": "210588",
        "sammenhengende_prosent": "7200",
        "anvist_i_aaret": "40.800",
        "kilde": "Kort 114/87",
    }
    return ";".join((verdier | bytt).values())


def _les(reg: Register, mappe: Path, *rader: str, hode: str = HODE, koding: str = "utf-8") -> Listesvar:
    fil = mappe / "saker.csv"
    fil.write_bytes("".join(f"{linje}\n" for linje in (hode, *rader)).encode(koding))
    return ta_inn_liste(reg, fil)


def _antall(reg: Register) -> tuple[int, ...]:
    """Persons, cases, grants, and running cases taken in."""
    with reg.raa_lesing() as raa:
        return tuple(raa.execute(f"SELECT count(*) FROM {tabell}").fetchone()[0] for tabell in ALLE)


ALLE = ("person", "sak", "vedtak", "aapning")


def test_en_rad_blir_person_sak_vedtak_og_regnskap(reg: Register, tmp_path: Path) -> None:
    """150,000 in 1986: 150000 x 31000 / 27433 = 169503 -> 170000, 340 a day, 2040 a week."""
    svar = _les(reg, tmp_path, listerad())
    assert (svar.tatt_inn, svar.fra_for, svar.varsler, svar.feil) == (1, 0, (), ())
    person, bilde = hent_person(reg, fodselsnr()), anvisningsbilde(reg, fodselsnr=fodselsnr())
    assert person is not None
    assert person.navn == "Lunde, Åse"
    assert bilde is not None
    assert (bilde.ukesats, bilde.sammenhengende_prosent) == (2_040, 7_200)
    lopende = lopendebilde(reg, fodselsnr=fodselsnr())
    assert lopende is not None
    assert (lopende.regnskapsaar, lopende.anvist_i_aaret, lopende.kilde) == (1988, 40_800, "Kort 114/87")
    assert kontroll(reg) == []


def test_den_samme_listen_to_ganger_gjor_ingenting_to_ganger(reg: Register, tmp_path: Path, tid: Stillbar) -> None:
    assert _les(reg, tmp_path, listerad(), listerad(1)).tatt_inn == 2
    for_ = _antall(reg)
    tid.til("1989-01-09T09:00")  # also in another year
    svar = _les(reg, tmp_path, listerad(), listerad(1))
    assert (svar.tatt_inn, svar.fra_for, svar.feil) == (0, 2, ())
    assert _antall(reg) == for_ == (2, 2, 2, 2)


def test_samme_person_med_andre_tall_avvises(reg: Register, tmp_path: Path) -> None:
    svar = _les(reg, tmp_path, listerad(), listerad(sammenhengende_prosent="7100"))
    assert svar.tatt_inn == 1
    assert [(funn.linje, funn.setning) for funn in svar.feil] == [
        (3, "Personen har sak 88000001 fra før, som er åpen; ta den inn i LØPENDE.")
    ]


@pytest.mark.parametrize(
    ("bytt", "setning"),
    [
        ({"fodselsnr": "31815010012"}, "Kolonnen fodselsnr: kontrollsifrene stemmer ikke; se etter alle 11 sifrene."),
        ({"anvist_til": "310688"}, "Kolonnen anvist_til: 310688 finnes ikke i kalenderen, skriv en dato som 01.06.88."),
        ({"anvist_til": ""}, "Kolonnen anvist_til: må stå der."),
        ({"kilde": " "}, "Kolonnen kilde: må stå der."),
        ({"lonn_1": "mye"}, "Kolonnen lonn_1: skriv hele kroner med tall, for eksempel 150000."),
        ({"etternavn": ""}, "Etternavn: feltet må fylles ut; har personen bare ett navn, skriv -."),
        ({"anvist_til": "070688"}, "Anvist til og med: datoen er ikke kommet ennå; skriv høyst dagens dato."),
        ({"innvilget_fra": "050175"}, "Innvilget fra: 05.01.1975 er utenfor årene som er kodet, 1976-1996."),
        ({"kilde": "Kort;for mye"}, "Raden har 11 celler; overskriften har 10."),
    ],
)
def test_en_gal_rad_sies_og_etterlater_ingenting(
    reg: Register, tmp_path: Path, bytt: dict[str, str], setning: str
) -> None:
    svar = _les(reg, tmp_path, listerad(), listerad(1, **bytt), listerad(2))
    assert svar.tatt_inn == 2
    assert [(funn.linje, funn.setning) for funn in svar.feil] == [(3, setning)]
    assert svar.feil[0].raa == listerad(1, **bytt)
    assert _antall(reg) == (2, 2, 2, 2)


def test_ukesatsen_i_listen_holdes_mot_den_beregnede(reg: Register, tmp_path: Path) -> None:
    svar = _les(reg, tmp_path, f"{listerad()};2040", f"{listerad(1)};2041", hode=f"{HODE};ukesats")
    assert svar.tatt_inn == 1
    assert svar.feil[0].setning == "Ukesatsen i listen er 2041, men opplysningene gir 2040; se etter dem."
    assert _antall(reg) == (1, 1, 1, 1)


def test_mer_enn_ukene_tas_inn_og_sies(reg: Register, tmp_path: Path) -> None:
    svar = _les(reg, tmp_path, listerad(sammenhengende_prosent="8000"))
    assert svar.tatt_inn == 1
    assert [(f.linje, f.setning) for f in svar.varsler] == [(2, "Sak 88000001 er tatt inn, og ukene er brukt opp.")]


def test_en_som_er_registrert_beholder_navnet_i_registeret(reg: Register, tmp_path: Path) -> None:
    ny_person(reg, 0, etternavn="Berg")
    assert _les(reg, tmp_path, listerad(etternavn="", fornavn="")).tatt_inn == 1
    person = hent_person(reg, fodselsnr())
    assert person is not None
    assert person.etternavn == "Berg"


def test_en_som_har_en_aapen_sak_tas_inn_paa_bildet(reg: Register, tmp_path: Path) -> None:
    ny_journal(reg)
    svar = _les(reg, tmp_path, listerad())
    assert svar.feil[0].setning == "Personen har sak 88000001 fra før, som er åpen; ta den inn i LØPENDE."


@pytest.mark.parametrize("koding", ["utf-8", "utf-8-sig", "latin-1", "sju biter"])
def test_hver_koding_gir_de_samme_bokstavene(reg: Register, tmp_path: Path, koding: str) -> None:
    rad = listerad()
    if koding == "sju biter":
        rad, koding = rad.replace("Å", "]"), "ascii"
    _les(reg, tmp_path, rad, koding=koding)
    person = hent_person(reg, fodselsnr())
    assert person is not None
    assert person.fornavn == "Åse"


def test_en_liste_med_cr_lf_og_tomme_linjer(reg: Register, tmp_path: Path) -> None:
    fil = tmp_path / "saker.csv"
    fil.write_bytes(f"{HODE}\r\n\r\n;;;;;;;;;\r\n{listerad(1, fodselsnr='1')}\r\n".encode())
    svar = ta_inn_liste(reg, fil)
    assert [funn.linje for funn in svar.feil] == [4]


@pytest.mark.parametrize(
    ("innhold", "setning"),
    [
        ("", "er ingen saksliste: skriv en CSV-fil med kolonnenavn på første linje."),
        ("a\0b", "er ingen saksliste"),
        ("fodselsnr;lønn\n", "linje 1: kolonnen lønn er ukjent: se etter navnet i docs/kommandoer.md."),
        (f"{HODE};kilde\n", "linje 1: kolonnen kilde står to ganger: behold den ene."),
        ("fodselsnr;kilde\n", "linje 1: kolonnen innvilget_fra mangler: skriv den i overskriften."),
    ],
)
def test_en_fil_som_ingen_liste_er(reg: Register, tmp_path: Path, innhold: str, setning: str) -> None:
    fil = tmp_path / "saker.csv"
    fil.write_text(innhold, encoding="utf-8")
    with pytest.raises(Registerfeil) as feil:
        ta_inn_liste(reg, fil)
    assert setning in feil.value.setning


def test_en_fil_som_ikke_er_der(reg: Register, tmp_path: Path) -> None:
    with pytest.raises(Registerfeil, match="kan ikke leses: velg en fil som du har tilgang til"):
        ta_inn_liste(reg, tmp_path / "borte.csv")


def test_der_tre_underskriver_gaar_hvert_vedtak_sin_vei(reg: Register, tmp_path: Path) -> None:
    gjor_til_kontor(reg)
    som(reg, Rolle.SAKSBEHANDLER)
    svar = _les(reg, tmp_path, listerad())
    assert (svar.tatt_inn, len(svar.feil)) == (0, 1)
    assert _antall(reg) == (0, 0, 0, 0)


def test_uten_rollen_tas_ingen_rad_inn(reg: Register, tmp_path: Path) -> None:
    gjor_til_kontor(reg)
    som(reg, Rolle.UTBETALING)
    with pytest.raises(Nektet, match="løpende saker krever den rollen"):
        _les(reg, tmp_path, listerad())
    assert _antall(reg) == (0, 0, 0, 0)
