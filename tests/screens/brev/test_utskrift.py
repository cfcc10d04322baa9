"""Printing: three copies as PDF and as text, with every letter of the name."""

import re
import sqlite3
import stat
import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from data.filer.egenfil import Uferdig
from data.operasjoner.journal.journal import Journalpost, journalbilde, journalfor
from data.operasjoner.vedtak.vedtak import vedtak_i_sak
from screens.proving.skjerm import ved_skjermen
from tests.screens.registeret import aapnet

UNDER_BEHANDLING = "29883625739"
FORNAVN, ETTERNAVN = "Áŋŋe Đárru Øyvår", "Čáhppesgáisi-Ŧulluš Žæ"


def gi_navn(demo: Path, fornavn: str = FORNAVN, etternavn: str = ETTERNAVN) -> str:
    """Changes the person's name, and gives the case's number."""
    register = aapnet(demo)
    bilde = journalbilde(register, fodselsnr=UNDER_BEHANDLING)
    assert bilde is not None
    assert bilde.journalnr is not None
    post = Journalpost(
        fodselsnr=UNDER_BEHANDLING,
        journalnr=bilde.journalnr,
        fornavn=fornavn,
        etternavn=etternavn,
        bo_gate=bilde.person.bo_gate,
        bo_post=bilde.person.bo_post,
        giro=bilde.giro,
        kontonr=bilde.kontonr,
        mottatt_dato=bilde.mottatt_dato,
    )
    journalfor(register, replace(post, bo_co="Ørjan Ås"), bilde.versjon)
    register.lukk()
    return bilde.journalnr


def bokstaver_i(pdf: bytes) -> str:
    """The characters that the PDF's own table maps its glyphs to."""
    [tabell] = (s for s in map(utpakket, re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S)) if b"bfchar" in s)
    par = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]{4})>", tabell)
    return "".join(chr(int(tegn, 16)) for glyf, tegn in par if glyf != b"0000")


def utpakket(strom: bytes) -> bytes:
    try:
        return zlib.decompress(strom)
    except zlib.error:
        return strom


def loggen(demo: Path) -> list[tuple[str, str | None, str]]:
    """What was done, on whom, and the details, from the newest decision on."""
    with closing(sqlite3.connect(demo)) as fil:
        rader = fil.execute("SELECT handling, fodselsnr, detaljer FROM logg ORDER BY id").fetchall()
    innvilget = max(nr for nr, (handling, _, _) in enumerate(rader) if handling == "innvilget")
    return rader[innvilget + 1 :]


def test_tre_eksemplarer_med_samiske_bokstaver(demo: Path, tmp_path: Path) -> None:
    mappe = tmp_path / "utskrift"
    journalnr = gi_navn(demo)

    with ved_skjermen(demo) as sb:
        sb.hent("D-61", UNDER_BEHANDLING)
        assert sb.felt("Navn")[:8] == "Čáhppesg"
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "J"})
        sb.tast("Enter")
        assert sb.melding.startswith("Vedtaket er fattet. Skrevet ut: ")
        assert str(mappe) in sb.melding
    register = aapnet(demo)
    [vedtak] = vedtak_i_sak(register, journalnr)
    register.lukk()
    eksemplarer = ("saken", "soker", "trygdekontor")
    stammer = [f"{journalnr}-{vedtak.id}-{navn}" for navn in eksemplarer]
    assert sorted(f.name for f in mappe.iterdir()) == sorted(s + e for s in stammer for e in (".pdf", ".txt"))
    for stamme in stammer:
        tekst = (mappe / f"{stamme}.txt").read_text(encoding="utf-8")
        assert f"{FORNAVN} {ETTERNAVN}\n" in tekst
        assert "c/o Ørjan Ås\n" in tekst
        # 113000 x 31000 / 29267 = 119691,12 -> 120000, 240, 1440.
        assert re.search(r"Ukesatsen er 1[ \u00a0]?440 kr", tekst)
        pdf = (mappe / f"{stamme}.pdf").read_bytes()
        assert pdf.startswith(b"%PDF-")
        assert set(FORNAVN + ETTERNAVN) <= set(bokstaver_i(pdf))
    saken, soker, _ = ((mappe / f"{stamme}.txt").read_text(encoding="utf-8") for stamme in stammer)
    assert "Underskrift: ____" in saken
    assert "Distriktsarbeidssjefen" in saken
    assert "Underskrift" not in soker


