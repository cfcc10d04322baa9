"""`dagpenger bruker`: the words, the passwords, and the exit status."""

from pathlib import Path

import pytest

from data.brukere.bruker import Bruker, brukere
from data.brukere.passord import stemmer
from data.brukere.rolle import Rolle
from data.register.klokke import Klokke
from data.register.register import Register
from screens.kommando import passord
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]
NY = ("ny", "kl", "--navn", "Kari Lie", "--kontor", "Tromsø", "--rolle", "leder,kontrollor", "--rolle", "opplaering")


@pytest.fixture(autouse=True)
def _uten_tastatur(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DAGPENGER_PASSORD_FIL", raising=False)
    monkeypatch.setattr(passord, "tastatur", lambda: False)


def _passordfil(mappe: Path, monkeypatch: pytest.MonkeyPatch, tekst: str = "snø i april\n") -> None:
    fil = mappe / "passord.txt"
    fil.write_text(tekst, encoding="utf-8")
    monkeypatch.setenv("DAGPENGER_PASSORD_FIL", str(fil))


def _bruker(*ord_: str, db: Path, capsys: Capsys) -> tuple[int, str, str]:
    return kjor("--db", str(db), "--signatur", "ABC", "bruker", *ord_, capsys=capsys)


def _brukerne(db: Path) -> tuple[Bruker, ...]:
    register = Register.aapne(db, Klokke(), "ABC")
    try:
        return brukere(register)
    finally:
        register.lukk()


def test_en_ny_bruker_faar_passordet_fra_filen(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    _passordfil(tmp_path, monkeypatch)
    db = tmp_path / "r.db"
    assert _bruker(*NY, db=db, capsys=capsys) == (0, "Brukeren KL er laget.\n", "")
    (kari,) = _brukerne(db)
    assert (kari.navn, kari.kontor) == ("Kari Lie", "Tromsø")
    assert kari.roller == {Rolle.LEDER, Rolle.KONTROLLOR, Rolle.OPPLAERING}
    assert stemmer(kari.avtrykk, "snø i april")


def test_passordet_spores_det_etter_to_ganger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passord, "tastatur", lambda: True)
    svar = iter(["snø i april", "snø i april", "snø i april", "snø i mai"])
    sport: list[str] = []

    def spor(tekst: str) -> str:
        sport.append(tekst)
        return next(svar)

    assert passord.Passordkilde(spor).nytt("KL") == "snø i april"
    assert sport == ["Nytt passord for KL: ", "Passordet en gang til: "]
    with pytest.raises(passord.IntetPassord, match="Passordene er ikke like"):
        passord.Passordkilde(spor).nytt("KL")


def test_den_som_avslutter_sporsmaalet_med_ctrl_d_faar_en_setning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passord, "tastatur", lambda: True)

    def spor(_: str) -> str:
        raise EOFError

    with pytest.raises(passord.IntetPassord, match="Her er ingen som kan skrive et passord"):
        passord.Passordkilde(spor).nytt("KL")
    with pytest.raises(passord.IntetPassord, match="Her er ingen som kan skrive et passord"):
        passord.Passordkilde(spor).innlogging("KL")


def test_uten_tastatur_og_fil_lages_brukeren_uten_passord(tmp_path: Path, capsys: Capsys) -> None:
    db = tmp_path / "r.db"
    kode, ut, feil = _bruker(*NY, db=db, capsys=capsys)
    assert (kode, feil) == (0, "")
    assert ut == "Brukeren KL er laget uten passord; gi et med dagpenger bruker endre KL --passord.\n"
    assert _brukerne(db)[0].avtrykk is None


@pytest.mark.parametrize(
    ("tekst", "setning"), [(None, "kan ikke leses"), ("", "linje 1"), ("\n", "linje 1"), ("kort\n", "minst 8 tegn")]
)
def test_en_passordfil_som_ikke_duger_er_en_setning_og_ingen_lages(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch, tekst: str | None, setning: str
) -> None:
    _passordfil(tmp_path, monkeypatch, tekst or "")
    if tekst is None:
        (tmp_path / "passord.txt").unlink()
    db = tmp_path / "r.db"
    kode, ut, feil = _bruker(*NY, db=db, capsys=capsys)
    assert (kode, ut) == (2, "")
    assert setning in feil
    assert feil.count("\n") == 1
    assert _brukerne(db) == ()


