"""What registers told of a person, what is stated in the case, and what was answered: read by SQLite itself."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from data.arbeid.register.opplysning import Oppgitt, Oppgittsak, Registeropplysning
from data.feil import UlesbarRad
from data.tabeller.register.registeropplysning import BEHOLDT, Registerslag
from data.tabeller.retting.personkobling import NUMRENE
from data.tilstand import AAPNE, Tilstand

_AAPNE = ", ".join(f"'{tilstand.value}'" for tilstand in AAPNE)
_FELT = (
    *("innvilget_fra", "lonn_1", "lonn_2", "lonn_3", "kurs_1", "kurs_2", "kurs_3", "vernepliktig"),
    *("privat_pensjon", "offentlig_pensjon", "folketrygd", "bokommune"),
)
"""The facts that something is compared with, and the day that chooses the years."""

_OPPLYSNINGER = f"""
    SELECT id, slag, art, fra, til, verdi, kilde, linje, tidspunkt FROM registeropplysning
    WHERE fodselsnr IN ({NUMRENE})
    AND (slag <> 'flytting' OR NOT coalesce((
        SELECT til IS NULL FROM adressesperre WHERE fodselsnr = :nr ORDER BY id DESC LIMIT 1), 0))
    ORDER BY id
"""
"""Where somebody has moved is nobody's to see while the address is hidden."""
_SAKEN = f"""
    SELECT journalnr, tilstand FROM sak WHERE fodselsnr = ? AND tilstand <> '{Tilstand.ANNULLERT.value}'
    ORDER BY tilstand IN ({_AAPNE}) DESC, opprettet DESC, journalnr DESC LIMIT 1
"""
_LAGRET = f"SELECT {', '.join(_FELT)} FROM behandling WHERE journalnr = ?"
_INNVILGET = "SELECT innvilget_fra, fakta FROM vedtak WHERE journalnr = ? AND type = 'innvilgelse' ORDER BY id"
_SLUTT = """
    SELECT iif(type = 'opphor', dato, NULL) FROM vedtak WHERE journalnr = ? AND type IN ('opphor', 'gjenopptak')
    ORDER BY id DESC LIMIT 1
"""
"""None when the case has been taken up again since."""
_BETALT = """
    SELECT max(periode_til) FROM anvisning JOIN sak USING (journalnr) WHERE fodselsnr = ? AND anvist_belop > 0
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id)
"""
_ADRESSE = "SELECT bo_gate, bo_post FROM person WHERE fodselsnr = ?"
_SVAR = f"""
    SELECT slag, art, fra, til, verdi, oppgitt, registersvar.utfall, begrunnelse, registersvar.signatur,
        registersvar.tidspunkt
    FROM registersvar JOIN registeropplysning o ON o.id = opplysning_id
    WHERE o.fodselsnr IN ({NUMRENE})
    ORDER BY registersvar.id
"""
_DODE = f"""
    SELECT fodselsnr, fra FROM registeropplysning o WHERE slag = '{Registerslag.DOD.value}'
    AND fodselsnr IN ({{plasser}}) AND NOT EXISTS (
        SELECT 1 FROM registersvar JOIN registeropplysning besvart ON besvart.id = opplysning_id
        WHERE besvart.fodselsnr = o.fodselsnr AND besvart.slag = o.slag AND besvart.fra = o.fra
        AND registersvar.utfall = '{BEHOLDT}' AND registersvar.oppgitt = '')
    ORDER BY id
"""
"""Those that are told of, but for a death that somebody has found is none: it was answered while the case was open and
nothing was paid after it."""


class Avvikssvar(NamedTuple):
    """What somebody answered to a difference: `utfall`, why when it was left, and who did it when."""

    utfall: str
    begrunnelse: str
    signatur: str
    dato: date


