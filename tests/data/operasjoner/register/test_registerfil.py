"""A file from another register is read: its forms, its encodings, and the lines that tell nothing."""

from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.register.opplysningsfil import Innopplysning, Registerfilfeil, les_registerfil
from data.tabeller.register.registeropplysning import Registerslag
from tests.data.saker import fodselsnr

NR = fodselsnr()
"""Born on 31 January 1950."""
IDAG = date(1988, 6, 6)
AARET = date(1987, 1, 1), date(1987, 12, 31)


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    return tmp_path / "register.csv"


def lest(fil: Path, *linjer: str, koding: str = "utf-8") -> tuple[list[tuple[object, ...]], list[tuple[int, str]]]:
    """Kind, sort, days and value of each row that is taken, and the lines that are not, with why."""
    fil.write_bytes("\n".join(linjer).encode(koding))
    svar = les_registerfil(fil, IDAG)
    rader = [(en.slag.value, en.art, en.fra, en.til, en.verdi) for en in svar.opplysninger]
    return rader, sorted((ett.linje, ett.setning) for ett in svar.feil)


@pytest.mark.parametrize(
    "linje",
    [
        f"inntekt;{NR};1987-01-01;1987-12-31;150000",
        f"INNTEKT ; {NR[:6]} {NR[6:]} ; 010187 ; 31.12.1987 ; 150 000,-",
        f'"inntekt";"{NR}";"1.1.87";"31.12.87";"150.000"',
        f'{{"slag": "inntekt", "fodselsnr": "{NR}", "fra": "1987-01-01", "til": "311287", "verdi": 150000}}',
    ],
)
def test_en_inntekt_skrives_som_paa_skjemaene_eller_som_json(fil: Path, linje: str) -> None:
    fil.write_text(linje, encoding="utf-8")
    svar = les_registerfil(fil, IDAG)
    assert svar.feil == ()
    assert svar.opplysninger == (Innopplysning(NR, Registerslag.INNTEKT, "", *AARET, "150000"),)
    assert (svar.opplysninger[0].linje, svar.opplysninger[0].raa) == (1, linje)


@pytest.mark.parametrize(
    ("linje", "rad"),
    [
        (f"pensjon;{NR};010388;;42000", ("pensjon", "F", date(1988, 3, 1), None, "42000")),
        (f"pensjon;{NR};010388;;O 42 000", ("pensjon", "O", date(1988, 3, 1), None, "42000")),
        (f"pensjon;{NR};010388;310888;p0", ("pensjon", "P", date(1988, 3, 1), date(1988, 8, 31), "0")),
        (f"skole;{NR};010388", ("skole", "skole", date(1988, 3, 1), None, "")),
        (f"skole;{NR};010388;010388;Kurs", ("skole", "kurs", date(1988, 3, 1), date(1988, 3, 1), "")),
        (f"verneplikt;{NR};060689;", ("verneplikt", "", date(1989, 6, 6), None, "")),
        (f"dod;{NR};060688", ("dod", "", date(1988, 6, 6), None, "")),
        (f"død;{NR};060688;;", ("dod", "", date(1988, 6, 6), None, "")),
        (f"dod;{NR};310150", ("dod", "", date(1950, 1, 31), None, "")),
        (f"flytting;{NR};060688;;1902", ("flytting", "kommune", date(1988, 6, 6), None, "1902")),
        (
            f"flytting;{NR};060688;;Storgata  1 ,9008 TROMSØ",
            ("flytting", "adresse", date(1988, 6, 6), None, "Storgata 1, 9008 TROMSØ"),
        ),
        (f"flytting;{NR};060688;;9008 TROMSØ", ("flytting", "adresse", date(1988, 6, 6), None, "9008 TROMSØ")),
    ],
)
def test_hvert_slag_har_sin_verdi(fil: Path, linje: str, rad: tuple[object, ...]) -> None:
    assert lest(fil, linje) == ([rad], [])


