"""What is meant on the jump line."""

import pytest

from tui.taster.hopp import Handlingsmaal, Maal, Rutinemaal, Ukjent, finn, finn_rutine

NAVN = {
    "D-60": "Journalføring",
    "D-61": "Behandling",
    "D-61-1": "Behandling, generelt",
    "ANV": "Anvisning av dagpenger",
}


@pytest.mark.parametrize(
    ("skrevet", "maal"),
    [
        ("D-60", Rutinemaal("D-60")),
        ("d60", Rutinemaal("D-60")),
        ("d-61", Rutinemaal("D-61")),
        ("d 61 1", Rutinemaal("D-61-1")),
        ("journalføring", Rutinemaal("D-60")),
        ("JOUR", Rutinemaal("D-60")),
        ("journalfo\u0308ring".replace("o\u0308", "ø"), Rutinemaal("D-60")),
        ("dagpenger", Rutinemaal("ANV")),
        ("generelt", Rutinemaal("D-61-1")),
        ("Behandling", Rutinemaal("D-61")),
        ("avslutt", Handlingsmaal("avslutt")),
        ("skriv ut", Handlingsmaal("skriv_ut")),
    ],
)
def test_kode_navn_og_ord(skrevet: str, maal: Maal) -> None:
    assert finn(skrevet, NAVN) == maal


@pytest.mark.parametrize(
    ("skrevet", "setning"),
    [
        ("  ", "Skriv koden eller navnet på en rutine."),
        ("xyz", "«xyz» er ingen rutine eller handling: skriv en kode, som D-60."),
        ("d6", "«d6» kan være D-60 Journalføring, D-61 Behandling, D-61-1 Behandling, generelt: skriv mer."),
        ("a", "«a» kan være ANV Anvisning av dagpenger, angre, angre felt og flere: skriv mer."),
    ],
)
def test_det_som_ikke_er_en_ting_gir_en_setning(skrevet: str, setning: str) -> None:
    with pytest.raises(Ukjent) as ukjent:
        finn(skrevet, NAVN)
    assert str(ukjent.value) == setning


def test_finn_rutine_gir_den_forste_som_begynner_slik() -> None:
    assert finn_rutine("anvisning", NAVN) == "ANV"
    assert finn_rutine("kontrollkort", NAVN) is None
