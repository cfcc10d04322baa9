"""The continuous account, its limit, and starting it anew."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import Anvisningsbilde, anvisningsbilde, beregn_anvisning
from data.operasjoner.journal.personer import sok
from data.operasjoner.kontrollkort.kontoforklaring import kontoforklaring, ukeforklaring
from data.register.register import Register
from tests.data import saker
from tests.data.saker import Sak, Stillbar, ny_person, ny_sak, ny_sak_for

FAKTA = replace(saker.FAKTA, begrunnelse="Eldre sak.")
START = date(1985, 1, 7)
"""A Monday; the ordinary period is 80 weeks from 1985."""


def _bilde(sak: Sak) -> Anvisningsbilde:
    bilde = anvisningsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde


def _betalt(reg: Register, uker: int, nummer: int = 0, **fakta: object) -> Sak:
    """A case paid for whole weeks from START, in long periods (which only warn)."""
    sak = ny_sak(reg, nummer)
    sak.innvilg(replace(FAKTA, innvilget_fra=START, **fakta))
    if uker:
        sak.anvis_uansett(START, START + timedelta(weeks=uker, days=-1))
    return sak


def _neste(sak: Sak, uker: int) -> tuple[date, date]:
    neste = _bilde(sak).neste
    assert neste is not None
    fra = neste.fra.verdi
    return fra, fra + timedelta(weeks=uker, days=-1)


@pytest.mark.parametrize(
    ("uker", "ordene", "oppbrukt"),
    [
        (75, (), False),
        (76, ("nærmer seg", "76", "4 er igjen"), False),
        (79, ("nærmer seg", "79", "1 er igjen"), False),
        (80, ("80 uker er anvist", "rettighetene er oppbrukt"), True),
    ],
)
def test_bildet_varsler_fra_76_uker_og_sier_oppbrukt_fra_80(
    reg: Register, uker: int, ordene: tuple[str, ...], oppbrukt: bool
) -> None:
    sak = _betalt(reg, uker)
    bilde, igjen = _bilde(sak), ukeforklaring(reg, sak.journalnr)
    assert (bilde.sammenhengende_prosent, bilde.oppbrukt) == (100 * uker, oppbrukt)
    assert (bilde.varsel is None) == (ordene == ())
    assert all(ord_ in (bilde.varsel or "") for ord_ in ordene)
    assert igjen is not None
    assert (igjen.verdi, [ledd.verdi for ledd in igjen.inndata]) == (80 - uker, [80, uker])


# The account before the card, the weeks of the card, and what is said: to 80 nothing is, past it the part within is
# offered while there is one. 79 weeks from Monday 7 January 1985 end on Sunday 12 July 1986, so the 80th on the 19th.
@pytest.mark.parametrize(
    ("uker", "kort", "setning"),
    [
        (78, 2, ""),
        (79, 1, ""),
        (79, 2, "Slutt 20.07.86, eller begrunn: går 1 uke over; 1 uke er igjen."),
        (80, 1, "Skriv en begrunnelse i Anmerkning: rettighetene er oppbrukt."),
        (80, 2, "Skriv en begrunnelse i Anmerkning: rettighetene er oppbrukt."),
    ],
)
def test_betaling_over_grensen_krever_en_grunn_som_tas_vare_paa(
    reg: Register, uker: int, kort: int, setning: str
) -> None:
    sak = _betalt(reg, uker)
    periode = _neste(sak, kort)
    beregnet = beregn_anvisning(reg, sak.kort(*periode))
    assert (beregnet.maa_sees, beregnet.mangler_grunn) == (setning, setning != "")
    assert beregnet.anvist_prosent.verdi == 100 * kort
    if setning:
        with pytest.raises(Avvist) as feil:
            sak.anvis(*periode)
        assert feil.value.feil == {"anmerkning": setning}
    grunn = "Forlenget." if setning else None
    sak.anvis(*periode, anmerkning=grunn)
    with reg.raa_lesing() as raa:
        (begrunnelse,) = raa.execute("SELECT begrunnelse FROM anvisning ORDER BY id DESC").fetchone()
    assert begrunnelse == grunn


@pytest.mark.parametrize("type_", ["T", "M"])
def test_trekk_og_melding_over_grensen_krever_ingen_grunn(reg: Register, type_: str) -> None:
    sak = _betalt(reg, 80)
    assert sak.anvis_uansett(*_neste(sak, 2), anvisningstype=type_, anvist_belop=Decimal(100)).anvist_prosent == 0


def test_et_kort_som_ikke_gir_noe_krever_ingen_grunn(reg: Register) -> None:
    sak = _betalt(reg, 80)
    assert sak.anvis_uansett(*_neste(sak, 2), tapt_arbtid=Decimal(0)).anvist_prosent == 0


def test_vernepliktig_har_26_uker_og_varsles_fra_22(reg: Register) -> None:
    sak = _betalt(reg, 21, vernepliktig="J")
    assert (_bilde(sak).maks_uker, _bilde(sak).varsel) == (26, None)
    sak.anvis_uansett(*_neste(sak, 1))
    assert "4 er igjen" in (_bilde(sak).varsel or "")
    sak.anvis_uansett(*_neste(sak, 4))
    assert _bilde(sak).oppbrukt
    with pytest.raises(Avvist, match="rettighetene er oppbrukt"):
        sak.anvis(*_neste(sak, 1))


def test_for_1985_er_grensen_40_uker(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1984, 1, 2)))
    sak.anvis_uansett(date(1984, 1, 2), date(1984, 1, 2) + timedelta(weeks=40, days=-1))
    assert (_bilde(sak).maks_uker, _bilde(sak).oppbrukt) == (40, True)


def test_alle_slags_betaling_teller_men_ikke_trekk_og_melding(reg: Register) -> None:
    sak = _betalt(reg, 2)
    sak.anvis_uansett(*_neste(sak, 1), anvisningstype="K")
    sak.anvis_uansett(_neste(sak, 1)[0], anvisningstype="E", tapt_arbtid=Decimal(20))
    sak.anvis_uansett(START, anvisningstype="T", anvist_belop=Decimal(50))
    sak.anvis_uansett(START, anvisningstype="M")
    assert _bilde(sak).sammenhengende_prosent == 200 + 100 + 100


def _avslutt(sak: Sak) -> None:
    neste = _bilde(sak).neste
    assert neste is not None
    sak.endre("O", neste.fra.verdi, "31")


def test_kontoen_fortsetter_i_neste_sak_og_starter_paa_nytt_med_j(reg: Register) -> None:
    person = ny_person(reg)
    uker = []
    for nummer, nullstilling in enumerate((None, None, "J", None)):
        sak = ny_sak_for(reg, person)
        fra = START + timedelta(weeks=40 * nummer)
        sak.innvilg(replace(FAKTA, innvilget_fra=fra, nullstilling=nullstilling))
        sak.anvis_uansett(fra, fra + timedelta(weeks=5, days=-1))
        uker.append(_bilde(sak).sammenhengende_prosent // 100)
        _avslutt(sak)
    assert uker == [5, 10, 5, 10]


def test_et_nytt_vedtak_i_samme_sak_starter_ikke_kontoen_en_gang_til(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.innvilg(replace(FAKTA, innvilget_fra=START))
    forste.anvis_uansett(START, START + timedelta(weeks=30, days=-1))
    _avslutt(forste)
    fra = START + timedelta(weeks=60)
    sak = ny_sak_for(reg, person)
    med_j = replace(FAKTA, innvilget_fra=fra, nullstilling="J")
    sak.innvilg(med_j)
    sak.anvis_uansett(fra, fra + timedelta(weeks=4, days=-1))
    assert _bilde(sak).sammenhengende_prosent == 400
    sak.innvilg(replace(med_j, lonn_1=Decimal(100_000)))
    assert _bilde(sak).sammenhengende_prosent == 400
    sak.innvilg(replace(med_j, nullstilling=None))  # J was a mistake: the newest decision of the case counts
    assert _bilde(sak).sammenhengende_prosent == 3_400


def _innvilget_igjen(sak: Sak, uke: int, nullstilling: str | None = "J", **fakta: object) -> None:
    """A grant on the case from whole weeks after START."""
    sak.innvilg(replace(FAKTA, innvilget_fra=START + timedelta(weeks=uke), nullstilling=nullstilling, **fakta))


def _anvis_uker(sak: Sak, fra_uke: int, uker: int) -> int:
    """Pays whole weeks, counted from START, and gives the account after them in weeks."""
    fra = START + timedelta(weeks=fra_uke)
    sak.anvis_uansett(fra, fra + timedelta(weeks=uker, days=-1))
    return _bilde(sak).sammenhengende_prosent // 100


def test_j_paa_et_nytt_vedtak_i_samme_sak_starter_kontoen_paa_nytt(reg: Register) -> None:
    sak = _betalt(reg, 30)
    _innvilget_igjen(sak, 60)
    assert _bilde(sak).sammenhengende_prosent == 0
    assert _anvis_uker(sak, 60, 4) == 4


def test_kort_for_dager_for_det_nye_vedtaket_horer_til_den_gamle_kontoen(reg: Register) -> None:
    sak = _betalt(reg, 30)
    _innvilget_igjen(sak, 40)
    assert _anvis_uker(sak, 40, 2) == 2
    assert _anvis_uker(sak, 38, 2) == 2
    assert _anvis_uker(sak, 42, 1) == 3


@pytest.mark.parametrize(
    ("uke", "nullstilling", "ventet"),
    [
        (60, "J", 4),  # the same first day: corrected, and continued
        (59, "J", 4),  # from an earlier day: what was paid on the grant that it replaces comes with it
        (64, "J", 0),  # from a later day with J in it: started once more
        (64, None, 4),  # from a later day without: continued
        (60, None, 34),  # the same first day without J: it was a mistake
        (0, None, 34),  # the whole case decided anew without J
        (0, "J", 34),  # and with J: from its first day
    ],
)
def test_et_vedtak_etter_det_som_nullstilte(reg: Register, uke: int, nullstilling: str | None, ventet: int) -> None:
    sak = _betalt(reg, 30)
    _innvilget_igjen(sak, 60)
    _anvis_uker(sak, 60, 4)
    _innvilget_igjen(sak, uke, nullstilling, lonn_1=Decimal(100_000))
    assert _bilde(sak).sammenhengende_prosent == 100 * ventet


def test_neste_sak_fortsetter_kontoen_fra_vedtaket_som_nullstilte_midt_i_saken(reg: Register) -> None:
    person = ny_person(reg)
    sak = ny_sak_for(reg, person)
    sak.innvilg(replace(FAKTA, innvilget_fra=START))
    _anvis_uker(sak, 0, 30)
    _innvilget_igjen(sak, 60)
    _anvis_uker(sak, 60, 4)
    _avslutt(sak)
    neste = ny_sak_for(reg, person)
    _innvilget_igjen(neste, 70, None)
    assert _anvis_uker(neste, 70, 3) == 7


Vedtaket = tuple[int, int, bool]
"""The number of the case, the week that the grant begins, and whether it has J."""


def _kontoen(vedtakene: list[Vedtaket], betalt: list[int]) -> int:
    """The account in weeks, said over again: `betalt` has the place of the grant that each week was paid on."""
    gjelder = [
        (sak, fra)
        for plass, (sak, fra, j) in enumerate(vedtakene)
        if j and not any(annen == sak and uke <= fra for annen, uke, _ in vedtakene[plass + 1 :])
    ]
    start = max(gjelder, default=(-1, -1))
    return sum((vedtakene[plass][0], vedtakene[plass][1]) >= start for plass in betalt)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("vedtak"), st.integers(0, 12), st.booleans()),
            st.tuples(st.just("kort"), st.integers(0, 15), st.booleans()),
            st.tuples(st.just("ny sak"), st.just(0), st.booleans()),
        ),
        max_size=14,
    )
)
def test_kontoen_er_den_samme_som_naar_den_telles_for_haand(reg: Register, gjort: list[tuple[str, int, bool]]) -> None:
    nummer = len(sok(reg, "Prove"))
    person = ny_person(reg, nummer, etternavn="Prove")
    sak, saksnr = ny_sak_for(reg, person), 0
    vedtakene: list[Vedtaket] = []
    betalt: list[int] = []
    brukte: set[int] = set()
    for hva, uke, j in [("vedtak", 0, False), *gjort]:
        if hva == "ny sak":
            sak.endre("O", START + timedelta(weeks=16), "31")
            sak, saksnr = ny_sak_for(reg, person), saksnr + 1
        if hva != "kort":
            _innvilget_igjen(sak, uke, "J" if j else None, lonn_1=Decimal(100_000 + 1_000 * len(vedtakene)))
            vedtakene.append((saksnr, uke, j))
            continue
        plasser = [plass for plass, (nr, fra, _) in enumerate(vedtakene) if nr == saksnr and fra <= uke]
        if plasser and uke not in brukte:
            brukte.add(uke)
            betalt.append(plasser[-1])
            _anvis_uker(sak, uke, 1)
    assert _bilde(sak).sammenhengende_prosent == 100 * _kontoen(vedtakene, betalt)


def test_en_annen_persons_betalinger_teller_ikke(reg: Register) -> None:
    _betalt(reg, 30)
    assert _bilde(_betalt(reg, 2, nummer=1)).sammenhengende_prosent == 200


def test_to_siste_kalenderaar_teller_etter_periodens_siste_dag(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1986, 12, 22)))
    sak.anvis_uansett(date(1986, 12, 22), date(1986, 12, 31))  # 9 days: 150 %
    sak.anvis_uansett(date(1987, 1, 5), date(1987, 1, 11))
    sak.anvis_uansett(date(1988, 1, 4), date(1988, 1, 17))
    assert _bilde(sak).to_aar_prosent == 300
    tid.til("1987-06-01T09:00")
    assert _bilde(sak).to_aar_prosent == 250
    tid.til("1989-06-05T09:00")
    assert _bilde(sak).to_aar_prosent == 200


def test_varigheten_begynner_ved_den_forste_innvilgelsen(reg: Register) -> None:
    """Monday 4 January to Monday 6 June 1988 is 22 weeks; the second grant is from 2 May."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 5, 2)))
    assert kontoforklaring(reg, sak.journalnr, "varighet").verdi == 22