@pytest.mark.parametrize(
    ("linje", "setning"),
    [
        (f"inntekt;{NR}", "Linjen har 2 celler; den skal ha 5."),
        (f"inntekt;{NR};1;2;3;4", "Linjen har 6 celler; den skal ha 5."),
        (
            f"lønn;{NR};010187;311287;1",
            "Cellen slag: skriv inntekt, pensjon, skole, verneplikt, dod eller flytting.",
        ),
        (f";{NR};010187;311287;1", "Cellen slag: må stå der."),
        ("dod;12345678901;060688", "Cellen fodselsnr: "),
        (f"dod;{NR};", "Cellen fra: må stå der."),
        (f"dod;{NR};310288", "Cellen fra: "),
        (f"inntekt;{NR};010187;;1", "Cellen til må stå der for inntekt."),
        (
            f"inntekt;{NR};010187;301287;1",
            "En inntekt gjelder et helt kalenderår; skriv fra 1. januar til 31. desember.",
        ),
        (f"inntekt;{NR};020187;311287;1", "En inntekt gjelder et helt kalenderår"),
        (f"inntekt;{NR};010186;311287;1", "En inntekt gjelder et helt kalenderår"),
        (f"inntekt;{NR};010188;311288;1", "Året er ikke over; inntekten tas når det er det."),
        (f"inntekt;{NR};010149;311249;1", "Dagen er før personen ble født; rett dagen eller nummeret."),
        (f"inntekt;{NR};010187;311287;", "Cellen verdi: må stå der."),
        (f"inntekt;{NR};010187;311287;-1", "Cellen verdi: "),
        (f"inntekt;{NR};010187;311287;150000,50", "Cellen verdi: "),
        (f"inntekt;{NR};010187;311287;mye", "Cellen verdi: "),
        (f"inntekt;{NR};010187;311287;1000000000", "Cellen verdi: skriv et beløp på høyst 999999999 kr."),
        (f"pensjon;{NR};010388;;U 42000", "Cellen verdi: skriv kroner i året, eller F, O eller P og så kroner."),
        (f"pensjon;{NR};010388;;F", "Cellen verdi: må stå der."),
        (f"pensjon;{NR};010388;290288;1", "Siste dag er før første dag; rett dagene."),
        (f"pensjon;{NR};080689;;1", "Dagen er mer enn et år fram i tid; rett den."),
        (f"skole;{NR};010388;;gym", "Cellen verdi: skriv skole eller kurs, eller la den stå tom."),
        (f"verneplikt;{NR};010388;;J", "Cellen verdi: skal være blank for verneplikt og dod."),
        (f"verneplikt;{NR};300150", "Dagen er før personen ble født"),
        (f"dod;{NR};070688", "Dagen er ikke kommet ennå."),
        (f"dod;{NR};300150", "Dagen er før personen ble født"),
        (f"dod;{NR};010188;020188", "Cellen til skal være blank for dod og flytting."),
        (f"flytting;{NR};070688;;1902", "Dagen er ikke kommet ennå."),
        (f"flytting;{NR};060688;;9999", "Cellen verdi: fire sifre er et kommunenummer, og dette finnes ikke."),
        (f"flytting;{NR};060688;;,", "Cellen verdi: må stå der."),
        (
            f"flytting;{NR};060688;;{'G' * 35}, 9008 TROMSØ",
            "Cellen verdi: gaten har høyst 34 tegn, og poststedet høyst 26.",
        ),
        (f"flytting;{NR};060688;;G, {'P' * 27}", "Cellen verdi: gaten har høyst 34 tegn"),
        ('{"slag": "dod"', "Linjen kan ikke leses som JSON."),
        (f'{{"slag": "dod", "fodselsnr": "{NR}", "dag": "060688"}}', "Nøkkelen dag er ukjent; se docs/registrene.md."),
        ('{"slag": "dod", "slag": "dod"}', "En nøkkel står to ganger i linjen; behold den ene."),
        ('{"slag": ["dod"]}', "Cellen slag: skriv en tekst eller et tall."),
    ],
)
def test_en_linje_som_ikke_sier_noe_fortelles_med_hvorfor(fil: Path, linje: str, setning: str) -> None:
    god = f"dod;{fodselsnr(nummer=1)};060688"
    rader, feil = lest(fil, god, linje)
    assert len(rader) == 1
    ((nummer, sagt),) = feil
    assert nummer == 2
    assert sagt.startswith(setning)
    assert len(sagt) > len("Cellen verdi: ")


