"""The changes that `make mutasjon` makes are the ones that it says, one at a time, and the account of them is right."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.mutasjon.__main__ import _arbeid, filer, les_like, mutanter, rapport, regnskap
from tests.mutasjon.avhengighet import Avhengighet
from tests.mutasjon.dommer import Dommer
from tests.mutasjon.kart import Kart
from tests.mutasjon.mutanter import Mutant, ett_mer, python_mutanter
from tests.mutasjon.proving import KORT_TID, Dom, Prover
from tests.mutasjon.tabeller import toml_mutanter


def endringer(kilde: str) -> list[str]:
    return [mutant.id.removeprefix("r.py ") for mutant in python_mutanter("r.py", kilde.encode())]


@pytest.mark.parametrize(
    ("uttrykk", "ventet"),
    [
        ("a < b", ["a < b → a <= b"]),
        ("a >= b", ["a >= b → a > b"]),
        ("a == b", ["a == b → a != b"]),
        ("a is not  b", ["a is not b → a is b"]),
        ("a not in b", ["a not in b → a in b"]),
        ("a and b and c", ["a and b and c → a or b or c"]),
        ("not (a)", ["not (a) → (a)"]),
        ("-a", ["-a → a"]),
        ("(a) * (b)", ["(a) * (b) → (a) + (b)"]),
        ("a // b", ["a // b → a * b"]),
        ("f(7)", ["f(7) → f(8)"]),
        ("True", []),
        ("'80'", []),
        ("min(a, b)", ["min(a, b) → max(a, b)"]),
        ("np.maximum(a, b)", ["np.maximum → np.minimum"]),
        ("er_under(a, b.c)", ["er_under(a, b.c) → (not er_under(b.c, a))"]),
        ("gange(a, b)", ["gange(a, b) → legge_sammen(a, b)"]),
        ("hoyeste.verdi", []),
        ("hoyeste(a, b)", ["hoyeste(a, b) → laveste(a, b)"]),
    ],
)
def test_hva_som_endres(uttrykk, ventet):
    assert endringer(f"x = {uttrykk}\n") == [f"modulen: {en}" for en in ventet]


def test_et_desimaltall_i_tekst_er_et_tall():
    assert endringer('x = Decimal("9.5")') == ['modulen: x = Decimal("9.5") → x = Decimal("9.6")']
    assert endringer('x = Decimal("1E-30")') == []


def test_en_lenke_av_sammenligninger_endres_ett_ledd_om_gangen():
    assert endringer("x = 0 <= æ <= b") == [
        "modulen: 0 <= æ <= b → 0 < æ <= b",
        "modulen: 0 <= æ <= b → 0 <= æ < b",
        "modulen: 0 <= æ <= b → 1 <= æ <= b",
    ]


def test_det_bare_typekontrollen_leser_endres_ikke():
    kilde = "x: L[1]\nif TYPE_CHECKING:\n    y = 1\nelse:\n    y = 2\n\ndef f(a: L[3]) -> L[4]:\n    return a\n"
    assert endringer(kilde) == ["modulen: y = 2 → y = 3"]


def test_id_en_sier_funksjonen_og_teller_like_endringer():
    assert endringer("class A:\n    def f(self, a, b=1):\n        return a < b or a < b\n") == [
        "A.f: 1 → 2",
        "A.f: a < b or a < b → a < b and a < b",
        "A.f: a < b → a <= b",
        "A.f: a < b → a <= b (2)",
    ]


def test_endringen_er_gjort_ett_sted_og_linjene_er_de_den_staar_paa():
    kilde = b"x = 1\ndef f():\n    return (x +\n     2)\n"
    ett, to, tre = python_mutanter("r.py", kilde)
    assert (ett.innhold, ett.linjer) == (b"x = 2\ndef f():\n    return (x +\n     2)\n", ())
    assert (to.innhold, to.linjer) == (b"x = 1\ndef f():\n    return (x -\n     2)\n", (3, 4))
    assert (tre.innhold, tre.linjer) == (b"x = 1\ndef f():\n    return (x +\n     3)\n", (4,))


def test_det_som_kjores_en_gang_for_alle_har_ingen_linje():
    """A test that comes second never runs it, and sees it all the same."""
    kilde = b"class A:\n    x = 1\n\n    def f(self, a=2):\n        return 3\n\n@cache\ndef g():\n    return 4\n"
    assert [mutant.linjer for mutant in python_mutanter("r.py", kilde)] == [(), (), (5,), ()]


@pytest.mark.parametrize(("tall", "ett_til"), [("80", "81"), ("9.5", "9.6"), ("0.99", "1.00"), ("0.01", "0.02")])
def test_ett_mer_i_siste_siffer(tall, ett_til):
    assert ett_mer(tall) == ett_til


TABELL = b"""
[uker]
navn = "Uker"

