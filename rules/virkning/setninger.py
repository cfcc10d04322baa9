"""What is said of a combination of choices that cannot be read, and of what the change of law is reckoned on."""

PROVES_1_JULI: str = "Alle prøves 1. juli i hvert av årene. De tre årene i saken er de tre siste periodene."
TOLV_LIKE_MAANEDER: str = "En årssum er tolv like måneder i hele kroner; det som er til overs, står i de siste."
UTEN_MINSTEINNTEKT: str = "Den som ikke har minsteinntekt, får ingenting, unntatt etter verneplikt."
TAPTE_TIMER: str = "Tapt arbeidstid er vanlige timer uten dem som fortsatt arbeides."
PENSJONER_ETTER_4_26: str = (
    "Pensjoner samordnes etter § 4-26, en femtitodel av året i uka; folketrygdytelser etter § 4-25."
)
UTEN_MOTSVARIGHET: str = (
    "Kurstid, fiskeforedling, lønn før pensjonen og redusert trygd har ingen motsvarighet fra 1997."
)
IKKE_MED: str = "Lesningene er standardvalgene. Egenandel, ventedager, sanksjoner og lengden er ikke med."


def ikke_et_valg(skrevet: str) -> str:
    return f"«{skrevet}» er ikke et tolkningsvalg; skriv for eksempel T-TAK=per_ar."


def valgt_to_ganger(valg: str) -> str:
    return f"{valg} står to ganger i samme kombinasjon; velg ett alternativ."
