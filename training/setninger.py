"""What training says to teachers and learners, one sentence each; none of it stands on line 23 but what is said so."""

from collections.abc import Mapping
from typing import Annotated

from rules.tall.setning import Feil, Resten

# What is wrong in the file of an exercise, as it goes on after file, line and key


def ikke_et_tidspunkt(tekst: str) -> str:
    return f"«{tekst}» er ikke et tidspunkt; skriv dag og klokke, for eksempel 1988-06-06T09:00"


def ikke_en_periode(tekst: str) -> str:
    return f"«{tekst}» er ikke en periode; skriv to datoer, for eksempel 18.01.88-30.01.88"


def ikke_et_felt(label: str) -> str:
    return f"«{label}» er ikke et felt på D-61-1 eller D-61-2; skriv ledeteksten slik den står på bildet"


NOE_MAA_KREVES: str = "her skal det stå hva som kreves, for eksempel tilstand: innvilget"
SPORSMAAL_OG_SVAR: str = "spørsmål og svar hører sammen; skriv begge"
MINUTTER_HORER_TIL: str = "minutter hører til regelen innen_minutter, og bare til den"
BYTT_ELLER_STEG: str = "skriv enten bytt, med ledetekster og det gale som skal stå der, eller steg"
PERSON_TO_GANGER: str = "en person står to ganger under personer"
IKKE_EN_OVELSE: str = "dette er ikke en øvelse; øverst skal det stå id, tittel og resten."
MANGLER: str = "dette mangler; skriv det inn."
UKJENT_NAVN: str = "dette er ikke noe i en øvelse; se etter skrivefeil i navnet."
TOMT: str = "dette kan ikke være tomt."
ENKELT_NAVN: str = "bruk bare små bokstaver a-z, tall og bindestrek."
EN_LISTE: str = "her skal det stå en liste, hver del bak en strek."
EN_TABELL: str = "her skal det stå navn og verdier, for eksempel tittel: Et barn er glemt."
EN_TEKST: str = "her skal det stå en tekst; sett anførselstegn om en som har kolon."
SE_SKJEMAET: str = "dette er ikke slik det skal være; se i skjemaet (dagpenger ovelse skjema)."


def ukjent_person(nr: str) -> str:
    return f"«{nr}» står ikke under personer; skriv fødselsnummeret til en som står der"


INGEN_LEDER: str = "et kontor der flere logger inn, trenger en bruker med rollen leder"


def ikke_en_bruker(signatur: str) -> str:
    return f"«{signatur}» står ikke under brukere; skriv signaturen til en som står der"


def ikke_en_rutine(kode: str, mulige: str) -> str:
    return f"«{kode}» er ingen rutine; skriv en av {mulige}"


def ikke_blant(navn: str, mulige: str) -> str:
    return f"«{navn}» kan ikke kreves her; skriv en av {mulige}"


def for_ny(utgave: int) -> str:
    return f"øvelsen er laget for et nyere program; dette kan lese utgave {utgave}."


def ikke_et_tall(verdi: str) -> str:
    return f"«{verdi}» er ikke et helt tall."


def minst(grense: str) -> str:
    return f"tallet må være minst {grense}."


def hoyst(grense: str) -> str:
    return f"tallet kan være høyst {grense}."


def ikke_et_valg(verdi: str, mulige: str) -> str:
    return f"«{verdi}» går ikke her; skriv {mulige}."


def for_lang(hoyst: int) -> str:
    return f"teksten er for lang; den kan ha høyst {hoyst} tegn."


def for_mange(hoyst: int) -> str:
    return f"her kan det stå høyst {hoyst}."


def i_filen(fil: str, linje: int, sted: str, hva: str) -> str:
    return f"{fil}, linje {linje}{f', {sted}' if sted else ''}: {hva}"


def for_stor_fil(fil: str) -> str:
    return f"{fil}: dette er ikke en øvelse; en øvelse er en tekstfil på høyst 1 MB."


def kan_ikke_bygges(tittel: str, hva: str) -> str:
    return f"Registeret til «{tittel}» kan ikke lages: {hva}"


# The grade

