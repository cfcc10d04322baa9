"""One case from the application to the holiday supplement, through the operations as the screens call them.

Worked by hand: 150,000 kroner in 1987 and the G of 1 April 1988 (31,000; the average of 1987 is 29,267) give an
adjusted income of 158,882, a grunnlag of 159,000, a dagsats of 318 and a ukesats of 6 x 318 = 1,908.
A fortnight of two whole weeks is 200 %: 3,816 kroner; 30 % of it is 1,144.8, withheld 1,145, paid 2,671.
"""

from datetime import date
from decimal import Decimal

from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.behandling.behandling import beregn_behandling
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg, ferietilleggbilde
from data.operasjoner.journal.journal import journalbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak


def test_en_sak_fra_journal_til_ferietillegg(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    assert sak.journalnr == "88000001"

    beregnet = beregn_behandling(reg, sak.journalnr, FAKTA)
    assert (beregnet.grunnlag, beregnet.dagsats, beregnet.ukesats) == (159_000, 318, 1_908)
    assert beregnet.minsteinntekt_oppfylt

    vedtak = sak.innvilg()
    assert (vedtak.grunnlag, vedtak.ukesats, vedtak.antall_uker, vedtak.maks_prosent) == (159_000, 1_908, 80, 100)

    hel = sak.anvis(date(1988, 1, 4))
    assert (hel.anvist_prosent, hel.anvist_belop, hel.skatt, hel.netto) == (200, 3_816, 1_145, 2_671)
    assert (hel.kjoredato, hel.status) == (date(1988, 6, 6), "Venter")

    # 30 of 80 hours worked: (80 - 30) / 80 = 62.5 %, of two weeks 125 %, of 1,908 kroner 2,385.
    delvis = sak.anvis(date(1988, 1, 18), arb_timer=Decimal(30))
    assert (delvis.anvist_prosent, delvis.anvist_belop, delvis.skatt) == (125, 2_385, 716)

    for mandag in (date(1988, 2, 1), date(1988, 2, 15), date(1988, 2, 29), date(1988, 3, 14)):
        sak.anvis(mandag)
    bilde = anvisningsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert (bilde.sammenhengende_prosent, bilde.hittil_prosent, bilde.hittil_belop) == (1_125, 1_125, 21_465)
    assert (bilde.neste.fra.verdi, bilde.neste.til.verdi) == (date(1988, 3, 28), date(1988, 4, 10))
    _avslutt_og_betal_ferietillegg(reg, tid, sak)


def _avslutt_og_betal_ferietillegg(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.endre("O", date(1988, 3, 27), "31")
    blokk = journalbilde(reg, journalnr=sak.journalnr)
    assert blokk is not None
    assert (blokk.tilstand, blokk.vedtak.begrunnelse) == ("avsluttet", "Kommet i arbeid")

    # 9.5 % of 21,465 is 2,039.175; 30 % of 2,039 is 611.7.
    ferie = ferietilleggbilde(reg, sak.fodselsnr)
    assert ferie is not None
    assert (ferie.ferieaar, ferie.feriegrunnlag, ferie.anvist_prosent_ferieaar) == (1988, 21_465, 1_125)
    assert (ferie.ferietillegg, ferie.hinder) == (2_039, None)
    tid.til("1988-06-08T10:00")
    kort = Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 8), ferieaar=1988)
    utbetalt = anvis_ferietillegg(reg, kort, sak.versjon)
    assert (utbetalt.anvist_belop, utbetalt.skatt, utbetalt.netto) == (2_039, 612, 1_427)
    assert (utbetalt.kjoredato, utbetalt.status) == (date(1988, 6, 13), "Venter")

    oversikt = kontrollkort(reg, sak.fodselsnr)
    assert oversikt is not None
    assert [rad.debet for rad in oversikt.rader] == [3_816, 2_385, 3_816, 3_816, 3_816, 3_816, 2_039]
    assert [rad.status for rad in oversikt.rader] == ["Overført"] * 6 + ["Venter"]
    assert (oversikt.anvist_hittil_i_aar, oversikt.ferietillegg_i_aar) == (21_465, 2_039)
    assert oversikt.varighet == 11
