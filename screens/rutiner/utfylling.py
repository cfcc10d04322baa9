"""Carries values between the register's records and the forms, by name."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from tui.feltslag import Ja, JaNei
from tui.skjema.bilde import Bilde

Post = TypeVar("Post")
_MANGLER = object()
_BOKSTAV = {True: "J", False: "N"}
_JA_NEI = {"J": True, "N": False}


def fyll(sider: Iterable[Bilde], *kilder: object) -> dict[str, Any]:
    """The value of each field of `sider` that one of the records has under the same name; the first record wins."""
    verdier: dict[str, Any] = {}
    for felt in (felt for side in sider for felt in side.felter):
        for kilde in kilder:
            verdi = getattr(kilde, felt.navn, _MANGLER)
            if verdi is not _MANGLER:
                verdier[felt.navn] = _JA_NEI.get(str(verdi)) if isinstance(felt.slag, Ja | JaNei) else verdi
                break
    return verdier


def les(post: type[Post], verdier: Mapping[str, Any], **andre: Any) -> Post:
    """A record of type `post` from what stands in the form, and what the form does not hold."""
    navn = {felt.name for felt in fields(post)}  # type: ignore[arg-type]
    lest = {n: _BOKSTAV[verdi] if isinstance(verdi, bool) else verdi for n, verdi in verdier.items() if n in navn}
    return post(**lest | andre)


def blank(sider: Iterable[Bilde], bortsett_fra: Iterable[str] = ()) -> dict[str, Any]:
    """None for each field and list of `sider`, so that nothing of the previous case stays on the form."""
    unntatt = set(bortsett_fra)
    navn = [felt.navn for side in sider for felt in side.felter] + [side.liste.navn for side in sider if side.liste]
    return {ett: None for ett in navn if ett not in unntatt}
