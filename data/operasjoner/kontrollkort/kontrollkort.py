"""The control card: a running case at a glance; nothing on it can be changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.brukere.adgang import innsyn
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.konto import konto
from data.sak.mappe import Mappe, finn_mappe
from data.sak.rader.anvisningsrader import type_i_listen
from data.sak.rader.behandlingsrader import felles_fakta
from data.sak.rader.kjoringsrader import i_kjoringer, opptatt_til, status_i_kjoring
from data.sak.sakshode import Sakshode
from data.tabeller import AnvisningRad
from rules.fakta.skjema import Behandling


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
    lukk_forfalte(reg)
    with innsyn(reg) as okt:
        mappe = finn_mappe(okt, fodselsnr, journalnr)
        if mappe is None:
            return None
        loggfor(reg, okt, Loggslag.SETT_KONTROLLKORT, fodselsnr=mappe.sak.fodselsnr, journalnr=mappe.sak.journalnr)
        kjoringene, opptatt = i_kjoringer(okt, mappe.sakens_rader), opptatt_til(okt)
        statuser = {rad.id: status_i_kjoring(rad, kjoringene.get(rad.id), opptatt) for rad in mappe.sakens_rader}
        return _kort(mappe, felles_fakta(okt, mappe.sak.journalnr), statuser, reg.klokke.dato())


def _kort(mappe: Mappe, fakta: Behandling | None, statuser: Mapping[int, str], idag: date) -> Kontrollkort:
    vedtak = mappe.gjeldende()
    belop = {felt: konto(mappe, felt, idag).verdi for felt in ("anvist_hittil_i_aar", "ferietillegg_i_aar")}
    return Kontrollkort(
        hode=mappe.hode(idag),
        ukesats=vedtak.ukesats if vedtak else None,
        grunnlag=vedtak.grunnlag if vedtak else None,
        fra_dato=mappe.forste_dato,
        maks_uker=vedtak.antall_uker if vedtak else None,
        sammenhengende_prosent=int(konto(mappe, "sammenhengende_prosent", idag).verdi),
        to_aar_prosent=int(konto(mappe, "to_aar_prosent", idag).verdi),
        varighet=int(konto(mappe, "varighet", idag).verdi),
        utbetkommune=fakta.utbetkommune if fakta else None,
        forsorgertillegg=vedtak.forsorgertillegg if vedtak else None,
        uker_delvis_perm=fakta.uker_delvis_perm if fakta else None,
        internt=fakta.internt if fakta else None,
        rader=tuple(_rad(rad, statuser[rad.id]) for rad in mappe.sakens_rader),
        **belop,
    )


def _rad(rad: AnvisningRad, status: str) -> Kontrollrad:
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
        type=type_i_listen(rad),
        status=status,
        anmerkning=rad.anmerkning,
    )
