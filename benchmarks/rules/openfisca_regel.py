"""The plain rule in openfisca-core, run by the Python of its own environment; it times itself from its first line.

Nothing of ours is imported. The cases of one G are one simulation, which is as few as there can be: a simulation is
for one period. `64` gives its float variables the dtype float64, which openfisca-core itself sets to float32. The krone
is found with `round_` of its model_api, or with `floor` of the amount and a half.
"""

from time import perf_counter

START = perf_counter()

import json  # noqa: E402 - the imports are part of what is timed
import sys  # noqa: E402
from datetime import date  # noqa: E402

import numpy as np  # noqa: E402
from openfisca_core import model_api  # noqa: E402
from openfisca_core.entities import Entity  # noqa: E402
from openfisca_core.parameters import ParameterNode  # noqa: E402
from openfisca_core.periods import DateUnit  # noqa: E402
from openfisca_core.simulations import SimulationBuilder  # noqa: E402
from openfisca_core.taxbenefitsystems import TaxBenefitSystem  # noqa: E402
from openfisca_core.variables import Variable  # noqa: E402
from openfisca_core.variables.config import VALUE_TYPES  # noqa: E402

AVRUNDING = {"round_": model_api.round_, "floor": lambda belop: np.floor(belop + 0.5)}
PERSON = Entity("person", "personer", "En arbeidssøker", "")


def _inntekt(nummer):
    return type(
        f"inntekt_{nummer}",
        (Variable,),
        {"value_type": float, "entity": PERSON, "definition_period": DateUnit.MONTH},
    )


class ukesats(Variable):
    value_type = float
    entity = PERSON
    definition_period = DateUnit.MONTH

    def formula(person, period, parameters):
        siste = person("inntekt_1", period)
        snitt = (siste + person("inntekt_2", period) + person("inntekt_3", period)) / 3
        grunnlag = np.minimum(np.maximum(siste, snitt), 6 * parameters(period).grunnbelop)
        return AVRUNDING[sys.argv[5]](grunnlag * 0.002 * 6)


def _system(g_rader):
    system = TaxBenefitSystem([PERSON])
    for nummer in (1, 2, 3):
        system.add_variable(_inntekt(nummer))
    system.add_variable(ukesats)
    verdier = {dato: {"value": belop} for dato, belop in g_rader}
    system.parameters = ParameterNode("", data={"grunnbelop": {"values": verdier}})
    return system


def regn(g_rader, inntekt, dato):
    """Kroner a week for each case."""
    system = _system(g_rader)
    skifter = [date.fromisoformat(fra).toordinal() for fra, _ in g_rader]
    hvilken = np.searchsorted(skifter, dato, side="right") - 1
    svar = np.empty(len(dato), dtype=np.int64)
    for nummer in np.unique(hvilken):
        plasser = np.flatnonzero(hvilken == nummer)
        simulering = SimulationBuilder().build_default_simulation(system, len(plasser))
        maaned = g_rader[nummer][0][:7]
        for aar in range(3):
            simulering.set_input(f"inntekt_{aar + 1}", maaned, inntekt[aar, plasser])
        svar[plasser] = simulering.calculate("ukesats", maaned)
    return svar


if __name__ == "__main__":
    inn, g_fil, ut, bredde, _ = sys.argv[1:]
    if bredde == "64":
        VALUE_TYPES[float]["dtype"] = np.float64
    with np.load(inn) as lest, open(g_fil, encoding="utf-8") as g_lest:
        kroner = regn(json.load(g_lest), lest["inntekt"], lest["dato"])
    brukt = perf_counter() - START
    np.save(ut, kroner)
    print(json.dumps(brukt))
