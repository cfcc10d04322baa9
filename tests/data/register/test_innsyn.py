"""A look holds nobody up: what is read is read without the write lock, which is taken for the log row alone."""

import ast
import inspect
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

import data
from data.feil import Avvist
from data.operasjoner.adressesperre.sperring import sperrebilde
from data.operasjoner.anvisning.anvisning import anvisningsbilde, beregn_anvisning
from data.operasjoner.arbeidsliste.liste import Listevisning, arbeidsliste
from data.operasjoner.arkiv.arkivering import modne_saker
from data.operasjoner.avgjorelse.forslagsbilde import forslagsbilde
from data.operasjoner.avgjorelse.forslagsliste import forslagsliste
from data.operasjoner.behandling.behandling import behandlingsbilde, beregn_behandling
from data.operasjoner.brev.bestilling import Brevbestilling, brevgrunnlag
from data.operasjoner.brev.brevene import brevbilde
from data.operasjoner.endring.endring import endringsbilde
from data.operasjoner.ferietillegg.ferietillegg import (
    FERIEFELT,
    ferieforklaring,
    ferietilleggbilde,
    tidsforklaring,
)
from data.operasjoner.innsyn.personinnsyn import personinnsyn
from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.journal.personer import er_registrert, hent_person, sok, valgt_treff
from data.operasjoner.kjoring.kjoringsbilde import kjoringsbilde
from data.operasjoner.klage.klagebilde import fristforklaring, klagebilde, klagens_frist
from data.operasjoner.klage.klagebrev import brevet_for_svaret, klagebrevet
from data.operasjoner.klage.registrering import NyKlage, registrer_klage
from data.operasjoner.klage.saksmappe import saksmappe
from data.operasjoner.klage.svar import Klagesvar
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.foringsforklaring import foringsforklaring
from data.operasjoner.kontrollkort.kontoforklaring import KONTOFELT, kontoforklaring, ukeforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.krav import kravforklaring
from data.operasjoner.omgjoring.omgjoring import maa_foreslaa, omgjoringsbilde, vurder_omgjoring
from data.operasjoner.register.registerbilde import inntektsforklaring, registerbilde
from data.operasjoner.regnskap.justering import justeringsbilde, regnskapsforklaring
from data.operasjoner.regnskap.lopende import lopendebilde
from data.operasjoner.retting.annullering import rettingsbilde
from data.operasjoner.saksgang.saksgang import saksgang
from data.operasjoner.saksgang.vedtaket import vedtaket
from data.operasjoner.statistikk.statistikk import statistikk
from data.operasjoner.tolkning.tolkningsvalg import registervalg, tolkning_for
from data.operasjoner.tolkning.virkningsgrunnlag import innvilgede_saker
from data.operasjoner.vedtak.vedtak import innvilgelsen, vedtak_i_sak
from data.register.register import Register
from data.sak.faktakilder import felt_i_innvilgelsen, felt_i_saken
from rules.fakta.konto import Konto
from rules.regelverk import lov_paa
from tests.data.saker import FAKTA, Sak, ny_sak

Innsyn = Callable[[Sak], object]
PAAKLAGET = "88000002"
"""The case with three complaints that are answered."""

