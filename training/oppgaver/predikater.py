"""What a goal asks of the register, the log and the answers: each thing that is not so, with what was found instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Any

from data.sak.konto import konto
from data.sak.mappe import Mappe
from data.sak.rader.anvisningsrader import DAGPENGER, FERIETILLEGG
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, OPPHOR, som_vedtak
from rules.tall.lesing import Ulesbar, enkel, les_dato, les_kroner, vis_dato
from training import setninger
from training.oppgaver.brudd import Brudd, Predikat, det_mangler, i_mappen, samme, tall_av, vis
from training.oppgaver.etterpredikater import ETTERPREDIKATER
from training.oppgaver.utfort import Utfort
from training.ovelse.etiketter import JOURNALTALL, KONTOTALL, OPPLYSNINGER, VEDTAKSTALL
from training.ovelse.krav import Krav
from tui.flyt.spilling.sammenlign import jevn

_KRONER = re.compile(r"^kr\.?\s+|\s*(kr\.?|kroner)$", re.IGNORECASE)
"""What people write beside an amount."""


def brudd_paa(krav: Krav, hvem: str, utfort: Utfort) -> list[Brudd]:
    """Everything that is not as the goal has it for that person; empty when it is reached."""
    return [ett for predikat in _PREDIKATER for ett in predikat(krav, hvem, utfort)]


def _saker(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    if krav.saker is not None:
        mappe = utfort.mappe(hvem)
        antall = len(mappe.saker) if mappe else 0
        if antall != krav.saker:
            yield Brudd("antall saker", str(krav.saker), str(antall))


def _tilstand(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    naa = mappe.stilling(utfort.slutt.date())
    if krav.tilstand is not None and naa.tilstand is not krav.tilstand:
        yield Brudd(setninger.SAKEN, str(krav.tilstand), str(naa.tilstand))


def _stilling(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    naa = mappe.stilling(utfort.slutt.date()).i_ord
    if jevn(krav.stilling or "") != jevn(naa):
        yield Brudd(setninger.SAKEN, krav.stilling or "", naa)


def _journal(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    del utfort
    for label, ventet in krav.journal.items():
        navn = JOURNALTALL[label]
        verdi = getattr(mappe.sak if hasattr(mappe.sak, navn) else mappe.person, navn)
        if not samme(ventet, verdi):
            yield Brudd(label, ventet, vis(verdi))


def _opplysninger(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    fakta = lagrede_fakta(utfort.sesjon, mappe.sak.journalnr, utfort.slutt.date())
    for label, ventet in krav.opplysninger.items():
        navn = OPPLYSNINGER[label]
        verdi = _som_skrevet(getattr(fakta, navn))
        if not samme(ventet, verdi):
            yield Brudd(label, ventet, vis(verdi), navn, fakta=fakta)


def _som_skrevet(verdi: Any) -> Any:
    """A yes as the form writes it, and a no as blank."""
    return ("J" if verdi else None) if isinstance(verdi, bool) else verdi


def _vedtak(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    del utfort
    rad = mappe.gjeldende()
    if rad is None:
        yield det_mangler(setninger.UTEN_VEDTAK)
        return
    vedtak = som_vedtak(rad)
    for label, ventet in krav.vedtak.items():
        navn = VEDTAKSTALL[label]
        verdi = getattr(vedtak, navn) if hasattr(vedtak, navn) else getattr(vedtak.fakta, navn, None)
        verdi = _som_skrevet(verdi)
        if not samme(ventet, verdi):
            yield Brudd(label, ventet, vis(verdi), navn)


def _betalt(navn: str, kolonne: str) -> Predikat:
    def ser_paa(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
        del utfort
        for (fra, til), ventet in getattr(krav, navn).items():
            sum_ = sum(
                (
                    getattr(rad, kolonne)
                    for rad in mappe.sakens_rader
                    if rad.slag == DAGPENGER
                    and (rad.periode_fra is not None and fra <= rad.periode_fra)
                    and (rad.periode_til is not None and rad.periode_til <= til)
                ),
                Decimal(0),
            )
            if sum_ != ventet:
                hva = f"{navn} {vis_dato(fra, kort=True)}-{vis_dato(til, kort=True)}"
                yield Brudd(hva, vis(ventet), vis(sum_), navn, (fra, til))

    return i_mappen(navn, ser_paa)


def _anvisningstyper(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    """Counts only those made in the attempt: what was paid before it may be of the kind too."""
    for type_, minst in krav.anvisningstyper.items():
        antall = sum(rad.type == type_ and rad.tidspunkt >= utfort.start for rad in mappe.sakens_rader)
        if antall < minst:
            yield Brudd(setninger.anvisninger_av_type(type_), str(minst), str(antall))


def _endring(type_: str) -> Predikat:
    """The newest decision of that kind in the case, each thing that is said of it."""

    def ser_paa(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
        del utfort
        rader = mappe.sakens_vedtak(type_)
        if not rader:
            yield Brudd(setninger.VEDTAKENE[type_], setninger.FATTET, setninger.IKKE_FATTET)
            return
        ventet, rad = getattr(krav, type_), rader[-1]
        for hva, skulle, er in (
            (setninger.fra_dato, ventet.dato, rad.dato),
            (setninger.koden, ventet.kode, rad.begrunnelse_kode),
            (setninger.ukene, ventet.uker, rad.uker),
        ):
            if skulle != er:
                yield Brudd(hva(setninger.VEDTAKENE[type_]), vis(skulle), vis(er), type_)

    return i_mappen(type_, ser_paa)


def _ferietillegg(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    del utfort
    for aar, ventet in krav.ferietillegg.items():
        rader = [rad for rad in mappe.sakens_rader if rad.slag == FERIETILLEGG]
        sum_ = sum((rad.anvist_belop for rad in rader if rad.ferieaar == aar), Decimal(0))
        if sum_ != ventet:
            yield Brudd(f"ferietillegg for {aar}", vis(ventet), vis(sum_), "ferietillegg", aar=aar)


def _konto(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    for label, ventet in krav.konto.items():
        verdi = konto(mappe, KONTOTALL[label], utfort.slutt.date()).verdi
        if not samme(ventet, verdi):
            yield Brudd(label, ventet, vis(verdi), KONTOTALL[label])


def _gjort(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    for handling, minst in krav.gjort.items():
        antall = utfort.antall(handling, hvem)
        if antall < minst:
            yield Brudd(f"«{handling}»", setninger.ganger(minst), setninger.ganger(antall))


def _ikke_gjort(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    for handling in krav.ikke_gjort:
        if antall := utfort.antall(handling, hvem):
            yield Brudd(f"«{handling}»", setninger.ganger(0), setninger.ganger(antall))


def _melding(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    del hvem
    if krav.melding and not any(jevn(krav.melding) in jevn(sagt) for sagt in utfort.meldinger):
        yield Brudd(setninger.MELDINGEN, krav.melding, "")


def _svar(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    del hvem
    svar = utfort.svar.get(krav.sporsmaal, "")
    if krav.svar and not any(_samme_svar(riktig, svar) for riktig in krav.svar):
        mangler = "" if svar else setninger.ikke_besvart(krav.sporsmaal)
        yield Brudd(setninger.svaret_paa(krav.sporsmaal), krav.svar[0], svar, mangler=mangler)


def _samme_svar(riktig: str, svar: str) -> bool:
    """Whether they mean the same: an amount, a per cent and a date as the forms read them, else the same text."""
    for les in (_svartall, les_dato):
        with suppress(Ulesbar):
            return les(riktig) == les(svar)
    return jevn(riktig) == jevn(svar)


def _svartall(tekst: str) -> Decimal:
    uten_kr = _KRONER.sub("", enkel(tekst))
    try:
        return tall_av(uten_kr)
    except Ulesbar:
        return les_kroner(uten_kr, negativ=True)


_PREDIKATER: tuple[Predikat, ...] = (
    _saker,
    i_mappen("tilstand", _tilstand),
    i_mappen("stilling", _stilling),
    i_mappen("journal", _journal),
    i_mappen("opplysninger", _opplysninger),
    i_mappen("vedtak", _vedtak),
    _betalt("anvist", "anvist_belop"),
    _betalt("utbetalt", "netto"),
    i_mappen("anvisningstyper", _anvisningstyper),
    _endring(AVSLAG),
    _endring(AVSTENGNING),
    _endring(OPPHOR),
    i_mappen("ferietillegg", _ferietillegg),
    i_mappen("konto", _konto),
    *ETTERPREDIKATER,
    _gjort,
    _ikke_gjort,
    _melding,
    _svar,
)
