"""The kinds of fields: how each reads and shows what stands in it, and says in one sentence what is wrong."""

from tui.feltslag.dato import Dato
from tui.feltslag.koder import Ja, JaNei, Kode, Kodeliste, Valg
from tui.feltslag.nummer import Fodselsnr, Kontonr
from tui.feltslag.tall import Heltall, Kroner, Prosent, Timer
from tui.feltslag.tekst import Tekst

__all__ = [
    "Dato",
    "Fodselsnr",
    "Heltall",
    "Ja",
    "JaNei",
    "Kode",
    "Kodeliste",
    "Kontonr",
    "Kroner",
    "Prosent",
    "Tekst",
    "Timer",
    "Valg",
]
