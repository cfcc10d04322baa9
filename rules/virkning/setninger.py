"""What is said of a combination of choices that cannot be read."""


def ikke_et_valg(skrevet: str) -> str:
    return f"«{skrevet}» er ikke et tolkningsvalg; skriv for eksempel T-TAK=per_ar."


def valgt_to_ganger(valg: str) -> str:
    return f"{valg} står to ganger i samme kombinasjon; velg ett alternativ."
