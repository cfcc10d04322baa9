"""Drafts: what is typed and not saved, kept in a file that outlives a killed terminal."""

import fcntl
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class Kladd:
    """One running terminal's draft in `mappe`, held by a lock for as long as the process lives.

    A draft whose holder has died is taken over by the next terminal that starts. Files are readable by their owner
    only, and are replaced whole: a reader sees the old draft or the new one. Raises OSError when the folder cannot
    be made or written.
    """

    def __init__(self, mappe: Path) -> None:
        mappe.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._mappe = mappe
        self._las, self._navn = self._ta_en_plass()
        for uferdig in mappe.glob(f"{self._navn}-*.ny"):
            uferdig.unlink(missing_ok=True)

    @property
    def fil(self) -> Path:
        """Where the draft is kept."""
        return self._mappe / f"{self._navn}.json"

    def hent(self) -> dict[str, Any] | None:
        """The draft that a dead terminal left here, None when there is none that can be read."""
        try:
            innhold = json.loads(self.fil.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        return innhold if isinstance(innhold, dict) else None

    def lagre(self, innhold: Mapping[str, Any]) -> None:
        """Writes the draft so that it survives a crash of the machine. Raises OSError."""
        tekst = json.dumps(innhold, ensure_ascii=False)
        fd, midlertidig = tempfile.mkstemp(dir=self._mappe, prefix=f"{self._navn}-", suffix=".ny")
        try:
            with open(fd, "w", encoding="utf-8") as ut:
                ut.write(tekst)
                ut.flush()
                os.fsync(ut.fileno())
            os.replace(midlertidig, self.fil)
        except BaseException:
            Path(midlertidig).unlink(missing_ok=True)
            raise

    def slett(self) -> None:
        """Nothing is unsaved: takes the draft away. Raises OSError."""
        self.fil.unlink(missing_ok=True)

    def legg_til_side(self) -> None:
        """Keeps the draft under a name that no terminal takes over: it could not be put back."""
        if self.fil.exists():
            nummer = sum(1 for _ in self._mappe.glob("tatt-vare-paa-*.json")) + 1
            os.replace(self.fil, self._mappe / f"tatt-vare-paa-{nummer}.json")

    def lukk(self) -> None:
        """Lets go of the draft; what is in it stays for the next terminal."""
        os.close(self._las)

    def _ta_en_plass(self) -> tuple[int, str]:
        """Locks a draft that a dead terminal left, or else the first free number."""
        forlatte = sorted(fil.stem for fil in self._mappe.glob("kladd-*.json"))
        nye = (f"kladd-{nr}" for nr in range(1, 1000))
        for navn in (*forlatte, *nye):
            fd = os.open(self._mappe / f"{navn}.las", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(fd)
                continue
            return fd, navn
        raise OSError(f"no free draft in {self._mappe}")
