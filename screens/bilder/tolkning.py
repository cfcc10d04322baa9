"""TOLKNING: the picture and fields of the screen where a register chooses how the law is read."""

from rules.dagpenger.tolkning import TOLKNINGSVALG
from tui.feltslag import Tekst, Valg
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

KORT_SPORSMAL = {
    "T-JUST": "Grunnbeløpet i inntektsåret",
    "T-AAR": "Hvilke år grunnlaget bygger på",
    "T-AVR": "Hvordan grunnlaget rundes av",
    "T-FISK": "Særregel for fiskeforedling",
    "T-VERN": "Laveste grunnlag for vernepliktige",
    "T-TAK": "Når grunnlaget kuttes til 6 G",
    "T-90": "Grensen på 90 % for ukesatsen",
    "T-SAMORD": "Hva gulvet på 3 % av G verner",
    "T-TERSKEL": "Minste tap av uka som utbetales",
}
"""The question of each choice in the room that the form has; F2 shows it whole."""

NUMMER = {id_: nummer for nummer, id_ in enumerate(TOLKNINGSVALG, 1)}


def feltnavn(id_: str) -> str:
    """The field in which the alternative of a choice is entered."""
    return f"valg_{NUMMER[id_]}"


def valg_ved(feltet: str) -> str | None:
    """The id of the choice on whose line a field stands, None for a field that stands elsewhere."""
    navn, _, nummer = feltet.partition("_")
    ider = {str(n): id_ for id_, n in NUMMER.items()}
    return ider.get(nummer) if navn in ("valg", "standard", "grad") else None


def _linje(id_: str) -> str:
    return f" {id_:<10} {KORT_SPORSMAL[id_]:<35} ____________  ____________  _"


def _felter(id_: str) -> tuple[Felt, ...]:
    valg, nummer = TOLKNINGSVALG[id_], NUMMER[id_]
    alternativer = {alternativ.id: alternativ.tekst for alternativ in valg.alternativer}
    return (
        Felt(feltnavn(id_), id_, Valg(alternativer), paakrevd=True),
        Felt(f"standard_{nummer}", f"{id_} standard", Tekst(), beskyttet=True),
        Felt(f"grad_{nummer}", f"{id_} grad", Tekst(), beskyttet=True),
    )


_LINJER = "\n".join(_linje(id_) for id_ in TOLKNINGSVALG)

TOLKNING = Bilde(
    kode="TOLKNING",
    tittel="Tolkningsvalg",
    tegning=f"""
         T O L K N I N G S V A L G
         Hvordan nye vedtak leser loven

 Valg       Spørsmål                            Alternativ    Standard     Grad
{_LINJER}

 Begrunnelse: ________________________________________________________________
 Sign: ________

 Sist endret: ________________________________________________________________

 F1 sier hva som taler for hvert alternativ, F2 viser spørsmålet og kildene.
 F5 regner ut hva valgene koster i registeret.
 Skjermbildet er vårt eget.
""",
    felter=(
        *(felt for id_ in TOLKNINGSVALG for felt in _felter(id_)),
        Felt("begrunnelse", "Begrunnelse", Tekst()),
        Felt("signatur", "Sign", Tekst(), paakrevd=True),
        Felt("sist_endret", "Sist endret", Tekst(), beskyttet=True),
    ),
)
