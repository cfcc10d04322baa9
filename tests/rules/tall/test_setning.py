"""How a sentence is put together."""

from rules.tall import setninger
from rules.tall.setning import FEILBREDDE, VANLIG_ETIKETT, VARSELBREDDE, Opplysning, Resten, eller, si

LINJEN = 80
"""The columns of line 23."""


def test_opplisting() -> None:
    assert [eller(valg) for valg in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A eller B", "A, B eller C"]


def test_en_setning_om_et_felt() -> None:
    assert si("Begr.", "skriv en grunn.") == "Begr.: skriv en grunn."


def test_raadet_er_helt_ogsaa_bak_en_lang_ledetekst() -> None:
    assert si("Har søkeren arbeidet minst 1000 timer i fiskeforedlingsind.", "skriv J for ja eller N for nei.") == (
        "Har søkeren arbeidet minst 1000 timer i…: skriv J for ja eller N for nei."
    )


def test_ordet_foran_har_plass_paa_linjen() -> None:
    assert Opplysning.__metadata__ == (LINJEN,)
    assert (len("VARSEL: ") + VARSELBREDDE, len("FEIL: ") + FEILBREDDE) == (LINJEN, LINJEN)


def test_en_vanlig_ledetekst_og_resten_fyller_linjen() -> None:
    assert VANLIG_ETIKETT + len(": ") + Resten.__metadata__[0] == FEILBREDDE


def test_seksten_tegn_av_en_ledetekst_staar_alltid_og_sytten_kuttes() -> None:
    lang = "x" * 60
    assert si("Seksten tegn her", lang) == f"Seksten tegn her: {lang}"
    assert si("Sytten tegn i den", lang) == f"Sytten tegn i…: {lang}"


def test_en_ledetekst_som_akkurat_faar_plass_kuttes_ikke() -> None:
    resten = "x" * (FEILBREDDE - len("En ledetekst paa tjuefem.: "))
    assert si("En ledetekst paa tjuefem.", resten) == f"En ledetekst paa tjuefem.: {resten}"


def test_grensene_har_plass() -> None:
    assert setninger.Grenser.__metadata__ == (len(setninger.minst("0")),)
