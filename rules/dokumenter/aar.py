"""What a rule that there is one of for each year or period is called, when all of them are meant."""

HVERT = {" siste år": " hvert år", " i periode 1": " i hver periode"}
"""What the name of the first of them has, and what stands there when all are meant."""


def om_hvert(navn: str) -> str:
    """The name of all of them, by that of the first."""
    for forste, alle in HVERT.items():
        navn = navn.replace(forste, alle)
    return navn


def uten_aar(navn: str) -> str:
    """What they are called when it is said already which it is."""
    for forste in HVERT:
        navn = navn.replace(forste, "")
    return navn
