"""The conditions that are judged by hand, and the age (section 13)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from tests.rules.lov_1997.fasit.sak import Sak, dato
from tests.rules.lov_1997.fasit.tall import tall

ALDER = 67
MINST_ONSKET = Fraction(75, 4)


def siste_dag_for_alder(sak: Sak) -> date | None:
    """The last day of the month of the 67th birthday; None when the birth is not told."""
    if "fodselsdato" not in sak.inn:
        return None
    fodt = dato(sak.inn["fodselsdato"])
    aar = fodt.year + ALDER
    return date(aar, fodt.month, monthrange(aar, fodt.month)[1])


def er_reell(sak: Sak, svar: Mapping[str, Any]) -> bool:
    """§ 4-5; who has not said how much work is wished is not held to the least."""

    def ja(*navn: str) -> bool:
        return any(svar.get(ett, False) for ett in navn)

    nok = "onsket_arbeidstid" not in sak.inn or tall(sak.inn["onsket_arbeidstid"]) >= MINST_ONSKET
    sted = ja("hele_norge", "unntak_lokalt")
    return ja("heltid_deltid", "unntak_deltid") and sted and ja("alle_typer_arbeid") and ja("bytte_yrke") and nok


def vilkaar(sak: Sak) -> dict[str, bool]:
    """Each condition that was asked about, by its paragraph."""
    v: Mapping[str, Any] = sak.inn["vilkaar"]

    def ja(hva: Mapping[str, Any], navn: str) -> bool:
        return bool(hva.get(navn, False))

    regler: dict[str, tuple[str, Callable[[Any], bool]]] = {
        "opphold": ("4-2", lambda s: (ja(s, "i_norge") or ja(s, "unntak")) and s.get("medlem", True)),
        "reell_arbeidssoker": ("4-5", lambda s: er_reell(sak, s)),
        "registrert_fra": ("4-5 registrert", lambda s: s is not None and dato(s) <= sak.dag),
        "utdanning": ("4-6", lambda s: not ja(s, "tar_utdanning") or ja(s, "godkjent_unntak")),
        "permittering": (
            "4-7",
            lambda s: sak.inn.get("permittert", False) and ja(s, "godkjent_aarsak") and ja(s, "midlertidig"),
        ),
        "streik": ("4-22", lambda s: not ja(s, "deltar") and not ja(s, "paavirket")),
        "fulle_ytelser": ("4-24", lambda s: not s),
        "utestengt": ("4-28", lambda s: not s),
        "opplysninger": (
            "21-7",
            lambda s: not ja(s, "uriktige") and not ja(s, "holder_tilbake") and not ja(s, "unnlater"),
        ),
    }
    return {paragraf: regel(v[navn]) for navn, (paragraf, regel) in regler.items() if navn in v}
