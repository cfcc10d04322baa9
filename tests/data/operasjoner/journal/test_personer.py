from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.feil import Avvist
from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.journal.personer import Person, Treff, hent_person, registrer_person, sok, valgt_treff
from data.register.register import Register
from tests.data.saker import fodselsnr, ny_person, ny_sak, ny_sak_for

OLA = Person(fodselsnr=fodselsnr(), etternavn="Hansen", fornavn="Ola", bo_gate="Storgata 1", bo_post="0150 OSLO")


def _logg(reg: Register) -> list[tuple[str, str | None]]:
    with reg.raa_lesing() as raa:
        return raa.execute("SELECT handling, fodselsnr FROM logg ORDER BY id").fetchall()


def test_en_registrert_person_kommer_tilbake_hel(reg: Register) -> None:
    hel = replace(OLA, bo_co="Per", opph_co="Kari", opph_gate="Sjøgata 2", opph_post="8000 BODØ", ektefelle_navn="Åse")
    assert registrer_person(reg, replace(hel, nyk="012")) == replace(hel, nyk="012")
    assert hent_person(reg, OLA.fodselsnr) == replace(hel, nyk="012")


def test_hvert_oppslag_loggfores_men_ikke_et_som_ikke_ga_noen(reg: Register) -> None:
    registrer_person(reg, OLA)
    assert hent_person(reg, fodselsnr(nummer=1)) is None
    hent_person(reg, OLA.fodselsnr)
    hent_person(reg, OLA.fodselsnr)
    sok(reg, "Hansen")
    assert _logg(reg) == [
        ("registrert person", OLA.fodselsnr),
        ("sett på person", OLA.fodselsnr),
        ("sett på person", OLA.fodselsnr),
        ("søkt etter person", None),
        ("sett på person", OLA.fodselsnr),
    ]


def test_et_sok_er_et_innsyn_i_hver_som_vises_og_i_ingen_andre(reg: Register) -> None:
    ola, kari, per = (
        registrer_person(reg, replace(OLA, fodselsnr=fodselsnr(nummer=nr), fornavn=navn, etternavn=etternavn))
        for nr, (navn, etternavn) in enumerate((("Ola", "Hansen"), ("Kari", "Hansen"), ("Per", "Moe")))
    )
    for_ = len(_logg(reg))
    assert len(sok(reg, "hansen")) == 2
    assert sok(reg, "xyz") == []
    assert len(sok(reg, "hansen", grense=1)) == 1
    sokt = ("søkt etter person", None)
    assert _logg(reg)[for_:] == [
        sokt,
        ("sett på person", kari.fodselsnr),
        ("sett på person", ola.fodselsnr),
        sokt,
        sokt,
        ("sett på person", kari.fodselsnr),
    ]
    assert per.fodselsnr not in {nr for _, nr in _logg(reg)[for_:]}


def test_den_valgte_vises_igjen_uten_at_noen_har_sokt(reg: Register) -> None:
    sak = ny_sak(reg)
    for_ = len(_logg(reg))
    treff = valgt_treff(reg, sak.fodselsnr, sak.journalnr)
    assert treff is not None
    assert (treff.fodselsnr, treff.journalnr) == (sak.fodselsnr, sak.journalnr)
    assert valgt_treff(reg, sak.fodselsnr, None) == treff
    assert valgt_treff(reg, fodselsnr(nummer=99), None) is None
    assert valgt_treff(reg, None, None) is None
    assert _logg(reg)[for_:] == [("sett på person", sak.fodselsnr)] * 2


def test_samme_person_registreres_ikke_to_ganger(reg: Register) -> None:
    registrer_person(reg, OLA)
    with pytest.raises(Avvist) as feil:
        registrer_person(reg, replace(OLA, etternavn="Olsen"))
    assert list(feil.value.feil) == ["fodselsnr"]
    assert feil.value.melding == "Fødselsnr: personen er registrert fra før; hent personen fram."
    assert hent_person(reg, OLA.fodselsnr) == OLA


def test_ingen_har_et_nummer_for_de_er_fodt(reg: Register) -> None:
    idag = reg.klokke.dato()
    i_dag, i_morgen = fodselsnr(idag), fodselsnr(idag + timedelta(days=1))
    setning = f"Fødselsnr: {idag + timedelta(days=1):%d.%m.%Y} er ikke kommet ennå, se etter om et siffer er galt."
    registrer_person(reg, replace(OLA, fodselsnr=i_dag))
    for oppslag in (
        lambda: registrer_person(reg, replace(OLA, fodselsnr=i_morgen)),
        lambda: hent_person(reg, i_morgen),
        lambda: journalbilde(reg, fodselsnr=i_morgen),
    ):
        with pytest.raises(Avvist) as feil:
            oppslag()
        assert feil.value.feil == {"fodselsnr": setning}
    assert [handling for handling, _ in _logg(reg)] == ["registrert person"]
    assert hent_person(reg, "123") is None


