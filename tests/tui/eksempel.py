"""A small made-up register of apples, for the tests of the terminal: a menu and three routines, in memory."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from threading import Event

from tests.tui.slag import JA_ELLER_NEI, MAA_FYLLES_UT, Dato, Heltall, Kroner
from tui.feltslag import JaNei, Kode, Tekst, Valg
from tui.flate.rutine import Innsendt, Rutine
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.svar import Alvor, Svar, Tekstvindu, Valgliste

NAVN = {
    "MENY": "Meny",
    "E-1": "Eplesort",
    "E-1-1": "Eplesort, kjennetegn",
    "E-1-2": "Eplesort, pris",
    "E-2": "Høsting",
    "E-3": "Lager",
}


@dataclass(frozen=True)
class Landliste:
    """A partial list of countries of origin."""

    delvis: bool = True

    def tekst(self, kode: str) -> str | None:
        """The country's name."""
        return dict(self.sok("")).get(kode)

    def feil(self, kode: str) -> str:
        """Anything but two capital letters."""
        return "" if len(kode) == 2 and kode.isalpha() and kode.isupper() else f"{kode} er ingen landkode."

    def varsel(self, label: str, kode: str) -> str | None:
        """A country that the list does not have."""
        return None if self.tekst(kode) else f"{label}: koden {kode} er ikke i listen."

    def sok(self, tekst: str) -> Sequence[tuple[str, str]]:
        """The countries that contain the text."""
        alle = (("NO", "Norge"), ("SE", "Sverige"), ("DK", "Danmark"), ("FI", "Finland"))
        return [(kode, navn) for kode, navn in alle if tekst.casefold() in f"{kode} {navn}".casefold()]


@dataclass
class Eplelager:
    """What the routines share: the saved varieties by name, and a gate that a test can close to make work wait."""

    sorter: dict[str, Mapping[str, object]] = field(default_factory=dict)
    hostet: list[Mapping[str, object]] = field(default_factory=list)
    port: Event = field(default_factory=Event)
    kall: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.port.set()


MENYBILDE = Bilde(
    "MENY",
    "EPLELAGERET",
    """
EPLELAGERET                       MENY


   E-1  Eplesort
   E-2  Høsting
   E-3  Lager


   Valg: ___
""",
    (Felt("valg", "Valg", Tekst(), paakrevd=MAA_FYLLES_UT, nokkel=True),),
)

