"""What a person owes right after a decision that claims something, and how it is deducted, for the letter of it."""

from decimal import Decimal

from data.operasjoner.omgjoring.omregning import omregnes
from data.sak.mappe import Mappe
from data.sak.rader.vedtaksrader import Vedtak
from rules.dagpenger.krav import Kravslag
from rules.dagpenger.svar import Trekkplan
from rules.regelverk import naermeste_lov
from rules.tall.tall import Fakta, Regel

SKYLDER = Regel("Skylder etter vedtaket", hjemmel="OMGJØRING")
SISTE_ANVISNING = Regel("Den siste anvisningen", hjemmel="OMGJØRING")


def skylder_etter(mappe: Mappe, vedtak: int) -> Decimal:
    """Kroner of the person's claim that no deduction was made for then; 0 for a decision that claims nothing."""
    kravet = mappe.oppgjor.kravrader
    egne = [nr for nr, rad in enumerate(kravet) if rad.vedtak_id == vedtak and rad.slag != Kravslag.TREKK]
    if not any(kravet[nr].slag == Kravslag.KRAV for nr in egne):
        return Decimal(0)
    return sum((rad.belop for rad in kravet[: egne[-1] + 1]), Decimal(0))


def trekkene(mappe: Mappe, vedtak: Vedtak, skylder: Decimal) -> Trekkplan | None:
    """How that (kroner, above 0) is deducted when every run pays as the last payment that the decision is about."""
    assert vedtak.innvilget_fra is not None, "a grant has one"
    dag = vedtak.tidspunkt.date()
    da = [rad for rad in omregnes(mappe, vedtak.innvilget_fra) if rad.tidspunkt <= vedtak.tidspunkt]
    siste = mappe.oppgjor.staar(da[-1], vedtak.id).belop
    lov = naermeste_lov(dag).utbetaling
    return lov.trekkplan(Fakta(SKYLDER, skylder), Fakta(SISTE_ANVISNING, siste), dag)
