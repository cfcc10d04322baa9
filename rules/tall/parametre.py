"""Reads the parameter files in `regelverk/` and refuses every file with a fault, naming the file and the row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rules.tall.tall import GRADER, Parameter, Regel

if TYPE_CHECKING:
    from pathlib import Path

UTEN_ALTERNATIV = ("",)
ENHETER = ("kr", "kr/uke", "%", "‰", "G", "uker", "dager", "mnd.", "år", "timer", "kort", "ganger", "klokken")

_TOPPNOKLER = {"navn", "fra", "til"}
_PARAMETERNOKLER = {"navn", "punkt", "rad"}
_RADNOKLER = {"alternativ", "gjelder_fra", "gjelder_til", "verdi", "ukjent", "enhet", "kilde", "grad", "merknad"}
_RAD_PAAKREVD = ("gjelder_fra", "gjelder_til", "enhet", "kilde", "grad")
_UKJENT = Decimal("NaN")
_DAG = timedelta(days=1)


class Parameterfeil(ValueError):
    """A parameter file with a fault. The sentence names the file, the parameter and the row."""


class Parametersett:
    """The parameters of one file, valid from `fra` to `til` (both included), each with its rows in date order."""

    __slots__ = ("fil", "fra", "navn", "rader", "til")

    def __init__(self, fil: str, navn: str, fra: date, til: date, rader: dict[str, list[Parameter]]) -> None:
        self.fil = fil
        self.navn = navn
        self.fra = fra
        self.til = til
        self.rader = rader

    def paa(self, dato: date) -> dict[str, Parameter | Mapping[str, Parameter]]:
        """The row of each parameter in force on the day, from `fra` to `til`; by alternative for one that has any."""
        assert self.fra <= dato <= self.til
        ut: dict[str, Parameter | Mapping[str, Parameter]] = {}
        for nokkel, rader in self.rader.items():
            gjeldende = {rad.alternativ: rad for rad in rader if rad.gjelder_fra <= dato <= rad.gjelder_til}
            ut[nokkel] = gjeldende.get("", gjeldende)
        return ut


def les_lovens_parametre(
    sti: Path, ventet: Mapping[str, tuple[str, ...]], gyldighet: tuple[date, date]
) -> Parametersett:
    """The parameter file of a law, as les_parametre, which must cover the law's first day to its last, and no more."""
    sett = les_parametre(sti, ventet)
    if (sett.fra, sett.til) != gyldighet:
        raise Parameterfeil(f"{sett.fil} dekker ikke nøyaktig {gyldighet[0]:%d.%m.%Y}–{gyldighet[1]:%d.%m.%Y}.")
    return sett


