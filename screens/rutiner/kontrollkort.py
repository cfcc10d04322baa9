"""KONTROLLKORT: a running case at a glance; nothing on it can be changed."""

from collections.abc import Callable, Mapping
from typing import Any

from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.foringsforklaring import foringsforklaring
from data.operasjoner.kontrollkort.kontoforklaring import KONTOFELT, kontoforklaring
from data.operasjoner.kontrollkort.kontrollkort import Kontrollkort, Kontrollrad, kontrollkort
from data.operasjoner.omgjoring.krav import kravforklaring
from data.sak.faktakilder import FORSTE_DATO, felt_i_saken
from rules.fakta.betaling import FORINGER, OMGJORT
from rules.fakta.skjema import FAKTA
from screens.bilder.kontrollkort import ANVISNINGER, KONTROLLKORT
from screens.forklaring.forklaring import (
    anvisningen,
    er_forklart,
    foringen,
    ikke_regnet_ut,
    skrevet_inn,
    treet,
    vedtatt,
    vedtatt_opplysning,
)
from screens.forklaring.setninger import UTEN_SAK
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.storrelse import KOLONNER
from tui.skjema.svar import Svar

OPPLYSNING = {"fra_dato": FORSTE_DATO}
"""The field of other forms that shows the same as one of the card's."""


class Kontrollkortrutine(Saksrutine):
    """The control card: the newest payments first shown; F2 explains the one that the cursor stands in."""

    kode = "KONTROLLKORT"
    navn = "Kontrollkort"
    sider = (KONTROLLKORT,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.kort: Kontrollkort | None = None

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        kort = kontrollkort(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if kort is None:
            return None
        self.kort = kort
        self.journalnr, self.versjon = kort.hode.journalnr, kort.hode.versjon
        self.okt.velg(kort.hode.fodselsnr, kort.hode.journalnr)
        return self._vis(kort)

    def glem(self) -> None:
        super().glem()
        self.kort = None

    def utfor(self, inn: Innsendt) -> Svar:
        del inn
        return self.hent(None, self.journalnr) or Svar()

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {
            **({} if self.kort else dict.fromkeys(("bla_opp", "bla_ned"), _ingen_aa_bla_i)),
            "kontrollkort": self.send,
            "hvorfor": self._hvorfor,
        }

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding=UTEN_SAK)
        if self.kort is not None and inn.rad is not None:
            return self._rad_forklart(self.journalnr, self.kort.rader[inn.rad])
        return self.spurt(inn, "ukesats", self._forklar)

    def _rad_forklart(self, journalnr: str, rad: Kontrollrad) -> Svar:
        if rad.type == OMGJORT:
            return treet(kravforklaring(self.okt.register, journalnr))
        if rad.type in FORINGER:
            return foringen(foringsforklaring(self.okt.register, journalnr, rad.type, rad.id))
        return anvisningen(anvisningsforklaring(self.okt.register, journalnr, rad.id))

    def _forklar(self, felt: str, inn: Innsendt) -> Svar:
        assert self.journalnr is not None
        if ANVISNINGER.har(felt):
            return Svar(melding=setninger.INGEN_ANVISNING_HER)
        felt, ledetekst = OPPLYSNING.get(felt, felt), self.ledetekst(inn.felt)
        if felt in KONTOFELT:
            return treet(kontoforklaring(self.okt.register, self.journalnr, felt))
        if er_forklart(felt):
            return vedtatt(self.okt.register, self.journalnr, felt)
        if felt in FAKTA:
            return skrevet_inn(ledetekst, felt_i_saken(self.okt.register, self.journalnr, felt))
        if felt == FORSTE_DATO:
            return vedtatt_opplysning(self.okt.register, self.journalnr, ledetekst, felt)
        return ikke_regnet_ut(ledetekst, setninger.FORKLARES_I_KORTET)

    def _vis(self, kort: Kontrollkort) -> Svar:
        verdier = blank(self.sider) | fyll(self.sider, kort.hode, kort)
        verdier[ANVISNINGER.navn] = Rader([_radtekster(rad) for rad in kort.rader], om=str(kort.hode.stilling))
        return Svar(verdier=verdier, melding="" if kort.rader else _uten_rader(kort), lagret=True)


def _uten_rader(kort: Kontrollkort) -> str:
    hele = setninger.ingen_anvisninger(kort.hode.journalnr, kort.hode.stilling)
    return hele if len(hele) <= KOLONNER else setninger.ingen_anvist(kort.hode.stilling)


def _ingen_aa_bla_i(inn: Innsendt) -> Svar:
    del inn
    return Svar(melding=setninger.HVEM_FOR_KORTET)


def _radtekster(rad: Kontrollrad) -> dict[str, Any]:
    melde = f"{rad.meldedato:%d%m%y}/{rad.anvisningsdato:%d%m%y}" if rad.meldedato else f"{rad.anvisningsdato:%d%m%y}"
    periode = f"{rad.periode_fra:%d%m%y}-{rad.periode_til:%d%m%y}" if rad.periode_fra and rad.periode_til else rad.konto
    return {
        "melde": melde,
        "periode": f"{periode} {rad.type}".rstrip(),
        "prosent": str(rad.anvist_prosent),
        "debet": "" if rad.debet is None else str(rad.debet),
        "kredit": "" if rad.kredit is None else str(rad.kredit),
        "sign": rad.signatur,
        "overfort": rad.status,
        "anmerkning": rad.anmerkning,
    }
