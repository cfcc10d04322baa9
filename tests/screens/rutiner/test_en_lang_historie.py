"""SAKSGANG of a case in which more has been done than it shows."""

from pathlib import Path

import pytest

import data.operasjoner.saksgang.saksgang as gangen
from screens.proving.skjerm import ved_skjermen


def test_at_bare_de_nyeste_vises_sies_med_hvordan_resten_finnes(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gangen, "FLEST", 20)
    with ved_skjermen(demo) as sb:
        sb.hent("SAKSGANG", "10854034605")
        assert sb.melding == "De nyeste 1000 vises. Velg slag, eller skriv en dag i Fra, for å se færre."
        sb.fyll({"Slag": "V"})
        sb.tast("Enter")
        assert sb.melding.startswith("2 rader i sak 87000004, den nyeste først.")
