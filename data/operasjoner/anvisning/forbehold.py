"""What speaks against paying a card: the caseworker is shown it first, and pays on a second Enter."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from data.operasjoner import setninger
from data.operasjoner.krav.krav import har_krav
from data.sak.kort import Kort
from data.sak.mappe import Mappe
from rules.dagpenger.svar import Anvisning, Overskridelse
from rules.fakta.barn import fyller_atten
from rules.fakta.skjema import Behandling
from rules.forklaring.forklaring import vis_verdi
from rules.regelverk import naermeste_lov
from rules.tall.setning import VARSELBREDDE


@dataclass(frozen=True, slots=True)
class Forbehold:
    """One thing that speaks against a card.

    `id` is what the payment keeps when it is paid all the same, `ord` ends the sentence that says it, `raad` begins it
    when there is something better to do than to pay, and `krever_grunn` is whether Anmerkning must hold a reason.
    """

    id: str
    ord: str
    raad: str = ""
    krever_grunn: bool = True


@dataclass(frozen=True, slots=True)
class Kortgrunnlag:
    """What a card comes to, as the reservations look at it.

    `over` is how it goes past the account's limit, `til_grensen` the last day of its period that does not. `beregnet`
    is the kroner that the rules make of it, before `kort.anvist_belop` of a back payment takes their place.
    """

    fakta: Behandling
    anvisning: Anvisning
    beregnet: Decimal
    over: Overskridelse | None
    til_grensen: date | None


def forbehold_mot(kort: Kort, mappe: Mappe, idag: date, grunnlag: Kortgrunnlag) -> tuple[Forbehold, ...]:
    """Everything that speaks against the card, the gravest first; empty when it may be paid at once."""
    if kort.anvisningstype == "T":
        return () if har_krav(mappe) else tuple(_likt_trekk(kort, mappe))
    if not kort.betaler or kort.periode_fra is None or kort.periode_til is None:
        return ()
    periode = (kort.periode_fra, kort.periode_til)
    return (
        *_etter_doden(periode, mappe),
        *_over_grensen(grunnlag),
        *_etterbetaling(kort, periode, mappe, grunnlag.beregnet),
        *_perioden(periode, idag, grunnlag.anvisning),
        *_barna(periode, grunnlag.fakta),
    )


def setning_om(forbehold: Sequence[Forbehold], belop: Decimal, *, har_grunn: bool, foreslaas: bool = False) -> str:
    """What the message line says before such a card is paid, or proposed; blank when nothing speaks against it.

    First what to do, and then what speaks against it; what the line has no room for comes in a sentence of its own.
    """
    if not forbehold:
        return ""
    raad = forbehold[0].raad
    si: Callable[[str], str]
    if not har_grunn and any(ett.krever_grunn for ett in forbehold):
        si = partial(setninger.eller_begrunn, raad) if raad else setninger.begrunn
    elif raad and not forbehold[0].krever_grunn:
        si = partial(setninger.enter_foreslaar_likevel if foreslaas else setninger.enter_anviser_likevel, raad)
    else:
        si = partial(setninger.enter_foreslaar if foreslaas else setninger.enter_anviser, belop)
    mot, *resten = (ett.ord for ett in forbehold)
    while resten and len(si(f"{mot}; {resten[0]}")) <= VARSELBREDDE:
        mot = f"{mot}; {resten.pop(0)}"
    return f"{si(mot)} {setninger.dessuten('; '.join(resten))}" if resten else si(mot)


def _etter_doden(periode: tuple[date, date], mappe: Mappe) -> Iterator[Forbehold]:
    dag, (fra, til) = mappe.dodsdag, periode
    if dag is not None and til > dag:
        yield Forbehold("dod", setninger.er_dod(dag), raad=setninger.slutt(dag) if fra <= dag else "")


def _over_grensen(grunnlag: Kortgrunnlag) -> Iterator[Forbehold]:
    if grunnlag.over is None:
        return
    til = grunnlag.til_grensen
    yield Forbehold("over_grensen", grunnlag.over.i_ord, raad=setninger.slutt(til) if til else "")


def _etterbetaling(kort: Kort, periode: tuple[date, date], mappe: Mappe, beregnet: Decimal) -> Iterator[Forbehold]:
    if kort.anvisningstype != "E":
        return
    if kort.anvist_belop is not None and kort.anvist_belop > beregnet:
        yield Forbehold("over_beregnet", setninger.mer_enn_forskjellen(beregnet))
    if naermeste_lov(periode[0]).utbetaling.betalt_periode_over(mappe.betalinger, *periode):
        yield Forbehold("betalt_for", setninger.ANVIST_FRA_FOR)


def _perioden(periode: tuple[date, date], idag: date, anvisning: Anvisning) -> Iterator[Forbehold]:
    fra, til = periode
    if til > idag:
        yield Forbehold("ikke_over", setninger.IKKE_OVER)
    lov = naermeste_lov(fra).utbetaling
    if lengst := lov.for_langt_kort(fra, til):
        yield Forbehold("lang", setninger.lengre_enn(lengst.verdi))
    if not anvisning.dager.verdi:
        yield Forbehold("uten_stonadsdag", setninger.UTEN_STONADSDAG)
    if lov.flere_timer_enn_normalt(anvisning.fakta, anvisning.dager):
        yield Forbehold("timer", setninger.mer_enn_normalt(vis_verdi(anvisning.fakta.arb_timer or Decimal(0))))


def _likt_trekk(kort: Kort, mappe: Mappe) -> Iterator[Forbehold]:
    forrige = next((rad for rad in reversed(mappe.betalingsrader) if rad.type == "T"), None)
    if forrige is not None and kort.anvist_belop is not None and abs(kort.anvist_belop) == -forrige.anvist_belop:
        yield Forbehold("likt_trekk", setninger.like_mye_trukket(forrige.tidspunkt))


def _barna(periode: tuple[date, date], fakta: Behandling) -> Iterator[Forbehold]:
    for nummer, fodt in enumerate((fakta.barn1_fodt, fakta.barn2_fodt, fakta.barn3_fodt), start=1):
        if fodt is not None and (dag := fyller_atten(fodt)) <= periode[1]:
            ord_ = setninger.barnet_er_18(nummer, dag)
            yield Forbehold(f"barn{nummer}_18", ord_, raad=setninger.VURDER_VEDTAK, krever_grunn=False)