UTEN_SAK: str = "Personen skulle hatt en sak, og har ingen."
UTEN_VEDTAK: str = "Saken skulle hatt et vedtak om å innvilge, og har ikke noe."
SAKEN: str = "saken"
FATTET: str = "fattet"
IKKE_FATTET: str = "ikke fattet"
VEDTAKENE: Mapping[str, str] = {"avslag": "et avslag", "avstengning": "en avstengning", "opphor": "et opphør"}
EN_OMGJORING: str = "en omgjøring"
OMGJORINGEN_FRA: str = "dagen omgjøringen gjelder fra"
OMGJORINGENS_GRUNN: str = "grunnen til omgjøringen"
OMGJORINGENS_SUM: str = "forskjellen i alt"
EN_KLAGE: str = "en klage"
KLAGEN_KOM: str = "dagen klagen kom"
KLAGEN_GJELDER: str = "vedtaket som klagen gjelder"
KLAGEN: str = "klagen"
NYTT_VEDTAK_ETTER_KLAGEN: str = "det nye vedtaket etter klagen"
REGISTRERT: str = "registrert"
IKKE_REGISTRERT: str = "ikke registrert"
SENDT: str = "sendt"
IKKE_SENDT: str = "ikke sendt"
BREVETS_PAPIRER: str = "papirene som brevet ber om"
PAPIRENE_SOM_MANGLER: str = "papirene som mangler"
BREVETS_FRIST: str = "fristen i brevet"
NOE_ANNET: str = "noe annet"
DET_SOM_ER_TATT: str = "det som er tatt fra arbeidslisten"
MELDINGEN: str = "meldingen på linje 23"
AAPNET_EN: str = "Du åpnet en person som ikke hører til oppgaven"


def fra_dato(vedtaket: str) -> str:
    return f"datoen for {vedtaket}"


def koden(vedtaket: str) -> str:
    return f"koden for {vedtaket}"


def ukene(vedtaket: str) -> str:
    return f"ukene i {vedtaket}"


def brevet(navn: str) -> str:
    return f"et brev om {navn}" if navn else "et brev"


def papiret_kom(papir: str) -> str:
    return f"dagen papir {papir} kom"


def utsatt_til(fodselsnr: str) -> str:
    return f"dagen arbeidet med {fodselsnr} er lagt til side til"


def ganger(antall: int) -> str:
    return {0: "ikke gjort", 1: "gjort én gang"}.get(antall, f"gjort {antall} ganger")


def anvisninger_av_type(type_: str) -> str:
    return f"antall anvisninger av type {type_}"


def ikke_besvart(sporsmaal: str) -> str:
    return f"Spørsmålet er ikke besvart: {sporsmaal}"


def svaret_paa(sporsmaal: str) -> str:
    return f"svaret på «{sporsmaal}»"


def brudd(hva: str, ventet: str, fikk: str) -> str:
    stor = f"{hva[:1].upper()}{hva[1:]}"
    return f"{stor} skulle være {ventet or 'blank'}, men er {fikk or 'blank'}."


def brudd_uten_det_rette(hva: str, fikk: str) -> str:
    stor = f"{hva[:1].upper()}{hva[1:]}"
    return f"{stor} er {fikk or 'blank'}, og det er ikke riktig ennå."


def ulik_linje(navn: str, riktig: str, ditt: str, sted: str) -> str:
    return f"{navn}: riktig er {riktig}, ditt er {ditt}{sted}."


def bare_i_den_rette(navn: str, riktig: str, sted: str) -> str:
    return f"{navn}: {riktig} er med i den riktige utregningen, men ikke i din{sted}."


def bare_i_din(navn: str, ditt: str, sted: str) -> str:
    return f"{navn}: {ditt} er med i din utregning, men ikke i den riktige{sted}."


def aapnet_flere(antall: int) -> str:
    return f"Du åpnet {antall} personer som ikke hører til oppgaven"


def ikke_lest(journalnr: str) -> str:
    return f"Du avgjorde sak {journalnr} uten å ha lest den først"


def over_grensen_uten_grunn(journalnr: str) -> str:
    return f"Du anviste ut over uketallet i sak {journalnr} uten en grunn som holder"


def for_lang_tid(brukt: int, hoyst: int) -> str:
    return f"Du brukte {brukt} minutter, og skulle brukt høyst {hoyst}"


def poeng_i_alt(poeng: int, maks: int) -> str:
    return f"{poeng} av {maks} poeng"


def trukket(setning: str, trekk: int) -> str:
    return f"{setning}: {trekk} poeng trukket."


