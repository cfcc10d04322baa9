"""The control of the facts before anything is calculated: what stops, and what only warns.

The limits are the law's, the form of a value is that of its kind (`rules/fakta`); here are only the codes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from data.kodeverk import kodeliste
from data.sak import setninger
from data.sak.fakta import lov_for
from rules.dagpenger.kontroll import STOPP, VARSEL, Kontrollfunn
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.faktum import fakta_i, for_klassen
from rules.fakta.skjema import FAKTA, Behandling, andres_fakta
from rules.fakta.slag import Kode
from rules.fakta.tolkning import Tolkning
from rules.regelverk import lov_paa, standard
from rules.tall.setning import si

Funn = tuple[str, str]
"""A field's name and what is wrong with it, in one sentence."""


def feil_i(fakta: Behandling, behandlet: date, tolkning: Tolkning | None = None) -> dict[str, str]:
    """What stops the facts, by field name, in the order of the forms; empty when they may be calculated.

    A control on a field that the forms do not have comes last, and stops as well.

    Raises UtenforRegelverket when a limit must be known on a day outside the encoded years.
    """
    alle = fakta_i(type(fakta))
    funn = {felt: setninger.annen_lovs_felt(ett.label) for felt, ett in andres_fakta(fakta).items()}
    for kontroll in (_koder, _form):
        for felt, setning in kontroll(fakta):
            funn.setdefault(felt, si(alle[felt].label, setning))
    for utenfor in _kontroller(fakta, behandlet, tolkning, STOPP):
        funn.setdefault(utenfor.felt, utenfor.setning)
    return {felt: funn[felt] for felt in (*alle, *funn) if felt in funn}


def varsler_om(fakta: Behandling, behandlet: date, tolkning: Tolkning | None = None) -> tuple[str, ...]:
    """What the caseworker should look at again, a sentence each, though it stops nothing.

    First the values outside a limit, which ask for a reason while Begr. is blank; then the codes that are not known.
    Raises UtenforRegelverket.
    """
    varsler = [utenfor.setning for utenfor in _kontroller(fakta, behandlet, tolkning, VARSEL)]
    varsler += [
        varsel
        for felt, liste in _kodelister(type(fakta)).items()
        if (kode := getattr(fakta, felt))
        if (varsel := kodeliste(liste).varsel(fakta_i(type(fakta))[felt].label, kode))
    ]
    return tuple(varsler)


def mangler_begrunnelse(fakta: Behandling, behandlet: date, tolkning: Tolkning | None = None) -> str | None:
    """The sentence for Begr. when a value outside a limit asks for a reason that is not given; it holds the decision.

    Raises UtenforRegelverket.
    """
    if er_begrunnelse(fakta.begrunnelse):
        return None
    for utenfor in _kontroller(fakta, behandlet, tolkning, VARSEL):
        ledetekst = fakta_i(type(fakta))[utenfor.felt].label.removesuffix(".")
        return setninger.begrunnelse_mangler(FAKTA["begrunnelse"].label, ledetekst)
    return None


def _kontroller(fakta: Behandling, behandlet: date, tolkning: Tolkning | None, utfall: str) -> tuple[Kontrollfunn, ...]:
    lov = lov_for(fakta, behandlet)
    valgt = tolkning or standard(lov, fakta.innvilget_fra or behandlet)
    return lov.kontroller.kontroller(fakta, behandlet, valgt, utfall)


def med_standardverdier(fakta: Behandling, maks_uker: int, tolkning: Tolkning | None = None) -> Behandling:
    """The facts with Maks % and Antall uker filled in where they are blank, and no fact of the law is left out.

    `innvilget_fra` must be filled in.
    """
    maks_prosent = fakta.maks_prosent
    if maks_prosent is None and "maks_prosent" not in fakta.uten:
        assert fakta.innvilget_fra is not None
        lov = lov_paa(fakta.innvilget_fra)
        terskel = lov.innvilgelse.terskel_paa(fakta.innvilget_fra, tolkning or standard(lov, fakta.innvilget_fra))
        maks_prosent = lov.innvilgelse.foreslaatt_maks_prosent(fakta.normal_arbtid, fakta.tapt_arbtid, terskel).verdi
    antall_uker = None if "antall_uker" in fakta.uten else fakta.antall_uker or maks_uker
    return replace(fakta, maks_prosent=maks_prosent, antall_uker=antall_uker)


@for_klassen
def _kodelister(klasse: type[Behandling]) -> Mapping[str, str]:
    """The fields that hold a code, each with its list."""
    return {navn: faktum.slag.liste for navn, faktum in fakta_i(klasse).items() if isinstance(faktum.slag, Kode)}


def _koder(fakta: Behandling) -> Iterator[Funn]:
    for felt, navn in _kodelister(type(fakta)).items():
        kode = getattr(fakta, felt)
        if kode and (feil := kodeliste(navn).feil(kode)):
            yield felt, feil


def _form(fakta: Behandling) -> Iterator[Funn]:
    for felt, faktum in fakta_i(type(fakta)).items():
        if feil := faktum.slag.formfeil(getattr(fakta, felt)):
            yield felt, feil
