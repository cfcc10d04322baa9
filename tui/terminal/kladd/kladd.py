"""Drafts: what is typed and not saved, kept in a file that outlives a killed terminal."""

import fcntl
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class Kladd:
    """One running terminal's draft in `mappe`, held by a lock for as long as the process lives.

    A draft whose holder has died is taken over by the next terminal that starts under the same `signatur`; without
    one, by any. When `ny`, none is: they wait for the next. `andres` are the signatures of the drafts that lie there
    for others. Files are readable by their owner only, and are replaced whole: a reader sees the old draft or the new
    one. Raises OSError when the folder cannot be made or written.
    """

    def __init__(self, mappe: Path, signatur: str | None = None, *, ny: bool = False) -> None:
        for mangler in reversed([over for over in (mappe, *mappe.parents) if not over.exists()]):
            mangler.mkdir(mode=0o700, exist_ok=True)
        mappe.chmod(0o700)
        self._mappe = mappe
        self._signatur = signatur
        self._las, self._navn = self._ta_en_plass([] if ny else sorted(mappe.glob("kladd-*.json")))
        self.andres = self._ligger_for_andre()
        for uferdig in mappe.glob(f"{self._navn}-*.ny"):
            uferdig.unlink(missing_ok=True)

    @property
    def fil(self) -> Path:
        """Where the draft is kept."""
        return self._fil(self._navn)

    def hent(self) -> dict[str, Any] | None:
        """The draft that a dead terminal left here, None when there is none that can be read."""
        return _les(self.fil)

    def lagre(self, innhold: Mapping[str, Any]) -> None:
        """Writes the draft so that it survives a crash of the machine. Raises OSError."""
        import json

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
        """Keeps the draft under a free name that no terminal takes over: it could not be put back. Raises OSError."""
        if not self.fil.exists():
            return
        nummer = 1
        while not _tatt_i_bruk(side := self._mappe / f"tatt-vare-paa-{nummer}.json"):
            nummer += 1
        os.replace(self.fil, side)

    def lukk(self) -> None:
        """Lets go of the draft; what is in it stays for the next terminal."""
        os.close(self._las)

    def _fil(self, navn: str) -> Path:
        return self._mappe / f"{navn}.json"

    def _ta_en_plass(self, lagrede: Sequence[Path]) -> tuple[int, str]:
        """Locks a draft that a dead terminal left, or else the first free number."""
        forlatte = [fil.stem for fil in lagrede if not self._eier_av_andres(fil)]
        for navn in forlatte:
            if (fd := self._las_plass(navn)) is not None:
                return fd, navn
        for navn in (f"kladd-{nr}" for nr in range(1, 1000)):
            if not self._fil(navn).exists() and (fd := self._las_plass(navn)) is not None:
                return fd, navn
        raise OSError(f"no free draft in {self._mappe}")

    def _las_plass(self, navn: str) -> int | None:
        """The lock of a place, None when a living terminal holds it or the draft in it is another's."""
        fd = os.open(self._mappe / f"{navn}.las", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(fd)
            return None
        if self._eier_av_andres(self._fil(navn)):
            os.close(fd)
            return None
        return fd

    def _eier_av_andres(self, fil: Path) -> str:
        """The signature of a draft that is another's, empty when it is ours, nobody's or cannot be read."""
        eier = (_les(fil) or {}).get("eier")
        signatur = eier.get("signatur") if isinstance(eier, dict) else None
        return signatur if self._signatur and isinstance(signatur, str) and signatur != self._signatur else ""

    def _ligger_for_andre(self) -> tuple[str, ...]:
        """The other signatures that dead terminals left drafts of."""
        andres = {fil: signatur for fil in self._mappe.glob("kladd-*.json") if (signatur := self._eier_av_andres(fil))}
        return tuple(sorted({signatur for fil, signatur in andres.items() if not _i_bruk(fil.with_suffix(".las"))}))


def _les(fil: Path) -> dict[str, Any] | None:
    import json

    try:
        innhold = json.loads(fil.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return innhold if isinstance(innhold, dict) else None


def _i_bruk(las: Path) -> bool:
    """Whether a living terminal holds the lock."""
    try:
        fd = os.open(las, os.O_RDWR | os.O_CLOEXEC)
    except OSError:
        return False
    try:
        fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(fd)
    return False


def _tatt_i_bruk(fil: Path) -> bool:
    """Whether the name was free, and is ours now. Raises OSError."""
    try:
        os.close(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return False
    return True
