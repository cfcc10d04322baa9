"""What the desk and the forms of an exercise say."""

POENG_ETTERPAA = "poengene kommer når prøven er levert"


def tid_og_poeng(brukt: int, ment: int, poeng: str) -> str:
    return f"Tid: {brukt} av {ment} minutter · {poeng}"


def poeng(antall: int, maks: int) -> str:
    return f"{antall} av {maks} poeng"
