"""What `dagpenger kurs` says, and what stands in its reports."""

from pathlib import Path


def ingen_mappe(sti: Path) -> str:
    return f"{sti} er ingen mappe; skriv mappen som resultatene ligger i."


def kan_ikke_leses(sti: str) -> str:
    return f"{sti} kan ikke leses; se etter at du har tilgang til mappen."


def ingen_resultater(mappe: Path) -> str:
    return f"Det er ingen resultater i {mappe}; et resultat er en fil som slutter på .json."


HVER_SIN_FIL: str = "--csv, --html og --json må være hver sin fil, og ingen av dem et resultat; velg et annet navn."
ENDELSEN_PAA_PAKKEN: str = "--ut: skriv et navn som slutter på .zip"


def pakket(antall: int, fil: Path) -> str:
    return f"Pakken {fil} er laget; antall øvelser i den: {antall}."


def hodet(resultater: int, teller: int, elever: int, ovelser: int) -> str:
    return f"Resultater: {resultater}, og {teller} av dem teller. Elever: {elever}. Øvelser: {ovelser}."


INGEN_FEIL: str = "Ingen feil er gjort som har et navn."
SLIK_ER_DET_REGNET: tuple[str, ...] = (
    "Hvert resultat er spilt om igjen slik det er tatt opp, og gir poengene fra da.",
    "Det som er endret, eller ikke kan spilles til slutt, teller ikke med.",
    "Poengene til en elev er de fra det beste forsøket på hver øvelse.",
    "Tiden er alle forsøkene sammen, på øvelsens egen klokke.",
    "Feilene er talt i resultater: sikre er gjort, og mulige er én av flere feil som",
    "hver for seg gir det samme gale tallet.",
)
