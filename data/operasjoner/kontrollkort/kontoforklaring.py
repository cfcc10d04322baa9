"""Why an account is what it is: the trees under the sums of D-62 and of the control card, made when asked for."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from data.register.logg import Handling, loggfor
from data.register.register import Register
from data.sak.konto import (
    FERIETILLEGG,
    betalinger,
    nullstilt_av,
    personens_betalinger,
    post_av,
    sammenhengende_rader,
)
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import hvem_og_naar
from data.sak.saksoppslag import krev_sak
from data.sak.vedtaksrader import INNVILGELSE, OPPHOR, gjeldende_innvilgelse, nyeste_opphor, rader_i_sak
from data.tabeller import SakRad, VedtakRad
from rules.dagpenger.lov_1966.utbetaling.konto import (
    FORSTE_DATO,
    I_DAG,
    MAKS_UKER,
    NULLSTILT,
    OPPHORT,
    anvist_i_aar,
    ferietillegg_i_aar,
    hittil_belop,
    hittil_prosent,
    sammenhengende_prosent,
    to_siste_kalenderaar,
    varighet,
)
from rules.fakta.betaling import Post
from rules.tall.tall import Fakta, Tall


def kontoforklaring(reg: Register, journalnr: str, felt: str) -> Tall:
    """The number in one of `KONTOFELT` on D-62 or the control card of that case, with its tree.

    The look at the payments is logged. Raises Avvist when there is no such case.
    """
    with reg.innsyn() as okt, innenfor_regelverket():
        sak, _ = krev_sak(okt, journalnr)
        loggfor(reg, okt, Handling.SETT_KONTO, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr)
        return _KONTI[felt](okt, sak, reg.klokke.dato())


def _sammenhengende(okt: Session, sak: SakRad, idag: date) -> Tall:
    poster = [post_av(rad) for rad in sammenhengende_rader(okt, sak.fodselsnr)]
    vedtak = gjeldende_innvilgelse(okt, sak.journalnr)
    uker = Fakta(MAKS_UKER, Decimal(vedtak.antall_uker), _kilde(vedtak)) if vedtak and vedtak.antall_uker else None
    start = nullstilt_av(okt, sak.fodselsnr)
    nullstilt = Fakta(NULLSTILT, start.innvilget_fra, _kilde(start)) if start and start.innvilget_fra else None
    return sammenhengende_prosent(poster, (vedtak and vedtak.innvilget_fra) or idag, uker, nullstilt)


def _to_aar(okt: Session, sak: SakRad, idag: date) -> Tall:
    return to_siste_kalenderaar(_personens(okt, sak), idag)


def _varighet(okt: Session, sak: SakRad, idag: date) -> Tall:
    fra = [
        (rad.innvilget_fra, _kilde(rad)) for rad in rader_i_sak(okt, sak.journalnr, INNVILGELSE) if rad.innvilget_fra
    ]
    forste = Fakta(FORSTE_DATO, *min(fra)) if fra else None
    opphor = nyeste_opphor(rader_i_sak(okt, sak.journalnr, OPPHOR))
    er_opphort = opphor is not None and opphor.dato <= idag
    siste = Fakta(OPPHORT, opphor.dato, _kilde(opphor)) if opphor and er_opphort else Fakta(I_DAG, idag)
    return varighet(forste, siste)


def _poster(okt: Session, sak: SakRad) -> list[Post]:
    return [post_av(rad) for rad in betalinger(okt, sak.journalnr)]


def _personens(okt: Session, sak: SakRad, *slag: str) -> list[Post]:
    return [post_av(rad) for rad in personens_betalinger(okt, sak.fodselsnr, *slag)]


def _kilde(vedtak: VedtakRad) -> str:
    return f"sak {vedtak.journalnr}, {hvem_og_naar(vedtak.signatur, vedtak.tidspunkt)}"


_KONTI: dict[str, Callable[[Session, SakRad, date], Tall]] = {
    "sammenhengende_prosent": _sammenhengende,
    "to_aar_prosent": _to_aar,
    "hittil_prosent": lambda okt, sak, idag: hittil_prosent(_poster(okt, sak), idag),
    "hittil_belop": lambda okt, sak, _: hittil_belop(_poster(okt, sak)),
    "anvist_hittil_i_aar": lambda okt, sak, idag: anvist_i_aar(_personens(okt, sak), idag),
    "ferietillegg_i_aar": lambda okt, sak, idag: ferietillegg_i_aar(_personens(okt, sak, FERIETILLEGG), idag),
    "varighet": _varighet,
}
KONTOFELT = frozenset(_KONTI)
"""The fields, by name, that `kontoforklaring` can explain."""
