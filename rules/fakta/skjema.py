"""The table of facts: each field of D-61-1 and D-61-2 declared once, and of them those that the rules of a case read.

A law that has facts of its own has a table of the same form in its package: its `Saksfakta`, and the `behandling` of
that, go on from these.

Labels, limits, the keys of `dagpenger beregn`, the columns of the files and of the fast path, the fields of the
pictures and the leaves under F2 come from here.
"""

# ruff: noqa: RUF009 - each default is a declaration, made once

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import KW_ONLY, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal, NamedTuple

from rules.fakta import setninger
from rules.fakta.faktum import Faktum, fakta_i, felt, for_klassen
from rules.fakta.feltfeil import Feltfeil
from rules.fakta.slag import Dato, Heltall, Ja, JaNei, Kode, Kroner, Prosent, Tekst, Timer, Valg
from rules.tall.tall import Regel

AAR = ("siste år", "2. siste år", "3. siste år")
ANTALL_AAR = len(AAR)
Grunnbelopsvalg = Literal["dagens", "forrige"]
GRUNNBELOPSVALG = ("dagens", "forrige")

_GENERELT, _SPESIELT = "D-61-1", "D-61-2"
_KOMMUNE = Kode(liste="kommune")
_KURSUKER = Heltall(hoyst=51, enhet="uker")


def _inntekt(hva: str, nr: int, slag: str) -> Any:
    aar = AAR[nr - 1]
    i_ord = f"{hva} {aar}"
    return felt(
        f"{hva} {aar.upper()}",
        Kroner(),
        side=_GENERELT,
        nokkel=f"inntekt[{nr - 1}].{slag}",
        i_regelen=i_ord,
        i_endringen=i_ord,
        hva=hva,
    )


def _kurs(nr: int) -> Any:
    return felt(f"Kurstid {AAR[nr - 1]}", _KURSUKER, side=_SPESIELT, nokkel=f"kurstid[{nr - 1}]", hva="Kurstid")


def _fodt(nr: int) -> Any:
    return felt(f"Fødselsdato {nr}. barn", Dato(), side=_SPESIELT, andre_navn=(f"{nr}. barn",))


