"""What speaks against a card is shown before it is paid, and a reason stands there where one is asked for.

The case is that of test_anvisning.py: ukesats 1,908 kroner, 40 hours a week, from Monday 4 January 1988. The
clock stands at Monday 6 June 1988.
"""

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import MaaSees, anvis, anvisningsbilde, beregn_anvisning
from data.operasjoner.anvisning.forbehold import Forbehold, setning_om
from data.register.register import Register
from tests.data import saker
from tests.data.saker import Sak, Stillbar, ny_sak

FAKTA = replace(saker.FAKTA, begrunnelse="Eldre sak.")
FRA = date(1988, 1, 4)
GRUNN = "Avtalt med distriktsarbeidssjefen."
BEGRUNN = "Skriv en begrunnelse i Anmerkning: "


LANGT = Forbehold("lang", "for langt")
OVER = Forbehold("over_grensen", "går 1 uke over", raad="Slutt 16.01.88")
BARNET = Forbehold("barn1_18", "barn 1 fylte 18 år", raad="Vurder nytt vedtak", krever_grunn=False)


@pytest.mark.parametrize(
    ("forbehold", "har_grunn", "setning"),
    [
        ((BARNET,), False, "Vurder nytt vedtak; Enter igjen anviser: barn 1 fylte 18 år."),
        ((BARNET, LANGT), False, "Vurder nytt vedtak, eller begrunn: barn 1 fylte 18 år; for langt."),
        ((LANGT, BARNET), False, f"{BEGRUNN}for langt; barn 1 fylte 18 år."),
        ((LANGT,), True, "Enter igjen anviser 100 kr: for langt."),
        ((OVER,), True, "Enter igjen anviser 100 kr: går 1 uke over."),
        ((OVER,), False, "Slutt 16.01.88, eller begrunn: går 1 uke over."),
        ((BARNET,), True, "Vurder nytt vedtak; Enter igjen anviser: barn 1 fylte 18 år."),
    ],
)
def test_ett_forbehold_som_krever_grunn_er_nok(forbehold: tuple[Forbehold, ...], har_grunn: bool, setning: str) -> None:
    assert setning_om(forbehold, Decimal(100), har_grunn=har_grunn) == setning


@pytest.mark.parametrize(("lengde", "i_en"), [(72, True), (73, False)])
def test_et_forbehold_til_faar_plass_til_linjen_er_full(lengde: int, i_en: bool) -> None:
    fast = len("Enter igjen anviser 100 kr: a; .")
    resten = replace(LANGT, ord="b" * (lengde - fast))
    setning = setning_om((replace(LANGT, ord="a"), resten), Decimal(100), har_grunn=True)
    assert (f"a; {resten.ord}." in setning) is i_en
    assert ("Dessuten" in setning) is not i_en


@pytest.fixture
def sak(reg: Register) -> Sak:
    sak = ny_sak(reg)
    sak.innvilg()
    return sak


def _kort_rader(reg: Register) -> list[tuple[str | None, str | None]]:
    with reg.raa_lesing() as raa:
        return raa.execute("SELECT begrunnelse, bekreftet FROM anvisning ORDER BY id").fetchall()


