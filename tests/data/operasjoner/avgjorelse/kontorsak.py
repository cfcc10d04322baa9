"""A case in an office, and the three who see its decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from data.brukere.rolle import Rolle
from data.operasjoner.anvisning.anvisning import Kort
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde, forslagsbilde
from data.operasjoner.regnskap.justering import Justering
from data.operasjoner.vedtak.vedtak import Vedtak, foreslaa_vedtak
from data.register.register import Register
from rules.fakta.skjema import Behandling
from tests.data.kontor import som
from tests.data.saker import FAKTA, Sak

S, K, D = Rolle.SAKSBEHANDLER, Rolle.KONTROLLOR, Rolle.DISTRIKTSSJEF


def versjon(sak: Sak) -> int:
    """The version of the case now."""
    with sak.reg.raa_lesing() as raa:
        (nr,) = raa.execute("SELECT versjon FROM sak WHERE journalnr = ?", [sak.journalnr]).fetchone()
    return int(nr)


def foreslaa(sak: Sak, fakta: Behandling = FAKTA) -> int:
    """The number of a grant that the caseworker proposes."""
    som(sak.reg, S)
    forslag = foreslaa_vedtak(sak.reg, sak.journalnr, versjon(sak), nye_fakta=fakta).forslag
    assert forslag is not None
    return forslag.id


def kontroller(sak: Sak, nummer: int) -> None:
    kontroller_forslag(som(sak.reg, K), nummer, versjon(sak))


def fatt(sak: Sak, nummer: int) -> Vedtak:
    return fatt_forslag(som(sak.reg, D), nummer, versjon(sak))


def bilde(reg: Register, sak: Sak, nummer: int | None = None) -> Forslagsbilde:
    return forslagsbilde(reg, sak.journalnr, nummer)


def rettelse(sak: Sak, konto: str = "S", belop: int = 50, **felt: Any) -> Justering:
    """A correction of the account, with its reason and paper."""
    standard = Justering(
        journalnr=sak.journalnr, konto=konto, belop=Decimal(belop), begrunnelse="Glemt kort", referanse="Kort 2/88"
    )
    return replace(standard, **felt)


def trekk(sak: Sak, belop: int = 500, **felt: Any) -> Kort:
    """The card of a deduction."""
    kort = sak.kort(date(1988, 1, 18), anvisningstype="T", anvist_belop=Decimal(belop), anmerkning="Feil kort i mai")
    return replace(kort, **felt)
