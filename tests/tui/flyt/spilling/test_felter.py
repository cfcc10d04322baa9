"""Finding fields by label, and comparing what they show."""

import pytest

from tests.tui.slag import Dato, Desimaltall, Kroner
from tui.feltslag import Tekst
from tui.flyt.feil import Avvik
from tui.flyt.spilling.etiketter import finn
from tui.flyt.spilling.sammenlign import inneholder, samme
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt, Feltslag

BILDE = Bilde(
    "D-99",
    "PRØVE",
    """\
 Anmerkn.: ____   Hjelp i huset? _
 Lønnsinntekt SISTE ÅR ______
 gate ____   gate ____
 post ____   Post. ____   Sign ___
""",
    [
        Felt("anmerkn", "Anmerkn.:", Tekst()),
        Felt("hjelp", "Hjelp i huset?", Tekst()),
        Felt("lonn1", "Lønnsinntekt SISTE ÅR", Kroner(), andre_navn=("Lønn 1", "Inntekt")),
        Felt("gate1", "gate", Tekst()),
        Felt("gate2", "gate", Tekst()),
        Felt("post1", "post", Tekst()),
        Felt("post2", "Post.", Tekst()),
        Felt("sign", "Sign", Tekst(), andre_navn=("Inntekt",)),
    ],
)


def navn(label: str) -> str:
    return finn(BILDE, label).felt.navn


@pytest.mark.parametrize(
    ("label", "felt"),
    [
        ("Hjelp i huset?", "hjelp"),
        ("hjelp i huset", "hjelp"),
        ("HJELP  I  HUSET:", "hjelp"),
        ("Anmerkn", "anmerkn"),
        ("lønnsinntekt siste år", "lonn1"),
        ("Lønn 1", "lonn1"),
        ("lønn 1.", "lonn1"),
        ("a\u030a".join(["Lønnsinntekt siste ", "r"]), "lonn1"),
    ],
)
def test_feltet_finnes_ved_ledeteksten(label: str, felt: str) -> None:
    assert navn(label) == felt


def test_bokstavelig_ledetekst_gaar_foran_en_som_bare_ligner() -> None:
    assert (navn("post"), navn("Post.")) == ("post1", "post2")


def test_to_felter_med_samme_ledetekst_er_tvetydig() -> None:
    with pytest.raises(Avvik, match="«gate» kan være flere felter på D-99"):
        navn("gate")


def test_to_felter_som_ligner_like_mye_er_tvetydig() -> None:
    with pytest.raises(Avvik, match="«POST» kan være flere felter"):
        navn("POST")


def test_et_annet_navn_som_to_felter_har_er_tvetydig() -> None:
    with pytest.raises(Avvik, match="«Inntekt» kan være flere felter"):
        navn("Inntekt")


def test_ukjent_ledetekst_nevner_de_naermeste() -> None:
    with pytest.raises(Avvik, match=r"D-99 har ikke noe felt «Anmrkn»; nærmest er «Anmerkn\.:»"):
        navn("Anmrkn")


def test_ledetekst_uten_noe_naert_nevner_ingen() -> None:
    with pytest.raises(Avvik, match=r"D-99 har ikke noe felt «Qxz»$"):
        navn("Qxz")


@pytest.mark.parametrize(
    ("slag", "ventet", "vist"),
    [
        (Kroner(), "1908", "1 908"),
        (Kroner(), "150.000", "150000"),
        (Dato(), "1988-06-06", "06.06.1988"),
        (Dato(), "060688", "06.06.1988"),
        (Desimaltall(), "37,50", "37.5"),
        (Desimaltall(), "100", "100,0"),
        (Tekst(), "hansen", "  HANSEN "),
        (Tekst(), "Bjørn  Åge", "BJØRN A\u030aGE"),
        (Tekst(), "", "   "),
    ],
)
def test_samme_verdi_skrevet_paa_en_annen_maate(slag: Feltslag, ventet: str, vist: str) -> None:
    assert samme(Felt("f", "Felt", slag), ventet, vist)


@pytest.mark.parametrize(
    ("slag", "ventet", "vist"),
    [
        (Kroner(), "1908", "1907"),
        (Kroner(), "", "0"),
        (Kroner(), "0", ""),
        (Kroner(), "tall", "1908"),
        (Dato(), "06.07.88", "06.06.88"),
        (Desimaltall(), "37,5", "37,05"),
        (Tekst(), "1908", "1 908"),
        (Tekst(), "Hansen", "Hanssen"),
    ],
)
def test_ulike_verdier(slag: Feltslag, ventet: str, vist: str) -> None:
    assert not samme(Felt("f", "Felt", slag), ventet, vist)


def test_del_av_melding_uten_hensyn_til_store_bokstaver_og_mellomrom() -> None:
    assert inneholder("VARSEL: Rettighetene  er oppbrukt.", "rettighetene er OPPBRUKT")
    assert not inneholder("Lagret.", "rettighetene")
