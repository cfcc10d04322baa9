"""Income as stated against income as registered: our own section 12, since neither source tells of such a control."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.tall.tall import Fakta, Kilde, Regel, Tall

PUNKT = "Regelverket pkt. 12"
OPPGITT = Regel("Oppgitt lønnsinntekt", hjemmel="D-61-1")
REGISTRERT = Regel("Registrert lønnsinntekt", hjemmel="REGISTER")
SES_PAA = Regel(
    "Inntekten skal ses på",
    "forskjellen mellom {oppgitt lønnsinntekt} og {registrert lønnsinntekt} er mer enn {største avvik} % av den "
    "registrerte",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
_HELE = 100


def inntekt_ses_paa(
    oppgitt: Decimal, registrert: Decimal, dag: date, av_saken: Kilde = "", av_registeret: Kilde = ""
) -> Tall[bool]:
    """Whether a year's income as stated is to be looked at, against what the tax side has registered; whole kroner.

    More than 25 % of the registered apart, either way; exactly 25 % is not (ours, grade C). `dag` chooses the figure.
    Raises UtenforRegelverket.
    """
    hoyst = regelverk_paa(dag).registeravvik_prosent
    ses_paa = abs(oppgitt - registrert) * _HELE > hoyst.verdi * registrert
    inndata = (Fakta(OPPGITT, oppgitt, av_saken), Fakta(REGISTRERT, registrert, av_registeret), hoyst)
    return Tall(SES_PAA, ses_paa, inndata)
