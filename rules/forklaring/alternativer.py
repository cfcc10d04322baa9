"""What a choice costs in one case: the same case under each alternative of a tolkningsvalg."""

from __future__ import annotations

from rules.dagpenger.tolkning import tolkningsvalg
from rules.tall.avrunding import KONTEKST
from rules.tall.verdiobjekt import Verdiobjekt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from decimal import Decimal

    from rules.dagpenger.lov_1966.innvilgelse.svar import Beregning
    from rules.dagpenger.lov_1966.utbetaling.anvisning import Anvisning
    from rules.tall.tall import Ledd, Tall

    Svar = Beregning | Anvisning


class Utfall(Verdiobjekt):
    """One alternative of one choice, and what the case comes to under it.

    ``verdi`` is the number asked about, and ``forskjell`` how much more (or, negative, less) it is than under the
    choice that was made (``valgt``), in the number's own unit.
    """

    __slots__ = ("id", "alternativ", "valgt", "verdi", "forskjell")  # noqa: RUF023 - the order shown
    id: str
    alternativ: str
    valgt: bool
    verdi: Decimal
    forskjell: Decimal

    def __init__(self, id: str, alternativ: str, valgt: bool, verdi: Decimal, forskjell: Decimal) -> None:
        self._sett(id=id, alternativ=alternativ, valgt=valgt, verdi=verdi, forskjell=forskjell)


def utfall(svar: Svar, id: str, navn: str = "hovedtall") -> tuple[Utfall, ...]:
    """The case under every alternative of the tolkningsvalg ``id``, all other choices as they were made.

    ``navn`` is the number asked about: the name of an attribute of ``svar``, such as ``grunnlag``. Raises
    UkjentTolkning.
    """
    return tuple(_ett_utfall(svar, id, alternativ.id, navn) for alternativ in tolkningsvalg(id).alternativer)


def _ett_utfall(svar: Svar, id: str, alternativ: str, navn: str) -> Utfall:
    annet = svar if svar.tolkning[id] == alternativ else svar.beregn_om(svar.tolkning.med(id, alternativ))
    valgt: Tall = getattr(svar, navn)
    verdi: Decimal = getattr(annet, navn).verdi
    return Utfall(id, alternativ, annet is svar, verdi, KONTEKST.subtract(verdi, valgt.verdi))


def navn_pa(svar: Svar, tall: Ledd) -> str:
    """The name of the attribute of ``svar`` that holds this very number; raises ValueError if none does."""
    for navn in type(svar).__slots__:
        if getattr(svar, navn) is tall:
            return navn
    raise ValueError(f"{tall.navn} er ikke et resultat i denne beregningen.")