# A run; these stand on line 23

I_EN_PROVE: Resten = "skriv L; hint og resten kommer når prøven er levert."
INGEN_HINT_I_PROVE: Feil = "En prøve har ingen hint."
INGEN_FLERE_HINT: Feil = "Alle hintene til oppgaven er åpnet."
I_GANG_ET_ANNET_STED: str = "Øvelsen er åpen i et annet vindu; avslutt den der først."
OVELSEN_ER_EN_ANNEN: str = (
    "Øvelsen er endret siden du begynte på den, og det du har gjort, er ikke rørt; skriv --nytt for å begynne forfra."
)
GANGEN_KAN_IKKE_LESES: str = (
    "Det du har gjort i øvelsen, kan ikke leses, og er ikke rørt; skriv --nytt for å begynne forfra."
)
INGENTING_MER_KOMMER: Feil = "Det kommer ikke mer i denne øvelsen."

# The checker


def losningen_stanset(setning: str) -> str:
    return f"løsningen kan ikke spilles: {setning}"


def feil_losning_stanset(navn: str, setning: str) -> str:
    return f"feil løsning «{navn}» kan ikke spilles: {setning}"


def losningen_holder_ikke(nr: int, setning: str) -> str:
    return f"løsningen gir ikke full pott i oppgave {nr}: {setning}"


def losningen_bryter(setning: str) -> str:
    return f"løsningen gir ikke full pott: {setning}"


def gir_poeng_for_ingenting(nr: int) -> str:
    return f"oppgave {nr} gir poeng uten at noe er gjort; krev noe som ikke er slik fra før."


def feilen_nevnes_ikke(navn: str, ikke_nevnt: str, nevnt: str, stanset: str) -> str:
    sagt = f"karakteren nevner {nevnt}" if nevnt else "karakteren nevner ingen feil"
    return f"feil løsning «{navn}»: {sagt}, og skulle nevnt {ikke_nevnt}{f' ({stanset})' if stanset else ''}."


def tegnet_proves_ikke(oppgave: int, id_: str) -> str:
    return f"oppgave {oppgave}: ingen feil løsning viser tegnet på «{id_}»."


def ukjent_tegn(oppgave: int, id_: str) -> str:
    return f"oppgave {oppgave}: «{id_}» er ingen feil; velg en i training/feiltyper/feiltyper.toml."


def feil_losning_gir_full_pott(navn: str) -> str:
    return f"feil løsning «{navn}» gir full pott; krev det som er gjort galt i den."


def for_bredt(papir: str, side: int, bredde: int, linje: Annotated[str, 30]) -> str:
    return f"papiret «{papir}», side {side}: linjen «{linje}…» er bredere enn {bredde} tegn."


def kan_vaere_noens(nr: int, fodselsnr: Annotated[str, 11]) -> str:
    return f"personer {nr}: legg 80 til måneden i {fodselsnr}, og finn nye kontrollsifre; nummeret kan være noens."


def ukjent_feil(losning: str, id_: str) -> str:
    return f"feil løsning «{losning}»: «{id_}» er ingen feil; velg en i training/feiltyper/feiltyper.toml."


def hintet_er_tomt(oppgave: int, trinn: int) -> str:
    return f"oppgave {oppgave}: hint {trinn} er ikke skrevet."


def er_ikke_skrevet(navn: Annotated[str, 10]) -> str:
    return f"{navn} er ikke skrevet."


def papiret_er_ikke_skrevet(nr: int, tittel: str) -> str:
    return f"papir {nr}, «{tittel}», er ikke skrevet."


def kravet_stemmer_ikke(oppgave: int, hva: str, ventet: str, regnet: str) -> str:
    return f"oppgave {oppgave}: {hva} er satt til {ventet}, men reglene gir {regnet} av fasiten."


EN_ER_HEL: str = "1 øvelse: hel"
EN_ER_IKKE_HEL: str = "1 øvelse: ikke hel"


def hele(antall: int, hele: int) -> str:
    return f"{antall} øvelser: {hele} hele"


def ingen_ovelse(navn: str) -> str:
    return f"Det er ingen øvelse {navn}; skriv dagpenger ovelse for å se dem som finnes."


SLIK_BEGYNNER_DU: str = "Begynn med dagpenger ovelse NR, eller se den gjort med --vis. --help sier mer."
