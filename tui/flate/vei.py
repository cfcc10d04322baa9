"""The caseworker's path: from the menu through the open routines, and back."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from tui.flate.kladd.kladdinnhold import Stedkladd
from tui.flate.ko.jobb import Jobb
from tui.flate.ko.rekkefolge import Rekkefolge
from tui.flate.rutine import MedKontekst
from tui.flate.sted import Aapnet, Besvart, Fabrikk, Rutinested, aapne, besvar
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema
from tui.skjema.svar import Svar

SporForst = Callable[[Sequence[Rutinested], Callable[[], None]], None]


class Vei:
    """The open places, the menu first; the last is shown. Each keeps its routine and all that is typed in it.

    `vis` shows an answer in its place. `spor` lets the caseworker say whether places may be left, and then goes on.
    """

    def __init__(
        self,
        rutiner: Mapping[str, Fabrikk],
        rekkefolge: Rekkefolge,
        vis: Callable[[Rutinested, Svar], None],
        spor: SporForst,
    ) -> None:
        self.steder: list[Rutinested] = []
        self._rutiner = rutiner
        self._rekkefolge = rekkefolge
        self._vis = vis
        self._spor = spor

    @property
    def her(self) -> Rutinested:
        """The place that is shown. Raises LookupError before the first is open."""
        if not self.steder:
            raise LookupError("no routine is open")
        return self.steder[-1]

    @property
    def ulagret(self) -> bool:
        """Whether anything on the path is typed and not saved."""
        return any(sted.skjema.ulagret for sted in self.steder)

    def send(self, arbeid: Callable[[], Svar]) -> None:
        """Lets the routine that is shown answer."""
        her = self.her
        self._rekkefolge.start(Jobb(partial(besvar, her.rutine, arbeid), partial(self._besvart, her)))

    def gaa_til(self, kode: str, side: str | None = None) -> None:
        """Goes to a code: a page of this routine, a place on the path, or a new place at the end of it.

        Raises KeyError for a code that there is no routine for.
        """
        if self.steder and kode in self.her.sidekoder:
            self.her.skjema.bytt_side(kode)
            return
        for nr, sted in enumerate(self.steder):
            if kode in sted.koder:
                self._spor(self.steder[nr + 1 :], partial(self.tilbake_til, nr, side or kode))
                return
        self.aapne(kode, side)

    def videre_til(self, kode: str, side: str | None = None) -> None:
        """Goes where an answer leads: as `gaa_til`, but on to a new place rather than back over something unsaved.

        Raises KeyError for a code that there is no routine for.
        """
        nr = next((nr for nr, sted in enumerate(self.steder) if kode in sted.koder), None)
        if nr is not None and any(sted.skjema.ulagret for sted in self.steder[nr + 1 :]):
            self.aapne(kode, side)
        else:
            self.gaa_til(kode, side)

    def aapne(
        self,
        kode: str,
        side: str | None = None,
        kontekst: Mapping[str, str] | None = None,
        etterpaa: Callable[[], None] | None = None,
        *,
        skrevet: bool = False,
    ) -> None:
        """Opens a new place at the end of the path. Raises KeyError for a code that there is no routine for."""
        arbeid = partial(aapne, self._rutiner[kode], kode, side, kontekst, skrevet=skrevet)
        self._rekkefolge.start(Jobb(arbeid, partial(self._aapnet, kode, etterpaa)))

    def tilbake_til(self, nr: int, side: str | None = None) -> None:
        """Leaves the places after number `nr`; that one is filled anew when nothing in it is unsaved.

        With something unsaved it stays as it is, and what it was about is chosen again.
        """
        del self.steder[nr + 1 :]
        her = self.her
        if side in her.sidekoder:
            her.skjema.bytt_side(side)
        if not her.skjema.ulagret:
            self.send(partial(her.rutine.aapne, her.skjema.side))
        elif her.kontekst and isinstance(her.rutine, MedKontekst):
            self._rekkefolge.start(Jobb(partial(her.rutine.gjenoppta, her.kontekst), lambda _: None))

    def forlat_til(self, kode: str) -> None:
        """Gives up what is unsaved in the place that is shown, and goes to a code."""
        if len(self.steder) > 1:
            self.steder.pop()
        else:
            self.her.skjema.angre_alt()
        self.gaa_til(kode)

    def hent_fram(
        self, kladder: Sequence[Stedkladd], til_slutt: Callable[[Sequence[Felt]], None], andre_vist: Sequence[Felt] = ()
    ) -> None:
        """Opens the places of a draft one after the other, and puts back what was typed in them.

        `til_slutt` gets the fields that show something else now than when they were typed in.
        """
        if not kladder:
            til_slutt(andre_vist)
            return
        forste, *resten = kladder

        def fyll() -> None:
            nye = self.her.skjema.hent_kladd(forste.skjema, forste.under) if forste.skjema else []
            self.hent_fram(resten, til_slutt, [*andre_vist, *nye])

        self.aapne(forste.rutine, forste.side, forste.kontekst, fyll, skrevet=bool(forste.skjema))

    def _aapnet(self, kode: str, etterpaa: Callable[[], None] | None, aapnet: Aapnet) -> None:
        sider = aapnet.besvart.sider
        skjema = Skjema(sider)
        skjema.bytt_side(aapnet.side)
        sted = Rutinested(kode, aapnet.rutine, sider, skjema)
        self.steder.append(sted)
        self._besvart(sted, aapnet.besvart)
        if etterpaa:
            etterpaa()

    def _besvart(self, sted: Rutinested, besvart: Besvart) -> None:
        sted.handlinger, sted.kontekst = besvart.handlinger, besvart.kontekst
        sted.ta_sider(besvart.sider)
        self._vis(sted, besvart.svar)
