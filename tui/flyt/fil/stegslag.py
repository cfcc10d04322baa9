"""The kinds of step that every flow has."""

from tui.flyt.fil.form import EnEllerFlere, Felter, Linje, Storrelse, Tastenavn, Tekst, Tidspunkt
from tui.flyt.fil.ord import Ord, Stegslag
from tui.flyt.steg import (
    Fyll,
    GaaTil,
    Lim,
    Skriv,
    StillFlate,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)

_FELTER = Felter("her skal det stå felter med ledetekst og verdi, for eksempel {Signatur: ABC}.")
_TASTER = EnEllerFlere(Tastenavn(), "her skal det stå en tast eller en liste av taster.")

STEGSLAG = (
    Stegslag("gå til", Linje(), "skriver kode eller navn på F10-linjen og trykker Enter", "gå til: D-60", GaaTil),
    Stegslag(
        "fyll",
        _FELTER,
        "bytter ut det som står i feltene; tom tekst tømmer feltet",
        "fyll: {ledetekst: tekst}",
        Fyll,
    ),
    Stegslag(
        "tast",
        _TASTER,
        "én tast, eller en liste: `[Tab, Shift+Tab, F5, PgDn, Pil ned, Ctrl+G, Alt+5, J]`",
        "tast: Enter",
        Trykk,
    ),
    Stegslag("skriv", Linje(), "skriver der markøren står", "skriv: tekst", Skriv),
    Stegslag(
        "lim",
        Tekst(),
        "limer inn der markøren står; tabulator og linjeskift går til neste felt",
        'lim: "a\\tb\\nc"',
        Lim,
    ),
    Stegslag("klokke", Tidspunkt(), "flytter klokken", "klokke: 1988-06-20T09:00", StillKlokke),
    Stegslag(
        "flate",
        Storrelse(),
        "gir terminalen en annen størrelse, i kolonner og linjer",
        "flate: 132x43",
        lambda maal: StillFlate(*maal),
    ),
    Stegslag(
        "forvent",
        _FELTER,
        "feltene på bildet viser disse verdiene; tom verdi venter et tomt felt",
        "forvent: {ledetekst: verdi}",
        VentFelter,
    ),
    Stegslag(
        "forvent melding",
        Linje(blank=True),
        "meldingen på linje 23 inneholder teksten, også et spørsmål (J/N); tom tekst venter ingen melding",
        "forvent melding: tekst",
        VentMelding,
    ),
    Stegslag("forvent side", Linje(), "bildet med denne koden vises", "forvent side: D-61-1", VentSide),
    Stegslag(
        "forvent vindu",
        Linje(blank=True),
        "et åpent vindu inneholder teksten; tom tekst venter at ingen vinduer er åpne",
        "forvent vindu: tekst",
        VentVindu,
    ),
    Stegslag("bilde", Linje(), "tar et bilde; det andre i flyten heter `02-navn`", "bilde: navn", TaBilde),
)
BRUK = Ord(
    "bruk",
    EnEllerFlere(Linje(), "her skal det stå en fil eller en liste av filer."),
    "gjør stegene i en annen flyt; stien regnes fra mappen til filen den står i",
    "bruk: felles/innlogget.yaml",
)
"""Not done but put in the place of: the steps of another file."""
