"""Search for persons by parts of their names.

Each word of a name is a row in an index of its own, so that a search is a range of that index, however many persons
there are; a second index has the ends of every word that is in use, so that what stands inside a word is a range too.
Case, accents and strokes do not count, but æ, ø and å are letters of their own.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, text
from sqlmodel import Session

_BEHOLDES = frozenset("æøå")
_MED_STREK = str.maketrans("đðħıłŋŧ", "ddhilnt")
_SIST_I_ALFABETET = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
_HOYEST = "\U0010ffff"


def ord_i(tekst: str) -> list[str]:
    """The words of a name or a search, folded: `Bjørn-Åge José` gives bjørn, åge, jose."""
    smaa = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", tekst).casefold())
    return re.findall(r"\w+", "".join(tegn if tegn in _BEHOLDES else _uten_aksent(tegn) for tegn in smaa))


def _uten_aksent(tegn: str) -> str:
    ledd = "".join(ledd for ledd in unicodedata.normalize("NFKD", tegn) if not unicodedata.combining(ledd))
    return ledd.translate(_MED_STREK)


def sorteringsnokkel(etternavn: str, fornavn: str) -> str:
    """A key that puts names in Norwegian order: æ, ø, å after z, the shorter surname first."""
    return "!".join(" ".join(ord_i(navn)).translate(_SIST_I_ALFABETET) for navn in (etternavn, fornavn))


def sett_navneord(forbindelse: Connection, fodselsnr: str, etternavn: str, fornavn: str) -> None:
    """Puts the words of a person's name in the index, in place of the old ones."""
    gamle = set(forbindelse.scalars(text("SELECT ord FROM navneord WHERE fodselsnr = :nr"), {"nr": fodselsnr}))
    forbindelse.execute(text("DELETE FROM navneord WHERE fodselsnr = :nr"), {"nr": fodselsnr})
    rader = navneord(fodselsnr, etternavn, fornavn)
    _sett_inn(forbindelse, rader)
    nye = {ord_ for ord_, _, _, _ in rader}
    _sett_inn_deler(forbindelse, nye - gamle)
    for ord_ in gamle - nye:
        forbindelse.execute(
            text("DELETE FROM navnedel WHERE ord = :ord AND NOT EXISTS (SELECT 1 FROM navneord WHERE ord = :ord)"),
            {"ord": ord_},
        )


def fyll_navneord(forbindelse: Connection) -> None:
    """Makes the whole index anew from the persons."""
    forbindelse.execute(text("DELETE FROM navneord"))
    forbindelse.execute(text("DELETE FROM navnedel"))
    for personer in forbindelse.execute(text("SELECT fodselsnr, etternavn, fornavn FROM person")).partitions(1_000):
        _sett_inn(forbindelse, [rad for person in personer for rad in navneord(*person)])
    for ordene in forbindelse.execute(text("SELECT DISTINCT ord FROM navneord")).scalars().partitions(1_000):
        _sett_inn_deler(forbindelse, ordene)


def navneord(fodselsnr: str, etternavn: str, fornavn: str) -> list[tuple[str, str, str, str]]:
    """The rows of the index for a person: `ord`, `fodselsnr`, `felt`, `sortering`; none for a name without letters.

    A name of several words is a word in itself too, so that `dartagnan` finds D'Artagnan.
    """
    sortering = sorteringsnokkel(etternavn, fornavn)
    ordene = {
        (ord_, felt)
        for felt, navn in (("E", etternavn), ("F", fornavn))
        if (i_navnet := ord_i(navn))
        for ord_ in (*i_navnet, "".join(i_navnet))
    }
    return [(ord_, fodselsnr, felt, sortering) for ord_, felt in sorted(ordene)]


def navnedeler(ordene: Iterable[str]) -> list[tuple[str, str]]:
    """The rows that find each word by what it holds: every end of it, and the word itself."""
    return [(ord_[nr:], ord_) for ord_ in ordene for nr in range(len(ord_))]


