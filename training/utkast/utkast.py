"""A draft of an exercise, made of a flow that was played and of its register before and after."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from data.register.loggslag import Loggslag
from training.ovelse.bygging import bygg_ovelse
from training.ovelse.kan_ikke_bygges import KanIkkeBygges
from training.ovelse.ovelse import Ovelse
from training.ovelse.skriver import skriv
from training.utkast import setninger
from training.utkast.begynnelse import begynnelsen, ulikt
from training.utkast.bytte import Bytte
from training.utkast.gjort import UTFORT, Gjort, berorte, gjort
from training.utkast.losningstekst import losningen
from training.utkast.maal import Folk, Maalforslag
from training.utkast.papirer import papirene
from training.utkast.rettefakta import fasitene
from training.utkast.situasjon import Personbilde, Situasjon, les_situasjon
from tui.flyt.fil.tre import som_gren
from tui.flyt.steg import Flyt

SIGNATUR = "ELEV"
_STEG_I_MINUTTET = 4


class IngentingEndret(Exception):
    """The flow did nothing that a goal could ask for; the text is one sentence."""


class Utkast:
    """`tekst` is the file, and `usagt` what the format could not say of the register or the flow, a sentence each."""

    def __init__(self, tekst: str, oppgaver: int, usagt: Sequence[str]) -> None:
        self.tekst = tekst
        self.oppgaver = oppgaver
        self.usagt = tuple(usagt)


def lag_utkast(flyt: Flyt, for_: Situasjon, etter: Situasjon, navn: str) -> Utkast:
    """The draft of a flow that was played from one to the other; `navn` is what its file is called, without its ending.

    Raises IngentingEndret, and Registerfeil and Avvist for a register that cannot be read.
    """
    logg = etter.logg_fra(for_.siste_logg)
    if not any(Loggslag(rad.handling) in UTFORT for rad in logg):
        raise IngentingEndret(setninger.ingenting_er_gjort(str(flyt.fil)))
    return _Utkastet(flyt, for_, etter, berorte(logg), gjort(logg)).skrevet(navn)


class _Utkastet:
    def __init__(self, flyt: Flyt, for_: Situasjon, etter: Situasjon, numrene: Sequence[str], gjort: Gjort) -> None:
        self._flyt = flyt
        self._gjort = gjort
        self._for = _folk(for_, numrene)
        self._etter = _folk(etter, numrene)
        self._bytte = Bytte()
        for person in (*self._for.values(), *self._etter.values()):
            self._bytte.se(person)
        nye = [person for nr, person in self._etter.items() if nr not in self._for]
        self._begynnelse = begynnelsen(list(self._for.values()), nye, self._bytte)
        self._hovedperson = numrene[0] if numrene else ""
        self._flytt_fram(self._hovedperson)

    def _flytt_fram(self, fodselsnr: str) -> None:
        """The person whom the work begins with stands first: a goal that names nobody is about that one."""
        personer = self._begynnelse.personer
        personer.sort(key=lambda person: person.fodselsnr != self._bytte.i_tekst(fodselsnr))

    def skrevet(self, navn: str) -> Utkast:
        bygget = self._bygget()
        usagt = self._begynnelse.usagt
        oppgaver = Maalforslag(self._for, self._etter, self._hovedperson).oppgaver(self._gjort)
        fasit = [
            self._byttet({**({} if nr == self._hovedperson else {"person": nr}), **ett})
            for nr, ett in fasitene(self._for, self._etter, bygget, self._flyt.klokke.date(), usagt)
        ]
        steg = losningen(self._flyt, self._bytte, usagt)
        oppgavene = [(rutine, self._byttet(ett)) for rutine, ett in oppgaver]
        hele = {
            "id": _id(navn),
            "tittel": self._bytte.i_tekst(self._flyt.navn)[:60].strip(),
            "nivaa": 1,
            "minutter": min(240, 5 + len(self._flyt.steg) // _STEG_I_MINUTTET),
            "rutiner": self._gjort.orden,
            "maal": setninger.HVA_SKAL_GJORES,
            "klokke": self._flyt.klokke,
            "signatur": self._flyt.signatur or SIGNATUR,
            "personer": self._begynnelse.personer,
            "saker": self._begynnelse.saker,
            "papirer": papirene(oppgavene, self._begynnelse.personer),
            "oppgaver": [ett for _, ett in oppgavene],
            "fasit": fasit,
            "stiregler": [{"regel": "bare_disse", "trekk": 5}],
            "etterpaa": setninger.HVA_ER_LAERT,
            "losning": [som_gren("-")],
        }
        ovelse = Ovelse.model_validate({hva: verdi for hva, verdi in hele.items() if verdi})
        ovelse.model_fields_set.discard("losning")  # its steps stand as they are, with their comments
        merknader = "".join(f"# {linje}\n" for linje in (setninger.UTKAST, *usagt))
        return Utkast(f"{merknader}{skriv(ovelse)}løsning:\n{steg}", len(oppgaver), usagt)

    def _bygget(self) -> Folk:
        """The same people in the register that the draft builds, and the numbers that their cases get in it."""
        begynnelse = self._begynnelse
        prove = Ovelse.model_construct(
            tittel=self._flyt.navn,
            klokke=self._flyt.klokke,
            personer=tuple(begynnelse.personer),
            saker=tuple(begynnelse.saker),
        )
        with tempfile.TemporaryDirectory(prefix="dagpenger-utkast-") as mappe:
            sti = Path(mappe) / "bygget.db"
            try:
                bygg_ovelse(sti, prove)
            except KanIkkeBygges as feil:
                begynnelse.usagt.append(str(feil))
                return {}
            with les_situasjon(sti, self._flyt.klokke, SIGNATUR) as situasjon:
                numre = {nr: self._bytte.i_tekst(nr) for nr in self._for}
                bygget = {nr: bilde for nr, annet in numre.items() if (bilde := situasjon.person(annet))}
        for nr, bilde in bygget.items():
            for gammel, ny in zip(self._for[nr].saker, bilde.saker, strict=True):
                begynnelse.usagt.extend(ulikt(gammel, ny))
                self._bytte.sak(gammel.sak.journalnr, ny.sak.journalnr)
        self._nye_saker(bygget)
        return bygget

    def _nye_saker(self, bygget: Folk) -> None:
        """Cases that the flow begins get the next numbers of their year."""
        kjente = {sak.sak.journalnr for person in self._for.values() for sak in person.saker}
        tatt = [sak.sak.journalnr for person in bygget.values() for sak in person.saker]
        for nr in sorted({sak.sak.journalnr for person in self._etter.values() for sak in person.saker} - kjente):
            siste = max((int(ett[2:]) for ett in tatt if ett[:2] == nr[:2]), default=0)
            tatt.append(f"{nr[:2]}{siste + 1:06}")
            self._bytte.sak(nr, tatt[-1])

    def _byttet(self, verdi: Any, label: str = "") -> Any:
        """With those who are replaced in the place of others, wherever a text stands."""
        match verdi:
            case str() if not label.startswith("tittel"):
                return self._bytte.i_feltet(label, str(verdi))
            case Mapping():
                return {navn: self._byttet(ett, navn if isinstance(navn, str) else "") for navn, ett in verdi.items()}
            case list() | tuple():
                return [self._byttet(ett) for ett in verdi]
        return verdi


def _folk(situasjon: Situasjon, numrene: Sequence[str]) -> dict[str, Personbilde]:
    return {nr: person for nr in numrene if (person := situasjon.person(nr)) is not None}


def _id(navn: str) -> str:
    """The id of an exercise in a file of that name: small letters, figures and hyphens."""
    jevnt = navn.casefold().replace("å", "aa").replace("ø", "o").replace("æ", "ae")
    return re.sub(r"[^0-9a-z]+", "-", jevnt).strip("-")[:40] or "utkast"
