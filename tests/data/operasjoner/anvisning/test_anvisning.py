"""Cards: what they come to, what stops them, and what is written.

The case is the rulebook's first row: ukesats 1,908 kroner, 30 % tax, 40 hours a week, granted from Monday 4 January
1988.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.feil import Avvist, Konflikt
from data.operasjoner.anvisning.anvisning import anvis, anvisningsbilde, beregn_anvisning
from data.operasjoner.kontrollkort.kontrollkort import Kontrollrad, kontrollkort
from data.register.register import Register
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

FRA = date(1988, 1, 4)
TIMER = "Arb. timer i per.: skriv timer fra 0 til 999, med høyst to desimaler."
TAPT = "Tapt arb.tid: skriv timer i uka fra 0 til 168, med høyst to desimaler."
UTENFOR = "er utenfor årene som er kodet, 1976-1996."


@pytest.fixture
def sak(reg: Register) -> Sak:
    sak = ny_sak(reg)
    sak.innvilg()
    return sak


def _feil(sak: Sak, **felt: object) -> dict[str, str]:
    """What is said of a wrong card, which must leave the case as it was."""
    with pytest.raises(Avvist) as feil:
        anvis(sak.reg, replace(sak.kort(FRA), **felt), sak.versjon)
    bilde = anvisningsbilde(sak.reg, sak.fodselsnr)
    assert bilde is not None
    skrevet = sum(rad.debet or -(rad.kredit or 0) for rad in _rader(sak))
    assert (bilde.hode.versjon, bilde.hittil_belop) == (sak.versjon, skrevet)
    return feil.value.feil


def _rader(sak: Sak) -> tuple[Kontrollrad, ...]:
    kort = kontrollkort(sak.reg, sak.fodselsnr)
    assert kort is not None
    return kort.rader


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        (
            {"anvisningstype": "X"},
            {"anvisningstype": "Anvisningstype: skriv K, T, E eller M."},
        ),
        ({"meldedato": None}, {"meldedato": "Meldedato: feltet må fylles ut."}),
        (
            {"meldedato": date(1988, 6, 7)},
            {"meldedato": "Meldedato: datoen er ikke kommet ennå; skriv høyst dagens dato."},
        ),
        ({"periode_fra": None}, {"periode_fra": "Anvis. periode: skriv første dag i perioden."}),
        ({"periode_til": None}, {"periode_til": "Anvis. periode: skriv siste dag i perioden."}),
        (
            {"periode_til": date(1988, 1, 3)},
            {"periode_til": "Anvis. periode: siste dag er før første dag; rett den."},
        ),
        (
            {"periode_fra": date(1988, 1, 3)},
            {"periode_fra": "Anvis. periode: trygden er innvilget fra 04.01.1988; begynn tidligst da."},
        ),
        (
            {"arb_timer": Decimal(1), "tapt_arbtid": Decimal(1)},
            {"tapt_arbtid": "Tapt arb.tid: skriv enten dette eller Arb. timer i per., ikke begge."},
        ),
        ({"arb_timer": Decimal(-1)}, {"arb_timer": TIMER}),
        ({"arb_timer": Decimal(1000)}, {"arb_timer": TIMER}),
        ({"arb_timer": Decimal("7.125")}, {"arb_timer": TIMER}),
        ({"tapt_arbtid": Decimal(-1)}, {"tapt_arbtid": TAPT}),
        ({"tapt_arbtid": Decimal("168.01")}, {"tapt_arbtid": TAPT}),
        ({"uker_delvis_perm": -1}, {"uker_delvis_perm": "Uker delvis perm.: skriv et helt tall fra 0 til 999."}),
        ({"periode_til": date(9999, 12, 31)}, {"periode_til": f"Anvis. periode: 31.12.9999 {UTENFOR}"}),
        (
            {"periode_fra": date(1900, 1, 1), "periode_til": date(1900, 1, 2)},
            {
                "periode_fra": f"Anvis. periode: 01.01.1900 {UTENFOR}",
                "periode_til": f"Anvis. periode: 02.01.1900 {UTENFOR}",
            },
        ),
        ({"meldedato": date(1975, 12, 31)}, {"meldedato": f"Meldedato: 31.12.1975 {UTENFOR}"}),
        ({"anvisningstype": "T"}, {"anvist_belop": "Anvist beløp: skriv kronene som skal trekkes."}),
        (
            {"anvisningstype": "T", "anvist_belop": Decimal(0)},
            {"anvist_belop": "Anvist beløp: skriv kronene som skal trekkes."},
        ),
        (
            {"anvisningstype": "T", "anvist_belop": Decimal("10.5")},
            {"anvist_belop": "Anvist beløp: skriv hele kroner uten øre, for eksempel 150000."},
        ),
        (
            {"anvisningstype": "E", "anvist_belop": Decimal("10.5")},
            {"anvist_belop": "Anvist beløp: skriv hele kroner uten øre, for eksempel 150000."},
        ),
        (
            {"anvisningstype": "E", "anvist_belop": Decimal(-10)},
            {"anvist_belop": "Anvist beløp: skriv kroner over 0, eller la feltet stå tomt."},
        ),
        (
            {"periode_fra": date(1988, 6, 7), "periode_til": date(1988, 6, 8)},
            {"periode_fra": "Anvis. periode: vent med kortet; første dag er ikke kommet ennå."},
        ),
        (
            {"dager_gammelt_ferieaar": 13},
            {"dager_gammelt_ferieaar": "Dager gammelt ferieår: skriv et tall fra 0 til 12."},
        ),
        (
            {"dager_gammelt_ferieaar": -1},
            {"dager_gammelt_ferieaar": "Dager gammelt ferieår: skriv et tall fra 0 til 12."},
        ),
    ],
)
def test_et_galt_kort_stopper_med_en_setning(sak: Sak, felt: dict[str, object], ventet: dict[str, str]) -> None:
    assert _feil(sak, **felt) == ventet


def test_timer_uten_normal_arbeidstid_i_vedtaket_stopper(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, normal_arbtid=None))
    assert list(_feil(sak, arb_timer=Decimal(8))) == ["arb_timer"]
    assert list(_feil(sak, tapt_arbtid=Decimal(8))) == ["tapt_arbtid"]


@pytest.mark.parametrize("til", [date(1988, 1, 16), date(1988, 1, 18)])
def test_en_periode_maa_slutte_innen_til_datoen_i_vedtaket(reg: Register, til: date) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, til=til))
    if til < date(1988, 1, 17):
        assert _feil(sak) == {"periode_til": "Anvis. periode: trygden er innvilget til 16.01.1988; slutt senest da."}
    else:
        assert sak.anvis(FRA).anvist_prosent == 200


# The paid period is 18-31 January: the day before and after it are free, its first and last day are not.
@pytest.mark.parametrize(
    ("fra", "til", "felt"),
    [
        (date(1988, 1, 4), date(1988, 1, 17), None),
        (date(1988, 1, 4), date(1988, 1, 18), "periode_til"),
        (date(1988, 1, 18), date(1988, 1, 31), "periode_fra"),
        (date(1988, 1, 20), date(1988, 1, 21), "periode_fra"),
        (date(1988, 1, 4), date(1988, 2, 14), "periode_til"),
        (date(1988, 1, 31), date(1988, 2, 14), "periode_fra"),
        (date(1988, 2, 1), date(1988, 2, 14), None),
    ],
)
def test_en_periode_betales_en_gang(sak: Sak, fra: date, til: date, felt: str | None) -> None:
    sak.anvis(date(1988, 1, 18), date(1988, 1, 31))
    if felt is None:
        assert sak.anvis(fra, til).anvist_prosent == 200
    else:
        assert _feil(sak, periode_fra=fra, periode_til=til) == {
            felt: "Anvis. periode: velg andre dager; 18.01.1988-31.01.1988 er anvist fra før."
        }


def test_kontant_sperrer_perioden_ogsaa_men_melding_og_trekk_gjor_det_ikke(sak: Sak) -> None:
    sak.anvis(date(1988, 2, 1), anvisningstype="K")
    assert list(_feil(sak, periode_fra=date(1988, 2, 1), periode_til=date(1988, 2, 1))) == ["periode_fra"]
    assert list(_feil(sak, periode_fra=date(1988, 2, 1), periode_til=date(1988, 2, 1), anvisningstype="K"))
    sak.anvis(date(1988, 3, 7), anvisningstype="M")
    sak.anvis(date(1988, 3, 7))
    sak.anvis_uansett(date(1988, 3, 7), anvisningstype="T", anvist_belop=Decimal(10))
    sak.anvis(date(1988, 3, 7), anvisningstype="M")


def test_etterbetaling_for_en_ubetalt_periode_krever_ingen_grunn(sak: Sak) -> None:
    assert sak.anvis(FRA, anvisningstype="E").anvist_belop == 3_816


AVSTENGT = {
    date(1988, 1, 4): "Anvis. periode: slutt 17.01.1988; avstengt fra dagen etter (88000001).",
    date(1988, 1, 18): "Anvis. periode: velg andre dager; saken er avstengt 18.01.1988-14.02.1988.",
    date(1988, 2, 14): "Anvis. periode: begynn 15.02.1988; avstengt til dagen før (88000001).",
}
"""What is said of a card that begins on that day."""


@pytest.mark.parametrize(
    ("fra", "til", "felt"),
    [
        (date(1988, 1, 4), date(1988, 1, 17), None),
        (date(1988, 1, 4), date(1988, 1, 18), "periode_til"),
        (date(1988, 1, 18), date(1988, 1, 31), "periode_fra"),
        (date(1988, 2, 14), date(1988, 2, 20), "periode_fra"),
        (date(1988, 2, 15), date(1988, 2, 28), None),
    ],
)
def test_ingen_betaling_i_avstengningen(sak: Sak, fra: date, til: date, felt: str | None) -> None:
    sak.endre("S", date(1988, 1, 18), "23", uker=4)  # to Sunday 14 February
    if felt is None:
        assert sak.anvis(fra, til).anvist_prosent == 200
    else:
        assert _feil(sak, periode_fra=fra, periode_til=til) == {felt: AVSTENGT[fra]}


def test_bildet_foreslaar_neste_ubetalte_periode_forbi_avstengningen(sak: Sak) -> None:
    sak.endre("S", date(1988, 1, 18), "23", uker=4)
    sak.anvis(FRA)
    bilde = anvisningsbilde(sak.reg, sak.fodselsnr)
    assert bilde is not None
    assert (bilde.neste.fra.verdi, bilde.neste.til.verdi) == (date(1988, 2, 15), date(1988, 2, 28))


def test_en_sak_uten_vedtak_og_en_avsluttet_sak_kan_ikke_anvises(reg: Register) -> None:
    uten = ny_sak(reg)
    with pytest.raises(Avvist, match="Sak 88000001 er journalført: fatt vedtak i den før du anviser"):
        uten.anvis(FRA)
    sak = ny_sak(reg, 1)
    sak.innvilg()
    sak.endre("O", date(1988, 2, 1), "31")
    for type_ in (None, "E", "T", "M"):
        with pytest.raises(Avvist, match="Sak 88000002 er avsluttet: det kan ikke anvises mer i den"):
            sak.anvis(FRA, anvisningstype=type_, anvist_belop=Decimal(1))


def test_et_nytt_vedtak_gjelder_fra_sin_dag_og_deler_perioden(sak: Sak) -> None:
    sak.innvilg(replace(FAKTA, lonn_1=Decimal(60_000), innvilget_fra=date(1988, 1, 18)))
    assert _feil(sak, periode_til=date(1988, 1, 18)) == {
        "periode_til": "Anvis. periode: slutt 17.01.1988; et nytt vedtak gjelder dagen etter."
    }
    assert sak.anvis(FRA).anvist_belop == 3_816
    assert sak.anvis(date(1988, 1, 18)).anvist_belop == 2 * 768


def test_maks_prosent_begrenser_ogsaa_et_kort_uten_timer(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, tapt_arbtid=Decimal(20)))
    assert (sak.anvis(FRA).anvist_prosent, sak.anvis(date(1988, 1, 18)).anvist_belop) == (100, 1_908)


# Lost 15.99 of 40 hours is 39.975 %, under the threshold of 40; 16 hours is 40 %: 80 % over two weeks.
@pytest.mark.parametrize(("tapt", "prosent", "belop"), [("15.99", 0, 0), ("16", 80, 1_526)])
def test_terskelen(sak: Sak, tapt: str, prosent: int, belop: int) -> None:
    anvist = sak.anvis(FRA, tapt_arbtid=Decimal(tapt))
    assert (anvist.anvist_prosent, anvist.anvist_belop) == (prosent, belop)


def test_tabelltrekk_holdes_ikke_tilbake_her(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, skatteprosent=None, tabellnr="2"))
    assert beregn_anvisning(reg, sak.kort(FRA)).tabelltrekk == "2"
    anvist = sak.anvis(FRA)
    assert (anvist.anvist_belop, anvist.skatt, anvist.netto) == (3_816, 0, 3_816)


def test_beregning_viser_tallene_med_treet_og_skriver_ingenting(sak: Sak) -> None:
    beregnet = beregn_anvisning(sak.reg, sak.kort(FRA, arb_timer=Decimal(30)))
    assert (beregnet.anvist_prosent.verdi, beregnet.anvist_belop.verdi) == (125, 2_385)
    assert (beregnet.skatt, beregnet.netto) == (716, 1_669)
    assert [ledd.navn for ledd in beregnet.anvist_belop.inndata] == ["Ukesats", "Anvist %"]
    assert _rader(sak) == ()


def test_melding_uten_penger_og_uten_periode(sak: Sak) -> None:
    kort = replace(sak.kort(FRA), anvisningstype="M", periode_fra=None, periode_til=None)
    anvist = anvis(sak.reg, kort, sak.versjon)
    assert (anvist.anvist_prosent, anvist.anvist_belop, anvist.status) == (0, 0, "")


def test_trekk_er_hoyst_det_kjoringen_utbetaler_og_fortegnet_er_likegyldig(sak: Sak) -> None:
    assert _feil(sak, anvisningstype="T", anvist_belop=Decimal(1)) == {
        "anvist_belop": "Anvist beløp: kjøringen 06.06.1988 utbetaler 0 kr; trekk høyst det."
    }
    sak.anvis(FRA)  # 3,816 in the open run of Monday
    sak.anvis(date(1988, 1, 18), anvisningstype="K")  # cash is no part of a run
    assert list(_feil(sak, anvisningstype="T", anvist_belop=Decimal(-3_817))) == ["anvist_belop"]
    trekk = sak.anvis_uansett(FRA, anvisningstype="T", anvist_belop=Decimal(-3_000))
    # A deduction is of the amount before tax: 30 % of 3,000 is not withheld from it after all.
    assert (trekk.anvist_prosent, trekk.anvist_belop, trekk.skatt, trekk.netto) == (0, -3_000, -900, -2_100)
    assert list(_feil(sak, anvisningstype="T", anvist_belop=Decimal(817))) == ["anvist_belop"]
    assert sak.anvis_uansett(FRA, anvisningstype="T", anvist_belop=Decimal(816)).anvist_belop == -816
    rad = _rader(sak)[-1]
    assert (rad.debet, rad.kredit) == (None, 816)


# 6 June 1988 is a Monday; the run of the week is open until Tuesday at 12.
@pytest.mark.parametrize(
    ("naa", "kjoredato", "overfort"),
    [
        ("1988-06-06T00:00", date(1988, 6, 6), "1988-06-07T12:00"),
        ("1988-06-07T11:59", date(1988, 6, 7), "1988-06-07T12:00"),
        ("1988-06-07T12:00", date(1988, 6, 13), "1988-06-14T12:00"),
        ("1988-06-08T09:00", date(1988, 6, 13), "1988-06-14T12:00"),
        ("1988-06-12T23:59", date(1988, 6, 13), "1988-06-14T12:00"),
    ],
)
def test_anvisningen_kommer_med_i_riktig_kjoring(
    sak: Sak, tid: Stillbar, naa: str, kjoredato: date, overfort: str
) -> None:
    tid.til(naa)
    anvist = sak.anvis(FRA)
    assert (anvist.kjoredato, anvist.status) == (kjoredato, "Venter")
    assert _rader(sak)[0].status == "Venter"
    tid.til(overfort)
    assert _rader(sak)[0].status == "Overført"
    assert _rader(sak)[0].anvisningsdato == date.fromisoformat(naa[:10])


def test_kontant_betales_samme_dag(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-09T10:00")
    kontant = sak.anvis(FRA, anvisningstype="K")
    assert (kontant.kjoredato, kontant.status) == (date(1988, 6, 9), "Kontant")


def test_anvisning_paa_en_gammel_versjon_er_en_konflikt(sak: Sak) -> None:
    kort, gammel = sak.kort(FRA), sak.versjon
    sak.anvis(FRA)
    with pytest.raises(Konflikt, match=r"ABC endret saken 06\.06\.1988 kl\. 09\.00 \(anvist\)"):
        anvis(sak.reg, replace(kort, periode_fra=date(1988, 1, 18)), gammel)
    assert len(_rader(sak)) == 1


# 28 December 1987 is a Monday: four benefit days in the old year, the Friday of New Year and the Saturday in the new,
# and six days of the week after: 4 of 12 days.
def test_en_periode_over_nyttaar_deles_paa_to_ferieaar(reg: Register) -> None:
    sak = ny_sak(reg)
    # 150,000 in 1986 (average G 27,433) with the G of 31,000: 169,504, 170,000, 340, 2,040 a week.
    assert sak.innvilg(replace(FAKTA, innvilget_fra=date(1987, 12, 28))).ukesats == 2_040
    anvist = sak.anvis(date(1987, 12, 28), date(1988, 1, 10))
    sagt = anvist.beregnet.varsler if anvist.beregnet else ()
    assert sagt == ("Dager gammelt ferieår: perioden går over nyttår, og 4 dager er regnet til 1987.",)
    oppgitt = sak.anvis(date(1988, 1, 11), date(1988, 1, 24), dager_gammelt_ferieaar=3)
    assert oppgitt.beregnet is not None
    assert oppgitt.beregnet.varsler == ()
    rader = reg_rader(reg)
    # 4,080 x 4 / 12 = 1,360 and 200 x 4 / 12 = 66.67; 4,080 x 3 / 12 = 1,020 and 50.
    assert rader == [(1988, 4, 67, 1_360), (1988, 3, 50, 1_020)]


def test_er_det_en_dag_i_det_gamle_aaret_sies_det_i_entall(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1987, 12, 31)))
    anvist = sak.anvis(date(1987, 12, 31), date(1988, 1, 10))  # the last day of 1987 is a Thursday
    assert anvist.beregnet is not None
    assert anvist.beregnet.varsler == ("Dager gammelt ferieår: perioden går over nyttår, og 1 dag er regnet til 1987.",)


def reg_rader(reg: Register) -> list[tuple[int, ...]]:
    with reg.raa_lesing() as raa:
        return raa.execute(
            "SELECT ferieaar, dager_gammelt_ferieaar, prosent_gammelt_ferieaar, belop_gammelt_ferieaar FROM anvisning"
        ).fetchall()


kort_ = st.tuples(
    st.sampled_from([None, "", "K", "E", "T", "M"]),
    st.integers(-5, 40),
    st.integers(-1, 20),
    st.none() | st.decimals(0, 90, places=1),
    st.none() | st.integers(-6_000, 6_000).map(Decimal),
    st.sampled_from([None, "Grunn."]),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(kort_, max_size=8))
def test_hva_som_enn_sendes_inn_stemmer_kontoene_med_radene(
    reg: Register, sendte: list[tuple[str | None, int, int, Decimal | None, Decimal | None, str | None]]
) -> None:
    """Accepted cards never overlap (but E may), the sums are those of the rows, and deductions never overdraw."""
    with reg.raa_lesing() as raa:
        (nummer,) = raa.execute("SELECT count(*) FROM sak").fetchone()
    sak = ny_sak(reg, nummer)
    sak.innvilg()
    godtatt = []
    for type_, start, lengde, timer, belop, grunn in sendte:
        fra = FRA + timedelta(days=start)
        felt = {"anvisningstype": type_ or None, "arb_timer": timer, "anvist_belop": belop, "anmerkning": grunn}
        try:
            anvist = sak.anvis(fra, fra + timedelta(days=lengde), **felt)
        except Avvist:
            continue
        godtatt.append((type_ or "", fra, fra + timedelta(days=lengde), anvist))
    betalt = [(fra, til) for type_, fra, til, _ in godtatt if type_ in ("", "K")]
    for (fra, til), (andre_fra, andre_til) in zip(sorted(betalt), sorted(betalt)[1:], strict=False):
        assert fra <= til < andre_fra <= andre_til
    bilde = anvisningsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert bilde.hittil_prosent == bilde.sammenhengende_prosent == sum(a.anvist_prosent for *_, a in godtatt)
    assert bilde.hittil_belop == sum(a.anvist_belop for *_, a in godtatt)
    assert sum(a.anvist_belop for type_, *_, a in godtatt if type_ in ("", "E", "T")) >= 0


@pytest.mark.parametrize(("maks", "belop"), [("0.01", 0), ("50", 1908), ("100", 3816)])
def test_maks_prosent_er_vedtakets(reg: Register, maks: str, belop: int) -> None:
    """Two whole weeks at 1,908 kroner are 3,816; half of each is 1,908, and a hundredth of a per cent 38 øre."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, maks_prosent=Decimal(maks), begrunnelse="Avtalt med distriktsarbeidssjefen."))
    assert beregn_anvisning(reg, sak.kort(date(1988, 1, 4))).anvist_belop.verdi == belop
