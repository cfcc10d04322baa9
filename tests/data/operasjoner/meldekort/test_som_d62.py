"""A card of a file pays exactly what D-62 pays for the same facts: the same rows, log, accounts and explanation."""

import json
import shutil
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import MaaSees, anvis
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.meldekort.kortregler import Kortregel
from data.register.register import Register
from rules.forklaring.forklaring import forklar, som_dict
from tests.data.operasjoner.meldekort.kortlinjer import JANUAR, linje, rader, ta
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

FAKTAENE = (
    FAKTA,
    replace(FAKTA, skatteprosent=None, tabellnr="1234", lonn_1=Decimal(250_000)),
    replace(FAKTA, tapt_arbtid=Decimal(20), maks_prosent=Decimal("66.67"), antall_uker=12),
    FAKTA,
)
TATT = len(FAKTAENE) - 1
"""The case whose second card was paid and taken back."""
VAARE = set(Kortregel) - {Kortregel.STOPPET, Kortregel.FORBEHOLD}
"""The rules that D-62 does not have: there the caseworker is the one who looks."""

UTSATT = timedelta(weeks=2)
KORT = st.fixed_dictionaries(
    {
        "fra": st.integers(0, 20).map(lambda dager: JANUAR + timedelta(dager)),
        "dager": st.integers(1, 16),
        "timer": st.sampled_from(["", "", "0", "12,25", "40", "79,99", "81"]),
        "tapt": st.sampled_from(["", "", "", "8", "16", "26,66", "26,67", "40"]),
    }
).filter(lambda kort: not (kort["timer"] and kort["tapt"]))


@pytest.fixture(scope="module")
def bygget(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with a case of each kind, and a first card paid in each."""
    sti = tmp_path_factory.mktemp("som_d62") / "r.db"
    reg = Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)
    for nummer, fakta in enumerate(FAKTAENE):
        sak = ny_sak(reg, nummer)
        sak.innvilg(fakta)
        sak.anvis(JANUAR, tapt_arbtid=Decimal(20))
        if nummer == TATT:
            sak.anvis(JANUAR + UTSATT, meldedato=JANUAR + UTSATT + timedelta(13))
            sak.ta_tilbake(JANUAR + UTSATT)
    reg.lukk()
    return sti


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nummer=st.integers(0, len(FAKTAENE) - 1), kort=KORT)
@example(nummer=0, kort={"fra": JANUAR + UTSATT, "dager": 14, "timer": "", "tapt": ""})
@example(nummer=1, kort={"fra": JANUAR + UTSATT, "dager": 14, "timer": "12,25", "tapt": ""})
@example(nummer=2, kort={"fra": JANUAR + UTSATT, "dager": 14, "timer": "", "tapt": "26,66"})
@example(nummer=TATT, kort={"fra": JANUAR + UTSATT, "dager": 14, "timer": "", "tapt": ""})
@example(nummer=TATT, kort={"fra": JANUAR + UTSATT, "dager": 14, "timer": "12,25", "tapt": ""})
@example(nummer=0, kort={"fra": JANUAR + UTSATT, "dager": 13, "timer": "", "tapt": "16"})
def test_et_kort_gir_det_samme_som_paa_d62(bygget: Path, tmp_path: Path, nummer: int, kort: dict[str, Any]) -> None:
    for_haand, i_bunke = (_aapne(bygget, tmp_path / navn) for navn in ("haand.db", "bunke.db"))
    sak = Sak(for_haand, *rader(for_haand, "sak ORDER BY journalnr", "fodselsnr, journalnr, versjon")[nummer])
    betalt = _for_haand(sak, **kort)
    svar = ta(i_bunke, tmp_path, linje(sak, **kort))
    tatt_tilbake = nummer == TATT and kort["fra"] + timedelta(kort["dager"]) > JANUAR + UTSATT
    assert tatt_tilbake == (Kortregel.TILBAKETATT in svar.grunner)
    if svar.anvist:
        assert betalt
        assert _alt(i_bunke, sak) == _alt(for_haand, sak)
    else:
        assert [ett.linje for ett in svar.til_listen] == [1]
        assert bool(set(svar.grunner) - VAARE) != betalt
    for_haand.lukk()
    i_bunke.lukk()


def _aapne(bygget: Path, sti: Path) -> Register:
    return Register.aapne(Path(shutil.copyfile(bygget, sti)), Stillbar().klokke, "ABC", trygt=False)


def _for_haand(sak: Sak, fra: date, dager: int, timer: str, tapt: str) -> bool:
    """Whether D-62 pays it on the first Enter."""
    til = fra + timedelta(dager - 1)
    maalt = {"arb_timer": timer, "tapt_arbtid": tapt}
    skrevet = {navn: Decimal(tekst.replace(",", ".")) for navn, tekst in maalt.items() if tekst}
    try:
        anvis(sak.reg, sak.kort(fra, til, meldedato=til, **skrevet), sak.versjon)
    except MaaSees:
        return False
    except Avvist:
        return False
    return True


def _alt(reg: Register, sak: Sak) -> list[object]:
    """Every row that a payment writes, hashes and all; the accounts as they are shown; why the amount is what it is."""
    kolonner = "tidspunkt, signatur, handling, fodselsnr, journalnr, versjon, detaljer"
    logg = [
        (*resten, _uten_fil(str(detaljer)))
        for *resten, detaljer in rader(reg, "logg WHERE handling = 'anvist'", kolonner)
    ]
    siste = max(int(str(nr)) for (nr,) in rader(reg, "anvisning", "id"))
    tall = anvisningsforklaring(reg, sak.journalnr, siste).tall
    assert tall is not None
    return [
        *(rader(reg, tabell) for tabell in ("anvisning", "sak", "arbeid", "vedtak", "meldekort")),
        logg,
        kontrollkort(reg, journalnr=sak.journalnr),
        som_dict(forklar(tall)),
    ]


def _uten_fil(detaljer: str) -> dict[str, object]:
    return {navn: verdi for navn, verdi in json.loads(detaljer).items() if navn not in ("fil", "linje")}
