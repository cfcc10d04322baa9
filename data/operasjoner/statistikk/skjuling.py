"""Which numbers are hidden so that nobody can be found, also by subtraction. The rule is our choice (grade C).

1. A number of 1 to 4 persons is hidden; 0 is shown.
2. What is hidden in a sum comes from 5 persons at least, and no hidden number can be but one: not by any subtraction
   among the numbers of the tables that belong together, nor because a hidden number is not 0. Until it is so, the next
   number of the same measure that is not 0 is hidden too, or else one of another measure in a sum with it.
3. When that is not enough, a measure hides its 0s as well, so that nobody knows that a hidden number is not one.
4. The totals are hidden by what they are alone, whatever the division, so that two divisions do not betray one.
"""

from collections.abc import Mapping, Sequence

from data.operasjoner.statistikk.angrep import Celle, Likning
from data.operasjoner.statistikk.sperre import FAERREST, Sperre

Sammenheng = Sequence[tuple[str, int]]
"""Measures with the sign with which they add up to 0 in each group."""


def skjulte(
    personer: Mapping[Celle, int],
    tall: Mapping[Celle, int],
    grupper: Sequence[str],
    sammenhenger: Sequence[Sammenheng] = (),
    bare_i_alt: Sequence[Sammenheng] = (),
) -> frozenset[Celle]:
    """The cells of one division that are hidden, the totals among them.

    `personer` and `tall` have every measure in every group, and its total; `sammenhenger` hold in each group and in
    all, `bare_i_alt` among the totals alone.
    """
    maalene = list(dict.fromkeys(maal for maal, _ in tall))
    summer = _skjulte_summer(personer, tall, maalene, [*sammenhenger, *bare_i_alt])
    if len(grupper) < 2:
        return frozenset(celle for celle in tall if (celle[0], None) in summer)
    likninger: list[Likning] = [[*(((maal, gruppe), 1) for gruppe in grupper), ((maal, None), -1)] for maal in maalene]
    likninger += [[((maal, ett), fortegn) for maal, fortegn in en] for ett in grupper for en in sammenhenger]
    likninger += [[((maal, None), fortegn) for maal, fortegn in en] for en in (*sammenhenger, *bare_i_alt)]
    sperre = Sperre(personer, tall, likninger, {(maal, None) for maal in maalene}, set(summer))
    sperre.skjult |= {celle for celle, antall in personer.items() if celle[1] is not None and 0 < antall < FAERREST}
    sperre.til_ingen_finnes()
    return frozenset(sperre.skjult)


def _skjulte_summer(
    personer: Mapping[Celle, int], tall: Mapping[Celle, int], maalene: Sequence[str], sammenhenger: Sequence[Sammenheng]
) -> set[Celle]:
    summer: list[Celle] = [(maal, None) for maal in maalene]
    sperre = Sperre(
        {celle: personer[celle] for celle in summer},
        {celle: tall[celle] for celle in summer},
        [[((maal, None), fortegn) for maal, fortegn in en] for en in sammenhenger],
        skjult={celle for celle in summer if 0 < personer[celle] < FAERREST},
    )
    sperre.til_ingen_finnes()
    return sperre.skjult
