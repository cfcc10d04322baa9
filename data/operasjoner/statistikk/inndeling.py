"""What the statistics are divided by, and what each group is called. The divisions are our choice (grade C)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from data.kodeverk import kodeliste
from rules.tall.nummer import fodselsdato


class Inndeling(StrEnum):
    """By what: the municipality that pays, the time, the industry, or the age when the application was received."""

    KONTOR = "K"
    TIDSROM = "T"
    NAERING = "N"
    ALDER = "A"

    @property
    def navn(self) -> str:
        """The word of the command line and the files."""
        return self.name.lower()


UKJENT = "ukjent"
"""The group of those of whom it is not known."""
FRA_ALDER = (0, 20, 25, 40, 55, 67)
"""The first year of each group of ages."""
_MAANEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)

GRUPPE: Mapping[Inndeling, str] = {
    Inndeling.KONTOR: f"coalesce(b.utbetkommune, '{UKJENT}')",
    Inndeling.NAERING: f"coalesce(substr(b.naeringsgruppe, 1, 1), '{UKJENT}')",
    Inndeling.ALDER: "aldersgruppe(h.fodselsnr, s.mottatt_dato)",
}
"""The key of a group in SQL, of an event `h`, its case `s` and the facts `b` of that."""
MAANED = "substr(h.dag, 1, 7)"
UKE = "date(h.dag, 'weekday 0', '-6 days')"
"""By time: a month; what is paid by the Monday of its run."""


@lru_cache(maxsize=200_000)
def aldersgruppe(fodselsnr: str, dag: str) -> str:
    """A person's group of ages on an ISO date, as its first year; UKJENT when the number holds no date of birth."""
    fodt, paa = fodselsdato(fodselsnr), date.fromisoformat(dag)
    if fodt is None or fodt > paa:
        return UKJENT
    alder = paa.year - fodt.year - ((paa.month, paa.day) < (fodt.month, fodt.day))
    return str(max(fra for fra in FRA_ALDER if fra <= alder))


def gruppene(inndeling: Inndeling, fra: date, til: date, funnet: Iterable[str], *, uker: bool) -> list[str]:
    """The keys of all groups of a period in order, also those of which nothing is `funnet`; UKJENT only when it is.

    Of the municipalities only those that are found; what else is found comes in order among them.
    """
    alle: Iterable[str]
    match inndeling:
        case Inndeling.TIDSROM:
            alle = _uker(fra, til) if uker else _maaneder(fra, til)
        case Inndeling.NAERING:
            alle = (str(nr) for nr in range(1, 10))
        case Inndeling.ALDER:
            alle = map(str, FRA_ALDER)
            return sorted({*alle, *funnet}, key=lambda en: FRA_ALDER[-1] + 1 if en == UKJENT else int(en))
        case Inndeling.KONTOR:
            alle = ()
    return sorted({*alle, *funnet}, key=lambda en: (en == UKJENT, en))


def gruppenavn(inndeling: Inndeling, gruppe: str, *, uker: bool) -> str:
    """What a group is called."""
    if gruppe == UKJENT:
        return _UKJENTE[inndeling]
    match inndeling:
        case Inndeling.KONTOR:
            return f"{gruppe} {kodeliste('kommune').tekst(gruppe) or ''}".strip()
        case Inndeling.TIDSROM:
            aar, maaned, *_ = map(int, gruppe.split("-"))
            return f"uken {date.fromisoformat(gruppe):%d.%m.%y}" if uker else f"{_MAANEDER[maaned - 1]} {aar}"
        case Inndeling.NAERING:
            return f"{gruppe} {kodeliste('naeringsgruppe').tekst(gruppe) or ''}".strip()
        case Inndeling.ALDER:
            neste = [ett for ett in FRA_ALDER if ett > int(gruppe)]
            if gruppe == "0":
                return f"under {neste[0]} år"
            return f"{gruppe}-{neste[0] - 1} år" if neste else f"{gruppe} år og over"


_UKJENTE = {
    Inndeling.KONTOR: "Uten kommune",
    Inndeling.TIDSROM: "Uten dato",
    Inndeling.NAERING: "Uten næringsgruppe",
    Inndeling.ALDER: "Ukjent alder",
}


def _maaneder(fra: date, til: date) -> Iterator[str]:
    dag = fra.replace(day=1)
    while dag <= til:
        yield f"{dag:%Y-%m}"
        dag = (dag + timedelta(days=31)).replace(day=1)


def _uker(fra: date, til: date) -> Iterator[str]:
    dag = fra - timedelta(days=fra.weekday())
    while dag <= til:
        yield dag.isoformat()
        dag += timedelta(days=7)
