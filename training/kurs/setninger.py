"""What is said to teachers of results, reports and packages, one sentence each; none of it stands on line 23."""

# A result that cannot be read, after its file and key

KAN_IKKE_LESES: str = "filen kan ikke leses; se etter at den finnes, og at du har tilgang."
FOR_STOR: str = "filen er for stor til å være et resultat."
IKKE_JSON: str = "dette er ikke JSON; filen er skadet, eller noe annet enn et resultat."
IKKE_ET_RESULTAT: str = "dette er ikke resultatet av en øvelse."
MANGLER_I_RESULTATET: str = "dette mangler."
UKJENT_I_RESULTATET: str = "dette er ikke noe i et resultat."
IKKE_SLIK: str = "dette er ikke slik et resultat har det."
ENDRET: str = "dette er endret etter at resultatet ble forseglet."


def for_nytt_resultat(utgave: int) -> str:
    return f"resultatet er laget av et nyere program; dette kan lese utgave {utgave}."


def om(fil: str, sted: str, hva: str) -> str:
    return f"{fil}: {sted}: {hva}"


def om_filen(fil: str, hva: str) -> str:
    return f"{fil}: {hva}"


# A file that cannot be written


def finnes_fra_for(fil: str) -> str:
    return f"{fil} finnes fra før, og er ikke rørt; velg et annet navn."


def kan_ikke_skrives(fil: str) -> str:
    return f"{fil} kan ikke skrives; se etter at mappen finnes, og at du har tilgang og plass."
