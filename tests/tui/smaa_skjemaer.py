"""Small made-up forms that the tests of the editor fill in, and how such a form looks as text."""

from tests.tui.slag import MAA_FYLLES_UT, Dato, Heltall, Kroner, Sifre
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.lop import tekst_av
from tui.skjema.skjema import Skjema

PERSON = Bilde(
    "P-1",
    "Person",
    """
 Etternavn: _____   Fornavn: ________
 Fødselsnr: ___________   Journalnr: ______
 Barn: _   1. barn: __________
 Lønn: ______
""",
    (
        Felt("etternavn", "Etternavn", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("fornavn", "Fornavn", Tekst()),
        Felt("fodselsnr", "Fødselsnr", Sifre(11), nokkel=True),
        Felt("journalnr", "Journalnr", Tekst(), beskyttet=True),
        Felt("barn", "Barn", Heltall(0, 5)),
        Felt(
            "barn1",
            "1. barn",
            Dato(),
            paakrevd=MAA_FYLLES_UT,
            aapen_naar=lambda tekster: tekster["barn"] not in ("", "0"),
        ),
        Felt("lonn", "Lønn", Kroner()),
    ),
)

MER = Bilde(
    "P-2",
    "Mer om personen",
    """
 Etternavn: ________
 Anmerkning: __________
""",
    (
        Felt("etternavn", "Etternavn", Tekst(), beskyttet=True),
        Felt("anmerkning", "Anmerkning", Tekst(), paakrevd=MAA_FYLLES_UT),
    ),
)

ETT_FELT = Bilde("V", "Valg", "\n Valg: ____\n", (Felt("valg", "Valg", Tekst()),))


def person() -> Skjema:
    """Two pages that share the surname; the birth date of the first child opens when there are children."""
    return Skjema([PERSON, MER])


def ett_felt() -> Skjema:
    """One field of four positions."""
    return Skjema([ETT_FELT])


def tekstbilde(skjema: Skjema) -> list[str]:
    """The lines as text, without the blanks at the end."""
    return [tekst_av(linje).rstrip() for linje in skjema.linjer()]
