"""What a file of tests rests on: the files of ours that it imports, those that they import, and the tables of both."""

from __future__ import annotations

import ast
import hashlib
from functools import cache
from pathlib import Path

ROM = ("rules", "data", "tui", "screens", "tests")
TABELLER = ("rules", "data", "tests/rules", "tests/data")


class Avhengighet:
    """The files below `rot`, named from there; a file is read once."""

    def __init__(self, rot: Path) -> None:
        self.rot = rot
        self.importer = cache(self._importer)
        self.naar = cache(self._naar)
        tabeller = [
            fil for rom in TABELLER for ende in ("toml", "csv") for fil in sorted((rot / rom).rglob(f"*.{ende}"))
        ]
        self.felles = hashlib.sha256(b"".join(fil.read_bytes() for fil in tabeller)).hexdigest()

    def merke(self, fil: str) -> str:
        """A digest of all that the file rests on."""
        merke = hashlib.sha256(self.felles.encode())
        for en in sorted(self.naar(fil)):
            merke.update(f"{en}\0".encode() + (self.rot / en).read_bytes())
        return merke.hexdigest()

    def _naar(self, fil: str) -> frozenset[str]:
        """The file itself, the set-up of its tests, and every file of ours that these import, and so on."""
        mapper = Path(fil).parents
        naadd = {fil, *(str(m / "conftest.py") for m in mapper if (self.rot / m / "conftest.py").exists())}
        igjen = list(naadd)
        while igjen:
            nye = self.importer(igjen.pop()) - naadd
            naadd |= nye
            igjen.extend(nye)
        return frozenset(naadd)

    def _importer(self, fil: str) -> frozenset[str]:
        """Also what is imported inside a function; every rule where a list of names is imported; the README."""
        navn: set[str] = set()
        kilde = (self.rot / fil).read_bytes()
        if not fil.endswith(".py"):
            return frozenset()
        for node in ast.walk(ast.parse(kilde)):
            if isinstance(node, ast.Import):
                navn |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                navn |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        egne = {en for modul in navn for en in self._filer(modul)}
        if b"import_module" in kilde:
            egne |= {str(en.relative_to(self.rot)) for en in (self.rot / "rules").rglob("*.py")}
        if b'"README.md"' in kilde:
            egne.add("README.md")
        return frozenset(egne)

    def _filer(self, modul: str) -> set[str]:
        """The file of a module and those of the packages that it lies in; none for a module that is not ours."""
        deler = modul.split(".")
        if deler[0] not in ROM:
            return set()
        stier = {"/".join(deler[:antall]) for antall in range(1, len(deler) + 1)}
        mulige = {f"{sti}{ende}" for sti in stier for ende in (".py", "/__init__.py")}
        return {en for en in mulige if (self.rot / en).is_file()}
