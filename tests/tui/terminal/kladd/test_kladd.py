"""Drafts on disk, and what a terminal does with them."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from tests.tui.provebord import Provebord
from tests.tui.smaa_skjemaer import person
from tui.flate.kladd.kladdinnhold import Eier, UlesbarKladd, les_kladd
from tui.terminal import setninger
from tui.terminal.kladd.kladd import Kladd
from tui.terminal.kladd.kladdvakt import Kladdvakt
from tui.terminal.terminal import Terminal


@pytest.mark.parametrize("rett", [None, 0o755])
def test_kladden_er_bare_for_eieren(tmp_path: Path, rett: int | None) -> None:
    mappe = tmp_path / "kladd"
    if rett is not None:
        mappe.mkdir(rett)
    kladd = Kladd(mappe)
    kladd.lagre({"a": "å"})
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in mappe.iterdir()} == {0o600}
    assert stat.S_IMODE(mappe.stat().st_mode) == 0o700
    kladd.legg_til_side()
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in mappe.iterdir()} == {0o600}
    kladd.lukk()


def test_mappene_som_lages_til_kladden_er_bare_for_eieren(tmp_path: Path) -> None:
    Kladd(tmp_path / "en" / "to").lukk()
    assert [stat.S_IMODE((tmp_path / mappe).stat().st_mode) for mappe in ("en", "en/to")] == [0o700, 0o700]


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


def test_kladder_lagt_til_side_tar_aldri_hverandres_plass(tmp_path: Path) -> None:
    for nr in range(3):
        kladd = Kladd(tmp_path)
        kladd.lagre({"nr": nr})
        kladd.legg_til_side()
        kladd.lukk()
    (tmp_path / "tatt-vare-paa-1.json").unlink()
    kladd = Kladd(tmp_path)
    kladd.lagre({"nr": 3})
    kladd.legg_til_side()
    kladd.lukk()
    innhold = [json.loads((tmp_path / f"tatt-vare-paa-{nr}.json").read_text()) for nr in (1, 2, 3)]
    assert innhold == [{"nr": 3}, {"nr": 1}, {"nr": 2}]


def test_to_som_legger_til_side_paa_en_gang_beholder_begge(tmp_path: Path) -> None:
    kladder = [Kladd(tmp_path) for _ in range(8)]
    for nr, kladd in enumerate(kladder):
        kladd.lagre({"nr": nr})
    with ThreadPoolExecutor(len(kladder)) as traader:
        list(traader.map(Kladd.legg_til_side, kladder))
    for kladd in kladder:
        kladd.lukk()
    kept = [json.loads(fil.read_text())["nr"] for fil in tmp_path.glob("tatt-vare-paa-*.json")]
    assert sorted(kept) == list(range(8))


def etterlatt(mappe: Path, signatur: str) -> dict[str, object]:
    """A draft that a dead terminal of that signature left."""
    innhold: dict[str, object] = {"eier": {"signatur": signatur, "register": "7"}, "hvem": signatur}
    kladd = Kladd(mappe, signatur)
    kladd.lagre(innhold)
    kladd.lukk()
    return innhold


def test_en_annens_kladd_blir_liggende_til_den_som_skrev_den(tmp_path: Path) -> None:
    abc = etterlatt(tmp_path, "ABC")
    lhs = Kladd(tmp_path, "LHS")
    assert (lhs.hent(), lhs.andres) == (None, ("ABC",))
    lhs.lagre({"eier": {"signatur": "LHS"}})
    lhs.lukk()
    ny = Kladd(tmp_path, "ABC")
    assert (ny.hent(), ny.andres) == (abc, ("LHS",))
    ny.lukk()


def test_en_levende_terminals_kladd_ligger_ikke_for_noen(tmp_path: Path) -> None:
    levende = Kladd(tmp_path, "ABC")
    levende.lagre({"eier": {"signatur": "ABC", "register": "7"}})
    lhs = Kladd(tmp_path, "LHS")
    assert lhs.andres == ()
    lhs.lukk()
    levende.lukk()


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


@pytest.mark.parametrize("innhold", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_en_odelagt_kladd_blir_lagt_til_side_og_ikke_skrevet_over(tmp_path: Path, innhold: bytes) -> None:
    (tmp_path / "kladd-1.json").write_bytes(innhold)
    vakt = Kladdvakt(Kladd(tmp_path), lambda: None)
    assert vakt.hent() == {}
    vakt.legg_til_side()
    vakt.lagre({"nr": 2})
    vakt.lukk()
    assert (tmp_path / "tatt-vare-paa-1.json").read_bytes() == innhold
    assert json.loads((tmp_path / "kladd-1.json").read_text()) == {"nr": 2}


def test_en_kladd_som_ikke_kan_legges_til_side_blir_heller_ikke_skrevet_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kladd = Kladd(tmp_path)
    kladd.lagre({"nr": 1})

    def gaar_ikke(_kladd: Kladd) -> None:
        raise OSError("no space left")

    feil: list[int] = []
    vakt = Kladdvakt(kladd, lambda: feil.append(1))
    with monkeypatch.context() as m:
        m.setattr(Kladd, "legg_til_side", gaar_ikke)
        vakt.legg_til_side()
        vakt.lagre({"nr": 2})
        vakt.lagre(None)
        vakt.lukk()
    assert (json.loads((tmp_path / "kladd-1.json").read_text()), feil) == ({"nr": 1}, [1])


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


def test_konteksten_gaar_til_rutinen_for_den_aapnes() -> None:
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


def test_kladden_kan_ikke_sporres_om_for_den_gamle_er_hentet() -> None:
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
        {"utgave": 1, "tid": "1988-06-06T09:00", "sti": []},
        {"utgave": 2},
        {"utgave": 2, "tid": "i går", "eier": {}, "sti": []},
        {"utgave": 2, "tid": "1988-06-06T09:00", "sti": []},
        {"utgave": 2, "tid": "1988-06-06T09:00", "eier": "ABC", "sti": []},
        {"utgave": 2, "tid": "1988-06-06T09:00", "eier": {"hvem": "ABC"}, "sti": []},
        {"utgave": 2, "tid": "1988-06-06T09:00", "eier": {}, "sti": [{}]},
    ],
)
def test_en_kladd_av_en_annen_utgave_leses_ikke(innhold: dict[str, object]) -> None:
    with pytest.raises(UlesbarKladd):
        les_kladd(innhold)
    flate = Provebord(innhold).flate
    assert flate.kladd_tapt
    assert flate.melding == "VARSEL: En kladd her kan ikke leses av dette programmet; den er tatt vare på."


def skrevet_i_e1(eier: Eier) -> dict[str, object]:
    bord = Provebord(eier=lambda: eier)
    bord.gaa_til("E-1")
    bord.fyll(land="SE", navn="Aroma")
    kladd = bord.flate.kladd()
    assert kladd is not None
    return dict(json.loads(json.dumps(kladd)))


@pytest.mark.parametrize(
    ("eier", "setning"),
    [
        (Eier("LHS", "7"), "VARSEL: Kladden fra kl. 09:00 er ABC sin; den er tatt vare på."),
        (Eier("ABC", "8"), "VARSEL: Kladden fra kl. 09:00 gjelder et annet register; den er tatt vare på."),
    ],
)
def test_en_annens_eller_et_annet_registers_kladd_legges_ikke_i_skjemaet(eier: Eier, setning: str) -> None:
    ny = Provebord(skrevet_i_e1(Eier("ABC", "7")), eier=lambda: eier)
    assert (ny.side, ny.flate.melding, ny.flate.kladd_tapt, ny.flate.ulagret) == ("MENY", setning, True, False)


def test_kladden_av_samme_eier_legges_i_skjemaet() -> None:
    ny = Provebord(skrevet_i_e1(Eier("ABC", "7")), eier=lambda: Eier("ABC", "7"))
    assert (ny.tekst("navn"), ny.flate.kladd_tapt) == ("Aroma", False)
    kladd = ny.flate.kladd()
    assert kladd is not None
    assert kladd["eier"] == {"signatur": "ABC", "register": "7"}


def test_et_felt_som_er_blitt_noe_annet_siden_kladden_sies_det_fra_om() -> None:
    kladd: Any = skrevet_i_e1(Eier())
    kladd["sti"][0]["under"]["vist"]["land"] = "DK"
    ny = Provebord(kladd)
    assert ny.flate.melding == "VARSEL: Kladden fra kl. 09:00: Opphavsland er endret siden; F12 viser det."
    assert ny.tekst("land") == "SE"
    ny.tast("F12")
    assert ny.tekst("land") == "NO"


def test_en_kladd_for_et_skjema_som_gjelder_en_annen_legges_ikke_inn() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="010988")
    kladd: Any = json.loads(json.dumps(bord.flate.kladd()))
    kladd["sti"][0]["under"]["vist"]["sort"] = "Gravenstein"
    ny = Provebord(kladd)
    assert (ny.tekst("dato"), ny.flate.kladd_tapt, ny.logg) == ("", True, [])
    assert ny.flate.melding == "FEIL: Kladden fra kl. 09:00 kunne ikke hentes fram; den er tatt vare på."


def test_kladden_husker_hva_som_ble_skrevet_for_hvilken_nokkel() -> None:
    skjema = person()
    skjema.sett("fodselsnr", "01816012380")
    for navn, tekst in (("etternavn", "Berg"), ("fodselsnr", "15835512344"), ("lonn", "200")):
        skjema.gaa_til(navn)
        skjema.slett_til_slutt()
        skjema.skriv(tekst)
    kladd, under = json.loads(json.dumps([skjema.kladd(), skjema.under_kladden()]))
    ny = person()
    ny.sett("fodselsnr", "01816012380")
    assert ny.hent_kladd(kladd, under) == []
    assert (ny.endret, ny.for_nokkelen) == ({"etternavn", "fodselsnr", "lonn"}, {"lonn"})


@pytest.mark.parametrize(
    ("sted", "verdi", "setning"),
    [
        ("utgave", 2, "Kladden fra 03.06.1988 er hentet fram; F12 forkaster den."),
        ("land", "DK", "VARSEL: Kladden fra 03.06.1988: Opphavsland er endret siden; F12 viser det."),
        ("rutine", "BORTE", "FEIL: Kladden fra 03.06.1988 kunne ikke hentes fram; den er tatt vare på."),
        ("signatur", "ABCDEFGH", "VARSEL: Kladden fra 03.06.1988 er ABCDEFGH sin; den er tatt vare på."),
        ("register", "8", "VARSEL: Kladden fra 03.06.1988 gjelder et annet register; den er tatt vare på."),
    ],
)
def test_en_kladd_fra_en_annen_dag_sier_hvilken_og_setningen_faar_plass(sted: str, verdi: object, setning: str) -> None:
    kladd: Any = {**skrevet_i_e1(Eier()), "tid": "1988-06-03T15:10"}
    deler = (kladd, kladd["eier"], kladd["sti"][0], kladd["sti"][0]["under"]["vist"])
    next(del_ for del_ in deler if sted in del_)[sted] = verdi
    flate = Provebord(kladd).flate
    assert flate.melding == setning
    assert flate.bilde()[22].rstrip() == setning


def test_en_kladd_som_disken_ikke_tar_sies_paa_linjen() -> None:
    flate = Provebord().flate
    Terminal._kladd_feilet(SimpleNamespace(flate=flate, _oppdater=lambda: None))  # type: ignore[arg-type]
    assert flate.melding == f"VARSEL: {setninger.KLADDEN_KAN_IKKE_SKRIVES}"
