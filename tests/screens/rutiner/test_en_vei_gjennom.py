"""An Enter goes one way through: it reads once, calculates once, and writes once, in one transaction."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from sqlalchemy import Connection, event

from screens.okt import Okt
from screens.rutiner.anvisning import Anvisningsrutine
from screens.rutiner.behandling.rutine import BehandlingAvSoknad
from screens.rutiner.endring import EndringITrygdeforholdet
from screens.rutiner.ferietillegg import Ferietillegg
from screens.rutiner.saksrutine import Saksrutine
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Svar

TANGEN, HANSEN, BERNTSEN = "26814049751", "02905547723", "10854034605"
"""A running case paid to 24 April 1988; facts without a decision; a closed case whose supplement is not paid."""


@dataclass
class Spor:
    """What one Enter did: how its transactions began, what it said to SQLite, and how often it calculated."""

    transaksjoner: list[str] = field(default_factory=list)
    setninger: list[str] = field(default_factory=list)
    regnet: Counter[str] = field(default_factory=Counter)

    def lest(self, tabell: str) -> int:
        """How many statements read rows of a table."""
        return sum(setning.startswith("SELECT") and f"\nFROM {tabell}" in setning for setning in self.setninger)


@pytest.fixture
def spor(okt: Okt, monkeypatch: pytest.MonkeyPatch) -> Callable[[], "Spor"]:
    """Begins to count, from nothing."""
    naa = [Spor()]

    def begynt(forbindelse: Connection) -> None:
        naa[0].transaksjoner.append(forbindelse.get_execution_options()["start"])

    def sagt(_: Connection, __: object, setning: str, *___: object) -> None:
        naa[0].setninger.append(setning)

    motor = okt.register._skriver.engine
    event.listen(motor, "begin", begynt)
    event.listen(motor, "before_cursor_execute", sagt)
    for modul, navn in (
        ("rules.dagpenger.lov_1966.utbetaling", "beregn_anvisning"),
        ("data.operasjoner.behandling.behandling", "beregn"),
        ("rules.dagpenger.lov_1966.kontroller", "kontroller"),
    ):
        _tell(monkeypatch, f"{modul}.{navn}", naa)

    def fra_naa() -> Spor:
        naa[0] = Spor()
        return naa[0]

    return fra_naa


def _tell(monkeypatch: pytest.MonkeyPatch, navn: str, naa: list[Spor]) -> None:
    modul, _, funksjon = navn.rpartition(".")
    egentlig = getattr(import_module(modul), funksjon)

    def talt(*argumenter: object, **navngitte: object) -> object:
        naa[0].regnet[funksjon] += 1
        return egentlig(*argumenter, **navngitte)

    monkeypatch.setattr(navn, talt)


def _send(rutine: Saksrutine, side: str, fodselsnr: str, **skrevet: object) -> Svar:
    """Fetches the person's case, and sends the form with what is typed in it; counts only what comes after."""
    hentet = rutine.hent(fodselsnr, None)
    assert hentet is not None
    verdier = {**hentet.verdier, **skrevet}
    return rutine.send(Innsendt(side, "", verdier, {}, frozenset(skrevet)))


@contextmanager
def _etter_hent(rutine: Saksrutine, spor: Callable[[], Spor]) -> Iterator[list[Spor]]:
    """The count begins when the case is fetched."""
    talt: list[Spor] = []
    utfor = rutine.utfor

    def talende(inn: Innsendt) -> Svar:
        talt.append(spor())
        return utfor(inn)

    rutine.utfor = talende  # type: ignore[method-assign]
    yield talt


def _kort(fra: date, til: date) -> dict[str, object]:
    return {"meldedato": date(1988, 6, 6), "periode_fra": fra, "periode_til": til, "signatur": "ABC"}


