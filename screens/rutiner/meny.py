"""MENY: finds a case, and opens the routines."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from data.arbeid.telling import FLEST, tell
from screens.bilder.meny import MENY
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.rutinenavn import NAVN
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar, Valgliste
from tui.vindu.kant import TEKSTBREDDE

if TYPE_CHECKING:
    from data.operasjoner.journal.personer import Treff

MENYVALG = {
    "1": "D-60",
    "2": "D-61",
    "3": "D-62",
    "4": "D-68",
    "5": "KONTROLLKORT",
    "6": "ENDRING",
    "7": "SOFA",
    "8": "TOLKNING",
    "9": "ØVELSE",
    "10": "KJØRING",
    "11": "VEDTAK",
    "12": "LØPENDE",
    "13": "JUSTERING",
    "14": "ARBEIDSLISTE",
    "15": "SAKSGANG",
    "16": "OMGJØRING",
    "17": "KLAGE",
    "18": "BREV",
    "19": "INNSYN",
    "20": "STATISTIKK",
    "21": "RETTING",
    "22": "REGISTER",
    "23": "ADRESSE",
}
GRENSE = 200
NAVNEBREDDE = 28
OVERSKRIFT = f"{'Fødselsnr':11}  {'Journalnr':9}  {'Navn':{NAVNEBREDDE}}  Status"


class Meny:
    """The main menu: `Søk` chooses a person and case, `Valg` a routine; both at once do both.

    A routine's code in `Søk`, where nobody has that name, opens it: the cursor stands there first.

    Until somebody is searched for, it needs nothing of the register's operations, and loads none.
    """

    kode = "MENY"
    navn = "Hovedmeny"
    sider = (MENY,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt

    def aapne(self, side: str) -> Svar:
        del side
        verdier: dict[str, str | None] = {
            "sok": None,
            "valg": None,
            "fodselsnr": None,
            "journalnr": None,
            "navn": None,
            "status": None,
            "venter": self._venter(),
        }
        treff = self._valgt_treff()
        if treff:
            verdier |= self._valgt(treff)
        return Svar(verdier=verdier, melding=self.okt.hent_beskjed(), markor="valg" if treff else "sok")

    def send(self, inn: Innsendt) -> Svar:
        tekst, valg = inn.verdier["sok"], inn.verdier["valg"]
        if valg and (kode := self._kode(valg)) is None:
            return Svar(feil={"valg": setninger.ikke_paa_menyen(valg, len(MENYVALG))})
        if not tekst:
            if not valg:
                return Svar(melding=setninger.HVEM)
            return Svar(verdier={"valg": None}, aapne=kode, lagret=True)
        from data.operasjoner.journal.personer import sok

        treff = sok(self.okt.register, tekst, GRENSE)
        if len(treff) == 1:
            self.okt.velg(treff[0].fodselsnr, treff[0].journalnr)
            verdier = self._valgt(treff[0]) | {"sok": None, "valg": None}
            return Svar(verdier=verdier, aapne=kode if valg else None, markor="valg", lagret=True)
        if not treff and not valg and (rutine := self._kode(tekst)):
            return Svar(verdier={"sok": None}, aapne=rutine, lagret=True)
        return self._ingen(tekst) if not treff else self._flere(treff)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}

    def _venter(self) -> str:
        """How much waits, today."""
        telling = tell(self.okt.sti, self.okt.signatur, self.okt.klokke.dato())
        if telling is None:
            return ""
        mine, alle = (str(antall) if antall <= FLEST else f"{FLEST}+" for antall in telling)
        return setninger.det_venter(mine, alle)

    def _valgt_treff(self) -> "Treff | None":
        if not (self.okt.fodselsnr or self.okt.journalnr):
            return None
        from data.operasjoner.journal.personer import valgt_treff

        return valgt_treff(self.okt.register, self.okt.fodselsnr, self.okt.journalnr)

    def _kode(self, valg: str) -> str | None:
        stort = valg.upper()
        return MENYVALG.get(valg) or (stort if stort in NAVN else None)

    def _ingen(self, tekst: str) -> Svar:
        from data.sak.nummer import siffer_i_sok

        nummer = siffer_i_sok(tekst)
        if nummer is not None and len(nummer) == 11:
            if umulig := self._umulig(nummer):
                return Svar(feil={"sok": umulig})
            self.okt.velg(nummer, None)
            return Svar(melding=setninger.ikke_i_registeret(nummer), alvor=Alvor.VARSEL, markor="valg")
        return Svar(feil={"sok": setninger.INGEN_PASSER})

    def _umulig(self, nummer: str) -> str:
        """Why nobody can have that national number; empty when somebody can."""
        from data.sak.nummer import fodselsnr_feil, ufodt

        if fodselsnr_feil(nummer):
            return setninger.umulig_fodselsnr(nummer)
        fodt = ufodt(nummer, self.okt.klokke.dato())
        return setninger.ikke_fodt(fodt) if fodt else ""

    def _flere(self, treff: "Sequence[Treff]") -> Svar:
        rader = [(ett.fodselsnr, _rad(ett)) for ett in treff]
        tittel = f"{len(rader)} treff" if len(rader) < GRENSE else setninger.de_forste(GRENSE)
        return Svar(vindu=Valgliste(tittel, rader, felt="sok", send=True, overskrift=OVERSKRIFT))

    @staticmethod
    def _valgt(treff: "Treff") -> dict[str, str | None]:
        return {
            "fodselsnr": treff.fodselsnr,
            "journalnr": treff.journalnr,
            "navn": treff.navn,
            "status": treff.stilling or "uten sak",
        }


def _rad(treff: "Treff") -> str:
    """What the list says behind the national number; what stands beside the state, on a line of its own."""
    tilstand = treff.tilstand or "uten sak"
    navn = treff.navn if len(treff.navn) <= NAVNEBREDDE else f"{treff.navn[: NAVNEBREDDE - 1]}…"
    rad = f"{treff.journalnr or '':9}  {navn:{NAVNEBREDDE}}  {tilstand}"
    ved_siden = (treff.stilling or tilstand).removeprefix(tilstand).removeprefix(", ")
    return f"{rad}\n{ved_siden:>{TEKSTBREDDE}}" if ved_siden else rad
