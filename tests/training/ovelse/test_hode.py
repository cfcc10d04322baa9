"""The head that is read off a file's lines is the one that the whole reader finds, or none."""

from pathlib import Path

import pytest

from training.ovelse.hode import Ovelseshode, les_hode
from training.ovelse.katalog import alle
from training.ovelse.leser import les_ovelse

PLAIN = "id: en\ntittel: En øvelse\nnivå: 2\nminutter: 5\nklokke: 1988-06-06T09:00\n"


@pytest.mark.parametrize("fil", alle(), ids=lambda fil: fil.stem)
def test_hodet_er_det_som_hele_leseren_finner(fil: Path) -> None:
    hode, hele = les_hode(fil), les_ovelse(fil)
    assert hode is not None
    assert hode == Ovelseshode(hele.id, hele.tittel, hele.nivaa, hele.minutter, hele.klokke, hele.signatur)


@pytest.mark.parametrize(
    "fra_til",
    [
        ("tittel: En øvelse", "tittel: >-\n  En øvelse"),
        ("tittel: En øvelse", "tittel: &a En øvelse"),
        ("tittel: En øvelse", "tittel: En øvelse # med merknad"),
        ("tittel: En øvelse", 'tittel: "En \\u00f8velse"'),
        ("tittel: En øvelse\n", ""),
        ("nivå: 2", "nivå: to"),
        ("klokke: 1988-06-06T09:00", "klokke: i går"),
    ],
    ids=str,
)
def test_det_som_ikke_staar_rett_fram_faar_hele_leseren(tmp_path: Path, fra_til: tuple[str, str]) -> None:
    fil = tmp_path / "en.yaml"
    fil.write_text(PLAIN.replace(*fra_til), encoding="utf-8")
    assert les_hode(fil) is None


def test_en_fil_som_ikke_kan_leses_har_ikke_noe_hode(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("tittel: Øvelse".encode("latin-1"))
    assert les_hode(tmp_path / "latin.yaml") is None
    assert les_hode(tmp_path / "borte.yaml") is None


def test_hermetegn_om_teksten_er_ikke_med(tmp_path: Path) -> None:
    fil = tmp_path / "en.yaml"
    fil.write_text(PLAIN.replace("En øvelse", "'En øvelse'"), encoding="utf-8")
    hode = les_hode(fil)
    assert hode is not None
    assert (hode.tittel, hode.signatur) == ("En øvelse", "ELEV")


@pytest.mark.parametrize("id_", ["en/../..", "forste-dag/../../noe", "EN", "e" * 41])
def test_en_id_som_ikke_er_navnet_paa_en_mappe_er_for_hele_leseren(tmp_path: Path, id_: str) -> None:
    """The folder of a run is named by it, before the whole file has been read."""
    fil = tmp_path / "en.yaml"
    fil.write_text(PLAIN.replace("id: en", f"id: {id_}"), encoding="utf-8")
    assert les_hode(fil) is None
