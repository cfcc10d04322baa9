"""What the cards are calculated from on a day: what the decision says, else what is calculated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1997 import setninger
from rules.dagpenger.lov_1997.feil import UgyldigSak
from rules.dagpenger.lov_1997.innvilgelse.innvilgelse import Innvilgelse
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL, Vedtaksrad
from rules.tall.tall import Tall

_NAVN = {
    "dagsats": ("Dagsats i vedtaket", "kr"),
    "vanlig_arbeidstid": ("Vanlig arbeidstid i vedtaket", "timer"),
    "terskel": ("Krav til tapt arbeidstid i vedtaket", "%"),
}


class Vedtatt:
    """The rate, the working time and the demand of each day; raises UgyldigSak for what nothing gives."""

    def __init__(self, innvilgelse: Innvilgelse | None, fastsatt: Tall, krav: Tall, ramme: Ramme) -> None:
        vedtak = ramme.sak.vedtak
        self._ramme = ramme
        self._innvilgelse = innvilgelse
        self._fastsatt = fastsatt
        self._rader = {
            navn: rader
            for navn, rader in (
                ("dagsats", vedtak.dagsats),
                ("vanlig_arbeidstid", vedtak.vanlig_arbeidstid),
                ("terskel", vedtak.terskel),
            )
            if rader is not None
        }
        self._tall: dict[tuple[str, int], Tall] = {}
        self._krav = krav
        if "dagsats" not in self._rader and innvilgelse is None:
            raise UgyldigSak("vedtak.dagsats", setninger.MANGLER_DAGSATS)
        if "vanlig_arbeidstid" not in self._rader and not fastsatt.verdi:
            raise UgyldigSak("vanlig_arbeidstid", setninger.FVA_ER_NULL)

    def krev_rader(self, dag: date) -> None:
        """Raises UgyldigSak when a decision in rows has none for the day."""
        for navn, rader in self._rader.items():
            if rader and rader[0].fra is None:
                continue
            self._vedtatt(navn, dag)

    def dagsats(self, dag: date) -> Tall:
        """Kroner a day."""
        if "dagsats" in self._rader:
            return self._vedtatt("dagsats", dag)
        assert self._innvilgelse is not None
        return self._innvilgelse.satser.paa(dag).dagsats

    def arbeidstid(self, dag: date) -> Tall:
        """Hours a week, above 0."""
        if "vanlig_arbeidstid" not in self._rader:
            return self._fastsatt
        tall = self._vedtatt("vanlig_arbeidstid", dag)
        if not tall.verdi:
            nokkel = "vedtak.vanlig_arbeidstid"
            raise UgyldigSak(nokkel, setninger.vedtatt_arbeidstid_er_null(nokkel))
        return tall

    def krav(self, dag: date) -> Tall:
        """Per cent of the working time that must be lost."""
        if "terskel" in self._rader:
            return self._vedtatt("terskel", dag)
        return self._krav

    def stonadsdager(self) -> Tall:
        """The days that may be used from the first card on."""
        dager = self._ramme.sak.vedtak.stonadsdager
        if dager is not None:
            return faktum("Stønadsdager i vedtaket", Decimal(dager), "dager")
        if self._innvilgelse is None or self._innvilgelse.dager is None:
            raise UgyldigSak("vedtak.stonadsdager", setninger.MANGLER_STONADSDAGER)
        return self._innvilgelse.dager

    def egenandel(self) -> Tall:
        """Kroner that are left of the egenandel at the first card; none when nothing says so."""
        rest = self._ramme.sak.vedtak.egenandel
        if rest is not None:
            return faktum("Egenandel i vedtaket", rest)
        return faktum("Egenandel", NULL) if self._innvilgelse is None else self._innvilgelse.egenandel

    def _vedtatt(self, navn: str, dag: date) -> Tall:
        rader = self._rader[navn]
        for plass in range(len(rader) - 1, -1, -1):
            if rader[plass].har(dag):
                return self._radens_tall(navn, plass, rader[plass])
        raise UgyldigSak(f"vedtak.{navn}", setninger.ingen_rad_dekker(f"vedtak.{navn}", dag))

    def _radens_tall(self, navn: str, plass: int, rad: Vedtaksrad) -> Tall:
        funnet = self._tall.get((navn, plass))
        if funnet is None:
            tekst, enhet = _NAVN[navn]
            funnet = self._tall[navn, plass] = faktum(tekst, rad.verdi, enhet)
        return funnet
