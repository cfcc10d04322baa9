"""The control of the facts before anything is calculated: what stops, and what only warns."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from data.fakta import Behandling
from data.grenser import FLEST_UKER, TIMER_I_UKA, er_maal
from data.kodeverk import kodeliste
from data.ledetekst import AAR, BEHANDLING, INNTEKTER
from rules.avrunding import avrund, dele
from rules.beregning import Beregning
from rules.grunnbelop import g_paa
from rules.sak import FLEST_BARN, HOYESTE_BELOP, HOYESTE_KURSTID

HOY_INNTEKT_G = 20
"""Incomes above this many G in a year are probably a slip of the hand (our choice, grade C)."""

VOKSEN = 18
_BARNEDATOER = ("barn1_fodt", "barn2_fodt", "barn3_fodt")
_INNTEKTSFELT = tuple(f"{navn}_{nr}" for nr in AAR for navn in INNTEKTER)
_BELOP = (
    *_INNTEKTSFELT,
    "oppjustert_grunnlag",
    "privat_pensjon",
    "offentlig_pensjon",
    "folketrygd",
    "lonn_for_pensjon",
    "redusert_trygd",
)
_KODER = {
    "naeringsgruppe": "naeringsgruppe",
    "bokommune": "kommune",
    "skattekommune": "kommune",
    "utbetkommune": "kommune",
}
_VALG = {
    "hjelp_i_huset": ("J", "N"),
    "grunnbelop": ("F",),
    "nullstilling": ("J",),
    "fiskeforedling": ("J", "N"),
    "vernepliktig": ("J", "N"),
}

Funn = tuple[str, str]
"""A field's name and what is wrong with it, in one sentence."""


def feil_i(fakta: Behandling) -> dict[str, str]:
    """What stops the facts, by field name, in the order of the forms; empty when they may be calculated."""
    funn: dict[str, str] = {}
    for kontroll in (_koder, _barn, _skatt, _arbeidstid, _datoer, _belop, _tall):
        for felt, setning in kontroll(fakta):
            funn.setdefault(felt, f"{BEHANDLING[felt]}: {setning}")
    return {felt: funn[felt] for felt in BEHANDLING if felt in funn}


def varsler_om(fakta: Behandling, beregning: Beregning) -> tuple[str, ...]:
    """What the caseworker should look at again, a sentence each, though it stops nothing."""
    grense = HOY_INNTEKT_G * g_paa(beregning.fakta.behandlet).verdi
    varsler = [
        f"{BEHANDLING[felt]}: koden {getattr(fakta, felt)} er ikke i listen, som ikke er fullstendig; se etter."
        for felt, liste in _KODER.items()
        if getattr(fakta, felt) and kodeliste(liste).tekst(getattr(fakta, felt)) is None
    ]
    varsler += [
        f"{BEHANDLING[felt]}: beløpet er over {HOY_INNTEKT_G} ganger grunnbeløpet; se etter."
        for felt in _INNTEKTSFELT
        if (getattr(fakta, felt) or 0) > grense
    ]
    if not beregning.minsteinntekt.verdi:
        varsler.append("Lønnsinntekten når ikke minsteinntekten: vurder om vilkåret er oppfylt.")
    return tuple(varsler)


def med_standardverdier(fakta: Behandling, maks_uker: int) -> Behandling:
    """The facts with Maks % and Antall uker filled in where they are blank.

    Maks % is lost hours in per cent of normal hours, nearest whole (our reading, grade C), 100 without hours.
    """
    maks_prosent = fakta.maks_prosent
    if maks_prosent is None:
        tapt, normal = fakta.tapt_arbtid, fakta.normal_arbtid
        maks_prosent = Decimal(100) if tapt is None or normal is None else avrund(dele(100 * tapt, normal))
    return replace(fakta, maks_prosent=maks_prosent, antall_uker=fakta.antall_uker or maks_uker)


def _koder(fakta: Behandling) -> Iterator[Funn]:
    for felt, navn in _KODER.items():
        kode, liste = getattr(fakta, felt), kodeliste(navn)
        if kode and not liste.riktig_form(kode):
            yield felt, f"{kode} har ikke riktig form; velg en kode fra listen."
        elif kode and not liste.delvis and liste.tekst(kode) is None:
            yield felt, f"koden {kode} finnes ikke; velg en fra listen."
    for felt, valg in _VALG.items():
        if getattr(fakta, felt) not in (None, *valg):
            yield felt, f"skriv {' eller '.join(valg)}, eller la feltet stå tomt."


