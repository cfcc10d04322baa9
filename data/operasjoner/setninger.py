"""What the operations refuse and warn of, routine by routine; what several of them say stands in data/sak."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import DEL, ETTER_FELTET, Feil, Opplysning, Varsel

Sak = Annotated[str, 8]
"""A case number."""
Tilstand = Annotated[str, 16]
Kroner = Annotated[Decimal, 6]
Dager = Annotated[str, 21]
"""From and to, as `01.06.1988-14.06.1988`."""
Korte_dager = Annotated[str, 17]
"""The same with years of two digits."""

# SOFA and D-60: the person and the application

PERSONEN_FINNES: Feil = "Fødselsnr: personen er registrert fra før; hent personen fram."
IKKE_I_SOFA: Feil = "Fødselsnr: Enter igjen registrerer; personen står ikke i Sofa-søker."
ETT_NAVN: Annotated[str, 58, ETTER_FELTET] = "feltet må fylles ut; har personen bare ett navn, skriv -."


def har_et_annet_nummer(naa: Annotated[str, 11]) -> Feil:
    return f"Fødselsnr: personen har nå nummeret {naa}; hent saken på det."


GIRO_MANGLER: Feil = "Post- el. Bankgiro: skriv P eller B når kontonr er oppgitt."
KONTONR_MANGLER: Feil = "Kontonr: skriv kontonummeret, eller la giro stå tomt."
MOTTATT_FOR_1976: Feil = "Mottatt dato: skriv en dato fra 1976 eller senere."


def journalnumrene_er_brukt(aar: Annotated[int, 4]) -> Feil:
    return f"Journalfør i et nytt register: alle journalnumrene for {aar} er brukt."


# D-61: the facts and the decision


def innvilget_etter_opphor(opphor: date) -> Varsel:
    return f"Innvilget fra: rett datoen; saken avsluttes {opphor:%d.%m.%Y}."


def nullstilt_for_tidlig(siste: date) -> Varsel:
    return f"Nullstilling: slett J om kontoen skal fortsette; anvist til {siste:%d.%m.%Y}."


def innvilget_i_anvist(dager: Korte_dager) -> Varsel:
    return f"Innvilget fra: se etter datoen; {dager} er anvist fra før."


# D-62: the card

TREKK_UTEN_GRUNN: Feil = "Anmerkning: skriv grunnen til trekket."
VURDER_VEDTAK: Annotated[str, 18, DEL] = "Vurder nytt vedtak"
ANVIST_FRA_FOR: Annotated[str, 40, DEL] = "perioden er anvist fra før"
IKKE_OVER: Annotated[str, 40, DEL] = "perioden er ikke over ennå"
UTEN_STONADSDAG: Annotated[str, 40, DEL] = "perioden har ingen stønadsdag"


def for_vedtaket(fattet: date) -> Feil:
    return f"Anvisningsdato: vent til {fattet:%d.%m.%Y}, da vedtaket er fattet."


def alt_er_anvist(anvist: Annotated[object, 5]) -> Feil:
    """Kroner."""
    return f"Anvis. periode: se etter dagene; de er anvist med {anvist} kr, og det er alt."


def uten_vedtak(sak: Sak, tilstand: Tilstand) -> Feil:
    return f"Sak {sak} er {tilstand}: fatt vedtak i den før du anviser."


def intet_mer(sak: Sak, tilstand: Tilstand) -> Feil:
    return f"Sak {sak} er {tilstand}: det kan ikke anvises mer i den."


def trekk_over_kjoringen(kjoring: date, utbetales: Kroner) -> Feil:
    return f"Anvist beløp: kjøringen {kjoring:%d.%m.%Y} utbetaler {utbetales} kr; trekk høyst det."


def en_dag_over_nyttaar(aar: Annotated[int, 4]) -> str:
    """As long as the line, and told in the panel as well."""
    return f"Dager gammelt ferieår: perioden går over nyttår, og 1 dag er regnet til {aar}."


def over_nyttaar(dager: Annotated[Decimal, 2], aar: Annotated[int, 4]) -> str:
    """As long as the line, and told in the panel as well."""
    return f"Dager gammelt ferieår: perioden går over nyttår, og {dager} dager er regnet til {aar}."


def begrunn(mot: str) -> str:
    """`mot` is what speaks against the card, as many parts as the line has room for."""
    return f"Skriv en begrunnelse i Anmerkning: {mot}."


def eller_begrunn(raad: Annotated[str, 18], mot: str) -> str:
    """`raad` is what there is to do that is better than to pay."""
    return f"{raad}, eller begrunn: {mot}."


def enter_anviser_likevel(raad: Annotated[str, 18], mot: str) -> str:
    return f"{raad}; Enter igjen anviser: {mot}."


def enter_anviser(belop: Kroner, mot: str) -> str:
    return f"Enter igjen anviser {belop} kr: {mot}."


def enter_foreslaar_likevel(raad: Annotated[str, 18], mot: str) -> str:
    return f"{raad}; Enter igjen foreslår: {mot}."


def enter_foreslaar(belop: Kroner, mot: str) -> str:
    return f"Enter igjen foreslår {belop} kr: {mot}."


def dessuten(mot: str) -> str:
    """What the line had no room for, in a sentence of its own."""
    return f"Dessuten: {mot}."


def slutt(til: date) -> Annotated[str, 18, DEL]:
    return f"Slutt {til:%d.%m.%y}"


def mer_enn_forskjellen(beregnet: Kroner) -> Annotated[str, 40, DEL]:
    return f"mer enn forskjellen på {beregnet} kr"


def lengre_enn(dager: Annotated[Decimal, 2]) -> Annotated[str, 40, DEL]:
    return f"perioden er lengre enn {dager} dager"


def mer_enn_normalt(timer: Annotated[str, 6]) -> Annotated[str, 40, DEL]:
    return f"{timer} timer er mer enn normalt"


def like_mye_trukket(dag: date) -> Annotated[str, 40, DEL]:
    return f"{dag:%d.%m.%y} ble like mye trukket"


def er_dod(dag: date) -> Annotated[str, 40, DEL]:
    return f"personen døde {dag:%d.%m.%y}"


def barnet_er_18(nummer: Annotated[int, 1], fra: date) -> Annotated[str, 40, DEL]:
    return f"{nummer}. barn er 18 år fra {fra:%d.%m.%y}"


# KONTROLLKORT: how a payment was made, in the tree

UTEN_UTREGNING: str = "Beløpet kan ikke regnes ut på nytt av det som er lagret; det står som det ble anvist."


def meldt_uten_utbetaling(dato: date, hvem: str) -> str:
    return f"Meldt {dato:%d.%m.%Y}, registrert av {hvem}, uten utbetaling"


def betalt_kontant(dato: date, hvem: str) -> str:
    return f"Meldt {dato:%d.%m.%Y}, anvist av {hvem}, betalt kontant"


def ble_tatt_tilbake(hvem: str, grunn: str) -> str:
    return f"Tatt tilbake av {hvem} før kjøringen ble lukket: {grunn}"


def anvist_i_kjoringen(dato: date, hvem: str, kjoring: date, status: str) -> str:
    return f"Meldt {dato:%d.%m.%Y}, anvist av {hvem}, kjøring {kjoring:%d.%m.%Y} ({status})"


def anvist_paa_vedtaket(hvem: str) -> str:
    """`hvem` made the decision, and when."""
    return f"Anvist på vedtaket av {hvem}."


def til_postgiro(kontonr: str) -> str:
    return f"Til postgiro {kontonr}."


def til_bankgiro(kontonr: str) -> str:
    return f"Til bankgiro {kontonr}."


# ENDRING

AVSLAG_STRAKS: Feil = "Dato: skriv dagens dato eller en tidligere; et avslag gjelder straks."
UKER_BARE_VED_AVSTENGNING: str = "Avstengningstidens lengde: la feltet stå tomt når det ikke er avstengning."


def uker(hoyst: Annotated[int, 2]) -> Feil:
    return f"Avstengningstidens lengde: skriv uker fra 0 til {hoyst}; 0 opphever."


def uker_med_forslag(hoyst: Annotated[int, 2], forslag: Annotated[int, 2], gang: Annotated[int, 1]) -> Feil:
    """`gang` says which exclusion of the person this is."""
    return f"Avstengningstidens lengde: skriv uker fra 1 til {hoyst}; forslag {forslag} ({gang}. gang)."


def begrunnelsen(slag: Annotated[str, 11]) -> Feil:
    """`slag` is the kind of change."""
    return f"Begrunnelse: velg en kode fra listen over begrunnelser for {slag}."


def ingen_aa_oppheve(fra: date) -> Feil:
    return f"Avstengningstidens lengde: skriv 1 eller mer; ingen begynner {fra:%d.%m.%Y}."


def avslag_av_innvilget(sak: Sak) -> Feil:
    return f"Endring: sak {sak} er innvilget; bruk opphør (O) i stedet for avslag."


def opphor_av_ikke_innvilget(sak: Sak) -> Feil:
    return f"Endring: sak {sak} er ikke innvilget; bruk avslag (A)."


def opphor_for_anvist(siste: date) -> Feil:
    return f"Dato: det er anvist dagpenger til og med {siste:%d.%m.%Y}; skriv tidligst den."


def opphor_for_innvilget(forste: date) -> Feil:
    return f"Dato: trygden er innvilget fra {forste:%d.%m.%Y}; skriv tidligst den."


def anvist_i_tiden(dager: Dager) -> Feil:
    return f"Dato: det er anvist dagpenger for {dager}; velg andre dager."


def anvist_i_annen_sak(dager: Korte_dager, sak: Sak) -> Feil:
    return f"Dato: velg andre dager; det er anvist for {dager} ({sak})."


def avstengt_fra_for(dager: Korte_dager) -> Feil:
    return f"Dato: velg en annen tid; søkeren er avstengt {dager}."


def avstengt_i_annen_sak(dager: Korte_dager, sak: Sak) -> Feil:
    return f"Dato: velg en annen tid; søkeren er avstengt {dager} ({sak})."


# D-68: the holiday supplement


def ferieaaret(forste: Annotated[int, 4], siste: Annotated[int, 4]) -> Feil:
    return f"Ferieår: skriv et årstall fra {forste} til {siste}."


def avsluttes_siden(sak: Sak, opphor: date) -> Feil:
    return f"Sak {sak} avsluttes {opphor:%d.%m.%Y}: anvis ferietillegget fra den dagen."


def innvilget_ennaa(sak: Sak, tilstand: Tilstand) -> Feil:
    return f"Sak {sak} er {tilstand}: avslutt den i endring i trygdeforholdet."


def ikke_avsluttet(sak: Sak, tilstand: Tilstand) -> Feil:
    return f"Sak {sak} er {tilstand}: avslutt den, eller velg en annen sak."


def venter_paa_kjoring(sak: Sak, kjoring: date) -> Feil:
    return f"Sak {sak} har ventende anvisninger: anvis tillegget fra {kjoring:%d.%m.%Y}."


def tillegget_er_anvist(aar: Annotated[int, 4]) -> Feil:
    return f"Ferieår: ferietillegget for {aar} er anvist fra før; velg et annet."


def for_lite_til_tillegg(aar: Annotated[int, 4]) -> Feil:
    return f"Ferieår: velg et annet; det er ikke anvist nok i {aar} til ferietillegg."


# TOLKNING

BEGRUNNELSEN: Feil = "Begrunnelse: skriv hvorfor loven skal leses på en annen måte."
INGEN_ENDRET: Opplysning = "Ingen tolkningsvalg er endret; skriv et annet alternativ, eller trykk F3."
SE_PAA_NYTT: Annotated[str, 21, DEL] = "se på valgene på nytt"
REGN_PAA_NYTT: Annotated[str, 21, DEL] = "trykk F5 før vedtaket"


def valgene_er_endret(endret: str, raad: Annotated[str, 21]) -> str:
    return f"Registerets tolkningsvalg er endret ({endret}): {raad}. Ingenting er lagret."


# KJØRING: the run, its closing, and the payment centre

Betaling = Annotated[str, 13]
"""The name of a transfer, as `000012-000345`."""

SENTRALEN_ER_OPPE: Feil = "Handling: velg en annen; Driftssentralen er ikke meldt nede."
KJORINGSDAG: Feil = "Kjøring: skriv en mandag eller tirsdag; kjøringen er bare de dagene."
HOLDT_UTEN_KONTO: str = "Holdt igjen: saken har ikke noe kontonr; før det på D-60."
HOLDT_FOR_TREKK: str = "Holdt igjen: trekket er større enn det kjøringen kan trekkes for personen."
BETALINGEN_MANGLER: Feil = "Betaling: skriv nummeret slik listen har det, som 12-345."
UTFALLET_MANGLER: Feil = "Utfall: skriv U for utbetalt eller A for avvist."
ALT_BESVART: Opplysning = "Svaret står der fra før; ingenting er gjort."


def kjoringen_er_aapen(stenger: datetime) -> Feil:
    return f"Kjøring: vent til {stenger:%d.%m.%Y kl. %H.%M}; da stenger den."


def kjoringen_er_forbi(mandag: date) -> Feil:
    return f"Kjøring: velg en annen; ingen kjøring ble lukket i uka fra {mandag:%d.%m.%Y}."


def ingenting_i_kjoringen(mandag: date) -> Feil:
    return f"Kjøring: velg en annen; ingenting er anvist i uka fra {mandag:%d.%m.%Y}."


def sentralen_er_nede_alt(siden: datetime) -> Feil:
    return f"Handling: meld O når den er oppe; den er nede siden {siden:%d.%m.%Y kl. %H.%M}."


def holdt_som_avvist(kjoring: Annotated[int, 6]) -> str:
    return f"Holdt igjen: avvist i kjøring {kjoring}; før et annet kontonr på D-60."


def i_den_lukkede(nummer: int, mandag: date, lukket: datetime, hvem: str) -> str:
    return f"Kjøring {nummer} ({mandag:%d.%m.%Y}) ble lukket {lukket:%d.%m.%Y kl. %H.%M} av {hvem}."


def i_betalingen(referansen: str) -> str:
    return f"Betaling {referansen}."


def betalingen_ble_avvist(hvem: str, grunn: str) -> str:
    return f"Avvist av betalingssentralen, registrert av {hvem}. {grunn}"


def betalingen_ble_utbetalt(hvem: str, grunn: str) -> str:
    return f"Utbetalt, registrert av {hvem}. {grunn}"


def ingen_slik_betaling(betaling: Betaling) -> Feil:
    return f"Betaling: velg en annen; {betaling} er ikke i denne kjøringen."


def avvist_staar(betaling: Betaling) -> Feil:
    return f"Betaling: {betaling} er avvist fra før, og kan ikke bli utbetalt."


def biblioteket_mangler(navn: str) -> Registersetning:
    return f"Biblioteket {navn} mangler", "installer det med pip install 'dagpengesystemet[kjoring]'"


def kjoringsfilen_kan_ikke_skrives(mappe: Path) -> Registersetning:
    return f"Filene til kjøringen kan ikke skrives i {mappe}", "velg en mappe som du kan skrive i, og som har plass"


def en_annen_fil_er_der(fil: Path) -> Registersetning:
    return f"{fil} er der fra før, med noe annet i", "flytt den, eller velg en annen mappe; ingenting er skrevet"


def filen_er_en_annen_enn_forst(fil: Path) -> Registersetning:
    return f"{fil} ble ikke som første gang den ble skrevet", "kontroller registeret med dagpenger kontroll"


def svarfilen_kan_ikke_leses(fil: Path) -> Registersetning:
    return f"Svarfilen {fil} kan ikke leses", "velg en fil som du har tilgang til"


def ingen_svarfil(fil: Path) -> Registersetning:
    return f"Svarfilen {fil} er verken et svar med semikolon eller pain.002", "velg en annen fil"


SVARLINJENS_FORM: Annotated[str, 74, DEL] = "Svar: skriv linjen som betaling;utfall;kode;tekst."
TO_SVAR: Annotated[str, 74, DEL] = "Betaling: rett filen; den har to ulike svar, og ingen av dem gjelder."


def besvart_paa_linje(linje: Annotated[int, 6]) -> Annotated[str, 74, DEL]:
    return f"Betaling: stryk linjen; betalingen står på linje {linje} også."


def ukjent_status(status: Annotated[str, 4]) -> Annotated[str, 74, DEL]:
    return f"TxSts: vent på en endelig status; {status} er ukjent her."


def svar_paa_en_annen(fil: Path, om: str, melding: str) -> Registersetning:
    return f"{fil} svarer på {om}, og ikke på {melding}", "velg den andre kjøringen, eller en annen fil"


def ikke_etter_skjemaet(fil: Path, linje: int, skjema: str) -> Registersetning:
    return f"{fil}, linje {linje}, er ikke slik {skjema} skal være", "be om en ny fil; ingenting er lest"


def avvist_betaling(betaling: Betaling, grunn: str) -> str:
    return f"Betaling {betaling} ble avvist: {grunn}"
