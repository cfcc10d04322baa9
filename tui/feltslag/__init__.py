"""The kinds of fields: how each reads and shows what stands in it, and says in one sentence what is wrong."""

from tui.feltslag.koder import Ja, JaNei, Kode, Kodeliste, Valg
from tui.feltslag.lest import Lest
from tui.feltslag.tekst import Tekst

__all__ = ["Ja", "JaNei", "Kode", "Kodeliste", "Lest", "Tekst", "Valg"]
