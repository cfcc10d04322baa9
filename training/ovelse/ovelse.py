"""What an exercise is: the typed schema of its file."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from data.brukere.rolle import Rolle
from rules.fakta.tolkning import UkjentTolkning
from rules.regelverk import UtenforRegelverket, les_tolkning
from training import setninger
from training.ovelse.delene import Del, en_eller_flere
from training.ovelse.etiketter import RUTINER
from training.ovelse.former import Dato, JaNei, Kroner, Opplysninger, Tid, Timer
from training.ovelse.krav import Endringsvedtak, Kravene

UTGAVE = 1
"""The edition of the format; a file of a later one is refused."""
HINTTRINN = ("Hva må du tenke på?", "Hvor skal du se?", "Hvilken regel gjelder?", "Vis meg det")
"""The rungs of the ladder of hints."""
HINTPRIS = (1, 2, 3, 5)
SKRIV_HER = "SKRIV HER"
"""What a place begins with that is left to the teacher; the checker names it."""


def _en_rutine(kode: str) -> str:
    """The code of a routine, or of one of its pages; any other is a ValueError."""
    if kode not in RUTINER:
        raise ValueError(setninger.ikke_en_rutine(kode, ", ".join(RUTINER)))
    return kode


Rutine = Annotated[str, AfterValidator(_en_rutine), WithJsonSchema({"enum": [*RUTINER]})]


class Ovelsesperson(Del):
    """Somebody in the register, or, with `registrert: nei`, somebody who is only in the papers."""

    fodselsnr: str
    etternavn: str = Field(min_length=1)
    fornavn: str = Field(min_length=1)
    bo_co: str = ""
    bo_gate: str = ""
    bo_post: str = ""
    ektefelle_navn: str = ""
    kommune: str = "0301"
    giro: Literal["", "P", "B"] = ""
    kontonr: str = ""
    registrert: JaNei = True


class Ovelsesbruker(Del):
    """Somebody who logs in at the office of the exercise, with the roles that they have."""

    signatur: str = Field(pattern="^[A-ZÆØÅ]{2,8}$")
    navn: str = Field(min_length=1)
    roller: tuple[Rolle, ...] = Field(min_length=1)


class Betaltkort(Del):
    """A card that has been paid before the exercise begins."""

    fra: Dato | None = None
    til: Dato | None = None
    type: Literal["", "K", "T", "E", "M"] = ""
    arb_timer: Timer | None = None
    belop: Kroner | None = None
    anmerkning: str | None = None
    meldt: Dato | None = None


class Sak(Del):
    """A case that is in the register when the exercise begins, put in by the real operations on its days.

    `uker` are whole weeks paid from Innvilget fra on. `tolkning` are choices that its decision was made with.
    `foreslaatt` is the user who has proposed it when the exercise begins: it is then not decided, and waits for others.
    """

    person: str
    mottatt: Dato
    opplysninger: Opplysninger | None = None
    vedtak: JaNei = True
    foreslaatt: str = ""
    uker: int = Field(default=0, ge=0, le=120)
    arb_timer: Timer | None = None
    kort: tuple[Betaltkort, ...] = ()
    avslag: Endringsvedtak | None = None
    avstengning: Endringsvedtak | None = None
    opphor: Endringsvedtak | None = None
    ferietillegg: tuple[int, ...] = ()
    tolkning: dict[str, str] = Field(default_factory=dict)


class Ovelsespapir(Del):
    """A paper on the desk; `sider` are its pages, each a text as it looks, at most 72 columns wide.

    With `etter` (minutes on the exercise's clock) it comes later.
    """

    tittel: str = Field(min_length=1, max_length=60)
    sider: Annotated[tuple[str, ...], BeforeValidator(en_eller_flere)] = Field(min_length=1)
    etter: int = Field(default=0, ge=0)


class Hendelse(Del):
    """What happens while the exercise goes on: `etter` so many minutes on its clock.

    One of `beskjed` (told on line 23), `endring` with `person` (somebody else closes, refuses or excludes), and
    `sentralen_nede` (so many minutes in which nothing can be paid).
    """

    etter: int = Field(ge=0)
    beskjed: str = Field(default="", max_length=80)
    person: str = ""
    avslag: Endringsvedtak | None = None
    avstengning: Endringsvedtak | None = None
    opphor: Endringsvedtak | None = None
    sentralen_nede: int = Field(default=0, ge=0)


class Oppgave(Del):
    """A task: a goal as state, its points, and its four hints, from what to think about to being shown it.

    `feil` are the mistakes that can be seen in the register, the log or the answers, by their ids: each is named when
    the task is not done and one of its signs is there. A sign is told as a goal is, and is never so in the solution.
    """

    tittel: str = Field(min_length=1, max_length=60)
    tekst: str = ""
    poeng: int = Field(default=10, ge=1, le=100)
    krav: Kravene = Field(min_length=1)
    feil: dict[str, Kravene] = Field(default_factory=dict)
    hint: tuple[str, str, str, str]


class Fasit(Del):
    """The right facts of a person's case: what the grader calculates mistakes from.

    `dato` is the day of the decision. `kort` are the cards as they should be paid. `avstengning` is the exclusion.
    `tolkning` are choices that the decision should be made with, where they are not the default.
    """

    person: str = ""
    dato: Dato | None = None
    opplysninger: Opplysninger = Field(default_factory=dict)
    kort: tuple[Fasitkort, ...] = ()
    avstengning: Endringsvedtak | None = None
    tolkning: dict[str, str] = Field(default_factory=dict)


class Fasitkort(Del):
    """A card as it should be written on D-62."""

    fra: Dato
    til: Dato
    type: Literal["", "K", "E", "M"] = ""
    arb_timer: Timer | None = None
    tapt_arbtid: Timer | None = None


class Stiregel(Del):
    """A rule of the way, and what it costs to break it.

    `bare_disse`: no person but those of the exercise was opened. `lest_for_vedtak`: the journal or the treatment of
    the case was opened before it was decided. `over_80_med_grunn`: nothing was paid past the limit but with a reason
    that has one of the words in `grunn`, any reason when there are none. `innen_minutter`: it took no longer on the
    exercise's clock.
    """

    regel: Literal["bare_disse", "lest_for_vedtak", "over_80_med_grunn", "innen_minutter"]
    minutter: int | None = Field(default=None, ge=1)
    grunn: Annotated[tuple[str, ...], BeforeValidator(en_eller_flere)] = ()
    trekk: int = Field(default=5, ge=1)

    @model_validator(mode="after")
    def _minuttene(self) -> Stiregel:
        if (self.regel == "innen_minutter") != (self.minutter is not None):
            raise ValueError(setninger.MINUTTER_HORER_TIL)
        return self


class FeilLosning(Del):
    """The solution done wrong: other texts in those fields (`bytt`, by label; blank leaves the field out), or `steg`.

    `feil` are the ids of the mistakes that the grade must name; none where no number tells of it, as with an address.
    It never gets every point.
    """

    navn: str
    feil: Annotated[tuple[str, ...], BeforeValidator(en_eller_flere)] = ()
    bytt: dict[str, str] = Field(default_factory=dict)
    steg: tuple[Any, ...] = ()

    @model_validator(mode="after")
    def _en_av_dem(self) -> FeilLosning:
        if bool(self.bytt) == bool(self.steg):
            raise ValueError(setninger.BYTT_ELLER_STEG)
        return self


class Ovelse(Del):
    """One exercise, as its file says it; a field without a default must be there.

    `maate` is how it is run when nobody asks for another way; `befolkning` is how many others the register has.
    `registrene` is what other registers have told when it begins, a line a thing, as a file of theirs has it.
    `brukere` are all who work at the office: with some, a decision is seen by three, and the learner is one of them.
    """

    utgave: int = Field(default=1, ge=1, description="utgaven av filformatet")
    id: str = Field(pattern="^[0-9a-z][0-9a-z-]{0,39}$")
    tittel: str = Field(min_length=1, max_length=60)
    nivaa: int = Field(ge=1, le=5)
    minutter: int = Field(ge=1, le=240)
    rutiner: tuple[Rutine, ...] = Field(min_length=1)
    punkter: tuple[str, ...] = ()
    maal: str = Field(min_length=1)
    klokke: Tid
    fro: int = Field(default=1, ge=0)
    befolkning: int = Field(default=0, ge=0, le=500)
    signatur: str = "ELEV"
    maate: Literal["øving", "veiledet"] = "øving"
    brukere: tuple[Ovelsesbruker, ...] = ()
    personer: tuple[Ovelsesperson, ...] = ()
    saker: tuple[Sak, ...] = ()
    registrene: str = ""
    papirer: tuple[Ovelsespapir, ...] = ()
    hendelser: tuple[Hendelse, ...] = ()
    oppgaver: tuple[Oppgave, ...] = Field(min_length=1, max_length=8)
    fasit: tuple[Fasit, ...] = ()
    stiregler: tuple[Stiregel, ...] = ()
    hintpris: tuple[int, int, int, int] = HINTPRIS
    etterpaa: str = Field(min_length=1)
    losning: tuple[Any, ...] = Field(min_length=1)
    feil_losninger: tuple[FeilLosning, ...] = ()

    @property
    def maks(self) -> int:
        """The most points that there are."""
        return sum(oppgave.poeng for oppgave in self.oppgaver)

    @property
    def hovedperson(self) -> str:
        """Whom a goal is about when it does not say; blank when the exercise has nobody."""
        return self.personer[0].fodselsnr if self.personer else ""

    def fasit_for(self, fodselsnr: str) -> Fasit | None:
        """The right facts of a person; None when the exercise has none."""
        return next((ett for ett in self.fasit if (ett.person or self.hovedperson) == fodselsnr), None)

    def behandles(self, fasit: Fasit) -> date:
        """The day on which that case is decided."""
        return fasit.dato or self.klokke.date()

    @model_validator(mode="after")
    def _henger_sammen(self) -> Ovelse:
        numrene = [person.fodselsnr for person in self.personer]
        if len(set(numrene)) < len(numrene):
            raise ValueError(setninger.PERSON_TO_GANGER)
        for nr in [sak.person for sak in self.saker] + [ett.person for ett in self.fasit if ett.person]:
            if nr not in numrene:
                raise ValueError(setninger.ukjent_person(nr))
        self._har_brukerne()
        for valgte in [sak.tolkning for sak in self.saker] + [ett.tolkning for ett in self.fasit]:
            try:
                les_tolkning(valgte, self.klokke.date())
            except (UkjentTolkning, UtenforRegelverket) as feil:
                raise ValueError(feil.setning) from None
        return self

    def _har_brukerne(self) -> None:
        """Raises ValueError for a signature that is no user's, and for an office that nobody leads."""
        signaturene = {bruker.signatur for bruker in self.brukere}
        brukes = {sak.foreslaatt for sak in self.saker if sak.foreslaatt} | ({self.signatur} if self.brukere else set())
        if ukjente := sorted(brukes - signaturene):
            raise ValueError(setninger.ikke_en_bruker(ukjente[0]))
        if self.brukere and not any(Rolle.LEDER in bruker.roller for bruker in self.brukere):
            raise ValueError(setninger.INGEN_LEDER)


for _klasse in (Fasit, Ovelse):
    _klasse.model_rebuild()
del _klasse
