"""Cases from a file, a row at a time: the good rows become cases, the bad ones are kept with what is wrong."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from rules.inndata import UgyldigInndata
from screens.beregn import les_json
from screens.virkning.rad import KOLONNER, PAKREVDE_KOLONNER, Filsak, fra_kolonner, fra_objekt

if TYPE_CHECKING:
    from rules.vektor.saker import Saker
    from rules.virkning.arbeidstid import Arbeidstid

BOLK = 1 << 14
_IKKE_UTF8 = "Raden er ikke skrevet i UTF-8."
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


class UlesbarFil(Exception):
    """The file as a whole cannot be read; the text is a sentence."""


class DarligRad(NamedTuple):
    """A row that is no case: its first line, what is wrong in a sentence, and the row as it stands."""

    linje: int
    setning: str
    rad: str


class Frafil:
    """The cases of a JSON-lines or CSV file; raises UlesbarFil for a file that cannot be opened or understood.

    `darlig` is told of each bad row as it is met. `egne_valg` counts the cases that name choices of their own, which
    are not used here.
    """

    def __init__(self, sti: Path, darlig: Callable[[DarligRad], None]) -> None:
        try:
            self.i_alt = sti.stat().st_size
        except FileNotFoundError:
            raise UlesbarFil(f"Filen {sti} finnes ikke.") from None
        except OSError:
            raise _kan_ikke_leses(sti) from None
        self.navn = f"sakene i {sti.name}"
        self.egne_valg = 0
        self._sti = sti
        self._darlig = darlig
        self._lest = 0

    def ferdig(self, antall: int) -> int:
        """How many bytes are read; the cases that are read and not yet calculated are few."""
        del antall
        return self._lest

    def bolker(self) -> Iterator[tuple["Saker", "Arbeidstid"]]:
        """The good rows, some thousands at a time."""
        rader = self._csv if self._sti.suffix.casefold() == ".csv" else self._json
        venter: list[Filsak] = []
        try:
            with self._sti.open("rb") as fil:
                for sak in rader(fil):
                    self.egne_valg += bool(sak.tolkning.avvik())
                    venter.append(sak)
                    if len(venter) == BOLK:
                        yield _som_bolk(venter)
                        venter = []
        except OSError:
            raise _kan_ikke_leses(self._sti) from None
        if venter:
            yield _som_bolk(venter)

    def _linjer(self, fil: BinaryIO) -> Iterator[str]:
        for nummer, linje in enumerate(fil):
            self._lest += len(linje)
            tekst = linje.decode("utf-8", "surrogateescape")
            yield tekst.removeprefix(_BOM) if nummer == 0 else tekst

    def _json(self, fil: BinaryIO) -> Iterator[Filsak]:
        for nummer, linje in enumerate(self._linjer(fil), 1):
            if linje.strip():
                yield from self._provd(nummer, linje, lambda linje=linje: _fra_linje(linje))  # type: ignore[misc]

    def _csv(self, fil: BinaryIO) -> Iterator[Filsak]:
        linjer = self._linjer(fil)
        hode = next(linjer, "")
        skilletegn = ";" if hode.count(";") > hode.count(",") else ","
        kolonner = self._kolonner(hode, skilletegn)
        leser = csv.reader(linjer, delimiter=skilletegn, strict=True)
        while True:
            linje = leser.line_num + 2
            try:
                rad = next(leser)
            except StopIteration:
                return
            except csv.Error:
                self._darlig(DarligRad(linje, "Raden er ikke gyldig CSV; se etter hermetegnene.", ""))
                continue
            if any(celle.strip() for celle in rad):
                tekst = skilletegn.join(rad)
                yield from self._provd(linje, tekst, lambda rad=rad: fra_kolonner(kolonner, rad))  # type: ignore[misc]

    def _kolonner(self, hode: str, skilletegn: str) -> list[str]:
        kolonner = [navn.strip() for navn in next(csv.reader([hode], delimiter=skilletegn), [])]
        for navn in kolonner:
            if navn not in KOLONNER:
                raise UlesbarFil(
                    f"{self._sti} linje 1: kolonnen «{_trygg(navn)[:30]}» er ukjent; bruk {', '.join(KOLONNER)}."
                )
            if kolonner.count(navn) > 1:
                raise UlesbarFil(f"{self._sti} linje 1: kolonnen {navn} står to ganger; behold én av dem.")
        for navn in PAKREVDE_KOLONNER:
            if navn not in kolonner:
                raise UlesbarFil(f"{self._sti} linje 1: kolonnen {navn} mangler; skriv den i overskriften.")
        return kolonner

    def _provd(self, linje: int, tekst: str, les: Callable[[], Filsak]) -> Iterator[Filsak]:
        """The case of a row; none when the row is bad, which is then told of."""
        if _trygg(tekst) != tekst:
            self._darlig(DarligRad(linje, _IKKE_UTF8, tekst.strip()))
            return
        try:
            yield les()
        except UgyldigInndata as feil:
            self._darlig(DarligRad(linje, feil.setning, tekst.strip()))
        except ValueError as feil:
            self._darlig(DarligRad(linje, str(feil), tekst.strip()))


def _fra_linje(linje: str) -> Filsak:
    try:
        objekt = les_json(linje.rstrip())
    except ValueError as feil:
        raise ValueError(str(feil).replace("(linje 1, tegn", "(tegn")) from None
    return fra_objekt(objekt)


def _som_bolk(saker: list[Filsak]) -> tuple["Saker", "Arbeidstid"]:
    from rules.vektor.saker import som_kolonner
    from rules.virkning.arbeidstid import som_arbeidstid

    return som_kolonner([sak.fakta for sak in saker]), som_arbeidstid([sak.uke for sak in saker])


def _trygg(tekst: str) -> str:
    """The text with what was no UTF-8 shown as question marks."""
    return tekst.encode("utf-8", "replace").decode("utf-8")


def _kan_ikke_leses(sti: Path) -> UlesbarFil:
    return UlesbarFil(f"Filen {sti} kan ikke leses; se etter at det er en fil du har tilgang til.")
