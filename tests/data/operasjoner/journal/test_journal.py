import sqlite3
from contextlib import closing
from datetime import date

import pytest

from data.feil import Avvist, Konflikt
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.journal.journal import Vedtaksblokk, journalbilde, journalfor
from data.operasjoner.journal.personer import Person, hent_person, sok
from data.register.register import Register
from tests.data.saker import KONTO, Stillbar, fodselsnr, ny_journal, ny_person, ny_sak, post


def test_forste_journal_viser_personen_uten_sak(reg: Register) -> None:
    person = ny_person(reg)
    bilde = journalbilde(reg, fodselsnr=person.fodselsnr)
    assert bilde is not None
    assert (bilde.person, bilde.journalnr, bilde.versjon) == (person, None, 1)
    assert bilde.vedtak == Vedtaksblokk()


def test_den_som_ikke_finnes_gir_ingenting(reg: Register) -> None:
    assert journalbilde(reg, fodselsnr=fodselsnr()) is None
    assert journalbilde(reg, journalnr="88000001") is None
    assert journalbilde(reg) is None


def test_journalnummer_er_aar_og_lopenummer(reg: Register, tid: Stillbar) -> None:
    assert [ny_journal(reg, nummer).journalnr for nummer in range(3)] == ["88000001", "88000002", "88000003"]
    tid.til("1989-01-02T09:00")
    assert ny_journal(reg, 3).journalnr == "89000001"


def test_journalforing_oppdaterer_personregisteret_og_soket(reg: Register) -> None:
    person = ny_person(reg)
    journalfor(reg, post(person, etternavn="Ås", bo_gate="Nygata 3", ektefelle_navn="Kari Ås"), None)
    endret = hent_person(reg, person.fodselsnr)
    assert endret is not None
    assert (endret.etternavn, endret.bo_gate, endret.ektefelle_navn) == ("Ås", "Nygata 3", "Kari Ås")
    assert [treff.navn for treff in sok(reg, "ås")] == ["Ås, Ola"]
    assert sok(reg, "hansen") == []


def test_en_endret_journal_blir_staaende_og_teller_versjonen_opp(reg: Register) -> None:
    bilde = ny_journal(reg)
    endret = journalfor(
        reg,
        post(bilde.person, journalnr=bilde.journalnr, giro="P", kontonr="1234567", anmerkning="ringt", internt="se på"),
        bilde.versjon,
    )
    assert (endret.giro, endret.kontonr, endret.anmerkning, endret.internt) == ("P", "1234567", "ringt", "se på")
    assert endret.versjon == bilde.versjon + 1
    igjen = journalbilde(reg, fodselsnr=bilde.person.fodselsnr)
    assert igjen == endret


def test_aa_sende_det_samme_endrer_ingenting(reg: Register) -> None:
    bilde = ny_journal(reg)
    assert journalfor(reg, post(bilde.person, journalnr=bilde.journalnr), bilde.versjon) == bilde


def test_endring_av_baade_person_og_sak_teller_en_gang(reg: Register) -> None:
    bilde = ny_journal(reg)
    sendt = post(bilde.person, journalnr=bilde.journalnr, bo_gate="Nygata 3", anmerkning="flyttet")
    assert journalfor(reg, sendt, bilde.versjon).versjon == bilde.versjon + 1


