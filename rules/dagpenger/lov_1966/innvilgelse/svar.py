"""What one case comes to: every number with its tree."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rules.dagpenger.lov_1966.innvilgelse.grunnlag import TreAar
    from rules.dagpenger.tolkning import Tolkning
    from rules.fakta.sak import Saksfakta
    from rules.tall.tall import Kilde, Parameter, Tall


class Beregning:
    """The result of one case: every number with its tree, and what it was calculated from; read only by agreement.

    ``arsinntekt`` and ``justert`` hold three years, siste år first. Amounts are kroner: a year for the incomes and
    ``grunnlag``, a day for ``dagsats``, a week for ``forsorgertillegg``, ``ukesats_for_samordning`` and ``ukesats``.
    """

    __slots__ = (
        "arsinntekt",
        "dagsats",
        "fakta",
        "forsorgertillegg",
        "g",
        "grunnlag",
        "justert",
        "kilde",
        "maks_uker",
        "minsteinntekt",
        "tolkning",
        "ukesats",
        "ukesats_for_samordning",
    )
    fakta: Saksfakta
    tolkning: Tolkning
    kilde: Kilde
    g: Parameter
    arsinntekt: TreAar
    justert: TreAar
    grunnlag: Tall
    dagsats: Tall
    forsorgertillegg: Tall
    ukesats_for_samordning: Tall
    ukesats: Tall
    maks_uker: Tall
    minsteinntekt: Tall[bool]

    def gjelder(self, navn: str) -> str:
        """What a difference in the result of that name is a difference in, in words."""
        return {"grunnlag": "i året", "dagsats": "om dagen"}.get(navn, "i uka")

    @property
    def hovedtall(self) -> Tall:
        """The number that the cost of an interpretation is measured in: the ukesats, kroner a week."""
        return self.ukesats

    def beregn_om(self, tolkning: Tolkning) -> Beregning:
        """The same facts calculated with other choices."""
        from rules.regelverk import beregn

        return beregn(self.fakta, tolkning, self.kilde)
