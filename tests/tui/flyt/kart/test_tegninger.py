"""The map as table, JSON, Graphviz, Mermaid and SVG, from a map written by hand."""

from xml.etree import ElementTree

import pytest

from tui.flyt.kart.graf import dot, mermaid, veier
from tui.flyt.kart.kart import Kart, Pil, Tatt
from tui.flyt.kart.kartbilde import kartbilde
from tui.flyt.kart.tabell import tabell
from tui.skjema.lop import Lop

KART = Kart(
    skjermer={"MENY": True, "E-1-1": True, "E-1-2": True, "E-2": False},
    felt={"MENY/Valg": True, "E-1-1/Navn": True, "E-1-1/Opphavs \"land\"": False},
    taster={"MENY/send": True, "E-2/send": False, "E-2/hjelp": False},
    meldinger={"epler.lagret": True, "epler.borte": False},
    titler={"MENY": "Meny", "E-1-1": "Sort <ny>", "E-1-2": 'Sort "pris"', "E-2": "Høsting & salg"},
    piler=(
        Pil("MENY", "E-1-1", "hopp"),
        Pil("MENY", "E-1-1", "send"),
        Pil("MENY", "E-1-1", "hopp"),
        Pil("E-1-1", "E-1-2", "bla_ned"),
        Pil("E-1-2", "MENY", "ja"),
        Pil("E-1-1", "MENY", "klikk"),
        Pil("E-1-2", "E-1-1", "hopp"),
    ),
    bilder={"MENY": Tatt(tuple((Lop(f"{nr:<80}", "tekst"),) for nr in range(24)), 1)},
)  # fmt: skip


def test_tabellen_teller_hver_side_og_nevner_alt_som_mangler() -> None:
    assert tabell(KART).splitlines() == [
        "Skjerm  Nådd     Felt   Taster  Tittel",
        "MENY    ja        1/1      1/1  Meny",
        "E-1-1   ja        1/2      0/0  Sort <ny>",
        'E-1-2   ja        0/0      0/0  Sort "pris"',
        "E-2     nei       0/0      0/2  Høsting & salg",
        "",
        "Skjermer: 3/4 nådd",
        "Felt: 2/3 nådd",
        "Taster: 1/3 nådd",
        "Meldinger: 1/2 nådd",
        "",
        "Skjermer som ikke er nådd:",
        "  E-2",
        "",
        "Felt som ikke er nådd:",
        '  E-1-1/Opphavs "land"',
        "",
        "Taster som ikke er nådd:",
        "  E-2/send; E-2/hjelp",
        "",
        "Meldinger som ikke er nådd:",
        "  epler.borte",
    ]


def test_som_data_har_fire_lister_av_id_og_naadd() -> None:
    data = KART.som_data()
    assert list(data) == ["skjermer", "felt", "taster", "meldinger"]
    assert data["skjermer"][3] == {"id": "E-2", "naadd": False}
    assert data["meldinger"] == [{"id": "epler.lagret", "naadd": True}, {"id": "epler.borte", "naadd": False}]


def test_en_vei_staar_en_gang_med_alle_tastene_sine() -> None:
    assert list(veier(KART)) == [
        ("MENY", "E-1-1", "F10, Enter"),
        ("E-1-1", "E-1-2", "F8"),
        ("E-1-2", "MENY", "J"),
        ("E-1-1", "MENY", "klikk"),
        ("E-1-2", "E-1-1", "F10"),
    ]


def test_graphviz_faar_hver_side_og_hver_vei_og_anforselstegn_rommes() -> None:
    linjer = dot(KART).splitlines()
    assert linjer[0] == "digraph flytkart {"
    assert linjer[-1] == "}"
    assert '  "E-1-2" [label="E-1-2\\nSort \\"pris\\""];' in linjer
    assert '  "E-2" [label="E-2\\nHøsting & salg", style=dashed];' in linjer
    assert '  "MENY" -> "E-1-1" [label="F10, Enter"];' in linjer
    assert sum(" -> " in linje for linje in linjer) == 5


