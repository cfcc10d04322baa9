"""The kinds that read numbers and dates: the field's name stands before the sentence, and what is shown reads back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.bilder.felter.feltslag import Dato, Fodselsnr, Heltall, Ja, JaNei, Kontonr, Kroner, Prosent, Timer, Valg
from tui.skjema.felt import Feltslag, UgyldigVerdi

ALLE: list[Feltslag] = [
    Heltall(),
    Heltall(0, 20),
    Kroner(),
    Kroner(negativ=True),
    Prosent(),
    Timer(),
    Timer(168),
    Dato(),
    Dato(kort=True),
    Fodselsnr(),
    Kontonr(),
]
skrevet = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789 .,-/%", max_size=20),
    st.integers(-(10**6), 10**9).map("{:,}".format),
    st.dates().map(str),
    st.sampled_from(["01816012380", "018160-12380", "86011117947", "8601.11.17947", "1234567"]),
).map(str.strip)


@pytest.mark.parametrize(
    ("slag", "tekst", "setning"),
    [
        (Heltall(0, 20), "99", "skriv et helt tall fra 0 til 20."),
        (Kroner(), "150000,50", "skriv hele kroner uten øre, for eksempel 150000."),
        (Kroner(), "-500", "skriv beløpet uten minus, for eksempel 150000."),
        (Prosent(), "101", "skriv en prosent fra 0 til 100 (høyst to desimaler: 32,25)."),
        (Timer(168), "169", "skriv timer fra 0 til 168, høyst to desimaler (37,25)."),
        (Dato(), "31.02.88", "31.02.88 finnes ikke i kalenderen, skriv en dato som 01.06.88."),
        (Fodselsnr(), "01816012381", "kontrollsifrene stemmer ikke; se etter alle 11 sifrene."),
        (Kontonr(), "00000000000", "bare nuller er ingen konto, skriv nummeret på kontoen."),
        (Valg(("F",)), "X", "skriv F."),
        (Valg(("P", "B")), "X", "skriv P eller B."),
        (Valg(("K", "T", "E", "M")), "X", "skriv K, T, E eller M."),
        (JaNei(), "X", "skriv J for ja eller N for nei."),
        (Ja(), "N", "skriv J for ja, eller la feltet stå tomt."),
    ],
)
def test_setningen_begynner_med_feltet(slag: Feltslag, tekst: str, setning: str) -> None:
    with pytest.raises(UgyldigVerdi) as fanget:
        slag.les("Feltets navn:", tekst)
    assert str(fanget.value) == f"Feltets navn: {setning}"


@pytest.mark.parametrize("slag", ALLE, ids=lambda slag: slag.navn)
@given(tekst=skrevet.filter(bool))
def test_hva_som_helst_gir_en_setning_eller_en_verdi_som_leses_tilbake(slag: Feltslag, tekst: str) -> None:
    sagt = ""
    verdi = None
    try:
        verdi = slag.les("Feltet", tekst)
    except UgyldigVerdi as ugyldig:
        sagt = str(ugyldig)
    if sagt:
        assert sagt.startswith("Feltet: ")
        assert sagt.endswith(".")
    else:
        assert slag.les("Feltet", slag.vis(verdi)) == verdi


def test_tankestreken_i_et_limt_nummer_tar_ingen_plass() -> None:
    assert set(" -\u2013\u2212") <= set(Fodselsnr().skilletegn)
    assert set(" .") <= set(Kontonr().skilletegn)


def test_hvert_slag_har_sitt_navn_og_sine_grenser() -> None:
    assert [slag.navn for slag in ALLE] == [
        *("heltall", "heltall", "kroner", "kroner", "prosent", "timer", "timer", "dato", "dato"),
        *("fodselsnr", "kontonr"),
    ]
    assert (Heltall(0, 20).hoyst, Prosent().hoyst, Kroner(negativ=True).les("x", "-5")) == (20, 100, Decimal(-5))
