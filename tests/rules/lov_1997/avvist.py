"""What `dagpenger beregn` must refuse by section 15, and which key the sentence must name.

Where the rulebook leaves open which of several keys is at fault, any of them will do.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Avvist(NamedTuple):
    """`sak` is the JSON object, or the text of one that no JSON object can be; `nokler` are the names that will do."""

    nokler: tuple[str, ...]
    sak: dict[str, Any] | str


GRUNN: dict[str, Any] = {"provingsdato": "2025-06-16"}
FOR_2019: dict[str, Any] = {"provingsdato": "2018-03-15"}
VEDTAK = {"dagsats": 900, "vanlig_arbeidstid": "37.5", "stonadsdager": 100, "egenandel": 0}
TOMME: list[dict[str, Any]] = [{}] * 14


def med(nokler: str, grunn: dict[str, Any] | None = None, **endring: Any) -> Avvist:
    """The least case with a change; `nokler` are parted by blanks."""
    return Avvist(tuple(nokler.split()), (GRUNN if grunn is None else grunn) | endring)


def dag(nummer: int, **innhold: Any) -> list[dict[str, Any]]:
    """Fourteen days, of which one has something."""
    return [innhold if plass == nummer else {} for plass in range(14)]


def kort(nokler: str, *kortene: Any, vedtak: Any = VEDTAK, grunn: dict[str, Any] | None = None) -> Avvist:
    return med(nokler, grunn, vedtak=vedtak, meldekort=list(kortene))


HELE_SAKEN = (
    med("provingsdato", behandlet="2025-06-16"),
    med("provingsdato", innvilget_fra="2025-06-16"),
    med("provingsdato", inntekt=[{}, {}, {}]),
    med("provingsdato", {"provingsdato": "2025-02-30"}),
    med("provingsdato", {"provingsdato": "2025-13-01"}),
    med("provingsdato", {"provingsdato": "1996-12-31"}),
    med("provingsdato", {"provingsdato": "2027-01-01"}),
    med("provingsdato", {"provingsdato": 20250616}),
    med("provingsdato", {"provingsdato": None}),
    med("provingsdato", {"provingsdato": ""}),
    med("provingsdato", {"provingsdato": "2025-W25-1"}),
    med("provingsdato", {"provingsdato": ["2025-06-16"]}),
    med("provingsdato", {"provingsdato": True}),
    med("provingsdato", {"provingsdato": "2002-12-31", "regelverk": "dagens"}),
    med("provingsdato", {"provingsdato": "2027-01-01", "regelverk": "dagens"}),
    med("bran", bran=1),
    med("inntekten", inntekten=[]),
    med("regelverk", regelverk="gammelt"),
    med("regelverk", regelverk=None),
    med("regelverk", regelverk=1),
    Avvist(("barn",), '{"provingsdato": "2025-06-16", "barn": 1, "barn": 2}'),
    Avvist(("maaned",), '{"provingsdato": "2025-06-16", "inntekter": [{"maaned": "2025-01", "maaned": "2025-02"}]}'),
    Avvist(("NaN", "grunnlag"), '{"provingsdato": "2025-06-16", "grunnlag": NaN}'),
    Avvist(("Infinity", "grunnlag"), '{"provingsdato": "2025-06-16", "grunnlag": Infinity}'),
)

INNTEKTER = (
    med("inntekter", inntekter={}),
    med("inntekter", inntekter="2025-01"),
    med("inntekter", inntekter=None),
    med("inntekter[0]", inntekter=[5]),
    med("inntekter[0].maaned inntekter[0]", inntekter=[{"arbeidsinntekt": 1}]),
    med("inntekter[0].maaned", inntekter=[{"maaned": "2025-13"}]),
    med("inntekter[0].maaned", inntekter=[{"maaned": "2025-00"}]),
    med("inntekter[0].maaned", inntekter=[{"maaned": "2025-1"}]),
    med("inntekter[0].maaned", inntekter=[{"maaned": "2025-01-01"}]),
    med("inntekter[0].maaned", inntekter=[{"maaned": 202501}]),
    med("inntekter[0].maaned", inntekter=[{"maaned": None}]),
    med("inntekter[1].maaned", inntekter=[{"maaned": "2025-01"}, {"maaned": "2025-01"}]),
    med("inntekter[2].maaned", inntekter=[{"maaned": "2025-01"}, {"maaned": "2025-02"}, {"maaned": "2025-01"}]),
    med("inntekter[0].lonn", inntekter=[{"maaned": "2025-01", "lonn": 1}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": "femten"}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": ""}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": None}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": True}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": "NaN"}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": "Infinity"}]),
    med("inntekter[0].arbeidsinntekt", inntekter=[{"maaned": "2025-01", "arbeidsinntekt": 1_000_000_000}]),
    med("inntekter[0].sykepenger", inntekter=[{"maaned": "2025-01", "sykepenger": "999999999.01"}]),
    med("inntekter[0].dagpenger", inntekter=[{"maaned": "2025-01", "dagpenger": -1_000_000_000}]),
    med("inntekter[0].fangst_fiske", inntekter=[{"maaned": "2025-01", "fangst_fiske": [1]}]),
    med("inntekter[0].aar", inntekter=[{"aar": 2024}]),
    med("inntekter[0].aar", {"provingsdato": "2019-07-01"}, inntekter=[{"aar": 2018}]),
    med("inntekter[0].aar inntekter[0].maaned inntekter[0]", FOR_2019, inntekter=[{"aar": 2017, "maaned": "2017-01"}]),
    med("inntekter[1].aar", FOR_2019, inntekter=[{"aar": 2017}, {"aar": 2017}]),
    med("inntekter[0].aar", FOR_2019, inntekter=[{"aar": "2017.5"}]),
    med("inntekter[0].aar", FOR_2019, inntekter=[{"aar": None}]),
    med("siste_avsluttede_maaned", siste_avsluttede_maaned="2025-07"),
    med("siste_avsluttede_maaned", siste_avsluttede_maaned="2025-13"),
    med("siste_avsluttede_maaned", siste_avsluttede_maaned=202505),
    med("siste_avsluttede_maaned", siste_avsluttede_maaned=None),
)

PERSONEN = (
    med("grunnlag", grunnlag=-1),
    med("grunnlag", grunnlag="-0.01"),
    med("grunnlag", grunnlag="mye"),
    med("grunnlag", grunnlag=None),
    med("grunnlag", grunnlag=False),
    med("grunnlag", grunnlag=[100]),
    med("verneplikt", verneplikt=1),
    med("verneplikt", verneplikt="ja"),
    med("verneplikt", verneplikt=None),
    med("permittert", permittert="nei"),
    med("fiskeindustri", fiskeindustri=True),
    med("fiskeindustri", fiskeindustri=True, permittert=False),
    med("fiskeindustri", fiskeindustri=0, permittert=True),
    med("barn", barn=-1),
    med("barn", barn=21),
    med("barn", barn="2.5"),
    med("barn", barn="to"),
    med("barn", barn=None),
    med("barn", barn=True),
    med("barn", barn={"antall": 1}),
    med("barn[0]", barn=[1]),
    med("barn[0].antall", barn=[{"fra": "2025-01-01"}]),
    med("barn[0].fra", barn=[{"antall": 1}]),
    med("barn[0].fra", barn=[{"fra": "2025-02-29", "antall": 1}]),
    med("barn[1].antall", barn=[{"fra": "2025-01-01", "antall": 1}, {"fra": "2025-02-01", "antall": 21}]),
    med("barn[0].navn", barn=[{"fra": "2025-01-01", "antall": 1, "navn": "Ola"}]),
    med("vanlig_arbeidstid", vanlig_arbeidstid=-1),
    med("vanlig_arbeidstid", vanlig_arbeidstid="168.01"),
    med("vanlig_arbeidstid", vanlig_arbeidstid=None),
    med("vanlig_arbeidstid", vanlig_arbeidstid=True),
    med("onsket_arbeidstid", onsket_arbeidstid="-0.5"),
    med("onsket_arbeidstid", onsket_arbeidstid="full"),
    med("ny_arbeidstid", ny_arbeidstid=169),
    med("ny_arbeidstid", ny_arbeidstid={}),
    med("fodselsdato", fodselsdato="1961-02-29"),
    med("fodselsdato", fodselsdato=19600101),
    med("fodselsdato", fodselsdato=None),
    med("andre_ytelser", andre_ytelser=[]),
    med("andre_ytelser.privat", andre_ytelser={"privat": {}}),
    med("andre_ytelser.folketrygd", andre_ytelser={"folketrygd": 100}),
    med("andre_ytelser.folketrygd.dagpenger", andre_ytelser={"folketrygd": {"dagpenger": 100}}),
    med("andre_ytelser.folketrygd.ufore", andre_ytelser={"folketrygd": {"ufore": "litt"}}),
    med("andre_ytelser.utenfor.ufore", andre_ytelser={"utenfor": {"ufore": 100}}),
    med("andre_ytelser.utenfor.vartpenger", andre_ytelser={"utenfor": {"vartpenger": None}}),
    med("andre_ytelser.arbeidstid", andre_ytelser={"arbeidstid": "halv"}),
)

RETTEN = (
    med("sanksjoner", sanksjoner={}),
    med("sanksjoner[0]", sanksjoner=["4-10"]),
    med("sanksjoner[0].hjemmel", sanksjoner=[{"uker": 1}]),
    med("sanksjoner[0].hjemmel", sanksjoner=[{"hjemmel": "4-11", "uker": 1}]),
    med("sanksjoner[0].hjemmel", sanksjoner=[{"hjemmel": 410, "uker": 1}]),
    med(
        "sanksjoner[0].uker sanksjoner[0].dager sanksjoner[0]",
        sanksjoner=[{"hjemmel": "4-10", "uker": 1, "dager": 5}],
    ),
    med("sanksjoner[0].uker", sanksjoner=[{"hjemmel": "4-10", "uker": -1}]),
    med("sanksjoner[0].uker", sanksjoner=[{"hjemmel": "4-10", "uker": "1.5"}]),
    med("sanksjoner[1].dager", sanksjoner=[{"hjemmel": "4-10"}, {"hjemmel": "4-20", "dager": "mange"}]),
    med("sanksjoner[0].fra", sanksjoner=[{"hjemmel": "4-10", "fra": "2025-06-31", "uker": 1}]),
    med("sanksjoner[0].til", sanksjoner=[{"hjemmel": "4-10", "til": "2025-06-30"}]),
    med("sanksjoner[0].uker sanksjoner[0].dager sanksjoner[0]", FOR_2019, sanksjoner=[{"hjemmel": "4-10"}]),
    med(
        "sanksjoner[0].uker sanksjoner[0].dager sanksjoner[0]",
        {"provingsdato": "2019-06-30"},
        sanksjoner=[{"hjemmel": "4-20", "fra": "2019-06-30"}],
    ),
    med("gjenopptak", gjenopptak=[]),
    med("gjenopptak.siste_forbruksdag", gjenopptak={"gjenstaende_dager": 5}),
    med("gjenopptak.gjenstaende_dager", gjenopptak={"siste_forbruksdag": "2025-01-01"}),
    med("gjenopptak.siste_forbruksdag", gjenopptak={"siste_forbruksdag": "2025-00-01", "gjenstaende_dager": 5}),
    med("gjenopptak.gjenstaende_dager", gjenopptak={"siste_forbruksdag": "2025-01-01", "gjenstaende_dager": -1}),
    med("gjenopptak.gjenstaende_dager", gjenopptak={"siste_forbruksdag": "2025-01-01", "gjenstaende_dager": "1.5"}),
    med(
        "gjenopptak.arbeid_12_uker",
        gjenopptak={"siste_forbruksdag": "2025-01-01", "gjenstaende_dager": 5, "arbeid_12_uker": 12},
    ),
    med(
        "gjenopptak.forrige_grunnlag",
        gjenopptak={"siste_forbruksdag": "2025-01-01", "gjenstaende_dager": 5, "forrige_grunnlag": -1},
    ),
    med(
        "gjenopptak.gjenstaende_egenandel",
        gjenopptak={"siste_forbruksdag": "2025-01-01", "gjenstaende_dager": 5, "gjenstaende_egenandel": "alt"},
    ),
    med(
        "gjenopptak.dager",
        gjenopptak={"siste_forbruksdag": "2025-01-01", "gjenstaende_dager": 5, "dager": 5},
    ),
    med("rett", rett={}),
    med("rett[0]", rett=["2025-06-16"]),
    med("rett[0].fra", rett=[{"til": None}]),
    med("rett[0].fra", rett=[{"fra": "2025-06-31", "til": None}]),
    med("rett[0].til", rett=[{"fra": "2025-06-16", "til": "2025-06-31"}]),
    med("rett[0].grunn", rett=[{"fra": "2025-06-16", "til": None, "grunn": "x"}]),
)

KORTENE = (
    med("meldekort", vedtak=VEDTAK, meldekort={}),
    kort("meldekort[0]", 5),
    kort("meldekort[0].fra", {"dager": TOMME}),
    kort("meldekort[0].dager", {"fra": "2025-06-16"}),
    kort("meldekort[0].fra", {"fra": "2025-06-17", "dager": TOMME}),
    kort("meldekort[1].fra", {"fra": "2025-06-16", "dager": TOMME}, {"fra": "2025-07-06", "dager": TOMME}),
    kort("meldekort[0].fra", {"fra": "2025-06-31", "dager": TOMME}),
    kort("meldekort[0].fra", {"fra": 20250616, "dager": TOMME}),
    kort("meldekort[0].dager", {"fra": "2025-06-16", "dager": TOMME[:13]}),
    kort("meldekort[0].dager", {"fra": "2025-06-16", "dager": [*TOMME, {}]}),
    kort("meldekort[0].dager", {"fra": "2025-06-16", "dager": []}),
    kort("meldekort[0].dager", {"fra": "2025-06-16", "dager": {}}),
    kort("meldekort[0].til", {"fra": "2025-06-16", "til": "2025-06-29", "dager": TOMME}),
    kort(
        "meldekort[0].fra meldekort[1].fra",
        {"fra": "2025-06-16", "dager": TOMME},
        {"fra": "2025-06-16", "dager": TOMME},
    ),
    kort(
        "meldekort[0].fra meldekort[1].fra",
        {"fra": "2025-06-16", "dager": TOMME},
        {"fra": "2025-06-23", "dager": TOMME},
    ),
    kort(
        "meldekort[0].fra meldekort[1].fra",
        {"fra": "2025-06-23", "dager": TOMME},
        {"fra": "2025-06-16", "dager": TOMME},
    ),
    kort("meldekort[0].dager[3]", {"fra": "2025-06-16", "dager": [{}, {}, {}, 8, *TOMME[:10]]}),
    kort("meldekort[0].dager[3].arbeid", {"fra": "2025-06-16", "dager": dag(3, arbeid=8)}),
    kort("meldekort[0].dager[0].timer", {"fra": "2025-06-16", "dager": dag(0, timer="24.01")}),
    kort("meldekort[0].dager[0].timer", {"fra": "2025-06-16", "dager": dag(0, timer=25)}),
    kort("meldekort[0].dager[13].timer", {"fra": "2025-06-16", "dager": dag(13, timer="-0.5")}),
    kort("meldekort[0].dager[4].timer", {"fra": "2025-06-16", "dager": dag(4, timer="åtte")}),
    kort("meldekort[0].dager[4].timer", {"fra": "2025-06-16", "dager": dag(4, timer=True)}),
    kort("meldekort[0].dager[4].kode", {"fra": "2025-06-16", "dager": dag(4, kode="ferie")}),
    kort("meldekort[0].dager[4].kode", {"fra": "2025-06-16", "dager": dag(4, kode=1)}),
    kort("meldekort[0].dager[4].meldt", {"fra": "2025-06-16", "dager": dag(4, meldt="nei")}),
    kort("meldekort[0].dager[4].meldt", {"fra": "2025-06-16", "dager": dag(4, meldt=0)}),
    kort(
        "meldekort[1].dager[2].timer",
        {"fra": "2025-06-16", "dager": TOMME},
        {"fra": "2025-06-30", "dager": dag(2, timer=100)},
    ),
    kort(
        "vedtak.dagsats dagsats meldekort",
        {"fra": "2025-06-16", "dager": TOMME},
        vedtak={"stonadsdager": 100, "egenandel": 0},
    ),
    kort(
        "vedtak.stonadsdager stonadsdager meldekort",
        {"fra": "2025-06-16", "dager": TOMME},
        vedtak={"dagsats": 900, "egenandel": 0},
    ),
    kort(
        "vedtak.stonadsdager stonadsdager meldekort",
        {"fra": "2025-06-16", "dager": TOMME},
        vedtak={},
        grunn=GRUNN | {"grunnlag": 400_000},
    ),
    med("vedtak.dagsats dagsats meldekort", meldekort=[{"fra": "2025-06-16", "dager": TOMME}]),
    kort(
        "vanlig_arbeidstid vedtak.vanlig_arbeidstid meldekort",
        {"fra": "2025-06-16", "dager": TOMME},
        vedtak={"dagsats": 900, "stonadsdager": 100},
        grunn=GRUNN | {"vanlig_arbeidstid": 0},
    ),
    kort(
        "vedtak.vanlig_arbeidstid meldekort",
        {"fra": "2025-06-16", "dager": TOMME},
        vedtak=VEDTAK | {"vanlig_arbeidstid": 0},
    ),
    *(
        kort(
            f"vedtak.{navn} meldekort[0]",
            {"fra": "2025-06-16", "dager": TOMME},
            vedtak=VEDTAK | {navn: [{"fra": fra, "til": til, "verdi": 40}]},
        )
        for navn in ("dagsats", "vanlig_arbeidstid", "terskel")
        for fra, til in (("2025-06-18", None), ("2025-06-01", "2025-06-26"))
    ),
)

VEDTAKET = (
    med("vedtak", vedtak=[]),
    med("vedtak.sats", vedtak={"sats": 900}),
    med("vedtak.dagsats", vedtak={"dagsats": "høy"}),
    med("vedtak.dagsats", vedtak={"dagsats": True}),
    med("vedtak.dagsats[0].verdi", vedtak={"dagsats": [{"fra": "2025-06-01", "til": None}]}),
    med("vedtak.dagsats[0].fra", vedtak={"dagsats": [{"til": None, "verdi": 900}]}),
    med("vedtak.terskel[0].fra", vedtak={"terskel": [{"fra": "2025-06-31", "til": None, "verdi": 50}]}),
    med("vedtak.terskel[0].til", vedtak={"terskel": [{"fra": "2025-06-01", "til": 5, "verdi": 50}]}),
    med("vedtak.dagsats[0].sats", vedtak={"dagsats": [{"fra": "2025-06-01", "til": None, "verdi": 1, "sats": 1}]}),
    med("vedtak.vanlig_arbeidstid", vedtak={"vanlig_arbeidstid": "hel"}),
    med("vedtak.stonadsdager", vedtak={"stonadsdager": "1.5"}),
    med("vedtak.stonadsdager", vedtak={"stonadsdager": -1}),
    med("vedtak.stonadsdager", vedtak={"stonadsdager": [100]}),
    med("vedtak.egenandel", vedtak={"egenandel": "ingen"}),
    med("vedtak.egenandel", vedtak={"egenandel": [900]}),
)

RESTEN = (
    med("ferietillegg", ferietillegg=2025),
    med("ferietillegg.aar", ferietillegg={}),
    med("ferietillegg.aar", ferietillegg={"aar": "2025.5"}),
    med("ferietillegg.aar", ferietillegg={"aar": "i fjor"}),
    med("ferietillegg.utbetalt", ferietillegg={"aar": 2025, "utbetalt": "alt"}),
    med("ferietillegg.forbrukte_dager", ferietillegg={"aar": 2025, "forbrukte_dager": -1}),
    med("ferietillegg.forbrukte_dager", ferietillegg={"aar": 2025, "forbrukte_dager": "40.5"}),
    med("ferietillegg.dager", ferietillegg={"aar": 2025, "dager": 40}),
    med("vilkaar", vilkaar=[]),
    med("vilkaar.alder", vilkaar={"alder": True}),
    med("vilkaar.opphold", vilkaar={"opphold": True}),
    med("vilkaar.opphold.norge", vilkaar={"opphold": {"norge": True}}),
    med("vilkaar.opphold.i_norge", vilkaar={"opphold": {"i_norge": "ja"}}),
    med("vilkaar.opphold.medlem", vilkaar={"opphold": {"medlem": None}}),
    med("vilkaar.reell_arbeidssoker.bytte_yrke", vilkaar={"reell_arbeidssoker": {"bytte_yrke": 1}}),
    med("vilkaar.registrert_fra", vilkaar={"registrert_fra": "2025-02-29"}),
    med("vilkaar.registrert_fra", vilkaar={"registrert_fra": True}),
    med("vilkaar.utdanning.godkjent_unntak", vilkaar={"utdanning": {"godkjent_unntak": "nei"}}),
    med("vilkaar.permittering.aarsak", vilkaar={"permittering": {"aarsak": True}}),
    med("vilkaar.streik.deltar", vilkaar={"streik": {"deltar": 0}}),
    med("vilkaar.fulle_ytelser", vilkaar={"fulle_ytelser": "nei"}),
    med("vilkaar.utestengt", vilkaar={"utestengt": None}),
    med("vilkaar.opplysninger.uriktige", vilkaar={"opplysninger": {"uriktige": []}}),
    med("tolkning", tolkning=[]),
    med("tolkning", tolkning="T-SEKSG"),
    med("tolkning.T-X T-X", tolkning={"T-X": "1"}),
    med("tolkning.T-TAK T-TAK", tolkning={"T-TAK": "per_ar"}),
    med("tolkning.T-SEKSG T-SEKSG", tolkning={"T-SEKSG": "aldri"}),
    med("tolkning.T-KRAVTAP T-KRAVTAP", tolkning={"T-KRAVTAP": "50"}),
    med("tolkning.T-VERNUKER T-VERNUKER", tolkning={"T-VERNUKER": 26}),
    med("tolkning.T-SEN T-SEN", tolkning={"T-SEN": None}),
)

AVVISTE = (*HELE_SAKEN, *INNTEKTER, *PERSONEN, *RETTEN, *KORTENE, *VEDTAKET, *RESTEN)
