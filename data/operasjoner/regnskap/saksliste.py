"""A list of running cases is taken in: each row a transaction, with its person, journal, grant and accounts.

A CSV file with a head line of column names, `;` between the cells; UTF-8, else Latin-1, and one of seven bits is read
as the Norwegian of the 1980s, in which `{|}[\\]` are æøåÆØÅ. The same file twice does nothing twice. The
format is ours.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from sqlmodel import Session

from data.brukere.adgang import Nektet, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist, Registerfeil
from data.filer.linjefil import SJU_BITER, er_tekst, tekst_av
from data.operasjoner.behandling.behandling import lagre_i_saken
from data.operasjoner.forslag.foreslaa import krev_alene
from data.operasjoner.journal.journal import Journalpost, kontroller_post, ny_sakrad
from data.operasjoner.journal.personer import ny_personrad, som_person
from data.operasjoner.regnskap import setninger
from data.operasjoner.regnskap.listerad import KOLONNER, PAAKREVD, Listerad, Listeradfeil, les_rad
from data.operasjoner.regnskap.lopende import LABEL, ta_inn_i_saken, vurdert_i_saken
from data.operasjoner.vedtak.vedtak import fatt_i_saken
from data.register.register import Register
from data.sak.mappe import Mappe, finn_mappe, krev_mappe
from data.sak.nummer import krev_fodt
from data.sak.rader.personrader import nummer_naa
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.tabeller import AapningRad, PersonRad
from rules.tall.lesing import sitat

SKILLETEGN = ";"


class Sakslistefeil(Registerfeil):
    """A list of cases cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Listefunn:
    """What is said of a row: where it stands, the sentence, and its text there."""

    linje: int
    setning: str
    raa: str = ""


@dataclass(frozen=True, slots=True)
class Listesvar:
    """What was done with a list: how many cases were taken in, and were there before; `varsler` are those past their
    weeks, `feil` the rows that were left out; `hode` is the head line.
    """

    tatt_inn: int
    fra_for: int
    varsler: tuple[Listefunn, ...]
    feil: tuple[Listefunn, ...]
    hode: str


def ta_inn_liste(reg: Register, fil: Path) -> Listesvar:
    """Takes in the running cases of a file; the good rows are done, the others told of. Raises Registerfeil, Nektet."""
    hode, kolonner, linjer = _lest(fil)
    tatt_inn = fra_for = 0
    varsler: list[Listefunn] = []
    feil: list[Listefunn] = []
    for nummer, raa in linjer:
        try:
            rad = les_rad(nummer, raa, kolonner, _celler(raa))
            tatt, varsel = _ta_inn_rad(reg, rad)
        except Nektet:
            raise
        except (Listeradfeil, Avvist) as avvist:
            feil.append(Listefunn(nummer, avvist.melding if isinstance(avvist, Avvist) else str(avvist), raa))
            continue
        tatt_inn, fra_for = tatt_inn + tatt, fra_for + (not tatt)
        varsler += [Listefunn(nummer, varsel)] if varsel else []
    return Listesvar(tatt_inn, fra_for, tuple(varsler), tuple(feil), hode)


def _ta_inn_rad(reg: Register, rad: Listerad) -> tuple[bool, str]:
    """Whether the case was taken in now, and not before; and what is warned of, or blank. Raises Avvist."""
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.LOPENDE_SAKER) as okt:
        mappe = finn_mappe(okt, rad.fodselsnr, None)
        if mappe is not None and mappe.aapning is not None and _er_den_samme(mappe.aapning, rad):
            return False, ""
        krev_alene(okt, INNVILGELSE)
        sak = _journalfort(reg, okt, rad, mappe)
        lagre_i_saken(reg, okt, sak, rad.fakta())
        fattet = fatt_i_saken(reg, okt, sak)
        beregnet = fattet.vedtak.ukesats or Decimal(0)
        if rad.ukesats not in (None, beregnet):
            raise Avvist({}, setninger.annen_ukesats(rad.ukesats, beregnet))
        innvilget = krev_mappe(okt, sak.sak.journalnr)
        lopende = rad.lopende(sak.sak.journalnr, idag.year)
        ta_inn_i_saken(reg, okt, innvilget, lopende, sett=True)
        vurdert = vurdert_i_saken(innvilget, lopende)
        return True, setninger.over_ukene(sak.sak.journalnr) if vurdert.varsler else ""


def _er_den_samme(tatt_inn: AapningRad, rad: Listerad) -> bool:
    """Whether the person was taken in with just this before; a row without a year means the one that it was."""
    lopende = rad.lopende(tatt_inn.journalnr, tatt_inn.regnskapsaar)
    like = ("anvist_til", "regnskapsaar", "kilde", "anmerkning")
    return all(getattr(tatt_inn, navn) == getattr(lopende, navn) for navn in like) and all(
        getattr(tatt_inn, navn) == (getattr(lopende, navn) or 0) for navn in LABEL
    )


def _journalfort(reg: Register, okt: Session, rad: Listerad, mappe: Mappe | None) -> Mappe:
    """A new case of the row's person, who is registered when nobody has been. Raises Avvist."""
    idag = reg.klokke.dato()
    if mappe is not None and mappe.stilling(idag).aapen:
        raise Avvist({}, setninger.har_aapen_sak(mappe.sak.journalnr))
    kjent = okt.get(PersonRad, nummer_naa(okt, rad.fodselsnr))
    person = som_person(kjent) if kjent is not None else rad.person()
    verdier = {navn: getattr(person, navn) for navn in person.__slots__}
    post = Journalpost(
        **verdier,
        giro=rad.verdier.get("giro"),
        kontonr=rad.verdier.get("kontonr"),
        mottatt_dato=rad.verdier.get("mottatt") or idag,
    )
    kontroller_post(reg, post)
    if kjent is None:
        krev_fodt(rad.fodselsnr, idag)
        kjent = ny_personrad(reg, okt, person)
    return krev_mappe(okt, ny_sakrad(reg, okt, post, kjent).journalnr)


def _lest(fil: Path) -> tuple[str, list[str], list[tuple[int, str]]]:
    """The head line, its columns, and the other lines with something on them, each with its number."""
    try:
        innhold = fil.read_bytes()
    except OSError:
        raise Sakslistefeil(*setninger.listen_kan_ikke_leses(fil)) from None
    if not er_tekst(innhold):
        raise Sakslistefeil(*setninger.ingen_saksliste(fil))
    linjer = [(nummer, linje) for nummer, linje in enumerate(_tekst(innhold).splitlines(), 1) if linje.strip("; \t")]
    (_, hode), *resten = linjer
    kolonner = [celle.strip().lower() for celle in _celler(hode)]
    for navn in kolonner:
        if navn not in KOLONNER:
            raise Sakslistefeil(*setninger.ukjent_kolonne(fil, sitat(navn)))
        if kolonner.count(navn) > 1:
            raise Sakslistefeil(*setninger.kolonnen_to_ganger(fil, navn))
    for navn in PAAKREVD:
        if navn not in kolonner:
            raise Sakslistefeil(*setninger.kolonnen_mangler(fil, navn))
    return hode, kolonner, resten


def _tekst(innhold: bytes) -> str:
    return innhold.decode("ascii").translate(SJU_BITER) if innhold.isascii() else tekst_av(innhold)


def _celler(linje: str) -> list[str]:
    return next(csv.reader([linje], delimiter=SKILLETEGN), [])
