"""Rulebook section 13: the conditions that the caseworker judges by hand, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import Vilkaar
from rules.tall.tall import Ledd, Regel, Tall


def _regel(navn: str, formel: str, paragraf: str) -> Regel:
    return Regel(navn, formel, enhet="", hjemmel=f"folketrygdloven § {paragraf}", grad="A")


OPPHOLD = _regel("Opphold og medlemskap", "i Norge eller unntatt, og medlem", "4-2")
REELL = _regel(
    "Reell arbeidssøker",
    "full tid eller deltid eller unntatt, og hele landet eller unntatt, og alle typer arbeid og yrker, og ønsket"
    " arbeidstid minst {timer}",
    "4-5",
)
REGISTRERT = _regel("Registrert som arbeidssøker", "registrert senest {prøvingsdato}", "4-5")
UTDANNING = _regel("Ikke under utdanning", "tar ikke utdanning, eller den er godkjent", "4-6")
PERMITTERING = _regel("Permittering", "permittert, med godkjent årsak og midlertidig", "4-7")
STREIK = _regel("Ikke i streik", "deltar ikke i streik eller lockout, og er ikke påvirket av en", "4-22")
FULLE_YTELSER = _regel("Ingen fulle ytelser", "ingen full ytelse etter andre kapitler", "4-24")
UTESTENGT = _regel("Ikke utestengt", "ikke utestengt", "4-28")
OPPLYSNINGER = _regel("Riktige opplysninger", "ingen er uriktige, holdt tilbake eller unnlatt", "21-7")
_NAVN = {
    "i_norge": "I Norge",
    "unntak": "Unntak fra opphold i Norge",
    "medlem": "Medlem av folketrygden",
    "heltid_deltid": "Full tid eller deltid",
    "unntak_deltid": "Unntak: deltid",
    "hele_norge": "Arbeid i hele Norge",
    "unntak_lokalt": "Unntak: lokalt arbeid",
    "alle_typer_arbeid": "Alle typer arbeid",
    "bytte_yrke": "Kan bytte yrke",
    "tar_utdanning": "Tar utdanning",
    "godkjent_unntak": "Godkjent unntak for utdanning",
    "godkjent_aarsak": "Godkjent årsak",
    "midlertidig": "Midlertidig",
    "deltar": "Deltar i streik eller lockout",
    "paavirket": "Påvirket av streik eller lockout",
    "uriktige": "Uriktige opplysninger",
    "holder_tilbake": "Holder tilbake opplysninger",
    "unnlater": "Unnlater å gi opplysninger",
}


def vilkaar(v: Vilkaar, ramme: Ramme) -> dict[str, Tall[bool]]:
    """Each condition that was asked, by its paragraph. Grade A."""
    return dict(_vilkaarene(v, ramme))


def _vilkaarene(v: Vilkaar, ramme: Ramme) -> Iterator[tuple[str, Tall[bool]]]:
    if (o := v.opphold) is not None:
        yield "4-2", _tall(OPPHOLD, (o["i_norge"] or o["unntak"]) and o["medlem"], o)
    if v.reell_arbeidssoker is not None:
        yield "4-5", _reell(v.reell_arbeidssoker, ramme)
    if v.registrert_fra != "ikke spurt":
        yield "4-5 registrert", _registrert(v.registrert_fra, ramme.sak.provingsdato)
    if (u := v.utdanning) is not None:
        yield "4-6", _tall(UTDANNING, not u["tar_utdanning"] or u["godkjent_unntak"], u)
    if (p := v.permittering) is not None:
        er_permittert = ramme.sak.permittert
        ledd = faktum("Permittert", er_permittert, "")
        yield "4-7", _tall(PERMITTERING, er_permittert and p["godkjent_aarsak"] and p["midlertidig"], p, ledd)
    if v.streik is not None:
        yield "4-22", _tall(STREIK, not any(v.streik.values()), v.streik)
    if v.fulle_ytelser is not None:
        yield "4-24", Tall(FULLE_YTELSER, not v.fulle_ytelser, (faktum("Fulle ytelser", v.fulle_ytelser, ""),))
    if v.utestengt is not None:
        yield "4-28", Tall(UTESTENGT, not v.utestengt, (faktum("Utestengt", v.utestengt, ""),))
    if v.opplysninger is not None:
        yield "21-7", _tall(OPPLYSNINGER, not any(v.opplysninger.values()), v.opplysninger)


def _tall(regel: Regel, verdi: bool, svar: Mapping[str, bool], *ogsaa: Ledd) -> Tall[bool]:
    return Tall(regel, verdi, lambda: (*(faktum(_NAVN[navn], ett, "") for navn, ett in svar.items()), *ogsaa))


def _reell(r: Mapping[str, bool], ramme: Ramme) -> Tall[bool]:
    minst, onsket = ramme.regelverk.reell_arbeidstid, ramme.sak.onsket_arbeidstid
    oppfylt = (
        (r["heltid_deltid"] or r["unntak_deltid"])
        and (r["hele_norge"] or r["unntak_lokalt"])
        and r["alle_typer_arbeid"]
        and r["bytte_yrke"]
        and (onsket is None or onsket >= minst.verdi)
    )

    def inndata() -> tuple[Ledd, ...]:
        fakta = tuple(faktum(_NAVN[navn], ett, "") for navn, ett in r.items())
        timer = () if onsket is None else (faktum("Ønsket arbeidstid i uka", onsket, "timer"),)
        return (minst, *fakta, *timer)

    return Tall(REELL, oppfylt, inndata)


def _registrert(fra: date | None, provingsdato: date) -> Tall[bool]:
    oppfylt = fra is not None and fra <= provingsdato

    def inndata() -> tuple[Ledd, ...]:
        fakta = faktum("Prøvingsdato", provingsdato, "")
        return (fakta,) if fra is None else (fakta, faktum("Registrert fra", fra, ""))

    return Tall(REGISTRERT, oppfylt, inndata)