INNSYN: dict[str, Innsyn] = {
    "anvisningsforklaring": lambda sak: anvisningsforklaring(sak.reg, sak.journalnr, 1),
    "anvisningsbilde": lambda sak: anvisningsbilde(sak.reg, journalnr=sak.journalnr),
    "arbeidsliste": lambda sak: arbeidsliste(sak.reg, Listevisning.KONTORET),
    "brevbilde": lambda sak: brevbilde(sak.reg, journalnr=sak.journalnr),
    "brevgrunnlag": lambda sak: brevgrunnlag(sak.reg, Brevbestilling(journalnr=sak.journalnr, brevtype="O")),
    "modne_saker": lambda sak: modne_saker(sak.reg) == [],
    "sperrebilde": lambda sak: sperrebilde(sak.reg, sak.fodselsnr),
    "behandlingsbilde": lambda sak: behandlingsbilde(sak.reg, journalnr=sak.journalnr),
    "endringsbilde": lambda sak: endringsbilde(sak.reg, journalnr=sak.journalnr),
    "felt_i_innvilgelsen": lambda sak: felt_i_innvilgelsen(sak.reg, sak.journalnr, "innvilget_fra"),
    "felt_i_saken": lambda sak: felt_i_saken(sak.reg, sak.journalnr, "innvilget_fra"),
    "ferieforklaring": lambda sak: ferieforklaring(sak.reg, sak.journalnr, next(iter(FERIEFELT)), 1988),
    "ferietilleggbilde": lambda sak: ferietilleggbilde(sak.reg, journalnr=sak.journalnr),
    "forslagsbilde": lambda sak: forslagsbilde(sak.reg, "88000002"),
    "forslagsliste": lambda sak: forslagsliste(sak.reg),
    "hent_person": lambda sak: hent_person(sak.reg, sak.fodselsnr),
    "innvilgede_saker": lambda sak: innvilgede_saker(sak.reg, lov_paa(sak.reg.klokke.dato())),
    "registerbilde": lambda sak: registerbilde(sak.reg, journalnr=sak.journalnr),
    "inntektsforklaring": lambda sak: inntektsforklaring(sak.reg, _besvart(sak), 1),
    "personinnsyn": lambda sak: personinnsyn(sak.reg, sak.fodselsnr),
    "journalbilde": lambda sak: journalbilde(sak.reg, journalnr=sak.journalnr),
    "foringsforklaring": lambda sak: foringsforklaring(sak.reg, _tatt_inn(sak), "Å", 1),
    "rettingsbilde": lambda sak: rettingsbilde(sak.reg, journalnr=sak.journalnr),
    "justeringsbilde": lambda sak: justeringsbilde(sak.reg, journalnr=sak.journalnr),
    "lopendebilde": lambda sak: lopendebilde(sak.reg, journalnr=sak.journalnr),
    "omgjoringsbilde": lambda sak: omgjoringsbilde(sak.reg, journalnr=sak.journalnr),
    "kravforklaring": lambda sak: kravforklaring(sak.reg, sak.journalnr),
    "saksgang": lambda sak: saksgang(sak.reg, journalnr=sak.journalnr),
    "vedtaket": lambda sak: vedtaket(sak.reg, sak.journalnr, 1),
    "regnskapsforklaring": lambda sak: regnskapsforklaring(sak.reg, sak.journalnr, Konto.SAMMENHENGENDE, None),
    "klagebilde": lambda sak: klagebilde(sak.reg, journalnr=sak.journalnr),
    "klagens_frist": lambda sak: klagens_frist(sak.reg, PAAKLAGET, 1),
    "klagebrevet": lambda sak: klagebrevet(sak.reg, PAAKLAGET, 1),
    "brevet_for_svaret": lambda sak: brevet_for_svaret(
        sak.reg, Klagesvar(journalnr=PAAKLAGET, klage_nr=4, handling="T", begrunnelse="Trukket")
    ),
    "fristforklaring": lambda sak: fristforklaring(sak.reg, sak.journalnr, 1),
    "saksmappe": lambda sak: saksmappe(sak.reg, PAAKLAGET, 1),
    "kjoringsbilde": lambda sak: kjoringsbilde(sak.reg),
    "kontoforklaring": lambda sak: kontoforklaring(sak.reg, sak.journalnr, next(iter(KONTOFELT))),
    "tidsforklaring": lambda sak: tidsforklaring(sak.reg, sak.journalnr, 1988),
    "ukeforklaring": lambda sak: ukeforklaring(sak.reg, sak.journalnr),
    "kontrollkort": lambda sak: kontrollkort(sak.reg, journalnr=sak.journalnr),
    "sok": lambda sak: sok(sak.reg, "Hansen"),
    "statistikk": lambda sak: statistikk(sak.reg),
    "valgt_treff": lambda sak: valgt_treff(sak.reg, sak.fodselsnr, sak.journalnr),
    "vedtak_i_sak": lambda sak: vedtak_i_sak(sak.reg, sak.journalnr),
}
"""Every look that is logged, by the name of its function."""


