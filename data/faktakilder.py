"""Who entered each fact of a case, when, and in which decision it stands: read from the log when somebody asks."""

import json
from collections.abc import Callable, Mapping
from functools import cache

from sqlmodel import Session, col, select

from data.fakta import Behandling
from data.ledetekst import AAR
from data.logg import Handling
from data.register import Register
from data.sak import hvem_og_naar
from data.tabeller import BehandlingRad, LoggRad
from data.vedtaksrader import Vedtak
from rules.anvisning import MAKS_PROSENT, NORMAL_TID, SKATTEPROSENT, UKESATS
from rules.inntekt import DAGPENGER, KURSTID, LONN, SYKEPENGER
from rules.saergrupper import FISKEFOREDLING, OPPJUSTERT, VERNEPLIKTIG
from rules.samordning import FOLKETRYGD, LONN_FOR, OFFENTLIG, PRIVAT, REDUSERT
from rules.sats import BARN
from rules.tall import Regel

FELT_FOR: Mapping[Regel, str] = {
    **{LONN[nr - 1]: f"lonn_{nr}" for nr in AAR},
    **{DAGPENGER[nr - 1]: f"dagpenger_{nr}" for nr in AAR},
    **{SYKEPENGER[nr - 1]: f"sykepenger_{nr}" for nr in AAR},
    **{KURSTID[nr - 1]: f"kurs_{nr}" for nr in AAR},
    BARN: "barn",
    FISKEFOREDLING: "fiskeforedling",
    VERNEPLIKTIG: "vernepliktig",
    OPPJUSTERT: "oppjustert_grunnlag",
    PRIVAT: "privat_pensjon",
    OFFENTLIG: "offentlig_pensjon",
    FOLKETRYGD: "folketrygd",
    LONN_FOR: "lonn_for_pensjon",
    REDUSERT: "redusert_trygd",
    NORMAL_TID: "normal_arbtid",
    MAKS_PROSENT: "maks_prosent",
    SKATTEPROSENT: "skatteprosent",
}
"""The field of D-61-1 or D-61-2 that each fact of a calculation is entered in."""

IKKE_FYLT_UT = "ikke fylt ut"
IKKE_LAGRET = "ikke lagret"
FORESLATT = "foreslått av programmet"
UKJENT = "ukjent hvem"
_FORESLAAS = ("maks_prosent", "antall_uker")


def i_behandlingen(reg: Register, journalnr: str, fakta: Behandling) -> Callable[[Regel], str]:
    """Who entered each of the facts that a case under treatment is calculated from.

    What is not the same as the saved facts is what the caseworker at the terminal has typed now.
    """
    naa = hvem_og_naar(reg.signatur, reg.klokke.dato())

    @cache
    def lagret() -> tuple[Behandling, Mapping[str, str]]:
        with reg.les() as okt:
            rad = okt.get(BehandlingRad, journalnr)
            felter = {felt: getattr(rad, felt) for felt in FELT_FOR.values()} if rad else {}
            return Behandling(**felter), skrevet_av(okt, journalnr)

    def kilde(regel: Regel) -> str:
        felt = FELT_FOR[regel]
        saken, skrevet = lagret()
        if getattr(saken, felt) != getattr(fakta, felt):
            return f"{naa}, {IKKE_LAGRET}"
        return _hvem(felt, fakta, skrevet)

    return kilde


def i_vedtaket(reg: Register, vedtak: Vedtak) -> Callable[[Regel], str]:
    """Who entered each of the facts that stand in a grant, and who made it."""
    fakta, vedtatt = vedtak.fakta, vedtakskilde(vedtak)
    assert fakta is not None, "only a grant has facts"

    @cache
    def skrevet() -> Mapping[str, str]:
        with reg.les() as okt:
            return skrevet_av(okt, vedtak.journalnr, vedtak.id)

    def kilde(regel: Regel) -> str:
        return vedtatt if regel is UKESATS else f"{_hvem(FELT_FOR[regel], fakta, skrevet())}, {vedtatt}"

    return kilde


def paa_kortet(reg: Register, vedtak: Vedtak, kortet: str) -> Callable[[Regel], str]:
    """Who entered each of the facts that a payment rests on: what stands on the card, `kortet`; else the grant."""
    fra_vedtaket = i_vedtaket(reg, vedtak)

    def kilde(regel: Regel) -> str:
        return fra_vedtaket(regel) if regel is UKESATS or regel in FELT_FOR else kortet

    return kilde


def vedtakskilde(vedtak: Vedtak) -> str:
    """Which decision, who made it and when, in the words that F2 shows."""
    return f"vedtak i sak {vedtak.journalnr}, {hvem_og_naar(vedtak.signatur, vedtak.tidspunkt)}"


def skrevet_av(okt: Session, journalnr: str, vedtak: int | None = None) -> dict[str, str]:
    """Who last saved another value in each field of D-61, by field name; up to that decision when one is given."""
    sporring = select(LoggRad).where(LoggRad.journalnr == journalnr)
    sporring = sporring.where(col(LoggRad.handling).in_((Handling.LAGRET_BEHANDLING, Handling.INNVILGET)))
    hvem: dict[str, str] = {}
    for rad in okt.exec(sporring.order_by(col(LoggRad.id))):
        detaljer = json.loads(rad.detaljer)
        if vedtak is not None and detaljer.get("vedtak") == vedtak:
            break
        hvem |= dict.fromkeys(detaljer.get("felt", ()), hvem_og_naar(rad.signatur, rad.tidspunkt))
    return hvem


def _hvem(felt: str, fakta: Behandling, skrevet: Mapping[str, str]) -> str:
    if getattr(fakta, felt) is None:
        return IKKE_FYLT_UT
    return skrevet.get(felt, FORESLATT if felt in _FORESLAAS else UKJENT)
