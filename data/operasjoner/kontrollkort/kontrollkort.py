"""The control card: a running case at a glance; nothing on it can be changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from data.brukere.adgang import innsyn
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.konto import konto
from data.sak.mappe import Mappe, sett_mappe
from data.sak.rader.anvisningsrader import TATT_TILBAKE, type_i_listen
from data.sak.rader.behandlingsrader import felles_fakta
from data.sak.rader.kjoringsrader import i_kjoringer, opptatt_til, status_i_kjoring
from data.sak.rader.omgjoringsrader import omgjort_av
from data.sak.rader.regnskapsrader import Foringsrad
from data.sak.sakshode import Sakshode
from data.tabeller import AapningRad, AnvisningRad, VedtakRad
from rules.fakta.betaling import AAPNING, JUSTERING, OMGJORT
from rules.fakta.konto import Konto
from rules.fakta.skjema import Behandling


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrollrad:
    """One payment, or a row of the accounts that is none.

    `debet` is what was paid out (brutto), `kredit` what was deducted, both positive kroner. `type` is the
    Anvisningstype, F for a holiday supplement, Å for a running case that was taken in, J for a correction, or O for a
    decision made anew: `konto` then names the account, and `id` is its number among its own. Which of the two columns
    the screen of 1989 meant for what is our reading, grade C.
    """

    id: int
    meldedato: date | None
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
    konto: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontrollkort:
    """The head fields, and every row of the case, oldest first.

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
        mappe = sett_mappe(reg, okt, Loggslag.SETT_KONTROLLKORT, fodselsnr, journalnr)
        if mappe is None:
            return None
        return _kort(mappe, felles_fakta(okt, mappe.sak.journalnr), kontrollrader(okt, mappe), reg.klokke.dato())


def kontrollrader(okt: Session, mappe: Mappe) -> tuple[Kontrollrad, ...]:
    """The rows of the card, oldest first."""
    kjoringene, opptatt = i_kjoringer(okt, mappe.sakens_rader), opptatt_til(okt)
    statuser = {rad.id: status_i_kjoring(rad, kjoringene.get(rad.id), opptatt) for rad in mappe.sakens_rader}
    statuser |= dict.fromkeys((ett.rad.id for ett in mappe.sakens_tilbaketatte), TATT_TILBAKE)
    return tuple(_radene(mappe, statuser))


def _kort(mappe: Mappe, fakta: Behandling | None, rader: tuple[Kontrollrad, ...], idag: date) -> Kontrollkort:
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
        rader=rader,
        **belop,
    )


def _radene(mappe: Mappe, statuser: Mapping[int, str]) -> Iterator[Kontrollrad]:
    """The payments, and between them the rows of the accounts that are none, each where it was written."""
    foringer = [rad for rad in mappe.foringsrader if rad.journalnr == mappe.sak.journalnr]
    omgjort = [vedtak for vedtak in mappe.innvilgelser if _gjorde_om(mappe, vedtak)]
    alle = (*mappe.sakens_rader, *(ett.rad for ett in mappe.sakens_tilbaketatte))
    for rad in sorted(alle, key=lambda rad: rad.id):
        while omgjort and (rad.tidspunkt > omgjort[0].tidspunkt or rad.vedtak_id == omgjort[0].id):
            yield _omgjort(mappe, omgjort.pop(0))
        while foringer and foringer[0].siste_anvisning < rad.id:
            yield _foringsrad(foringer.pop(0))
        yield _rad(rad, statuser[rad.id])
    yield from map(_foringsrad, foringer)
    yield from (_omgjort(mappe, vedtak) for vedtak in omgjort)


def _gjorde_om(mappe: Mappe, vedtak: VedtakRad) -> bool:
    return any(rad.vedtak_id == vedtak.id for rad in mappe.oppgjor.omregninger)


def _omgjort(mappe: Mappe, vedtak: VedtakRad) -> Kontrollrad:
    """A decision that was made anew: the per cent that it changed, and what it claimed, as paid too much."""
    omgjort, alle = omgjort_av(vedtak.omgjoring), mappe.oppgjor
    assert omgjort is not None
    krav = sum((rad.belop for rad in alle.kravrader if rad.vedtak_id == vedtak.id and rad.slag != "trekk"), Decimal(0))
    prosent = sum(rad.prosent - rad.prosent_for for rad in alle.omregninger if rad.vedtak_id == vedtak.id)
    return Kontrollrad(
        id=vedtak.id,
        meldedato=None,
        anvisningsdato=vedtak.tidspunkt.date(),
        periode_fra=None,
        periode_til=None,
        anvist_prosent=prosent,
        debet=None,
        kredit=None,
        signatur=vedtak.signatur,
        type=OMGJORT,
        status="Krav" if krav > 0 else "Omgjort",
        anmerkning=f"{omgjort.grunn}. {omgjort.ord}",
        konto=f"Krav {krav:+}" if krav else "Omgjort",
    )


def _foringsrad(rad: Foringsrad) -> Kontrollrad:
    if isinstance(rad, AapningRad):
        konto, type_, status, anmerkning = "", AAPNING, "Tatt inn", rad.kilde
        prosent, kroner = rad.sammenhengende_prosent, rad.anvist_i_aaret
        periode: tuple[date | None, date | None] = (rad.anvist_fra, rad.anvist_til)
    else:
        kontoen = Konto(rad.konto)
        konto = f"{kontoen.kortnavn} {rad.aar}" if rad.aar else kontoen.kortnavn
        type_, status, anmerkning, periode = JUSTERING, "Justert", f"{rad.begrunnelse} ({rad.referanse})", (None, None)
        prosent, kroner = (rad.belop, Decimal(0)) if kontoen.i_prosent else (0, Decimal(rad.belop))
    return Kontrollrad(
        id=rad.id,
        meldedato=None,
        anvisningsdato=rad.tidspunkt.date(),
        periode_fra=periode[0],
        periode_til=periode[1],
        anvist_prosent=prosent,
        debet=kroner if kroner > 0 else None,
        kredit=-kroner if kroner < 0 else None,
        signatur=rad.signatur,
        type=type_,
        status=status,
        anmerkning=anmerkning,
        konto=konto,
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
