"""What the proposed decisions wait for: to be controlled, decided or signed on paper by others, or to be put right."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from data.arbeid.regler import Ventearbeid
from data.arbeid.slag import TYPER, Arbeidsslag
from data.underskrift import Underskrift

_SISTE = "SELECT max(id) FROM paategning WHERE forslag_id = forslag.id"
_AAPNE = f"""
    FROM forslag JOIN sak USING (journalnr) LEFT JOIN paategning siste ON siste.id = ({_SISTE})
    WHERE coalesce(siste.slag, '') NOT IN ('fattet', 'trukket')
"""
_EGNE = f"""
    SELECT forslag.id, journalnr, coalesce(siste.slag, ''), coalesce(siste.tidspunkt, forslag.tidspunkt) {_AAPNE}
    AND sak.fodselsnr = ? ORDER BY forslag.id
"""


def fra_forslagene(raa: sqlite3.Connection, fodselsnr: str) -> Iterator[Ventearbeid]:
    """What waits in the person's cases: one for each proposal that is neither decided nor withdrawn."""
    rader = raa.execute(_EGNE, (fodselsnr,)).fetchall()
    paa_papir = bool(rader) and raa.execute("SELECT underskrift FROM oppsett").fetchone() == (Underskrift.PAPIR.value,)
    for nummer, sak, stand, tidspunkt in rader:
        slag, siden = venter_som(stand, paa_papir=paa_papir), date.fromisoformat(tidspunkt[:10])
        yield Ventearbeid(slag, sak, siden, siden + TYPER[slag].frist, str(nummer))


def med_forslag(raa: sqlite3.Connection) -> list[str]:
    """Those in whose cases a proposal waits: it waits for others when the office signs in another way."""
    return [nr for (nr,) in raa.execute(f"SELECT DISTINCT sak.fodselsnr {_AAPNE}")]


def venter_som(stand: str, *, paa_papir: bool) -> Arbeidsslag:
    """What a proposal that is neither decided nor withdrawn waits for; `stand` is the newest that was said of it."""
    if stand == "sendt_tilbake":
        return Arbeidsslag.TILBAKE
    if paa_papir:
        return Arbeidsslag.UNDERSKRIFT
    return Arbeidsslag.AVGJORELSE if stand == "kontrollert" else Arbeidsslag.KONTROLL
