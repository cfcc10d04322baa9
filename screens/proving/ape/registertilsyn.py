"""What must hold of the register after each step: its chains, and that nothing was saved which the form did not say."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from data.kjede.kjede import KJEDET, Hode, Raaverdi
from data.kjede.kjedeleser import hash_i, hode_i, kjedebrudd, ledd_i
from data.lager.forbindelse import uri
from data.tilstand import AAPNE, Tilstand
from tui.feltslag import Ja, JaNei
from tui.flyt.ape.funn import Funn
from tui.skjema.felt import Felt, UgyldigVerdi

if TYPE_CHECKING:
    from sqlalchemy import Column

    from screens.okt import Okt
    from tui.flate.rutine import Innsendt, Rutine
    from tui.skjema.svar import Svar

SKRIVER = {"vedtak": ("D-61", "ENDRING"), "anvisning": ("D-62", "D-68")}
"""The routines whose answers each make one link of a chain."""
MED_EGNE_ORD = {("vedtak", "type")}
"""Columns that say in a word what the form says by a letter."""
UTEN_BELOP = {("anvisning", "dager_gammelt_ferieaar")}
"""Columns that divide what is paid: a report pays nothing, and has none of it whatever the form says."""
TREKKES = {("anvisning", "anvist_belop")}
"""Columns in which a deduction is less than nothing, whichever sign it was written with."""
SIGNERES = {("sak", "signatur")}
"""Columns that whoever saves signs in, unless another is typed."""
VED_KLOKKEN = ("kjoring", "kjoringspost")
"""What is written when the hour of a run has come, by whatever is done first after it."""
VED_UTSKRIFT = ("brev",)
"""What is kept of each letter that is printed; a print saves nothing of the form."""
ALENE_OM = {"sak": "D-60"}
"""The one routine whose fields the table's columns are: others have a Sign and an Anmerk. internt of their own."""
SIES_OGSAA_AV = {("RETTING", "fodselsnr"): "annet"}
"""Fields of a routine beside which another says what is saved: there a person gets another number."""
_BOKSTAV = {True: "J", False: "N"}

_BETALT_TIL = "SELECT max(periode_til) FROM anvisning JOIN sak USING (journalnr) WHERE fodselsnr = ?"
_I_ARBEID = f"SELECT fodselsnr, tilstand FROM sak WHERE tilstand IN ({', '.join('?' * len(AAPNE))}) ORDER BY journalnr"

Rad = Mapping[str, Raaverdi]


@dataclass(frozen=True, slots=True)
class _Lagring:
    """What a routine was sent, and what it answered, when it said that what stands in the form is saved."""

    kode: str
    felter: Mapping[str, Felt]
    inn: Innsendt
    svar: Svar

    def gjelder(self, rad: Rad) -> bool:
        """Whether the row is of the form's case; another case of the person's may come to its end with it."""
        nummer = self.svar.verdier.get("journalnr") or self.inn.tekster.get("journalnr")
        return not nummer or rad.get("journalnr", nummer) == nummer

    def sier(self, tabell: str, navn: str, verdi: object) -> bool:
        """Whether the form said that value of a field: as it was sent, or where nothing stood, as it was answered.

        What nobody has typed the law may fill in, and reckon anew, in a decision or a payment.
        """
        annet = SIES_OGSAA_AV.get((self.kode, navn))
        if annet is not None and self.sier(tabell, annet, verdi):
            return True
        felt = self.felter[navn]
        tekst = self.inn.tekster[navn].strip()
        if not tekst and (verdi in (None, "") or tabell in KJEDET):
            return True
        verdi, vist = _som_bokstav(felt, verdi), _som_bokstav(felt, self.svar.verdier.get(navn))
        urort = navn not in self.inn.endret and (tabell in KJEDET or (tabell, navn) in SIGNERES)
        if verdi == vist and (not tekst or urort):
            return True
        try:
            return bool(tekst) and verdi == _som_bokstav(felt, felt.slag.les(felt.label, tekst))
        except UgyldigVerdi:
            return False


