"""The rows of a file of cases, whatever its format: JSON lines, CSV, or a list of bad rows that has been mended."""

from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import NamedTuple

from rules.fakta.skjema import Saksfakta
from rules.tall.lesing import sitat
from screens.virkning import setninger
from screens.virkning.csvrader import Csvrad, Csvrader
from screens.virkning.jsonlinje import UTF16, les_jsonlinje
from screens.virkning.linjer import Linjer
from screens.virkning.rad import PAAKREVDE_KOLONNER, Filsak, fra_kolonner, fra_objekt, kolonner_i
from screens.virkning.regneark import opprinnelig

FEIL_ENDELSE = ".feil"
FEILKOLONNER = ("linje", "setning", "rad")
"""The columns of a list of bad rows."""


class UlesbarFil(Exception):
    """The file as a whole cannot be read; the text is a sentence."""


class Rad(NamedTuple):
    """A row: its first line, its text as it stands, and what makes a case of it or raises ValueError."""

    linje: int
    tekst: str
    les: Callable[[], Filsak]


def feilliste_til(fil: Path) -> Path:
    """Where the bad rows of a file are listed."""
    return Path(f"{fil}{FEIL_ENDELSE}")


def rader_i(sti: Path, fil: BufferedReader, klasse: type[Saksfakta]) -> tuple[Linjer, Iterator[Rad]]:
    """The lines of a file, which tell how far it is read, and its rows. Raises UlesbarFil, also from the iterator.

    `klasse` is what a case is to the law that the file is read for: its columns may stand in it.
    """
    linjer = _linjer(sti, fil)
    if sti.suffix.casefold() == FEIL_ENDELSE:
        return linjer, _fra_feilliste(sti, linjer, klasse)
    return linjer, _fra_csv(sti, linjer, klasse) if _er_csv(sti) else _fra_json(linjer)


def _fra_json(linjer: Linjer) -> Iterator[Rad]:
    for linje in linjer:
        tekst = linje.tekst.strip()
        if tekst:
            yield Rad(linje.nr, tekst, _alltid(setninger.RADEN_ER_FOR_LANG) if linje.for_lang else _jsonleser(tekst))


def _fra_csv(sti: Path, linjer: Linjer, klasse: type[Saksfakta]) -> Iterator[Rad]:
    rader = Csvrader(linjer)
    kolonner = _kolonner(sti, _hode(sti, rader), klasse)
    for rad in rader:
        if rad.feil or any(celle.strip() for celle in rad.celler):
            yield Rad(rad.nr, rad.tekst, _csvleser(kolonner, rad, klasse))


def _fra_feilliste(sti: Path, linjer: Linjer, klasse: type[Saksfakta]) -> Iterator[Rad]:
    """The rows that stand in the list: those of a CSV file under the header that the file itself still has."""
    rader = Csvrader(linjer)
    if _hode(sti, rader) != list(FEILKOLONNER):
        raise UlesbarFil(setninger.i_overskriften(sti, setninger.overskriften_maa_vaere(FEILKOLONNER)))
    rettet = sti.with_suffix("")
    under = _overskrift(rettet, klasse) if _er_csv(rettet) else None
    for rad in rader:
        if rad.feil or len(rad.celler) != len(FEILKOLONNER):
            yield Rad(rad.nr, rad.tekst, _alltid(rad.feil or setninger.ikke_tre_felter(len(rad.celler))))
            continue
        tekst = opprinnelig(rad.celler[-1])
        if under is None:
            yield Rad(rad.nr, tekst, _jsonleser(tekst))
        else:
            kolonner, skilletegn = under
            inni = Csvrader(Linjer(BytesIO(tekst.encode("utf-8", "surrogateescape"))), skilletegn)
            yield Rad(rad.nr, tekst, _csvleser(kolonner, next(inni, Csvrad(rad.nr, tekst, [])), klasse))


def _overskrift(sti: Path, klasse: type[Saksfakta]) -> tuple[list[str], str]:
    """The columns and the separator of a CSV file."""
    try:
        with sti.open("rb") as fil:
            rader = Csvrader(_linjer(sti, fil))
            return _kolonner(sti, _hode(sti, rader), klasse), rader.skilletegn
    except OSError:
        setning = setninger.overskriften_staar_i(sti, f"{sti.name}{FEIL_ENDELSE}")
    raise UlesbarFil(setning)


def _hode(sti: Path, rader: Csvrader) -> list[str]:
    forste = next(rader, Csvrad(1, "", []))
    if forste.feil:
        raise UlesbarFil(setninger.i_overskriften(sti, forste.feil))
    return [navn.strip() for navn in forste.celler]


def _kolonner(sti: Path, kolonner: list[str], klasse: type[Saksfakta]) -> list[str]:
    kjente = kolonner_i(klasse)
    for navn in kolonner:
        if navn not in kjente:
            raise UlesbarFil(setninger.i_overskriften(sti, setninger.ukjent_kolonne(sitat(navn), [*kjente])))
        if kolonner.count(navn) > 1:
            raise UlesbarFil(setninger.i_overskriften(sti, setninger.kolonnen_to_ganger(navn)))
    for navn in PAAKREVDE_KOLONNER:
        if navn not in kolonner:
            raise UlesbarFil(setninger.i_overskriften(sti, setninger.kolonnen_mangler(navn)))
    return kolonner


def _jsonleser(tekst: str) -> Callable[[], Filsak]:
    return lambda: fra_objekt(les_jsonlinje(tekst))


def _csvleser(kolonner: Sequence[str], rad: Csvrad, klasse: type[Saksfakta]) -> Callable[[], Filsak]:
    return _alltid(rad.feil) if rad.feil else lambda: fra_kolonner(kolonner, rad.celler, klasse)


def _alltid(setning: str) -> Callable[[], Filsak]:
    def avvis() -> Filsak:
        raise ValueError(setning)

    return avvis


def _linjer(sti: Path, fil: BufferedReader) -> Linjer:
    if fil.peek(2).startswith(UTF16):
        raise UlesbarFil(setninger.ikke_utf8(f"Filen {sti}"))
    return Linjer(fil)


def _er_csv(sti: Path) -> bool:
    return sti.suffix.casefold() == ".csv"
