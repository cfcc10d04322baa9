"""A list that narrows as one types: one job when no key waits, none for what was sent, and the cursor stays."""

from collections.abc import Callable, Mapping

from tests.tui.eksempel import hjelp, klokke
from tui.feltslag import Tekst
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.rutine import Innsendt
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste, Rader
from tui.skjema.svar import Svar
from tui.taster.handlinger import SMALN
from tui.taster.tastenavn import skriv, tast_av

EPLER = ("Aroma", "Aromagull", "Gravenstein", "Summerred")
SORTENE = Liste("sortene", (Felt("sort", "SORT", Tekst(), beskyttet=True),), 4, ord="Rad")
BILDE = Bilde(
    kode="SØK",
    tittel="Søk",
    tegning="\n Søk: __________   Merke: __________\n\n" + "\n".join([" __________"] * 4) + "\n",
    felter=(Felt("sok", "Søk", Tekst(), smalner=True), Felt("merke", "Merke", Tekst()), *SORTENE.radfelter()),
    liste=SORTENE,
)


class Sokerutine:
    """Apples that begin with what is typed; `sett` is each text that it was asked for, and how."""

    kode, navn, sider = "SØK", "Søk", (BILDE,)

    def __init__(self) -> None:
        self.sett: list[tuple[str, str]] = []

    def aapne(self, side: str) -> Svar:
        del side
        return self._vis("aapne", "")

    def send(self, inn: Innsendt) -> Svar:
        return self._vis("send", inn.verdier["sok"] or "")

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {SMALN: lambda inn: self._vis(SMALN, inn.verdier["sok"] or "")}

    def _vis(self, hvordan: str, sok: str) -> Svar:
        self.sett.append((hvordan, sok))
        rader = [{"sort": eple} for eple in EPLER if eple.lower().startswith(sok.lower())]
        return Svar(verdier={"sok": sok or None, SORTENE.navn: Rader(rader, om="")}, lagret=True)


class Bord:
    """The model with the routine behind it; jobs wait while `vent`."""

    def __init__(self) -> None:
        self.rutine, self.vent = Sokerutine(), False
        self.flate = Arbeidsflate({"SØK": lambda: self.rutine}, {"SØK": "Søk"}, "SØK", klokke, hjelp)
        self.flate.begynn(None, None)
        self.kjor()
        self.rutine.sett.clear()

    def kjor(self) -> None:
        while not self.vent and (jobb := self.flate.neste_jobb()) is not None:
            jobb.utfor()
            self.flate.ferdig(jobb)

    def skriv(self, tekst: str) -> None:
        for tast in skriv(tekst):
            self.flate.tast(tast.navn, tast.tegn)
            self.kjor()

    def tast(self, *navn: str) -> None:
        for tast in map(tast_av, navn):
            self.flate.tast(tast.navn, tast.tegn)
            self.kjor()

    def slipp(self) -> None:
        self.vent = False
        self.kjor()

    @property
    def radene(self) -> list[str]:
        return [tekst for nr in range(1, 5) if (tekst := self.flate.skjema.tekst(f"sort_{nr}"))]


def test_listen_folger_det_som_skrives_og_markoren_staar() -> None:
    bord = Bord()
    bord.skriv("ar")
    assert (bord.rutine.sett, bord.radene) == ([(SMALN, "a"), (SMALN, "ar")], ["Aroma", "Aromagull"])
    assert bord.flate.markor == (0, 8)
    bord.skriv("omag")
    assert bord.radene == ["Aromagull"]
    bord.tast("Rygg", "Rygg", "Rygg")
    assert bord.radene == ["Aroma", "Aromagull"]


def test_taster_som_kommer_mens_det_sokes_gir_ett_sok_til() -> None:
    bord = Bord()
    bord.vent = True
    bord.skriv("aromag")
    assert bord.rutine.sett == []
    bord.slipp()
    assert bord.rutine.sett == [(SMALN, "a"), (SMALN, "aromag")]
    assert (bord.radene, bord.flate.skjema.tekst("sok")) == (["Aromagull"], "aromag")


def test_enter_som_kommer_etter_er_ett_sok_og_ikke_to() -> None:
    bord = Bord()
    bord.vent = True
    bord.skriv("gr")
    bord.tast("Enter")
    bord.slipp()
    assert bord.rutine.sett == [(SMALN, "g"), ("send", "gr")]


def test_det_som_skrives_i_et_annet_felt_smalner_ikke_og_heller_ikke_blanke() -> None:
    bord = Bord()
    bord.skriv("a")
    bord.rutine.sett.clear()
    bord.skriv(" ")
    bord.tast("Tab")
    bord.skriv("rødt")
    assert bord.rutine.sett == []
    assert bord.flate.skjema.tekst("merke") == "rødt"


def test_det_som_limes_inn_smalner_en_gang() -> None:
    bord = Bord()
    bord.flate.lim("summer")
    bord.kjor()
    assert (bord.rutine.sett, bord.radene) == ([(SMALN, "summer")], ["Summerred"])


def test_det_som_er_angret_smalner_ikke_paa_nytt() -> None:
    bord = Bord()
    bord.skriv("gr")
    bord.rutine.sett.clear()
    bord.tast("F12")
    assert bord.rutine.sett == []
