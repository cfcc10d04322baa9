"""`dagpenger kurs`: a class's results in one report, each played again; a package of exercises."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import screens.ovelse.gjentakelse as gjentakelse
from screens.kommando.kommandolinje import main
from screens.kommando.kurs.rapport import Rapportonske, kjor
from tests.training.kurs.klassen import PROVEN, Klassen
from training.kurs.etterproving import Gjentatt, Oppdrag, etterprov
from training.kurs.ovelseskilder import Ovelseskilder
from training.kurs.resultat import _kjede, skriv_resultat

GLEMT = "Barnet er glemt"
PER = "=Per, Ås"
"""A name that a spreadsheet would take for a formula."""


class Kjort(NamedTuple):
    kode: int
    ut: str
    feil: list[str]
    filer: Path

    def json(self) -> Any:
        return json.loads((self.filer / "r.json").read_text(encoding="utf-8"))

    def csv(self) -> list[dict[str, str]]:
        return [*csv.DictReader(io.StringIO((self.filer / "r.csv").read_text(encoding="utf-8")))]

    def html(self) -> str:
        return (self.filer / "r.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def klasse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ola forgets the child, and does it again; Per is right; what the others handed in is not as it should be."""
    rot = tmp_path_factory.mktemp("klasse")
    klassen, mappe = Klassen(rot / "rom"), rot / "resultater"
    (mappe / "b").mkdir(parents=True)
    shutil.copy(PROVEN, mappe)

    def levert(navn: str, resultat: dict[str, Any], *, forseglet_paa_nytt: bool = False) -> None:
        nytt = {"kjede": _kjede(resultat)} if forseglet_paa_nytt else {}
        skriv_resultat(mappe / navn, resultat | nytt)

    levert("a-ola-1.json", klassen.resultat("Ola Å", GLEMT, minutter=12))
    levert("a-ola-2.json", klassen.resultat("ola å", minutter=7, forsok=2, deler=2))
    levert("b/per.json", klassen.resultat(PER, minutter=9, forsok=3))
    shutil.copy(mappe / "b/per.json", mappe / "b/per-kopi.json")
    levert("c-endret.json", klassen.resultat("Liv", GLEMT) | {"poeng": 30, "feil": []})
    levert("d-ny-kjede.json", klassen.resultat("Siv", GLEMT) | {"poeng": 30, "feil": []}, forseglet_paa_nytt=True)
    annen = klassen.resultat("Bo") | {"ovelse": "fra-et-annet-kurs"}
    levert("e-ukjent-ovelse.json", annen, forseglet_paa_nytt=True)
    stanser = klassen.resultat("Una")
    stanser["spor"]["deler"][0] += "  - forvent melding: Dette sies aldri\n"
    levert("f-stanser.json", stanser, forseglet_paa_nytt=True)
    leser = klassen.resultat("Ivar")
    leser["spor"]["deler"] = [f"kladd: {mappe}/per.json\n{leser['spor']['deler'][0]}"]
    levert("g-annet-i-hodet.json", leser, forseglet_paa_nytt=True)
    (mappe / "h-brukket.json").write_text('{"ovelse": ', encoding="utf-8")
    (mappe / ".skjult.json").write_text("{", encoding="utf-8")
    (mappe / "gang.json").write_text("{}", encoding="utf-8")
    return mappe


@pytest.fixture(scope="module")
def rapport(klasse: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Kjort]:
    """Runs the command; what is recorded alike is played once."""
    spilt: dict[tuple[str, ...], Gjentatt] = {}

    def gjenta(oppdragene: Sequence[Oppdrag]) -> Iterable[Gjentatt]:
        nye = {ett.resultat.spor.deler: ett for ett in oppdragene if ett.resultat.spor.deler not in spilt}
        spilt.update(zip(nye, ekte([*nye.values()]), strict=True))
        return [spilt[ett.resultat.spor.deler] for ett in oppdragene]

    def kjort(*, anonym: bool = False) -> Kjort:
        filer, ut, feilut = tmp_path_factory.mktemp("ut"), io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as bytte:
            bytte.setattr(gjentakelse, "gjenta", gjenta)
            onske = Rapportonske(klasse, filer / "r.csv", filer / "r.html", filer / "r.json", anonym)
            kode = kjor(onske, ut, feilut)
        return Kjort(kode, ut.getvalue(), feilut.getvalue().splitlines(), filer)

    ekte = gjentakelse.gjenta
    return kjort


