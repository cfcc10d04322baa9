"""What no form lets anybody send is refused all the same, whoever calls; and what opening a file tells of it.

No flow can come to these: see tests/flyter/ikke_med_flyt.toml.
"""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from data.feil import Avvist
from data.operasjoner import setninger
from data.operasjoner.journal.journal import journalfor, kontroller_post
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkninger
from data.register import registerfil
from data.register import setninger as om_registeret
from data.register.register import Register
from data.register.startkontroll import Startkontroll
from data.sak import faktakilder
from data.sak import setninger as i_saken
from rules.fakta import setninger as om_fakta
from rules.fakta import slag
from rules.fakta.skjema import Behandling
from tests.data.saker import Stillbar, ny_journal, ny_person, ny_sak, post


@pytest.mark.parametrize(
    ("felt", "sagt"),
    [
        ({"etternavn": " "}, {"etternavn": setninger.ETTERNAVN}),
        ({"fornavn": None}, {"fornavn": setninger.FORNAVN}),
        ({"nyk": "SMED"}, {"nyk": setninger.YRKESKODE}),
        ({"giro": "X"}, {"giro": setninger.GIRO}),
        ({"mottatt_dato": None}, {"mottatt_dato": setninger.MOTTATT_MANGLER}),
    ],
)
def test_journalen_avviser_et_felt_som_er_galt(
    reg: Register, felt: Mapping[str, object], sagt: Mapping[str, str]
) -> None:
    with pytest.raises(Avvist) as avvist:
        kontroller_post(reg, post(ny_person(reg), **felt))
    assert avvist.value.feil == sagt


def test_en_annen_persons_sak_endres_ikke(reg: Register) -> None:
    bilde = ny_journal(reg)
    with pytest.raises(Avvist) as avvist:
        journalfor(reg, post(ny_person(reg, 1), journalnr=bilde.journalnr), bilde.versjon)
    assert avvist.value.feil == {"fodselsnr": setninger.annen_persons_sak("88000001")}


def test_ingen_valg_er_ikke_noe_aa_velge(reg: Register) -> None:
    with pytest.raises(Avvist) as avvist:
        sett_tolkninger(reg, {}, "Rundskriv 4/88", "ABC")
    assert avvist.value.melding == setninger.INGEN_VALG


def test_formen_paa_en_opplysning() -> None:
    assert slag.Prosent().formfeil(Decimal("10.001")) == om_fakta.PROSENT_MED_TO_DESIMALER
    assert slag.Ja(ja="ja", blank="nei").formfeil("N") == om_fakta.J_ELLER_TOMT


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
