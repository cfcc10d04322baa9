"""A card that waits is put away without being paid: for a reason, by whoever may pay it."""

from data.arbeid.slag import Arbeidsslag
from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.arbeidsliste.fordeling import krev_fri_eller_egen
from data.operasjoner.arbeidsliste.oppgave import Arbeidsoppgave
from data.operasjoner.meldekort import setninger
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.kortrader import LAGT_BORT, merk
from data.tabeller import MeldekortRad
from rules.fakta.begrunnelse import er_begrunnelse


def legg_bort(reg: Register, oppgave: Arbeidsoppgave, grunn: str | None) -> None:
    """Takes a card off the work list, which then is not paid and not taken from a file again. Raises Avvist."""
    if oppgave.slag is not Arbeidsslag.KORT:
        raise Avvist({"handling": setninger.BARE_KORT})
    if not er_begrunnelse(grunn):
        raise Avvist({"grunn": setninger.GRUNNEN_MANGLER})
    with skriv(reg, Operasjon.ANVISNING) as okt:
        arbeid = krev_fri_eller_egen(reg, okt, oppgave)
        kort = okt.get(MeldekortRad, int(arbeid.gjelder))
        assert kort is not None, "the card of what waits"
        merk(reg, kort, LAGT_BORT, reg.signatur, (grunn or "").strip())
        nr, sak = kort.fodselsnr, kort.journalnr
        loggfor(reg, okt, Loggslag.LAGT_BORT_KORT, fodselsnr=nr, journalnr=sak, detaljer={"kort": kort.id})
