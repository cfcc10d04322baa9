"""Exercises in one file: a zip with a manifest, the same bytes for the same exercises, and its careful reader."""

from __future__ import annotations

import hashlib
import io
import json
import re
import stat
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.filer.egenfil import skriv_ny_fil
from training.kurs import setninger
from training.kurs.stedet import om, om_filen
from training.ovelse.leser import UgyldigOvelse, les_ovelse, tolk
from training.ovelse.ovelse import Ovelse
from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.tre import tre_av

ENDELSE = ".zip"
UTGAVE = 1
"""The edition of the format; a package of a later one is refused."""
MANIFEST = "pakke.json"
FORMAT = "dagpenger-ovelser"
FLEST = 500
"""Exercises in a package."""
STORST = 1_000_000
"""Bytes of one exercise, and of the manifest; a long one has thirty thousand."""
STORSTE_PAKKE = 50_000_000
_FILNAVN = re.compile(r"[^\W.][\w.-]{0,99}\.yaml")
_DAG = (1980, 1, 1, 0, 0, 0)
_RETT = (stat.S_IFREG | 0o644) << 16


class UgyldigPakke(Exception):
    """The file is no package of exercises, or cannot be made or written; the text is one sentence with the file."""


class _Pakkedel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _Oppforing(_Pakkedel):
    fil: str = Field(pattern=f"^{_FILNAVN.pattern}$")
    id: str
    avtrykk: str


class _Manifest(_Pakkedel):
    format: str = Field(pattern=f"^{FORMAT}$")
    utgave: int
    ovelser: tuple[_Oppforing, ...] = Field(min_length=1, max_length=FLEST)


def skriv_pakke(fil: Path, ovelsene: Sequence[Path]) -> None:
    """Puts the files of exercises into a new package, in the order of their names.

    Raises UgyldigPakke, and UgyldigOvelse for a file that is no whole exercise.
    """
    innhold = _som_zip(sorted(ovelsene, key=lambda sti: (sti.name, str(sti))))
    try:
        skriv_ny_fil(fil, innhold)
    except FileExistsError:
        raise UgyldigPakke(setninger.finnes_fra_for(str(fil))) from None
    except OSError:
        raise UgyldigPakke(setninger.kan_ikke_skrives(str(fil))) from None


def _som_zip(ovelsene: Sequence[Path]) -> bytes:
    oppforinger: list[_Oppforing] = []
    deler = []
    for sti in ovelsene:
        ovelse, innhold = les_ovelse(sti), sti.read_bytes()
        if not _FILNAVN.fullmatch(sti.name) or len(innhold) > STORST:
            raise UgyldigPakke(setninger.kan_ikke_pakkes(str(sti)))
        if ovelse.id in [ett.id for ett in oppforinger] or sti.name in [ett.fil for ett in oppforinger]:
            raise UgyldigPakke(setninger.to_ganger(str(sti)))
        oppforinger.append(_Oppforing(fil=sti.name, id=ovelse.id, avtrykk=hashlib.sha256(innhold).hexdigest()))
        deler.append((sti.name, innhold))
    manifest = _Manifest(format=FORMAT, utgave=UTGAVE, ovelser=tuple(oppforinger))
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_STORED) as pakke:
        for navn, bytes_ in ((MANIFEST, f"{manifest.model_dump_json(indent=2)}\n".encode()), *deler):
            medlem = zipfile.ZipInfo(navn, _DAG)
            medlem.create_system, medlem.external_attr = 3, _RETT
            pakke.writestr(medlem, bytes_)
    return ut.getvalue()


def les_pakke(fil: Path) -> list[tuple[str, Ovelse]]:
    """The exercises of a package with their names (`03-to-barn`), in its order; nothing is unpacked to the disk.

    Raises UgyldigPakke for what is broken, foreign, too new or not what its manifest says, UgyldigOvelse for an
    exercise in it that is not whole.
    """
    try:
        if not fil.is_file():
            raise OSError
        if fil.stat().st_size > STORSTE_PAKKE:
            raise UgyldigPakke(om_filen(str(fil), setninger.IKKE_EN_PAKKE))
        with zipfile.ZipFile(fil) as pakke:
            return [_ovelsen(fil, pakke, ett) for ett in _manifestet(fil, pakke)]
    except OSError:
        raise UgyldigPakke(om_filen(str(fil), setninger.KAN_IKKE_LESES)) from None
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        RuntimeError,
        ValueError,
        EOFError,
        zlib.error,
    ):
        raise UgyldigPakke(om_filen(str(fil), setninger.IKKE_EN_PAKKE)) from None


def _manifestet(fil: Path, pakke: zipfile.ZipFile) -> Sequence[_Oppforing]:
    """What is in the package: it holds what its manifest says, each once, and nothing else."""
    raa = _innhold(fil, pakke, MANIFEST)
    try:
        verdier = json.loads(raa)
        utgave = verdier["utgave"] if verdier["format"] == FORMAT else 0
        if isinstance(utgave, int) and utgave > UTGAVE:
            raise UgyldigPakke(om(str(fil), MANIFEST, setninger.for_ny_pakke(UTGAVE)))
        manifest = _Manifest.model_validate_json(raa)
    except (ValidationError, ValueError, KeyError, TypeError, RecursionError):
        raise UgyldigPakke(om(str(fil), MANIFEST, setninger.IKKE_EN_PAKKE)) from None
    ventet = sorted([MANIFEST, *(ett.fil for ett in manifest.ovelser)])
    if sorted(pakke.namelist()) != ventet:
        raise UgyldigPakke(om(str(fil), MANIFEST, setninger.ANNET_I_PAKKEN))
    return manifest.ovelser


def _ovelsen(fil: Path, pakke: zipfile.ZipFile, ett: _Oppforing) -> tuple[str, Ovelse]:
    innhold = _innhold(fil, pakke, ett.fil)
    if hashlib.sha256(innhold).hexdigest() != ett.avtrykk:
        raise UgyldigPakke(om(str(fil), ett.fil, setninger.IKKE_SOM_MANIFESTET))
    sted = fil / ett.fil
    try:
        ovelse = tolk(tre_av(innhold.decode("utf-8-sig"), sted), sted)
    except FlytfilFeil as feil:
        raise UgyldigOvelse(str(feil)) from None
    if ovelse.id != ett.id:
        raise UgyldigPakke(om(str(fil), ett.fil, setninger.IKKE_SOM_MANIFESTET))
    return sted.stem, ovelse


def _innhold(fil: Path, pakke: zipfile.ZipFile, navn: str) -> bytes:
    """A member, that is a file by itself and no larger than it may be, whatever the package says of its size."""
    if navn not in pakke.NameToInfo:
        raise UgyldigPakke(om_filen(str(fil), setninger.IKKE_EN_PAKKE))
    medlem = pakke.getinfo(navn)
    slag = stat.S_IFMT(medlem.external_attr >> 16)
    if slag not in (0, stat.S_IFREG):
        raise UgyldigPakke(om(str(fil), navn, setninger.ANNET_I_PAKKEN))
    with pakke.open(medlem) as aapen:
        innhold = aapen.read(STORST + 1)
    if len(innhold) > STORST:
        raise UgyldigPakke(om(str(fil), navn, setninger.FOR_STOR_DEL))
    return innhold
