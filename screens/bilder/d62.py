"""D-62: the picture and fields of ANVISNING AV A-TRYGD, done from the card that comes every fourteen days."""

from collections.abc import Mapping

from data.sak.ledetekst import KORT
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.faktafelter import vist_faktum
from screens.bilder.felter.feltslag import Dato, Heltall, Kroner, Prosent, Timer, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import anvisningstyper
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

ANVISNINGSTYPER = ("K", "T", "E", "M")
KORTET = (
    "anvisningstype",
    "meldedato",
    "periode_fra",
    "periode_til",
    "arb_timer",
    "tapt_arbtid",
    "uker_delvis_perm",
    "dager_gammelt_ferieaar",
    "internt",
    "anmerkning",
)
"""The fields of the card, blank when it is paid."""
IKKE_ANVIST = "Ikke anvist"
_ANVIST = ("Kontant", "Venter")


def status(tekster: Mapping[str, str]) -> str:
    """What Status shows: that a card was paid goes when the next one is begun, for it is said of no other."""
    sagt = tekster["status"]
    return IKKE_ANVIST if sagt in _ANVIST and any(tekster[navn] for navn in KORTET) else sagt


D62 = Bilde(
    kode="D-62",
    tittel="Anvisning av a-trygd",
    tegning="""
             A N V I S N I N G   A V   A - T R Y G D

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Fødselsd. 1. barn: __________   2. barn: __________   3. barn: __________
 Innvilget fra: __________   Til: __________   Maks %: ___   Maks uker: __
 Normal arb.tid: _____   Sammenh. anvist %: _____   2 siste kalenderår %: _____
 Ukesats: ______     Første dato i trygdeforholdet: __________

 Anvisningstype: _  (K-Kont.utbet., T-Trekk, E-Etterbet., M-Meld.)
 Meldedato: __________        Forr. meldedato: __________
 Anvis. periode: __________ - __________
 Arb. timer i per.: ______   Tapt arb.tid: _____   Uker delvis perm.: __

 Anvist %: ____   Anvist beløp: _______   Hit. %: _____   Hit. kr: ________
 Skatt: ______    Utbetales: _______      Dager gammelt ferieår: __

 Anmerk. internt: ____________________________________________________________
 Anmerkning: _________________________________________________________________
 Anvisningsdato: __________   Sign: ________   Status: ______________________
 ______________________________________________________________________________
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        *(
            Felt(f"barn{n}_fodt", f"Fødselsd. {n}. barn", Dato(), beskyttet=True, andre_navn=(f"{n}. barn",))
            for n in (1, 2, 3)
        ),
        vist_faktum("innvilget_fra"),
        vist_faktum("til"),
        vist_faktum("maks_prosent"),
        Felt("maks_uker", "Maks uker", Heltall(), beskyttet=True),
        vist_faktum("normal_arbtid"),
        Felt("sammenhengende_prosent", "Sammenh. anvist %", Heltall(), beskyttet=True),
        Felt("to_aar_prosent", "2 siste kalenderår %", Heltall(), beskyttet=True),
        Felt("ukesats", "Ukesats", Kroner(), beskyttet=True),
        Felt("forste_dato", "Første dato i trygdeforholdet", Dato(), beskyttet=True),
        Felt("anvisningstype", KORT["anvisningstype"], Valg(ANVISNINGSTYPER, anvisningstyper)),
        Felt("meldedato", KORT["meldedato"], Dato(), paakrevd=MAA_FYLLES_UT),
        Felt("forrige_meldedato", "Forr. meldedato", Dato(), beskyttet=True),
        Felt("periode_fra", KORT["periode_fra"], Dato(), andre_navn=("Anvis. periode",)),
        Felt("periode_til", KORT["periode_til"], Dato()),
        Felt("arb_timer", KORT["arb_timer"], Timer()),
        Felt("tapt_arbtid", KORT["tapt_arbtid"], Timer()),
        Felt("uker_delvis_perm", KORT["uker_delvis_perm"], Heltall(0, 99)),
        Felt("anvist_prosent", "Anvist %", Prosent(), beskyttet=True),
        Felt(
            "anvist_belop",
            KORT["anvist_belop"],
            Kroner(negativ=True),
            aapen_naar=lambda tekster: tekster["anvisningstype"].strip().upper() in ("T", "E"),
        ),
        Felt("hittil_prosent", "Hit. %", Heltall(), beskyttet=True),
        Felt("hittil_belop", "Hit. kr", Kroner(negativ=True), beskyttet=True, andre_navn=("Hit.",)),
        Felt("skatt", "Skatt", Tekst(), beskyttet=True),
        Felt("netto", "Utbetales", Kroner(negativ=True), beskyttet=True),
        Felt("dager_gammelt_ferieaar", KORT["dager_gammelt_ferieaar"], Heltall(0, 99)),
        Felt("internt", KORT["internt"], Tekst()),
        Felt("anmerkning", KORT["anmerkning"], Tekst()),
        Felt("anvisningsdato", "Anvisningsdato", Dato(), beskyttet=True),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("status", "Status", Tekst(), beskyttet=True, avledet=status),
        Felt("ved_siden", "Saken", Tekst(), beskyttet=True),
    ),
)
