"""The control card: a running case at a glance; nothing on it can be changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlmodel import Session, col, select

from data.register.logg import Handling, loggfor
from data.register.register import Register
from data.sak.konto import (
    DAGPENGER,
    FERIETILLEGG,
    personens_betalinger,
    sammenhengende_prosent,
    status,
    to_aar_prosent,
)
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import finn_sak, hode_av
from data.sak.stilling import stilling_i_sak
from data.sak.vedtaksrader import forste_dato, gjeldende_innvilgelse
from data.tabeller import AnvisningRad, BehandlingRad, PersonRad, SakRad


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrollrad:
    """One payment. `debet` is what was paid out (brutto), `kredit` what was deducted, both positive kroner.

    `type` is the Anvisningstype, or F for a holiday supplement. Which of the two columns the screen of 1989 meant for
    what is our reading, grade C.
    """

    id: int
    meldedato: date
    anvisningsdato: date
    periode_fra: date | None
    periode_til: date | None
    anvist_prosent: int
    debet: Decimal | None
    kredit: Decimal | None
    signatur: str
    type: str
    status: str
    anmerkning: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrollkort:
    """The head fields and every payment row, oldest first.

    `fra_dato` is the first day of the benefit relation, `varighet` whole weeks from it to today or the end of the case.
    The sums of this year are the person's, and go by the day of the run. `uker_delvis_perm` and `internt` are those of
    D-61-1.
    """

    hode: Sakshode
    ukesats: Decimal | None
    grunnlag: Decimal | None
    fra_dato: date | None
    maks_uker: int | None
    anvist_hittil_i_aar: Decimal
    ferietillegg_i_aar: Decimal
    sammenhengende_prosent: int
    to_aar_prosent: int
    varighet: int
    utbetkommune: str | None
    forsorgertillegg: Decimal | None
    uker_delvis_perm: int | None
    internt: str | None
    rader: tuple[Kontrollrad, ...]


def kontrollkort(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Kontrollkort | None:
    """The card of the person's newest case, or of the case with that number; None when there is none."""
    with reg.innsyn() as okt:
        funnet = finn_sak(okt, fodselsnr, journalnr)
        if funnet is None:
            return None
        sak, person = funnet
        loggfor(reg, okt, Handling.SETT_KONTROLLKORT, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr)
        return _kort(okt, sak, person, reg.klokke.dato())


def _kort(okt: Session, sak: SakRad, person: PersonRad, idag: date) -> Kontrollkort:
    vedtak = gjeldende_innvilgelse(okt, sak.journalnr)
    fakta = okt.get(BehandlingRad, sak.journalnr)
    sporring = select(AnvisningRad).where(AnvisningRad.journalnr == sak.journalnr).order_by(col(AnvisningRad.id))
    rader = okt.exec(sporring).all()
    fra = forste_dato(okt, sak.journalnr)
    opphor = stilling_i_sak(okt, sak, idag).opphor
    slutt = opphor if opphor and opphor <= idag else idag
    return Kontrollkort(
        hode=hode_av(okt, sak, person, idag),
        ukesats=vedtak.ukesats if vedtak else None,
        grunnlag=vedtak.grunnlag if vedtak else None,
        fra_dato=fra,
        maks_uker=vedtak.antall_uker if vedtak else None,
        anvist_hittil_i_aar=_sum_i_aar(personens_betalinger(okt, sak.fodselsnr, DAGPENGER), idag.year),
        ferietillegg_i_aar=_sum_i_aar(personens_betalinger(okt, sak.fodselsnr, FERIETILLEGG), idag.year),
        sammenhengende_prosent=sammenhengende_prosent(okt, sak.fodselsnr),
        to_aar_prosent=to_aar_prosent(okt, sak.fodselsnr, idag),
        varighet=max(0, (slutt - fra).days // 7) if fra else 0,
        utbetkommune=fakta.utbetkommune if fakta else None,
        forsorgertillegg=vedtak.forsorgertillegg if vedtak else None,
        uker_delvis_perm=fakta.uker_delvis_perm if fakta else None,
        internt=fakta.internt if fakta else None,
        rader=tuple(_rad(rad, idag) for rad in rader),
    )


def _sum_i_aar(rader: Sequence[AnvisningRad], aar: int) -> Decimal:
    return sum((rad.anvist_belop for rad in rader if rad.kjoredato.year == aar), Decimal(0))


def _rad(rad: AnvisningRad, idag: date) -> Kontrollrad:
    return Kontrollrad(
        id=rad.id,
        meldedato=rad.meldedato,
        anvisningsdato=rad.tidspunkt.date(),
        periode_fra=rad.periode_fra,
        periode_til=rad.periode_til,
        anvist_prosent=rad.anvist_prosent,
        debet=rad.anvist_belop if rad.anvist_belop > 0 else None,
        kredit=-rad.anvist_belop if rad.anvist_belop < 0 else None,
        signatur=rad.signatur,
        type="F" if rad.slag == FERIETILLEGG else rad.type,
        status=status(rad, idag),
        anmerkning=rad.anmerkning,
    )
