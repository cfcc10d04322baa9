"""What is said of a case in JSON that cannot be read; none of it stands on line 23."""

from datetime import date

TOLKNINGEN_ER_INTET_OBJEKT: str = "tolkning må være et objekt med nøkler."
BEGGE_FORMER: str = "provingsdato kan ikke stå sammen med behandlet, innvilget_fra eller inntekt; velg én form."


def nokkelen_mangler(nokkel: str) -> str:
    return f"Nøkkelen {nokkel} mangler."


def ukjent_nokkel(nokkel: str, kjente: str) -> str:
    return f"Nøkkelen {nokkel} er ukjent; bruk {kjente}."


def ikke_et_tall(nokkel: str, skrevet: str) -> str:
    return f"{nokkel} må være et tall, men der står «{skrevet}»."


def intet_objekt(sted: str) -> str:
    """`sted` is a key, or `Saken`."""
    return f"{sted} må være et objekt med nøkler."


def ikke_tre_verdier(nokkel: str) -> str:
    return f"{nokkel} må være en liste med tre verdier, siste år først."


def alternativet_er_ingen_tekst(valg: str) -> str:
    return f"tolkning.{valg} må være en tekst."


def i_tolkningen(setning: str) -> str:
    """What is wrong with the choices."""
    return f"tolkning: {setning}"


def en_av(nokkel: str, valgene: str) -> str:
    return f"{nokkel} må være {valgene}."


def dato_utenfor(nokkel: str, fra: date, til: date) -> str:
    return f"{nokkel} må være en dato fra {fra:%d.%m.%Y} til {til:%d.%m.%Y}."


def ingen_dato(nokkel: str) -> str:
    return f"{nokkel} må være en dato som finnes, på formen ÅÅÅÅ-MM-DD."


def true_eller_false(nokkel: str) -> str:
    return f"{nokkel} må være true eller false."


def helt_tall(nokkel: str, hoyst: int) -> str:
    return f"{nokkel} må være et helt tall fra 0 til {hoyst}."


def hele_kroner(nokkel: str) -> str:
    return f"{nokkel} må være hele kroner fra 0 til 999 999 999."
