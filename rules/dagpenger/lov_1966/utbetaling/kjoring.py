"""Rulebook section 7, the last line: which run a payment goes in. Mondays, and Tuesdays until the centre closes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rules.dagpenger.lov_1966.gyldighet import FRA, TIL
from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.dager import PUNKT
from rules.fakta.betaling import FORINGER
from rules.fakta.driftsstans import Driftsstans
from rules.tall.tall import Fakta, Kilde, Parameter, Regel, Tall

TIRSDAG = 1
UKE = timedelta(days=7)
UTEN_KJORING = ("K", "M", *FORINGER)
"""The types that go in no run: cash is paid, and a report noted, the same day; the others are no payments."""

REGISTRERT = Regel("Registrert", enhet="", hjemmel="D-62")
STANSEN = Regel("Driftsstans", enhet="minutter", hjemmel="KJØRING")
LUKKET = Regel("Lukket kjøring", enhet="", hjemmel="KJØRING")
I_KJORINGEN = Regel(
    "Kjøring",
    "dagen for {registrert} når det er mandag, eller tirsdag før {klokkeslettet}; ellers neste mandag",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
SAMME_DAG = Regel(
    "Kjøring",
    "dagen for {registrert}, fordi kontantutbetaling og melding ikke går i noen kjøring",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
ETTER_UTSETTELSE = Regel(
    "Kjøring",
    "dagen for {registrert} når det er mandag, eller tirsdag før {klokkeslettet} og så lenge {driftsstansen} varte "
    "til; ellers neste mandag",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
ETTER_DEN_LUKKEDE = Regel(
    "Kjøring",
    "mandagen etter {lukket kjøring}, fordi ingenting går inn i en kjøring som er lukket ({registrert})",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)


@dataclass(frozen=True, slots=True)
class Kjoring:
    """A payment run: `mandag` names its week, `dato` is the day a payment goes out, `stenger` when it closes.

    `dato` is the Tuesday for a payment registered on the Tuesday.
    """

    dato: date
    mandag: date
    stenger: datetime


def utbetalingskjoring(tidspunkt: datetime, stans: Sequence[Driftsstans] = ()) -> Kjoring:
    """The run that a payment registered at `tidspunkt` goes in.

    On a Monday, or a Tuesday before the closing hour, it goes the same day; from then on it waits for the next
    Monday. The closing hour is a parameter (12.00 is our choice, grade C), postponed by as much as the centre was down
    (A). Raises UtenforRegelverket.
    """
    dag = tidspunkt.date()
    mandag = kjoringens_mandag(dag)
    regelverk_paa(dag)
    stenger = kjoringen_stenger(mandag, stans, tidspunkt)
    if tidspunkt < stenger:
        return Kjoring(dag, mandag, stenger)
    neste = mandag + UKE
    return Kjoring(neste, neste, kjoringen_stenger(neste, stans, tidspunkt))


def kjoredato(
    anvisningstype: str,
    tidspunkt: datetime,
    kilde: Kilde = "",
    stans: Sequence[Driftsstans] = (),
    lukket: date | None = None,
) -> Tall[date]:
    """The day that a payment registered at `tidspunkt` goes out: that of its run, or the same day without one.

    Mondays, and Tuesdays until the centre closes, are from the study (A); that a payment goes in the run of its own
    day, else that of the next Monday, is our reading (C). `lukket` is the Monday of the last run that is closed: what
    would have gone in it, or before it, goes in the next. Raises UtenforRegelverket.
    """
    registrert = Fakta(REGISTRERT, f"{tidspunkt:%d.%m.%Y kl. %H.%M}", kilde)
    if anvisningstype in UTEN_KJORING:
        return Tall(SAMME_DAG, tidspunkt.date(), (registrert,))
    kjoring = utbetalingskjoring(tidspunkt, stans)
    if lukket is not None and kjoring.mandag <= lukket:
        etter = lukket + UKE
        return Tall(ETTER_DEN_LUKKEDE, etter, (Fakta(LUKKET, lukket, kilde), registrert))
    stenger, utsatt = stengetid(tidspunkt.date()), _utsatt(kjoringens_mandag(tidspunkt.date()), stans, tidspunkt)
    if utsatt:
        minutter = Fakta(STANSEN, str(utsatt // timedelta(minutes=1)), kilde)
        return Tall(ETTER_UTSETTELSE, kjoring.dato, (registrert, stenger, minutter))
    return Tall(I_KJORINGEN, kjoring.dato, (registrert, stenger))


def kjoringens_mandag(dato: date) -> date:
    """The Monday that names the run in which a payment went out on `dato`."""
    return dato - timedelta(days=dato.weekday())


def kjoringen_stenger(mandag: date, stans: Sequence[Driftsstans], naa: datetime) -> datetime:
    """When the run of that Monday closes: Tuesday at the hour of the parameter, and as much later as the centre was
    down on its days until then (A); one that lasts has lasted until `naa`.

    It is closed when the next one begins, whatever is down (C). Outside the encoded years the hour is that of the
    nearest one.
    """
    neste = datetime.combine(mandag + UKE, time())
    return min(_planlagt(mandag) + _utsatt(mandag, stans, naa), neste)


def stengetid(dato: date) -> Parameter:
    """The hour that the run closes at on a Tuesday; outside the encoded years that of the nearest one."""
    return regelverk_paa(min(max(dato, FRA), TIL)).stengetid


def _planlagt(mandag: date) -> datetime:
    return datetime.combine(mandag + timedelta(days=TIRSDAG), time(int(stengetid(mandag).verdi)))


def _utsatt(mandag: date, stans: Sequence[Driftsstans], naa: datetime) -> timedelta:
    """How long the centre was down from the Monday on until the run closes, which each stop makes later."""
    fra, planlagt = datetime.combine(mandag, time()), _planlagt(mandag)
    utsatt, regnet_til = timedelta(), fra
    for ett in sorted(stans, key=lambda ett: ett.fra):
        begynte, slutt = max(ett.fra, regnet_til), ett.til or max(naa, ett.fra)
        if begynte < planlagt + utsatt and begynte < slutt:
            utsatt += slutt - begynte
            regnet_til = slutt
    return utsatt
