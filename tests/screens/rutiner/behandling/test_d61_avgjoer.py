"""D-61-6: the decision is made from what stands on the forms, also what has not been sent yet."""

import sqlite3
from contextlib import closing
from pathlib import Path

from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.screens.rutiner.test_feil_inn import FAKTA, JOURNALFORT


def _vedtatt(register: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The person's grants (grunnlag, ukesats), and siste år's pay among the saved facts of the case."""
    with closing(sqlite3.connect(register)) as db:
        sporring = "SELECT {} WHERE journalnr IN (SELECT journalnr FROM sak WHERE fodselsnr = ?)"
        vedtak = db.execute(sporring.format("grunnlag, ukesats FROM vedtak"), (JOURNALFORT,)).fetchall()
        fakta = db.execute(sporring.format("lonn_1 FROM behandling"), (JOURNALFORT,)).fetchall()
    return vedtak, fakta


def test_ulagrede_opplysninger_lagres_for_vedtaket_fattes(demo: Path) -> None:
    """150 000 was saved, 60 000 stands on D-61-1 and was never sent: 63 553 -> 64 000, 128 a day, 768 a week."""
    with ved_skjermen(demo) as sb:
        sb.hent("D-61", JOURNALFORT)
        sb.fyll(FAKTA | {"Lønnsinntekt SISTE ÅR": "150000"})
        sb.tast("Enter")
        sb.gaa_til("D-61-1")
        sb.fyll({"Lønnsinntekt SISTE ÅR": "60000"})
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "N"})
        sb.tast("Enter")
        assert "Vedtaket er fattet" in sb.melding
    assert _vedtatt(demo) == ([(64_000, 768)], [(60_000,)])


def test_et_vedtak_paa_det_som_er_lagret_lagrer_ikke_en_gang_til(demo: Path) -> None:
    """Only Utskrift is changed: the facts are logged once, when they were sent from D-61-1."""
    with ved_skjermen(demo) as sb:
        sb.hent("D-61", JOURNALFORT)
        sb.fyll(FAKTA | {"Lønnsinntekt SISTE ÅR": "150000"})
        sb.tast("Enter")
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "N"})
        sb.tast("Enter")
        assert "Vedtaket er fattet" in sb.melding
    assert _vedtatt(demo) == ([(159_000, 1_908)], [(150_000,)])
    with closing(sqlite3.connect(demo)) as db:
        sporring = "SELECT count(*) FROM logg WHERE handling = 'lagret behandling' AND fodselsnr = ?"
        assert db.execute(sporring, (JOURNALFORT,)).fetchone() == (1,)


def test_et_vedtak_som_ikke_kan_fattes_lagrer_heller_ingen_opplysninger(demo: Path) -> None:
    """Two years back a reason is asked for: what was typed stands on the form as unsaved, and is not saved."""
    with ved_skjermen(demo) as sb:
        sb.hent("D-61", JOURNALFORT)
        sb.fyll(FAKTA | {"Innvilget fra": "010686", "Begr.": ""})
        sb.tast("Enter")
        sb.gaa_til("D-61-1")
        sb.fyll({"Lønnsinntekt SISTE ÅR": "60000"})
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "N"})
        sb.tast("Enter")
        assert sb.melding == "FEIL: Begr.: skriv en begrunnelse; varselet gjelder Innvilget fra."
        assert sb.terminal.flate.ulagret
    assert _vedtatt(demo) == ([], [(150_000,)])


def test_f9_skriver_ut_vedtaket_hva_som_enn_staar_uferdig_i_feltene(skjerm: Skjerm) -> None:
    skjerm.hent("D-61", "15924214918")
    skjerm.fyll({"Skatteprosent": "200"})
    skjerm.tast("F9")
    assert skjerm.melding.startswith("Skrevet ut: ")
    assert skjerm.felt("Skatteprosent") == "200"
