"""The one-line entry of the jump line."""

from tui.skjema.tegn import er_en_celle, sammensatt


class Linjefelt:
    """A line of text with a cursor in it; typing inserts. It takes at most `lengde` characters."""

    def __init__(self, lengde: int) -> None:
        self.tekst = ""
        self.markor = 0
        self._lengde = lengde

    def skriv(self, tegn: str) -> None:
        """Inserts text at the cursor; a combining mark joins the character before it."""
        ny = "".join(filter(er_en_celle, sammensatt(self.tekst[: self.markor] + tegn)))
        hel = ny + self.tekst[self.markor :]
        if len(hel) <= self._lengde:
            self.tekst, self.markor = hel, len(ny)

    def rediger(self, handling: str | None) -> bool:
        """Does an editing action by its id; False when it is none of the line's."""
        if handling == "rygg":
            self.tekst = self.tekst[: max(self.markor - 1, 0)] + self.tekst[self.markor :]
            self.markor = max(self.markor - 1, 0)
        elif handling == "slett":
            self.tekst = self.tekst[: self.markor] + self.tekst[self.markor + 1 :]
        elif handling == "slett_til_slutt":
            self.tekst = self.tekst[: self.markor]
        elif handling in {"hjem", "slutt", "pil_venstre", "pil_hoyre"}:
            maal = {"hjem": 0, "slutt": len(self.tekst), "pil_venstre": self.markor - 1}.get(handling, self.markor + 1)
            self.markor = min(max(maal, 0), len(self.tekst))
        else:
            return False
        return True
