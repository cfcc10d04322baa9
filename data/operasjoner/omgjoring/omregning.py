"""Every payment from a day, in the order they were made, as it would have been under a decision that is made anew."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from data.operasjoner.anvisning.kortberegning import regn_kort
from data.register.register import Register
from data.sak.kort import Kort
from data.sak.mappe import Mappe
from data.sak.rader.anvisningsrader import DAGPENGER
from data.sak.rader.omgjoringsrader import Omgjort, omgjort_av
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.tabeller import AnvisningRad, VedtakRad
from rules.dagpenger.svar import Anvisning, Avregnet, Beregning, Omregnet
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import BETALER, Post
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.konto import MAKS_UKER
from rules.regelverk import naermeste_lov
from rules.tall.tall import Fakta

OVER_GRENSEN = "over_grensen"
"""What a payment keeps that was made past the end of the benefit period, for a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omregning:
    """One payment: its row, what it had come to, the card under the new decision, and what it would have been.

    `vedtak_for` is the grant that it stands on until now, and `timer_rettet` whether this decision puts its hours
    right.
    """

    rad: AnvisningRad
    for_: Avregnet
    ny: Anvisning
    omregnet: Omregnet
    vedtak_for: Vedtak
    timer_rettet: bool

    @property
    def forskjell(self) -> Decimal:
        """Kroner more than it had come to; below 0 for less."""
        return self.omregnet.mer_belop.verdi

    @property
    def endrer(self) -> bool:
        """Whether the new decision has it otherwise."""
        return bool(self.forskjell or self.omregnet.mer_prosent.verdi)


@dataclass(slots=True)
class _Gjennomgang:
    """The walk over the payments: `gjort` are those that it has come past, by number."""

    reg: Register
    mappe: Mappe
    vedtak: VedtakRad
    innvilget: Callable[[], Beregning]
    omgjort: Omgjort
    kilde: str
    gjort: dict[int, Omregning] = field(default_factory=dict)

    def gaa(self) -> Iterator[Omregning]:
        for rad in omregnes(self.mappe, self.fra):
            if rad.type == "E" and not self._er_regnet(rad):
                continue
            gjort = self._regn(rad)
            self.gjort[rad.id] = gjort
            yield gjort

    @property
    def fra(self) -> date:
        assert self.vedtak.innvilget_fra is not None
        return self.vedtak.innvilget_fra

    def _regn(self, rad: AnvisningRad) -> Omregning:
        assert rad.periode_fra is not None
        for_ = self.mappe.oppgjor.staar(rad)
        poster, dato = self._poster_for(rad), rad.periode_fra
        rettet = self.omgjort if self.omgjort.kort == rad.id else None
        kort = kortet(self.mappe, rad, rettet)
        ny = regn_kort(self.reg, kort, som_vedtak(self.vedtak), poster, self.kilde, self.innvilget)
        lov = naermeste_lov(dato)
        with innenfor_regelverket():
            igjen = None
            if not gikk_over(rad):
                maks = Fakta(MAKS_UKER, Decimal(self.vedtak.antall_uker or 0), self.kilde)
                konto = lov.utbetaling.sammenhengende_prosent(poster, self._innvilgelser(), dato, maks)
                igjen = lov.innvilgelse.uker_igjen(konto, maks, dato)
            omregnet = lov.utbetaling.regn_om(for_, ny, self.fra, self._uten_rett(), igjen)
        return Omregning(
            rad=rad,
            for_=for_,
            ny=ny,
            omregnet=omregnet,
            vedtak_for=som_vedtak(vedtaket_til(self.mappe, rad)),
            timer_rettet=rettet is not None,
        )

    def _poster_for(self, rad: AnvisningRad) -> list[Post]:
        """What the person had on the accounts before a payment, with those that are worked out already as they are now.

        What a decision made anew has paid after or deducted is in them.
        """
        poster = [self._som_den_blir(nummer, post) for nummer, post in self.mappe.som_de_staar(rad.id).items()]
        return [*poster, *self.mappe.foringer_for(rad.id)]

    def _som_den_blir(self, nummer: int, post: Post) -> Post:
        gjort = self.gjort.get(nummer)
        if gjort is None:
            return post
        return replace(post, prosent=gjort.omregnet.prosent.verdi, belop=gjort.omregnet.belop.verdi)

    def _er_regnet(self, rad: AnvisningRad) -> bool:
        """Whether a back payment is what the rules made of it then; an amount that somebody set stays as it is."""
        vedtak = som_vedtak(next(en for en in self.mappe.vedtak if en.id == rad.vedtak_id))
        som_da = self.mappe.som_de_staar(rad.id, rad.vedtak_id).values()
        poster = [*som_da, *self.mappe.foringer_for(rad.id)]
        som_den_var = regn_kort(self.reg, kortet(self.mappe, rad, None), vedtak, poster, self.kilde)
        return som_den_var.anvist_belop.verdi == rad.anvist_belop

    def _innvilgelser(self) -> list[Innvilget]:
        """The person's grants, the new one last."""
        nummer = max((rad.id for rad in self.mappe.vedtak), default=0) + 1
        ny = Innvilget(nummer, self.vedtak.journalnr, self.fra, self.vedtak.nullstilling)
        return [*self.mappe.personens_innvilgelser, ny]

    def _uten_rett(self) -> list[Avstengning]:
        """The person's exclusions, and the time after the end of the grant."""
        if self.vedtak.til is None:
            return self.mappe.avstengninger
        etter = Avstengning(self.vedtak.journalnr, self.vedtak.til + timedelta(days=1), date.max)
        return [*self.mappe.avstengninger, etter]


