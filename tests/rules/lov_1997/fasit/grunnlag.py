"""Which grunnlag and which weeks: manual, verneplikt and gjenopptak (sections 5, 8, 10 and 13)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.rules.lov_1997.fasit.dager import DAG, arbeidsdag_fra
from tests.rules.lov_1997.fasit.inntekt import Inntekter, ordinaere_uker
from tests.rules.lov_1997.fasit.sak import Sak, dato
from tests.rules.lov_1997.fasit.tall import naermest, tall

VERNEPLIKTSUKER = 26


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """`ordinaert` is what verneplikt is compared with: the manual one when there is one."""

    kroner: int
    regel: str | None
    verneplikt: bool
    gjenopptas: bool
    uker_ordinaer: int | None
    uker_verneplikt: int
    uker: int | None
    dager: int | None


def beregnes(sak: Sak) -> bool:
    """Whether the case reaches as far as a grunnlag. `verneplikt` that is false is no input."""
    return bool({"inntekter", "grunnlag", "gjenopptak"} & set(sak.inn)) or sak.inn.get("verneplikt", False)


def siste_dag_for_gjenopptak(sak: Sak) -> date:
    """52 weeks from the first working day, public holidays apart, after the last forbruk."""
    brudd = arbeidsdag_fra(dato(sak.inn["gjenopptak"]["siste_forbruksdag"]) + DAG)
    return brudd + 52 * 7 * DAG


def gjenopptas(sak: Sak) -> bool:
    if "gjenopptak" not in sak.inn:
        return False
    minst = 1 if sak.valg("T-GJENOPP") == "minst_1" else 2
    return sak.dag <= siste_dag_for_gjenopptak(sak) and int(sak.inn["gjenopptak"]["gjenstaende_dager"]) >= minst


def nytt_grunnlag(sak: Sak) -> bool:
    """Whether the work since then is enough for a new one, also when the old one then is the higher."""
    return gjenopptas(sak) and sak.inn["gjenopptak"].get("arbeid_12_uker", False)


def eget(sak: Sak, funnet: Inntekter | None) -> tuple[int, str | None]:
    """The grunnlag of this case alone (steps 1-6) and its rule."""
    if "grunnlag" in sak.inn:
        return min(naermest(tall(sak.inn["grunnlag"])), 6 * sak.g), "manuelt"
    return (0, None) if funnet is None else (funnet.ordinaert, funnet.regel)


def grunnlag(sak: Sak, funnet: Inntekter | None) -> Grunnlag:
    kroner, regel = eget(sak, funnet)
    ordinaer = None if funnet is None else ordinaere_uker(sak, funnet)
    if gjenopptas(sak):
        gammelt = sak.inn["gjenopptak"].get("forrige_grunnlag")
        if gammelt is not None and (not nytt_grunnlag(sak) or int(gammelt) > kroner):
            kroner, regel = int(gammelt), "forrige"
        dager = int(sak.inn["gjenopptak"]["gjenstaende_dager"])
        return Grunnlag(kroner, regel, False, True, ordinaer, 0, None, dager)
    verneplikt = sak.inn.get("verneplikt", False)
    brukt = verneplikt and 3 * sak.g > kroner
    if brukt:
        kroner, regel = 3 * sak.g, "verneplikt"
    uker = stonadsuker(sak, ordinaer, brukt)
    vernepliktsuker = VERNEPLIKTSUKER if verneplikt else 0
    return Grunnlag(kroner, regel, brukt, False, ordinaer, vernepliktsuker, uker, None if uker is None else uker * 5)


def stonadsuker(sak: Sak, ordinaer: int | None, brukt: bool) -> int | None:
    """The weeks. Verneplikt gives its 26 when it decides the grunnlag, or when it is the only right."""
    if not sak.inn.get("verneplikt", False):
        return ordinaer
    if not ordinaer:
        return VERNEPLIKTSUKER
    if not brukt:
        return ordinaer
    return max(VERNEPLIKTSUKER, ordinaer) if sak.valg("T-VERNUKER") == "lengst" else VERNEPLIKTSUKER
