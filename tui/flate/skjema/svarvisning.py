"""How a routine's answer is put into its form."""

from collections.abc import Iterable, Mapping
from typing import Any

from tui.flate.sted import Rutinested
from tui.skjema.liste import Liste, Rader
from tui.skjema.svar import Svar


def legg_inn(sted: Rutinested, svar: Svar) -> str:
    """Puts the answer's values, page, marks and cursor into the form, and gives the first mark's sentence.

    A mark puts the cursor in the first marked field, unless the answer says itself where it goes. Raises KeyError
    for a field or page that the routine does not have.
    """
    skjema = sted.skjema
    if svar.lagret:
        _vis_som_lest(sted)
    sett = skjema.sett if svar.lagret else skjema.sett_i_stedet
    lister = {side.liste.navn: side.liste for side in sted.sider if side.liste}
    verdier = {navn: verdi for navn, verdi in svar.verdier.items() if navn not in lister}
    for navn, verdi in verdier.items():
        tekst = "" if verdi is None else sted.felt(navn).slag.vis(verdi)
        (skjema.sett_under if navn in svar.behold else sett)(navn, tekst)
    for navn, liste in lister.items():
        if navn in svar.verdier:
            nye: Rader = svar.verdier[navn] or Rader((), "")
            skjema.sett_rader([_radtekster(liste, rad) for rad in nye.rader], nye.om)
    if om_noen := any(sted.felt(navn).nokkel for navn in verdier):
        skjema.leter = svar.leter
    if svar.lagret:
        skjema.lagret()
    skjema.besvart(om_noen=om_noen)
    if svar.side and svar.aapne is None:
        skjema.bytt_side(svar.side)
    setning = merk(sted, svar.feil)
    if svar.markor:
        skjema.gaa_til(svar.markor)
        skjema.vis_fot()
    return setning


def _radtekster(liste: Liste, rad: Mapping[str, Any]) -> dict[str, str]:
    """The texts of one row; what it holds besides the fields of the list is text already."""
    slag = {felt.navn: felt.slag for felt in liste.felter}
    utfylt = {navn: verdi for navn, verdi in rad.items() if verdi is not None}
    return {navn: slag[navn].vis(verdi) if navn in slag else str(verdi) for navn, verdi in utfylt.items()}


def _vis_som_lest(sted: Rutinested) -> None:
    """Shows what was typed the way its kind shows it, so that a saved 040188 stands as 04.01.1988."""
    endret = sted.skjema.endret
    for navn, verdi in sted.skjema.verdier().items():
        if navn in endret and verdi is not None:
            sted.skjema.sett(navn, sted.felt(navn).slag.vis(verdi))


def merk(sted: Rutinested, feil: Mapping[str, str]) -> str:
    """Marks the wrong fields, puts the cursor in the first of them, and gives its sentence, empty for none."""
    sted.skjema.feil = dict(feil)
    if not feil:
        return ""
    forste = min(feil, key=lambda navn: _leseplass(sted, navn))
    sted.skjema.gaa_til(forste)
    return feil[forste]


def _leseplass(sted: Rutinested, navn: str) -> tuple[int, int]:
    """Where the field comes in reading order: the page on show first, then the others in their order."""
    sider = [sted.bilde, *(side for side in sted.sider if side is not sted.bilde)]
    steder: Iterable[tuple[int, int]] = (
        (sidenr, nr)
        for sidenr, side in enumerate(sider)
        for nr, plass in enumerate(side.plasser)
        if plass.felt.navn == navn
    )
    for plass in steder:
        return plass
    raise KeyError(f"{sted.kode} has no field {navn!r}")