@pytest.mark.parametrize(
    ("felt", "verdi", "begynnelse"),
    [
        ("fodselsnr", "123", "Fødselsnr: skriv 11 siffer"),
        ("etternavn", "  ", "Etternavn:"),
        ("fornavn", "", "Fornavn:"),
        ("nyk", "12A", "NYK nr:"),
        ("nyk", "123456", "NYK nr:"),
    ],
)
def test_et_galt_felt_stopper_registreringen(reg: Register, felt: str, verdi: str, begynnelse: str) -> None:
    with pytest.raises(Avvist) as feil:
        registrer_person(reg, replace(OLA, **{felt: verdi}))
    assert list(feil.value.feil) == [felt]
    assert feil.value.feil[felt].startswith(begynnelse)
    assert _logg(reg) == []


@pytest.fixture
def mange(reg: Register) -> Register:
    navnene = [
        ("Hansen", "Ola"),
        ("Hansen", "Kari Åse"),
        ("Åsen", "Hans"),
        ("Ødegård", "Olaf"),
        ("Hanssen-Ola", "Per"),
        ("André", "José"),
        ("Ærø", "Ola"),
        ("von der Lippe", "Øyvind"),
    ]
    for nummer, (etternavn, fornavn) in enumerate(navnene):
        nr = fodselsnr(date(1950, 1, 31), nummer)
        registrer_person(reg, Person(fodselsnr=nr, etternavn=etternavn, fornavn=fornavn))
    return reg


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("han ola", ["Hansen, Ola", "Hanssen-Ola, Per"]),
        ("ola han", ["Hansen, Ola", "Hanssen-Ola, Per"]),
        ("Hansen, Ola", ["Hansen, Ola"]),
        ("hans", ["Hansen, Kari Åse", "Hansen, Ola", "Hanssen-Ola, Per", "Åsen, Hans"]),
        ("hans,", ["Hansen, Kari Åse", "Hansen, Ola", "Hanssen-Ola, Per"]),
        (", hans", ["Åsen, Hans"]),
        ("ås", ["Hansen, Kari Åse", "Åsen, Hans"]),
        ("ÅSEN", ["Åsen, Hans"]),
        ("A\u030asen", ["Åsen, Hans"]),
        ("ase", []),
        ("ØDE", ["Ødegård, Olaf"]),
        ("ode", []),
        ("ola", ["Hansen, Ola", "Hanssen-Ola, Per", "Ærø, Ola", "Ødegård, Olaf"]),
        ("andre", ["André, José"]),
        ("andré jose", ["André, José"]),
        ("lippe", ["von der Lippe, Øyvind"]),
        ("von lip ø", ["von der Lippe, Øyvind"]),
        ("xyz", []),
        ("", []),
        (" , ", []),
        ("%", []),
        ("' OR 1=1 --", []),
    ],
)
def test_sok_paa_deler_av_navn(mange: Register, tekst: str, navn: list[str]) -> None:
    assert [treff.navn for treff in sok(mange, tekst)] == navn


def test_sok_paa_fodselsnummer_begynnelsen_av_det_og_journalnummer(reg: Register) -> None:
    sak = ny_sak(reg, 1)
    annet = registrer_person(reg, replace(OLA, fodselsnr=fodselsnr(date(1960, 5, 17))))
    assert [treff.fodselsnr for treff in sok(reg, sak.fodselsnr)] == [sak.fodselsnr]
    assert [treff.fodselsnr for treff in sok(reg, f"{sak.fodselsnr[:6]} {sak.fodselsnr[6:]}")] == [sak.fodselsnr]
    assert [treff.fodselsnr for treff in sok(reg, "1785")] == [annet.fodselsnr]
    assert [(treff.fodselsnr, treff.journalnr, treff.tilstand) for treff in sok(reg, "88000001")] == [
        (sak.fodselsnr, "88000001", "journalført")
    ]
    assert {treff.journalnr for treff in sok(reg, "ola")} == {"88000001", None}


def test_begynnelsen_av_et_fodselsnummer_finner_ogsaa_det_siste_som_begynner_slik(reg: Register) -> None:
    person = registrer_person(reg, replace(OLA, fodselsnr=fodselsnr(date(1945, 7, 9))))
    assert person.fodselsnr == "09874510189"
    assert [treff.fodselsnr for treff in sok(reg, "0987451018")] == [person.fodselsnr]


def test_sok_paa_journalnummeret_til_en_eldre_sak_gir_den_saken(reg: Register) -> None:
    person = ny_person(reg)
    gammel = ny_sak_for(reg, person)
    gammel.endre("A", date(1988, 6, 6), "13")
    ny = ny_sak_for(reg, person)
    assert sok(reg, gammel.journalnr) == [Treff(gammel.fodselsnr, "Hansen, Ola", gammel.journalnr, "avslått")]
    assert sok(reg, ny.journalnr) == [Treff(ny.fodselsnr, "Hansen, Ola", ny.journalnr, "journalført")]
    assert [treff.journalnr for treff in sok(reg, gammel.fodselsnr)] == [ny.journalnr]
    assert [treff.journalnr for treff in sok(reg, "hansen")] == [ny.journalnr]


def test_sok_gir_hoyst_saa_mange_som_grensen(mange: Register) -> None:
    assert [treff.navn for treff in sok(mange, "ola", grense=2)] == ["Hansen, Ola", "Hanssen-Ola, Per"]
