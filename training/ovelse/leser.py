"""Reading an exercise from its file: what is wrong in it is told in one sentence, with file, line and key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from training import setninger
from training.ovelse.delene import ascii_navn
from training.ovelse.hode import er_for_mye
from training.ovelse.losning import les_steg
from training.ovelse.ovelse import UTGAVE, Ovelse
from tui.flyt.feil import FlytfilFeil, TomFlytfil
from tui.flyt.fil.form import Galt
from tui.flyt.fil.tre import Gren, Listenode, Tabellnode, Tekstnode, les_tre

Sti = tuple[int | str, ...]
STEGENE = ("losning", "steg")
"""The names behind which there are steps of a flow."""


class UgyldigOvelse(Exception):
    """A file that is no exercise; the text is one sentence that names file, line and key."""


def les_ovelse(fil: Path) -> Ovelse:
    """The exercise in a file. Raises UgyldigOvelse."""
    if er_for_mye(fil):
        raise UgyldigOvelse(setninger.for_stor_fil(str(fil)))
    try:
        rot = les_tre(fil)
    except TomFlytfil:
        raise UgyldigOvelse(setninger.i_filen(str(fil), 1, "", setninger.IKKE_EN_OVELSE)) from None
    except FlytfilFeil as feil:
        raise UgyldigOvelse(str(feil)) from None
    return tolk(rot, fil)


def tolk(rot: Gren, fil: Path) -> Ovelse:
    """The exercise that a tree tells of. Raises UgyldigOvelse."""
    if not isinstance(rot, Tabellnode):
        raise UgyldigOvelse(setninger.i_filen(str(fil), rot.linje, "", setninger.IKKE_EN_OVELSE))
    raa = _raa(rot)
    utgave = raa.get("utgave", "")
    if isinstance(utgave, str) and utgave.isdecimal() and int(utgave) > UTGAVE:
        raise UgyldigOvelse(setninger.i_filen(str(fil), _linje(rot, ("utgave",)), "utgave", setninger.for_ny(UTGAVE)))
    try:
        ovelse = Ovelse.model_validate(raa)
        for steg in (ovelse.losning, *(feil.steg for feil in ovelse.feil_losninger)):
            les_steg(steg)
    except Galt as galt:
        raise UgyldigOvelse(setninger.i_filen(str(fil), galt.gren.linje, "losning", str(galt))) from None
    except ValidationError as feil:
        forste = min(feil.errors(), key=lambda ett: (_FOLGER.get(ett["type"], 0), _linje(rot, ett["loc"])))
        sted = _sted(forste["loc"])
        raise UgyldigOvelse(setninger.i_filen(str(fil), _linje(rot, forste["loc"]), sted, _i_ord({**forste}))) from None
    return ovelse


def _raa(gren: Gren) -> Any:
    match gren:
        case Tekstnode(_, tekst):
            return tekst
        case Listenode(_, deler):
            return [_raa(del_) for del_ in deler]
        case Tabellnode(_, par):
            return {navn.tekst: _raa_verdi(navn.tekst, verdi) for navn, verdi in par}


def _raa_verdi(navn: str, gren: Gren) -> Any:
    """What stands there; steps stay as they are, with their lines, until they are played."""
    if ascii_navn(navn) in STEGENE and isinstance(gren, Listenode):
        return list(gren.deler)
    return _raa(gren)


def _linje(gren: Gren, sti: Sti) -> int:
    """The line of what stands at that place, or of the nearest part around it that is there."""
    linje = gren.linje
    for ledd in sti:
        if isinstance(gren, Listenode) and isinstance(ledd, int) and ledd < len(gren.deler):
            gren = gren.deler[ledd]
        elif ledd == 0 and not isinstance(gren, Listenode):
            continue  # one thing stands for a list of one
        elif isinstance(gren, Tabellnode):
            funnet = [(navn, verdi) for navn, verdi in gren.par if str(ledd) in (navn.tekst, ascii_navn(navn.tekst))]
            if not funnet:
                break
            linje, gren = funnet[0][0].linje, funnet[0][1]
            continue
        else:
            break
        linje = gren.linje
    return linje


def _sted(sti: Sti) -> str:
    """The key as people write it, `oppgaver 2, krav 1, vedtak`: parts of lists counted from 1."""
    tekst = ""
    for ledd in sti:
        if ledd == "[key]":
            continue
        tekst += f" {ledd + 1}" if isinstance(ledd, int) else f"{', ' if tekst else ''}{ledd}"
    return tekst


def _i_ord(feil: Mapping[str, Any]) -> str:
    """What is wrong, in words; pydantic's own kinds of fault have theirs here."""
    slag, med, verdi = feil["type"], feil.get("ctx", {}), str(feil["input"])
    if slag == "value_error":
        return f"{str(med['error']).rstrip('.')}."
    if slag in _FASTE:
        return _FASTE[slag]
    if slag in _ET_TALL:
        return setninger.ikke_et_tall(verdi)
    if slag in _GRENSER:
        si, navn = _GRENSER[slag]
        return si(str(med[navn]))
    if slag in ("literal_error", "enum"):
        return setninger.ikke_et_valg(verdi, str(med["expected"]).replace(" or ", " eller "))
    if slag == "string_too_long":
        return setninger.for_lang(med["max_length"])
    if slag == "too_long":
        return setninger.for_mange(med["max_length"])
    return setninger.SE_SKJEMAET


_FASTE = {
    "missing": setninger.MANGLER,
    "extra_forbidden": setninger.UKJENT_NAVN,
    "string_too_short": setninger.TOMT,
    "too_short": setninger.TOMT,
    "string_pattern_mismatch": setninger.ENKELT_NAVN,
    "tuple_type": setninger.EN_LISTE,
    "list_type": setninger.EN_LISTE,
    "model_type": setninger.EN_TABELL,
    "dict_type": setninger.EN_TABELL,
    "string_type": setninger.EN_TEKST,
}
_FOLGER = {"missing": 1, "too_short": 2}
"""Kinds of fault that may follow from another one: a name that is misspelt is missing too, and told last."""
_ET_TALL = frozenset({"int_parsing", "int_type", "int_from_float", "decimal_parsing", "decimal_type"})
_GRENSER: dict[str, tuple[Callable[[str], str], str]] = {
    "greater_than_equal": (setninger.minst, "ge"),
    "less_than_equal": (setninger.hoyst, "le"),
}
