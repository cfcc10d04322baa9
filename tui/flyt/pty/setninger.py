"""What is said of a flow that is played through a real terminal."""

PYTE_MANGLER: str = "--pty trenger pakken pyte, som ikke er installert: installer den med «pip install pyte»."


INGENTING: str = "ingenting"
SKJULT: str = "skjult"


def ukjent_term(term: str, finnes: str) -> str:
    return f"--pty kan ikke være {term}; velg blant {finnes}."


def ingen_pseudoterminal(hvorfor: str) -> str:
    return f"Flyten kan ikke spilles med --pty, for det er ingen pseudoterminal å få: {hvorfor}."


def ikke_svart_paa(sekunder: int) -> str:
    return f"programmet i terminalen har ikke svart på {sekunder} sekunder"


def sluttet(kode: int) -> str:
    return f"programmet i terminalen sluttet av seg selv (status {kode})"


def viser_annet(term: str, linjer: str) -> str:
    """`linjer` are the numbers of the lines that are not alike."""
    return (
        f"{term} viser linje {linjer} på en annen måte enn programmet har tegnet den (- er programmets, + terminalens)"
    )


def markor_et_annet_sted(term: str, ventet: str, vist: str) -> str:
    return f"{term} har markøren {vist}, og programmet har den {ventet}"


def plassen(rad: int, kol: int) -> str:
    return f"i linje {rad}, kolonne {kol}"


def lest_som(term: str, sendt: str, tast: str, lest: str) -> str:
    return f"{term} sender {sendt} for {tast}, og programmet leser det som {lest}"


def kom_ikke_fram(sendt: int, lest: int) -> str:
    return f"av {sendt} tastetrykk kom {lest} fram til programmet"


def limt_inn_som(lest: str) -> str:
    return f"innlimingen kom fram som {lest}"


def har_ikke_tasten(term: str, tast: str) -> str:
    return f"{term} har ikke tasten {tast}, og ingen annen tast og ikke noe ord gjør det samme"


def ordet_kan_ikke_skrives(term: str, tast: str, ord_: str) -> str:
    return f"{term} har ikke tasten {tast}, og ordet «{ord_}» kan ikke skrives mens et vindu eller et spørsmål er åpent"


def kan_ikke_lime(term: str) -> str:
    return f"{term} skiller ikke det som limes inn fra det som skrives; bruk «fyll» eller «skriv», én linje om gangen"


def i_stedet(term: str, byttet: str) -> str:
    """`byttet` is what was used, and for which key."""
    return f"På {term} ble det brukt {byttet}."


def ordet(ord_: str) -> str:
    return f"ordet «{ord_}»"
