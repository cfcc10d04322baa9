"""What was in the register before a flow, in the terms of an exercise, so that its builder makes the same again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from data.demo.bygg import OVER_GRENSEN, PERSONFELT, virkedag
from data.sak.faktakontroll import med_standardverdier
from data.sak.ledetekst import JOURNAL
from data.sak.rader.anvisningsrader import DAGPENGER, FERIETILLEGG
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, INNVILGELSE, OPPHOR, Vedtak
from data.tabeller import AnvisningRad
from rules.fakta.skjema import FAKTA, Behandling, egne_fakta
from rules.tall.lesing import vis_dato
from training.oppgaver.brudd import vis
from training.ovelse.etiketter import RESULTATER
from training.ovelse.ovelse import Ovelsesperson, Sak
from training.utkast import setninger
from training.utkast.bytte import Bytte
from training.utkast.situasjon import Personbilde, Sakbilde

KOMMUNER = ("bokommune", "skattekommune", "utbetkommune")
_VANLIG_KOMMUNE = "0301"
_VEDTATT_ETTER = timedelta(days=8)
_IKKE_PERSON = ("opph_co", "opph_gate", "opph_post", "nyk")
_IKKE_SAK = ("anmerkning", "internt")
_GRENSE = 80
"""Weeks; what is paid past them in a row of whole weeks gets the builder's reason."""


@dataclass
class Begynnelse:
    """The people and cases of the draft; `usagt` are sentences on what they cannot say."""

    personer: list[Ovelsesperson] = field(default_factory=list)
    saker: list[Sak] = field(default_factory=list)
    usagt: list[str] = field(default_factory=list)


def begynnelsen(for_: Sequence[Personbilde], nye: Sequence[Personbilde], bytte: Bytte) -> Begynnelse:
    """Those who were in the register, in order, and those who came into it in the flow, on paper alone."""
    ut = Begynnelse()
    for person in for_:
        ut.personer.append(_person(person, bytte, ut.usagt, registrert=True))
        kommune = ut.personer[-1].kommune
        ut.saker.extend(_sak(sak, person, kommune, bytte, ut.usagt) for sak in person.saker)
    ut.personer.extend(_person(person, bytte, [], registrert=False) for person in nye)
    ut.saker.sort(key=lambda sak: sak.mottatt)
    return ut


def ulikt(for_: Sakbilde, bygget: Sakbilde) -> Iterator[str]:
    """What the builder did not make as it was, a sentence each."""
    nr = for_.sak.journalnr
    for hva, skulle, ble in zip(_VIST, _vist(for_), _vist(bygget), strict=True):
        if skulle != ble:
            yield setninger.ble_ikke_slik(nr, hva, skulle, ble)


_VIST = (
    setninger.STATUS,
    FAKTA["innvilget_fra"].label,
    *RESULTATER,
    setninger.ANVIST_I_ALT,
    setninger.UTBETALT_I_ALT,
    setninger.ANTALL_ANVISNINGER,
    setninger.SIST_ANVIST_TIL,
)


def _vist(sak: Sakbilde) -> tuple[str, ...]:
    gjeldende = sak.gjeldende
    tall = [vis(getattr(gjeldende, navn)) if gjeldende else "" for navn in RESULTATER.values()]
    anvist, netto = (sum(getattr(rad, navn) for rad in sak.rader) for navn in ("anvist_belop", "netto"))
    sist = max((rad.periode_til for rad in sak.rader if rad.periode_til), default=None)
    fra = gjeldende.innvilget_fra if gjeldende else None
    return (sak.stilling, vis(fra), *tall, vis(anvist), vis(netto), str(len(sak.rader)), vis(sist))


