"""What the control programs measure: from the registered values, a figure for each field that a control looks at."""

from __future__ import annotations

from decimal import Decimal

from rules.avrunding import dele, gange
from rules.grunnbelop import g_paa
from rules.inntekt import AAR
from rules.verdiobjekt import Verdiobjekt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    TreInntekter = tuple[Decimal | None, Decimal | None, Decimal | None]
    TreUker = tuple[int | None, int | None, int | None]
    TreDatoer = tuple[date | None, date | None, date | None]
    Maal = Iterator[tuple[str, str, Decimal]]

_BLANKE = (None, None, None)
_NULL = Decimal(0)


class Registrert(Verdiobjekt):
    """The values as they were registered, before anything is known to be right; None is a blank field.

    Incomes are kroner a year and courses weeks, siste år first; working time is hours a week.
    """

    __slots__ = (  # noqa: RUF023 - the order of the forms
        "behandlet",
        "innvilget_fra",
        "til",
        "normal_arbeidstid",
        "tapt_arbeidstid",
        "maks_prosent",
        "skatteprosent",
        "tabellnr",
        "barn",
        "fodselsdatoer",
        "lonn",
        "dagpenger",
        "sykepenger",
        "kurstid",
    )
    behandlet: date
    innvilget_fra: date | None
    til: date | None
    normal_arbeidstid: Decimal | None
    tapt_arbeidstid: Decimal | None
    maks_prosent: Decimal | None
    skatteprosent: Decimal | None
    tabellnr: str
    barn: int | None
    fodselsdatoer: TreDatoer
    lonn: TreInntekter
    dagpenger: TreInntekter
    sykepenger: TreInntekter
    kurstid: TreUker

    def __init__(
        self,
        behandlet: date,
        *,
        innvilget_fra: date | None = None,
        til: date | None = None,
        normal_arbeidstid: Decimal | None = None,
        tapt_arbeidstid: Decimal | None = None,
        maks_prosent: Decimal | None = None,
        skatteprosent: Decimal | None = None,
        tabellnr: str = "",
        barn: int | None = None,
        fodselsdatoer: TreDatoer = _BLANKE,
        lonn: TreInntekter = _BLANKE,
        dagpenger: TreInntekter = _BLANKE,
        sykepenger: TreInntekter = _BLANKE,
        kurstid: TreUker = _BLANKE,
    ) -> None:
        self._sett(
            behandlet=behandlet,
            innvilget_fra=innvilget_fra,
            til=til,
            normal_arbeidstid=normal_arbeidstid,
            tapt_arbeidstid=tapt_arbeidstid,
            maks_prosent=maks_prosent,
            skatteprosent=skatteprosent,
            tabellnr=tabellnr,
            barn=barn,
            fodselsdatoer=fodselsdatoer,
            lonn=lonn,
            dagpenger=dagpenger,
            sykepenger=sykepenger,
            kurstid=kurstid,
        )


def _inntekt(r: Registrert) -> Maal:
    for slag, navn in (("lonn", "Lønnsinntekt"), ("dagpenger", "Dagpenger"), ("sykepenger", "Sykepenger")):
        for plass, belop in enumerate(getattr(r, slag)):
            if belop is not None:
                yield f"inntekt[{plass}].{slag}", f"{navn} {AAR[plass]}", belop


def _inntekt_i_g(r: Registrert) -> Maal:
    g = g_paa(r.behandlet).verdi
    for felt, navn, belop in _inntekt(r):
        yield felt, navn, dele(belop, g)


def _lonn_i_g(r: Registrert) -> Maal:
    """Siste år's pay, or the mean of three years', whichever is higher, in G."""
    lonn = [belop or _NULL for belop in r.lonn]
    hoyest = max(lonn[0], dele(lonn[0] + lonn[1] + lonn[2], Decimal(len(lonn))))
    yield "inntekt[0].lonn", "Lønnsinntekt", dele(hoyest, g_paa(r.behandlet).verdi)


