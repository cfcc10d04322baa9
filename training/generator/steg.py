"""The solution of a made exercise, and the wrong ones, as steps in the forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from data.sak.ledetekst import GIRO_PAA_SKJEMAET, JOURNAL, KORT
from rules.fakta.skjema import FAKTA
from rules.tall.lesing import vis_tall
from training.generator.svar import Feilsvar
from training.generator.utkast import Saksutkast
from training.ovelse.ovelse import FeilLosning
from tui.flyt.fil.tre import Gren, Ren, som_gren

KORTLEDETEKST = {
    "fra": KORT["periode_fra"],
    "til": KORT["periode_til"],
    "arb_timer": KORT["arb_timer"],
    "tapt_arbtid": KORT["tapt_arbtid"],
}
"""The fields of D-62 by the names that a card has for them."""


def ledetekst(navn: str) -> str:
    """What the form calls a fact of D-61, in its shorter form where it has one."""
    ett = FAKTA[navn]
    return ett.andre_navn[-1] if ett.paa_skjemaet and ett.andre_navn else ett.label


def skrevet(verdi: Any) -> str:
    """A value as it is typed in a form; blank for None."""
    match verdi:
        case None:
            return ""
        case date():
            return f"{verdi:%d%m%y}"
        case Decimal() | int():
            return vis_tall(verdi)
    return str(verdi)


def losningen(utkast: Saksutkast, belop: Decimal | None, gale: Sequence[Feilsvar] = ()) -> tuple[Gren, ...]:
    """The steps of the solution; `belop` is what the card pays, None when there is none.

    Fields that a mistake of `gale` writes in, and that are blank when it is not made, are told as blank.
    """
    vedtak: dict[str, Any] = dict.fromkeys(navn for galt in gale for navn in galt.vedtak) | utkast.opplysninger()
    kort: dict[str, Any] = {**utkast.kort, **{navn: utkast.kort.get(navn) for galt in gale for navn in galt.kort}}
    return tuple(map(som_gren, _stegene(utkast, vedtak, kort, belop)))


def feil_losning(utkast: Saksutkast, galt: Feilsvar) -> FeilLosning:
    """The solution of whoever makes that mistake.

    A label that stands both on D-61 and on D-62 cannot be told from itself: then the steps are written out.
    """
    navn = galt.feil.navn.rstrip(".")
    if KORTLEDETEKST["tapt_arbtid"] in {KORTLEDETEKST[ett] for ett in galt.kort}:
        steg = _stegene(utkast, {**utkast.opplysninger(), **galt.vedtak}, {**utkast.kort, **galt.kort}, None)
        return FeilLosning(navn=navn, feil=(galt.feil.id,), steg=tuple(map(som_gren, steg)))
    bytt = {ledetekst(felt): skrevet(verdi) for felt, verdi in galt.vedtak.items()}
    bytt |= {KORTLEDETEKST[felt]: skrevet(verdi) for felt, verdi in galt.kort.items()}
    return FeilLosning(navn=navn, feil=(galt.feil.id,), bytt=bytt)


def _stegene(
    utkast: Saksutkast, vedtak: Mapping[str, Any], kort: Mapping[str, Any], belop: Decimal | None
) -> Iterator[Ren]:
    yield from _journal(utkast)
    yield from _behandling(vedtak)
    if kort:
        yield from _anvisning(utkast, kort, belop)


def _journal(utkast: Saksutkast) -> Iterator[Ren]:
    soker = utkast.soker
    yield {"gå til": "D-60"}
    yield {"fyll": {"Fødselsnr": soker.fodselsnr}}
    yield {"tast": "Enter"}
    if not soker.registrert:
        yield {"tast": "Enter"}
        yield {"forvent side": "SOFA"}
        navn = {"etternavn": soker.etternavn, "fornavn": soker.fornavn}
        yield {"fyll": _paa_d60({**navn, "bo_gate": soker.gate, "bo_post": soker.post})}
        yield {"tast": "Enter"}
        yield {"forvent side": "D-60"}
    konto = {GIRO_PAA_SKJEMAET: soker.giro}
    yield {"fyll": {**konto, **_paa_d60({"kontonr": soker.kontonr, "mottatt_dato": skrevet(utkast.mottatt)})}}
    yield {"tast": "Enter"}
    yield {"forvent melding": "journalført som sak"}


def _paa_d60(felter: Mapping[str, Any]) -> dict[str, Any]:
    """The values by what the form calls their fields."""
    return {JOURNAL[navn]: verdi for navn, verdi in felter.items()}


def _behandling(vedtak: Mapping[str, Any]) -> Iterator[Ren]:
    """The first two pages of D-61 that have anything to fill in, and the way through the rest."""
    yield {"gå til": "D-61"}
    for side in ("D-61-1", "D-61-2"):
        felter = {
            ledetekst(navn): skrevet(vedtak[navn]) for navn, ett in FAKTA.items() if navn in vedtak and ett.side == side
        }
        if felter:
            yield {"fyll": felter}
        yield {"tast": "Enter"}
    yield {"tast": ["Enter", "Enter", "Enter"]}
    yield {"fyll": {"Utskrift av vedtak (J/N)?": "J"}}
    yield {"tast": "Enter"}
    yield {"forvent melding": "Vedtaket er fattet"}


def _anvisning(utkast: Saksutkast, kort: Mapping[str, Any], belop: Decimal | None) -> Iterator[Ren]:
    yield {"gå til": "D-62"}
    felter = {label: skrevet(kort[navn]) for navn, label in KORTLEDETEKST.items() if navn in kort}
    yield {"fyll": {KORT["meldedato"]: skrevet(utkast.klokke.date()), **felter}}
    yield {"tast": "Enter"}
    if belop is not None:
        yield {"forvent melding": f"Anvist {vis_tall(belop)} kr"}
