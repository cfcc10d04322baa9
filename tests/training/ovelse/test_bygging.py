"""The register that an exercise begins with: the same content for the same seed, and what cannot be is told."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from training.ovelse.bygging import bygg_ovelse
from training.ovelse.kan_ikke_bygges import KanIkkeBygges
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import les_ovelse
from training.ovelse.registeret import hent_ovelse

OVELSE = les_ovelse(Path(__file__).parents[1] / "prove.ovelse.yaml")


def innholdet(sti: Path) -> list[str]:
    """Every row and table as SQL; what tells one register from another is no content."""
    with closing(sqlite3.connect(sti)) as forbindelse:
        return [linje for linje in forbindelse.iterdump() if "user_version" not in linje]


def bygget(mappe: Path, navn: str, fro: int | None = None) -> list[str]:
    bygg_ovelse(mappe / navn, OVELSE, fro)
    return innholdet(mappe / navn)


def test_samme_fro_gir_samme_innhold(tmp_path: Path) -> None:
    assert bygget(tmp_path, "en.db", 7) == bygget(tmp_path, "to.db", 7)


def test_det_som_hentes_er_det_som_bygges(tmp_path: Path) -> None:
    for nr, fro in enumerate((7, 8, 7)):
        hent_ovelse(tmp_path / f"hentet{nr}.db", OVELSE, fro)
        assert innholdet(tmp_path / f"hentet{nr}.db") == bygget(tmp_path, f"bygget{nr}.db", fro)


def test_et_annet_fro_gir_andre_ved_siden_av(tmp_path: Path) -> None:
    assert bygget(tmp_path, "en.db", 7) != bygget(tmp_path, "to.db", 8)


def personene(sti: Path) -> set[str]:
    with closing(sqlite3.connect(sti)) as forbindelse:
        return {nr for (nr,) in forbindelse.execute("SELECT fodselsnr FROM person")}


def test_de_andre_er_oppdiktet_saa_mange_som_onsket_og_ingen_av_ovelsens_egne(tmp_path: Path) -> None:
    bygget(tmp_path, "en.db", 3)
    egne = {person.fodselsnr for person in OVELSE.personer}
    alle = personene(tmp_path / "en.db")
    assert egne <= alle
    assert len(alle - egne) == OVELSE.befolkning == 3
    assert all(int(nr[2:4]) > 80 for nr in alle)


def test_en_sak_som_operasjonene_avviser_blir_sagt(tmp_path: Path) -> None:
    uten_skatt = OVELSE.saker[0].model_copy(
        update={"opplysninger": {k: v for k, v in (OVELSE.saker[0].opplysninger or {}).items() if k != "skatteprosent"}}
    )
    with pytest.raises(KanIkkeBygges, match="Registeret til «Prøveøvelsen» kan ikke lages: Skatteprosent: "):
        bygg_ovelse(tmp_path / "en.db", OVELSE.model_copy(update={"saker": (uten_skatt,)}))
    assert not (tmp_path / "en.db").exists()


def test_en_linje_fra_et_annet_register_som_ikke_tas_blir_sagt(tmp_path: Path) -> None:
    """The year of an income must be over when the exercise begins."""
    fil = tmp_path / "gal.yaml"
    hel = (MAPPE / "39-register.yaml").read_text(encoding="utf-8")
    fil.write_text(hel.replace("1987-01-01;1987-12-31;195000", "1988-01-01;1988-12-31;195000"), encoding="utf-8")
    with pytest.raises(KanIkkeBygges) as feil:
        bygg_ovelse(tmp_path / "r.db", les_ovelse(fil))
    assert (
        str(feil.value)
        == "Registeret til «Hvem har rett?» kan ikke lages: Året er ikke over; inntekten tas når det er det."
    )
    assert not (tmp_path / "r.db").exists()
