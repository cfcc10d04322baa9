"""What accounts, the holiday supplement and exclusions should have been, and with a mistake in them, by the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from data.sak.mappe import Mappe
from data.sak.rader.vedtaksrader import AVSTENGNING, INNVILGELSE, innvilgelse_av
from rules.fakta.betaling import Post
from rules.regelverk import naermeste_lov
from training.feiltyper.avstengningsfeil import Avstengningsfakta
from training.feiltyper.kontofeil import Kontofakta
from training.oppgaver.regning import kortet, kortfakta, rett_tolkning, rette_fakta
from training.ovelse.ovelse import Fasit, Fasitkort, Ovelse

KONTOENE = frozenset({"sammenhengende_prosent", "to_aar_prosent", "hittil_prosent", "hittil_belop"})
"""The accounts whose mistakes can be named."""
Avstengt = tuple[date, date]


def rette_kontofakta(ovelse: Ovelse, fasit: Fasit, mappe: Mappe, ferieaar: int = 0) -> Kontofakta:
    """The person's payments as they should be at the end: those from before the exercise, and its right cards.

    A grant that the learner has made is as it should be: from the right day, with the right Nullstilling.
    """
    fra_for = [post for rad, post in zip(mappe.anvisninger, mappe.poster, strict=True) if rad.tidspunkt < ovelse.klokke]
    fra_for += mappe.foringer
    innvilgelser = mappe.personens_innvilgelser
    rader = [rad for rad in mappe.vedtak if rad.type == INNVILGELSE]
    rette = rette_fakta(fasit)
    if rader and rader[-1].tidspunkt >= ovelse.klokke and rette.innvilget_fra is not None:
        riktig = replace(
            innvilgelse_av(rader[-1]), innvilget_fra=rette.innvilget_fra, nullstilling=rette.nullstilling == "J"
        )
        innvilgelser = [*innvilgelser[:-1], riktig]
    nummer = innvilgelser[-1].nummer if innvilgelser else 0
    kortene = (_post(ovelse, fasit, kort, mappe.sak.journalnr, nummer) for kort in fasit.kort)
    poster = (*fra_for, *(post for post in kortene if post is not None))
    return Kontofakta(poster, tuple(innvilgelser), len(fra_for), ferieaar)


def _post(ovelse: Ovelse, fasit: Fasit, kort: Fasitkort, sak: str, innvilgelse: int) -> Post | None:
    """A card of the exercise as the accounts count it, had it been paid right."""
    vedtaksdag = ovelse.behandles(fasit)
    fakta = kortfakta(rette_fakta(fasit), vedtaksdag, kort, rett_tolkning(fasit, vedtaksdag))
    svar = fakta and kortet(fakta)
    if not svar:
        return None
    dag = ovelse.klokke.date()
    deling = naermeste_lov(kort.fra).utbetaling.feriedeling(svar, True, None, dag)
    return Post(
        kort.type,
        kort.fra,
        kort.til,
        svar.anvist_prosent.verdi,
        svar.anvist_belop.verdi,
        dag,
        deling.ferieaar,
        dager_gammelt_ferieaar=int(deling.dager),
        prosent_gammelt_ferieaar=deling.prosent,
        belop_gammelt_ferieaar=deling.belop,
        sak=sak,
        innvilgelse=innvilgelse,
    )


def kontoresultat(navn: str, dag: date, sak: str) -> Callable[[Kontofakta], Decimal | None]:
    """What gives one account of a person on a day; `sak` is the case that the accounts of a case are of."""
    lov = naermeste_lov(dag).utbetaling

    def regn(fakta: Kontofakta) -> Decimal | None:
        poster = [post for post in fakta.poster if not post.er_ferietillegg]
        i_saken = [post for post in poster if post.sak == sak]
        if navn == "sammenhengende_prosent":
            return lov.sammenhengende_prosent(poster, fakta.innvilgelser, dag).verdi
        if navn == "to_aar_prosent":
            return lov.to_siste_kalenderaar(poster, dag).verdi
        return (lov.hittil_prosent(i_saken, dag) if navn == "hittil_prosent" else lov.hittil_belop(i_saken)).verdi

    return regn


def ferieresultat(dag: date) -> Callable[[Kontofakta], Decimal | None]:
    """What gives the holiday supplement that is left to pay on a day for the year that is asked for."""
    lov = naermeste_lov(dag).utbetaling

    def regn(fakta: Kontofakta) -> Decimal | None:
        poster = [post for post in fakta.poster if not post.er_ferietillegg]
        betalt = [post for post in fakta.poster if post.er_ferietillegg and post.ferieaar == fakta.ferieaar]
        grunnlag = lov.feriegrunnlag(poster, fakta.ferieaar)
        prosent = lov.prosent_i_ferieaaret(poster, fakta.ferieaar, dag)
        return lov.gjenstaaende_ferietillegg(lov.ferietillegg(grunnlag, prosent, dag), betalt).verdi

    return regn


def rett_avstengning(ovelse: Ovelse, fasit: Fasit) -> Avstengningsfakta | None:
    """The exclusion as it should be; None when there should be none."""
    hva = fasit.avstengning
    if hva is None or hva.uker is None:
        return None
    lengder = naermeste_lov(hva.dato).utbetaling.foreslaatte_lengder(hva.dato)
    return Avstengningsfakta(hva.dato, hva.uker, ovelse.klokke.date(), lengder)


def avstengt(fakta: Avstengningsfakta) -> Avstengt:
    """The first and the last day of an exclusion."""
    return fakta.fra, naermeste_lov(fakta.fra).utbetaling.siste_avstengte_dag(fakta.fra, fakta.uker)


def ble_avstengt(mappe: Mappe) -> Avstengt | None:
    """The days of the newest exclusion in the case; None when there is none, or it was lifted."""
    rader = mappe.sakens_vedtak(AVSTENGNING)
    if not rader or not rader[-1].uker:
        return None
    fra = rader[-1].dato
    return fra, naermeste_lov(fra).utbetaling.siste_avstengte_dag(fra, rader[-1].uker)
