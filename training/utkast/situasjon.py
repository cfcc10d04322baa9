"""What a register holds of some people: before a flow, after it, and in the register that the draft builds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, col, select

from data.register.klokke import Klokke
from data.register.register import Register
from data.sak.mappe import Mappe, finn_mappe
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak
from data.tabeller import AnvisningRad, BehandlingRad, LoggRad, PersonRad, SakRad
from rules.fakta.skjema import Behandling


@dataclass(frozen=True, slots=True)
class Sakbilde:
    """A case: `fakta` are what is saved of D-61, None when nothing is; `vedtak` and `rader` the case's own, in order.

    `gjeldende` is the grant that counts, None without one.
    """

    sak: SakRad
    tilstand: str
    stilling: str
    fakta: Behandling | None
    vedtak: tuple[Vedtak, ...]
    gjeldende: Vedtak | None
    rader: tuple[AnvisningRad, ...]


@dataclass(frozen=True, slots=True)
class Personbilde:
    """Somebody, with the cases in the order they were made; `nyeste` is the number of the one that a goal is about."""

    person: PersonRad
    saker: tuple[Sakbilde, ...]
    nyeste: str

    def sak(self, journalnr: str) -> Sakbilde | None:
        """The case with that number, None when there is none."""
        return next((ett for ett in self.saker if ett.sak.journalnr == journalnr), None)


class Situasjon:
    """A register as it is at a moment; `siste_logg` is the number of the last row of its log."""

    def __init__(self, sesjon: Session, naa: datetime, siste_logg: int) -> None:
        self._sesjon = sesjon
        self.naa = naa
        self.siste_logg = siste_logg

    def logg_fra(self, nr: int) -> list[LoggRad]:
        """What was done and looked at after that row, in order."""
        return list(self._sesjon.exec(select(LoggRad).where(LoggRad.id > nr).order_by(col(LoggRad.id))))

    def person(self, fodselsnr: str) -> Personbilde | None:
        """That person, None when not in the register."""
        rad = self._sesjon.get(PersonRad, fodselsnr)
        if rad is None:
            return None
        nyeste = finn_mappe(self._sesjon, fodselsnr, None)
        if nyeste is None:
            return Personbilde(rad, (), "")
        saker = sorted(nyeste.saker, key=lambda sak: (sak.opprettet, sak.journalnr))
        mapper = [finn_mappe(self._sesjon, None, sak.journalnr) for sak in saker]
        return Personbilde(rad, tuple(self._bilde(ett) for ett in mapper if ett), nyeste.sak.journalnr)

    def _bilde(self, mappe: Mappe) -> Sakbilde:
        dag, nr = self.naa.date(), mappe.sak.journalnr
        lagret = self._sesjon.get(BehandlingRad, nr) is not None
        gjeldende = mappe.gjeldende()
        return Sakbilde(
            sak=mappe.sak,
            tilstand=str(mappe.stilling(dag).tilstand),
            stilling=mappe.stilling(dag).i_ord,
            fakta=lagrede_fakta(self._sesjon, nr, dag) if lagret else None,
            vedtak=tuple(map(som_vedtak, mappe.sakens_vedtak())),
            gjeldende=som_vedtak(gjeldende) if gjeldende else None,
            rader=tuple(mappe.sakens_rader),
        )


@contextmanager
def les_situasjon(register: Path, naa: datetime, signatur: str) -> Iterator[Situasjon]:
    """The register in that file, which is made when it is not there. Raises Registerfeil, Avvist."""
    reg = Register.aapne(register, Klokke.still(naa), signatur, trygt=False)
    try:
        with reg.les() as sesjon:
            yield Situasjon(sesjon, naa, reg.siste_logg)
    finally:
        reg.lukk()
