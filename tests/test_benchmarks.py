"""The benchmarks can be run: what they paint is a form that the terminal takes."""

from __future__ import annotations

from benchmarks.apper.forti_felt import ANTALL, FORTI_FELT


def test_skjemaet_som_males_har_alle_feltene_sine() -> None:
    assert len(FORTI_FELT.plasser) == ANTALL
