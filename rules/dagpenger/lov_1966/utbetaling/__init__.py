"""What is paid: the cards, the accounts, the exclusion and the holiday supplement."""

from rules.dagpenger.lov_1966.utbetaling.anvisning import (
    beregn_anvisning,
    flere_prosent_enn_maks,
    flere_timer_enn_normalt,
    kontroller_trekk,
    skattetrekk,
    utbetales,
)
from rules.dagpenger.lov_1966.utbetaling.avstengning import (
    foreslaatt_lengde,
    foreslaatte_lengder,
    rammet_av,
    siste_avstengte_dag,
)
from rules.dagpenger.lov_1966.utbetaling.betalte_dager import betalt_periode_over, siste_betalte_dag
from rules.dagpenger.lov_1966.utbetaling.etterbetaling import beregnet_belop, er_forskjell, tatt_inn_for
from rules.dagpenger.lov_1966.utbetaling.ferie import (
    er_anvist,
    feriegrunnlag,
    ferietillegg,
    gjenstaaende_ferietillegg,
    kan_anvises_fra,
    prosent_i_ferieaaret,
    saker_i_ferieaaret,
    ventende,
)
from rules.dagpenger.lov_1966.utbetaling.ferieaar import feriedeling
from rules.dagpenger.lov_1966.utbetaling.kjoring import kjoredato, kjoringen_stenger, kjoringens_mandag, stengetid
from rules.dagpenger.lov_1966.utbetaling.konto import (
    anvist_i_aar,
    ferietillegg_i_aar,
    hittil_belop,
    hittil_prosent,
    sammenhengende_prosent,
    to_siste_kalenderaar,
    varighet,
)
from rules.dagpenger.lov_1966.utbetaling.kortperiode import dager_uten_kort, for_langt_kort, neste_kort, siste_kort
from rules.dagpenger.lov_1966.utbetaling.omgjoring import regn_om
from rules.dagpenger.lov_1966.utbetaling.tilbakebetaling import (
    andel_av_utbetalingen,
    hoyeste_trekk,
    igjen_aa_trekke,
    igjen_av_kravet,
    til_trekk,
    trekkplan,
)
from rules.dagpenger.oppgjor import fordel

__all__ = [
    "andel_av_utbetalingen",
    "anvist_i_aar",
    "beregn_anvisning",
    "beregnet_belop",
    "betalt_periode_over",
    "dager_uten_kort",
    "er_anvist",
    "er_forskjell",
    "feriedeling",
    "feriegrunnlag",
    "ferietillegg",
    "ferietillegg_i_aar",
    "flere_prosent_enn_maks",
    "flere_timer_enn_normalt",
    "for_langt_kort",
    "fordel",
    "foreslaatt_lengde",
    "foreslaatte_lengder",
    "gjenstaaende_ferietillegg",
    "hittil_belop",
    "hittil_prosent",
    "hoyeste_trekk",
    "igjen_aa_trekke",
    "igjen_av_kravet",
    "kan_anvises_fra",
    "kjoredato",
    "kjoringen_stenger",
    "kjoringens_mandag",
    "kontroller_trekk",
    "neste_kort",
    "prosent_i_ferieaaret",
    "rammet_av",
    "regn_om",
    "saker_i_ferieaaret",
    "sammenhengende_prosent",
    "siste_avstengte_dag",
    "siste_betalte_dag",
    "siste_kort",
    "skattetrekk",
    "stengetid",
    "tatt_inn_for",
    "til_trekk",
    "to_siste_kalenderaar",
    "trekkplan",
    "utbetales",
    "varighet",
    "ventende",
]
