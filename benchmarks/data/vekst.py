"""`python -m benchmarks.data.vekst FIL`: what grows with the register, measured on one with a million payments in FIL.

It is built there when the file is not there, which takes some minutes; the measuring takes as many.
"""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from argparse import ArgumentParser
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from benchmarks.data.stort_register import bygg
from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling
from benchmarks.maaling.par import Par
from benchmarks.maaling.pseudoterminal import Oppstart, eget_miljo, tid_til_malt
from benchmarks.maaling.tabell import maskinen, som_tabell

START_KRAV = 1.5
STARTER = 5
LAAS_KRAV_MS = 100
"""A commit with its sync to the disk, and others that want the processor: what writes one row of the log."""
KONTROLL_KRAV = 4
MINNE_KRAV_MB = 200
SKRIVINGER = 5_000
_MELLOM_PROVER_S = 0.001

_KLOKKE = "1988-06-06T09:00"
_DAGPENGER = str(Path(sys.executable).with_name("dagpenger"))

_GANG = """
import sqlite3, sys
from data.kjede.kjede import KJEDET
from data.kjede.kjedeleser import kjedebrudd
from data.lager.forbindelse import uri
raa = sqlite3.connect(uri(sys.argv[1], "ro"), uri=True)
funn = [setning for tabell in KJEDET for setning in kjedebrudd(raa, tabell)]
assert funn == [] and raa.execute("PRAGMA integrity_check").fetchone() == ("ok",)
"""

_BEREGN_TOLKNING = """
import sys
from datetime import datetime
from pathlib import Path
from data.register.klokke import Klokke
from data.register.register import Register
from screens.virkning.vindu import virkningsvindu
register = Register.aapne(Path(sys.argv[1]), Klokke.fra(datetime.fromisoformat(sys.argv[2])), "MAL")
_, linjer = virkningsvindu(register, {})
assert linjer
register.lukk()
"""

_SKRIV = """
import sys
from datetime import datetime
from dataclasses import replace
from pathlib import Path
from data.operasjoner.behandling.behandling import behandlingsbilde, lagre_behandling
from data.feil import Laast
from data.register.klokke import Klokke
from data.register.register import Register
sti, klokke, journalnr, antall = sys.argv[1:]
register = Register.aapne(Path(sti), Klokke.fra(datetime.fromisoformat(klokke)), "MAL")
bilde = behandlingsbilde(register, journalnr=journalnr)
nektet = 0
print("klar", flush=True)
sys.stdin.readline()
for nummer in range(int(antall)):
    try:
        bilde = lagre_behandling(register, journalnr, replace(bilde.fakta, internt=str(nummer)), bilde.hode.versjon)
    except Laast:
        nektet += 1
print(nektet)
register.lukk()
"""


def maal_start(stort: Path) -> Maaling:
    """From nothing to an open register, told on line 23, beside the same for the demo register. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        miljo = eget_miljo(Path(navn))
        vaar = Oppstart((_DAGPENGER, "--db", str(stort), "--klokke", _KLOKKE), "Registeret er stort")
        demo = Oppstart((_DAGPENGER, "--demo"), "Demoregisteret er klart")
        par = [(tid_til_malt(vaar, miljo), tid_til_malt(demo, miljo)) for _ in range(STARTER + 1)][1:]
    resultat = Par(vaare=[tid for tid, _ in par], maalestokkens=[tid for _, tid in par])
    return resultat.maaling("start til åpent register", "dagpenger --demo", START_KRAV)


def maal_innsyn(stort: Path) -> Maaling:
    """The longest time that the write lock is held while F5 on TOLKNING reads every grant, another asking for it."""
    kommando = [sys.executable, "-c", _BEREGN_TOLKNING, str(stort), _KLOKKE]
    lengst, start = 0.0, perf_counter()
    with closing(sqlite3.connect(stort, timeout=0, isolation_level=None)) as annen:
        prosess = subprocess.Popen(kommando)
        holdt_fra: float | None = None
        while prosess.poll() is None:
            naa = perf_counter()
            if _faar_laasen(annen):
                holdt_fra = None
            else:
                holdt_fra = holdt_fra or naa
                lengst = max(lengst, perf_counter() - holdt_fra)
            sleep(_MELLOM_PROVER_S)
    if prosess.returncode:
        raise IkkeMaalt("F5 på TOLKNING endte med en feil")
    return Maaling(
        "F5 på TOLKNING: skrivelåsen holdt, på det lengste",
        lengst * 1000,
        "ms",
        f"≤ {LAAS_KRAV_MS}",
        f"hele beregningen: {perf_counter() - start:.1f} s".replace(".", ","),
        lengst * 1000 <= LAAS_KRAV_MS,
    )


def _faar_laasen(annen: sqlite3.Connection) -> bool:
    try:
        annen.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return False
    annen.execute("ROLLBACK")
    return True


def maal_kontroll(stort: Path) -> list[Maaling]:
    """`dagpenger kontroll` beside the bare walk of the same chains and SQLite's own check, one after the other."""
    gang, _ = _kjor([sys.executable, "-c", _GANG, str(stort)])
    tid, minne = _kjor([_DAGPENGER, "kontroll", "--db", str(stort)])
    return [
        Maaling(
            f"dagpenger kontroll: {tid:.0f} s",
            tid / gang,
            "× målestokken",
            f"≤ {KONTROLL_KRAV}",
            f"kjedene og integrity_check: {gang:.0f} s",
            tid <= KONTROLL_KRAV * gang,
        ),
        Maaling("minne til det samme", minne, "MB", f"≤ {MINNE_KRAV_MB}", "på det meste", minne <= MINNE_KRAV_MB),
    ]


