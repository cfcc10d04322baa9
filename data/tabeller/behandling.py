"""The facts of D-61-1 and D-61-2, one row a case; they may change until, and between, decisions."""

from typing import TYPE_CHECKING, Any

from pydantic import create_model
from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlmodel import Field, SQLModel

from data.tabeller.kolonner import kolonnetype
from data.tabeller.sak import en_av
from rules.fakta.faktum import Faktum
from rules.fakta.skjema import FAKTA

NOKKEL = "journalnr"
LOVENES = "behandling_"
"""What the name of a law's own table begins with (`data/tabeller/lovtabell.py`); it has the same key."""


def er_lovtabell(navn: str) -> bool:
    """Whether a table is some law's, also one that this program does not have."""
    return navn.startswith(LOVENES)


def _kolonne(faktum: Faktum) -> tuple[Any, Any]:
    """What Python sees, and what stands in the file; None is a blank field."""
    return faktum.slag.type | None, Field(default=None, sa_type=kolonnetype(faktum))


if TYPE_CHECKING:
    _Fakta = SQLModel
else:
    _SAKEN = (str, Field(sa_type=Text, primary_key=True, sa_column_args=[ForeignKey("sak.journalnr")]))
    _Fakta = create_model(
        "_Fakta", __base__=SQLModel, **{NOKKEL: _SAKEN}, **{navn: _kolonne(ett) for navn, ett in FAKTA.items()}
    )


class BehandlingRad(_Fakta, table=True):
    """Beside the key, a column for each fact of the table of facts, by its kind."""

    __tablename__ = "behandling"
    __table_args__ = (
        CheckConstraint("barn BETWEEN 0 AND 20", name="barn_0_20"),
        CheckConstraint("skatteprosent IS NULL OR tabellnr IS NULL", name="prosent_eller_tabell"),
        CheckConstraint("til >= innvilget_fra", name="til_etter_fra"),
        CheckConstraint(en_av("grunnbelop", ("F",)), name="grunnbelop_f"),
        CheckConstraint(en_av("nullstilling", ("J",)), name="nullstilling_j"),
        {"sqlite_strict": True},
    )
