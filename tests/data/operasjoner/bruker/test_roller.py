"""Which role may do what: asked where each operation begins, whoever calls, refused in a sentence, and logged."""

import ast
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlmodel import select

import data.operasjoner
import data.sak
from data.brukere.adgang import Nektet
from data.brukere.operasjon import RETTER, Operasjon
from data.brukere.rolle import ALLE, Rolle
from data.feil import Avvist
from data.operasjoner.adressesperre.sperring import sperrebilde
from data.operasjoner.anvisning.anvisning import anvis
from data.operasjoner.anvisning.tilbaketaking import KanTasTilbake, Tilbaketaking, ta_tilbake
from data.operasjoner.arbeidsliste.fordeling import ta_neste
from data.operasjoner.arbeidsliste.liste import arbeidsliste
from data.operasjoner.arkiv.arkivering import arkiver
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag, send_tilbake
from data.operasjoner.avgjorelse.papir import registrer_underskrifter
from data.operasjoner.behandling.behandling import behandlingsbilde, lagre_behandling
from data.operasjoner.brev.brevgrunnlag import vedtaksgrunnlag
from data.operasjoner.brev.papirmottak import Papirmottak, registrer_papirer
from data.operasjoner.brev.sending import skrevet_vedtak
from data.operasjoner.bruker.brukerendring import gi_passord, sperr_bruker
from data.operasjoner.bruker.innlogging import logg_inn
from data.operasjoner.bruker.stedfortreder import navngi_stedfortreder
from data.operasjoner.bruker.underskrift import velg_underskrift
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.forslag.foreslaa import foreslaa_vedtaket
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import Person, registrer_person, sok
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.klage.registrering import NyKlage, registrer_klage
from data.operasjoner.klage.svar import Klagesvar, besvar_klage
from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.omgjoring import gjor_om
from data.operasjoner.register.svar import behold
from data.operasjoner.regnskap.justering import Justering, juster
from data.operasjoner.regnskap.lopende import LopendeSak, ta_inn
from data.operasjoner.retting.annullering import Annullering, annuller
from data.operasjoner.retting.kobling import Kobling, koble
from data.operasjoner.statistikk.statistikk import statistikk
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.operasjoner.tolkning.virkningsgrunnlag import innvilgede_saker
from data.operasjoner.vedtak.vedtak import fatt_vedtak
from data.register.register import Register
from data.sak.mappe import krev_mappe
from data.tabeller import LoggRad, VedtakRad
from data.underskrift import Underskrift
from rules.regelverk import naermeste_lov
from tests.data.kontor import PASSORD, SIGNATURER, gjor_til_kontor, som
from tests.data.saker import FAKTA, Sak, fodselsnr, ny_sak, post


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A granted case in an office register, in which nobody is logged in yet."""
    sak = ny_sak(reg)
    sak.innvilg()
    gjor_til_kontor(reg)
    return sak


def _logget(reg: Register, handling: str) -> list[LoggRad]:
    with reg.les() as okt:
        return list(okt.exec(select(LoggRad).where(LoggRad.handling == handling)))


def _nektes(sak: Sak, operasjon: Operasjon) -> bool:
    """Whether the role is what the operation is refused for; fields may be wrong."""
    try:
        PROV[operasjon](sak)
    except Nektet:
        return True
    except Avvist:
        return False
    return False


def _skriv_ut(sak: Sak) -> None:
    vedtak = behandlingsbilde(sak.reg, journalnr=sak.journalnr)
    assert vedtak is not None
    assert vedtak.vedtak is not None
    with skrevet_vedtak(sak.reg, vedtak.vedtak, vedtaksgrunnlag(sak.reg, vedtak.vedtak), ["Vedtak"]):
        pass


def _foreslaatt(sak: Sak) -> int:
    """The number of a proposal in the case, whoever is logged in."""
    with sak.reg.skriv() as okt:
        rad = VedtakRad(journalnr=sak.journalnr, type="opphor", dato=date(1988, 6, 6))
        return foreslaa_vedtaket(sak.reg, okt, krev_mappe(okt, sak.journalnr), rad).forslag.id


PROV: dict[Operasjon, Callable[[Sak], object]] = {
    Operasjon.INNSYN: lambda sak: journalbilde(sak.reg, sak.fodselsnr),
    Operasjon.SOK: lambda sak: sok(sak.reg, "hansen"),
    Operasjon.REGISTRERING: lambda sak: registrer_person(
        sak.reg, Person(fodselsnr=fodselsnr(nummer=9), etternavn="Lie", fornavn="Kari")
    ),
    Operasjon.JOURNALFORING: lambda sak: _journalfor(sak),
    Operasjon.BEHANDLING: lambda sak: lagre_behandling(sak.reg, sak.journalnr, FAKTA, sak.versjon),
    Operasjon.VEDTAK: lambda sak: fatt_vedtak(sak.reg, sak.journalnr, sak.versjon),
    Operasjon.KONTROLL: lambda sak: kontroller_forslag(sak.reg, _foreslaatt(sak), 0),
    Operasjon.AVGJORELSE: lambda sak: fatt_forslag(sak.reg, _foreslaatt(sak), 0),
    Operasjon.TILBAKESENDING: lambda sak: send_tilbake(sak.reg, _foreslaatt(sak), 0, "49", "Se på lønnen"),
    Operasjon.UNDERSKRIFTER: lambda sak: registrer_underskrifter(sak.reg, _foreslaatt(sak), 0, ()),
    Operasjon.UTSKRIFT: _skriv_ut,
    Operasjon.ANVISNING: lambda sak: anvis(sak.reg, sak.kort(date(1988, 1, 4)), sak.versjon),
    Operasjon.FERIETILLEGG: lambda sak: anvis_ferietillegg(
        sak.reg, Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 6), ferieaar=1988), sak.versjon
    ),
    Operasjon.TILBAKETAKING: lambda sak: ta_tilbake(
        sak.reg, Tilbaketaking(journalnr=sak.journalnr), KanTasTilbake(1, "Anvist", Decimal(0)), sak.versjon
    ),
    Operasjon.ANNULLERING: lambda sak: annuller(
        sak.reg, Annullering(journalnr=sak.journalnr, begrunnelse_kode="71", ord="Feil person"), sak.versjon
    ),
    Operasjon.NYTT_NUMMER: lambda sak: koble(
        sak.reg, Kobling(journalnr=sak.journalnr, type="N", annet=fodselsnr(nummer=8), ord="Nytt"), sak.versjon
    ),
    Operasjon.SAMMENSLAAING: lambda sak: koble(
        sak.reg, Kobling(journalnr=sak.journalnr, type="S", annet=fodselsnr(nummer=8), ord="To"), sak.versjon
    ),
    Operasjon.LOPENDE_SAKER: lambda sak: ta_inn(
        sak.reg,
        LopendeSak(journalnr=sak.journalnr, anvist_til=date(1988, 5, 7), regnskapsaar=1988, kilde="Kort 7"),
        sak.versjon,
    ),
    Operasjon.JUSTERING: lambda sak: juster(
        sak.reg,
        Justering(journalnr=sak.journalnr, konto="S", belop=Decimal(100), begrunnelse="Feil", referanse="Brev"),
        sak.versjon,
    ),
    Operasjon.OMGJORING: lambda sak: gjor_om(
        sak.reg, Omgjoring(journalnr=sak.journalnr, fra=date(1988, 6, 6), kode="59", ord="Nytt papir"), sak.versjon
    ),
    Operasjon.KJORING: lambda sak: lukk(sak.reg, date(1988, 6, 6)),
    Operasjon.ENDRING: lambda sak: endre_trygdeforhold(
        sak.reg,
        Endring(journalnr=sak.journalnr, type="O", dato=date(1988, 6, 6), begrunnelse_kode="31"),
        sak.versjon,
    ),
    Operasjon.PERSONINNSYN: lambda sak: personinnsyn(sak.reg, sak.fodselsnr),
    Operasjon.ARKIV: lambda sak: arkiver(sak.reg),
    Operasjon.SPERRET_ADRESSE: lambda sak: sperrebilde(sak.reg, sak.fodselsnr),
    Operasjon.KLAGE: lambda sak: registrer_klage(
        sak.reg,
        NyKlage(journalnr=sak.journalnr, vedtak_nr=1, mottatt=date(1988, 6, 6), innhold="For lite"),
        sak.versjon,
    ),
    Operasjon.KLAGESVAR: lambda sak: besvar_klage(
        sak.reg, Klagesvar(journalnr=sak.journalnr, klage_nr=1, handling="O", begrunnelse="Rett"), sak.versjon
    ),
    Operasjon.REGISTER: lambda sak: behold(sak.reg, sak.journalnr, 0, "Prøvd", sak.versjon),
    Operasjon.BREV: lambda sak: registrer_papirer(sak.reg, Papirmottak(journalnr=sak.journalnr), sak.versjon),
    Operasjon.ARBEIDSLISTE: lambda sak: arbeidsliste(sak.reg),
    Operasjon.FORDELING: lambda sak: ta_neste(sak.reg),
    Operasjon.STATISTIKK: lambda sak: statistikk(sak.reg),
    Operasjon.TOLKNINGSVALG: lambda sak: sett_tolkning(sak.reg, "T-TAK", "per_ar", "Rundskriv om taket", ""),
    Operasjon.TOLKNINGSPROVE: lambda sak: innvilgede_saker(sak.reg, naermeste_lov(date(1988, 6, 6))),
    Operasjon.BRUKERE: lambda sak: sperr_bruker(sak.reg, "UTB"),
    Operasjon.PASSORD: lambda sak: gi_passord(sak.reg, sak.reg.signatur, "rein på vidda"),
    Operasjon.STEDFORTREDER: lambda sak: navngi_stedfortreder(
        sak.reg, sak.reg.signatur, "UTB" if sak.reg.signatur != "UTB" else "SAK", date(1988, 6, 6), date(1988, 6, 17)
    ),
    Operasjon.UNDERSKRIFT: lambda sak: velg_underskrift(sak.reg, Underskrift.PAPIR),
}
"""How each operation of the table is done."""


def _journalfor(sak: Sak) -> object:
    bilde = journalbilde(sak.reg, sak.fodselsnr)
    assert bilde is not None
    endret = post(bilde.person, journalnr=bilde.journalnr, internt="ringt")
    return journalfor(sak.reg, endret, bilde.versjon)


def test_hver_operasjon_i_tabellen_blir_provd() -> None:
    assert set(PROV) == set(RETTER) == set(Operasjon)


@pytest.mark.parametrize("operasjon", list(Operasjon))
def test_bare_den_som_har_en_av_rollene_faar_gjore_det(sak: Sak, operasjon: Operasjon) -> None:
    uten = [rolle for rolle in Rolle if rolle not in RETTER[operasjon].roller]
    for rolle in uten:
        som(sak.reg, rolle)
        with pytest.raises(Nektet, match=f"Be en .* om det: {operasjon.value} krever"):
            PROV[operasjon](sak)
    assert [rad.signatur for rad in _logget(sak.reg, "nektet")] == [SIGNATURER[rolle] for rolle in uten]
    med = next(rolle for rolle in Rolle if rolle in RETTER[operasjon].roller)
    som(sak.reg, med)
    assert not _nektes(sak, operasjon)


@pytest.mark.parametrize("operasjon", [Operasjon.INNSYN, Operasjon.ANVISNING, Operasjon.BRUKERE])
def test_uten_innlogging_gjores_ingenting_og_det_logges(sak: Sak, operasjon: Operasjon) -> None:
    with pytest.raises(Nektet, match="Registeret krever innlogging"):
        PROV[operasjon](sak)
    (rad,) = _logget(sak.reg, "nektet")
    assert json.loads(rad.detaljer)["operasjon"] == operasjon.value
    assert _logget(sak.reg, "anvist") == _logget(sak.reg, "sett på journal") == _logget(sak.reg, "sperret bruker") == []


def test_det_som_nektes_naar_aldri_kontrollen_av_feltene(sak: Sak) -> None:
    som(sak.reg, Rolle.KONTROLLOR)
    with pytest.raises(Nektet, match="Be en saksbehandler om det: anvisning krever den rollen"):
        anvis(sak.reg, sak.kort(date(1988, 1, 4), meldedato=None), versjon=-1)


def test_en_rolle_som_er_tatt_bort_gjelder_straks_ogsaa_i_en_aapen_terminal(sak: Sak) -> None:
    som(sak.reg, Rolle.SAKSBEHANDLER)
    annen = Register.aapne(sak.reg.sti, sak.reg.klokke, "LED", trygt=False)
    som(annen, Rolle.LEDER)
    sperr_bruker(annen, "SAK")
    annen.lukk()
    with pytest.raises(Nektet, match="Be en leder slippe deg inn igjen"):
        PROV[Operasjon.ANVISNING](sak)
    with pytest.raises(Nektet, match="Be en leder slippe deg inn igjen"):
        PROV[Operasjon.INNSYN](sak)


def test_det_som_gjores_signeres_av_den_som_er_logget_inn_hva_som_enn_er_skrevet(sak: Sak) -> None:
    som(sak.reg, Rolle.SAKSBEHANDLER)
    anvis(sak.reg, sak.kort(date(1988, 1, 4), signatur="SJEF"), sak.versjon)
    (rad,) = _logget(sak.reg, "anvist")
    assert rad.signatur == "SAK"


def test_med_underskrift_ingen_spores_ingen_om_rolle(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    for operasjon in Operasjon:
        if operasjon not in (Operasjon.PASSORD, Operasjon.STEDFORTREDER):
            assert not _nektes(sak, operasjon)


def test_innlogging_logges_baade_naar_den_lykkes_og_naar_den_ikke_gjor_det(sak: Sak) -> None:
    with pytest.raises(Avvist, match="Signatur og passord stemmer ikke"):
        logg_inn(sak.reg, "SAK", "feil passord")
    with pytest.raises(Avvist, match="Signatur og passord stemmer ikke"):
        logg_inn(sak.reg, "ukjent-signatur", PASSORD)
    assert sak.reg.innlogget is None
    assert logg_inn(sak.reg, " sak ", PASSORD).signatur == "SAK"
    assert (sak.reg.innlogget, sak.reg.signatur) == ("SAK", "SAK")
    assert [json.loads(rad.detaljer) for rad in _logget(sak.reg, "avvist innlogging")] == [
        {"prøvd": "SAK"},
        {"prøvd": "UKJENT-S"},
    ]
    assert [rad.signatur for rad in _logget(sak.reg, "logget inn")] == ["SAK"]
    assert all("passord" not in rad.detaljer for rad in _logget(sak.reg, "avvist innlogging"))


def test_en_sperret_bruker_slipper_ikke_inn(sak: Sak) -> None:
    som(sak.reg, Rolle.LEDER)
    sperr_bruker(sak.reg, "SAK")
    with pytest.raises(Avvist, match="Be en leder slippe deg inn igjen"):
        logg_inn(sak.reg, "SAK", PASSORD)
    with pytest.raises(Avvist, match="Signatur og passord stemmer ikke"):
        logg_inn(sak.reg, "SAK", "feil passord")
    assert sak.reg.innlogget == "LED"


def test_et_register_med_innlogging_gaar_ikke_tilbake_til_ingen(sak: Sak) -> None:
    som(sak.reg, Rolle.LEDER)
    with pytest.raises(Avvist, match="går ikke tilbake til ingen"):
        velg_underskrift(sak.reg, Underskrift.INGEN)
    velg_underskrift(sak.reg, Underskrift.PAPIR)


def test_innlogging_velges_forst_naar_en_leder_har_passord(reg: Register) -> None:
    with pytest.raises(Avvist, match="lag først en bruker med rollen leder"):
        velg_underskrift(reg, Underskrift.SKJERM)


def test_sitt_eget_passord_bytter_enhver_og_andres_bare_en_leder(sak: Sak) -> None:
    som(sak.reg, Rolle.OPPLAERING)
    gi_passord(sak.reg, "oppl", "rein på vidda")
    with pytest.raises(Nektet):
        gi_passord(sak.reg, "LED", "rein på vidda")
    som(sak.reg, Rolle.LEDER)
    gi_passord(sak.reg, "SAK", "rein på vidda")
    assert logg_inn(sak.reg, "SAK", "rein på vidda").signatur == "SAK"


UTENOM_TABELLEN = ("innlogging.py", "lukking.py")
"""Whoever logs in has no role yet, and a run whose hour has come is closed by whoever uses the register."""


def test_ingen_operasjon_begynner_utenom_tabellen() -> None:
    """Nobody in the rooms of the operations opens a transaction that writes, or a look, by the register's own door."""
    utenom = [
        f"{fil.name}:{node.lineno}"
        for rom in (data.operasjoner, data.sak)
        for fil in Path(str(rom.__file__)).parent.rglob("*.py")
        for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in ("skriv", "innsyn") and fil.name not in UTENOM_TABELLEN
    ]
    assert utenom == []


def test_tabellen_gir_hver_operasjon_minst_en_rolle_og_sier_hvor_vi_har_det_fra() -> None:
    assert all(rett.roller <= ALLE and rett.roller and rett.kilde for rett in RETTER.values())
