"""What the log says of the other tables' rows, held against the rows themselves."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import TracebackType
from typing import Self

from data.kjede.kjede import I_MENGDER, KJEDET, Raaverdi
from data.kjede.kjedeleser import hash_i, hode_i
from data.kjede.vernet import nokkelkolonner
from data.kontroll import setninger

NAVNGITT = tuple(tabell for tabell in KJEDET if tabell not in ("logg", *I_MENGDER))
"""The chained tables whose rows the log names with their hashes: no chain can be made anew behind its back."""

BOLK = 5_000
"""So many rows are written to the private database at a time."""

_som_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

Rad = Mapping[str, Raaverdi]


class Loggverdier:
    """What the log tells of each row, the newest last: filled while the log's chain is walked.

    It is kept in a private database that SQLite puts on the disk when it grows, and takes away when it is closed.
    """

    def __init__(self) -> None:
        self._minne = sqlite3.connect("", isolation_level=None)
        self._minne.executescript(
            """
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            CREATE TABLE sagt (tabell, nokkel, avtrykk, ledd, PRIMARY KEY (tabell, nokkel)) WITHOUT ROWID;
            CREATE TABLE versjon (tabell, nokkel, versjon, PRIMARY KEY (tabell, nokkel)) WITHOUT ROWID;
            BEGIN;
            """
        )
        self._sagt: list[tuple[str, str, str, int]] = []
        self._versjoner: list[tuple[str, str, int]] = []
        self._uleselige: list[int] = []
        self._mengder: dict[str, list[tuple[int, int, str]]] = {tabell: [] for tabell in I_MENGDER}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._minne.close()

    def gjennom(self, logg: Iterable[Rad]) -> Iterator[Rad]:
        """The rows of the log, passed on as they are, each remembered on its way."""
        for rad in logg:
            try:
                self._husk(rad)
            except (ValueError, TypeError, KeyError, AttributeError):
                self._uleselige.append(int(rad["id"] or 0))
            yield rad
            if len(self._sagt) + len(self._versjoner) > BOLK:
                self._legg_unna()
        self._legg_unna()

    def avvik(self, raa: sqlite3.Connection, tabell: str) -> Iterator[str]:
        """The rows of the table that are not as the log last told, those it never told of, and those that are gone."""
        kjente = 0
        for rad in _rader(raa, tabell):
            nokkel = _nokkel(tabell, rad)
            sagt = self._minne.execute(
                "SELECT avtrykk, versjon, ledd FROM sagt LEFT JOIN versjon USING (tabell, nokkel)"
                " WHERE tabell = ? AND nokkel = ?",
                (tabell, nokkel),
            ).fetchone()
            kjente += sagt is not None
            if sagt is None:
                yield _setning(tabell, nokkel, setninger.lagt_inn)
            elif sagt[:2] != (_avtrykk(tabell, rad), rad.get("versjon")):
                yield _setning(tabell, nokkel, partial(setninger.endret, kolonner=_hva(raa, tabell, rad, *sagt[1:])))
        (sagte,) = self._minne.execute("SELECT count(*) FROM sagt WHERE tabell = ?", (tabell,)).fetchone()
        if sagte > kjente:
            yield from self._borte(raa, tabell)

    def avvik_i_mengder(self, raa: sqlite3.Connection, tabell: str) -> Iterator[str]:
        """The links that came many at a time and are not those that the log named, from the first to the last."""
        venter = 1
        for fra, til, hash_ in self._mengder[tabell]:
            if fra != venter or hash_i(raa, tabell, til) != hash_:
                yield setninger.annen_enn_i_loggen(tabell, til)
            venter = til + 1
        hode = hode_i(raa, tabell)
        if hode is not None and hode.antall >= venter:
            yield setninger.lagt_inn(tabell, f"rad {venter}")

    def tabeller(self) -> set[str]:
        """The tables that the log tells of."""
        return {str(tabell) for (tabell,) in self._minne.execute("SELECT DISTINCT tabell FROM sagt")}

    def uleselige(self) -> Iterator[str]:
        """The log rows whose details no program of ours has written."""
        for ledd in self._uleselige:
            yield setninger.uleselig_loggrad(ledd)

    def _husk(self, rad: Rad) -> None:
        detaljer, ledd = str(rad["detaljer"]), int(rad["id"] or 0)
        if rad["versjon"] is not None and rad["journalnr"] is not None:
            self._versjoner.append(("sak", _nokkel("sak", rad), int(rad["versjon"])))
        if not any(ord_ in detaljer for ord_ in ('"hash"', '"rader"', '"mengder"')):
            return
        innhold = json.loads(detaljer)
        for tabell in NAVNGITT:
            if tabell in innhold:
                self._sagt.append((tabell, _nokkel(tabell, {"id": innhold[tabell]}), innhold["hash"], ledd))
        for tabell, (fra, til, hash_) in innhold.get("mengder", {}).items():
            self._mengder[tabell].append((int(fra), int(til), str(hash_)))
        for tabell, rader in innhold.get("rader", {}).items():
            for ny in rader:
                nokkel = _nokkel(tabell, ny)
                self._sagt.append((tabell, nokkel, _avtrykk(tabell, ny), ledd))
                if "versjon" in ny:
                    self._versjoner.append((tabell, nokkel, ny["versjon"]))

    def _legg_unna(self) -> None:
        self._minne.executemany("INSERT OR REPLACE INTO sagt VALUES (?, ?, ?, ?)", self._sagt)
        self._minne.executemany("INSERT OR REPLACE INTO versjon VALUES (?, ?, ?)", self._versjoner)
        self._sagt.clear()
        self._versjoner.clear()

    def _borte(self, raa: sqlite3.Connection, tabell: str) -> Iterator[str]:
        finnes = f"SELECT 1 FROM {tabell} WHERE " + " AND ".join(f"{navn} = ?" for navn in _nokkelkolonner(tabell))
        for (nokkel,) in self._minne.execute("SELECT nokkel FROM sagt WHERE tabell = ?", (tabell,)):
            if raa.execute(finnes, json.loads(nokkel)).fetchone() is None:
                yield _setning(tabell, nokkel, setninger.fjernet)


def _rader(raa: sqlite3.Connection, tabell: str) -> Iterator[Rad]:
    markor = raa.execute(f"SELECT {'id, hash' if tabell in NAVNGITT else '*'} FROM {tabell}")
    navn = [kolonne[0] for kolonne in markor.description]
    return (dict(zip(navn, verdier, strict=True)) for verdier in markor)


def _nokkelkolonner(tabell: str) -> tuple[str, ...]:
    return ("id",) if tabell in NAVNGITT else nokkelkolonner(tabell)


def _nokkel(tabell: str, rad: Rad) -> str:
    return _som_json([rad[navn] for navn in _nokkelkolonner(tabell)])


def _avtrykk(tabell: str, rad: Rad) -> str:
    """The hash that a chained row has; the fingerprint of another row, whose version is kept beside it."""
    if tabell in NAVNGITT:
        return str(rad["hash"])
    innhold = {navn: verdi for navn, verdi in rad.items() if verdi is not None and navn != "versjon"}
    return hashlib.sha256(_som_json(innhold).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _hva(raa: sqlite3.Connection, tabell: str, rad: Rad, versjon: int | None, ledd: int) -> str:
    """The columns of a protected row that stand otherwise in that log row."""
    if tabell in NAVNGITT:
        return ""
    (detaljer,) = raa.execute("SELECT detaljer FROM logg WHERE id = ?", (ledd,)).fetchone()
    nokkel = _nokkel(tabell, rad)
    sagt = next(sagt for sagt in json.loads(detaljer)["rader"][tabell] if _nokkel(tabell, sagt) == nokkel)
    sagt |= {"versjon": versjon} if versjon is not None else {}
    return ", ".join(navn for navn in rad if rad[navn] != sagt.get(navn))


def _setning(tabell: str, nokkel: str, si: Callable[[str, str], str]) -> str:
    if tabell in NAVNGITT:
        return setninger.annen_enn_i_loggen(tabell, json.loads(nokkel)[0])
    tall = ", ".join(str(verdi) for verdi in json.loads(nokkel))
    return si(tabell, f"rad {tall}" if tall.isascii() and tall.isalnum() else "en rad")
