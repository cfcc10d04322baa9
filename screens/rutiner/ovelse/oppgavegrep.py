"""What can be done in a run of an exercise, by the letter in Valg, and what the page of its tasks shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.ovelse.karaktervindu import hintvindu, karaktervindu, oppgavevindu
from training.kurs.gang import Gang, IkkeINaa, Modus
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar

_OGSAA_LEVERT = frozenset("HSL")


def oppgavene(okt: Okt, gang: Gang, nr: int | None = None) -> dict[str, Any]:
    """What the page shows; the question is that of task `nr`, from 0, or of the first that is not done."""
    naa = okt.klokke.naa()
    with okt.register.les() as sesjon:
        stand = gang.levert or gang.vurder(sesjon, naa, begrunnet=False)
    skjult = gang.modus is Modus.PROVE and gang.levert is None
    rader: dict[str, Any] = {}
    for plass, svar in enumerate(stand.oppgaver, 1):
        rader |= {
            f"nummer_{plass}": str(plass),
            f"oppgaven_{plass}": svar.oppgave.tittel,
            f"poeng_{plass}": str(svar.oppgave.poeng),
            f"stand_{plass}": None if skjult else "løst" if svar.lost else "igjen",
        }
    forste = next((plass for plass, svar in enumerate(stand.oppgaver) if skjult or not svar.lost), 0)
    valgt = forste if nr is None else nr
    minutter = int((naa - gang.start).total_seconds() // 60)
    return {
        "navnet": gang.ovelse.tittel,
        "maaten": str(gang.modus),
        "tid": f"{minutter} av {gang.ovelse.minutter} minutter",
        "poengene": "" if skjult else f"{stand.poeng} av {stand.maks}",
        **rader,
        "sporsmaal": sporsmaalet(gang, valgt) or None,
        "oppgave": str(valgt + 1),
        "grep": None,
        "svar": None,
    }


def sporsmaalet(gang: Gang, nr: int) -> str:
    """What a task asks the learner, blank when it asks nothing."""
    return next((krav.sporsmaal for krav in gang.ovelse.oppgaver[nr].krav if krav.sporsmaal), "")


class Oppgavegrep:
    """The actions on a run; what costs, or cannot be taken back, is told first and done when it is sent again."""

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self._bekreftet: object = None
        self._grep: Mapping[str, Callable[[Innsendt, Gang, int], Svar]] = {
            "": self._svar,
            "H": self._hint,
            "S": self._se,
            "L": self._lever,
            "F": self._frys,
            "T": self._tilbake,
            "N": self._neste,
        }

    def gjor(self, inn: Innsendt, gang: Gang) -> Svar:
        """Does what is asked for on the page of the tasks."""
        nr = _nummer(inn.verdier["oppgave"] or "", gang)
        if nr is None:
            return Svar(feil={"oppgave": setninger.oppgavene_er(len(gang.ovelse.oppgaver))})
        grep = inn.verdier["grep"] or ""
        try:
            if gang.levert is not None and grep not in _OGSAA_LEVERT:
                raise IkkeINaa(setninger.ER_LEVERT)
            if grep and gang.levert is None and (inn.verdier["svar"] or "").strip():
                return Svar(feil={"svar": setninger.SVARET_FORST})
            return self._grep[grep](inn, gang, nr)
        except IkkeINaa as feil:
            return Svar(melding=str(feil), alvor=Alvor.FEIL)

    def _maa_bekreftes(self, hva: object) -> bool:
        self._bekreftet, forrige = hva, self._bekreftet
        if forrige == hva:
            self._bekreftet = None
            return False
        return True

    def _svar(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        sporsmaal, svar = sporsmaalet(gang, nr), (inn.verdier["svar"] or "").strip()
        if not sporsmaal:
            return Svar(verdier=oppgavene(self.okt, gang, nr), melding=setninger.uten_sporsmaal(nr + 1))
        if not svar:
            return Svar(verdier=oppgavene(self.okt, gang, nr), melding=setninger.SKRIV_SVARET, markor="svar")
        gang.svarer(sporsmaal, svar)
        return Svar(verdier=oppgavene(self.okt, gang, nr), melding=setninger.SVARET_ER_TATT_IMOT, lagret=True)

    def _hint(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        del inn
        if gang.levert is not None:
            vindu = hintvindu(gang, nr, alle=True)
            return Svar(verdier=oppgavene(self.okt, gang, nr), vindu=vindu, lagret=True)
        pris = gang.pris_paa_hint(nr)
        if self._maa_bekreftes(("hint", nr, pris)):
            return Svar(melding=setninger.hintet_koster(pris), alvor=Alvor.VARSEL, bekreftes=True)
        gang.aapne_hint(nr)
        return Svar(verdier=oppgavene(self.okt, gang, nr), vindu=hintvindu(gang, nr), lagret=True)

    def _se(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        del inn
        if gang.levert is not None:
            vindu = oppgavevindu(nr, gang.levert.oppgaver[nr], levert=True)
            return Svar(verdier=oppgavene(self.okt, gang, nr), vindu=vindu, lagret=True)
        _krev_oving(gang)
        with self.okt.register.les() as sesjon:
            svar = gang.vurder(sesjon, self.okt.klokke.naa(), begrunnet=False).oppgaver[nr]
        vindu = oppgavevindu(nr, svar, levert=False)
        return Svar(verdier=oppgavene(self.okt, gang, nr), vindu=vindu, lagret=True)

    def _lever(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        del inn
        if gang.levert is None:
            if self._maa_bekreftes("lever"):
                return Svar(melding=setninger.LEVERE, alvor=Alvor.VARSEL, bekreftes=True)
            with self.okt.register.les() as sesjon:
                gang.lever(gang.vurder(sesjon, self.okt.klokke.naa()), self.okt.klokke.naa())
            self.okt.register.stengt = setninger.ETTER_LEVERING
        assert gang.levert is not None, "it has been handed in"
        melding = setninger.er_levert(gang.levert.poeng, gang.levert.maks)
        vindu = karaktervindu(gang.ovelse, gang.levert)
        return Svar(verdier=oppgavene(self.okt, gang, nr), vindu=vindu, melding=melding, lagret=True)

    # The teacher's

    def _frys(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        del inn
        _krev_oving(gang)
        melding = setninger.KLOKKEN_STAAR if gang.frys() else setninger.KLOKKEN_GAAR
        return Svar(verdier=oppgavene(self.okt, gang, nr), melding=melding, lagret=True)

    def _tilbake(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        del inn, nr
        _krev_oving(gang)
        assert self.okt.sikringer is not None, "only a test has nothing to go back to"
        if self._maa_bekreftes("tilbake"):
            return Svar(melding=setninger.GAA_TILBAKE, alvor=Alvor.VARSEL, bekreftes=True)
        self.okt.lukk()
        try:
            self.okt.sikringer.tilbake()
        finally:
            self.okt.aapne_register()
        self.okt.velg(None, None)
        return Svar(verdier=oppgavene(self.okt, gang), melding=setninger.GAATT_TILBAKE, lagret=True)

    def _neste(self, inn: Innsendt, gang: Gang, nr: int) -> Svar:
        del inn
        _krev_oving(gang)
        gang.fremskynd(self.okt.klokke.naa())
        return Svar(verdier=oppgavene(self.okt, gang, nr), melding=setninger.DET_NESTE_HENDER, lagret=True)


def _krev_oving(gang: Gang) -> None:
    assert gang.modus is not Modus.PROVE, "the form of a test has no such choice"


def _nummer(tekst: str, gang: Gang) -> int | None:
    """The task with that number, from 0; the only one, or None."""
    antall = len(gang.ovelse.oppgaver)
    if tekst.isascii() and tekst.isdecimal() and 1 <= int(tekst) <= antall:
        return int(tekst) - 1
    return 0 if not tekst and antall == 1 else None
