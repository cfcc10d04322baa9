"""What is said of a draft: on the terminal, in its file, and in the places that are left to the teacher."""

UTKAST: str = "Utkast fra en flyt: det som begynner med SKRIV HER, er lærerens. Nivå, minutter og poeng er gjetninger."

HVA_SKAL_GJORES: str = "SKRIV HER: hva skal gjøres, med ord?"
HVA_ER_LAERT: str = "SKRIV HER: hva er det å lære av dette, og hvor står det i regelboken?"
ET_PAPIR: str = "SKRIV HER: et papir som sier dette, slik folk skriver det"

SOKER_REGISTRERT: str = "Søkeren er registrert"
JOURNALFORT: str = "Søknaden er ført i journalen"
BEHANDLET: str = "Opplysningene er riktig ført"
AVGJORT: str = "Vedtaket er fattet etter opplysningene"
ENDRET: str = "Trygdeforholdet er endret"
ANVIST: str = "Kortene er anvist"
FERIETILLEGG: str = "Ferietillegget er anvist"
LESNING_VALGT: str = "Lesningen av loven er valgt"
SETT_ETTER: str = "Det er sett etter i registeret"

SOKNAD: str = "SKRIV HER: Søknad"
BEKREFTELSER: str = "SKRIV HER: Bekreftelser og attester"
MELDEKORT: str = "SKRIV HER: Meldekort"
BREV: str = "SKRIV HER: Brev"

STATUS: str = "status"
ANVIST_I_ALT: str = "anvist i alt"
UTBETALT_I_ALT: str = "utbetalt i alt"
ANTALL_ANVISNINGER: str = "antall anvisninger"
SIST_ANVIST_TIL: str = "sist anvist til"
EN_ANNEN_KONTO: str = "en annen konto enn den siste"
LAGRET_ETTER_VEDTAKET: str = "det som er lagret på D-61 etter vedtaket,"
FERIETILLEGG_UTEN_OPPHOR: str = "ferietillegg uten at saken er avsluttet"


def paa_d60(hva: str) -> str:
    return f"feltet {hva} på D-60"


def flere_vedtak(type_: str) -> str:
    return f"mer enn det siste vedtaket om {type_}"


def tapt_arbtid_paa_kortet(periode: str) -> str:
    return f"Tapt arb.tid på kortet {periode}"


def internt_paa_kortet(periode: str) -> str:
    return f"internt på kortet {periode}"


def ingenting_er_gjort(flyt: str) -> str:
    return f"{flyt}: flyten endrer ingenting i registeret, så det er ingen mål å lage en øvelse av."


def hint(hva: str) -> str:
    return f"SKRIV HER: {hva}"


def kan_ikke_sies(journalnr: str, hva: str) -> str:
    return f"Sak {journalnr}: {hva} kan ikke sies i en øvelse, og er utelatt."


def om_personen_kan_ikke_sies(fodselsnr: str, hva: str) -> str:
    return f"Søker {fodselsnr}: {hva} kan ikke sies i en øvelse, og er utelatt."


def ble_ikke_slik(journalnr: str, hva: str, skulle: str, ble: str) -> str:
    return f"Sak {journalnr}: {hva} var {skulle or 'blank'} før flyten, men blir {ble or 'blank'} i øvelsen."


def fasiten_mangler(journalnr: str) -> str:
    return f"Sak {journalnr}: reglene gir ikke tallene i vedtaket av opplysningene alene, så fasiten er utelatt."


def kortet_er_ikke_i_fasiten(journalnr: str, periode: str) -> str:
    return f"Sak {journalnr}: reglene gir ikke beløpet for {periode} av kortet alene, så det er ikke i fasiten."


def steget_er_utelatt(nr: int, tekst: str) -> str:
    return f"Steg {nr} ({tekst}) hører ikke til en øvelse, og er utelatt."
