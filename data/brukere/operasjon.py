"""Which operation takes which role: the one table of it, which every operation asks before it begins to write."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.brukere.rolle import ALLE, Rolle


class Operasjon(StrEnum):
    """What is done in the register, in the word that a refusal calls it by."""

    INNSYN = "innsyn"
    SOK = "søk"
    REGISTRERING = "registrering"
    JOURNALFORING = "journalføring"
    BEHANDLING = "behandling"
    VEDTAK = "vedtak"
    KONTROLL = "kontroll"
    AVGJORELSE = "avgjørelse"
    TILBAKESENDING = "tilbakesending"
    UNDERSKRIFTER = "underskrifter"
    UTSKRIFT = "utskrift"
    ANVISNING = "anvisning"
    FERIETILLEGG = "ferietillegg"
    TILBAKETAKING = "tilbaketaking"
    ANNULLERING = "annullering"
    NYTT_NUMMER = "nytt fødselsnummer"
    SAMMENSLAAING = "sammenslåing"
    LOPENDE_SAKER = "løpende saker"
    JUSTERING = "justering av regnskap"
    OMGJORING = "omgjøring"
    KJORING = "kjøring"
    ENDRING = "endring"
    KLAGE = "klage"
    PERSONINNSYN = "innsyn i alt"
    KLAGESVAR = "svar på klage"
    SPERRET_ADRESSE = "sperret adresse"
    ARKIV = "arkiv"
    BREV = "brev"
    REGISTER = "registeropplysninger"
    ARBEIDSLISTE = "arbeidsliste"
    FORDELING = "fordeling"
    STATISTIKK = "statistikk"
    TOLKNINGSVALG = "tolkningsvalg"
    TOLKNINGSPROVE = "tolkningsprøve"
    BRUKERE = "brukere"
    PASSORD = "passord"
    STEDFORTREDER = "stedfortreder"
    UNDERSKRIFT = "underskrift"


@dataclass(frozen=True, slots=True)
class Rett:
    """Who may do it: whoever has one of the roles; `kilde` is from where we have that."""

    roller: frozenset[Rolle]
    kilde: str


_S, _K, _D, _L = Rolle.SAKSBEHANDLER, Rolle.KONTROLLOR, Rolle.DISTRIKTSSJEF, Rolle.LEDER
_BARE_S = frozenset({_S})
_VALGT = "vårt valg (C)"

RETTER: Mapping[Operasjon, Rett] = {
    Operasjon.INNSYN: Rett(ALLE, f"{_VALGT}; hvert blikk på en person står i loggen"),
    Operasjon.SOK: Rett(ALLE, f"{_VALGT}; hvert søk står i loggen"),
    Operasjon.REGISTRERING: Rett(_BARE_S, f"s. 5: ved arbeidskontoret, i Sofa-søker; {_VALGT}"),
    Operasjon.JOURNALFORING: Rett(_BARE_S, f"s. 6: ved arbeidskontoret; {_VALGT}"),
    Operasjon.BEHANDLING: Rett(_BARE_S, "s. 9: saksbehandleren registrerer de faktiske forhold (A)"),
    Operasjon.VEDTAK: Rett(_BARE_S, "s. 9: saksbehandleren signerer (A); med innlogging: foreslår"),
    Operasjon.KONTROLL: Rett(
        frozenset({_K}), "s. 9: «kontrolleres av en kollega» (A); at det er en rolle, er vårt valg"
    ),
    Operasjon.AVGJORELSE: Rett(frozenset({_D}), "s. 9: distriktsarbeidssjefen fatter vedtaket (A)"),
    Operasjon.TILBAKESENDING: Rett(frozenset({_K, _D}), _VALGT),
    Operasjon.UNDERSKRIFTER: Rett(_BARE_S, f"{_VALGT}: navnene på papiret, med underskrift papir"),
    Operasjon.UTSKRIFT: Rett(frozenset({_S, _K, _D}), f"s. 9: de tre som eksemplaret i saken går til; {_VALGT}"),
    Operasjon.ANVISNING: Rett(_BARE_S, "s. 10: «Anvisende saksbehandler» (A)"),
    Operasjon.FERIETILLEGG: Rett(_BARE_S, "s. 11: saksbehandleren registrerer «på sin side» (A)"),
    Operasjon.TILBAKETAKING: Rett(_BARE_S, f"{_VALGT}: en anvisning som ikke er i en lukket kjøring"),
    Operasjon.ANNULLERING: Rett(_BARE_S, f"{_VALGT}: en journalføring som ingenting er vedtatt i"),
    Operasjon.NYTT_NUMMER: Rett(_BARE_S, f"{_VALGT}: et D-nummer som er blitt et fødselsnummer"),
    Operasjon.SAMMENSLAAING: Rett(frozenset({_D, _L}), f"{_VALGT}: regnskap, avstengninger og krav følger personen"),
    Operasjon.LOPENDE_SAKER: Rett(_BARE_S, f"{_VALGT}; også alt som en saksliste gjør i hver sak"),
    Operasjon.JUSTERING: Rett(_BARE_S, f"{_VALGT}; med innlogging: foreslår"),
    Operasjon.OMGJORING: Rett(_BARE_S, f"{_VALGT}; med innlogging: foreslår"),
    Operasjon.KJORING: Rett(frozenset({Rolle.UTBETALING, _L}), f"{_VALGT}: lukking, filer, svar og driftsstans"),
    Operasjon.ENDRING: Rett(_BARE_S, _VALGT),
    Operasjon.PERSONINNSYN: Rett(frozenset({_S, _L}), f"{_VALGT}: alt om en person, når personen ber om det"),
    Operasjon.ARKIV: Rett(frozenset({_L}), f"{_VALGT}: se hvilke saker som kan arkiveres, og arkivere dem"),
    Operasjon.SPERRET_ADRESSE: Rett(
        frozenset({Rolle.ADRESSEVERN}), f"{_VALGT}: se, sette og åpne den; også innsyn i alt om den som har en"
    ),
    Operasjon.KLAGE: Rett(_BARE_S, f"{_VALGT}: klagen selv, at den trekkes, og svaret fra fylket"),
    Operasjon.KLAGESVAR: Rett(frozenset({_S, _K, _D}), f"{_VALGT}; aldri av en som var med på vedtaket"),
    Operasjon.BREV: Rett(_BARE_S, f"{_VALGT}: sende, og føre inn papirer som kommer"),
    Operasjon.REGISTER: Rett(_BARE_S, f"{_VALGT}: lese en fil fra et annet register, overta en verdi eller la være"),
    Operasjon.ARBEIDSLISTE: Rett(ALLE, f"{_VALGT}; hvert blikk på en person står i loggen"),
    Operasjon.FORDELING: Rett(ALLE - {Rolle.OPPLAERING}, f"{_VALGT}: ta, legge til side, levere tilbake, overføre"),
    Operasjon.STATISTIKK: Rett(frozenset({_D, _L}), f"{_VALGT}: den som leder; hvert blikk står i loggen"),
    Operasjon.TOLKNINGSVALG: Rett(frozenset({_D, _L}), f"{_VALGT}: det gjelder hvert nytt vedtak i registeret"),
    Operasjon.TOLKNINGSPROVE: Rett(ALLE - {Rolle.OPPLAERING}, f"{_VALGT}: det leser hver innvilgelse i registeret"),
    Operasjon.BRUKERE: Rett(frozenset({_L}), f"{_VALGT}: nye, endrede og sperrede, og andres passord og stedfortreder"),
    Operasjon.PASSORD: Rett(ALLE, f"{_VALGT}: sitt eget"),
    Operasjon.STEDFORTREDER: Rett(ALLE, f"{_VALGT}: sin egen, som får rollene i de dagene som nevnes"),
    Operasjon.UNDERSKRIFT: Rett(frozenset({_L}), _VALGT),
}
"""Pages are those of CompLex 1/89. Whoever has the role `opplæring` alone sees and calculates, and writes nothing. A
role is asked for where the register has `underskrift` `papir` or `skjerm`; with `ingen` whoever signs has them all."""