def regn_om(
    reg: Register, mappe: Mappe, vedtak: VedtakRad, innvilget: Callable[[], Beregning], omgjort: Omgjort, kilde: str
) -> list[Omregning]:
    """The payments of the case that the grant `vedtak` is of, as they would have been. Raises Avvist."""
    return list(_Gjennomgang(reg, mappe, vedtak, innvilget, omgjort, kilde).gaa())


def omregnes(mappe: Mappe, fra: date) -> list[AnvisningRad]:
    """The payments of the case that have a day from `fra` on, but for those that are themselves what was put right."""
    etterbetalt = mappe.oppgjor.etterbetalinger
    return [
        rad
        for rad in mappe.sakens_rader
        if rad.slag == DAGPENGER
        and rad.type in BETALER
        and rad.periode_til is not None
        and rad.periode_til >= fra
        and rad.id not in etterbetalt
    ]


def gikk_over(rad: AnvisningRad) -> bool:
    """Whether the payment was made past the end of the benefit period, by somebody who saw it and gave a reason."""
    return OVER_GRENSEN in json.loads(rad.bekreftet or "[]")


def vedtaket_til(mappe: Mappe, rad: AnvisningRad) -> VedtakRad:
    """The grant that a payment stands on now: the last that made it anew, or the one that it was paid on."""
    numre = [en.vedtak_id for en in mappe.oppgjor.omregninger if en.anvisning_id == rad.id]
    return next(en for en in mappe.vedtak if en.id == (numre[-1] if numre else rad.vedtak_id))


def kortet(mappe: Mappe, rad: AnvisningRad, rettet: Omgjort | None) -> Kort:
    """The card of a payment, with the hours that it is to have: those put right now, else by the last decision."""
    if rettet is None:
        tidligere = (omgjort_av(en.omgjoring) for en in reversed(mappe.innvilgelser))
        rettet = next((en for en in tidligere if en is not None and en.kort == rad.id), None)
    return Kort(
        journalnr=rad.journalnr,
        anvisningstype=rad.type or None,
        meldedato=rad.meldedato,
        periode_fra=rad.periode_fra,
        periode_til=rad.periode_til,
        arb_timer=rettet.arb_timer if rettet else rad.arb_timer,
        tapt_arbtid=rettet.tapt_arbtid if rettet else rad.tapt_arbtid,
        signatur=rad.signatur,
    )
