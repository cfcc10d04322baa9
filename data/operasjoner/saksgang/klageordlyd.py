"""The complaints of a case in words, and what has become of each."""

from collections.abc import Callable
from functools import partial

from sqlmodel import Session

from data.operasjoner.saksgang import setninger
from data.operasjoner.saksgang.hendelse import Sagt
from data.sak.mappe import Mappe
from data.sak.rader.klagerader import Klage, klagene, standen_etter
from data.tabeller import KlagestegRad


def om_klagene(okt: Session, mappe: Mappe) -> dict[tuple[str, int], Callable[[], Sagt]]:
    """How each complaint, and each thing that became of one, is told of, by its table and number."""
    ut: dict[tuple[str, int], Callable[[], Sagt]] = {}
    for klage in klagene(okt, mappe.sak.journalnr, mappe.vedtak):
        ut["klage", klage.rad.id] = partial(_klagen, klage)
        for steg in klage.steg:
            ut["klagesteg", steg.id] = partial(_steget, steg)
    return ut


def _klagen(klage: Klage) -> Sagt:
    rad = klage.rad
    sent = (setninger.KOM_FOR_SENT,) if klage.for_sent else ()
    hva = setninger.klaget(rad.id, rad.vedtak_id, rad.mottatt)
    return hva, (*rad.innhold.split("\n"), setninger.klagefristen(rad.frist), *sent)


def _steget(steg: KlagestegRad) -> Sagt:
    likevel = (setninger.tatt_opp_likevel(steg.likevel),) if steg.likevel else ()
    return setninger.klagen_ble(steg.klage_id, standen_etter(steg.slag), steg.dato), (steg.begrunnelse, *likevel)
