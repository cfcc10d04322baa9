"""The office registers of tests/flyter/registre, made anew by `python -m tests.data.kontorregistre` when the schema is.

In each, ALLE has every role, as in a small office, and KARI is a caseworker; both have the password of the tests. Three
applications are journalled. Ola Hansen's is proposed by KARI; on the screen Kari Lie's is granted by three, and Per
Moe's is proposed by KARI too. The handbook's office is kept as it is, and brought up to the schema.
"""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from data.brukere.rolle import ALLE, Rolle
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.bruker.innlogging import logg_inn
from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker
from data.operasjoner.bruker.underskrift import velg_underskrift
from data.operasjoner.journal.journal import journalfor
from data.operasjoner.journal.personer import Person, registrer_person
from data.operasjoner.meldekort.mottak import ta_imot
from data.operasjoner.register.mottak import les_inn
from data.operasjoner.vedtak.vedtak import foreslaa_vedtak
from data.register.register import Register
from data.register.sqltekst import lag_av_sql
from data.underskrift import Underskrift
from tests.data.kontor import PASSORD
from tests.data.operasjoner.avgjorelse.kontorsak import versjon
from tests.data.saker import FAKTA, Sak, Stillbar, fodselsnr, post

MAPPE = Path(__file__).parents[1] / "flyter" / "registre"
HAANDBOKEN = Path(__file__).parents[2] / "screens" / "haandbok" / "kontor.sql"
KORT = (
    "{ola};1988-05-08;1988-04-25;1988-05-08;;",
    "{ola};1988-05-22;1988-05-16;1988-05-22;;",
    "{kari};1988-01-17;1988-01-04;1988-01-17;;",
    "{kari};1988-02-01;1988-01-18;1988-02-01;10;",
    "{per};1988-01-17;1988-01-04;1988-01-17;;",
)
"""A file of cards: all wait but one; Ola Hansen's come late, Kari Lie's second is too long, Per Moe has no grant."""
FRA_REGISTRENE = {
    "inntekt-87.csv": (
        "inntekt;{ola};1987-01-01;1987-12-31;190000",
        "inntekt;{kari};1987-01-01;1987-12-31;100000",
        "inntekt;{kari};1986-01-01;1986-12-31;150000",
    ),
    "registrene-mai.csv": (
        "inntekt;{ola};1987-01-01;1987-12-31;300000",
        "pensjon;{ola};1988-05-01;;P 12000",
        "dod;{ola};1988-01-20;;",
        "pensjon;{kari};1988-05-01;;42000",
        "skole;{kari};1988-05-02;1988-06-15;skole",
        "flytting;{kari};1988-05-01;;1902",
        "flytting;{kari};1988-05-01;;Elvegata 2, 9400 HARSTAD",
        "flytting;{nina};1988-05-01;;9008 TROMSØ",
    ),
}
"""Files of other registers: Ola Hansen's is granted, Kari Lie's is not yet, of Per Moe's nobody tells, and Nina Vik has
two cases."""
NAVN = (("Hansen", "Ola"), ("Lie", "Kari"), ("Moe", "Per"))


def lag(sti: Path, underskrift: Underskrift) -> None:
    """Makes one of them."""
    reg = Register.aapne(sti, Stillbar().klokke, "ALLE", trygt=False)
    for signatur, roller in (("ALLE", ALLE), ("KARI", {Rolle.SAKSBEHANDLER}), ("PER", {Rolle.KONTROLLOR})):
        navn = f"{signatur.title()} Berg"
        ny = NyBruker(signatur=signatur, navn=navn, kontor="Tromsø", roller=frozenset(roller), passord=PASSORD)
        ny_bruker(reg, ny)
    velg_underskrift(reg, underskrift)
    logg_inn(reg, "KARI", PASSORD)
    saker = [_ny_sak(reg, nr, *navn) for nr, navn in enumerate(NAVN)]
    _foreslaa(saker[0])
    if underskrift is Underskrift.SKJERM:
        nummer = _foreslaa(saker[1])
        logg_inn(reg, "PER", PASSORD)
        kontroller_forslag(reg, nummer, versjon(saker[1]))
        logg_inn(reg, "ALLE", PASSORD)
        fatt_forslag(reg, nummer, versjon(saker[1]))
        logg_inn(reg, "KARI", PASSORD)
        _foreslaa(saker[2])
    reg.lukk()