[[uker.rad]]
gjelder_fra = 1976-01-01
gjelder_til = 1984-12-31
verdi = 40

[[uker.rad]]
alternativ = "lang"
gjelder_fra = 1985-01-01
gjelder_til = 1996-12-31
verdi = 80

[[kontroll]]
id = "unna"
minst = -366
"""


def test_tabellens_tall_og_datoer():
    assert [mutant.id for mutant in toml_mutanter("t.toml", TABELL)] == [
        "t.toml uker.rad 1976-01-01: verdi 40 → 41",
        "t.toml uker.rad lang 1985-01-01: verdi 80 → 81",
        "t.toml kontroll unna: minst -366 → -367",
        "t.toml uker.rad lang 1985-01-01: gjelder_fra 1985-01-01 → en dag senere",
    ]
    *_, flyttet = toml_mutanter("t.toml", TABELL)
    assert b"gjelder_til = 1985-01-01\nverdi = 40" in flyttet.innhold
    assert b"gjelder_fra = 1985-01-02\n" in flyttet.innhold


@pytest.fixture(scope="module")
def alle():
    return [mutant for fil in filer() for mutant in mutanter(fil)]


def test_hver_endring_har_sin_egen_id(alle):
    assert len({mutant.id for mutant in alle}) == len(alle) > 1_000


def test_endringene_kan_oversettes():
    """A change that is no Python would be seen by any test, and say nothing."""
    for fil in (
        "rules/dagpenger/lov_1966/innvilgelse/dagsats.py",
        "rules/tall/avrunding.py",
        "rules/dagpenger/lov_1966/utbetaling/anvisning.py",
        "data/sak/kort.py",
    ):
        for mutant in mutanter(fil):
            compile(mutant.innhold, mutant.id, "exec")


def test_regnskapet_nevner_de_usette_og_de_foreldede():
    sett, usett, lik = (Mutant("r.py", f"r.py {navn}", (), b"") for navn in ("sett", "usett", "lik"))
    dommer = [Dom(sett, prove="test_x"), Dom(usett), Dom(lik)]
    like = {"r.py lik": "grunn", "r.py sett": "ikke lenger", "r.py borte": "finnes ikke", "annen.py x": "ikke prøvd"}
    assert regnskap([sett, usett, lik], dommer, like) == (["r.py usett"], ["r.py sett", "r.py borte"])


def test_hver_endring_uten_virkning_har_en_grunn_og_finnes(alle):
    finnes = {mutant.id for mutant in alle}
    for id, grunn in les_like().items():
        assert id in finnes, f"foreldet: {id}"
        assert grunn.strip().endswith("."), id


def test_en_prove_hviler_paa_alt_den_importerer_og_leser(tmp_path):
    for fil, kilde in {
        "rules/a.py": "from rules.b import x",
        "rules/b.py": "def f():\n    import data.c",
        "rules/ny.py": "",
        "data/c.py": "",
        "data/d.py": "",
        "tests/conftest.py": "import data.d.noe",
        "tests/test_a.py": "import os\nimport rules.a",
        "rules/satser.toml": "",
        "README.md": "",
        "tests/test_readme.py": 'ROT / "README.md"',
    }.items():
        (tmp_path / fil).parent.mkdir(exist_ok=True)
        (tmp_path / fil).write_text(kilde)
    alt = Avhengighet(tmp_path)
    assert alt.naar("tests/test_a.py") == {
        *("tests/test_a.py", "tests/conftest.py", "rules/a.py", "rules/b.py", "data/c.py", "data/d.py"),
    }
    assert alt.naar("tests/test_readme.py") == {
        *("tests/test_readme.py", "tests/conftest.py", "data/d.py", "README.md"),
    }
    merke = alt.merke("tests/test_a.py")
    (tmp_path / "rules/ny.py").write_text("x = 1")
    assert Avhengighet(tmp_path).merke("tests/test_a.py") == merke
    for fil in ("data/c.py", "rules/satser.toml"):
        (tmp_path / fil).write_text("x = 1")
        assert Avhengighet(tmp_path).merke("tests/test_a.py") != merke
        (tmp_path / fil).write_text("")


def test_en_dom_gjelder_til_noe_den_hviler_paa_er_endret(tmp_path):
    def kart(merke: str, ny: str = "") -> Kart:
        tid = dict.fromkeys(["test_a", "test_b", *([ny] if ny else [])], 1.0)
        rort = {"r.py": frozenset(tid)}
        return Kart({}, {}, rort, tid, {"test_a": "a", "test_b": merke, ny: "ny"})

    sett, usett = Mutant("r.py", "r.py sett", (), b"x = 1"), Mutant("r.py", "r.py usett", (), b"x = 2")
    sti = tmp_path / "dommer.jsonl"
    lager = Dommer(sti, kart("b"))
    lager.husk(Dom(sett, prove="test_a"))
    lager.husk(Dom(usett))
    assert Dommer(sti, kart("b")).kjent(sett) == Dom(sett, prove="test_a")
    assert Dommer(sti, kart("b")).kjent(usett) == Dom(usett)
    assert Dommer(sti, kart("b")).kjent(Mutant("r.py", "r.py sett", (), b"x = 3")) is None
    assert Dommer(sti, kart("endret")).kjent(sett) is not None
    assert Dommer(sti, kart("endret")).kjent(usett) is None
    assert Dommer(sti, kart("b", ny="test_c")).kjent(usett) is None


def test_rapporten_sier_hvor_mange_og_hvor_lenge():
    mutant = Mutant("r.py", "r.py x", (), b"")
    dommer = [
        *(Dom(mutant, prove="test_x"), Dom(mutant, merknad="tok for lang tid")),
        *(Dom(mutant, merknad="programmet kan ikke lastes (status 2)"), Dom(mutant), Dom(mutant)),
    ]
    assert rapport(dommer, 1, 61.4) == (
        "5 endringer på 61 s: 3 sett (1 fordi prøven tok for lang tid, 1 fordi programmet ikke kan lastes),"
        " 1 uten virkning, 1 som ingen prøve ser."
    )


def test_det_som_kjores_utenfor_provene_er_alle_proves_sak() -> None:
    rort = {"rules/a.py": frozenset({"test_a::a", "test_b::b"})}
    linjer = {"rules/a.py": {3: frozenset({"test_a::a"}), 4: frozenset({"test_a::a"})}}
    kart = Kart(linjer, {"rules/a.py": frozenset({3})}, rort, {"test_a::a": 1.0, "test_b::b": 0.5}, {})
    assert kart.prover("rules/a.py", (3,)) == ["test_b::b", "test_a::a"]
    assert kart.prover("rules/a.py", (4,)) == ["test_a::a"]
    assert kart.prover("rules/a.py", ()) == ["test_b::b", "test_a::a"]


class _Kjort(Prover):
    """Runs nothing: the tests in `ser` see a change, and what was asked is kept."""

    def __init__(self, ser: str) -> None:
        tid = {"naer_a": 0.1, "naer_b": KORT_TID - 0.1, "sen_a": KORT_TID + 1, "sen_b": KORT_TID + 2}
        super().__init__(Path(), Kart({}, {}, {"r.py": frozenset(tid)}, tid, {}))
        self.ser = ser
        self.spurt: list[Sequence[str]] = []

    def _kjor(self, mutant: Mutant, prover: Sequence[str]) -> tuple[str, str]:
        del mutant
        self.spurt.append(prover)
        return (self.ser if self.ser in prover else "", "")


def test_det_som_har_sett_en_annen_endring_i_filen_spors_for_resten():
    prover = _Kjort("sen_b")
    en, to = (Mutant("r.py", f"r.py {navn}", (), b"") for navn in "ab")
    assert (prover.prov(en), prover.prov(to)) == (None, None)
    assert prover.prov_resten(en) == Dom(en, prove="sen_b")
    assert prover.prov_resten(to) == Dom(to, prove="sen_b")
    assert prover.spurt == [["naer_a", "naer_b"], ["naer_a", "naer_b"], ["sen_a", "sen_b"], ["sen_b"]]


def test_det_som_er_navngitt_som_likt_spor_bare_de_naere(monkeypatch):
    prover = _Kjort("ingen")
    lik, usett = (Mutant("r.py", f"r.py {navn}", (), b"") for navn in ("lik", "usett"))
    monkeypatch.setattr("tests.mutasjon.__main__.last_biblioteker", lambda: None)
    monkeypatch.setattr("tests.mutasjon.__main__.kopi_av_programmet", nullcontext)
    monkeypatch.setattr("tests.mutasjon.__main__.Prover", lambda _kopi, _kart: prover)
    koen: SimpleQueue[Dom | None] = SimpleQueue()
    _arbeid(prover.kart, [(lik, ""), (usett, "")], {lik.id}, koen)
    assert [koen.get() for _ in range(3)] == [Dom(lik), Dom(usett), None]
    assert prover.spurt == [["naer_a", "naer_b"], ["naer_a", "naer_b"], ["sen_a", "sen_b"]]