def test_et_navn_med_bokstaver_skriften_mangler(demo: Path, tmp_path: Path) -> None:
    mappe = tmp_path / "utskrift"
    andres = tmp_path / "andres.pdf"
    andres.write_bytes(b"andres")
    gi_navn(demo, fornavn="Ə\u01e8", etternavn="BERG\u2011EŽ")

    with ved_skjermen(demo) as sb:
        sb.hent("D-61", UNDER_BEHANDLING)
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "J"})
        sb.tast("Enter")
        assert sb.melding.startswith(
            "VARSEL: Vedtaket er fattet. Før inn \u01e8 (U+01E8) for hånd: den mangler i PDF-en. Skrevet ut: "
        )
        [soker] = mappe.glob("*-soker.pdf")
        soker.unlink()
        soker.symlink_to(andres)
        sb.tast("F9")
        assert sb.melding.startswith("VARSEL: Før inn \u01e8 (U+01E8) for hånd: den mangler")
        assert not soker.is_symlink()
    assert andres.read_bytes() == b"andres"
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in mappe.iterdir()} == {0o600}
    assert stat.S_IMODE(mappe.stat().st_mode) == 0o700
    [soker] = mappe.glob("*-soker.pdf")
    assert set("Ə☐ BERG-EŽ") <= set(bokstaver_i(soker.read_bytes()))
    assert "Ə\u01e8 BERG\u2011EŽ\n" in soker.with_suffix(".txt").read_text("utf-8")


def test_en_mappe_som_ikke_kan_skrives_i_sier_fra_og_vedtaket_staar(demo: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("ikke en mappe", encoding="utf-8")
    mappe = tmp_path / "fil" / "utskrift"

    with ved_skjermen(demo, mappe=tmp_path / "fil") as sb:
        sb.hent("D-61", UNDER_BEHANDLING)
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "J"})
        sb.tast("Enter")
        assert "Vedtaket er fattet" in sb.melding
        assert f"Utskriften kan ikke skrives i {mappe}" in sb.melding
        assert "F9" in sb.melding
        assert loggen(demo) == []  # the decision is in the log, and no print
        (tmp_path / "fil").unlink()
        sb.tast("F9")
        assert sb.melding.startswith("Skrevet ut: ")
    assert len(list(mappe.glob("*.pdf"))) == 3
    register = aapnet(demo)
    bilde = journalbilde(register, fodselsnr=UNDER_BEHANDLING)
    assert bilde is not None
    assert bilde.journalnr is not None
    [vedtak] = vedtak_i_sak(register, bilde.journalnr)
    register.lukk()
    # A print is logged as one, on the person; that the program read the case for it is nobody's look.
    assert loggen(demo)[0] == ("skrevet ut vedtak", UNDER_BEHANDLING, f'{{"vedtak": {vedtak.id}}}')


def test_det_siste_eksemplaret_faar_ikke_plass_og_da_er_ingenting_skrevet_ut(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mappe = tmp_path / "utskrift"
    lukk = Uferdig.lukk

    def full_disk(uferdig: Uferdig) -> None:
        if uferdig.sti.name.endswith("saken.pdf"):
            raise OSError("no space left")
        lukk(uferdig)

    with ved_skjermen(demo) as sb:
        sb.hent("D-61", UNDER_BEHANDLING)
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "J"})
        with monkeypatch.context() as m:
            m.setattr(Uferdig, "lukk", full_disk)
            sb.tast("Enter")
        assert f"Utskriften kan ikke skrives i {mappe}" in sb.melding
        assert list(mappe.iterdir()) == []
        assert "skrevet ut vedtak" not in [handling for handling, _, _ in loggen(demo)]


def test_uten_vedtak_er_det_ingenting_aa_skrive_ut(demo: Path, tmp_path: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("D-61", UNDER_BEHANDLING)
        sb.tast("F9")
        assert "Det er ikke fattet vedtak i saken" in sb.melding
    assert not (tmp_path / "utskrift").exists()