# Each limit, the day before it and the day after it.
@pytest.mark.parametrize(
    ("fra", "til", "felt", "ider", "ord_"),
    [
        (date(1988, 5, 23), date(1988, 6, 4), {}, [], ""),
        (date(1988, 5, 24), date(1988, 6, 6), {}, [], ""),
        (date(1988, 5, 25), date(1988, 6, 7), {}, ["ikke_over"], "perioden er ikke over ennå"),
        (date(1988, 6, 6), date(1988, 6, 18), {}, ["ikke_over"], "perioden er ikke over ennå"),
        (FRA, date(1988, 1, 17), {}, [], ""),
        (FRA, date(1988, 1, 18), {}, ["lang"], "perioden er lengre enn 14 dager"),
        (date(1988, 1, 10), date(1988, 1, 10), {}, ["uten_stonadsdag"], "perioden har ingen stønadsdag"),
        (date(1988, 1, 9), date(1988, 1, 10), {}, [], ""),
        (FRA, date(1988, 1, 16), {"arb_timer": Decimal(80)}, [], ""),
        (FRA, date(1988, 1, 16), {"arb_timer": Decimal("80.01")}, ["timer"], "80,01 timer er mer enn normalt"),
        (FRA, date(1988, 1, 16), {"arb_timer": Decimal(500)}, ["timer"], "500 timer er mer enn normalt"),
        (
            date(1988, 5, 23),
            date(1988, 6, 11),
            {},
            ["ikke_over", "lang"],
            "perioden er ikke over ennå. Dessuten: perioden er lengre enn 14 dager",
        ),
    ],
)
def test_det_som_taler_mot_et_kort_maa_sees_og_begrunnes(
    sak: Sak, fra: date, til: date, felt: dict[str, Decimal], ider: list[str], ord_: str
) -> None:
    kort = sak.kort(fra, til, **felt)
    uten, med = beregn_anvisning(sak.reg, kort), beregn_anvisning(sak.reg, replace(kort, anmerkning=GRUNN))
    belop = uten.anvist_belop.verdi
    assert [ett.id for ett in uten.forbehold] == ider
    assert (uten.maa_sees, uten.mangler_grunn) == (f"{BEGRUNN}{ord_}." if ider else "", bool(ider))
    assert (med.maa_sees, med.mangler_grunn) == (f"Enter igjen anviser {belop} kr: {ord_}." if ider else "", False)
    if ider:
        for anmerkning, sett in ((None, ider), (" ", ider), (GRUNN, ()), (GRUNN, ider[1:])):
            with pytest.raises(MaaSees):
                anvis(sak.reg, replace(kort, anmerkning=anmerkning), sak.versjon, sett)
        assert _kort_rader(sak.reg) == []
    anvist = anvis(sak.reg, replace(kort, anmerkning=GRUNN), sak.versjon, ider)
    assert anvist.anvist_belop == belop
    assert _kort_rader(sak.reg) == [(GRUNN, json.dumps(ider)) if ider else (None, None)]


def test_et_kort_som_begynner_etter_dagens_dato_avvises_ogsaa_med_grunn(sak: Sak) -> None:
    with pytest.raises(Avvist) as feil:
        sak.anvis(date(1988, 6, 7), date(1988, 6, 18), anmerkning=GRUNN)
    assert feil.value.feil == {"periode_fra": "Anvis. periode: vent med kortet; første dag er ikke kommet ennå."}


@pytest.mark.parametrize("grunn", [None, "  "])
def test_et_trekk_maa_ha_en_grunn(sak: Sak, grunn: str | None) -> None:
    sak.anvis(FRA)
    with pytest.raises(Avvist) as feil:
        sak.anvis(FRA, anvisningstype="T", anvist_belop=Decimal(100), anmerkning=grunn)
    assert feil.value.feil == {"anmerkning": "Anmerkning: skriv grunnen til trekket."}
    sak.anvis(FRA, anvisningstype="T", anvist_belop=Decimal(100), anmerkning=GRUNN)
    assert _kort_rader(sak.reg)[-1] == (GRUNN, None)


def test_et_trekk_likt_det_forrige_maa_sees(sak: Sak) -> None:
    sak.anvis(FRA)
    trekk = {"anvisningstype": "T", "anmerkning": GRUNN}
    assert anvis(sak.reg, sak.kort(FRA, anvist_belop=Decimal(100), **trekk), sak.versjon).anvist_belop == -100
    sak.versjon += 1
    for belop, ider in ((99, []), (99, ["likt_trekk"]), (-99, ["likt_trekk"]), (100, [])):
        beregnet = beregn_anvisning(sak.reg, sak.kort(FRA, anvist_belop=Decimal(belop), **trekk))
        assert [ett.id for ett in beregnet.forbehold] == ider
        if ider:
            assert beregnet.maa_sees == f"Enter igjen anviser {-abs(belop)} kr: 06.06.88 ble like mye trukket."
        sak.anvis(FRA, anvist_belop=Decimal(belop), **trekk)


