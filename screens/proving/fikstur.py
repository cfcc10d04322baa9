"""The fixture `skjerm`: the screen for a test of pytest, its pictures compared, its faults told without a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from dagpenger_pytest import FYLL_UT, er_hel
from screens.proving import setninger
from screens.proving.bildeprov import Bildeprov
from screens.proving.flytterminal import STANDARD_SIGNATUR
from screens.proving.skjerm import MANDAG, Skjerm, Skjermbrudd, ved_skjermen
from screens.proving.valg import les_valg
from screens.signatur import UgyldigSignatur
from screens.signatur import les as les_signatur


def aapne(request: pytest.FixtureRequest, register: str | Path, mappe: Path) -> Iterator[Skjerm]:
    """The screen for the test that asks for it, begun with what its mark `skjerm` says."""
    valg = les_valg(request.config)
    signatur, klokke = _merket(request.node)
    prov = Bildeprov(request.path, request.node.nodeid, request.node.name, valg)
    hel = er_hel(request.node)

    def fyll_ut(rapport: pytest.TestReport, call: pytest.CallInfo[None]) -> None:
        setning = ""
        if call.excinfo and isinstance(call.excinfo.value, Skjermbrudd):
            rapport.longrepr = str(call.excinfo.value)
            setning = rapport.longrepr.partition("\n")[0]
        if call.when == "call":
            rapport.dagpenger = prov.som_data(setning, hel=hel and rapport.passed)  # type: ignore[attr-defined]

    request.node.stash[FYLL_UT] = fyll_ut
    with ved_skjermen(register, signatur, mappe, klokke, visning=valg.visning) as skjerm:
        skjerm.ved_bilde = prov.prov
        yield skjerm


def _merket(prove: pytest.Item) -> tuple[str, datetime]:
    """The signature and the clock that the test's mark gives; fails the test when it gives what cannot be."""
    merke = prove.get_closest_marker("skjerm")
    sagt = {"database": "", "klokke": MANDAG.isoformat(), "signatur": STANDARD_SIGNATUR}
    ukjent = [*(merke.kwargs.keys() - sagt.keys()), *merke.args] if merke else []
    if ukjent:
        pytest.fail(setninger.ukjent_i_merket(ukjent[0]), pytrace=False)
    sagt |= merke.kwargs if merke else {}
    galt = ""
    try:
        return les_signatur(sagt["signatur"]), datetime.fromisoformat(sagt["klokke"]).replace(tzinfo=None)
    except UgyldigSignatur as feil:
        galt = setninger.ugyldig_merke(str(feil))
    except ValueError:
        galt = setninger.ugyldig_merke(setninger.KLOKKEN_ER_ET_TIDSPUNKT)
    pytest.fail(galt, pytrace=False)
