"""A case whose person has an address that no other text has, in each field that tells where somebody lives."""

from dataclasses import replace
from datetime import date

from data.operasjoner.adressesperre.sperring import Adresse, Sperrebilde, Sperring, sett_sperring, sperrebilde
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.register.register import Register
from tests.data.operasjoner.klage.klagesak import ny_klage, svar
from tests.data.saker import FAKTA, Sak, ny_person, post

HJEMME = Adresse(
    bo_co="Gjemsund",
    bo_gate="Skjulveien 77",
    bo_post="9970 SKJULSTAD",
    opph_co="Lurås",
    opph_gate="Dekkgata 3",
    opph_post="9971 DEKKVIK",
)
FORRIGE = "Fortidsvegen 5"
"""Where the person lived before."""
KOMMUNE, KOMMUNENAVN = "1927", "Tranøy"
SPOR = (
    *("Gjemsund", "Skjulveien", "SKJULSTAD", "9970", "Lurås", "Dekkgata", "DEKKVIK", "9971", FORRIGE),
    *(KOMMUNE, KOMMUNENAVN),
)
"""What gives away where the person lives."""
GRUNN = "Politiet 7/88"


def bosatt(reg: Register) -> Sak:
    """A granted case with payments, a changed address, and a complaint that was sent on; the address is open."""
    person = ny_person(reg)
    adresse = {felt: getattr(HJEMME, felt) for felt in HJEMME.__dataclass_fields__}
    forst = journalfor(reg, post(person, **{**adresse, "bo_gate": FORRIGE}), None)
    bilde = journalfor(reg, post(person, **adresse, journalnr=forst.journalnr), forst.versjon)
    assert bilde.journalnr is not None
    sak = Sak(reg, person.fodselsnr, bilde.journalnr, bilde.versjon)
    sak.innvilg(replace(FAKTA, bokommune=KOMMUNE, skattekommune=KOMMUNE, utbetkommune=KOMMUNE))
    sak.anvis(date(1988, 1, 4))
    ny_klage(sak)
    svar(sak, 1, "O")
    return sak


def sperr(sak: Sak, sperret: str = "J", adresse: Adresse = HJEMME, **felt: object) -> Sperrebilde:
    """Hides the address, or opens it, over what stands."""
    sperring = Sperring(fodselsnr=sak.fodselsnr, sperret=sperret, grunn=GRUNN, adresse=adresse)
    ny = sett_sperring(sak.reg, replace(sperring, **felt), sperrebilde(sak.reg, sak.fodselsnr).versjon)
    bilde = journalbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    sak.versjon = bilde.versjon
    return ny
