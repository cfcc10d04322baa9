"""The place of a print of a decision in the log."""

from collections.abc import Iterator
from contextlib import contextmanager

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.operasjoner.vedtak.vedtak import Vedtak
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.saksoppslag import krev_sak


@contextmanager
def loggfort_utskrift(reg: Register, vedtak: Vedtak, forslag: int | None = None) -> Iterator[None]:
    """What is written inside is logged as a print of that decision; when it raises, nothing was printed or logged.

    `forslag` is the number of the proposal that it is only the print of, to be signed on paper.
    """
    with skriv(reg, Operasjon.UTSKRIFT) as okt:
        sak, _ = krev_sak(okt, vedtak.journalnr)
        detaljer = {"vedtak": vedtak.id} if forslag is None else {"forslag": forslag}
        loggfor(reg, okt, Loggslag.SKREVET_UT, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr, detaljer=detaljer)
        yield
