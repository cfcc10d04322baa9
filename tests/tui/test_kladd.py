"""Drafts on disk, and what a terminal does with them."""

import json
import os
import stat
from pathlib import Path
from threading import Event

import pytest

from tests.tui.provebord import Provebord
from tui.kladd import Kladd
from tui.kladdinnhold import UlesbarKladd, les_kladd
from tui.kladdvakt import Kladdvakt


def test_kladden_er_bare_for_eieren(tmp_path: Path) -> None:
    kladd = Kladd(tmp_path / "kladd")
    kladd.lagre({"a": "å"})
    assert stat.S_IMODE(kladd.fil.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "kladd").stat().st_mode) == 0o700
    kladd.lukk()


def test_to_terminaler_har_hver_sin_kladd(tmp_path: Path) -> None:
    en, to = Kladd(tmp_path), Kladd(tmp_path)
    en.lagre({"hvem": "en"})
    to.lagre({"hvem": "to"})
    assert (en.hent(), to.hent()) == ({"hvem": "en"}, {"hvem": "to"})
    en.lukk()
    to.lukk()


def test_en_forlatt_kladd_tas_over_en_levende_ikke(tmp_path: Path) -> None:
    dod, levende = Kladd(tmp_path), Kladd(tmp_path)
    dod.lagre({"hvem": "død"})
    levende.lagre({"hvem": "levende"})
    dod.lukk()
    ny, enda_en = Kladd(tmp_path), Kladd(tmp_path)
    assert ny.hent() == {"hvem": "død"}
    assert enda_en.hent() is None
    for kladd in (levende, ny, enda_en):
        kladd.lukk()


@pytest.mark.parametrize("innhold", [b"[" * 100_000, b"", b"{", b"[1]", b"\xff\xfe"])
def test_en_odelagt_fil_er_ingen_kladd(tmp_path: Path, innhold: bytes) -> None:
    (tmp_path / "kladd-1.json").write_bytes(innhold)
    kladd = Kladd(tmp_path)
    assert kladd.hent() is None
    kladd.lukk()


def test_en_avbrutt_skriving_etterlater_den_gamle_og_ryddes_bort(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kladd = Kladd(tmp_path)
    kladd.lagre({"nr": 1})

    def full_disk(_fd: int) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as m:
        m.setattr(os, "fsync", full_disk)
        with pytest.raises(OSError, match="no space"):
            kladd.lagre({"nr": 2})
    assert kladd.hent() == {"nr": 1}
    (tmp_path / f"{kladd.fil.stem}-rest.ny").write_text("half")
    kladd.lukk()
    ny = Kladd(tmp_path)
    assert list(tmp_path.glob("*.ny")) == []
    ny.lukk()


def test_slett_tar_kladden_bort_ogsaa_naar_den_ikke_er_der(tmp_path: Path) -> None:
    kladd = Kladd(tmp_path)
    kladd.lagre({"nr": 1})
    kladd.slett()
    kladd.slett()
    assert kladd.hent() is None
    kladd.lukk()


def test_lagt_til_side_tas_ikke_over_av_noen(tmp_path: Path) -> None:
    kladd = Kladd(tmp_path)
    kladd.lagre({"nr": 1})
    kladd.legg_til_side()
    kladd.lukk()
    ny = Kladd(tmp_path)
    assert ny.hent() is None
    assert json.loads((tmp_path / "tatt-vare-paa-1.json").read_text()) == {"nr": 1}
    ny.lukk()


def test_vakten_skriver_den_nyeste_og_tar_den_bort(tmp_path: Path) -> None:
    kladd = Kladd(tmp_path)
    vakt = Kladdvakt(kladd, lambda: None)
    for nr in range(20):
        vakt.lagre({"nr": nr})
    vakt.lukk()
    assert json.loads(kladd.fil.read_text()) == {"nr": 19}


def test_vakten_sier_fra_en_gang_naar_disken_er_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kladd = Kladd(tmp_path)
    feil: list[int] = []
    meldt = Event()

    def ved_feil() -> None:
        feil.append(1)
        meldt.set()

    def full_disk(_fd: int) -> None:
        raise OSError("no space left")

    vakt = Kladdvakt(kladd, ved_feil)
    monkeypatch.setattr(os, "fsync", full_disk)
    vakt.lagre({"nr": 1})
    assert meldt.wait(5)
    vakt.lagre({"nr": 2})
    vakt.lukk()
    assert feil == [1]


def test_ingenting_ulagret_er_ingen_kladd() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    assert bord.flate.kladd() is None
    bord.skriv("Aroma")
    assert bord.flate.kladd() is not None
    bord.tast("Enter")
    assert bord.flate.kladd() is None


def test_kladden_bringer_hele_veien_tilbake() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.fyll(navn="Aroma", pris_1="77")
    bord.tast("F6")  # E-3 over the unsaved E-1
    kladd = json.loads(json.dumps(bord.flate.kladd()))

    ny = Provebord(kladd)
    assert ny.side == "E-3"
    assert ny.flate.melding == "Kladden fra kl. 09:00 er hentet fram; F12 forkaster den."
    ny.tast("F3")
    assert (ny.side, ny.tekst("navn"), ny.tekst("pris_1"), ny.felt) == ("E-1-2", "Aroma", "77", "pris_1")
    assert ny.flate.ulagret
    ny.tast("F12")
    assert (ny.tekst("navn"), ny.flate.ulagret) == ("", False)


def test_konteksten_gaar_til_rutinen_foer_den_aapnes() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    kladd = bord.flate.kladd()
    assert kladd is not None
    kladd["sti"][0]["kontekst"] = {"sort": "nr. 7"}
    ny = Provebord(kladd)
    rutine = ny.flate.rutine
    assert rutine is not None
    assert rutine.kontekst() == {"sort": "nr. 7"}  # type: ignore[attr-defined]


def test_kladden_kan_ikke_spoerres_om_foer_den_gamle_er_hentet() -> None:
    bord = Provebord(begynn=False)
    assert not bord.flate.klar
    with pytest.raises(LookupError):
        bord.flate.kladd()


def test_en_kladd_for_en_rutine_som_ikke_finnes_tas_vare_paa() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    kladd = bord.flate.kladd()
    assert kladd is not None
    kladd["sti"][0]["rutine"] = "BORTE"
    ny = Provebord(kladd)
    assert ny.flate.kladd_tapt
    assert ny.flate.melding == "FEIL: Kladden fra kl. 09:00 kunne ikke hentes fram; den er tatt vare på."
    ny.gaa_til("E-2")
    assert ny.side == "E-2"


@pytest.mark.parametrize(
    "innhold",
    [
        {},
        {"utgave": 2},
        {"utgave": 1, "tid": "i går", "sti": []},
        {"utgave": 1, "tid": "1988-06-06T09:00", "sti": [{}]},
    ],
)
def test_en_kladd_av_en_annen_utgave_leses_ikke(innhold: dict[str, object]) -> None:
    with pytest.raises(UlesbarKladd):
        les_kladd(innhold)
    assert Provebord(innhold).flate.kladd_tapt
