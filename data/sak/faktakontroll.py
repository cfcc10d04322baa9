"""The control of the facts before anything is calculated: what stops, and what only warns.

The limits stand in ``rules/dagpenger/lov_1966/kontroller.toml``; here are only codes, choices, and the form of amounts.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from data.kodeverk import kodeliste
from data.sak.fakta import Behandling, lov_for
from data.sak.ledetekst import AAR, BEHANDLING, INNTEKTER
from rules.dagpenger.kontroll import STOPP, VARSEL, Kontrollfunn
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.registrert import Registrert
from rules.fakta.sak import YTELSER
from rules.fakta.tolkning import Tolkning
from rules.regelverk import lov_paa, standard

_BARNEDATOER = ("barn1_fodt", "barn2_fodt", "barn3_fodt")
_KURS = ("kurs_1", "kurs_2", "kurs_3")
_SKJEMAFELT = {
    **{f"inntekt[{nr - 1}].{navn}": f"{navn}_{nr}" for navn in INNTEKTER for nr in AAR},
    **{f"kurstid[{plass}]": felt for plass, felt in enumerate(_KURS)},
    **{f"fodselsdatoer[{plass}]": felt for plass, felt in enumerate(_BARNEDATOER)},
    **{f"samordning.{navn}": navn for navn in YTELSER},
    "normal_arbeidstid": "normal_arbtid",
    "tapt_arbeidstid": "tapt_arbtid",
}
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

_HELE_KRONER = (*(f"{navn}_{nr}" for nr in AAR for navn in INNTEKTER), "oppjustert_grunnlag", *YTELSER)
_TO_DESIMALER = {
    "skatteprosent": "prosent",
    "normal_arbtid": "timer",
    "tapt_arbtid": "timer",
    "maks_prosent": "prosent",
}

Funn = tuple[str, str]
"""A field's name and what is wrong with it, in one sentence."""


def feil_i(fakta: Behandling, behandlet: date, tolkning: Tolkning | None = None) -> dict[str, str]:
    """What stops the facts, by field name, in the order of the forms; empty when they may be calculated.

    A control on a field that the forms do not have comes last, and stops as well.

    Raises UtenforRegelverket when a limit must be known on a day outside the encoded years.
    """
    funn: dict[str, str] = {}
    for kontroll in (_koder, _valg, _form):
        for felt, setning in kontroll(fakta):
            funn.setdefault(felt, f"{BEHANDLING[felt]}: {setning}")
    for utenfor in _kontroller(fakta, behandlet, tolkning, STOPP):
        funn.setdefault(skjemafelt(utenfor.felt), utenfor.setning)
    rekkefolge = [*BEHANDLING, *funn]
    return dict(sorted(funn.items(), key=lambda ett: rekkefolge.index(ett[0])))


def varsler_om(fakta: Behandling, behandlet: date, tolkning: Tolkning | None = None) -> tuple[str, ...]:
    """What the caseworker should look at again, a sentence each, though it stops nothing.

    First the values outside a limit, which ask for a reason while Begr. is blank; then the codes that are not known.
    Raises UtenforRegelverket.
    """
    varsler = [utenfor.setning for utenfor in _kontroller(fakta, behandlet, tolkning, VARSEL)]
    varsler += [
        f"{BEHANDLING[felt]}: koden {getattr(fakta, felt)} er ikke i listen (delvis); se etter."
        for felt, liste in _KODER.items()
        if getattr(fakta, felt) and kodeliste(liste).tekst(getattr(fakta, felt)) is None
    ]
    return tuple(varsler)


def mangler_begrunnelse(fakta: Behandling, behandlet: date, tolkning: Tolkning | None = None) -> str | None:
    """The sentence for Begr. when a value outside a limit asks for a reason that is not given; it holds the decision.

    Raises UtenforRegelverket.
    """
    if er_begrunnelse(fakta.begrunnelse):
        return None
    for utenfor in _kontroller(fakta, behandlet, tolkning, VARSEL):
        felt = skjemafelt(utenfor.felt)
        ledetekst = BEHANDLING.get(felt, felt).removesuffix(".")
        return f"{BEHANDLING['begrunnelse']}: skriv en begrunnelse; varselet gjelder {ledetekst}."
    return None