def _kurstid(r: Registrert) -> Maal:
    for plass, uker in enumerate(r.kurstid):
        if uker is not None:
            yield f"kurstid[{plass}]", f"Kurstid {AAR[plass]}", Decimal(uker)


def _barn(r: Registrert) -> Maal:
    if r.barn is not None:
        yield "barn", "Forsørgede barn", Decimal(r.barn)


def _fodselsdatoer_som_mangler(r: Registrert) -> Maal:
    for nummer, fodt in enumerate(r.fodselsdatoer, start=1):
        mangler = fodt is None and nummer <= (r.barn or 0)
        yield f"fodselsdatoer[{nummer - 1}]", f"Fødselsdato {nummer}. barn", Decimal(mangler)


def _fodselsdatoer_for_mange(r: Registrert) -> Maal:
    for nummer, fodt in enumerate(r.fodselsdatoer, start=1):
        for_mange = fodt is not None and nummer > (r.barn or 0)
        yield f"fodselsdatoer[{nummer - 1}]", f"Fødselsdato {nummer}. barn", Decimal(for_mange)


def _barnets_alder(r: Registrert) -> Maal:
    """Whole years on Innvilget fra; below 0 when the child is not born yet."""
    if r.innvilget_fra is None:
        return
    for nummer, fodt in enumerate(r.fodselsdatoer, start=1):
        if fodt is not None:
            ikke_fylt = (r.innvilget_fra.month, r.innvilget_fra.day) < (fodt.month, fodt.day)
            alder = r.innvilget_fra.year - fodt.year - ikke_fylt
            yield f"fodselsdatoer[{nummer - 1}]", f"Fødselsdato {nummer}. barn", Decimal(alder)


def _normal_arbeidstid(r: Registrert) -> Maal:
    if r.normal_arbeidstid is not None:
        yield "normal_arbeidstid", "Normal arb.tid", r.normal_arbeidstid


def _andel_av_full_tid(r: Registrert) -> Maal:
    if r.tapt_arbeidstid is not None and r.normal_arbeidstid:
        prosent = dele(gange(Decimal(100), r.tapt_arbeidstid), r.normal_arbeidstid)
        yield "tapt_arbeidstid", "Tapt arb.tid", prosent


def _maks_prosent(r: Registrert) -> Maal:
    if r.maks_prosent is not None:
        yield "maks_prosent", "Maks %", r.maks_prosent


def _skatteprosent(r: Registrert) -> Maal:
    if r.skatteprosent is not None:
        yield "skatteprosent", "Skatteprosent", r.skatteprosent


def _skattefelt_utfylt(r: Registrert) -> Maal:
    yield "skatteprosent", "Skatteprosent", Decimal((r.skatteprosent is not None) + bool(r.tabellnr))


def _dager_fra_innvilget_til(r: Registrert) -> Maal:
    if r.innvilget_fra is not None and r.til is not None:
        yield "til", "Til", Decimal((r.til - r.innvilget_fra).days)


def _dager_fra_behandlet(r: Registrert) -> Maal:
    if r.innvilget_fra is not None:
        yield "innvilget_fra", "Innvilget fra", Decimal((r.innvilget_fra - r.behandlet).days)


STORRELSER: dict[str, Callable[[Registrert], Maal]] = {
    "inntekt": _inntekt,
    "inntekt_i_g": _inntekt_i_g,
    "lonn_i_g": _lonn_i_g,
    "kurstid": _kurstid,
    "barn": _barn,
    "fodselsdatoer_som_mangler": _fodselsdatoer_som_mangler,
    "fodselsdatoer_for_mange": _fodselsdatoer_for_mange,
    "barnets_alder": _barnets_alder,
    "normal_arbeidstid": _normal_arbeidstid,
    "andel_av_full_tid": _andel_av_full_tid,
    "maks_prosent": _maks_prosent,
    "skatteprosent": _skatteprosent,
    "skattefelt_utfylt": _skattefelt_utfylt,
    "dager_fra_innvilget_til": _dager_fra_innvilget_til,
    "dager_fra_behandlet": _dager_fra_behandlet,
}