class Registertilsyn:
    """Looks after the register of a session, from when its first form is open.

    What is cheap is done after each step: the new links of the chains, and of the other rows those that the log says
    were written. That the log tells of every row is what the whole control is for, at the end.
    """

    def __init__(self, okt: Okt) -> None:
        self._okt = okt
        self._raa: sqlite3.Connection | None = None
        self._hoder: dict[str, Hode] = {}
        self._utgave = 0
        self._lagringer: list[_Lagring] = []
        self.nye: Counter[str] = Counter()
        okt.ved_svar = self._ved_svar

    def funn(self) -> Iterator[Funn]:
        """What does not hold after a step."""
        lagringer, self._lagringer = self._lagringer, []
        if self._raa is None or not self._skrevet():
            return
        nye: dict[str, list[dict[str, Raaverdi]]] = {}
        for tabell in KJEDET:
            yield from self._kjeden(tabell)
            nye[tabell] = list(ledd_i(self._raa, tabell, self._hoder[tabell].antall + 1))
            self._hoder[tabell] = hode_i(self._raa, tabell) or self._hoder[tabell]
        self._tell(nye)
        yield from _lagret(nye, lagringer)

    def til_slutt(self) -> Iterator[Funn]:
        """What the control of the whole register finds."""
        if self._raa is not None:
            from data.kontroll.kontroll import kontroller

            yield from (Funn("kontroll", setning.rstrip(".")) for setning in kontroller(self._raa))

    def neste_dag(self, fodselsnr: str) -> date | None:
        """The day after the last one that the person has been paid for, None when there is none."""
        if self._raa is None:
            return None
        (til,) = self._raa.execute(_BETALT_TIL, (fodselsnr,)).fetchone()
        return date.fromisoformat(til) + timedelta(days=1) if til else None

    def i_arbeid(self, innvilget: bool) -> list[str]:
        """The national numbers of those who have a case to work in: to pay in, or to decide, when there is any such."""
        if self._raa is None:
            return []
        aapne = [(str(nr), tilstand) for nr, tilstand in self._raa.execute(_I_ARBEID, tuple(map(str, AAPNE)))]
        slike = [nr for nr, tilstand in aapne if (tilstand == Tilstand.INNVILGET) is innvilget]
        return slike or [nr for nr, _ in aapne]

    def lukk(self) -> None:
        """Lets the register go."""
        if self._raa is not None:
            self._raa.close()

    def _ved_svar(self, rutine: Rutine, inn: Innsendt | None, svar: Svar) -> Svar:
        if not self._okt.sti.exists():
            return svar  # it is made with its first user
        if self._raa is None:
            self._raa = sqlite3.connect(uri(self._okt.sti), uri=True, check_same_thread=False)
            self._hoder = {tabell: hode_i(self._raa, tabell) or Hode(0, "") for tabell in KJEDET}
            self._skrevet()
        if svar.lagret and inn is not None:
            felter = {felt.navn: felt for side in rutine.sider for felt in side.felter if not felt.beskyttet}
            self._lagringer.append(_Lagring(rutine.kode, felter, inn, svar))
        return svar

    def _skrevet(self) -> bool:
        """Whether anybody has written since this was asked last."""
        assert self._raa is not None
        for_, (self._utgave,) = self._utgave, self._raa.execute("PRAGMA data_version").fetchone()
        return for_ != self._utgave

    def _kjeden(self, tabell: str) -> Iterator[Funn]:
        """What is wrong from the last link that was seen."""
        assert self._raa is not None
        kjent = self._hoder[tabell]
        if kjent.antall and hash_i(self._raa, tabell, kjent.antall) != kjent.hash:
            yield Funn(f"kjede {tabell}", f"et gammelt ledd i {tabell} er endret")
        for setning in kjedebrudd(self._raa, tabell, max(kjent.antall, 1)):
            yield Funn(f"kjede {tabell}", setning.rstrip("."))

    def _tell(self, nye: Mapping[str, list[dict[str, Raaverdi]]]) -> None:
        self.nye["vedtak"] += sum(rad["type"] == "innvilgelse" for rad in nye["vedtak"])
        self.nye["endringer"] += sum(rad["type"] != "innvilgelse" for rad in nye["vedtak"])
        self.nye["anvisninger"] += len(nye["anvisning"])


