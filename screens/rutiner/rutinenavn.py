"""The codes and the names of the routines and their pages."""

from collections.abc import Mapping

MENY = "MENY"
NAVN: Mapping[str, str] = {
    "MENY": "Hovedmeny",
    "SOFA": "Sofa-søker",
    "D-60": "Journalføring",
    "D-61": "Behandling av søknad om a-trygd",
    "D-61-1": "Generell registrering",
    "D-61-2": "Spesialregler",
    "D-61-3": "Dagpengegrunnlag",
    "D-61-4": "Satser, samordning og kontroller",
    "D-61-5": "Vedtakstekst",
    "D-61-6": "Vedtakstekst og utskrift",
    "D-62": "Anvisning av a-trygd",
    "D-68": "Anvisning av ferietillegg",
    "KONTROLLKORT": "Kontrollkort",
    "ENDRING": "Endring i trygdeforholdet",
    "INNSYN": "Innsyn",
    "ADRESSE": "Sperret adresse",
    "KLAGE": "Klage",
    "KLAGE-1": "Registrering av klage",
    "KLAGE-2": "Svar på klage",
    "VEDTAK": "Kontroll og avgjørelse",
    "VEDTAK-1": "Vedtak som venter",
    "VEDTAK-2": "Forslaget",
    "LØPENDE": "Registrering av løpende saker",
    "JUSTERING": "Justering av diverse regnskap",
    "OMGJØRING": "Omgjøring",
    "TOLKNING": "Tolkningsvalg",
    "KJØRING": "Utbetalingskjøring",
    "ARBEIDSLISTE": "Arbeidsliste",
    "RETTING": "Retting i journalen",
    "SAKSGANG": "Saksgang",
    "SAKSGANG-1": "Det som er gjort i saken",
    "SAKSGANG-2": "Vedtaket slik det ble fattet",
    "STATISTIKK": "Statistikk",
    "BREV": "Brev",
    "BREV-1": "Et nytt brev",
    "BREV-2": "Sakens brev",
    "REGISTER": "Opplysninger fra andre registre",
    "ØVELSE": "Øvelse",
    "ØVELSE-1": "Øvelsene",
    "ØVELSE-2": "Oppgavene",
}
PORTER: Mapping[str, str] = {
    "FØRSTE": "Den første brukeren",
    "INNLOGGING": "Innlogging",
    "LÅST": "Låst skjerm",
}
"""Those that stand before the others, and that nobody jumps to."""
