"""The person register that all routines share (Sofa-søker)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date

from sqlmodel import Session, col, select

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner import setninger
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.navnesok import sett_navneord, sok_navn
from data.register.register import Register
from data.sak.ledetekst import JOURNAL
from data.sak.nummer import fodselsnr_feil, krev_fodt, siffer_i_sok
from data.sak.rader.adresserader import krev_via_kontoret
from data.sak.rader.personrader import de_som_er_byttet, nummer_naa
from data.sak.sakshode import vist_navn
from data.sak.saksoppslag import NYEST, arkiverte, navn_av
from data.sak.stilling import stillinger
from data.tabeller import PersonRad, SakRad
from rules.tall.setning import si


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A job seeker as registered; addresses are free text, `nyk` an occupation code."""

    fodselsnr: str
    etternavn: str
    fornavn: str
    bo_co: str | None = None
    bo_gate: str | None = None
    bo_post: str | None = None
    opph_co: str | None = None
    opph_gate: str | None = None
    opph_post: str | None = None
    ektefelle_navn: str | None = None
    nyk: str | None = None

    @property
    def navn(self) -> str:
        """The name as the heads show it."""
        return vist_navn(self.etternavn, self.fornavn)


@dataclass(frozen=True, slots=True)
class Treff:
    """One hit of a search; the case is the person's newest, None without one; `stilling` is its state in words.

    When the number of a case was sought they are those of that case, which may be an older one.
    """

    fodselsnr: str
    navn: str
    journalnr: str | None
    tilstand: str | None
    stilling: str | None = field(default=None, compare=False)


def hent_person(reg: Register, fodselsnr: str) -> Person | None:
    """The person with that national number, or None; the look is logged. Raises Avvist when nobody can have it yet."""
    with innsyn(reg) as okt:
        rad = okt.get(PersonRad, nummer_naa(okt, fodselsnr))
        if rad is None:
            krev_fodt(fodselsnr, reg.klokke.dato())
            return None
        loggfor(reg, okt, Loggslag.SETT_PERSON, fodselsnr=rad.fodselsnr)
        return som_person(rad)


def er_registrert(reg: Register, fodselsnr: str) -> bool:
    """Whether there is a person with that national number; nothing of the person is shown, so no look is logged."""
    with reg.les() as okt:
        return okt.get(PersonRad, fodselsnr) is not None


def registrer_person(reg: Register, person: Person) -> Person:
    """Registers a new job seeker. Raises Avvist when the person exists or a field is wrong."""
    feil = personfeil(person)
    if nummerfeil := fodselsnr_feil(person.fodselsnr):
        feil = {"fodselsnr": nummerfeil, **feil}
    if feil:
        raise Avvist(feil)
    krev_fodt(person.fodselsnr, reg.klokke.dato())
    with skriv(reg, Operasjon.REGISTRERING) as okt:
        if okt.get(PersonRad, person.fodselsnr) is not None:
            raise Avvist({"fodselsnr": setninger.PERSONEN_FINNES})
        return som_person(ny_personrad(reg, okt, person))


def ny_personrad(reg: Register, okt: Session, person: Person) -> PersonRad:
    """Writes a new person that has been controlled, in the caller's transaction."""
    rad = PersonRad(**asdict(person))
    okt.add(rad)
    okt.flush()
    sett_navneord(okt.connection(), rad.fodselsnr, rad.etternavn, rad.fornavn)
    loggfor(reg, okt, Loggslag.REGISTRERT_PERSON, fodselsnr=rad.fodselsnr, detaljer={"felt": asdict(person)})
    return rad


def sok(reg: Register, tekst: str, grense: int = 200) -> list[Treff]:
    """Persons whose names, case number, or first digits of the national number fit `tekst`; at most `grense`.

    In order of name, or of number when digits were sought. The search is logged, and the look at each that it shows.
    """
    siffer = siffer_i_sok(tekst)
    with innsyn(reg, Operasjon.SOK) as okt:
        if siffer is not None:
            sak = okt.get(SakRad, siffer)
            treff = _treff(okt, reg.klokke.dato(), [sak.fodselsnr] if sak else _sok_nummer(okt, siffer, grense), sak)
        else:
            treff = _treff(okt, reg.klokke.dato(), sok_navn(okt, tekst, grense))
        loggfor(reg, okt, Loggslag.SOKT, detaljer={"tekst": tekst, "treff": len(treff)})
        _logg_sett(reg, okt, treff)
        return treff


