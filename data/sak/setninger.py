"""What is said of a case, a person and a card that cannot be as they are written."""

from datetime import date, datetime
from typing import Annotated

from rules.tall.setning import DEL, Etikett, Feil, Resten

Sak = Annotated[str, 8]
"""A case number."""
Dager = Annotated[str, 21]
"""From and to, as `01.06.1988-14.06.1988`."""
Korte_dager = Annotated[str, 17]
"""The same with years of two digits, where another case is named as well."""

IKKE_FYLT_UT: Resten = "ikke fylt ut"
FORESLAATT: Resten = "foreslått av programmet"
UKJENT: Resten = "ukjent hvem"
"""Where a fact comes from, when nobody has written it; the decision that it stands in may follow."""
IKKE_LAGRET: Annotated[str, 11, DEL] = "ikke lagret"

POSTGIRO: Feil = "Kontonr: skriv 7 sifre for postgiro."
BANKGIRO: Feil = "Kontonr: skriv 11 sifre for bankgiro."
ENDRET_ETTERPAA: Feil = "Saken er endret etter at den ble hentet: hent den på nytt før du sender."

FORSTE_DAG_MANGLER: Feil = "Anvis. periode: skriv første dag i perioden."
SISTE_DAG_MANGLER: Feil = "Anvis. periode: skriv siste dag i perioden."
SISTE_DAG_FOR_FORSTE: Feil = "Anvis. periode: siste dag er før første dag; rett den."
IKKE_BEGYNT: Feil = "Anvis. periode: vent med kortet; første dag er ikke kommet ennå."
TO_SLAG_TIMER: Feil = "Tapt arb.tid: skriv enten dette eller Arb. timer i per., ikke begge."
TREKKET_MANGLER: Feil = "Anvist beløp: skriv kronene som skal trekkes."
BELOP_FOR_OPPTAKET: Feil = "Anvist beløp: skriv det; dagene ble anvist før saken ble tatt inn."
BELOP_OVER_NULL: Feil = "Anvist beløp: skriv kroner over 0, eller la feltet stå tomt."


def utenfor_aarene(label: Etikett, dato: date, aar: Annotated[str, 9]) -> Feil:
    """`aar` are the years that there are laws for; more than one law may take it past the line."""
    return f"{label}: {dato:%d.%m.%Y} er utenfor årene som er kodet, {aar}."


def adressen_er_sperret(label: Annotated[str, 12]) -> Feil:
    return f"{label}: la feltet stå; adressen er sperret og endres på ADRESSE."


def kommunen_er_sperret(label: Annotated[str, 15]) -> Feil:
    return f"{label}: la feltet stå tomt; adressen er sperret."


def ikke_kommet(label: Etikett) -> Feil:
    return f"{label}: datoen er ikke kommet ennå; skriv høyst dagens dato."


def ikke_fodt(fodt: date) -> Feil:
    return f"Fødselsnr: {fodt:%d.%m.%Y} er ikke kommet ennå, se etter om et siffer er galt."


def er_arkivert(sak: Sak) -> Feil:
    return f"Journalnr: sak {sak} er arkivert; den gis bare ut på INNSYN."


def ingen_sak(sak: Sak) -> Feil:
    return f"Journalnr: det er ingen sak med nummer {sak}; søk den fram på nytt."


def endret_av_en_annen(hvem: str, naar: datetime, hva: str) -> str:
    """`hva` are the changes; most often they take it past the line, and Ctrl+L has the rest."""
    return (
        f"{hvem} endret saken {naar:%d.%m.%Y kl. %H.%M} ({hva}): hent den på nytt før du sender, ingenting er lagret."
    )


def ikke_aapen(sak: Sak, tilstand: Annotated[str, 9]) -> Feil:
    return f"Sak {sak} er {tilstand}: journalfør en ny søknad før du går videre."


def avstengt(fra: date, til: date, flere: Annotated[str, 6]) -> Annotated[str, 40, DEL]:
    """`flere` is how many exclusions come after it, as ` (+1)`, or blank."""
    return f"avstengt {fra:%d.%m.%y}-{til:%d.%m.%y}{flere}"


