"""Why a payment is held back, in words: what is the matter, and what somebody can do."""

from data.operasjoner import setninger
from data.operasjoner.kjoring.innhold import AVVIST_FOR, FOR_STORT_TREKK

__all__ = ["grunn_i_ord"]


def grunn_i_ord(grunn: str, fra_for: int | None) -> str:
    """The sentence for a row's `grunn`; `fra_for` is the run in which it was held or refused before."""
    if grunn == AVVIST_FOR:
        return setninger.holdt_som_avvist(fra_for or 0)
    return setninger.HOLDT_FOR_TREKK if grunn == FOR_STORT_TREKK else setninger.HOLDT_UTEN_KONTO
