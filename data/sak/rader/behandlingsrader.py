"""The saved facts of a case: those that laws share in `behandling`, and those of one law in that law's own table."""

from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from data.kjede.vernet import merk_endret
from data.lager.motor import raa_forbindelse
from data.sak.regelgrense import krev_kjent_lov
from data.tabeller import BehandlingRad
from data.tabeller.behandling import NOKKEL
from data.tabeller.lovtabell import kolonner_i, lovtabell, sikre_lovtabell
from rules.fakta.skjema import FAKTA, Behandling, egne_fakta
from rules.regelverk import Lov, naermeste_lov


def lagrede_fakta(okt: Session, journalnr: str, idag: date) -> Behandling:
    """The saved facts as the law of `innvilget_fra` has them, all blank when none are saved: then by the law of today.

    Raises Avvist for facts that are saved by a program with a law that this one does not have.
    """
    felles = felles_fakta(okt, journalnr)
    if felles is None:
        return naermeste_lov(idag).saksfakta.behandling()
    krev_kjent_lov(journalnr, felles.innvilget_fra)
    lov = naermeste_lov(felles.innvilget_fra or idag)
    return lov.saksfakta.behandling(**asdict(felles), **_egne(okt, journalnr, lov))


def felles_fakta(okt: Session, journalnr: str) -> Behandling | None:
    """The saved facts of those that laws share; None when none are saved."""
    rad = okt.get(BehandlingRad, journalnr)
    return Behandling(**{navn: getattr(rad, navn) for navn in FAKTA}) if rad is not None else None


def lagre_fakta(okt: Session, journalnr: str, fakta: Behandling, idag: date) -> dict[str, list[str | None]]:
    """Puts the facts in their rows; gives the changed fields, each with its old and its new value as text.

    What only the law of the facts as they were has, is blank from now on.
    """
    gamle, nye = asdict(lagrede_fakta(okt, journalnr, idag)), asdict(fakta)
    endret = {navn: (gamle.get(navn), nye.get(navn)) for navn in (*nye, *gamle) if gamle.get(navn) != nye.get(navn)}
    rad = okt.get(BehandlingRad, journalnr)
    if rad is None:
        rad = BehandlingRad(**{NOKKEL: journalnr})
        okt.add(rad)
    lover = {naermeste_lov(fra or idag) for fra in (gamle["innvilget_fra"], fakta.innvilget_fra)}
    for navn in endret.keys() & FAKTA.keys():
        setattr(rad, navn, nye[navn])
    okt.flush()
    for lov in lover:
        _lagre_egne(okt, journalnr, lov, {navn: ny for navn, (_, ny) in endret.items()})
    return {navn: [None if en is None else str(en) for en in verdier] for navn, verdier in endret.items()}


def _egne(okt: Session, journalnr: str, lov: Lov) -> dict[str, Any]:
    """What the law's own table has of the case, by name; none when the law has no facts of its own."""
    tabell = lovtabell(lov)
    finnes = kolonner_i(raa_forbindelse(okt.connection()), tabell.name) or ()
    kolonner = [tabell.c[navn] for navn in egne_fakta(lov.saksfakta.behandling) if navn in finnes]
    if not kolonner:
        return {}
    rad = okt.execute(select(*kolonner).where(tabell.c[NOKKEL] == journalnr)).mappings().one_or_none()
    return dict(rad) if rad is not None else {}


def _lagre_egne(okt: Session, journalnr: str, lov: Lov, endret: dict[str, Any]) -> None:
    egne = {navn: endret[navn] for navn in egne_fakta(lov.saksfakta.behandling) if navn in endret}
    if not egne:
        return
    sikre_lovtabell(raa_forbindelse(okt.connection()), lov)
    tabell = lovtabell(lov)
    satt = okt.connection().execute(tabell.update().where(tabell.c[NOKKEL] == journalnr).values(egne))
    if not satt.rowcount:
        okt.execute(tabell.insert().values({NOKKEL: journalnr, **egne}))
    merk_endret(okt, tabell.name, (journalnr,), egne)
