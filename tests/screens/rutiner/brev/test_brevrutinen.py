"""BREV at the keyboard: nothing is sent before it was shown, nor when it cannot be printed."""

import sqlite3
from contextlib import closing
from pathlib import Path

from screens.proving.skjerm import ved_skjermen

SOKEREN = "19914140768"
"""Olav Christensen, case 88000037, whose application waits."""


def antall_brev(demo: Path) -> int:
    with closing(sqlite3.connect(demo)) as fil:
        (antall,) = fil.execute("SELECT count(*) FROM brev").fetchone()
        return int(antall)


def test_den_som_endrer_brevet_faar_se_det_igjen_for_det_sendes(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("BREV", SOKEREN)
        sb.fyll({"Brevtype": "M", "Papirer": "L"})
        sb.tast("Enter")
        assert sb.melding == "Enter igjen skriver ut og sender manglende opplysninger; sider: 1."
        sb.fyll({"Tekst 1": "Ring oss."})
        sb.tast("Enter")
        assert sb.melding.startswith("Enter igjen skriver ut og sender")
        assert antall_brev(demo) == 0
        sb.tast("Enter")
        assert sb.melding.startswith("Sendt: manglende opplysninger. Skrevet ut: 88000037-brev1-soker")
    assert antall_brev(demo) == 1


def test_uten_plass_til_utskriften_er_ingenting_sendt_og_det_sies(demo: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("ikke en mappe", encoding="utf-8")
    with ved_skjermen(demo, mappe=tmp_path / "fil") as sb:
        sb.hent("BREV", SOKEREN)
        sb.fyll({"Brevtype": "M", "Papirer": "L"})
        sb.tast("Enter")
        sb.tast("Enter")
        assert sb.melding.startswith("VARSEL: Trykk Enter når det er plass og skrivetilgang. Brevet er ikke sendt:")
        assert antall_brev(demo) == 0
        (tmp_path / "fil").unlink()
        sb.tast("Enter")
        assert sb.melding.startswith("Sendt: manglende opplysninger.")
    assert antall_brev(demo) == 1


def test_en_person_uten_adresse_varsles_det_om(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("D-60", SOKEREN)
        sb.fyll({"Bo-adr. gate": "", "Bo-adr. post": ""})
        sb.tast("Enter")
        sb.tast("Enter")
        sb.hent("BREV", SOKEREN)
        sb.fyll({"Brevtype": "M", "Papirer": "L"})
        sb.tast("Enter")
        assert sb.melding == "VARSEL: Enter igjen sender manglende opplysninger; personen har ingen adresse."


def test_et_brev_som_er_lengre_enn_et_ark_sier_hvor_mange_sider(demo: Path, tmp_path: Path) -> None:
    """A line of the widest letter is two on the sheet."""
    with ved_skjermen(demo) as sb:
        sb.hent("BREV", "26886710282")
        sb.fyll({"Brevtype": "I", **{f"Tekst {nr}": "W" * 72 for nr in range(1, 9)}})
        sb.tast("F5")
        vist = "\n".join(sb.flate.bilde())
        assert "--- side 1 av 2 ---" in vist
        sb.tast("F3")
        sb.tast("Enter")
        assert sb.melding == "Enter igjen skriver ut og sender innvilgelse; sider: 2."
        sb.tast("Enter")
    tekst = (tmp_path / "utskrift" / "87000016-brev1-soker.txt").read_text("utf-8")
    assert tekst.count("W" * 72) == 8
