"""What ARBEIDSLISTE says."""

from datetime import date
from typing import Annotated

from data.arbeid.slag import PURRES_DAGER, UTEN_KORT_DAGER, VARSLES_DAGER
from tui.skjema.setning import Opplysning

Sak = Annotated[str, 8]
Sign = Annotated[str, 8]

INGENTING_VENTER: Opplysning = "Ingenting venter her. Velg K i Vis for å se hele kontorets."
INGENTING_PASSER: Opplysning = "Ingenting her passer. Slett i Søk, eller velg K i Vis for å lete i alt."
VELG_RAD: Opplysning = "Gå til raden med Tab og pilene, og trykk Enter der."
VENTER: Opplysning = "Enter på en rad åpner saken. N i Handling tar den neste ledige."
HVORFOR_DET_VENTER: str = "Hvorfor det venter"
VAART_VALG: str = "Arbeidslisten, fristene og rekkefølgen er vårt valg (grad C): kilden har ingen."

SOKNADEN: str = (
    "Søknaden er journalført, og det er ikke fattet vedtak. Den venter fra den ble mottatt; D-61 behandler den."
)
PAPIRENE: str = (
    "Det er bedt om papirer, og fristen er ute. BREV-2 tar dem imot; uten dem avgjøres saken med det som er kjent."
)
TIL_KONTROLL: str = (
    "Et vedtak er foreslått, og skal kontrolleres av en annen enn den som skrev det inn. VEDTAK viser det."
)
TIL_AVGJORELSE: str = "Et vedtak er foreslått og kontrollert, og skal fattes. VEDTAK viser det."
TIL_UNDERSKRIFT: str = (
    "Et vedtak er foreslått, og går rundt på papir. De tre navnene føres på VEDTAK når det er kommet tilbake."
)
SENDT_TILBAKE: str = "Det som var foreslått, er sendt tilbake. VEDTAK sier hvorfor; rett det og foreslå på nytt."
AVVIST: str = "En betaling kom tilbake, og saken har samme konto. Den går i neste kjøring når D-60 har en annen."
HOLDT: str = (
    "En anvisning er holdt igjen i kjøringen: saken mangler konto, eller trekket er for stort. KJØRING sier hvilket."
)
NAER_GRENSEN: str = "Perioden er snart brukt opp. Fristen er dagen den er det, hvis det anvises full uke hver uke."
OPPBRUKT: str = "Perioden er brukt opp. Saken avsluttes på ENDRING, eller vurderes videre på D-61."
AVSTENGNINGEN: str = (
    f"Avstengningen slutter om {VARSLES_DAGER} dager eller før, eller er nettopp over, og det er ikke kommet kort "
    "etter den."
)
UTEN_KORT: str = f"Det er {UTEN_KORT_DAGER} dager siden siste dag med kort, avstengning eller vedtak, og saken løper."
KORTET: str = "Kortet kom i en fil, og noe taler mot å anvise det uten at noen ser det. D-62 viser kortet."
FERIETILLEGGET: str = (
    "Saken er avsluttet, ingen kjøring venter, og det er ferietillegg som ikke er anvist. D-68 anviser det."
)

REGISTERET: str = (
    "Et annet register har fortalt noe annet enn det som er oppgitt i saken. REGISTER viser begge, og tar imot svaret."
)
KLAGEN: str = (
    "Klagen skal besvares av en annen enn dem som var med på vedtaket. Den venter fra den kom; KLAGE viser den."
)
KLAGEN_ER_OVERSENDT: str = (
    f"Klagen ble sendt til fylkesarbeidskontoret for {PURRES_DAGER} dager siden, og svaret er ikke ført. Spør etter "
    "det; KLAGE fører svaret."
)
KLAGEN_FORTE_FRAM: str = (
    "Klagen førte fram, og saken venter på et nytt vedtak på OMGJØRING, D-61 eller ENDRING. Det neste vedtaket knyttes "
    "til klagen."
)


def de_forste(antall: Annotated[int, 3]) -> Opplysning:
    return f"De første {antall} vises. F8 etter den siste viser flere; Søk finner resten."


def noen_av_dem(fra: Annotated[int, 6], til: Annotated[int, 6]) -> Opplysning:
    return f"Nummer {fra}-{til} vises; det er flere (F8). F7 før den første går tilbake."


def de_siste(fra: Annotated[int, 6], til: Annotated[int, 6]) -> Opplysning:
    return f"Nummer {fra}-{til} vises, og er de siste. F7 før den første går tilbake."


def er_tatt(sak: Sak) -> Opplysning:
    return f"Sak {sak} er hos deg nå. Enter på raden åpner den."


def er_utsatt(sak: Sak, til: date) -> Opplysning:
    return f"Sak {sak} er lagt til side, og kommer tilbake {til:%d.%m.%Y}. S i Vis viser den."


def er_levert(sak: Sak) -> Opplysning:
    return f"Sak {sak} er levert tilbake; hvem som helst med rollen kan ta den."


def er_overfort(sak: Sak, hvem: Sign) -> Opplysning:
    return f"Sak {sak} er overført til {hvem}."


def er_lagt_bort(sak: Sak) -> Opplysning:
    return f"Kortet i sak {sak} er lagt bort, og anvises ikke."


def om_kortet(sak: Sak, fra: date, til: date, grunn: str) -> str:
    """Why it waits may be longer than the line; F2 has all of it."""
    return f"Sak {sak}, kort {fra:%d.%m.%y}-{til:%d.%m.%y}: {grunn}"


def om_avviket(sak: Sak, slag: str, fra: date, oppgitt: str, registrert: str) -> str:
    """An address may be longer than the line; F2 has all of it."""
    return f"Sak {sak}, {slag} fra {fra:%d.%m.%y}: oppgitt {oppgitt}, registrert {registrert}"


def om_oppgaven(sak: Sak, siden: date) -> str:
    return f"Sak {sak} har ventet siden {siden:%d.%m.%Y}."


def om_ferieaaret(sak: Sak, aar: Annotated[str, 4], siden: date) -> str:
    return f"Sak {sak}, ferieåret {aar}, har ventet siden {siden:%d.%m.%Y}."


def om_utsatt(sak: Sak, til: date, grunn: str) -> str:
    """The reason may be longer than the line; F2 has all of it."""
    return f"Sak {sak}, til side til {til:%d.%m.%Y}: {grunn}"


def frist(dag: date) -> str:
    return f"Frist: {dag:%d.%m.%Y}."


def hos(hvem: Sign) -> str:
    return f"Tatt av {hvem}."


def arbeid_for(rolle: Annotated[str, 14]) -> str:
    return f"Hos ingen; arbeid for {rolle}."