# The child is born on 20 January 1970, and turns 18 on 20 January 1988.
@pytest.mark.parametrize(
    ("fodt", "fra", "til", "sagt"),
    [
        (date(1970, 1, 20), FRA, date(1988, 1, 16), ""),
        (date(1970, 1, 20), date(1988, 1, 6), date(1988, 1, 19), ""),
        (date(1970, 1, 20), date(1988, 1, 7), date(1988, 1, 20), "20.01.88"),
        (date(1970, 1, 20), date(1988, 1, 25), date(1988, 2, 6), "20.01.88"),
        (date(1972, 2, 29), date(1988, 1, 25), date(1988, 2, 6), ""),
        (date(1970, 1, 31), date(1988, 1, 25), date(1988, 2, 6), "31.01.88"),
    ],
)
def test_et_barn_som_fyller_atten_maa_sees(reg: Register, fodt: date, fra: date, til: date, sagt: str) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, barn=2, barn1_fodt=fodt, barn2_fodt=date(1980, 1, 1)))
    beregnet = beregn_anvisning(reg, sak.kort(fra, til))
    setning = f"Vurder nytt vedtak; Enter igjen anviser: 1. barn er 18 år fra {sagt}." if sagt else ""
    assert (beregnet.maa_sees, beregnet.mangler_grunn) == (setning, False)
    if sagt:
        with pytest.raises(MaaSees):
            anvis(reg, sak.kort(fra, til), sak.versjon)
    assert sak.anvis(fra, til).anvist_prosent == 200
    assert _kort_rader(reg) == [(None, '["barn1_18"]' if sagt else None)]


# The account is at 7,800 before the card, and 200 is left. A day is 100/6 %.
@pytest.mark.parametrize(
    ("dager", "felt", "setning"),
    [
        (14, {}, ""),  # ends at exactly 8,000
        (15, {}, "Slutt 18.01.87, eller begrunn: går 0,17 uker over; 2 uker er igjen."),  # 13 days: 216.67 -> 217 %
        (14, {"tapt_arbtid": Decimal("40")}, ""),
        (28, {"tapt_arbtid": Decimal("20")}, ""),
        (29, {"tapt_arbtid": Decimal("20")}, "Slutt 01.02.87, eller begrunn: går 0,08 uker over; 2 uker er igjen."),
        (15, {"arb_timer": Decimal(1)}, f"{BEGRUNN}går 0,14 uker over; 2 uker er igjen."),  # 214 %; hours have no part
    ],
)
def test_et_kort_som_krysser_grensen_sier_hvor_mye_og_tilbyr_delen_innenfor(
    reg: Register, dager: int, felt: dict[str, Decimal], setning: str
) -> None:
    sak = ny_sak(reg, mottatt_dato=date(1985, 7, 1))
    forste = date(1985, 7, 8)  # 78 weeks from there end on Sunday 4 January 1987
    sak.innvilg(replace(FAKTA, innvilget_fra=forste))
    sak.anvis_uansett(forste, forste + timedelta(weeks=78, days=-1))
    fra = date(1987, 1, 5)
    beregnet = beregn_anvisning(reg, sak.kort(fra, fra + timedelta(days=dager - 1), **felt))
    over = [ett for ett in beregnet.forbehold if ett.id == "over_grensen"]
    sagt = beregnet.maa_sees.removesuffix(" Dessuten: perioden er lengre enn 14 dager.")
    assert (sagt if over else "") == setning
    if beregnet.forbehold and over and over[0].raad:
        innenfor = date.fromisoformat(f"19{over[0].raad[-2:]}-{over[0].raad[9:11]}-{over[0].raad[6:8]}")
        assert sak.anvis_uansett(fra, innenfor, **felt).anvist_prosent == 200


# Two days of 66 and 40 % are 11 and 6.67 -> 7 %: the account is at 7,818, and 182 is left; ten days are 167, eleven 183
def test_delen_innenfor_er_den_lengste_som_ikke_gaar_ett_prosentpoeng_over(reg: Register) -> None:
    sak = ny_sak(reg, mottatt_dato=date(1985, 7, 1))
    forste = date(1985, 7, 8)
    sak.innvilg(replace(FAKTA, innvilget_fra=forste))
    sak.anvis_uansett(forste, forste + timedelta(weeks=78, days=-1))
    for dag, tapt in ((date(1987, 1, 5), "26.4"), (date(1987, 1, 6), "16")):
        sak.anvis_uansett(dag, dag, tapt_arbtid=Decimal(tapt))
    beregnet = beregn_anvisning(reg, sak.kort(date(1987, 1, 7), date(1987, 1, 20)))
    assert beregnet.maa_sees == "Slutt 18.01.87, eller begrunn: går 0,18 uker over; 1,82 uker er igjen."


