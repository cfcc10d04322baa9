"""What a letter in a case is written from: the person, the office, and the decision with what it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlmodel import Session

from data.brevtype import Brevtype
from data.brukere.bruker import finn_bruker
from data.feil import Avvist
from data.operasjoner.avgjorelse.underskrifter import Underskrifter, underskrifter_i
from data.operasjoner.behandling.behandling import beregn_fakta
from data.operasjoner.brev.kravet import skylder_etter, trekkene
from data.operasjoner.journal.personer import Person, som_person
from data.operasjoner.tolkning.tolkningsvalg import tolkning_av_fakta
from data.operasjoner.vedtak.vedtak import Vedtak, beregn_paa_nytt
from data.register.register import Register
from data.sak.konto import uker_som_er_igjen
from data.sak.mappe import Mappe, krev_mappe
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.forslagsrader import forslaget_til
from data.sak.rader.klagerader import Klage
from data.sak.rader.omgjoringsrader import i_perioden
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, GJENOPPTAK, INNVILGELSE, OPPHOR, som_vedtak
from data.tabeller import AnvisningRad
from rules.dagpenger.lovdeler import Tekster
from rules.dagpenger.svar import Trekkplan
from rules.fakta.skjema import Behandling
from rules.regelverk import Beregning, UtenforRegelverket, naermeste_lov
from rules.tall.tall import Tall

BREV_OM = {
    INNVILGELSE: Brevtype.INNVILGELSE,
    AVSLAG: Brevtype.AVSLAG,
    AVSTENGNING: Brevtype.AVSTENGNING,
    OPPHOR: Brevtype.OPPHOR,
    GJENOPPTAK: Brevtype.GJENOPPTAK,
}
"""The letter of each kind of decision, but of a grant that is made anew."""
FOR_LAV_INNTEKT = "11"
"""The code of a refusal that is calculated."""


class BetalingOmgjort(NamedTuple):
    """A payment as a grant that is made anew has it: its days, and kroner as they stood and as they are."""

    dager: str
    for_: Decimal
    naa: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Brevgrunnlag:
    """What the blocks of one letter are made from; what belongs to another kind of letter is blank.

    `kontor` is the office of whoever signs, blank in a register without offices; `dato` the day of the letter and
    `mottatt` that of the application. `fakta` and `beregning` are those of a grant, or what a refusal for low income
    rests on; `omregnet` what a grant that is made anew makes of the payments, `skylder` kroner that the person then has
    to pay back in all, and `trekk` how that is deducted when every run pays as the last payment; `siste_dag` the last
    day of an exclusion.
    `betaling` is a payment, and `tall` what it, or the account of the weeks, comes to, step by step. `oppbrukt` is
    whether no week is left. `papirer` are what is asked for, in words, until `frist`; `lopende` is whether the case is
    granted. `klage` is a complaint with what has become of it, and `vedtak` then what it is about. `tekst` are the
    caseworker's own lines. `signatur` is who writes, `underskrifter` those who signed on the screen.
    """

    type: Brevtype
    person: Person
    journalnr: str
    kontor: str
    signatur: str
    dato: date
    mottatt: date
    omregnet: tuple[BetalingOmgjort, ...] = ()
    skylder: Decimal = Decimal(0)
    trekk: Trekkplan | None = None
    vedtak: Vedtak | None = None
    fakta: Behandling | None = None
    beregning: Beregning | None = None
    siste_dag: date | None = None
    betaling: AnvisningRad | None = None
    tall: tuple[Tall, ...] = ()
    oppbrukt: bool = False
    papirer: tuple[str, ...] = ()
    frist: date | None = None
    lopende: bool = False
    klage: Klage | None = None
    tekst: tuple[str, ...] = ()
    underskrifter: Underskrifter | None = None

    @property
    def gjelder(self) -> date:
        """The day that it is about, which says in which law's words it is written."""
        if self.vedtak is not None:
            return self.vedtak.innvilget_fra or self.vedtak.dato
        return self.betaling.periode_fra or self.dato if self.betaling is not None else self.dato

    @property
    def tekster(self) -> Tekster:
        """The words of that law."""
        return naermeste_lov(self.gjelder).tekster


@dataclass(frozen=True, slots=True)
class Mottaker:
    """To whom something in a case is printed, and from which office, blank in a register without offices."""

    person: Person
    journalnr: str
    kontor: str


def mottakeren(reg: Register, journalnr: str, signatur: str) -> Mottaker:
    """The person of the case, and the office of whoever signs. Raises Avvist when there is no such case.

    Nobody sees more of the person than the print, which is logged itself.
    """
    with reg.les() as okt:
        bruker = finn_bruker(okt, signatur)
        return Mottaker(som_person(krev_mappe(okt, journalnr).person), journalnr, bruker.kontor if bruker else "")


