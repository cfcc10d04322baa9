"""Who does what waits: taken, put aside until a day, given back, or handed over.

Each is refused when somebody came between, or when another has it; a leder may give back and hand over for others.
"""

from datetime import date, timedelta

from sqlmodel import Session

from data.arbeid.slag import Arbeidsslag
from data.arbeid.telling import SYNLIG
from data.brukere.adgang import rollene, roller_til, skriv
from data.brukere.bruker import er_signatur, som_signatur
from data.brukere.operasjon import Operasjon
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.lager.motor import raa_forbindelse
from data.operasjoner.arbeidsliste import setninger
from data.operasjoner.arbeidsliste.oppgave import Arbeidsoppgave
from data.operasjoner.avgjorelse.avgjorelse import hvorfor_eget
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.forslagsrader import finn_forslag
from data.tabeller import ArbeidRad

LENGST = timedelta(days=365)
"""So long something may be put aside (our choice, grade C): a wrong year would else hide it for good."""


def ta(reg: Register, oppgave: Arbeidsoppgave) -> None:
    """Makes the work one's own, and brings it back if it was put aside. Raises Avvist."""
    with skriv(reg, Operasjon.FORDELING) as okt:
        rad = krev_fri_eller_egen(reg, okt, oppgave)
        if eget := _eget(okt, rad.slag, rad.gjelder, reg.signatur):
            raise Avvist({"handling": eget})
        _skriv(reg, okt, rad, Loggslag.TATT_ARBEID, reg.signatur)


def ta_neste(reg: Register) -> tuple[Arbeidsslag, str, str]:
    """Takes what has waited longest of what nobody has and one's roles may do; gives its kind, case and person.

    A proposal that one has entered or controlled oneself is for others. Raises Avvist.
    """
    with skriv(reg, Operasjon.FORDELING) as okt:
        rad = _neste(reg, okt)
        _skriv(reg, okt, rad, Loggslag.TATT_ARBEID, reg.signatur)
        return Arbeidsslag(rad.slag), rad.journalnr, rad.fodselsnr


def legg_til_side(reg: Register, oppgave: Arbeidsoppgave, til: date | None, grunn: str | None) -> None:
    """Takes the work off the list until a day, for a reason; it is then back with whoever put it aside.

    Raises Avvist, also without a reason, or for a day that is not to come within a year.
    """
    idag = reg.klokke.dato()
    feil = {}
    if til is None or not idag < til <= idag + LENGST:
        feil["utsett_til"] = setninger.UTSETT_TIL
    if not (grunn or "").strip():
        feil["grunn"] = setninger.UTSETT_GRUNN
    if feil:
        raise Avvist(feil)
    with skriv(reg, Operasjon.FORDELING) as okt:
        rad = krev_fri_eller_egen(reg, okt, oppgave)
        _skriv(reg, okt, rad, Loggslag.UTSATT_ARBEID, reg.signatur, til, (grunn or "").strip())


def lever_tilbake(reg: Register, oppgave: Arbeidsoppgave) -> None:
    """Lets everybody of the role have the work. Raises Avvist."""
    with skriv(reg, Operasjon.FORDELING) as okt:
        rad = _rad(reg, okt, oppgave, til_andre=True)
        if rad.tatt_av is None:
            raise Avvist({"handling": setninger.ingen_har(rad.journalnr)})
        _skriv(reg, okt, rad, Loggslag.LEVERT_ARBEID, None)


def overfor(reg: Register, oppgave: Arbeidsoppgave, til: str | None) -> str:
    """Gives the work to another who may do it, and gives the signature of that one. Raises Avvist."""
    hvem = som_signatur(til or "")
    if not er_signatur(hvem):
        raise Avvist({"overfor_til": setninger.OVERFOR_TIL})
    with skriv(reg, Operasjon.FORDELING) as okt:
        rad = _rad(reg, okt, oppgave, til_andre=True)
        if rad.tatt_av == hvem:
            raise Avvist({"overfor_til": setninger.har_den_alt(rad.journalnr, hvem)})
        if Rolle(rad.rolle) not in roller_til(reg, okt, hvem):
            raise Avvist({"overfor_til": setninger.ingen_slik_bruker(hvem)})
        if _eget(okt, rad.slag, rad.gjelder, hvem):
            raise Avvist({"overfor_til": setninger.har_selv_gjort(hvem)})
        _skriv(reg, okt, rad, Loggslag.OVERFORT_ARBEID, hvem)
        return hvem


