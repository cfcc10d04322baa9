"""The lists and the objects of a case in JSON: incomes, children, benefits, decisions, cards and conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import pairwise

from rules import setninger as felles
from rules.dagpenger.lov_1997 import setninger
from rules.dagpenger.lov_1997.feil import UgyldigSak
from rules.dagpenger.lov_1997.gyldighet import TIL
from rules.dagpenger.lov_1997.inn.verdier import (
    HOYESTE_HELTALL,
    en_av,
    heltall,
    ja_nei,
    liste,
    maaned,
    objekt,
    tall,
)
from rules.dagpenger.lov_1997.sak import (
    FOLKETRYGD,
    HJEMLER,
    INNTEKTSKLASSER,
    KODER,
    UTENFOR,
    AndreYtelser,
    Barnerad,
    Ferieaar,
    Gjenopptak,
    Inntekt,
    Kortdag,
    Meldekort,
    Rett,
    Sanksjon,
    Vedtak,
    Vedtaksrad,
    Vilkaar,
)

HOYESTE_BELOP = Decimal(999_999_999)
TIMER_I_UKA, TIMER_I_DOGNET, HUNDRE, NULL = Decimal(168), Decimal(24), Decimal(100), Decimal(0)
HOYEST_BARN = 20
KORTETS_DAGER = 14
_VILKAAR = {
    "opphold": ("i_norge", "unntak", "medlem"),
    "reell_arbeidssoker": (
        "heltid_deltid",
        "unntak_deltid",
        "hele_norge",
        "unntak_lokalt",
        "alle_typer_arbeid",
        "bytte_yrke",
    ),
    "utdanning": ("tar_utdanning", "godkjent_unntak"),
    "permittering": ("godkjent_aarsak", "midlertidig"),
    "streik": ("deltar", "paavirket"),
    "opplysninger": ("uriktige", "holder_tilbake", "unnlater"),
}
_TIL_OG_MED = ("registrert_fra", "fulle_ytelser", "utestengt")

Datoleser = Callable[[str, object], date]
"""How a date is read: within the days of the law, or those of `dagens`."""

timer_i_uka = partial(tall, minst=NULL, hoyst=TIMER_I_UKA)
kroner = partial(tall, minst=NULL, hoyst=HOYESTE_BELOP)


def inntekt(sted: str, verdi: object, regnes_i_aar: bool) -> Inntekt:
    """A row of `inntekter`."""
    rad = objekt(sted, verdi, ("maaned", "aar", *INNTEKTSKLASSER))
    if "aar" in rad and "maaned" in rad:
        raise UgyldigSak(f"{sted}.aar", setninger.maaned_og_aar(f"{sted}.aar"))
    if "aar" in rad and not regnes_i_aar:
        raise UgyldigSak(f"{sted}.aar", setninger.aaret_gjelder_ikke(f"{sted}.aar"))
    if "aar" not in rad and "maaned" not in rad:
        raise UgyldigSak(f"{sted}.maaned", felles.nokkelen_mangler(f"{sted}.maaned"))
    belop = {
        klasse: tall(f"{sted}.{klasse}", rad[klasse], -HOYESTE_BELOP, HOYESTE_BELOP)
        for klasse in INNTEKTSKLASSER
        if klasse in rad
    }
    if "aar" in rad:
        return Inntekt(heltall(f"{sted}.aar", rad["aar"], 9999, 1), None, belop)
    nr = maaned(f"{sted}.maaned", rad["maaned"])
    return Inntekt(nr.aar, nr, belop)


def inntekter(sted: str, verdi: object, regnes_i_aar: bool) -> tuple[Inntekt, ...]:
    """`inntekter`: each month, or each year, once."""
    rader = liste(sted, verdi, partial(inntekt, regnes_i_aar=regnes_i_aar))
    sett: set[str] = set()
    for plass, rad in enumerate(rader):
        nokkel = f"{sted}[{plass}].{'aar' if rad.maaned is None else 'maaned'}"
        if (rad.maaned is None) != (rader[0].maaned is None):
            raise UgyldigSak(nokkel, setninger.maaned_og_aar(nokkel))
        if str(rad) in sett:
            raise UgyldigSak(nokkel, setninger.to_ganger(nokkel, str(rad)))
        sett.add(str(rad))
    return rader


def barn(sted: str, verdi: object, les_dato: Datoleser) -> tuple[Barnerad, ...]:
    """`barn`: a number of children, or rows of it in the order of their days."""
    if isinstance(verdi, list):
        return tuple(sorted(liste(sted, verdi, partial(_barnerad, les_dato=les_dato)), key=lambda rad: rad.fra))
    try:
        return (Barnerad(date.min, heltall(sted, verdi, HOYEST_BARN)),)
    except UgyldigSak:
        raise UgyldigSak(sted, setninger.barn(sted, HOYEST_BARN)) from None


def _barnerad(sted: str, verdi: object, les_dato: Datoleser) -> Barnerad:
    rad = objekt(sted, verdi, ("fra", "antall"), ("fra", "antall"))
    return Barnerad(les_dato(f"{sted}.fra", rad["fra"]), heltall(f"{sted}.antall", rad["antall"], HOYEST_BARN))


def andre_ytelser(sted: str, verdi: object) -> AndreYtelser:
    """`andre_ytelser`."""
    inn = objekt(sted, verdi, ("folketrygd", "utenfor", "arbeidstid"))
    return AndreYtelser(
        _belop(f"{sted}.folketrygd", inn.get("folketrygd", {}), FOLKETRYGD),
        _belop(f"{sted}.utenfor", inn.get("utenfor", {}), UTENFOR),
        timer_i_uka(f"{sted}.arbeidstid", inn.get("arbeidstid", 0)),
    )


def _belop(sted: str, verdi: object, navn: Mapping[str, str]) -> dict[str, Decimal]:
    inn = objekt(sted, verdi, navn)
    return {ett: kroner(f"{sted}.{ett}", inn[ett]) for ett in navn if ett in inn}


def sanksjon(
    sted: str,
    verdi: object,
    les_dato: Datoleser,
    dager_i_uka: int,
    uten_fra: date,
    lengden_er_kjent: Callable[[date], bool],
) -> Sanksjon:
    """A row of `sanksjoner`."""
    rad = objekt(sted, verdi, ("hjemmel", "fra", "uker", "dager"), ("hjemmel",))
    hjemmel = en_av(f"{sted}.hjemmel", rad["hjemmel"], HJEMLER)
    fra = les_dato(f"{sted}.fra", rad["fra"]) if "fra" in rad else None
    if "uker" in rad and "dager" in rad:
        raise UgyldigSak(f"{sted}.dager", setninger.uker_og_dager(sted))
    if "uker" in rad:
        return Sanksjon(hjemmel, fra, heltall(f"{sted}.uker", rad["uker"]) * dager_i_uka)
    if "dager" in rad:
        return Sanksjon(hjemmel, fra, heltall(f"{sted}.dager", rad["dager"]))
    if not lengden_er_kjent(fra or uten_fra):
        raise UgyldigSak(f"{sted}.uker", setninger.uten_lengde(sted))
    return Sanksjon(hjemmel, fra, None)


def gjenopptak(sted: str, verdi: object, les_dato: Datoleser) -> Gjenopptak:
    """`gjenopptak`."""
    paakrevd = ("siste_forbruksdag", "gjenstaende_dager")
    rad = objekt(sted, verdi, (*paakrevd, "arbeid_12_uker", "forrige_grunnlag", "gjenstaende_egenandel"), paakrevd)
    return Gjenopptak(
        les_dato(f"{sted}.siste_forbruksdag", rad["siste_forbruksdag"]),
        heltall(f"{sted}.gjenstaende_dager", rad["gjenstaende_dager"]),
        ja_nei(f"{sted}.arbeid_12_uker", rad.get("arbeid_12_uker", False)),
        Decimal(heltall(f"{sted}.forrige_grunnlag", rad["forrige_grunnlag"])) if "forrige_grunnlag" in rad else None,
        kroner(f"{sted}.gjenstaende_egenandel", rad.get("gjenstaende_egenandel", 0)),
    )


def rett(sted: str, verdi: object, les_dato: Datoleser) -> Rett:
    """A row of `rett`."""
    rad = objekt(sted, verdi, ("fra", "til"), ("fra",))
    fra, til = _fra_til(sted, rad, les_dato)
    return Rett(fra, til)


def _fra_til(sted: str, rad: Mapping[str, object], les_dato: Datoleser) -> tuple[date, date | None]:
    fra = les_dato(f"{sted}.fra", rad["fra"])
    til = None if rad.get("til") is None else les_dato(f"{sted}.til", rad["til"])
    if til is not None and til < fra:
        raise UgyldigSak(f"{sted}.til", setninger.slutter_for_den_begynner(f"{sted}.til"))
    return fra, til


def vedtak(sted: str, verdi: object, les_dato: Datoleser) -> Vedtak:
    """`vedtak`."""
    inn = objekt(sted, verdi, ("dagsats", "vanlig_arbeidstid", "terskel", "stonadsdager", "egenandel"))

    def rader(navn: str, hoyst: Decimal) -> tuple[Vedtaksrad, ...] | None:
        return _verdier(f"{sted}.{navn}", inn[navn], hoyst, les_dato) if navn in inn else None

    return Vedtak(
        rader("dagsats", HOYESTE_BELOP),
        rader("vanlig_arbeidstid", TIMER_I_UKA),
        rader("terskel", HUNDRE),
        heltall(f"{sted}.stonadsdager", inn["stonadsdager"]) if "stonadsdager" in inn else None,
        kroner(f"{sted}.egenandel", inn["egenandel"]) if "egenandel" in inn else None,
    )


def _verdier(sted: str, verdi: object, hoyst: Decimal, les_dato: Datoleser) -> tuple[Vedtaksrad, ...]:
    if not isinstance(verdi, list):
        return (Vedtaksrad(None, None, tall(sted, verdi, NULL, hoyst)),)
    return liste(sted, verdi, partial(_vedtaksrad, hoyst=hoyst, les_dato=les_dato))


def _vedtaksrad(sted: str, verdi: object, hoyst: Decimal, les_dato: Datoleser) -> Vedtaksrad:
    rad = objekt(sted, verdi, ("fra", "til", "verdi"), ("fra", "verdi"))
    fra, til = _fra_til(sted, rad, les_dato)
    return Vedtaksrad(fra, til, tall(f"{sted}.verdi", rad["verdi"], NULL, hoyst))


def meldekort(sted: str, verdi: object, les_dato: Datoleser) -> tuple[Meldekort, ...]:
    """`meldekort`, in the order of their days; none may have a day of another."""
    kortene = liste(sted, verdi, partial(_kort, les_dato=les_dato))
    i_orden = sorted(range(len(kortene)), key=lambda plass: kortene[plass].fra)
    for forrige, neste in pairwise(i_orden):
        if kortene[neste].fra - kortene[forrige].fra < timedelta(days=KORTETS_DAGER):
            forst, sist = sorted((forrige, neste))
            nokkel = f"{sted}[{sist}].fra"
            raise UgyldigSak(nokkel, setninger.overlapper(nokkel, f"{sted}[{forst}]"))
    return tuple(kortene[plass] for plass in i_orden)


def _kort(sted: str, verdi: object, les_dato: Datoleser) -> Meldekort:
    kort = objekt(sted, verdi, ("fra", "dager"), ("fra", "dager"))
    fra = les_dato(f"{sted}.fra", kort["fra"])
    if fra.weekday():
        raise UgyldigSak(f"{sted}.fra", setninger.en_mandag(f"{sted}.fra"))
    if fra + timedelta(days=KORTETS_DAGER - 1) > TIL:
        raise UgyldigSak(f"{sted}.fra", setninger.kortet_slutter_for_sent(f"{sted}.fra", TIL))
    if not isinstance(kort["dager"], list) or len(kort["dager"]) != KORTETS_DAGER:
        raise UgyldigSak(f"{sted}.dager", setninger.fjorten_dager(f"{sted}.dager"))
    return Meldekort(fra, liste(f"{sted}.dager", kort["dager"], _kortdag))


_TOM_DAG = Kortdag()


def _kortdag(sted: str, verdi: object) -> Kortdag:
    if verdi == {}:
        return _TOM_DAG
    dag = objekt(sted, verdi, ("timer", "kode", "meldt"))
    return Kortdag(
        tall(f"{sted}.timer", dag.get("timer", 0), NULL, TIMER_I_DOGNET),
        en_av(f"{sted}.kode", dag["kode"], KODER) if "kode" in dag else None,
        ja_nei(f"{sted}.meldt", dag.get("meldt", True)),
    )


def ferietillegg(sted: str, verdi: object, forste_aar: int, siste_aar: int) -> Ferieaar:
    """`ferietillegg`."""
    rad = objekt(sted, verdi, ("aar", "utbetalt", "forbrukte_dager"), ("aar",))
    return Ferieaar(
        heltall(f"{sted}.aar", rad["aar"], siste_aar, forste_aar),
        tall(f"{sted}.utbetalt", rad["utbetalt"], NULL) if "utbetalt" in rad else None,
        heltall(f"{sted}.forbrukte_dager", rad["forbrukte_dager"], HOYESTE_HELTALL)
        if "forbrukte_dager" in rad
        else None,
    )


def vilkaar(sted: str, verdi: object, les_dato: Datoleser) -> Vilkaar:
    """`vilkaar`: what is left out of a group is false, but for `medlem`."""
    inn = objekt(sted, verdi, (*_VILKAAR, *_TIL_OG_MED))
    grupper = {
        navn: _ja_nei_gruppe(f"{sted}.{navn}", inn[navn], nokler) for navn, nokler in _VILKAAR.items() if navn in inn
    }
    enkle = {navn: ja_nei(f"{sted}.{navn}", inn[navn]) for navn in ("fulle_ytelser", "utestengt") if navn in inn}
    registrert: date | None = None
    if inn.get("registrert_fra") is not None:
        registrert = les_dato(f"{sted}.registrert_fra", inn["registrert_fra"])
    return Vilkaar(
        opphold=grupper.get("opphold"),
        reell_arbeidssoker=grupper.get("reell_arbeidssoker"),
        registrert_fra=registrert if "registrert_fra" in inn else "ikke spurt",
        utdanning=grupper.get("utdanning"),
        permittering=grupper.get("permittering"),
        streik=grupper.get("streik"),
        fulle_ytelser=enkle.get("fulle_ytelser"),
        utestengt=enkle.get("utestengt"),
        opplysninger=grupper.get("opplysninger"),
    )


def _ja_nei_gruppe(sted: str, verdi: object, nokler: Sequence[str]) -> dict[str, bool]:
    inn = objekt(sted, verdi, nokler)
    return {nokkel: ja_nei(f"{sted}.{nokkel}", inn.get(nokkel, nokkel == "medlem")) for nokkel in nokler}
