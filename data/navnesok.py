"""Search for persons by parts of their names.

Each word of a name is a row in an index of its own, so that a search is a range of that index, however many persons
there are. Case and accents do not count, but æ, ø and å are letters of their own.
"""

import re
import unicodedata

from sqlalchemy import Connection, text
from sqlmodel import Session

_BEHOLDES = frozenset("æøå")
_SIST_I_ALFABETET = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
_HOYEST = "\U0010ffff"


def ord_i(tekst: str) -> list[str]:
    """The words of a name or a search, folded: `Bjørn-Åge José` gives bjørn, åge, jose."""
    smaa = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", tekst).casefold())
    return re.findall(r"\w+", "".join(tegn if tegn in _BEHOLDES else _uten_aksent(tegn) for tegn in smaa))


def _uten_aksent(tegn: str) -> str:
    return "".join(ledd for ledd in unicodedata.normalize("NFKD", tegn) if not unicodedata.combining(ledd))


def sorteringsnokkel(etternavn: str, fornavn: str) -> str:
    """A key that puts names in Norwegian order: æ, ø, å after z, the shorter surname first."""
    return "!".join(" ".join(ord_i(navn)).translate(_SIST_I_ALFABETET) for navn in (etternavn, fornavn))


def sett_navneord(forbindelse: Connection, fodselsnr: str, etternavn: str, fornavn: str) -> None:
    """Puts the words of a person's name in the index, in place of the old ones."""
    forbindelse.execute(text("DELETE FROM navneord WHERE fodselsnr = :nr"), {"nr": fodselsnr})
    _sett_inn(forbindelse, navneord(fodselsnr, etternavn, fornavn))


def fyll_navneord(forbindelse: Connection) -> None:
    """Makes the whole index anew from the persons."""
    forbindelse.execute(text("DELETE FROM navneord"))
    for personer in forbindelse.execute(text("SELECT fodselsnr, etternavn, fornavn FROM person")).partitions(1_000):
        _sett_inn(forbindelse, [rad for person in personer for rad in navneord(*person)])


def navneord(fodselsnr: str, etternavn: str, fornavn: str) -> list[tuple[str, str, str, str]]:
    """The rows of the index for a person: `ord`, `fodselsnr`, `felt`, `sortering`; none for a name without letters."""
    sortering = sorteringsnokkel(etternavn, fornavn)
    ordene = {(ord_, felt) for felt, navn in (("E", etternavn), ("F", fornavn)) for ord_ in ord_i(navn)}
    return [(ord_, fodselsnr, felt, sortering) for ord_, felt in sorted(ordene)]


def _sett_inn(forbindelse: Connection, rader: list[tuple[str, str, str, str]]) -> None:
    if rader:
        innsetting = text(
            "INSERT INTO navneord (ord, fodselsnr, felt, sortering) VALUES (:ord, :nr, :felt, :sortering)"
        )
        forbindelse.execute(
            innsetting, [dict(zip(("ord", "nr", "felt", "sortering"), rad, strict=True)) for rad in rader]
        )


def sok_navn(okt: Session, tekst: str, grense: int) -> list[str]:
    """National numbers of those whose names have a word that begins with each word of `tekst`, in order of name.

    With a comma the words before it are sought among surnames and those after it among first names.
    """
    etternavn, komma, fornavn = tekst.partition(",")
    soktene = {(ord_, "E" if komma else "") for ord_ in ord_i(etternavn)} | {(ord_, "F") for ord_ in ord_i(fornavn)}
    if not soktene:
        return []
    vilkaar: list[str] = []
    verdier: dict[str, str | int] = {"grense": grense}
    for nummer, (ord_, felt) in enumerate(sorted(soktene, key=lambda sokt: (-len(sokt[0]), sokt))):
        alias = f"n{nummer}"
        ledd = f"{alias}.ord >= :fra{nummer} AND {alias}.ord < :til{nummer}"
        ledd += f" AND {alias}.felt = '{felt}'" if felt else ""
        kobling = f"EXISTS (SELECT 1 FROM navneord {alias} WHERE {alias}.fodselsnr = n0.fodselsnr AND {ledd})"
        vilkaar.append(kobling if nummer else ledd)
        verdier |= {f"fra{nummer}": ord_, f"til{nummer}": ord_ + _HOYEST}
    sporring = text(
        f"SELECT DISTINCT n0.sortering, n0.fodselsnr FROM navneord n0 WHERE {' AND '.join(vilkaar)}"
        " ORDER BY n0.sortering, n0.fodselsnr LIMIT :grense"
    )
    return [rad.fodselsnr for rad in okt.connection().execute(sporring, verdier)]
