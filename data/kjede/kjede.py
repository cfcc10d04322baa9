"""Hash chains: each row of a chained table holds the hash of the row before it.

A row's hash is SHA-256 over the table's name and the row's columns as they stand in the file, NULLs and the hash
itself left out, so that a column added later does not change old hashes. `id` is the row's place in the chain,
counted from 1 without gaps, and the chain's head (table `kjedehode`) knows how many links there are: a row that is
changed, removed, put in or moved is found, at the end of the chain as well. The log names each decision and payment
with its hash. There is no secret in the hash: whoever writes the file with other programs can cut the end of the log
and move its head back, put an older copy of the file in place, or recalculate everything, and leaves no trace in it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.kjede import setninger

KJEDET = (
    *("vedtak", "anvisning", "logg", "tolkningsvalg"),
    *("kjoring", "kjoringspost", "kjoringsfil", "kjoringssvar", "driftsstans"),
    *("forslag", "paategning"),
    *("aapning", "justering"),
    *("klage", "klagesteg"),
    *("brev", "papirmottak"),
    *("omregning", "kravpost"),
    *("tilbaketaking",),
    *("annullering", "personkobling"),
    *("adressesperre",),
    *("registeropplysning", "registersvar"),
    *("arkivering",),
)
I_MENGDER = ("kjoringspost", "kjoringssvar", "omregning", "kravpost")
"""The chains that get many links at a time: the log names the first and the last of them, and the hash of the last."""
START = "0" * 64

Raaverdi = int | str | None

_som_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Hode:
    """How many links a chain has, and the hash of its last."""

    antall: int
    hash: str


def hash_av(tabell: str, rad: Mapping[str, Raaverdi]) -> str:
    """The hash of a row, in hexadecimal; `rad` holds the values as they stand in the file."""
    innhold = {navn: verdi for navn, verdi in rad.items() if verdi is not None and navn != "hash"}
    return hashlib.sha256(_som_json([tabell, innhold]).encode("utf-8", "surrogatepass")).hexdigest()


def brudd(tabell: str, rader: Iterable[Mapping[str, Raaverdi]], hode: Hode, fra: int = 1) -> Iterator[str]:
    """What is wrong with the links from number `fra` to the end, one sentence in bokmål a fault; none when they hold.

    When `fra` is past 1, the first link's own `forrige` is taken on trust.
    """
    venter, forrige = fra, START if fra == 1 else None
    for rad in rader:
        if rad["id"] != venter:
            yield setninger.annen_rad(tabell, venter, rad["id"])
        elif forrige is not None and rad["forrige"] != forrige:
            yield setninger.henger_ikke_sammen(tabell, venter)
        if hash_av(tabell, rad) != rad["hash"]:
            yield setninger.endret_siden(tabell, rad["id"])
        venter, forrige = int(rad["id"] or 0) + 1, str(rad["hash"])
    if venter - 1 != hode.antall:
        yield setninger.feil_antall(tabell, hode.antall, venter - 1)
    elif (forrige or START) != hode.hash and (hode.antall == 0 or forrige is not None):
        yield setninger.feil_hode(tabell)
