"""How a sentence is put together."""

from rules.tall.setning import eller, si


def test_opplisting() -> None:
    assert [eller(valg) for valg in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A eller B", "A, B eller C"]


def test_en_setning_om_et_felt() -> None:
    assert si("Begr.", "skriv en grunn.") == "Begr.: skriv en grunn."


def test_raadet_er_helt_ogsaa_bak_en_lang_ledetekst() -> None:
    assert si("Har søkeren arbeidet minst 1000 timer i fiskeforedlingsind.", "skriv J for ja eller N for nei.") == (
        "Har søkeren arbeidet minst 1000 timer i…: skriv J for ja eller N for nei."
    )
