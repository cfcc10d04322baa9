"""What is said of a recording on line 23."""

from tui.skjema.setning import Feil, Varsel

INGEN_OPPTAK: Varsel = "Ingen opptak er i gang; skriv «opptak» på F10-linjen først."
OPPTAKET_STANSET: Feil = "Opptaket stanset av en feil i programmet; det som er tatt opp, står."
