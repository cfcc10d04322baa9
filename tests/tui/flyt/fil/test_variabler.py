"""Variables and tables of examples: values put in, a flow for each row, and what is said of one that is wrong."""

from datetime import datetime
from pathlib import Path

import pytest

from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.leser import les
from tui.flyt.steg import Flyt, Fyll, Skriv, TaBilde, Trykk, VentFelter

HODE = "flyt: Prøve\nklokke: 1988-06-06T09:00\n"


def flyter(mappe: Path, tekst: str) -> tuple[Flyt, ...]:
    fil = mappe / "prove.yaml"
    fil.write_text(tekst, encoding="utf-8")
    return les(fil)


def flyt(mappe: Path, tekst: str) -> Flyt:
    (en,) = flyter(mappe, tekst)
    return en


def setning(mappe: Path, tekst: str) -> str:
    with pytest.raises(FlytfilFeil) as fanget:
        flyter(mappe, tekst)
    return str(fanget.value).removeprefix(str(mappe / "prove.yaml"))


def test_verdien_settes_inn_i_tekster_lister_og_ledetekster(tmp_path: Path) -> None:
    lest = flyt(
        tmp_path,
        HODE
        + """\
variabler: {fnr: "01816012345", barn: 2, felt: Etternavn, tast: F5}
steg:
  - fyll: {Fødselsnr: <fnr>, Fødselsdato <barn>. barn: "010180", <felt>: <felt> <barn>}
  - tast: [<tast>, Enter]
  - bilde: barn <barn>
""",
    )
    assert [steg.handling for steg in lest.steg] == [
        Fyll((("Fødselsnr", "01816012345"), ("Fødselsdato 2. barn", "010180"), ("Etternavn", "Etternavn 2"))),
        Trykk(("F5", "Enter")),
        TaBilde("barn 2"),
    ]


def test_hodet_kan_ha_variabler(tmp_path: Path) -> None:
    lest = flyt(
        tmp_path,
        "flyt: Dag <dag>\nklokke: 1988-06-<dag>T09:00\ndatabase: <db>\nsignatur: S<dag>\n"
        'variabler: {dag: "07", db: demo}\nsteg: [tast: Enter]\n',
    )
    assert (lest.navn, lest.klokke, lest.database, lest.signatur) == (
        "Dag 07",
        datetime.fromisoformat("1988-06-07T09:00"),
        "demo",
        "S07",
    )


def test_en_verdi_settes_inn_slik_den_staar(tmp_path: Path) -> None:
    lest = flyt(tmp_path, HODE + 'variabler: {a: "<b>", b: "\\\\1 <a>"}\nsteg: [skriv: <a><b>]\n')
    assert lest.steg[0].handling == Skriv("<b>\\1 <a>")


def test_en_verdi_leses_uten_gjetning_som_andre_tekster(tmp_path: Path) -> None:
    lest = flyt(tmp_path, HODE + "variabler: {a: 0101, b: N, c: }\nsteg: [forvent: {x: <a>, y: <b>, z: <c>}]\n")
    assert lest.steg[0].handling == VentFelter((("x", "0101"), ("y", "N"), ("z", "")))


@pytest.mark.parametrize("tekst", ["<b>", "a < b > c", "<D-62>", "<<b>>", "<1>"])
def test_i_en_fil_uten_variabler_er_tegnet_som_andre(tmp_path: Path, tekst: str) -> None:
    assert flyt(tmp_path, HODE + f'steg: [skriv: "{tekst}"]\n').steg[0].handling == Skriv(tekst)


@pytest.mark.parametrize("tekst", ["a < b", "<D-62>", "<1>", "< a>", "<>"])
def test_det_som_ikke_er_et_navn_er_ingen_variabel(tmp_path: Path, tekst: str) -> None:
    lest = flyt(tmp_path, HODE + f'variabler: {{a: x}}\nsteg: [skriv: "{tekst}"]\n')
    assert lest.steg[0].handling == Skriv(tekst)


def test_steget_paa_en_linje_er_med_verdiene(tmp_path: Path) -> None:
    lest = flyt(
        tmp_path, HODE + 'variabler: {a: X}\nsteg:\n  - fyll:\n      Navn: <a>\n      Sted: ""\n  - lim: "a\\tb"\n'
    )
    assert [steg.tekst for steg in lest.steg] == ['fyll: {Navn: X, Sted: ""}', 'lim: "a\\tb"']