@pytest.mark.parametrize(
    ("felt", "feilfelt", "begynnelse"),
    [
        ({"etternavn": None}, "etternavn", "Etternavn: feltet må fylles ut; har personen bare ett navn, skriv -."),
        ({"fornavn": " "}, "fornavn", "Fornavn: feltet må fylles ut; har personen bare ett navn, skriv -."),
        ({"giro": "X"}, "giro", "Post- el. Bankgiro: skriv P eller B."),
        ({"giro": None}, "giro", "Post- el. Bankgiro: skriv P eller B når kontonr er oppgitt."),
        ({"kontonr": None}, "kontonr", "Kontonr: skriv kontonummeret"),
        ({"kontonr": "1234567"}, "kontonr", "Kontonr: skriv 11 sifre for bankgiro."),
        ({"giro": "P"}, "kontonr", "Kontonr: skriv 7 sifre for postgiro."),
        ({"kontonr": KONTO[:-1] + "1"}, "kontonr", "Kontonr: kontrollsifferet"),
        ({"mottatt_dato": None}, "mottatt_dato", "Mottatt dato: feltet må fylles ut."),
        ({"mottatt_dato": date(1988, 6, 7)}, "mottatt_dato", "Mottatt dato: datoen er ikke kommet ennå"),
        ({"mottatt_dato": date(1975, 12, 31)}, "mottatt_dato", "Mottatt dato: skriv en dato fra 1976"),
        ({"nyk": "abc"}, "nyk", "NYK nr: abc har ikke form som en kode, tast F4 for å se listen."),
    ],
)
def test_et_galt_felt_avvises_og_ingenting_er_skrevet(
    reg: Register, felt: dict[str, object], feilfelt: str, begynnelse: str
) -> None:
    person = ny_person(reg)
    with pytest.raises(Avvist) as feil:
        journalfor(reg, post(person, bo_gate="Ny gate 1", **felt), None)
    assert list(feil.value.feil) == [feilfelt]
    assert feil.value.melding.startswith(begynnelse)
    bilde = journalbilde(reg, fodselsnr=person.fodselsnr)
    assert bilde is not None
    assert (bilde.journalnr, bilde.person) == (None, person)


@pytest.mark.parametrize("mottatt", [date(1976, 1, 1), date(1988, 6, 6)])
def test_forste_og_siste_lovlige_mottatt_dato(reg: Register, mottatt: date) -> None:
    assert journalfor(reg, post(ny_person(reg), mottatt_dato=mottatt), None).mottatt_dato == mottatt


def test_en_sak_uten_giro_er_lov(reg: Register) -> None:
    bilde = journalfor(reg, post(ny_person(reg), giro=None, kontonr=None), None)
    assert (bilde.giro, bilde.kontonr) == (None, None)


def test_en_ukjent_yrkeskode_av_riktig_form_er_et_varsel(reg: Register) -> None:
    bilde = journalfor(reg, post(ny_person(reg), nyk="99999"), None)
    assert bilde.person.nyk == "99999"
    assert bilde.varsler == ("NYK nr: koden 99999 er ikke i listen (delvis); se etter.",)


def test_en_som_ikke_er_i_sofa_soker_kan_ikke_journalfores(reg: Register) -> None:
    person = ny_person(reg)
    with pytest.raises(Avvist) as feil:
        journalfor(reg, post(person, fodselsnr=fodselsnr(nummer=5)), None)
    assert feil.value.feil == {"fodselsnr": "Fødselsnr: Enter igjen registrerer; personen står ikke i Sofa-søker."}


def test_en_sak_kan_ikke_flyttes_til_en_annen_person(reg: Register) -> None:
    bilde = ny_journal(reg)
    annen = ny_person(reg, 1)
    with pytest.raises(Avvist) as feil:
        journalfor(reg, post(annen, journalnr=bilde.journalnr), bilde.versjon)
    assert feil.value.feil == {"journalnr": "Journalnr: det er ingen sak med nummer 88000001; søk den fram på nytt."}


def test_den_som_lagrer_sist_faar_vite_hvem_som_endret_hva_og_naar(reg: Register, tid: Stillbar) -> None:
    bilde = ny_journal(reg)
    reg.signatur = "DEF"
    tid.til("1988-06-06T10:12")
    journalfor(reg, post(bilde.person, journalnr=bilde.journalnr, anmerkning="ringt", bo_gate="Ny 1"), bilde.versjon)
    reg.signatur = "ABC"
    with pytest.raises(Konflikt) as feil:
        journalfor(reg, post(bilde.person, journalnr=bilde.journalnr, anmerkning="skrevet"), bilde.versjon)
    assert (feil.value.hvem, feil.value.naar) == ("DEF", tid.tid)
    assert feil.value.melding == (
        "DEF endret saken 06.06.1988 kl. 10.12 (endret journal: Bo-adr. gate, Anmerkn.):"
        " hent den på nytt før du sender, ingenting er lagret."
    )
    igjen = journalbilde(reg, journalnr=bilde.journalnr)
    assert igjen is not None
    assert igjen.anmerkning == "ringt"


