"""The whole-number path: exact where floats are not, and an error where it has no form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966 import satser
from rules.dagpenger.lov_1966.mange import satser as satsmodul
from rules.dagpenger.lov_1966.mange.beregning import beregn_mange
from rules.dagpenger.lov_1966.mange.generator import lag_saker
from rules.dagpenger.lov_1966.satser import PARAMETRE, Regelverk, regelverk_paa
from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.fakta.skjema import Aarsinntekt, Saksfakta
from rules.mange.heltall import Kvotienter, del_med_rest, halvt_opp
from rules.mange.saker import BIT, KanIkkeUttrykkes, Saker, som_kolonner
from rules.regelverk import UtenforRegelverket, beregn
from rules.tall.skiftetabell import Skiftetabell
from rules.tall.tall import Parameter, Regel
from tests.rules.dagpenger.lov_1966.test_egenskaper import saker, tolkninger
from tests.rules.saker import sak_1988

brok = st.tuples(st.integers(0, 10**16), st.integers(1, (1 << 23) - 1))


def kolonne(verdi: int) -> np.ndarray:
    return np.array([verdi], dtype=np.int64)


def kvotienter(broker: tuple[tuple[int, int], ...]) -> Kvotienter:
    return Kvotienter([kolonne(teller) for teller, _ in broker], [kolonne(nevner) for _, nevner in broker])


def naermeste(x: Fraction, steg: int) -> int:
    return (2 * x + steg) // (2 * steg) * steg


@given(st.lists(st.tuples(st.integers(0, 2**62 - 1), st.integers(2**13, 2**23)), min_size=1, max_size=20))
def test_deling_med_rest_er_heltallsdeling(par):
    teller, nevner = (np.array(side, dtype=np.int64) for side in zip(*par, strict=True))
    hele, rest = del_med_rest(teller, nevner)
    assert hele.tolist() == [t // n for t, n in par]
    assert rest.tolist() == [t % n for t, n in par]


@example(hele=310_245_418_313, nevner=7_679_109, ved_siden=0)  # the float's guess is one too low
@given(st.integers(1, 2**39), st.integers(2**13, 2**23), st.integers(-1, 1))
def test_deling_like_ved_et_helt_tall(hele, nevner, ved_siden):
    """Where a float alone goes wrong: numerators one beside a multiple of the denominator."""
    teller = hele * nevner + ved_siden
    assert [d.item() for d in del_med_rest(kolonne(teller), kolonne(nevner))] == list(divmod(teller, nevner))


@given(st.integers(0, 10**15), st.integers(1, 10**4))
def test_halvt_opp(teller, nevner):
    assert halvt_opp(kolonne(teller), nevner).item() == naermeste(Fraction(teller, nevner), 1)


@given(st.tuples(brok, brok, brok), st.sampled_from([1, 100, 1000]))
def test_snitt_og_hvert_aar_rundes_som_broker(broker, steg):
    k = kvotienter(broker)
    eksakte = [Fraction(*b) for b in broker]
    assert [k.avrundet(aar, steg).item() for aar in range(3)] == [naermeste(x, steg) for x in eksakte]
    assert k.avrundet_snitt(steg).item() == naermeste(sum(eksakte) / 3, steg)


@given(
    st.integers(1, 10**6),
    st.sampled_from([1, 100, 1000]),
    st.integers(1, 2**11 - 1),
    st.integers(1, 2**11 - 1),
    st.integers(-1, 1),
)
def test_snittet_paa_og_like_ved_midten(hele, steg, a, b, ved_siden):
    """The sum of the three is 3 × (n + 1/2) steps, exactly, or the least fraction away that the denominators allow."""
    nevner = 2 * a * b
    sum_ = Fraction(3 * steg * (2 * hele + 1), 2) + Fraction(ved_siden, nevner)
    x, y = Fraction(7, a), Fraction(11, b)
    z = sum_ - x - y
    if z < 0:
        return
    broker = tuple((t.numerator, t.denominator) for t in (x, y, z))
    assert kvotienter(broker).avrundet_snitt(steg).item() == naermeste(sum_ / 3, steg)


def test_det_som_kuttes_er_taket_og_ikke_mer():
    k = kvotienter(((100, 1), (101, 2), (49, 1)))
    k.kutt(kolonne(50))
    assert [k.avrundet(aar, 1).item() for aar in range(3)] == [50, 50, 49]


def test_snittet_skiller_broker_som_40_siffer_ikke_skiller():
    """Two sums 2^-45 apart, on either side of 3/2: the first forty binary digits are the same."""
    p, q = 2**22 - 3, 2**23 - 15  # no common factor
    u = pow(q, -1, p)  # u × q = 1 + v × p, so u / p − v / q = 1 / (p × q)
    v = (u * q - 1) // p
    like_over = ((u, p), (q - v, q), (1, 2))
    sum_ = sum(Fraction(*b) for b in like_over)
    assert sum_ - Fraction(3, 2) == Fraction(1, p * q)
    assert kvotienter(like_over).avrundet_snitt(1).item() == 1
    like_under = ((p - u, p), (v, q), (1, 2))
    assert sum(Fraction(*b) for b in like_under) - Fraction(3, 2) == Fraction(-1, p * q)
    assert kvotienter(like_under).avrundet_snitt(1).item() == 0


def test_en_for_stor_nevner_avvises():
    with pytest.raises(KanIkkeUttrykkes, match="nevner som er for stor"):
        kvotienter(((1, 1 << 23), (1, 1), (1, 1)))


@given(saker, tolkninger)
def test_en_vilkaarlig_sak_gir_samme_ukesats(fakta, tolkning):
    kolonner = som_kolonner([fakta])
    assert kolonner.sak(0) == fakta
    assert beregn_mange(kolonner, tolkning).ukesats.item() == beregn(fakta, tolkning).ukesats.verdi


def test_dagpenger_og_sykepenger_legges_til_naar_ingen_i_bunken_har_gaatt_paa_kurs():
    """100,000 + 8,000 + 5,000 = 113,000; x 28,000 / 25,333 = 124,896 -> 125,000; 250 a day, 1,500 a week."""
    dag = date(1986, 6, 2)
    inntekt = (Aarsinntekt(100_000, 8_000, 5_000), Aarsinntekt(), Aarsinntekt())
    svar = beregn_mange(som_kolonner([Saksfakta(dag, dag, inntekt)]))
    assert (svar.grunnlag.tolist(), svar.dagsats.tolist(), svar.ukesats.tolist()) == ([125_000], [250], [1_500])


def test_delingen_i_biter_og_traader_endrer_ingenting():
    mange = lag_saker(2 * BIT + 7, 3)
    i_en = beregn_mange(mange, traader=1)
    i_to = beregn_mange(mange, traader=2)
    halen = beregn_mange(mange.utsnitt(2 * BIT, 2 * BIT + 7))
    assert (i_en.ukesats == i_to.ukesats).all()
    assert (i_en.ukesats[2 * BIT :] == halen.ukesats).all()


def test_ingen_saker_gir_ingen_svar():
    assert len(beregn_mange(som_kolonner([sak_1988(1)]).utsnitt(0, 0)).ukesats) == 0


def test_datoer_utenfor_de_kodede_aarene():
    with pytest.raises(UtenforRegelverket, match=r"01\.01\.1997"):
        beregn_mange(som_kolonner([sak_1988(1), sak_1988(1, behandlet=date(1997, 1, 1))]))


def test_en_kolonne_som_er_utelatt_er_blank_i_hver_sak():
    alle = som_kolonner([sak_1988(150_000), sak_1988(90_000)])
    uten = Saker({navn: alle[navn] for navn in alle.kolonner if navn not in ("barn", "kurstid", "oppjustert_grunnlag")})
    assert [uten.sak(0), uten.sak(1)] == [sak_1988(150_000), sak_1988(90_000)]
    assert (uten["barn"].tolist(), uten["oppjustert_grunnlag"].tolist()) == ([0, 0], [-1, -1])


def test_kolonner_som_ikke_passer_avvises():
    mange = lag_saker(5, 1)
    with pytest.raises(KanIkkeUttrykkes, match="Kolonnen barn har ikke én verdi for hver sak"):
        Saker({**mange.kolonner, "barn": mange["barn"][:4]})
    with pytest.raises(KanIkkeUttrykkes, match="Kolonnen kurstid har en verdi utenfor 0 til 51"):
        Saker({**mange.kolonner, "kurstid": mange["kurstid"] + 52})


def regelverk_med(fra: date, nokkel: str, verdi: str) -> list[Regelverk]:
    """The rules as they are, and the rules with one figure changed."""
    endret = object.__new__(Regelverk)
    for navn in PARAMETRE:
        setattr(endret, navn, getattr(regelverk_paa(fra), navn))
    regel = Regel("Prøve", enhet="kr", grad="C")
    ny = Parameter(
        regel, Decimal(verdi), nokkel=nokkel, gjelder_fra=fra, gjelder_til=date(1996, 12, 31), kilde="Prøven"
    )
    setattr(endret, nokkel, ny)
    return [regelverk_paa(date(1976, 1, 1)), endret]


def med_regelverk(monkeypatch: pytest.MonkeyPatch, fra: date, nokkel: str, verdi: str) -> None:
    tabell = Skiftetabell(satser.parametersett(), Regelverk)
    tabell._laget = regelverk_med(fra, nokkel, verdi)
    tabell.datoer = [date(1976, 1, 1), fra]
    monkeypatch.setattr(satser, "_tabell", lambda: tabell)
    satsmodul.dagtabeller.cache_clear()


@pytest.mark.parametrize(
    ("nokkel", "verdi"),
    [("forsorgertillegg", "100"), ("dagsats_promille", "2.4"), ("hoyeste_grunnlag_g", "5"), ("kurstid_uker", "53")],
)
def test_en_sats_som_skifter_deler_sakene(monkeypatch, nokkel, verdi):
    """A figure that changes within the years: each case gets the one of its own day, as on the scalar path."""
    med_regelverk(monkeypatch, date(1984, 7, 1), nokkel, verdi)
    mange = lag_saker(400, 5)
    svar = beregn_mange(mange)
    assert svar.ukesats.tolist() == [beregn(mange.sak(nummer)).ukesats.verdi for nummer in range(400)]
    satsmodul.dagtabeller.cache_clear()


@pytest.mark.parametrize(
    ("nokkel", "verdi", "setning"),
    [
        ("hoyeste_grunnlag_g", "6.5", "Verdien 6.5 er ikke et helt tall"),
        ("grunnlag_aar", "2", "bare ta snittet av tre år"),
    ],
)
def test_en_sats_uten_eksakt_form_avvises(monkeypatch, nokkel, verdi, setning):
    med_regelverk(monkeypatch, date(1984, 7, 1), nokkel, verdi)
    with pytest.raises(KanIkkeUttrykkes, match=setning):
        beregn_mange(lag_saker(10, 5), STANDARD)
