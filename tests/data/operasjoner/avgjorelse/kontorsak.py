"""A case in an office, and the three who see its decisions."""

from __future__ import annotations

from data.brukere.rolle import Rolle
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde, forslagsbilde
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
