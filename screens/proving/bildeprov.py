"""The pictures of one test, each held against the one that is stored, or stored."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from screens.proving import setninger
from screens.proving.valg import Provevalg
from tui.flyt import Skjermbilde
from tui.flyt.bilder.bildefil import ENDINGER, Bildefil, Bildepar
from tui.flyt.bilder.forskjell import forskjell
from tui.flyt.resultat import innrammet


def bildemappe(fil: Path) -> Path:
    """Where the pictures of a file's tests are stored: `bilder/a` beside `a.flyt.yaml`."""
    return fil.parent / "bilder" / fil.name.removesuffix(fil.suffix).removesuffix(".flyt")


def lagrede(mappe: Path) -> list[Path]:
    """The files of the pictures that are stored in the folder itself, in order."""
    return sorted(fil for fil in mappe.glob("[0-9][0-9]*-*") if fil.suffix in ENDINGER)


class Bildeprov:
    """What the pictures of a test were; `id_` is what pytest calls it, `navn` what people do, `fil` where it stands.

    `egen` is the folder of its pictures beside those of the other examples of its file, if it is one.
    """

    def __init__(self, fil: Path, id_: str, navn: str, valg: Provevalg, egen: str = "") -> None:
        self.mappe = bildemappe(fil) / egen / valg.visning.mappe
        self._fil = fil
        self._id = id_
        self._navn = navn
        self._valg = valg
        self._bilder: list[dict[str, Any]] = []
        self._fjernet = 0

    def prov(self, bilde: Skjermbilde, sted: str, *, lagre: bool = True) -> str:
        """Compares the picture; gives the sentence about what is wrong and the lines that show it, else nothing.

        Stores it instead when that is asked for, unless the test has gone wrong and nothing of it is to be stored.
        """
        naa = Bildefil.av(bilde)
        try:
            for_, setning = Bildefil.les(self.mappe, naa.stamme), setninger.ikke_lagret(naa.stamme)
        except (OSError, UnicodeDecodeError):
            for_, setning = None, setninger.kan_ikke_leses(naa.stamme)
        par = Bildepar(for_, naa)
        self._ta_med(par, "likt" if par.likt else "endret" if for_ else "nytt", sted)
        if self._valg.oppdater and lagre:
            if not par.likt or (for_ and for_.stil is None):
                naa.skriv(self.mappe)
            return ""
        if par.likt:
            return ""
        if for_ is None:
            return "\n".join((f"{sted}: {setning}.", *innrammet(naa.tekst.splitlines())))
        linjer = ", ".join(str(linje.nr) for linje in par.endrede_linjer())
        return "\n".join((f"{sted}: {setninger.ikke_likt(naa.stamme, linjer)}.", *forskjell(par)))

    def ved_feil(self, bilde: Skjermbilde, sted: str) -> None:
        """Has the picture as it stood when a step did not hold go with the report; it is never stored."""
        self._ta_med(Bildepar(None, Bildefil.av(bilde)), "feil", sted)

    def fjern_andre(self) -> None:
        """Takes the stored pictures away that the test does not take, when pictures are stored."""
        tatt = {bilde["stamme"] for bilde in self._bilder}
        for fil in lagrede(self.mappe) if self._valg.oppdater else ():
            if fil.stem not in tatt:
                fil.unlink()
                self._fjernet += 1

    def som_data(self, setning: str, *, hel: bool, tatt: Iterable[str] = ()) -> dict[str, Any]:
        """What the controller is to know, in what can be sent between processes.

        `setning` says how the test went wrong, if it did. `hel` when it is known which pictures the tests of its file
        take: `tatt`, and those that it has taken.
        """
        return {
            "id": self._id,
            "fil": str(self._fil),
            "mappe": str(self.mappe),
            "navn": self._navn,
            "setning": setning,
            "bilder": self._bilder,
            "hel": hel,
            "tatt": [*tatt, *(bilde["stamme"] for bilde in self._bilder)],
            "fjernet": self._fjernet,
        }

    def _ta_med(self, par: Bildepar, stand: str, sted: str) -> None:
        bilde: dict[str, Any] = {"stamme": par.stamme, "stand": stand, "sted": sted}
        if self._valg.rapport is not None:
            bilde["naa"] = [par.naa.tekst, par.naa.stil]
            bilde["for"] = [par.for_.tekst, par.for_.stil] if par.for_ else None
        self._bilder.append(bilde)