_NESTE = f"""
    SELECT vises_fra, rowid, slag, journalnr, gjelder FROM arbeid WHERE rolle = :rolle AND tatt_av IS NULL AND {SYNLIG}
    ORDER BY vises_fra, rowid
"""


def _neste(reg: Register, okt: Session) -> ArbeidRad:
    """What has waited longest. Raises Avvist when there is nothing."""
    forst = min(filter(None, (_forste(reg, okt, rolle) for rolle in rollene(reg, okt))), default=None)
    rad = okt.get(ArbeidRad, forst[2:]) if forst else None
    if rad is None:
        raise Avvist({"handling": setninger.INGENTING_LEDIG})
    return rad


def _forste(reg: Register, okt: Session, rolle: Rolle) -> tuple[str, int, str, str, str] | None:
    """What has waited longest for that role, and is not for another person."""
    dag = reg.klokke.dato().isoformat()
    rader = raa_forbindelse(okt.connection()).execute(_NESTE, {"rolle": rolle.value, "dag": dag})
    return next((rad for rad in rader if not _eget(okt, rad[2], rad[4], reg.signatur)), None)


def _eget(okt: Session, slag: str, gjelder: str, hvem: str) -> str:
    """Why that user may not do the work though the role is right, in a sentence; empty when it may be done."""
    if slag not in (Arbeidsslag.KONTROLL, Arbeidsslag.AVGJORELSE):
        return ""
    forslag = finn_forslag(okt, int(gjelder))
    return hvorfor_eget(okt, forslag, hvem) if forslag else ""


def _rad(reg: Register, okt: Session, oppgave: Arbeidsoppgave, *, til_andre: bool) -> ArbeidRad:
    """The row of the work, as the caseworker saw it. Raises Avvist when it is gone, or somebody came between.

    It is also refused when another has it, but for a leder who gives it to others.
    """
    rad = okt.get(ArbeidRad, oppgave.nokkel)
    if rad is None:
        raise Avvist({"handling": setninger.venter_ikke(oppgave.journalnr)})
    if not (rad.tatt_av in (None, reg.signatur) or (Rolle.LEDER in rollene(reg, okt) and til_andre)):
        raise Avvist({"handling": setninger.en_annen_har(rad.journalnr, rad.tatt_av or "")})
    if rad.versjon != oppgave.versjon:
        raise Avvist({"handling": setninger.endret_siden(rad.journalnr)})
    return rad


def krev_fri_eller_egen(reg: Register, okt: Session, oppgave: Arbeidsoppgave) -> ArbeidRad:
    """The row of work that nobody else has, for one of one's roles. Raises Avvist."""
    rad = _rad(reg, okt, oppgave, til_andre=False)
    if Rolle(rad.rolle) not in rollene(reg, okt):
        raise Avvist({"handling": setninger.for_en_annen_rolle(rad.journalnr, rad.rolle)})
    return rad


def _skriv(
    reg: Register,
    okt: Session,
    rad: ArbeidRad,
    handling: Loggslag,
    hvem: str | None,
    utsatt_til: date | None = None,
    grunn: str | None = None,
) -> None:
    detaljer: dict[str, object] = {"slag": rad.slag, "gjelder": rad.gjelder, "fra": rad.tatt_av, "til": hvem}
    if utsatt_til is not None:
        detaljer |= {"utsatt_til": utsatt_til.isoformat(), "grunn": grunn}
    rad.tatt_av, rad.utsatt_til, rad.utsatt_grunn = hvem, utsatt_til, grunn
    rad.vises_fra = utsatt_til or rad.siden
    rad.versjon += 1
    loggfor(reg, okt, handling, fodselsnr=rad.fodselsnr, journalnr=rad.journalnr, detaljer=detaljer)
