"""Reading exercises: right files, and the sentence for each kind of fault, with its line and key."""

import os
from pathlib import Path

import pytest

from training.ovelse.hode import les_hode
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import UgyldigOvelse, les_ovelse

ENKEL = """\
id: prove
tittel: En prøve
nivå: 1
minutter: 5
rutiner: [D-60]
mål: Journalfør søknaden.
klokke: 1988-06-06T09:00
personer:
  - {fodselsnr: "15835512344", etternavn: HANSEN, fornavn: OLA}
oppgaver:
  - tittel: Søknaden er journalført
    krav: {saker: 1}
    hint: [tenk, se, regel, vis]
etterpå: Slik er det.
løsning:
  - gå til: D-60
"""


def skriv(mappe: Path, tekst: str) -> Path:
    fil = mappe / "ovelse.yaml"
    fil.write_text(tekst, encoding="utf-8")
    return fil


def test_navnene_kan_skrives_med_og_uten_aeoaa(tmp_path: Path) -> None:
    med = les_ovelse(skriv(tmp_path, ENKEL))
    uten = ENKEL.replace("nivå", "nivaa").replace("mål", "maal").replace("etterpå", "etterpaa").replace("løs", "los")
    assert les_ovelse(skriv(tmp_path, uten)) == med
    assert (med.nivaa, med.maal, med.maks) == (1, "Journalfør søknaden.", 10)


@pytest.mark.parametrize(
    ("fra", "til", "sagt"),
    [
        ("minutter: 5", "minutter: fem", "linje 4, minutter: «fem» er ikke et helt tall."),
        ("nivå: 1", "nivå: 6", "linje 3, nivaa: tallet kan være høyst 5."),
        ("tittel: En prøve\n", "", "linje 1, tittel: dette mangler; skriv det inn."),
        ("minutter: 5", "minuter: 5", "linje 4, minuter: dette er ikke noe i en øvelse; se etter"),
        ("minutter: 5", "minutter: 5\nfarge: blå", "linje 5, farge: dette er ikke noe i en øvelse; se etter"),
        ("klokke: 1988-06-06T09:00", "klokke: i morgen", "linje 7, klokke: «i morgen» er ikke et tidspunkt; skriv"),
        ("{saker: 1}", "{vedtak: {Ukesatts: 1}}", "linje 12, oppgaver 1, krav 1, vedtak: «Ukesatts» kan ikke kreves"),
        (
            "rutiner: [D-60]",
            "rutiner: [D-60, D-66]",
            "linje 5, rutiner 2: «D-66» er ingen rutine; skriv en av MENY",
        ),
        ("{saker: 1}", "{person: x}", "linje 12, oppgaver 1, krav 1: her skal det stå hva som kreves"),
        ("[tenk, se, regel, vis]", "[tenk, se]", "linje 13, oppgaver 1, hint 3: dette mangler; skriv det inn."),
        (
            "[tenk,",
            "[{Tenk: på det},",
            "linje 13, oppgaver 1, hint 1: her skal det stå en tekst; sett anførselstegn om",
        ),
        ("gå til: D-60", "gaa: D-60", "linje 16, losning: "),
        ("id: prove", "utgave: 2\nid: prove", "linje 1, utgave: øvelsen er laget for et nyere program; dette kan lese"),
        ("id: prove", "id: Prøve", "linje 1, id: bruk bare små bokstaver a-z, tall og bindestrek."),
        ("oppgaver:", "fasit: [{tolkning: {T-AAR: sist}}]\noppgaver:", "linje 1: Tolkningsvalget T-AAR har ikke"),
        ("id: prove", "id: [", "linje 3: dette er ikke YAML; se etter innrykk"),
    ],
)
def test_en_feil_i_filen_er_en_setning_med_linje_og_navn(tmp_path: Path, fra: str, til: str, sagt: str) -> None:
    with pytest.raises(UgyldigOvelse) as feil:
        les_ovelse(skriv(tmp_path, ENKEL.replace(fra, til)))
    assert f"{tmp_path / 'ovelse.yaml'}, {sagt}" in str(feil.value)
    assert "\n" not in str(feil.value)


@pytest.mark.parametrize("tekst", ["", "bare tekst", "- en\n- to\n"])
def test_det_som_ikke_er_en_ovelse(tmp_path: Path, tekst: str) -> None:
    with pytest.raises(UgyldigOvelse):
        les_ovelse(skriv(tmp_path, tekst))


def test_en_fil_som_ikke_finnes(tmp_path: Path) -> None:
    with pytest.raises(UgyldigOvelse, match=r"filen finnes ikke\.$"):
        les_ovelse(tmp_path / "borte.yaml")


def test_ovelsene_i_programmet_kan_leses() -> None:
    filer = sorted(MAPPE.glob("*.yaml"))
    assert filer
    assert len({les_ovelse(fil).id for fil in filer}) == len(filer)


def test_en_fil_uten_ende_eller_for_stor_leses_ikke(tmp_path: Path) -> None:
    ror, stor = tmp_path / "ror.yaml", skriv(tmp_path, ENKEL + "# fyll\n" * 150_000)
    os.mkfifo(ror)
    for fil in (ror, stor):
        assert les_hode(fil) is None
        with pytest.raises(UgyldigOvelse, match=r"yaml: dette er ikke en øvelse; .* høyst 1 MB\."):
            les_ovelse(fil)


@pytest.mark.parametrize("innhold", ["", "\n\n", "# bare en kommentar\n", "---\n"])
def test_en_tom_fil_er_ingen_ovelse(tmp_path: Path, innhold: str) -> None:
    with pytest.raises(UgyldigOvelse, match=r"linje [12]: .*øverst skal det stå id, tittel"):
        les_ovelse(skriv(tmp_path, innhold))
