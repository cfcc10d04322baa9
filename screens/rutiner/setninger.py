"""What the routines say, each screen in its turn; what the register's operations refuse stands in data."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from tui.skjema.setning import DEL, Etikett, Feil, Opplysning, Varsel

Sak = Annotated[str, 8]
"""A case number."""
Stilling = Annotated[str, 62]
"""Where a case stands, with what stands beside it."""
Kroner = Annotated[Decimal, 6]
Navn = Annotated[str, 24]
"""A name, cut where the sentence goes on after it."""

Forklares = Annotated[str, 31, DEL]
"""What F2 explains on a form."""
Merknad = Annotated[str, 75]
"""A line of the remarks on D-61-4."""

# every routine on a case


def nummeret_er_naa(skrevet: Annotated[str, 11], naa: Annotated[str, 11]) -> Varsel:
    return f"Fødselsnr: {skrevet} er nå {naa}; personen er hentet på det."


UTEN_SAK: Feil = "Fødselsnr: personen har ingen sak; journalfør søknaden på D-60 først."


def saken_er(sak: Sak, stilling: Stilling) -> Opplysning:
    return f"Sak {sak} er {stilling}."


def gjaldt_forrige(hva: Annotated[str, 16]) -> Annotated[str, 64]:
    """`hva` is the label of the field, or how many; the line has room for the key to the rest as well."""
    return f"{hva} gjaldt forrige person; Ctrl+Z henter det igjen."


def endret_av_en_annen(hvem: str, naar: datetime, hva: str) -> str:
    """`hva` are the changes; most often they take it past the line, and Ctrl+L has the rest."""
    return (
        f"{hvem} endret saken {naar:%d.%m.%Y kl. %H.%M}: se etter, og send en gang til."
        f" Ingenting av ditt er lagret ({hva})."
    )


# INNLOGGING, LÅST and FØRSTE

LOGG_INN: Opplysning = "Skriv signatur og passord, og trykk Enter."
LAAST: Opplysning = "Skjermen er låst; skriv passordet og trykk Enter."
HVEM_ER_DU: Opplysning = "Skriv hvem du er, og trykk Enter; da lages registeret."
PASSORDET_MANGLER: Feil = "Passord: feltet må fylles ut for å komme inn."
PASSORDENE_ER_ULIKE: Feil = "Passord: skriv det samme to ganger."


def inne(signatur: Annotated[str, 8]) -> Opplysning:
    return f"Du er logget inn som {signatur}."


def registeret_er_ditt(signatur: Annotated[str, 8]) -> Opplysning:
    return f"Registeret er laget; det du gjør, signeres {signatur}."


# MENY

HVEM: Opplysning = "Skriv hvem du søker etter, eller hva du vil gjøre, og trykk Enter."
INGEN_PASSER: Feil = "Søk: ingen passer; skriv fødselsnr, journalnr eller en del av navnet."


def det_venter(mine: Annotated[str, 4], alle: Annotated[str, 4]) -> str:
    return f"{mine} venter hos deg, {alle} på kontoret."


def ikke_paa_menyen(valg: Annotated[str, 12], siste: Annotated[int, 2]) -> Feil:
    return f"Valg: {valg} er ikke på menyen; skriv et tall fra 1 til {siste}."


def ikke_i_registeret(nummer: Annotated[str, 11]) -> Varsel:
    return f"Søk: {nummer} står ikke i personregisteret; velg 7 for å registrere."


def umulig_fodselsnr(nummer: Annotated[str, 11]) -> Feil:
    return f"Søk: {nummer} er et umulig fødselsnr, se etter alle 11 sifrene."


def ikke_fodt(fodt: date) -> Feil:
    return f"Søk: {fodt:%d.%m.%Y} er ikke kommet ennå, se etter om et siffer er galt."


def de_forste(antall: Annotated[int, 3]) -> Annotated[str, 70]:
    """The title of a list that has more than it shows."""
    return f"De {antall} første; skriv for å snevre inn"


# SOFA

FYLL_UT: Opplysning = "Fyll ut etternavn, fornavn og adresse, og send med Enter."
PERSONEN_ER_NY: Opplysning = "Personen er ny: fyll ut etternavn, fornavn og adresse, og send med Enter."
PERSONEN_FINNES: Opplysning = "Personen er registrert fra før; opplysningene endres på D-60."


def registrert(navn: Annotated[str, 48]) -> Opplysning:
    """After a longer name the line may end first, and Ctrl+L has it."""
    return f"{navn} er registrert som arbeidssøker."


def registrert_fyll_ut(navn: Navn) -> Opplysning:
    return f"{navn} er registrert; fyll ut Mottatt dato, og send med Enter."


def registrert_hent(navn: Navn) -> Opplysning:
    return f"{navn} er registrert; trykk Enter, så hentes opplysningene."


# D-60

NY_SOKNAD: Opplysning = "Ny søknad: kontroller opplysningene, fyll ut Mottatt dato, og send med Enter."


def lukket_sak(sak: Sak, stilling: Annotated[str, 16]) -> Opplysning:
    return f"Sak {sak} er {stilling}; Enter gir et blankt bilde for ny søknad."


def journalfort(sak: Sak) -> Opplysning:
    return f"Søknaden er journalført som sak {sak}."


def journalfort_neste(sak: Sak) -> Opplysning:
    return f"Søknaden er journalført som sak {sak}; neste rutine er D-61 (F10)."


def endret(sak: Sak) -> Opplysning:
    return f"Sak {sak} er endret."


def endret_neste(sak: Sak) -> Opplysning:
    return f"Sak {sak} er endret; neste rutine er D-61 (F10)."


def en_endring(label: Etikett, gammel: str, ny: str) -> str:
    """What a change would make of a name or a number; whoever says it shortens the texts until the line holds it."""
    return f"{label}: {gammel} → {ny}; Enter igjen endrer, F12 angrer."


def flere_endringer(endringer: str) -> str:
    """The same of two, `gammel → ny, gammel → ny`."""
    return f"Enter igjen endrer: {endringer}."


# D-61

INGEN_MERKNADER: Merknad = "Ingen merknader."
FLERE_MERKNADER: Merknad = "(Det er flere merknader enn det er plass til; se på disse først.)"
UTSKRIFT: Feil = "Utskrift av vedtak (J/N)?: skriv J eller N; da fattes vedtaket."
INTET_VEDTAK: Feil = "Det er ikke fattet vedtak i saken; svar J eller N på D-61-6."
FATTET: Opplysning = "Vedtaket er fattet."
FATTET_FRA_FOR: Opplysning = "Vedtaket er fattet fra før."
FATTET_UTEN_UTSKRIFT: Opplysning = "Vedtaket er fattet, uten utskrift; neste rutine er D-62."
FATTET_FRA_FOR_UTEN_UTSKRIFT: Opplysning = "Vedtaket er fattet fra før, uten utskrift; neste rutine er D-62."
FORESLAATT: Opplysning = "Foreslått; en kontrollør skal se det, og distriktssjefen fatte det."
FORESLAATT_SKRIVES_SIDEN: Opplysning = "Foreslått; det kan skrives ut når distriktssjefen har fattet det."
FORESLAATT_PAA_PAPIR: Opplysning = "Foreslått; VEDTAK tar navnene når papiret er underskrevet."
FORESLAATT_I_STEDET: Opplysning = "Foreslått i stedet for det som ventet, som er trukket."
FORESLAATT_FRA_FOR: Opplysning = "Det samme er foreslått fra før, og venter; se VEDTAK."
FORKLARES_I_D61: Forklares = "tall på D-61-3 og D-61-4"


def sendt_tilbake_av(hvem: Annotated[str, 8], naar: datetime, grunn: Annotated[str, 26]) -> Varsel:
    return f"Sendt tilbake av {hvem} {naar:%d.%m.%y}: {grunn}."


def satsene(grunnlag: Kroner, dagsats: Kroner, ukesats: Kroner) -> Opplysning:
    return f"Dagpengegrunnlag {grunnlag}, dagsats {dagsats}, ukesats {ukesats}."


def utskriften_kan_ikke_skrives(mappe: Path) -> str:
    return f"Trykk F9 når det er plass og skrivetilgang. Utskriften kan ikke skrives i {mappe}."


def skrevet_ut(filer: str, mappe: Path) -> str:
    return f"Skrevet ut: {filer} (.pdf, .txt) i {mappe}."


# D-62

OPPBRUKT: Varsel = "Rettighetene er oppbrukt."
MELDINGEN_ER_REGISTRERT: Opplysning = "Meldingen er registrert; ingenting er anvist."
HVEM_FOR_ANVISNING: Opplysning = "Fødselsnr: skriv hvem anvisningen gjelder, og trykk Enter."
PERIODEN_IKKE_BEREGNET: Opplysning = "Ingenting er regnet ut ennå; trykk F5 når perioden er skrevet inn."
FORKLARES_I_D62: Forklares = "satser, kontoer og beløp"


def beregnet(belop: Kroner) -> Opplysning:
    return f"Anvist beløp {belop} kr; Enter anviser."


def anvist(hva: Annotated[str, 41]) -> Opplysning:
    """`hva` is what `belop` or `belop_i_perioden` makes."""
    return f"Anvist {hva}."


def anvist_uten_skatt(hva: Annotated[str, 41]) -> Opplysning:
    """The same when the tax is withheld elsewhere, by a table."""
    return f"Anvist {hva}; Driftssentralen trekker skatt."


def oppbrukt_og_anvist(hva: Annotated[str, 38]) -> Varsel:
    """`hva` is what `belop_med_periode` or `belop_uten_prosent` makes."""
    return f"Rettighetene er oppbrukt. Anvist {hva}."


def oppbrukt_og_anvist_uten_skatt(hva: Annotated[str, 29]) -> Annotated[str, 95]:
    """The first two sentences are read whole before a sign that there is more: `hva` is as short as it gets."""
    return f"Rettighetene er oppbrukt. Anvist {hva}. Driftssentralen trekker skatt."


def belop(kroner: Annotated[Decimal, 7], prosent: Annotated[int, 4]) -> Annotated[str, 41, DEL]:
    return f"{kroner} kr ({prosent} %)"


def belop_i_perioden(
    kroner: Annotated[Decimal, 7], prosent: Annotated[int, 4], fra: date, til: date
) -> Annotated[str, 41, DEL]:
    return f"{kroner} kr ({prosent} %) for {fra:%d.%m.%y}-{til:%d.%m.%y}"


def belop_med_periode(
    kroner: Annotated[Decimal, 7], prosent: Annotated[int, 4], fra: date, til: date
) -> Annotated[str, 38, DEL]:
    """The same in fewer characters, where another sentence stands before it on the line."""
    return f"{kroner} kr ({prosent} %), {fra:%d.%m.%y}-{til:%d.%m.%y}"


def belop_uten_prosent(kroner: Annotated[Decimal, 7], fra: date, til: date) -> Annotated[str, 29, DEL]:
    return f"{kroner} kr, {fra:%d.%m.%y}-{til:%d.%m.%y}"


def saken_naa(stilling: str) -> str:
    """In a field of the form, when something stands beside the state that Status shows."""
    return f"Saken er {stilling}"


# D-68

SOM_AVSLUTTES: str = "Status: ferietillegget anvises når sakene med anvisninger i ferieåret er avsluttet."
FYLL_UT_FERIEAAR: Opplysning = "Fyll ut Meldedato og Ferieår; F5 regner ut."
FORKLARES_I_D68: Forklares = "satser, grunnlag og tillegg"


def tillegget_er_anvist(aar: Annotated[int, 4], kroner: Kroner) -> Opplysning:
    return f"Ferietillegg for {aar} er anvist med {kroner} kr."


def tillegget(kroner: Kroner, netto: Kroner) -> Opplysning:
    return f"Ferietillegg {kroner} kr, utbetales {netto} kr; Enter anviser."


# KONTROLLKORT

HVEM_FOR_KORTET: Opplysning = "Fødselsnr: skriv hvem kortet gjelder, og trykk Enter."
INGEN_ANVISNING_HER: Opplysning = "Flytt markøren til en anvisning; det står ingen på denne raden."
FORKLARES_I_KORTET: Forklares = "satser, kontoer og anvisninger"


def ingen_anvisninger(sak: Sak, stilling: Annotated[str, 41]) -> Opplysning:
    return f"Sak {sak}: ingen anvisninger ennå; {stilling}."


def ingen_anvist(stilling: Stilling) -> Opplysning:
    """The same of a case of which more is told."""
    return f"Ingen er anvist; {stilling}."


# ENDRING

INTET_VEDTAK_HER: Feil = "Det er ikke fattet vedtak i saken; F9 skriver ut når det er gjort."


def er_avsluttet_fra(sak: Sak, stilling: Annotated[str, 16], fra: date) -> Opplysning:
    return f"Sak {sak} er {stilling} fra {fra:%d.%m.%Y}."


def avsluttet(fra: date) -> Opplysning:
    return f"Saken er avsluttet fra {fra:%d.%m.%Y}; neste rutine er D-68."


def avsluttes(fra: date) -> Opplysning:
    """The day has not come."""
    return f"Saken er avsluttet fra {fra:%d.%m.%Y}; kort til og med den dagen kan anvises."


def avslaatt(fra: date) -> Opplysning:
    return f"Søknaden er avslått fra {fra:%d.%m.%Y}."


def endrer_avstengningen(fra: date, til: date, ny: date) -> Opplysning:
    return f"Enter igjen endrer avstengningen {fra:%d.%m.%y}-{til:%d.%m.%y} til {ny:%d.%m.%y}. F12 angrer."


def opphever_avstengningen(fra: date, til: date) -> Opplysning:
    return f"Enter igjen opphever avstengningen {fra:%d.%m.%y}-{til:%d.%m.%y}. F12 angrer."


def avstengningen_er_opphevet(fra: date) -> Opplysning:
    return f"Avstengningen fra {fra:%d.%m.%Y} er opphevet; dagene kan anvises."


def avstengt(fra: date) -> Opplysning:
    return f"Søkeren er avstengt fra {fra:%d.%m.%Y}."


# TOLKNING

SKRIV_ET_ALTERNATIV: Opplysning = "Skriv et annet alternativ (F4 lister dem) og begrunnelsen, og send med Enter."
SETT_MARKOREN: Opplysning = "Sett markøren på et av valgene; F2 viser spørsmålet, alternativene og kildene."
INGEN_HAR_VALGT: str = "Ingen har valgt noe annet i dette registeret."


def nye_vedtak_faar(endringer: str) -> str:
    """`endringer` are the choices, most often one."""
    return f"Enter igjen: gamle vedtak står, nye får {endringer}."


def nye_vedtak_regnes_med(endringer: str) -> str:
    return f"Nye vedtak regnes nå med {endringer}."


def kilden(kilde: str, grad: str) -> str:
    return f"Kilde: {kilde}, grad {grad}."


# ØVELSE

VELG_OVELSE: Opplysning = "Skriv nummeret på en øvelse, og trykk Enter."
SKRIV_NUMMERET: str = "skriv nummeret på en"
HVILKEN_OVELSE: Feil = "Øvelse: skriv nummeret på en av øvelsene."
INGEN_SLIK_OVELSE: Feil = "Øvelse: den finnes ikke; skriv nummeret på en av øvelsene."
INGEN_OVELSE_I_GANG: Opplysning = "Ingen øvelse er i gang: skriv nummeret på en, og trykk Enter."
OVELSEN_GAAR: Feil = "Denne øvelsen er i gang: lever den, eller avslutt, før en ny."
SKRIV_SVARET: Opplysning = "Skriv svaret på spørsmålet i Svar, og trykk Enter."
SVARET_FORST: Feil = "Svar: send svaret først, med Valg blank, eller tøm feltet."
SVARET_ER_TATT_IMOT: Opplysning = "Svaret er tatt imot; det kan byttes ut til øvelsen er levert."
ER_LEVERT: Feil = "Øvelsen er levert: se på den med S, H eller L, eller avslutt."
ETTER_LEVERING: Feil = "Øvelsen er levert: her kan du bare se; karakteren står på ØVELSE (9)."
LEVERE: Varsel = "Trykk Enter en gang til for å levere; det kan ikke gjøres om."
KLOKKEN_STAAR: Opplysning = "Klokken står; F slipper den igjen."
KLOKKEN_GAAR: Opplysning = "Klokken går."
GAA_TILBAKE: Varsel = "Trykk Enter en gang til for å gå tilbake; det som er gjort siden, tapes."
GAATT_TILBAKE: Opplysning = "Registeret er som da forrige oppgave ble løst."
DET_NESTE_HENDER: Opplysning = "Det neste har hendt."
OPPGAVEN_ER_LOST: str = "Oppgaven er løst."
FEILEN_KAN_VAERE: str = "Slik kan tallet ha blitt:"
DETTE_ER_GJORT_GALT: str = "Dette er gjort galt:"


def begynner_ovelsen(nr: Annotated[str, 4], maate: Annotated[str, 6]) -> Opplysning:
    return f"Trykk Enter en gang til for å begynne på øvelse {nr} ({maate})."


def oppgavene_er(antall: Annotated[int, 2]) -> Feil:
    return f"Oppgave: skriv nummeret på en oppgave, 1 til {antall}."


def uten_sporsmaal(nr: Annotated[int, 2]) -> Opplysning:
    return f"Oppgave {nr} spør ikke om noe; den løses i rutinene."


def hintet_koster(pris: Annotated[int, 2]) -> Varsel:
    return f"Trykk Enter en gang til for å se hintet; det koster {pris} poeng."


def er_levert(poeng: Annotated[int, 4], maks: Annotated[int, 4]) -> Opplysning:
    return f"Levert: {poeng} av {maks} poeng."


def feilen(uten_punkt: str, punkt: str) -> str:
    return f"{uten_punkt} (Regelverket pkt. {punkt}.)"
