"""What every part of an exercise's file is: a table with names of its own; in it one thing stands for a list of one."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


def ascii_navn(navn: str) -> str:
    """A name of the format without æøå and spaces: `løsning` is `losning`, `etter oppgave` is `etter_oppgave`."""
    return navn.replace("å", "aa").replace("ø", "o").replace("æ", "ae").replace(" ", "_")


class Del(BaseModel):
    """A part of the file: nothing beside what is told here may stand in it, and its names may be written with æøå."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _uten_aeoaa(cls, verdi: Any) -> Any:
        return {ascii_navn(str(navn)): ett for navn, ett in verdi.items()} if isinstance(verdi, dict) else verdi


def en_eller_flere(verdi: Any) -> Any:
    """One thing stands for a list of one."""
    return verdi if isinstance(verdi, list | tuple) else [verdi]
