"""A proposal that was signed on paper: the three names and dates are registered, and it is decided."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.bruker import personen, underskrift_i
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.avgjorelse.avgjorelse import bygg_igjen, hent, krev_stand, skriv_det
from data.operasjoner.forslag import setninger
from data.operasjoner.forslag.foreslaa import ny_paategning, skriv_i_forslaget
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.forslagsrader import Forslag, Forslagsstand
from data.sak.rader.vedtaksrader import Vedtak
from data.underskrift import Underskrift

STEG = (
    ("underskrevet", "Saksbehandler", Loggslag.UNDERSKREVET),
    ("kontrollert", "Kontrollert av", Loggslag.KONTROLLERT),
    ("fattet", "Fattet av", Loggslag.FATTET),
)
"""What each signature on the file copy says, in order: as it is stored, as the form calls it, and as the log does."""


@dataclass(frozen=True, slots=True)
class Paapapir:
    """A name on the file copy, or a signature, and the date beside it; None is a blank field."""

    navn: str | None
    dato: date | None


def registrer_underskrifter(reg: Register, nummer: int, versjon: int, tre: tuple[Paapapir, ...]) -> Vedtak | None:
    """Registers who signed, controlled and decided on paper, in that order; what was proposed then holds.

    None when it is a correction or a payment, and no decision.

    The program has only the word of whoever registers it, and the log says who that was. Raises Avvist, Konflikt.
    """
    lukk_forfalte(reg)
    with skriv(reg, Operasjon.UNDERSKRIFTER) as okt:
        forslag, mappe = hent(okt, nummer, versjon)
        if underskrift_i(okt) is not Underskrift.PAPIR:
            raise Avvist({}, setninger.UNDERSKRIVES_PAA_SKJERMEN)
        krev_stand(forslag, Forslagsstand.FORESLAATT)
        _krev_navn(okt, forslag, tre, reg.klokke.dato())
        skrives = bygg_igjen(reg, okt, mappe, forslag)
        for (slag, _, handling), paapapir in zip(STEG, tre, strict=True):
            paategning = ny_paategning(reg, okt, forslag, slag)
            paategning.navn, paategning.dato = paapapir.navn, paapapir.dato
            if slag == "fattet":
                vedtak = skriv_det(reg, okt, mappe, skrives, paategning)
            else:
                skriv_i_forslaget(reg, okt, mappe.sak, paategning, handling)
        return vedtak


def _krev_navn(okt: Session, forslag: Forslag, tre: tuple[Paapapir, ...], idag: date) -> None:
    feil, fra = {}, forslag.tidspunkt.date()
    for (slag, label, _), paapapir in zip(STEG, tre, strict=True):
        if not (paapapir.navn or "").strip():
            feil[f"{slag}_av"] = setninger.navn_mangler(label)
        if paapapir.dato is None:
            feil[f"{slag}_dato"] = setninger.dato_mangler(label)
        elif not fra <= paapapir.dato <= idag:
            feil[f"{slag}_dato"] = setninger.dato_utenfor(label, fra, idag)
    if feil:
        raise Avvist(feil)
    if len({personen(okt, (en.navn or "").strip()) for en in tre}) < len(tre):
        raise Avvist({"kontrollert_av": setninger.TRE_FORSKJELLIGE})
    if any(en.dato > annen.dato for en, annen in pairwise(tre) if en.dato and annen.dato):
        raise Avvist({"kontrollert_dato": setninger.I_REKKEFOLGE})
