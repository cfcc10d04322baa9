"""What a letter in a case is written from: the person, the office, and the decision with what it came from."""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from data.brevtype import Brevtype
from data.brukere.bruker import finn_bruker
from data.feil import Avvist
from data.operasjoner.avgjorelse.underskrifter import Underskrifter, underskrifter_i
from data.operasjoner.behandling.behandling import beregn_fakta
from data.operasjoner.journal.personer import Person, som_person
from data.operasjoner.tolkning.tolkningsvalg import registerets_tolkning
from data.operasjoner.vedtak.vedtak import Vedtak, beregn_paa_nytt
from data.register.register import Register
from data.sak.fakta import lov_for
from data.sak.konto import uker_som_er_igjen
from data.sak.mappe import Mappe, krev_mappe
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.forslagsrader import forslaget_til
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, INNVILGELSE, OPPHOR
from rules.fakta.skjema import Behandling
from rules.regelverk import Beregning, UtenforRegelverket, naermeste_lov
from rules.tall.tall import Tall

BREV_OM = {
    INNVILGELSE: Brevtype.INNVILGELSE,
    AVSLAG: Brevtype.AVSLAG,
    AVSTENGNING: Brevtype.AVSTENGNING,
    OPPHOR: Brevtype.OPPHOR,
}
"""The letter of each kind of decision."""
FOR_LAV_INNTEKT = "11"
"""The code of a refusal that is calculated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brevgrunnlag:
    """What the blocks of one letter are made from; what belongs to another kind of letter is blank.

    `kontor` is the office of whoever signs, blank in a register without offices; `dato` the day of the letter and
    `mottatt` that of the application. `fakta` and `beregning` are those of a grant, or what a refusal for low income
    rests on; `siste_dag` the last day of an exclusion; `regnskap` what is left of the period. `signatur` is who
    writes, `underskrifter` those who signed on the screen.
    """

    type: Brevtype
    person: Person
    journalnr: str
    kontor: str
    signatur: str
    dato: date
    mottatt: date
    vedtak: Vedtak | None = None
    fakta: Behandling | None = None
    beregning: Beregning | None = None
    siste_dag: date | None = None
    regnskap: Tall | None = None
    underskrifter: Underskrifter | None = None


def vedtaksgrunnlag(reg: Register, vedtak: Vedtak) -> Brevgrunnlag:
    """What the letter of a decision, made or proposed, is written from. Raises Avvist when there is no such case.

    Nobody sees more of the person than the print, which is logged itself.
    """
    with reg.les() as okt:
        return _om_vedtaket(okt, krev_mappe(okt, vedtak.journalnr), vedtak)


def _om_vedtaket(okt: Session, mappe: Mappe, vedtak: Vedtak) -> Brevgrunnlag:
    forslag = forslaget_til(okt, vedtak.id)
    grunnlag = Brevgrunnlag(
        type=BREV_OM[vedtak.type],
        person=som_person(mappe.person),
        journalnr=vedtak.journalnr,
        kontor=kontoret(okt, vedtak.signatur),
        signatur=vedtak.signatur,
        dato=vedtak.tidspunkt.date(),
        mottatt=mappe.sak.mottatt_dato,
        vedtak=vedtak,
        underskrifter=underskrifter_i(okt, forslag) if forslag else None,
    )
    if vedtak.fakta is not None:
        fakta = replace(vedtak.fakta, maks_prosent=vedtak.maks_prosent, antall_uker=vedtak.antall_uker)
        return replace(grunnlag, fakta=fakta, beregning=beregn_paa_nytt(vedtak))
    if vedtak.type == AVSTENGNING:
        lov = naermeste_lov(vedtak.dato).utbetaling
        return replace(grunnlag, siste_dag=lov.siste_avstengte_dag(vedtak.dato, vedtak.uker or 0))
    if vedtak.type == OPPHOR:
        return replace(grunnlag, regnskap=_igjen(mappe, grunnlag.dato))
    return replace(grunnlag, beregning=_for_lav_inntekt(okt, vedtak))


def kontoret(okt: Session, signatur: str) -> str:
    """The office of the user with that signature; blank for one who is no user."""
    bruker = finn_bruker(okt, signatur)
    return bruker.kontor if bruker else ""


def _igjen(mappe: Mappe, dag: date) -> Tall | None:
    try:
        return uker_som_er_igjen(mappe, dag)
    except UtenforRegelverket:
        return None


def _for_lav_inntekt(okt: Session, vedtak: Vedtak) -> Beregning | None:
    """What a refusal for low income rests on: what is registered in the case, when that is what it comes to."""
    if vedtak.begrunnelse_kode != FOR_LAV_INNTEKT:
        return None
    dag = vedtak.tidspunkt.date()
    try:
        fakta = lagrede_fakta(okt, vedtak.journalnr, dag)
        beregning = beregn_fakta(fakta, dag, "", registerets_tolkning(okt, lov_for(fakta, dag))).beregning
    except (Avvist, UtenforRegelverket):
        return None
    return None if beregning.minsteinntekt.verdi else beregning
