"""The rules of the way: each is kept by one way and broken by another, and costs what it says."""

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from screens.ovelse.spilling import Spillerom
from training.ovelse.bygging import bygg_ovelse
from training.ovelse.katalog import finn
from training.ovelse.leser import les_ovelse
from training.ovelse.losning import losningen
from training.ovelse.ovelse import Ovelse, Stiregel
from tui.flyt.steg import Flyt, Fyll, GaaTil, Steg, Steghandling, StillKlokke, Trykk

PROVE = Path(__file__).parents[1] / "prove.ovelse.yaml"
KARI = "10826610226"


def ovelsen(**regel: Any) -> Ovelse:
    return les_ovelse(PROVE).model_copy(update={"stiregler": (Stiregel(trekk=7, **regel),)})


def flyt(ovelse: Ovelse, *gjort: Steghandling) -> Flyt:
    steg = tuple(Steg(nr, nr, ett, PROVE, "") for nr, ett in enumerate(gjort, 1))
    return Flyt(PROVE, ovelse.tittel, ovelse.klokke, "tom", ovelse.signatur, steg)


def stibrudd(mappe: Path, ovelse: Ovelse, *gjort: Steghandling) -> tuple[str, ...]:
    svar = Spillerom(mappe)(ovelse, flyt(ovelse, *gjort))
    assert svar.karakter is not None
    return svar.karakter.stibrudd


def avslutt(*forst: Steghandling) -> tuple[Steghandling, ...]:
    """Kari's case is closed, after that."""
    endring = Fyll((("Endring", "O"), ("Dato", "060688"), ("Begrunnelse", "31")))
    return *forst, GaaTil("ENDRING"), Fyll((("Fødselsnr", KARI),)), Trykk(("Enter",)), endring, Trykk(("Enter",))


def test_bare_ovelsens_egne_aapnes(tmp_path: Path) -> None:
    ovelse = ovelsen(regel="bare_disse")
    aapnet = GaaTil("D-60"), Fyll((("Fødselsnr", KARI),)), Trykk(("Enter",))
    assert stibrudd(tmp_path, ovelse, *aapnet) == ()
    andre = GaaTil("D-60"), Fyll((("Fødselsnr", en_annen(ovelse, tmp_path)),)), Trykk(("Enter",))
    sagt = stibrudd(tmp_path, ovelse, *andre)
    assert sagt == ("Du åpnet en person som ikke hører til oppgaven: 7 poeng trukket.",)


def en_annen(ovelse: Ovelse, mappe: Path) -> str:
    """Somebody in the register who is not of the exercise."""
    bygg_ovelse(mappe / "hvem.db", ovelse)
    with closing(sqlite3.connect(mappe / "hvem.db")) as forbindelse:
        alle = {nr for (nr,) in forbindelse.execute("SELECT fodselsnr FROM person")}
    return min(alle - {person.fodselsnr for person in ovelse.personer})


def test_saken_leses_for_den_avgjores(tmp_path: Path) -> None:
    ovelse = ovelsen(regel="lest_for_vedtak")
    lest = GaaTil("D-60"), Fyll((("Fødselsnr", KARI),)), Trykk(("Enter",))
    assert stibrudd(tmp_path, ovelse, *avslutt(*lest)) == ()
    (sagt,) = stibrudd(tmp_path, ovelse, *avslutt())
    assert sagt == "Du avgjorde sak 88000001 uten å ha lest den først: 7 poeng trukket."


@pytest.mark.parametrize(("til", "brutt"), [("09:10:00", False), ("09:10:59", False), ("09:11:00", True)])
def test_tiden_regnes_i_hele_minutter(tmp_path: Path, til: str, brutt: bool) -> None:
    ovelse = ovelsen(regel="innen_minutter", minutter=10)
    sagt = stibrudd(tmp_path, ovelse, StillKlokke(datetime.fromisoformat(f"1988-06-06T{til}")))
    ventet = ("Du brukte 11 minutter, og skulle brukt høyst 10: 7 poeng trukket.",)
    assert sagt == (ventet if brutt else ())


def test_over_80_uker_bare_med_en_grunn_som_holder(tmp_path: Path) -> None:
    """The solution of 15 pays past the limit with the letter; the wish of whoever applied is no reason."""
    fil = finn("15")
    tekst = fil.read_text(encoding="utf-8")
    usann = tmp_path / "15.yaml"
    usann.write_text(tekst.replace("Jf. brev 88/1127 fra distriktsarbeidssjefen}", "Av nåde}"), encoding="utf-8")
    brutt = []
    for ovelse in map(les_ovelse, (fil, usann)):
        svar = Spillerom(tmp_path)(ovelse, losningen(ovelse, fil)).karakter
        assert svar is not None
        brutt.append(svar.stibrudd)
    (sagt,) = brutt[1]
    assert brutt[0] == ()
    assert re.fullmatch(r"Du anviste ut over uketallet i sak \d{8} uten en grunn som holder: 10 poeng trukket\.", sagt)
