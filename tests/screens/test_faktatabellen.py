"""The table of facts, walked: each field is in every place that CONTRIBUTING.md names, and its labels nowhere else."""

import ast
import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from data.sak.ledetekst import JOURNAL, KORT
from data.tabeller import BehandlingRad
from rules.beregnjson import les_sak
from rules.fakta.nokler import flatt, nokler_i
from rules.fakta.skjema import FAKTA, FAKTA_I_SAKEN, Behandling, Saksfakta
from rules.fakta.slag import Ja, JaNei, Valg
from rules.mange.saker import former_i, som_kolonner
from screens.bilder.d61 import D61_1, D61_2
from screens.hjelp import hjelpetekst
from screens.virkning.rad import fra_kolonner, kolonner_i
from tests.rules.saker import sak_1988

ROT = Path(__file__).parents[2]
STED, BLANKT = nokler_i(Saksfakta).sted, nokler_i(Saksfakta).blankt
KOLONNER = kolonner_i(Saksfakta)
SIDER = {bilde.kode: bilde for bilde in (D61_1, D61_2)}
MED_NOKKEL = [navn for navn, faktum in FAKTA.items() if faktum.nokkel and faktum.nokkel in BLANKT]


@pytest.mark.parametrize("navn", FAKTA)
def test_feltet_staar_paa_bildet_i_tabellen_og_i_hjelpen(navn: str) -> None:
    faktum = FAKTA[navn]
    (felt,) = (ett for ett in SIDER[faktum.side].felter if ett.navn == navn)
    assert (felt.label, felt.beskyttet) == (faktum.paa_skjemaet or faktum.label, False)
    assert navn in BehandlingRad.model_fields
    assert hjelpetekst("D-61", navn).hva


def test_tabellen_har_de_samme_kolonnene_og_ingen_for_diverse() -> None:
    assert set(BehandlingRad.model_fields) == {"journalnr", *FAKTA}


@pytest.mark.parametrize("navn", FAKTA)
def test_typen_er_slagets(navn: str) -> None:
    assert get_args(get_type_hints(Behandling)[navn]) == (FAKTA[navn].slag.type, type(None))
    assert {ett.name: ett.default for ett in fields(Behandling)}[navn] is None


@pytest.mark.parametrize("navn", MED_NOKKEL)
def test_et_felt_som_en_regel_leser_naar_fram_fra_json_fil_og_hurtigvei(navn: str) -> None:
    """Filled in at its key it is read there, in its column of a file, and in its column of the fast path."""
    faktum = FAKTA[navn]
    skrevet, lest = _utfylt(faktum.slag)
    sak, _ = les_sak(_objekt(faktum.nokkel, skrevet))
    assert {nokkel: verdi for nokkel, verdi in flatt(sak).items() if verdi != flatt(sak_1988(0))[nokkel]} == {
        faktum.nokkel: lest
    }
    kolonne = STED[faktum.nokkel].kolonne
    celler = {"behandlet": "1988-06-01", "innvilget_fra": "1988-06-01", "lonn_1": "0"}
    celler[kolonne] = "J" if skrevet is True else str(skrevet)
    assert KOLONNER[kolonne] == faktum.nokkel
    assert fra_kolonner(list(celler), list(celler.values()), Saksfakta).fakta == sak
    assert som_kolonner([sak]).sak(0) == sak
    assert STED[faktum.nokkel].navn in former_i(Saksfakta)


def _utfylt(slag: Any) -> tuple[Any, Any]:
    """A value as JSON has it, and as the rules do."""
    if isinstance(slag, Ja | JaNei):
        return True, True
    if isinstance(slag, Valg):
        return (next(iter(slag.koder.values())),) * 2
    return 7, slag.type(7)


def _objekt(nokkel: str, verdi: Any) -> dict[str, Any]:
    objekt: dict[str, Any] = {"behandlet": "1988-06-01", "innvilget_fra": "1988-06-01", "inntekt": [{}, {}, {}]}
    hvor = STED[nokkel]
    if hvor.plass is None:
        objekt[hvor.ytterst] = verdi if hvor.ledd is None else {hvor.ledd: verdi}
    elif hvor.ledd is None:
        objekt[hvor.ytterst] = [verdi if plass == hvor.plass else 0 for plass in range(3)]
    else:
        objekt[hvor.ytterst][hvor.plass][hvor.ledd] = verdi
    return objekt