def valgt_treff(reg: Register, fodselsnr: str | None, journalnr: str | None) -> Treff | None:
    """The chosen person with that case, or with the newest one, as a search shows them; None for nobody.

    That the person is shown is logged as a look, and not as a search.
    """
    with innsyn(reg) as okt:
        sak = okt.get(SakRad, journalnr) if journalnr else None
        nr = sak.fodselsnr if sak else fodselsnr
        treff = _treff(okt, reg.klokke.dato(), [nr] if nr and okt.get(PersonRad, nr) else [], sak)
        _logg_sett(reg, okt, treff)
        return treff[0] if treff else None


def personfeil(person: Person) -> dict[str, str]:
    """What is wrong with a person's fields other than the national number, by field name."""
    feil = {}
    if not person.etternavn.strip():
        feil["etternavn"] = si(JOURNAL["etternavn"], setninger.ETT_NAVN)
    if not person.fornavn.strip():
        feil["fornavn"] = si(JOURNAL["fornavn"], setninger.ETT_NAVN)
    if person.nyk and (kodefeil := kodeliste("nyk").feil(person.nyk)):
        feil["nyk"] = si(JOURNAL["nyk"], kodefeil)
    return feil


def som_person(rad: PersonRad) -> Person:
    """The row as the routines see it."""
    return Person(**{felt.name: getattr(rad, felt.name) for felt in fields(Person)})


def endre_person(okt: Session, rad: PersonRad, ny: Person) -> dict[str, list[str | None]]:
    """Writes what differs, and counts the version of the person and of each of the person's cases up.

    Gives the changed fields, each with its old and its new value. Raises Avvist for another address than the office's,
    of somebody whose own is hidden.
    """
    krev_via_kontoret(okt, rad.fodselsnr, ny)
    endret = {
        felt.name: [getattr(rad, felt.name), getattr(ny, felt.name)]
        for felt in fields(Person)
        if getattr(rad, felt.name) != getattr(ny, felt.name)
    }
    if not endret:
        return {}
    for navn, (_, verdi) in endret.items():
        setattr(rad, navn, verdi)
    tell_opp(okt, rad)
    okt.flush()
    sett_navneord(okt.connection(), rad.fodselsnr, rad.etternavn, rad.fornavn)
    return endret


def tell_opp(okt: Session, rad: PersonRad) -> None:
    """Counts the version of the person and of each of the person's cases up: who has either open is told."""
    rad.versjon += 1
    for sak in okt.exec(select(SakRad).where(SakRad.fodselsnr == rad.fodselsnr)):
        sak.versjon += 1


def _logg_sett(reg: Register, okt: Session, treff: Sequence[Treff]) -> None:
    for ett in treff:
        loggfor(reg, okt, Loggslag.SETT_PERSON, fodselsnr=ett.fodselsnr, journalnr=ett.journalnr)


def _sok_nummer(okt: Session, siffer: str, grense: int) -> list[str]:
    sporring = select(PersonRad.fodselsnr).where(
        col(PersonRad.fodselsnr) >= siffer, col(PersonRad.fodselsnr) <= siffer.ljust(11, "9")
    )
    return list(okt.exec(sporring.order_by(col(PersonRad.fodselsnr)).limit(grense)))


def _treff(okt: Session, idag: date, funnet: list[str], sokt: SakRad | None = None) -> list[Treff]:
    """The hits for those persons, in the order given; the person of the case that was sought shows that case.

    A number that was replaced finds the person under the one that stands, who is there once. Somebody all of whose
    cases are in the archive is no hit.
    """
    byttet = de_som_er_byttet(okt, funnet)
    numre = list(dict.fromkeys(byttet.get(nr, nr) for nr in funnet))
    personer = {rad.fodselsnr: rad for rad in okt.exec(select(PersonRad).where(col(PersonRad.fodselsnr).in_(numre)))}
    saker = okt.exec(select(SakRad).where(col(SakRad.fodselsnr).in_(numre)).order_by(*NYEST)).all()
    i_arkivet = arkiverte(okt, [sak.journalnr for sak in saker])
    vist = {sak.fodselsnr: sak for sak in saker if sak.journalnr not in i_arkivet}
    bare_i_arkivet = {sak.fodselsnr for sak in saker} - vist.keys()
    numre = [nr for nr in numre if nr not in bare_i_arkivet]
    if sokt is not None and sokt.fodselsnr in vist and sokt.journalnr not in i_arkivet:
        vist[sokt.fodselsnr] = sokt
    stilt = stillinger(okt, list(vist.values()), idag)
    treff = []
    for nr in numre:
        sak = vist.get(nr)
        stilling = stilt[sak.journalnr] if sak else None
        treff.append(
            Treff(
                fodselsnr=nr,
                navn=navn_av(personer[nr]),
                journalnr=sak.journalnr if sak else None,
                tilstand=stilling.tilstand if stilling else None,
                stilling=stilling.i_ord if stilling else None,
            )
        )
    return treff
