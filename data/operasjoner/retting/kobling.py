"""A national number is replaced, or two entries of one person are joined: by a row, and the cases go with the person.

What was decided, paid and logged stands as it is. Both numbers find the person afterwards. It can't be undone: whoever
does it is shown first what it comes to (our choice, grade C).
"""

from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from sqlmodel import Session, select

from data.arbeid.folg import merk_personer
from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kjede.kjedeskriver import legg_til
from data.lager.motor import raa_forbindelse
from data.operasjoner.journal.personer import ny_personrad, som_person
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.operasjoner.retting import setninger
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, finn_mappe, krev_mappe
from data.sak.nummer import fodselsnr_feil, krev_fodt
from data.sak.rader.adresserader import sperren
from data.sak.rader.personrader import nummer_naa
from data.sak.saksoppslag import krev_versjon, navn_av
from data.sak.stilling import for_avsluttet
from data.tabeller import AdressesperreRad, MeldekortRad, PersonkoblingRad, PersonRad, SakRad
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.betaling import BETALER
from rules.tall.nummer import fodselsdato
from rules.tall.setning import si
from rules.tall.setninger import MAA_FYLLES_UT

NYTT_NUMMER, SAMMEN = "nytt_nummer", "sammen"
_SLAG = {"N": NYTT_NUMMER, "S": SAMMEN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kobling:
    """What is sent from the form: `type` is N or S; `annet` is the new number, or that of the entry that stands."""

    journalnr: str
    type: str | None = None
    annet: str | None = None
    ord: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True)
class Koblingsprov:
    """What it comes to: who goes on under which number, how many cases go along, and what speaks against it.

    `anvist_i_begge` are days that are paid in cases of both entries, blank when there are none.
    """

    navn: str
    til: str
    saker: int
    annen_fodselsdato: bool
    anvist_i_begge: str


def vurder_kobling(reg: Register, onske: Kobling) -> Koblingsprov:
    """What a new number or a joining comes to; nothing is written. Raises Avvist when it can't be."""
    with reg.les() as okt:
        mappe = krev_mappe(okt, onske.journalnr)
        return _krev_kan(okt, mappe, onske, reg.klokke.dato())