def test_hver_nokkel_har_sin_egen_plass_i_saken() -> None:
    assert len(FAKTA_I_SAKEN) == len(STED) == len(flatt(sak_1988(0)))
    assert {hvor.kolonne for hvor in STED.values()} <= set(KOLONNER)


ANDRES_FELT = {
    ("rules/fakta/anvisning.py", "Tapt arb.tid"),
    ("data/sak/ledetekst.py", "Tapt arb.tid"),
    ("data/sak/ledetekst.py", "Anmerk. internt"),
    ("screens/bilder/d68.py", "Anmerk. internt"),
    ("screens/bilder/kontrollkort.py", "Anmerk. internt"),
    ("screens/bilder/d60.py", "Innvilget fra"),
    ("screens/bilder/d60.py", "Antall uker"),
    ("screens/bilder/d60.py", "Maks %"),
    ("screens/bilder/vedtak.py", "Maks %"),
    ("screens/bilder/saksgang/vedtaket.py", "Maks %"),
    ("screens/bilder/saksgang/vedtaket.py", "Til"),
    ("screens/bilder/vedtak.py", "Til"),
}
"""Other fields that have the same label on their own form: those of the card, and the decision's on D-60 and VEDTAK."""


def _konstanter(ordene: set[str], sted: str) -> set[tuple[str, str]]:
    """Where one of the words is a text of its own, but for the place in which they are declared."""
    return {
        (fil.relative_to(ROT).as_posix(), ledd.value)
        for rom in ("rules", "data", "training", "screens")
        for fil in (ROT / rom).rglob("*.py")
        if fil != ROT / sted
        for ledd in ast.walk(ast.parse(fil.read_text("utf-8")))
        if isinstance(ledd, ast.Constant) and ledd.value in ordene
    }


def test_ingen_andre_gjentar_en_ledetekst() -> None:
    ledetekster = {ord_ for ett in FAKTA.values() for ord_ in (ett.label, ett.paa_skjemaet, ett.i_regelen) if ord_}
    assert _konstanter(ledetekster, "rules/fakta/skjema.py") == ANDRES_FELT


def test_oppskriften_navngir_filene() -> None:
    """The paths that CONTRIBUTING.md names under a field are there."""
    oppskrift = (ROT / "CONTRIBUTING.md").read_text("utf-8").partition("### … a field\n")[2].partition("###")[0]
    stier = re.findall(r"`([a-z_]+/[a-z_0-9/.]+)`", oppskrift)
    assert len(stier) >= 8
    assert [sti for sti in stier if not (ROT / sti).exists()] == []


FRA_D68_OG_KONTROLLKORTET = {
    ("screens/bilder/d68.py", "Anmerk. internt"),
    ("screens/bilder/d68.py", "Anmerkning"),
    ("screens/bilder/d68.py", "Anvisningstype"),
    ("screens/bilder/d68.py", "Meldedato"),
    ("data/operasjoner/ferietillegg/ferietillegg.py", "Anvisningstype"),
    ("data/operasjoner/ferietillegg/ferietillegg.py", "Meldedato"),
    ("screens/bilder/kontrollkort.py", "Anmerk. internt"),
    ("screens/bilder/kontrollkort.py", "Uker delvis perm."),
}
"""The fields of D-68 and of KONTROLLKORT, which are called as those of the card are."""
NEDENFOR = "rules/"
"""What a rule calls its number or its input is the rule's own word; it knows no form of the floors above."""
KORTKONTROLLEN = {
    ("data/sak/kort.py", ord_) for ord_ in ("Anvisningstype", "Anvist beløp", "Meldedato", "Uker delvis perm.")
}


def test_ingen_gjentar_en_ledetekst_fra_d60_eller_kortet() -> None:
    ledetekster = {ord_ for felter in (JOURNAL, KORT) for navn, ord_ in felter.items() if ord_ != navn}
    funnet = {
        (fil, ord_) for fil, ord_ in _konstanter(ledetekster, "data/sak/ledetekst.py") if not fil.startswith(NEDENFOR)
    }
    assert funnet == FRA_D68_OG_KONTROLLKORTET | KORTKONTROLLEN