def test_den_lengste_adressen_og_det_storste_belopet_faar_plass(fil: Path) -> None:
    rader, feil = lest(
        fil,
        f"flytting;{NR};060688;;{'G' * 34}, {'P' * 26}",
        f"inntekt;{NR};010187;311287;999999999",
        f"verneplikt;{NR};070689",
    )
    assert (len(rader), feil) == (3, [])


@pytest.mark.parametrize("koding", ["utf-8", "utf-8-sig", "latin-1"])
@pytest.mark.parametrize("skille", ["\n", "\r\n", "\r"])
def test_hode_merknader_og_tomme_linjer_er_ingen_opplysninger(fil: Path, koding: str, skille: str) -> None:
    linjer = ["# fra Tromsø", "slag;fodselsnr;fra;til;verdi", "", ";;;;", f"flytting;{NR};060688;;9008 TROMSØ"]
    fil.write_bytes(skille.join(linjer).encode(koding))
    (en,) = les_registerfil(fil, IDAG).opplysninger
    assert (en.linje, en.verdi) == (5, "9008 TROMSØ")


def test_sju_biter_er_norsk_i_adressen_og_bare_der(fil: Path) -> None:
    rader, feil = lest(fil, f"flytting;{NR};060688;;]sgata 1, 9008 TROMS\\", f"d|d;{NR};060688", koding="ascii")
    assert [rad[-1] for rad in rader] == ["Åsgata 1, 9008 TROMSØ"]
    assert [linje for linje, _ in feil] == [2]


def test_den_samme_raden_to_ganger_tas_en_gang(fil: Path) -> None:
    rader, feil = lest(fil, f"dod;{NR};060688", f"død;{NR};6.6.1988;;")
    assert (len(rader), feil) == (1, [(2, "Det samme står på linje 1; dette er ikke tatt.")])


@pytest.mark.parametrize(
    "linjer",
    [
        (f"inntekt;{NR};010187;311287;1", f"inntekt;{NR};010187;311287;2"),
        (f"dod;{NR};050688", f"dod;{NR};060688"),
        (f"pensjon;{NR};010388;;F 1", f"pensjon;{NR};010388;;2"),
        (f"flytting;{NR};010388;;1902", f"flytting;{NR};010388;;1901"),
        (f"verneplikt;{NR};010388;", f"verneplikt;{NR};010388;010488"),
    ],
)
def test_to_verdier_for_det_samme_tas_ikke(fil: Path, linjer: tuple[str, str]) -> None:
    setning = "Filen har to verdier for det samme; ingen av dem er tatt."
    assert lest(fil, *linjer) == ([], [(1, setning), (2, setning)])


def test_to_aar_to_pensjoner_og_to_personer_er_ikke_det_samme(fil: Path) -> None:
    rader, feil = lest(
        fil,
        f"inntekt;{NR};010187;311287;1",
        f"inntekt;{NR};010186;311286;2",
        f"pensjon;{NR};010388;;F 1",
        f"pensjon;{NR};010388;;O 2",
        f"dod;{NR};050688",
        f"dod;{fodselsnr(nummer=1)};060688",
    )
    assert (len(rader), feil) == (6, [])


@pytest.mark.parametrize("innhold", [b"", b"  \n", b"dod;\0"])
def test_en_fil_som_ikke_er_tekst_nektes(fil: Path, innhold: bytes) -> None:
    fil.write_bytes(innhold)
    with pytest.raises(Registerfilfeil, match="er ingen registerfil"):
        les_registerfil(fil, IDAG)


def test_en_fil_som_ikke_er_der_nektes(fil: Path) -> None:
    with pytest.raises(Registerfilfeil, match="kan ikke leses"):
        les_registerfil(fil, IDAG)


@pytest.mark.parametrize(("idag", "tatt"), [(date(1988, 12, 31), 0), (date(1989, 1, 1), 1)])
def test_et_aar_er_over_dagen_etter_den_siste(fil: Path, idag: date, tatt: int) -> None:
    fil.write_text(f"inntekt;{NR};010188;311288;1", encoding="utf-8")
    assert len(les_registerfil(fil, idag).opplysninger) == tatt
