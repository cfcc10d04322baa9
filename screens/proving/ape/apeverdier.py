"""What a field would take, as somebody would type it: people, accounts, dates near the clock, and amounts."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from rules.tall.lesing import Ulesbar, les_dato
from rules.tall.nummer import les_fodselsnr, les_kontonr
from tui.skjema.felt import Felt

if TYPE_CHECKING:
    from screens.proving.ape.apetilsyn import Apetilsyn

KORT = timedelta(days=13)
"""From the first day of a fortnight's card to its last."""
LIKE_VED = 60
"""So many days from the clock a date is, mostly."""
GJERNE = frozenset(
    {"meldedato", "periode_fra", "periode_til", "utskrift", "innvilget_fra", "lonn_1", "normal_arbtid", "fodselsnr"}
)
"""The fields that a form is rather not sent without, besides those that it demands."""

KANTER: Mapping[str, tuple[str, ...]] = {
    "dato": (
        *("290288", "290289", "310688", "000000", "010100", "311299", "010150", "311249", "1.1.88", "1988-06-06"),
        *("06061988", "01.01.0001", "31.12.9999", "040176", "311296", "010197", "i dag", "01/13/88"),
    ),
    "kroner": ("0", "-1", "999999", "1000000", "0,5", "1 000", "1.000", "1e5", "-0", "00000"),
    "prosent": ("0", "100", "100,01", "-1", "33,333", "99,99", "28%"),
    "timer": ("0", "40", "40,01", "168", "37.5", "7:30", "-8", "0,005"),
    "heltall": ("0", "-1", "20", "21", "99", "2,0", "٣", "1e1"),
    "fodselsnr": ("00000000000", "10826610226 ", "1082661022", "10826610225", "01010012345", "abcdefghijk"),
    "kontonr": ("00000000000", "0000000", "1234567", "12345678901", "1234.56.78901"),
    "tekst": ("-", ".", "'", "[b]x[/b]", "Æ", "=1+1"),
    "kode": ("0000", "9999", "0301", "A", "-1"),
    "valg": ("?", "KK", "9", "0"),
    "janei": ("ja", "NEI", "x", "jn"),
}
"""Texts that a kind of field takes only just, or not quite."""

_ETTERNAVN = ("Hansen", "Ødegård", "O'Brien", "Sæther-Åsen", "d'Alembert", "Nguyễn", "-", "Li")
_FORNAVN = ("Ola Åge", "Kari", "Zoë", "Anne-Lise", "-", "Bjørn")
_TEKSTER = (
    "Vurdert og gitt.",
    "Se brev",
    "Ringt søker 1/6",
    "x",
    "Storgata 1",
    "0150 OSLO",
    "Særlige grunner foreligger.",
)
_SIGNATURER = ("ABC", "LHS", "KNO", "abc", "Å")
PASSORD = "snø i april"
"""Of every user of the office's register, and of those that the monkey makes."""
_BRUKERE = ("SAK", "SAK", "KON", "SJEF", "UTB", "led", "OPPL")
_SOK = ("hansen", "ola", "a", "åge", "88000001", "berge, marianne", "zzz")


def verdi_for(felt: Felt, tekster: Mapping[str, str], idag: date, tilsyn: "Apetilsyn", tilfeldig: Random) -> str:
    """A text for the field, of what the form holds, the clock says and the register knows of the person."""
    velg = tilfeldig.choice
    navn, slag = felt.navn, felt.slag.navn
    match slag:
        case "fodselsnr":
            return _person(tekster, idag, tilsyn, tilfeldig)
        case "kontonr":
            return kontonr(tekster.get("giro", ""), tilfeldig)
        case "dato":
            return f"{_dato(navn, tekster, idag, tilsyn, tilfeldig):%d%m%y}"
        case "kroner":
            return str(velg((90, 120, 160, 210)) * 1000 if navn.startswith("lonn") else velg((0, 1, 250, 1500, 40000)))
        case "prosent":
            return velg(("100", "50", "80")) if "maks" in navn else velg(("25", "28", "31,5", "40"))
        case "timer":
            return velg(("40", "37,5", "20")) if navn == "normal_arbtid" else velg(("0", "8", "16,5", "30"))
        case "heltall" if navn == "ferieaar":
            return str(idag.year - velg((0, 1, 1, 2)))
        case "heltall":
            return velg(("0", "0", "1", "1", "2", "4", "26"))
    if felt.hemmelig:
        return PASSORD
    if navn == "signatur" and "passord" in tekster:
        return velg(_BRUKERE)
    if navn == "sok" and tilfeldig.random() < 0.7:
        return _person(tekster, idag, tilsyn, tilfeldig)
    return _tekst(navn, tilfeldig)


