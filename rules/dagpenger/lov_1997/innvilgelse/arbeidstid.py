"""Rulebook section 4: the normal working time, and how much of it must be lost."""

from __future__ import annotations

from decimal import Decimal

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL
from rules.tall.tall import Ledd, Parameter, Regel, Tall

ETTER_YTELSER = Regel(
    "Arbeidstid utenom andre ytelser",
    "{vanlig arbeidstid} − {timer med andre ytelser}, minst 0",
    enhet="timer",
    hjemmel="folketrygdloven § 4-25",
    grad="A",
)
FASTSATT = Regel(
    "Fastsatt vanlig arbeidstid",
    "det laveste av {arbeidstid utenom andre ytelser}, {høyeste arbeidstid} og ønsket arbeidstid",
    enhet="timer",
    hjemmel="folketrygdloven § 4-3",
    grad="A",
)
KRAV = Regel(
    "Krav til tapt arbeidstid",
    "{krav}",
    enhet="%",
    hjemmel="folketrygdloven § 4-3",
    grad="A",
    tolkning=("T-KRAVTAP", "lov"),
)
VALGT_KRAV = {
    alternativ: Regel(
        "Krav til tapt arbeidstid",
        enhet="%",
        hjemmel="folketrygdloven § 4-3",
        grad="C",
        tolkning=("T-KRAVTAP", alternativ),
    )
    for alternativ in ("40", "60", "0")
}
OPPFYLT = Regel(
    "Tapt arbeidstid oppfylt",
    "{fastsatt vanlig arbeidstid} er over 0, og minst {krav} av den er tapt når {ny arbeidstid} er trukket fra",
    enhet="",
    hjemmel="folketrygdloven § 4-3",
    grad="A",
)
_HUNDRE = Decimal(100)


def fastsatt_arbeidstid(etter_verneplikt: bool, ramme: Ramme) -> Tall:
    """Hours a week that are lost from: at most forty, less the hours of other benefits. Grade A."""
    sak, regelverk = ramme.sak, ramme.regelverk
    vanlig: Tall = regelverk.vanlig_arbeidstid
    if etter_verneplikt:
        vanlig = regelverk.verneplikt_arbeidstid
    elif sak.vanlig_arbeidstid is not None:
        vanlig = faktum("Vanlig arbeidstid i uka", sak.vanlig_arbeidstid, "timer")
    andre = sak.andre_ytelser.arbeidstid
    igjen = max(NULL, vanlig.verdi - andre)
    utenom = Tall(ETTER_YTELSER, igjen, lambda: (vanlig, faktum("Timer med andre ytelser", andre, "timer")))
    hoyeste, onsket = regelverk.hoyeste_arbeidstid, sak.onsket_arbeidstid
    inndata: tuple[Ledd, ...] = (utenom, hoyeste)
    laveste = min(igjen, hoyeste.verdi)
    if onsket is not None:
        laveste = min(laveste, onsket)
        inndata = (*inndata, faktum("Ønsket arbeidstid i uka", onsket, "timer"))
    return Tall(FASTSATT, laveste, inndata)


def krav(ramme: Ramme) -> Tall:
    """Per cent of the working time that must be lost, by the group and the day that is tested; `T-KRAVTAP`."""
    valgt = ramme.valg["T-KRAVTAP"]
    if valgt != "lov":
        return Tall(VALGT_KRAV[valgt], Decimal(valgt))
    lovens = _lovens_krav(ramme)
    return Tall(KRAV, lovens.verdi, (lovens,))


def _lovens_krav(ramme: Ramme) -> Parameter:
    regelverk = ramme.regelverk
    if ramme.sak.fiskeindustri:
        return regelverk.krav_tap_fisk
    return regelverk.krav_tap_permittert if ramme.sak.permittert else regelverk.krav_tap


def tapt_arbeidstid_oppfylt(fastsatt: Tall, krav: Tall, ramme: Ramme) -> Tall[bool]:
    """Whether enough is lost; compared by cross multiplication. Grade A."""
    ny = ramme.sak.ny_arbeidstid
    oppfylt = fastsatt.verdi > 0 and (fastsatt.verdi - ny) * _HUNDRE >= krav.verdi * fastsatt.verdi
    return Tall(OPPFYLT, oppfylt, lambda: (fastsatt, krav, faktum("Ny arbeidstid i uka", ny, "timer")))