def _person(person: Personbilde, bytte: Bytte, usagt: list[str], *, registrert: bool) -> Ovelsesperson:
    rad = person.person
    ut: dict[str, Any] = {navn: bytte.i_tekst(verdi) for navn in PERSONFELT if (verdi := getattr(rad, navn))}
    fakta = [fakta for sak in person.saker if (fakta := inntastet(sak))] if registrert else []
    kommune = fakta[-1].bokommune if fakta else None
    if kommune and kommune != _VANLIG_KOMMUNE:
        ut["kommune"] = kommune
    kontoer = [(sak.sak.giro, sak.sak.kontonr) for sak in person.saker if sak.sak.giro and sak.sak.kontonr]
    if kontoer and registrert:
        ut["giro"], ut["kontonr"] = kontoer[-1][0], bytte.i_feltet(JOURNAL["kontonr"], kontoer[-1][1] or "")
    if not registrert:
        ut["registrert"] = False
    usagt.extend(
        setninger.om_personen_kan_ikke_sies(ut["fodselsnr"], JOURNAL[navn])
        for navn in _IKKE_PERSON
        if getattr(rad, navn)
    )
    return Ovelsesperson.model_validate(ut)


def inntastet(sak: Sakbilde) -> Behandling | None:
    """The facts that the case was decided by, as they were entered, else what is saved."""
    avgjort = sak.gjeldende and sak.gjeldende.fakta
    return avgjort if avgjort and not _er_lagret_slik(sak) else sak.fakta


def _er_lagret_slik(sak: Sakbilde) -> bool:
    """Whether the decision was made by what is saved, with what the rules fill in where that is blank."""
    vedtak, lagret = sak.gjeldende, sak.fakta
    if vedtak is None or lagret is None or vedtak.maks_uker is None:
        return False
    return vedtak.fakta == med_standardverdier(lagret, vedtak.maks_uker, vedtak.tolkning)


def _sak(bilde: Sakbilde, person: Personbilde, kommune: str, bytte: Bytte, usagt: list[str]) -> Sak:
    rad, fakta = bilde.sak, inntastet(bilde)
    ut: dict[str, Any] = {"person": bytte.i_tekst(rad.fodselsnr), "mottatt": rad.mottatt_dato}
    if fakta is not None:
        ut["opplysninger"] = {
            FAKTA[navn].label: bytte.i_tekst(verdi) if isinstance(verdi, str) else verdi
            for navn in FAKTA
            if navn not in KOMMUNER and (verdi := getattr(fakta, navn)) is not None
        }
        if bilde.gjeldende is None:
            ut["vedtak"] = False
        elif valgt := valgt_tolkning(bilde.gjeldende):
            ut["tolkning"] = valgt
    ut.update(_betalt(bilde))
    for navn in (AVSLAG, AVSTENGNING, OPPHOR):
        if vedtak := [ett for ett in bilde.vedtak if ett.type == navn]:
            ut[navn] = {"dato": vedtak[-1].dato, "kode": vedtak[-1].begrunnelse_kode or ""}
            if vedtak[-1].uker is not None:
                ut[navn]["uker"] = vedtak[-1].uker
    aarene = [ett.ferieaar for ett in bilde.rader if ett.slag == FERIETILLEGG]
    if aarene and OPPHOR in ut:
        ut["ferietillegg"] = aarene
    usagt.extend(setninger.kan_ikke_sies(rad.journalnr, hva) for hva in _utelatt(bilde, person, kommune, ut))
    return Sak.model_validate(ut)


def valgt_tolkning(vedtak: Vedtak) -> dict[str, str]:
    """The choices that a decision was made with, where they are not the default."""
    tolkning = vedtak.tolkning
    return {id_: tolkning[id_] for id_ in tolkning if tolkning[id_] != tolkning.valgene[id_].standard}


