"""KONTROLLKORT: a running case at a glance; nothing on it can be changed."""

from collections.abc import Callable, Mapping
from typing import Any

from data.faktakilder import FORSTE_DATO, felt_i_saken
from data.kontoforklaring import KONTOFELT, kontoforklaring
from data.kontrollkort import Kontrollkort, Kontrollrad, kontrollkort
from data.ledetekst import BEHANDLING
from screens.bilder.kontrollkort import KONTROLLKORT, RADER
from screens.forklaring import (
    UTEN_SAK,
    er_forklart,
    ikke_regnet_ut,
    skrevet_inn,
    treet,
    vedtatt,
    vedtatt_opplysning,
)
from screens.okt import Okt
from screens.saksrutine import Saksrutine
from screens.utfylling import blank, fyll
from tui.rutine import Innsendt
from tui.svar import Svar

OPPLYSNING = {"fra_dato": FORSTE_DATO}
"""The field of other forms that shows the same as one of the card's."""


class Kontrollkortrutine(Saksrutine):
    """The control card: the newest payments first shown, F7/F8 turn to older and newer ones."""

    kode = "KONTROLLKORT"
    navn = "Kontrollkort"
    sider = (KONTROLLKORT,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.kort: Kontrollkort | None = None
        self.forste = 0

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        kort = kontrollkort(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if kort is None:
            return None
        self.kort = kort
        self.journalnr, self.versjon = kort.hode.journalnr, kort.hode.versjon
        self.okt.velg(kort.hode.fodselsnr, kort.hode.journalnr)
        self.forste = max(0, len(kort.rader) - RADER)
        return self._vis()

    def glem(self) -> None:
        super().glem()
        self.kort = None

    def utfor(self, inn: Innsendt) -> Svar:
        del inn
        return self.hent(None, self.journalnr) or Svar()

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {
            "bla_opp": lambda _: self._bla(-RADER),
            "bla_ned": lambda _: self._bla(RADER),
            "kontrollkort": self.send,
            "hvorfor": self._hvorfor,
        }

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding=UTEN_SAK)
        return self.spurt(inn, "ukesats", self._forklar)

    def _forklar(self, felt: str, inn: Innsendt) -> Svar:
        assert self.journalnr is not None
        felt, ledetekst = OPPLYSNING.get(felt, felt), self.ledetekst(inn.felt)
        if felt in KONTOFELT:
            return treet(kontoforklaring(self.okt.register, self.journalnr, felt))
        if er_forklart(felt):
            return vedtatt(self.okt.register, self.journalnr, felt)
        if felt in BEHANDLING:
            return skrevet_inn(ledetekst, felt_i_saken(self.okt.register, self.journalnr, felt))
        if felt == FORSTE_DATO:
            return vedtatt_opplysning(self.okt.register, self.journalnr, ledetekst, felt)
        return ikke_regnet_ut(ledetekst, "satser, kontoer og anvisninger")

    def _bla(self, antall: int) -> Svar:
        if self.kort is None:
            return Svar(melding="Fødselsnr: skriv hvem kortet gjelder, og trykk Enter.")
        siste = max(0, len(self.kort.rader) - RADER)
        self.forste = min(max(0, self.forste + antall), siste)
        return self._vis()

    def _vis(self) -> Svar:
        assert self.kort is not None
        rader, stilling = self.kort.rader, self.kort.hode.stilling
        vist = rader[self.forste : self.forste + RADER]
        verdier = blank(self.sider) | fyll(self.sider, self.kort.hode, self.kort)
        for plass, rad in enumerate(vist, 1):
            verdier |= {f"{navn}_{plass}": tekst for navn, tekst in _radtekster(rad).items()}
        verdier["anmerkning"] = next((rad.anmerkning for rad in reversed(vist) if rad.anmerkning), None)
        if not rader:
            melding = f"Sak {self.journalnr}: ingen anvisninger ennå; {stilling}."
            return Svar(verdier=verdier, melding=melding, lagret=True)
        melding = f"Anvisning {self.forste + 1}-{self.forste + len(vist)} av {len(rader)} (F7/F8 blar); {stilling}."
        return Svar(verdier=verdier, melding=melding, lagret=True)


def _radtekster(rad: Kontrollrad) -> dict[str, Any]:
    melde = f"{rad.meldedato:%d%m%y}/{rad.anvisningsdato:%d%m%y}" if rad.meldedato else f"{rad.anvisningsdato:%d%m%y}"
    periode = f"{rad.periode_fra:%d%m%y}-{rad.periode_til:%d%m%y}" if rad.periode_fra and rad.periode_til else ""
    return {
        "melde": melde,
        "periode": f"{periode} {rad.type}".rstrip(),
        "prosent": str(rad.anvist_prosent),
        "debet": "" if rad.debet is None else str(rad.debet),
        "kredit": "" if rad.kredit is None else str(rad.kredit),
        "sign": rad.signatur,
        "overfort": rad.status,
    }
