"""What is controlled when a register is opened: a small one whole, a big one as far as somebody can wait for.

The links of the chains that have come since the last time are checked, and how far is remembered in the register. The
rest of a big register is gone through in a thread of its own; what it finds is told, and stops all work after it.
"""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from data.feil import Laast, Registerfeil
from data.kjede.kjede import KJEDET, Hode, brudd
from data.kjede.kjedeleser import hash_i, hode_i, kjedebrudd, ledd_i
from data.lager.feiltolking import krev_lest, oversatt, skadet
from data.lager.forbindelse import uri
from data.lager.setninger import VISER_TIL_INGEN
from data.migrering import TABELLER
from data.register import setninger

KJEDEHALE = 200
"""The last links of each chain, which are checked at once in a big register as well."""

STOR_FIL = 8 * 2**20
"""A file of so many bytes is big."""

BOLK = 500
"""Links that the thread checks at a time before it lets others in."""

_PUST = 0.005
_MERK_HVER = 50_000


class Startkontroll:
    """The control of one opening; `ved_funn` gets the sentence of what the thread finds, in that thread."""

    def __init__(self, sti: Path, ved_funn: Callable[[str], None] | None = None) -> None:
        self._sti = sti
        self._ved_funn = ved_funn or (lambda _: None)
        self._slutt = threading.Event()
        self._raa: sqlite3.Connection | None = None
        self._traad: threading.Thread | None = None
        self._funn: Registerfeil | None = None

    def kjor(self, raa: sqlite3.Connection) -> None:
        """Controls what somebody can wait for, and begins on the rest. Raises a Registerfeil."""
        self._krev_tabeller(raa)
        hoder = {tabell: self._hode(raa, tabell) for tabell in KJEDET}
        merker = {tabell: self._merke(raa, tabell, hode) for tabell, hode in hoder.items()}
        stor = _storrelse(raa) >= STOR_FIL
        if not stor:
            self._krev_hel_fil(raa)
        for tabell, hode in hoder.items():
            fra = max(1, hode.antall - KJEDEHALE + 1)
            self._krev_ledd(raa, tabell, fra if stor else min(fra, merker[tabell] + 1))
        if stor:
            self._traad = threading.Thread(target=self._kontroller_resten, args=(hoder, merker), daemon=True)
            self._traad.start()
        else:
            self._husk({tabell: hode for tabell, hode in hoder.items() if hode.antall - merker[tabell] >= KJEDEHALE})

    @property
    def i_bakgrunnen(self) -> bool:
        """Whether there was more than somebody can wait for."""
        return self._traad is not None

    def krev_hel(self) -> None:
        """Raises what the thread has found, if anything."""
        if self._funn is not None:
            raise self._funn

    def vent(self) -> None:
        """Waits until all is controlled."""
        if self._traad is not None:
            self._traad.join()

    def stopp(self) -> None:
        """Lets the thread end where it is."""
        self._slutt.set()
        while self._traad is not None and self._traad.is_alive():
            if self._raa is not None:
                self._raa.interrupt()
            self._traad.join(0.02)

    def _kontroller_resten(self, hoder: dict[str, Hode], merker: dict[str, int]) -> None:
        try:
            with oversatt(self._sti), closing(_forbindelse(self._sti)) as self._raa:
                self._krev_hel_fil(self._raa)
                for tabell, hode in hoder.items():
                    self._gaa_gjennom(self._raa, tabell, merker[tabell] + 1, hode)
        except Laast:
            return
        except Registerfeil as funn:
            if not self._slutt.is_set():
                self._funn = funn
                self._ved_funn(funn.paa_linjen)
        except sqlite3.Error:
            if not self._slutt.is_set():
                raise
        finally:
            self._raa = None

    def _gaa_gjennom(self, raa: sqlite3.Connection, tabell: str, fra: int, hode: Hode) -> None:
        """Checks the links from that number on, a few at a time, and remembers how far it came."""
        til = min(fra, hode.antall)
        while til < hode.antall and not self._slutt.wait(_PUST):
            forste, til = til, min(til + BOLK, hode.antall)
            ledd = list(ledd_i(raa, tabell, forste, til))
            siste = Hode(til, str(ledd[-1]["hash"]) if ledd else "")
            for funn in brudd(tabell, ledd, siste, forste):
                raise skadet(self._sti, funn.rstrip("."))
            if til == hode.antall or til % _MERK_HVER < BOLK:
                self._husk({tabell: siste})

    def _krev_tabeller(self, raa: sqlite3.Connection) -> None:
        finnes = {navn for (navn,) in raa.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for tabell in TABELLER:
            if tabell not in finnes:
                raise skadet(self._sti, setninger.tabell_mangler(tabell))

    def _krev_hel_fil(self, raa: sqlite3.Connection) -> None:
        (funn,) = raa.execute("PRAGMA quick_check(1)").fetchone()
        krev_lest(funn)
        if funn != "ok":
            raise skadet(self._sti, setninger.OPPBYGNINGEN_HOLDER_IKKE)
        if raa.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise skadet(self._sti, VISER_TIL_INGEN)

    def _krev_ledd(self, raa: sqlite3.Connection, tabell: str, fra: int) -> None:
        for funn in kjedebrudd(raa, tabell, fra):
            raise skadet(self._sti, funn.rstrip("."))

    def _hode(self, raa: sqlite3.Connection, tabell: str) -> Hode:
        hode = hode_i(raa, tabell)
        if hode is None:
            raise skadet(self._sti, setninger.hodet_mangler(tabell))
        return hode

    def _merke(self, raa: sqlite3.Connection, tabell: str, hode: Hode) -> int:
        """How many of the chain's links were checked before."""
        merke = raa.execute("SELECT antall, hash FROM kontrollert WHERE tabell = ?", (tabell,)).fetchone()
        if merke is None:
            return 0
        if merke[0] > hode.antall or hash_i(raa, tabell, merke[0]) != merke[1]:
            raise skadet(self._sti, setninger.annen_enn_sist(tabell))
        return int(merke[0])

    def _husk(self, merker: dict[str, Hode]) -> None:
        """Remembers how far the chains are checked; another time, when somebody else is writing."""
        rader = [(tabell, hode.antall, hode.hash) for tabell, hode in merker.items()]
        with suppress(Laast), oversatt(self._sti), closing(_forbindelse(self._sti)) as raa:
            raa.executemany("INSERT OR REPLACE INTO kontrollert (tabell, antall, hash) VALUES (?, ?, ?)", rader)


def _forbindelse(sti: Path) -> sqlite3.Connection:
    return sqlite3.connect(uri(sti), uri=True, timeout=0, isolation_level=None)


def _storrelse(raa: sqlite3.Connection) -> int:
    (sider,), (bytes_,) = raa.execute("PRAGMA page_count").fetchone(), raa.execute("PRAGMA page_size").fetchone()
    return int(sider) * int(bytes_)