def test_enter_paa_d62_leser_regner_og_skriver_en_gang(okt: Okt, spor: Callable[[], Spor]) -> None:
    rutine = Anvisningsrutine(okt)
    with _etter_hent(rutine, spor) as talt:
        svar = _send(rutine, "D-62", TANGEN, **_kort(date(1988, 4, 25), date(1988, 5, 8)), arb_timer=Decimal(30))
    assert svar.melding == "Anvist 1987 kr (120 %) for 25.04.88-08.05.88."
    assert talt[0].transaksjoner == ["BEGIN IMMEDIATE"]
    assert (talt[0].lest("anvisning"), talt[0].lest("vedtak"), talt[0].lest("sak")) == (1, 1, 1)
    assert talt[0].regnet == {"beregn_anvisning": 1}
    assert sum(setning.startswith("INSERT INTO anvisning") for setning in talt[0].setninger) == 1


def test_f2_etter_enter_paa_d62_regner_ikke_og_leser_ikke(okt: Okt, spor: Callable[[], Spor]) -> None:
    rutine = Anvisningsrutine(okt)
    _send(rutine, "D-62", TANGEN, **_kort(date(1988, 4, 25), date(1988, 5, 8)))
    talt = spor()
    svar = rutine.handlinger()["hvorfor"](Innsendt("D-62", "anvist_prosent", {}, {}, frozenset()))
    assert svar.vindu is not None
    assert (talt.transaksjoner, talt.regnet["beregn_anvisning"]) == ([], 0)


@pytest.mark.parametrize("side", ["D-61-1", "D-61-2"])
def test_enter_paa_d61_regner_en_gang_og_kontrollerer_hver_grense_en_gang(
    okt: Okt, spor: Callable[[], Spor], side: str
) -> None:
    rutine = BehandlingAvSoknad(okt)
    with _etter_hent(rutine, spor) as talt:
        svar = _send(rutine, side, HANSEN, skatteprosent=Decimal(31), signatur="ABC")
    assert svar.lagret
    assert talt[0].transaksjoner == ["BEGIN IMMEDIATE"]
    assert (talt[0].lest("anvisning"), talt[0].lest("vedtak"), talt[0].lest("sak")) == (1, 1, 1)
    assert talt[0].regnet == {"beregn": 1, "kontroller": 2}  # the limits that stop, and those that warn


def test_vedtaket_regnes_en_gang(okt: Okt, spor: Callable[[], Spor]) -> None:
    rutine = BehandlingAvSoknad(okt)
    with _etter_hent(rutine, spor) as talt:
        svar = _send(rutine, "D-61-6", HANSEN, utskrift=False)
    assert svar.melding == "Vedtaket er fattet, uten utskrift; neste rutine er D-62."
    assert talt[0].transaksjoner == ["BEGIN IMMEDIATE"]
    assert talt[0].regnet["beregn"] == 1


@pytest.mark.parametrize(
    ("klasse", "fodselsnr", "skrevet", "melding"),
    [
        (
            EndringITrygdeforholdet,
            TANGEN,
            {"type": "S", "dato": date(1988, 6, 6), "uker": 8, "begrunnelse_kode": "21"},
            "Søkeren er avstengt fra 06.06.1988.",
        ),
        (
            Ferietillegg,
            BERNTSEN,
            {"meldedato": date(1988, 6, 6), "ferieaar": 1987},
            "Ferietillegg for 1987 er anvist med 3424 kr.",
        ),
    ],
)
def test_de_andre_rutinene_skriver_og_viser_i_en_transaksjon(
    okt: Okt, spor: Callable[[], Spor], klasse: type[Saksrutine], fodselsnr: str, skrevet: dict[str, Any], melding: str
) -> None:
    rutine = klasse(okt)
    with _etter_hent(rutine, spor) as talt:
        svar = _send(rutine, klasse.kode, fodselsnr, **skrevet)
    assert svar.melding == melding
    assert talt[0].transaksjoner == ["BEGIN IMMEDIATE"]
    assert (talt[0].lest("anvisning"), talt[0].lest("vedtak"), talt[0].lest("sak")) == (1, 1, 1)
