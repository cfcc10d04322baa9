"""The table of roles as it is read: docs/roller.md is made from the program's own."""

from pathlib import Path

from data.brukere.operasjon import RETTER
from data.brukere.rolle import Rolle
from data.brukere.vei import VEIER

SIDE = Path(__file__).parents[3] / "docs" / "roller.md"


def tabellen() -> str:
    """The table as the page has it."""
    rader = [
        f"| {operasjon.value} | {' | '.join('×' if rolle in rett.roller else '' for rolle in Rolle)} | {rett.kilde} |"
        for operasjon, rett in RETTER.items()
    ]
    hode = f"| operasjon | {' | '.join(rolle.value for rolle in Rolle)} | hvorfor |"
    return "\n".join([hode, f"|{' --- |' * (len(Rolle) + 2)}", *rader])


def test_siden_om_rollene_har_programmets_egen_tabell() -> None:
    assert tabellen() in SIDE.read_text(encoding="utf-8"), f"docs/roller.md skal ha denne tabellen:\n{tabellen()}"


def veiene() -> str:
    """The table of which way each kind of decision goes, as the page has it."""
    rader = [f"| {slag} | {vei.vei} | {vei.kilde} |" for slag, vei in VEIER.items()]
    return "\n".join(["| vedtak | vei | hvorfor |", "| --- | --- | --- |", *rader])


def test_siden_om_rollene_har_programmets_egne_veier() -> None:
    assert veiene() in SIDE.read_text(encoding="utf-8"), f"docs/roller.md skal ha denne tabellen:\n{veiene()}"