def _person(tekster: Mapping[str, str], idag: date, tilsyn: "Apetilsyn", tilfeldig: Random) -> str:
    """Mostly somebody whose case can be worked in, a card due; then anybody in the demo register, or somebody new."""
    sjanse = tilfeldig.random()
    if sjanse < 0.04:
        return ny_person(tilfeldig)
    i_arbeid = tilsyn.i_arbeid("periode_fra" in tekster)
    if not i_arbeid or sjanse > 0.85:
        return tilfeldig.choice(personer())
    noen = tilfeldig.choices(i_arbeid, k=4)
    return next((nr for nr in noen if (tilsyn.neste_dag(nr) or idag - KORT) <= idag - KORT), noen[0])


def _tekst(navn: str, tilfeldig: Random) -> str:
    velg = tilfeldig.choice
    faste = {"sok": _SOK, "valg": "123456788", "etternavn": _ETTERNAVN, "fornavn": _FORNAVN, "signatur": _SIGNATURER}
    return velg(faste.get(navn, _TEKSTER))


def _dato(navn: str, tekster: Mapping[str, str], idag: date, tilsyn: "Apetilsyn", tilfeldig: Random) -> date:
    fra = _lest(tekster.get("periode_fra", ""))
    til = _lest(tekster.get("periode_til", ""))
    neste = tilsyn.neste_dag(tekster.get("fodselsnr", "")) or _lest(tekster.get("innvilget_fra", ""))
    if tilfeldig.random() < 0.92:
        if navn == "periode_fra" and neste is not None:
            return neste
        if navn == "periode_til" and (fra or neste):
            return (fra or neste or idag) + tilfeldig.choice((KORT, KORT, KORT, timedelta(days=6)))
        if navn == "meldedato" and (til or neste):
            return min((til or (neste or idag) + KORT) + timedelta(days=1), max(idag, til or idag))
        if navn == "innvilget_fra":
            return idag - timedelta(days=idag.weekday() + 7 * tilfeldig.randrange(8))
        if navn == "mottatt_dato":
            return idag - timedelta(days=tilfeldig.randrange(14))
        if navn.startswith("barn"):
            return idag - timedelta(days=tilfeldig.randrange(18 * 365))
    return idag + timedelta(days=tilfeldig.randrange(-LIKE_VED, LIKE_VED))


def _lest(tekst: str) -> date | None:
    with suppress(Ulesbar):
        return les_dato(tekst.strip())
    return None


@cache
def personer() -> tuple[str, ...]:
    """Everybody in the demo register."""
    from data.demo.kopi import oversikt

    return tuple(person.fodselsnr for person in oversikt())


def ny_person(tilfeldig: Random) -> str:
    """A national number of the synthetic series that nobody in the demo register has."""
    while True:
        fodt = date(1930, 1, 1) + timedelta(days=tilfeldig.randrange(14600))
        foran = f"{fodt.day:02}{fodt.month + 80}{fodt:%y}{tilfeldig.randrange(500):03}"
        if mulige := _rette(foran, 2, les_fodselsnr):
            return tilfeldig.choice(mulige)


def kontonr(giro: str, tilfeldig: Random) -> str:
    """A number of post giro when that is chosen, else of a bank."""
    foran = f"{tilfeldig.randrange(10**6):06}" if giro.strip().upper() == "P" else f"{tilfeldig.randrange(10**10):010}"
    mulige = _rette(foran, 1, les_kontonr)
    return mulige[0] if mulige else "49372914024"


def _rette(foran: str, siffer: int, les: Callable[[str], str]) -> list[str]:
    """The numbers that begin so and that `les` takes, with so many digits of control put behind."""
    rette = []
    for kontroll in range(10**siffer):
        with suppress(Ulesbar):
            rette.append(les(f"{foran}{kontroll:0{siffer}}"))
    return rette
