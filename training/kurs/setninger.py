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


# A file that cannot be written


def finnes_fra_for(fil: str) -> str:
    return f"{fil} finnes fra før, og er ikke rørt; velg et annet navn."


def kan_ikke_skrives(fil: str) -> str:
    return f"{fil} kan ikke skrives: se etter at mappen er din, og at disken har plass."


# A recorded flow in a result


def ikke_i_et_opptak(ord_: str) -> str:
    return f"«{ord_}» er ikke noe i et opptak av en øvelse."


# A package of exercises

IKKE_EN_PAKKE: str = "dette er ikke en pakke av øvelser, eller den er skadet."
ANNET_I_PAKKEN: str = "pakken inneholder noe annet enn øvelsene den sier at den har."
IKKE_SOM_MANIFESTET: str = "øvelsen er ikke den som ble lagt i pakken."
FOR_STOR_DEL: str = "dette er for stort til å være en øvelse."


def for_ny_pakke(utgave: int) -> str:
    return f"pakken er laget av et nyere program; dette kan lese utgave {utgave}."


def kan_ikke_pakkes(fil: str) -> str:
    return f"{fil} kan ikke legges i en pakke; bruk bokstaver, tall, strek og punktum i navnet, og høyst én megabyte."


def to_ganger(fil: str) -> str:
    return f"{fil}: en øvelse med den id-en eller det filnavnet er valgt to ganger; velg den én gang."


# A result that was played again

OVELSEN_ER_ENDRET: str = "øvelsen er endret siden; resultatet er vurdert etter øvelsen slik den er nå."
INGEN_FEIL: str = "ingen navngitte feil"


def uten_ovelse(id_: str) -> str:
    return f"øvelsen {id_} finnes ikke i kurset eller ved resultatene; legg øvelsen eller pakken der."


def er_kopi(fil: str, forste: str) -> str:
    return f"{fil}: dette er en kopi av {forste}, og teller ikke en gang til."


def kan_ikke_gjentas(fil: str, setning: str) -> str:
    return f"{fil}: det som er gjort, kan ikke spilles igjen til slutt: {setning}."


def noe_annet(fil: str, sagt: str, fikk: str) -> str:
    return f"{fil}: resultatet sier {sagt}, men spilt igjen gir det {fikk}."


def andre_hint(fil: str, sagt: int, fikk: int) -> str:
    return f"{fil}: resultatet sier {sagt} hint, men spilt igjen er det {fikk}."


STANSET: str = "programmet stanset"