def test_det_som_er_galt_blir_sagt(rapport: Callable[..., Kjort], klasse: Path) -> None:
    kjort = rapport()
    assert kjort.kode == 1
    assert kjort.feil == [
        f"{klasse}/c-endret.json: poeng, feil: dette er endret etter at resultatet ble forseglet.",
        f"{klasse}/c-endret.json: resultatet sier 30 av 30 poeng, men spilt igjen gir det 10 av 30 poeng.",
        f"{klasse}/c-endret.json: resultatet sier ingen navngitte feil, men spilt igjen gir det «Et barn er glemt».",
        f"{klasse}/d-ny-kjede.json: resultatet sier 30 av 30 poeng, men spilt igjen gir det 10 av 30 poeng.",
        f"{klasse}/d-ny-kjede.json: resultatet sier ingen navngitte feil, men spilt igjen gir det «Et barn er glemt».",
        f"{klasse}/e-ukjent-ovelse.json: ovelse: øvelsen fra-et-annet-kurs finnes ikke i kurset eller ved resultatene;"
        " legg øvelsen eller pakken der.",
        f"{klasse}/f-stanser.json: det som er gjort, kan ikke spilles igjen til slutt: "
        + kjort.feil[6].partition("til slutt: ")[2],
        f"{klasse}/g-annet-i-hodet.json: spor.deler 1, linje 1: «kladd» er ikke noe i et opptak av en øvelse.",
        f"{klasse}/h-brukket.json: dette er ikke JSON; filen er skadet, eller noe annet enn et resultat.",
        f"{klasse}/b/per.json: dette er en kopi av {klasse}/b/per-kopi.json, og teller ikke en gang til.",
    ]
    assert re.search(r"spor\.deler 1, steg \d+ \(linje \d+\): .*Dette sies aldri", kjort.feil[6])


def test_summene_er_regnet_av_det_som_ble_spilt_igjen(rapport: Callable[..., Kjort]) -> None:
    """Counted by hand: Ola 12 + 7 minutes and the better of 10 and 30; Per's number says that it is the third time."""
    hele = rapport().json()
    assert list(hele) == ["kursrapport", "klasse", "elever", "ovelser", "feil", "punkter", "resultater"]
    assert hele["klasse"] == {
        "elever": 3, "resultater": 10, "teller": 4, "forsok": 6, "minutter": 37, "hint": 0, "poeng": 70, "maks": 90,
    }  # fmt: skip
    assert [(ett["elev"], ett["forsok"], ett["minutter"], ett["poeng"], ett["maks"]) for ett in hele["elever"]] == [
        (PER, 3, 9, 30, 30),
        ("Ola Å", 2, 19, 30, 30),
        ("Siv", 1, 9, 10, 30),
    ]
    assert [ett["feil"] for ett in hele["elever"]] == [[], *[[_barn_glemt(1, 1)]] * 2]
    assert hele["feil"] == [_barn_glemt(2, 2)]
    punkt = {"navn": "Dagsats og ukesats", "punkt": "4", "resultater": 2, "mulige": 0, "elever": 2}
    assert hele["punkter"] == [punkt]
    assert [(ett["ovelse"], ett["elever"], ett["poeng"]) for ett in hele["ovelser"]] == [("klassens-prove", 3, 70)]
    siv = next(ett for ett in hele["resultater"] if ett.get("elev") == "Siv")
    assert (siv["teller"], siv["sagt"]["poeng"], siv["gjentatt"]["poeng"]) == (True, 30, 10)