def lag_med_kort(sti: Path) -> None:
    """Makes a register of one's own in which cards of a file wait."""
    reg = Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)
    saker = [_ny_sak(reg, nr, *navn) for nr, navn in enumerate(NAVN)]
    for sak in saker[:2]:
        sak.innvilg(FAKTA)
    numre = {navn.lower(): sak.fodselsnr for (_, navn), sak in zip(NAVN, saker, strict=True)}
    fil = sti.with_name("kort-mai.csv")
    fil.write_text("".join(f"{linje}\n" for linje in KORT).format(**numre), encoding="utf-8")
    ta_imot(reg, fil)
    reg.lukk()


def lag_med_registeropplysninger(sti: Path) -> None:
    """Makes a register of one's own in which files of other registers have told of four persons."""
    reg = Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)
    ola, kari, _, nina = saker = [_ny_sak(reg, nr, *navn) for nr, navn in enumerate((*NAVN, ("Vik", "Nina")))]
    ola.innvilg(replace(FAKTA, privat_pensjon=Decimal(12_000)))
    ola.anvis(date(1988, 1, 4))
    kari.lagre(replace(FAKTA, lonn_2=Decimal(140_000)))
    nina.endre("A", date(1988, 6, 6), "11")
    journalfor(reg, post(Person(fodselsnr=nina.fodselsnr, etternavn="Vik", fornavn="Nina")), None)
    numre = {navn: sak.fodselsnr for navn, sak in zip(("ola", "kari", "per", "nina"), saker, strict=True)}
    for navn, linjer in FRA_REGISTRENE.items():
        fil = sti.with_name(navn)
        fil.write_text("".join(f"{linje}\n" for linje in linjer).format(**numre), encoding="utf-8")
        les_inn(reg, fil)
    reg.lukk()


def _ny_sak(reg: Register, nummer: int, etternavn: str, fornavn: str) -> Sak:
    person = Person(fodselsnr=fodselsnr(nummer=nummer), etternavn=etternavn, fornavn=fornavn)
    bilde = journalfor(reg, post(registrer_person(reg, person)), None)
    assert bilde.journalnr is not None
    return Sak(reg, bilde.person.fodselsnr, bilde.journalnr, bilde.versjon)


def _foreslaa(sak: Sak) -> int:
    fakta = replace(FAKTA, til=date(1988, 12, 31))
    forslag = foreslaa_vedtak(sak.reg, sak.journalnr, versjon(sak), nye_fakta=fakta).forslag
    assert forslag is not None
    return forslag.id


def main() -> None:
    """Writes all as SQL."""
    for underskrift in (Underskrift.SKJERM, Underskrift.PAPIR):
        with tempfile.TemporaryDirectory() as mappe:
            sti = Path(mappe) / "r.db"
            lag(sti, underskrift)
            (MAPPE / f"kontor_{underskrift}.sql").write_text(_sql(sti), encoding="utf-8")
    with tempfile.TemporaryDirectory() as mappe:
        sti = Path(mappe) / "r.db"
        lag_med_kort(sti)
        (MAPPE / "meldekort.sql").write_text(_sql(sti), encoding="utf-8")
    with tempfile.TemporaryDirectory() as mappe:
        sti = Path(mappe) / "r.db"
        lag_med_registeropplysninger(sti)
        (MAPPE / "registeropplysninger.sql").write_text(_sql(sti), encoding="utf-8")
    with tempfile.TemporaryDirectory() as mappe:
        sti = Path(mappe) / "r.db"
        lag_av_sql(HAANDBOKEN, sti)
        Register.aapne(sti, Stillbar().klokke, "SAK", trygt=False).lukk()
        HAANDBOKEN.write_text(_sql(sti), encoding="utf-8")


def _sql(sti: Path) -> str:
    with closing(sqlite3.connect(sti)) as fil:
        return "".join(f"{linje}\n" for linje in fil.iterdump())


if __name__ == "__main__":
    main()
