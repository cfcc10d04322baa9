"""The effects over many cases: held against the scalar rules case by case, and worked by hand on a few."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from threading import Event

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.tolkning import STANDARD, TOLKNINGSVALG, les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.fakta.tolkning import Tolkning, UkjentTolkning
from rules.mange.arbeidstid import HELE_UKA, Arbeidstid, hele_uker
from rules.mange.saker import BLANK, KanIkkeUttrykkes, som_kolonner
from rules.regelverk import beregn, lov_paa
from rules.tall.grunnbelop import g_paa
from rules.virkning.beregning import Avbrutt, beregn_virkninger
from rules.virkning.fordeling import Fordeling, Kvartiler
from rules.virkning.inndeling import INNDELINGER
from rules.virkning.kombinasjon import Kombinasjon, UgyldigKombinasjon, alle_alternativer, les_kombinasjon
from rules.virkning.syntetisk import lag_syntetiske

LOV = lov_paa(date(1988, 6, 1))

DAG = date(1988, 6, 1)
ANTALL = 500
SAMMEN = Kombinasjon({"T-AAR": "siste", "T-TAK": "per_ar", "T-TERSKEL": "0"})


def sak(*lonn: int, **felt: object) -> Saksfakta:
    tre = (*lonn, 0, 0)[:3]
    return Saksfakta(DAG, DAG, (Aarsinntekt(tre[0]), Aarsinntekt(tre[1]), Aarsinntekt(tre[2])), **felt)


def utbetalt_skalart(fakta: Saksfakta, arbeidstid: Arbeidstid, nummer: int, tolkning: Tolkning) -> int:
    """What a week pays by the scalar rules alone."""
    tapt, maks = int(arbeidstid.tapt[nummer]), int(arbeidstid.maks_prosent[nummer])
    uke = Anvisningsfakta(
        fakta.innvilget_fra,
        fakta.innvilget_fra + timedelta(days=6),
        beregn(fakta, tolkning).ukesats.verdi,
        normal_arbtid=Decimal(int(arbeidstid.normal[nummer])) / 100 if tapt != BLANK else None,
        tapt_arbtid=Decimal(tapt) / 100 if tapt != BLANK else None,
        maks_prosent=Decimal(maks) / 100,
    )
    return int(beregn_anvisning(uke, tolkning).anvist_belop.verdi)


def hvor(fakta: Saksfakta) -> dict[str, str]:
    """The groups of one case, by the scalar facts."""
    i_alt = sum(asdict(fakta.inntekt[0]).values())
    g = g_paa(fakta.behandlet).verdi
    pensjon = fakta.samordning.privat_pensjon or fakta.samordning.offentlig_pensjon
    gruppe = (
        "fiskeforedling"
        if fakta.fiskeforedling
        else "vernepliktig"
        if fakta.vernepliktig
        else "pensjon"
        if pensjon
        else "ingen av dem"
    )
    band = next(
        (navn for navn, grense in zip(INNDELINGER["inntekt"], (2, 4, 6), strict=False) if i_alt < grense * g), ""
    )
    return {"inntekt": band or "6 G og over", "barn": INNDELINGER["barn"][min(fakta.barn, 3)], "gruppe": gruppe}


def test_virkningene_er_de_samme_som_den_skalare_veien_gir_sak_for_sak() -> None:
    saker, arbeidstid = lag_syntetiske(LOV, ANTALL, 3)
    kombinasjoner = (*alle_alternativer(STANDARD), SAMMEN)
    oversikt = beregn_virkninger(LOV, [(saker, arbeidstid)], kombinasjoner, STANDARD)
    fakta = [saker.sak(nummer) for nummer in range(ANTALL)]
    for_ = [utbetalt_skalart(f, arbeidstid, nr, STANDARD) for nr, f in enumerate(fakta)]
    assert (oversikt.antall, oversikt.kroner_i_uka) == (ANTALL, sum(for_))
    for virkning in oversikt.virkninger:
        tolkning = virkning.kombinasjon.tolkning(STANDARD)
        endring = [utbetalt_skalart(f, arbeidstid, nr, tolkning) - for_[nr] for nr, f in enumerate(fakta)]
        endret = sorted(e for e in endring if e)
        assert virkning.alle.kroner_i_uka == sum(endring)
        assert (virkning.alle.vinnere, virkning.alle.tapere) == (
            sum(e > 0 for e in endring),
            sum(e < 0 for e in endring),
        )
        n = len(endret)
        plasser = (1, -(-n // 4), -(-n // 2), -(-3 * n // 4), n)
        assert virkning.kvartiler == (Kvartiler(*(endret[plass - 1] for plass in plasser)) if endret else None)
        i_gruppen: dict[tuple[str, str], list[int]] = defaultdict(list)
        for f, kroner in zip(fakta, endring, strict=True):
            for inndeling, navn in hvor(f).items():
                i_gruppen[inndeling, navn].append(kroner)
        for inndeling, tellinger in virkning.grupper.items():
            for navn, telling in zip(INNDELINGER[inndeling], tellinger, strict=True):
                kroner = i_gruppen[inndeling, navn]
                assert (telling.antall, telling.kroner_i_uka) == (len(kroner), sum(kroner))
                assert (telling.vinnere, telling.tapere) == (sum(k > 0 for k in kroner), sum(k < 0 for k in kroner))


def test_hvert_alternativ_er_med_og_endrer_noe_blant_de_oppdiktede_sakene() -> None:
    kombinasjoner = alle_alternativer(STANDARD)
    assert [k.valg for k in kombinasjoner] == [
        {id: a.id} for id, valg in TOLKNINGSVALG.items() for a in valg.alternativer[1:]
    ]
    oversikt = beregn_virkninger(LOV, [lag_syntetiske(LOV, 20_000, 1)], kombinasjoner, STANDARD)
    assert [v.kombinasjon.navn for v in oversikt.virkninger if not v.alle.endret] == []


def test_tre_saker_regnet_for_haand() -> None:
    # Incomes of 1987 x 31,000 / 29,267, then 2 per mille a day and six days a week.
    # 150,000 -> 158,882: to the krone 317.76 -> 318 a day, by thousands (159,000) 318: no change.
    # 60,000 -> 63,553: to the krone 127.1 -> 127, by thousands (64,000) 128: 6 kroner less a week.
    # 157,000 -> 166,297: to the krone 332.6 -> 333, by thousands (166,000) 332: 6 kroner more.
    saker = som_kolonner([sak(150_000), sak(60_000), sak(157_000)])
    oversikt = beregn_virkninger(LOV, [(saker, hele_uker(3))], [Kombinasjon({"T-AVR": "krone"})], STANDARD)
    assert (oversikt.antall, oversikt.kroner_i_uka) == (3, 1_908 + 768 + 1_992)
    virkning = oversikt.virkninger[0]
    assert (virkning.alle.vinnere, virkning.alle.tapere, virkning.alle.kroner_i_uka) == (1, 1, 0)
    assert virkning.kvartiler == Kvartiler(minst=-6, nedre=-6, median=-6, ovre=6, storst=6)
    i_band = {navn: t.kroner_i_uka for navn, t in zip(INNDELINGER["inntekt"], virkning.grupper["inntekt"], strict=True)}
    # 60,000 is under 2 x 31,000; 157,000 between 4 and 6.
    assert i_band == {"under 2 G": -6, "2 til 4 G": 0, "4 til 6 G": 6, "6 G og over": 0}


def test_terskelen_virker_paa_uka_og_ikke_paa_ukesatsen() -> None:
    # 15 of 37.5 hours is 40 %: paid, and at the threshold of 50 nothing. 40 % of 1,908 is 763.2.
    arbeidstid = Arbeidstid(*(np.array([verdi], dtype=np.int32) for verdi in (3_750, 1_500, HELE_UKA)))
    oversikt = beregn_virkninger(
        LOV, [(som_kolonner([sak(150_000)]), arbeidstid)], [Kombinasjon({"T-TERSKEL": "50"})], STANDARD
    )
    assert oversikt.kroner_i_uka == 763
    assert oversikt.virkninger[0].alle.kroner_i_uka == -763
    assert oversikt.virkninger[0].alle.kroner_i_aaret == -763 * 52


def test_maks_prosent_holder_ogsaa_for_en_hel_uke() -> None:
    arbeidstid = Arbeidstid(*(np.array([verdi], dtype=np.int32) for verdi in (BLANK, BLANK, 5_000)))
    assert beregn_virkninger(LOV, [(som_kolonner([sak(150_000)]), arbeidstid)], (), STANDARD).kroner_i_uka == 954


def test_utgangspunktet_kan_vaere_andre_valg_enn_regelverkets() -> None:
    krone = les_tolkning({"T-AVR": "krone"})
    bolk = (som_kolonner([sak(60_000)]), hele_uker(1))
    oversikt = beregn_virkninger(LOV, [bolk], alle_alternativer(krone)[4:6], krone)
    assert oversikt.kroner_i_uka == 762
    assert [(v.kombinasjon.navn, v.alle.kroner_i_uka) for v in oversikt.virkninger] == [
        ("T-AVR tusen", 6),
        ("T-AVR hundre", 0),  # 63,600: dagsats 127.2 -> 127
    ]


def test_gruppen_er_den_forste_som_passer() -> None:
    pensjon = Samordning(privat_pensjon=1)
    saker = som_kolonner(
        [
            sak(1, fiskeforedling=True, vernepliktig=True),
            sak(1, vernepliktig=True, samordning=pensjon),
            sak(1, samordning=pensjon),
            sak(1, samordning=Samordning(offentlig_pensjon=1)),
            sak(1, samordning=Samordning(privat_pensjon=0, offentlig_pensjon=0, folketrygd=5_000)),
        ]
    )
    virkning = beregn_virkninger(LOV, [(saker, hele_uker(5))], [SAMMEN], STANDARD).virkninger[0]
    assert [telling.antall for telling in virkning.grupper["gruppe"]] == [1, 1, 2, 1]


def test_biter_og_bolker_og_traader_endrer_ikke_svaret() -> None:
    hel = lag_syntetiske(LOV, 70_000, 5)
    delt = [(hel[0].utsnitt(fra, fra + 14_000), hel[1].utsnitt(fra, fra + 14_000)) for fra in range(0, 70_000, 14_000)]
    ferdige: list[int] = []
    en = beregn_virkninger(LOV, [hel], [SAMMEN], STANDARD, traader=1)
    to = beregn_virkninger(LOV, delt, [SAMMEN], STANDARD, traader=2, framdrift=ferdige.append)
    assert (en.antall, en.kroner_i_uka) == (to.antall, to.kroner_i_uka)
    assert en.virkninger[0].alle == to.virkninger[0].alle
    assert en.virkninger[0].grupper == to.virkninger[0].grupper
    assert en.virkninger[0].kvartiler == to.virkninger[0].kvartiler
    assert ferdige == list(range(14_000, 70_001, 14_000))
    assert all(b > a for a, b in pairwise(ferdige))


def test_det_kan_stanses_naar_som_helst() -> None:
    stopp = Event()
    with pytest.raises(Avbrutt):
        beregn_virkninger(
            LOV,
            [lag_syntetiske(LOV, 400_000, 1)],
            [SAMMEN],
            STANDARD,
            stopp=stopp,
            framdrift=lambda _: stopp.set(),
            traader=1,
        )


def test_en_feil_i_sakene_kommer_ut() -> None:
    def bolker():
        yield lag_syntetiske(LOV, 10, 1)
        raise ValueError("linje 11")

    with pytest.raises(ValueError, match="linje 11"):
        beregn_virkninger(LOV, bolker(), [SAMMEN], STANDARD)


def test_ingen_saker_gir_ingen_virkning() -> None:
    oversikt = beregn_virkninger(LOV, [], [SAMMEN], STANDARD)
    assert (oversikt.antall, oversikt.virkninger[0].alle.endret, oversikt.virkninger[0].kvartiler) == (0, 0, None)


@pytest.mark.parametrize(
    ("normal", "tapt", "maks", "setning"),
    [
        (BLANK, 100, HELE_UKA, "Normal arbeidstid må være over 0"),
        (0, 0, HELE_UKA, "Normal arbeidstid må være over 0"),
        (16_801, 100, HELE_UKA, "utenfor grensene"),
        (3_750, -2, HELE_UKA, "utenfor grensene"),
        (3_750, 100, HELE_UKA + 1, "utenfor grensene"),
    ],
)
def test_en_arbeidstid_som_ikke_finnes_nektes(normal: int, tapt: int, maks: int, setning: str) -> None:
    with pytest.raises(KanIkkeUttrykkes, match=setning):
        Arbeidstid(*(np.array([verdi], dtype=np.int32) for verdi in (normal, tapt, maks)))


@given(st.lists(st.lists(st.integers(-5, 5).filter(bool), min_size=1), min_size=1, max_size=150))
def test_kvartilene_er_verdier_som_finnes_paa_nærmeste_rang(deler: list[list[int]]) -> None:
    fordeling = Fordeling()
    for del_ in deler:
        en_del = Fordeling()
        en_del.ta_med(np.array(del_, dtype=np.int64))
        fordeling.sla_sammen(en_del)
    alle = sorted(verdi for del_ in deler for verdi in del_)
    n = len(alle)
    plasser = (1, -(-n // 4), -(-n // 2), -(-3 * n // 4), n)
    assert fordeling.kvartiler() == Kvartiler(*(alle[plass - 1] for plass in plasser))


def test_en_kombinasjon_leses_og_faar_navn_i_regelverkets_rekkefolge() -> None:
    kombinasjon = les_kombinasjon(["T-TAK=per_ar", " T-AAR = siste "], TOLKNINGSVALG)
    assert kombinasjon.valg == {"T-AAR": "siste", "T-TAK": "per_ar"}
    assert kombinasjon.navn == "T-AAR siste + T-TAK per_ar"
    assert kombinasjon.tolkning(les_tolkning({"T-90": "av"})).avvik() == {
        "T-AAR": "siste",
        "T-TAK": "per_ar",
        "T-90": "av",
    }


@pytest.mark.parametrize(
    ("ledd", "unntak", "setning"),
    [
        (["T-TAK"], UgyldigKombinasjon, "«T-TAK» er ikke et tolkningsvalg; skriv for eksempel T-TAK=per_ar."),
        (["T-TAK="], UgyldigKombinasjon, "«T-TAK=» er ikke et tolkningsvalg; skriv for eksempel T-TAK=per_ar."),
        (["T-TAK=etter", "T-TAK=per_ar"], UgyldigKombinasjon, "T-TAK står to ganger i samme kombinasjon"),
        (["T-TAKK=etter"], UkjentTolkning, "Tolkningsvalget T-TAKK finnes ikke; velg blant T-JUST"),
        (["T-TAK=x"], UkjentTolkning, "Tolkningsvalget T-TAK har ikke alternativet x; velg blant etter, per_ar."),
    ],
)
def test_en_gal_kombinasjon_nektes_med_en_setning(ledd: list[str], unntak: type[ValueError], setning: str) -> None:
    with pytest.raises(unntak, match=setning):
        les_kombinasjon(ledd, TOLKNINGSVALG)