def _utelatt(bilde: Sakbilde, person: Personbilde, kommune: str, ut: dict[str, Any]) -> Iterator[str]:
    """What there is no word for, each as the words of a sentence."""
    rad, fakta = bilde.sak, inntastet(bilde)
    yield from (setninger.paa_d60(JOURNAL[navn]) for navn in _IKKE_SAK if getattr(rad, navn))
    if person.saker and rad.kontonr != person.saker[-1].sak.kontonr:
        yield setninger.EN_ANNEN_KONTO
    if fakta is not None:
        yield from (FAKTA[navn].label for navn in KOMMUNER if getattr(fakta, navn) not in (None, kommune))
        egne = egne_fakta(type(fakta))
        yield from (ett.label for navn, ett in egne.items() if getattr(fakta, navn) is not None)
        if bilde.gjeldende and bilde.fakta is not None and not _er_lagret_slik(bilde):
            yield setninger.LAGRET_ETTER_VEDTAKET
    for type_ in (INNVILGELSE, AVSLAG, AVSTENGNING, OPPHOR):
        if sum(ett.type == type_ for ett in bilde.vedtak) > 1:
            yield setninger.flere_vedtak(type_)
    if "ferietillegg" not in ut and any(ett.slag == FERIETILLEGG for ett in bilde.rader):
        yield setninger.FERIETILLEGG_UTEN_OPPHOR
    for ett in bilde.rader:
        if ett.slag == DAGPENGER and (ett.tapt_arbtid is not None or ett.uker_delvis_perm is not None):
            yield setninger.tapt_arbtid_paa_kortet(_perioden(ett))
        if ett.slag == DAGPENGER and ett.internt:
            yield setninger.internt_paa_kortet(_perioden(ett))


def _perioden(rad: AnvisningRad) -> str:
    return "-".join(vis_dato(dag, kort=True) for dag in (rad.periode_fra, rad.periode_til) if dag)


def _betalt(bilde: Sakbilde) -> dict[str, Any]:
    """The whole weeks from the first day on as a number, and every other card by itself."""
    rader = [rad for rad in bilde.rader if rad.slag == DAGPENGER]
    mottatt = bilde.sak.mottatt_dato
    uker = 0
    fra = bilde.gjeldende.innvilget_fra if bilde.gjeldende else None
    while fra and uker % 2 == 0 and rader and _er_fullt(rader[0], fra, uker, bilde.rader[0], mottatt):
        til = rader.pop(0).periode_til
        assert til is not None
        uker = ((til - fra).days + 1) // 7
    ut: dict[str, Any] = {"uker": uker} if uker else {}
    if uker and bilde.rader[0].arb_timer is not None:
        ut["arb_timer"] = bilde.rader[0].arb_timer
    if rader:
        ut["kort"] = [_kort(rad, mottatt) for rad in rader]
    return ut


def _er_fullt(rad: AnvisningRad, fra: date, uke: int, forste: AnvisningRad, mottatt: date) -> bool:
    """Whether it is the card that the builder pays for the week with that number and the one after, or for it alone."""
    grunn = OVER_GRENSEN if uke >= _GRENSE else None
    return (
        rad.type == ""
        and rad.periode_fra == fra + timedelta(weeks=uke)
        and rad.periode_til in [fra + timedelta(weeks=uke + uker, days=-1) for uker in (1, 2)]
        and (rad.arb_timer, rad.anmerkning) == (forste.arb_timer, grunn)
        and rad.meldedato == _meldt(rad, mottatt)
    )


def _meldt(rad: AnvisningRad, mottatt: date) -> date | None:
    """The day on which the builder pays that card when nothing is said of it."""
    return virkedag(max(rad.periode_til + timedelta(days=1), mottatt + _VEDTATT_ETTER)) if rad.periode_til else None


def _kort(rad: AnvisningRad, mottatt: date) -> dict[str, Any]:
    ut = {
        "fra": rad.periode_fra,
        "til": rad.periode_til,
        "type": rad.type,
        "arb_timer": rad.arb_timer,
        "belop": abs(rad.anvist_belop) if rad.type in ("T", "E") else None,
        "anmerkning": rad.anmerkning or rad.begrunnelse,
        "meldt": None if rad.meldedato == _meldt(rad, mottatt) else rad.meldedato,
    }
    return {navn: verdi for navn, verdi in ut.items() if verdi not in (None, "")}
