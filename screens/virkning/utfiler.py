"""The effects as JSON and CSV for programs, and the writing of such files: all of them or none."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.filer.egenfil import Uferdig
from screens.virkning import setninger
from screens.virkning.regneark import ufarlig

if TYPE_CHECKING:
    from rules.virkning.beregning import Oversikt, Telling, Virkning

KOLONNER = (
    "kombinasjon", "inndeling", "gruppe", "saker", "endret", "vinnere", "tapere", "kroner_i_uka", "kroner_i_aaret",
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
        "kroner_i_aaret": oversikt.kroner_i_aaret,
        "virkninger": [_virkning(virkning) for virkning in oversikt.virkninger],
    }


def som_json(
    oversikt: "Oversikt", kildenavn: str, bare_ascii: bool = False, ogsaa: Mapping[str, Any] | None = None
) -> str:
    """The same as text, after what else there is to say."""
    return json.dumps({**(ogsaa or {}), **som_data(oversikt, kildenavn)}, ensure_ascii=bare_ascii, indent=2) + "\n"


def som_csv(oversikt: "Oversikt") -> str:
    """A row for each combination over all cases, and one for each of its groups; the quartiles are for all only."""
    ut = io.StringIO()
    skriver = csv.DictWriter(ut, KOLONNER, lineterminator="\n")
    skriver.writeheader()

    def skriv(rad: dict[str, Any]) -> None:
        skriver.writerow({navn: ufarlig(verdi) if isinstance(verdi, str) else verdi for navn, verdi in rad.items()})

    for virkning in som_data(oversikt, "")["virkninger"]:
        fellesdel = {"kombinasjon": virkning["navn"]}
        kvartiler = {_KVARTIL[navn]: kroner for navn, kroner in (virkning["kvartiler"] or {}).items()}
        tall = {navn: virkning[navn] for navn in _TELLING}
        skriv(fellesdel | {"inndeling": "alle", "gruppe": ""} | tall | kvartiler)
        for inndeling, grupper in virkning["grupper"].items():
            for gruppe in grupper:
                rad = {navn: gruppe[navn] for navn in _TELLING}
                skriv(fellesdel | {"inndeling": inndeling, "gruppe": gruppe["gruppe"]} | rad)
    return ut.getvalue()


def skriv_alle(filer: Iterable[tuple[Path, str]]) -> None:
    """Writes every file beside its place, and only when all are on the disk moves them there. Raises KanIkkeSkrives."""
    with ExitStack() as uferdige:
        skrevet = []
        for sti, tekst in filer:
            with skriving(sti):
                uferdig = uferdige.enter_context(Uferdig(sti))
                uferdig.fil.write(tekst.encode())
                uferdig.lukk()
            skrevet.append(uferdig)
        for uferdig in skrevet:
            with skriving(uferdig.sti):
                uferdig.bytt_inn()


@contextmanager
def skriving(sti: Path) -> Iterator[None]:
    """Turns a failure to write the file into KanIkkeSkrives."""
    try:
        yield
    except OSError as feil:
        raise KanIkkeSkrives(setninger.kan_ikke_skrives(sti)) from feil


_TELLING = ("saker", "endret", "vinnere", "tapere", "kroner_i_uka", "kroner_i_aaret")
_KVARTIL = {"minst": "minst", "nedre": "nedre_kvartil", "median": "median", "ovre": "ovre_kvartil", "storst": "storst"}


def _virkning(virkning: "Virkning") -> dict[str, Any]:
    kvartiler = virkning.kvartiler
    return {
        "navn": virkning.kombinasjon.navn,
        "valg": dict(virkning.kombinasjon.valg),
        **_telling(virkning.alle),
        "kvartiler": {navn: getattr(kvartiler, navn) for navn in _KVARTIL} if kvartiler else None,
        "grupper": {
            inndeling: [
                {"gruppe": navn, **_telling(telling)}
                for navn, telling in zip(virkning.inndelinger[inndeling], tellinger, strict=True)
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
        "kroner_i_aaret": telling.kroner_i_aaret,
    }
