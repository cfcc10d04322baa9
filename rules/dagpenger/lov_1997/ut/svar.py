"""The answer of a case as JSON-ready data: kroner, weeks and days as ints, every other number a plain text."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rules.dagpenger.lov_1997.beregning import Provingssvar
from rules.dagpenger.lov_1997.innvilgelse.gjenopptak import Gjenopptakelse
from rules.dagpenger.lov_1997.innvilgelse.innvilgelse import Innvilgelse
from rules.dagpenger.lov_1997.innvilgelse.minsteinntekt import Minsteinntekt
from rules.dagpenger.lov_1997.sak import HJEMLER
from rules.dagpenger.lov_1997.ut.forklaring import forklaringer
from rules.dagpenger.lov_1997.ut.grad import laveste_grad
from rules.dagpenger.lov_1997.utbetaling.ferietillegg import Ferietillegg
from rules.dagpenger.lov_1997.utbetaling.meldekort import Kortrekke, Kortresultat
from rules.tall.tall import Parameter, Tall
from rules.tall.uendelig import vanlig


def som_json(svar: Provingssvar) -> dict[str, Any]:
    """Everything that the case came to; a key stands when what it needs was entered."""
    ut = _alltid(svar)
    if svar.minsteinntekt is not None:
        ut |= _inntekt(svar, svar.minsteinntekt)
    if svar.innvilgelse is not None:
        ut |= _innvilgelse(svar.innvilgelse)
    if svar.gjenopptak is not None:
        ut["gjenopptak"] = _gjenopptak(svar.gjenopptak)
    if svar.kort is not None:
        ut |= _kort(svar.kort)
    if svar.ferietillegg is not None:
        ut["ferietillegg"] = _ferietillegg(svar.ferietillegg)
    ut["grad"] = laveste_grad(svar)
    if forklaring := forklaringer(svar):
        ut["forklaring"] = forklaring
    return ut


def _alltid(svar: Provingssvar) -> dict[str, Any]:
    opptjening, sak = svar.opptjening, svar.ramme.sak
    ut: dict[str, Any] = {
        "regelverk": "dagens" if sak.dagens else "dato",
        "provingsdato": sak.provingsdato.isoformat(),
        "grunnbelop": {"grunnlag": int(svar.ramme.g.verdi), "hengende": int(svar.hengende.verdi)},
        "opptjening": {
            "rapporteringsfrist": None if opptjening.frist is None else opptjening.frist.verdi.isoformat(),
            "siste_avsluttede_maaned": str(opptjening.siste),
            "forste_maaned": str(opptjening.forste),
        },
        "barnetillegg_sats": int(svar.barnetillegg_sats.verdi),
        "permitteringsuker": _permitteringsuker(svar.permitteringsuker),
        "fastsatt_vanlig_arbeidstid": vanlig(svar.fastsatt_arbeidstid.verdi),
        "krav_tapt_arbeidstid": vanlig(svar.krav.verdi),
        "tapt_arbeidstid_oppfylt": svar.tapt_arbeidstid.verdi,
        "sanksjonsdager": {
            hjemmel: sum(kvote.dager for kvote in svar.kvotene if kvote.hjemmel == hjemmel) for hjemmel in HJEMLER
        },
        "tolkning": svar.ramme.tolkning.som_dict(),
    }
    if svar.alder is not None:
        ut["alder"] = {"siste_dag": svar.alder.siste_dag.verdi.isoformat(), "oppfylt": svar.alder.oppfylt.verdi}
    if svar.vilkaar is not None:
        ut["vilkaar"] = {paragraf: tall.verdi for paragraf, tall in svar.vilkaar.items()}
    return ut


def _permitteringsuker(uker: Parameter | None) -> int | None:
    if uker is None:
        return 0
    return int(uker.verdi) if uker.er_kjent else None


def _inntekt(svar: Provingssvar, minste: Minsteinntekt) -> dict[str, Any]:
    assert svar.inntekter is not None
    assert svar.etter_inntekt is not None
    grunnlag = svar.etter_inntekt
    tall: dict[str, Tall] = {
        "inntekt_12": minste.inntekt_12,
        "inntekt_36": minste.inntekt_36,
        "faktor_12": minste.faktor_12,
        "faktor_36": minste.faktor_36,
        "krav_12": minste.krav_12,
        "krav_36": minste.krav_36,
    }
    return {
        "minsteinntekt": {nokkel: vanlig(ett.verdi) for nokkel, ett in tall.items()},
        "minsteinntekt_oppfylt": minste.oppfylt.verdi,
        "perioder": [
            {
                "fra": str(periode.fra),
                "til": str(periode.til),
                "utbetalt": vanlig(periode.utbetalt.verdi),
                "oppjustert": vanlig(periode.oppjustert.verdi),
            }
            for periode in svar.inntekter.perioder
        ],
        "ikke_medregnet": [str(inntekt) for inntekt in svar.inntekter.ikke_medregnet],
        "grunnlag_12": vanlig(grunnlag.grunnlag_12.verdi),
        "grunnlag_36": vanlig(grunnlag.grunnlag_36.verdi),
        "grunnlag_uavrundet": vanlig(grunnlag.uavrundet.verdi),
        "avkortet": grunnlag.avkortet,
        "grunnlag_ordinaert": int(grunnlag.ordinaert.verdi),
    }


def _innvilgelse(innvilgelse: Innvilgelse) -> dict[str, Any]:
    sats = innvilgelse.sats
    return {
        "grunnlag": int(innvilgelse.grunnlag.verdi),
        "beregningsregel": innvilgelse.regel,
        "verneplikt_brukt": innvilgelse.verneplikt_brukt,
        "stonadsuker_ordinaer": _hel(innvilgelse.uker_ordinaer),
        "stonadsuker_verneplikt": int(innvilgelse.uker_verneplikt.verdi),
        "stonadsuker": _hel(innvilgelse.uker),
        "stonadsdager": _hel(innvilgelse.dager),
        "dagsats_uten_barn": int(innvilgelse.satser.uten_barn.verdi),
        "barnetillegg": int(sats.barnetillegg.verdi),
        "hoyeste_dagsats": vanlig(innvilgelse.satser.hoyeste.verdi),
        "dagsats_etter_tak": vanlig(sats.etter_tak.verdi),
        "samordnet_dagsats": vanlig(sats.samordnet.verdi),
        "dagsats": vanlig(sats.dagsats.verdi),
        "ukesats": vanlig(innvilgelse.ukesats.verdi),
        "samordning_oppfylt": sats.oppfylt.verdi,
        "egenandel": vanlig(innvilgelse.egenandel.verdi),
        "ventedager": int(innvilgelse.ventedager.verdi),
    }


def _hel(tall: Tall | None) -> int | None:
    return None if tall is None else int(tall.verdi)


def _gjenopptak(gjenopptak: Gjenopptakelse) -> dict[str, Any]:
    return {
        "gjenopptas": gjenopptak.gjenopptas.verdi,
        "siste_dato": gjenopptak.siste_dato.verdi.isoformat(),
        "nytt_grunnlag": gjenopptak.nytt_grunnlag,
        "gjenstaende_dager": gjenopptak.fakta.gjenstaende_dager,
    }


def _kort(rekke: Kortrekke) -> dict[str, Any]:
    return {
        "meldekort": [_ett_kort(kort) for kort in rekke.kort],
        "sum_utbetales": sum(int(kort.utbetales.verdi) for kort in rekke.kort),
        "sum_forbrukte_dager": sum(kort.forbruk for kort in rekke.kort),
        "gjenstaende_sanksjonsdager": rekke.sanksjonsdager_igjen,
        "stans": None
        if rekke.stans is None
        else {"fra": rekke.stans.fra.verdi.isoformat(), "grunn": rekke.stans.grunn},
    }


def _ett_kort(kort: Kortresultat) -> dict[str, Any]:
    return {
        "fra": kort.fra.isoformat(),
        "til": kort.til.isoformat(),
        "meldt_i_tide": kort.i_tide.verdi,
        "sum_vanlig_arbeidstid": vanlig(kort.arbeidstid.verdi),
        "sum_timer": vanlig(kort.timer.verdi),
        "prosentfaktor": vanlig(kort.faktor),
        "tapt_arbeidstid_oppfylt": kort.oppfylt.verdi,
        "forbrukte_dager": kort.forbruk,
        "sanksjonsdager": kort.sanksjonsdager,
        "egenandel_trukket": int(kort.trukket),
        "gjenstaende_egenandel": vanlig(kort.rest.verdi),
        "gjenstaende_dager": kort.dager_igjen,
        "utbetales": int(kort.utbetales.verdi),
        "dager": [
            {
                "dato": dag.dato.isoformat(),
                "utbetales": int(dag.utbetales),
                "forbruk": dag.forbruk,
                "sanksjon": dag.sanksjon,
            }
            for dag in kort.dager
        ],
    }


def _ferietillegg(tillegg: Ferietillegg) -> dict[str, Any]:
    return {
        "aar": tillegg.aar,
        "rett": tillegg.rett.verdi,
        "prosent": vanlig(tillegg.prosent.verdi),
        "forbrukte_dager": tillegg.forbrukte_dager,
        "utbetalt": vanlig(Decimal(tillegg.utbetalt)),
        "belop": int(tillegg.belop.verdi),
        "utbetales_fra": tillegg.utbetales_fra.isoformat(),
    }
