"""A case with a decision, and a complaint about it, put in by the real operations."""

from __future__ import annotations

from datetime import date

from data.operasjoner.klage.klagebilde import Klagebilde, klagebilde
from data.operasjoner.klage.registrering import NyKlage, registrer_klage
from data.operasjoner.klage.svar import BesvartKlage, Klagesvar, besvar_klage
from data.register.register import Register
from tests.data.saker import Sak

IDAG = date(1988, 6, 6)


def ny_klage(sak: Sak, vedtak: int = 1, mottatt: date = IDAG, **felt: object) -> int:
    """The number of a complaint about that decision."""
    ny = NyKlage(journalnr=sak.journalnr, vedtak_nr=vedtak, mottatt=mottatt, **({"innhold": "For lite"} | felt))
    registrert = registrer_klage(sak.reg, ny, sak.versjon)
    sak.versjon = registrert.bilde.hode.versjon
    return registrert.nummer


def svar(sak: Sak, klage: int, handling: str, **felt: object) -> BesvartKlage:
    """What becomes of it."""
    sendt = Klagesvar(
        journalnr=sak.journalnr, klage_nr=klage, handling=handling, **({"begrunnelse": "Slik er det"} | felt)
    )
    besvart = besvar_klage(sak.reg, sendt, sak.versjon)
    sak.versjon = besvart.bilde.hode.versjon
    return besvart


def bildet(reg: Register, sak: Sak) -> Klagebilde:
    bilde = klagebilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde
