"""D-61-6: the decision is made from what stands on the forms, also what has not been sent yet."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.screens.rutiner.test_feil_inn import FAKTA, JOURNALFORT
from tests.screens.saksbehandler import spill, ved_terminalen


def _vedtatt(register: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The person's grants (grunnlag, ukesats), and siste år's pay among the saved facts of the case."""
    with closing(sqlite3.connect(register)) as db:
        sporring = "SELECT {} WHERE journalnr IN (SELECT journalnr FROM sak WHERE fodselsnr = ?)"
        vedtak = db.execute(sporring.format("grunnlag, ukesats FROM vedtak"), (JOURNALFORT,)).fetchall()
        fakta = db.execute(sporring.format("lonn_1 FROM behandling"), (JOURNALFORT,)).fetchall()
    return vedtak, fakta


def test_ulagrede_opplysninger_lagres_for_vedtaket_fattes(demo: Path) -> None:
    """150 000 was saved, 60 000 stands on D-61-1 and was never sent: 63 553 -> 64 000, 128 a day, 768 a week."""

    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-61", JOURNALFORT)
            await sb.fyll(FAKTA | {"Lønnsinntekt SISTE ÅR": "150000"})
            await sb.tast("Enter")
            await sb.gaa_til("D-61-1")
            await sb.fyll({"Lønnsinntekt SISTE ÅR": "60000"})
            await sb.gaa_til("D-61-6")
            await sb.fyll({"Utskrift": "N"})
            await sb.tast("Enter")
            assert "Vedtaket er fattet" in sb.flate.melding

    spill(prove)
    assert _vedtatt(demo) == ([(64_000, 768)], [(60_000,)])


def test_et_vedtak_paa_det_som_er_lagret_lagrer_ikke_en_gang_til(demo: Path) -> None:
    """Only Utskrift is changed: the facts are logged once, when they were sent from D-61-1."""

    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-61", JOURNALFORT)
            await sb.fyll(FAKTA | {"Lønnsinntekt SISTE ÅR": "150000"})
            await sb.tast("Enter")
            await sb.gaa_til("D-61-6")
            await sb.fyll({"Utskrift": "N"})
            await sb.tast("Enter")
            assert "Vedtaket er fattet" in sb.flate.melding

    spill(prove)
    assert _vedtatt(demo) == ([(159_000, 1_908)], [(150_000,)])
    with closing(sqlite3.connect(demo)) as db:
        sporring = "SELECT count(*) FROM logg WHERE handling = 'lagret behandling' AND fodselsnr = ?"
        assert db.execute(sporring, (JOURNALFORT,)).fetchone() == (1,)
