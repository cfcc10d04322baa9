"""The rules of the way: what must not be done on the way to the goals, and what was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from sqlmodel import col, select

from data.register.loggslag import Loggslag
from data.tabeller import AnvisningRad, SakRad, VedtakRad
from rules.fakta.begrunnelse import er_begrunnelse
from training import setninger
from training.oppgaver.utfort import Utfort
from training.ovelse.ovelse import Ovelse, Stiregel

_VEDTAKENE = frozenset(map(str, (Loggslag.INNVILGET, Loggslag.AVSLAATT, Loggslag.AVSTENGT, Loggslag.OPPHORT)))
_LEST = frozenset(map(str, (Loggslag.SETT_JOURNAL, Loggslag.SETT_BEHANDLING, Loggslag.JOURNALFORT)))
_AAPNET = "sett på "
_MINUTT = timedelta(minutes=1)


def brutt(regel: Stiregel, ovelse: Ovelse, utfort: Utfort) -> str:
    """What was done against the rule, as a sentence; blank when nothing was."""
    return _REGLENE[regel.regel](regel, ovelse, utfort)


def _bare_disse(regel: Stiregel, ovelse: Ovelse, utfort: Utfort) -> str:
    del regel
    egne = {person.fodselsnr for person in ovelse.personer}
    andre = {
        rad.fodselsnr
        for rad in utfort.logg
        if rad.fodselsnr and rad.fodselsnr not in egne and rad.handling.startswith(_AAPNET)
    }
    return {0: "", 1: setninger.AAPNET_EN}.get(len(andre), setninger.aapnet_flere(len(andre)))


def _lest_for_vedtak(regel: Stiregel, ovelse: Ovelse, utfort: Utfort) -> str:
    del regel, ovelse
    lest: set[str | None] = set()
    for rad in utfort.logg:
        if rad.handling in _LEST:
            lest.add(rad.journalnr or rad.fodselsnr)
        elif rad.handling in _VEDTAKENE and not {rad.journalnr, rad.fodselsnr} & lest:
            return setninger.ikke_lest(rad.journalnr or "")
    return ""


def _over_80_med_grunn(regel: Stiregel, ovelse: Ovelse, utfort: Utfort) -> str:
    """What is paid past the limit has a reason, since the program asks for one: here it must be a true one."""
    del ovelse
    rader = utfort.sesjon.exec(
        select(AnvisningRad).where(AnvisningRad.tidspunkt >= utfort.start).order_by(col(AnvisningRad.id))
    ).all()
    for rad in rader:
        if _over_grensen(rad, utfort) and not _er_sann(rad.begrunnelse or rad.anmerkning or "", regel):
            return setninger.over_grensen_uten_grunn(rad.journalnr)
    return ""


def _er_sann(grunn: str, regel: Stiregel) -> bool:
    if not regel.grunn:
        return er_begrunnelse(grunn)
    return any(ett.casefold() in grunn.casefold() for ett in regel.grunn)


def _over_grensen(rad: AnvisningRad, utfort: Utfort) -> bool:
    from data.sak.konto import konto

    sak = utfort.sesjon.get(SakRad, rad.journalnr)
    vedtak = utfort.sesjon.get(VedtakRad, rad.vedtak_id)
    mappe = utfort.mappe(sak.fodselsnr, rad.journalnr) if sak else None
    if mappe is None or vedtak is None or vedtak.maks_uker is None or rad.type in ("T", "M"):
        return False
    brukt = konto(mappe, "sammenhengende_prosent", utfort.slutt.date()).verdi
    return brukt > 100 * vedtak.maks_uker


def _innen_minutter(regel: Stiregel, ovelse: Ovelse, utfort: Utfort) -> str:
    del ovelse
    assert regel.minutter is not None, "the schema asks for it"
    brukt = (utfort.slutt - utfort.start) // _MINUTT  # whole ones, as they are told, and as a recording knows them
    return setninger.for_lang_tid(brukt, regel.minutter) if brukt > regel.minutter else ""


_REGLENE: Mapping[str, Callable[[Stiregel, Ovelse, Utfort], str]] = {
    "bare_disse": _bare_disse,
    "lest_for_vedtak": _lest_for_vedtak,
    "over_80_med_grunn": _over_80_med_grunn,
    "innen_minutter": _innen_minutter,
}
