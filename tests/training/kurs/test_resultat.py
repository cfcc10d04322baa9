"""A sealed result is found out when it was edited, and a file that is none is told of in one sentence."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from training.kurs.gang import Gang, Modus
from training.kurs.resultat import (
    EndretResultat,
    Resultatfeil,
    UgyldigResultat,
    forsegl,
    les_resultat,
    skriv_resultat,
)
from training.oppgaver.vurdering import Karakter
from training.ovelse.avtrykk import avtrykk
from training.ovelse.leser import les_ovelse

OVELSEN = Path(__file__).with_name("klassens-prove.yaml")
DELER = ("flyt: Første økt\nsteg:\n  - tast: Enter\n", "flyt: Etter strømbruddet\nsteg:\n  - tast: F5\n")


def resultat(**endret: Any) -> dict[str, Any]:
    """A sealed one, of a run in two parts."""
    gang = Gang(les_ovelse(OVELSEN), Modus.OVING, hint={1: 2, 0: 0}, svar={"Hvorfor?": "Fordi: æøå"})
    valg = {
        "elev": "Kari Ås",
        "forsok": 2,
        "start": datetime(2026, 11, 27, 9, 0, tzinfo=UTC),
        "slutt": datetime(2026, 11, 27, 9, 21, tzinfo=UTC),
        "klokke_slutt": datetime.fromisoformat("1988-06-06T09:20:31"),
        "deler": DELER,
    }
    return forsegl(gang, Karakter((), (), 21, 30), **{**valg, **endret})


def skrevet(mappe: Path, verdier: Any) -> Path:
    fil = mappe / "resultat.json"
    fil.write_text(verdier if isinstance(verdier, str) else json.dumps(verdier), encoding="utf-8")
    return fil


def test_resultatet_har_noklene_og_ingen_andre(tmp_path: Path) -> None:
    fil = tmp_path / "kari.json"
    skriv_resultat(fil, resultat())
    raa = json.loads(fil.read_text(encoding="utf-8"))
    assert list(raa) == ["ovelse", "fro", "start", "slutt", "poeng", "maks", "feil", "spor", "kjede"]
    assert fil.stat().st_mode & 0o777 == 0o600
    lest = les_resultat(fil)
    assert (lest.poeng, lest.maks, lest.hint, lest.spor.elev, lest.spor.modus) == (21, 30, 2, "Kari Ås", Modus.OVING)
    assert (lest.spor.hint, lest.spor.svar) == ({"2": 2}, {"Hvorfor?": "Fordi: æøå"})
    assert lest.spor.deler == DELER
    assert lest.slutt - lest.start == timedelta(minutes=21)


def test_kjeden_er_regnet_som_det_staar() -> None:
    """Worked here by itself: each link is SHA-256 over the one before, the key, and what stands there."""
    hode, antall = "0" * 64, 0
    verdier = resultat()
    spor = verdier["spor"]
    for navn, innhold in [
        *((navn, [verdier[navn]]) for navn in ("ovelse", "fro", "start")),
        *((f"spor.{n}", [spor[n]]) for n in ("utgave", "modus", "elev", "avtrykk", "forsok", "klokke_start")),
        ("spor.deler 1", [1, "flyt: Første økt\n", "steg:\n", "  - tast: Enter\n"]),
        ("spor.deler 2", [2, "flyt: Etter strømbruddet\n", "steg:\n", "  - tast: F5\n"]),
        *((f"spor.{navn}", [spor[navn]]) for navn in ("klokke_slutt", "hint", "svar")),
        *((navn, [verdier[navn]]) for navn in ("slutt", "poeng", "maks", "feil")),
    ]:
        for ett in innhold:
            ledd = json.dumps([hode, navn, ett], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            hode, antall = hashlib.sha256(ledd.encode()).hexdigest(), antall + 1
    assert (verdier["kjede"]["hode"], verdier["kjede"]["antall"]) == (hode, antall)


def sett(*sti: Any, til: Any) -> Callable[[dict[str, Any]], None]:
    def endre(verdier: dict[str, Any]) -> None:
        for ledd in sti[:-1]:
            verdier = verdier[ledd]
        verdier[sti[-1]] = til

    return endre


@pytest.mark.parametrize(
    ("endre", "sted"),
    [
        (sett("ovelse", til="en-annen"), "ovelse"),
        (sett("fro", til=7), "fro"),
        (sett("start", til="2026-11-27T09:05:00+00:00"), "start"),
        (sett("slutt", til="2026-11-27T09:05:00+00:00"), "slutt"),
        (sett("poeng", til=30), "poeng"),
        (sett("maks", til=21), "maks"),
        (sett("feil", til=["barn_glemt"]), "feil"),
        (sett("spor", "modus", til="prøve"), "spor.modus"),
        (sett("spor", "elev", til="Ola Ås"), "spor.elev"),
        (sett("spor", "avtrykk", til="0" * 64), "spor.avtrykk"),
        (sett("spor", "forsok", til=1), "spor.forsok"),
        (sett("spor", "hint", til={}), "spor.hint"),
        (sett("spor", "svar", "Hvorfor?", til="Derfor"), "spor.svar"),
        (sett("spor", "klokke_start", til="1988-06-06T09:01:00"), "spor.klokke_start"),
        (sett("spor", "klokke_slutt", til="1988-06-06T09:10:31"), "spor.klokke_slutt"),
        (sett("spor", "deler", 1, til=DELER[1].replace("F5", "F6")), "spor.deler 2"),
        (sett("spor", "deler", 0, til=DELER[0] + "\n"), "spor.deler 1"),
        (sett("spor", "deler", til=list(DELER[:1])), "spor.deler"),
        (sett("spor", "deler", til=[*DELER, ""]), "spor.deler"),
        (sett("spor", "deler", til=[*reversed(DELER)]), "spor.deler 1, spor.deler 2"),
        (sett("kjede", "antall", til=3), "kjede"),
        (sett("kjede", "hode", til="0" * 64), "kjede"),
    ],
)
def test_en_endring_blir_funnet(tmp_path: Path, endre: Callable[[dict[str, Any]], None], sted: str) -> None:
    verdier = resultat()
    endre(verdier)
    fil = skrevet(tmp_path, verdier)
    with pytest.raises(EndretResultat) as feil:
        les_resultat(fil)
    assert str(feil.value) == f"{fil}: {sted}: dette er endret etter at resultatet ble forseglet."
    assert feil.value.resultat.spor.elev in ("Kari Ås", "Ola Ås")


@pytest.mark.parametrize(
    ("endre", "sagt"),
    [
        (
            sett("spor", "utgave", til=2),
            "spor.utgave: resultatet er laget av et nyere program; dette kan lese utgave 1.",
        ),
        (sett("spor", "modus", til="juks"), "spor.modus: dette er ikke slik et resultat har det."),
        (sett("poeng", til="30"), "poeng: dette er ikke slik et resultat har det."),
        (sett("poeng", til=-1), "poeng: dette er ikke slik et resultat har det."),
        (sett("mer", til=1), "mer: dette er ikke noe i et resultat."),
        (sett("spor", "elev", til="K\x1b[2J"), "spor.elev: dette er ikke slik et resultat har det."),
        (sett("spor", "deler", 1, til=4), "spor.deler 2: dette er ikke slik et resultat har det."),
        (lambda verdier: verdier.pop("maks"), "maks: dette mangler."),
        (lambda verdier: verdier["kjede"].pop("ledd"), "kjede.ledd: dette mangler."),
        (sett("spor", til=None), "spor: dette er ikke slik et resultat har det."),
        (sett("spor", "klokke_slutt", til="1988-06-06T08:59:00"), "spor: dette er ikke slik et resultat har det."),
    ],
)
def test_et_brukket_resultat(tmp_path: Path, endre: Callable[[dict[str, Any]], Any], sagt: str) -> None:
    verdier = resultat()
    endre(verdier)
    fil = skrevet(tmp_path, verdier)
    with pytest.raises(UgyldigResultat) as feil:
        les_resultat(fil, "Resultat 4")
    assert (str(feil.value), isinstance(feil.value, EndretResultat)) == (f"Resultat 4: {sagt}", False)


@pytest.mark.parametrize("tekst", ["", "{", "[" * 100_000, "\x00", '{"ovelse": NaN', "9" * 5000])
def test_noe_som_ikke_er_json(tmp_path: Path, tekst: str) -> None:
    fil = skrevet(tmp_path, tekst)
    with pytest.raises(UgyldigResultat, match="dette er ikke"):
        les_resultat(fil)


@pytest.mark.parametrize("tekst", ["[]", "null", '"ovelse"', '{"navn": "noe annet"}'])
def test_en_fremmed_fil(tmp_path: Path, tekst: str) -> None:
    fil = skrevet(tmp_path, tekst)
    with pytest.raises(UgyldigResultat) as feil:
        les_resultat(fil)
    assert str(feil.value) == f"{fil}: dette er ikke resultatet av en øvelse."


def test_en_fil_som_ikke_kan_leses(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ror.json")
    for navn in ("borte.json", "ror.json", "."):
        with pytest.raises(UgyldigResultat, match="filen kan ikke leses"):
            les_resultat(tmp_path / navn)


def test_et_resultat_skrives_aldri_over(tmp_path: Path) -> None:
    fil = tmp_path / "kari.json"
    fil.write_text("mitt", encoding="utf-8")
    with pytest.raises(Resultatfeil, match="finnes fra før, og er ikke rørt"):
        skriv_resultat(fil, resultat())
    assert fil.read_text(encoding="utf-8") == "mitt"
    assert list(tmp_path.iterdir()) == [fil]


def test_en_full_disk_er_en_setning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_beskriver: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    fil = tmp_path / "kari.json"
    with pytest.raises(Resultatfeil) as feil:
        skriv_resultat(fil, resultat())
    assert str(feil.value) == f"{fil} kan ikke skrives: se etter at mappen er din, og at disken har plass."
    assert list(tmp_path.iterdir()) == []


def test_navnet_blir_en_linje_som_kan_vises(tmp_path: Path) -> None:
    fil = skrevet(tmp_path, resultat(elev="  Kari\n\x1b[2J Ås \ud800 " + "x" * 100))
    assert les_resultat(fil).spor.elev.startswith("Kari [2J Ås x")
    assert les_resultat(skrevet(tmp_path, resultat(elev=" \n"))).spor.elev == "?"


def test_avtrykket_er_av_det_eleven_moter(tmp_path: Path) -> None:
    """Comments and the solution may be written anew; a goal, a paper and a price may not."""
    tekst = OVELSEN.read_text(encoding="utf-8")
    fil = tmp_path / "ovelse.yaml"

    def av(innhold: str) -> str:
        fil.write_text(innhold, encoding="utf-8")
        return avtrykk(les_ovelse(fil))

    samme = av(tekst)
    assert av(f"# en merknad\n\n{tekst}") == samme
    assert av(tekst.replace("  - gå til: D-60\n", "  - tast: F3\n  - gå til: D-60\n", 1)) == samme
    assert av(f"{tekst}hintpris: [1, 2, 3, 5]\n") == samme
    assert av(f"{tekst}hintpris: [1, 2, 3, 4]\n") != samme
    assert av(f"{tekst}fro: 2\n") != samme
    assert av(tekst.replace("Navn: Hansen, Ola Åge", "Navn: Hansen, Kari")) != samme
