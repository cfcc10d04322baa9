"""Papers that are asked for: until the deadline they wait for the person, then for us, until they come."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.brev.papirmottak import Papirmottak, registrer_papirer
from data.register.register import Register
from tests.data.operasjoner.brev.test_sending import bildet, send
from tests.data.saker import Sak, Stillbar, ny_sak


def venter(sak: Sak) -> list[tuple[str, str, str]]:
    """What stands on the work list for the person: kind, from which day, deadline."""
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        sporring = "SELECT slag, siden, frist FROM arbeid WHERE fodselsnr = ? ORDER BY slag, siden"
        return fil.execute(sporring, (sak.fodselsnr,)).fetchall()


def kom(sak: Sak, dag: date | None = date(1988, 6, 6), kommet: str | None = None) -> str:
    """Registers papers as come in; which are missing after it."""
    bilde = registrer_papirer(
        sak.reg, Papirmottak(journalnr=sak.journalnr, papirene_kom=dag, kommet=kommet), sak.versjon
    )
    sak.versjon += 1
    return bilde.mangler


SOKNADEN = ("soknad", "1988-01-04", "1988-02-01")
"""Received on 4 January, with 28 days."""


def test_soknaden_venter_paa_papirene_og_fra_dagen_etter_fristen_paa_oss(reg: Register) -> None:
    sak = ny_sak(reg)
    assert venter(sak) == [SOKNADEN]
    send(sak, frist=date(1988, 6, 20))
    # The papers may come on the 20th; from the 21st it is ours, with seven days.
    assert venter(sak) == [("opplysninger", "1988-06-21", "1988-06-28")]
    assert kontroll(reg) == []


def test_naar_alt_er_kommet_venter_soknaden_som_for(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak, papirer="LK")
    assert bildet(sak).mangler == "LK"
    assert kom(sak, kommet="k") == "L"
    assert [slag for slag, *_ in venter(sak)] == ["opplysninger"]
    assert kom(sak) == ""
    assert venter(sak) == [SOKNADEN]
    assert kontroll(reg) == []


def test_et_senere_brev_om_det_samme_gjelder_for_det_papiret(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak, papirer="LK", frist=date(1988, 6, 10))
    send(sak, ["Purring"], papirer="K", frist=date(1988, 6, 30))
    assert [brev.mangler for brev in bildet(sak).brev] == ["L", "K"]
    assert [siden for _, siden, _ in venter(sak)] == ["1988-06-11", "1988-07-01"]
    assert kom(sak, kommet="L") == "K"
    assert [siden for _, siden, _ in venter(sak)] == ["1988-07-01"]


def test_blank_er_alt_som_mangler_ogsaa_i_flere_brev(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak, papirer="L")
    send(sak, ["Og skattekortet"], papirer="K")
    assert kom(sak) == ""
    assert venter(sak) == [SOKNADEN]


def test_det_som_er_kommet_kan_det_bes_om_igjen(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    kom(sak)
    send(sak, ["Den første var uleselig"])
    assert [brev.mangler for brev in bildet(sak).brev] == ["", "L"]
    assert kom(sak) == ""


@pytest.mark.parametrize(("type_", "kode"), [("A", "15")])
def test_et_avslag_gjor_at_ingen_venter_paa_papirene(reg: Register, type_: str, kode: str) -> None:
    sak = ny_sak(reg)
    send(sak)
    sak.endre(type_, date(1988, 6, 6), kode)
    assert venter(sak) == []
    assert bildet(sak).mangler == ""


def test_en_innvilgelse_gjor_det_ogsaa_og_en_avstengning_ikke(reg: Register) -> None:
    sak = ny_sak(reg)
    send(sak)
    sak.endre("S", date(1988, 6, 6), "21", uker=8)
    assert bildet(sak).mangler == "L"
    sak.innvilg()
    assert bildet(sak).mangler == ""
    assert "opplysninger" not in [slag for slag, *_ in venter(sak)]


def test_i_en_lopende_sak_venter_brevet_til_det_er_svart_paa(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    send(sak, papirer="K", frist=date(1988, 6, 20))
    assert ("opplysninger", "1988-06-21", "1988-06-28") in venter(sak)
    kom(sak)
    assert "opplysninger" not in [slag for slag, *_ in venter(sak)]


def test_en_annens_papirer_er_ikke_denne_sakens(reg: Register) -> None:
    sak, annen = ny_sak(reg), ny_sak(reg, 1)
    send(sak)
    assert bildet(annen).mangler == ""
    with pytest.raises(Avvist, match="Papirer: det er ikke bedt om noe som ikke er kommet"):
        kom(annen)


@pytest.mark.parametrize(
    ("dag", "kommet", "setning"),
    [
        (None, None, "Papirene kom: skriv datoen de kom."),
        (date(1988, 6, 5), None, "Papirene kom: skriv en dato fra 06.06.1988 til 08.06.1988."),
        (date(1988, 6, 9), None, "Papirene kom: skriv en dato fra 06.06.1988 til 08.06.1988."),
        (date(1988, 6, 7), "K", "Papirer: rett K, som ikke er bedt om, eller er kommet."),
    ],
)
def test_det_som_ikke_kan_tas_imot(
    reg: Register, tid: Stillbar, dag: date | None, kommet: str | None, setning: str
) -> None:
    sak = ny_sak(reg)
    send(sak)
    tid.til("1988-06-08T09:00")
    with pytest.raises(Avvist) as avvist:
        kom(sak, dag, kommet)
    assert list(avvist.value.feil.values()) == [setning]


@pytest.mark.parametrize("dag", [date(1988, 6, 6), date(1988, 6, 8)])
def test_papirene_kan_ha_kommet_fra_brevets_dag_til_i_dag(reg: Register, tid: Stillbar, dag: date) -> None:
    sak = ny_sak(reg)
    send(sak)
    tid.til("1988-06-08T09:00")
    assert kom(sak, dag) == ""
