"""A file of cards is read: its forms, its encodings, and the lines that are no cards."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.operasjoner.meldekort.kortfil import Innkort, Kortfilfeil, les_kortfil
from tests.data.saker import fodselsnr

NR = fodselsnr()
KORTET = Innkort(NR, date(1988, 6, 19), date(1988, 6, 6), date(1988, 6, 19), Decimal("12.5"))


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    return tmp_path / "kort.csv"


@pytest.mark.parametrize(
    "linje",
    [
        f"{NR};1988-06-19;1988-06-06;1988-06-19;12.5;",
        f"{NR};190688;060688;190688;12,5;",
        f"{NR[:6]} {NR[6:]} ; 19.06.88 ; 6.6.1988 ; 19061988 ; 12,50",
        f'"{NR}";"190688";"060688";"190688";"12,5";""',
        f'{{"fodselsnr": "{NR}", "meldedato": "190688", "fra": "1988-06-06", "til": "190688", "arb_timer": 12.5}}',
        f'{{"fodselsnr": "{NR}", "meldedato": "190688", "fra": "060688", "til": "190688", "arb_timer": "12,5",'
        ' "tapt_arbeidstid": null}',
    ],
)
def test_et_kort_skrives_som_paa_skjemaene_eller_som_json(fil: Path, linje: str) -> None:
    fil.write_text(linje, encoding="utf-8")
    lest = les_kortfil(fil)
    assert (lest.kort, lest.feil) == ((KORTET,), ())
    assert (lest.kort[0].linje, lest.kort[0].raa) == (1, linje)


@pytest.mark.parametrize("skille", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("koding", ["utf-8", "utf-8-sig", "latin-1"])
def test_hode_merknader_og_tomme_linjer_er_ingen_kort(fil: Path, skille: str, koding: str) -> None:
    hode = "fodselsnr;meldedato;fra;til;arb_timer;tapt_arbeidstid"
    linjer = ["# kort fra Tromsø", hode, "", " ;;;;;", f"{NR};190688;060688;190688;;"]
    fil.write_bytes(skille.join(linjer).encode(koding))
    lest = les_kortfil(fil)
    assert ([kort.linje for kort in lest.kort], lest.feil) == ([5], ())


def test_hodet_staar_bare_forst(fil: Path) -> None:
    hode = "fodselsnr;meldedato;fra;til;arb_timer;tapt_arbeidstid"
    fil.write_text(f"{NR};190688;060688;190688;;\n{hode}\n", encoding="utf-8")
    assert [ett.linje for ett in les_kortfil(fil).feil] == [2]


@pytest.mark.parametrize(
    ("linje", "setning"),
    [
        (f"{NR};190688", "Linjen har 2 celler; den skal ha 6."),
        (f"{NR};190688;060688;190688;;;", "Linjen har 7 celler; den skal ha 6."),
        (f"{NR};;060688;190688;;", "Cellen meldedato: må stå der."),
        (";190688;060688;190688;;", "Cellen fodselsnr: må stå der."),
        (f"{NR};310688;060688;190688;;", "Cellen meldedato: 310688 finnes ikke i kalenderen"),
        (f"{NR};190688;190688;060688;;", "Siste dag er før første dag; rett perioden."),
        (f"{NR};190688;060688;190688;8;8", "Skriv enten arb_timer eller tapt_arbeidstid, ikke begge."),
        (f"{NR};190688;060688;190688;-1;", "Cellen arb_timer: "),
        (f"{NR};190688;060688;190688;999,01;", "Cellen arb_timer: "),
        (f"{NR};190688;060688;190688;;168,01", "Cellen tapt_arbeidstid: "),
        (f"{NR};190688;060688;190688;åtte;", "Cellen arb_timer: "),
        ("12345678901;190688;060688;190688;;", "Cellen fodselsnr: "),
        (f"{NR};190650;060650;190650;;", "meldedato: 19.06.1950 er utenfor årene som er kodet"),
        ("{", "Linjen kan ikke leses som JSON."),
        ("[" * 10, "Linjen har 1 celler; den skal ha 6."),
        ('{"fodselsnr": NaN}', "Cellen fodselsnr: skriv en tekst eller et tall."),
        ('{"fodselsnr": true}', "Cellen fodselsnr: skriv en tekst eller et tall."),
        ('{"fodselsnr": {"nr": 1}}', "Cellen fodselsnr: skriv en tekst eller et tall."),
        ('{"fnr": "1"}', "Nøkkelen fnr er ukjent; se docs/meldekort.md."),
        ('{"fra": "060688", "fra": "070688"}', "En nøkkel står to ganger i linjen; behold den ene."),
    ],
)
def test_en_linje_som_ikke_er_et_kort_faar_en_setning_og_den_gode_leses(fil: Path, linje: str, setning: str) -> None:
    fil.write_text(f"{linje}\n{NR};190688;060688;190688;;\n", encoding="utf-8")
    lest = les_kortfil(fil)
    assert [(ett.linje, ett.raa) for ett in lest.feil] == [(1, linje)]
    assert lest.feil[0].setning.startswith(setning)
    assert len(lest.kort) == 1


def test_det_samme_kortet_to_ganger_leses_en_gang_i_hvilken_form_det_enn_staar(fil: Path) -> None:
    json = f'{{"fodselsnr": "{NR}", "meldedato": "190688", "fra": "060688", "til": "190688", "arb_timer": "8"}}'
    fil.write_text(f"{NR};190688;060688;190688;8,00;\n{json}\n", encoding="utf-8")
    lest = les_kortfil(fil)
    assert len(lest.kort) == 1
    assert [(ett.linje, ett.setning) for ett in lest.feil] == [
        (2, "Det samme kortet står på linje 1; dette er ikke tatt.")
    ]


@pytest.mark.parametrize("innhold", [b"", b" \n\n", "kort".encode("utf-16")])
def test_det_som_ikke_er_en_kortfil_nektes(fil: Path, innhold: bytes) -> None:
    fil.write_bytes(innhold)
    with pytest.raises(Kortfilfeil, match="er ingen kortfil"):
        les_kortfil(fil)


def test_en_fil_som_ikke_kan_leses_nektes(tmp_path: Path) -> None:
    for sti in (tmp_path, tmp_path / "borte.csv"):
        with pytest.raises(Kortfilfeil, match="kan ikke leses"):
            les_kortfil(sti)
