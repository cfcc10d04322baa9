"""What the history of a case says; a row of the list has room for the first of it, and the line below for the rest."""

from datetime import date, datetime
from decimal import Decimal

HOLDT_IGJEN: str = "Holdt igjen i kjøringen"
GJORT_OPP: str = "Gjort opp i kjøringen, uten betaling"
"""A payment and the deductions from it come to nothing: no transfer."""


def gjort(hvem: str, naar: datetime) -> str:
    return f"Gjort av {hvem} {naar:%d.%m.%Y kl. %H.%M}."


def i_versjon(versjon: int) -> str:
    return f"Saken fikk versjon {versjon}."


def endret_felt(label: str, fra: str, til: str) -> str:
    return f"{label}: før {fra}, nå {til}"


def innvilget(fra: date, ukesats: Decimal) -> str:
    return f"Innvilget fra {fra:%d.%m.%y}, {ukesats} kr i uka"


def omgjort(fra: date, ukesats: Decimal, forskjell: str) -> str:
    return f"Gjort om fra {fra:%d.%m.%y}, {ukesats} kr i uka, {forskjell} kr"


def annullert(grunn: str) -> str:
    return f"Journalføringen annullert: {grunn}"


def avslaatt(grunn: str) -> str:
    return f"Avslått: {grunn}"


def avstengt(fra: date, til: date, grunn: str) -> str:
    return f"Avstengt {fra:%d.%m.%y}-{til:%d.%m.%y}: {grunn}"


def opphevet(fra: date, grunn: str) -> str:
    return f"Avstengningen fra {fra:%d.%m.%y} opphevet: {grunn}"


def opphort(fra: date, grunn: str) -> str:
    return f"Avsluttes {fra:%d.%m.%y}: {grunn}"


def gjenopptatt(fra: date, grunn: str) -> str:
    return f"Tatt opp igjen fra {fra:%d.%m.%y}: {grunn}"


def foreslaatt(slag: str) -> str:
    return f"Foreslått: {slag}"


def sendt_brev(slag: str) -> str:
    return f"Sendt brev: {slag}"


def klaget(klage: int, vedtak: int, kom: date) -> str:
    return f"Klage {klage} på vedtak {vedtak}, kom {kom:%d.%m.%Y}"


def klagefristen(frist: date) -> str:
    return f"Klagefristen var {frist:%d.%m.%Y}."


KOM_FOR_SENT: str = "Klagen kom for sent."


def klagen_ble(klage: int, stand: str, dato: date) -> str:
    return f"Klage {klage} {stand} {dato:%d.%m.%Y}"


def tatt_opp_likevel(grunn: str) -> str:
    return f"Tatt opp likevel: {grunn}"


def regnet_om(dager: str, for_: Decimal, naa: Decimal) -> str:
    return f"{dager}: før {for_} kr, nå {naa} kr"


def kravet(dager: str, belop: str, slag: str) -> str:
    return f"Kravet, {slag}, {dager}: {belop} kr"


def papirer_kom(dag: date, papirer: str) -> str:
    return f"Papirer kom {dag:%d.%m.%Y}: {papirer}"


def paa_papir(navn: str, dato: date) -> str:
    return f"På papiret: {navn} {dato:%d.%m.%Y}"


def sendt_tilbake(slag: str, grunn: str, ord_: str) -> str:
    return f"Sendt tilbake: {slag}. {grunn}. {ord_}"


def anvist_prosent(prosent: int) -> str:
    return f"Anvist %: {prosent}"


def tatt_tilbake(navn: str, grunn: str) -> str:
    return f"Tatt tilbake: {navn}. {grunn}"


def tatt_inn(fra: date, til: date, prosent: int) -> str:
    return f"Tatt inn med {prosent} %, anvist {fra:%d.%m.%y}-{til:%d.%m.%y}"


def justert(konto: str, belop: str, grunn: str) -> str:
    return f"{konto} justert med {belop}: {grunn}"


def overfort(betaling: str, netto: Decimal) -> str:
    return f"Overført {netto} kr, {betaling}"


def trukket(netto: Decimal, betaling: str) -> str:
    return f"Trukket {netto} kr i {betaling}"


def i_kjoringen(nummer: int, mandag: date) -> str:
    return f"Kjøring {nummer}, {mandag:%d.%m.%Y}."


def ble_utbetalt(betaling: str, tekst: str) -> str:
    return f"Utbetalt {betaling} {tekst}".rstrip()


def ble_avvist(betaling: str, tekst: str) -> str:
    return f"Avvist {betaling} {tekst}".rstrip()


def registrert(slag: str, fra: date, verdi: str) -> str:
    return f"Registrert {slag} fra {fra:%d.%m.%Y}: {verdi}".removesuffix(": ")


def gjelder_til(dag: date) -> str:
    return f"Gjelder til {dag:%d.%m.%Y}."


def fra_linje(fil: str, linje: int) -> str:
    return f"Fra {fil}, linje {linje}."


def overtatt(slag: str, oppgitt: str) -> str:
    return f"Overtatt {slag} fra register; før sto {oppgitt}"


def beholdt(slag: str, grunn: str) -> str:
    return f"Beholdt det oppgitte mot registrert {slag}: {grunn}"