def _barn_glemt(resultater: int, elever: int) -> dict[str, Any]:
    hva = {"feil": "barn_glemt", "navn": "Et barn er glemt.", "punkt": "4"}
    return {**hva, "resultater": resultater, "mulige": 0, "elever": elever}


def test_tabellen_faar_plass_i_80_kolonner(rapport: Callable[..., Kjort]) -> None:
    ut = rapport().ut
    assert max(map(len, ut.splitlines())) <= 80
    assert "Resultater: 10, og 4 av dem teller. Elever: 3. Øvelser: 1." in ut
    assert re.search(r"Ola Å +1 +2 +19 +0 +30/30 +100,0 +████████████", ut)
    assert re.search(r"Siv +1 +1 +9 +0 +10/30 +33,3 +████ ", ut)
    assert re.search(r"Et barn er glemt\. +4 +2 +0 +2 +████████████", ut)


def test_regnearket_faar_ingen_formler(rapport: Callable[..., Kjort]) -> None:
    rader = rapport().csv()
    elever = [(rad["elev"], rad["poeng"], rad["maks"]) for rad in rader if rad["inndeling"] == "elev"]
    assert elever == [(f"'{PER}", "30", "30"), ("Ola Å", "30", "30"), ("Siv", "10", "30")]
    feil = [(rad["elev"], rad["feil"], rad["resultater"]) for rad in rader if rad["inndeling"] == "elev og feil"]
    assert feil == [("Ola Å", "barn_glemt", "1"), ("Siv", "barn_glemt", "1")]
    assert {rad["inndeling"] for rad in rader} == {
        "klasse", "elev", "ovelse", "feil", "punkt", "elev og ovelse", "elev og feil", "elev og punkt",
    }  # fmt: skip