@pytest.mark.parametrize(
    ("hode", "steg", "ventet"),
    [
        ("variabler: {fnr: 1}", "skriv: <fnrr>", ", linje 5: variabelen «fnrr» er ukjent; mente du «fnr»?"),
        ("variabler: {a: 1, b: 2}", "skriv: <xyz>", ", linje 5: variabelen «xyz» er ukjent; flyten har «a» eller «b»."),
        ("variabler: {}", "skriv: <xyz>", ", linje 5: variabelen «xyz» er ukjent; flyten har ingen."),
        ("variabler: {a b: 1}", "skriv: x", ", linje 3: «a b» kan ikke være navnet på en variabel"),
        ("variabler: {a: [1]}", "skriv: x", ", linje 3: her skal det stå en enkel tekst."),
        ("variabler: {a: x, b: x}", "fyll: {<a>: 1, <b>: 2}", ", linje 5: «x» er nevnt to ganger."),
        ("variabler: {t: F99}", "tast: <t>", ", linje 5: «F99» er ingen tast"),
        ('variabler: {t: "a\\nb"}', "skriv: <t>", ", linje 5: teksten skal stå på én linje"),
        ("variabler: {t: ''}", "bilde: <t>", ", linje 5: her mangler det en tekst."),
        ("eksempler: [[navn, t], [en, F5], [to, F99]]", "tast: <t>", ", linje 5, eksempel «to»: «F99» er ingen tast"),
        ("eksempler: []", "skriv: x", ", linje 3: «eksempler» skal være en liste av rader"),
        ("eksempler: {a: 1}", "skriv: x", ", linje 3: «eksempler» skal være en liste av rader"),
        ("eksempler: [[a, b]]", "skriv: x", ", linje 3: under navnene på kolonnene skal det stå minst én rad."),
        ("eksempler: [[a, a], [1, 2]]", "skriv: x", ", linje 3: to kolonner har samme navn."),
        ("eksempler: [[a, b], [1]]", "skriv: x", ", linje 3: raden har 1 verdier, men tabellen har 2 kolonner."),
        ("eksempler: [{a: 1}, {b: 1}]", "skriv: x", ", linje 3: hver rad skal ha de samme kolonnene; «a» og «b»"),
        ("eksempler: [{}]", "skriv: x", ", linje 3: raden har ingen verdier."),
        ("eksempler: [{a: Å}, {a: a}]", "skriv: x", ", linje 3: eksempelet heter «a», og det i linje 3 «Å»; gi radene"),
    ],
)
def test_feil_fortelles_med_linjen(tmp_path: Path, hode: str, steg: str, ventet: str) -> None:
    assert setning(tmp_path, HODE + f"{hode}\nsteg:\n  - {steg}\n").startswith(ventet)


TABELLER = {
    "navn og verdier": "  - {barn: 0, ukesats: 1908}\n  - {ukesats: 1993, barn: 1}\n",
    "hode og rader": "  - [barn, ukesats]\n  - [0, 1908]\n  - [1, 1993]\n",
}


@pytest.mark.parametrize("tabell", TABELLER.values(), ids=TABELLER)
def test_hver_rad_er_en_flyt(tmp_path: Path, tabell: str) -> None:
    lest = flyter(tmp_path, HODE + "eksempler:\n" + tabell + "steg: [fyll: {Barn: <barn>}, forvent: {U: <ukesats>}]\n")
    assert [[steg.handling for steg in en.steg] for en in lest] == [
        [Fyll((("Barn", barn),)), VentFelter((("U", sats),))] for barn, sats in (("0", "1908"), ("1", "1993"))
    ]


def test_en_rad_heter_det_som_staar_i_kolonnen_navn_ellers_verdiene(tmp_path: Path) -> None:
    def navn(tabell: str) -> list[tuple[str, str, str]]:
        lest = flyter(tmp_path, HODE + f"eksempler: {tabell}\nsteg: [tast: Enter]\n")
        return [(en.eksempel, en.tittel, en.eksempelmappe) for en in lest]

    assert navn("[[navn, barn], [Ett barn, 1], ['', 2]]") == [
        ("Ett barn", "Prøve, Ett barn", "ett-barn"),
        ("-, 2", "Prøve, -, 2", "2"),
    ]
    assert navn("[{a: 1, b: Ås}, {a: '', b: x}]") == [("1, Ås", "Prøve, 1, Ås", "1-as"), ("-, x", "Prøve, -, x", "x")]


def test_en_flyt_uten_tabell_er_en(tmp_path: Path) -> None:
    assert [(en.eksempel, en.tittel, en.eksempelmappe) for en in flyter(tmp_path, HODE + "steg: [tast: Enter]\n")] == [
        ("", "Prøve", "")
    ]


def test_en_rad_gaar_foran_en_variabel(tmp_path: Path) -> None:
    lest = flyter(tmp_path, HODE + "variabler: {a: 1, b: 2}\neksempler: [{a: 3}]\nsteg: [skriv: <a><b>]\n")
    assert [en.steg[0].handling for en in lest] == [Skriv("32")]