def avsluttes(dato: date) -> Annotated[str, 20, DEL]:
    return f"avsluttes {dato:%d.%m.%y}"


def begrunnelse_mangler(label: Annotated[str, 5], gjelder: Annotated[str, 27]) -> Feil:
    """`gjelder` is the label of the field that the warning is about."""
    return f"{label}: skriv en begrunnelse; varselet gjelder {gjelder}."


def arbeidstimer(hoyst: Annotated[int, 3]) -> Feil:
    return f"Arb. timer i per.: skriv timer fra 0 til {hoyst}, med høyst to desimaler."


def tapt_arbeidstid(hoyst: Annotated[int, 3]) -> Feil:
    return f"Tapt arb.tid: skriv timer i uka fra 0 til {hoyst}, med høyst to desimaler."


def for_innvilget(fra: date) -> Feil:
    return f"Anvis. periode: trygden er innvilget fra {fra:%d.%m.%Y}; begynn tidligst da."


def etter_innvilget(til: date) -> Feil:
    return f"Anvis. periode: trygden er innvilget til {til:%d.%m.%Y}; slutt senest da."


def inn_i_nytt_vedtak(siste: date) -> Feil:
    return f"Anvis. periode: slutt {siste:%d.%m.%Y}; et nytt vedtak gjelder dagen etter."


def etter_opphor(opphor: date) -> Feil:
    return f"Anvis. periode: slutt {opphor:%d.%m.%Y} eller før; saken er avsluttet fra da."


def saken_er_avstengt(dager: Dager) -> Feil:
    return f"Anvis. periode: velg andre dager; saken er avstengt {dager}."


def inn_i_avstengning(siste: date, sak: Sak) -> Feil:
    """A card that goes on into an exclusion: what is before it may be paid."""
    return f"Anvis. periode: slutt {siste:%d.%m.%Y}; avstengt fra dagen etter ({sak})."


def ut_av_avstengning(forste: date, sak: Sak) -> Feil:
    """A card that begins inside an exclusion and goes on past it: what is after it may be paid."""
    return f"Anvis. periode: begynn {forste:%d.%m.%Y}; avstengt til dagen før ({sak})."


def inn_i_lukket(siste: date) -> Feil:
    """A card that goes on into days on which the case was closed: what is before them may be paid."""
    return f"Anvis. periode: slutt {siste:%d.%m.%Y}; saken var avsluttet fra da."


def ut_av_lukket(forste: date) -> Feil:
    """A card that begins on such a day and goes on past them: what is after may be paid."""
    return f"Anvis. periode: begynn {forste:%d.%m.%Y}; saken ble tatt opp da."


def saken_var_lukket(dager: Dager) -> Feil:
    return f"Anvis. periode: velg andre dager; avsluttet {dager}."


def avstengt_i_annen_sak(dager: Korte_dager, sak: Sak) -> Feil:
    return f"Anvis. periode: velg andre dager; avstengt {dager} ({sak})."


def del_ved_opptaket(til: date) -> Feil:
    return f"Anvis. periode: slutt {til:%d.%m.%Y}; til da var saken ikke tatt inn."


def anvist_for(dager: Dager) -> Feil:
    return f"Anvis. periode: velg andre dager; {dager} er anvist fra før."


def anvist_i_annen_sak(dager: Korte_dager, sak: Sak) -> Feil:
    return f"Anvis. periode: bruk E; {dager} er anvist fra før ({sak})."


def maa_aapnes_med_loven(journalnr: Sak, fra: date) -> Feil:
    """A case that another program granted or treated, under a law that this one does not have."""
    return f"Sak {journalnr}: åpne den i et program som har loven fra {fra:%d.%m.%Y}."


def annen_lovs_felt(label: Etikett) -> Feil:
    return f"{label}: la feltet stå tomt; loven på Innvilget fra har det ikke."


def fra_register(kilde: str, av: str) -> str:
    """A fact that was taken over: from which file, and by whom."""
    return f"{kilde}, overtatt {av}"