def test_endre_bytter_rollene_og_passordet(tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    db = tmp_path / "r.db"
    _bruker(*NY, db=db, capsys=capsys)
    assert _bruker("endre", "KL", "--rolle", "opplæring", "--kontor", "Bodø", db=db, capsys=capsys)[0] == 2
    assert _bruker("endre", "KL", "--rolle", "leder", "--kontor", "Bodø", db=db, capsys=capsys)[0] == 0
    kode, _, feil = _bruker("endre", "KL", "--passord", db=db, capsys=capsys)
    assert (kode, feil.partition(":")[0]) == (2, "Her er ingen som kan skrive et passord")
    _passordfil(tmp_path, monkeypatch)
    assert _bruker("endre", "KL", "--passord", db=db, capsys=capsys) == (0, "KL har fått nytt passord.\n", "")
    (kari,) = _brukerne(db)
    assert (kari.kontor, kari.roller) == ("Bodø", {Rolle.LEDER})
    assert stemmer(kari.avtrykk, "snø i april")


def test_det_som_er_slik_fra_for_gir_1_og_det_som_nektes_2(tmp_path: Path, capsys: Capsys) -> None:
    db = tmp_path / "r.db"
    _bruker(*NY, db=db, capsys=capsys)
    _bruker("ny", "PB", "--navn", "Per Berg", "--kontor", "Tromsø", "--rolle", "utbetaling", db=db, capsys=capsys)
    assert _bruker("sperr", "PB", db=db, capsys=capsys) == (0, "PB er sperret.\n", "")
    assert _bruker("sperr", "PB", db=db, capsys=capsys) == (1, "", "PB er sperret fra før; ingenting er endret.\n")
    assert _bruker("sperr", "PB", "--opphev", db=db, capsys=capsys) == (0, "PB er sluppet inn igjen.\n", "")
    kode, ut, feil = _bruker("sperr", "KL", db=db, capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil == "KL er den eneste lederen: gi en annen bruker rollen leder først.\n"
    assert _bruker("sperr", "XX", db=db, capsys=capsys)[0] == 2
    assert _bruker(*NY, db=db, capsys=capsys)[0] == 2


def test_listen_viser_hver_bruker_paa_sin_linje(tmp_path: Path, capsys: Capsys) -> None:
    db = tmp_path / "r.db"
    _bruker(*NY, db=db, capsys=capsys)
    kode, ut, _ = _bruker("liste", db=db, capsys=capsys)
    assert kode == 0
    assert ut.splitlines() == [
        "Underskrift: ingen",
        "Signatur  Navn      Kontor  Roller                        Passord  Merknad",
        "KL        Kari Lie  Tromsø  kontrollør, leder, opplæring  nei",
    ]


def test_i_et_register_uten_navngitte_brukere_har_den_som_signerer_alle_rollene(tmp_path: Path, capsys: Capsys) -> None:
    db = tmp_path / "r.db"
    Register.aapne(db, Klokke(), "ABC").lukk()
    kode, ut, _ = _bruker("liste", db=db, capsys=capsys)
    assert kode == 0
    (_, _, linje) = ut.splitlines()
    assert linje.split(maxsplit=1)[0] == "ABC"
    assert "saksbehandler, kontrollør, distriktssjef, utbetaling, leder, opplæring" in linje


@pytest.mark.parametrize(
    ("ord_", "setning"),
    [
        (("ny",), "SIGN mangler"),
        (("ny", "KL", "--kontor", "1", "--rolle", "leder"), "en ny bruker trenger --navn"),
        (("ny", "KL", "--navn", "K", "--rolle", "leder"), "en ny bruker trenger --kontor"),
        (("ny", "KL", "--navn", "K", "--kontor", "1"), "en ny bruker trenger --rolle"),
        (("ny", "KL", "--navn", "K", "--kontor", "1", "--rolle", "sjef"), "--rolle: sjef er ingen rolle; velg"),
        (("endre", "KL"), "skriv hva som skal endres"),
        (("sperr", "KL", "--navn", "K"), "hører til «bruker ny»"),
        (("endre", "KL", "--opphev"), "--opphev hører til"),
        (("liste", "KL"), "liste tar ingen signatur"),
        (("slett", "KL"), "HVA kan ikke være slett; velg"),
    ],
)
def test_en_kommandolinje_som_er_gal_er_en_setning_og_gir_2(
    tmp_path: Path, capsys: Capsys, ord_: tuple[str, ...], setning: str
) -> None:
    kode, ut, feil = _bruker(*ord_, db=tmp_path / "r.db", capsys=capsys)
    assert (kode, ut) == (2, "")
    assert setning in feil
    assert feil.count("\n") == 1
    assert not (tmp_path / "r.db").exists()


def test_bare_en_ny_bruker_lager_et_register(tmp_path: Path, capsys: Capsys) -> None:
    db = tmp_path / "r.db"
    for ord_ in (("liste",), ("sperr", "KL"), ("endre", "KL", "--navn", "Kari")):
        kode, ut, feil = _bruker(*ord_, db=db, capsys=capsys)
        assert (kode, ut, feil) == (2, "", f"Registeret {db} finnes ikke.\n")
    assert not db.exists()


def test_kontoret_velger_underskrift_og_derfra_logger_en_leder_inn_forst(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "r.db"
    assert _bruker("underskrift", "skjerm", db=db, capsys=capsys)[0] == 2
    assert _bruker(*NY, db=db, capsys=capsys)[0] == 0
    kode, _, feil = _bruker("underskrift", "skjerm", db=db, capsys=capsys)
    assert (kode, feil) == (2, "Underskrift: lag først en bruker med rollen leder og et passord.\n")
    _passordfil(tmp_path, monkeypatch)
    assert _bruker("endre", "KL", "--passord", db=db, capsys=capsys)[0] == 0
    assert _bruker("underskrift", "Skjerm", db=db, capsys=capsys) == (0, "Underskrift: skjerm\n", "")
    per = ("ny", "PB", "--navn", "Per Berg", "--kontor", "Tromsø", "--rolle", "saksbehandler")
    kode, _, feil = _bruker(*per, db=db, capsys=capsys)
    assert (kode, feil) == (2, "Signatur og passord stemmer ikke; skriv begge på nytt.\n")

    def som(signatur: str, *ord_: str) -> tuple[int, str, str]:
        return kjor("--db", str(db), "--signatur", signatur, "bruker", *ord_, capsys=capsys)

    kode, _, feil = som("KL", *per)
    assert (kode, "linje 2" in feil) == (2, True)
    _passordfil(tmp_path, monkeypatch, "snø i april\nrein på vidda\n")
    assert som("kl", *per) == (0, "Brukeren PB er laget.\n", "")
    _passordfil(tmp_path, monkeypatch, "rein på vidda\nlaks i elva\n")
    kode, _, feil = som("PB", "endre", "KL", "--passord")
    assert (kode, feil) == (2, "Be en leder om det: brukere krever den rollen.\n")
    assert som("PB", "endre", "PB", "--passord") == (0, "PB har fått nytt passord.\n", "")
    assert som("KL", "underskrift", "ingen")[0] == 2
    assert som("KL", "liste")[0] == 0


def test_uten_tastatur_og_fil_kan_ingen_logge_inn(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "r.db"
    _passordfil(tmp_path, monkeypatch)
    _bruker(*NY, db=db, capsys=capsys)
    _bruker("underskrift", "papir", db=db, capsys=capsys)
    monkeypatch.delenv("DAGPENGER_PASSORD_FIL")
    kode, ut, feil = _bruker("sperr", "KL", db=db, capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil.startswith("Her er ingen som kan skrive et passord")


def test_lesningene_av_loven_i_et_kontors_register_krever_innlogging(
    tmp_path: Path, capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = tmp_path / "r.db"
    _passordfil(tmp_path, monkeypatch)
    _bruker(*NY, db=db, capsys=capsys)
    _bruker("underskrift", "skjerm", db=db, capsys=capsys)
    kode, ut, feil = kjor("tolkning", "--db", str(db), capsys=capsys)
    assert (kode, ut) == (2, "")
    assert "Signatur og passord stemmer ikke" in feil
    kode, _, feil = kjor("--signatur", "KL", "tolkning", "--db", str(db), capsys=capsys)
    assert "Signatur og passord" not in feil


@pytest.mark.parametrize("ord_", ["", "stempel"])
def test_en_annen_underskrift_er_en_setning(tmp_path: Path, capsys: Capsys, ord_: str) -> None:
    kode, ut, feil = _bruker("underskrift", *([ord_] if ord_ else []), db=tmp_path / "r.db", capsys=capsys)
    assert (kode, ut) == (2, "")
    assert ("velg ingen, papir, skjerm" if ord_ else "SIGN mangler") in feil


def test_en_stedfortreder_navngis_for_dager_og_tas_bort(tmp_path: Path, capsys: Capsys) -> None:
    db = tmp_path / "r.db"
    _bruker(*NY, db=db, capsys=capsys)
    _bruker("ny", "PB", "--navn", "Per Berg", "--kontor", "Tromsø", "--rolle", "utbetaling", db=db, capsys=capsys)

    def endre(*ord_: str) -> tuple[int, str, str]:
        valg = ("--db", str(db), "--klokke", "1988-06-06T09:00", "--signatur", "ABC")
        return kjor(*valg, "bruker", "endre", "KL", *ord_, capsys=capsys)

    navngitt = "PB har også rollene til KL fra 09.06.1988 til og med 10.06.1988.\n"
    assert endre("--stedfortreder", "pb", "--fra", "090688", "--til", "10.6.1988") == (0, navngitt, "")
    assert endre("--stedfortreder", "PB", "--fra", "1988-06-09", "--til", "100688")[0] == 1
    assert "stedfortreder PB 09.06.1988-10.06.1988" in _bruker("liste", db=db, capsys=capsys)[1]
    assert endre("--stedfortreder", "PB", "--til", "080688") == (
        0,
        "PB har også rollene til KL fra 06.06.1988 til og med 08.06.1988.\n",
        "",
    )
    assert endre("--ingen-stedfortreder") == (0, "KL har ingen stedfortreder.\n", "")
    assert endre("--ingen-stedfortreder")[0] == 1
    for galt in (
        ("--stedfortreder", "PB"),
        ("--til", "100688"),
        ("--fra", "090688", "--navn", "K"),
        ("--stedfortreder", "PB", "--til", "310288"),
        ("--stedfortreder", "PB", "--til", "100688", "--ingen-stedfortreder"),
    ):
        kode, ut, feil = endre(*galt)
        assert (kode, ut, feil.count("\n")) == (2, "", 1)
    assert _bruker("sperr", "PB", "--til", "100688", db=db, capsys=capsys)[0] == 2
