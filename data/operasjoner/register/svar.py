"""A difference is answered: the registered value is taken over, or what is stated stays, for a reason."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from data.arbeid.register.opplysning import ADRESSE, Avviksgrunn, Registeravvik
from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.behandling.behandling import lagre_i_saken
from data.operasjoner.journal.personer import endre_person, som_person
from data.operasjoner.register import setninger
from data.operasjoner.register.opplysningsfil import del_adressen
from data.operasjoner.register.registerbilde import Registerbilde, Registerlinje, bilde_av, kilden
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, skriv_ledd
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.saksoppslag import krev_versjon
from data.sak.stilling import krev_aapen
from data.tabeller import RegistersvarRad
from data.tabeller.register.registeropplysning import BEHOLDT, OVERTATT
from data.tilstand import Tilstand
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.skjema import FAKTA

_UTEN_FELT: Mapping[Avviksgrunn, str] = {
    Avviksgrunn.ANNEN_TID: setninger.ANNEN_TID,
    Avviksgrunn.BEGYNNER_SENERE: setninger.BEGYNNER_SENERE,
    Avviksgrunn.I_STONADSTIDEN: setninger.I_STONADSTIDEN,
    Avviksgrunn.DOD: setninger.DOD,
}
"""Why a difference of that kind cannot be taken over, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Registerbesvarelse:
    """What the form shows after an answer; `maa_gjores_om` is whether a decision rests on what was there before."""

    bilde: Registerbilde
    maa_gjores_om: bool = False


def vurder_overtakelse(reg: Register, journalnr: str, nummer: int) -> Registeravvik:
    """The difference that would be taken over. Raises Avvist when it cannot be."""
    with reg.les() as okt:
        return _til_overtakelse(reg, okt, krev_mappe(okt, journalnr), nummer)


def ta_over(reg: Register, journalnr: str, nummer: int, versjon: int) -> Registerbesvarelse:
    """Puts the registered value in place of the stated one, logged with its source. Raises Avvist, Konflikt.

    A decision is left as it is: OMGJØRING makes it anew from the facts that are saved here.
    """
    with skriv(reg, Operasjon.REGISTER) as okt:
        mappe = krev_mappe(okt, journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        avvik = _til_overtakelse(reg, okt, mappe, nummer)
        detaljer: dict[str, object] = {}
        if avvik.felt == ADRESSE:
            gate, post = del_adressen(avvik.ny)
            ny = replace(som_person(mappe.person), bo_gate=gate or None, bo_post=post)
            detaljer["felt"] = endre_person(okt, mappe.person, ny)
        else:
            fakta = lagrede_fakta(okt, journalnr, reg.klokke.dato())
            ny_verdi = {avvik.felt: _som_faktum(avvik)}
            lagre_i_saken(reg, okt, mappe, replace(fakta, **ny_verdi), {avvik.felt: kilden(avvik.opplysning)})
        skriv_ledd(
            *(reg, okt, mappe.sak, _rad(reg, mappe, avvik, OVERTATT), Loggslag.OVERTATT_FRA_REGISTER),
            detaljer=detaljer,
        )
        okt.flush()
        return Registerbesvarelse(bilde_av(reg, okt, krev_mappe(okt, journalnr)), _maa_gjores_om(mappe, avvik))


def vurder_beholdt(reg: Register, journalnr: str, nummer: int, grunn: str | None) -> Registeravvik:
    """The difference that would be left. Raises Avvist when it cannot be."""
    with reg.les() as okt:
        return _til_aa_beholde(reg, okt, krev_mappe(okt, journalnr), nummer, grunn)


def behold(reg: Register, journalnr: str, nummer: int, grunn: str | None, versjon: int) -> Registerbesvarelse:
    """Leaves what is stated, for a reason: it is not asked again for the same values. Raises Avvist, Konflikt."""
    with skriv(reg, Operasjon.REGISTER) as okt:
        mappe = krev_mappe(okt, journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        avvik = _til_aa_beholde(reg, okt, mappe, nummer, grunn)
        rad = _rad(reg, mappe, avvik, BEHOLDT, (grunn or "").strip())
        skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.BEHOLDT_OPPGITT)
        okt.flush()
        return Registerbesvarelse(bilde_av(reg, okt, krev_mappe(okt, journalnr)))


def _til_overtakelse(reg: Register, okt: Session, mappe: Mappe, nummer: int) -> Registeravvik:
    krev_aapen(mappe.sak, mappe.stilling(reg.klokke.dato()))
    avvik = _avviket(_linjen(reg, okt, mappe, nummer))
    if not avvik.felt:
        raise Avvist({"svar": _UTEN_FELT[avvik.grunn]})
    if avvik.felt != ADRESSE:
        fakta = lagrede_fakta(okt, mappe.sak.journalnr, reg.klokke.dato())
        if getattr(fakta, avvik.felt) == _som_faktum(avvik):
            raise Avvist({"svar": setninger.ER_OVERTATT})
    return avvik


def _til_aa_beholde(reg: Register, okt: Session, mappe: Mappe, nummer: int, grunn: str | None) -> Registeravvik:
    linje = _linjen(reg, okt, mappe, nummer)
    avvik = _avviket(linje)
    if not linje.venter:
        raise Avvist({"svar": setninger.ER_BESVART})
    if not er_begrunnelse(grunn):
        raise Avvist({"grunn": setninger.GRUNNEN_MANGLER})
    return avvik


def _linjen(reg: Register, okt: Session, mappe: Mappe, nummer: int) -> Registerlinje:
    bilde = bilde_av(reg, okt, mappe)
    if not bilde.er_nyest:
        raise Avvist({}, setninger.eldre_sak(mappe.sak.journalnr))
    linje = next((en for en in bilde.linjer if en.opplysning.id == nummer), None)
    if linje is None or not linje.gjelder:
        raise Avvist({}, setninger.ERSTATTET)
    return linje


def _avviket(linje: Registerlinje) -> Registeravvik:
    if linje.avvik is None:
        raise Avvist({"svar": setninger.STEMMER})
    return linje.avvik


def _maa_gjores_om(mappe: Mappe, avvik: Registeravvik) -> bool:
    return mappe.sak.tilstand == Tilstand.INNVILGET and avvik.felt not in (ADRESSE, "bokommune")


def _som_faktum(avvik: Registeravvik) -> Any:
    """The value as the fact has it."""
    return FAKTA[avvik.felt].slag.type(avvik.ny)


def _rad(reg: Register, mappe: Mappe, avvik: Registeravvik, utfall: str, grunn: str | None = None) -> RegistersvarRad:
    return RegistersvarRad(
        opplysning_id=avvik.opplysning.id,
        journalnr=mappe.sak.journalnr,
        utfall=utfall,
        oppgitt=avvik.oppgitt,
        begrunnelse=grunn,
        signatur=reg.signert(None),
        tidspunkt=reg.klokke.naa(),
    )
