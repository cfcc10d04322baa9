"""The files of a closed run, written once and then always the same, byte for byte: they follow from what is closed.

The register keeps what each hashed to the first time. A file that has the name already is left alone when it is the
same, and else refused: nothing is written over.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from hashlib import file_digest, sha256
from pathlib import Path

from sqlmodel import Session, select

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Registerfeil
from data.filer.egenfil import Uferdig, lag_mappe
from data.kjede.kjedeskriver import legg_til
from data.operasjoner import setninger
from data.operasjoner.kjoring.betalinger import Kjoringshode, betalinger, hode_av
from data.operasjoner.kjoring.lukking import krev_lukket, lukk_alle
from data.operasjoner.kjoring.skjemaer import BETALINGER, BIBLIOTEK, Skjemaprove, Tilleggsfeil, skjema
from data.operasjoner.kjoring.tekstfil import tekstlinjer
from data.operasjoner.kjoring.xmlfil import NAVNEROM, xmllinjer
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import KjoringRad, KjoringsfilRad

ELEMENT = f"{{{NAVNEROM}}}CdtTrfTxInf"


class Filfeil(Registerfeil):
    """A file of a run cannot be written where it is to be, or is not the one that was written before."""


@dataclass(frozen=True, slots=True)
class Kjoringsfil:
    """A file of a run as it lies there: its transfers and their sum, and what it hashes to."""

    sti: Path
    slag: str
    antall: int
    belop: Decimal
    sha256: str


def skriv_filer(reg: Register, mandag: date, mappe: Path) -> list[Kjoringsfil]:
    """Writes the files of the run of that Monday in the folder: our list, and the XML when a bank is paid.

    Raises Avvist when the run is not closed, Registerfeil when a file cannot be written, or an extra is missing.
    """
    lukk_alle(reg)
    try:
        with ExitStack() as opprydding:
            with reg.les() as okt:
                kjoring = krev_lukket(okt, mandag, reg.klokke.naa())
                lag_mappe(mappe)
                uferdige = [*_uferdige(opprydding, okt, hode_av(kjoring, reg.kjennemerke), kjoring, mappe)]
            _husk(reg, kjoring, [fil for _, fil in uferdige])
            for uferdig, fil in uferdige:
                _legg_paa_plass(uferdig, fil)
    except OSError:
        raise Filfeil(*setninger.kjoringsfilen_kan_ikke_skrives(mappe)) from None
    return [fil for _, fil in uferdige]


def kjoringsfilnavn(mandag: date, slag: str) -> str:
    """`kjoring-19880606.txt`."""
    return f"kjoring-{mandag:%Y%m%d}.{slag}"


def _uferdige(
    opprydding: ExitStack, okt: Session, hode: Kjoringshode, kjoring: KjoringRad, mappe: Path
) -> Iterator[tuple[Uferdig, Kjoringsfil]]:
    """The files, whole and held against the schema, each beside its place."""
    antall, sum_ = _til_bank(okt, kjoring.id)
    prove = _prove() if antall else None
    alle = partial(betalinger, okt, kjoring.id)
    plass = mappe / kjoringsfilnavn(kjoring.mandag, "txt")
    yield _skriv(opprydding, plass, kjoring.betalinger, int(kjoring.belop), tekstlinjer(hode, alle()))
    if prove is not None:
        linjer = _provd(prove, xmllinjer(hode, antall, sum_, alle()))
        yield _skriv(opprydding, plass.with_suffix(".xml"), antall, sum_, linjer)


def _til_bank(okt: Session, kjoring: int) -> tuple[int, int]:
    """How many of the run's transfers go to a bank account, and their sum."""
    antall = sum_ = 0
    for betaling in betalinger(okt, kjoring):
        if not betaling.er_postgiro:
            antall, sum_ = antall + 1, sum_ + betaling.belop
    return antall, sum_


def _prove() -> Skjemaprove:
    funnet = skjema(BETALINGER)
    if funnet is None:
        raise Tilleggsfeil(*setninger.biblioteket_mangler(BIBLIOTEK))
    return Skjemaprove(funnet, ELEMENT)


def _provd(prove: Skjemaprove, linjer: Iterable[bytes]) -> Iterator[bytes]:
    """The same pieces, each held against the schema on its way."""
    for linje in linjer:
        prove.ta(linje)
        yield linje
    prove.slutt()


def _skriv(
    opprydding: ExitStack, plass: Path, antall: int, sum_: int, linjer: Iterable[bytes]
) -> tuple[Uferdig, Kjoringsfil]:
    uferdig, avtrykk = opprydding.enter_context(Uferdig(plass)), sha256()
    for linje in linjer:
        avtrykk.update(linje)
        uferdig.fil.write(linje)
    uferdig.lukk()
    fil = Kjoringsfil(plass, plass.suffix[1:], antall, Decimal(sum_), avtrykk.hexdigest())
    if os.path.lexists(plass) and not _er_lik(fil):
        raise Filfeil(*setninger.en_annen_fil_er_der(plass))
    return uferdig, fil


def _husk(reg: Register, kjoring: KjoringRad, filene: Iterable[Kjoringsfil]) -> None:
    """Keeps what the files hash to the first time; they are the same each time after. Raises Filfeil."""
    with skriv(reg, Operasjon.KJORING) as okt:
        kjente = okt.exec(select(KjoringsfilRad).where(KjoringsfilRad.kjoring_id == kjoring.id))
        avtrykk = {rad.slag: rad.sha256 for rad in kjente}
        for fil in filene:
            detaljer: dict[str, object] = {"kjoringen": kjoring.id, "slag": fil.slag, "sha256": fil.sha256}
            if fil.slag not in avtrykk:
                rad = KjoringsfilRad(
                    kjoring_id=kjoring.id,
                    slag=fil.slag,
                    antall=fil.antall,
                    belop=fil.belop,
                    sha256=fil.sha256,
                    signatur=reg.signatur,
                    tidspunkt=reg.klokke.naa(),
                )
                legg_til(okt, rad)
                detaljer |= {"kjoringsfil": rad.id, "hash": rad.hash}
            elif avtrykk[fil.slag] != fil.sha256:
                raise Filfeil(*setninger.filen_er_en_annen_enn_forst(fil.sti))
            loggfor(reg, okt, Loggslag.SKREVET_KJORING, detaljer=detaljer)


def _legg_paa_plass(uferdig: Uferdig, fil: Kjoringsfil) -> None:
    """Puts the file there, or leaves the same one that is there already. Raises Filfeil, OSError."""
    try:
        uferdig.ta_plassen()
    except FileExistsError:
        if not _er_lik(fil):
            raise Filfeil(*setninger.en_annen_fil_er_der(fil.sti)) from None


def _er_lik(fil: Kjoringsfil) -> bool:
    try:
        with fil.sti.open("rb") as ligger:
            return file_digest(ligger, "sha256").hexdigest() == fil.sha256
    except OSError:
        return False
