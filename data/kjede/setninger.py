"""What is said of a chain that does not hold; none of it stands on line 23 alone."""


def hodet_mangler(tabell: str) -> str:
    return f"Kjeden til {tabell} mangler sitt hode."


def annen_rad(tabell: str, venter: int, rad: object) -> str:
    return f"I {tabell} skulle rad {venter} komme nå, men der står rad {rad}."


def henger_ikke_sammen(tabell: str, rad: int) -> str:
    return f"I {tabell} henger ikke rad {rad} sammen med raden før."


def endret_siden(tabell: str, rad: object) -> str:
    return f"I {tabell} er rad {rad} endret etter at den ble skrevet."


def feil_antall(tabell: str, antall: int, siste: int) -> str:
    return f"I {tabell} skal den siste raden være nummer {antall}, men den er nummer {siste}."


def feil_hode(tabell: str) -> str:
    return f"I {tabell} stemmer ikke siste rad med kjedens hode."
