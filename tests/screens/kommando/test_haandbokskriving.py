"""`dagpenger haandbok`: what it writes, what it never writes over, and what it says when it cannot."""

from __future__ import annotations

import os
import stat
from errno import ENOSPC
from pathlib import Path

import pytest

from screens.haandbok.dokument import Bok, Kapittel, avsnitt
from screens.haandbok.spilling import FlytenHoldtIkke
from screens.kommando import haandbokskriving
from tests.screens.kommando.test_kommandolinje import kjor


@pytest.fixture(autouse=True)
def _liten_bok(monkeypatch: pytest.MonkeyPatch) -> None:
    bok = Bok("Boken", "En prøve", [Kapittel("a", "Først", avsnitt("Bjørnøya."))])
    monkeypatch.setattr(haandbokskriving, "lag", lambda _leser: bok)


def navnene(mappe: Path) -> list[str]:
    return sorted(fil.name for fil in mappe.iterdir())


@pytest.mark.parametrize("ord_", ["haandbok", "håndbok"])
def test_begge_skrives_i_mappen_og_kan_leses_av_alle(
    ord_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kode, ut, feil = kjor(ord_, "--ut", str(tmp_path), capsys=capsys)
    assert (kode, feil) == (0, "")
    assert ut == f"Håndboken er skrevet: {tmp_path / 'haandbok.html'} og {tmp_path / 'haandbok.pdf'}.\n"
    assert navnene(tmp_path) == ["haandbok.html", "haandbok.pdf"]
    assert "Bjørnøya." in (tmp_path / "haandbok.html").read_text(encoding="utf-8")
    assert (tmp_path / "haandbok.pdf").read_bytes().startswith(b"%PDF-")
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in tmp_path.iterdir()} == {0o644}


def test_uten_mappe_skrives_den_der_du_staar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    kode, ut, _ = kjor("haandbok", "--bare", "pdf", capsys=capsys)
    assert (kode, ut) == (0, "Håndboken er skrevet: haandbok.pdf.\n")
    assert navnene(tmp_path) == ["haandbok.pdf"]


def test_det_som_ligger_der_staar_til_det_blir_bedt_om_noe_annet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "haandbok.pdf").write_text("andres")
    kode, ut, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    sti = tmp_path / "haandbok.pdf"
    assert (kode, ut) == (2, "")
    assert feil == f"{sti} finnes fra før: velg en annen mappe med --ut, eller skriv --erstatt.\n"
    assert (navnene(tmp_path), sti.read_text()) == (["haandbok.pdf"], "andres")
    assert kjor("haandbok", "--ut", str(tmp_path), "--bare", "html", capsys=capsys)[0] == 0
    assert sti.read_text() == "andres"
    assert kjor("haandbok", "--ut", str(tmp_path), "--erstatt", capsys=capsys)[0] == 0
    assert sti.read_bytes().startswith(b"%PDF-")


def test_en_lenke_til_ingenting_er_ogsaa_opptatt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "haandbok.html").symlink_to(tmp_path / "borte")
    kode, _, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    assert (kode, "finnes fra før" in feil, navnene(tmp_path)) == (2, True, ["haandbok.html"])


@pytest.mark.parametrize("navn", ["borte", "fil", "fil/under"])
def test_en_mappe_som_ikke_er_der_lages_ikke(navn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fil").write_text("en fil")
    kode, ut, feil = kjor("haandbok", "--ut", str(tmp_path / navn), capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil == f"{tmp_path / navn} er ingen mappe: lag den først, eller velg en annen med --ut.\n"
    assert navnene(tmp_path) == ["fil"]


def test_en_mappe_som_ikke_kan_skrives_i(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda _sti, _hva: False)
    kode, ut, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    assert (kode, ut) == (2, "")
    ventet = f"Håndboken kan ikke skrives i {tmp_path}: velg en mappe som du kan skrive i, og som har plass.\n"
    assert (feil, navnene(tmp_path)) == (ventet, [])


@pytest.mark.parametrize("gang", [1, 2])
def test_en_full_disk_etterlater_ingenting(
    gang: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The disk is full when the first of the files is put on it, or the second."""
    fsync, ganger = os.fsync, [0]

    def full(beskriver: int) -> None:
        ganger[0] += 1
        if ganger[0] == gang:
            raise OSError(ENOSPC, "full")
        fsync(beskriver)

    monkeypatch.setattr(os, "fsync", full)
    kode, ut, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    assert (kode, ut, navnene(tmp_path)) == (2, "", [])
    assert feil.startswith(f"Håndboken kan ikke skrives i {tmp_path}: velg en mappe")


def test_den_som_skriver_der_imens_beholder_sin_fil(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    innhold = haandbokskriving._innhold

    def imens(bok: Bok, slag: str) -> bytes:
        (tmp_path / "haandbok.pdf").write_text("en annens")
        return innhold(bok, slag)

    monkeypatch.setattr(haandbokskriving, "_innhold", imens)
    kode, _, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    assert (kode, "haandbok.pdf finnes fra før" in feil) == (2, True)
    assert navnene(tmp_path) == ["haandbok.pdf"]
    assert (tmp_path / "haandbok.pdf").read_text() == "en annens"


def test_en_disk_uten_lenker_faar_filene_likevel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ingen_lenker(_fra: object, _til: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", ingen_lenker)
    assert kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)[0] == 0
    assert navnene(tmp_path) == ["haandbok.html", "haandbok.pdf"]


def test_bilder_som_ikke_kan_tas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def uten_plass(_leser: object) -> Bok:
        raise OSError(ENOSPC, "full", "/tmp/x")

    def holder_ikke(_leser: object) -> Bok:
        raise FlytenHoldtIkke("flyten.yaml, steg 2: bildet skulle være D-60, men er MENY.")

    monkeypatch.setattr(haandbokskriving, "lag", uten_plass)
    kode, _, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    assert kode == 2
    assert feil == "Håndboken kan ikke lages: bildene trenger en midlertidig mappe med plass (/tmp/x).\n"
    monkeypatch.setattr(haandbokskriving, "lag", holder_ikke)
    kode, _, feil = kjor("haandbok", "--ut", str(tmp_path), capsys=capsys)
    assert (kode, feil) == (1, "flyten.yaml, steg 2: bildet skulle være D-60, men er MENY.\n")
    assert navnene(tmp_path) == []


def test_bare_html_eller_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, _, feil = kjor("haandbok", "--ut", str(tmp_path), "--bare", "docx", capsys=capsys)
    assert (kode, "--bare kan ikke være docx; velg" in feil, navnene(tmp_path)) == (2, True, [])
