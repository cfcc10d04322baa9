"""A terminal that is killed in the middle of a form: the next one brings back the case and all that was typed."""

import signal
from pathlib import Path

from tests.screens.saksbehandler import innhold, spill, ved_terminalen
from tui.kladd import Kladd

FRANK = "15924214918"
KORT = {"Meldedato": "090588", "Anvis. periode fra": "250488", "Anvis. periode til": "070588"}
FAKTA = {"Skatteprosent": "30", "Innvilget fra": "060688", "Lønnsinntekt SISTE ÅR": "150000"}


def test_kortet_staar_der_igjen_og_kan_anvises(demo: Path, tmp_path: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
            await sb.hent("D-62", FRANK)
            await sb.fyll(KORT)
            foer = innhold(demo)
            sb.terminal._slutt_ved_signal(signal.SIGTERM)
        assert innhold(demo) == foer
        async with ved_terminalen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
            assert sb.flate.side_bilde.kode == "D-62"
            assert "Kladden fra kl. 09:00 er hentet fram" in sb.flate.melding
            assert sb.vist("Fødselsnr") == FRANK
            assert {label: sb.vist(label) for label in KORT} == KORT
            await sb.tast("Enter")
            assert "Anvist 3578 kr" in sb.flate.melding

    spill(prove)


def test_to_sider_av_en_behandling_staar_der_igjen(demo: Path, tmp_path: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
            await sb.hent("D-61", "12815645918")
            await sb.fyll(FAKTA)
            await sb.gaa_til("D-61-2")
            await sb.fyll({"Privat pensjon": "26000"})
            sb.terminal._slutt_ved_signal(signal.SIGTERM)
        async with ved_terminalen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
            assert sb.flate.side_bilde.kode == "D-61-2"
            assert sb.vist("Privat pensjon") == "26000"
            await sb.gaa_til("D-61-1")
            assert {label: sb.vist(label) for label in FAKTA} == FAKTA

    spill(prove)


def test_det_som_er_lagret_kommer_ikke_igjen_som_kladd(demo: Path, tmp_path: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
            await sb.hent("D-62", FRANK)
            await sb.fyll(KORT)
            await sb.tast("Enter")
            sb.terminal._slutt_ved_signal(signal.SIGTERM)
        async with ved_terminalen(demo, kladd=Kladd(tmp_path / "kladd")) as sb:
            assert sb.flate.side_bilde.kode == "MENY"

    spill(prove)
