"""A test's pictures and those that are stored: what is compared, what is written, what is taken away."""

from pathlib import Path

import pytest

from screens.proving.bildeprov import Bildeprov, bildemappe, lagrede
from screens.proving.flytleser import les_flyter
from screens.proving.oppgjor import ubrukte
from screens.proving.valg import Provevalg
from tui.flyt import VANLIG, Skjermbilde, Terminalvisning
from tui.flyt.steg import TaBilde
from tui.skjema.lop import Lop

FLYTER = Path(__file__).parents[2] / "flyter"


def bilde(nr: int, navn: str, tekst: str) -> Skjermbilde:
    return Skjermbilde(nr, navn, ((Lop(tekst, "felt"),),))


def prov(mappe: Path, *, oppdater: bool = False, visning: Terminalvisning = VANLIG, egen: str = "") -> Bildeprov:
    return Bildeprov(mappe / "a.flyt.yaml", "a::A", "A", Provevalg(oppdater, None, visning), egen)


def filer(mappe: Path) -> list[str]:
    return sorted(str(fil.relative_to(mappe)) for fil in mappe.rglob("*") if fil.is_file())


@pytest.mark.parametrize("fil", ["a.flyt.yaml", "a.yaml", "a.py"])
def test_bildene_ligger_ved_siden_av_filen_i_en_mappe_som_heter_som_den(tmp_path: Path, fil: str) -> None:
    assert bildemappe(tmp_path / fil) == tmp_path / "bilder" / "a"


def test_et_bilde_som_mangler_vises_og_lagres_bare_naar_det_blir_bedt_om(tmp_path: Path) -> None:
    assert prov(tmp_path).prov(bilde(1, "Før", "HANSEN"), "a, steg 1 (linje 4)").splitlines() == [
        "a, steg 1 (linje 4): bildet 01-for er ikke lagret; kjør pytest --bilder-oppdater, og se på det i 01-for.txt.",
        *("+------+", "|HANSEN|", "+------+"),
    ]
    assert filer(tmp_path) == []
    assert prov(tmp_path, oppdater=True).prov(bilde(1, "Før", "HANSEN"), "") == ""
    assert filer(tmp_path) == ["bilder/a/01-for.stil", "bilder/a/01-for.txt"]
    assert prov(tmp_path).prov(bilde(1, "Før", "HANSEN"), "") == ""


def test_ingenting_lagres_av_en_flyt_som_har_gaatt_galt(tmp_path: Path) -> None:
    assert "er ikke lagret" in prov(tmp_path, oppdater=True).prov(bilde(1, "a", "HANSEN"), "", lagre=False)
    assert filer(tmp_path) == []


def test_en_annen_visning_og_et_eksempel_skriver_ikke_over_de_vanlige_bildene(tmp_path: Path) -> None:
    for visning, egen, tekst in (
        (VANLIG, "", "en"),
        (Terminalvisning(132, 43), "", "to"),
        (Terminalvisning(farger="0"), "", "tre"),
        (Terminalvisning(132, 43, "16"), "uten-barn", "fire"),
    ):
        prov(tmp_path, oppdater=True, visning=visning, egen=egen).prov(bilde(1, "a", tekst), "")
    mapper = ("", "132x43/", "farger-0/", "uten-barn/132x43-farger-16/")
    tekster = [(tmp_path / f"bilder/a/{mappe}01-a.txt").read_text() for mappe in mapper]
    assert tekster == ["en\n", "to\n", "tre\n", "fire\n"]


def test_bilder_som_flyten_ikke_tar_lenger_fjernes_bare_naar_bildene_lagres(tmp_path: Path) -> None:
    mappe = tmp_path / "bilder" / "a"
    (mappe / "132x43").mkdir(parents=True)
    for fil in ("02-gammelt.txt", "02-gammelt.stil", "notat.txt", "03-notat.md", "132x43/02-gammelt.txt"):
        (mappe / fil).write_text("")
    for oppdater in (False, True):
        en = prov(tmp_path, oppdater=oppdater)
        en.prov(bilde(1, "a", "HANSEN"), "")
        en.fjern_andre()
        assert ("02-gammelt.txt" in filer(mappe)) == (not oppdater)
    assert filer(mappe) == ["01-a.stil", "01-a.txt", "03-notat.md", "132x43/02-gammelt.txt", "notat.txt"]


def test_et_lagret_bilde_som_ikke_er_tekst_sies_det_fra_om(tmp_path: Path) -> None:
    mappe = tmp_path / "bilder" / "a"
    mappe.mkdir(parents=True)
    (mappe / "01-a.txt").write_bytes(b"\xff\xfe")
    assert "det lagrede bildet 01-a kan ikke leses som tekst i UTF-8" in prov(tmp_path).prov(bilde(1, "a", "X"), "")


def test_en_fil_som_ikke_er_kjort_hel_dommes_ikke(tmp_path: Path) -> None:
    """Of `b.flyt.yaml` nothing was run, so that its pictures may well be in use; nobody is left to take those of c."""
    for fil in ("a.flyt.yaml", "b.flyt.yaml"):
        (tmp_path / fil).write_text("")
    for fil in ("a/01-a", "a/02-borte", "a/132x43/01-a", "b/01-b", "c/01-c", "c/eksempel/132x43/01-c"):
        (tmp_path / "bilder" / fil).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "bilder" / f"{fil}.txt").write_text("")
    en = prov(tmp_path)
    en.prov(bilde(1, "a", "HANSEN"), "")
    for hel, borte in ((True, ["a/02-borte.txt"]), (False, [])):
        funnet = [str(fil.relative_to(tmp_path / "bilder")) for fil in ubrukte([en.som_data("", hel=hel)])]
        assert funnet == [*borte, "c/01-c.txt", "c/eksempel/132x43/01-c.txt"]


def test_hvert_lagret_bilde_av_de_egne_flytene_tas_av_en_flyt() -> None:
    tatt = {
        bildemappe(fil) / flyt.eksempelmappe / f"{Skjermbilde(nr, navn, ()).filstamme}{endelse}"
        for fil in FLYTER.glob("*.yaml")
        for flyt in les_flyter(fil)
        for nr, navn in enumerate((s.handling.navn for s in flyt.steg if isinstance(s.handling, TaBilde)), start=1)
        for endelse in (".txt", ".stil")
    }
    lagret = {fil for mappe in (FLYTER / "bilder").rglob("*/") for fil in lagrede(mappe)}
    assert lagret - tatt == set()
    assert tatt - lagret == set()