def test_mermaid_faar_det_samme_med_sine_egne_rommetegn() -> None:
    linjer = mermaid(KART).splitlines()
    assert linjer[0] == "flowchart LR"
    assert '  s1["E-1-1<br/>Sort #60;ny#62;"]' in linjer
    assert '  s2["E-1-2<br/>Sort #34;pris#34;"]' in linjer
    assert '  s0 -->|"F10, Enter"| s1' in linjer
    assert linjer[-1] == "  class s3 borte"


def test_tegningen_har_en_boks_for_hver_side_bildet_i_den_og_en_pil_for_hver_vei() -> None:
    rot = ElementTree.fromstring(kartbilde(KART))
    ns = "{http://www.w3.org/2000/svg}"
    bokser = {en.get("id"): en for en in rot.findall(f"{ns}g")}
    assert list(bokser) == ["MENY", "E-2", "E-1-1", "E-1-2"]
    assert [id_ for id_, boks in bokser.items() if boks.find(f"{ns}svg") is not None] == ["MENY"]
    assert "borte" in bokser["E-2"].find(f"{ns}rect").get("class")  # type: ignore[union-attr, operator]
    assert "Høsting & salg" in "".join(bokser["E-2"].itertext())
    assert len(rot.findall(f"{ns}path")) == 5
    assert [en.text for en in rot.findall(f"{ns}text")] == ["F10, Enter", "F8", "J", "klikk"]


def test_ingen_boks_ligger_over_en_annen() -> None:
    ns = "{http://www.w3.org/2000/svg}"
    rammer = [en.find(f"{ns}rect") for en in ElementTree.fromstring(kartbilde(KART)).findall(f"{ns}g")]
    flater = [tuple(float(en.get(navn)) for navn in ("x", "y", "width", "height")) for en in rammer]  # type: ignore[union-attr, arg-type]
    for nr, (x, y, bredde, hoyde) in enumerate(flater):
        for x2, y2, _, _ in flater[nr + 1 :]:
            assert abs(x - x2) >= bredde or abs(y - y2) >= hoyde


def test_tastene_staar_ikke_over_en_boks_eller_over_andre_taster() -> None:
    """The way from the first page to the fourth passes behind two others."""
    sider = [f"E-1-{nr}" for nr in range(1, 5)]
    piler = (*(Pil(sider[0], til, "tilbake") for til in sider[1:]), Pil(sider[3], sider[0], "koder"))
    kart = Kart(dict.fromkeys(["MENY", *sider], True), {}, {}, {}, dict.fromkeys(["MENY", *sider], "Side"), piler, {})
    ns = "{http://www.w3.org/2000/svg}"
    rot = ElementTree.fromstring(kartbilde(kart))
    rammer = [en.find(f"{ns}rect") for en in rot.findall(f"{ns}g")]
    opptatt = [tuple(float(en.get(navn)) for navn in ("x", "y", "width", "height")) for en in rammer]  # type: ignore[union-attr, arg-type]
    tastene = rot.findall(f"{ns}text")
    assert len(tastene) == 4
    for tast in tastene:
        x, y = float(tast.get("x", "")), float(tast.get("y", ""))
        for venstre, topp, bredde, hoyde in opptatt:
            assert not (venstre - 7 < x < venstre + bredde + 7 and topp < y < topp + hoyde + 10)
        opptatt.append((x - 7, y - 10, 14, 10))


def test_stilen_gjelder_kartet_og_ikke_skriften_i_bildene() -> None:
    stil = ElementTree.fromstring(kartbilde(KART)).find("{http://www.w3.org/2000/svg}style").text  # type: ignore[union-attr]
    assert [linje for linje in str(stil).split("\n") if linje and not linje.startswith(".")] == []


@pytest.mark.parametrize("form", [dot, mermaid, kartbilde, tabell])
def test_et_kart_uten_veier_og_bilder_er_ogsaa_et_kart(form: object) -> None:
    tomt = Kart({"MENY": False}, {}, {}, {}, {"MENY": "Meny"}, (), {})
    assert "MENY" in form(tomt)  # type: ignore[operator]
