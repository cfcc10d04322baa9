"""Flows that use the steps of others: whose line is told, whose variables count, and what goes round in a circle."""

from pathlib import Path

import pytest

from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.leser import les
from tui.flyt.steg import Flyt, Skriv

HODE = "flyt: Prøve\nklokke: 1988-06-06T09:00\ndatabase: demo\n"


def skriv(mappe: Path, **filer: str) -> None:
    for navn, tekst in filer.items():
        fil = mappe / f"{navn.replace('__', '/')}.yaml"
        fil.parent.mkdir(exist_ok=True)
        fil.write_text(tekst, encoding="utf-8")


def lest(mappe: Path) -> Flyt:
    (en,) = les(mappe / "ytre.yaml")
    return en


def skrevet(flyt: Flyt) -> list[str]:
    return [steg.handling.tekst for steg in flyt.steg if isinstance(steg.handling, Skriv)]


def setning(mappe: Path) -> str:
    with pytest.raises(FlytfilFeil) as fanget:
        lest(mappe)
    return str(fanget.value).replace(f"{mappe}/", "")


def test_stegene_gjores_forst_eller_der_steget_staar(tmp_path: Path) -> None:
    skriv(
        tmp_path,
        ytre=HODE + "bruk: [en.yaml, to.yaml]\nsteg:\n  - skriv: c\n  - bruk: to.yaml\n  - skriv: d\n",
        en="steg: [skriv: a]\n",
        to="steg: [skriv: b]\n",
    )
    flyt = lest(tmp_path)
    assert skrevet(flyt) == ["a", "b", "c", "b", "d"]
    assert [(steg.nr, steg.fil.name, steg.linje) for steg in flyt.steg] == [
        (1, "en.yaml", 1),
        (2, "to.yaml", 1),
        (3, "ytre.yaml", 6),
        (4, "to.yaml", 1),
        (5, "ytre.yaml", 8),
    ]


def test_stien_regnes_fra_filen_den_staar_i(tmp_path: Path) -> None:
    skriv(
        tmp_path,
        ytre=HODE + "bruk: felles/en.yaml\nsteg: [skriv: c]\n",
        felles__en="bruk: to.yaml\nsteg: [skriv: b]\n",
        felles__to="steg: [skriv: a]\n",
    )
    assert skrevet(lest(tmp_path)) == ["a", "b", "c"]


def test_hodet_er_den_ytre_filens(tmp_path: Path) -> None:
    skriv(
        tmp_path,
        ytre=HODE + "bruk: en.yaml\nsteg: [skriv: b]\n",
        en="flyt: En\nklokke: 1990-01-01T10:00\ndatabase: tom\nsignatur: XYZ\neksempler: [{a: 1}]\nsteg: [skriv: a]\n",
    )
    flyt = lest(tmp_path)
    assert (flyt.navn, f"{flyt.klokke:%Y}", flyt.database, flyt.signatur) == ("Prøve", "1988", "demo", None)


def test_variablene_er_felles_og_de_ytre_gaar_foran(tmp_path: Path) -> None:
    skriv(
        tmp_path,
        ytre=HODE + "variabler: {a: ytre}\nsteg: [bruk: en.yaml, skriv: <a> <b> <c>]\n",
        en="bruk: to.yaml\nvariabler: {a: en, b: en}\nsteg: [skriv: <a> <b> <c>]\n",
        to="variabler: {a: to, b: to, c: to}\nsteg: [skriv: <a> <b> <c>]\n",
    )
    assert skrevet(lest(tmp_path)) == ["ytre en to"] * 3


def test_eksemplene_gjelder_ogsaa_stegene_som_brukes(tmp_path: Path) -> None:
    skriv(
        tmp_path,
        ytre=HODE + "bruk: en.yaml\neksempler: [{a: 1}, {a: 2}]\nsteg: [skriv: x]\n",
        en="steg: [skriv: <a>]\n",
    )
    assert [skrevet(flyt) for flyt in les(tmp_path / "ytre.yaml")] == [["1", "x"], ["2", "x"]]


@pytest.mark.parametrize(
    ("ytre", "en", "ventet"),
    [
        ("bruk: to.yaml", "", "ytre.yaml, linje 4: «to.yaml» er ingen fil i mappen"),
        ("bruk: en.yaml", "steg:\n  - tastt: Enter\n", "en.yaml, linje 2: steget «tastt» er ukjent; mente du «tast»?"),
        ("bruk: en.yaml", "steg:\n  - skriv: <a>\n", "en.yaml, linje 2: variabelen «a» er ukjent; flyten har ingen."),
        ("bruk: en.yaml", "flyt: En\n", "en.yaml, linje 1: hodet mangler «steg»."),
        ("bruk: en.yaml", "", "en.yaml: filen er tom"),
        ("bruk: en.yaml", "steg: [\n", "en.yaml, linje 2: dette er ikke YAML"),
        ("bruk: ytre.yaml", "", "ytre.yaml, linje 4: filen bruker seg selv: ytre.yaml → ytre.yaml."),
        (
            "bruk: en.yaml",
            "steg:\n  - tast: Enter\n  - bruk: ytre.yaml\n",
            "en.yaml, linje 3: filen bruker seg selv: ytre.yaml → en.yaml → ytre.yaml.",
        ),
        ("bruk: .", "", "ytre.yaml, linje 4: «.» er ingen fil i mappen"),
        ("bruk: {a: b}", "", "ytre.yaml, linje 4: her skal det stå en enkel tekst."),
        (
            "bruk: en.yaml\neksempler: [{t: F5}, {t: F99}]",
            "steg: [tast: <t>]\n",
            "en.yaml, linje 1, eksempel «F99»: «F99» er ingen tast",
        ),
    ],
)
def test_feil_fortelles_med_linjen_der_de_staar(tmp_path: Path, ytre: str, en: str, ventet: str) -> None:
    skriv(tmp_path, ytre=f"{HODE}{ytre}\nsteg: [skriv: x]\n", en=en)
    assert setning(tmp_path).startswith(ventet)


def test_den_samme_filen_kan_brukes_av_to(tmp_path: Path) -> None:
    skriv(
        tmp_path,
        ytre=HODE + "bruk: [en.yaml, to.yaml]\nsteg: [skriv: x]\n",
        en="bruk: felles.yaml\nsteg: [skriv: a]\n",
        to="bruk: felles.yaml\nsteg: [skriv: b]\n",
        felles="steg: [skriv: f]\n",
    )
    assert skrevet(lest(tmp_path)) == ["f", "a", "f", "b", "x"]


def test_filer_som_dobler_hverandre_stanser_ved_en_grense(tmp_path: Path) -> None:
    skriv(tmp_path, ytre=HODE + "bruk: f0.yaml\nsteg: [skriv: x]\n", f40="steg: [skriv: x]\n")
    skriv(tmp_path, **{f"f{nr}": f"bruk: f{nr + 1}.yaml\nsteg: [bruk: f{nr + 1}.yaml]\n" for nr in range(40)})
    assert setning(tmp_path) == "ytre.yaml: flyten har mer enn 100000 steg."


def test_for_mange_ledd_er_en_setning(tmp_path: Path) -> None:
    skriv(tmp_path, ytre=HODE + "bruk: f0.yaml\nsteg: [skriv: x]\n")
    skriv(tmp_path, **{f"f{nr}": f"bruk: f{nr + 1}.yaml\nsteg: [skriv: x]\n" for nr in range(60)})
    assert setning(tmp_path) == "f49.yaml, linje 1: filene bruker hverandre i mer enn 50 ledd."
