"""What the demo register is made of: the invented persons and their cases, as the files beside this one have them."""

import csv
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

MAPPE = Path(__file__).parent


def les_personer() -> dict[str, dict[str, str]]:
    """The rows of personer.csv by national number. The names were made once with faker (no_NO), some by hand."""
    with (MAPPE / "personer.csv").open(encoding="utf-8", newline="") as fil:
        return {rad["fodselsnr"]: rad for rad in csv.DictReader(fil)}


def les_saker() -> list[dict[str, Any]]:
    """The tables of saker.toml; a person's later cases have no `hva` of their own."""
    saker: list[dict[str, Any]] = tomllib.loads((MAPPE / "saker.toml").read_text(encoding="utf-8"))["sak"]
    return saker


def les_kontoret() -> tuple[dict[str, dict[str, str]], list[dict[str, Any]]]:
    """The others at the office, by national number, and the one case of most of them, in the form of the files above.

    They have a year behind them, and nothing that waits on the day of the demo. Made once by chance, as the names.
    """
    with (MAPPE / "kontoret.csv").open(encoding="utf-8", newline="") as fil:
        rader = list(csv.DictReader(fil))
    tomt = {"bo_co": "", "ektefelle_navn": ""}
    personer = {rad["fodselsnr"]: {navn: rad[navn] for navn in _PERSONEN} | tomt for rad in rader}
    return personer, [dict(_saken(rad)) for rad in rader if rad["mottatt"]]


_PERSONEN = ("fodselsnr", "etternavn", "fornavn", "bo_gate", "bo_post", "kommune", "giro", "kontonr")
_UKER_I_KORTET = 2


def _saken(rad: dict[str, str]) -> Iterator[tuple[str, Any]]:
    yield "person", rad["fodselsnr"]
    yield "mottatt", date.fromisoformat(rad["mottatt"])
    yield "dager", int(rad["dager"])
    tall = ("normal_arbtid", "skatteprosent", "lonn_1", "lonn_2", "lonn_3")
    fakta: dict[str, Any] = {navn: int(rad[navn]) for navn in tall} | {"naeringsgruppe": rad["naeringsgruppe"]}
    yield "fakta", {**fakta, "innvilget_fra": date.fromisoformat(rad["innvilget_fra"])}
    yield "vedtak", bool(rad["perioder"])
    yield "uker", _UKER_I_KORTET * int(rad["perioder"] or 0)
    if rad["avstengt"]:
        yield "avstengning", {"dato": date.fromisoformat(rad["avstengt"]), "uker": 8, "kode": rad["avstengt_kode"]}
    if rad["utfall"]:
        yield rad["utfall"], {"dato": date.fromisoformat(rad["dato"]), "kode": rad["kode"]}
