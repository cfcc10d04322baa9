"""What the law of today says of a case in JSON that it does not take; none of it stands on line 23."""

from datetime import date

MANGLER_DAGSATS: str = "vedtak.dagsats mangler: meldekort uten grunnlag eller inntekter må ha den."
MANGLER_STONADSDAGER: str = "vedtak.stonadsdager mangler: meldekort uten inntekter må ha dem."
FVA_ER_NULL: str = "vanlig_arbeidstid gir 0 timer i uka, og da kan ingen meldekort regnes ut; skriv flere timer."
FISKEINDUSTRI_UTEN_PERMITTERT: str = "fiskeindustri kan bare være true når permittert er true."


def vedtatt_arbeidstid_er_null(nokkel: str) -> str:
    return f"{nokkel} er 0 timer en dag med rett, og da kan meldekortet ikke regnes ut; skriv flere timer."


def en_liste(nokkel: str) -> str:
    return f"{nokkel} må være en liste."


def et_tall(nokkel: str) -> str:
    return f"{nokkel} må være et tall, for eksempel 18.75."


def tall_fra_til(nokkel: str, minst: str, hoyst: str) -> str:
    return f"{nokkel} må være et tall fra {minst} til {hoyst}."


def tall_fra(nokkel: str, minst: str) -> str:
    return f"{nokkel} må være et tall som er minst {minst}."


def for_langt_tall(nokkel: str, siffer: int, desimaler: int) -> str:
    return f"{nokkel} må ha høyst {siffer} siffer foran komma og {desimaler} bak."


def barn(nokkel: str, hoyst: int) -> str:
    return f"{nokkel} må være et helt tall fra 0 til {hoyst}, eller en liste av rader med fra og antall."


def en_maaned(nokkel: str) -> str:
    return f"{nokkel} må være en måned som finnes, på formen ÅÅÅÅ-MM."


def maaned_utenfor(nokkel: str, fra: str, til: str) -> str:
    return f"{nokkel} må være en måned fra {fra} til {til}."


def aaret_gjelder_ikke(nokkel: str) -> str:
    return f"{nokkel} gjelder bare før 01.07.2019; skriv hver måned med nøkkelen maaned."


def maaned_og_aar(nokkel: str) -> str:
    return f"{nokkel}: bruk enten maaned eller aar i alle radene, ikke begge."


def to_ganger(nokkel: str, periode: str) -> str:
    return f"{nokkel} er {periode}, som står to ganger; skriv hver måned eller hvert år én gang."


def uker_og_dager(nokkel: str) -> str:
    return f"{nokkel} må ha enten uker eller dager, ikke begge."


def uten_lengde(nokkel: str) -> str:
    return f"{nokkel} må ha uker eller dager, fordi lengden før 01.07.2019 ikke er kjent."


def fjorten_dager(nokkel: str) -> str:
    return f"{nokkel} må være en liste med 14 dager."


def en_mandag(nokkel: str) -> str:
    return f"{nokkel} må være en mandag."


def kortet_slutter_for_sent(nokkel: str, til: date) -> str:
    return f"{nokkel} gir et meldekort som slutter etter {til:%d.%m.%Y}, der satsene ikke er kjent."


def overlapper(nokkel: str, annet: str) -> str:
    return f"{nokkel} overlapper {annet}; hver dag kan bare stå på ett meldekort."


def slutter_for_den_begynner(nokkel: str) -> str:
    return f"{nokkel} kan ikke være før fra."


def ingen_rad_dekker(nokkel: str, dag: date) -> str:
    return f"{nokkel} har ingen rad som dekker {dag:%d.%m.%Y}, en dag med rett."
