"""`python -m tests.mutasjon [FIL ...] [--mutant DEL] [--liste]`: the changes of the files, and which no test sees."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
import tomllib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from tests.mutasjon.dommer import Dommer
from tests.mutasjon.kart import IkkeGronn, Kart, les_kart
from tests.mutasjon.mutanter import Mutant, python_mutanter
from tests.mutasjon.proving import FOR_LENGE, LASTES_IKKE, ROT, Dom, Prover, kopi_av_programmet, last_biblioteker
from tests.mutasjon.tabeller import toml_mutanter

LIKE = Path(__file__).with_name("like.toml")
LAGER = ROT / ".venv" / "mutasjon"
UTENFOR_REGLENE = (
    *("data/operasjoner/anvisning/anvisning.py", "data/operasjoner/anvisning/forbehold.py"),
    *("data/operasjoner/anvisning/kortberegning.py", "data/operasjoner/ferietillegg/ferietillegg.py"),
    *("data/sak/grenser.py", "data/sak/konto.py", "data/sak/kort.py", "data/sak/regelgrense.py"),
    "screens/virkning/soyler.py",
)
"""What calculates and pays a card, and the length of the bars: beside every file of `rules/`."""
FRI = "rules/dokumenter/regnestykker.py"
"""Its amounts are free: any of them draw the same trees."""


def filer() -> list[str]:
    """The files that are changed, from the root of the program."""
    i_reglene = {str(fil.relative_to(ROT)) for ende in ("py", "toml") for fil in (ROT / "rules").rglob(f"*.{ende}")}
    return [*sorted(i_reglene - {FRI}), *UTENFOR_REGLENE]


def mutanter(fil: str) -> list[Mutant]:
    """The changes of one file."""
    lag = toml_mutanter if fil.endswith(".toml") else python_mutanter
    return lag(fil, (ROT / fil).read_bytes())


def les_like() -> dict[str, str]:
    """The changes that are known to change nothing, each with the reason."""
    return {rad["id"]: rad["grunn"] for rad in tomllib.loads(LIKE.read_text("utf-8")).get("lik", ())}


def prov_alle(
    kart: Kart, alle: Sequence[tuple[Mutant, str]], prosesser: int, like: Collection[str] = ()
) -> Iterator[Dom]:
    """The verdict on each change, as they come; each with the test that saw it in a former run.

    Those `like` that are named as equal are for the tests that are likely to see the change alone.
    """
    koen: multiprocessing.Queue[Dom | None] = multiprocessing.Queue()
    grener = [
        multiprocessing.Process(target=_arbeid, args=(kart, alle[nummer::prosesser], like, koen))
        for nummer in range(min(prosesser, len(alle)))
    ]
    for gren in grener:
        gren.start()
    igjen = len(grener)
    while igjen:
        dom = koen.get()
        if dom is None:
            igjen -= 1
        else:
            yield dom


def _arbeid(
    kart: Kart, mine: Sequence[tuple[Mutant, str]], like: Collection[str], koen: multiprocessing.Queue[Dom | None]
) -> None:
    try:
        last_biblioteker()
        with kopi_av_programmet() as kopi:
            prover = Prover(kopi, kart)
            usette = []
            for mutant, sist in mine:
                if (dom := prover.prov(mutant, sist)) or mutant.id in like:
                    koen.put(dom or Dom(mutant))
                else:
                    usette.append(mutant)
                    _si(f"venter    {mutant.id}")
            for mutant in usette:
                koen.put(prover.prov_resten(mutant))
    finally:
        koen.put(None)


def regnskap(alle: Sequence[Mutant], dommer: Sequence[Dom], like: dict[str, str]) -> tuple[list[str], list[str]]:
    """The changes that no test sees and that are not named as equal; and the entries that no longer fit."""
    usett = {dom.mutant.id for dom in dommer if not dom.sett}
    filer = {mutant.fil for mutant in alle}
    foreldet = [id for id in like if id.partition(" ")[0] in filer and id not in usett]
    return [mutant.id for mutant in alle if mutant.id in usett and mutant.id not in like], foreldet


def prov(alle: Sequence[Mutant], like: dict[str, str], prosesser: int, *, paa_nytt: bool) -> list[Dom]:
    """The verdict on each change, told as they come; what is known from a former run is not tried again."""
    start = perf_counter()
    LAGER.mkdir(exist_ok=True)
    with kopi_av_programmet() as kopi:
        kart = les_kart(kopi, LAGER / "kart.json", prosesser)
    lager = Dommer(LAGER / "dommer.jsonl", kart)
    dommer = [] if paa_nytt else [dom for mutant in alle if (dom := lager.kjent(mutant))]
    _si(f"{len(kart.tid)} prøver kartlagt på {perf_counter() - start:.0f} s.")
    _si(f"{len(alle)} endringer, {len(dommer)} kjent fra før.")
    kjente = {dom.mutant.id for dom in dommer}
    nye = sorted(
        ((mutant, lager.sist(mutant)) for mutant in alle if mutant.id not in kjente),
        key=lambda en: (en[0].id in lager.kjente, not en[1]),  # the newest first, and last what took every test
    )
    for dom in prov_alle(kart, nye, prosesser, () if paa_nytt else like):
        lager.husk(dom)
        dommer.append(dom)
        if paa_nytt:
            _si(f"{dom.mutant.id}: {dom.prove or dom.merknad or 'ingen prøve så den'}")
        elif not dom.sett and dom.mutant.id not in like:
            _si(f"USETT     {dom.mutant.id}")
        if len(dommer) % 100 == 0:
            _si(f"{len(dommer)} prøvd på {perf_counter() - start:.0f} s")
    return dommer


def _si(linje: str) -> None:
    print(linje, flush=True)


def hoved(argumenter: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when every change is seen or named, 1 when not, 2 for wrong input."""
    leser = argparse.ArgumentParser(prog="python -m tests.mutasjon", description=__doc__)
    leser.add_argument("fil", nargs="*", help="filene som skal endres; uten: alle")
    leser.add_argument("--mutant", metavar="DEL", help="bare endringene med denne teksten i id-en, prøvd på nytt")
    leser.add_argument("--liste", action="store_true", help="skriv id-ene, og prøv ingenting")
    leser.add_argument("--prosesser", type=int, default=os.cpu_count() or 1)
    valgt = leser.parse_args(argumenter)
    for fil in valgt.fil:
        if not (ROT / fil).is_file():
            leser.error(f"finner ikke {fil}: skriv stien fra roten, som rules/tall/avrunding.py")
    alle = [mutant for fil in valgt.fil or filer() for mutant in mutanter(fil)]
    alle = [mutant for mutant in alle if (valgt.mutant or "") in mutant.id]
    if valgt.liste:
        _si("\n".join(mutant.id for mutant in alle))
        return 0
    start = perf_counter()
    like = les_like()
    try:
        dommer = prov(alle, like, valgt.prosesser, paa_nytt=valgt.mutant is not None)
    except IkkeGronn as feil:
        leser.error(str(feil))
    usett, foreldet = regnskap(alle, dommer, {} if valgt.mutant else like)
    usett = [id for id in usett if id not in like]
    _si(rapport(dommer, len(usett), perf_counter() - start))
    for linje in (*(f"USETT     {id}" for id in usett), *(f"FORELDET  {id}" for id in foreldet)):
        _si(linje)
    return 1 if usett or foreldet or len(dommer) != len(alle) else 0


def rapport(dommer: Sequence[Dom], usett: int, sekunder: float) -> str:
    """How many changes were tried, what became of them, and how long it took."""
    sett = sum(dom.sett for dom in dommer)
    lenge = sum(dom.merknad == FOR_LENGE for dom in dommer)
    lastes_ikke = sum(dom.merknad.startswith(LASTES_IKKE) for dom in dommer)
    return (
        f"{len(dommer)} endringer på {sekunder:.0f} s: {sett} sett ({lenge} fordi prøven tok for lang tid,"
        f" {lastes_ikke} fordi programmet ikke kan lastes), {len(dommer) - sett - usett} uten virkning,"
        f" {usett} som ingen prøve ser."
    )


if __name__ == "__main__":
    sys.exit(hoved())
