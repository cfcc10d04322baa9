"""The terminal that the monkey drives is the real one: the same steps give the same pictures."""

import asyncio
from random import Random

import pytest

from tests.tui.eksempel import NAVN, Eplelager, hjelp, klokke, rutiner
from tests.tui.flyt.ape.epleverden import Epleverden, eplekunnskap
from tui.flyt.ape.kunnskap import Verden
from tui.flyt.ape.modellterminal import straks
from tui.flyt.ape.trekk import Trekker
from tui.flyt.feil import Avvik
from tui.flyt.oppsett import Flytklokke, Flytoppsett
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.steg import Fyll, GaaTil, Steghandling, Trykk
from tui.terminal.terminal import Terminal


@pytest.mark.parametrize("fro", [1, 2])
def test_samme_steg_gir_samme_bilder_som_paa_den_ekte(fro: int) -> None:
    modell, trukket = _paa_modellen(fro)
    ekte = asyncio.run(_paa_den_ekte(trukket))
    for nr, (steg, paa_modellen, paa_ekte) in enumerate(zip(trukket, modell, ekte, strict=True)):
        assert paa_modellen == paa_ekte, f"after step {nr}, {steg}"


def _paa_modellen(fro: int) -> tuple[list[list[str]], list[Steghandling]]:
    ur = Flytklokke(klokke())
    verden: Verden = Epleverden(Flytoppsett(ur, "tom", None))
    trekker, betjening = Trekker(Random(fro), eplekunnskap()), Betjening(verden.terminal, ur)
    bilder, trukket = [], []
    while len(trukket) < 250 and not verden.terminal.flate.avsluttet:
        trukket.append(trekker.neste(verden, ur()))
        try:
            straks(betjening.utfor(trukket[-1]))
        except Avvik as avvik:
            bilder.append([str(avvik)])
        else:
            bilder.append(verden.terminal.flate.bilde())
    return bilder, trukket


async def _paa_den_ekte(trukket: list[Steghandling]) -> list[list[str]]:
    ur = Flytklokke(klokke())
    terminal = Terminal(rutiner(Eplelager()), NAVN, "MENY", ur, hjelp)
    bilder = []
    async with terminal.run_test(size=(80, 24)):
        betjening = Betjening(terminal, ur)
        await betjening.vent_paa_start()
        for steg in trukket:
            try:
                await betjening.utfor(steg)
            except Avvik as avvik:
                bilder.append([str(avvik)])
            else:
                bilder.append(terminal.flate.bilde())
    return bilder


def test_et_sporsmaal_besvares_ikke_av_en_tast_for_det_er_sett() -> None:
    """F3 asks whether to leave what is typed; the J of the same step was pressed before anybody saw that."""
    steg = [GaaTil("E-2"), Fyll((("Kasser", "12"),)), Trykk(("F3", "J")), Trykk(("J",))]
    ur = Flytklokke(klokke())
    verden = Epleverden(Flytoppsett(ur, "tom", None))
    betjening, bilder = Betjening(verden.terminal, ur), []
    for ett in steg:
        straks(betjening.utfor(ett))
        bilder.append(verden.terminal.flate.bilde())
    assert bilder == asyncio.run(_paa_den_ekte(steg))
    assert "(J/N)" in bilder[2][-2]
    assert "(J/N)" not in bilder[3][-2]


def test_det_som_venter_paa_noen_meldes() -> None:
    async def venter() -> None:
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError):
        straks(venter())
