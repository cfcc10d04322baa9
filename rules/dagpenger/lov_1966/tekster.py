"""What the letters say of a grant. The wording is ours, grade C: no letter of 1988 was found."""

from __future__ import annotations

from datetime import date

from rules.dagpenger.lov_1966 import setninger
from rules.dagpenger.lov_1966.innvilgelse.klage import klagefrist
from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lovdeler import Ytelse
from rules.dagpenger.svar import Beregning
from rules.fakta.skjema import Behandling
from rules.forklaring.forklaring import vis_verdi
from rules.tall.lesing import vis_tall
from rules.tall.tall import Tall

YTELSE = Ytelse("a-trygd", "a-trygden", "a-trygden din")


def innvilget(fakta: Behandling, beregning: Beregning) -> list[str]:
    """From and to when, how many weeks and how much; what is paid for a week, and that cards are sent for it.

    `fakta` with the defaults filled in; Innvilget fra is one that must be.
    """
    fra = fakta.innvilget_fra
    assert fra is not None
    ukesats = vis_verdi(beregning.ukesats.verdi, beregning.ukesats.enhet)
    maks = "" if fakta.maks_prosent is None else vis_tall(fakta.maks_prosent)
    uker = vis_tall(fakta.antall_uker or 0)
    begynnelse = setninger.innvilget(fra, uker) if fakta.til is None else setninger.innvilget_til(fra, fakta.til, uker)
    return [begynnelse, setninger.ukesatsen(ukesats, maks, hvor_ofte(fra))]


def trinn(beregning: Beregning) -> list[Tall]:
    """From the grunnlag to the ukesats, each number once."""
    tall = (
        beregning.grunnlag,
        beregning.dagsats,
        beregning.forsorgertillegg,
        beregning.ukesats_for_samordning,
        beregning.ukesats,
    )
    return list(dict.fromkeys(tall))


def hvor_ofte(dato: date) -> str:
    """How often a card is sent: as many days as it is for (CompLex 1/89, A). Raises UtenforRegelverket."""
    return setninger.hver_dag(vis_tall(regelverk_paa(dato).kortets_dager.verdi))


def klageretten(paa: str, dato: date) -> str:
    """The right to complain `paa` what a letter of that day tells (section 11, C). Raises UtenforRegelverket."""
    uker = vis_tall(regelverk_paa(dato).klagefrist_uker.verdi)
    return setninger.klageretten(paa, klagefrist(dato).verdi, uker)
