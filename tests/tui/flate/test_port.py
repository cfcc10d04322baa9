"""The gate: nothing before somebody is let in, nothing seen of it, and the forms as they were after a pause."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

import pytest

from tests.tui.eksempel import NAVN, Eplelager, hjelp, klokke, rutiner
from tests.tui.provebord import Provebord
from tui.feltslag import Tekst
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.kladd.kladdinnhold import Eier
from tui.flate.port import Port
from tui.flate.rutine import Innsendt
from tui.flate.vitne import Hendelse, Vitne
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.svar import Alvor, Svar

ORD = "bramley"


class Grind:
    """Lets in whoever knows the word."""

    navn = "Grind"

    def __init__(self, kode: str) -> None:
        self.kode = kode
        ordet = Felt("ord", "Ord", Tekst(), nokkel=True, hemmelig=True)
        self.sider = (Bilde(kode, "Grind", "\n\n Ord: ________", (ordet,)),)

    def aapne(self, side: str) -> Svar:
        del side
        return Svar(melding="Skriv ordet.")

    def send(self, inn: Innsendt) -> Svar:
        if inn.verdier["ord"] == ORD:
            return Svar(melding="Velkommen.", slipper_inn=True)
        return Svar(verdier={"ord": None}, melding="Feil ord.", alvor=Alvor.FEIL, markor="ord")

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}


class Tilskuer(Vitne):
    """Notes all that it is told of."""

    def __init__(self) -> None:
        self.sett: list[Hendelse] = []

    def for_(self, hendelse: Hendelse) -> None:
        self.sett.append(hendelse)


class Portbord(Provebord):
    """The bench with a gate, and a clock that the test moves; `eiere` tells how often it was asked whose draft."""

    def __init__(self, kladd: Mapping[str, object] | None = None, *, aapen: bool = False) -> None:
        self.lager, self.logg, self.vent = Eplelager(), [], False
        self.tid = klokke()
        self.eiere: list[str] = []
        self.ute: list[str] = []
        port = Port(lambda: "" if aapen else "INN", "LAAS", lambda: timedelta(minutes=10), self._ut(inne=not aapen))
        alle = {**rutiner(self.lager), "INN": lambda: Grind("INN"), "LAAS": lambda: Grind("LAAS")}
        self.flate = Arbeidsflate(alle, NAVN, "MENY", self._naa, hjelp, logg=self.logg.append, port=port)
        self.flate.ved_innslipp = lambda: kladd
        self.flate.ved_utslipp = lambda: self.ute.append("kladden er glemt")
        self.flate.begynn(lambda: "Registeret er oppgradert.", None, self._eier)
        self.kjor()

    def _ut(self, *, inne: bool) -> Callable[[], bool]:
        def ut() -> bool:
            self.ute.append("ut")
            return inne

        return ut

    def _naa(self) -> datetime:
        return self.tid

    def _eier(self) -> Eier:
        self.eiere.append("spurt")
        return Eier("ABC", "epler")

    def gaar(self, minutter: int) -> None:
        """Lets time go, and the terminal look at the clock as it does each second."""
        self.tid += timedelta(minutes=minutter)
        self.flate.se_paa_klokken()
        self.kjor()

    def slipp_inn(self) -> None:
        self.skriv(ORD)
        self.tast("Enter")


@pytest.fixture
def inne() -> Iterator[Portbord]:
    """Somebody is let in, and is writing in E-1."""
    bord = Portbord()
    bord.slipp_inn()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    yield bord
    assert bord.logg == []


def test_porten_staar_for_den_forste_formen_og_slipper_inn_den_som_kan_ordet() -> None:
    bord = Portbord()
    assert (bord.side, bord.flate.melding) == ("INN", "Skriv ordet.")
    bord.skriv("feil")
    bord.tast("Enter")
    assert (bord.side, bord.flate.melding, bord.tekst("ord")) == ("INN", "FEIL: Feil ord.", "")
    bord.slipp_inn()
    assert (bord.side, bord.flate.melding) == ("MENY", "Registeret er oppgradert.")


def test_uten_noen_aa_slippe_inn_er_veien_aapen() -> None:
    bord = Portbord(aapen=True)
    assert (bord.side, bord.flate.melding) == ("MENY", "Registeret er oppgradert.")


@pytest.mark.parametrize("tast", ["F10", "Ctrl+P", "F6", "F11", "F2", "F5", "F9", "F8"])
def test_ved_porten_er_ingen_annen_vei_aapen(tast: str) -> None:
    bord = Portbord()
    bord.tast(tast)
    assert (bord.side, bord.flate.vindu, bord.flate.hopp) == ("INN", None, None)
    assert bord.flate.melding.startswith("VARSEL: Skriv det bildet spør etter")


def test_det_som_er_hemmelig_vises_aldri() -> None:
    bord = Portbord()
    bord.skriv("bram")
    bildet = "\n".join(bord.flate.bilde())
    assert "bram" not in bildet
    assert " Ord: ####____" in bildet


def test_ingen_kladd_sporres_det_om_for_noen_er_sluppet_inn() -> None:
    bord = Portbord()
    assert bord.eiere == []
    assert not bord.flate.klar
    with pytest.raises(LookupError):
        bord.flate.kladd()
    bord.slipp_inn()
    assert bord.eiere == ["spurt"]
    assert bord.flate.klar


def test_kladden_til_den_som_slippes_inn_hentes_fram(inne: Portbord) -> None:
    kladd = inne.flate.kladd()
    assert kladd is not None
    bord = Portbord(kladd)
    assert bord.side == "INN"
    bord.slipp_inn()
    assert (bord.side, bord.tekst("navn")) == ("E-1-1", "Aroma")


def test_den_som_ser_paa_faar_ikke_se_det_som_skrives_i_porten() -> None:
    bord = Portbord()
    bord.flate.vitne = vitne = Tilskuer()
    bord.slipp_inn()
    assert vitne.sett == []
    bord.tast("Tab")
    assert len(vitne.sett) == 1


def test_etter_en_pause_laases_skjermen_og_det_skrevne_staar(inne: Portbord) -> None:
    inne.gaar(9)
    assert inne.side == "E-1-1"
    inne.tast("Home")
    inne.gaar(9)
    assert inne.side == "E-1-1"
    inne.gaar(1)
    assert inne.side == "LAAS"
    assert "Aroma" not in "\n".join(inne.flate.bilde())
    inne.slipp_inn()
    assert (inne.side, inne.tekst("navn"), inne.flate.melding) == ("E-1-1", "Aroma", "Velkommen.")


def test_tasten_som_kommer_etter_pausen_var_ment_for_det_som_sto_der(inne: Portbord) -> None:
    inne.tid += timedelta(minutes=10)
    inne.tast("x")
    assert (inne.side, inne.tekst("ord")) == ("LAAS", "")
    inne.slipp_inn()
    assert inne.tekst("navn") == "Aroma"


def test_vinduet_og_sporsmaalet_over_formen_er_borte_naar_den_kommer_tilbake(inne: Portbord) -> None:
    inne.tast("F3")
    assert inne.flate.sporsmaal
    inne.gaar(10)
    assert (inne.flate.sporsmaal, inne.side) == ("", "LAAS")
    inne.slipp_inn()
    assert inne.side == "E-1-1"


def test_kladden_av_det_som_er_laast_er_den_som_den_var(inne: Portbord) -> None:
    kladd = inne.flate.kladd()
    inne.gaar(10)
    assert {**(inne.flate.kladd() or {}), "tid": ""} == {**(kladd or {}), "tid": ""}


def test_den_som_gaar_fra_en_laast_skjerm_blir_ikke_spurt_om_det_andre_skrev(inne: Portbord) -> None:
    inne.gaar(10)
    inne.tast("Ctrl+Q")
    assert inne.flate.sporsmaal == "Avslutte? (J/N)"
    inne.tast("J")
    assert inne.flate.avsluttet
    assert inne.flate.ved_porten


def test_en_klokke_som_stilles_tilbake_laaser_ikke_og_holder_ikke_aapent_lenger(inne: Portbord) -> None:
    inne.gaar(-60)
    assert inne.side == "E-1-1"
    inne.gaar(9)
    assert inne.side == "E-1-1"
    inne.gaar(1)
    assert inne.side == "LAAS"


def test_skjermen_laases_forst_naar_det_som_gaar_er_ferdig(inne: Portbord) -> None:
    inne.vent = True
    inne.tast("Enter")
    inne.gaar(10)
    assert inne.side == "E-1-1"
    inne.vent = False
    inne.kjor()
    assert inne.side == "LAAS"


# Logging out


def test_den_som_logger_ut_ser_ingenting_for_noen_er_sluppet_inn_igjen(inne: Portbord) -> None:
    inne.flate.utfor("logg_ut")
    inne.kjor()
    assert inne.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
    inne.tast("J")
    assert inne.flate.ved_porten
    assert [sted.kode for sted in inne.flate._vei.steder] == ["INN"]
    assert inne.ute == ["ut", "kladden er glemt"]
    with pytest.raises(LookupError):
        inne.flate.kladd()
    inne.slipp_inn()
    assert [sted.kode for sted in inne.flate._vei.steder] == ["MENY"]
    assert inne.flate.kladd() is None


def test_den_som_svarer_nei_er_inne(inne: Portbord) -> None:
    inne.flate.utfor("logg_ut")
    inne.kjor()
    inne.tast("N")
    assert (inne.ute, inne.flate.ved_porten) == ([], False)


def test_ved_porten_logger_ingen_ut() -> None:
    bord = Portbord()
    bord.flate.utfor("logg_ut")
    bord.kjor()
    assert bord.ute == []
    assert bord.flate.melding == "VARSEL: Skriv det bildet spør etter, og trykk Enter; Ctrl+Q avslutter."


def test_der_ingen_logger_inn_sies_det() -> None:
    bord = Portbord(aapen=True)
    bord.flate.utfor("logg_ut")
    bord.kjor()
    assert [sted.kode for sted in bord.flate._vei.steder] == ["MENY"]
    assert (bord.ute, bord.flate.melding) == (["ut"], "VARSEL: Ingen er logget inn her; Ctrl+Q avslutter.")
