"""Every declared form: what a choice has closed is not sent, and F4 says in words what may be chosen."""

import re
from collections.abc import Iterator

import pytest

from screens.rutiner.rutineliste import bilder
from tui.feltslag import Ja, JaNei, Kode, Valg
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema
from tui.vindu.kodevindu import kan_listes, kodevindu
from tui.vindu.vindu import Valgvindu

FELTER = [(bilde, felt) for bilde in bilder() for felt in bilde.felter]
BETINGEDE = [(bilde, felt) for bilde, felt in FELTER if felt.aapen_naar is not None]
KODEFELT = [(bilde, felt) for bilde, felt in FELTER if not felt.beskyttet and kan_listes(felt)]


def _navn(verdi: object) -> str:
    return verdi.kode if isinstance(verdi, Bilde) else verdi.navn if isinstance(verdi, Felt) else ""


def _valgt(skjema: Skjema, bilde: Bilde, felt: Felt) -> Iterator[bool]:
    """Whether the field is open under each choice that the page can make."""
    for valg in (annet for annet in bilde.felter if isinstance(annet.slag, Valg) and not annet.beskyttet):
        for kode, _ in valg.slag.rader():
            skjema.sett(valg.navn, kode)
            yield felt in [plass.felt for plass in skjema.aapne_plasser()]


@pytest.mark.parametrize(("bilde", "felt"), BETINGEDE, ids=_navn)
def test_et_felt_som_valget_har_lukket_sendes_ikke(bilde: Bilde, felt: Felt) -> None:
    sett = set()
    for innhold in ("", "8", "tøv"):
        skjema = Skjema((bilde,))
        skjema.sett(felt.navn, innhold)
        for aapent in _valgt(skjema, bilde, felt):
            sett.add(aapent)
            verdier, feil = skjema.kontroller()
            if not aapent:
                assert verdier[felt.navn] is None
                assert felt.navn not in feil
    assert sett == {True, False}


def test_det_finnes_felter_aa_prove() -> None:
    assert [felt.navn for _, felt in BETINGEDE] == [
        "anvist_belop",
        "uker",
        "svardato",
        "papirer",
        "frist",
        *(f"{slag}_{hva}" for slag in ("underskrevet", "kontrollert", "fattet") for hva in ("av", "dato")),
        "grunn_kode",
        "ord",
        "aar",
        "annet",
        "begrunnelse_kode",
    ]
    assert [ett for ett in (Kode, Valg, JaNei, Ja) if not any(isinstance(felt.slag, ett) for _, felt in KODEFELT)] == []


@pytest.mark.parametrize(("bilde", "felt"), KODEFELT, ids=_navn)
def test_f4_sier_med_ord_hva_hvert_valg_er(bilde: Bilde, felt: Felt) -> None:
    vindu = kodevindu(felt, Skjema((bilde,)).tekster)
    if isinstance(vindu, Valgvindu):
        rader = [linje for linje in vindu.innhold if linje not in ("Opphør", "Avstengning", "Gjenopptak", "Avslag")]
        assert rader
        assert all(re.fullmatch(r"\w*-?\w* +\S.*", linje) for linje in rader), rader


def _begrunnelser(type_: str) -> tuple[str, list[str]]:
    bilde = next(bilde for bilde in bilder() if bilde.kode == "ENDRING")
    skjema = Skjema((bilde,))
    skjema.sett("type", type_)
    vindu = kodevindu(skjema.felt("begrunnelse_kode"), skjema.tekster)
    assert isinstance(vindu, Valgvindu)
    return vindu.tittel, [linje.split("  ")[0] for linje in vindu.innhold]


@pytest.mark.parametrize(
    ("type_", "tittel", "koder"),
    [
        ("O", "Begrunnelse - Opphør", ["31", "32", "33", "34", "35", "39"]),
        ("a", "Begrunnelse - Avslag", ["11", "12", "13", "14", "15", "19"]),
        ("S", "Begrunnelse - Avstengning", ["21", "22", "23", "24", "25", "27", "28", "29"]),
    ],
)
def test_f4_paa_begrunnelsen_viser_listen_til_det_som_er_valgt(type_: str, tittel: str, koder: list[str]) -> None:
    assert _begrunnelser(type_) == (tittel, koder)


@pytest.mark.parametrize("type_", ["", "X"])
def test_f4_uten_valg_viser_alle_under_hver_sin_overskrift(type_: str) -> None:
    tittel, rader = _begrunnelser(type_)
    assert tittel == "Begrunnelse"
    overskrifter = ["Opphør", "Avstengning", "Gjenopptak", "Avslag", "Å ta tilbake"]
    assert [rad for rad in rader if not rad.isdecimal()] == overskrifter
    assert len(rader) == 5 + 30


@pytest.mark.parametrize(
    ("type_", "kode", "ord_"),
    [("O", "31", "Kommet i arbeid"), ("", "31", "Kommet i arbeid"), ("S", "31", ""), ("O", "3", ""), ("O", "", "")],
)
def test_begrunnelsen_i_tekst_folger_koden_og_valget(type_: str, kode: str, ord_: str) -> None:
    bilde = next(bilde for bilde in bilder() if bilde.kode == "ENDRING")
    skjema = Skjema((bilde,))
    skjema.sett("begrunnelse", "Teksten fra før")
    for navn, tekst in (("begrunnelse_kode", kode), ("type", type_)):
        skjema.gaa_til(navn)
        skjema.lim(tekst)
    assert skjema.tekst("begrunnelse") == ord_


def test_lengden_av_en_avstengning_foreslaas_med_kilden() -> None:
    bilde = next(bilde for bilde in bilder() if bilde.kode == "ENDRING")
    skjema = Skjema((bilde,))
    skjema.sett("type", "S")
    for dato in ("", "060688", "tull", "010197"):
        skjema.sett("dato", dato)
        vindu = kodevindu(skjema.felt("uker"), skjema.tekster)
        assert vindu.innhold == [
            "8   første gang på tolv måneder (1997, B)",
            "12  andre gang på tolv måneder (1997, B)",
            "26  tredje gang på tolv måneder (1997, B)",
        ]
