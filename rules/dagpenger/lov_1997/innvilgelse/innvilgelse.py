"""What is granted, put together: the grunnlag that counts, the rate, the weeks and the days."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rules.dagpenger.lov_1997.innvilgelse.arbeidstid import fastsatt_arbeidstid
from rules.dagpenger.lov_1997.innvilgelse.egenandel import egenandel, ventedager
from rules.dagpenger.lov_1997.innvilgelse.gjenopptak import Gjenopptakelse, forrige_grunnlag, nytt_grunnlag
from rules.dagpenger.lov_1997.innvilgelse.grunnlag import Grunnlag, manuelt_grunnlag
from rules.dagpenger.lov_1997.innvilgelse.sats import Dagsats, Satser, ukesats
from rules.dagpenger.lov_1997.innvilgelse.stonadsperiode import (
    gjenstaende_stonadsdager,
    stonadsdager,
    stonadsuker,
    vernepliktsuker,
)
from rules.dagpenger.lov_1997.innvilgelse.verneplikt import verneplikt_grunnlag
from rules.dagpenger.lov_1997.ramme import Ramme
from rules.dagpenger.lov_1997.sak import NULL
from rules.tall.tall import Regel, Tall

GRUNNLAG = Regel("Dagpengegrunnlag", "{grunnlaget}", hjemmel="folketrygdloven § 4-11", grad="A")
HOYERE_VERNEPLIKT = Regel(
    "Dagpengegrunnlag",
    "{grunnlag etter verneplikt}, som er høyere enn {grunnlaget ellers}",
    hjemmel="folketrygdloven § 4-19",
    grad="A",
)
INGEN_INNTEKT = Regel("Dagpengegrunnlag uten inntekt", hjemmel="folketrygdloven § 4-11", grad="A")


@dataclass(frozen=True, slots=True)
class Valgt:
    """The grunnlag that counts, kroner a year, and which rule gave it; None when there was no income."""

    grunnlag: Tall
    regel: str | None


@dataclass(frozen=True, slots=True)
class Innvilgelse:
    """What is granted; weeks and days are None where the income is not known, or the right is resumed."""

    grunnlag: Tall
    regel: str | None
    verneplikt_brukt: bool
    uker_ordinaer: Tall | None
    uker_verneplikt: Tall
    uker: Tall | None
    dager: Tall | None
    satser: Satser
    sats: Dagsats
    ukesats: Tall
    egenandel: Tall
    ventedager: Tall
    fastsatt_arbeidstid: Tall


def innvilget(
    etter_inntekt: Grunnlag | None, ordinaere: Tall | None, gjenopptak: Gjenopptakelse | None, ramme: Ramme
) -> Innvilgelse:
    """The grant: a resumed right keeps its days and its rest of the egenandel, and no verneplikt is tested."""
    gjenopptas = gjenopptak.fakta if gjenopptak is not None and gjenopptak.gjenopptas.verdi else None
    valgt = _grunnlaget(etter_inntekt, ramme)
    har_verneplikt = ramme.sak.verneplikt and gjenopptas is None
    brukt = False
    if gjenopptak is not None and gjenopptas is not None and gjenopptas.forrige_grunnlag is not None:
        valgt = _etter_gjenopptak(valgt, gjenopptas.forrige_grunnlag, gjenopptak)
    elif har_verneplikt:
        service = verneplikt_grunnlag(ramme)
        brukt = service.verdi > valgt.grunnlag.verdi
        if brukt:
            valgt = Valgt(Tall(HOYERE_VERNEPLIKT, service.verdi, (service, valgt.grunnlag)), "verneplikt")
    uker_verneplikt = vernepliktsuker(har_verneplikt, ramme)
    uker = None if gjenopptas is not None else stonadsuker(ordinaere, uker_verneplikt, brukt, ramme)
    if gjenopptas is not None:
        dager: Tall | None = gjenstaende_stonadsdager(gjenopptas.gjenstaende_dager)
    else:
        dager = None if uker is None else stonadsdager(uker, ramme.regelverk.dager_i_uka)
    satser = Satser(valgt.grunnlag, ramme)
    sats = satser.paa(ramme.sak.provingsdato)
    return Innvilgelse(
        valgt.grunnlag,
        valgt.regel,
        brukt,
        ordinaere,
        uker_verneplikt,
        uker,
        dager,
        satser,
        sats,
        ukesats(sats.dagsats, ramme),
        egenandel(sats.dagsats, gjenopptas, ramme),
        ventedager(gjenopptas, ramme),
        fastsatt_arbeidstid(brukt, ramme),
    )


def _grunnlaget(etter_inntekt: Grunnlag | None, ramme: Ramme) -> Valgt:
    if ramme.sak.grunnlag is not None:
        manuelt = manuelt_grunnlag(ramme)
        return Valgt(Tall(GRUNNLAG, manuelt.verdi, (manuelt,)), "manuelt")
    if etter_inntekt is None:
        return Valgt(Tall(INGEN_INNTEKT, NULL), None)
    ordinaert = etter_inntekt.ordinaert
    return Valgt(Tall(GRUNNLAG, ordinaert.verdi, (ordinaert,)), etter_inntekt.regel)


def _etter_gjenopptak(valgt: Valgt, forrige: Decimal, gjenopptak: Gjenopptakelse) -> Valgt:
    if not gjenopptak.nytt_grunnlag:
        return Valgt(forrige_grunnlag(forrige, gjenopptak.gjenopptas), "forrige")
    regel = valgt.regel if valgt.grunnlag.verdi >= forrige else "forrige"
    return Valgt(nytt_grunnlag(valgt.grunnlag, forrige, gjenopptak.gjenopptas), regel)
