"""`dagpenger ovelse NR`: an exercise in this terminal, shown or done, with its result."""

from __future__ import annotations

import os
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import TextIO

from screens import steder
from screens.app import feillogg
from screens.kommando.kommandoleser import FEILKODE
from screens.ovelse import setninger
from screens.ovelse.bord import som_papir
from screens.ovelse.kjoring import Bestilling, Utfall
from screens.ovelse.kjoring import kjor as kjor_i_terminalen
from screens.rutiner.ovelse.karaktervindu import karakterlinjer
from training import setninger as om_ovelser
from training.kurs.gang import Modus
from training.kurs.gangmappe import Gangmappe, KanIkkeGjores
from training.kurs.pakke import UgyldigPakke, les_pakke
from training.kurs.resultat import Resultatfeil, forsegl, skriv_resultat
from training.ovelse import katalog
from training.ovelse.leser import UgyldigOvelse, les_ovelse
from training.ovelse.ovelse import Ovelse
from tui.terminal.ekte_terminal import hva_mangler
from tui.vindu.papir import utskrift

PAKKE = ".zip"
"""What the name of a package of exercises ends in."""


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Runs the exercise that is asked for; returns 0, 1 when its solution does not go as it says, 2 when refused."""
    try:
        fil, ovelse = _funnet(valg.hva, valg.filer)
        if valg.papirer:
            return _papirene(ovelse, ut)
        if mangler := hva_mangler():
            raise KanIkkeGjores(setninger.trenger_terminal(mangler))
        if valg.vis:
            return _vis(ovelse, fil, valg.fart or 1.0, ut, feilut)
        modus = Modus.PROVE if valg.prove else Modus.VEILEDET if valg.veiledet else Modus.OVING if valg.oving else None
        return gjor(ovelse, modus, valg, ut, feilut)
    except katalog.FinnesIkke as feil:
        print(om_ovelser.ingen_ovelse(str(feil)), file=feilut)
    except (UgyldigOvelse, UgyldigPakke, KanIkkeGjores) as feil:
        print(feil, file=feilut)
    return FEILKODE


def _funnet(hva: str, resten: Sequence[str]) -> tuple[Path, Ovelse]:
    """The exercise of that number, name or file, or, when a package is named, the one in it that `resten` names.

    Raises FinnesIkke, UgyldigOvelse, UgyldigPakke, and KanIkkeGjores for more words than there is use for.
    """
    if not hva.endswith(PAKKE):
        if resten:
            raise KanIkkeGjores(setninger.er_for_mye(" ".join(resten)))
        fil = katalog.finn(hva)
        return fil, les_ovelse(fil)
    pakke = Path(hva).expanduser()
    i_pakken = les_pakke(pakke)
    navn = resten[0] if len(resten) == 1 else i_pakken[0][0] if len(i_pakken) == 1 and not resten else ""
    for kalt, ovelse in i_pakken:
        if navn and navn in (kalt, ovelse.id, kalt.partition("-")[0], kalt.partition("-")[0].lstrip("0")):
            return pakke, ovelse
    raise KanIkkeGjores(setninger.velg_i_pakken(str(pakke), ", ".join(kalt for kalt, _ in i_pakken)))


def fra_programmet(fil: str, maate: str, feilut: TextIO) -> None:
    """Runs an exercise that was chosen at the terminal; one that goes on keeps its way."""
    rot = steder.ovelser()
    try:
        ovelse = les_ovelse(Path(fil))
        i_gang = (rot / ovelse.id).is_dir() and Gangmappe(rot, ovelse.id).i_gang
        utfall = kjor_i_terminalen(Bestilling(ovelse, None if i_gang else Modus(maate)), rot, _naa, feillogg)
    except (UgyldigOvelse, KanIkkeGjores) as feil:
        print(feil, file=feilut)
    else:
        if utfall.setning:
            print(utfall.setning, file=feilut)


def gjor(ovelse: Ovelse, modus: Modus | None, valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """The learner does the exercise. Raises KanIkkeGjores."""
    resultat: Path | None = valg.resultat
    if resultat is not None and os.path.lexists(resultat):
        raise KanIkkeGjores(setninger.finnes_fra_for(str(resultat)))
    bestilling = Bestilling(ovelse, modus, valg.fro, valg.nytt)
    utfall = kjor_i_terminalen(bestilling, steder.ovelser(), _naa, feillogg)
    if utfall.setning:
        print(utfall.setning, file=feilut)
        return FEILKODE
    if utfall.gang.levert is None:
        print(setninger.fortsetter_siden(ovelse.tittel), file=ut)
        return 0
    for linje in karakterlinjer(ovelse, utfall.gang.levert):
        print(linje, file=ut)
    return 0 if resultat is None else _skriv(resultat, utfall, valg.elev or getuser(), feilut)


def _skriv(fil: Path, utfall: Utfall, elev: str, feilut: TextIO) -> int:
    gang = utfall.gang
    assert gang.levert is not None, "it has been handed in"
    assert gang.slutt is not None
    innhold = forsegl(
        gang,
        gang.levert,
        elev=elev,
        forsok=utfall.forsok,
        start=utfall.begynt,
        slutt=_naa(),
        klokke_slutt=gang.slutt,
        deler=utfall.spor,
    )
    try:
        skriv_resultat(fil, innhold)
    except Resultatfeil as feil:
        print(feil, file=feilut)
        return FEILKODE
    return 0


def _naa() -> datetime:
    from data.register.klokke import Klokke

    return Klokke().naa()


def _papirene(ovelse: Ovelse, ut: TextIO) -> int:
    print(utskrift([som_papir(papir) for papir in ovelse.papirer]), file=ut)
    return 0


def _vis(ovelse: Ovelse, fil: Path, fart: float, ut: TextIO, feilut: TextIO) -> int:
    from screens.ovelse.terminal import lag_ovelsesterminal
    from training.kurs.gang import Gang
    from training.ovelse.losning import losningen, med_kommentarer
    from tui.flyt.framvisning.framvisning import KanIkkeVises, vis
    from tui.flyt.oppsett import Flytoppsett
    from tui.terminal.terminal import Terminal

    flyt = losningen(ovelse, fil) if fil.suffix == PAKKE else med_kommentarer(ovelse, fil)
    spor: list[str] = []
    with tempfile.TemporaryDirectory(prefix="dagpenger-vis-") as navn:
        mappe = Path(navn)

        def lag(oppsett: Flytoppsett) -> Terminal:
            gang = Gang(ovelse, Modus.VIS, ovelse.fro)
            return lag_ovelsesterminal(gang, mappe / "register.db", oppsett.klokke, mappe / "utskrift", spor.append)[0]

        try:
            resultat = vis(flyt, lag, fart, overta=False)
        except KanIkkeVises as feil:
            if str(feil):
                print(feil, file=feilut)
            return feil.kode
        finally:
            feilut.writelines(spor)
    if resultat is None:
        print(setninger.stanset_visningen(ovelse.tittel), file=ut)
        return 0
    print(resultat.rapport(), file=ut if resultat.ok else feilut)
    return resultat.kode
