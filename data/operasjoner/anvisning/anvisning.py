"""Payment from the card of each fortnight."""

import json
from collections.abc import Collection

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.bruker import underskrift_i
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.lager.nyrad import ny_rad
from data.operasjoner.anvisning.anvisningsbilde import Anvisningsbilde, anvisningsbilde, bilde_av
from data.operasjoner.anvisning.anvist import Anvist, anvist_av, konto_for
from data.operasjoner.anvisning.kortberegning import BeregnetAnvisning, Betaling, beregn_betaling
from data.operasjoner.forslag.setninger import IKKE_KONTROLLERT
from data.operasjoner.kjoring.lukking import lukk_forfalte, stans_og_lukket
from data.operasjoner.krav.krav import for_trekket, har_krav
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.kort import Kort
from data.sak.mappe import Mappe, krev_mappe, skriv_i_saken
from data.sak.rader.anvisningsrader import DAGPENGER
from data.sak.rader.kortrader import merk_anvist
from data.sak.saksoppslag import krev_versjon
from data.tabeller import AnvisningRad, SakRad
from data.underskrift import Underskrift

__all__ = [
    "Anvisningsbilde",
    "Anvist",
    "BeregnetAnvisning",
    "Kort",
    "MaaForeslaas",
    "MaaSees",
    "anvis",
    "anvis_sett",
    "anvisningsbilde",
    "anvisningsrad",
    "beregn_anvisning",
]


class MaaSees(Avvist):
    """Something speaks against a card: the caseworker must see it, and perhaps give a reason, before it is paid."""

    def __init__(self, beregnet: BeregnetAnvisning) -> None:
        super().__init__({"anmerkning": beregnet.maa_sees} if beregnet.mangler_grunn else {}, beregnet.maa_sees)
        self.beregnet = beregnet


class MaaForeslaas(Avvist):
    """Others are to see the card before it is paid: it is proposed."""

    def __init__(self) -> None:
        super().__init__({}, IKKE_KONTROLLERT)


def beregn_anvisning(reg: Register, kort: Kort) -> BeregnetAnvisning:
    """Checks and calculates a card without writing it. Raises Avvist."""
    lukk_forfalte(reg)
    with reg.les() as okt:
        return betaling_av(reg, okt, krev_mappe(okt, kort.journalnr), kort).beregnet


def anvis(reg: Register, kort: Kort, versjon: int, sett: Collection[str] = ()) -> Anvist[Anvisningsbilde]:
    """Pays a card. Raises Avvist, Konflikt; MaaForeslaas when others are to see it first.

    `sett` are the ids of the reservations that the caseworker has been shown; MaaSees is raised, and nothing written,
    while others speak against the card, or a reason is missing.
    """
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.ANVISNING) as okt:
        mappe = krev_mappe(okt, kort.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        betaling = betaling_av(reg, okt, mappe, kort)
        krev_sett(betaling.beregnet, sett)
        if betaling.beregnet.foreslaas:
            raise MaaForeslaas
        rad, idag = anvisningsrad(reg, mappe.sak, kort, betaling), reg.klokke.dato()
        merk_anvist(reg, okt, mappe.sak.fodselsnr, rad)
        etter = skriv_i_saken(reg, okt, mappe, rad, Loggslag.ANVIST)
        if rad.type == "T" and har_krav(mappe):
            for_trekket(reg, okt, mappe, rad)
            etter = krev_mappe(okt, kort.journalnr)
        return anvist_av(rad, etter.sak, bilde_av(etter, idag, rad.kjoredato), betaling.beregnet)


def anvis_sett(reg: Register, kort: Kort, versjon: int) -> Anvist[Anvisningsbilde]:
    """Pays a card as one does who sees what speaks against it, and pays it all the same. Raises Avvist, Konflikt."""
    try:
        return anvis(reg, kort, versjon)
    except MaaSees as maa_sees:
        return anvis(reg, kort, versjon, {ett.id for ett in maa_sees.beregnet.forbehold})


def betaling_av(reg: Register, okt: Session, mappe: Mappe, kort: Kort) -> Betaling:
    """What the card comes to today, in the caller's transaction. Raises Avvist."""
    av_flere = underskrift_i(okt) is not Underskrift.INGEN
    return beregn_betaling(reg, mappe, kort, *stans_og_lukket(okt), av_flere=av_flere)


def krev_sett(beregnet: BeregnetAnvisning, sett: Collection[str]) -> None:
    """Raises MaaSees while something that is not in `sett` speaks against the card, or a reason is missing."""
    if beregnet.mangler_grunn or not {ett.id for ett in beregnet.forbehold} <= set(sett):
        raise MaaSees(beregnet)


def anvisningsrad(reg: Register, sak: SakRad, kort: Kort, betaling: Betaling) -> AnvisningRad:
    """The row of a card that may be paid."""
    assert kort.meldedato is not None
    beregnet = betaling.beregnet
    giro, kontonr = konto_for(sak, kort.anvisningstype)
    return ny_rad(AnvisningRad)(
        journalnr=kort.journalnr,
        vedtak_id=betaling.vedtak_id,
        slag=DAGPENGER,
        type=kort.anvisningstype or "",
        meldedato=kort.meldedato,
        periode_fra=kort.periode_fra,
        periode_til=kort.periode_til,
        arb_timer=kort.arb_timer,
        tapt_arbtid=kort.tapt_arbtid,
        uker_delvis_perm=kort.uker_delvis_perm,
        anvist_prosent=int(beregnet.anvist_prosent.verdi),
        anvist_belop=beregnet.anvist_belop.verdi,
        skatt=beregnet.skatt,
        netto=beregnet.netto,
        ferieaar=beregnet.ferie.ferieaar,
        dager_gammelt_ferieaar=int(beregnet.ferie.dager),
        prosent_gammelt_ferieaar=int(beregnet.ferie.prosent),
        belop_gammelt_ferieaar=beregnet.ferie.belop,
        kjoredato=beregnet.kjoredato,
        begrunnelse=kort.anmerkning if kort.anvisningstype == "T" or _trengte_grunn(beregnet) else None,
        anmerkning=kort.anmerkning,
        internt=kort.internt,
        signatur=reg.signert(kort.signatur),
        tidspunkt=reg.klokke.naa(),
        giro=giro,
        kontonr=kontonr,
        bekreftet=json.dumps([ett.id for ett in beregnet.forbehold]) if beregnet.forbehold else None,
    )


def _trengte_grunn(beregnet: BeregnetAnvisning) -> bool:
    return any(ett.krever_grunn for ett in beregnet.forbehold)
