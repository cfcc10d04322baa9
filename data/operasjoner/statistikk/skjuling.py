"""Which numbers are hidden so that nobody can be found, also by subtraction. The rule is our choice (grade C).

1. A number of 1 to 4 persons is hidden; 0 is shown.
2. What is hidden in a sum comes from 5 persons at least, and no hidden number can be but one: not by any subtraction
   among the numbers of the tables that belong together, nor because a hidden number is not 0. Until it is so, the next
   number of the same measure that is not 0 is hidden too, or else one of another measure in a sum with it.
3. When that is not enough, a measure hides its 0s as well, so that nobody knows that a hidden number is not one.
4. The totals are hidden by what they are alone, whatever the division, so that two divisions do not betray one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from data.operasjoner.statistikk.angrep import Celle, Likning, avslort

FAERREST = 5
"""Persons that a number must come from to be shown."""

Sammenheng = Sequence[tuple[str, int]]
"""Measures with the sign with which they add up to 0 in each group."""


@dataclass(slots=True)
class _Sperre:
    """Numbers and the sums among them, and what is hidden of them so far."""

    personer: Mapping[Celle, int]
    tall: Mapping[Celle, int]
    likninger: list[Likning]
    skjult: set[Celle] = field(default_factory=set)
    ogsaa_null: set[str] = field(default_factory=set)
    i_likning: dict[Celle, list[Likning]] = field(init=False)

    def __post_init__(self) -> None:
        self.i_likning = {celle: [] for celle in self.tall}
        for likning in self.likninger:
            for celle, _ in likning:
                self.i_likning[celle].append(likning)

    def funnet(self) -> list[Celle]:
        """The hidden cells that somebody can find out, in order; that nobody is in one may be found out."""
        minst = {celle: 0 if celle[0] in self.ogsaa_null else 1 for celle in self.skjult}
        ute = avslort(self.likninger, self.skjult, self.tall, minst)
        for likning in self.likninger:
            gjemt = [(celle, fortegn) for celle, fortegn in likning if celle in self.skjult]
            antall = sum(self.personer[celle] for celle, _ in gjemt)
            if len({fortegn for _, fortegn in gjemt}) == 1 and 0 < antall < FAERREST:
                ute |= {celle for celle, _ in gjemt}
        return [celle for celle in self.tall if celle in ute and self.tall[celle]]

    def skjul_en_til(self, celle: Celle, fritatt: Collection[Celle]) -> None:
        """Hides the next that stands in a sum with the cell, or with what is hidden in one with it, if there is one."""
        naboer = [celle]
        sett = {celle}
        for gjemt in naboer:
            if (valgt := self._neste(gjemt, fritatt)) is not None:
                self.skjult.add(valgt)
                return
            nye = [en for likning in self._med(gjemt) for en, _ in likning if en in self.skjult and en not in sett]
            naboer += dict.fromkeys(nye)
            sett.update(nye)

    def _neste(self, celle: Celle, fritatt: Collection[Celle]) -> Celle | None:
        """The next on show that is not 0, of the same measure first; of others that which stands in the fewest sums.

        Of those as good, a sister rather than what they are parts of.
        """
        andre: list[tuple[int, bool, Celle]] = []
        for likning in self._med(celle):
            nr = [annen for annen, _ in likning].index(celle)
            for annen, fortegn in (*likning[nr + 1 :], *likning[:nr]):
                if annen not in self.skjult and annen not in fritatt and self.tall[annen]:
                    if annen[0] == celle[0]:
                        return annen
                    andre.append((len(self._med(annen)), fortegn != likning[nr][1], annen))
        return min(andre, key=lambda en: en[:2])[2] if andre else None

    def skjul_nullene(self, celle: Celle, fritatt: Collection[Celle]) -> bool:
        """Hides all of the measure, also what is 0, or else of those in a sum with it; False when all is."""
        i_sum = {annen[0] for likning in self._med(celle) for annen, _ in likning}
        for maalene in ({celle[0]}, i_sum):
            nye = {en for en in self.tall if en[0] in maalene and en not in fritatt} - self.skjult
            if nye or not maalene <= self.ogsaa_null:
                self.skjult |= nye
                self.ogsaa_null |= maalene
                return True
        return False

    def _med(self, celle: Celle) -> Sequence[Likning]:
        return self.i_likning[celle]

    def til_ingen_finnes(self, fritatt: Collection[Celle] = ()) -> None:
        """Hides one more for each that is found out, but for one that what was hidden just now may have helped."""
        while ute := self.funnet():
            hjulpet: set[Celle] = set()
            for celle in ute:
                if celle not in hjulpet:
                    for_ = set(self.skjult)
                    self.skjul_en_til(celle, fritatt)
                    for ny in self.skjult - for_:
                        hjulpet.update(en for kilde in (celle, ny) for likning in self._med(kilde) for en, _ in likning)
            if not hjulpet and not any(self.skjul_nullene(celle, fritatt) for celle in ute):
                return


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
    sperre = _Sperre(personer, tall, likninger, set(summer))
    sperre.skjult |= {celle for celle, antall in personer.items() if celle[1] is not None and 0 < antall < FAERREST}
    sperre.til_ingen_finnes(fritatt={(maal, None) for maal in maalene})
    return frozenset(sperre.skjult)


def _skjulte_summer(
    personer: Mapping[Celle, int], tall: Mapping[Celle, int], maalene: Sequence[str], sammenhenger: Sequence[Sammenheng]
) -> set[Celle]:
    summer: list[Celle] = [(maal, None) for maal in maalene]
    sperre = _Sperre(
        {celle: personer[celle] for celle in summer},
        {celle: tall[celle] for celle in summer},
        [[((maal, None), fortegn) for maal, fortegn in en] for en in sammenhenger],
        {celle for celle in summer if 0 < personer[celle] < FAERREST},
    )
    sperre.til_ingen_finnes()
    return sperre.skjult
