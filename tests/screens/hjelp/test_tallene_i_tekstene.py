"""A number of weeks, days, per cent or G in a text for people is the parameter's, or is known to be no parameter.

Who changes a parameter is told here of each text that says it; who writes such a number anew says here what it is.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.arbeid.slag import TYPER, Arbeidsslag
from data.brevtype import SVARFRIST
from rules.dagpenger.lov_1966.satser import Regelverk, regelverk_paa
from rules.tall.tall import Parameter

IDAG = date(1988, 6, 6)
ROT = Path(__file__).parents[3]
ORD = {"to": 2, "tre": 3, "fem": 5, "seks": 6, "åtte": 8, "tolv": 12}
_TALLET = re.compile(
    rf"\b(?P<tall>\d+(?:,\d+)?|{'|'.join(ORD)}) (?P<enhet>uker|uke(?=ne)|dager|promille|%|G\b|år\b)"
    r"|(?P<femdel>en femdel)"
)

INGEN_PARAMETER: Mapping[tuple[str, str], str] = {
    ("d61.toml", "18 år"): "a child is one until then, by law",
    ("d61.toml", "39,6 %"): "an example of rounding",
    ("d61.toml", "tre år"): "the three columns of the form",
    ("d61.toml", "fem dager"): "how the first rate that is known was given",
    ("d62.toml", "to år"): "a card that crosses New Year",
    ("endring.toml", "0 uker"): "what is typed",
    ("endring.toml", "26 uker"): "the lengths of 1997, cited",
    ("felles.toml", "8000 %"): "the product of two that are held here",
    ("felles.toml", "to år"): "what the source calls the account",
    ("kontrollkort.toml", "fem dager"): "how the first rate that is known was given",
    ("lopende.toml", "to år"): "the two columns of the form",
    ("lopende.toml", "75 uker"): "an example",
    ("statistikk.toml", "90 %"): "the rank that the statistics take",
}
"""Numbers in a file that no parameter gives."""


def _lovens(lov: Regelverk) -> dict[str, set[Decimal]]:
    """What the parameters of the law come to, by the unit that a text says."""
    satsene = {navn: _verdiene(getattr(lov, navn)) for navn in Regelverk.__slots__}
    uker = ("klagefrist_uker", "stonadsperiode_uker", "vernepliktig_uker", "ferietillegg_uker", "ny_periode_uker")
    prosent = (
        "ferietillegg_prosent",
        "hoyeste_sats_prosent",
        "full_uke_prosent",
        "terskel_prosent",
        "registeravvik_prosent",
    )
    (perioden,), (igjen,) = satsene["stonadsperiode_uker"], satsene["varsel_uker_igjen"]
    ut = {
        "uker": {tall for navn in uker for tall in satsene[navn]} | {perioden - igjen},
        "dager": satsene["dager_i_uka"] | satsene["kortets_dager"],
        "promille": satsene["dagsats_promille"],
        "%": {tall for navn in prosent for tall in satsene[navn]},
        "G": satsene["minsteinntekt_andel"] | satsene["hoyeste_grunnlag_g"] | satsene["vernepliktig_g"],
        "år": set(),
        "femdel": {100 / tall for tall in satsene["trekk_av_kjoringen"]},
    }
    return ut | {"uke": ut["uker"]}


def _verdiene(sats: Parameter | Mapping[str, Parameter]) -> set[Decimal]:
    return {Decimal(ett.verdi) for ett in (sats.values() if isinstance(sats, Mapping) else [sats])}


def _arbeidets() -> set[Decimal]:
    return {Decimal(type_.dager) for type_ in TYPER.values()} | {Decimal(SVARFRIST.days)}


def _tallene(tekst: str) -> Iterator[tuple[str, str, Decimal]]:
    """Each number with its unit as it stands, the unit, and the number."""
    for treff in _TALLET.finditer(tekst):
        if treff["femdel"]:
            yield treff[0], "femdel", Decimal(5)
        else:
            tall = ORD.get(treff["tall"]) or treff["tall"].replace(",", ".")
            yield treff[0], treff["enhet"], Decimal(tall)


def _fremmede(navn: str, tekst: str) -> list[str]:
    kjente = _lovens(regelverk_paa(IDAG))
    kjente["dager"] |= _arbeidets()
    return [
        hele
        for hele, enhet, tall in _tallene(tekst)
        if tall not in kjente[enhet] and (navn, hele) not in INGEN_PARAMETER
    ]


@pytest.mark.parametrize("fil", sorted((ROT / "screens/hjelp").glob("*.toml")), ids=lambda fil: fil.name)
def test_tallet_i_hjelpen_er_parameterens(fil: Path) -> None:
    assert _fremmede(fil.name, fil.read_text("utf-8")) == []


ORDRETT = (
    ("klage.toml", "fristen på seks uker", "klagefrist_uker", 6),
    ("endring.toml", "er seks uker", "klagefrist_uker", 6),
    ("felles.toml", "(76 uker)", "varsel_uker_igjen", 80 - 76),
    ("felles.toml", "Perioden er 80 uker", "stonadsperiode_uker", 80),
    ("d61.toml", "Etter 26 uker uten dagpenger", "ny_periode_uker", 26),
    ("d61.toml", "De 26 ukene for vernepliktige", "vernepliktig_uker", 26),
    ("d61.toml", "minst 0,75 G", "minsteinntekt_andel", Decimal("0.75")),
    ("d61.toml", "taket på 6 G", "hoyeste_grunnlag_g", 6),
    ("d61.toml", "2 promille av grunnlaget", "dagsats_promille", 2),
    ("d61.toml", "høyst 90 % av grunnlaget", "hoyeste_sats_prosent", 90),
    ("d62.toml", "vanligvis 14 dager", "kortets_dager", 14),
    ("d68.toml", "Grensen på åtte uker", "ferietillegg_uker", 8),
    ("d68.toml", "9,5 % av feriegrunnlaget", "ferietillegg_prosent", Decimal("9.5")),
    ("omgjoring.toml", "høyst en femdel", "trekk_av_kjoringen", 20),
)
"""What a sentence of the help says a parameter is: a changed parameter, or a changed sentence, is told of here."""


@pytest.mark.parametrize(("fil", "ord_", "sats", "verdi"), ORDRETT)
def test_setningen_sier_hva_satsen_er(fil: str, ord_: str, sats: str, verdi: Decimal) -> None:
    assert ord_ in (ROT / "screens/hjelp" / fil).read_text("utf-8")
    assert _verdiene(getattr(regelverk_paa(IDAG), sats)) == {Decimal(verdi)}


def test_fristene_i_arbeidslistens_hjelp_er_arbeidets() -> None:
    assert TYPER[Arbeidsslag.SOKNAD].dager == TYPER[Arbeidsslag.FERIETILLEGG].dager == 28
    assert "28 dager for søknad og ferietillegg, 7 for det meste andre" in (
        ROT / "screens/hjelp/arbeidsliste.toml"
    ).read_text("utf-8")


BREV_OG_SETNINGER = [
    *(ROT / "screens/brev").rglob("*.py"),
    *(fil for rom in ("rules", "screens", "data") for fil in (ROT / rom).rglob("setninger.py")),
    *(ROT / "screens/bilder").rglob("*.py"),
]
FASTE = {
    ("rules/dagpenger/lov_1997/setninger.py", "14 dager"): "a card is of two weeks by the paragraph itself",
    ("rules/fakta/setninger.py", "tre år"): "the three columns of the form",
    (
        "screens/virkning/setninger.py",
        "fem dager",
    ): "five days of benefit are a week, in what is told of a tolkningsvalg",
    ("screens/rutiner/statistikk/setninger.py", "90 %"): "the rank that the statistics take",
    ("data/operasjoner/setninger.py", "18 år"): "a child is one until then, by law",
}


def _tekstene(treet: ast.Module) -> Iterator[str]:
    """The texts of the code; what stands in a docstring tells no caseworker."""
    docstrings = {id(node.value) for node in ast.walk(treet) if isinstance(node, ast.Expr)}
    for node in ast.walk(treet):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def test_ingen_setning_og_intet_brev_har_et_tall_ved_siden_av_parameteren() -> None:
    """A text of code is given its number."""
    funnet = {
        (str(fil.relative_to(ROT)), hele)
        for fil in BREV_OG_SETNINGER
        for tekst in _tekstene(ast.parse(fil.read_text("utf-8")))
        for hele, _, _ in _tallene(tekst)
    }
    assert funnet == set(FASTE)
