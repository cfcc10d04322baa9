"""What is on the list against the same worked out the plain way: as the screens of each case say it on that day."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from data.arbeid.telling import SYNLIG
from data.demo.kopi import kopi_av_demo
from data.operasjoner.endring.endring import endringsbilde
from data.operasjoner.ferietillegg.ferietillegg import ferietilleggbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.klokke import Klokke
from data.register.register import Register
from data.tilstand import Tilstand


@pytest.fixture(scope="module")
def demofil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi_av_demo(tmp_path_factory.mktemp("demo"))


def _enkelt(reg: Register, journalnr: str, dag: date) -> Iterator[tuple[str, str]]:
    """What waits in the case that day, and what it is about."""
    bilde, kort = endringsbilde(reg, journalnr=journalnr), kontrollkort(reg, journalnr=journalnr)
    assert bilde is not None
    assert kort is not None
    if bilde.hode.tilstand in (Tilstand.JOURNALFORT, Tilstand.BEHANDLES):
        yield "soknad", ""
    if bilde.hode.tilstand is Tilstand.INNVILGET:
        grense = 100 * (kort.maks_uker or 0)
        if kort.sammenhengende_prosent >= grense:
            yield "oppbrukt", ""
        elif kort.sammenhengende_prosent >= grense - 400:
            yield "naer_grensen", ""
        avstengt = [(ett.dato, ett.dato + timedelta(weeks=ett.uker) - timedelta(1)) for ett in bilde.vedtak if ett.uker]
        siste = max(rad.periode_til for rad in kort.rader if rad.periode_til) if kort.rader else date.min
        for fra, til in avstengt:
            if til - timedelta(6) <= dag <= til + timedelta(21) and siste <= til:
                yield "avstengning", fra.isoformat()
        vedtatt = next(ett.dato for ett in bilde.vedtak if ett.innvilget_fra)
        assert bilde.innvilget_fra is not None
        dekket = max(siste, bilde.innvilget_fra - timedelta(1))
        for fra, til in avstengt:
            dekket = til if fra <= dekket + timedelta(1) <= til else dekket
        if max(dekket, vedtatt) + timedelta(21) <= dag and not (bilde.til and dekket >= bilde.til):
            yield "uten_kort", ""
    for aar in range(1985, 1989):
        ferie = ferietilleggbilde(reg, journalnr=journalnr, ferieaar=aar)
        assert ferie is not None
        if ferie.hinder is None:
            yield "ferietillegg", str(aar)


UTVALG = "substr(journalnr, 3) < '900000' OR substr(journalnr, 8) = '1'"
"""Every case that has a story, and a tenth of the others at the office."""


@pytest.mark.parametrize("dag", ["1988-06-06", "1988-06-27", "1988-08-15"])
def test_listen_har_det_sakene_sier(demofil: Path, tmp_path: Path, dag: str) -> None:
    sti = tmp_path / "demo.db"
    sti.write_bytes(demofil.read_bytes())
    idag = date.fromisoformat(dag)
    reg = Register.aapne(sti, Klokke.still(datetime.fromisoformat(f"{dag}T09:00")), "ABC", trygt=False)
    with closing(sqlite3.connect(sti)) as fil:
        sakene = [nr for (nr,) in fil.execute(f"SELECT journalnr FROM sak WHERE {UTVALG}")]
        sporring = f"SELECT journalnr, slag, gjelder FROM arbeid WHERE {SYNLIG} AND slag NOT IN ('avvist', 'holdt')"
        listen = {rad for rad in fil.execute(sporring, {"dag": dag}) if rad[0] in sakene}
    venter = {(nr, *ett) for nr in sakene for ett in _enkelt(reg, nr, idag)}
    reg.lukk()
    assert listen == venter
    assert len(listen) > 40
