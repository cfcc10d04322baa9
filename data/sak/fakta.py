"""The facts of D-61-1 and D-61-2, as a decision keeps them, and the law that says which facts there are."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from data.feil import Avvist, UlesbarRad
from data.sak import setninger
from data.tabeller.radinnhold import les_objekt
from rules.fakta.faktum import fakta_i, for_klassen
from rules.fakta.skjema import Behandling
from rules.regelverk import Lov, lovene, naermeste_lov


def som_json(fakta: Behandling) -> str:
    """The facts that are filled in, as a decision keeps them: amounts and hours as text, dates in ISO form."""
    utfylt = {navn: verdi for navn, verdi in asdict(fakta).items() if verdi is not None}
    return json.dumps(utfylt, default=str, ensure_ascii=False, sort_keys=True)


def fra_json(tekst: str) -> Behandling:
    """The inverse of `som_json`, by the law of the first day in it. Raises UlesbarRad for what it has not written."""
    lest = les_objekt(tekst)
    try:
        fra = date.fromisoformat(lest.get("innvilget_fra", date.min.isoformat()))
        klasse = naermeste_lov(fra).saksfakta.behandling
        return klasse(**{navn: les(lest[navn]) for navn, les in _lesere(klasse).items() if navn in lest})
    except (ArithmeticError, AttributeError, TypeError, ValueError):
        raise UlesbarRad from None


@for_klassen
def _lesere(klasse: type[Behandling]) -> dict[str, Callable[[Any], Any]]:
    """How each fact is read, by name."""
    slag = {navn: faktum.slag.type for navn, faktum in fakta_i(klasse).items()}
    return {navn: date.fromisoformat if ett is date else ett for navn, ett in slag.items()}


def lov_for(fakta: Behandling, behandlet: date) -> Lov:
    """The law that the facts are read by: that of `innvilget_fra`, or of the processing date while that is blank.

    Outside the encoded years it is the nearest one, so that the control can say so.
    """
    return naermeste_lov(fakta.innvilget_fra or behandlet)


def klasse_for(verdier: Mapping[str, Any], behandlet: date) -> type[Behandling]:
    """The facts that there are under the law of `innvilget_fra`, of the values of a form by name.

    Raises Avvist for a value in a field that only another law has: nothing that was typed is left out in silence.
    """
    klasse = naermeste_lov(verdier.get("innvilget_fra") or behandlet).saksfakta.behandling
    andres = {navn: ett for lov in lovene() for navn, ett in fakta_i(lov.saksfakta.behandling).items()}
    feil = {
        navn: setninger.annen_lovs_felt(faktum.label)
        for navn, faktum in andres.items()
        if navn not in fakta_i(klasse) and verdier.get(navn) is not None
    }
    if feil:
        raise Avvist(feil)
    return klasse