def _ytelse(label: str, nokkel: str, i_regelen: str) -> Any:
    return felt(label, Kroner(), side=_SPESIELT, nokkel=f"samordning.{nokkel}", i_regelen=i_regelen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandling:
    """The facts that the caseworker enters, in the order of the forms; None is a blank field.

    Incomes, pensions and benefits are whole kroner a year (`redusert_trygd` a week), `_1` is the last year;
    working time is hours a week, courses are weeks. `uten` are those that a law lacks: always blank under it.
    """

    uten: ClassVar[Collection[str]] = ()

    naeringsgruppe: str | None = felt("Næringsgruppenr", Kode(liste="naeringsgruppe"), side=_GENERELT)
    barn: int | None = felt(
        "Forsørgede barn", Heltall(hoyst=20), side=_GENERELT, nokkel="barn", i_regelen="Forsørgede barn under 18 år"
    )
    hjelp_i_huset: str | None = felt("Hjelp i huset", JaNei(), side=_GENERELT, paa_skjemaet="Hjelp i huset?")
    bokommune: str | None = felt("Bokommunenr", _KOMMUNE, side=_GENERELT)
    skattekommune: str | None = felt("Skattekommunenr", _KOMMUNE, side=_GENERELT)
    utbetkommune: str | None = felt("Utbet.kommunenr", _KOMMUNE, side=_GENERELT)
    skatteprosent: Decimal | None = felt("Skatteprosent", Prosent(), side=_GENERELT)
    tabellnr: str | None = felt("Tabellnr", Tekst(), side=_GENERELT)
    normal_arbtid: Decimal | None = felt(
        "Normal arb.tid",
        Timer(),
        side=_GENERELT,
        ukenokkel="normal_arbeidstid",
        i_regelen="Normal arbeidstid i uka",
    )
    tapt_arbtid: Decimal | None = felt("Tapt arb.tid", Timer(), side=_GENERELT, ukenokkel="tapt_arbeidstid")
    uker_delvis_perm: int | None = felt("Antall uker med delvis permisjon", Heltall(hoyst=99), side=_GENERELT)
    innvilget_fra: date | None = felt("Innvilget fra", Dato(), side=_GENERELT, nokkel="innvilget_fra", paakrevd=True)
    til: date | None = felt("Til", Dato(), side=_GENERELT)
    maks_prosent: Decimal | None = felt("Maks %", Prosent(), side=_GENERELT, ukenokkel="maks_prosent")
    antall_uker: int | None = felt("Antall uker", Heltall(minst=1, hoyst=99), side=_GENERELT)
    lonn_1: Decimal | None = _inntekt("Lønnsinntekt", 1, "lonn")
    lonn_2: Decimal | None = _inntekt("Lønnsinntekt", 2, "lonn")
    lonn_3: Decimal | None = _inntekt("Lønnsinntekt", 3, "lonn")
    dagpenger_1: Decimal | None = _inntekt("Dagpenger", 1, "dagpenger")
    dagpenger_2: Decimal | None = _inntekt("Dagpenger", 2, "dagpenger")
    dagpenger_3: Decimal | None = _inntekt("Dagpenger", 3, "dagpenger")
    sykepenger_1: Decimal | None = _inntekt("Sykepenger", 1, "sykepenger")
    sykepenger_2: Decimal | None = _inntekt("Sykepenger", 2, "sykepenger")
    sykepenger_3: Decimal | None = _inntekt("Sykepenger", 3, "sykepenger")
    grunnbelop: str | None = felt(
        "Valg av grunnbeløp",
        Valg(koder={"F": "forrige"}, ordene="grunnbelop"),
        side=_GENERELT,
        nokkel="grunnbelop",
        paa_skjemaet="Valg av grunnbeløp/just. fakt. (F-Forrige, blank-dagens)",
        andre_navn=("Valg av grunnbeløp/just. fakt.", "Valg av grunnbeløp"),
    )
    internt: str | None = felt("Anmerk. internt", Tekst(), side=_GENERELT)
    begrunnelse: str | None = felt("Begr.", Tekst(), side=_GENERELT)
    nullstilling: str | None = felt(
        "Nullstilling",
        Ja(ja="ny periode: regnskapet begynner på 0", blank="fortsetter en tidligere periode"),
        side=_SPESIELT,
        paa_skjemaet="Nullstilling av sammenhengende anvist %? (J/blank)",
        andre_navn=("Nullstilling av sammenhengende anvist %", "Nullstilling"),
    )
    oppjustert_grunnlag: Decimal | None = felt(
        "Oppjustert dagpengegrl.",
        Kroner(),
        side=_SPESIELT,
        nokkel="oppjustert_grunnlag",
        paa_skjemaet="Oppjustert dagpengegrl. *MANUELL BEREGNING*",
        andre_navn=("Oppjustert dagpengegrl.", "Oppjustert dagpengegrunnlag"),
        i_regelen="Oppjustert dagpengegrunnlag, manuell beregning",
        i_endringen="Oppjustert dagpengegrunnlag",
    )
    barn1_fodt: date | None = _fodt(1)
    barn2_fodt: date | None = _fodt(2)
    barn3_fodt: date | None = _fodt(3)
    fiskeforedling: str | None = felt(
        "Fiskeforedlingsind.",
        JaNei(),
        side=_SPESIELT,
        nokkel="fiskeforedling",
        paa_skjemaet="Har søkeren arbeidet minst 1000 timer i fiskeforedlingsind.?",
        andre_navn=("Fiskeforedling",),
        i_regelen="Minst 1000 timer i fiskeforedling",
        i_endringen="Minst 1000 timer i fiskeforedling",
    )
    vernepliktig: str | None = felt(
        "Vernepl.tjeneste",
        JaNei(),
        side=_SPESIELT,
        nokkel="vernepliktig",
        paa_skjemaet="Vernepl.tjeneste minst 3 av de siste 12 måneder?",
        andre_navn=("Vernepl.tjeneste",),
        i_regelen="Vernepliktstjeneste minst 3 av siste 12 måneder",
        i_endringen="Vernepliktstjeneste",
    )
    kurs_1: int | None = _kurs(1)
    kurs_2: int | None = _kurs(2)
    kurs_3: int | None = _kurs(3)
    privat_pensjon: Decimal | None = _ytelse("Privat pensjon", "privat_pensjon", "Privat pensjon i året")
    offentlig_pensjon: Decimal | None = _ytelse("Offentlig pensjon", "offentlig_pensjon", "Offentlig pensjon i året")
    folketrygd: Decimal | None = _ytelse("Folketrygdytelser", "folketrygd", "Folketrygdytelser i året")
    lonn_for_pensjon: Decimal | None = _ytelse("Lønn før pensjon", "lonn_for_pensjon", "Lønn før pensjon i året")
    redusert_trygd: Decimal | None = _ytelse("Redusert trygd", "redusert_trygd", "Redusert trygd i uka")


FAKTA: Mapping[str, Faktum] = fakta_i(Behandling)
"""The facts of D-61-1 and D-61-2 by name, in the order of the forms."""

BEHANDLET = Faktum(navn="behandlet", label="Behandlet", slag=Dato(), nokkel="behandlet")
"""The processing date, which no form has: it chooses G."""


def egne_fakta(klasse: type[Behandling]) -> Mapping[str, Faktum]:
    """The facts that a law has alone, by name."""
    return {navn: ett for navn, ett in fakta_i(klasse).items() if navn not in FAKTA}


def andres_fakta(fakta: Behandling) -> Mapping[str, Faktum]:
    """The facts that are filled in though their law lacks them, by name."""
    return {navn: FAKTA[navn] for navn in fakta.uten if getattr(fakta, navn) is not None}


@for_klassen
def fakta_i_saken(klasse: type[Behandling]) -> Mapping[str, Faktum]:
    """What the rules of a case read, by key."""
    return {ett.nokkel: ett for ett in (BEHANDLET, *fakta_i(klasse).values()) if ett.nokkel}


FAKTA_I_SAKEN: Mapping[str, Faktum] = fakta_i_saken(Behandling)
"""What the rules of a case read under every law, by key."""


def treaarsregler(navn: str) -> tuple[Regel, Regel, Regel]:
    """The leaves of a fact that has three years, siste år first, e.g. of `lonn`."""
    ett, to, tre = (FAKTA[f"{navn}_{nr}"].regel for nr in range(1, ANTALL_AAR + 1))
    return ett, to, tre


class UgyldigFakta(Feltfeil):
    """A fact that no case can have; `felt` is one of the keys of `dagpenger beregn`."""


class _Belop(NamedTuple):
    """The least and the most that an amount may be, and what it is called."""

    minst: int
    hoyst: int
    hva: str


def _belop_i(i_saken: Mapping[str, Faktum]) -> dict[str, _Belop]:
    """Each amount among the facts, by the last part of its key."""
    return {
        nokkel.rpartition(".")[2]: _Belop(ett.slag.minst, ett.slag.hoyst, ett.hva or ett.label)
        for nokkel, ett in i_saken.items()
        if isinstance(ett.slag, Kroner)
    }


_KRONER = _belop_i(FAKTA_I_SAKEN)
_NULL = Decimal(0)


def hele_kroner(felt: str, belop: Decimal | int, kroner: Mapping[str, _Belop] = _KRONER) -> Decimal:
    """`belop` as a Decimal, when it is whole kroner from 0 to 999,999,999.

    `kroner` are the amounts that there are. Raises UgyldigFakta, naming `felt`, for anything else: a float, a bool, a
    fraction, a negative amount.
    """
    minst, hoyst, hva = kroner[felt]
    if type(belop) is int:
        belop = Decimal(belop)
    if not isinstance(belop, Decimal) or not belop.is_finite() or belop != belop.to_integral_value():
        raise UgyldigFakta(felt, setninger.hele_kroner(hva))
    if not minst <= belop <= hoyst:
        raise UgyldigFakta(felt, setninger.kroner_fra_til(hva, minst, f"{hoyst:,}".replace(",", " ")))
    return belop


def _blank_eller_kroner(
    felt: str, belop: Decimal | int | None, kroner: Mapping[str, _Belop] = _KRONER
) -> Decimal | None:
    return None if belop is None else hele_kroner(felt, belop, kroner)


def _er_helt(tall: object, slag: Heltall) -> bool:
    return type(tall) is int and slag.minst <= tall <= slag.hoyst


@dataclass(frozen=True, slots=True)
class Aarsinntekt:
    """The income of one calendar year: lønn, dagpenger, sykepenger in whole kroner, 0-999,999,999 each."""

    lonn: Decimal = _NULL
    dagpenger: Decimal = _NULL
    sykepenger: Decimal = _NULL

    def __post_init__(self) -> None:
        for ett in fields(self):
            object.__setattr__(self, ett.name, hele_kroner(ett.name, getattr(self, ett.name)))


@dataclass(frozen=True, slots=True)
class Samordning:
    """Other benefits, in whole kroner a year, but `redusert_trygd` in kroner a week; None is a field left blank."""

    privat_pensjon: Decimal | None = None
    offentlig_pensjon: Decimal | None = None
    folketrygd: Decimal | None = None
    lonn_for_pensjon: Decimal | None = None
    redusert_trygd: Decimal | None = None

    def __post_init__(self) -> None:
        for ett in fields(self):
            object.__setattr__(self, ett.name, _blank_eller_kroner(ett.name, getattr(self, ett.name)))


INGEN_SAMORDNING = Samordning()
YTELSER = tuple(ett.name for ett in fields(Samordning))


@dataclass(frozen=True, slots=True)
class Saksfakta:
    """What the calculation of one case rests on, each fact at its key; a default is what a blank field stands for.

    `behandlet` is the processing date (it chooses G), `innvilget_fra` the first day of benefit (it chooses the
    years of income and the law). `inntekt` and `kurstid` (weeks on courses) hold three years, siste år first.
    `oppjustert_grunnlag` is the manual basis in whole kroner, None when the field is blank; 0 is a filled-in field.
    `behandling` are the fields that they are entered in. Raises UgyldigFakta, with the key of the field, for anything
    outside the limits of the table.
    """

    behandling: ClassVar[type[Behandling]] = Behandling

    behandlet: date
    innvilget_fra: date
    inntekt: tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt]
    _: KW_ONLY
    grunnbelop: Grunnbelopsvalg = "dagens"
    kurstid: tuple[int, int, int] = (0, 0, 0)
    fiskeforedling: bool = False
    vernepliktig: bool = False
    oppjustert_grunnlag: Decimal | None = None
    barn: int = 0
    samordning: Samordning = INGEN_SAMORDNING

    def __post_init__(self) -> None:
        if len(self.inntekt) != ANTALL_AAR:
            raise UgyldigFakta("inntekt", setninger.TRE_AAR)
        if self.grunnbelop not in GRUNNBELOPSVALG:
            raise UgyldigFakta("grunnbelop", setninger.VALG_AV_GRUNNBELOP)
        uker = [ett for ett in self.kurstid if _er_helt(ett, _KURSUKER)]
        if not len(uker) == len(self.kurstid) == ANTALL_AAR:
            raise UgyldigFakta("kurstid", setninger.tre_uketall(_KURSUKER.hoyst))
        heltall, belop = _enkle(type(self))
        for nokkel, slag in heltall.items():
            if not _er_helt(getattr(self, nokkel), slag):
                label = fakta_i_saken(self.behandling)[nokkel].label
                raise UgyldigFakta(nokkel, setninger.helt_tall(label, slag.minst, slag.hoyst))
        for nokkel in belop:
            object.__setattr__(self, nokkel, _blank_eller_kroner(nokkel, getattr(self, nokkel), belop))


class _Enkle(NamedTuple):
    """The keys of a case that stand for themselves: its whole numbers, each with its limits, and its amounts."""

    heltall: Mapping[str, Heltall]
    belop: Mapping[str, _Belop]


@for_klassen
def _enkle(klasse: type[Saksfakta]) -> _Enkle:
    i_saken = fakta_i_saken(klasse.behandling)
    enkle = {ett.name: i_saken[ett.name] for ett in fields(klasse) if ett.name in i_saken}
    return _Enkle(
        {nokkel: ett.slag for nokkel, ett in enkle.items() if isinstance(ett.slag, Heltall)},
        _belop_i(enkle),
    )