def _kontroller(fakta: Behandling, behandlet: date, tolkning: Tolkning | None, utfall: str) -> tuple[Kontrollfunn, ...]:
    lov = lov_for(fakta, behandlet)
    return lov.kontroller.kontroller(registrert(fakta, behandlet), tolkning or standard(lov), utfall)


def skjemafelt(felt: str) -> str:
    """The name on the forms of a field that a control has named, e.g. `lonn_1` for `inntekt[0].lonn`."""
    return _SKJEMAFELT.get(felt, felt)


def registrert(fakta: Behandling, behandlet: date) -> Registrert:
    """The facts as the control programs take them, processed on that date."""
    return Registrert(
        behandlet,
        innvilget_fra=fakta.innvilget_fra,
        til=fakta.til,
        normal_arbeidstid=fakta.normal_arbtid,
        tapt_arbeidstid=fakta.tapt_arbtid,
        uker_delvis_perm=fakta.uker_delvis_perm,
        maks_prosent=fakta.maks_prosent,
        antall_uker=fakta.antall_uker,
        skatteprosent=fakta.skatteprosent,
        tabellnr=fakta.tabellnr or "",
        barn=fakta.barn,
        fodselsdatoer=(fakta.barn1_fodt, fakta.barn2_fodt, fakta.barn3_fodt),
        lonn=(fakta.lonn_1, fakta.lonn_2, fakta.lonn_3),
        dagpenger=(fakta.dagpenger_1, fakta.dagpenger_2, fakta.dagpenger_3),
        sykepenger=(fakta.sykepenger_1, fakta.sykepenger_2, fakta.sykepenger_3),
        kurstid=(fakta.kurs_1, fakta.kurs_2, fakta.kurs_3),
        grunnbelop="forrige" if fakta.grunnbelop == "F" else "dagens",
        vernepliktig=fakta.vernepliktig == "J",
        oppjustert_grunnlag=fakta.oppjustert_grunnlag,
        samordning=(
            fakta.privat_pensjon,
            fakta.offentlig_pensjon,
            fakta.folketrygd,
            fakta.lonn_for_pensjon,
            fakta.redusert_trygd,
        ),
        begrunnelse=fakta.begrunnelse or "",
    )


def med_standardverdier(fakta: Behandling, maks_uker: int, tolkning: Tolkning | None = None) -> Behandling:
    """The facts with Maks % and Antall uker filled in where they are blank; `innvilget_fra` must be filled in."""
    maks_prosent = fakta.maks_prosent
    if maks_prosent is None:
        assert fakta.innvilget_fra is not None
        lov = lov_paa(fakta.innvilget_fra)
        terskel = lov.innvilgelse.terskel_paa(fakta.innvilget_fra, tolkning or standard(lov))
        maks_prosent = lov.innvilgelse.foreslatt_maks_prosent(fakta.normal_arbtid, fakta.tapt_arbtid, terskel).verdi
    return replace(fakta, maks_prosent=maks_prosent, antall_uker=fakta.antall_uker or maks_uker)


def _koder(fakta: Behandling) -> Iterator[Funn]:
    for felt, navn in _KODER.items():
        kode, liste = getattr(fakta, felt), kodeliste(navn)
        if kode and not liste.riktig_form(kode):
            yield felt, f"{kode} har ikke riktig form; velg en kode fra listen."
        elif kode and not liste.delvis and liste.tekst(kode) is None:
            yield felt, f"koden {kode} finnes ikke; velg en fra listen."


def _valg(fakta: Behandling) -> Iterator[Funn]:
    for felt, valg in _VALG.items():
        if getattr(fakta, felt) not in (None, *valg):
            yield felt, f"skriv {' eller '.join(valg)}, eller la feltet stå tomt."


def _form(fakta: Behandling) -> Iterator[Funn]:
    for felt in _HELE_KRONER:
        if not _hoyst_desimaler(getattr(fakta, felt), 0):
            yield felt, "skriv hele kroner, uten øre."
    for felt, hva in _TO_DESIMALER.items():
        if not _hoyst_desimaler(getattr(fakta, felt), 2):
            yield felt, f"skriv {hva} med høyst to desimaler."


def _hoyst_desimaler(tall: Decimal | None, hoyst: int) -> bool:
    return tall is None or tall.scaleb(hoyst) == tall.scaleb(hoyst).to_integral_value()
