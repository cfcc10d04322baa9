"""Journal: every application gets a case, and the person register its latest addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal

from sqlmodel import Session, col, func, select

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner import setninger
from data.operasjoner.journal.personer import Person, endre_person, personfeil, som_person
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.ledetekst import JOURNAL
from data.sak.nummer import kontonr_feil, krev_fodt
from data.sak.rader.personrader import nummer_naa
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, gjeldende_innvilgelse, nyeste_opphor, rader_i_sak
from data.sak.saksoppslag import finn_sak, ingen_sak, konflikt, krev_sak, krev_versjon
from data.sak.setninger import ikke_aapen, ikke_kommet
from data.sak.stilling import for_avsluttet, stilling_i_sak, stillinger
from data.tabeller import LoggRad, PersonRad, SakRad
from data.tilstand import AAPNE, Tilstand
from rules.tall.setning import eller, si
from rules.tall.setninger import MAA_FYLLES_UT, en_av

TIDLIGST_MOTTATT = date(1976, 1, 1)
"""The first year of the rules that are encoded."""

_JOURNALFELT = ("giro", "kontonr", "anmerkning", "mottatt_dato", "internt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtaksblokk:
    """The foot of the journal form: what has been decided, with the reason in words.

    `til` is the day that closes the case, or else the grant's own end. `begrunnelse` belongs to the refusal or the
    exclusion whose date stands there, or else to the closing, or else to the grant; `opphor_for_seg` is the reason of
    a closing when that of another decision stands there.
    """

    innvilget_fra: date | None = None
    til: date | None = None
    antall_uker: int | None = None
    maks_prosent: Decimal | None = None
    avslagsdato: date | None = None
    avstengningstid: int | None = None
    begrunnelse: str | None = None
    opphor_for_seg: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Journalpost:
    """What is sent from the journal form; `journalnr` None means a new case."""

    fodselsnr: str
    journalnr: str | None = None
    etternavn: str | None = None
    fornavn: str | None = None
    bo_co: str | None = None
    bo_gate: str | None = None
    bo_post: str | None = None
    opph_co: str | None = None
    opph_gate: str | None = None
    opph_post: str | None = None
    ektefelle_navn: str | None = None
    nyk: str | None = None
    giro: str | None = None
    kontonr: str | None = None
    anmerkning: str | None = None
    mottatt_dato: date | None = None
    internt: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Journalbilde:
    """What the journal form shows.

    `journalnr` None: the person has no open case, and what is sent becomes a new one. `versjon` goes back with
    `journalfor`: the case's version, or the person's when there is no case.
    """

    person: Person
    journalnr: str | None
    tilstand: Tilstand | None
    stilling: str | None
    giro: str | None
    kontonr: str | None
    anmerkning: str | None
    mottatt_dato: date | None
    internt: str | None
    signatur: str | None
    vedtak: Vedtaksblokk
    versjon: int
    varsler: tuple[str, ...] = ()


def journalbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Journalbilde | None:
    """The person with the open case, or the case with that number; None when there is no such person or case.

    Raises Avvist for the number of somebody who is not born yet.
    """
    with innsyn(reg) as okt:
        person, sak = _finn(okt, fodselsnr, journalnr, reg.klokke.dato())
        if person is None:
            if fodselsnr is not None:
                krev_fodt(fodselsnr, reg.klokke.dato())
            return None
        loggfor(
            reg,
            okt,
            Loggslag.SETT_JOURNAL,
            fodselsnr=person.fodselsnr,
            journalnr=sak.journalnr if sak else None,
        )
        return _bilde(okt, person, sak, reg.klokke.dato())


def kontroller_post(reg: Register, post: Journalpost) -> None:
    """Raises Avvist, as `journalfor` does, when a field of the form is wrong; writes nothing."""
    feil = _postfeil(post, reg.klokke.dato())
    if feil:
        raise Avvist(feil)


def journalfor(reg: Register, post: Journalpost, versjon: int | None, *, serie: int = 0) -> Journalbilde:
    """Registers a new application, or changes the journal of an existing case. Raises Avvist, Konflikt.

    A new case has the next number of one of the year's series in `SERIER` (our choice, grade C).
    """
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.JOURNALFORING) as okt:
        person = okt.get(PersonRad, post.fodselsnr)
        if person is None:
            raise Avvist({"fodselsnr": setninger.IKKE_I_SOFA})
        if (nr := nummer_naa(okt, post.fodselsnr)) != post.fodselsnr:
            raise Avvist({"fodselsnr": setninger.har_et_annet_nummer(nr)})
        sak = _sak_for(okt, post, person, versjon, reg.klokke.dato())
        kontroller_post(reg, post)
        sak = _endre(reg, okt, post, person, sak) if sak else ny_sakrad(reg, okt, post, person, serie)
        return replace(_bilde(okt, person, sak, reg.klokke.dato()), varsler=_varsler(post))


def _sak_for(okt: Session, post: Journalpost, person: PersonRad, versjon: int | None, idag: date) -> SakRad | None:
    """The case that the post changes, None for a new one, when nobody came between. Raises Avvist, Konflikt."""
    if post.journalnr:
        sak, eier = krev_sak(okt, post.journalnr)
        if eier.fodselsnr != post.fodselsnr:
            ingen_sak(post.journalnr)
        krev_versjon(okt, sak, versjon)
        if sak.tilstand == Tilstand.ANNULLERT:
            raise Avvist({}, ikke_aapen(sak.journalnr, sak.tilstand))
        return sak
    aapen = _aapen_sak(okt, post.fodselsnr, idag)
    if aapen is not None:
        opprettet = select(LoggRad).where(col(LoggRad.journalnr) == aapen.journalnr, col(LoggRad.versjon) >= 1)
        raise konflikt(okt.exec(opprettet.order_by(col(LoggRad.id))).all())
    if versjon is not None and versjon != person.versjon:
        raise _personkonflikt(okt, person)
    return None


def _personkonflikt(okt: Session, person: PersonRad) -> Avvist:
    endret = (Loggslag.JOURNALFORT, Loggslag.ENDRET_JOURNAL, Loggslag.REGISTRERT_PERSON)
    rader = select(LoggRad).where(LoggRad.fodselsnr == person.fodselsnr, col(LoggRad.handling).in_(endret))
    return konflikt(okt.exec(rader.order_by(col(LoggRad.id))).all()[-1:])


def ny_sakrad(reg: Register, okt: Session, post: Journalpost, person: PersonRad, serie: int = 0) -> SakRad:
    """Journals an application that has been controlled as a new case, in the caller's transaction."""
    assert post.mottatt_dato is not None
    personendring = endre_person(okt, person, _person_av(post))
    gamle = okt.exec(select(SakRad).where(SakRad.fodselsnr == post.fodselsnr)).all()
    stilt = stillinger(okt, gamle, reg.klokke.dato())
    for gammel in gamle:
        for_avsluttet(reg, okt, gammel, stilt[gammel.journalnr])
    sak = SakRad(
        journalnr=_neste_journalnr(okt, reg.klokke.dato().year, serie),
        fodselsnr=post.fodselsnr,
        mottatt_dato=post.mottatt_dato,
        giro=post.giro,
        kontonr=post.kontonr,
        anmerkning=post.anmerkning,
        internt=post.internt,
        signatur=reg.signert(post.signatur),
        tilstand=Tilstand.JOURNALFORT,
        opprettet=reg.klokke.naa(),
    )
    okt.add(sak)
    okt.flush()
    _logg(reg, okt, Loggslag.JOURNALFORT, sak, personendring)
    return sak


