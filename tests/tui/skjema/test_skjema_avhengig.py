"""Fields that hang on other fields: closed by a choice, or showing what another stands for."""

from tests.tui.slag import MAA_FYLLES_UT, Heltall
from tui.feltslag import Tekst, Valg
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema
from tui.vindu.kodevindu import kan_listes, kodevindu
from tui.vindu.vindu import Valgvindu

FRUKT = {"E": "eple", "P": "pære"}
BILDE = Bilde(
    "F-1",
    "FRUKT",
    """

 Frukt: _  ______________
 Kasser: ___   Lager: ____
""",
    (
        Felt("frukt", "Frukt", Valg(("E", "P"), galt="skriv E eller P.")),
        Felt("navn", "Navn", Tekst(), beskyttet=True, avledet=lambda tekster: FRUKT.get(tekster["frukt"].upper(), "")),
        Felt(
            "kasser",
            "Kasser",
            Heltall(1, 99),
            paakrevd=MAA_FYLLES_UT,
            aapen_naar=lambda tekster: tekster["frukt"].upper() == "E",
            forslag=lambda tekster: [("8", f"til {tekster['navn']}")],
        ),
        Felt("lager", "Lager", Tekst(), beskyttet=True),
    ),
)


def skriv(skjema: Skjema, navn: str, tekst: str) -> None:
    skjema.gaa_til(navn)
    skjema.slett_til_slutt()
    skjema.lim(tekst)


def linjetekst(skjema: Skjema, rad: int) -> str:
    return "".join(lop.tekst for lop in skjema.linjer()[rad]).rstrip()


def test_et_lukket_felt_sendes_ikke_og_stopper_ingenting() -> None:
    skjema = Skjema((BILDE,))
    skjema.sett("lager", "NORD")
    skriv(skjema, "frukt", "E")
    assert skjema.kontroller()[1] == {"kasser": "Kasser: feltet må fylles ut."}
    skriv(skjema, "kasser", "x")
    assert list(skjema.kontroller()[1]) == ["kasser"]
    skriv(skjema, "kasser", "12")
    assert skjema.verdier() == {"frukt": "E", "navn": "eple", "kasser": 12, "lager": "NORD"}
    skriv(skjema, "frukt", "P")
    assert skjema.tekst("kasser") == "12"
    assert skjema.kontroller() == ({"frukt": "P", "navn": "pære", "kasser": None, "lager": "NORD"}, {})
    skriv(skjema, "frukt", "E")
    assert skjema.verdier()["kasser"] == 12


def test_det_som_ble_skrevet_i_et_felt_som_lukkes_vises_ikke_men_kommer_igjen() -> None:
    skjema = Skjema((BILDE,))
    skriv(skjema, "frukt", "E")
    skriv(skjema, "kasser", "12")
    skriv(skjema, "frukt", "P")
    assert linjetekst(skjema, 2) == " Kasser:       Lager:"
    assert skjema.viste == {"frukt": "P", "navn": "pære", "kasser": "", "lager": ""}
    skriv(skjema, "frukt", "E")
    assert linjetekst(skjema, 2) == " Kasser: 12_   Lager:"


def test_det_avledede_folger_hver_tast_angring_kladd_og_svar() -> None:
    skjema = Skjema((BILDE,))
    skriv(skjema, "frukt", "p")
    assert skjema.tekst("navn") == "pære"
    kladd = skjema.kladd()
    skjema.gaa_til("frukt")
    skjema.slett_til_slutt()
    assert skjema.tekst("navn") == ""
    skjema.angre_felt()
    assert skjema.tekst("navn") == "pære"
    skjema.angre_alt()
    assert skjema.tekst("navn") == ""
    skjema.hent_kladd(kladd)
    assert skjema.tekst("navn") == "pære"
    skjema.sett("navn", "noe annet")
    skjema.sett("frukt", "E")
    assert skjema.tekst("navn") == "eple"
    assert skjema.endret == frozenset()


def test_et_felt_med_forslag_kan_listes_bare_naar_det_er_aapent() -> None:
    skjema = Skjema((BILDE,))
    skjema.gaa_til("kasser")
    assert not kan_listes(skjema.aapent_felt_ved_markor)
    skriv(skjema, "frukt", "E")
    skjema.gaa_til("kasser")
    felt = skjema.aapent_felt_ved_markor
    assert felt is not None
    assert kan_listes(felt)
    vindu = kodevindu(felt, skjema.tekster)
    assert isinstance(vindu, Valgvindu)
    assert (vindu.tittel, vindu.innhold) == ("Kasser - forslag", ["8  til eple"])
