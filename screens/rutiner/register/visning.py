"""How REGISTER shows a row, and tells of it under F2."""

from collections.abc import Iterator, Mapping
from datetime import date

from data.arbeid.register.opplysning import ADRESSE, Avviksgrunn, Registeravvik
from data.operasjoner.register.registerbilde import Registerlinje
from data.tabeller.register.registeropplysning import BEHOLDT, OVERTATT, Registerslag
from rules.fakta.skjema import FAKTA
from screens.rutiner.register import setninger

SLAG_I_ORD = {"dod": "død"}
"""The kinds that are written otherwise than in a file."""
_HVORFOR: Mapping[Avviksgrunn, str] = {
    Avviksgrunn.ULIKT: setninger.ULIKT,
    Avviksgrunn.ANNEN_TID: setninger.ANNEN_TID,
    Avviksgrunn.BEGYNNER_SENERE: setninger.BEGYNNER_SENERE,
    Avviksgrunn.I_STONADSTIDEN: setninger.I_STONADSTIDEN,
    Avviksgrunn.DOD: setninger.DOD,
}
BREDDE = 19
"""So much of a value a row shows; F2 has all of it."""
ERSTATTET, STEMMER, VENTER = "erstattet", "stemmer", "venter"


def raden(linje: Registerlinje, er_nyest: bool) -> dict[str, str]:
    """The cells of a row; only the newest case is compared, so that of another nothing is said."""
    en, avvik = linje.opplysning, linje.avvik
    return {
        "slag": slaget(linje),
        "fra": f"{en.fra:%d.%m.%y}",
        "til": f"{en.til:%d.%m.%y}" if en.til else "",
        "registrert": f"{en.art} {en.verdi}".strip()[:BREDDE],
        "oppgitt": vist_verdi(avvik.oppgitt)[:BREDDE] if avvik else "",
        "stand": _stand(linje) if er_nyest else "",
    }


def slaget(linje: Registerlinje) -> str:
    """What its kind is called."""
    return slag_i_ord(linje.opplysning.slag)


def slag_i_ord(slag: Registerslag) -> str:
    """What a kind is called."""
    return SLAG_I_ORD.get(slag.value, slag.value)


def feltnavnet(avvik: Registeravvik) -> str:
    """What the field is called that would take the value over."""
    return "Bo-adr" if avvik.felt == ADRESSE else FAKTA[avvik.felt].label.removesuffix(".")


def forklaringen(linje: Registerlinje) -> Iterator[str]:
    """What F2 tells of a row: from where it comes, how it differs, and what was answered."""
    en, avvik, svar = linje.opplysning, linje.avvik, linje.svar
    yield setninger.KOMMER_FRA_FILEN
    yield setninger.kilden(en.kilde, en.linje, en.registrert)
    if verdi := f"{en.art} {en.verdi}".strip():
        yield setninger.registrert_verdi(verdi)
    if not linje.gjelder:
        yield setninger.ERSTATTET
    elif avvik is None:
        yield setninger.STEMMER
    else:
        yield setninger.oppgitt_verdi(vist_verdi(avvik.oppgitt) or "-")
        yield _HVORFOR[avvik.grunn]
    if svar is not None:
        yield setninger.besvart(svar.utfall, svar.signatur, svar.dato)
        if svar.begrunnelse:
            yield setninger.med_grunnen(svar.begrunnelse)
    elif avvik is not None and avvik.felt:
        yield setninger.KAN_BESVARES
    yield setninger.VAART_VALG


def _stand(linje: Registerlinje) -> str:
    if not linje.gjelder:
        return ERSTATTET
    if linje.avvik is None:
        return STEMMER
    if linje.svar is not None and linje.svar.utfall in (BEHOLDT, OVERTATT):
        return linje.svar.utfall
    return VENTER


def vist_verdi(oppgitt: str) -> str:
    """A value of the comparison, a day as the forms show it."""
    try:
        return f"{date.fromisoformat(oppgitt):%d.%m.%Y}"
    except ValueError:
        return oppgitt