KJENNETEGN = Bilde(
    "E-1-1",
    "EPLESORT - Kjennetegn",
    """
EPLESORT                          Kjennetegn


Navn            : ____________________
Opphavsland     : __
Spiseeple?      : _
Først dyrket    : __________
Anmerkning      : __________________________________________________

Antall høstinger: _____            Verdi : ________
""",
    (
        Felt("navn", "Navn", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("land", "Opphavsland", Kode(Landliste)),
        Felt("spise", "Spiseeple?", JaNei(galt=JA_ELLER_NEI)),
        Felt("dyrket", "Først dyrket", Dato(kort=False)),
        Felt("anmerkning", "Anmerkning", Tekst()),
        Felt("antall", "Antall høstinger", Heltall(), beskyttet=True),
        Felt("verdi", "Verdi", Kroner(), beskyttet=True),
    ),
)

PRISER = Bilde(
    "E-1-2",
    "EPLESORT - Pris",
    """
EPLESORT                          Pris

Navn            : ____________________

                    Pris     Kasser
Klasse 1        : ________   _____
Klasse 2        : ________   _____

Rabatt (J/N)    : _
Rabatt i kroner : ______
Sum             : ________
""",
    (
        Felt("navn", "Navn", Tekst(), beskyttet=True),
        Felt("pris_1", "Klasse 1 Pris", Kroner()),
        Felt("kasser_1", "Klasse 1 Kasser", Heltall(0, 99999)),
        Felt("pris_2", "Klasse 2 Pris", Kroner()),
        Felt("kasser_2", "Klasse 2 Kasser", Heltall(0, 99999)),
        Felt("rabatt", "Rabatt (J/N)", JaNei(galt=JA_ELLER_NEI)),
        Felt("rabatt_kr", "Rabatt i kroner", Kroner(), aapen_naar=lambda tekster: tekster["rabatt"].upper() == "J"),
        Felt("sum", "Sum", Kroner(), beskyttet=True, andre_navn=("Samlet verdi",)),
    ),
)

HOSTINGSBILDE = Bilde(
    "E-2",
    "HØSTING",
    """
HØSTING


Sort            : ____________________
Dato            : ________
Klasse (1/2)    : _
Kasser          : _____
""",
    (
        Felt("sort", "Sort", Tekst(), paakrevd=MAA_FYLLES_UT, nokkel=True),
        Felt("dato", "Dato", Dato(kort=True), paakrevd=MAA_FYLLES_UT),
        Felt("klasse", "Klasse (1/2)", Valg({"1": "spise", "2": "saft"}, galt="skriv 1 eller 2.")),
        Felt("kasser", "Kasser", Heltall(1, 999), paakrevd=MAA_FYLLES_UT),
    ),
)

LAGERBILDE = Bilde(
    "E-3",
    "LAGER",
    """
LAGER


Sort   : ____________________
Kasser : _____
""",
    (
        Felt("sort", "Sort", Tekst(), nokkel=True),
        Felt("kasser", "Kasser", Heltall(), beskyttet=True),
    ),
)


class Meny:
    """The menu: opens what is chosen."""

    kode = "MENY"
    navn = "Meny"
    sider = (MENYBILDE,)

    def __init__(self, lager: Eplelager) -> None:
        self._lager = lager

    def aapne(self, side: str) -> Svar:  # noqa: ARG002
        """An empty choice."""
        return Svar(verdier={"valg": None})

    def send(self, inn: Innsendt) -> Svar:
        """Opens the routine of the code, or says that there is none."""
        valg = inn.verdier["valg"].upper()
        if valg not in NAVN:
            return Svar(feil={"valg": f"Valg: «{valg}» finnes ikke, skriv E-1, E-2 eller E-3."})
        return Svar(aapne=valg)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        """The menu has none."""
        return {}


class Eplesort:
    """Two pages that register a variety."""

    kode = "E-1"
    navn = "Eplesort"
    sider = (KJENNETEGN, PRISER)

    def __init__(self, lager: Eplelager) -> None:
        self._lager = lager
        self._aapnet = ""

    def aapne(self, side: str) -> Svar:
        """An empty form, with a suggestion for the country."""
        self._lager.kall.append(f"aapne {side}")
        self._lager.port.wait(5)
        return Svar(verdier={"land": "NO", "antall": len(self._lager.hostet)})

    def send(self, inn: Innsendt) -> Svar:
        """Saves, counts and sums."""
        self._lager.kall.append("send")
        self._lager.port.wait(5)
        if inn.verdier["navn"] == "KRASJ":
            raise RuntimeError("a fault on purpose")
        if inn.verdier["navn"] == "VIDERE":
            return Svar(melding="Sorten er lagret.", lagret=True, aapne="E-2")
        self._lager.sorter[inn.verdier["navn"]] = dict(inn.verdier)
        return Svar(verdier={"sum": _sum(inn)}, melding=f"{inn.verdier['navn']} er lagret.", lagret=True)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        """Calculates, explains, and prints."""
        return {"beregn": self._beregn, "hvorfor": self._hvorfor, "kontrollkort": lambda _inn: Svar(aapne="E-3")}

    def kontekst(self) -> Mapping[str, str]:
        """Which variety is open."""
        return {"sort": self._aapnet or "ny"}

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """Opens it again."""
        self._aapnet = kontekst["sort"]

    def _beregn(self, inn: Innsendt) -> Svar:
        sum_ = _sum(inn)
        if sum_ > Decimal(1_000_000):
            return Svar(verdier={"sum": sum_}, melding="Summen er over en million.", alvor=Alvor.VARSEL)
        return Svar(verdier={"sum": sum_}, melding="Summen er regnet ut.")

    def _hvorfor(self, inn: Innsendt) -> Svar:
        return Svar(vindu=Tekstvindu("Hvorfor", [f"Feltet {inn.felt}.", *(f"Linje {nr}." for nr in range(1, 41))]))


class Hosting:
    """One page that registers a harvest; a blank variety gives a list to choose from."""

    kode = "E-2"
    navn = "Høsting"
    sider = (HOSTINGSBILDE,)

    def __init__(self, lager: Eplelager) -> None:
        self._lager = lager
        self._vist: Mapping[str, object] = {}

    def aapne(self, side: str) -> Svar:  # noqa: ARG002
        """An empty form."""
        self._lager.kall.append("aapne E-2")
        return Svar()

    def send(self, inn: Innsendt) -> Svar:
        """Saves a harvest of a variety that is there; more than 400 cases when sent again."""
        sort = inn.verdier["sort"]
        if sort == "?":
            rader = [("GRAVENSTEIN", "gammel og god"), ("AROMA", "holder lenge"), ("SUMMERRED", "tidlig")]
            return Svar(vindu=Valgliste("Velg sort", rader, "sort"))
        if inn.verdier["dato"] is None or inn.verdier["kasser"] is None:
            return Svar(melding=f"Sorten {sort} er funnet; fyll ut resten.", markor="dato")
        if inn.verdier["kasser"] > 500:
            return Svar(feil={"kasser": "Kasser: det er ikke plass til så mange, skriv høyst 500."})
        if inn.verdier["kasser"] > 400 and inn.verdier != self._vist:
            self._vist = inn.verdier
            return Svar(melding="Enter igjen lagrer: det er mange kasser.", alvor=Alvor.VARSEL, bekreftes=True)
        self._lager.hostet.append(dict(inn.verdier))
        return Svar(
            verdier={"sort": None, "dato": None, "klasse": None, "kasser": None}, melding="Høstingen er lagret."
        )

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        """None."""
        return {}


class Lager:
    """A page that only shows."""

    kode = "E-3"
    navn = "Lager"
    sider = (LAGERBILDE,)

    def __init__(self, lager: Eplelager) -> None:
        self._lager = lager

    def aapne(self, side: str) -> Svar:  # noqa: ARG002
        """All boxes."""
        return self._vis(None)

    def send(self, inn: Innsendt) -> Svar:
        """The boxes of one variety."""
        return self._vis(inn.verdier["sort"])

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        """None."""
        return {}

    def _vis(self, sort: object) -> Svar:
        antall = sum(int(str(h["kasser"])) for h in self._lager.hostet if sort is None or h["sort"] == sort)
        return Svar(verdier={"kasser": antall})


def rutiner(lager: Eplelager) -> dict[str, Callable[[], Rutine]]:
    """The factories by code; the pages of E-1 are codes too."""
    return {
        "MENY": lambda: Meny(lager),
        "E-1": lambda: Eplesort(lager),
        "E-1-1": lambda: Eplesort(lager),
        "E-1-2": lambda: Eplesort(lager),
        "E-2": lambda: Hosting(lager),
        "E-3": lambda: Lager(lager),
    }


def klokke() -> datetime:
    """A Monday morning that stands still."""
    return datetime(1988, 6, 6, 9, 0)  # noqa: DTZ001


def hjelp(rutine: str, felt: Felt) -> list[str]:
    """Help that names what it is about."""
    return [f"Dette er feltet {felt.label} i {rutine}.", "Kilden sier ikke mer."]


def _sum(inn: Innsendt) -> Decimal:
    klasser = ((inn.verdier[f"pris_{nr}"], inn.verdier[f"kasser_{nr}"]) for nr in (1, 2))
    return sum((pris * kasser for pris, kasser in klasser if pris and kasser), Decimal(0)) - (
        inn.verdier["rabatt_kr"] or Decimal(0)
    )