def vedtaksgrunnlag(reg: Register, vedtak: Vedtak) -> Brevgrunnlag:
    """What the letter of a decision, made or proposed, is written from. Raises Avvist when there is no such case.

    Nobody sees more of the person than the print, which is logged itself.
    """
    with reg.les() as okt:
        return om_vedtaket(okt, krev_mappe(okt, vedtak.journalnr), vedtak)


def om_vedtaket(okt: Session, mappe: Mappe, vedtak: Vedtak) -> Brevgrunnlag:
    """The same in the caller's transaction."""
    forslag = forslaget_til(okt, vedtak.id)
    type_ = Brevtype.OMGJORING if vedtak.omgjoring else BREV_OM[vedtak.type]
    felles = i_saken(okt, mappe, type_, vedtak.signatur, vedtak.tidspunkt.date())
    grunnlag = replace(felles, vedtak=vedtak, underskrifter=underskrifter_i(okt, forslag) if forslag else None)
    if vedtak.fakta is not None:
        fakta = replace(vedtak.fakta, maks_prosent=vedtak.maks_prosent, antall_uker=vedtak.antall_uker)
        omregnet = tuple(_omregnet(mappe, vedtak.id))
        skylder = skylder_etter(mappe, vedtak.id)
        trekk = trekkene(mappe, vedtak, skylder) if skylder else None
        grunnlag = replace(grunnlag, omregnet=omregnet, skylder=skylder, trekk=trekk)
        return replace(grunnlag, fakta=fakta, beregning=beregn_paa_nytt(vedtak))
    if vedtak.type == AVSTENGNING:
        lov = naermeste_lov(vedtak.dato).utbetaling
        siste = lov.siste_avstengte_dag(vedtak.dato, vedtak.uker) if vedtak.uker else None
        return replace(grunnlag, siste_dag=siste)
    if vedtak.type in (OPPHOR, GJENOPPTAK):
        return replace(grunnlag, tall=ukene(mappe, grunnlag.dato))
    return replace(grunnlag, beregning=_for_lav_inntekt(okt, vedtak))


def om_klagen(okt: Session, mappe: Mappe, klage: Klage) -> Brevgrunnlag:
    """What the letter of the newest that has become of a complaint is written from, dated that day."""
    siste = klage.steg[-1]
    forslag = forslaget_til(okt, klage.vedtak.id)
    felles = i_saken(okt, mappe, Brevtype.KLAGE, siste.signatur, siste.tidspunkt.date())
    navnene = underskrifter_i(okt, forslag) if forslag else None
    return replace(felles, klage=klage, vedtak=som_vedtak(klage.vedtak), underskrifter=navnene)


def _omregnet(mappe: Mappe, vedtak: int) -> Iterator[BetalingOmgjort]:
    betalt = {rad.id: rad for rad in mappe.anvisninger}
    for rad in mappe.oppgjor.omregninger:
        if rad.vedtak_id == vedtak:
            yield BetalingOmgjort(i_perioden(betalt[rad.anvisning_id]), rad.belop_for, rad.belop)


def i_saken(okt: Session, mappe: Mappe, type_: Brevtype, signatur: str, dato: date) -> Brevgrunnlag:
    """What every letter in the case is written from."""
    bruker = finn_bruker(okt, signatur)
    return Brevgrunnlag(
        type=type_,
        person=som_person(mappe.person),
        journalnr=mappe.sak.journalnr,
        kontor=bruker.kontor if bruker else "",
        signatur=signatur,
        dato=dato,
        mottatt=mappe.sak.mottatt_dato,
    )


def ukene(mappe: Mappe, dag: date) -> tuple[Tall, ...]:
    """What is left of the period, with its account; nothing without a grant, or outside the encoded years."""
    try:
        igjen = uker_som_er_igjen(mappe, dag)
    except UtenforRegelverket:
        return ()
    return () if igjen is None else (igjen,)


def _for_lav_inntekt(okt: Session, vedtak: Vedtak) -> Beregning | None:
    """What a refusal for low income rests on: what is registered in the case, when that is what it comes to."""
    if vedtak.begrunnelse_kode != FOR_LAV_INNTEKT:
        return None
    dag = vedtak.tidspunkt.date()
    try:
        fakta = lagrede_fakta(okt, vedtak.journalnr, dag)
        beregning = beregn_fakta(fakta, dag, "", tolkning_av_fakta(okt, fakta, dag)).beregning
    except (Avvist, UtenforRegelverket):
        return None
    return None if beregning.minsteinntekt.verdi else beregning