def _sett_inn(forbindelse: Connection, rader: list[tuple[str, str, str, str]]) -> None:
    if rader:
        innsetting = text(
            "INSERT INTO navneord (ord, fodselsnr, felt, sortering) VALUES (:ord, :nr, :felt, :sortering)"
        )
        forbindelse.execute(
            innsetting, [dict(zip(("ord", "nr", "felt", "sortering"), rad, strict=True)) for rad in rader]
        )


def _sett_inn_deler(forbindelse: Connection, ordene: Iterable[str]) -> None:
    if rader := navnedeler(ordene):
        innsetting = text("INSERT OR IGNORE INTO navnedel (del, ord) VALUES (:del, :ord)")
        forbindelse.execute(innsetting, [{"del": del_, "ord": ord_} for del_, ord_ in rader])


def sok_navn(okt: Session, tekst: str, grense: int) -> list[str]:
    """National numbers of those whose names have a word with each word of `tekst` in it, at most `grense`.

    First come those whose words begin with the words sought, then those that have them inside; both in order of name.
    With a comma the words before it are sought among surnames and those after it among first names.
    """
    etternavn, komma, fornavn = tekst.partition(",")
    soktene = {(ord_, "E" if komma else "") for ord_ in ord_i(etternavn)} | {(ord_, "F") for ord_ in ord_i(fornavn)}
    if not soktene:
        return []
    ordnet = sorted(soktene, key=lambda sokt: (-len(sokt[0]), sokt))
    forst = _sok(okt, ordnet, grense, inni=False)
    if len(forst) == grense or not all(_finnes(okt, ord_) for ord_, _ in ordnet):
        return forst
    funnet = set(forst)
    return [*forst, *(nr for nr in _sok(okt, ordnet, grense, inni=True) if nr not in funnet)][:grense]


def _finnes(okt: Session, ord_: str) -> bool:
    """Whether any name has that in it."""
    sporring = text("SELECT 1 FROM navnedel WHERE del >= :fra AND del < :til LIMIT 1")
    return okt.connection().execute(sporring, {"fra": ord_, "til": ord_ + _HOYEST}).first() is not None


def _sok(okt: Session, soktene: Sequence[tuple[str, str]], grense: int, *, inni: bool) -> list[str]:
    """Those with all the words sought, at the beginning of their own words or anywhere in them, in order of name."""
    (forste, forste_felt), *andre = soktene
    verdier: dict[str, str | int] = {"grense": grense, "fra0": forste, "til0": forste + _HOYEST}
    kilde, vilkaar = "navneord n0", ["n0.ord >= :fra0 AND n0.ord < :til0"]
    if inni:
        deler = "(SELECT DISTINCT ord FROM navnedel WHERE del >= :fra0 AND del < :til0)"
        kilde, vilkaar = f"{deler} d JOIN navneord n0 ON n0.ord = d.ord", ["1"]
    if forste_felt:
        vilkaar.append(f"n0.felt = '{forste_felt}'")
    for nummer, (ord_, felt) in enumerate(andre, 1):
        passer = f"instr(n.ord, :fra{nummer})" if inni else f"n.ord >= :fra{nummer} AND n.ord < :til{nummer}"
        i_feltet = f" AND n.felt = '{felt}'" if felt else ""
        vilkaar.append(f"EXISTS (SELECT 1 FROM navneord n WHERE n.fodselsnr = n0.fodselsnr AND {passer}{i_feltet})")
        verdier |= {f"fra{nummer}": ord_, f"til{nummer}": ord_ + _HOYEST}
    sporring = text(
        f"SELECT DISTINCT n0.sortering, n0.fodselsnr FROM {kilde} WHERE {' AND '.join(vilkaar)}"
        " ORDER BY n0.sortering, n0.fodselsnr LIMIT :grense"
    )
    return [rad.fodselsnr for rad in okt.connection().execute(sporring, verdier)]
