"""Three people one after the other at the real terminal: a decision that is sent back on its way to a paid card."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.kontroll.kontroll import kontroll
from data.register.register import Register
from data.underskrift import Underskrift
from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.data.kontor import PASSORD, gjor_til_kontor
from tests.data.saker import Stillbar, ny_sak

SAK = "88000001"


@pytest.fixture(scope="module")
def kontorene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office register of each kind with one application that is journalled, made once."""
    mappe = tmp_path_factory.mktemp("kontor")
    for underskrift in (Underskrift.SKJERM, Underskrift.PAPIR):
        register = Register.aapne(mappe / f"{underskrift}.db", Stillbar().klokke, "LED")
        ny_sak(register)
        gjor_til_kontor(register, underskrift)
        register.lukk()
    return mappe


@contextmanager
def _som(sti: Path, signatur: str, mappe: Path) -> Iterator[Skjerm]:
    with ved_skjermen(sti, signatur, mappe) as skjerm:
        skjerm.fyll({"Signatur": signatur, "Passord": PASSORD})
        skjerm.tast("Enter")
        yield skjerm


def _foreslaa(skjerm: Skjerm, lonn: str, utskrift: str = "N") -> str:
    """Registers the application and proposes it; what the last page said."""
    if skjerm.side == "MENY":
        skjerm.fyll({"Søk": SAK})
        skjerm.tast("Enter")
    skjerm.gaa_til("D-61")
    skjerm.fyll(
        {"Skatteprosent": "30", "Normal arb.tid": "40", "Innvilget fra": "040188", "Lønnsinntekt SISTE ÅR": lonn}
    )
    for side in ("D-61-2", "D-61-3", "D-61-4", "D-61-5", "D-61-6"):
        skjerm.tast("Enter")
        assert skjerm.side == side
    skjerm.fyll({"Utskrift": utskrift})
    skjerm.tast("Enter")
    return skjerm.melding


def _aapne(skjerm: Skjerm) -> None:
    skjerm.gaa_til("VEDTAK")
    skjerm.fyll({"Sak": SAK})
    skjerm.tast("Enter")
    assert skjerm.side == "VEDTAK-2"


def _gjor(skjerm: Skjerm, handling: str) -> None:
    skjerm.fyll({"Handling": handling})
    skjerm.tast("Enter")


def test_fra_soknad_til_betalt_kort_med_ett_tilbake(kontorene: Path, tmp_path: Path) -> None:
    """150,000 kroner gives 1,908 a week; 160,000 is 169,471.07 adjusted, 169,000, 338 a day and 2,028 a week.

    A card of two weeks is then 4,056, of which 30 % is 1,217 (1,216.80).
    """
    sti = Path(shutil.copyfile(kontorene / "skjerm.db", tmp_path / "r.db"))
    with _som(sti, "SAK", tmp_path) as skjerm:
        assert _foreslaa(skjerm, "150000") == "Foreslått; en kontrollør skal se det, og distriktssjefen fatte det."
        skjerm.gaa_til("VEDTAK")
        assert skjerm.melding == "Forslag som venter: 1; på deg: 0. Enter på en rad åpner det."
    with _som(sti, "KON", tmp_path) as skjerm:
        skjerm.gaa_til("VEDTAK")
        assert (skjerm.felt("VENTER PÅ 1"), skjerm.felt("DU 1")) == ("kontroll", "J")
        skjerm.tast("Enter")
        assert skjerm.felt("Ukesats") == "1908"
        _gjor(skjerm, "S")
        assert "Grunn: velg en kode fra listen" in skjerm.melding
        skjerm.fyll({"Grunn": "41", "Ord": "Lønnen er 160000; se side 2."})
        skjerm.tast("Enter")
        assert skjerm.melding == "Sak 88000001 er sendt tilbake til SAK."
    with _som(sti, "SAK", tmp_path) as skjerm:
        skjerm.fyll({"Søk": SAK})
        skjerm.tast("Enter")
        assert skjerm.felt("Status") == "under behandling, innvilgelse sendt tilbake"
        skjerm.gaa_til("D-61")
        assert "Sendt tilbake av KON 06.06.88: Opplysningene stemmer ikke." in skjerm.melding
        _aapne(skjerm)
        assert skjerm.felt("Merknad").startswith("Sendt tilbake (41): Opplysningene stemmer ikke. Lønnen er 160000")
        _foreslaa(skjerm, "160000")
    with _som(sti, "KON", tmp_path) as skjerm:
        _aapne(skjerm)
        assert skjerm.felt("Ukesats") == "2028"
        _gjor(skjerm, "K")
        assert skjerm.melding == "Sak 88000001 er kontrollert; distriktssjefen fatter vedtaket."
        _aapne(skjerm)
        _gjor(skjerm, "F")
        assert "Be en distriktssjef om det: avgjørelse krever den rollen." in skjerm.melding
    with _som(sti, "SJEF", tmp_path) as skjerm:
        _aapne(skjerm)
        assert skjerm.felt("Kontrollert av") == "Kontrollør Berg (KON)"
        _gjor(skjerm, "F")
        assert skjerm.melding == "Enter igjen fatter: Hansen, Ola, 2028 kr i uka. F12 angrer."
        skjerm.tast("Enter")
        assert skjerm.melding == "Fattet: innvilgelse i sak 88000001. F9 skriver det ut."
        skjerm.tast("F9")
        assert "Skrevet ut: 88000001-1-soker" in skjerm.melding
    saken = (tmp_path / "utskrift" / "88000001-1-saken.txt").read_text(encoding="utf-8")
    assert saken.splitlines()[-3:] == [
        "Saksbehandler: Saksbehandler Berg (SAK) 06.06.1988",
        "Kontrollert av: Kontrollør Berg (KON) 06.06.1988",
        "Fattet av: Distriktssjef Berg (SJEF) 06.06.1988",
    ]
    with _som(sti, "SAK", tmp_path) as skjerm:
        skjerm.fyll({"Søk": SAK})
        skjerm.tast("Enter")
        skjerm.gaa_til("D-62")
        skjerm.fyll({"Meldedato": "060688", "Anvis. periode fra": "040188", "Anvis. periode til": "170188"})
        skjerm.tast("Enter")
        assert skjerm.melding.startswith("Anvist 4056 kr")
        skjerm.gaa_til("D-61-6")
        assert "Fattet av: Distriktssjef Berg (SJEF) 06.06.1988" in "\n".join(skjerm.flate.bilde())
    register = Register.aapne(sti, Stillbar().klokke, "LED")
    assert kontroll(register) == []
    register.lukk()


