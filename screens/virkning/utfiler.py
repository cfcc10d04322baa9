"""The effects as JSON and CSV for programs, and files that are written whole or not at all."""

import csv
import io
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from rules.virkning.beregning import Oversikt, Telling, Virkning

KOLONNER = (
    "kombinasjon", "inndeling", "gruppe", "saker", "endret", "vinnere", "tapere", "kroner_i_uka", "kroner_i_aret",
    "minst", "nedre_kvartil", "median", "ovre_kvartil", "storst",
)  # fmt: skip


class KanIkkeSkrives(Exception):
    """A file could not be written; the text is a sentence that names it."""


def som_data(oversikt: "Oversikt", kildenavn: str) -> dict[str, Any]:
    """Everything that was counted, JSON-ready; every amount is a whole number of kroner."""
    return {
        "kilde": kildenavn,
        "utgangspunkt": oversikt.utgangspunkt.som_dict(),
        "saker": oversikt.antall,
        "kroner_i_uka": oversikt.kroner_i_uka,
        "kroner_i_aret": oversikt.kroner_i_aret,
        "virkninger": [_virkning(virkning) for virkning in oversikt.virkninger],
    }


def som_json(oversikt: "Oversikt", kildenavn: str) -> str:
    """The same as text."""
    return json.dumps(som_data(oversikt, kildenavn), ensure_ascii=False, indent=2) + "\n"


def som_csv(oversikt: "Oversikt") -> str:
    """A row for each combination over all cases, and one for each of its groups; the quartiles are for all only."""
    ut = io.StringIO()
    skriver = csv.DictWriter(ut, KOLONNER, lineterminator="\n")
    skriver.writeheader()
    for virkning in som_data(oversikt, "")["virkninger"]:
        fellesdel = {"kombinasjon": virkning["navn"]}
        kvartiler = {_KVARTIL[navn]: kroner for navn, kroner in (virkning["kvartiler"] or {}).items()}
        tall = {navn: virkning[navn] for navn in _TELLING}
        skriver.writerow(fellesdel | {"inndeling": "alle", "gruppe": ""} | tall | kvartiler)
        for inndeling, grupper in virkning["grupper"].items():
            for gruppe in grupper:
                rad = {navn: gruppe[navn] for navn in _TELLING}
                skriver.writerow(fellesdel | {"inndeling": inndeling, "gruppe": gruppe["gruppe"]} | rad)
    return ut.getvalue()


def skriv_alle(filer: Iterable[tuple[Path, str]]) -> None:
    """Writes every file beside its place, and only when all are on the disk moves them there. Raises KanIkkeSkrives."""
    ferdige: list[tuple[Path, Path]] = []
    try:
        for sti, tekst in filer:
            with midlertidig(sti) as (fil, midlertidig_sti):
                ferdige.append((midlertidig_sti, sti))
                fil.write(tekst)
        for fra, til in ferdige:
            bytt_ut(fra, til)
    except BaseException:
        for fra, _ in ferdige:
            fra.unlink(missing_ok=True)
        raise


@contextmanager
def midlertidig(sti: Path) -> Iterator[tuple[TextIO, Path]]:
    """An open file beside `sti` and its path, on the disk when the block is left. Raises KanIkkeSkrives."""
    ved_siden = sti.with_name(f".{sti.name}.{os.getpid()}")
    with (
        _skriving(sti),
        ved_siden.open("w", encoding="utf-8", errors="surrogateescape", newline="") as fil,
    ):
        yield fil, ved_siden
        fil.flush()
        os.fsync(fil.fileno())


def bytt_ut(fra: Path, til: Path) -> None:
    """Moves a finished file to its place. Raises KanIkkeSkrives."""
    with _skriving(til):
        fra.replace(til)


@contextmanager
def _skriving(sti: Path) -> Iterator[None]:
    try:
        yield
    except OSError as feil:
        raise KanIkkeSkrives(f"{sti}: kan ikke skrives; velg et annet sted.") from feil


_TELLING = ("saker", "endret", "vinnere", "tapere", "kroner_i_uka", "kroner_i_aret")
_KVARTIL = {"minst": "minst", "nedre": "nedre_kvartil", "median": "median", "ovre": "ovre_kvartil", "storst": "storst"}


def _virkning(virkning: "Virkning") -> dict[str, Any]:
    from rules.virkning.inndeling import INNDELINGER

    kvartiler = virkning.kvartiler
    return {
        "navn": virkning.kombinasjon.navn,
        "valg": dict(virkning.kombinasjon.valg),
        **_telling(virkning.alle),
        "kvartiler": {navn: getattr(kvartiler, navn) for navn in _KVARTIL} if kvartiler else None,
        "grupper": {
            inndeling: [
                {"gruppe": navn, **_telling(telling)}
                for navn, telling in zip(INNDELINGER[inndeling], tellinger, strict=True)
            ]
            for inndeling, tellinger in virkning.grupper.items()
        },
    }


def _telling(telling: "Telling") -> dict[str, int]:
    return {
        "saker": telling.antall,
        "endret": telling.endret,
        "vinnere": telling.vinnere,
        "tapere": telling.tapere,
        "kroner_i_uka": telling.kroner_i_uka,
        "kroner_i_aret": telling.kroner_i_aret,
    }
