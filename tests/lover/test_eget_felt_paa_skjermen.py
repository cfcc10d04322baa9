"""D-61 has the fields of the law that the case is under, and changes with the case that is fetched."""

from __future__ import annotations

import signal
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from data.register.register import Register
from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak
from tui.terminal.kladd.kladd import Kladd

I_2040 = datetime.fromisoformat("2040-03-05T09:00")
MED, UTEN = "Reisedager i uka", "Redusert trygd"


@pytest.fixture
def saker(tmp_path: Path, lov) -> tuple[Path, Sak, Sak]:
    """A case of 1988 and one of 2040, of two persons."""
    klokke = Stillbar()
    reg = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    gammel = ny_sak(reg)
    gammel.innvilg(FAKTA)
    klokke.til("2040-03-05T09:00")
    fakta = {"skatteprosent": Decimal(25), "lonn_1": Decimal(163_000), "begrunnelse": "Over 1 G."}
    ny = ny_sak(reg, 1).lagre(lov.saksfakta.behandling(innvilget_fra=date(2040, 2, 6), reisedager=3, **fakta))
    reg.lukk()
    return reg.sti, gammel, ny


def paa_side_2(sb: Skjerm) -> str:
    return "\n".join(sb.flate.bilde())


def test_feltet_kommer_og_gaar_med_saken_som_hentes(saker) -> None:
    sti, gammel, ny = saker

    with ved_skjermen(sti, klokke=I_2040) as sb:
        sb.hent("D-61", gammel.fodselsnr)
        sb.gaa_til("D-61-2")
        assert MED not in paa_side_2(sb)
        assert UTEN in paa_side_2(sb)
        sb.gaa_til("D-61-1")
        sb.fyll({"Fødselsnr": ny.fodselsnr})
        sb.tast("Enter")
        sb.gaa_til("D-61-2")
        assert sb.felt(MED) == "3"
        assert not sb.flate.ulagret
        sb.gaa_til("D-61-1")
        sb.fyll({"Fødselsnr": gammel.fodselsnr})
        sb.tast("Enter")
        sb.gaa_til("D-61-2")
        assert MED not in paa_side_2(sb)
        assert not sb.flate.ulagret


def test_f2_i_feltet_sier_hvem_som_skrev_det(saker) -> None:
    sti, _, ny = saker

    with ved_skjermen(sti, klokke=I_2040) as sb:
        sb.hent("D-61", ny.fodselsnr)
        sb.gaa_til("D-61-2")
        sb.flate.skjema.gaa_til("reisedager")
        sb.tast("F2")
        assert sb.melding.startswith("Reisedager i uka: ")
        assert "LHS 05.03.2040" in sb.melding
        sb.tast("F1")
        assert "Kilde: Prøveloven § 3." in "\n".join(sb.flate.bilde())


def test_det_som_er_skrevet_i_feltet_er_der_etter_at_programmet_er_avbrutt(saker) -> None:
    sti, _, ny = saker

    with ved_skjermen(sti, klokke=I_2040, kladd=Kladd(sti.parent / "kladd")) as sb:
        sb.hent("D-61", ny.fodselsnr)
        sb.gaa_til("D-61-2")
        sb.fyll({MED: "2"})
        sb.terminal._slutt_ved_signal(signal.SIGTERM)
    with ved_skjermen(sti, klokke=I_2040, kladd=Kladd(sti.parent / "kladd")) as sb:
        assert (sb.side, sb.felt(MED)) == ("D-61-2", "2")
