"""What a goal asks for, where the exercises of the course do not show it by themselves."""

from pathlib import Path

from screens.ovelse.spilling import Spillerom
from training.ovelse.katalog import MAPPE
from training.ovelse.leser import les_ovelse
from training.ovelse.losning import losningen


def test_et_kontant_kort_maa_vaere_av_type_k(tmp_path: Path) -> None:
    """An ordinary card pays the same kroner; only the kind tells that it was not in cash."""
    fil = tmp_path / "uten-k.yaml"
    hel = (MAPPE / "13-kort-K-T-E-M.yaml").read_text(encoding="utf-8")
    fil.write_text(hel.replace("fyll: {Anvisningstype: K, ", "fyll: {"), encoding="utf-8")
    ovelse = les_ovelse(fil)
    karakter = Spillerom(tmp_path)(ovelse, losningen(ovelse, fil)).karakter
    assert karakter is not None
    galt = [(nr, galt.brudd.setning) for nr, svar in enumerate(karakter.oppgaver, 1) for galt in svar.galt]
    assert galt == [(2, "Antall anvisninger av type K skulle være 1, men er 0.")]
