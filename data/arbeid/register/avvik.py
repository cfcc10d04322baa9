"""Where what registers tell differs from what is stated in a case: one comparison a kind. All is ours, grade C."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

from data.arbeid.register.opplysning import (
    ADRESSE,
    Avviksgrunn,
    Oppgittsak,
    Registeravvik,
    Registeropplysning,
    slutter,
    som_gjelder,
)
from data.tabeller.register.registeropplysning import Registerslag
from rules.fakta.skjema import ANTALL_AAR
from rules.regelverk import UtenforRegelverket, naermeste_lov

PENSJONER = {"F": "folketrygd", "O": "offentlig_pensjon", "P": "privat_pensjon"}
"""The pensions by letter, each with the fact that it is stated in."""
KURS, SKOLE = "kurs", "skole"
"""A labour-market course is stated in weeks a year, ordinary school nowhere."""
KOMMUNE, GATE = "kommune", "adresse"
TJENESTE_MAANEDER, INNEN_MAANEDER = 3, 12
"""What D-61-2 asks: service for at least three of the last twelve months."""
FLEST_UKER = 51
"""The most weeks on courses that a year may be stated with."""

_DAG = timedelta(days=1)
_UKE = 7


def avvik_i(sak: Oppgittsak, opplysninger: Sequence[Registeropplysning]) -> list[Registeravvik]:
    """Every difference, in the order of the kinds; of a case that is closed only that somebody was paid after death."""
    alle = som_gjelder(opplysninger)
    return [avvik for en in alle for avvik in _prov(sak, en, alle)]


def _prov(sak: Oppgittsak, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> Iterator[Registeravvik]:
    if en.slag is Registerslag.DOD:
        yield from _dod(sak, en)
    elif sak.er_aapen and (sak.oppgitt or en.slag is Registerslag.FLYTTING):
        yield from _PROVER[en.slag](sak, en, alle)


def _inntekt(sak: Oppgittsak, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> Iterator[Registeravvik]:
    """The pay of a calendar year, when it is one of the three that the case rests on."""
    del alle
    siste = sak.oppgitt[-1]
    nr = siste.forste_dag.year - en.fra.year
    if not 1 <= nr <= ANTALL_AAR:
        return
    felt = f"lonn_{nr}"
    oppgitt, registrert = siste.tall(felt), Decimal(en.verdi)
    with suppress(UtenforRegelverket):
        lov = naermeste_lov(siste.forste_dag)
        if lov.innvilgelse.inntekt_ses_paa(oppgitt, registrert, siste.forste_dag).verdi:
            yield Registeravvik(en, Avviksgrunn.ULIKT, _vist(oppgitt), en.verdi, felt, en.verdi)


def _pensjon(sak: Oppgittsak, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> Iterator[Registeravvik]:
    """A pension as the case has it on the first day of both; it may also be stated from before it began."""
    felt, forste, siste = PENSJONER[en.art], sak.forste_dag, slutter(en, alle)
    if (siste is not None and siste < forste) or _er_etter(sak, en):
        return
    registrert = Decimal(en.verdi)
    oppgitt = sak.paa(max(en.fra, forste)).tall(felt)
    senere = en.fra > forste
    if oppgitt != registrert:
        if senere and not sak.er_vedtatt:
            yield Registeravvik(en, Avviksgrunn.BEGYNNER_SENERE, _vist(oppgitt), en.verdi)
        else:
            yield Registeravvik(en, Avviksgrunn.ULIKT, _vist(oppgitt), en.verdi, felt, en.verdi)
    elif senere and registrert == sak.paa(en.fra - _DAG).tall(felt) > 0 and not _dekkes(en.fra - _DAG, en, alle):
        yield Registeravvik(en, Avviksgrunn.ANNEN_TID, _vist(oppgitt), en.verdi)


def _skole(sak: Oppgittsak, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> Iterator[Registeravvik]:
    """School or a course in the benefit time, which no field states; and courses of the three years before it."""
    if _i_stonadstiden(sak, en):
        yield Registeravvik(en, Avviksgrunn.I_STONADSTIDEN, "", en.art)
        return
    if en.art != KURS:
        return
    siste = sak.oppgitt[-1]
    for nr in range(1, ANTALL_AAR + 1):
        aar, felt = siste.forste_dag.year - nr, f"kurs_{nr}"
        uker, oppgitt = _kursuker(alle, aar), int(siste.tall(felt))
        if _dager_i(en, aar) and uker != oppgitt:
            yield Registeravvik(en, Avviksgrunn.ULIKT, str(oppgitt or ""), str(uker), felt, str(uker))
            return


def _verneplikt(sak: Oppgittsak, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> Iterator[Registeravvik]:
    """Service in the benefit time, and whether there were three months of it in the year before."""
    if _i_stonadstiden(sak, en):
        yield Registeravvik(en, Avviksgrunn.I_STONADSTIDEN, "", en.slag)
        return
    siste, forste = sak.oppgitt[-1], sak.forste_dag
    oppgitt = str(siste.fakta.get("vernepliktig") or "")
    nok = [annen for annen in alle if annen.slag is en.slag and _tjente_nok(annen, forste)]
    if nok and en in nok and oppgitt != "J":
        yield Registeravvik(en, Avviksgrunn.ULIKT, oppgitt, "J", "vernepliktig", "J")
    elif not nok and oppgitt == "J":
        yield Registeravvik(en, Avviksgrunn.ULIKT, oppgitt, "N", "vernepliktig", "N")


def _dod(sak: Oppgittsak, en: Registeropplysning) -> Iterator[Registeravvik]:
    """A death: until the case is closed, and when anything is paid for a day after it."""
    if sak.siste_betalt is not None and sak.siste_betalt > en.fra:
        yield Registeravvik(en, Avviksgrunn.DOD, sak.siste_betalt.isoformat(), en.fra.isoformat())
    elif sak.er_aapen:
        yield Registeravvik(en, Avviksgrunn.DOD, "", en.fra.isoformat())


def _flytting(sak: Oppgittsak, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> Iterator[Registeravvik]:
    """Where the person lives: the address of the person register, and the municipality of D-61-1."""
    del alle
    if en.art == KOMMUNE:
        if sak.oppgitt and sak.bokommune != en.verdi:
            yield Registeravvik(en, Avviksgrunn.ULIKT, sak.bokommune, en.verdi, "bokommune", en.verdi)
    elif _ordene(sak.adresse) != _ordene(en.verdi):
        yield Registeravvik(en, Avviksgrunn.ULIKT, sak.adresse, en.verdi, ADRESSE, en.verdi)


_PROVER: Mapping[
    Registerslag, Callable[[Oppgittsak, Registeropplysning, Sequence[Registeropplysning]], Iterator[Registeravvik]]
] = {
    Registerslag.INNTEKT: _inntekt,
    Registerslag.PENSJON: _pensjon,
    Registerslag.SKOLE: _skole,
    Registerslag.VERNEPLIKT: _verneplikt,
    Registerslag.FLYTTING: _flytting,
}


def _vist(belop: Decimal) -> str:
    """Kroner as the comparison has them: blank and 0 are the same."""
    return str(int(belop)) if belop else ""


def _er_etter(sak: Oppgittsak, en: Registeropplysning) -> bool:
    """Whether it begins when the case has ended."""
    return sak.slutt is not None and en.fra > sak.slutt


def _i_stonadstiden(sak: Oppgittsak, en: Registeropplysning) -> bool:
    return (en.til is None or en.til >= sak.forste_dag) and not _er_etter(sak, en)


def _dekkes(dag: date, en: Registeropplysning, alle: Sequence[Registeropplysning]) -> bool:
    """Whether another pension of the kind is registered for the day."""
    andre = (annen for annen in alle if annen is not en and (annen.slag, annen.art) == (en.slag, en.art))
    return any(annen.fra <= dag and (annen.til is None or dag <= annen.til) for annen in andre)


def _dager_i(en: Registeropplysning, aar: int) -> int:
    """How many days of it lie in a calendar year."""
    fra = max(en.fra, date(aar, 1, 1))
    til = min(en.til or date.max, date(aar, 12, 31))
    return max(0, (til - fra).days + 1)


def _kursuker(alle: Sequence[Registeropplysning], aar: int) -> int:
    """Weeks on courses in a calendar year, of all that is registered; the nearest whole week, half up."""
    dager = sum(_dager_i(en, aar) for en in alle if en.slag is Registerslag.SKOLE and en.art == KURS)
    return min((2 * dager + _UKE) // (2 * _UKE), FLEST_UKER)


def _tjente_nok(en: Registeropplysning, forste: date) -> bool:
    """Whether three months of it lie in the twelve before that day."""
    fra = max(en.fra, _maaneder_etter(forste, -INNEN_MAANEDER))
    til = min(en.til or date.max - _DAG, forste - _DAG)
    return _maaneder_etter(fra, TJENESTE_MAANEDER) <= til + _DAG


def _maaneder_etter(dag: date, maaneder: int) -> date:
    """The same day so many months later; the last of the month when it is shorter."""
    aar, maaned = divmod(dag.year * 12 + dag.month - 1 + maaneder, 12)
    neste = date(aar + (maaned + 1) // 12, (maaned + 1) % 12 + 1, 1)
    return date(aar, maaned + 1, min(dag.day, (neste - _DAG).day))


def _ordene(adresse: str) -> str:
    """An address as it is compared: without regard to case, blanks and commas."""
    return " ".join(adresse.replace(",", " ").casefold().split())
