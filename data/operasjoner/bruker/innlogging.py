"""Logging in: who is at the terminal, by signature and password."""

from collections.abc import Iterator
from contextlib import contextmanager

from data.brukere import setninger
from data.brukere.bruker import Bruker, finn_bruker, som_signatur
from data.brukere.passord import stemmer
from data.feil import Avvist
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register


def logg_inn(reg: Register, signatur: str, passord: str) -> Bruker:
    """Lets a user in: what is done from now on is that user's, and signed so. Raises Avvist, and that is logged.

    Whether it was the signature or the password that was wrong is not told. There is no limit to the tries (our choice,
    grade C: somebody else could shut a user out by them); argon2 makes each of them slow.
    """
    with reg.les() as okt:
        lest = finn_bruker(okt, signatur)
    stemte = stemmer(lest.avtrykk if lest else None, passord)
    with _som(reg, signatur if stemte else None), reg.skriv() as okt:
        bruker = finn_bruker(okt, signatur)
        inne = stemte and bruker is not None and bruker == lest and bruker.sperret is None
        if inne:
            loggfor(reg, okt, Loggslag.INNLOGGET)
        else:
            loggfor(reg, okt, Loggslag.INNLOGGING_AVVIST, detaljer={"prøvd": som_signatur(signatur)[:8]})
    if not inne or bruker is None:
        raise Avvist({}, setninger.ER_SPERRET if stemte else setninger.INNLOGGINGEN_STEMMER_IKKE)
    reg.innlogget = reg.signatur = bruker.signatur
    return bruker


@contextmanager
def _som(reg: Register, signatur: str | None) -> Iterator[None]:
    """What is logged inside is signed by whoever has shown that the signature is theirs."""
    forrige = reg.signatur
    reg.signatur = som_signatur(signatur) if signatur is not None else forrige
    try:
        yield
    finally:
        reg.signatur = forrige