def test_to_nye_soknader_samtidig_gir_bare_en_sak(reg: Register) -> None:
    person = ny_person(reg)
    bilde = journalbilde(reg, fodselsnr=person.fodselsnr)
    assert bilde is not None
    journalfor(reg, post(person), bilde.versjon)
    with pytest.raises(Konflikt, match="journalført"):
        journalfor(reg, post(person), bilde.versjon)


def test_en_ny_soknad_etter_at_personen_er_endret_er_en_konflikt(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.endre("A", date(1988, 6, 6), "11")
    uten_sak = journalbilde(reg, fodselsnr=sak.fodselsnr)
    assert uten_sak is not None
    assert uten_sak.journalnr is None
    journalfor(reg, post(uten_sak.person, journalnr=sak.journalnr, bo_gate="Ny 1"), sak.versjon)
    with pytest.raises(Konflikt, match=r"endret journal: Bo-adr\. gate"):
        journalfor(reg, post(uten_sak.person), uten_sak.versjon)


def test_en_endring_av_personen_i_en_annen_sak_er_ogsaa_en_konflikt(reg: Register) -> None:
    gammel = ny_sak(reg)
    gammel.endre("A", date(1988, 6, 6), "11")
    hentet = journalbilde(reg, journalnr=gammel.journalnr)
    assert hentet is not None
    ny = journalfor(reg, post(hentet.person), None)
    reg.signatur = "DEF"
    journalfor(reg, post(ny.person, journalnr=ny.journalnr, bo_gate="Ny 1"), ny.versjon)
    with pytest.raises(Konflikt, match=r"DEF endret saken .* \(endret journal: Bo-adr\. gate\)"):
        journalfor(reg, post(hentet.person, journalnr=gammel.journalnr, anmerkning="hei"), hentet.versjon)


def test_den_aapne_saken_er_den_nyeste_selv_om_klokka_er_stilt_tilbake(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.endre("A", date(1988, 6, 6), "11")
    tid.til("1987-06-01T09:00")
    ny = journalfor(reg, post(hent_person_eller_feil(reg, sak.fodselsnr), mottatt_dato=date(1987, 6, 1)), None)
    assert ny.journalnr == "87000001"
    bilde = behandlingsbilde(reg, fodselsnr=sak.fodselsnr)
    assert bilde is not None
    assert bilde.hode.journalnr == "87000001"
    assert [treff.journalnr for treff in sok(reg, "Hansen")] == ["87000001"]


def hent_person_eller_feil(reg: Register, nr: str) -> Person:
    person = hent_person(reg, nr)
    assert person is not None
    return person


def test_vedtaket_vises_nederst_med_begrunnelsen_i_ord(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("S", date(1988, 7, 4), "21", uker=8)
    bilde = journalbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.vedtak == Vedtaksblokk(
        innvilget_fra=date(1988, 1, 4),
        til=None,
        antall_uker=80,
        maks_prosent=bilde.vedtak.maks_prosent,
        avslagsdato=date(1988, 7, 4),
        avstengningstid=8,
        begrunnelse="Sluttet uten rimelig grunn",
    )
    assert bilde.vedtak.maks_prosent == 100


def test_etter_at_saken_er_avsluttet_begynner_en_ny(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.endre("A", date(1988, 6, 6), "11")
    bilde = journalbilde(reg, fodselsnr=sak.fodselsnr)
    assert bilde is not None
    assert bilde.journalnr is None
    assert journalfor(reg, post(bilde.person), bilde.versjon).journalnr == "88000002"
    gammel = journalbilde(reg, journalnr="88000001")
    assert gammel is not None
    assert (gammel.tilstand, gammel.vedtak.begrunnelse) == ("avslått", "Vilkåret om minsteinntekt er ikke oppfylt")


def test_etter_det_siste_journalnummeret_i_aaret_sies_det_i_en_setning(reg: Register) -> None:
    ny_journal(reg)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("UPDATE sak SET journalnr = '88899998'")
        fil.commit()
    assert ny_journal(reg, 1).journalnr == "88899999"
    person = ny_person(reg, 2)
    with pytest.raises(Avvist) as feil:
        journalfor(reg, post(person), None)
    assert feil.value.melding == "Journalfør i et nytt register: alle journalnumrene for 1988 er brukt."
    bilde = journalbilde(reg, fodselsnr=person.fodselsnr)
    assert bilde is not None
    assert bilde.journalnr is None
