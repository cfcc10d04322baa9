"""`dagpenger flyt --ape`: lets the monkey loose on the application, and writes what it finds as a flow that fails."""

import sys
import time
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from data.filer.egenfil import skriv_egen_fil
from screens import signatur
from screens.kommando import setninger
from screens.kommando.kommandoleser import FEILKODE
from screens.proving.flytleser import les_flyter
from screens.proving.flytterminal import STANDARD_SIGNATUR
from tui.flyt import FlytfilFeil
from tui.flyt.ape.ape import FUNNET_AV_APEN, Ape, Apesvar, som_flyt
from tui.flyt.ape.sving import VINDUSLAG
from tui.flyt.steg import Flyt


def kjor_argumenter(valg: Namespace) -> int:
    """Lets the monkey loose; returns 0 when all held, 1 with a finding, 2 when the options are wrong."""
    galt = _galt(valg)
    if galt:
        print(galt, file=sys.stderr)
        return FEILKODE
    try:
        return kjor(valg.ape, 1 if valg.fro is None else valg.fro, valg.fil, sys.stdout)
    except (FlytfilFeil, signatur.UgyldigSignatur) as feil:
        print(feil, file=sys.stderr)
    except OSError as feil:
        print(setninger.ingen_tilgang(feil.filename or valg.fil), file=sys.stderr)
    return FEILKODE


def kjor(antall: int, fro: int, fil: Path | None, ut: TextIO) -> int:
    """Presses so many keys, after the flow of a file when one is given; a finding becomes a file where one stands.

    An older finding that is another one is kept beside it.

    Raises FlytfilFeil, and OSError when the flow's own register cannot be read.
    """
    from screens.proving.ape.apekunnskap import APEKUNNSKAP

    flyt = _flyten(fil) if fil else None
    begynte = time.monotonic()
    svar = Ape(APEKUNNSKAP, fro, flyt).kjor(antall)
    print(setninger.apen_trykket(svar.anslag, fro, *_farten(svar.anslag, time.monotonic() - begynte)), file=ut)
    print(_naadd(svar), file=ut)
    if svar.funn is None:
        print(setninger.APEN_FANT_INGENTING, file=ut)
        return 0
    sti, innhold = funnfil(fro), som_flyt(svar.funn, fro)
    print(setninger.apen_fant(svar.funn.funn.setning, svar.funn.anslag, sti, len(svar.funn.steg)), file=ut)
    try:
        if forrige := _ta_vare_paa(sti, innhold.encode()):
            print(setninger.det_forrige_funnet(forrige), file=ut)
        skriv_egen_fil(sti, innhold.encode())
    except OSError:
        print(setninger.funnet_kan_ikke_skrives(sti), innhold, sep="\n", file=ut)
    return 1


def funnfil(fro: int) -> Path:
    """The file that a finding of a seed is written to."""
    return Path(f"ape-{fro}.flyt.yaml")


def _ta_vare_paa(sti: Path, nytt: bytes) -> Path | None:
    """Gives another finding, which stands in the place of the new one, a name beside it. Raises OSError."""
    from data.lager.kopi import gi_navn, ledig_navn

    if not sti.exists() or sti.read_bytes() == nytt:
        return None
    forrige = ledig_navn(sti, "forrige")
    gi_navn(sti, forrige)
    return forrige


def _galt(valg: Namespace) -> str:
    """What is wrong with the options, in a sentence; empty when nothing is."""
    if valg.ape is None:
        return setninger.FRO_UTEN_APE
    if valg.ape < 1:
        return setninger.MINST_EN_TAST
    if valg.fro is not None and valg.fro < 0:
        return setninger.FRO_ER_ET_TALL
    if valg.bilder is not None:
        return setninger.APEN_TAR_INGEN_BILDER
    sti = funnfil(1 if valg.fro is None else valg.fro)
    return setninger.har_annen_flyt(sti) if sti.exists() and not _er_apens(sti) else ""


def _er_apens(sti: Path) -> bool:
    """Whether the monkey wrote the file, so that it may be written over."""
    try:
        with sti.open(encoding="utf-8") as fil:
            return fil.readline().startswith(f"# {FUNNET_AV_APEN}")
    except (OSError, UnicodeDecodeError):
        return False


def _flyten(fil: Path) -> Flyt:
    flyt, *andre = les_flyter(fil)
    if andre:
        raise FlytfilFeil(fil, None, setninger.FLERE_EKSEMPLER)
    signatur.les(flyt.signatur or STANDARD_SIGNATUR)
    return flyt


def _farten(anslag: int, sekunder: float) -> tuple[int, int]:
    return round(sekunder), round(anslag / max(sekunder, 0.001))


def _naadd(svar: Apesvar) -> str:
    from screens.rutiner.rutineliste import bilder

    koder = {bilde.kode for bilde in bilder()}
    sider = koder & set(svar.naadd.sider)
    return setninger.apen_naadde(
        len(sider),
        len(koder),
        len(VINDUSLAG & set(svar.naadd.vinduer)),
        len(VINDUSLAG),
        _i_tall(svar.naadd.vinduer, "vinduer"),
        _i_tall(svar.naadd.gjort, "ting"),
    )


def _i_tall(antall: Mapping[str, int], ingen: str) -> str:
    return ", ".join(f"{n} {hva}" for hva, n in sorted(antall.items()) if n) or f"ingen {ingen}"
