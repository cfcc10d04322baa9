"""The invented cases: shares and limits as they are described, and the very cases that the README's tables rest on."""

from __future__ import annotations

from datetime import date
from math import sqrt

import numpy as np
import pytest

from rules.dagpenger.lov_1966.mange.generator import lag_ukekort
from rules.mange.saker import BLANK
from rules.regelverk import lov_paa
from rules.virkning.syntetisk import lag_syntetiske

ANTALL = 100_000
LOV = lov_paa(date(1988, 6, 1))
SAKER, ARBEIDSTID = lag_syntetiske(LOV, ANTALL, 1)
KORT = lag_ukekort(SAKER, np.full(ANTALL, 1_908), 1)
KORT_TAPT = np.asarray(KORT.tapt_arbtid)

# As the generator tells it: the share in thousandths, and the least and the most where it is not blank or 0.
BESKREVET = {
    "dagpenger": (SAKER["dagpenger"], 0, 120, 1, 60_000),
    "sykepenger": (SAKER["sykepenger"], 0, 150, 1, 40_000),
    "kurstid": (SAKER["kurstid"], 0, 40, 1, 51),
    "fiskeforedling": (SAKER["fiskeforedling"], 0, 30, 1, 1),
    "vernepliktig": (SAKER["vernepliktig"], 0, 30, 1, 1),
    "oppjustert grunnlag": (SAKER["oppjustert_grunnlag"], BLANK, 10, 0, 249_999),
    "barn": (SAKER["barn"], 0, 400, 1, 4),
    "privat pensjon": (SAKER["privat_pensjon"], BLANK, 20, 0, 80_000),
    "offentlig pensjon": (SAKER["offentlig_pensjon"], BLANK, 20, 0, 90_000),
    "folketrygd": (SAKER["folketrygd"], BLANK, 30, 0, 60_000),
    "lønn før pensjon": (SAKER["lonn_for_pensjon"], BLANK, 100, 0, 250_000),
    "redusert trygd": (SAKER["redusert_trygd"], BLANK, 10, 0, 3_000),
    "tapt arbeidstid i uka": (ARBEIDSTID.tapt, BLANK, 250, 1, 3_749),
    "tapt arbeidstid på kortet": (KORT_TAPT, BLANK, 300, 0, 3_750),
}


@pytest.mark.parametrize("hva", BESKREVET)
def test_andelene_og_grensene_er_de_som_er_beskrevet(hva: str) -> None:
    """Within four standard deviations of the share, and no farther out than the limits."""
    kolonne, tom, promille, minst, storst = BESKREVET[hva]
    har = np.asarray(kolonne)[np.asarray(kolonne) != tom]
    andel = promille / 1_000
    assert abs(len(har) / np.size(kolonne) - andel) < 4 * sqrt(andel * (1 - andel) / np.size(kolonne))
    assert minst <= har.min() <= har.max() <= storst


def test_dagene_er_i_de_kodede_aarene_og_behandlet_innen_nitti_dager() -> None:
    innvilget, ventet = SAKER["innvilget_fra"], SAKER["behandlet"] - SAKER["innvilget_fra"]
    assert date.fromordinal(int(innvilget.min())) == date(1976, 1, 1)
    assert date.fromordinal(int(innvilget.max())) == date(1996, 12, 31)
    assert (ventet.min(), ventet.max()) == (0, 90)


def test_kortet_er_en_uke_fra_mandag_til_lordag() -> None:
    assert {date.fromordinal(int(dag)).weekday() for dag in KORT.fra} == {0}
    assert set(KORT.til - KORT.fra) == {5}
    dager_for = SAKER["innvilget_fra"] - KORT.fra
    assert date.fromordinal(int(KORT.fra.min())) == date(1976, 1, 5)
    assert set(dager_for[SAKER["innvilget_fra"] >= date(1976, 1, 16).toordinal()]) == {5, 6, 7, 8, 9, 10, 11}
    assert set(KORT_TAPT[KORT_TAPT != BLANK] % 25) == {0}


# Taken from the generator when the README's tables were made (numpy's PCG64 is the same on every machine): a share that
# is changed by a thousandth, or a limit by one, gives other cases, and then other tables.
SUMMER = {
    "behandlet": 72_523_175_634,
    "innvilget_fra": 72_518_698_348,
    "grunnbelop": 3_082,
    "lonn": 32_431_553_639,
    "dagpenger": 1_088_358_303,
    "sykepenger": 896_918_321,
    "kurstid": 315_132,
    "fiskeforedling": 3_060,
    "vernepliktig": 3_003,
    "oppjustert grunnlag": 124_177_241,
    "barn": 99_871,
    "privat pensjon": 80_299_610,
    "offentlig pensjon": 89_784_148,
    "folketrygd": 90_724_244,
    "lønn før pensjon": 1_246_036_615,
    "redusert trygd": 1_477_423,
    "tapt arbeidstid i uka": 46_841_583,
    "tapt arbeidstid på kortet": 56_266_084,
    "mandag": 72_517_898_948,
}


def test_sakene_er_de_som_tabellene_i_readme_er_laget_av() -> None:
    assert {navn: int(np.sum(kolonne, dtype=np.int64)) for navn, kolonne in _kolonner()} == SUMMER


def _kolonner() -> list[tuple[str, np.ndarray]]:
    alle = [(navn, kolonne) for navn, (kolonne, *_) in BESKREVET.items()]
    ovrige = ("behandlet", "innvilget_fra", "grunnbelop", "lonn")
    return [*((navn, SAKER[navn]) for navn in ovrige), *alle, ("mandag", KORT.fra)]
