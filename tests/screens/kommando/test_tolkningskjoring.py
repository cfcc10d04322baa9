"""`dagpenger tolkning`: the sources, the table, the files, and every way to ask for something that is not there."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.register.klokke import Klokke
from data.register.register import Register
from rules.fakta.skjema import Saksfakta
from screens.kommando.kommandolinje import main
from screens.kommando.tolkningskjoring import Tolkningsonske, kjor
from screens.virkning.fil import Frafil
from screens.virkning.filrader import rader_i
from tests.data.saker import FAKTA, MANDAG, ny_sak

SAK: dict[str, Any] = {"behandlet": "1988-06-01", "innvilget_fra": "1988-06-01", "inntekt": [{"lonn": 60_000}, {}, {}]}
RIK: dict[str, Any] = SAK | {"inntekt": [{"lonn": 90_000}, {"lonn": 400_000}, {"lonn": 60_000}]}
"""Adjusted 90,000 x 31,000 / 29,267 = 95,329; 400,000 x 31,000 / 27,433 = 452,010; 60,000 x 31,000 / 25,333 = 73,421.

The mean is 206,920, cut to 186,000 (6 G): dagsats 372, ukesats 2,232. With each year cut to 186,000 first the mean is
118,250 -> 118,000: dagsats 236, ukesats 1,416, which is 816 less. By thousands or not is the same for the first.
"""


def tolkning(**onske: Any) -> tuple[int, str, str]:
    ut, feilut = io.StringIO(), io.StringIO()
    return kjor(Tolkningsonske(**onske), ut, feilut), ut.getvalue(), feilut.getvalue()


def som_json(**onske: Any) -> dict[str, Any]:
    status, ut, feilut = tolkning(json="-", **onske)
    assert (status, feilut) == (0, "")
    svar: dict[str, Any] = json.loads(ut)
    return svar


def fil(tmp_path: Path, *linjer: object, navn: str = "saker.jsonl") -> Path:
    sti = tmp_path / navn
    sti.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in linjer) + "\n", encoding="utf-8")
    return sti


def test_en_fil_regnet_for_haand(tmp_path: Path) -> None:
    svar = som_json(fil=fil(tmp_path, SAK, "", RIK), valg=["T-TAK=per_ar"])
    assert (svar["saker"], svar["kroner_i_uka"]) == (2, 768 + 2_232)
    (virkning,) = svar["virkninger"]
    assert (virkning["navn"], virkning["valg"]) == ("T-TAK per_ar", {"T-TAK": "per_ar"})
    assert [virkning[n] for n in ("endret", "vinnere", "tapere", "kroner_i_uka")] == [1, 0, 1, -816]
    assert virkning["kroner_i_aaret"] == -816 * 52 == -42_432
    assert virkning["kvartiler"] == dict.fromkeys(("minst", "nedre", "median", "ovre", "storst"), -816)
    endret = [(g["gruppe"], g["saker"], g["kroner_i_uka"]) for g in virkning["grupper"]["inntekt"]]
    # 60,000 is under and 90,000 over 2 x 31,000.
    assert endret == [("under 2 G", 1, 0), ("2 til 4 G", 1, -816), ("4 til 6 G", 0, 0), ("6 G og over", 0, 0)]


def test_uten_valg_er_hvert_alternativ_med() -> None:
    svar = som_json(syntetisk=200, fro=4)
    assert len(svar["virkninger"]) == 14
    assert svar["kilde"] == "200 oppdiktede saker (frø 4)"
    assert all(len(virkning["valg"]) == 1 for virkning in svar["virkninger"])


def test_samme_fro_gir_samme_tall_og_et_annet_fro_andre() -> None:
    assert som_json(syntetisk=300, fro=1) == som_json(syntetisk=300)
    assert som_json(syntetisk=300, fro=1)["kroner_i_uka"] != som_json(syntetisk=300, fro=2)["kroner_i_uka"]


def test_valg_er_en_kombinasjon_og_kombinasjon_kan_gjentas() -> None:
    svar = som_json(
        syntetisk=50, valg=["T-90=av", "T-AVR=krone"], kombinasjoner=["T-TAK=per_ar,T-AAR=siste", "T-JUST=arsstart"]
    )
    assert [v["navn"] for v in svar["virkninger"]] == [
        "T-AVR krone + T-90 av",
        "T-AAR siste + T-TAK per_ar",
        "T-JUST arsstart",
    ]


def test_en_sak_i_filen_kan_si_hvor_mye_av_uka_som_er_tapt(tmp_path: Path) -> None:
    # 15 of 37.5 hours is 40 %: 40 % of 768 is 307.2, and nothing with a threshold of 50.
    sak = SAK | {"normal_arbeidstid": 37.5, "tapt_arbeidstid": 15}
    svar = som_json(fil=fil(tmp_path, sak), valg=["T-TERSKEL=50"])
    assert (svar["kroner_i_uka"], svar["virkninger"][0]["kroner_i_uka"]) == (307, -307)


@pytest.mark.parametrize("skilletegn", [",", ";"])
def test_en_csv_fil_gir_det_samme_som_json(tmp_path: Path, skilletegn: str) -> None:
    sak = {
        "behandlet": "1988-06-01",
        "innvilget_fra": "1988-05-02",
        "inntekt": [{"lonn": 150_000, "sykepenger": 4_000}, {"lonn": 140_000}, {"dagpenger": 30_000}],
        "kurstid": [0, 12, 0],
        "grunnbelop": "forrige",
        "vernepliktig": True,
        "barn": 2,
        "samordning": {"offentlig_pensjon": 24_000, "lonn_for_pensjon": 200_000},
        "normal_arbeidstid": 40,
        "tapt_arbeidstid": 30,
    }
    rad = {
        "behandlet": "1988-06-01", "innvilget_fra": "1988-05-02", "lonn_1": "150 000", "sykepenger_1": "4000",
        "lonn_2": "140000", "dagpenger_3": "30000", "kurstid_2": "12", "grunnbelop": "forrige", "vernepliktig": "J",
        "fiskeforedling": "", "barn": "2", "offentlig_pensjon": "24000", "lonn_for_pensjon": "200000",
        "normal_arbeidstid": "40,0" if skilletegn == ";" else "40.0", "tapt_arbeidstid": "30",
    }  # fmt: skip
    tabell = fil(tmp_path, skilletegn.join(rad), skilletegn.join(rad.values()), navn="saker.CSV")
    tabell.write_bytes(b"\xef\xbb\xbf" + tabell.read_bytes().replace(b"\n", b"\r\n"))
    fra_csv = som_json(fil=tabell)
    fra_json = som_json(fil=fil(tmp_path, sak))
    assert fra_csv["kroner_i_uka"] > 0
    assert {n: v for n, v in fra_csv.items() if n != "kilde"} == {n: v for n, v in fra_json.items() if n != "kilde"}


def test_daarlige_rader_listes_for_seg_og_de_gode_er_regnet(tmp_path: Path) -> None:
    sti = fil(tmp_path, SAK, '{"behandlet": ', SAK | {"barn": 99}, SAK | {"alder": 30}, "[]", SAK)
    sti.write_bytes(sti.read_bytes() + b'{"navn": "\xe6"}\n')
    status, ut, feilut = tolkning(fil=sti, valg=["T-AVR=krone"], json=str(tmp_path / "ut.json"))
    assert status == 1
    assert json.loads((tmp_path / "ut.json").read_text())["saker"] == 2
    assert "Hva tolkningene koster: sakene i saker.jsonl" in ut
    assert feilut.splitlines() == [
        f"{sti} linje 2: Dette er ikke gyldig JSON (tegn 14).",
        f"{sti} linje 3: barn må være et helt tall fra 0 til 20.",
        feilut.splitlines()[2],
        f"{sti} linje 5: Saken må være et objekt med nøkler.",
        f"{sti} linje 7: Raden er ikke skrevet i UTF-8.",
        f"5 dårlige rader er ikke regnet med, og står i {sti}.feil.",
    ]
    assert feilut.splitlines()[2].startswith(f"{sti} linje 4: Nøkkelen alder er ukjent; bruk behandlet,")
    with Path(f"{sti}.feil").open(encoding="utf-8", errors="surrogateescape", newline="") as feil:
        rader = list(csv.DictReader(feil))
    assert [(rad["linje"], rad["rad"][:13]) for rad in rader][:2] == [("2", '{"behandlet":'), ("3", '{"behandlet":')]
    assert rader[1]["setning"] == "barn må være et helt tall fra 0 til 20."
    assert rader[4]["rad"].encode("utf-8", "surrogateescape") == b'{"navn": "\xe6"}'
    assert sorted(p.name for p in tmp_path.iterdir()) == ["saker.jsonl", "saker.jsonl.feil", "ut.json"]


def test_en_rettet_fil_blir_kvitt_sin_gamle_feilliste_men_ikke_andres_filer(tmp_path: Path) -> None:
    sti = fil(tmp_path, SAK, "x")
    liste = Path(f"{sti}.feil")
    assert tolkning(fil=sti, valg=["T-AVR=krone"])[0] == 1
    assert liste.exists()
    fil(tmp_path, SAK)
    assert tolkning(fil=sti, valg=["T-AVR=krone"])[0] == 0
    assert not liste.exists()
    liste.write_text("Mine egne notater")
    assert tolkning(fil=sti, valg=["T-AVR=krone"])[0] == 0
    assert liste.read_text() == "Mine egne notater"


def test_resultatet_tar_aldri_plassen_til_sakene(tmp_path: Path) -> None:
    sti = fil(tmp_path, SAK)
    for_ = sti.read_text()
    for onske in ({"csv": sti}, {"json": str(tmp_path / "." / sti.name)}, {"csv": Path(f"{sti}.feil")}):
        status, _, feilut = tolkning(fil=sti, **onske)
        assert (status, feilut.startswith("--fil, --csv og --json må være hver sin fil;")) == (2, True)
    assert sti.read_text() == for_


def test_mange_daarlige_rader_fyller_ikke_skjermen(tmp_path: Path) -> None:
    sti = fil(tmp_path, *["x"] * 50)
    status, _, feilut = tolkning(fil=sti)
    assert status == 1
    assert len(feilut.splitlines()) == 21
    assert feilut.splitlines()[-1] == (
        f"30 til er ikke vist her; 50 dårlige rader er ikke regnet med, og står i {sti}.feil."
    )
    assert len(Path(f"{sti}.feil").read_text().splitlines()) == 51


@pytest.mark.parametrize(
    ("rad", "setning"),
    [
        ("1988-06-01,1988-06-01,mye", "lonn_1 må være et tall, men der står «mye»."),
        ("1988-06-01,1988-06-01,-1", "lonn_1 må være hele kroner fra 0 til 999 999 999."),
        ("1988-06-31,1988-06-01,1", "behandlet må være en dato som finnes, på formen ÅÅÅÅ-MM-DD."),
        (
            "1999-06-01,1988-06-01,1",
            "behandlet: Regelverket er lagt inn for 1976–1996, og 01.06.1999 ligger utenfor.",
        ),
        ("1988-06-01,1988-06-01", "Raden har 2 felter, men overskriften har 3."),
        ("1988-06-01,1988-06-01,", "Kolonnen lonn_1 er tom; den må fylles ut."),
        ('1988-06-01,1988-06-01,"1', "Raden er ikke gyldig CSV; se etter hermetegnene."),
    ],
)
def test_en_daarlig_csv_rad_sier_kolonnen(tmp_path: Path, rad: str, setning: str) -> None:
    sti = fil(tmp_path, "behandlet,innvilget_fra,lonn_1", "1988-06-01,1988-06-01,60000", rad, navn="s.csv")
    status, _, feilut = tolkning(fil=sti)
    assert status == 1
    linje, tilslutt = feilut.splitlines()
    assert linje.startswith(f"{sti} linje 3: ")
    if not setning.startswith("behandlet: "):
        assert linje == f"{sti} linje 3: {setning}"
    assert tilslutt.startswith("1 dårlig rad er ikke regnet med")


@pytest.mark.parametrize(
    ("felt", "setning"),
    [
        ({"normal_arbeidstid": 0, "tapt_arbeidstid": 0}, "normal_arbeidstid må være over 0."),
        ({"tapt_arbeidstid": 3}, "tapt_arbeidstid må være høyst det som er normal_arbeidstid."),
        ({"normal_arbeidstid": 3, "tapt_arbeidstid": 4}, "tapt_arbeidstid må være høyst det som er normal_arbeidstid."),
        ({"maks_prosent": 101}, "maks_prosent må være fra 0 til 100, med høyst to desimaler."),
        ({"maks_prosent": True}, "maks_prosent må være fra 0 til 100, med høyst to desimaler."),
        ({"maks_prosent": "100,5"}, "maks_prosent må være fra 0 til 100, med høyst to desimaler."),
        ({"maks_prosent": "alt"}, "maks_prosent må være et tall, men der står «alt»."),
        ({"maks_prosent": 50.001}, "maks_prosent må være fra 0 til 100, med høyst to desimaler."),
        ({"normal_arbeidstid": 3.125}, "normal_arbeidstid må være fra 0 til 168, med høyst to desimaler."),
    ],
)
def test_en_arbeidstid_som_ikke_finnes_er_en_daarlig_rad(tmp_path: Path, felt: dict[str, Any], setning: str) -> None:
    sti = fil(tmp_path, SAK | felt)
    status, _, feilut = tolkning(fil=sti)
    assert (status, feilut.splitlines()[0]) == (1, f"{sti} linje 1: {setning}")


def test_hele_uka_kan_vaere_tapt(tmp_path: Path) -> None:
    sti = fil(tmp_path, SAK | {"normal_arbeidstid": 40, "tapt_arbeidstid": 40})
    assert tolkning(fil=sti, json="-")[::2] == (0, "")


@pytest.mark.parametrize(("dag", "saker"), [("1975-12-31", 0), ("1976-01-01", 1), ("1996-12-31", 1), ("1997-01-01", 0)])
def test_loven_gjelder_fra_sin_forste_til_sin_siste_dag(tmp_path: Path, dag: str, saker: int) -> None:
    status, ut, _ = tolkning(fil=fil(tmp_path, SAK | {"behandlet": dag, "innvilget_fra": dag}), json="-", lov=1988)
    assert (status, json.loads(ut)["saker"]) == (0 if saker else 1, saker)


def test_egne_valg_i_filen_er_ikke_brukt_og_det_blir_sagt(tmp_path: Path) -> None:
    sti = fil(tmp_path, SAK | {"tolkning": {"T-AVR": "krone"}})
    status, ut, feilut = tolkning(fil=sti, json="-")
    assert (status, json.loads(ut)["kroner_i_uka"]) == (0, 768)
    assert feilut == "1 sak i filen har egne tolkningsvalg, som ikke er brukt her.\n"


@pytest.mark.parametrize(
    ("onske", "setning"),
    [
        ({"syntetisk": 0}, "--syntetisk: skriv et antall saker fra 1 til 5 000 000."),
        ({"syntetisk": 5_000_001}, "--syntetisk: skriv et antall saker fra 1 til 5 000 000."),
        ({"syntetisk": 1, "fro": -1}, "--frø: skriv et helt tall, 0 eller mer."),
        ({"fro": 1}, "--frø hører til --syntetisk; skriv hvor mange saker som skal diktes opp."),
        ({"syntetisk": 1, "demo": True}, "Velg bare én av --db, --demo, --fil og --syntetisk."),
        ({"syntetisk": 1, "valg": ["T-TAK"]}, "«T-TAK» er ikke et tolkningsvalg; skriv for eksempel T-TAK=per_ar."),
        (
            {"syntetisk": 1, "kombinasjoner": ["T-TAK=per_ar,T-90=kanskje"]},
            "Tolkningsvalget T-90 har ikke alternativet kanskje; velg blant pa, av.",
        ),
        ({"fil": Path("finnes/ikke.json")}, "Filen finnes/ikke.json finnes ikke."),
        ({"syntetisk": 1, "csv": Path("finnes/ikke/ut.csv")}, "finnes/ikke/ut.csv: kan ikke skrives"),
    ],
)
def test_det_som_ikke_gaar_gir_en_setning_og_status_2(onske: dict[str, Any], setning: str) -> None:
    status, ut, feilut = tolkning(**onske)
    assert (status, ut) == (2, "")
    assert feilut.startswith(setning)
    assert len(feilut.splitlines()) == 1


@pytest.mark.parametrize(
    ("hode", "setning"),
    [
        ("behandlet,innvilget_fra,lønn_1", "kolonnen «lønn_1» er ukjent; bruk behandlet, innvilget_fra, grunnbelop"),
        ("behandlet,innvilget_fra", "kolonnen lonn_1 mangler; skriv den i overskriften."),
        ("behandlet,innvilget_fra,lonn_1,barn,barn", "kolonnen barn står to ganger; behold én av dem."),
        ("", "kolonnen behandlet mangler"),
    ],
)
def test_en_csv_med_gal_overskrift_regnes_ikke(tmp_path: Path, hode: str, setning: str) -> None:
    sti = fil(tmp_path, hode, "1988-06-01,1988-06-01,1", navn="s.csv")
    status, _, feilut = tolkning(fil=sti)
    assert status == 2
    assert f"{sti} linje 1: {setning}" in feilut


def test_en_mappe_er_ingen_fil(tmp_path: Path) -> None:
    for mappe in (tmp_path, Path("/"), Path(".")):
        status, _, feilut = tolkning(fil=mappe)
        assert (status, len(feilut.splitlines())) == (2, 1)
        assert f"Filen {mappe} kan ikke leses" in feilut


def test_csv_ut_har_en_rad_for_alle_og_en_for_hver_gruppe(tmp_path: Path) -> None:
    ut = tmp_path / "virkning.csv"
    svar = som_json(syntetisk=400, valg=["T-TAK=per_ar"], csv=ut)
    with ut.open(encoding="utf-8", newline="") as aapen:
        rader = list(csv.DictReader(aapen))
    assert [rad["inndeling"] for rad in rader] == ["alle", *["inntekt"] * 4, *["barn"] * 4, *["gruppe"] * 4]
    (virkning,) = svar["virkninger"]
    assert rader[0]["kombinasjon"] == "T-TAK per_ar"
    assert int(rader[0]["kroner_i_uka"]) == virkning["kroner_i_uka"] < 0
    assert int(rader[0]["nedre_kvartil"]) == virkning["kvartiler"]["nedre"]
    for inndeling in ("inntekt", "barn", "gruppe"):
        deler = [rad for rad in rader if rad["inndeling"] == inndeling]
        assert sum(int(rad["kroner_i_uka"]) for rad in deler) == virkning["kroner_i_uka"]
        assert sum(int(rad["saker"]) for rad in deler) == 400


def test_tabellen_gaar_inn_i_80_kolonner_og_har_diagram() -> None:
    status, ut, _ = tolkning(syntetisk=3_000, kombinasjoner=["T-TAK=per_ar,T-AAR=siste,T-90=av", "T-JUST=arsstart"])
    assert status == 0
    assert max(len(linje.rstrip()) for linje in ut.splitlines()) <= 80
    assert not re.search(r"\x1b", ut)
    assert "Kroner i året, tap til venstre og gevinst til høyre" in ut
    assert re.search(r"^T-AAR siste \+ +", ut, re.MULTILINE)
    assert re.search(r"█│ +−\d", ut)
    assert re.search(r" │█+ +\+\d", ut)


def test_et_register_regnes_mot_sine_egne_valg_og_fores_i_loggen(tmp_path: Path) -> None:
    sti = tmp_path / "r.db"
    reg = Register.aapne(sti, Klokke.still(MANDAG), "ABC", trygt=False)
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, lonn_1=Decimal(157_000)))
    sak.innvilg(replace(FAKTA, lonn_1=Decimal(60_000), innvilget_fra=date(1988, 5, 2)))
    ny_sak(reg, 1).innvilg(replace(FAKTA, lonn_1=Decimal(60_000), tapt_arbtid=Decimal(10), begrunnelse="Vurdert."))
    ny_sak(reg, 2).lagre()
    sett_tolkning(reg, "T-AVR", "krone", "Prøve", "ABC")
    reg.lukk()
    # By krone: 63,553 -> 127 a day, 762 a week, as by hundreds; by thousands 768. Ten of 40 hours is 25 %, under 40 %.
    svar = som_json(db=sti, kombinasjoner=["T-AVR=tusen", "T-TERSKEL=20"])
    assert svar["kilde"] == f"2 innvilgede saker i {sti}"
    assert svar["utgangspunkt"]["T-AVR"] == "krone"
    assert svar["kroner_i_uka"] == 762
    # 25 % of 762 is 190.5.
    assert [v["kroner_i_uka"] for v in svar["virkninger"]] == [6, 191]
    reg = Register.aapne(sti, Klokke.still(MANDAG), "ABC")
    with reg.raa_lesing() as raa:
        logget = raa.execute("SELECT signatur, detaljer FROM logg ORDER BY id DESC LIMIT 1").fetchone()
    reg.lukk()
    assert logget == ("TOLKNING", '{"saker": 2}')


def test_et_register_som_ikke_finnes_blir_ikke_laget(tmp_path: Path) -> None:
    sti = tmp_path / "ingen.db"
    status, _, feilut = tolkning(db=sti)
    assert (status, sti.exists()) == (2, False)
    assert feilut.startswith(f"Registeret {sti} finnes ikke;")


def test_avbrudd_gir_en_setning_og_ingen_filer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sti = fil(tmp_path, SAK, "x", SAK)

    def avbryt(self: Frafil) -> Any:
        with sti.open("rb") as aapen:
            _linjer, rader = rader_i(sti, aapen, Saksfakta)
            for rad in rader:
                self._provd(rad)
        assert len(list(tmp_path.iterdir())) == 2
        raise KeyboardInterrupt

    monkeypatch.setattr(Frafil, "bolker", avbryt)
    status, ut, feilut = tolkning(fil=sti, csv=tmp_path / "ut.csv", json=str(tmp_path / "ut.json"))
    assert (status, ut, feilut) == (130, "", "Avbrutt; ingenting er skrevet.\n")
    assert [p.name for p in tmp_path.iterdir()] == ["saker.jsonl"]


def test_kommandolinjen_forstaar_alle_ordene(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argumenter = ["tolkning", "--syntetisk", "20", "--frø", "2", "--valg", "T-TAK=per_ar", "--valg", "T-90=av"]
    ut = tmp_path / "u.csv"
    assert main([*argumenter, "--kombinasjon", "T-AVR=krone", "--csv", str(ut), "--json", "-"]) == 0
    assert [v["navn"] for v in json.loads(capsys.readouterr().out)["virkninger"]] == [
        "T-TAK per_ar + T-90 av",
        "T-AVR krone",
    ]
    assert ut.exists()
    with pytest.raises(SystemExit) as avslutning:
        main(["tolkning", "--syntetisk", "mange"])
    assert avslutning.value.code == 2
    assert "--syntetisk: mange er ikke et helt tall" in capsys.readouterr().err
    assert main(["--db", str(tmp_path / "x.db"), "tolkning"]) == 2
    assert main(["tolkning", "--db", str(tmp_path / "x.db")]) == 2
