"""What an exercise may ask for: a goal as a state of the register, of the log, or of what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from data.register.loggslag import Loggslag
from data.sak.rader.klagerader import Klagestand
from data.tilstand import Tilstand
from training import setninger
from training.ovelse.delene import Del, en_eller_flere
from training.ovelse.etiketter import JOURNALTALL, KONTOTALL, OPPLYSNINGER, VEDTAKSTALL
from training.ovelse.former import Dato, JaNei, Kroner, Periode


def _ved(navnene: Mapping[str, str]) -> Any:
    """A table whose names are those labels; any other is a ValueError."""

    def kjent(verdi: Any) -> Any:
        for navn in verdi if isinstance(verdi, dict) else ():
            if navn not in navnene:
                raise ValueError(setninger.ikke_blant(navn, ", ".join(navnene)))
        return verdi

    return BeforeValidator(kjent)


class Endringsvedtak(Del):
    """A refusal, an exclusion or a closing: from which day, why, and for how many weeks."""

    dato: Dato
    kode: str
    uker: int | None = None


class Omgjoringskrav(Del):
    """A grant that was made anew: from which day, the code of why, and kroner in all that were too few."""

    fra: Dato | None = None
    kode: str = ""
    sum: Kroner | None = None


class Klagekrav(Del):
    """A complaint: the day it came, where it stands, which kind of decision it is about, and whether one followed."""

    mottatt: Dato | None = None
    stand: Klagestand | None = None
    gjelder: Literal["", "innvilgelse", "avslag", "avstengning", "opphør"] = ""
    nytt_vedtak: JaNei | None = None


class Brevkrav(Del):
    """A letter that was sent: its kind, the papers that it asks for, by their letters in any order, and the day."""

    type: str = ""
    papirer: str = ""
    frist: Dato | None = None


class Krav(Del):
    """What must be so in the register, in the log, or in what the learner answered; all that stands here must.

    `person` or `sak` says who it is about, the exercise's first person when neither does. Fields and accounts stand at
    their labels. `opplysninger` is what is saved of D-61, decided or not. `gjort` counts the rows of the log at least,
    `ikke_gjort` are acts that the log must not have.
    `anvisningstyper` counts the payments of a kind since the start at least.
    `avslag`, `avstengning` and `opphor` are the case's newest decision of that kind, with all that is said of it.
    `ferietillegg` is what has been paid of it for a year. `melding` is a part of something that line 23 said in answer.
    `omgjoring` and `brev` are the newest of the case that were made since the start, `klage` the newest of the case,
    `kommet` the papers that have come in of those asked for, each with its day, and `mangler` all that have not. `tatt`
    are whose work was taken from the list of what waits, in that order, and `utsatt` until when somebody's is put
    aside. `logget` is a part of what the log has of an act, such as the name of a file.
    `svar` are the right answers to `sporsmaal`, any one of them.
    """

    person: str = ""
    sak: str = ""
    saker: int | None = None
    tilstand: Tilstand | None = None
    stilling: str | None = None
    journal: Annotated[dict[str, str], _ved(JOURNALTALL)] = Field(default_factory=dict)
    opplysninger: Annotated[dict[str, str], _ved(OPPLYSNINGER)] = Field(default_factory=dict)
    vedtak: Annotated[dict[str, str], _ved(VEDTAKSTALL)] = Field(default_factory=dict)
    anvist: dict[Periode, Kroner] = Field(default_factory=dict)
    utbetalt: dict[Periode, Kroner] = Field(default_factory=dict)
    anvisningstyper: dict[Literal["K", "T", "E", "M"], int] = Field(default_factory=dict)
    konto: Annotated[dict[str, str], _ved(KONTOTALL)] = Field(default_factory=dict)
    avslag: Endringsvedtak | None = None
    avstengning: Endringsvedtak | None = None
    opphor: Endringsvedtak | None = None
    ferietillegg: dict[int, Kroner] = Field(default_factory=dict)
    omgjoring: Omgjoringskrav | None = None
    klage: Klagekrav | None = None
    brev: Brevkrav | None = None
    kommet: dict[str, Dato] = Field(default_factory=dict)
    mangler: str = ""
    tatt: tuple[str, ...] = ()
    utsatt: dict[str, Dato] = Field(default_factory=dict)
    logget: dict[Loggslag, str] = Field(default_factory=dict)
    gjort: dict[Loggslag, int] = Field(default_factory=dict)
    ikke_gjort: tuple[Loggslag, ...] = ()
    melding: str = ""
    sporsmaal: str = ""
    svar: Annotated[tuple[str, ...], BeforeValidator(en_eller_flere)] = ()

    @model_validator(mode="after")
    def _noe_kreves(self) -> Krav:
        if not self.model_fields_set - {"person", "sak", "sporsmaal"}:
            raise ValueError(setninger.NOE_MAA_KREVES)
        if bool(self.svar) != bool(self.sporsmaal):
            raise ValueError(setninger.SPORSMAAL_OG_SVAR)
        return self


Kravene = Annotated[tuple[Krav, ...], BeforeValidator(en_eller_flere)]
"""Several goals, or one."""
