"""The log: every operation and every look at a person."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlmodel import Session, func, select

from data.kjede.kjedeskriver import legg_til_mange, logg_naa_eller_siden
from data.kjede.vernet import verdier_til_loggen
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import LoggRad


def antall_loggfort(
    okt: Session, handling: Loggslag, *, fodselsnr: str | None = None, journalnr: str | None = None
) -> int:
    """How many times the log tells of it: with that case, else with that person, else with anybody."""
    sporring = select(func.count()).select_from(LoggRad).where(LoggRad.handling == handling.value)
    if journalnr is not None:
        sporring = sporring.where(LoggRad.journalnr == journalnr)
    elif fodselsnr is not None:
        sporring = sporring.where(LoggRad.fodselsnr == fodselsnr)
    return okt.exec(sporring).one()


def loggfor(
    reg: Register,
    okt: Session,
    handling: Loggslag,
    *,
    fodselsnr: str | None = None,
    journalnr: str | None = None,
    versjon: int | None = None,
    detaljer: Mapping[str, object] | None = None,
    signatur: str | None = None,
) -> None:
    """Adds a row to the log, in the transaction of what it tells of, with the values of the rows that it wrote.

    `versjon` is the case's after a change of it, None for a look; `detaljer` must be fit for JSON. `signatur` is
    the one that stands in what was written, when it is signed; who was logged in is then in the details, if another.
    """
    rader = verdier_til_loggen(okt, journalnr, versjon)
    signatur = signatur or reg.signatur
    rad = LoggRad(
        tidspunkt=reg.klokke.naa(),
        signatur=signatur,
        handling=handling.value,
        fodselsnr=fodselsnr,
        journalnr=journalnr,
        versjon=versjon,
        detaljer=_i_ord(reg, signatur, {**(detaljer or {}), **({"rader": rader} if rader else {})}),
    )
    logg_naa_eller_siden(okt, rad)


class Logglinje(NamedTuple):
    """Something that was done in a case, or with a person where there is none, as the log tells of it.

    `signatur` stands in what was written.
    """

    fodselsnr: str
    journalnr: str | None
    versjon: int | None
    detaljer: Mapping[str, object]
    signatur: str


def loggfor_mange(reg: Register, okt: Session, handling: Loggslag, hendelser: Iterable[Logglinje]) -> None:
    """Adds a row to the log for each, as `loggfor` does one by one; no protected row but the case's version is new."""
    naa = reg.klokke.naa().isoformat(timespec="seconds")
    rader = ((naa, en.signatur, handling.value, *en[:3], _i_ord(reg, en.signatur, en.detaljer)) for en in hendelser)
    legg_til_mange(okt, "logg", _KOLONNER, rader)


_KOLONNER = ("tidspunkt", "signatur", "handling", "fodselsnr", "journalnr", "versjon", "detaljer")


def _i_ord(reg: Register, signatur: str, detaljer: Mapping[str, object]) -> str:
    innlogget = {"innlogget": reg.signatur} if signatur != reg.signatur else {}
    return json.dumps({**detaljer, **innlogget}, ensure_ascii=False, sort_keys=True)
