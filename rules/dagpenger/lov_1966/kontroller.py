"""The control programs: registered values held against the limits in ``kontroller.toml``, before any calculation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from rules.dagpenger.lov_1966.kontrollmaal import STORRELSER, Registrert
from rules.dagpenger.lov_1966.satser import PARAMETRE, VALGT_AV, regelverk_paa
from rules.dagpenger.tolkning import STANDARD, Tolkning
from rules.fakta.begrunnelse import er_begrunnelse
from rules.tall.avrunding import dele
from rules.tall.parametre import UTEN_ALTERNATIV, Parameterfeil
from rules.tall.tall import GRADER

Grense = Decimal | str | None

FIL = "kontroller.toml"
STOPP, VARSEL = "stopp", "varsel"

BER_OM_BEGRUNNELSE, SE_ETTER = "skriv en begrunnelse i Begr.", "se etter"
"""The advice in the sentence of a warning: while no reason is given, and when there is one."""

_NOKLER = ("id", "storrelse", "minst", "hoyst", "forutsetter", "utfall", "setning", "kilde", "grad")
_PAKREVD = ("id", "storrelse", "utfall", "setning", "kilde", "grad")


@dataclass(frozen=True, slots=True)
class Kontroll:
    """One row of the table: what is measured, its limits (both inside; a figure or a parameter's key), and the words.

    ``utfall`` is STOPP or VARSEL: a stop lets nothing be calculated, a warning asks for a reason before the decision.
    ``forutsetter`` is the id of an earlier row that must have found nothing before this one is tried, or blank.
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
    """A value outside its limits: the control, the key of the field, and the sentence for the caseworker."""

    kontroll: Kontroll
    felt: str
    setning: str

    @property
    def stopper(self) -> bool:
        """Whether nothing may be calculated until the value is put right."""
        return self.kontroll.utfall == STOPP


_lest: tuple[Kontroll, ...] | None = None


def alle_kontroller() -> tuple[Kontroll, ...]:
    """The table, checked; raises Parameterfeil."""
    global _lest
    if _lest is None:
        from pathlib import Path

        _lest = les_kontroller(Path(__file__).parent / FIL)
    return _lest


def kontroller(
    registrert: Registrert, tolkning: Tolkning = STANDARD, utfall: str | None = None
) -> tuple[Kontrollfunn, ...]:
    """Every value that lies outside its limits, in the order of the table: all, or those of one ``utfall``.

    Limits that are parameters are those in force on Innvilget fra, or on the processing date while that is blank, as
    ``tolkning`` reads them. The sentence of a warning asks for a reason until one is given. Raises UtenforRegelverket.
    """
    alle: list[Kontrollfunn] = []
    slo_ut = set()
    for kontroll in alle_kontroller():
        if utfall in (None, kontroll.utfall) and kontroll.forutsetter not in slo_ut:
            funn = _kontroller_en(kontroll, registrert, tolkning)
            if funn:
                slo_ut.add(kontroll.id)
                alle += funn
    return tuple(alle)


def _kontroller_en(kontroll: Kontroll, registrert: Registrert, tolkning: Tolkning) -> Sequence[Kontrollfunn]:
    maal = tuple(STORRELSER[kontroll.storrelse](registrert))
    if not maal:
        return ()
    dato = registrert.innvilget_fra or registrert.behandlet
    minst, hoyst = _grense(kontroll.minst, dato, tolkning), _grense(kontroll.hoyst, dato, tolkning)
    return [
        Kontrollfunn(kontroll, felt, _setning(kontroll, registrert, navn, verdi, minst, hoyst))
        for felt, navn, verdi in maal
        if (minst is not None and verdi < minst) or (hoyst is not None and verdi > hoyst)
    ]


def _grense(grense: Grense, dato: date, tolkning: Tolkning) -> Decimal | None:
    if not isinstance(grense, str):
        return grense
    parameter = getattr(regelverk_paa(dato), grense)
    if grense in VALGT_AV:
        parameter = parameter[tolkning[VALGT_AV[grense]]]
    verdi: Decimal = parameter.verdi
    return verdi


def _setning(
    kontroll: Kontroll,
    registrert: Registrert,
    navn: str,
    verdi: Decimal | Fraction,
    minst: Decimal | None,
    hoyst: Decimal | None,
) -> str:
    from rules.forklaring.forklaring import vis_verdi

    return kontroll.setning.format(
        felt=navn,
        raad=SE_ETTER if er_begrunnelse(registrert.begrunnelse) else BER_OM_BEGRUNNELSE,
        verdi=vis_verdi(_desimalt(verdi)),
        minst="" if minst is None else vis_verdi(minst),
        hoyst="" if hoyst is None else vis_verdi(hoyst),
        barn=registrert.barn or 0,
    )


def _desimalt(verdi: Decimal | Fraction) -> Decimal:
    return verdi if isinstance(verdi, Decimal) else dele(Decimal(verdi.numerator), Decimal(verdi.denominator))


def les_kontroller(sti: Path) -> tuple[Kontroll, ...]:
    """Read and check a table of controls; raises Parameterfeil, naming the file and the row."""
    import tomllib

    try:
        innhold = tomllib.loads(sti.read_text("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as feil:
        raise Parameterfeil(f"{sti.name} kan ikke leses som TOML: {feil}.") from None
    return tolk_kontroller(sti.name, innhold)


def tolk_kontroller(fil: str, innhold: Mapping[str, Any]) -> tuple[Kontroll, ...]:
    """Check the parsed content of a table of controls; raises Parameterfeil."""
    if set(innhold) != {"kontroll"} or not innhold["kontroll"]:
        raise Parameterfeil(f"{fil}: filen må ha rader som heter kontroll, og ikke noe annet.")
    rader = [_tolk_rad(f"{fil}: rad {nummer}", rad) for nummer, rad in enumerate(innhold["kontroll"], start=1)]
    for nummer, rad in enumerate(rader, start=1):
        if rad.id in {tidligere.id for tidligere in rader[: nummer - 1]}:
            raise Parameterfeil(f"{fil}: rad {nummer} har samme id som en tidligere rad, {rad.id}.")
        if rad.forutsetter and rad.forutsetter not in {tidligere.id for tidligere in rader[: nummer - 1]}:
            raise Parameterfeil(f"{fil}: rad {nummer} forutsetter {rad.forutsetter}, som ikke er en tidligere rad.")
    return tuple(rader)


def _tolk_rad(sted: str, rad: Mapping[str, Any]) -> Kontroll:
    for nokkel in rad:
        if nokkel not in _NOKLER:
            raise Parameterfeil(f"{sted} har den ukjente nøkkelen {nokkel}.")
    for nokkel in _PAKREVD:
        if not isinstance(rad.get(nokkel), str) or not rad[nokkel].strip():
            raise Parameterfeil(f"{sted} mangler {nokkel}.")
    if rad["storrelse"] not in STORRELSER:
        raise Parameterfeil(f"{sted} måler den ukjente størrelsen {rad['storrelse']}.")
    if rad["utfall"] not in (STOPP, VARSEL):
        raise Parameterfeil(f"{sted} har utfallet {rad['utfall']}, men det må være stopp eller varsel.")
    if rad["grad"] not in GRADER:
        raise Parameterfeil(f"{sted} har graden {rad['grad']}, men den må være A, B eller C.")
    if "minst" not in rad and "hoyst" not in rad:
        raise Parameterfeil(f"{sted} må ha minst eller hoyst.")
    _prov_setningen(sted, rad["setning"], rad["utfall"])
    minst, hoyst = (_tolk_grense(sted, nokkel, rad.get(nokkel)) for nokkel in ("minst", "hoyst"))
    pakrevd = {nokkel: rad[nokkel] for nokkel in _PAKREVD}
    return Kontroll(minst=minst, hoyst=hoyst, forutsetter=rad.get("forutsetter", ""), **pakrevd)


def _prov_setningen(sted: str, setning: str, utfall: str) -> None:
    if (utfall == STOPP and "{felt}" not in setning) or not setning.endswith("."):
        raise Parameterfeil(f"{sted} må ha en setning som navngir {{felt}} og slutter med punktum.")
    if ("{raad}" in setning) != (utfall == VARSEL):
        raise Parameterfeil(f"{sted} må ha {{raad}} i setningen når utfallet er varsel, og bare da.")
    try:
        setning.format(felt="", raad="", verdi="", minst="", hoyst="", barn="")
    except (KeyError, IndexError, ValueError):
        raise Parameterfeil(f"{sted} har en setning med et ukjent felt i klammer.") from None


def _tolk_grense(sted: str, nokkel: str, grense: object) -> Grense:
    if grense is None:
        return None
    if type(grense) in (int, Decimal):
        return Decimal(grense)  # type: ignore[arg-type]
    if isinstance(grense, str) and (PARAMETRE.get(grense) == UTEN_ALTERNATIV or grense in VALGT_AV):
        return grense
    raise Parameterfeil(f"{sted} har en grense, {nokkel}, som verken er et tall eller en parameter.")
