"""What was typed in a form between two steps, and the steps that it becomes."""

from collections.abc import Iterator, Sequence

from tui.flate.meldinger import Meldinger
from tui.flate.sted import Rutinested
from tui.flyt.feil import Avvik
from tui.flyt.opptak.opptatt import Opptatt, lagt_til
from tui.flyt.opptak.skygge import Skygge, innhold
from tui.flyt.opptak.veien import veien
from tui.flyt.spilling.etiketter import finn
from tui.flyt.steg import Fyll, Skriv, Steghandling, Trykk
from tui.skjema.bilde import Bilde
from tui.skjema.skjema import Skjema
from tui.skjema.storrelse import LINJER


class Opptaksavsnitt:
    """Begins as the form stands, and sees what comes in.

    It becomes the fields that were filled in, by their labels, when that leaves the form as it was left, cursor and
    message too; else the keys themselves. Which of these holds is tried on a copy of the form.
    """

    def __init__(self, sted: Rutinested, meldinger: Meldinger) -> None:
        self._sted = sted
        self._for = Skygge(sted, meldinger)
        self._raa: list[Opptatt] | None = []
        self._rort: list[str] = []
        self._tekster = sted.skjema.tekster
        self._uten_virkning: Trykk | None = None

    def tar_uten_virkning(self, trykk: Trykk) -> None:
        """Takes a key that does nothing here but have that said."""
        self.tar(trykk)
        self._uten_virkning = trykk

    def tar(self, *steg: Steghandling) -> None:
        """Takes what is to be done as the step that does the same; with none there is no such step."""
        if not steg:
            self._raa = None
        for ett in steg if self._raa is not None else ():
            self._raa = lagt_til(self._raa or [], Opptatt(ett))

    def se(self) -> None:
        """Sees which fields have another text than when it last looked."""
        tekster = self._sted.skjema.tekster
        for navn in [navn for navn, tekst in tekster.items() if tekst != self._tekster.get(navn, "")]:
            if not self._sted.skjema.felt(navn).beskyttet:
                self._rort = [*(rort for rort in self._rort if rort != navn), navn]
        self._tekster = tekster

    def steg(self, meldinger: Meldinger, *, med_melding: bool) -> list[Opptatt]:
        """The steps; `med_melding` when what line 23 says now is not wiped out by what comes next."""
        self.se()
        maal = self._sted.skjema.kopi()
        maal.tilpass(LINJER)
        sier = meldinger.paa_linjen
        nest_best: list[Opptatt] | None = None
        for forslag in self._forslag(maal):
            skygge = self._for.kopi()
            if not skygge.taaler(ett.handling for ett in forslag):
                continue
            if innhold(skygge.skjema) != innhold(maal) or (taster := veien(skygge.skjema, maal)) is None:
                continue
            trykk = [Trykk(taster)] if taster else []
            skygge.taaler(trykk)
            hele = [*forslag, *map(Opptatt, trykk)]
            if not med_melding or skygge.meldinger.paa_linjen == sier:
                return hele
            nest_best = nest_best or hele
        if self._raa is not None and not self._for.kopi().taaler(ett.handling for ett in self._raa):
            return self._raa  # with a window in it, which cannot be tried, but is what was done
        return nest_best or self._raa or []

    def _forslag(self, maal: Skjema) -> Iterator[list[Opptatt]]:
        endret = [navn for navn in self._rort if maal.tekst(navn) != self._for.skjema.tekst(navn)]
        lest = [navn for navn in maal.tekster if navn in self._rort]
        for navnene in (endret, self._rort, [navn for navn in lest if navn in endret], lest):
            yield self._fylt(navnene, maal)
            if self._uten_virkning:
                yield [Opptatt(self._uten_virkning), *self._fylt(navnene, maal)]
                yield [*self._fylt(navnene, maal), Opptatt(self._uten_virkning)]
        if self._raa is not None:
            yield self._raa

    def _fylt(self, navnene: Sequence[str], maal: Skjema) -> list[Opptatt]:
        """The fields filled in that order; one that its label does not tell from another is gone to by Tab."""
        side = next(side for side in self._sted.sider if side.kode == maal.side)
        steg: list[Opptatt] = []
        for navn in navnene:
            felt, tekst = maal.felt(navn), maal.tekst(navn)
            if label := _etikett(side, navn):
                steg = lagt_til(steg, Opptatt(Fyll(((label, tekst),)), (felt,)))
            else:
                aapne = [plass.felt.navn for plass in maal.aapne_plasser()]
                fram = ("Tab",) * aapne.index(navn) if navn in aapne else ()
                steg = lagt_til(steg, Opptatt(Trykk(("Home", *fram, "Ctrl+K"))))
                steg = lagt_til(steg, Opptatt(Skriv(tekst), (felt,))) if tekst else steg
        return steg


def _etikett(side: Bilde, navn: str) -> str:
    """The name by which a flow finds that field and no other; empty when there is none."""
    plass = side.plass_for(navn)
    for label in (plass.felt.label, *plass.felt.andre_navn) if plass else ():
        try:
            if finn(side, label) is plass:
                return label
        except Avvik:
            continue
    return ""