def _lagret(nye: Mapping[str, list[dict[str, Raaverdi]]], lagringer: list[_Lagring]) -> Iterator[Funn]:
    """What was saved in a step that no answer of it said, or that says something else than the form did."""
    rader = [
        (tabell, rad) for tabell in KJEDET if tabell not in ("logg", *VED_KLOKKEN, *VED_UTSKRIFT) for rad in nye[tabell]
    ]
    for logg in nye["logg"]:
        endret = json.loads(str(logg["detaljer"])).get("rader", {})
        rader += [(tabell, rad) for tabell, liste in endret.items() for rad in liste]
    if rader and not lagringer:
        tabeller = ", ".join(sorted({tabell for tabell, _ in rader}))
        yield Funn(f"lagret usagt {tabeller}", f"noe er lagret i {tabeller}, uten at svaret sa det")
    for tabell, koder in SKRIVER.items():
        svar = sum(lagring.kode in koder for lagring in lagringer)
        if len(nye[tabell]) > svar:
            yield Funn(f"flere {tabell}", f"{len(nye[tabell])} rader er nye i {tabell} etter {svar} svar som sa det")
    for tabell, rad in rader:
        yield from _sagt(tabell, rad, lagringer)


def _sagt(tabell: str, rad: Rad, lagringer: list[_Lagring]) -> Iterator[Funn]:
    om_saken = [lagring for lagring in lagringer if lagring.gjelder(rad)]
    for navn, kolonne in _kolonner()[tabell].items():
        som_feltet = [en for en in om_saken if navn in en.felter and en.kode == ALENE_OM.get(tabell, en.kode)]
        verdi = _verdi(kolonne, rad.get(navn))
        if (tabell, navn) in MED_EGNE_ORD or ((tabell, navn) in UTEN_BELOP and not rad["anvist_belop"]):
            continue
        trekk = (tabell, navn) in TREKKES and rad.get("type") == "T"
        like = (verdi, -verdi) if trekk and isinstance(verdi, Decimal) else (verdi,)
        if som_feltet and not any(lagring.sier(tabell, navn, en) for lagring in som_feltet for en in like):
            felt = som_feltet[-1].felter[navn]
            hva = f"«{felt.label}» på {som_feltet[-1].kode} ble lagret i {tabell}.{navn}"
            yield Funn(f"lagret annet {tabell}.{navn}", f"{hva} med noe annet enn det som sto i feltet")


@cache
def _kolonner() -> Mapping[str, Mapping[str, Column[Any]]]:
    from sqlmodel import SQLModel

    import data.tabeller  # noqa: F401 - makes the tables known

    return {tabell.name: dict(tabell.columns.items()) for tabell in SQLModel.metadata.sorted_tables}


def _verdi(kolonne: Column[Any], raa: Raaverdi) -> object:
    """What stands in a column as Python has it."""
    from sqlalchemy.dialects.sqlite import dialect
    from sqlalchemy.types import TypeDecorator

    type_ = kolonne.type
    return type_.process_result_value(raa, dialect()) if isinstance(type_, TypeDecorator) else raa


def _som_bokstav(felt: Felt, verdi: object) -> object:
    """A value, of the field or of its column, with yes and no as the form writes them: a column may have either."""
    if isinstance(felt.slag, Ja | JaNei) and isinstance(verdi, bool):
        return _BOKSTAV[verdi]
    return verdi