# Four weeks of 19.3 lost hours of 40 are 193 %: 7 is left, less than a day, and the Sunday before it is no part to pay.
def test_en_sondag_er_ingen_del_innenfor(reg: Register) -> None:
    sak = ny_sak(reg, mottatt_dato=date(1985, 7, 1))
    forste = date(1985, 7, 8)
    sak.innvilg(replace(FAKTA, innvilget_fra=forste))
    sak.anvis_uansett(forste, forste + timedelta(weeks=78, days=-1))
    sak.anvis_uansett(date(1987, 1, 5), date(1987, 1, 31), tapt_arbtid=Decimal("19.3"))
    beregnet = beregn_anvisning(reg, sak.kort(date(1987, 2, 1), date(1987, 2, 14)))
    assert beregnet.maa_sees == f"{BEGRUNN}går 1,93 uker over; 0,07 uker er igjen."


# 78 weeks and a day of 40 % (6.67 -> 7 %) are 7,807. Four weeks of 19.3 or 19.4 lost hours of 40 are 193 and 194 %.
@pytest.mark.parametrize(
    ("tapt", "konto", "sagt"), [("19.3", 8_000, []), ("19.4", 8_001, ["går 0,01 uker over; 1,93 uker er igjen"])]
)
def test_ett_prosentpoeng_over_grensen_er_over(reg: Register, tapt: str, konto: int, sagt: list[str]) -> None:
    sak = ny_sak(reg, mottatt_dato=date(1985, 7, 1))
    forste = date(1985, 7, 8)
    sak.innvilg(replace(FAKTA, innvilget_fra=forste))
    sak.anvis_uansett(forste, forste + timedelta(weeks=78, days=-1))
    fra = date(1987, 1, 5)
    sak.anvis_uansett(fra, fra, tapt_arbtid=Decimal(16))
    kort = sak.kort(fra + timedelta(days=1), fra + timedelta(days=28), tapt_arbtid=Decimal(tapt))
    beregnet = beregn_anvisning(reg, kort)
    bilde = anvisningsbilde(reg, journalnr=kort.journalnr)
    assert bilde is not None
    assert bilde.sammenhengende_prosent + beregnet.anvist_prosent.verdi == konto
    assert [ett.ord for ett in beregnet.forbehold if ett.id == "over_grensen"] == sagt


def test_forhaandsvisningen_sier_blir_og_anvisningen_er(reg: Register) -> None:
    sak = ny_sak(reg, mottatt_dato=date(1985, 7, 1))
    forste = date(1985, 7, 8)
    sak.innvilg(replace(FAKTA, innvilget_fra=forste))
    sak.anvis_uansett(forste, forste + timedelta(weeks=75, days=-1))
    fra = forste + timedelta(weeks=75)
    beregnet = beregn_anvisning(reg, sak.kort(fra, fra + timedelta(days=13), tapt_arbtid=Decimal(25)))
    assert beregnet.varsler == ("Grensen på 80 uker nærmer seg: 76,25 blir anvist, og 3,75 blir igjen.",)


def test_en_anvisning_kan_ikke_dateres_for_vedtaket(sak: Sak, tid: Stillbar) -> None:
    tid.til("1988-06-05T09:00")
    with pytest.raises(Avvist, match=r"Anvisningsdato: vent til 06\.06\.1988, da vedtaket er fattet"):
        sak.anvis(FRA)
    tid.til("1988-06-06T00:00")
    assert sak.anvis(FRA).anvist_belop == 3_816


def test_ingenting_taler_mot_en_melding_om_en_periode_som_ikke_er_over(reg: Register, sak: Sak) -> None:
    kort = replace(sak.kort(date(1988, 6, 6)), anvisningstype="M")
    assert kort.periode_til is not None
    assert kort.periode_til > reg.klokke.dato()
    assert beregn_anvisning(reg, kort).forbehold == ()
