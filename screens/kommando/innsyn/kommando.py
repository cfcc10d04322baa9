"""`dagpenger innsyn FNR`: everything on a person as text, PDF and JSON, or one page in plain words."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TextIO

from data.filer.egenfil import skriv_egen_fil
from data.operasjoner.innsyn.personinnsyn import Personinnsyn, personinnsyn
from data.register.register import Register
from rules.tall.lesing import Ulesbar
from rules.tall.nummer import les_fodselsnr
from screens.brev.hefte import som_hefte, som_tekst
from screens.brev.innsyn.data import som_json
from screens.brev.innsyn.sider import status, utbetalinger
from screens.brev.innsyn.tekst import innsynstekst
from screens.kommando.innsyn import setninger
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.registeret.iregisteret import i_registeret
from screens.kommando.tegnsett import har_alle_tegn


def kjor(valg: Namespace, inn: TextIO, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0, or 2 when it is refused or a file cannot be written; a number that is none opens no register."""
    if valg.json and valg.side:
        print(setninger.ALT_ELLER_EN_SIDE, file=feilut)
        return FEILKODE
    try:
        fodselsnr = les_fodselsnr((inn.readline() if valg.fodselsnr == "-" else valg.fodselsnr).strip())
    except Ulesbar as ulesbar:
        print(setninger.fodselsnummeret(str(ulesbar)), file=feilut)
        return FEILKODE
    return i_registeret(valg, feilut, lambda reg: _gi(reg, personinnsyn(reg, fodselsnr), valg, ut, feilut))


def _gi(reg: Register, alt: Personinnsyn, valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    avsnitt = _avsnittene(reg, alt, valg.side)
    filer: dict[Path, bytes] = {}
    if valg.pdf:
        filer[_sti(valg.pdf)], mangler = som_hefte(avsnitt, f"Innsyn {alt.naar:%d.%m.%Y}")
        if mangler:
            print(setninger.mangler_i_pdf(" ".join(mangler)), file=feilut)
    if valg.json and valg.json != "-":
        filer[_sti(valg.json)] = som_json(reg, alt).encode()
    for fil, innhold in filer.items():
        try:
            skriv_egen_fil(fil, innhold)
        except OSError:
            print(setninger.filen_kan_ikke_skrives(fil), file=feilut)
            return FEILKODE
        print(setninger.filen_er_skrevet(fil), file=feilut)
    if valg.json == "-":
        ut.write(som_json(reg, alt, bare_ascii=not har_alle_tegn(ut)))
    elif not filer:
        ut.write(som_tekst(avsnitt).decode())
    return 0


def _avsnittene(reg: Register, alt: Personinnsyn, side: str | None) -> list[str]:
    if side == "status":
        return status(alt)
    return utbetalinger(alt) if side == "utbetalinger" else innsynstekst(reg, alt)


def _sti(navn: str) -> Path:
    return Path(navn).expanduser().absolute()
