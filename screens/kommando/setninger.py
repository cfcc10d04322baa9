"""What the commands say; none of it stands on line 23."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

RESULTATET_KAN_IKKE_SKRIVES: str = "Resultatet kan ikke skrives til standard ut: disken er full eller borte."
AVBRUTT: str = "Avbrutt."
AVBRUTT_FOR_FILENE: str = "Avbrutt; ingenting er skrevet."
DEMOEN: str = """\
Dagpengesystemet: en sak fra journal til ferietillegg, spilt i demoregisteret
uten terminal. Alt er oppdiktet. «dagpenger --demo» i en terminal åpner det.
"""
EGET_VALG_ER_IKKE_BRUKT: str = "1 sak i filen har egne tolkningsvalg, som ikke er brukt her."
INGENTING_KOPIERT: str = "Ingenting er gjort: det som skulle kopieres, holder ikke."
HVER_SIN_FIL: str = "--fil, --csv og --json må være hver sin fil; velg et annet navn på den som skal skrives."
MOT_UTEN_LOV: str = "Skriv både --lov og --mot: årene som reglene skal holdes mot hverandre for."
MOT_UTEN_VALG: str = "--mot regner med standardvalgene i begge år; ta bort --valg og --kombinasjon."
FRO_UTEN_SYNTETISK: str = "--frø hører til --syntetisk; skriv hvor mange saker som skal diktes opp."
BARE_EN_KILDE: str = "Velg bare én av --db, --demo, --fil og --syntetisk."
FLERE_EKSEMPLER: str = "apen kan bare fortsette etter én flyt, og her er det flere eksempler."
FRO_UTEN_APE: str = "--frø hører til --ape; skriv hvor mange taster apen skal trykke."
APEN_TAR_INGEN_BILDER: str = "--bilder gjelder ikke for apen; et funn kan spilles med --bilder etterpå."
MINST_EN_TAST: str = "--ape: skriv hvor mange taster apen skal trykke, 1 eller flere."
FRO_ER_ET_TALL: str = "--frø: skriv et helt tall, 0 eller mer."
DEMO_ER_EGET_REGISTER: str = "--demo og --db kan ikke brukes sammen: demoen er et register for seg"
OVELSEN_HAR_EGET_REGISTER: str = "--db gjelder ikke for øvelser: en øvelse har sitt eget register, og rører ikke ditt"
DEMO_BARE_FOR: str = "--demo gjelder bare for terminalen, demo og tolkning"
DB_BARE_FOR: str = (
    "--db gjelder bare for terminalen, tolkning, kontroll, kjoring, lopende, meldekort, kopi, hent,"
    " bruker, statistikk, innsyn og arkiv"
)
KLOKKE_OG_SIGNATUR_BARE_FOR: str = (
    "--klokke og --signatur gjelder bare for terminalen, demo, tolkning, kjoring, lopende, meldekort,"
    " bruker, statistikk, innsyn og arkiv"
)
DEMOEN_ER_SKREVET: str = (
    "--klokke, --signatur, --utskrift og --opptak-ekte gjelder demoen i en terminal; uten den har den sine egne"
)
UTSKRIFT_BARE_FOR: str = "--utskrift gjelder bare for terminalen og demo"
FIL_MANGLER: str = "fil mangler"
KARTET_UTEN_FLYT: str = "Skriv hvilke flyter kartet skal være over: filer, eller mapper med filer."
KARTENE_HVER_SIN_FIL: str = "Hvert kart må ha sin egen fil; bare ett kan skrives til standard ut."
BARE_UTEN_SKJERM: str = "--bilder, --cast, --flate og --farger kan ikke brukes sammen med --vis og --overta"
FLERE_BARE_MED_PTY: str = "bare --pty spiller flere flyter om gangen"
IKKE_MED_PTY: str = "bare --flate, --farger og --eksempel kan brukes sammen med --pty"
FART_UTEN_VIS: str = "--fart hører til --vis"
LAG_BARE_FOR: str = "--nivå, --antall og --ut hører til «dagpenger ovelse lag»"
NIVAA_ER_ET_TALL: str = "--nivå: skriv et nivå fra 1 til 5."
MAPPEN_MANGLER: str = "--ut: skriv mappen som øvelsene skal ligge i."
UT_MANGLER: str = "--ut: skriv filen som utkastet skal ligge i, en som ikke finnes fra før."
EN_FLYT: str = "Skriv én flyt som øvelsen skal lages av: dagpenger ovelse fra FLYT --ut FIL."
LAGER_OVELSER: str = "Lager øvelser (Ctrl+C avbryter)"
OPPTAK_BARE_FOR: str = "--opptak og --opptak-ekte gjelder bare for terminalen"

LISTE_UTEN_SIGN: str = "liste tar ingen signatur"
SIGN_MANGLER: str = "SIGN mangler"
OPPLYSNINGER_BARE_FOR: str = "--navn, --kontor, --rolle og --passord hører til «bruker ny» og «bruker endre»"
OPPHEV_BARE_FOR: str = "--opphev hører til «bruker sperr»"
STEDFORTREDER_BARE_FOR: str = "--stedfortreder, --fra, --til og --ingen-stedfortreder hører til «bruker endre»"
STEDFORTREDER_HAR_DAGER: str = "en stedfortreder trenger --til, og --fra og --til trenger en --stedfortreder"
STEDFORTREDER_ELLER_INGEN: str = "--stedfortreder og --ingen-stedfortreder kan ikke brukes sammen"
INGENTING_AA_ENDRE: str = "skriv hva som skal endres: --navn, --kontor, --rolle, --passord eller --stedfortreder"
PASSORDET_IGJEN: str = "Passordet en gang til: "
PASSORDENE_ER_ULIKE: str = "Passordene er ikke like: ingenting er endret, prøv igjen."
PASSORDET_KAN_IKKE_LESES: str = (
    "Her er ingen som kan skrive et passord: legg det i en fil, og si hvor med DAGPENGER_PASSORD_FIL."
)


def mangler_for_ny(valg: str) -> str:
    return f"en ny bruker trenger --{valg}"


def ukjent_rolle(rolle: str, roller: Sequence[str]) -> str:
    return f"{rolle} er ingen rolle; velg {', '.join(roller)}"


def nytt_passord_for(signatur: str) -> str:
    return f"Nytt passord for {signatur}: "


def passordfilen_kan_ikke_leses(fil: Path) -> str:
    return f"DAGPENGER_PASSORD_FIL: {fil} kan ikke leses; velg en fil som du har tilgang til."


def passordfilen_mangler_linje(fil: Path, linje: int) -> str:
    """The first line has the password of whoever does it, where one logs in, and the next one a new password."""
    return f"DAGPENGER_PASSORD_FIL: linje {linje} i {fil} er tom; skriv ett passord på hver linje, ditt eget først."


def passord_for(signatur: str) -> str:
    return f"Passord for {signatur}: "


def ukjent_underskrift(skrevet: str, kjente: Sequence[str]) -> str:
    return f"{skrevet} er ingen underskrift; velg {', '.join(kjente)}"


def laget_bruker(signatur: str) -> str:
    return f"Brukeren {signatur} er laget."


def laget_bruker_uten_passord(signatur: str) -> str:
    return f"Brukeren {signatur} er laget uten passord; gi et med dagpenger bruker endre {signatur} --passord."


def endret_bruker(signatur: str) -> str:
    return f"Brukeren {signatur} er endret."


def gitt_passord(signatur: str) -> str:
    return f"{signatur} har fått nytt passord."


def stedfortreder_er(signatur: str, stedfortreder: str, fra: date, til: date) -> str:
    return f"{stedfortreder} har også rollene til {signatur} fra {fra:%d.%m.%Y} til og med {til:%d.%m.%Y}."


def uten_stedfortreder(signatur: str) -> str:
    return f"{signatur} har ingen stedfortreder."


def sperret_bruker(signatur: str) -> str:
    return f"{signatur} er sperret."


def aapnet_for_bruker(signatur: str) -> str:
    return f"{signatur} er sluppet inn igjen."


def underskriften_er(underskrift: str) -> str:
    return f"Underskrift: {underskrift}"


def frokorn(hoyst: int) -> str:
    return f"--frø: skriv et helt tall fra 0 til {hoyst}."


def antall_ovelser(hoyst: int) -> str:
    return f"--antall: skriv et tall fra 1 til {hoyst}."


def ikke_en_mappe_aa_skrive_i(mappe: Path) -> str:
    return f"{mappe} er ingen mappe som det kan skrives i; velg en annen med --ut."


def ovelsen_er_der(fil: Path) -> str:
    return f"{fil} er der fra før; velg en annen mappe med --ut, eller et annet frø."


def ovelsen_kan_ikke_skrives(fil: Path) -> str:
    return f"Øvelsen {fil} kan ikke skrives; se etter plass på disken."


def utkastet_er_der(fil: Path) -> str:
    return f"{fil} finnes fra før, og ingenting er spilt; velg et annet navn med --ut."


def utkastet_er_laget(oppgaver: int, fil: Path) -> str:
    return (
        f"Utkastet ligger i {fil}, oppgaver: {oppgaver}. Skriv det som mangler; dagpenger ovelse sjekk {fil} sier hva."
    )


def flere_eksempler(fil: Path) -> str:
    return f"{fil} har flere eksempler; en øvelse lages av en flyt med ett."


def er_en_ovelse_alt(fil: Path) -> str:
    return f"{fil} spiller en øvelse som finnes; skriv om den i stedet."


def i_flyten(fil: Path, hva: str) -> str:
    return f"Flyten {fil} kan ikke spilles: {hva}"


def ovelser_laget(antall: int, mappe: Path) -> str:
    return f"Øvelser laget i {mappe}: {antall}."


def finnes_ikke(navn: str) -> str:
    return f"{navn} finnes ikke."


def kan_ikke_leses(navn: str) -> str:
    return f"{navn} kan ikke leses; se etter at det er en fil du har tilgang til."


def er_tom(navn: str) -> str:
    return f"{navn} er tom; skriv en sak som JSON."


def paa_linje(nr: int, setning: str) -> str:
    return f"Linje {nr}: {setning}"


def demoen_er_spilt(steg: int, bilder: int) -> str:
    return f"Ferdig: {steg} steg og {bilder} bilder, og alt ble som det skulle."


def ingen_tilgang(fil: object) -> str:
    return f"{fil}: kan ikke leses eller skrives; se etter at du har tilgang."


def ingen_flyter(mappe: Path) -> str:
    return f"{mappe}: ingen flyter i mappen; en flyt er en fil som slutter på .yaml."


def finnes_fra_for(fil: Path) -> str:
    return f"{fil} finnes fra før, og ingenting er spilt; velg et annet navn."


def kan_ikke_skrives(fil: Path) -> str:
    return f"{fil} kan ikke skrives; se etter at mappen finnes, og at du har tilgang og plass."


def ukjent_eksempel(fil: Path, eksempel: str, finnes: str) -> str:
    return f"{fil} har ikke eksempelet «{eksempel}»; velg blant {finnes}."


def uten_eksempler(fil: Path, eksempel: str) -> str:
    return f"{fil} har ingen eksempler, og ikke «{eksempel}»; spill den uten --eksempel."


def velg_eksempel(fil: Path, finnes: str) -> str:
    return f"{fil} har flere eksempler; velg ett å overta med --eksempel: {finnes}."


def stanset_av_den_som_saa_paa(fil: Path) -> str:
    return f"{fil}: stanset før siste steg."


def ikke_en_fart(tekst: str) -> str:
    return f"{tekst} er ikke en fart; skriv et tall fra 0,1 til 100, som 2"


def registeret_er_helt(sti: Path) -> str:
    return f"Registeret {sti} er helt: fil, nøkler og alle kjeder stemmer."


def eldre_register_er_helt(sti: Path, versjon: str) -> str:
    return (
        f"{registeret_er_helt(sti)} Det er av eldre versjon ({versjon});"
        " person, sak og fakta kan kontrolleres når det er oppgradert."
    )


def ankeret_stemmer(anker: Path) -> str:
    return f"Ankeret {anker} stemmer."


def ankeret_er_fort_videre(anker: Path, nye: int) -> str:
    return f"Ankeret {anker} stemmer; {nye} hoder er lagt til."


def ankeret_har_ett_hode_til(anker: Path) -> str:
    return f"Ankeret {anker} stemmer; 1 hode er lagt til."


def kopien_er_tatt(maal: Path) -> str:
    return f"Kopien {maal} er tatt og kontrollert: fil, nøkler og alle kjeder stemmer."


def kopien_er_hentet(sti: Path, kopien: Path) -> str:
    return f"Registeret {sti} er hentet fram fra {kopien} og kontrollert."


def kopien_er_byttet_inn(sti: Path, kopien: Path, forrige: Path) -> str:
    return f"{kopien_er_hentet(sti, kopien)} Det gamle ligger i {forrige}."


def ikke_et_helt_tall(tekst: str) -> str:
    return f"{tekst} er ikke et helt tall"


def ikke_et_tidspunkt(tekst: str) -> str:
    return f"{tekst} er ikke et tidspunkt, skriv for eksempel 1988-06-06T09:00"


def aaret_utenfor(forste: int, siste: int) -> str:
    return f"året må være fra {forste} til {siste}, skriv for eksempel 1988-06-06T09:00"


def antall_saker(hoyst: str) -> str:
    return f"--syntetisk: skriv et antall saker fra 1 til {hoyst}."


def registeret_finnes_ikke(sti: Path) -> str:
    return f"Registeret {sti} finnes ikke; velg et annet med --db, eller bruk --fil eller --syntetisk."


def egne_valg_er_ikke_brukt(antall: int) -> str:
    return f"{antall} saker i filen har egne tolkningsvalg, som ikke er brukt her."


def daarlig_rad(sti: Path) -> str:
    return f"1 dårlig rad er ikke regnet med, og står i {sti}."


def daarlige_rader(antall: int, sti: Path) -> str:
    return f"{antall} dårlige rader er ikke regnet med, og står i {sti}."


def ikke_vist(antall: int, resten: str) -> str:
    """Before what is said of the rows, when not all of them were shown."""
    return f"{antall} til er ikke vist her; {resten}"


def lov_i_aarene(aarene: str) -> str:
    return f"--lov: skriv et av årene som er kodet, {aarene}."


def bare_oppdiktede(aar: int) -> str:
    return f"Reglene i {aar} har bare oppdiktede saker her; bruk --syntetisk N, eller --lov og --mot."


def haandboken_er_skrevet(filer: str) -> str:
    return f"Håndboken er skrevet: {filer}."


def ingen_mappe(sti: Path) -> str:
    return f"{sti} er ingen mappe: lag den først, eller velg en annen med --ut."


def haandboken_finnes(fil: Path) -> str:
    return f"{fil} finnes fra før: velg en annen mappe med --ut, eller skriv --erstatt."


def haandboken_kan_ikke_skrives(mappe: Path) -> str:
    return f"Håndboken kan ikke skrives i {mappe}: velg en mappe som du kan skrive i, og som har plass."


def haandboken_kan_ikke_lages(sted: object) -> str:
    """`sted` is where the flows of the book would have been played."""
    return f"Håndboken kan ikke lages: bildene trenger en midlertidig mappe med plass ({sted})."


def har_annen_flyt(sti: Path) -> str:
    return f"{sti} er der fra før, og ikke skrevet av apen; flytt filen, eller velg et annet frø."


def apen_trykket(anslag: int, fro: int, sekunder: int, i_sekundet: int) -> str:
    return f"Apen med frø {fro} gjorde {anslag} tastetrykk på {sekunder} s ({i_sekundet} i sekundet)."


def apen_naadde(sider: int, av: int, slag: int, av_slag: int, vinduer: str, gjort: str) -> str:
    """`slag` are the kinds of windows, `vinduer` how many there were of each."""
    return f"Den var på {sider} av {av} bilder, åpnet {slag} av {av_slag} slag vinduer ({vinduer}), og gjorde {gjort}."


APEN_FANT_INGENTING: str = "Alt holdt."


def apen_fant(setning: str, anslag: int, fil: Path, steg: int) -> str:
    return f"Etter {anslag} tastetrykk: {setning}. {fil} fører dit på {steg} steg."


def det_forrige_funnet(fil: Path) -> str:
    return f"Et annet funn lå der fra før; det ligger nå i {fil}."


def funnet_kan_ikke_skrives(fil: Path) -> str:
    return f"{fil} kan ikke skrives; flyten står her i stedet:"
