"""One sitting at the terminal: the register, the clock, who signs, and the case that is chosen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from data.register.klokke import Klokke

if TYPE_CHECKING:
    from data.register.register import Register
    from training.kurs.gang import Gang
    from training.kurs.sikring import Sikringer
    from tui.flate.rutine import Innsendt, Rutine
    from tui.skjema.svar import Svar


class Aerend(NamedTuple):
    """An errand to Sofa-søker: who is to be registered, what was typed of the person, and the routine that waits."""

    fodselsnr: str
    skrevet: Mapping[str, str]
    tilbake_til: str


@dataclass
class Okt:
    """What the routines of one terminal share; used by the register's thread only.

    `fodselsnr` and `journalnr` name the chosen person and case, and follow the caseworker from routine to routine.
    `aerend` is why the caseworker was sent to Sofa-søker, and `beskjed` what the next screen shall say. `ved_funn`
    gets, in another thread, the sentence of what the control finds while the caseworker is at work. `ved_svar` gets
    each answer of a routine, with the form that it answers, None when it was opened, and gives the one that is shown.
    `rundt` stands around what comes of each form that is opened, with None, or sent, and may answer in its place.
    `trygt` is as for the register.
    `gang` is the run of an exercise that the sitting is, None when it is none, and `sikringer` what it can go back to.
    `oppgitt` says that somebody chose the signature, for the command or in the environment; `innlogget` that whoever
    has it showed a password, and `navn` is then that user's name.
    `ovelser` is the folder of the caseworker's own runs, and `neste_ovelse` the exercise to be begun when the sitting
    is over, with its way.
    """

    klokke: Klokke
    signatur: str
    sti: Path
    utskriftsmappe: Path
    fodselsnr: str | None = None
    journalnr: str | None = None
    aerend: Aerend | None = None
    beskjed: str = ""
    ved_funn: Callable[[str], None] | None = None
    ved_svar: "Callable[[Rutine, Innsendt | None, Svar], Svar] | None" = None
    rundt: "Callable[[Rutine, Innsendt | None, Callable[[], Svar]], Svar] | None" = None
    trygt: bool = True
    gang: "Gang | None" = None
    sikringer: "Sikringer | None" = None
    ovelser: Path | None = None
    neste_ovelse: tuple[str, str] | None = None
    oppgitt: bool = True
    innlogget: bool = False
    navn: str = ""
    _register: "Register | None" = field(default=None, repr=False)

    @property
    def register(self) -> "Register":
        """The open register; raises RuntimeError before `aapne_register`."""
        if self._register is None:
            raise RuntimeError("registeret er ikke åpnet")
        return self._register

    def aapne_register(self) -> None:
        """Opens the register at `sti`, made on first use; raises Registerfeil."""
        from data.register.register import Register

        self._register = Register.aapne(self.sti, self.klokke, self.signatur, trygt=self.trygt, ved_funn=self.ved_funn)
        if self.gang is not None and self.gang.ovelse.brukere:
            self._register.innlogget = self.signatur  # the exercise has let the learner in

    def port(self) -> str:
        """The code of the routine that must let somebody in before the others; empty when nobody need be.

        A register that is one person's own is signed by that person, when nobody said another signature.
        """
        if self._register is None:
            return "FØRSTE"
        from data.brukere.forhaandsblikk import eneste_bruker, krever_innlogging

        if self._register.innlogget is None and krever_innlogging(self.sti):
            return "INNLOGGING"
        if not self.oppgitt and (eier := eneste_bruker(self.sti)):
            self.signatur = self.register.signatur = eier
        return ""

    def logget_inn(self, signatur: str, navn: str) -> None:
        """Whoever has been let in is the one who signs."""
        self.signatur, self.navn = signatur, navn
        self.innlogget = self.register.innlogget is not None

    def logg_ut(self) -> bool:
        """Lets out whoever is logged in, with the case that was chosen; says whether somebody was."""
        if not self.innlogget:
            return False
        self.register.innlogget = None
        self.innlogget, self.oppgitt, self.navn = False, False, ""
        self.fodselsnr = self.journalnr = self.aerend = None
        self.beskjed = ""
        return True

    def lukk(self) -> None:
        """Closes the register if it was opened."""
        if self._register is not None:
            self._register.lukk()
            self._register = None

    def velg(self, fodselsnr: str | None, journalnr: str | None) -> None:
        """Makes this person and case the chosen ones."""
        self.fodselsnr, self.journalnr = fodselsnr, journalnr

    def hent_beskjed(self) -> str:
        """Returns what the previous routine left to be said, once."""
        beskjed, self.beskjed = self.beskjed, ""
        return beskjed