def koble(reg: Register, onske: Kobling, versjon: int) -> str:
    """Replaces the number, or joins the entries; gives the number that the person has now. Raises Avvist, Konflikt."""
    lukk_forfalte(reg)
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.SAMMENSLAAING if onske.type == "S" else Operasjon.NYTT_NUMMER) as okt:
        mappe = krev_mappe(okt, onske.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        til = _krev_kan(okt, mappe, onske, idag).til
        fra = mappe.person.fodselsnr
        if onske.type == "N":
            ny_personrad(reg, okt, replace(som_person(mappe.person), fodselsnr=til))
            _folg_sperren(reg, okt, fra, til)
        for annen in (mappe, *mappe.andre_saker):
            for_avsluttet(reg, okt, annen.sak, annen.stilling(idag))
        _skriv(reg, okt, mappe, onske, til)
        _flytt(okt, fra, til)
        _logg(reg, okt, onske, fra, til)
        return til


def _skriv(reg: Register, okt: Session, mappe: Mappe, onske: Kobling, til: str) -> None:
    rad = PersonkoblingRad(
        fodselsnr=mappe.person.fodselsnr,
        til_fodselsnr=til,
        slag=_SLAG[onske.type or ""],
        saker=",".join(sorted(sak.journalnr for sak in mappe.saker)),
        ord=(onske.ord or "").strip(),
        signatur=reg.signert(onske.signatur),
        tidspunkt=reg.klokke.naa(),
    )
    legg_til(okt, rad)
    detaljer = {"personkobling": rad.id, "hash": rad.hash, "til": til}
    loggfor(reg, okt, _handling(onske), fodselsnr=rad.fodselsnr, detaljer=detaljer, signatur=rad.signatur)


def _folg_sperren(reg: Register, okt: Session, fra: str, til: str) -> None:
    """A hidden address is the person's under the new number too, by a row that says the same."""
    staar = sperren(okt, fra)
    if staar is None:
        return
    rad = AdressesperreRad(**staar.model_dump(exclude={"id", "fodselsnr", "forrige", "hash"}), fodselsnr=til)
    legg_til(okt, rad)
    detaljer = {"adressesperre": rad.id, "hash": rad.hash}
    loggfor(reg, okt, Loggslag.SPERRET_ADRESSE, fodselsnr=til, detaljer=detaljer)


def _flytt(okt: Session, fra: str, til: str) -> None:
    """The cases, what waits in them, and the cards that came for them are the other's from now on."""
    raa_forbindelse(okt.connection()).execute("UPDATE arbeid SET fodselsnr = ? WHERE fodselsnr = ?", (til, fra))
    for rad in okt.exec(select(MeldekortRad).where(MeldekortRad.fodselsnr == fra)).all():
        rad.fodselsnr = til
    for sak in okt.exec(select(SakRad).where(SakRad.fodselsnr == fra)).all():
        sak.fodselsnr = til
    okt.flush()
    merk_personer(okt, (fra, til))


def _logg(reg: Register, okt: Session, onske: Kobling, fra: str, til: str) -> None:
    """One row for each case of the person, whose accounts are others now, so that whoever has one open is told."""
    for sak in okt.exec(select(SakRad).where(SakRad.fodselsnr == til).order_by(SakRad.journalnr)).all():
        sak.versjon += 1
        okt.flush()
        nr, versjon, signatur = sak.journalnr, sak.versjon, reg.signert(onske.signatur)
        detaljer = {"fra": fra, "til": til}
        loggfor(
            reg,
            okt,
            _handling(onske),
            fodselsnr=til,
            journalnr=nr,
            versjon=versjon,
            detaljer=detaljer,
            signatur=signatur,
        )


def _handling(onske: Kobling) -> Loggslag:
    return Loggslag.SLAATT_SAMMEN if onske.type == "S" else Loggslag.NYTT_NUMMER


def _krev_kan(okt: Session, mappe: Mappe, onske: Kobling, idag: date) -> Koblingsprov:
    """What it comes to. Raises Avvist."""
    fra, til = mappe.person.fodselsnr, onske.annet
    feil: dict[str, str] = {}
    if til is None:
        feil["annet"] = si("Nytt fødselsnr", MAA_FYLLES_UT)
    elif nummerfeil := fodselsnr_feil(til):
        feil["annet"] = nummerfeil
    elif til == fra:
        feil["annet"] = setninger.SAMME_NUMMER
    if not er_begrunnelse(onske.ord):
        feil["ord"] = setninger.ORDENE
    if feil or til is None:
        raise Avvist(feil)
    annen = okt.get(PersonRad, til)
    if onske.type == "N":
        if annen is not None:
            raise Avvist({"annet": setninger.er_en_annen(til)})
        krev_fodt(til, idag)
        return _provet(mappe, mappe.person, til, "")
    if annen is None:
        raise Avvist({"annet": setninger.ikke_registrert(til)})
    if (staar := nummer_naa(okt, til)) != til:
        raise Avvist({"annet": setninger.er_selv_byttet(til, staar)})
    if sperren(okt, fra) is not None or sperren(okt, til) is not None:
        raise Avvist({"type": setninger.ADRESSEN_ER_SPERRET})
    begge = finn_mappe(okt, til, None)
    if begge is not None:
        _krev_en_aapen(mappe, begge, idag)
    return _provet(mappe, annen, til, _anvist_i_begge(mappe, begge) if begge else "")


def _krev_en_aapen(mappe: Mappe, begge: Mappe, idag: date) -> None:
    """Raises Avvist when each of the entries has an open case."""
    aapne = [
        next((en.sak.journalnr for en in (hver, *hver.andre_saker) if en.stilling(idag).aapen), None)
        for hver in (mappe, begge)
    ]
    if aapne[0] and aapne[1]:
        raise Avvist({"type": setninger.begge_er_aapne(aapne[0], aapne[1])})


def _anvist_i_begge(mappe: Mappe, annen: Mappe) -> str:
    """The first days that are paid in cases of both."""
    betalt = [[p for p in hver.betalinger if p.type in BETALER and p.fra and p.til] for hver in (mappe, annen)]
    for en, to in product(*betalt):
        if en.fra and en.til and to.fra and to.til and en.fra <= to.til and to.fra <= en.til:
            return f"{max(en.fra, to.fra):%d.%m.%y}-{min(en.til, to.til):%d.%m.%y}"
    return ""


def _provet(mappe: Mappe, person: PersonRad, til: str, anvist_i_begge: str) -> Koblingsprov:
    annen_dato = fodselsdato(til) != fodselsdato(mappe.person.fodselsnr)
    return Koblingsprov(navn_av(person), til, len(mappe.saker), annen_dato, anvist_i_begge)
