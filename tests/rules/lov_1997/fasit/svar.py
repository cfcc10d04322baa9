"""The whole answer of section 15, all but `forklaring` and `grad`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from tests.rules.lov_1997.fasit import grunnlag as grunnlagene
from tests.rules.lov_1997.fasit import inntekt as inntektene
from tests.rules.lov_1997.fasit import sats as satsene
from tests.rules.lov_1997.fasit import satser
from tests.rules.lov_1997.fasit.ferietillegg import ferietillegg
from tests.rules.lov_1997.fasit.grunnlag import Grunnlag
from tests.rules.lov_1997.fasit.inntekt import Inntekter, maanedstekst
from tests.rules.lov_1997.fasit.kort import Vedtak, kort_for_kort
from tests.rules.lov_1997.fasit.sak import Sak, dato, les
from tests.rules.lov_1997.fasit.tall import tall, tekst
from tests.rules.lov_1997.fasit.vilkaar import siste_dag_for_alder, vilkaar


def fasit(inn: dict[str, Any]) -> dict[str, Any]:
    """The answer to a valid case of section 15; numbers are ints, Decimals or texts."""
    sak = les(inn)
    inntekter = inntektene.inntekter(sak)
    grunnlag = grunnlagene.grunnlag(sak, inntekter) if grunnlagene.beregnes(sak) else None
    svar = alltid(sak, grunnlag)
    if "fodselsdato" in inn:
        siste = siste_dag_for_alder(sak)
        assert siste is not None
        svar["alder"] = {"siste_dag": siste.isoformat(), "oppfylt": sak.dag <= siste}
    if "vilkaar" in inn:
        svar["vilkaar"] = vilkaar(sak)
    if inntekter is not None:
        svar |= med_inntekter(sak, inntekter)
    if grunnlag is not None:
        svar |= med_grunnlag(sak, grunnlag)
    if "meldekort" in inn:
        svar |= med_meldekort(sak, grunnlag)
    if "ferietillegg" in inn:
        svar["ferietillegg"] = ferietillegg(sak, svar.get("meldekort", []))
    return svar


def kvoter(sak: Sak) -> list[tuple[date, str, int]]:
    """The sanksjoner: first day, paragraph, days. The default length goes by the first day of the sanksjon."""
    funnet = []
    for rad in sak.inn.get("sanksjoner", []):
        fra = dato(rad["fra"]) if "fra" in rad else sak.dag
        uker = rad.get("uker", satser.paa(satser.SANKSJONSUKER, satser.DAGENS if sak.dagens else fra))
        dager = int(rad["dager"]) if "dager" in rad else int(uker) * 5
        funnet.append((fra, str(rad["hjemmel"]), dager))
    return funnet


def permitteringsuker(sak: Sak) -> int | None:
    if not sak.inn.get("permittert", False):
        return 0
    if sak.inn.get("fiskeindustri", False):
        return sak.sats(satser.PERMITTERINGSUKER_FISK)
    return sak.sats(satser.PERMITTERINGSUKER)


def alltid(sak: Sak, grunnlag: Grunnlag | None) -> dict[str, Any]:
    fva = satsene.fastsatt_arbeidstid(sak, grunnlag is not None and grunnlag.verneplikt)
    return {
        "regelverk": "dagens" if sak.dagens else "dato",
        "provingsdato": sak.dag.isoformat(),
        "grunnbelop": {"grunnlag": sak.g, "hengende": sak.hengende_g},
        "opptjening": inntektene.opptjening(sak),
        "barnetillegg_sats": satsene.barnetillegg_sats(sak.dag),
        "permitteringsuker": permitteringsuker(sak),
        "fastsatt_vanlig_arbeidstid": tekst(fva),
        "krav_tapt_arbeidstid": tekst(satsene.krav(sak)),
        "tapt_arbeidstid_oppfylt": satsene.tapt_arbeidstid_oppfylt(sak, fva),
        "sanksjonsdager": {
            hjemmel: sum(antall for _, denne, antall in kvoter(sak) if denne == hjemmel) for hjemmel in ("4-10", "4-20")
        },
        "tolkning": sak.tolkning(),
    }


def med_inntekter(sak: Sak, funnet: Inntekter) -> dict[str, Any]:
    siste = inntektene.siste_maaned(sak)
    return {
        "minsteinntekt": {navn: tekst(verdi) for navn, verdi in inntektene.minsteinntekt(sak, funnet).items()},
        "minsteinntekt_oppfylt": inntektene.minsteinntekt_oppfylt(sak, funnet),
        "perioder": [
            {
                "fra": maanedstekst(siste - 12 * nummer - 11),
                "til": maanedstekst(siste - 12 * nummer),
                "utbetalt": tekst(funnet.utbetalt[nummer]),
                "oppjustert": tekst(funnet.oppjustert[nummer]),
            }
            for nummer in range(3)
        ],
        "ikke_medregnet": list(funnet.utenfor),
        "grunnlag_12": tekst(funnet.g12),
        "grunnlag_36": tekst(funnet.g36),
        "grunnlag_uavrundet": tekst(funnet.uavrundet),
        "avkortet": funnet.avkortet,
        "grunnlag_ordinaert": funnet.ordinaert,
    }


def med_grunnlag(sak: Sak, funnet: Grunnlag) -> dict[str, Any]:
    sats = satsene.dagsats(sak, funnet.kroner, sak.dag)
    svar: dict[str, Any] = {
        "grunnlag": funnet.kroner,
        "beregningsregel": funnet.regel,
        "verneplikt_brukt": funnet.verneplikt,
        "stonadsuker_ordinaer": funnet.uker_ordinaer,
        "stonadsuker_verneplikt": funnet.uker_verneplikt,
        "stonadsuker": funnet.uker,
        "stonadsdager": funnet.dager,
        "dagsats_uten_barn": sats.d0,
        "barnetillegg": sats.bt,
        "hoyeste_dagsats": tekst(sats.maks),
        "dagsats_etter_tak": tekst(sats.d1),
        "samordnet_dagsats": tekst(sats.d3),
        "dagsats": tekst(sats.dagsats),
        "ukesats": tekst(5 * sats.dagsats),
        "samordning_oppfylt": satsene.samordning_oppfylt(sak, sats),
        "egenandel": tekst(satsene.egenandel(sak, funnet, sats)),
        "ventedager": satsene.ventedager(sak, funnet),
    }
    if "gjenopptak" in sak.inn:
        svar["gjenopptak"] = {
            "gjenopptas": funnet.gjenopptas,
            "siste_dato": grunnlagene.siste_dag_for_gjenopptak(sak).isoformat(),
            "nytt_grunnlag": grunnlagene.nytt_grunnlag(sak),
            "gjenstaende_dager": int(sak.inn["gjenopptak"]["gjenstaende_dager"]),
        }
    return svar


def dagtall(vedtatt: Any, dag: date) -> Fraction:
    """A number of `vedtak` on a day: one for all days, or the last row that covers it."""
    if not isinstance(vedtatt, list):
        return tall(vedtatt)
    dekker = [rad for rad in vedtatt if dato(rad["fra"]) <= dag and (rad.get("til") is None or dag <= dato(rad["til"]))]
    return tall(dekker[-1]["verdi"])


def vedtak_for(sak: Sak, grunnlag: Grunnlag | None) -> Vedtak:
    """What the cards are paid by: the stored decision, else what was calculated (of egenandel else 0)."""
    fva = satsene.fastsatt_arbeidstid(sak, grunnlag is not None and grunnlag.verneplikt)
    krav = satsene.krav(sak)

    def dagsats(dag: date) -> Fraction:
        if (vedtatt := sak.vedtatt("dagsats")) is not None:
            return dagtall(vedtatt, dag)
        assert grunnlag is not None
        return satsene.dagsats(sak, grunnlag.kroner, dag).dagsats

    def av_dagen(navn: str, ellers: Fraction, dag: date) -> Fraction:
        vedtatt = sak.vedtatt(navn)
        return ellers if vedtatt is None else dagtall(vedtatt, dag)

    dager = sak.vedtatt("stonadsdager")
    egenandel = sak.vedtatt("egenandel")
    beregnet = Fraction(0)
    if grunnlag is not None:
        beregnet = satsene.egenandel(sak, grunnlag, satsene.dagsats(sak, grunnlag.kroner, sak.dag))
        dager = grunnlag.dager if dager is None else dager
    return Vedtak(
        dagsats,
        lambda dag: av_dagen("vanlig_arbeidstid", fva, dag),
        lambda dag: av_dagen("terskel", krav, dag),
        int(dager),
        beregnet if egenandel is None else tall(egenandel),
        siste_dag_for_alder(sak),
        kvoter(sak),
    )


def med_meldekort(sak: Sak, grunnlag: Grunnlag | None) -> dict[str, Any]:
    kortene, konto = kort_for_kort(sak, vedtak_for(sak, grunnlag))
    summer: Sequence[tuple[str, str]] = (("sum_utbetales", "utbetales"), ("sum_forbrukte_dager", "forbrukte_dager"))
    return {
        "meldekort": kortene,
        **{navn: sum(kort[felt] for kort in kortene) for navn, felt in summer},
        "gjenstaende_sanksjonsdager": sum(konto.kvoter),
        "stans": None if konto.stans is None else {"fra": konto.stans[0].isoformat(), "grunn": konto.stans[1]},
    }
