"""The table of actions, and the caseworker's own keys."""

from pathlib import Path

import pytest

from tui.taster.handlinger import HANDLINGER, UTEN_KONTROLL, VED_ID, Tastekart, les_taster
from tui.taster.hjelpetekst import tastehjelp

F_TASTER = {f"f{nr}" for nr in range(1, 13)}


def test_ingen_tast_gjor_to_ting() -> None:
    taster = [tast for handling in HANDLINGER for tast in handling.taster]
    assert len(taster) == len(set(taster))


def test_hver_handling_har_id_og_ord_for_seg_selv() -> None:
    assert len({handling.id for handling in HANDLINGER}) == len(HANDLINGER)
    assert len({handling.ord.casefold() for handling in HANDLINGER}) == len(HANDLINGER)


@pytest.mark.parametrize("handling", [h for h in HANDLINGER if F_TASTER & set(h.taster)], ids=lambda h: h.id)
def test_hver_f_tast_har_en_annen_vei(handling: object) -> None:
    taster = set(VED_ID[handling.id].taster)  # type: ignore[attr-defined]
    assert taster - F_TASTER


def test_uten_kontroll_nevner_bare_handlinger_som_finnes() -> None:
    assert set(VED_ID) >= UTEN_KONTROLL


def test_hjelpen_har_hver_handling_og_ingen_linje_er_for_bred() -> None:
    linjer = tastehjelp(Tastekart())
    tekst = " ".join(" ".join(linjer).split())
    assert all(f"«{handling.ord}»" in tekst for handling in HANDLINGER)
    assert max(map(len, linjer)) <= 72


def test_fil_som_ikke_finnes_gir_vanlige_taster(tmp_path: Path) -> None:
    assert les_taster(tmp_path / "taster.toml") == ({}, "")


def test_egen_tast_tar_plassen_til_tabellens(tmp_path: Path) -> None:
    fil = tmp_path / "taster.toml"
    fil.write_text('beregn = ["f9"]\nskriv_ut = ["f5", "Alt+9"]\n', encoding="utf-8")
    egne, setning = les_taster(fil)
    kart = Tastekart(egne)
    assert setning == ""
    assert (kart.handling("f9"), kart.handling("f5"), kart.handling("alt+9")) == ("beregn", "skriv_ut", "skriv_ut")
    assert kart.handling("alt+5") is None
    assert kart.taster("skriv_ut") == ("f5", "alt+9")


def test_f11_kan_faa_en_annen_handling_og_papirene_en_annen_tast(tmp_path: Path) -> None:
    fil = tmp_path / "taster.toml"
    fil.write_text('hjelp = ["f11"]\noppgaver = ["Ctrl+N"]\n', encoding="utf-8")
    egne, setning = les_taster(fil)
    kart = Tastekart(egne)
    assert setning == ""
    assert [kart.handling(tast) for tast in ("f11", "ctrl+b", "ctrl+n", "ctrl+y")] == [
        "hjelp", "papirer", "oppgaver", None,
    ]  # fmt: skip


def test_taster_kan_skrives_som_folk_skriver_dem(tmp_path: Path) -> None:
    fil = tmp_path / "taster.toml"
    fil.write_text('bla_ned = ["PgDn", "Ctrl+N"]\n', encoding="utf-8")
    assert les_taster(fil) == ({"bla_ned": ("pagedown", "ctrl+n")}, "")


def test_en_handling_som_mister_sin_eneste_tast_nevnes(tmp_path: Path) -> None:
    fil = tmp_path / "taster.toml"
    fil.write_text('beregn = ["enter"]\n', encoding="utf-8")
    egne, setning = les_taster(fil)
    assert egne == {"beregn": ("enter",)}
    assert setning == "taster.toml: «send» har ingen tast igjen; ordet på F10 virker fortsatt."


@pytest.mark.parametrize(
    ("innhold", "del_"),
    [
        ("beregn = [", "kan ikke leses"),
        ('regn = ["f5"]', "«regn» er ingen handling"),
        ('beregn = "f5"', "som en liste"),
        ("beregn = []", "som en liste"),
        ("beregn = [5]", "som en liste"),
        ('beregn = ["a"]', "som en liste"),
        ('beregn = ["f99"]', "«f99» er ingen tast"),
        ('beregn = ["f5"]\nhjelp = ["f5"]', "«f5» står både for"),
    ],
)
def test_ugyldig_fil_gir_en_setning_og_ingen_egne_taster(tmp_path: Path, innhold: str, del_: str) -> None:
    fil = tmp_path / "taster.toml"
    fil.write_text(innhold, encoding="utf-8")
    egne, setning = les_taster(fil)
    assert egne == {}
    assert del_ in setning
    assert setning.startswith("taster.toml")
    assert setning.endswith(".")


def test_fil_som_ikke_er_tekst_gir_en_setning(tmp_path: Path) -> None:
    fil = tmp_path / "taster.toml"
    fil.write_bytes(b"\xff\xfe")
    assert les_taster(fil) == ({}, "taster.toml kan ikke leses, og tastene er som vanlig: rett filen.")
