"""KLAGE: the pictures and fields on which a complaint about a decision is registered, and answered."""

from collections.abc import Mapping

from data.sak.ledetekst import JOURNAL
from screens.bilder.felter.feltslag import Dato, Heltall, Valg
from screens.bilder.felter.hode import FODSELSNR, FODSELSNR_VIS, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 6
"""The decisions that a terminal of 24 lines shows at a time."""
INNHOLDET = ("innhold_1", "innhold_2", "innhold_3")
"""The lines of what a complaint says."""
BEGRUNNELSEN = ("begrunnelse_1", "begrunnelse_2")
"""The lines of why it is answered so."""
HANDLINGER = {
    "A": "avvis klagen: den kom for sent",
    "O": "oppretthold vedtaket, og send klagen med saksmappen til fylkesarbeidskontoret",
    "H": "omgjør vedtaket helt: saken venter på et nytt vedtak",
    "D": "omgjør vedtaket delvis: saken venter på et nytt vedtak",
    "T": "klagen er trukket",
    "S": "fylkesarbeidskontoret har stadfestet vedtaket",
    "G": "fylkesarbeidskontoret har omgjort vedtaket: saken venter på et nytt vedtak",
    "P": "fylkesarbeidskontoret har opphevet vedtaket: saken venter på et nytt vedtak",
}
"""What may become of a complaint, each with what it does."""
FRA_FYLKET = ("S", "G", "P")

_KOLONNER = (
    ("nr", "NR"),
    ("vedtaket", "VEDTAK"),
    ("gjelder", "FRA"),
    ("fattet", "FATTET"),
    ("av", "AV"),
    ("siste_dag", "KLAGEFRIST"),
    ("klagen", "KLAGE"),
)
_RAD = " ______ ___________ ________ ________ ________ __________ ______________________"


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


VEDTAKENE = Liste("vedtakene", tuple(_vis(navn, label) for navn, label in _KOLONNER), RADER, ord="Vedtak")


def _vedtakene(tekster: Mapping[str, str]) -> list[tuple[str, str]]:
    """The decisions on show, for F4; where there are none, how they come there."""
    rader = (str(nr) for nr in range(1, RADER + 1) if tekster.get(f"nr_{nr}", "").strip())
    alle = [
        (tekster[f"nr_{nr}"].strip(), f"{tekster[f'vedtaket_{nr}'].strip()} fra {tekster[f'gjelder_{nr}'].strip()}")
        for nr in rader
    ]
    return alle or [("", "hent en sak som det er fattet vedtak i")]


KLAGE_NY = Bilde(
    kode="KLAGE-1",
    tittel="Registrering av klage",
    tegning="""
                    K L A G E
         Registrering av klage

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________

 Vedtak: ______    Mottatt dato: __________    F4 i Vedtak viser vedtakene.
 Klagen gjelder: ______________________________________________________________
                 ______________________________________________________________
                 ______________________________________________________________
 Sign: ________

     NR VEDTAK      FRA      FATTET   AV       KLAGEFRIST KLAGE
"""
    + "\n".join([_RAD] * RADER)
    + """

 Enter på en rad åpner klagen på vedtaket, og svaret på den (side 2).
 Skjermbildet er vårt eget: kilden nevner ikke klager.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        _vis("status", "Status"),
        Felt("vedtak_nr", "Vedtak", Heltall(1, 999_999), forslag=_vedtakene),
        Felt("mottatt", JOURNAL["mottatt_dato"], Dato()),
        Felt("innhold_1", "Klagen gjelder", Tekst()),
        Felt("innhold_2", "Klagen gjelder 2", Tekst()),
        Felt("innhold_3", "Klagen gjelder 3", Tekst()),
        Felt("signatur", "Sign", Tekst()),
        *VEDTAKENE.radfelter(),
    ),
    liste=VEDTAKENE,
)


def _fra_fylket(tekster: Mapping[str, str]) -> bool:
    return tekster["handling"].strip().upper() in FRA_FYLKET


KLAGE_SVAR = Bilde(
    kode="KLAGE-2",
    tittel="Svar på klage",
    tegning="""
                    K L A G E
         Svar på klagen

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Klage: ______   På vedtak: ___________________________________________________
 Kom: __________   Klagefrist: __________   Kom i tide (J/N): _
 Den sier: ____________________________________________________________________
           ____________________________________________________________________
           ____________________________________________________________________
 Status: ______________________________________________________________________
 Svart:  ______________________________________________________________________
         ______________________________________________________________________

 Handling (A/O/H/D/T/S/G/P): _    Svardato: __________ (fylkets brev; S, G, P)
 Begrunnelse: _________________________________________________________________
              _________________________________________________________________
 Likevel: _____________________________________________________________________

 A avvis, O oppretthold og send, H omgjør helt, D delvis, T trukket;
 fra fylket: S stadfestet, G omgjort, P opphevet. F5 brevet, F9 skriver det.
""",
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        Felt("klage_nr", "Klage", Heltall(1, 999_999), beskyttet=True),
        _vis("paa_vedtak", "På vedtak"),
        Felt("kom", "Kom", Dato(), beskyttet=True),
        Felt("klagefrist", "Klagefrist", Dato(), beskyttet=True),
        _vis("i_tide", "Kom i tide (J/N)"),
        _vis("sier_1", "Den sier"),
        _vis("sier_2", "Den sier 2"),
        _vis("sier_3", "Den sier 3"),
        _vis("klagestatus", "Status"),
        _vis("svart_1", "Svart"),
        _vis("svart_2", "Svart 2"),
        Felt(
            "handling",
            "Handling (A/O/H/D/T/S/G/P)",
            Valg(tuple(HANDLINGER), lambda: HANDLINGER),
            andre_navn=("Handling",),
        ),
        Felt("svardato", "Svardato", Dato(), aapen_naar=_fra_fylket),
        Felt("begrunnelse_1", "Begrunnelse", Tekst()),
        Felt("begrunnelse_2", "Begrunnelse 2", Tekst()),
        Felt("likevel", "Likevel", Tekst()),
    ),
)
