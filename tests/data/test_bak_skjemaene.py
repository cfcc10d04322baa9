"""What no form lets anybody send is refused all the same, whoever calls; and what opening a file tells of it.

No flow can come to these: see tests/flyter/ikke_med_flyt.toml.
"""

from pathlib import Path

import pytest

from data.register import registerfil
from data.register import setninger as om_registeret
from data.register.register import Register
from data.register.startkontroll import Startkontroll
from data.sak import faktakilder
from data.sak import setninger as i_saken
from rules.fakta.skjema import Behandling
from tests.data.saker import Stillbar, ny_sak


def test_en_opplysning_som_loggen_ikke_vet_noe_om(reg: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    sak, fakta = ny_sak(reg), Behandling(barn=2)
    monkeypatch.setattr(faktakilder, "lagrede_fakta", lambda *_: fakta)
    assert faktakilder.felt_i_behandlingen(reg, sak.journalnr, fakta)("barn") == i_saken.UKJENT


def test_et_register_som_andre_kan_lese_sies_det_om(sti: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registerfil, "_bare_for_eieren", lambda _sti: False)
    register = Register.aapne(sti, tid.klokke, "ABC")
    assert register.beskjeder == (om_registeret.LESES_AV_ANDRE,)
    register.lukk()


def test_et_stort_register_kontrolleres_mens_det_arbeides(
    sti: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Startkontroll, "i_bakgrunnen", property(lambda _: True))
    register = Register.aapne(sti, tid.klokke, "ABC")
    assert register.beskjeder == (om_registeret.KONTROLLERES,)
    register.lukk()
