"""A package of exercises is the same bytes each time, and what it should not hold is one sentence."""

from __future__ import annotations

import hashlib
import json
import stat
import zipfile
from pathlib import Path

import pytest

from tests.training.kurs.klassen import PROVEN
from training.kurs.pakke import FORMAT, MANIFEST, STORST, UgyldigPakke, les_pakke, skriv_pakke
from training.ovelse.leser import UgyldigOvelse, les_ovelse

INNHOLD = PROVEN.read_bytes()


def fil(navn: str = "a.yaml", innhold: bytes = INNHOLD, **andre: object) -> dict[str, object]:
    return {"fil": navn, "id": "klassens-prove", "avtrykk": hashlib.sha256(innhold).hexdigest(), **andre}


def pakke(mappe: Path, *deler: tuple[str | zipfile.ZipInfo, bytes], manifest: object = None, utgave: int = 1) -> Path:
    """One that anybody may have made."""
    sti = mappe / "pakke.zip"
    hele = {"format": FORMAT, "utgave": utgave, "ovelser": [fil()]} if manifest is None else manifest
    with zipfile.ZipFile(sti, "w", zipfile.ZIP_DEFLATED) as ut:
        ut.writestr(MANIFEST, json.dumps(hele))
        for navn, innhold in deler:
            ut.writestr(navn, innhold)
    return sti


def to_ovelser(mappe: Path) -> list[Path]:
    ene, andre = mappe / "01-ene.yaml", mappe / "02-andre.yaml"
    ene.write_bytes(INNHOLD)
    andre.write_text(INNHOLD.decode().replace("id: klassens-prove", "id: andre"), encoding="utf-8")
    return [ene, andre]


def test_pakken_leses_igjen_som_den_ble_lagt(tmp_path: Path) -> None:
    filer = to_ovelser(tmp_path)
    skriv_pakke(tmp_path / "kurs.zip", [*reversed(filer)])
    assert les_pakke(tmp_path / "kurs.zip") == [(sti.stem, les_ovelse(sti)) for sti in filer]


def test_de_samme_ovelsene_gir_de_samme_bytene(tmp_path: Path) -> None:
    filer = to_ovelser(tmp_path)
    skriv_pakke(tmp_path / "en.zip", filer)
    for sti in filer:
        sti.touch()
    skriv_pakke(tmp_path / "to.zip", [*reversed(filer)])
    assert (tmp_path / "en.zip").read_bytes() == (tmp_path / "to.zip").read_bytes()


def test_en_pakke_skrives_aldri_over(tmp_path: Path) -> None:
    sti = tmp_path / "kurs.zip"
    sti.write_text("mitt", encoding="utf-8")
    with pytest.raises(UgyldigPakke, match="finnes fra før, og er ikke rørt"):
        skriv_pakke(sti, to_ovelser(tmp_path))
    assert sti.read_text(encoding="utf-8") == "mitt"


def test_den_samme_ovelsen_to_ganger(tmp_path: Path) -> None:
    ene, _ = to_ovelser(tmp_path)
    with pytest.raises(UgyldigPakke, match="er valgt to ganger"):
        skriv_pakke(tmp_path / "kurs.zip", [ene, PROVEN])
    assert not (tmp_path / "kurs.zip").exists()


def test_noe_som_ikke_er_en_pakke(tmp_path: Path) -> None:
    for navn, innhold in {"tom.zip": b"", "tekst.zip": b"hei", "avkortet.zip": b"PK\x03\x04" + bytes(30)}.items():
        sti = tmp_path / navn
        sti.write_bytes(innhold)
        with pytest.raises(UgyldigPakke) as feil:
            les_pakke(sti)
        assert str(feil.value) == f"{sti}: dette er ikke en pakke av øvelser, eller den er skadet."
    with zipfile.ZipFile(tmp_path / "annen.zip", "w") as ut:
        ut.writestr("brev.txt", "hei")
    with pytest.raises(UgyldigPakke, match="dette er ikke en pakke"):
        les_pakke(tmp_path / "annen.zip")
    for borte in (tmp_path / "borte.zip", tmp_path):
        with pytest.raises(UgyldigPakke, match="filen kan ikke leses"):
            les_pakke(borte)


def test_en_for_ny_pakke(tmp_path: Path) -> None:
    with pytest.raises(UgyldigPakke) as feil:
        les_pakke(pakke(tmp_path, ("a.yaml", INNHOLD), utgave=2))
    assert str(feil.value).endswith(
        "pakke.zip: pakke.json: pakken er laget av et nyere program; dette kan lese utgave 1."
    )


def lenke(navn: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(navn)
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info


@pytest.mark.parametrize(
    ("deler", "ovelser"),
    [
        ([("../a.yaml", INNHOLD)], [fil("../a.yaml")]),
        ([("/a.yaml", INNHOLD)], [fil("/a.yaml")]),
        ([("m/a.yaml", INNHOLD)], [fil("m/a.yaml")]),
        ([("a.yaml", INNHOLD), ("mer.py", b"print()")], [fil()]),
        ([("a.yaml", INNHOLD), ("b.yaml", INNHOLD)], [fil()]),
        ([(lenke("a.yaml"), b"/etc/passwd")], [fil(innhold=b"/etc/passwd")]),
        ([("a.yaml", b"id: en-annen")], [fil()]),
        ([("a.yaml", INNHOLD)], [fil(id="en-annen")]),
        ([("a.yaml", b" " * (STORST + 1))], [fil(innhold=b" " * (STORST + 1))]),
        ([], [fil()]),
        ([("a.yaml", INNHOLD)], []),
        ([("a.yaml", INNHOLD)], [fil(mer=1)]),
        ([("a.yaml", INNHOLD)], "alle"),
    ],
)
def test_en_ondsinnet_pakke(tmp_path: Path, deler: list[tuple[str, bytes]], ovelser: object) -> None:
    sti = pakke(tmp_path, *deler, manifest={"format": FORMAT, "utgave": 1, "ovelser": ovelser})
    with pytest.raises(UgyldigPakke) as feil:
        les_pakke(sti)
    assert str(feil.value).startswith(f"{sti}: ")
    assert str(feil.value).count("\n") == 0


def test_en_skadet_del(tmp_path: Path) -> None:
    sti = tmp_path / "kurs.zip"
    skriv_pakke(sti, to_ovelser(tmp_path))
    innhold = sti.read_bytes()
    sti.write_bytes(innhold.replace("Klassens prøve".encode(), "Klassens prøva".encode(), 1))
    with pytest.raises(UgyldigPakke, match="dette er ikke en pakke av øvelser, eller den er skadet"):
        les_pakke(sti)


def test_en_ovelse_i_pakken_som_ikke_er_hel(tmp_path: Path) -> None:
    gal = INNHOLD.replace(b"minutter: 10", b"minutter: mange")
    sti = pakke(tmp_path, ("a.yaml", gal), manifest={"format": FORMAT, "utgave": 1, "ovelser": [fil(innhold=gal)]})
    with pytest.raises(UgyldigOvelse, match=r"pakke\.zip/a\.yaml, linje 4, minutter: «mange» er ikke et helt tall"):
        les_pakke(sti)