def _barn(fakta: Behandling) -> Iterator[Funn]:
    antall = fakta.barn or 0
    if not 0 <= antall <= FLEST_BARN:
        yield "barn", f"skriv et tall fra 0 til {FLEST_BARN}."
        return
    for nummer, felt in enumerate(_BARNEDATOER, start=1):
        fodt = getattr(fakta, felt)
        if fodt is None and nummer <= antall:
            yield felt, f"skriv fødselsdatoen, for Forsørgede barn er {antall}."
        elif fodt is not None and nummer > antall:
            yield felt, f"slett datoen eller rett Forsørgede barn, som er {antall}."
        elif fodt is not None and fakta.innvilget_fra is not None:
            if fodt > fakta.innvilget_fra:
                yield felt, "barnet er født etter Innvilget fra; rett datoen."
            elif (fodt.year + VOKSEN, fodt.month, fodt.day) <= _delt(fakta.innvilget_fra):
                yield felt, f"barnet er fylt {VOKSEN} år på Innvilget fra; rett datoen eller Forsørgede barn."


def _delt(dato: date) -> tuple[int, int, int]:
    return dato.year, dato.month, dato.day


def _skatt(fakta: Behandling) -> Iterator[Funn]:
    if fakta.skatteprosent is None and not fakta.tabellnr:
        yield "skatteprosent", "skriv skatteprosent, eller tabellnr i neste felt."
    elif fakta.skatteprosent is not None and fakta.tabellnr:
        yield "tabellnr", "skriv enten skatteprosent eller tabellnr, ikke begge."
    elif not er_maal(fakta.skatteprosent, 100):
        yield "skatteprosent", "skriv et tall fra 0 til 100."


def _arbeidstid(fakta: Behandling) -> Iterator[Funn]:
    normal, tapt = fakta.normal_arbtid, fakta.tapt_arbtid
    if normal == 0 or not er_maal(normal, TIMER_I_UKA):
        yield "normal_arbtid", f"skriv timer i uka, over 0 og høyst {TIMER_I_UKA}."
    elif not er_maal(tapt, TIMER_I_UKA):
        yield "tapt_arbtid", "skriv timer i uka, 0 eller mer."
    elif tapt is not None and normal is None:
        yield "normal_arbtid", "skriv normal arbeidstid når tapt arbeidstid er fylt ut."
    elif tapt is not None and normal is not None and tapt > normal:
        yield "tapt_arbtid", "skriv høyst det som er normal arbeidstid."
    if fakta.maks_prosent == 0 or not er_maal(fakta.maks_prosent, 100):
        yield "maks_prosent", "skriv et tall over 0 og høyst 100, eller la feltet stå tomt."


def _datoer(fakta: Behandling) -> Iterator[Funn]:
    if fakta.innvilget_fra is None:
        yield "innvilget_fra", "skriv første dag med dagpenger."
    elif fakta.til is not None and fakta.til < fakta.innvilget_fra:
        yield "til", "skriv en dato som ikke er før Innvilget fra."


def _belop(fakta: Behandling) -> Iterator[Funn]:
    for felt in _BELOP:
        belop = getattr(fakta, felt)
        if belop is not None and (not 0 <= belop <= HOYESTE_BELOP or belop != belop.to_integral_value()):
            yield felt, "skriv hele kroner, 0 eller mer."


def _tall(fakta: Behandling) -> Iterator[Funn]:
    for felt in ("kurs_1", "kurs_2", "kurs_3"):
        uker = getattr(fakta, felt)
        if uker is not None and not 0 <= uker <= HOYESTE_KURSTID:
            yield felt, f"skriv uker fra 0 til {HOYESTE_KURSTID}."
    if fakta.uker_delvis_perm is not None and not 0 <= fakta.uker_delvis_perm <= FLEST_UKER:
        yield "uker_delvis_perm", f"skriv uker fra 0 til {FLEST_UKER}."
    if fakta.antall_uker is not None and fakta.antall_uker < 1:
        yield "antall_uker", "skriv minst én uke, eller la feltet stå tomt."
