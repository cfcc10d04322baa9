"""A journal entry on the wrong person is annulled: it stays, waits for nobody, and counts as no application."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.arbeid.folg import staar
from data.arbeid.slag import Arbeidsslag
from data.brukere.rolle import Rolle
from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.avgjorelse.avgjorelse import send_tilbake
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.brev.bestilling import Brevbestilling
from data.operasjoner.brev.sending import sendt_brev
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import sok, som_person
from data.operasjoner.meldekort.setninger import INGEN_SAK
from data.operasjoner.retting.annullering import (
    Annullering,
    Rettingsbilde,
    annuller,
    rettingsbilde,
    vurder_annullering,
)
from data.operasjoner.saksgang.saksgang import saksgang
from data.operasjoner.statistikk.hendelser import saker_og_vedtak
from data.register.register import Register
from data.tabeller import PersonRad
from data.tilstand import Tilstand
from screens.brev.innsyn.sider import status
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import foreslaa, versjon
from tests.data.operasjoner.meldekort.kortlinjer import linje, ta
from tests.data.saker import Sak, Stillbar, ny_sak, ny_sak_for, post


@pytest.fixture
def sak(reg: Register) -> Sak:
    """An application of 4 January 1988 with its number 88000001, in which nothing is done."""
    return ny_sak(reg)


def _onske(sak: Sak, **felt: object) -> Annullering:
    standard = Annullering(journalnr=sak.journalnr, begrunnelse_kode="71", ord="Gjelder Kari Lie, ikke Ola Hansen")
    return replace(standard, **felt)


def _annuller(sak: Sak, **felt: object) -> Rettingsbilde:
    onske = _onske(sak, **felt)
    vurder_annullering(sak.reg, onske)
    bilde = annuller(sak.reg, onske, sak.versjon)
    sak.versjon = bilde.hode.versjon
    return bilde


def _feil(sak: Sak, **felt: object) -> dict[str, str]:
    with pytest.raises(Avvist) as vurdert:
        vurder_annullering(sak.reg, _onske(sak, **felt))
    with pytest.raises(Avvist) as gjort:
        annuller(sak.reg, _onske(sak, **felt), sak.versjon)
    assert vurdert.value.feil == gjort.value.feil
    return dict(gjort.value.feil)


def _venter(sak: Sak) -> list[str]:
    with sak.reg.raa_lesing() as raa:
        return sorted(slag for slag, *_ in staar(raa, sak.fodselsnr))


def _igjen(sak: Sak) -> Sak:
    """The next journal entry on the same person."""
    with sak.reg.les() as okt:
        person = som_person(okt.get_one(PersonRad, sak.fodselsnr))
    return ny_sak_for(sak.reg, person)


def test_journalforingen_blir_staaende_og_sier_hvem_naar_og_hvorfor(sak: Sak) -> None:
    bilde = _annuller(sak)
    assert (bilde.hode.tilstand, bilde.hode.stilling) == (Tilstand.ANNULLERT, "annullert")
    (en,) = bilde.journalforinger
    assert (en.journalnr, en.mottatt, en.stilling) == ("88000001", date(1988, 1, 4), "annullert")
    assert en.annullert == "06.06.88 ABC: Ført på feil person. Gjelder Kari Lie, ikke Ola Hansen"
    assert kontroll(sak.reg) == []


def test_ingenting_venter_etterpaa(sak: Sak) -> None:
    assert _venter(sak) == [Arbeidsslag.SOKNAD]
    _annuller(sak)
    assert _venter(sak) == []


def test_heller_ikke_papirer_som_det_er_bedt_om(sak: Sak, tid: Stillbar) -> None:
    bestilling = Brevbestilling(journalnr=sak.journalnr, brevtype="M", papirer="L")
    with sendt_brev(sak.reg, bestilling, sak.versjon, ["Send papirene."]):
        pass
    sak.versjon += 1
    assert _venter(sak) == [Arbeidsslag.OPPLYSNINGER]
    _annuller(sak)
    assert _venter(sak) == []
    tid.til("1988-08-01T09:00")
    assert kontroll(sak.reg) == []


def test_nummeret_brukes_aldri_igjen_og_personen_kan_soke(sak: Sak) -> None:
    _annuller(sak)
    ny = _igjen(sak)
    assert ny.journalnr == "88000002"
    ny.innvilg()
    assert kontroll(sak.reg) == []


def test_den_annullerte_finnes_med_nummeret_og_ikke_foran_en_annen(reg: Register) -> None:
    forste = ny_sak(reg)
    forste.endre("A", date(1988, 6, 6), "11")
    andre = _igjen(forste)
    _annuller(andre)
    hentet = behandlingsbilde(reg, fodselsnr=forste.fodselsnr)
    assert hentet is not None
    assert hentet.hode.journalnr == forste.journalnr
    hentet = behandlingsbilde(reg, journalnr=andre.journalnr)
    assert hentet is not None
    assert hentet.hode.stilling == "annullert"
    assert [(treff.journalnr, treff.stilling) for treff in sok(reg, "hansen")] == [(forste.journalnr, "avslått")]
    assert [(treff.journalnr, treff.stilling) for treff in sok(reg, andre.journalnr)] == [("88000002", "annullert")]


def test_er_det_den_eneste_vises_den_og_d60_tar_en_ny(sak: Sak) -> None:
    _annuller(sak)
    hentet = behandlingsbilde(sak.reg, fodselsnr=sak.fodselsnr)
    assert hentet is not None
    assert hentet.hode.stilling == "annullert"
    journal = journalbilde(sak.reg, fodselsnr=sak.fodselsnr)
    assert journal is not None
    assert journal.journalnr is None


def test_saken_kan_ikke_endres_etterpaa(sak: Sak) -> None:
    _annuller(sak)
    with pytest.raises(Avvist, match="Sak 88000001 er annullert: journalfør en ny søknad"):
        sak.lagre()
    with pytest.raises(Avvist, match="Sak 88000001 er annullert"):
        sak.endre("A", date(1988, 6, 6), "11")
    bilde = journalbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    with pytest.raises(Avvist, match="Sak 88000001 er annullert"):
        journalfor(sak.reg, post(bilde.person, journalnr=sak.journalnr, internt="ringt"), bilde.versjon)
    assert _feil(sak) == {"type": "Retting: sak 88000001 er annullert fra før; søk fram den du mener."}


def test_et_kort_til_en_som_bare_har_den_annullerte_tas_ikke_inn(sak: Sak, tmp_path: Path) -> None:
    _annuller(sak)
    svar = ta(sak.reg, tmp_path, linje(sak))
    assert (svar.anvist, svar.til_listen) == (0, [])
    assert [funn.setning for funn in svar.feil] == [INGEN_SAK]


def test_ogsaa_naar_opplysninger_er_lagret(sak: Sak) -> None:
    sak.lagre()
    assert _annuller(sak).hode.tilstand is Tilstand.ANNULLERT
    assert kontroll(sak.reg) == []


def test_det_som_er_avgjort_annulleres_ikke_og_setningen_sier_hva_som_gjores(reg: Register) -> None:
    innvilget = ny_sak(reg)
    innvilget.innvilg()
    assert _feil(innvilget) == {"type": "Retting: sak 88000001 er innvilget; avslutt den med O på ENDRING."}
    innvilget.endre("O", date(1988, 6, 6), "31")
    assert _feil(innvilget) == {"type": "Retting: sak 88000001 er avsluttet; la den stå, og før søknaden på nytt."}
    avslaatt = ny_sak(reg, 1)
    avslaatt.endre("A", date(1988, 6, 6), "11")
    assert _feil(avslaatt)["type"].startswith("Retting: sak 88000002 er avslått")
    avstengt = ny_sak(reg, 2)
    avstengt.endre("S", date(1988, 6, 6), "21", uker=8)
    assert _feil(avstengt) == {"type": "Retting: sak 88000003 har et vedtak; avslå den med A på ENDRING."}
    assert kontroll(reg) == []


@pytest.mark.parametrize("kode", [None, "", "61", "11", "7"])
def test_grunnen_maa_vaere_fra_listen(sak: Sak, kode: str | None) -> None:
    assert list(_feil(sak, begrunnelse_kode=kode)) == ["begrunnelse_kode"]


@pytest.mark.parametrize("ord_", [None, "", "   ", "-", "x"])
def test_ordene_kreves(sak: Sak, ord_: str | None) -> None:
    assert _feil(sak, ord=ord_) == {"ord": "Med ord: skriv hva som var galt, og hvor søknaden hører til."}


def test_begge_mangler_og_begge_sies(sak: Sak) -> None:
    assert list(_feil(sak, begrunnelse_kode=None, ord=None)) == ["begrunnelse_kode", "ord"]


def test_et_kort_som_venter_legges_bort_forst(sak: Sak, tmp_path: Path) -> None:
    ta(sak.reg, tmp_path, linje(sak))
    assert _feil(sak) == {"type": "Retting: legg først bort kortet som venter i saken (B på ARBEIDSLISTE)."}


def test_en_annen_sak_som_kortet_venter_i_hindrer_ikke(sak: Sak, tmp_path: Path) -> None:
    andre = ny_sak(sak.reg, 1)
    ta(sak.reg, tmp_path, linje(andre))
    assert _annuller(sak).hode.tilstand is Tilstand.ANNULLERT


def test_hvem_som_kom_imellom_sies(sak: Sak) -> None:
    gammel = sak.versjon
    sak.lagre()
    with pytest.raises(Konflikt):
        annuller(sak.reg, _onske(sak), gammel)


def test_et_forslag_som_venter_maa_tilbake_forst(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.lagre()
    gjor_til_kontor(reg)
    som(reg, Rolle.SAKSBEHANDLER)
    foreslaa(sak)
    sak.versjon = versjon(sak)
    assert _feil(sak) == {"type": "Retting: få først forslaget i saken sendt tilbake på VEDTAK."}


def test_det_som_er_sendt_tilbake_trekkes(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.lagre()
    gjor_til_kontor(reg)
    som(reg, Rolle.SAKSBEHANDLER)
    nummer = foreslaa(sak)
    send_tilbake(som(reg, Rolle.KONTROLLOR), nummer, versjon(sak), "49", "Feil person")
    sak.versjon = versjon(sak)
    som(reg, Rolle.SAKSBEHANDLER)
    _annuller(sak)
    assert _venter(sak) == []
    assert kontroll(reg) == []


def test_saksgangen_forteller_det(sak: Sak) -> None:
    _annuller(sak)
    gang = saksgang(sak.reg, journalnr=sak.journalnr)
    assert gang is not None
    forst = gang.hendelser[0]
    assert forst.hva == "Journalføringen annullert: Ført på feil person"
    assert "Gjelder Kari Lie, ikke Ola Hansen" in forst.linjer


def test_statistikken_teller_den_ikke(sak: Sak) -> None:
    """Six applications in January 1988, of which one was wrong: five came in, and five wait."""
    for nummer in range(1, 6):
        ny_sak(sak.reg, nummer)
    _annuller(sak)
    assert _inn_og_venter(sak.reg) == (5, 5)


def _inn_og_venter(reg: Register) -> tuple[int, int]:
    with reg.raa_lesing() as raa:
        sporring = f"WITH {saker_og_vedtak()} SELECT maal, count(*) FROM h GROUP BY maal"
        antall = dict(raa.execute(sporring, {"fra": "1988-01-01", "til": "1988-12-31"}).fetchall())
    return antall["inn"], antall["venter"]


def test_innsyn_gir_raden_og_sier_det_i_klartekst(sak: Sak) -> None:
    _annuller(sak)
    alt = personinnsyn(sak.reg, sak.fodselsnr)
    assert [rad["ord"] for rad in alt.rader["annullering"]] == ["Gjelder Kari Lie, ikke Ola Hansen"]
    assert "Den var ført på deg ved en feil, og er annullert." in status(alt)


def test_status_er_den_ekte_sakens(sak: Sak) -> None:
    sak.endre("A", date(1988, 6, 6), "11")
    _annuller(_igjen(sak))
    assert any("Søknaden er avslått" in linje for linje in status(personinnsyn(sak.reg, sak.fodselsnr)))


def test_filen_selv_nekter(sak: Sak) -> None:
    innvilget = ny_sak(sak.reg, 1)
    innvilget.innvilg()
    _annuller(sak)
    rad = "'1988-06-06T09:00:00', (SELECT hash FROM kjedehode WHERE tabell = 'annullering'), 'x')"
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        with pytest.raises(sqlite3.IntegrityError, match="saken har et vedtak"):
            fil.execute(f"INSERT INTO annullering VALUES (2, '{innvilget.journalnr}', '71', 'F', 'ord', 'ABC', {rad}")
        with pytest.raises(sqlite3.IntegrityError, match="journalforingen er annullert"):
            fil.execute("UPDATE sak SET tilstand = 'innvilget' WHERE journalnr = ?", [sak.journalnr])
        with pytest.raises(sqlite3.IntegrityError, match="annullering endres ikke"):
            fil.execute("UPDATE annullering SET ord = 'noe annet'")


def test_kontrollen_finner_en_sak_som_et_annet_program_har_annullert(sak: Sak) -> None:
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        fil.execute("UPDATE sak SET tilstand = 'annullert'")
        fil.commit()
    assert any("annullert uten raden" in setning for setning in kontroll(sak.reg))


def test_rettingsbildet_viser_alle_personens_saker_den_nyeste_forst(sak: Sak) -> None:
    sak.endre("A", date(1988, 6, 6), "11")
    _igjen(sak)
    bilde = rettingsbilde(sak.reg, fodselsnr=sak.fodselsnr)
    assert bilde is not None
    assert [(en.journalnr, en.stilling, en.annullert) for en in bilde.journalforinger] == [
        ("88000002", "journalført", ""),
        ("88000001", "avslått", ""),
    ]


def test_ingen_person_ingen_retting(reg: Register) -> None:
    assert rettingsbilde(reg, fodselsnr="31815010011") is None
