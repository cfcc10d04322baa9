"""The names that an exercise has for the routines and for what the register holds; a test holds them to the screens."""

from __future__ import annotations

from collections.abc import Mapping

from data.sak.ledetekst import JOURNAL
from rules.fakta.skjema import FAKTA

RUTINER = (
    *("MENY", "SOFA", "D-60", "D-61", "D-61-1", "D-61-2", "D-61-3", "D-61-4", "D-61-5", "D-61-6", "D-62", "D-68"),
    *("KONTROLLKORT", "ENDRING", "INNSYN", "ADRESSE", "KLAGE", "KLAGE-1", "KLAGE-2"),
    *("VEDTAK", "VEDTAK-1", "VEDTAK-2", "LØPENDE", "JUSTERING", "OMGJØRING", "TOLKNING", "KJØRING"),
    *("ARBEIDSLISTE", "RETTING", "SAKSGANG", "SAKSGANG-1", "SAKSGANG-2", "STATISTIKK", "BREV", "BREV-1", "BREV-2"),
    *("REGISTER",),
    *("ØVELSE", "ØVELSE-1", "ØVELSE-2"),
)
RESULTATER: Mapping[str, str] = {
    "Dagpengegrunnlag": "grunnlag",
    "Dagsats": "dagsats",
    "Forsørgertillegg i uka": "forsorgertillegg",
    "Ukesats før samordning": "ukesats_for_samordning",
    "Ukesats": "ukesats",
    "Maks uker": "maks_uker",
}
"""What a decision has calculated, as D-61-3 and D-61-4 call it."""
OPPLYSNINGER: Mapping[str, str] = {
    label: ett.navn for ett in FAKTA.values() for label in (ett.label, ett.paa_skjemaet, *ett.andre_navn) if label
}
"""What is registered on D-61-1 and D-61-2."""
VEDTAKSTALL: Mapping[str, str] = {**OPPLYSNINGER, **RESULTATER}
JOURNALTALL: Mapping[str, str] = {label: navn for navn, label in JOURNAL.items()}
KONTOTALL: Mapping[str, str] = {
    "Sammenh. anvist %": "sammenhengende_prosent",
    "Sammenhengende %": "sammenhengende_prosent",
    "2 siste kalenderår %": "to_aar_prosent",
    "Hit. %": "hittil_prosent",
    "Hit. kr": "hittil_belop",
    "Anvist hittil i år Kr": "anvist_hittil_i_aar",
    "Ferietillegg i år": "ferietillegg_i_aar",
    "Trygdeforh. varighet": "varighet",
}