def test_paa_papir_skrives_det_ut_underskrives_og_registreres(kontorene: Path, tmp_path: Path) -> None:
    sti = Path(shutil.copyfile(kontorene / "papir.db", tmp_path / "r.db"))
    with _som(sti, "SAK", tmp_path) as skjerm:
        sagt = _foreslaa(skjerm, "150000", "J")
        assert sagt.startswith("Foreslått; VEDTAK tar navnene når papiret er underskrevet.")
        saken = (tmp_path / "utskrift" / "88000001-forslag1-saken.txt").read_text(encoding="utf-8")
        assert "Kontrollert av: ______________________________" in saken
        _aapne(skjerm)
        assert skjerm.felt("Venter på") == "underskrift"
        _gjor(skjerm, "K")
        assert "krever den rollen" in skjerm.melding
        assert skjerm.felt("Handling") == "K"
        skjerm.fyll({"Handling": "U"})
        skjerm.fyll({"Saksbehandler": "Kari Lie", "Signert": "060688", "Kontrollert av": "Per Dahl"})
        skjerm.fyll({"Kontrollert": "060688", "Fattet av": "Anne Moe", "Fattet": "060688", "Handling": "U"})
        skjerm.tast("Enter")
        assert skjerm.melding == "Enter igjen fatter: Hansen, Ola, 1908 kr i uka. F12 angrer."
        skjerm.tast("Enter")
        assert skjerm.melding == "Fattet: innvilgelse i sak 88000001. F9 skriver det ut."
        skjerm.tast("F9")
    saken = (tmp_path / "utskrift" / "88000001-1-saken.txt").read_text(encoding="utf-8")
    assert saken.splitlines()[-1] == "Fattet av: Anne Moe 06.06.1988"


def test_endring_foreslaas_ogsaa(kontorene: Path, tmp_path: Path) -> None:
    sti = Path(shutil.copyfile(kontorene / "skjerm.db", tmp_path / "r.db"))
    with _som(sti, "SAK", tmp_path) as skjerm:
        skjerm.fyll({"Søk": SAK})
        skjerm.tast("Enter")
        skjerm.gaa_til("ENDRING")
        skjerm.fyll({"Endring": "A", "Dato": "060688", "Begrunnelse": "11"})
        skjerm.tast("Enter")
        assert skjerm.melding == "Foreslått; en kontrollør skal se det, og distriktssjefen fatte det."
        assert skjerm.felt("Status") == "journalført, avslag foreslått"
        skjerm.tast("Enter")
        assert skjerm.melding == "Det samme er foreslått fra før, og venter; se VEDTAK."
        skjerm.fyll({"Begrunnelse": "12"})
        skjerm.tast("Enter")
        assert skjerm.melding == "Foreslått i stedet for det som ventet, som er trukket."
        _aapne(skjerm)
        _gjor(skjerm, "T")
        assert skjerm.melding == "Forslaget i sak 88000001 er trukket."
    with _som(sti, "KON", tmp_path) as skjerm:
        skjerm.gaa_til("VEDTAK")
        assert skjerm.melding == "Ingen vedtak venter på kontroll, avgjørelse eller retting."
        skjerm.tast("Enter")
        assert "skriv et journalnr" in skjerm.melding
        skjerm.fyll({"Sak": SAK})
        skjerm.tast("Enter")
        assert "det er ikke foreslått noe som venter" in skjerm.melding
