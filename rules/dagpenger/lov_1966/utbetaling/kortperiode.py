"""Rulebook section 7: the next fortnight that a card may be paid for, and the last cards of a closed case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rules.dagpenger.lov_1966.satser import regelverk_paa
from rules.dagpenger.lov_1966.utbetaling.avstengning import forste_dag_utenfor
from rules.dagpenger.lov_1966.utbetaling.betalte_dager import siste_betalte_dag
from rules.dagpenger.lov_1966.utbetaling.dager import PUNKT, stonadsdager
from rules.dagpenger.svar import Nestekort
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import Post
from rules.fakta.konto import OPPHOR
from rules.tall.tall import Fakta, Ledd, Parameter, Regel, Tall

AVSTENGT_TIL = Regel("Avstengt til", enhet="", hjemmel="ENDRING")
NESTE_FRA = Regel(
    "Neste periode fra",
    "første dag fra {innvilget fra} som personen ikke er betalt for eller avstengt på",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
NESTE_TIL = Regel(
    "Neste periode til", "{kortets dager} dager fra {neste periode fra}", enhet="", hjemmel=PUNKT, grad="C"
)
NESTE_TIL_OPPHOR = Regel(
    "Neste periode til", "{opphør}, for {kortets dager} dager fra {neste periode fra} går lenger", enhet="",
    hjemmel=PUNKT, grad="C",
)  # fmt: skip
SISTE_KORT = Regel(
    "Kort kan anvises etter opphøret",
    "ja, fordi {opphør} ble vedtatt {vedtatt}, før den dagen, og ferietillegget ikke er anvist",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
INGEN_FLERE_KORT = Regel(
    "Kort kan anvises etter opphøret",
    "nei, når {opphør} ble vedtatt {vedtatt}, den dagen eller senere, eller ferietillegget er anvist",
    enhet="",
    hjemmel=PUNKT,
    grad="C",
)
VEDTATT = Regel("Vedtatt", enhet="", hjemmel="ENDRING")

_DAG = timedelta(days=1)


def neste_kort(
    innvilget_fra: Fakta[date], poster: Sequence[Post], avstengninger: Sequence[Avstengning], opphor: Fakta[date] | None
) -> Nestekort | None:
    """The next fortnight: granted, after what the person is paid for, and begun in no exclusion; None after `opphor`.

    `poster` and `avstengninger` are the person's, in whichever case. Our proposal, grade C; that a card is for
    fourteen days is on the form (A). Raises UtenforRegelverket.
    """
    siste = siste_betalte_dag(poster)
    dag = max(siste.verdi + _DAG, innvilget_fra.verdi) if siste else innvilget_fra.verdi
    forste = forste_dag_utenfor(avstengninger, dag)
    if opphor is not None and forste > opphor.verdi:
        return None
    stengt: list[Ledd] = [
        Fakta(AVSTENGT_TIL, en.til, f"sak {en.sak}") for en in avstengninger if dag <= en.til < forste
    ]
    fra: Tall[date] = Tall(NESTE_FRA, forste, (innvilget_fra, *((siste,) if siste else ()), *stengt))
    lengde = regelverk_paa(forste).kortets_dager
    siste_dag = forste + (int(lengde.verdi) - 1) * _DAG
    if opphor is not None and opphor.verdi < siste_dag:
        return Nestekort(fra, Tall(NESTE_TIL_OPPHOR, opphor.verdi, (opphor, lengde, fra)))
    return Nestekort(fra, Tall(NESTE_TIL, siste_dag, (lengde, fra)))


def dager_uten_kort(
    innvilget_fra: date, poster: Sequence[Post], avstengninger: Sequence[Avstengning], fra: date
) -> tuple[date, date] | None:
    """The first and the last of the days before `fra` that no card is about, when a benefit day is among them.

    They come after the last day that the person is paid, excluded or has reported (M) for; None when there are none,
    as when the card comes before that day. Our control (grade C); the source has a card each fortnight.
    """
    siste = siste_betalte_dag(poster)
    dekket = [post.til for post in poster if post.type == "M" and post.til is not None]
    dekket += [siste.verdi] if siste else []
    venter = forste_dag_utenfor(avstengninger, max((innvilget_fra, *(dag + _DAG for dag in dekket))))
    if venter >= fra or not stonadsdager(venter, fra - _DAG).verdi:
        return None
    return venter, fra - _DAG


def for_langt_kort(fra: date, til: date) -> Parameter | None:
    """The days that a card is for, when a period has more of them, both ends included; raises UtenforRegelverket."""
    lengst = regelverk_paa(fra).kortets_dager
    return lengst if (til - fra).days >= lengst.verdi else None


def siste_kort(opphor: date, vedtatt: date, ferietillegg_er_anvist: bool) -> Tall[bool]:
    """Whether cards for days up to a closing that has come may still be paid.

    They may when it was decided before its day, so that they could not have come in time, and until the holiday
    supplement is paid (our choice, grade C).
    """
    inndata = (Fakta(OPPHOR, opphor), Fakta(VEDTATT, vedtatt))
    kan = vedtatt < opphor and not ferietillegg_er_anvist
    return Tall(SISTE_KORT if kan else INGEN_FLERE_KORT, kan, inndata)
