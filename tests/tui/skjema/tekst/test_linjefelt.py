"""The jump line's own entry."""

from tui.skjema.tekst.linjefelt import Linjefelt


def felt_med(tekst: str) -> Linjefelt:
    felt = Linjefelt(20)
    for tegn in tekst:
        felt.skriv(tegn)
    return felt


def test_skriv_setter_inn_ved_markoren() -> None:
    felt = felt_med("D60")
    felt.rediger("pil_venstre")
    felt.rediger("pil_venstre")
    felt.skriv("-")
    assert (felt.tekst, felt.markor) == ("D-60", 2)


def test_dekomponert_bokstav_settes_sammen() -> None:
    assert felt_med("ga\u030a").tekst == "gå"


def test_rygg_slett_og_slett_resten() -> None:
    felt = felt_med("abcd")
    felt.rediger("rygg")
    felt.rediger("hjem")
    felt.rediger("slett")
    assert felt.tekst == "bc"
    felt.rediger("slett_til_slutt")
    assert felt.tekst == ""


def test_fullt_felt_tar_ikke_mer() -> None:
    assert felt_med("x" * 30).tekst == "x" * 20


def test_styretegn_kommer_aldri_inn() -> None:
    assert felt_med("a\x1bb\nc").tekst == "abc"
