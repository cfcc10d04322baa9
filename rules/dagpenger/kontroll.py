"""Control programs: registered values held against the limits in a law's table, before any calculation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from rules.dagpenger import setninger
from rules.dagpenger.kontrollmaal import storrelser_i
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.faktum import fakta_i
from rules.fakta.skjema import Behandling
from rules.tall.avrunding import dele
from rules.tall.parametre import Parameterfeil
from rules.tall.tall import GRADER

if TYPE_CHECKING:
    from pathlib import Path

Grense = Decimal | str | None

STOPP, VARSEL = "stopp", "varsel"

_NOKLER = ("id", "storrelse", "minst", "hoyst", "forutsetter", "utfall", "setning", "kilde", "grad")
_PAAKREVD = ("id", "storrelse", "utfall", "setning", "kilde", "grad")


@dataclass(frozen=True, slots=True)
class Kontroll:
    """One row of the table: what is measured, its limits (both inside; a figure or a parameter's key), and the words.

    `utfall` is STOPP or VARSEL: a stop lets nothing be calculated, a warning asks for a reason before the decision.
    `forutsetter` is the id of an earlier row that must have found nothing before this one is tried, or blank.
    """

    id: str
    storrelse: str
    minst: Grense
    hoyst: Grense
    forutsetter: str
    utfall: str
    setning: str
    kilde: str
    grad: str


@dataclass(frozen=True, slots=True)
class Kontrollfunn:
    """A value outside its limits: the control, the field of the forms, and the sentence for the caseworker."""

    kontroll: Kontroll
    felt: str
    setning: str


def prov(
    tabell: Iterable[Kontroll],
    fakta: Behandling,
    behandlet: date,
    grense_paa: Callable[[str, date], Decimal],
    utfall: str | None,
) -> tuple[Kontrollfunn, ...]:
    """Every registered value that lies outside its limits, in the order of the table: all, or those of one `utfall`.

    `grense_paa` gives a limit that is a parameter, as it is on Innvilget fra, or on the processing date while that is
    blank. The sentence of a warning asks for a reason until one is given.
    """
    alle: list[Kontrollfunn] = []
    slo_ut = set()
    for kontroll in tabell:
        if utfall in (None, kontroll.utfall) and kontroll.forutsetter not in slo_ut:
            funn = _prov_en(kontroll, fakta, behandlet, grense_paa)
            if funn:
                slo_ut.add(kontroll.id)
                alle += funn
    return tuple(alle)


def _prov_en(
    kontroll: Kontroll, fakta: Behandling, behandlet: date, grense_paa: Callable[[str, date], Decimal]
) -> Sequence[Kontrollfunn]:
    maal = tuple(storrelser_i(type(fakta))[kontroll.storrelse](fakta, behandlet))
    if not maal:
        return ()
    dato = fakta.innvilget_fra or behandlet
    minst, hoyst = (grense_paa(g, dato) if isinstance(g, str) else g for g in (kontroll.minst, kontroll.hoyst))
    return [
        Kontrollfunn(kontroll, felt, _setning(kontroll, fakta, felt, verdi, minst, hoyst))
        for felt, verdi in maal
        if (minst is not None and verdi < minst) or (hoyst is not None and verdi > hoyst)
    ]


def _setning(
    kontroll: Kontroll,
    fakta: Behandling,
    felt: str,
    verdi: Decimal | Fraction,
    minst: Decimal | None,
    hoyst: Decimal | None,
) -> str:
    from rules.forklaring.forklaring import vis_verdi

    return kontroll.setning.format(
        felt=fakta_i(type(fakta))[felt].label,
        raad=setninger.SE_ETTER if er_begrunnelse(fakta.begrunnelse) else setninger.BER_OM_BEGRUNNELSE,
        verdi=vis_verdi(_desimalt(verdi)),
        minst="" if minst is None else vis_verdi(minst),
        hoyst="" if hoyst is None else vis_verdi(hoyst),
        barn=fakta.barn or 0,
    )


def _desimalt(verdi: Decimal | Fraction) -> Decimal:
    return verdi if isinstance(verdi, Decimal) else dele(Decimal(verdi.numerator), Decimal(verdi.denominator))


def les_kontroller(
    sti: Path, parametre: Collection[str], klasse: type[Behandling] = Behandling
) -> tuple[Kontroll, ...]:
    """Reads and checks a table of controls; raises Parameterfeil, naming the file and the row.

    `parametre` are the keys of the parameters that may be limits, `klasse` has the facts of the law.
    """
    import tomllib

    try:
        innhold = tomllib.loads(sti.read_text("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as feil:
        raise Parameterfeil(f"{sti.name} kan ikke leses som TOML: {feil}.") from None
    return tolk_kontroller(sti.name, innhold, parametre, klasse)


def tolk_kontroller(
    fil: str, innhold: Mapping[str, Any], parametre: Collection[str], klasse: type[Behandling] = Behandling
) -> tuple[Kontroll, ...]:
    """Checks the parsed content of a table of controls; raises Parameterfeil as les_kontroller does."""
    if set(innhold) != {"kontroll"} or not innhold["kontroll"]:
        raise Parameterfeil(f"{fil}: filen må ha rader som heter kontroll, og ikke noe annet.")
    rader = [
        _tolk_rad(f"{fil}: rad {nummer}", rad, parametre, storrelser_i(klasse))
        for nummer, rad in enumerate(innhold["kontroll"], start=1)
    ]
    for nummer, rad in enumerate(rader, start=1):
        if rad.id in {tidligere.id for tidligere in rader[: nummer - 1]}:
            raise Parameterfeil(f"{fil}: rad {nummer} har samme id som en tidligere rad, {rad.id}.")
        if rad.forutsetter and rad.forutsetter not in {tidligere.id for tidligere in rader[: nummer - 1]}:
            raise Parameterfeil(f"{fil}: rad {nummer} forutsetter {rad.forutsetter}, som ikke er en tidligere rad.")
    return tuple(rader)


def _tolk_rad(sted: str, rad: Mapping[str, Any], parametre: Collection[str], storrelser: Collection[str]) -> Kontroll:
    for nokkel in rad:
        if nokkel not in _NOKLER:
            raise Parameterfeil(f"{sted} har den ukjente nøkkelen {nokkel}.")
    for nokkel in _PAAKREVD:
        if not isinstance(rad.get(nokkel), str) or not rad[nokkel].strip():
            raise Parameterfeil(f"{sted} mangler {nokkel}.")
    if rad["storrelse"] not in storrelser:
        raise Parameterfeil(f"{sted} måler den ukjente størrelsen {rad['storrelse']}.")
    if rad["utfall"] not in (STOPP, VARSEL):
        raise Parameterfeil(f"{sted} har utfallet {rad['utfall']}, men det må være stopp eller varsel.")
    if rad["grad"] not in GRADER:
        raise Parameterfeil(f"{sted} har graden {rad['grad']}, men den må være A, B eller C.")
    if "minst" not in rad and "hoyst" not in rad:
        raise Parameterfeil(f"{sted} må ha minst eller hoyst.")
    _prov_setningen(sted, rad["setning"], rad["utfall"])
    minst, hoyst = (_tolk_grense(sted, nokkel, rad.get(nokkel), parametre) for nokkel in ("minst", "hoyst"))
    paakrevd = {nokkel: rad[nokkel] for nokkel in _PAAKREVD}
    return Kontroll(minst=minst, hoyst=hoyst, forutsetter=rad.get("forutsetter", ""), **paakrevd)


def _prov_setningen(sted: str, setning: str, utfall: str) -> None:
    if (utfall == STOPP and "{felt}" not in setning) or not setning.endswith("."):
        raise Parameterfeil(f"{sted} må ha en setning som navngir {{felt}} og slutter med punktum.")
    if ("{raad}" in setning) != (utfall == VARSEL):
        raise Parameterfeil(f"{sted} må ha {{raad}} i setningen når utfallet er varsel, og bare da.")
    try:
        setning.format(felt="", raad="", verdi="", minst="", hoyst="", barn="")
    except (KeyError, IndexError, ValueError):
        raise Parameterfeil(f"{sted} har en setning med et ukjent felt i klammer.") from None


def _tolk_grense(sted: str, nokkel: str, grense: object, parametre: Collection[str]) -> Grense:
    if grense is None:
        return None
    if type(grense) in (int, Decimal):
        return Decimal(grense)  # type: ignore[arg-type]
    if isinstance(grense, str) and grense in parametre:
        return grense
    raise Parameterfeil(f"{sted} har en grense, {nokkel}, som verken er et tall eller en parameter.")
