"""Rulebook section 8: which holiday year a payment belongs to, and how it is divided at New Year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966 import setninger
from rules.dagpenger.lov_1966.utbetaling.dager import ANVIST_TIL, stonadsdager
from rules.dagpenger.lov_1966.utbetaling.ferie import PUNKT, deling_gammelt_ferieaar
from rules.dagpenger.svar import Anvisning, Feriedeling
from rules.fakta.anvisning import UgyldigAnvisning
from rules.fakta.betaling import BETALER
from rules.tall.tall import Fakta, Kilde, Ledd, Regel, Tall

KJORT = Regel("Kjøring", enhet="")
FERIEAAR = Regel("Ferieår", "året til {siste dag i perioden}", enhet="", hjemmel=PUNKT, grad="C")
FERIEAAR_FOR_KJORINGEN = Regel(
    "Ferieår", "året til {kjøringen}, fordi anvisningen ikke har noen periode", enhet="", hjemmel=PUNKT, grad="C"
)
DAGER_OPPGITT = Regel("Dager gammelt ferieår", enhet="dager", hjemmel="D-62")
DAGER_REGNET = Regel(
    "Dager gammelt ferieår", "{stønadsdagene} til og med 31. desember", enhet="dager", hjemmel=PUNKT, grad="C"
)
INGEN_DAGER = Regel(
    "Dager gammelt ferieår", "0, fordi hele perioden er i ferieåret", enhet="dager", hjemmel=PUNKT, grad="C"
)


def feriedeling(anvisning: Anvisning, har_periode: bool, oppgitt: int | None, kjoredato: date) -> Feriedeling:
    """Which holiday year a payment belongs to, and how much of it to the year before.

    The year is that of the period's last day, or of the run without a period. `oppgitt` are the days of the old year
    that the caseworker has entered; days that are not entered are counted when the period goes over New Year. Our
    reading, grade C: the start of the holiday year in 1988 is not known. Raises UgyldigAnvisning for more days than
    the period has.
    """
    fakta, kilde = anvisning.fakta, anvisning.kilde
    if not har_periode:
        return _udelt(FERIEAAR_FOR_KJORINGEN, kjoredato, Fakta(KJORT, kjoredato))
    siste_dag = Fakta(ANVIST_TIL, fakta.til, kilde)
    if fakta.anvisningstype not in BETALER:
        return _udelt(FERIEAAR, fakta.til, siste_dag)
    i_alt = anvisning.dager.verdi
    dager = _dager(fakta.fra, fakta.til, oppgitt, kilde)
    if not 0 <= dager.verdi <= i_alt:
        raise UgyldigAnvisning("dager_gammelt_ferieaar", setninger.dager_gammelt_ferieaar(i_alt))
    er_regnet = dager.regel is DAGER_REGNET
    if not dager.verdi:
        return _udelt(FERIEAAR, fakta.til, siste_dag, dager, er_regnet=er_regnet)
    belop, nytt_belop = deling_gammelt_ferieaar(anvisning.anvist_belop.verdi, dager.verdi, i_alt, kilde)
    prosent, _ = deling_gammelt_ferieaar(anvisning.anvist_prosent.verdi, dager.verdi, i_alt, kilde)
    aar: Tall[str] = Tall(FERIEAAR, str(fakta.til.year), (siste_dag, dager, belop, nytt_belop))
    return Feriedeling(aar, dager.verdi, prosent.verdi, belop.verdi, er_regnet)


def _dager(fra: date, til: date, oppgitt: int | None, kilde: Kilde) -> Tall:
    if oppgitt is not None:
        return Fakta(DAGER_OPPGITT, Decimal(oppgitt), kilde)
    if fra.year == til.year:
        return Tall(INGEN_DAGER, Decimal(0))
    i_gammelt = stonadsdager(fra, date(til.year - 1, 12, 31), kilde)
    return Tall(DAGER_REGNET, i_gammelt.verdi, (i_gammelt,))


def _udelt(regel: Regel, dag: date, *inndata: Ledd, er_regnet: bool = False) -> Feriedeling:
    null = Decimal(0)
    return Feriedeling(Tall(regel, str(dag.year), inndata), null, null, null, er_regnet)