def les_parametre(sti: Path, ventet: Mapping[str, tuple[str, ...]]) -> Parametersett:
    """Reads and checks one file, which must hold exactly the parameters `ventet`, each with its alternatives.

    Raises Parameterfeil for text that is not TOML, an unknown or missing key, a row without a source, an unknown
    grade or unit, a value that is not a number, an overlap, a gap, or rows that do not reach the dates the file
    claims.
    """
    import tomllib

    try:
        innhold = tomllib.loads(sti.read_text("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as feil:
        raise Parameterfeil(f"{sti.name} kan ikke leses som TOML: {feil}.") from None
    return tolk_parametre(sti.name, innhold, ventet)


def tolk_parametre(fil: str, innhold: Mapping[str, Any], ventet: Mapping[str, tuple[str, ...]]) -> Parametersett:
    """Checks the parsed content of a parameter file; raises Parameterfeil as les_parametre does."""
    topp = innhold.get("regelverk")
    if not isinstance(topp, dict) or set(topp) != _TOPPNOKLER:
        raise Parameterfeil(f"{fil}: [regelverk] må ha navn, fra og til, og ikke noe annet.")
    if type(topp["fra"]) is not date or type(topp["til"]) is not date or topp["fra"] > topp["til"]:
        raise Parameterfeil(f"{fil}: [regelverk] må ha en fra-dato som ikke er etter til-datoen.")
    for nokkel in innhold:
        if nokkel != "regelverk" and nokkel not in ventet:
            raise Parameterfeil(f"{fil}: nøkkelen {nokkel} er ukjent.")
    rader = {}
    for nokkel, alternativer in ventet.items():
        if nokkel not in innhold:
            raise Parameterfeil(f"{fil}: parameteren {nokkel} mangler.")
        rader[nokkel] = _tolk_parameter(fil, nokkel, innhold[nokkel])
        _kontroller_alternativer(fil, nokkel, rader[nokkel], alternativer)
        for alternativ in alternativer:
            navn = f"{nokkel} ({alternativ})" if alternativ else nokkel
            gjeldende = [rad for rad in rader[nokkel] if rad.alternativ == alternativ]
            _kontroller_dekning(fil, navn, gjeldende, topp["fra"], topp["til"])
    return Parametersett(fil, topp["navn"], topp["fra"], topp["til"], rader)


def _tolk_parameter(fil: str, nokkel: str, tabell: object) -> list[Parameter]:
    if not isinstance(tabell, dict) or not isinstance(tabell.get("navn"), str) or not tabell.get("rad"):
        raise Parameterfeil(f"{fil}: {nokkel} må ha et navn og minst én rad.")
    for nokkel_i_tabell in tabell:
        if nokkel_i_tabell not in _PARAMETERNOKLER:
            raise Parameterfeil(f"{fil}: {nokkel} har den ukjente nøkkelen {nokkel_i_tabell}.")
    punkt = tabell.get("punkt", "")
    hjemmel = f"Regelverket pkt. {punkt}" if punkt else ""
    return [
        _tolk_rad(f"{fil}: {nokkel}, rad {nummer}", nokkel, tabell["navn"], hjemmel, rad)
        for nummer, rad in enumerate(tabell["rad"], start=1)
    ]


def _tolk_rad(sted: str, nokkel: str, navn: str, hjemmel: str, rad: Mapping[str, Any]) -> Parameter:
    for nokkel_i_rad in rad:
        if nokkel_i_rad not in _RADNOKLER:
            raise Parameterfeil(f"{sted} har den ukjente nøkkelen {nokkel_i_rad}.")
    for paakrevd in _RAD_PAAKREVD:
        if rad.get(paakrevd) in (None, ""):
            raise Parameterfeil(f"{sted} mangler {paakrevd}.")
    if rad["enhet"] not in ENHETER:
        raise Parameterfeil(f"{sted} har den ukjente enheten {rad['enhet']}.")
    if rad["grad"] not in GRADER:
        raise Parameterfeil(f"{sted} har graden {rad['grad']}, men den må være A, B eller C.")
    if not isinstance(rad["kilde"], str) or not rad["kilde"].strip():
        raise Parameterfeil(f"{sted} mangler kilde.")
    if type(rad["gjelder_fra"]) is not date or type(rad["gjelder_til"]) is not date:
        raise Parameterfeil(f"{sted} har en gyldighet som ikke er en dato.")
    if rad["gjelder_fra"] > rad["gjelder_til"]:
        raise Parameterfeil(f"{sted} slutter før den begynner.")
    return Parameter(
        Regel(navn, enhet=rad["enhet"], hjemmel=hjemmel, grad=rad["grad"]),
        _verdi(sted, rad),
        nokkel=nokkel,
        gjelder_fra=rad["gjelder_fra"],
        gjelder_til=rad["gjelder_til"],
        kilde=rad["kilde"],
        merknad=rad.get("merknad", ""),
        alternativ=rad.get("alternativ", ""),
    )


def _verdi(sted: str, rad: Mapping[str, Any]) -> Decimal:
    """The value of a row; NaN, which `Parameter.er_kjent` knows, when the row says `ukjent = true` in its place."""
    if rad.get("ukjent") is True and "verdi" not in rad:
        return _UKJENT
    verdi = rad.get("verdi")
    if verdi in (None, ""):
        raise Parameterfeil(f"{sted} mangler verdi.")
    if "ukjent" in rad or type(verdi) not in (int, Decimal) or not Decimal(verdi).is_finite():
        raise Parameterfeil(f"{sted} har en verdi som ikke er et tall.")
    return Decimal(verdi)


def _kontroller_alternativer(fil: str, nokkel: str, rader: list[Parameter], alternativer: tuple[str, ...]) -> None:
    """The rows must carry exactly the alternatives that the rules know; a plain parameter has rows without any."""
    for rad in rader:
        if rad.alternativ not in alternativer:
            sagt = f"det ukjente alternativet {rad.alternativ}" if rad.alternativ else "en rad uten alternativ"
            raise Parameterfeil(f"{fil}: {nokkel} har {sagt}.")
    for alternativ in alternativer:
        if alternativ not in {rad.alternativ for rad in rader}:
            raise Parameterfeil(f"{fil}: {nokkel} mangler alternativet {alternativ}.")


def _kontroller_dekning(fil: str, navn: str, rader: list[Parameter], fra: date, til: date) -> None:
    """The rows of one value must cover every day from `fra` to `til` once."""
    neste = fra
    for rad in sorted(rader, key=lambda rad: rad.gjelder_fra):
        if rad.gjelder_fra < fra:
            raise Parameterfeil(f"{fil}: {navn} har en rad som begynner før filen gjelder, {rad.gjelder_fra:%d.%m.%Y}.")
        if rad.gjelder_fra < neste:
            raise Parameterfeil(f"{fil}: {navn} har to verdier den {rad.gjelder_fra:%d.%m.%Y}.")
        if rad.gjelder_fra > neste:
            raise Parameterfeil(f"{fil}: {navn} mangler en verdi for {neste:%d.%m.%Y}.")
        neste = rad.gjelder_til + _DAG
    if neste != til + _DAG:
        raise Parameterfeil(f"{fil}: {navn} slutter {neste - _DAG:%d.%m.%Y}, men skal dekke til {til:%d.%m.%Y}.")