class Side(HTMLParser):
    """What a page holds: its tags with their attributes, and whether each that is opened is closed."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.merker: list[tuple[str, dict[str, str | None]]] = []
        self._aapne: list[str] = []
        self.feed(tekst)
        assert self._aapne == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.merker.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self._aapne.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._aapne.pop() == tag


def test_siden_henter_ingenting_og_kan_leses_hoyt(rapport: Callable[..., Kjort]) -> None:
    html = rapport().html()
    side = Side(html)
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in side.merker}
    assert "://" not in html
    assert ("html", {"lang": "nb"}) in side.merker
    tabeller = html.count("<table>")
    assert tabeller == html.count("<caption>") == 4 + 3 + 2
    assert all(felt.get("scope") in ("row", "col") for tag, felt in side.merker if tag == "th")
    steder = {felt["id"] for _, felt in side.merker if "id" in felt}
    assert {f"#{ett}" for ett in steder} >= {felt["href"] for tag, felt in side.merker if tag == "a"}
    assert "men spilt igjen gir det 10 av 30 poeng." in html


def test_uten_navn(rapport: Callable[..., Kjort]) -> None:
    """Nobody's name stands anywhere, and no file's, which may be a name too."""
    kjort = rapport(anonym=True)
    alt = "\n".join([kjort.ut, *kjort.feil, kjort.html(), *(str(rad) for rad in kjort.csv()), str(kjort.json())])
    assert [navn for navn in ("ola", "Per, Ås", "Siv", "Liv", "Una", "Ivar", "per.json") if navn in alt] == []
    assert sorted(elev["poeng"] for elev in kjort.json()["elever"]) == [10, 30, 30]
    assert all(re.fullmatch(r"Elev \d", elev["elev"]) for elev in kjort.json()["elever"])
    assert kjort.feil[-1] == "Resultat 4: dette er en kopi av Resultat 3, og teller ikke en gang til."


def test_en_rapport_over_en_mappe_som_ikke_er_slik_den_skal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tom").mkdir()
    (tmp_path / "ett").mkdir()
    (tmp_path / "ett" / "kari.json").write_text("{}", encoding="utf-8")
    for argumenter, sagt in (
        ([str(tmp_path / "borte")], f"{tmp_path}/borte er ingen mappe; skriv mappen som resultatene ligger i.\n"),
        (
            [str(tmp_path / "tom")],
            f"Det er ingen resultater i {tmp_path}/tom; et resultat er en fil som slutter på .json.\n",
        ),
        (
            [str(tmp_path / "ett"), "--json", str(tmp_path / "ett" / "kari.json")],
            "--csv, --html og --json må være hver sin fil, og ingen av dem et resultat; velg et annet navn.\n",
        ),
        (
            [str(tmp_path / "ett"), "--csv", "/x/y.csv"],
            "/x/y.csv: kan ikke skrives; velg et annet sted.\n",
        ),
    ):  # fmt: skip
        assert main(["kurs", "rapport", *argumenter]) == 2
        assert capsys.readouterr().err == sagt
    assert (tmp_path / "ett" / "kari.json").read_text(encoding="utf-8") == "{}"


def test_rapporten_er_ikke_selv_et_resultat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "fremmed.json").write_text("[]", encoding="utf-8")
    for _ in range(2):
        assert main(["kurs", "rapport", str(tmp_path), "--json", str(tmp_path / "rapport.json")]) == 1
        assert capsys.readouterr().err == f"{tmp_path}/fremmed.json: dette er ikke resultatet av en øvelse.\n"


def test_en_pakke_lages_og_ligger_ved_resultatene(
    klasse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mappe = tmp_path / "resultater"
    mappe.mkdir()
    shutil.copy(klasse / "a-ola-1.json", mappe)
    pakken = mappe / "kurs.zip"
    assert main(["kurs", "pakke", str(PROVEN), "--ut", str(pakken)]) == 0
    assert capsys.readouterr().out == f"Pakken {pakken} er laget; antall øvelser i den: 1.\n"
    assert main(["kurs", "rapport", str(mappe)]) == 0
    svar = capsys.readouterr()
    assert ("Klassens prøve" in svar.out, svar.err) == (True, "")


HINT_OG_LEVERING = """\
  - gå til: ØVELSE
  - fyll: {Oppgave: "2", Valg: H}
  - tast: Enter
  - tast: Enter
  - tast: F3
  - klokke: 1988-06-06T09:12
  - fyll: {Oppgave: "2", Valg: L}
  - tast: Enter
  - tast: Enter
  - forvent melding: En melding som ble sagt etter leveringen
"""


def test_hint_og_levering_er_i_opptaket(tmp_path: Path) -> None:
    """The first hint costs a point; what was looked at after it was handed in does not matter."""
    gang, resultat = Klassen(tmp_path / "rom").levert("Tuva", HINT_OG_LEVERING)
    assert (gang.hint, resultat["poeng"], resultat["spor"]["klokke_slutt"]) == ({1: 1}, 29, "1988-06-06T09:12:00")
    skriv_resultat(tmp_path / "tuva.json", resultat)
    (provd,) = etterprov([(tmp_path / "tuva.json", "tuva")], Ovelseskilder([PROVEN]), gjentakelse.gjenta)
    assert (provd.galt, provd.merknader, provd.teller) == ((), (), True)
    assert provd.gjentatt == Gjentatt("", 29, 30, hint={"2": 1})


@pytest.mark.parametrize(
    ("argumenter", "sagt"),
    [
        (["999", "--ut", "kurs.zip"], "Det er ingen øvelse 999; skriv dagpenger ovelse for å se dem som finnes.\n"),
        ([str(PROVEN), "--ut", "kurs.tar"], "--ut: skriv et navn som slutter på .zip\n"),
        (
            [str(PROVEN), "--ut", "/x/kurs.zip"],
            "/x/kurs.zip kan ikke skrives: se etter at mappen er din, og at disken har plass.\n",
        ),
    ],
)
def test_en_pakke_som_ikke_kan_lages(argumenter: list[str], sagt: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kurs", "pakke", *argumenter]) == 2
    assert capsys.readouterr().err == sagt
