"""A letter is sent: printed, and kept as it was sent, in one transaction with its place in the log."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlmodel import Session, col, func, select

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kjede.kjedeskriver import legg_til
from data.lager.motor import raa_forbindelse
from data.operasjoner.brev import setninger
from data.operasjoner.brev.bestilling import Brevbestilling, grunnlag_i, papirene
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from data.operasjoner.vedtak.vedtak import Vedtak
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_mappe, skriv_ledd
from data.sak.regelgrense import innenfor_regelverket
from data.sak.saksoppslag import krev_sak, krev_versjon
from data.tabeller import BrevRad, SakRad


@contextmanager
def sendt_brev(reg: Register, bestilling: Brevbestilling, versjon: int, tekst: Sequence[str]) -> Iterator[str]:
    """What is written inside is sent as that letter, and kept; when it raises, nothing is. Gives what it is called.

    `tekst` are the paragraphs. Raises Avvist for what cannot be written, and for a letter that is sent word for word
    already; Konflikt.
    """
    with skriv(reg, Operasjon.BREV) as okt:
        mappe = krev_mappe(okt, bestilling.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        with innenfor_regelverket():
            grunnlag = grunnlag_i(reg, okt, mappe, bestilling)
        rad = _rad(reg, okt, grunnlag, tekst)
        rad.papirer = papirene(bestilling.papirer) or None
        rad.signatur = reg.signert(bestilling.signatur)
        if (staar := _sendt_for(okt, rad)) is not None:
            raise Avvist({"brevtype": setninger.er_sendt(staar.tidspunkt.date())})
        skriv_ledd(reg, okt, mappe.sak, rad, Loggslag.SENDT_BREV)
        yield brevnavn(okt, rad.journalnr, rad.id)


@contextmanager
def skrevet_vedtak(reg: Register, vedtak: Vedtak, grunnlag: Brevgrunnlag, tekst: Sequence[str]) -> Iterator[str]:
    """What is written inside is logged as a print of that decision; when it raises, nothing was printed or logged.

    Gives what it is called. The letter is kept, once, as it was sent.
    """
    with skriv(reg, Operasjon.UTSKRIFT) as okt:
        sak, _ = krev_sak(okt, vedtak.journalnr)
        detaljer = {"vedtak": vedtak.id}
        loggfor(reg, okt, Loggslag.SKREVET_UT, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr, detaljer=detaljer)
        _holdt(reg, okt, sak, _rad(reg, okt, grunnlag, tekst))
        yield f"{sak.journalnr}-{vedtak.id}"


@contextmanager
def skrevet_forslag(reg: Register, journalnr: str, forslag: int) -> Iterator[str]:
    """What is written inside is logged as a print of that proposal, to be signed on paper; it is no letter.

    When it raises, nothing was printed or logged. Gives what it is called.
    """
    with skriv(reg, Operasjon.UTSKRIFT) as okt:
        sak, _ = krev_sak(okt, journalnr)
        detaljer = {"forslag": forslag}
        loggfor(reg, okt, Loggslag.SKREVET_UT, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr, detaljer=detaljer)
        yield f"{sak.journalnr}-forslag{forslag}"


@contextmanager
def skrevet_klagebrev(reg: Register, grunnlag: Brevgrunnlag, tekst: Sequence[str]) -> Iterator[str]:
    """What is written inside is logged as the letter of a complaint; when it raises, nothing was printed or logged.

    Gives what it is called. The letter is kept, once, as it was sent.
    """
    assert grunnlag.klage is not None, "the letter is about one"
    with skriv(reg, Operasjon.UTSKRIFT) as okt:
        sak, _ = krev_sak(okt, grunnlag.journalnr)
        detaljer = {"klage": grunnlag.klage.rad.id}
        loggfor(
            reg, okt, Loggslag.SKREVET_KLAGEBREV, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr, detaljer=detaljer
        )
        yield brevnavn(okt, sak.journalnr, _holdt(reg, okt, sak, _rad(reg, okt, grunnlag, tekst)).id)


def _holdt(reg: Register, okt: Session, sak: SakRad, rad: BrevRad) -> BrevRad:
    """The letter as the case keeps it: what was sent word for word before is that, and not sent again."""
    if (staar := _sendt_for(okt, rad)) is not None:
        return staar
    legg_til(okt, rad)
    navngitt = {"brev": rad.id, "hash": rad.hash}
    loggfor(reg, okt, Loggslag.SENDT_BREV, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr, detaljer=navngitt)
    return rad


def brevnavn(okt: Session, journalnr: str, nummer: int) -> str:
    """What the files of a letter are called: the case, and its place among the letters of the case."""
    i_saken = select(func.count()).select_from(BrevRad).where(BrevRad.journalnr == journalnr, col(BrevRad.id) <= nummer)
    return f"{journalnr}-brev{okt.exec(i_saken).one()}"


def _rad(reg: Register, okt: Session, grunnlag: Brevgrunnlag, tekst: Sequence[str]) -> BrevRad:
    (siste_vedtak,) = raa_forbindelse(okt.connection()).execute("SELECT coalesce(max(id), 0) FROM vedtak").fetchone()
    return BrevRad(
        journalnr=grunnlag.journalnr,
        type=grunnlag.type.value,
        dato=grunnlag.dato,
        vedtak_id=grunnlag.vedtak.id if grunnlag.vedtak else None,
        anvisning_id=grunnlag.betaling.id if grunnlag.betaling else None,
        frist=grunnlag.frist,
        siste_vedtak=siste_vedtak,
        tekst="\n".join(tekst),
        signatur=reg.signatur,
        tidspunkt=reg.klokke.naa(),
    )


def _sendt_for(okt: Session, rad: BrevRad) -> BrevRad | None:
    """The letter in the case that says the same, word for word."""
    sporring = select(BrevRad).where(BrevRad.journalnr == rad.journalnr, BrevRad.tekst == rad.tekst)
    return okt.exec(sporring.order_by(col(BrevRad.id))).first()
