"""Beginning a recording: its head, and the register that it is to be played on."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from data.brukere.forhaandsblikk import krever_innlogging
from screens import steder
from screens.okt import Okt
from screens.opptak import setninger
from screens.opptak.erstatning import Erstatning
from screens.opptak.opptaksfil import Opptaksfil
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.opptaker import KanIkkeTaOpp, Opptak
from tui.flyt.opptak.opptatt import Opptatt
from tui.flyt.opptak.skriver import Opptakshode, Skriver
from tui.flyt.steg import VentSide

SIGNATUR = "SBH"
"""Who signs in a recording of a register of one's own, in place of whose session it was."""
_ENDELSE = ".flyt.yaml"
_BARE_LESES = 0o400


class Opptaksrom:
    """Makes the recordings of one session. `demo` when its register is the demo's; with `ekte` nobody is replaced.

    A recording of the demo from its start is played on `demo`. Another one of the demo, and one with `ekte`, has a
    copy of the register beside it. In any other the people are replaced, and it is played on `tom`: what stood in the
    register before is then not with it, and the file says so. `meld` gets what the disk does, in another thread.
    `mappe` is where a recording lies that was begun in the midst of the session; None is the user's own folder.
    """

    def __init__(
        self,
        okt: Okt,
        forste_side: str,
        *,
        demo: bool,
        ekte: bool,
        meld: Callable[[str], None],
        mappe: Path | None = None,
    ) -> None:
        self._okt = okt
        self._forste_side = forste_side
        self._demo = demo
        self._ekte = ekte
        self._meld = meld
        self._mappe = mappe

    def fra_start(self, fil: Path) -> Opptak:
        """A recording of the whole session, before its register is opened. Raises KanIkkeTaOpp."""
        return self._opptak(fil.expanduser().absolute(), kopi=self._ekte and not self._demo, underveis=False)

    def underveis(self) -> Opptak:
        """A recording from now on; the session is made as it was at its start.

        Runs in the register's thread. Raises KanIkkeTaOpp.
        """
        from data.filer.egenfil import lag_mappe

        mappe = self._mappe or steder.opptak()
        try:
            lag_mappe(mappe)
        except OSError:
            raise KanIkkeTaOpp(setninger.MAPPEN_KAN_IKKE_BRUKES) from None
        opptak = self._opptak(self._ledig(mappe), kopi=self._ekte or self._demo, underveis=True)
        self._okt.velg(None, None)
        self._okt.aerend, self._okt.beskjed = None, ""
        return opptak

    def _opptak(self, fil: Path, *, kopi: bool, underveis: bool) -> Opptak:
        if kopi and krever_innlogging(self._okt.sti):
            raise KanIkkeTaOpp(setninger.EKTE_MED_INNLOGGING)
        utfil = Opptaksfil(fil, self._meld)
        database, merknader = "demo" if self._demo else "tom", [] if self._ekte else [setninger.ER_ERSTATTET]
        if kopi and self._okt.sti.exists():
            database = self._kopi(utfil)
        elif not self._demo and self._okt.sti.exists():
            merknader.append(setninger.IKKE_MED)
        if self._ekte and not self._demo:
            merknader.append(setninger.ALT_ER_EKTE)
        naa = self._okt.klokke.naa()
        hode = Opptakshode(
            navn=fil.name.split(".")[0].replace("_", " ") or fil.name,
            klokke=naa if underveis else naa.replace(second=0),
            database=database,
            signatur=self._okt.signatur if self._ekte or self._demo else SIGNATUR,
            merknader=merknader,
        )
        erstatter = self._erstatter()
        utfil.begynn(Skriver(hode, erstatter).som_tekst([Opptatt(VentSide(self._forste_side))]))
        return Opptak(hode, erstatter, utfil.skriv, utfil.ferdig)

    def _erstatter(self) -> Erstatter:
        if self._ekte:
            return Erstatter()
        if not self._demo:
            return Erstatning((), self._okt.signatur, SIGNATUR)
        from data.demo.kilder import les_kontoret, les_personer

        alle = les_personer() | les_kontoret()[0]
        return Erstatning(verdi for person in alle.values() for verdi in person.values() if verdi)

    def _kopi(self, utfil: Opptaksfil) -> str:
        """Puts a copy of the register beside the file, which no playing changes, and gives its name."""
        from data.feil import Registerfeil
        from data.kontroll.sikkerhetskopi import HolderIkke, Kopifeil, ta_kopi

        maal = utfil.fil.with_name(f"{utfil.fil.name.split('.')[0]}.db")
        try:
            ta_kopi(self._okt.sti, maal)
            os.chmod(maal, _BARE_LESES)
        except (Registerfeil, Kopifeil, HolderIkke, OSError):
            utfil.forkast()
            raise KanIkkeTaOpp(setninger.registeret_ikke_kopiert(maal)) from None
        return maal.name

    def _ledig(self, mappe: Path) -> Path:
        stamme = f"opptak-{self._okt.klokke.naa():%Y-%m-%d-%H%M}"

        def navnene() -> Iterator[str]:
            yield stamme
            yield from (f"{stamme}-{nr}" for nr in range(2, 1000))

        brukt = {sti.name.split(".")[0] for sti in mappe.iterdir()}
        return mappe / f"{next(navn for navn in navnene() if navn not in brukt)}{_ENDELSE}"
