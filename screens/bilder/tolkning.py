"""TOLKNING: the picture and fields of the screen where a register chooses how a law is read."""

from collections.abc import Collection, Mapping

from rules.fakta.tolkning import Tolkningsvalg
from rules.tall.setning import eller
from rules.tall.setninger import MAA_FYLLES_UT, en_av, en_av_listen
from screens.bilder.felter.feltslag import Valg
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.setning import LENGST, si


def feltnavn(valgene: Collection[str], id_: str) -> str:
    """The field in which the alternative of a choice is entered; `valgene` are the ids in the order of the form."""
    return f"valg_{nummer(valgene, id_)}"


def nummer(valgene: Collection[str], id_: str) -> int:
    """The line that a choice has on the form, from 1."""
    return [*valgene].index(id_) + 1


def valg_ved(valgene: Collection[str], feltet: str) -> str | None:
    """The id of the choice on whose line a field stands, None for a field that stands elsewhere."""
    navn, _, linje = feltet.partition("_")
    ider = {str(n): id_ for n, id_ in enumerate(valgene, 1)}
    return ider.get(linje) if navn in ("valg", "standard", "grad") else None


def tolkningsbilde(valgene: Mapping[str, Tolkningsvalg]) -> Bilde:
    """The page for the tolkningsvalg of one law."""
    linjer = "\n".join(f" {valg.id:<10} {valg.kort:<35} ____________  ____________  _" for valg in valgene.values())
    return Bilde(
        kode="TOLKNING",
        tittel="Tolkningsvalg",
        tegning=f"""
         T O L K N I N G S V A L G
         Hvordan nye vedtak leser loven

 Valg       Spørsmål                            Alternativ    Standard     Grad
{linjer}

 Begrunnelse: ________________________________________________________________
 Sign: ________

 Sist endret: ________________________________________________________________

 F1 sier hva som taler for hvert alternativ, F2 viser spørsmålet og kildene.
 F5 regner ut hva valgene koster i registeret.
 Skjermbildet er vårt eget.
""",
        felter=(
            *(felt for linje, valg in enumerate(valgene.values(), 1) for felt in _felter(linje, valg)),
            Felt("begrunnelse", "Begrunnelse", Tekst()),
            Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
            Felt("sist_endret", "Sist endret", Tekst(), beskyttet=True),
        ),
    )


def _felter(linje: int, valg: Tolkningsvalg) -> tuple[Felt, ...]:
    alternativer = {alternativ.id: alternativ.tekst for alternativ in valg.alternativer}
    return (
        Felt(f"valg_{linje}", valg.id, Valg(alternativer, galt=_galt(valg.id, alternativer)), paakrevd=MAA_FYLLES_UT),
        Felt(f"standard_{linje}", f"{valg.id} standard", Tekst(), beskyttet=True),
        Felt(f"grad_{linje}", f"{valg.id} grad", Tekst(), beskyttet=True),
    )


def _galt(label: str, alternativer: Mapping[str, str]) -> str:
    """What is said of anything but the alternatives: with what each means where the line has room for it."""
    setning = en_av(eller([f"{id_} ({tekst})" for id_, tekst in alternativer.items()]))
    return setning if len(si(label, setning)) <= LENGST else en_av_listen(eller([*alternativer]))