def _kjor(kommando: list[str]) -> tuple[float, float]:
    """Seconds and greatest memory in MB of a process. Raises IkkeMaalt when it does not end well."""
    start = perf_counter()
    prosess = subprocess.Popen(kommando, stdout=subprocess.DEVNULL)
    _, status, bruk = os.wait4(prosess.pid, 0)
    prosess.returncode = os.waitstatus_to_exitcode(status)
    if prosess.returncode:
        raise IkkeMaalt(f"`{' '.join(kommando[1:3])}` endte med {prosess.returncode}")
    return perf_counter() - start, _minne(bruk)


def _minne(bruk: resource.struct_rusage) -> float:
    return bruk.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def maal_to_skrivere() -> Maaling:
    """Two programs that save without pause, each in its own case of a demo register; how often one is refused."""
    from data.demo.kopi import kopi_av_demo

    with TemporaryDirectory() as navn:
        sti = kopi_av_demo(Path(navn))
        with closing(sqlite3.connect(sti)) as fil:
            aapne = fil.execute("SELECT journalnr FROM sak WHERE tilstand = 'under behandling' LIMIT 2").fetchall()
        start = perf_counter()
        skrivere = [_skriver(sti, journalnr) for (journalnr,) in aapne]
        for skriver in skrivere:
            _linje(skriver)
        for skriver in skrivere:
            assert skriver.stdin
            skriver.stdin.write("\n")
            skriver.stdin.flush()
        nektet = sum(int(_linje(skriver)) for skriver in skrivere)
        for skriver in skrivere:
            skriver.communicate()
    tid = perf_counter() - start
    return Maaling(
        f"nektet av {SKRIVINGER} lagringer, to programmer uten pause",
        nektet,
        "ganger",
        "0",
        f"{SKRIVINGER / tid:.0f} lagringer/s i alt",
        nektet == 0,
    )


def _skriver(sti: Path, journalnr: str) -> subprocess.Popen[str]:
    kommando = [sys.executable, "-c", _SKRIV, str(sti), _KLOKKE, journalnr, str(SKRIVINGER // 2)]
    return subprocess.Popen(kommando, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _linje(skriver: subprocess.Popen[str]) -> str:
    assert skriver.stdout
    if not (linje := skriver.stdout.readline()):
        raise IkkeMaalt("en av de to som skulle lagre, endte med en feil")
    return linje


def _bygg(stort: Path) -> None:
    """The register whole, or none with that name."""
    print(f"Bygger {stort} ...", file=sys.stderr)
    halv = stort.with_name(f"{stort.name}.halv")
    halv.unlink(missing_ok=True)
    bygg(halv)
    halv.replace(stort)


def main() -> int:
    """Prints the table; returns 0 when everything holds, 1 when something does not, or could not be measured."""
    leser = ArgumentParser(prog="python -m benchmarks.data.vekst", description="Måler det som vokser med registeret.")
    leser.add_argument("fil", type=Path, help="registeret med en million betalinger; det bygges når det ikke er der")
    stort = leser.parse_args().fil.absolute()
    maskin = maskinen()
    if not stort.exists():
        _bygg(stort)
    maalinger: list[Maaling] = []
    umaalt: dict[str, str] = {}
    for navn, maal in {
        "starten": lambda: [maal_start(stort)],
        "F5 på TOLKNING": lambda: [maal_innsyn(stort)],
        "kontroll": lambda: maal_kontroll(stort),
        "to som skriver": lambda: [maal_to_skrivere()],
    }.items():
        print(f"Måler {navn} ...", file=sys.stderr)
        try:
            maalinger += maal()
        except IkkeMaalt as hvorfor:
            umaalt[navn] = str(hvorfor)
    print(som_tabell(maskin, maalinger, umaalt), end="")
    return 0 if not umaalt and all(maaling.oppfylt for maaling in maalinger) else 1


if __name__ == "__main__":
    sys.exit(main())
