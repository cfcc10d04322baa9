"""What is refused and told of when a running case is taken in, and when an account is corrected."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import DEL, Etikett, Feil, Opplysning, Varsel

Sak = Annotated[str, 8]
"""A case number."""
Tilstand = Annotated[str, 16]
Uker = Annotated[str, 6]
Sum = Annotated[Decimal, 9]
"""Per cent or kroner."""

# LØPENDE: a running case is taken in

ANVIST_TIL_MANGLER: Feil = "Anvist til og med: skriv den siste dagen som er anvist utenfor registeret."
KILDEN_MANGLER: Feil = "Kilde: skriv hvilket papir tallene står på."


def ikke_innvilget(sak: Sak, tilstand: Tilstand) -> Varsel:
    return f"Sak {sak} er {tilstand}: fatt vedtak i den før den tas inn."


def tatt_inn_for(sak: Sak, dag: date, signatur: Annotated[str, 8]) -> Varsel:
    return f"Rett i JUSTERING: {signatur} tok inn sak {sak} {dag:%d.%m.%Y}."


def har_anvisninger(sak: Sak) -> Varsel:
    return f"Rett i JUSTERING: sak {sak} har anvisninger, og tas ikke inn."


def anvist_til_for_innvilget(fra: date) -> Feil:
    return f"Anvist til og med: skriv {fra:%d.%m.%Y} eller senere; da begynner vedtaket."


def anvist_til_etter_vedtaket(til: date) -> Feil:
    return f"Anvist til og med: skriv {til:%d.%m.%Y} eller før; saken går ikke lenger."


def anvist_i_registeret(dager: Annotated[str, 17], sak: Sak) -> Feil:
    return f"Anvist til og med: {dager} er anvist i sak {sak}; se etter."


def regnskapsaaret(siste: Annotated[int, 4], forrige: Annotated[int, 4]) -> Feil:
    return f"Regnskapsår: skriv {siste} eller {forrige}."


def mer_enn_et_aar(felt: Annotated[str, 24], hoyst: Annotated[int, 4]) -> Feil:
    return f"{felt}: skriv høyst {hoyst}; et år har ikke flere uker."


def tas_inn(brukt: Uker, igjen: Uker) -> Opplysning:
    return f"Enter igjen tar inn saken: {brukt} uker er brukt, {igjen} er igjen."


def tas_inn_naer_grensen(brukt: Uker, igjen: Uker) -> Varsel:
    return f"Enter igjen tar inn saken; grensen er nær: {brukt} uker, {igjen} igjen."


def tas_inn_over_grensen(brukt: Uker, maks: Uker) -> Varsel:
    return f"Enter igjen tar inn saken: {brukt} av {maks} uker; oppbrukt."


# a list of running cases

MAA_STAA_DER: Annotated[str, 20, DEL] = "må stå der"


def lopende_fra(papir: str) -> str:
    """The reason of the grant, when the list has none."""
    return f"Løpende sak: {papir}"


def feil_antall_celler(antall: int, venter: int) -> str:
    return f"Raden har {antall} celler; overskriften har {venter}."


def i_kolonnen(kolonne: str, hva: str) -> str:
    return f"Kolonnen {kolonne}: {hva.rstrip('.')}."


def annen_ukesats(listens: Decimal, beregnet: Decimal) -> str:
    return f"Ukesatsen i listen er {listens}, men opplysningene gir {beregnet}; se etter dem."


def har_aapen_sak(sak: str) -> str:
    return f"Personen har sak {sak} fra før, som er åpen; ta den inn i LØPENDE."


def over_ukene(sak: str) -> str:
    return f"Sak {sak} er tatt inn, og ukene er brukt opp."


def listen_kan_ikke_leses(fil: Path) -> Registersetning:
    return f"{fil} kan ikke leses", "velg en fil som du har tilgang til"


def ingen_saksliste(fil: Path) -> Registersetning:
    return f"{fil} er ingen saksliste", "skriv en CSV-fil med kolonnenavn på første linje"


def ukjent_kolonne(fil: Path, kolonne: str) -> Registersetning:
    return f"{fil}, linje 1: kolonnen {kolonne} er ukjent", "se etter navnet i docs/kommandoer.md"


def kolonnen_to_ganger(fil: Path, kolonne: str) -> Registersetning:
    return f"{fil}, linje 1: kolonnen {kolonne} står to ganger", "behold den ene"


def kolonnen_mangler(fil: Path, kolonne: str) -> Registersetning:
    return f"{fil}, linje 1: kolonnen {kolonne} mangler", "skriv den i overskriften"


# JUSTERING: an account is corrected

VELG_REGNSKAP: Feil = "Regnskap: velg et med F4."
BELOPET_MANGLER: Feil = "Justering: skriv et helt tall med fortegn, og ikke 0."
GRUNNEN_MANGLER: Feil = "Begrunnelse: skriv hvorfor regnskapet rettes."
REFERANSEN_MANGLER: Feil = "Referanse: skriv hvilket papir rettelsen bygger på."
UTEN_AAR: str = "År: la feltet stå tomt; dette regnskapet har ikke år."


def ingenting_aa_justere(sak: Sak, tilstand: Tilstand) -> Varsel:
    return f"Sak {sak} er {tilstand}: den har ingen regnskap før et vedtak."


def aaret(forste: Annotated[int, 4], siste: Annotated[int, 4]) -> Feil:
    return f"År: skriv et år fra {forste} til {siste}."


def for_stor_justering(hoyst: Annotated[int, 7]) -> Feil:
    return f"Justering: skriv et tall fra -{hoyst} til {hoyst}."


def under_null(staar: Sum) -> Feil:
    return f"Justering: trekk høyst {staar} fra; mer står det ikke på regnskapet."


def justeres(regnskap: Annotated[str, 28], fra: Sum, til: Sum) -> Opplysning:
    return f"Enter igjen justerer: {regnskap} fra {fra} til {til}."


def foreslaas_justert(regnskap: Annotated[str, 28], fra: Sum, til: Sum) -> Opplysning:
    return f"Enter igjen foreslår: {regnskap} fra {fra} til {til}."


def justeres_etter_tillegget(aar: Annotated[int, 4], fra: Sum, til: Sum) -> Varsel:
    return f"Enter igjen: {fra} blir {til}; ferietillegget {aar} er anvist."


# KONTROLLKORT: the rows in the tree


def tatt_inn_av(hvem: str, fra: date, til: date) -> str:
    return f"Tatt inn av {hvem}; anvist før det {fra:%d.%m.%Y}–{til:%d.%m.%Y}"


def justert_av(hvem: str) -> str:
    return f"Justert av {hvem}"


def staar_paa(papir: str) -> str:
    return f"Kilde: {papir}"


def fordi(grunn: str) -> str:
    return f"Begrunnelse: {grunn}"


def merknaden(tekst: str) -> str:
    return f"Anmerkning: {tekst}"


def paa_regnskapet(regnskap: Etikett, aar: str, verdi: str) -> str:
    """`aar` is the year with the blank before, or nothing."""
    return f"Regnskapet {regnskap}{aar}: {verdi}"
