"""Who has looked at whom, as the log tells it after a sitting at the menu."""

import sqlite3
from contextlib import closing
from pathlib import Path

from screens.proving.skjerm import ved_skjermen

MARIANNE, INGER = "10826610226", "02832829628"


def loggen(demo: Path) -> list[tuple[str, str | None]]:
    with closing(sqlite3.connect(demo)) as fil:
        return fil.execute("SELECT handling, fodselsnr FROM logg WHERE signatur = 'PRV' ORDER BY id").fetchall()


def test_et_sok_som_viser_en_person_er_et_innsyn_og_veien_tilbake_er_ikke_et_sok(demo: Path) -> None:
    with ved_skjermen(demo, "PRV") as sb:
        assert loggen(demo) == []
        sb.fyll({"Søk": MARIANNE})
        sb.tast("Enter")
        sokt = [("søkt etter person", None), ("sett på person", MARIANNE)]
        assert loggen(demo) == sokt
        sb.gaa_til("D-60")
        assert loggen(demo) == [*sokt, ("sett på journal", MARIANNE)]
        sb.tast("F3")
        assert sb.felt("Navn") == "Berge, Marianne"
        assert "søkt etter person" not in [handling for handling, _ in loggen(demo)[3:]]
        assert {nr for _, nr in loggen(demo)[3:]} <= {MARIANNE}


def test_en_liste_er_et_innsyn_i_hver_som_staar_paa_den_og_et_sok_uten_treff_i_ingen(demo: Path) -> None:
    with ved_skjermen(demo, "PRV") as sb:
        sb.fyll({"Søk": "ødegård"})
        sb.tast("Enter")
        assert sb.flate.vindu is not None
        sokt, *sett = loggen(demo)
        assert sokt == ("søkt etter person", None)
        assert len(sett) == 2
        assert ("sett på person", INGER) in sett
        sb.tast("F3")
        sb.fyll({"Søk": "ånonsen"})
        sb.tast("Enter")
        assert loggen(demo)[3:] == [("søkt etter person", None)]
