"""The right facts of a draft: what the decisions of the flow were made by, and its cards, where the rules agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from data.sak.rader.anvisningsrader import DAGPENGER
from data.sak.rader.vedtaksrader import AVSTENGNING, INNVILGELSE, Vedtak
from rules.fakta.skjema import FAKTA
from rules.tall.lesing import vis_dato
from training.oppgaver.regning import kortfakta, kortresultat, resultat, rett_tolkning, rette_fakta
from training.ovelse.etiketter import RESULTATER
from training.ovelse.ovelse import Fasit, Fasitkort
from training.utkast import setninger
from training.utkast.begynnelse import inntastet, valgt_tolkning
from training.utkast.maal import Folk, i_perioden
from training.utkast.situasjon import Sakbilde


def fasitene(
    for_: Folk, etter: Folk, bygget: Folk, dag: date, usagt: list[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each person whose case was decided or paid in the flow: the number, and the parts of a Fasit.

    `bygget` are the same people in the register that the draft builds, where a decision from before may have another
    day; `dag` is the exercise's. What the rules do not give of them is told in `usagt`, and left out.
    """
    for fodselsnr, person in etter.items():
        for sak in reversed(person.saker):
            gammel = for_[fodselsnr].sak(sak.sak.journalnr) if fodselsnr in for_ else None
            i_bygget = None
            if gammel and fodselsnr in bygget:
                nr = [ett.sak.journalnr for ett in for_[fodselsnr].saker].index(sak.sak.journalnr)
                i_bygget = bygget[fodselsnr].saker[nr]
            if fasit := _fasit(gammel, sak, i_bygget, dag, usagt):
                yield fodselsnr, fasit
                break


def _fasit(
    for_: Sakbilde | None, etter: Sakbilde, bygget: Sakbilde | None, dag: date, usagt: list[str]
) -> dict[str, Any] | None:
    nye_vedtak = etter.vedtak[len(for_.vedtak) if for_ else 0 :]
    nye_kort = [rad for rad in etter.rader[len(for_.rader) if for_ else 0 :] if rad.slag == DAGPENGER]
    avstengt = [ett for ett in nye_vedtak if ett.type == AVSTENGNING]
    innvilget = any(ett.type == INNVILGELSE for ett in nye_vedtak)
    vedtak = etter.gjeldende
    fakta = inntastet(etter)
    if not (innvilget or nye_kort or avstengt) or vedtak is None or fakta is None:
        return None
    avgjort = vedtak.dato if innvilget or not (bygget and bygget.gjeldende) else bygget.gjeldende.dato
    deler: dict[str, Any] = {
        "opplysninger": {FAKTA[navn].label: verdi for navn in FAKTA if (verdi := getattr(fakta, navn)) is not None}
    }
    if avgjort != dag:
        deler["dato"] = avgjort
    if valgt := valgt_tolkning(vedtak):
        deler["tolkning"] = valgt
    if avstengt:
        sist = avstengt[-1]
        deler["avstengning"] = {"dato": sist.dato, "kode": sist.begrunnelse_kode or "", "uker": sist.uker}
    fasit = Fasit.model_validate(deler)
    if not _gir_tallene(fasit, vedtak, avgjort):
        usagt.append(setninger.fasiten_mangler(etter.sak.journalnr))
        return None
    kort = list(_kortene(fasit, avgjort, etter, nye_kort, usagt))
    return {**deler, "kort": kort} if kort else deler


def _gir_tallene(fasit: Fasit, vedtak: Vedtak, dag: date) -> bool:
    fakta, tolkning = rette_fakta(fasit), rett_tolkning(fasit, dag)
    return all(
        resultat(navn, dag, tolkning)(fakta) == getattr(vedtak, navn)
        for navn in RESULTATER.values()
        if getattr(vedtak, navn) is not None
    )


def _kortene(fasit: Fasit, dag: date, etter: Sakbilde, nye: Sequence[Any], usagt: list[str]) -> Iterator[Fasitkort]:
    fakta, tolkning = rette_fakta(fasit), rett_tolkning(fasit, dag)
    for rad in nye:
        if rad.periode_fra is None or rad.periode_til is None or rad.type in ("T", "M"):
            continue
        deler = {navn: getattr(rad, navn) for navn in ("arb_timer", "tapt_arbtid") if getattr(rad, navn) is not None}
        typen = {"type": rad.type} if rad.type else {}
        kort = Fasitkort.model_validate({"fra": rad.periode_fra, "til": rad.periode_til, **typen, **deler})
        paa_kortet = kortfakta(fakta, dag, kort, tolkning)
        betalt = i_perioden(etter.rader, rad.periode_fra, rad.periode_til)
        if paa_kortet and (kortresultat("anvist")(paa_kortet), kortresultat("utbetalt")(paa_kortet)) == betalt:
            yield kort
        else:
            periode = f"{vis_dato(rad.periode_fra, kort=True)}-{vis_dato(rad.periode_til, kort=True)}"
            usagt.append(setninger.kortet_er_ikke_i_fasiten(etter.sak.journalnr, periode))
