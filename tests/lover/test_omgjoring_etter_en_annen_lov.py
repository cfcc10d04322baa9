"""Another law makes decisions anew in its own way: the whole period, and a claim is deducted at once."""

from datetime import date
from decimal import Decimal

from rules.dagpenger.krav import Kravpost, Kravslag
from rules.dagpenger.svar import Avregnet
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.betaling import Post
from rules.regelverk import Lov, standard

FRA, TIL = date(2040, 6, 4), date(2040, 7, 1)  # four weeks of five days


def test_den_andre_loven_regner_om_paa_sitt_vis(lov: Lov) -> None:
    kort = lov.utbetaling.beregn_anvisning(Anvisningsfakta(FRA, TIL, Decimal(2_000)), standard(lov, FRA), "")
    om = lov.utbetaling.regn_om(Avregnet(Decimal(400), Decimal(9_000)), kort, date(2040, 6, 18))
    assert (om.belop.verdi, om.mer_belop.verdi, om.mer_prosent.verdi) == (8_000, -1_000, 0)
    igjen = lov.utbetaling.igjen_av_kravet([Kravpost(Kravslag.KRAV, Decimal(1_000), "juni", 1)])
    i_kjoringen = [Post("", FRA, TIL, Decimal(400), Decimal(8_000), TIL, 2040)]
    assert lov.utbetaling.hoyeste_trekk(igjen, i_kjoringen, TIL).verdi == 1_000
    assert lov.utbetaling.andel_av_utbetalingen(kort.anvist_belop, TIL).verdi == 8_000
    plan = lov.utbetaling.trekkplan(igjen, kort.anvist_belop, TIL)
    assert plan is not None
    assert (plan.hvert.verdi, plan.antall.verdi, plan.siste.verdi) == (1_000, 1, 1_000)
