"""What is hidden among numbers that add up: more and more, until nobody works out any of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from data.operasjoner.statistikk.angrep import Celle, Likning, avslort

FAERREST = 5
"""Persons that a number must come from to be shown."""


@dataclass(slots=True)
class Sperre:
    """Numbers and the sums among them, and what is hidden of them so far; those of `fritatt` are not hidden."""

    personer: Mapping[Celle, int]
    tall: Mapping[Celle, int]
    likninger: Sequence[Likning]
    fritatt: Collection[Celle] = ()
    skjult: set[Celle] = field(default_factory=set)
    ogsaa_null: set[str] = field(default_factory=set)
    i_likning: dict[Celle, list[Likning]] = field(init=False)

    def __post_init__(self) -> None:
        self.i_likning = {celle: [] for celle in self.tall}
        for likning in self.likninger:
            for celle, _ in likning:
                self.i_likning[celle].append(likning)

    def til_ingen_finnes(self) -> None:
        """Hides more until nobody finds out what is hidden: first what a single sum tells, then what several do."""
        while True:
            while [likning for likning in self.likninger if self._skjul_i_summen(likning)]:
                pass
            ute = self._funnet()
            if not ute or not self._skjul_for(ute):
                return

    def _skjul_i_summen(self, likning: Likning) -> bool:
        """Hides one more in a sum that tells, if there is one."""
        gjemt = self._roper(likning)
        neste = self._neste(gjemt[-1], likning) if gjemt else None
        if neste is not None:
            self.skjult.add(neste)
        return neste is not None

    def _roper(self, likning: Likning) -> list[Celle]:
        """What is hidden in a sum when it is one number of somebody, or comes from fewer persons than are shown."""
        gjemt = [(celle, fortegn) for celle, fortegn in likning if celle in self.skjult]
        antall = sum(self.personer[celle] for celle, _ in gjemt)
        alene = len(gjemt) == 1 and antall > 0
        faa = len({fortegn for _, fortegn in gjemt}) == 1 and 0 < antall < FAERREST
        return [celle for celle, _ in gjemt] if alene or faa else []

    def _neste(self, celle: Celle, likning: Likning) -> Celle | None:
        """The next on show in a sum that is not 0: of the same measure, or else what stands in the fewest sums.

        Of those as good, a sister rather than what they are parts of.
        """
        nr = [annen for annen, _ in likning].index(celle)
        andre = [
            (len(self.i_likning[annen]), fortegn != likning[nr][1], annen)
            for annen, fortegn in (*likning[nr + 1 :], *likning[:nr])
            if annen not in self.skjult and annen not in self.fritatt and self.tall[annen]
        ]
        egne = [annen for _, _, annen in andre if annen[0] == celle[0]]
        return egne[0] if egne else min(andre, key=lambda en: en[:2])[2] if andre else None

    def _funnet(self) -> list[Celle]:
        """The hidden cells that somebody can find out, in order; that nobody is in one may be found out."""
        minst = {celle: 0 if celle[0] in self.ogsaa_null else 1 for celle in self.skjult}
        ute = avslort(self.likninger, self.skjult, self.tall, minst)
        for likning in self.likninger:
            ute |= set(self._roper(likning))
        return [celle for celle in self.tall if celle in ute and self.tall[celle]]

    def _skjul_for(self, ute: Sequence[Celle]) -> bool:
        """Hides one more near the first for which there is one, or else the 0s of a measure; False when all is."""
        for celle in ute:
            if (neste := self._naermeste(celle)) is not None:
                self.skjult.add(neste)
                return True
        return any(self._skjul_nullene(celle) for celle in ute)

    def _naermeste(self, celle: Celle) -> Celle | None:
        """The next on show in a sum with the cell, or with what is hidden in one with it, and so on."""
        naboer = [celle]
        for gjemt in naboer:
            for likning in self.i_likning[gjemt]:
                if (neste := self._neste(gjemt, likning)) is not None:
                    return neste
                naboer += [en for en, _ in likning if en in self.skjult and en not in naboer]
        return None

    def _skjul_nullene(self, celle: Celle) -> bool:
        """Hides all of the measure, also what is 0, or else of those in a sum with it; False when all is."""
        i_sum = {annen[0] for likning in self.i_likning[celle] for annen, _ in likning}
        for maalene in ({celle[0]}, i_sum):
            nye = {en for en in self.tall if en[0] in maalene and en not in self.fritatt} - self.skjult
            if nye or not maalene <= self.ogsaa_null:
                self.skjult |= nye
                self.ogsaa_null |= maalene
                return True
        return False
