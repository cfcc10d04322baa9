"""What belongs to the key that stands on the form, and what to the one before it."""

import pytest

from tests.tui.smaa_skjemaer import person
from tui.skjema.skjema import Skjema

KARI, OLA = "01816012380", "15835512344"


def med_kari() -> Skjema:
    """A form that an answer has filled."""
    skjema = person()
    for navn, tekst in {"fodselsnr": KARI, "fornavn": "Kari", "lonn": "100"}.items():
        skjema.sett(navn, tekst)
    return skjema


def skriv(skjema: Skjema, navn: str, tekst: str) -> None:
    skjema.gaa_til(navn)
    skjema.slett_til_slutt()
    skjema.skriv(tekst)


def test_det_som_er_skrevet_mens_nokkelen_staar_er_for_den() -> None:
    skjema = med_kari()
    skriv(skjema, "lonn", "200")
    assert skjema.for_nokkelen == {"lonn"}


def test_etter_at_nokkelen_er_byttet_er_bare_det_som_skrives_da_for_den_nye() -> None:
    skjema = med_kari()
    skriv(skjema, "lonn", "200")
    skriv(skjema, "fodselsnr", OLA)
    assert skjema.for_nokkelen == frozenset()
    skriv(skjema, "etternavn", "Moe")
    assert skjema.for_nokkelen == {"etternavn"}
    skriv(skjema, "lonn", "300")
    assert skjema.for_nokkelen == {"etternavn", "lonn"}


def test_det_samme_skrevet_en_gang_til_er_ogsaa_skrevet() -> None:
    skjema = med_kari()
    skriv(skjema, "fodselsnr", OLA)
    skjema.gaa_til("fornavn")
    skjema.skriv("Kari")
    assert "fornavn" not in skjema.endret
    assert skjema.for_nokkelen == {"fornavn"}


def test_et_felt_som_er_slettet_er_ikke_skrevet_for_den_nye() -> None:
    skjema = med_kari()
    skriv(skjema, "fodselsnr", OLA)
    skriv(skjema, "fornavn", "")
    assert skjema.for_nokkelen == frozenset()


def test_nokkelen_satt_tilbake_gir_alt_til_den_forste() -> None:
    skjema = med_kari()
    skriv(skjema, "lonn", "200")
    skriv(skjema, "fodselsnr", OLA)
    skriv(skjema, "etternavn", "Berg")
    skriv(skjema, "fodselsnr", KARI)
    assert skjema.for_nokkelen == {"lonn", "etternavn"}


def test_i_et_skjema_uten_noen_er_alt_for_den_som_skrives() -> None:
    skjema = person()
    skriv(skjema, "lonn", "200")
    skriv(skjema, "fodselsnr", OLA)
    assert skjema.for_nokkelen == {"lonn"}


def test_svaret_paa_nokkelen_gjor_den_til_den_som_staar_der() -> None:
    skjema = med_kari()
    skriv(skjema, "fodselsnr", OLA)
    skriv(skjema, "etternavn", "Moe")
    skjema.sett("fodselsnr", OLA)
    assert skjema.for_nokkelen == {"etternavn"}
    skriv(skjema, "fodselsnr", KARI)
    assert skjema.for_nokkelen == frozenset()


def test_det_skrevne_staar_over_svaret_og_angres_til_det() -> None:
    skjema = med_kari()
    skriv(skjema, "lonn", "200")
    skjema.sett_under("lonn", "150")
    assert (skjema.tekst("lonn"), skjema.endret) == ("200", {"lonn"})
    skjema.gaa_til("lonn")
    skjema.angre_felt()
    assert skjema.tekst("lonn") == "150"
    skjema.angre_felt()
    assert skjema.tekst("lonn") == "150", "what stood there before the answer is gone"


def test_det_som_svaret_tok_bort_hentes_med_angre() -> None:
    skjema = med_kari()
    skriv(skjema, "lonn", "200")
    skjema.sett_i_stedet("lonn", "150")
    assert (skjema.tekst("lonn"), skjema.endret) == ("150", frozenset())
    skjema.gaa_til("lonn")
    skjema.angre_felt()
    assert (skjema.tekst("lonn"), skjema.endret) == ("200", {"lonn"})


@pytest.mark.parametrize(("leter", "feil"), [(True, []), (False, ["etternavn", "anmerkning"])])
def test_en_nokkel_som_ikke_ga_noen_kan_sendes_igjen_med_resten_blankt(leter: bool, feil: list[str]) -> None:
    skjema = person()
    skjema.sett("fodselsnr", OLA)
    skjema.leter = leter
    assert list(skjema.kontroller()[1]) == feil
