"""What is said of files of cases and of their rows; none of it stands on line 23."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

RADEN_ER_IKKE_UTF8: str = "Raden er ikke skrevet i UTF-8."
RADEN_ER_IKKE_CSV: str = "Raden er ikke gyldig CSV; se etter hermetegnene."
RADEN_ER_FOR_LANG: str = "Raden er lengre enn 100 000 tegn, og er ingen sak."
FOR_DYPT_NOSTET: str = "Dette er ikke en sak: JSON-en er for dypt nøstet."
ARBEIDSTID_OVER_NULL: str = "normal_arbeidstid må være over 0."
BELOP_SOM_DE_ER: str = "beløpene som de er"
TAPT_HOYST_NORMAL: str = "tapt_arbeidstid må være høyst det som er normal_arbeidstid."


def ikke_utf8(navn: str) -> str:
    return f"{navn} er ikke skrevet i UTF-8; lagre den på nytt som UTF-8."


def filen_finnes_ikke(sti: Path) -> str:
    return f"Filen {sti} finnes ikke."


def filen_kan_ikke_leses(sti: Path) -> str:
    return f"Filen {sti} kan ikke leses; se etter at det er en fil du har tilgang til."


def filen_er_tom(sti: Path) -> str:
    return f"Filen {sti} har ingen saker."


def overskriften_staar_i(sti: Path, feilliste: str) -> str:
    return f"Filen {sti} kan ikke leses; overskriften til radene i {feilliste} står der."


def i_overskriften(sti: Path, setning: str) -> str:
    return f"{sti} linje 1: {setning}"


def overskriften_maa_vaere(kolonner: Sequence[str]) -> str:
    return f"overskriften må være {','.join(kolonner)}."


def ukjent_kolonne(navn: str, kjente: Sequence[str]) -> str:
    return f"kolonnen «{navn}» er ukjent; bruk {', '.join(kjente)}."


def kolonnen_to_ganger(navn: str) -> str:
    return f"kolonnen {navn} står to ganger; behold én av dem."


def kolonnen_mangler(navn: str) -> str:
    return f"kolonnen {navn} mangler; skriv den i overskriften."


def ikke_tre_felter(antall: int) -> str:
    return f"Raden har {antall} felter, ikke tre."


def feil_antall_felter(antall: int, overskrifter: int) -> str:
    return f"Raden har {antall} felter, men overskriften har {overskrifter}."


def tom_kolonne(navn: str) -> str:
    return f"Kolonnen {navn} er tom; den må fylles ut."


def ja_eller_nei(navn: str) -> str:
    return f"{navn} må være J eller N."


def utenfor_grensene(navn: str, hoyst: Decimal) -> str:
    return f"{navn} må være fra 0 til {hoyst}, med høyst to desimaler."


def ugyldig_json(linje: int, tegn: int) -> str:
    return f"Dette er ikke gyldig JSON (linje {linje}, tegn {tegn})."


def ikke_et_tall(navn: str) -> str:
    return f"{navn} er ikke et tall som kan brukes."


def nokkelen_to_ganger(nokkel: str) -> str:
    return f"Nøkkelen {nokkel} står to ganger; skriv den én gang."


def utgangspunktet(tolkning: str) -> str:
    return f"Utgangspunktet er {tolkning}."


def utbetaler(i_uka: str, i_aaret: str) -> str:
    """Kroner, in groups of three."""
    return f"Det utbetaler {i_uka} kr i uka, {i_aaret} kr i året."


def slik_er_uka(ikke_med: str) -> str:
    """The tolkningsvalg that are not among those of the table."""
    return (
        "Hver sak prøves på sin dag, og det som ikke er valgt, er standarden den dagen. En uke er fem dager av et"
        " meldekort uten egenandel og sanksjon; uten minsteinntekt er den 0 (C). Disse valgene virker ikke på uka, og"
        f" er ikke med: {ikke_med}."
    )


def fulgt_med_g(aar: int) -> str:
    return f"beløpene har fulgt G, i kroner av {aar}"


def reglene_mot_reglene(til: int, fra: int, belopene: str) -> str:
    return f"Reglene i {til} mot reglene i {fra}, {belopene}."


def aarene_utbetaler(fra: int, kroner_fra: str, til: int, kroner_til: str) -> str:
    """Kroner a week, in groups of three."""
    return f"{fra} utbetaler {kroner_fra} kr i uka, {til} {kroner_til} kr."


def kan_ikke_skrives(sti: Path) -> str:
    return f"{sti}: kan ikke skrives; velg et annet sted."


def under_en_annen_lov(aar: int) -> str:
    return f"Saken er under en annen lov: bruk --lov {aar}."
