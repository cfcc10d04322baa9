"""Names: one word means one thing, and å, ø and æ are written in one way."""

import ast
import re
import tokenize
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROT = Path(__file__).parents[1]
ROMMENE = ("rules", "tui", "data", "training", "screens")
FILER = [fil for rom in (*ROMMENE, "tests", "benchmarks") for fil in (ROT / rom).rglob("*.py")]

BETYR_EN_TING = ("Anvisning", "Endring", "Handling", "Kort", "Svar", "Utfall")
"""Words that lie near in every room."""

SAMME_SAK = {
    "en verdi av et slag: faktumets, feltets på bildet, kolonnens i registeret og flytfilens": (
        *("Dato", "Heltall", "Ja", "JaNei", "Kode", "Kroner", "Prosent", "Tekst", "Tidspunkt", "Timer", "Valg"),
    ),
    "en liste av koder: registerets, og den som feltet har bak F4 og som ikke kjenner noe register": ("Kodeliste",),
}
"""The classes that are called alike because they are the same thing in rooms that do not know each other."""
LOVENE = "rules/dagpenger/lov_"
"""A law is complete in itself, and its words are its own: they are held apart within it."""

FEIL_SKREVET = re.compile(
    "apnet|apent|ar|arene|aret|arets|arsbelop|arsinntekt|avslatt|darlige?|far|feriear|feriearet|forhand|foreslas"
    "|foreslatte?|gar|inntektsar|inntektsaret|ma|malestokk|na|nadd|nar|niva|nyttar|ogsa|pa|pakrevd|slatt|sporsmal"
    "|star|talmodighet|trader|tradens|vilkarlig"
)
"""Parts of names, that have been there, in which å is written as a."""
OE = re.compile(r"(?:avgj|d|f|gj|h|hj|l|m|pr|r|s|sp|st|t)oe(?!s$).*|oe[knv].*|noe[dk].*")
"""What a part begins with in which ø is written as oe; two vowels, as in `noen` and `kontoer`, are right."""


def erklaert(fil: Path) -> Iterator[str]:
    """The classes and the names of types that a file declares by themselves."""
    for node in ast.parse(fil.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (maal.id for maal in node.targets if isinstance(maal, ast.Name))


def navnedeler(fil: Path) -> Iterator[tuple[str, str]]:
    """Each name in a file, and each of its parts in small letters."""
    with tokenize.open(fil) as kilde:
        navnene = {bit.string for bit in tokenize.generate_tokens(kilde.readline) if bit.type == tokenize.NAME}
    for navn in navnene:
        yield from ((navn, del_.lower()) for del_ in re.split("_|(?<=[a-z])(?=[A-Z])", navn))


def er_feil(del_: str) -> bool:
    """Whether a part of a name has å or ø in another way than the others."""
    return any(feil.fullmatch(del_) for feil in (FEIL_SKREVET, OE))


def test_ordene_som_ligger_naer_betyr_en_ting_hver() -> None:
    ganger = Counter(navn for fil in FILER if fil.relative_to(ROT).parts[0] in ROMMENE for navn in erklaert(fil))
    assert {navn: ganger[navn] for navn in BETYR_EN_TING} == dict.fromkeys(BETYR_EN_TING, 1)


def klassene(filer: Iterable[Path]) -> Counter[str]:
    """How many times each name of a class stands."""
    return Counter(
        node.name
        for fil in filer
        for node in ast.walk(ast.parse(fil.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )


def test_hver_klasse_heter_noe_for_seg() -> None:
    """In the program, and within each law; `Regelverk` and the like may stand once in each."""
    programmet = [fil for fil in FILER if fil.relative_to(ROT).parts[0] in ROMMENE]
    lovens: dict[str, list[Path]] = {}
    for fil in programmet:
        sti = fil.relative_to(ROT).as_posix()
        lovens.setdefault(sti.split("/")[2] if sti.startswith(LOVENE) else "", []).append(fil)
    unntatt = {navn for navnene in SAMME_SAK.values() for navn in navnene}
    assert {
        (hvor, navn) for hvor, filer in lovens.items() for navn, antall in klassene(filer).items() if antall > 1
    } == {("", navn) for navn in unntatt}
    assert len(lovens) > 2


def test_hvert_navn_har_den_samme_skrivemaaten_av_norske_bokstaver() -> None:
    assert {
        (str(fil.relative_to(ROT)), navn) for fil in FILER for navn, del_ in navnedeler(fil) if er_feil(del_)
    } == set()


@pytest.mark.parametrize("del_", ["foer", "gjoeres", "oevelsens", "nar", "pakrevd"])
def test_feil_skrevne_deler_finnes(del_: str) -> None:
    assert er_feil(del_)


@pytest.mark.parametrize("del_", ["noen", "kontoer", "poeng", "does", "for", "naar", "ovelse"])
def test_riktig_skrevne_deler_er_det(del_: str) -> None:
    assert not er_feil(del_)
