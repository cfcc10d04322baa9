"""The sums of a class, worked by hand: what counts, what is sure, and how names become numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.training.kurs.klassen import BEGYNT, PROVEN
from training.kurs.etterproving import Gjentatt, Provd
from training.kurs.gang import Gang
from training.kurs.rapport import Feilrad, Innsats, lag_rapport
from training.kurs.resultat import Ovelsesresultat, forsegl
from training.oppgaver.vurdering import Karakter
from training.ovelse.leser import les_ovelse

OVELSEN = les_ovelse(PROVEN)
TO_SETT = ((("barn_glemt",), ("aarene_byttet",)),)


def provd(elev: str, sekunder: int = 60, forsok: int = 1, poeng: int = 10, **gjentatt: Any) -> Provd:
    """A result that counts, played again."""
    resultat = forsegl(
        Gang(OVELSEN),
        Karakter((), (), poeng, 30),
        elev=elev,
        forsok=forsok,
        start=BEGYNT,
        slutt=BEGYNT,
        klokke_slutt=OVELSEN.klokke + timedelta(seconds=sekunder),
        deler=(),
    )
    lest = Ovelsesresultat.model_validate_json(json.dumps(resultat))
    return Provd(f"{elev}.json", lest, OVELSEN, Gjentatt("", poeng, 30, **gjentatt))


def test_en_elev_er_alle_forsokene_og_poengene_fra_det_beste() -> None:
    """89 + 61 seconds are two and a half minutes, shown as 3; the third attempt says that there was a second."""
    rapport = lag_rapport([provd("Kari", 89, 1, 20, hint={"1": 2}), provd("KARI", 61, 3, 5, hint={"2": 1})])
    (kari,) = rapport.elever
    assert (kari.navn, kari.innsats) == ("Kari", Innsats(forsok=3, sekunder=150, hint=3, poeng=20, maks=30))
    assert kari.innsats.minutter == 3
    assert rapport.innsats == kari.innsats


def test_det_som_ikke_teller_er_ikke_i_noen_sum() -> None:
    sikker = {"forklaringer": ((("barn_glemt",),),)}
    hele = provd("Kari", **sikker)
    andre = [
        replace(provd("Ola", **sikker), forseglet=False),
        replace(provd("Per", **sikker), kopi=True),
        replace(provd("Siv", **sikker), gjentatt=Gjentatt("stanset", 30, 30)),
        replace(provd("Liv"), gjentatt=None),
        Provd("brukket.json", galt=("brukket.json: dette er ikke JSON.",)),
    ]
    rapport = lag_rapport([*andre, hele])
    assert [elev.navn for elev in rapport.elever] == ["Kari"]
    assert (rapport.teller, len(rapport.provde), rapport.innsats.poeng) == (1, 6, 10)
    assert [(rad.id, rad.resultater) for rad in rapport.feil] == [("barn_glemt", 1)]
    assert lag_rapport(andre).innsats == Innsats()


def test_en_feil_som_regelverket_ikke_har_noe_om_staar_ved_navn_og_ikke_ved_punkt() -> None:
    rapport = lag_rapport([provd("Kari", forklaringer=((("barn_glemt",),), (("papir_glemt",),)))])
    assert {rad.id for rad in rapport.feil} == {"barn_glemt", "papir_glemt"}
    assert [rad.punkt for rad in rapport.punkter] == ["4"]


def test_ovelsene_staar_som_i_kurset() -> None:
    """02, 05 and 19 of the course, whose names are sorted otherwise, and one of somebody else's at the end."""
    idene = ["aaa-fra-andre", "opphor", "ett-barn", "kurstid"]
    alle = [_i_ovelsen(provd("Kari"), id_) for id_ in idene]
    rapport = lag_rapport(alle)
    assert [rad.id for rad in rapport.ovelser] == ["ett-barn", "kurstid", "opphor", "aaa-fra-andre"]
    assert [*rapport.elever[0].ovelser] == [rad.id for rad in rapport.ovelser]


def _i_ovelsen(ett: Provd, id_: str) -> Provd:
    assert ett.resultat is not None
    return replace(ett, resultat=ett.resultat.model_copy(update={"ovelse": id_}))


def feilene(*alle: Provd) -> Sequence[tuple[str, int, int, int]]:
    return [(rad.id, rad.resultater, rad.mulige, rad.elever) for rad in lag_rapport(alle).feil]


def test_en_feil_er_sikker_naar_hver_forklaring_har_den() -> None:
    to_tall = (*TO_SETT, (("barn_glemt", "skatt_glemt"), ("skatt_glemt", "bare_en_uke")))
    assert feilene(provd("A", forklaringer=TO_SETT)) == [("aarene_byttet", 0, 1, 1), ("barn_glemt", 0, 1, 1)]
    assert feilene(provd("A", forklaringer=to_tall), provd("B", forklaringer=((("barn_glemt",),),))) == [
        ("barn_glemt", 1, 1, 2),
        ("skatt_glemt", 1, 0, 1),
        ("aarene_byttet", 0, 1, 1),
        ("bare_en_uke", 0, 1, 1),
    ]


def test_et_punkt_er_sikkert_naar_hver_forklaring_er_fra_det() -> None:
    """Which of two mistakes of section 5 it was, nobody can tell; that it was section 5 is sure."""
    rapport = lag_rapport([provd("A", forklaringer=((("pensjon_glemt",), ("maanedspensjon_som_aar",)),))])
    assert [(rad.resultater, rad.mulige) for rad in rapport.feil] == [(0, 1), (0, 1)]
    assert rapport.punkter == (Feilrad("5", "Samordning", "5", 1, 0, 1),)


def test_en_feil_som_dette_programmet_ikke_kjenner() -> None:
    (rad,) = lag_rapport([provd("A", forklaringer=((("helt_ny",),),))]).feil
    assert (rad.id, rad.navn, rad.punkt) == ("helt_ny", "helt_ny", "")


def test_navnene_staar_i_norsk_rekkefolge() -> None:
    navn = ["Åse", "Ærlig", "Øyvind", "Zara", "anne", "Bo"]
    assert [elev.navn for elev in lag_rapport([provd(ett) for ett in navn]).elever] == [
        "anne", "Bo", "Zara", "Ærlig", "Øyvind", "Åse",
    ]  # fmt: skip


def test_nummeret_er_det_samme_hver_gang_og_sier_ikke_navnet() -> None:
    """Twelve learners, so that 10 comes after 9; the order is not that of the names."""
    alle = [provd(f"{tegn}na", poeng=nr) for nr, tegn in enumerate("ABCDEFGHIJKL")]
    alle[3] = replace(alle[3], galt=("Resultat 4: resultatet til bna og Fna.",))
    rapport, igjen = lag_rapport(alle, anonym=True), lag_rapport([*reversed(alle)], anonym=True)
    assert [elev.navn for elev in rapport.elever] == [f"Elev {nr}" for nr in range(1, 13)]
    poengene = [elev.innsats.poeng for elev in rapport.elever]
    assert poengene == [elev.innsats.poeng for elev in igjen.elever]
    assert sorted(poengene) == [*range(12)] != poengene
    bna, fna = (f"Elev {1 + poengene.index(nr)}" for nr in (1, 5))
    assert rapport.galt == [f"Resultat 4: resultatet til {bna} og {fna}."]