def _endre(reg: Register, okt: Session, post: Journalpost, person: PersonRad, sak: SakRad) -> SakRad:
    endret = endre_person(okt, person, _person_av(post))
    personen_telte = bool(endret)
    for navn in _JOURNALFELT:
        gammel, ny = getattr(sak, navn), getattr(post, navn)
        if gammel != ny:
            endret[navn] = [_tekst(gammel), _tekst(ny)]
            setattr(sak, navn, ny)
    if not endret:
        return sak
    if post.signatur in (None, sak.signatur):  # nobody has signed anew: whoever is logged in did it
        sak.signatur = reg.signatur
    else:
        sak.signatur = reg.signert(post.signatur)
    sak.versjon += 0 if personen_telte else 1
    okt.flush()
    _logg(reg, okt, Loggslag.ENDRET_JOURNAL, sak, endret)
    return sak


def _logg(reg: Register, okt: Session, handling: Loggslag, sak: SakRad, felt: Mapping[str, object]) -> None:
    loggfor(
        reg,
        okt,
        handling,
        fodselsnr=sak.fodselsnr,
        journalnr=sak.journalnr,
        versjon=sak.versjon,
        detaljer={"felt": felt} if felt else {},
        signatur=sak.signatur,
    )


def _tekst(verdi: date | str | None) -> str | None:
    return None if verdi is None else str(verdi)


SERIER = ((1, 899_999), (900_001, 999_999))
"""The first and the last number of each series: that of every day, and one that goes beside it."""


def _neste_journalnr(okt: Session, aar: int, serie: int) -> str:
    """The year's two digits and the next running number of its series. Raises Avvist when the last one is taken."""
    forste, siste = (f"{aar % 100:02}{nummer:06}" for nummer in SERIER[serie])
    hoyeste = okt.exec(
        select(func.max(SakRad.journalnr)).where(col(SakRad.journalnr).between(forste, siste)),
    ).one()
    if hoyeste == siste:
        raise Avvist({}, setninger.journalnumrene_er_brukt(aar))
    return forste if hoyeste is None else f"{int(hoyeste) + 1:08}"


