"""What `dagpenger kontroll`, `kopi` and `hent` say of what they find; none of it stands on line 23."""

from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import DEL

ORD_UTEN_ALLE_DELER: str = "Navneindeksen har ikke alle delene av et ord som er i bruk."
DELER_UTEN_ORD: str = "Navneindeksen har deler av ord som ingen heter."

VELG_EN_ANNEN_KOPI: Annotated[str, 60, DEL] = "velg en annen kopi å hente fram, ingenting er gjort"


def ankeret_kan_ikke_leses(sti: Path) -> str:
    return f"Ankeret {sti} kan ikke leses: velg en fil som du har tilgang til."


def linjen_er_intet_hode(sti: Path, linje: int) -> str:
    return f"Ankeret {sti} kan ikke leses: linje {linje} er ikke et hode; velg en annen fil."


def ankeret_er_tomt(sti: Path) -> str:
    return f"Ankeret {sti} er tomt: slett filen for å begynne på et nytt, eller velg en annen fil."


def ankeret_kan_ikke_skrives(sti: Path) -> str:
    return f"Ankeret {sti} kan ikke skrives: velg en fil i en mappe som du kan skrive i."


def annet_ledd(ledd: int, kjede: str, dag: str) -> str:
    return f"Ankeret: ledd {ledd} i {kjede} er ikke det som sto der {dag}."


def sqlites_funn(funn: str) -> str:
    """What SQLite's own control says."""
    return f"Filen: {funn}."


def viser_til_ingen(rader: str, tabell: str) -> str:
    """`rader` is `En rad`, or how many."""
    return f"{rader} i {tabell} viser til en som ikke finnes."


def ord_uten_person(eier: str) -> str:
    return f"Navneindeksen har ord for {eier}, som ikke er i personregisteret."


def andre_ord_enn_navnet(eier: str) -> str:
    return f"Navneindeksen stemmer ikke med navnet til {eier}."


def feil_merke(tabell: str) -> str:
    return f"Merket for hvor langt {tabell} er kontrollert, stemmer ikke med kjeden."


def flere_feil(tabell: str, resten: int) -> str:
    return f"I {tabell} er det {resten} feil til."


def mangler_i_skjemaet(slag: str, navn: str) -> str:
    return f"Skjemaet: {slag} {navn} mangler."


def lagt_inn_i_skjemaet(slag: str, navn: str) -> str:
    return f"Skjemaet: {slag} {navn} er lagt inn utenom programmet."


def endret_i_skjemaet(slag: str, navn: str) -> str:
    return f"Skjemaet: {slag} {navn} er endret utenom programmet."


def uleselig_loggrad(rad: int) -> str:
    return f"I logg er ikke rad {rad} slik programmet skriver den."


def annen_enn_i_loggen(tabell: str, rad: object) -> str:
    return f"I {tabell} er rad {rad} en annen enn den som står i loggen."


def lagt_inn(tabell: str, rad: str) -> str:
    """`rad` is `rad 12`, or `en rad`."""
    return f"I {tabell} er {rad} lagt inn utenom programmet."


def fjernet(tabell: str, rad: str) -> str:
    return f"I {tabell} er {rad} fjernet utenom programmet."


def endret(tabell: str, rad: str, kolonner: str) -> str:
    return f"I {tabell} er {rad} endret utenom programmet ({kolonner})."


def kjoringen_summerer_ikke(nummer: int) -> str:
    return f"Kjøring {nummer} har andre summer enn postene som hører til den."


def post_utenfor_anvisningen(post: int) -> str:
    return f"Post {post} i kjøringene har et annet beløp enn anvisningen den gjelder."


def betalt_to_ganger(anvisning: int) -> str:
    return f"Anvisning {anvisning} er i to kjøringer uten at den første ble avvist."


def uten_kjoring(anvisning: int) -> str:
    return f"Anvisning {anvisning} skulle vært i en lukket kjøring, men er ikke i noen."


def tatt_tilbake_og_betalt(anvisning: int) -> str:
    return f"Anvisning {anvisning} er tatt tilbake, men er kontant eller i en kjøring."


def ikke_foreslaatt(vedtak: int) -> str:
    return f"Vedtak {vedtak} er fattet uten at noen har foreslått det og andre kontrollert det."


def justert_alene(justering: int) -> str:
    return f"Justering {justering} er gjort uten at noen har foreslått den og andre kontrollert den."


def anvist_alene(anvisning: int) -> str:
    return f"Anvisning {anvisning} er gjort uten at noen har foreslått den og andre kontrollert den."


def ikke_kontrollert(forslag: int) -> str:
    return f"Forslag {forslag} er fattet uten at det først er kontrollert."


def kontrollert_sitt_eget(forslag: int) -> str:
    return f"Forslag {forslag} er kontrollert eller fattet av en som selv har skrevet det inn eller kontrollert det."


def besvart_av_en_egen(nummer: int) -> str:
    return f"Klage {nummer} er besvart av en som selv var med på vedtaket."


def annullert_uten_rad(sak: str) -> str:
    return f"Sak {sak} er annullert uten raden som sier hvorfor, eller har et vedtak enda den er annullert."


def paa_gammelt_nummer(tabell: str, nummer: str) -> str:
    return f"Rad {nummer} i tabellen {tabell} står på et fødselsnummer som er byttet ut."


def mangler_paa_arbeidslisten(slag: str, sak: str) -> str:
    """`slag` is the word of the kind."""
    return f"Arbeidslisten mangler {slag} i sak {sak}."


def venter_ikke(slag: str, sak: str) -> str:
    return f"Arbeidslisten har {slag} i sak {sak}, som ikke venter."


def venter_annerledes(slag: str, sak: str) -> str:
    return f"Arbeidslisten har {slag} i sak {sak} med andre dager enn det som følger av saken."


def i_bruk(sti: Path) -> Registersetning:
    return f"Registeret {sti} er åpent i et annet program", "avslutt det der først, ingenting er gjort"


def kan_ikke_skrives(sti: Path) -> str:
    return f"{sti} kan ikke skrives: velg en mappe som finnes, som du kan skrive i, og som har plass."


def kopien_finnes(maal: Path) -> str:
    return f"{maal} finnes fra før: velg et annet navn, en kopi skrives aldri over noe."


def registeret_finnes(sti: Path) -> str:
    return f"Registeret {sti} finnes fra før: skriv --erstatt, så blir det gamle tatt vare på."


def er_registeret_selv(kopi: Path) -> str:
    return f"{kopi} er registeret selv: velg kopien som skal hentes fram."


def laget_imens(sti: Path) -> str:
    return f"Registeret {sti} ble laget av et annet program imens: prøv igjen med --erstatt."