LESNINGER: dict[str, Innsyn] = {
    "beregn_anvisning": lambda sak: beregn_anvisning(sak.reg, _aapen(sak).kort(date(1988, 1, 4))),
    "beregn_behandling": lambda sak: beregn_behandling(sak.reg, sak.journalnr, FAKTA),
    "er_registrert": lambda sak: er_registrert(sak.reg, sak.fodselsnr),
    "innvilgelsen": lambda sak: innvilgelsen(sak.reg, 1),
    "maa_foreslaa": lambda sak: maa_foreslaa(sak.reg),
    "registervalg": lambda sak: registervalg(sak.reg),
    "tolkning_for": lambda sak: tolkning_for(sak.reg),
    "vurder_omgjoring": lambda sak: _vurder_omgjoring(_aapen(sak)),
}
"""Reading of what was looked at before, and of what belongs to nobody."""


@pytest.fixture
def sak(fylt: Register) -> Sak:
    """A case with payments, decisions and choices of reading behind it; and a complaint in another that waits."""
    klager = klagebilde(fylt, journalnr=PAAKLAGET)
    assert klager is not None
    ny = NyKlage(journalnr=PAAKLAGET, vedtak_nr=klager.vedtak[0].vedtak.id, mottatt=date(1988, 6, 20), innhold="Nei")
    registrer_klage(fylt, ny, klager.hode.versjon)
    bilde = journalbilde(fylt, journalnr="88000001")
    assert bilde is not None
    return Sak(fylt, bilde.person.fodselsnr, bilde.journalnr or "", bilde.versjon or 0)


def _besvart(sak: Sak) -> str:
    """The case in which something of another register is answered."""
    with sak.reg.raa_lesing() as raa:
        return str(raa.execute("SELECT journalnr FROM registersvar").fetchone()[0])


def _tatt_inn(sak: Sak) -> str:
    """The case that was taken in first."""
    with sak.reg.raa_lesing() as raa:
        (nummer,) = raa.execute("SELECT journalnr FROM aapning WHERE id = 1").fetchone()
    return str(nummer)


def _aapen(sak: Sak) -> Sak:
    """A case that can be paid in, its grant made by another program that has the register open."""
    annen = Register.aapne(sak.reg.sti, sak.reg.klokke, "LHS")
    try:
        ny = ny_sak(annen, 5)
        ny.innvilg()
    finally:
        annen.lukk()
    return Sak(sak.reg, ny.fodselsnr, ny.journalnr, ny.versjon)


def _vurder_omgjoring(sak: Sak) -> None:
    om = Omgjoring(journalnr=sak.journalnr, fra=date(1988, 1, 4), kode="59", ord="Nytt papir")
    with pytest.raises(Avvist, match="ingenting er endret"):
        vurder_omgjoring(sak.reg, om)


@pytest.fixture
def under_laas(fylt: Register) -> Iterator[list[str]]:
    """The statements that are run while the register's write lock is held."""
    setninger: list[str] = []

    def merk(forbindelse: Connection, _: object, setning: str, *__: object) -> None:
        if forbindelse.get_execution_options()["start"] == "BEGIN IMMEDIATE":
            setninger.append(setning)

    motor = fylt._skriver.engine
    event.listen(motor, "before_cursor_execute", merk)
    yield setninger
    event.remove(motor, "before_cursor_execute", merk)


@pytest.mark.parametrize("innsyn", INNSYN.values(), ids=INNSYN)
def test_skrivelaasen_holdes_bare_mens_loggraden_skrives(sak: Sak, under_laas: list[str], innsyn: Innsyn) -> None:
    assert innsyn(sak)
    lest = [setning for setning in under_laas if not setning.startswith("INSERT INTO logg ")]
    assert len(under_laas) > len(lest), "the look was not logged"
    assert all(setning.startswith(("SELECT antall, hash FROM kjedehode", "SELECT hash FROM logg")) for setning in lest)


@pytest.mark.parametrize("lesning", LESNINGER.values(), ids=LESNINGER)
def test_det_som_bare_leses_tar_ikke_skrivelaasen(sak: Sak, under_laas: list[str], lesning: Innsyn) -> None:
    lesning(sak)
    assert under_laas == []


def test_hvert_innsyn_i_data_er_provd() -> None:
    """A new look is found by its `with innsyn(reg)`, and must be tried above."""
    funnet = set()
    for fil in Path(inspect.getfile(data)).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "innsyn" in {
                kall.func.id
                for kall in ast.walk(node)
                if isinstance(kall, ast.Call) and isinstance(kall.func, ast.Name)
            }:
                funnet.add(node.name)
    assert funnet == INNSYN.keys()