def _person_av(post: Journalpost) -> Person:
    verdier = {felt.name: getattr(post, felt.name) for felt in fields(Person)}
    return Person(**{**verdier, "etternavn": post.etternavn or "", "fornavn": post.fornavn or ""})


def _postfeil(post: Journalpost, idag: date) -> dict[str, str]:
    feil = personfeil(_person_av(post))
    if post.giro is None and post.kontonr is not None:
        feil["giro"] = setninger.GIRO_MANGLER
    elif post.giro is not None and kodeliste("girotype").tekst(post.giro) is None:
        feil["giro"] = si(JOURNAL["giro"], en_av(eller([*kodeliste("girotype").koder])))
    elif post.giro is not None and post.kontonr is None:
        feil["kontonr"] = setninger.KONTONR_MANGLER
    elif post.giro is not None and post.kontonr is not None:
        kontofeil = kontonr_feil(post.giro, post.kontonr)
        if kontofeil:
            feil["kontonr"] = kontofeil
    if post.mottatt_dato is None:
        feil["mottatt_dato"] = si(JOURNAL["mottatt_dato"], MAA_FYLLES_UT)
    elif post.mottatt_dato > idag:
        feil["mottatt_dato"] = ikke_kommet(JOURNAL["mottatt_dato"])
    elif post.mottatt_dato < TIDLIGST_MOTTATT:
        feil["mottatt_dato"] = setninger.MOTTATT_FOR_1976
    return feil


def _varsler(post: Journalpost) -> tuple[str, ...]:
    varsel = kodeliste("nyk").varsel(JOURNAL["nyk"], post.nyk) if post.nyk else None
    return (varsel,) if varsel else ()


def _finn(
    okt: Session, fodselsnr: str | None, journalnr: str | None, idag: date
) -> tuple[PersonRad | None, SakRad | None]:
    if journalnr:
        sak, person = finn_sak(okt, None, journalnr) or (None, None)
        return person, sak
    if not fodselsnr:
        return None, None
    person = okt.get(PersonRad, nummer_naa(okt, fodselsnr))
    return person, _aapen_sak(okt, person.fodselsnr, idag) if person is not None else None


def _aapen_sak(okt: Session, fodselsnr: str, idag: date) -> SakRad | None:
    aapne = select(SakRad).where(SakRad.fodselsnr == fodselsnr, col(SakRad.tilstand).in_(AAPNE))
    sak = okt.exec(aapne).one_or_none()
    return sak if sak is not None and stilling_i_sak(okt, sak, idag).aapen else None


def _bilde(okt: Session, person: PersonRad, sak: SakRad | None, idag: date) -> Journalbilde:
    stilling = stilling_i_sak(okt, sak, idag) if sak else None
    return Journalbilde(
        person=som_person(person),
        journalnr=sak.journalnr if sak else None,
        tilstand=stilling.tilstand if stilling else None,
        stilling=stilling.i_ord if stilling else None,
        signatur=sak.signatur if sak else None,
        vedtak=_vedtaksblokk(okt, sak.journalnr) if sak else Vedtaksblokk(),
        versjon=sak.versjon if sak else person.versjon,
        giro=sak.giro if sak else None,
        kontonr=sak.kontonr if sak else None,
        anmerkning=sak.anmerkning if sak else None,
        mottatt_dato=sak.mottatt_dato if sak else None,
        internt=sak.internt if sak else None,
    )


def _vedtaksblokk(okt: Session, journalnr: str) -> Vedtaksblokk:
    """The newest grant, the closing that counts, and the newest refusal or exclusion."""
    rader = rader_i_sak(okt, journalnr)
    innvilget = gjeldende_innvilgelse(rader)
    nektet = next((rad for rad in reversed(rader) if rad.type in (AVSLAG, AVSTENGNING)), None)
    opphor = nyeste_opphor(rader)
    begrunnet = nektet or opphor or innvilget
    return Vedtaksblokk(
        innvilget_fra=innvilget.innvilget_fra if innvilget else None,
        til=opphor.dato if opphor else innvilget.til if innvilget else None,
        antall_uker=innvilget.antall_uker if innvilget else None,
        maks_prosent=innvilget.maks_prosent if innvilget else None,
        avslagsdato=nektet.dato if nektet else None,
        avstengningstid=nektet.uker if nektet else None,
        begrunnelse=begrunnet.begrunnelse if begrunnet else None,
        opphor_for_seg=opphor.begrunnelse if opphor and nektet else None,
    )
