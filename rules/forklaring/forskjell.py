"""Why two calculations differ: what was changed between them, and how many kroner each change made.

The changes are made one at a time: dates, grunnbeløp, incomes, courses, special groups, children, samordning, and the
choices last. Each is credited with what it moved the number by when its turn came, so that the parts add up to the
whole difference exactly. Two changes that work on each other share their effect in that order; another order would
share it otherwise, and the sum would be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from rules.fakta.sak import AAR, FELTNAVN, INNTEKTSSLAG, YTELSER, Aarsinntekt, Saksfakta, Samordning
from rules.fakta.tolkning import Tolkning
from rules.forklaring.alternativer import Svar
from rules.tall.tall import Ledd, Parameter, alle_ledd

Verdi = Decimal | int | date | str | None

_FELT_I_SKJEMAET = {
    "behandlet": "Behandlet",
    "innvilget_fra": "Innvilget fra",
    "grunnbelop": "Valg av grunnbeløp",
    "fiskeforedling": "Minst 1000 timer i fiskeforedling",
    "vernepliktig": "Vernepliktstjeneste",
    "oppjustert_grunnlag": "Oppjustert dagpengegrunnlag",
    "barn": "Forsørgede barn",
}


@dataclass(frozen=True, slots=True)
class Parameterendring:
    """A figure of the rulebook that became another one because a date or a choice changed."""

    navn: str
    fra: Decimal
    til: Decimal


@dataclass(frozen=True, slots=True)
class Endring:
    """One fact or choice that differs: its key, its name, both values, and ``virkning``, the kroner that it made.

    ``parametre`` are the figures of the rulebook that changed with it.
    """

    nokkel: str
    navn: str
    fra: Verdi
    til: Verdi
    virkning: Decimal
    parametre: tuple[Parameterendring, ...]


@dataclass(frozen=True, slots=True)
class Forskjell:
    """The number before and after, and the changes in between, whose effects add up to ``til`` − ``fra``."""

    fra: Decimal
    til: Decimal
    endringer: tuple[Endring, ...]


def forklar_forskjell(
    regn: Callable[[Saksfakta, Tolkning], Svar],
    fakta_a: Saksfakta,
    tolkning_a: Tolkning,
    fakta_b: Saksfakta,
    tolkning_b: Tolkning,
    tall: str = "ukesats",
) -> Forskjell:
    """What makes ``tall`` (the name of a result, such as ``grunnlag``) of case B differ from that of case A.

    ``regn`` calculates a case; both are read by the same law. Kroner in the unit of that number; a week for the
    ukesats. Raises UtenforRegelverket.
    """
    for_ = regn(fakta_a, tolkning_a)
    fra = getattr(for_, tall).verdi
    felt, valg = _flatt(fakta_a), tolkning_a.som_dict()
    endringer = []
    for nokkel, ny in (_flatt(fakta_b) | tolkning_b.som_dict()).items():
        der = valg if nokkel in valg else felt
        gammel = der[nokkel]
        if gammel == ny:
            continue
        der[nokkel] = ny
        etter = regn(_saksfakta(felt), tolkning_a.med_alle(valg))
        virkning = getattr(etter, tall).verdi - getattr(for_, tall).verdi
        parametre = _parameterendringer(getattr(for_, tall), getattr(etter, tall))
        endringer.append(Endring(nokkel, _navn(nokkel, valg), gammel, ny, virkning, parametre))
        for_ = etter
    return Forskjell(fra, getattr(for_, tall).verdi, tuple(endringer))


def linjer(forskjell: Forskjell, gjelder: str = "i uka") -> list[str]:
    """The difference as sentences, one a change: what was changed, from what to what, and what it made."""
    from rules.forklaring.forklaring import forskjell_i_ord, vis_verdi

    def verdi(v: Verdi) -> str:
        if v is None:
            return "blank"
        return vis_verdi(Decimal(v) if isinstance(v, int) and not isinstance(v, bool) else v)

    tekst = [f"Fra {verdi(forskjell.fra)} til {verdi(forskjell.til)} kr {gjelder}"]
    for endring in forskjell.endringer:
        linje = f"{endring.navn}: {verdi(endring.fra)} → {verdi(endring.til)}"
        if endring.parametre:
            figurer = ", ".join(f"{p.navn} {verdi(p.fra)} → {verdi(p.til)}" for p in endring.parametre)
            linje += f" ({figurer})"
        tekst.append(f"{linje}: {forskjell_i_ord(endring.virkning, gjelder)}")
    return tekst


def _flatt(fakta: Saksfakta) -> dict[str, Any]:
    """Every single fact by its key, in the order of the forms."""
    felt: dict[str, Any] = {navn: getattr(fakta, navn) for navn in ("behandlet", "innvilget_fra", "grunnbelop")}
    for plass, inntekt in enumerate(fakta.inntekt):
        felt |= {f"inntekt[{plass}].{slag}": getattr(inntekt, slag) for slag in INNTEKTSSLAG}
    felt |= {f"kurstid[{plass}]": uker for plass, uker in enumerate(fakta.kurstid)}
    felt |= {n: getattr(fakta, n) for n in ("fiskeforedling", "vernepliktig", "oppjustert_grunnlag", "barn")}
    return felt | {f"samordning.{slag}": getattr(fakta.samordning, slag) for slag in YTELSER}


def _saksfakta(felt: Mapping[str, Any]) -> Saksfakta:
    """The case that ``_flatt`` took apart."""
    siste, neste, tredje = (
        Aarsinntekt(**{slag: felt[f"inntekt[{plass}].{slag}"] for slag in INNTEKTSSLAG}) for plass in (0, 1, 2)
    )
    return Saksfakta(
        inntekt=(siste, neste, tredje),
        kurstid=(felt["kurstid[0]"], felt["kurstid[1]"], felt["kurstid[2]"]),
        samordning=Samordning(**{slag: felt[f"samordning.{slag}"] for slag in YTELSER}),
        **{navn: felt[navn] for navn in _FELT_I_SKJEMAET},
    )


def _navn(nokkel: str, valg: Container[str]) -> str:
    """What a key is called on the screen."""
    if nokkel in _FELT_I_SKJEMAET:
        return _FELT_I_SKJEMAET[nokkel]
    if nokkel in valg:
        return nokkel
    sted, _, slag = nokkel.partition(".")
    aar = f" {AAR[int(sted[-2])]}" if sted.endswith("]") else ""
    return FELTNAVN.get(slag, "Kurstid") + aar


def _parameterendringer(for_: Ledd, etter: Ledd) -> tuple[Parameterendring, ...]:
    """The figures of the rulebook that stand in both trees under one name, but with other values.

    A name may stand there several times (the average G of three years); the first is held against the first, and so on.
    """
    gamle, nye = _parametre(for_), _parametre(etter)
    return tuple(
        Parameterendring(navn, fra, til)
        for navn in nye
        for fra, til in zip(gamle.get(navn, ()), nye[navn], strict=False)
        if fra != til
    )


def _parametre(tall: Ledd) -> dict[str, list[Decimal]]:
    funnet: dict[str, list[Decimal]] = {}
    for ledd in alle_ledd(tall):
        if isinstance(ledd, Parameter):
            funnet.setdefault(ledd.navn, []).append(ledd.verdi)
    return funnet