def opplysninger_om(raa: sqlite3.Connection, fodselsnr: str) -> list[Registeropplysning]:
    """All that registers told of the person, in the order it came."""
    return [
        Registeropplysning(
            nummer,
            Registerslag(slag),
            art,
            date.fromisoformat(fra),
            None if til is None else date.fromisoformat(til),
            verdi,
            kilde,
            linje,
            date.fromisoformat(tidspunkt[:10]),
        )
        for nummer, slag, art, fra, til, verdi, kilde, linje, tidspunkt in raa.execute(_OPPLYSNINGER, {"nr": fodselsnr})
    ]


def oppgitt_av(raa: sqlite3.Connection, fodselsnr: str) -> Oppgittsak | None:
    """The person's newest case as it is compared; None without one. Raises UlesbarRad."""
    try:
        return _oppgitt_av(raa, fodselsnr)
    except (ValueError, TypeError, LookupError):
        raise UlesbarRad from None


def _oppgitt_av(raa: sqlite3.Connection, fodselsnr: str) -> Oppgittsak | None:
    saken = raa.execute(_SAKEN, (fodselsnr,)).fetchone()
    if saken is None:
        return None
    journalnr, tilstand = saken
    lagret = _utfylt(raa.execute(_LAGRET, (journalnr,)).fetchone())
    innvilget = [
        Oppgitt(date.fromisoformat(fra), json.loads(fakta)) for fra, fakta in raa.execute(_INNVILGET, (journalnr,))
    ]
    slutt = raa.execute(_SLUTT, (journalnr,)).fetchone()
    (betalt,) = raa.execute(_BETALT, (fodselsnr,)).fetchone()
    adresse = raa.execute(_ADRESSE, (fodselsnr,)).fetchone()
    return Oppgittsak(
        journalnr,
        Tilstand(tilstand),
        innvilget or _ubehandlet(lagret),
        date.fromisoformat(slutt[0]) if slutt and slutt[0] else None,
        date.fromisoformat(betalt) if betalt else None,
        str(lagret.get("bokommune", "")),
        ", ".join(filter(None, adresse or ())),
    )


def svarene(raa: sqlite3.Connection, fodselsnr: str) -> dict[tuple[object, ...], Avvikssvar]:
    """The newest answer to each difference of the person, by its key."""
    ut: dict[tuple[object, ...], Avvikssvar] = {}
    for slag, art, fra, til, verdi, oppgitt, *svaret in raa.execute(_SVAR, {"nr": fodselsnr}):
        siste = None if til is None else date.fromisoformat(til)
        utfall, grunn, signatur, tidspunkt = svaret
        svar = Avvikssvar(utfall, grunn or "", signatur, date.fromisoformat(tidspunkt[:10]))
        ut[Registerslag(slag), art, date.fromisoformat(fra), siste, verdi, oppgitt] = svar
    return ut


def dodsdager(raa: sqlite3.Connection, numre: Sequence[str]) -> dict[str, date]:
    """The day on which each of those died, by national number; the newest told counts."""
    naa = {nr: nr for nr in numre} | _byttet(raa, numre)
    sporring = _DODE.format(plasser=", ".join("?" * len(naa)))
    return {naa[nr]: date.fromisoformat(fra) for nr, fra in raa.execute(sporring, tuple(naa))}


def _byttet(raa: sqlite3.Connection, numre: Sequence[str]) -> dict[str, str]:
    """The numbers that those persons had before, each with the one that stands; none, for almost everybody."""
    if raa.execute("SELECT 1 FROM personkobling LIMIT 1").fetchone() is None:
        return {}
    return {gammelt: nr for nr in numre for (gammelt,) in raa.execute(NUMRENE, {"nr": nr}) if gammelt != nr}


def _utfylt(rad: Sequence[object] | None) -> dict[str, object]:
    return {navn: verdi for navn, verdi in zip(_FELT, rad or (), strict=rad is not None) if verdi is not None}


def _ubehandlet(lagret: Mapping[str, object]) -> list[Oppgitt]:
    """The saved facts of a case that is not decided; none before it is known from which day they hold."""
    fra = lagret.get("innvilget_fra")
    return [] if fra is None else [Oppgitt(date.fromisoformat(str(fra)), lagret)]
